"""Undo and redo across a measurement and its dossier."""

from __future__ import annotations

from app.desk import dossiers, history
from app.desk.assessment import Assessment
from app.desk.session import Session
from tests.helpers.desk import started


def set_shared(assessment: Assessment, name: str, value: str) -> None:
    """Fill in a field of the dossier as the first step of the road does."""
    assessment.take_dossier(dossiers.set_field(assessment.session, assessment.dossier, name, value))


def test_the_last_act_is_undone_whichever_list_it_stands_in(session: Session) -> None:
    assessment = started(session)
    assessment.set_field("dates.visit", "2026-03-02")
    set_shared(assessment, "employee.name", "Robin de Vries")
    assessment.set_field("assignment.reference", "VB-1")

    undone = [history.undo(assessment) for _ in range(3)]

    assert [one.body["name"] for one in undone if one] == ["assignment.reference", "employee.name", "dates.visit"]
    assert assessment.case.employee.name == "Sam de Vries"
    assert assessment.case.dates.visit is None


def test_redo_brings_back_in_the_order_it_was_done(session: Session) -> None:
    assessment = started(session)
    assessment.set_field("dates.visit", "2026-03-02")
    set_shared(assessment, "employee.name", "Robin de Vries")
    for _ in range(2):
        history.undo(assessment)

    done = [history.redo(assessment) for _ in range(2)]

    assert [one.body["name"] for one in done if one] == ["dates.visit", "employee.name"]
    assert assessment.case.employee.name == "Robin de Vries"
    assert history.redo(assessment) is None


def test_undo_does_not_reach_past_the_start(session: Session) -> None:
    assessment = started(session)
    assert history.undo(assessment) is None
    assert assessment.case.employee.name == "Sam de Vries"
    assert assessment.case.assessor.name == "Anna Jansen"


def test_a_closed_measurement_undoes_nothing(session: Session) -> None:
    assessment = started(session)
    assessment.set_field("dates.visit", "2026-03-02")
    assessment._append("conclude", {"case": {}})
    assert history.undo(assessment) is None
    assert history.redo(assessment) is None
