"""What cannot be answered is told before anything is computed: every fault at once, each at its place."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import pytest

from app.scoring.answers import (
    Amount,
    Answer,
    Answers,
    Chosen,
    Counted,
    NotApplicable,
    RowEntry,
    TimeShare,
    Value,
    Words,
)
from app.scoring.definition import Respondent
from app.scoring.fit import fit, place_of
from app.scoring.graph import Graph
from tests.helpers.scoring import graph_of

BODY = """
[defaults]
missing = "stop"
not_applicable = "skip"

[[scales]]
key = "percent"
kind = "number"
unit = "%"
minimum = 0
maximum = 100
divide_by = 100
counted = true

[[scales]]
key = "norms"
kind = "number"
stretches = [{ from = 0, to = 10, value = 1 }, { from = 20, value = 2 }]

[[scales]]
key = "levels"
kind = "levels"
levels = [{ value = 1, text = "laag" }, { value = 3, text = "hoog" }]

[[scales]]
key = "yes_no"
kind = "yes_no"

[[scales]]
key = "causes"
kind = "choices"
options = [{ key = "pain", text = "pijn" }, { key = "noise", text = "lawaai" }]

[[scales]]
key = "time"
kind = "share"
minimum = 0
maximum = 168

[[scales]]
key = "text"
kind = "text"

[[repeats]]
key = "task"
text = "Taak"
maximum = 5

[[repeats]]
key = "skill"
text = "Vaardigheid"
maximum = 1
rows = [{ key = "care", text = "Zorg" }]

[[items]]
key = "pace"
text = "Tempo"
scale = "percent"
respondents = ["employer", "assessor"]
not_applicable = "when"
not_applicable_when = { of = "sure", is = "no" }

[[items]]
key = "tested"
text = "Test"
scale = "norms"

[[items]]
key = "score"
per = "skill"
text = "Score"
scale = "levels"

[[items]]
key = "sure"
text = "Zeker?"
scale = "yes_no"

[[items]]
key = "causes"
text = "Oorzaken"
scale = "causes"

[[items]]
key = "time"
per = "task"
text = "Tijd"
scale = "time"

[[items]]
key = "hours"
text = "Uren"
scale = "tested_hours"
fact = "hours_per_week"

[[items]]
key = "words"
text = "Woorden"
scale = "text"

[[stages]]
key = "first"
text = "Voorlopig"
node = "n"

[[nodes]]
key = "n"
text = "n"
rule = "value"
of = ["pace"]

