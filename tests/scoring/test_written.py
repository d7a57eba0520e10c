"""How an answer is written: on the keyboard, in a worked example and in a measurement file."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from app.scoring.answers import Amount, Chosen, Counted, NotApplicable, TimeShare, Value, Words
from app.scoring.faults import Faults
from app.scoring.written import LONGEST_TEXT, number_of, read_answer
from tests.helpers.scoring import graph_of

GRAPH = graph_of("""
[defaults]
missing = "stop"
not_applicable = "stop"

[[scales]]
key = "percent"
kind = "number"
divide_by = 100
counted = true

[[scales]]
key = "level"
kind = "levels"
levels = [{ value = 1, text = "laag" }, { value = 3, text = "hoog" }]

[[scales]]
key = "time"
kind = "share"

[[scales]]
key = "place"
kind = "choice"
options = [{ key = "here", text = "hier" }, { key = "there", text = "daar" }]

[[scales]]
key = "causes"
kind = "choices"
options = [{ key = "pain", text = "pijn" }, { key = "noise", text = "lawaai" }]

[[scales]]
key = "sure"
kind = "yes_no"

[[scales]]
key = "words"
kind = "text"

[[repeats]]
key = "task"
text = "Taak"
maximum = 5

[[items]]
key = "percent"
text = "x"
scale = "percent"

[[items]]
key = "level"
text = "x"
scale = "level"

[[items]]
key = "time"
per = "task"
text = "x"
scale = "time"

[[items]]
key = "place"
text = "x"
scale = "place"

[[items]]
key = "causes"
text = "x"
scale = "causes"

[[items]]
key = "sure"
text = "x"
scale = "sure"

[[items]]
key = "words"
text = "x"
scale = "words"

[[nodes]]
key = "n"
text = "n"
rule = "value"
of = ["percent"]

[result]
node = "n"
""")


def read(item: str, raw: object) -> tuple[Value | None, list[str]]:
    faults = Faults()
    value = read_answer(GRAPH, GRAPH.items[item], raw, faults, "here")
    assert all(fault.place.startswith("here") and fault.text for fault in faults.found)
    return value, [fault.code for fault in faults.found]


def amount(number: str) -> Amount:
    return Amount(Fraction(number))


def pair(own: str, norm: str) -> Counted:
    return Counted(Fraction(own), Fraction(norm))


SAMPLES = Counted(Fraction(70), Fraction(80), ((Fraction(30), Fraction(40)), (Fraction(40), Fraction(40))))

READABLE: list[tuple[str, object, Value]] = [
    ("percent", "87.5", amount("87.5")),
    ("percent", "87,5", amount("87.5")),
    ("percent", " 80 ", amount("80")),
    ("percent", 80, amount("80")),
    ("percent", "-5", amount("-5")),
    ("percent", "70/80", pair("70", "80")),
    ("percent", "70 / 80", pair("70", "80")),
    ("percent", "70 van 80", pair("70", "80")),
    ("percent", "7,5/8", pair("7.5", "8")),
    ("percent", {"own": "70", "norm": 80}, pair("70", "80")),
    ("percent", {"own": 70, "norm": 80, "samples": ["30/40", {"own": 40, "norm": 40}]}, SAMPLES),
    ("percent", "nvt", NotApplicable()),
    ("percent", "N.v.t.", NotApplicable()),
    ("percent", "not_applicable", NotApplicable()),
    ("level", "3", amount("3")),
    ("time", "20 h", TimeShare(Fraction(20), "hours")),
    ("time", "20u", TimeShare(Fraction(20), "hours")),
    ("time", "9,6 uur", TimeShare(Fraction("9.6"), "hours")),
    ("time", "50%", TimeShare(Fraction(50), "percent")),
    ("time", "50 procent", TimeShare(Fraction(50), "percent")),
    ("time", {"hours": "9.6"}, TimeShare(Fraction("9.6"), "hours")),
    ("time", {"percent": 50}, TimeShare(Fraction(50), "percent")),
    ("place", "there", Chosen(("there",))),
    ("place", ["there"], Chosen(("there",))),
    ("causes", ["noise", "pain"], Chosen(("pain", "noise"))),  # in the order of the definition
    ("causes", [], Chosen(())),
    ("causes", "pain", Chosen(("pain",))),
    ("sure", "unknown", Chosen(("unknown",))),
    ("words", "Gewoon tekst: 70/80.", Words("Gewoon tekst: 70/80.")),
    ("words", "x" * LONGEST_TEXT, Words("x" * LONGEST_TEXT)),
]


@pytest.mark.parametrize(("item", "raw", "expected"), READABLE)
def test_what_can_be_read(item: str, raw: object, expected: Value) -> None:
    assert read(item, raw) == (expected, [])


UNREADABLE: list[tuple[str, object, str]] = [
    ("percent", "veel", "not_a_number"),
    ("percent", "", "not_a_number"),
    ("percent", "1.000,5", "not_a_number"),
    ("percent", "1e3", "not_a_number"),
    ("percent", "9" * 40, "too_many_digits"),
    ("percent", "87." + "3" * 31, "too_many_digits"),
    ("percent", Decimal("0." + "3" * 31), "too_many_digits"),
    ("percent", 10**40, "too_many_digits"),
    ("percent", True, "not_a_number"),
    ("percent", None, "not_a_number"),
    ("percent", True, "not_a_number"),
    ("percent", None, "not_a_number"),
    ("percent", ["80"], "not_a_number"),
    ("percent", "70/0", "norm_zero"),
    ("percent", {"own": "veel", "norm": 80}, "not_a_number"),
    ("percent", {"own": -1, "norm": 80}, "not_a_number"),
    ("percent", {"own": 1, "norm": -80}, "not_a_number"),
    ("percent", {"own": 1, "norm": 80, "extra": 1}, "not_a_number"),
    ("percent", {"own": 70, "norm": 80, "samples": ["30/40"]}, "samples_differ"),
    ("percent", {"own": 70, "norm": 80, "samples": ["x"]}, "not_a_number"),
    ("percent", {"own": 70, "norm": 80, "samples": "30/40"}, "wrong_type"),
    ("level", "70/80", "pair_not_allowed"),
    ("time", "20", "not_a_share"),
    ("time", "-20 h", "not_a_share"),
    ("time", {"hours": -1}, "not_a_share"),
    ("time", {"hours": 1, "percent": 1}, "not_a_share"),
    ("time", {"days": 1}, "not_a_share"),
    ("time", "1,2,3 h", "not_a_share"),
    ("place", "nowhere", "unknown_choice"),
    ("place", ["here", "there"], "wrong_type"),
    ("place", 1, "wrong_type"),
    ("causes", ["pain", 3], "unknown_choice"),
    ("causes", ["pain", "heat"], "unknown_choice"),
    ("words", 3, "wrong_type"),
    ("words", "x" * (LONGEST_TEXT + 1), "text_too_long"),
]


@pytest.mark.parametrize(("item", "raw", "code"), UNREADABLE)
def test_what_cannot_be_read(item: str, raw: object, code: str) -> None:
    assert read(item, raw) == (None, [code])


@pytest.mark.parametrize(
    ("raw", "expected"),
    [("1,5", "1.5"), ("1.5", "1.5"), ("1,5,5", None), ("1.5,5", None), (3, "3"), ("x", None), (1.5, None)],
)
def test_a_number_with_a_comma_or_a_point(raw: object, expected: str | None) -> None:
    assert number_of(raw) == (None if expected is None else Fraction(expected))
