"""Each rule of a node, as tables: what goes in, what comes out, and what happens without an answer."""

from __future__ import annotations

import pytest

from tests.helpers.scoring import NUMBERS, RESULT, graph_of, shown, walk_over

NOT = "not_applicable"


def outcome(node: str, written: str, *, more: str = "") -> str:
    """Return what node `n` comes to: `written` is the answers to a, b and c, with - for no answer and nvt."""
    graph = graph_of(f'{NUMBERS}\n[[nodes]]\nkey = "n"\ntext = "n"\n{node}\n{more}{RESULT}')
    answers = zip("abc", written.split(), strict=False)
    table = "\n".join(f"{item} = {value}" for item, value in answers if value != "-")
    walk = walk_over(graph, table)
    cell = walk.node("n", "")
    reasons = sorted({reason.code for where, reason in walk.reasons if where})
    return shown(cell) if not cell.stopped else f"withheld: {', '.join(reasons)}"


ALL = 'of = ["a", "b", "c"]'
TWO = 'of = ["a", "b"]'
ONE = 'of = ["a"]'

PLAIN = [
    (f'rule = "product"\n{ALL}', "0.8 0.9 0.95", "0.684"),
    (f'rule = "product"\n{ALL}', "-2 3 1", "-6"),
    (f'rule = "sum"\n{ALL}', "1 2 3.5", "6.5"),
    (f'rule = "sum"\n{ALL}\nweights = [1, 2, 0]', "1 2 3.5", "5"),
    (f'rule = "difference"\n{ALL}', "10 2 3.5", "4.5"),
    ('rule = "difference"\nof = [1, "a"]', "0.25", "0.75"),
    (f'rule = "ratio"\n{TWO}', "70 80", "0.875"),
    (f'rule = "ratio"\n{TWO}\nhigh = 1', "90 80", "1"),
    (f'rule = "ratio"\n{TWO}', "90 80", "1.125"),
    (f'rule = "ratio"\n{TWO}', "90 0", "withheld: norm_zero"),
    (f'rule = "least"\n{ALL}', "3 1 2", "1"),
    (f'rule = "greatest"\n{ALL}', "3 5 2", "5"),
    (f'rule = "greatest"\n{ALL}', "-3 -5 -2", "-2"),
    (f'rule = "clamp"\n{ONE}\nlow = 0\nhigh = 1', "1.2", "1"),
    (f'rule = "clamp"\n{ONE}\nlow = 0\nhigh = 1', "-0.2", "0"),
    (f'rule = "clamp"\n{ONE}\nlow = 0\nhigh = 1', "0.5", "0.5"),
    (f'rule = "clamp"\n{ONE}\nlow = 0', "7", "7"),
    (f'rule = "clamp"\n{ONE}\nhigh = 1', "-7", "-7"),
    (f'rule = "linear"\n{ONE}\nlow = 20\nhigh = 120', "70", "0.5"),
    (f'rule = "linear"\n{ONE}\nhigh = 5', "3", "0.6"),
    (f'rule = "linear"\n{ONE}\nlow = 5\nhigh = 0', "4", "0.2"),
    (f'rule = "linear"\n{ONE}\nlow = "0.5"', "0.75", "0.5"),  # without high, 1 becomes 1
    (f'rule = "shortage"\n{TWO}', "5 3", "2"),
    (f'rule = "shortage"\n{TWO}', "3 5", "0"),
    (f'rule = "surplus"\n{TWO}', "3 5", "2"),
    (f'rule = "surplus"\n{TWO}', "5 3", "0"),
    (f'rule = "size"\n{ONE}', "-0.3", "0.3"),
    (f'rule = "size"\n{ONE}', "0.3", "0.3"),
    (f'rule = "mean"\n{ALL}', "1 2 6", "3"),
    (f'rule = "weighted_mean"\n{ALL}\nweights = [3, 2, 0]', "0.7 0.9 99", "0.78"),
    (f'rule = "weighted_mean"\n{TWO}\nweights = [1, 3]', "0 1", "0.75"),
    (f'rule = "spread"\n{ALL}', "2 4 6", "1.632993"),
    (f'rule = "spread"\n{ALL}', "4 4 4", "0"),
    (f'rule = "range"\n{ALL}', "2 9 6", "7"),
    (f'rule = "count"\n{ALL}', "2 9 0", "3"),
    (f'rule = "value"\n{ONE}', "2", "2"),
    (f'rule = "entered"\n{ONE}', "2", "2"),
]


