"""The guide for method authors is true: each step of the tutorial is checked, the reference is what the code says."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app.cli.methods import told
from app.scoring.lint import lint
from tools.method_reference import NAMES, page_with_reference, reference

PAGE = Path(__file__).resolve().parents[2] / "docs" / "method-authors.md"
STEP = re.compile(r"<!-- (blok|controle)(?:: ([^\n]*?))? -->\n```(?:toml|text)\n(.*?)```", re.DOTALL)


@dataclass(slots=True)
class Reader:
    """Somebody who does what the tutorial says: blocks in their order, a later one in the place of an earlier."""

    blocks: dict[str, str] = field(default_factory=dict)

    def file(self) -> str:
        """Return the file as it stands now."""
        return "\n".join(self.blocks.values())

    def checked(self, change: str) -> str:
        """Return what the check says, after changing `old -> new` for once."""
        text = self.file()
        if change:
            old, _, new = change.partition(" -> ")
            assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the file"
            text = text.replace(old, new)
        return "".join(f"{line}\n" for line in told([lint(text.encode(), filename="method.toml")]))


def steps() -> list[tuple[str, str, str]]:
    """Return every step of the tutorial: what kind, its name or change, and what is in it."""
    return [(kind, name.strip(), body) for kind, name, body in STEP.findall(PAGE.read_text(encoding="utf-8"))]


def test_the_tutorial_says_what_the_program_says() -> None:
    """Every check in the guide prints exactly what is shown there."""
    reader = Reader()
    shown = said = 0
    for kind, name, body in steps():
        if kind == "blok":
            reader.blocks[name] = body
            said += 1
        else:
            assert reader.checked(name) == body, f"after {list(reader.blocks)} with {name!r}"
            shown += 1
    assert (said, shown) == (14, 7)


def test_the_finished_method_is_faultless() -> None:
    """Whoever follows the guide to its end has a method that can be used."""
    reader = Reader({name: body for kind, name, body in steps() if kind == "blok"})
    assert reader.checked("") == "In orde.\n"


def test_the_reference_is_in_step_with_the_code() -> None:
    """After a change: python -m tools.method_reference."""
    page = PAGE.read_text(encoding="utf-8")
    assert page == page_with_reference(page)


@pytest.mark.parametrize("name", sorted(NAMES))
def test_every_part_is_in_the_reference(name: str) -> None:
    """A part without its own heading would be found by nobody."""
    assert f"## {NAMES[name]}\n" in reference()
