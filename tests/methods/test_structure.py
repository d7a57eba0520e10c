"""The structure that the sources tell of each method, and the edge cases that belong to it."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

import pytest

from app.scoring.answers import Answer, Answers, Chosen, NotApplicable
from app.scoring.definition import Item
from app.scoring.graph import Graph
from app.scoring.outcome import exact_walk, score
from tests.helpers.shipped_methods import GRAPHS, answers_in, example_of, method_of, outcome_of, reached_from


def rows_of(name: str, repeat: str, tag: str = "") -> list[str]:
    """Return the fixed rows of a repeat, those with a tag only when one is named."""
    return [row.key for row in GRAPHS[name].repeats[repeat].rows if not tag or tag in row.tags]


# --- tasks: at most five, weighed by time ---


@pytest.mark.parametrize(
    ("name", "repeat", "least", "most"),
    [
        ("uniform-2021", "main_task", 1, 5),
        ("uwv-stijl", "task", 1, 5),
        ("matchcare-stijl", "task", 1, 5),
        ("vta-stijl", "work_step", 3, 10),
    ],
)
def test_how_many_rows_the_work_is_divided_into(name: str, repeat: str, least: int, most: int) -> None:
    found = GRAPHS[name].repeats[repeat]
    assert (found.minimum, found.maximum, found.rows) == (least, most, ())


@pytest.mark.parametrize("factor", ["pace", "quality", "deployability"])
def test_the_task_method_counts_pairs_and_the_expert_decides(factor: str) -> None:
    graph = GRAPHS["uwv-stijl"]
    item = graph.items[factor]
    assert graph.scale_of(item).counted
    assert item.respondents == ("assessor",)
    assert item.reason == "estimate"


def test_the_task_method_keeps_views_as_text_outside_the_sum() -> None:
    graph = GRAPHS["uwv-stijl"]
    views = [item for item in graph.method.items if item.group == "views"]
    assert [graph.scale_of(view).kind for view in views] == ["text", "text"]
    assert {view.key for view in views}.isdisjoint(reached_from(graph, "wage_value"))


# --- ten competences, weighed with the demands of the work ---


def test_ten_competences_of_which_four_score_and_nine_are_checked() -> None:
    assert len(rows_of("dariuz-stijl", "competence")) == 10
    assert rows_of("dariuz-stijl", "competence", "pace") == ["amount", "endurance"]
    assert rows_of("dariuz-stijl", "competence", "quality") == ["accuracy", "independence"]
    assert set(rows_of("dariuz-stijl", "competence")) - set(rows_of("dariuz-stijl", "competence", "nine")) == {"amount"}


@pytest.mark.parametrize("node", ["pace", "quality"])
def test_the_weight_is_the_answer_on_what_the_work_demands(node: str) -> None:
    assert GRAPHS["dariuz-stijl"].nodes[node].weight == "requirement"


def test_the_spread_of_nine_does_not_score() -> None:
    graph = GRAPHS["dariuz-stijl"]
    assert {"mean_rating", "rating_spread", "expected_loss"}.isdisjoint(reached_from(graph, "wage_value"))


def test_a_different_view_of_the_employee_is_on_the_checklist_and_does_not_count() -> None:
    outcome = outcome_of("dariuz-stijl", "Na het bezoek")
    assert [(r.item, r.row, r.severity) for r in outcome.remarks if r.code == "discuss"] == [
        ("performance", "amount", "question")
    ]
    assert outcome.values["performance", "amount"] == Fraction("0.70")


# --- twelve competences, job against person ---


def test_twelve_competences_on_one_ladder_for_job_and_person() -> None:
    graph = GRAPHS["loonbalans-stijl"]
    assert len(rows_of("loonbalans-stijl", "competence")) == 12
    assert graph.items["job_level"].scale == graph.items["person_level"].scale
    assert [level.value for level in graph.scales["ladder"].levels] == [0, 1, 2, 3, 4, 5]


def test_an_unsafe_shortage_withholds_the_result_and_says_why() -> None:
    outcome = outcome_of("loonbalans-stijl", "Eerst veilig werken")
    assert [reason.text.startswith("Eerst veilig werken") for reason in outcome.withheld] == [True]


def test_safety_that_is_no_demand_withholds_nothing() -> None:
    example = example_of("loonbalans-stijl", "Eerst veilig werken")
    answers = answers_in("loonbalans-stijl", example)
    relaxed = answers.with_answer(Answer("safety_is_firm", "", "assessor", Chosen(("no",))))
    assert score(GRAPHS["loonbalans-stijl"], relaxed).percent == 81


# --- forty-two questions, of which only those that fit are asked ---

TRAITS = [item.key for item in method_of("activa-stijl").items if item.group == "work" and item.scale == "yes_no"]
QUESTIONS = [item for item in method_of("activa-stijl").items if item.scale == "shown"]
SMALL_JOB = {**dict.fromkeys(TRAITS, "no"), "alone": "yes"}
RICH_JOB = {**dict.fromkeys(TRAITS, "yes"), "alone": "no"}


def asked(traits: dict[str, str], days: int) -> list[Item]:
    """Return which of the forty-two questions are asked in a job with these traits."""
    given = [Answer(key, "", "assessor", Chosen((option,))) for key, option in traits.items()]
    walk = exact_walk(GRAPHS["activa-stijl"], Answers.of(given, facts={"working_days": Fraction(days)}))
    return [item for item in QUESTIONS if walk.relevance(item, "")]


def test_forty_two_questions_in_seven_groups_of_six() -> None:
    assert len(QUESTIONS) == 42
    assert sorted(Counter(item.group for item in QUESTIONS).values()) == [6] * 7
    weights = GRAPHS["activa-stijl"].nodes["wage_value"].weights
    assert (len(weights), sum(weights)) == (7, 100)


@pytest.mark.parametrize(("traits", "days", "count"), [(RICH_JOB, 5, 42), (SMALL_JOB, 2, 28)])
def test_only_questions_that_fit_the_job_are_asked(traits: dict[str, str], days: int, count: int) -> None:
    assert len(asked(traits, days)) == count


def test_every_trait_hides_or_shows_something() -> None:
    for trait in TRAITS:
        turned = {**SMALL_JOB, trait: "no" if SMALL_JOB[trait] == "yes" else "yes"}
        assert asked(turned, 2) != asked(SMALL_JOB, 2), trait


def test_all_not_applicable_cannot_be_determined() -> None:
    graph = GRAPHS["activa-stijl"]
    traits = [Answer(key, "", "assessor", Chosen((option,))) for key, option in RICH_JOB.items()]
    nothing = [Answer(item.key, "", by, NotApplicable()) for item in QUESTIONS for by in ("employer", "employee")]
    outcome = score(graph, Answers.of([*traits, *nothing], facts={"working_days": Fraction(5)}))
    assert outcome.percent is None
    assert [reason.text.startswith("Niet te bepalen") for reason in outcome.withheld] == [True]


# --- tests, weakest link, two stages ---


def test_fourteen_points_with_a_weight_from_one_to_four() -> None:
    rows = GRAPHS["arbolab-stijl"].repeats["dimension"].rows
    assert len(rows) == 14
    assert {int(row.values["weight"]) for row in rows} == {1, 2, 3, 4}


@pytest.mark.parametrize(
    ("percentile", "level"),
    [("0", 0), ("4.9", 0), ("5", 1), ("15", 2), ("34.9", 2), ("35", 3), ("65", 4), ("84.9", 4), ("85", 5), ("100", 5)],
)
def test_the_norm_table_turns_a_percentile_into_a_level(percentile: str, level: int) -> None:
    table = GRAPHS["arbolab-stijl"].nodes["capacity"].stretches
    assert [s.value for s in table if _holds(s.from_, s.to, Fraction(percentile))] == [level]


def _holds(low: Fraction | None, high: Fraction | None, number: Fraction) -> bool:
    return (low is None or number >= low) and (high is None or number < high)


def test_the_workplace_factor_counts_in_the_last_stage_only() -> None:
    graph = GRAPHS["arbolab-stijl"]
    assert [stage.key for stage in graph.method.stages] == ["indicative", "definitive"]
    assert "workplace_factor" not in reached_from(graph, "indicative")
    assert "workplace_factor" in reached_from(graph, "definitive")


@pytest.mark.parametrize(
    ("name", "example"),
    [("arbolab-stijl", "Definitief gevraagd zonder kijken"), ("dariuz-stijl", "Definitief vóór het bezoek")],
)
def test_a_definitive_result_before_its_precondition_is_withheld_for_that_reason_alone(name: str, example: str) -> None:
    assert [reason.code for reason in outcome_of(name, example).withheld] == ["stage"]


# --- three points of view ---


@pytest.mark.parametrize("factor", ["pace", "quality", "deployability"])
def test_three_views_are_weighed_and_the_specialist_cannot_be_missed(factor: str) -> None:
    rule = GRAPHS["matchcare-stijl"].items[factor].reconcile
    assert rule is not None
    assert {by: str(weight) for by, weight in rule.weights.items()} == {
        "observation": "1/2", "employer": "3/10", "employee": "1/5"
    }  # fmt: skip
    assert rule.needs == ("observation",)


def test_the_profile_stands_beside_the_percentage_not_in_it() -> None:
    graph = GRAPHS["matchcare-stijl"]
    profile = {"demand", "present", "profile_match", "guidance_class", "to_grow"}
    assert profile.isdisjoint(reached_from(graph, "wage_value"))
    assert len(rows_of("matchcare-stijl", "facet")) == 8


@pytest.mark.parametrize(("match", "kind"), [("0.9", 1), ("0.8999", 2), ("0.75", 2), ("0.7499", 3), ("0", 3), ("1", 1)])
def test_the_match_gives_the_kind_of_guidance(match: str, kind: int) -> None:
    table = GRAPHS["matchcare-stijl"].nodes["guidance_class"].stretches
    assert [s.value for s in table if _holds(s.from_, s.to, Fraction(match))] == [kind]


# --- who may change what (AKC: begeleidend, controlerend, sturend) ---


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("uniform-2021", "steering"),
        ("uwv-stijl", "steering"),
        ("vta-stijl", "steering"),
        ("loonbalans-stijl", "steering"),
        ("dariuz-stijl", "checking"),
        ("activa-stijl", "checking"),
        ("arbolab-stijl", "checking"),
        ("matchcare-stijl", "checking"),
    ],
)
def test_the_role_of_the_assessor(name: str, role: str) -> None:
    assert method_of(name).role == role


def main_source(graph: Graph, item: str) -> str:
    """Return by which policy an item is settled, and whose answer comes first."""
    rule = graph.reconcile[item]
    return f"{rule.policy} {rule.primary or ''}".strip()


@pytest.mark.parametrize(
    ("name", "item", "expected"),
    [
        ("dariuz-stijl", "performance", "primary employer"),
        ("activa-stijl", "works_briskly", "mean_if_close"),
        ("matchcare-stijl", "pace", "weighted"),
        ("loonbalans-stijl", "person_level", "assessor"),
        ("uwv-stijl", "pace", "assessor"),
        ("vta-stijl", "pace", "assessor"),
        ("arbolab-stijl", "test_result", "primary test"),
        ("uniform-2021", "pace", "assessor"),
    ],
)
def test_whose_answer_counts(name: str, item: str, expected: str) -> None:
    assert main_source(GRAPHS[name], item) == expected
