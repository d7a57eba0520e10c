"""What would help most, what each factor costs, and what a definition advises."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import assume, given

from app.scoring.advice import advised, helps_most, one_step_better, used_places, waterfall
from app.scoring.answers import Amount, Answers
from app.scoring.decimals import shown_number
from app.scoring.graph import Graph
from app.scoring.outcome import exact_walk, score
from tests.helpers.random_methods import Case, cases
from tests.helpers.scoring import NUMBERS, RESULT, answers_to, graph_of, shipped

UNIFORM = shipped("uniform-2021")
FACTS = {"hours_per_week": 40, "working_days": 5}


def uniform(*tasks: str, extra: str = "regular_performance = no") -> Answers:
    lines = [extra]
    for letter, task in zip("abcde", tasks, strict=False):
        names = ("time", "pace", "quality", "net_working_time")
        lines += [f"{name}.{letter} = {one}" for name, one in zip(names, task.split(), strict=True)]
    return answers_to(UNIFORM, "\n".join(lines), facts=FACTS)


def told(graph: Graph, answers: Answers, most: int = 9) -> list[str]:
    return [
        f"{one.item}.{one.row} {shown_number(one.now)} > {shown_number(one.then)}: {shown_number(one.points)}"
        for one in helps_most(graph, answers, most)
    ]


def test_what_helps_most_in_the_uniform_method() -> None:
    assert told(UNIFORM, uniform("30h 70 90 100", "10h 50 100 95")) == [
        "pace.a 70 > 75: 3,38",
        "quality.a 90 > 95: 2,63",
        "pace.b 50 > 55: 1,19",
        "net_working_time.b 95 > 100: 0,63",
    ]


def test_a_counted_pair_moves_a_step_of_its_norm() -> None:
    assert told(UNIFORM, uniform("40h 70/80 100 100")) == ["pace.a 87,5 > 92,5: 5"]


def test_only_the_best_are_told_and_equal_ones_in_the_order_of_the_definition() -> None:
    answers = uniform("20h 80 80 80", "20h 80 80 80")
    assert told(UNIFORM, answers, 3) == [f"{name} 80 > 85: 1,6" for name in ("pace.a", "pace.b", "quality.a")]


@pytest.mark.parametrize(
    "answers",
    [
        uniform("40h 100 100 100"),  # nothing is left to gain
        uniform("40h 120 100 100"),  # above the norm counts no further
        uniform(),
        uniform("40h 50 50 50", extra="regular_performance = yes"),  # the tasks do not count for the result
    ],
)
def test_nothing_helps(answers: Answers) -> None:
    assert told(UNIFORM, answers) == []


SCALES = """
[[scales]]
key = "level"
kind = "levels"
levels = [
  { value = 1, text = "1", counts_as = "0.2" }, { value = 2, text = "2", counts_as = "0.45" },
  { value = 4, text = "4", counts_as = "0.9" },
]

[[scales]]
key = "steps"
kind = "number"
minimum = 0
maximum = 10
step = 4

[[scales]]
key = "free"
kind = "number"

[[scales]]
key = "endless"
kind = "number"
step = 1

[[items]]
key = "x"
text = "x"
scale = "SCALE"
better = "BETTER"

[[nodes]]
key = "n"
text = "n"
rule = "value"
of = ["x"]

