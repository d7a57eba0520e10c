"""A register in columns: the same results as one by one, and ties decided on whole numbers."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.scoring.answers import Answers, RowEntry
from app.scoring.arrays import Register, rescore
from app.scoring.arrays.columns import NEAR, Column, Columns, Mask, Truth
from app.scoring.arrays.grid import FINEST, Whole, common, grid_of, numerators, product, whole
from app.scoring.examples import answers_of
from app.scoring.faults import Faults
from app.scoring.graph import Graph
from app.scoring.numbers import Exact, Table
from app.scoring.outcome import result_only
from tests.helpers.scoring import METHODS, NUMBERS, answers_to, graph_of, shipped

SHIPPED = sorted(path.parent.name for path in METHODS.glob("*/method.toml"))
SIZE = 4
EXACT = Exact()

fractions = st.fractions(min_value=-9, max_value=9, max_denominator=60)
columns = st.lists(fractions, min_size=SIZE, max_size=SIZE)


def on_grid(exact: list[Fraction]) -> Column:
    """Return a column with the finest grid that its numbers share."""
    shared = 1
    for x in exact:
        shared = shared * x.denominator // np.gcd(shared, x.denominator)
    return Column(np.array([float(x) for x in exact]), whole(int(shared)))


def truths(truth: Truth) -> list[bool]:
    return [truth] * SIZE if isinstance(truth, bool) else [bool(one) for one in truth.holds]


def is_sure(truth: Truth) -> bool:
    return isinstance(truth, bool) or truth.doubt is None


BINARY: dict[str, Callable[[Fraction, Fraction], Fraction]] = {
    "add": EXACT.add,
    "subtract": EXACT.subtract,
    "multiply": EXACT.multiply,
    "divide": EXACT.divide,
    "least": EXACT.least,
    "greatest": EXACT.greatest,
}


@pytest.mark.parametrize("name", BINARY)
@given(columns, columns)
def test_an_operation_gives_the_exact_numbers_and_their_grid(name: str, a: list[Fraction], b: list[Fraction]) -> None:
    found: Column = getattr(Columns(SIZE), name)(on_grid(a), on_grid(b))
    expected = [BINARY[name](x, y) for x, y in zip(a, b, strict=True)]
    places = np.arange(SIZE)
    assert found.at(places) == pytest.approx([float(x) for x in expected], abs=1e-12, rel=1e-12)
    if found.grid is not None:
        n, g, sure = numerators(found.at(places), found.grid, places)
        assert [Fraction(x, y) for x, y, is_so in zip(n, g, sure, strict=True) if is_so] == [
            x for x, is_so in zip(expected, sure, strict=True) if is_so
        ]


@pytest.mark.parametrize("name", ["below", "equal"])
@given(columns, columns, st.lists(st.booleans(), min_size=SIZE, max_size=SIZE))
def test_a_comparison_is_exact_also_on_a_tie(name: str, a: list[Fraction], b: list[Fraction], tied: list[bool]) -> None:
    b = [x if is_tied else y for x, y, is_tied in zip(a, b, tied, strict=True)]
    numbers = Columns(SIZE)
    # Through a detour, so that the floats are not quite equal where the fractions are.
    third = numbers.number(Fraction(1, 3))
    first = numbers.add(
        numbers.multiply(on_grid(a), third), numbers.multiply(on_grid(a), numbers.number(Fraction(2, 3)))
    )
    found = getattr(numbers, name)(first, on_grid(b))
    if is_sure(found):
        assert truths(found) == [getattr(EXACT, name)(x, y) for x, y in zip(a, b, strict=True)]


def test_a_comparison_near_a_tie_without_a_grid_is_in_doubt() -> None:
    numbers = Columns(2)
    a, b = Column(np.array([0.1 + 0.2, 0.5]), None), Column(np.array([0.3, 0.7]), None)
    for found in (numbers.below(a, b), numbers.equal(a, b)):
        assert isinstance(found, Mask)
        assert found.doubt is not None
        assert found.doubt.tolist() == [True, False]
    apart = numbers.below(a, Column(np.array([0.3 + 2 * NEAR, 0.7]), None))
    assert isinstance(apart, Mask)
    assert apart.doubt is None


def test_a_doubt_that_changes_a_number_is_kept() -> None:
    numbers = Columns(2)
    doubtful = Mask(np.array([True, False]), np.array([False, True]))
    chosen = numbers.choose(doubtful, numbers.number(Fraction(1)), numbers.number(Fraction(2)))
    assert chosen.at(np.arange(2)).tolist() == [1, 2]
    assert numbers.doubt.tolist() == [False, True]


TRUTHS = [True, False, Mask(np.array([True, False])), Mask(np.array([True, False]), np.array([False, True]))]


def doubts(truth: Truth) -> list[bool]:
    return [False, False] if isinstance(truth, bool) or truth.doubt is None else [bool(one) for one in truth.doubt]


def pair(truth: Truth) -> list[bool]:
    return [truth] * 2 if isinstance(truth, bool) else [bool(one) for one in truth.holds]


@pytest.mark.parametrize("a", TRUTHS)
@pytest.mark.parametrize("b", TRUTHS)
def test_both_of_two_truths(a: Truth, b: Truth) -> None:
    both = Columns(2).both(a, b)
    assert pair(both) == [x and y for x, y in zip(pair(a), pair(b), strict=True)]
    perhaps = [
        (da or db) and (x or da) and (y or db)
        for x, y, da, db in zip(pair(a), pair(b), doubts(a), doubts(b), strict=True)
    ]
    assert doubts(both) == perhaps
    assert pair(Columns(2).negate(a)) == [not x for x in pair(a)]
    assert doubts(Columns(2).negate(a)) == doubts(a)


TABLES = [
    Table((None, Fraction(0), Fraction(2)), (Fraction(0), Fraction(2), None), (Fraction(1), Fraction(2), Fraction(3))),
    Table((Fraction(-3), Fraction(1)), (Fraction(0), Fraction(4)), (Fraction(1, 3), Fraction(2, 7))),
    Table((Fraction(-3), Fraction(-1)), (Fraction(0), Fraction(4)), (Fraction(1), Fraction(2))),  # they overlap
    Table((Fraction(-2), Fraction(0), Fraction(3)), (None,) * 3, (Fraction(1), Fraction(1, 3), Fraction(5)), True),
]


@given(st.lists(st.sampled_from([Fraction(n, 2) for n in range(-8, 9)]), min_size=SIZE, max_size=SIZE),
       st.sampled_from(TABLES))  # fmt: skip
def test_a_table_is_the_same_in_columns(a: list[Fraction], table: Table) -> None:
    numbers = Columns(SIZE)
    found, covered = numbers.lookup(on_grid(a), table)
    expected = [EXACT.lookup(x, table) for x in a]
    assert truths(covered) == [there for _, there in expected]
    assert found.at(np.arange(SIZE)) == pytest.approx([float(x) for x, _ in expected])
    for x in a:
        constant, there = numbers.lookup(numbers.number(x), table)
        assert (constant.constant, there) == EXACT.lookup(x, table)


@given(st.lists(st.tuples(columns, columns, st.booleans()), min_size=1, max_size=3))
def test_a_mean_is_the_same_in_columns(parts: list[tuple[list[Fraction], list[Fraction], bool]]) -> None:
    numbers = Columns(SIZE)
    found = numbers.mean([(on_grid([abs(w) + 1 for w in ws]), on_grid(xs), counts) for ws, xs, counts in parts])
    expected = [EXACT.mean([(abs(ws[i]) + 1, xs[i], counts) for ws, xs, counts in parts]) for i in range(SIZE)]
    assert found.at(np.arange(SIZE)) == pytest.approx([float(x) for x in expected], abs=1e-12)


def test_roots_of_columns_and_of_constants() -> None:
    numbers = Columns(2)
    assert numbers.root(Column(np.array([4.0, -1e-18]), None)).at(np.arange(2)).tolist() == [2, 0]
    assert numbers.root(numbers.number(Fraction(9, 4))).constant == Fraction(3, 2)


def test_grids_grow_until_they_are_too_fine() -> None:
    assert whole(FINEST) == Whole(FINEST)
    assert whole(FINEST + 1) is None
    assert product(Whole(100), Whole(7)) == Whole(700)
    assert common(Whole(100), Whole(40)) == Whole(200)
    assert common(None, Whole(3)) is product(Whole(3), None) is None
    assert grid_of([Fraction(1, 8), Fraction(3, 5)]) == Whole(40)
    assert grid_of([Fraction(1, 97), Fraction(3, 89)]) is None


# --- whole registers -------------------------------------------------------------------------------------------------


def all_examples(graph: Graph) -> list[Answers]:
    return [answers_of(graph, example, Faults(), "") for example in graph.method.examples]


def assert_same(graph: Graph, measurements: list[Answers]) -> int:
    """Hold a register against the measurements one by one; return how many had to be recomputed."""
    found = rescore(graph, Register(measurements))
    for number, answers in enumerate(measurements):
        percent, exact = result_only(graph, answers)
        assert bool(found.withheld[number]) is (percent is None), number
        if percent is not None and exact is not None:
            assert found.percent[number] == percent, number
            assert found.exact[number] == pytest.approx(float(exact), abs=1e-9), number
    return found.recomputed


@pytest.mark.parametrize("method", SHIPPED)
def test_the_examples_of_every_method_as_a_register(method: str) -> None:
    graph = shipped(method)
    assert assert_same(graph, all_examples(graph) * 3) == 0


UNIFORM = shipped("uniform-2021")
FACTS = {"hours_per_week": 40, "working_days": 5}


def uniform(*tasks: str) -> Answers:
    lines = ["regular_performance = no"]
    for letter, task in zip("abcde", tasks, strict=False):
        names = ("time", "pace", "quality", "net_working_time")
        lines += [f"{name}.{letter} = {one}" for name, one in zip(names, task.split(), strict=True)]
    return answers_to(UNIFORM, "\n".join(lines), facts=FACTS)


TIES = [
    uniform("40h 62.5 100 100"),  # exactly a half
    uniform("40h 72.5 100 100", "0h 80 80 80"),
    uniform("20h 70 95 90", "20h 61.35 100 100"),
    uniform("13h 35 90 100", "13h 35 90 100", "14h 35 90 100"),  # 31.5
    uniform("37.5h 80 90 100", "2.5h 80 90 100"),  # a task of exactly 1/16
    uniform("37.6h 80 90 100", "2.4h 80 90 100"),
    uniform("7h 1/3 100 100", "7h 2/3 100 100"),
    uniform("33% 70 100 100", "33% 70 100 100", "34% 70 100 100"),
    uniform("33% 70 100 100", "33% 70 100 100", "33.5% 70 100 100"),  # exactly within the tolerance
    uniform("33% 70 100 100", "33% 70 100 100", "33.4% 70 100 100"),
]


def test_ties_and_thresholds_are_decided_without_scoring_again() -> None:
    assert assert_same(UNIFORM, TIES) == 0


def test_results_come_in_the_order_of_the_answers() -> None:
    measurements = [uniform("40h 80 100 100"), uniform("20h 80 100 100", "20h 60 100 100"), uniform("40h 30 100 100")]
    assert rescore(UNIFORM, Register(measurements)).percent.tolist() == [80, 70, 30]


def test_an_empty_register_and_a_method_without_a_percentage() -> None:
    assert rescore(UNIFORM, Register([])).percent.tolist() == []
    tree = graph_of("""
