"""What is noticed without scoring: reasons to give, sources that differ, bounds and weights that bite."""

from __future__ import annotations

import pytest

from app.scoring.outcome import score
from tests.helpers.scoring import NUMBERS, RESULT, answers_to, graph_of

ITEM = """
[defaults]
missing = "stop"
not_applicable = "stop"

[[scales]]
key = "percent"
kind = "number"
divide_by = 100
counted = true

[[repeats]]
key = "task"
text = "Taak"
plural = "Taken"
minimum = 2
maximum = 3

[[items]]
key = "pace"
per = "task"
text = "Hoe vlot gaat het?"
short = "Tempo"
scale = "percent"
not_applicable = "allowed"
respondents = {respondents}
{extra}

[[nodes]]
key = "n"
text = "n"
rule = "mean"
over = "task"
of = ["pace"]
not_applicable = "skip"
missing = "skip"
"""


def noticed(
    extra: str, table: str, *, respondents: str = '["employer", "employee", "assessor"]', note: str = ""
) -> str:
    """Return every remark as `code severity item.row`, comma between."""
    graph = graph_of(ITEM.replace("{respondents}", respondents).replace("{extra}", extra) + RESULT, role="checking")
    outcome = score(graph, answers_to(graph, table, note=note))
    return ", ".join(f"{r.code} {r.severity} {r.item}.{r.row}" for r in outcome.remarks)


OVERRIDE = 'reconcile = { policy = "primary", primary = "employer" }'
B = "pace.b @employer = 50"

REMARKS = [
    ("", "pace.a = 80\npace.b = 80", ""),
    ('reason = "always"', "pace.a = 80/100\npace.b = nvt", "reason_missing reason pace.a"),
    ('reason = "estimate"', "pace.a = 80\npace.b = 80/100", "reason_missing reason pace.a"),
    (OVERRIDE, f"pace.a @employer = 80\n{B}", ""),
    (OVERRIDE, f"pace.a @employer = 80\npace.a @assessor = 70\n{B}", "reason_missing reason pace.a"),
    ("discuss_from = 15", "pace.a @employer = 60\npace.a @employee = 75\npace.b = 80", "discuss question pace.a"),
    ("discuss_from = 15", "pace.a @employer = 60\npace.a @employee = 74\npace.b = 80", ""),
    ("discuss_from = 15", "pace.a @employer = 60\npace.a @assessor = 90\npace.b = 80", ""),
    ("discuss_from = 15", "pace.a @employer = 60\npace.a @employee = nvt\npace.b = 80", ""),
]


@pytest.mark.parametrize(("extra", "table", "expected"), REMARKS)
def test_a_remark_on_an_answer(extra: str, table: str, expected: str) -> None:
    assert noticed(extra, table) == expected


def test_a_note_is_the_reason() -> None:
    assert noticed('reason = "always"', "pace.a = 80\npace.b = 80", note="Geteld in de kas.") == ""
    assert "reason_missing" in noticed('reason = "always"', "pace.a = 80\npace.b = 80", note="  ")


def test_one_source_of_two_is_told() -> None:
    extra = 'reconcile = { policy = "mean_if_close" }'
    two = '["employer", "employee"]'
    assert noticed(extra, f"pace.a @employer = 60\n{B}\npace.b @employee = 50", respondents=two) == (
        "one_source note pace.a"
    )


@pytest.mark.parametrize(("count", "expected"), [(1, "too_few_rows"), (2, ""), (3, ""), (4, "too_many_rows")])
def test_the_number_of_rows_has_bounds(count: int, expected: str) -> None:
    table = "\n".join(f"pace.{letter} = 80" for letter in "abcd"[:count])
    assert noticed("", table) == (f"{expected} blocks ." if expected else "")


CLAMP = '[[nodes]]\nkey = "n"\ntext = "Tempo min verlies"\nrule = "clamp"\nof = ["d"]\nlow = 0\nhigh = 1\n'
LESS = '[[nodes]]\nkey = "d"\ntext = "d"\nrule = "difference"\nof = ["a", "b"]\n'


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("a = 0.3\nb = 0.5", ["'Tempo min verlies' komt uit op -0,2 en telt als 0: lager kan niet."]),
        ("a = 0.5\nb = 0.5", []),
        ("a = 2\nb = 0.5", []),  # a cap at 100% is ordinary; the method has its own check where it matters
    ],
)
def test_a_lower_bound_that_bites_is_told(table: str, expected: list[str]) -> None:
    graph = graph_of(NUMBERS + LESS + CLAMP + RESULT)
    remarks = score(graph, answers_to(graph, table)).remarks
    assert [remark.text for remark in remarks] == expected
    assert all((r.code, r.severity, r.item, r.row) == ("raised_to_bound", "note", "", "") for r in remarks)


DEMANDS = """
[[repeats]]
key = "skill"
text = "Competentie"
maximum = 2
rows = [{ key = "care", text = "Zorg" }, { key = "volume", text = "Hoeveelheid" }]

[[items]]
key = "score"
per = "skill"
text = "Score"
scale = "number"
not_applicable = "when"
not_applicable_when = { of = "demand", equals = 0 }

[[items]]
key = "demand"
per = "skill"
text = "Eis"
scale = "number"

[[nodes]]
key = "n"
text = "n"
rule = "weighted_mean"
over = "skill"
of = ["score"]
weight = "demand"
not_applicable = "skip"
"""


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("score.care = 0.5\ndemand.care = 0\nscore.volume = 0.8\ndemand.volume = 2",
         ["'Score' is ingevuld, maar weegt hier nul en telt niet mee."]),
        ("score.care = nvt\ndemand.care = 0\nscore.volume = 0.8\ndemand.volume = 2", []),
        ("score.care = 0.5\ndemand.care = 1\nscore.volume = 0.8\ndemand.volume = 2", []),
    ],
)  # fmt: skip
def test_a_score_with_a_requirement_of_zero_is_told(table: str, expected: list[str]) -> None:
    graph = graph_of(NUMBERS + DEMANDS + RESULT)
    remarks = score(graph, answers_to(graph, table)).remarks
    assert [remark.text for remark in remarks] == expected
    assert [(r.code, r.severity, r.item, r.row) for r in remarks] == [
        ("weighs_nothing", "note", "score", "care")
    ] * len(expected)


CHECKS = """
[[checks]]
code = "low"
severity = "question"
text = "{rij}: {waarde}, klopt dat? {iets}"
per = "skill"
item = "score"
when = { of = "score", below = 1 }

[[checks]]
code = "mean"
severity = "note"
text = "Gemiddeld {waarde}."
when = { of = "n", below = 1 }
"""


def test_a_check_fills_in_its_row_and_value() -> None:
    graph = graph_of(NUMBERS + DEMANDS + CHECKS + RESULT)
    table = "score.care = 0.5\ndemand.care = 1\nscore.volume = 1\ndemand.volume = 1"
    found = [(r.code, r.text, r.item, r.row) for r in score(graph, answers_to(graph, table)).remarks]
    assert found == [("low", "Zorg: 0,5, klopt dat? {iets}", "score", "care"), ("mean", "Gemiddeld 75%.", "", "")]