[defaults]
missing = "stop"
not_applicable = "stop"
"""


@pytest.mark.parametrize(
    ("scale", "better", "now", "then"),
    [
        ("level", "higher", "1", "2"),
        ("level", "higher", "2", "4"),
        ("level", "higher", "3", "4"),  # between two levels, as the mean of two respondents can be
        ("level", "higher", "4", None),
        ("level", "lower", "4", "2"),
        ("level", "lower", "1", None),
        ("steps", "higher", "4", "8"),
        ("steps", "higher", "8", "10"),  # the last step is a short one
        ("steps", "higher", "10", None),
        ("steps", "higher", "11", None),
        ("steps", "lower", "3", "0"),
        ("steps", "lower", "0", None),
        ("steps", "neither", "4", None),
        ("free", "higher", "4", None),
        ("endless", "higher", "4", "5"),
        ("endless", "lower", "4", "3"),
    ],
)
def test_one_step_the_better_way(scale: str, better: str, now: str, then: str | None) -> None:
    graph = graph_of(SCALES.replace("SCALE", scale).replace("BETTER", better) + RESULT)
    found = one_step_better(graph.scales[scale], graph.items["x"], Fraction(now))
    assert found == (None if then is None else Fraction(then))


def test_less_of_a_loss_helps_and_a_demand_does_not() -> None:
    body = NUMBERS.replace("maximum = 1000", "maximum = 1000\nstep = 1\ndivide_by = 10", 1)
    body = body.replace('text = "Vraag b"', 'text = "Vraag b"\nbetter = "lower"')
    body = body.replace('text = "Vraag c"', 'text = "Vraag c"\nbetter = "neither"')
    node = '[[nodes]]\nkey = "n"\ntext = "n"\nrule = "difference"\nof = ["a", "b", "c"]\n'
    graph = graph_of(body + node + RESULT)
    assert told(graph, answers_to(graph, "a = 9\nb = 2\nc = 1")) == ["a. 9 > 10: 10", "b. 2 > 1: 10"]


@given(cases())
def test_every_help_is_what_scoring_again_gives(case: Case) -> None:
    """Where one estimate by one respondent decides, put the better one in its place and score."""
    before = score(case.graph, case.answers).provisional
    for one in helps_most(case.graph, case.answers):
        answer = case.answers.get(one.item, one.row, "assessor")
        alone = len(case.graph.items[one.item].respondents) == 1
        if alone and answer is not None and isinstance(answer.value, Amount) and before is not None:
            after = score(case.graph, case.answers.with_answer(replace(answer, value=Amount(one.then)))).provisional
            assert after is not None
            assert after - before == one.points > 0


@given(cases())
def test_a_result_rests_on_the_places_it_was_computed_from(case: Case) -> None:
    walk = exact_walk(case.graph, case.answers)
    assume(walk.node("end", "").present)
    places = used_places(walk, "end")
    assert ("end", "") in places
    assert places <= {(name.partition("#")[0].partition("@")[0], row) for name, row in walk.done} | {
        (key, row) for key, row in places if key not in case.graph.items and key not in case.graph.nodes
    }


# --- the waterfall ---------------------------------------------------------------------------------------------------


def fall(graph: Graph, answers: Answers, *, by_row: bool = False) -> list[str]:
    return [
        f"{drop.node}{f'.{drop.row}' if drop.row else ''} {shown_number(drop.points, 4)}"
        for drop in waterfall(graph, answers, by_row=by_row)
    ]


def test_what_each_factor_costs() -> None:
    assert fall(UNIFORM, uniform("40h 80 90 95")) == [
        "pace_counted 20",
        "quality_counted 8",
        "net_working_time_counted 3,6",
    ]


def test_what_each_factor_costs_task_by_task() -> None:
    answers = uniform("20h 80 90 100", "20h 60 100 100")
    assert fall(UNIFORM, answers, by_row=True) == [
        "pace_counted.a 10",
        "pace_counted.b 20",
        "quality_counted.a 4",
        "quality_counted.b 0",
        "net_working_time_counted.a 0",
        "net_working_time_counted.b 0",
    ]


@pytest.mark.parametrize("by_row", [True, False])
def test_the_points_add_up_to_what_is_missing_from_100(*, by_row: bool) -> None:
    answers = uniform("13h 70/80 90 95", "27h 60 85 100")
    exact = score(UNIFORM, answers).exact
    assert exact is not None
    assert sum(drop.points for drop in waterfall(UNIFORM, answers, by_row=by_row)) == 100 - exact


LOSSES = """
[[nodes]]
key = "n"
text = "n"
rule = "difference"
of = [1, "short", "other"]

[[nodes]]
key = "short"
text = "tekort"
rule = "value"
of = ["a"]

[[nodes]]
key = "other"
text = "anders"
rule = "value"
of = ["b"]

[result]
node = "n"
factors = ["short"]
neutral = { short = 0 }
"""


def test_a_loss_costs_nothing_at_zero_and_the_rest_is_told() -> None:
    graph = graph_of(NUMBERS + LOSSES)
    assert fall(graph, answers_to(graph, "a = 0.2\nb = 0.05")) == [" 5", "short 20"]
    assert fall(graph, answers_to(graph, "a = 0.2\nb = 0")) == ["short 20"]


def test_without_a_result_or_factors_there_is_no_fall() -> None:
    graph = graph_of(NUMBERS + LOSSES)
    assert fall(graph, answers_to(graph, "a = 0.2")) == []
    bare = graph_of(NUMBERS + LOSSES.replace('factors = ["short"]\nneutral = { short = 0 }\n', ""))
    assert fall(bare, answers_to(bare, "a = 0.2\nb = 0")) == []


# --- advice of the definition ----------------------------------------------------------------------------------------

ADVICE = """
[[repeats]]
key = "skill"
text = "Vaardigheid"
maximum = 2
rows = [{ key = "care", text = { nl = "Zorg", en = "Care" } }, { key = "speed", text = "Snelheid" }]

[[items]]
key = "score"
per = "skill"
text = "Score"
scale = "number"

[[nodes]]
key = "n"
text = "n"
rule = "mean"
over = "skill"
of = ["score"]

[[advice]]
per = "skill"
when = { of = "score", below = 3 }
text = { nl = "Oefen '{rij}' met een collega.", en = "Practise '{rij}' with a colleague." }

