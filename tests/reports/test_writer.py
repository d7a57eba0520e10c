"""How values are written: nothing rounded that must be exact, units in their place, each language its own marks."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from app.scoring.answers import Amount, Chosen, Counted, NotApplicable, TimeShare, Value, Words
from tests.helpers.measured import definition
from tests.helpers.paper import writer


@pytest.mark.parametrize(
    ("fraction", "nl", "en"),
    [
        ("0.66365", "66,365%", "66.365%"),
        ("0.7", "70%", "70%"),
        ("1/3", "33,3333…%", "33.3333…%"),
        ("2/3", "66,6666…%", "66.6666…%"),
        ("0.1234567", "12,3456…%", "12.3456…%"),
        ("0", "0%", "0%"),
    ],
)
def test_an_exact_percentage_is_never_rounded(fraction: str, nl: str, en: str) -> None:
    assert writer().exact_percent(Fraction(fraction)) == nl
    assert writer("en").exact_percent(Fraction(fraction)) == en


def test_what_is_not_there_is_a_dash() -> None:
    assert writer().exact_percent(None) == writer().percent(None) == "–"
    assert writer().hours(None) == writer().day(None) == ""


@pytest.mark.parametrize(
    ("item", "value", "nl", "en"),
    [
        ("pace", Amount(Fraction(175, 2)), "87,5%", "87.5%"),
        ("pace", Counted(Fraction(70), Fraction(80)), "87,5% (70 van 80 geteld)", "87.5% (70 of 80 counted)"),
        ("pace", Counted(Fraction(70), Fraction(0)), "– (70 van 0 geteld)", "– (70 of 0 counted)"),
        ("pace", NotApplicable(), "n.v.t.", "n/a"),
        ("time", TimeShare(Fraction(48, 5), "hours"), "9,6 uur per week", "9.6 hours a week"),
        ("time", TimeShare(Fraction(125, 2), "percent"), "62,5%", "62.5%"),
        ("regular_performance", Chosen(("no",)), "nee", "no"),
        ("norm_function_source", Chosen(("employer",)), "bij deze werkgever", "with this employer"),
        ("conditions", Words("{x} <b>"), "{x} <b>", "{x} <b>"),
    ],
)
def test_answers_are_written_with_their_unit(item: str, value: Value, nl: str, en: str) -> None:
    graph = definition("uniform-2021").graph
    assert writer().answer(graph, graph.items[item], value) == nl
    assert writer("en").answer(graph, graph.items[item], value) == en


def test_dates_are_written_out() -> None:
    assert writer().day(date(2026, 3, 1)) == "1 maart 2026"
    assert writer("en").day(date(2026, 12, 31)) == "31 December 2026"


@pytest.mark.parametrize(
    ("names", "told"), [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")]
)
def test_names_are_listed(names: list[str], told: str) -> None:
    assert writer().listed(names) == told


def test_what_somebody_typed_is_marked_as_dutch_in_another_document() -> None:
    assert writer().typed("Gezien.") == "Gezien."
    assert getattr(writer("en").typed("Gezien."), "language", "") == "nl-NL"
