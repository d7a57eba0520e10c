"""Job templates: the work is reused, nothing about a person comes along."""

from __future__ import annotations

import pytest

from app.desk.assessment import Assessment
from app.desk.jobs import jobs_like, take_job
from app.desk.session import Session
from tests.helpers.desk import answered, started

PERSONAL = {"employee__name": "Robin Visser"}


@pytest.fixture
def earlier(session: Session) -> Assessment:
    """Return a measurement that was filled in before."""
    return answered(session)


def test_an_earlier_measurement_in_the_same_job_is_offered(session: Session, earlier: Assessment) -> None:
    found = jobs_like(session, started(session, **PERSONAL))
    assert [job.tasks for job in found] == [("Strijken en vouwen", "Sorteren", "Inpakken")]
    assert found[0].norm_function == "medewerker wasserij"


def test_another_job_is_not_offered(session: Session, earlier: Assessment) -> None:
    assert jobs_like(session, started(session, placement__function="tuinman")) == []


def test_the_same_tasks_are_offered_once(session: Session, earlier: Assessment) -> None:
    answered(session)
    assert len(jobs_like(session, started(session, **PERSONAL))) == 1


def test_tasks_and_norm_function_come_over_and_nothing_about_performance(session: Session, earlier: Assessment) -> None:
    now = started(session, **PERSONAL)
    take_job(session, now, jobs_like(session, now)[0])
    assert [title for _, title in now.rows_of("main_task")] == ["Strijken en vouwen", "Sorteren", "Inpakken"]
    items = {key[0] for key in now.draft.given}
    assert items == {"norm_function", "norm_function_source", "in_norm_function"}
    assert all(not one.note for one in now.draft.given.values())


def test_one_undo_takes_it_back(session: Session, earlier: Assessment) -> None:
    now = started(session, **PERSONAL)
    take_job(session, now, jobs_like(session, now)[0])
    now.undo()
    assert now.draft.given == {}
    assert now.rows_of("main_task") == []


def test_a_text_with_a_name_in_it_is_left_out(session: Session, earlier: Assessment) -> None:
    rows = earlier.rows_of("main_task")
    earlier.rename_row("main_task", rows[0][0], "Strijken, het hoekje van Sam")
    earlier.answer("norm_function", "", "assessor", "wat Noor in een uur doet")
    now = started(session, **PERSONAL)
    take_job(session, now, jobs_like(session, now)[0])
    kept = repr(now.draft)
    for name in ("Sam", "Vries", "Noor", "Bakker"):
        assert name not in kept
    assert ("norm_function", "", "assessor") not in now.draft.given