[[advice]]
when = { of = "n", at_least = 4 }
text = "Er kan meer bij."
"""


def test_advice_is_what_holds_for_these_answers() -> None:
    graph = graph_of(NUMBERS + ADVICE + RESULT)
    low = answers_to(graph, "score.care = 2\nscore.speed = 3")
    high = answers_to(graph, "score.care = 4\nscore.speed = 5")
    assert [(one.text, one.row) for one in advised(graph, low)] == [("Oefen 'Zorg' met een collega.", "care")]
    assert [one.text for one in advised(graph, low, "en")] == ["Practise 'Care' with a colleague."]
    assert [(one.text, one.row) for one in advised(graph, high)] == [("Er kan meer bij.", "")]


# --- whatever a definition refers to ---------------------------------------------------------------------------------

STAGED = """
[[stages]]
key = "first"
text = "Indicatief"
node = "n"

[[stages]]
key = "final"
text = "Definitief"
node = "m"

[[nodes]]
key = "n"
text = "n"
rule = "value"
of = ["a"]

[[nodes]]
key = "m"
text = "m"
rule = "product"
of = ["n", "b"]

[result]
node = "n"
factors = ["n"]
"""


def test_help_and_fall_are_those_of_the_stage() -> None:
    graph = graph_of(NUMBERS.replace("maximum = 1000", 'maximum = 1000\nstep = "0.1"') + STAGED)
    first, final = (answers_to(graph, "a = 0.5\nb = 0.5", stage=stage) for stage in ("first", "final"))
    assert (told(graph, first), fall(graph, first)) == (["a. 0,5 > 0,6: 10"], ["n 50"])
    assert told(graph, final) == ["a. 0,5 > 0,6: 5", "b. 0,5 > 0,6: 5"]
    assert fall(graph, final) == [" 50", "n 25"]


LOOKING = """
[[scales]]
key = "percent"
kind = "number"
step = 10
divide_by = 100

[[scales]]
key = "causes"
kind = "choices"
options = [{ key = "pain", text = "pijn" }, { key = "noise", text = "lawaai" }]

[[scales]]
key = "sure"
kind = "yes_no"

[[repeats]]
key = "skill"
text = "Vaardigheid"
maximum = 2
rows = [{ key = "care", text = "Zorg" }, { key = "speed", text = "Vlot" }]

[[items]]
key = "pace"
text = "Tempo"
scale = "percent"
respondents = ["employer", "assessor"]

[[items]]
key = "weight"
per = "skill"
text = "Gewicht"
scale = "percent"

[[items]]
key = "skilled"
per = "skill"
text = "Score"
scale = "percent"

[[items]]
key = "causes"
per = "skill"
text = "Oorzaken"
scale = "causes"

[[items]]
key = "others"
text = "Andere"
scale = "causes"

[[items]]
key = "sure"
text = "Zeker"
scale = "sure"

[[nodes]]
key = "mean"
text = "m"
rule = "weighted_mean"
over = "skill"
where = { overlap = ["causes", "others"] }
of = ["skilled"]
weight = "weight"
not_applicable = "skip"

[[nodes]]
key = "half"
text = "h"
rule = "if"
of = ["mean", "pace@employer"]
when = { of = "sure", is = "yes" }

[[nodes]]
key = "n"
text = "n"
rule = "mean"
of = ["half", "pace"]

[defaults]
missing = "stop"
not_applicable = "stop"

[result]
node = "n"
"""
TABLE = """
pace @employer = 50
pace = 40
weight.care = 20
weight.speed = 60
skilled.care = 80
skilled.speed = 40
others = pain
causes.care = pain, noise
causes.speed = pain
"""


def test_help_reads_choices_respondents_weights_and_overlaps_as_the_result_does() -> None:
    graph = graph_of(LOOKING)
    sure = answers_to(graph, f"{TABLE}\nsure = yes")
    assert told(graph, sure) == [
        "pace. 40 > 50: 5",
        "skilled.speed 40 > 50: 3,75",
        "weight.care 20 > 30: 1,67",
        "skilled.care 80 > 90: 1,25",
    ]
    unsure = answers_to(graph, f"{TABLE}\nsure = no")
    assert told(graph, unsure) == ["pace. 40 > 50: 5"]  # what the employer said is not moved
    other = answers_to(graph, f"{TABLE.replace('causes.speed = pain', 'causes.speed = noise')}\nsure = yes")
    assert told(graph, other) == ["pace. 40 > 50: 5", "skilled.care 80 > 90: 5"]


def test_the_places_that_a_result_rests_on() -> None:
    graph = graph_of(LOOKING)
    walk = exact_walk(graph, answers_to(graph, f"{TABLE}\nsure = yes"))
    walk.node("n", "")
    assert used_places(walk, "n") == {
        ("n", ""), ("half", ""), ("pace", ""), ("mean", ""),
        ("skilled", "care"), ("skilled", "speed"), ("weight", "care"), ("weight", "speed"),
    }  # fmt: skip
