"""An import by turns, and an answer that comes between two turns."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.desk.registers import dry_run, import_steps
from app.desk.session import Session
from app.desk.steps import Steps
from app.vault.errors import BusyVault
from tests.helpers.desk import answered
from tests.helpers.workbooks import with_cell, workbook


@pytest.fixture
def halfway(session: Session, tmp_path: Path) -> Iterator[Steps[str]]:
    """Return an import that took in some of its rows and waits for its next turn."""
    file = workbook(tmp_path / "r.xlsx", [with_cell(pseudoniem=str(one)) for one in range(600)])
    steps = import_steps(session, dry_run(session, file))
    with closing(steps):
        yield steps


def test_an_answer_between_two_turns_is_refused_and_never_lost(session: Session, halfway: Steps[str]) -> None:
    measured = answered(session)
    before = len(session.vault.entries(measured.stream))
    next(halfway)
    with pytest.raises(BusyVault):
        measured.note("pace", "", "employer", "intussen getypt")
    assert measured.draft.given_note("pace", "", "employer") == "", "it was not said to be stored"
    halfway.close()
    measured.note("pace", "", "employer", "daarna getypt")
    assert len(session.vault.entries(measured.stream)) == before + 1


def test_an_import_that_was_not_disturbed_is_there_as_a_whole(session: Session, halfway: Steps[str]) -> None:
    for _ in halfway:
        pass
    assert len(session.vault.heads()) == 601, "the import and its rows"