@pytest.mark.parametrize(("node", "written", "expected"), PLAIN)
def test_a_rule_on_three_answers(node: str, written: str, expected: str) -> None:
    assert outcome(node, written) == expected


TABLE = """rule = "lookup"
of = ["a"]
stretches = [{ to = 1, value = 1 }, { from = 1, to = 2, value = "0.8" }, { from = 2, to = 4, value = "0.55" }]
"""
LINE = """rule = "lookup"
of = ["a"]
interpolate = true
stretches = [{ from = 0, value = 0 }, { from = 10, value = 1 }]
"""


@pytest.mark.parametrize(
    ("node", "written", "expected"),
    [
        (TABLE, "0", "1"),
        (TABLE, "1", "0.8"),
        (TABLE, "1.99", "0.8"),
        (TABLE, "3", "0.55"),
        (TABLE, "4", "withheld: outside_table"),
        (LINE, "2.5", "0.25"),
        (LINE, "11", "1"),
    ],
)
def test_a_table(node: str, written: str, expected: str) -> None:
    assert outcome(node, written) == expected


CHOICE = """rule = "if"
of = ["a", "b"]
when = { of = "c", at_least = 5 }
"""


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("1 2 5", "1"),
        ("1 2 4", "2"),
        ("1 2 -", "2"),  # nothing is known of c, so it is not 5 or more
        ("1 - 5", "1"),  # what is not chosen may be missing
        ("- 2 5", "missing"),
        ("nvt 2 5", "withheld: not_applicable"),
    ],
)
def test_a_choice_takes_one_branch_only(written: str, expected: str) -> None:
    assert outcome(CHOICE, written) == expected


KNOCK_OUT = """rule = "withhold"
of = ["a"]
when = { of = "b", at_most = 1 }
because = "Eerst veilig werken."
"""


@pytest.mark.parametrize(
    ("written", "expected"), [("80 2", "80"), ("80 1", "withheld: withheld"), ("- 1", "missing"), ("80 -", "80")]
)
def test_a_knock_out_withholds(written: str, expected: str) -> None:
    assert outcome(KNOCK_OUT, written) == expected


POLICIES = [
    # rule, policies, a b c -> outcome
    ("sum", "", "1 - 3", "missing"),
    ("sum", "", "1 nvt 3", "withheld: not_applicable"),
    ("sum", "", "1 nvt -", "missing"),  # what is still to be answered is told first
    ("sum", 'missing = "skip"', "1 - 3", "4"),
    ("sum", 'not_applicable = "skip"', "1 nvt 3", "4"),
    ("sum", 'not_applicable = "skip"', "1 - 3", "missing"),
    ("sum", "missing = 10", "1 - 3", "14"),
    ("sum", 'not_applicable = "0.5"', "1 nvt 3", "4.5"),
    ("sum", 'not_applicable = "pass"', "1 nvt 3", NOT),
    ("product", 'not_applicable = "skip"', "2 nvt 3", "6"),
    ("product", "not_applicable = 0", "2 nvt 3", "0"),
    ("mean", 'not_applicable = "skip"', "2 nvt 4", "3"),
    ("mean", 'not_applicable = "skip"', "nvt nvt nvt", NOT),
    ("mean", "not_applicable = 0", "2 nvt 4", "2"),
    ("least", 'not_applicable = "skip"', "nvt 5 4", "4"),
    ("greatest", 'not_applicable = "skip"', "nvt -5 -4", "-4"),
    ("difference", 'not_applicable = "skip"', "5 nvt 4", "1"),
    ("difference", 'not_applicable = "skip"', "nvt 5 4", NOT),  # nothing is left to subtract from
    ("difference", 'not_applicable = "skip"', "nvt 5 -", "missing"),
    ("count", 'not_applicable = "skip"', "nvt 5 4", "2"),
    ("count", 'not_applicable = "skip"', "nvt nvt nvt", "0"),
    ("range", 'not_applicable = "skip"', "nvt 5 4", "1"),
    ("spread", 'not_applicable = "skip"', "nvt 5 3", "1"),
]


@pytest.mark.parametrize(("rule", "policy", "written", "expected"), POLICIES)
def test_missing_and_not_applicable_are_two_things(rule: str, policy: str, written: str, expected: str) -> None:
    assert outcome(f'rule = "{rule}"\n{ALL}\n{policy}', written) == expected