[[scales]]
key = "yes_no"
kind = "yes_no"
[[items]]
key = "x"
text = "x"
scale = "yes_no"
[tree]
start = "q"
questions = [{ key = "q", item = "x", yes = "A", no = "B", unknown = "B" }]
endings = [{ code = "A", text = "A" }, { code = "B", text = "B" }]
""")
    assert rescore(tree, Register([answers_to(tree, "x = yes")])).withheld.tolist() == [True]


def test_measurements_with_too_many_or_too_few_rows_are_withheld() -> None:
    measurements = [uniform(*["8h 80 100 100"] * count) for count in (1, 4, 5)] + [Answers()]
    rows = tuple(RowEntry(letter) for letter in "abcdef")
    measurements.append(Answers(rows={"main_task": rows}, given=measurements[2].given, facts=measurements[2].facts))
    assert assert_same(UNIFORM, measurements) == 0


STAGED = """
[[stages]]
key = "first"
text = "Indicatief"
node = "n"

[[stages]]
key = "final"
text = "Definitief"
node = "m"
needs = { of = "c", above = 1 }

[[nodes]]
key = "n"
text = "n"
rule = "ratio"
of = ["a", "b"]

[[nodes]]
key = "m"
text = "m"
rule = "product"
of = ["n", "c"]

