"""The type scale: how large each kind of text is, at every size of text that can be chosen."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sizes:
    """The type scale in logical pixels for one size of text (1 = 100%, 2 = 200%)."""

    scale: float = 1.0

    def px(self, at_100: float) -> int:
        """Return a size given at 100% as whole pixels at this size of text."""
        return round(at_100 * self.scale)

    @property
    def small(self) -> int:
        """Help and labels."""
        return self.px(13)

    @property
    def body(self) -> int:
        """Running text and fields."""
        return self.px(15)

    @property
    def heading(self) -> int:
        """A heading within a page."""
        return self.px(18)

    @property
    def title(self) -> int:
        """The title of a page; the question in conversation mode."""
        return self.px(24)

    @property
    def result(self) -> int:
        """The result, and nothing else."""
        return self.px(40)
