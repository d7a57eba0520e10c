"""What is missing is told: which field, where to fill it in; odd texts make a sound page; nothing is ever changed."""

from __future__ import annotations

import copy
from dataclasses import replace

import pytest

from app.dossier.people import Case
from app.errors import FaultyInputError, LoonmaatError
from app.reports.completeness import MODEL, NEEDED
from app.reports.lettering.characters import clean
from app.reports.privacy import READERS
from tests.helpers.measured import NASTY, long, short, uniform
from tests.helpers.paper import order, paper, texts
from tests.helpers.read_aloud import all_text

EMPTY = replace(short(), measurement=replace(short().measurement, case=Case()))


def missing(reader: str) -> dict[str, str]:
    """Return what an empty case lacks for a reader: place and remedy."""
    with pytest.raises(FaultyInputError) as caught:
        paper(EMPTY, reader)
    return {fault.place: f"{fault.text} {fault.remedy}" for fault in caught.value.faults}


@pytest.mark.parametrize("reader", READERS)
def test_every_missing_field_is_named_at_once(reader: str) -> None:
    found = missing(reader)
    assert set(found) == {f"case.{name}" for name in NEEDED[reader]}
    assert all(f"'{label}' ontbreekt." in found[f"case.{name}"] for name, label in NEEDED[reader].items())


def test_the_employer_needs_the_whole_model_and_the_letter_less() -> None:
    assert set(missing("employer")) == {f"case.{name}" for name in MODEL}
    assert len(missing("employee")) < len(missing("employer"))


@pytest.mark.parametrize(
    ("name", "where"),
    [
        ("case.employee.name", "stap Gegevens"),
        ("case.views.employee.opinion", "stap Zienswijzen"),
        ("case.dates.report", "Rond de meting af"),
    ],
)
def test_each_says_where_to_fill_it_in(name: str, where: str) -> None:
    assert where in missing("employer")[name]


def test_an_unanswered_norm_function_is_missing_too() -> None:
    made = short()
    answers = made.measurement.answers.without(("norm_function", "", "assessor"))
    with pytest.raises(FaultyInputError) as caught:
        paper(replace(made, measurement=replace(made.measurement, answers=answers)), "employer")
    (fault,) = caught.value.faults
    assert fault.place == "answers.norm_function"
    assert "Normfunctie" in fault.text
    assert fault.remedy.endswith("bij de stap Afwegen.")


@pytest.mark.parametrize("blank", ["", "   ", "\n\t"])
def test_white_space_is_no_name(blank: str) -> None:
    made = short()
    case = replace(made.measurement.case, employee=replace(made.measurement.case.employee, name=blank))
    with pytest.raises(FaultyInputError, match="nog niet gemaakt"):
        paper(replace(made, measurement=replace(made.measurement, case=case)), "employee")


def test_a_failed_report_changes_nothing() -> None:
    before = copy.deepcopy(EMPTY.measurement)
    with pytest.raises(FaultyInputError):
        paper(EMPTY, "employer")
    assert EMPTY.measurement == before


def test_a_document_that_a_language_does_not_have_is_refused() -> None:
    without = replace(texts("en"), words={k: v for k, v in texts("en").words.items() if not k.startswith("report.")})
    from app.reports.making import make_report

    for reader in ("employer", "dossier"):
        with pytest.raises(LoonmaatError, match="niet in de taal"):
            make_report(short(), replace(order(reader), texts=without))


@pytest.mark.parametrize("reader", READERS)
def test_odd_characters_make_a_sound_page(reader: str) -> None:
    table = "time.a = 100%\nin_norm_function.a = yes\npace.a = 80\nquality.a = 90\nnet_working_time.a = 95"
    made = uniform(table, note=NASTY, titles={"a": NASTY})
    assert clean(NASTY).rstrip() in all_text(paper(made, reader))


@pytest.mark.parametrize("reader", ["employer", "dossier"])
def test_characters_in_are_characters_out(reader: str) -> None:
    """Every long text comes out whole, as often as it was put in."""
    made, said = long(), all_text(paper(long(), reader))
    typed = [answer.note for answer in made.measurement.answers.given.values() if len(answer.note) > 5000]
    views = made.measurement.case.views
    for text in {*typed, views.employee.text, views.employer.text}:
        assert clean(text).rstrip() in said
