"""Documents of measurements in a vault and of files: what they are about, and what cannot be put together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.desk.assessment import Assessment
from app.desk.documents import (
    document_languages,
    following,
    named_languages,
    order_of,
    report_bytes,
    report_order,
    subject_of_assessment,
)
from app.desk.house_style import SETTING, house_style, set_house_style
from app.desk.money import money_for
from app.desk.repeat import start_repeat
from app.desk.session import Session
from app.dossier.people import Employee
from app.errors import FaultyInputError, LoonmaatError
from app.reports.organisation import Organisation
from app.reports.privacy import READERS
from tests.helpers import measured
from tests.helpers.desk import places_at
from tests.helpers.read_aloud import all_text, artifacts
from tests.helpers.reports import concluded
from tests.helpers.right_to_left import write_language
from tests.reports.test_organisation import picture


@pytest.mark.parametrize("reader", READERS)
def test_each_document_of_a_concluded_measurement_can_be_made(session: Session, reader: str) -> None:
    assessment = concluded(session)
    data = report_bytes(subject_of_assessment(assessment), order_of(assessment, reader))
    assert data == report_bytes(subject_of_assessment(assessment), order_of(assessment, reader))
    assert "Sam de Vries" in all_text(data)


def test_the_dossier_piece_lists_what_was_entered(session: Session) -> None:
    assessment = concluded(session)
    said = all_text(report_bytes(subject_of_assessment(assessment), order_of(assessment, "dossier")))
    assert "Meting begonnen" in said
    assert "Afgerond" in said
    assert session.vault.entries(assessment.stream)[-1].link in said


def test_a_refusal_stands_in_the_report(session: Session) -> None:
    assessment = concluded(session)
    assessment.record_refusal("employer", "Noor Bakker", "Eerst overleggen.")
    said = all_text(report_bytes(subject_of_assessment(assessment), order_of(assessment, "employer")))
    assert "Heeft niet ondertekend. Reden: Eerst overleggen." in said


def test_a_failed_document_leaves_the_measurement_as_it_was(session: Session) -> None:
    assessment = Assessment.start(session, concluded(session).dossier, "uniform-2021")
    before = (assessment.ledger, session.vault.entries(assessment.stream))
    with pytest.raises(FaultyInputError):
        report_bytes(subject_of_assessment(assessment), order_of(assessment, "employer"))
    assert (assessment.ledger, session.vault.entries(assessment.stream)) == before


def test_the_house_style_of_the_vault_is_on_the_paper(session: Session) -> None:
    house = Organisation("Gemeente Voorbeeld", ("Postbus 1",), "Bel 14 0123.", "#7a1f5c", "Wij helpen.", picture())
    set_house_style(session, house)
    assert house_style(session) == house
    assessment = concluded(session)
    data = report_bytes(subject_of_assessment(assessment), order_of(assessment, "employee"))
    assert "Gemeente Voorbeeld" in artifacts(data)[0]
    assert "Wij helpen." in all_text(data)


def test_without_a_house_style_there_is_an_empty_one(session: Session) -> None:
    assert house_style(session) == Organisation()


def test_the_logo_can_be_taken_away_again(session: Session) -> None:
    set_house_style(session, Organisation(logo=picture()))
    set_house_style(session, Organisation(name="Zonder"))
    assert house_style(session) == Organisation(name="Zonder")


def test_a_house_style_that_no_longer_fits_does_not_keep_a_report_from_being_made(session: Session) -> None:
    session.vault.set_setting(SETTING, '{"accent": "#ffff00"}')
    assert house_style(session) == Organisation()


def test_languages_are_those_of_the_program_and_of_the_user(session: Session) -> None:
    assert document_languages(session.places) == ("nl", "en")


def test_another_language_is_refused(session: Session) -> None:
    with pytest.raises(LoonmaatError, match="taal 'xx'"):
        report_order(places_at(session.places.own), "employer", language="xx")


# --- an earlier measurement --------------------------------------------------------------------------------------


def test_a_repeat_is_compared_with_the_measurement_before(session: Session) -> None:
    first = concluded(session)
    second = start_repeat(session, first.stream)
    previous = subject_of_assessment(second).previous
    assert previous is not None
    assert previous.measurement.id == first.stream


def test_somebody_else_is_no_earlier_measurement() -> None:
    now, other = measured.short(), measured.short()
    case = replace(other.measurement.case, employee=Employee(name="Iemand Anders", birth_date=date(1990, 1, 1)))
    with pytest.raises(LoonmaatError, match="iemand anders"):
        following(now, replace(other, measurement=replace(other.measurement, case=case)))


def test_a_later_measurement_is_no_earlier_one() -> None:
    now, then = measured.repeat(), measured.short()
    assert now.previous is not None
    with pytest.raises(LoonmaatError, match="na deze meting"):
        following(now.previous, then)


# --- money -------------------------------------------------------------------------------------------------------


def test_the_page_about_money_is_there_when_asked_for(session: Session) -> None:
    made = money_for(measured.example("uniform-2021"), "2026-07-01")
    said = all_text(report_bytes(made, report_order(session.places, "municipality")))
    assert "loonkostensubsidie is" in said
    assert "Zo is het berekend" in said


@pytest.mark.parametrize("reader", ["employee", "jobcoach"])
def test_it_has_no_place_in_other_documents(session: Session, reader: str) -> None:
    made = money_for(measured.example("uniform-2021"), "2026-07-01")
    with pytest.raises(LoonmaatError, match="geen plaats"):
        report_bytes(made, report_order(session.places, reader))


def test_without_a_result_there_is_no_money() -> None:
    with pytest.raises(FaultyInputError) as caught:
        money_for(measured.withheld(), "2026-07-01")
    assert [fault.place for fault in caught.value.faults] == ["wage_value"]


@pytest.mark.parametrize("on", ["", "morgen", "2026-13-01"])
def test_a_day_that_is_none_is_told(on: str) -> None:
    with pytest.raises(FaultyInputError) as caught:
        money_for(measured.short(), on)
    assert [fault.place for fault in caught.value.faults] == ["on"]


# --- languages ---------------------------------------------------------------------------------------------------


def test_a_language_calls_itself_by_the_name_in_its_own_file(tmp_path: Path) -> None:
    """Adding a language is adding a folder, also for the list in which it is chosen."""
    places = places_at(tmp_path)
    assert named_languages(places) == (("nl", "Nederlands"), ("en", "English"))
    write_language(places.own / "texts")
    (places.own / "texts" / "fa").mkdir()
    assert named_languages(places) == (
        ("nl", "Nederlands"), ("ar", "عربية"), ("en", "English"), ("fa", "fa"),
    )  # fmt: skip