[result]
node = "n"
"""


def test_each_measurement_is_scored_in_its_own_stage() -> None:
    graph = graph_of(NUMBERS + STAGED)
    tables = [
        "a = 3\nb = 4",
        "a = 3\nb = 4\nc = 1.2",
        "a = 3\nb = 4\nc = 0.8",
        "a = 3\nb = 0\nc = 1.2",
        "a = nvt\nb = 1",
    ]
    measurements = [answers_to(graph, table, stage=stage) for stage in ("first", "final", "") for table in tables]
    assert assert_same(graph, measurements) == 0


TWO_REPEATS = """
[[repeats]]
key = "task"
text = "Taak"
maximum = 3
[[repeats]]
key = "step"
text = "Stap"
maximum = 3
[[items]]
key = "p"
per = "task"
text = "p"
scale = "number"
[[items]]
key = "s"
per = "step"
text = "s"
scale = "number"
[[nodes]]
key = "sp"
text = "sp"
rule = "sum"
over = "task"
of = ["p"]
[[nodes]]
key = "ss"
text = "ss"
rule = "sum"
over = "step"
of = ["s"]
[[nodes]]
key = "n"
text = "n"
rule = "difference"
of = ["sp", "ss"]
[result]
node = "n"
"""


def test_rows_of_two_repeats_with_one_name_are_told_apart() -> None:
    graph = graph_of(NUMBERS + TWO_REPEATS)
    tables = ["p.a = 3\np.b = 4\ns.b = 1\ns.a = 2", "p.a = 3\np.b = 4\ns.x = 1\ns.y = 2"]
    assert assert_same(graph, [answers_to(graph, table) for table in tables]) == 1


SEVERAL = """
[defaults]
missing = "stop"
not_applicable = "skip"

