"""From answers to values: scales, respondents and how they become one, and the band around an estimate."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.scoring.answers import Answer, Answers, Counted
from app.scoring.decimals import decimal_text
from app.scoring.graph import Graph
from app.scoring.items import BandItems, ExactItems
from app.scoring.numbers import SURE
from tests.helpers.scoring import answers_to, graph_of, shown

SCALES = """
[[scales]]
key = "percent"
kind = "number"
minimum = 0
maximum = 100
step = 10
divide_by = 100
counted = true

[[scales]]
key = "free"
kind = "number"

[[scales]]
key = "score"
kind = "levels"
levels = [
  { value = 1, text = "veel minder", counts_as = "0.2" },
  { value = 2, text = "minder", counts_as = "0.45" },
  { value = 4, text = "bijna gelijk", counts_as = "0.9" },
]

[[scales]]
key = "percentile"
kind = "number"
minimum = 0
maximum = 100
step = 10
stretches = [{ from = 0, to = 15, value = 1 }, { from = 15, to = 35, value = 2 }, { from = 35, value = 3 }]

[[scales]]
key = "choice"
kind = "choice"
options = [{ key = "none", text = "geen" }, { key = "some", text = "wat" }, { key = "much", text = "veel" }]

[[scales]]
key = "yes_no"
kind = "yes_no"

[[scales]]
key = "text"
kind = "text"