@pytest.mark.parametrize("rule", ["ratio", "shortage", "surplus"])
@pytest.mark.parametrize("written", ["nvt 2", "2 nvt"])
def test_a_comparison_of_two_needs_both(rule: str, written: str) -> None:
    assert outcome(f'rule = "{rule}"\n{TWO}\nnot_applicable = "skip"', written) == NOT


ENOUGH = [
    ("at_least = 2", "1 2 nvt", "1.5"),
    ("at_least = 2", "1 nvt nvt", "withheld: too_few"),
    ("at_least = 1", "nvt nvt nvt", "withheld: too_few"),
    ("at_least = 1", "nvt nvt -", "missing"),
    ('weights = [60, 30, 10]\nat_least_weight = "0.6"', "nvt nvt nvt", "withheld: too_few"),
    ('at_least = 2\ntoo_few = "not_applicable"', "1 nvt nvt", NOT),
    ('at_least = 2\ntoo_few = "not_applicable"', "1 nvt -", "missing"),
    ('weights = [60, 30, 10]\nat_least_weight = "0.6"', "1 nvt nvt", "1"),
    ('weights = [60, 30, 10]\nat_least_weight = "0.6"', "nvt 1 1", "withheld: too_few"),
    ('weights = [60, 30, 10]\nat_least_weight = "0.6"\ntoo_few = "not_applicable"', "nvt 1 1", NOT),
    ("weights = [1, 1, 0]", "nvt nvt 1", "withheld: no_weight"),
    ('at_least_weight = "0.6"', "1 2 nvt", "1.5"),
    ('at_least_weight = "0.7"', "1 2 nvt", "withheld: too_few"),
]


@pytest.mark.parametrize(("demand", "written", "expected"), ENOUGH)
def test_enough_must_count(demand: str, written: str, expected: str) -> None:
    rule = "weighted_mean" if "weights" in demand else "mean"
    node = f'rule = "{rule}"\n{ALL}\nnot_applicable = "skip"\n{demand}'
    assert outcome(node, written) == expected


@pytest.mark.parametrize("rule", ["sum", "least", "product"])
def test_every_rule_can_demand_enough(rule: str) -> None:
    assert outcome(f'rule = "{rule}"\n{ALL}\nnot_applicable = "skip"\nat_least = 2', "1 nvt nvt") == "withheld: too_few"


def test_a_withheld_value_withholds_what_uses_it() -> None:
    more = '[[nodes]]\nkey = "m"\ntext = "m"\nrule = "ratio"\nof = ["b", "c"]\n'
    assert outcome('rule = "sum"\nof = ["a", "m"]', "1 2 0", more=more) == "withheld: norm_zero"
    assert outcome('rule = "sum"\nof = ["a", "m"]', "- 2 0", more=more) == "missing"


def test_a_weight_can_be_another_answer() -> None:
    rows = """
[[repeats]]
key = "competence"
text = "Competentie"
maximum = 3
rows = [{ key = "d1", text = "Zorgvuldig" }, { key = "d3", text = "Hoeveelheid" }, { key = "d9", text = "Volhouden" }]

[[items]]
key = "score"
per = "competence"
text = "Score"
scale = "number"
not_applicable = "allowed"

[[items]]
key = "demand"
per = "competence"
text = "Eis"
scale = "number"

[[nodes]]
key = "n"
text = "n"
rule = "weighted_mean"
over = "competence"
of = ["score"]
weight = "demand"
not_applicable = "skip"
"""
    graph = graph_of(NUMBERS + rows + RESULT)
    scored = "score.d1 = 0.9\nscore.d3 = 0.7\nscore.d9 = nvt\n"
    cases = {
        "demand.d1 = 1\ndemand.d3 = 3\ndemand.d9 = 2": "0.75",
        "demand.d1 = 0\ndemand.d3 = 3\ndemand.d9 = 2": "0.7",
        "demand.d1 = 0\ndemand.d3 = 0\ndemand.d9 = 2": "withheld",
        "demand.d1 = 1\ndemand.d3 = 3": "0.75",  # the weight of what is skipped is not needed
        "demand.d1 = 1": "missing",
    }
    found = {demands: shown(walk_over(graph, scored + demands).node("n", "")) for demands in cases}
    assert found == cases