[[scales]]
key = "percent"
kind = "number"
divide_by = 100
counted = true

[[scales]]
key = "causes"
kind = "choices"
options = [{ key = "pain", text = "pijn" }, { key = "noise", text = "lawaai" }]

[[items]]
key = "x"
text = "x"
scale = "percent"
not_applicable = "allowed"
respondents = ["employer", "employee", "assessor"]
RECONCILE

[[items]]
key = "first"
text = "Oorzaken"
scale = "causes"
respondents = ["employer", "assessor"]
reconcile = { policy = "primary", primary = "employer" }

[[items]]
key = "second"
text = "Oorzaken"
scale = "causes"

[[nodes]]
key = "n"
text = "n"
rule = "if"
of = ["x", 2]
when = { none = [{ overlap = ["first", "second"] }] }

[result]
node = "n"
"""

RECONCILES = [
    'reconcile = { policy = "primary", primary = "employer" }',
    'reconcile = { policy = "mean_if_close", limit = 20 }',
    'reconcile = { policy = "mean_if_close", limit = 50, needs = ["employee"] }',
    'reconcile = { policy = "weighted", weights = { employer = 2, employee = 1 }, needs = ["employer"] }',
    'reconcile = { policy = "weighted", weights = { employer = 2, employee = 1, assessor = 3 } }',
]
GIVEN = ["-", "nvt", "40", "60", "61", "30/50"]


@pytest.mark.parametrize("reconcile", RECONCILES)
def test_several_respondents_are_reconciled_as_one_by_one(reconcile: str) -> None:
    graph = graph_of(SEVERAL.replace("RECONCILE", reconcile), role="checking")
    respondents = ("employer", "employee", "assessor")
    tables = [
        "\n".join(f"x @{by} = {said}" for by, said in zip(respondents, three, strict=True) if said != "-")
        for three in itertools.product(GIVEN, GIVEN, GIVEN)
    ]
    assert assert_same(graph, [answers_to(graph, table) for table in tables]) == 0


def test_choices_are_read_as_one_by_one() -> None:
    graph = graph_of(SEVERAL.replace("RECONCILE", RECONCILES[0]), role="checking")
    causes = ["", "pain", "noise", "pain, noise"]
    tables = [
        "x @employer = 40" + "".join(f"\n{place} = {said}" for place, said in zip(PLACES, three, strict=True) if said)
        for three in itertools.product(causes, causes, causes)
    ]
    assert assert_same(graph, [answers_to(graph, table) for table in tables]) == 0


PLACES = ("first @employer", "first @assessor", "second @assessor")
