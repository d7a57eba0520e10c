"""What several respondents said, as one value: whose answer is looked at, and the first that is given.

A register decides per measurement whether an answer is there, so that also an undecided cell must come out right; here
the arithmetic of bands stands for that. Most of this was asked for by mutation testing (docs/testing.md).
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.scoring.cells import Cell
from app.scoring.definition import Item, Reconcile, Respondent
from app.scoring.numbers import NEVER, SURE, Band, Bands, Exact, Maybe
from app.scoring.reconcile import Reconciler, heard
from tests.helpers.scoring import QUESTIONS, RESULT, graph_of

PACE: Item = graph_of(QUESTIONS + RESULT.replace('"n"', '"mean"')).items["pace"]
"""Answered by the employer, the employee and the assessor."""

EXACT = {
    "value": Cell(Fraction(3), True, False, False),
    "other": Cell(Fraction(5), True, False, False),
    "missing": Cell(Fraction(0), False, True, False),
    "absent": Cell(Fraction(0), False, False, False),
    "stopped": Cell(Fraction(0), False, False, True),
}
UNDECIDED = Maybe(True, True)
PRIMARY = Reconcile(policy="primary", primary="employee")


def test_a_reconciler_holds_the_constants_of_its_arithmetic() -> None:
    numbers = Exact()
    reconciler = Reconciler(numbers)
    assert reconciler.numbers is numbers
    assert (reconciler.yes, reconciler.no, reconciler.zero) == (True, False, Fraction(0))
    assert reconciler.missing == EXACT["missing"]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (Reconcile(policy="assessor"), ()),
        (PRIMARY, ("employee",)),
        (Reconcile(policy="primary"), ("employer",)),
        (Reconcile(policy="weighted", weights={"employee": Fraction(1)}), ("employee",)),
        (Reconcile(policy="mean_if_close"), ("employer", "employee")),
    ],
)
def test_whose_answers_are_looked_at(rule: Reconcile, expected: tuple[Respondent, ...]) -> None:
    assert heard(PACE, rule) == expected


@pytest.mark.parametrize("second", ["other", "missing", "absent", "stopped"])
@pytest.mark.parametrize("first", ["value", "missing", "absent", "stopped"])
def test_the_first_that_is_given(first: str, second: str) -> None:
    found = Reconciler(Exact()).first_that_is_given(EXACT[first], EXACT[second])
    assert found == EXACT[second if first == "missing" else first]


def settled(rule: Reconcile, assessor: Cell[Band, Maybe], employee: Cell[Band, Maybe]) -> Cell[Band, Maybe]:
    reconciler = Reconciler(Bands())
    said = {"assessor": assessor, "employee": employee, "employer": reconciler.missing}
    return reconciler.settle(PACE, rule, "steering", lambda by, _entered: said[by], False)


def test_where_it_is_undecided_whether_the_assessor_answered_both_may_count() -> None:
    assessor = Cell(Band(Fraction(3), Fraction(3)), UNDECIDED, UNDECIDED, NEVER)
    employee = Cell(Band(Fraction(5), Fraction(6)), SURE, NEVER, NEVER)
    found = settled(PRIMARY, assessor, employee)
    assert found.number == (3, 6)
    assert found.present.can_hold
    assert found.stopped == NEVER
    assert not found.missing.can_hold


def test_where_the_assessor_surely_answered_or_not_it_is_simply_that_answer() -> None:
    given = Cell(Band(Fraction(5), Fraction(6)), SURE, NEVER, NEVER)
    missing = Reconciler(Bands()).missing
    assert settled(PRIMARY, missing, given) is given
    assert settled(PRIMARY, given, missing) is given


def test_who_leaves_it_to_the_assessor_has_nothing_without_that_answer() -> None:
    reconciler = Reconciler(Exact())
    only_others = {"assessor": EXACT["missing"], "employer": EXACT["value"], "employee": EXACT["other"]}
    rule = Reconcile(policy="assessor")
    found = reconciler.settle(PACE, rule, "steering", lambda by, _entered: only_others[by], True)
    assert found is reconciler.missing


HALF = {"employer": Fraction(1), "employee": Fraction(1)}
MEAN = Reconcile(policy="weighted", weights=HALF)
BOTH = Reconcile(policy="weighted", weights=HALF, needs=("employer", "employee"))
CLOSE = Reconcile(policy="mean_if_close", limit=Fraction(1))


def test_a_mean_of_bands_is_surely_there() -> None:
    said = {
        "employer": Cell(Band(Fraction(2), Fraction(2)), SURE, NEVER, NEVER),
        "employee": Cell(Band(Fraction(4), Fraction(6)), SURE, NEVER, NEVER),
    }
    found = Reconciler(Bands()).settle(PACE, MEAN, "guiding", lambda by, _entered: said[by], False)
    assert found.number == (3, 4)
    assert (found.present, found.missing, found.stopped) == (SURE, NEVER, NEVER)


@pytest.mark.parametrize(
    ("rule", "employer", "employee", "expected"),
    [
        (MEAN, "value", "other", Cell(Fraction(4), True, False, False)),
        (MEAN, "missing", "other", Cell(Fraction(5), True, False, False)),
        (MEAN, "value", "stopped", Cell(Fraction(3), False, False, True)),
        (MEAN, "missing", "missing", Cell(Fraction(0), False, True, False)),
        (BOTH, "value", "other", Cell(Fraction(4), True, False, False)),
        (BOTH, "missing", "other", Cell(Fraction(5), False, True, False)),
        (BOTH, "value", "missing", Cell(Fraction(3), False, True, False)),
        (BOTH, "stopped", "missing", Cell(Fraction(0), False, True, False)),
        (CLOSE, "value", "value", Cell(Fraction(3), True, False, False)),
        (CLOSE, "value", "other", Cell(Fraction(4), False, True, False)),
        (CLOSE, "stopped", "value", Cell(Fraction(3), False, False, True)),
    ],
)
def test_the_mean_of_two(rule: Reconcile, employer: str, employee: str, expected: Cell[Fraction, bool]) -> None:
    said = {"employer": EXACT[employer], "employee": EXACT[employee], "assessor": EXACT["missing"]}
    assert Reconciler(Exact()).settle(PACE, rule, "guiding", lambda by, _entered: said[by], False) == expected


def test_where_it_is_undecided_whether_a_needed_answer_lacks_so_is_the_mean() -> None:
    said = {
        "employer": Cell(Band(Fraction(2), Fraction(2)), UNDECIDED, UNDECIDED, NEVER),
        "employee": Cell(Band(Fraction(4), Fraction(6)), SURE, NEVER, NEVER),
    }
    found = Reconciler(Bands()).settle(PACE, BOTH, "guiding", lambda by, _entered: said[by], False)
    assert found.number == (2, 6)  # every answer that may count lies in it
    assert (found.present, found.missing, found.stopped) == (UNDECIDED, UNDECIDED, NEVER)
