"""Where things are on this computer. The one place that knows; everything else is told."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import methods
import resources


@dataclass(frozen=True, slots=True)
class Places:
    """Folders: what came with the program, and what is the user's own.

    The user's own is local, never roaming: SQLite on a network folder loses data.
    """

    methods: Path
    resources: Path
    own: Path

    @property
    def own_methods(self) -> Path:
        """The folder where a user may put method definitions."""
        return self.own / "methods"

    @property
    def own_wages(self) -> Path:
        """The folder where an administrator may put newer wage tables."""
        return self.own / "wages"

    @property
    def vault(self) -> Path:
        """The folder of the vault."""
        return self.own / "vault"

    @property
    def reports(self) -> Path:
        """The folder with reports of faults in the program; nothing in them is about a person."""
        return self.own / "foutverslagen"

    @staticmethod
    def standard() -> Places:
        """Return the places of an installed program on this computer."""
        from platformdirs import user_data_path  # noqa: PLC0415 - not needed by commands that name their own places

        own = user_data_path("Loonmaat", "Loonmaat", roaming=False)
        return Places(_shipped(methods), _shipped(resources), own)


def _shipped(package: ModuleType) -> Path:
    return Path(package.__path__[0])
