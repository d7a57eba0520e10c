"""What must hold for every method and every measurement, on methods and answers drawn at random."""

from __future__ import annotations

import copy
from dataclasses import replace
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.scoring.answers import Answer, Answers, RowEntry
from app.scoring.arrays import Register, rescore
from app.scoring.definition import Node
from app.scoring.graph import Graph
from app.scoring.outcome import band_walk, exact_walk, result_only, score
from app.scoring.reasons import told
from app.scoring.words import rule_in_words
from tests.helpers.random_methods import Case, Data, answers_for, cases, graph_from, methods
from tests.helpers.redo import redo, redo_condition
from tests.helpers.scoring import RESULT, answers_to, graph_of, shown

MANY = settings(max_examples=max(200, settings.default.max_examples if settings.default else 0))
"""The thorough profile of conftest.py draws more."""


@MANY
@given(cases())
def test_every_node_lies_in_its_band(case: Case) -> None:
    walk = exact_walk(case.graph, case.answers)
    walk.node("end", "")
    bands = band_walk(walk)
    bands.node("end", "")
    for place, done in walk.done.items():
        if done.cell.present and place in bands.done:
            found = bands.done[place].cell
            assert found.present.can_hold, place
            assert done.rule not in ("answer", "answer_entered") or not found.present.can_fail, place
            assert found.number.low <= done.cell.number <= found.number.high, place


@MANY
@given(cases())
def test_the_outcome_is_whole(case: Case) -> None:
    outcome = score(case.graph, case.answers)
    assert (outcome.percent is None) == bool(outcome.withheld)
    assert (outcome.exact is None) == (outcome.percent is None) == (outcome.band is None)
    assert result_only(case.graph, case.answers) == (outcome.percent, outcome.exact)
    for reason in outcome.withheld:
        assert told(case.graph, case.answers, reason).endswith(".")
    if outcome.exact is not None and outcome.band is not None:
        assert outcome.band[0] <= outcome.exact <= outcome.band[1]


@MANY
@given(cases())
def test_every_trace_can_be_redone(case: Case) -> None:
    for step in score(case.graph, case.answers).steps:
        assert "{" not in rule_in_words(step, "nl", case.graph, case.answers)
        if step.value is not None:
            assert redo(step) == step.value, step
        if isinstance(step.says, Node) and step.says.when is not None:
            assert redo_condition(step.says.when, step.seen, step.row, case.graph.per) is step.held, step


@MANY
@given(st.data())
def test_a_register_gives_what_each_measurement_gives(data: st.DataObject) -> None:
    graph = graph_from(data.draw(methods()))
    measurements = data.draw(st.lists(answers_for(graph), min_size=1, max_size=6))
    found = rescore(graph, Register(measurements))
    for number, answers in enumerate(measurements):
        percent, exact = result_only(graph, answers)
        assert bool(found.withheld[number]) is (percent is None)
        if percent is not None and exact is not None:
            assert found.percent[number] == percent
            assert found.exact[number] == pytest.approx(float(exact), abs=1e-9, rel=1e-12)


def renamed(thing: Data | list[Data] | str, names: dict[str, str]) -> Data | list[Data] | str:
    """Return plain data in which every text that is one of the names has its new name."""
    if isinstance(thing, dict):
        return {key: renamed(value, names) for key, value in thing.items()}
    if isinstance(thing, list):
        return [renamed(one, names) for one in thing]
    return names.get(thing, thing) if isinstance(thing, str) else thing


@MANY
@given(cases())
def test_renaming_everything_changes_nothing(case: Case) -> None:
    keys = [one["key"] for one in (*case.data["items"], *case.data["nodes"])]
    names = {key: f"x_{place}" for place, key in enumerate([*keys, "s1", "s2", "s3"])}
    data = copy.deepcopy(case.data)
    for part in ("items", "nodes", "checks", "repeats", "result"):
        data[part] = renamed(data[part], names)
    rows = {repeat: tuple(RowEntry(f"z_{row.key}") for row in made) for repeat, made in case.answers.rows.items()}
    given_anew = [
        replace(one, item=names[one.item], row=names.get(one.row, one.row and f"z_{one.row}"))
        for one in case.answers.given.values()
    ]
    before, after = score(case.graph, case.answers), score(graph_from(data), Answers.of(given_anew, rows))
    assert (before.percent, before.exact, before.band) == (after.percent, after.exact, after.band)
    assert sorted(r.code for r in before.withheld) == sorted(r.code for r in after.withheld)