[[defaults]]
"""


def graph_with(scale: str, extra: str = "", *, role: str = "steering", band: str = "half_step") -> Graph:
    """Return a method with one question `x` on the named scale."""
    body = SCALES.replace("[[defaults]]", '[defaults]\nmissing = "stop"\nnot_applicable = "stop"')
    item = f'[[items]]\nkey = "x"\ntext = "Vraag"\nscale = "{scale}"\nnot_applicable = "allowed"\n{extra}\n'
    node = f'[[nodes]]\nkey = "n"\ntext = "n"\nrule = "value"\nof = ["x"]\n[result]\nnode = "n"\nband = "{band}"\n'
    return graph_of(f"{body}{item}{node}", role=role)


def settled(graph: Graph, table: str, *, entered: bool = False) -> str:
    items = ExactItems(graph, answers_to(graph, table))
    return shown(items.settled(graph.items["x"], "", entered=entered))


@pytest.mark.parametrize(
    ("scale", "written", "entered", "counts_as"),
    [
        ("percent", "87.5", "87.5", "0.875"),
        ("percent", "70/80", "87.5", "0.875"),
        ("percent", "90/80", "112.5", "1.125"),
        ("percent", "0", "0", "0"),
        ("percent", "nvt", "not_applicable", "not_applicable"),
        ("free", "3.2", "3.2", "3.2"),
        ("score", "2", "2", "0.45"),
        ("percentile", "14.9", "14.9", "1"),
        ("percentile", "15", "15", "2"),
        ("percentile", "100", "100", "3"),
        ("choice", "none", "0", "0"),
        ("choice", "much", "2", "2"),
        ("yes_no", "no", "0", "0"),
        ("yes_no", "yes", "1", "1"),
        ("yes_no", "unknown", "not_applicable", "not_applicable"),
    ],
)
def test_an_answer_as_entered_and_as_it_counts(scale: str, written: str, entered: str, counts_as: str) -> None:
    graph = graph_with(scale)
    assert settled(graph, f"x = {written}", entered=True) == entered
    assert settled(graph, f"x = {written}") == counts_as


def test_a_missing_answer_is_not_zero() -> None:
    assert settled(graph_with("percent"), "") == "missing"


def test_a_norm_of_zero_withholds() -> None:
    graph = graph_with("percent")
    answers = Answers.of([Answer("x", "", "assessor", Counted(Fraction(3), Fraction(0)))])
    assert shown(ExactItems(graph, answers).settled(graph.items["x"], "", entered=False)) == "withheld"


def test_a_number_outside_the_stretches_withholds() -> None:
    body = 'respondents = ["test"]'
    graph = graph_with("percentile", body)
    assert settled(graph, "x @test = -1") == "withheld"


WHO = 'respondents = ["employer", "employee", "observation", "assessor"]\n'

POLICIES = [
    # reconcile, role, answers by employer employee observation assessor -> value
    ("", "steering", "60 80 - 70", "0.7"),
    ("", "steering", "60 80 - -", "missing"),
    ("", "guiding", "60 80 - 70", "0.7"),  # asked to decide, the assessor decides in every role
    ('policy = "primary", primary = "employer"', "checking", "60 80 - -", "0.6"),
    ('policy = "primary", primary = "employer"', "checking", "60 80 - 70", "0.7"),
    ('policy = "primary", primary = "employer"', "checking", "- 80 - -", "missing"),
    ('policy = "primary", primary = "employer"', "checking", "60 80 - nvt", "not_applicable"),
    ('policy = "mean_if_close", limit = 20', "checking", "60 80 - -", "0.7"),
    ('policy = "mean_if_close", limit = 20', "checking", "60 80.1 - -", "missing"),
    ('policy = "mean_if_close", limit = 20', "checking", "60 100 - 80", "0.8"),
    ('policy = "mean_if_close", limit = 20', "checking", "60 - - -", "0.6"),
    ('policy = "mean_if_close", limit = 20', "checking", "60 nvt - -", "0.6"),
    ('policy = "mean_if_close", limit = 20', "checking", "nvt nvt - -", "not_applicable"),
    ('policy = "mean_if_close", limit = 20', "checking", "- - - -", "missing"),
    ('policy = "mean_if_close", limit = 20', "checking", "60 70 81 -", "missing"),
    ('policy = "mean_if_close"', "checking", "0 100 - -", "0.5"),
    ('policy = "mean_if_close", limit = 50, needs = ["employee"]', "checking", "60 - - -", "missing"),
    ('policy = "weighted", weights = { observation = "0.5", employer = "0.3", employee = "0.2" }', "checking",
     "60 90 70 -", "0.71"),
    ('policy = "weighted", weights = { observation = "0.5", employer = "0.3", employee = "0.2" }', "checking",
     "60 - 70 -", "0.6625"),
    ('policy = "weighted", weights = { observation = "0.5", employer = "0.5" }, needs = ["observation"]', "checking",
     "60 - - -", "missing"),
    ('policy = "weighted", weights = { observation = 1, employee = 0 }', "checking", "- 70 - -", "missing"),
    ('policy = "weighted", weights = { observation = 1, employer = 1 }', "checking", "60 70 nvt 90", "0.9"),
    ('policy = "weighted", weights = { observation = 1, assessor = 3 }', "checking", "60 70 50 90", "0.8"),
]  # fmt: skip


@pytest.mark.parametrize(("reconcile", "role", "said", "expected"), POLICIES)
def test_several_answers_become_one(reconcile: str, role: str, said: str, expected: str) -> None:
    extra = WHO + (f"reconcile = {{ {reconcile} }}" if reconcile else "")
    graph = graph_with("percent", extra, role=role)
    names = ("employer", "employee", "observation", "assessor")
    lines = [f"x @{by} = {x}" for by, x in zip(names, said.split(), strict=True) if x != "-"]
    assert settled(graph, "\n".join(lines)) == expected


def test_levels_become_one_by_what_they_count_as() -> None:
    extra = 'respondents = ["employer", "employee"]\nreconcile = { policy = "mean_if_close" }'
    assert settled(graph_with("score", extra), "x @employer = 1\nx @employee = 2") == "0.325"


def test_a_fact_comes_from_the_dossier() -> None:
    graph = graph_with("free", 'fact = "hours_per_week"')
    for facts, expected in (({"hours_per_week": 32}, "32"), ({}, "missing")):
        items = ExactItems(graph, answers_to(graph, "", facts=facts))
        assert shown(items.settled(graph.items["x"], "", entered=False)) == expected


# --- bands --------------------------------------------------------------------------------------------------------

BANDS = [
    # scale, answer -> low and high of what it counts as
    ("percent", "70", "0.65 0.75"),
    ("percent", "98", "0.93 1"),  # nobody estimates above the highest answer
    ("percent", "2", "0 0.07"),
    ("percent", "70/100", "0.7 0.7"),  # counted is counted
    ("percent", "130/100", "1.3 1.3"),
    ("free", "70", "70 70"),  # a scale without steps has no estimates
    ("score", "1", "0.2 0.325"),
    ("score", "2", "0.325 0.675"),  # halfway to the levels beside it
    ("score", "4", "0.675 0.9"),
    ("percentile", "12", "1 2"),
    ("percentile", "25", "2 2"),
    ("yes_no", "yes", "1 1"),
]


def band(graph: Graph, table: str, *, entered: bool = False) -> str:
    items = BandItems(ExactItems(graph, answers_to(graph, table)))
    cell = items.settled(graph.items["x"], "", entered=entered)
    return f"{decimal_text(cell.number.low)} {decimal_text(cell.number.high)}"


@pytest.mark.parametrize(("scale", "written", "expected"), BANDS)
def test_half_a_step_around_an_estimate(scale: str, written: str, expected: str) -> None:
    assert band(graph_with(scale), f"x = {written}") == expected


def test_the_band_in_units_of_the_scale() -> None:
    assert band(graph_with("percent"), "x = 70", entered=True) == "65 75"


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("x @employer = 60\nx @employee = 80\nx @assessor = 70", "0.6 0.8"),
        ("x @employer = 60\nx @employee = 80\nx @assessor = 90", "0.6 0.9"),
        ("x @employer = 60\nx @assessor = 70/100", "0.7 0.7"),
        ("x @assessor = 70", "0.7 0.7"),
    ],
)
def test_the_band_from_the_lowest_to_the_highest_respondent(table: str, expected: str) -> None:
    assert band(graph_with("percent", WHO, band="respondents"), table) == expected


def test_a_mean_of_counted_and_estimated_is_an_estimate() -> None:
    extra = 'respondents = ["employer", "observation"]\nreconcile = { policy = "mean_if_close" }'
    graph = graph_with("percent", extra)
    assert band(graph, "x @employer = 60\nx @observation = 70/100") == "0.6 0.7"
    assert band(graph, "x @employer = 60/100\nx @observation = 70/100") == "0.65 0.65"


def test_the_override_of_the_assessor_is_what_counts_for_a_choice() -> None:
    extra = 'respondents = ["employer", "assessor"]\nreconcile = { policy = "primary", primary = "employer" }'
    graph = graph_with("yes_no", extra, role="checking")
    item = graph.items["x"]
    said = ExactItems(graph, answers_to(graph, "x @employer = yes"))
    overridden = ExactItems(graph, answers_to(graph, "x @employer = yes\nx @assessor = no"))
    assert (said.option(item, "", None, "yes"), overridden.option(item, "", None, "yes")) == (True, False)
    assert overridden.option(item, "", "employer", "yes")


def test_what_one_respondent_said_has_no_band() -> None:
    graph = graph_with("percent", WHO)
    items = BandItems(ExactItems(graph, answers_to(graph, "x @employer = 60\nx @assessor = 70")))
    for entered, expected in ((True, 60), (False, Fraction("0.6"))):
        cell = items.said(graph.items["x"], "", "employer", entered=entered)
        assert (cell.number.low, cell.number.high, cell.present) == (expected, expected, SURE)
    assert items.said(graph.items["x"], "", "employee", entered=True).missing is SURE