[result]
node = "n"
""".replace("tested_hours", "percent")

GRAPH = graph_of(BODY)
TASKS = {"task": (RowEntry("a"), RowEntry("b"))}


def faults_of(*answers: Answer, rows: Mapping[str, tuple[RowEntry, ...]] | None = None, graph: Graph = GRAPH) -> str:
    """Return the faults of these answers, as `code at place` with a comma between."""
    return ", ".join(f"{fault.code} at {fault.place}" for fault in fit(graph, Answers.of(answers, rows or TASKS)))


def one(item: str, value: Value, row: str = "", by: Respondent = "assessor") -> Answer:
    return Answer(item, row, by, value)


def number(written: str) -> Amount:
    return Amount(Fraction(written))


WRONG = [
    (one("pace", number("-1")), "off_scale at answers.pace@assessor"),
    (one("pace", number("100.5")), "off_scale at answers.pace@assessor"),
    (one("pace", Counted(Fraction(1), Fraction(0))), "norm_zero at answers.pace@assessor"),
    (one("pace", Counted(Fraction(-1), Fraction(2))), "not_a_number at answers.pace@assessor"),
    (one("pace", Chosen(("yes",))), "wrong_type at answers.pace@assessor"),
    (one("pace", number("50"), by="employee"), "unknown_respondent at answers.pace@employee"),
    (one("pace", number("50"), row="a"), "unknown_row at answers.pace.a@assessor"),
    (one("paec", number("50")), "unknown_name at answers.paec@assessor"),
    (one("tested", number("15")), "off_scale at answers.tested@assessor"),
    (one("tested", Counted(Fraction(1), Fraction(2))), "pair_not_allowed at answers.tested@assessor"),
    (one("score", number("2"), row="care"), "off_scale at answers.score.care@assessor"),
    (one("score", number("3"), row="speed"), "unknown_row at answers.score.speed@assessor"),
    (one("score", number("3")), "unknown_row at answers.score@assessor"),
    (one("sure", Chosen(("perhaps",))), "unknown_choice at answers.sure@assessor"),
    (one("sure", Chosen(("yes", "no"))), "wrong_type at answers.sure@assessor"),
    (one("causes", Chosen(("pain", "heat"))), "unknown_choice at answers.causes@assessor"),
    (one("time", TimeShare(Fraction(169), "hours"), row="a"), "off_scale at answers.time.a@assessor"),
    (one("time", number("20"), row="a"), "wrong_type at answers.time.a@assessor"),
    (one("time", TimeShare(Fraction(8), "hours"), row="z"), "unknown_row at answers.time.z@assessor"),
    (one("hours", number("32")), "from_dossier at answers.hours@assessor"),
    (one("words", number("32")), "wrong_type at answers.words@assessor"),
    (one("pace", NotApplicable()), "not_applicable_refused at answers.pace@assessor"),
    (one("sure", NotApplicable()), "not_applicable_refused at answers.sure@assessor"),
]


@pytest.mark.parametrize(("answer", "expected"), WRONG)
def test_what_cannot_be_answered(answer: Answer, expected: str) -> None:
    assert faults_of(answer) == expected


RIGHT = [
    one("pace", number("0")),
    one("pace", number("100")),
    one("pace", Counted(Fraction(90), Fraction(80))),  # counted above the norm is a fact, not a fault
    one("pace", number("50"), by="employer"),
    one("tested", number("20")),
    one("score", number("3"), row="care"),
    one("sure", Chosen(("unknown",))),
    one("causes", Chosen(())),
    one("causes", Chosen(("pain", "noise"))),
    one("time", TimeShare(Fraction(168), "hours"), row="b"),
    one("words", Words("Ja.")),
]


@pytest.mark.parametrize("answer", RIGHT)
def test_what_can_be_answered(answer: Answer) -> None:
    assert faults_of(answer) == ""


def test_every_fault_is_told_at_once() -> None:
    found = faults_of(one("pace", number("-1")), one("tested", number("15")), one("nothing", number("1")))
    assert found.count(" at ") == 3


def test_not_applicable_is_allowed_under_its_condition() -> None:
    assert faults_of(one("pace", NotApplicable()), one("sure", Chosen(("no",)))) == ""
    assert "refused" in faults_of(one("pace", NotApplicable()), one("sure", Chosen(("yes",))))


def test_hours_and_percents_do_not_mix() -> None:
    hours, percent = TimeShare(Fraction(8), "hours"), TimeShare(Fraction(50), "percent")
    assert faults_of(one("time", hours, row="a"), one("time", percent, row="b")) == "mixed_units at answers.time"
    assert faults_of(one("time", hours, row="a"), one("time", hours, row="b")) == ""


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ({"tasks": (RowEntry("a"),)}, "unknown_name at rows.tasks"),
        ({"skill": (RowEntry("care"),)}, "fixed_rows at rows.skill"),
        ({"task": (RowEntry("a"), RowEntry("a"))}, "duplicate_key at rows.task.a"),
    ],
)
def test_rows_that_cannot_be(rows: Mapping[str, tuple[RowEntry, ...]], expected: str) -> None:
    assert faults_of(rows=rows) == expected


def test_a_guiding_assessor_may_not_override() -> None:
    body = BODY.replace('respondents = ["employer", "assessor"]', 'respondents = ["employer"]')
    graph = graph_of(body, role="guiding")
    place = "answers.pace@assessor"
    assert faults_of(one("pace", number("50")), graph=graph) == f"unknown_respondent at {place}, role at {place}"


def test_a_stage_must_be_one_of_the_method() -> None:
    assert [fault.place for fault in fit(GRAPH, Answers(stage="final"))] == ["stage"]
    assert fit(GRAPH, Answers(stage="first")) == ()


def test_every_fault_says_how_to_mend_it_or_what_may_stand_there() -> None:
    for answer, _ in WRONG:
        for fault in fit(GRAPH, Answers.of([answer], TASKS)):
            assert fault.text.endswith(".")
            assert fault.remedy.endswith((".", "?")) or fault.code in ("unknown_row", "unknown_name"), fault


def test_the_place_of_an_answer() -> None:
    assert place_of(one("score", number("3"), row="care")) == "answers.score.care@assessor"
    assert place_of(one("pace", number("3"), by="employer")) == "answers.pace@employer"
