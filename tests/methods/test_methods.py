"""What holds for every method that comes with the program: faultless, complete, honest about itself, and working."""

from __future__ import annotations

import pytest

from app.desk.methods import active_methods
from app.desk.places import Places
from app.dossier.example import example_case
from app.dossier.measurement import facts_of
from app.dossier.open_points import blocking, open_points
from app.scoring.definition import Example
from app.scoring.example_answers import filled_answers
from app.scoring.examples import run_example
from app.scoring.lint import lint
from app.scoring.outcome import exact_walk, score
from tests.helpers.scoring import METHODS
from tests.helpers.shipped_methods import GRAPHS, MEASURING, NAMES, STYLES, TREES, answers_in, method_of, reached_from

EXPECTED = [
    "activa-stijl", "arbeidsvermogen-criteria", "arbolab-stijl", "dariuz-stijl", "loonbalans-stijl", "matchcare-stijl",
    "praktijkroute", "toegangstoets-stijl", "uniform-2021", "uwv-stijl", "vta-stijl",
]  # fmt: skip

STYLED = sorted(set(MEASURING) - {"uniform-2021"})

FIRMS = ("dariuz", "matchcare", "competensys", "loonbalans", "activa", "actíva", "arbolab", "pantar", "uwv", "vta")

EXAMPLES = [(name, number) for name in NAMES for number in range(len(method_of(name).examples))]


def test_these_methods_are_shipped() -> None:
    assert NAMES == EXPECTED


@pytest.mark.parametrize("name", NAMES)
def test_the_linter_finds_nothing(name: str) -> None:
    file = METHODS / name / "method.toml"
    report = lint(file.read_bytes(), filename=name)
    assert [(f.line, f.text) for f in (*report.errors, *report.warnings)] == []
    assert method_of(name).id == name


@pytest.mark.parametrize(("name", "number"), EXAMPLES)
def test_a_worked_example_comes_out(name: str, number: int) -> None:
    example = method_of(name).examples[number]
    assert run_example(GRAPHS[name], example, example.name) == ()


@pytest.mark.parametrize("name", NAMES)
def test_there_are_at_least_three_worked_examples(name: str) -> None:
    assert len(method_of(name).examples) >= 3


@pytest.mark.parametrize("name", NAMES)
def test_the_example_measurement_leaves_nothing_open(name: str) -> None:
    """What `example METHOD` prints can be concluded as it stands."""
    graph, case = GRAPHS[name], example_case()
    answers = filled_answers(graph, facts_of(case))
    outcome = score(graph, answers)
    assert [point.text for point in blocking(open_points(graph, answers, case, outcome))] == []
    assert outcome.withheld == ()
    assert (outcome.percent is None) == (name in TREES)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_asked_in_a_conversation_has_easy_words(name: str) -> None:
    asked = [item for item in method_of(name).items if {"employer", "employee"} & set(item.respondents)]
    assert [item.key for item in asked if item.easy is None] == []
    repeats = {item.per for item in asked if item.per}
    rows = [row for repeat in method_of(name).repeats if repeat.key in repeats for row in repeat.rows]
    assert [row.key for row in rows if row.easy is None] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_step_of_a_scale_has_an_anchor_and_easy_words(name: str) -> None:
    levels = [level for scale in method_of(name).scales for level in scale.levels]
    assert [level.text.say() for level in levels if level.anchor is None or level.easy is None] == []


# --- honest about what it is ---


@pytest.mark.parametrize("name", STYLES)
def test_a_style_is_history_with_a_standing_disclaimer(name: str) -> None:
    method = method_of(name)
    assert method.status == "historical"
    assert method.disclaimer is not None
    assert "niet de officiële" in method.disclaimer.say()
    assert name in TREES or "1 juli 2021" in method.disclaimer.say()


@pytest.mark.parametrize("name", STYLES)
def test_the_name_on_the_screen_is_nobodys(name: str) -> None:
    title = method_of(name).title.say().lower()
    assert [firm for firm in FIRMS if firm in title] == []


@pytest.mark.parametrize("name", NAMES)
def test_fact_inference_and_own_choice_are_kept_apart(name: str) -> None:
    kinds = {source.kind for source in method_of(name).sources}
    assert kinds == {"fact", "inference", "own_choice"}


@pytest.mark.parametrize("name", NAMES)
def test_the_readme_names_every_source_and_the_three_kinds(name: str) -> None:
    readme = (METHODS / name / "README.md").read_text(encoding="utf-8")
    for heading in ("## Facts", "## Inferences", "## Own choices", "## Unknown", "## Sources"):
        assert heading in readme
    assert [one.url for one in method_of(name).sources if one.url and one.url not in readme] == []


def test_only_a_method_in_force_with_a_wage_value_starts_a_measurement() -> None:
    assert [key for key, _ in active_methods(Places.standard())] == ["uniform-2021"]


# --- what every wage value method does ---


@pytest.mark.parametrize("name", STYLED)
def test_an_outcome_outside_the_range_of_the_pilot_is_warned_of(name: str) -> None:
    """Pilot range: 20 to 99 percent (Research voor Beleid 2012, par. 5.3.2)."""
    result = method_of(name).result
    assert result is not None
    assert (result.warn_below, result.warn_from, result.rounding.step) == (20, 100, 1)


COSTS = [(name, item.key) for name in NAMES for item in method_of(name).items if "additional_cost" in item.tags]


def test_additional_costs_are_asked_where_the_sources_name_them() -> None:
    assert sorted({name for name, _ in COSTS}) == ["dariuz-stijl", "uwv-stijl"]


@pytest.mark.parametrize(("name", "cost"), COSTS)
def test_no_node_reaches_an_additional_cost(name: str, cost: str) -> None:
    """AKC Cahier 13a: they are recorded and stay out of the percentage."""
    graph = GRAPHS[name]
    assert [node for node in graph.nodes if cost in reached_from(graph, node)] == []
    assert not graph.items[cost].required


@pytest.mark.parametrize("name", MEASURING)
def test_what_explains_the_difference_is_in_the_result(name: str) -> None:
    result = method_of(name).result
    assert result is not None
    assert result.factors
    assert set(result.factors) <= reached_from(GRAPHS[name], result.node)


@pytest.mark.parametrize("name", NAMES)
def test_one_worked_example_answers_every_question(name: str) -> None:
    graph = GRAPHS[name]
    left = []
    for example in method_of(name).examples:
        if not example.expected.withheld and not example.stage:
            answers = answers_in(name, example)
            points = open_points(graph, answers, example_case(), score(graph, answers))
            left.append([point.text for point in points if point.kind in ("answer", "rows")])
    assert [] in left, min(left, key=len)


def advice_on(name: str, example: Example) -> list[str]:
    """Return the Dutch advice that holds in a worked example, in the order of the definition."""
    walk = exact_walk(GRAPHS[name], answers_in(name, example))
    found = []
    for advice in method_of(name).advice:
        rows = [ref.key for ref in walk.rows(advice.per) if ref.exists] if advice.per else [""]
        found += [advice.text.say() for row in rows if walk.holds(advice.when, row)]
    return found


@pytest.mark.parametrize("name", STYLED)
def test_there_is_something_to_advise(name: str) -> None:
    assert [example.name for example in method_of(name).examples if advice_on(name, example)] != []


def test_the_method_in_force_gives_no_advice() -> None:
    """Advice and sustainability are outside it since 1 July 2021 (Cahier 24; Blik op Werk)."""
    assert method_of("uniform-2021").advice == ()
