"""The linter: everything that is wrong with a method definition, at once, each with its line and how to mend it.

It looks in three rounds. What cannot be read as a definition (`shape.py`); what makes the walk impossible
(`integrity.py`) and what each part says by itself; and, when all that is in order, what the whole does: which
conditions can never hold, what is used nowhere, and whether the worked examples come out. A part that was faulty in an
earlier round is left alone in a later one, so that one mistake is told once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.errors import Fault
from app.scoring.definition import Method
from app.scoring.integrity import integrity
from app.scoring.lint_examples import examples
from app.scoring.lint_identity import identity
from app.scoring.lint_numbers import numbers
from app.scoring.lint_reach import reachable
from app.scoring.lint_scales import scales
from app.scoring.lint_texts import texts
from app.scoring.lint_use import use
from app.scoring.locate import Lines, locate
from app.scoring.names import Names
from app.scoring.notes import Look, Notes, damaged_parts, part_of
from app.scoring.shape import salvage
from app.scoring.toml_text import parse

BY_PART: tuple[Look, ...] = (identity, texts, scales, numbers)
"""What is looked at part by part; it follows no names."""

AS_A_WHOLE: tuple[Look, ...] = (use, reachable, examples)
"""What needs a definition that can be walked."""

LISTS = ("sources", "parameters", "scales", "groups", "repeats", "items", "nodes", "stages")
"""Parts that others refer to; when one of them cannot be read at all, every reference would be called unknown."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, at a line of the file; code and place are for programs, text and remedy for people."""

    code: str
    line: int
    place: str
    text: str
    remedy: str


@dataclass(frozen=True, slots=True)
class LintReport:
    """Everything found in one file, in the order of its lines."""

    file: str
    errors: tuple[Finding, ...] = ()
    warnings: tuple[Finding, ...] = ()

    @property
    def exit_code(self) -> int:
        """Return 0 when all is well, 1 for warnings, 2 for errors."""
        return 2 if self.errors else 1 if self.warnings else 0


def lint(text: bytes, *, filename: str) -> LintReport:
    """Return everything that is wrong with a definition. Never raises, whatever the bytes are."""
    notes = Notes()
    data = parse(text, notes.errors)
    if data is not None:
        _look(data, notes)
    lines = locate(text.decode("utf-8-sig").replace("\r\n", "\n")) if data is not None else Lines({})
    return LintReport(filename, _placed(notes.errors.found, lines), _placed(notes.warnings.found, lines))


def _look(data: object, notes: Notes) -> None:
    method = salvage(Method, data, notes.errors)
    damaged = damaged_parts(notes.errors.found)
    if damaged & {*LISTS}:
        return
    names = Names.of(method)
    later = Notes()
    integrity(method, later.errors)
    for look in BY_PART:
        look(names, later)
    _keep(later, notes, damaged)
    if not notes.errors.found:
        for look in AS_A_WHOLE:
            look(names, notes)


def _keep(later: Notes, notes: Notes, damaged: frozenset[str]) -> None:
    """Add what was found later, except in parts that were faulty already."""
    for found, kept in ((later.errors, notes.errors), (later.warnings, notes.warnings)):
        for fault in found.found:
            if part_of(fault.place) not in damaged:
                kept.add(fault.code, fault.place, fault.text, fault.remedy)


def _placed(faults: Iterable[Fault], lines: Lines) -> tuple[Finding, ...]:
    found = [Finding(one.code, lines.line(one.place), one.place, one.text, one.remedy) for one in faults]
    return tuple(sorted(dict.fromkeys(found), key=lambda one: (one.line, one.place, one.code)))
