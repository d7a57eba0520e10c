"""Many at once: who can be chosen, and one document of each beside what is there already."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.desk import batch
from app.desk.assessment import Assessment
from app.desk.follow import start_second_opinion
from app.desk.session import Session
from app.errors import RefusedError
from tests.helpers.desk import started
from tests.helpers.reports import concluded, sign


def test_only_what_is_concluded_can_be_chosen(session: Session) -> None:
    started(session)
    done = concluded(session)
    (found,) = batch.candidates(session)
    assert (found.stream, found.name, found.visit, found.state) == (
        done.stream, "Sam de Vries", "2026-03-02", "concluded",
    )  # fmt: skip
    assert batch.candidates(session, "lelie") == [found]
    assert batch.candidates(session, "niemand") == []


def test_a_signed_report_is_written_as_it_was_signed(ready: Assessment, tmp_path: Path) -> None:
    pdf = sign(ready, "assessor")
    file = batch.prepared(ready.session, ready.stream, "employer").write(tmp_path)
    assert file.name == "Rapport Loonwaardemeting - Sam de Vries - 2026-03-02.pdf"
    assert file.read_bytes() == pdf


def test_what_was_not_signed_is_made_and_nothing_is_overwritten(ready: Assessment, tmp_path: Path) -> None:
    wanted = batch.prepared(ready.session, ready.stream, "employer")
    first, second = wanted.write(tmp_path), wanted.write(tmp_path)
    assert first.read_bytes() == second.read_bytes()
    assert second.name.endswith("(2).pdf")
    assert sorted(tmp_path.glob("*.pdf")) == sorted([first, second])


def test_what_is_judged_anew_stays_unseen_in_its_documents_too(session: Session) -> None:
    first = concluded(session)
    other = replace(session, author="Bea Smit")
    start_second_opinion(other, first.stream, "uniform-2021")
    with pytest.raises(RefusedError, match="second opinion"):
        batch.prepared(other, first.stream, "employer")
    assert batch.prepared(session, first.stream, "employer").name