@MANY
@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_everything_changes_nothing(case: Case, chance: Random) -> None:
    data, given_anew = copy.deepcopy(case.data), list(case.answers.given.values())
    for part in (data["items"], data["nodes"], data["checks"], data["repeats"][0]["rows"], given_anew):
        chance.shuffle(part)
    rows = {repeat: tuple(chance.sample(made, len(made))) for repeat, made in case.answers.rows.items()}
    before, after = score(case.graph, case.answers), score(graph_from(data), Answers.of(given_anew, rows))
    assert (before.percent, before.exact, before.band) == (after.percent, after.exact, after.band)
    assert sorted((r.code, r.node, r.row) for r in before.withheld) == sorted(
        (r.code, r.node, r.row) for r in after.withheld
    )


def weighted(items: list[int], weights: list[int], rule: str) -> Graph:
    """Return a method with a weighted mean of these items, which skips what is n.v.t."""
    questions = "\n".join(
        f'[[items]]\nkey = "q{n}"\ntext = "q"\nscale = "number"\nnot_applicable = "allowed"\n' for n in items
    )
    given_weights = f"weights = {[weights[n] for n in items]}\n" if rule == "weighted_mean" else ""
    names = [f"q{n}" for n in items]
    node = f'[[nodes]]\nkey = "n"\ntext = "n"\nrule = "{rule}"\nof = {names}\n{given_weights}'
    head = '[[scales]]\nkey = "number"\nkind = "number"\n[defaults]\nmissing = "stop"\nnot_applicable = "skip"\n'
    return graph_of(head + questions + node + RESULT)


@given(
    st.lists(st.tuples(st.integers(1, 9), st.integers(0, 100)), min_size=2, max_size=6),
    st.sampled_from(["weighted_mean", "mean", "sum", "product", "least", "greatest", "range", "spread"]),
    st.data(),
)
def test_not_applicable_is_the_same_as_not_asked(
    weighed: list[tuple[int, int]], rule: str, data: st.DataObject
) -> None:
    count = len(weighed)
    kept = data.draw(st.lists(st.sampled_from(range(count)), min_size=1, unique=True).map(sorted))
    assume(len(kept) < count)
    weights = [weight for weight, _ in weighed]
    whole, part = weighted(list(range(count)), weights, rule), weighted(kept, weights, rule)
    table = [f"q{n} = {value if n in kept else 'nvt'}" for n, (_, value) in enumerate(weighed)]
    absent = exact_walk(whole, answers_to(whole, "\n".join(table))).node("n", "")
    left_out = exact_walk(part, answers_to(part, "\n".join(table[n] for n in kept))).node("n", "")
    assert absent == left_out
    assert shown(absent) != "not_applicable"


@MANY
@given(cases(), st.data())
def test_an_answer_that_is_not_used_changes_nothing(case: Case, data: st.DataObject) -> None:
    """Whatever the trace does not name can be taken away without changing the result."""
    outcome = score(case.graph, case.answers)
    assume(outcome.exact is not None)
    used = {(step.node.partition("@")[0], step.row) for step in outcome.steps}
    looked_at = {(seen.name.partition("@")[0], seen.row) for step in outcome.steps for seen in step.seen}
    rest = [one for one in case.answers.given.values() if (one.item, one.row) not in used | looked_at | {("sure", "")}]
    assume(rest)
    gone: Answer = data.draw(st.sampled_from(rest))
    after = score(case.graph, case.answers.without(gone.key))
    assert (after.provisional, after.exact) == (outcome.provisional, outcome.exact)


def test_the_random_methods_reach_what_they_are_for() -> None:
    """The strategies are of use only when results, bands and withheld results all occur."""
    found = {"result": 0, "wide": 0, "withheld": 0}

    @settings(max_examples=120, derandomize=True, database=None)
    @given(cases())
    def look(case: Case) -> None:
        outcome = score(case.graph, case.answers)
        found["withheld" if outcome.exact is None else "result"] += 1
        found["wide"] += outcome.band is not None and outcome.band[0] < outcome.band[1]

    look()
    assert min(found.values()) >= 10, found
