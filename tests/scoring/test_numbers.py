"""Bands hold every outcome of the numbers in them, and tables answer at their edges as they say."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.scoring.numbers import BOUNDLESS, NEVER, SURE, Band, Bands, Exact, Maybe, Table

EXACT = Exact()
BANDS = Bands()

numbers = st.fractions(min_value=-20, max_value=20, max_denominator=12)


@st.composite
def placed(draw: st.DrawFn, low: int = -20) -> tuple[Band, Fraction]:
    """Draw a band and a number in it."""
    ends = st.fractions(min_value=low, max_value=20, max_denominator=12)
    first, second, third = sorted(draw(st.tuples(ends, ends, ends)))
    return Band(first, third), second


def band(low: int | str, high: int | str) -> Band:
    return Band(Fraction(low), Fraction(high))


OPERATIONS = ["add", "subtract", "multiply", "least", "greatest"]


@pytest.mark.parametrize("operation", OPERATIONS)
@given(placed(), placed())
def test_an_operation_on_bands_holds_every_outcome(
    operation: str, a: tuple[Band, Fraction], b: tuple[Band, Fraction]
) -> None:
    whole = getattr(BANDS, operation)(a[0], b[0])
    one = getattr(EXACT, operation)(a[1], b[1])
    assert whole.low <= one <= whole.high


@given(placed(), placed())
def test_dividing_bands_holds_every_quotient(a: tuple[Band, Fraction], b: tuple[Band, Fraction]) -> None:
    assume(b[1] != 0)
    whole = BANDS.divide(a[0], b[0])
    assert whole.low <= a[1] / b[1] <= whole.high


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (band(1, 2), band(1, 2), band("0.5", 2)),
        (band(1, 2), band(0, 2), Band(Fraction(0), BOUNDLESS)),
        (band(1, 2), band(-2, 0), Band(-BOUNDLESS, Fraction(0))),
        (band(1, 2), band(-1, 1), Band(-BOUNDLESS, BOUNDLESS)),
        (band(1, 2), band(0, 0), band(0, 0)),
        (band(0, 0), band(0, 2), band(0, 0)),
    ],
)
def test_dividing_by_what_may_be_zero_reaches_any_size(a: Band, b: Band, expected: Band) -> None:
    assert BANDS.divide(a, b) == expected


@given(placed(low=0))
def test_the_root_of_a_band_holds_every_root(a: tuple[Band, Fraction]) -> None:
    whole = BANDS.root(a[0])
    assert whole.low <= EXACT.root(a[1]) <= whole.high


def test_the_root_of_a_band_is_as_narrow_as_its_digits() -> None:
    whole = BANDS.root(band(2, 2))
    assert whole.high - whole.low == Fraction(1, 10**24)
    assert BANDS.root(band(-4, -1)) == Band(Fraction(0), Fraction(1, 10**24))


@pytest.mark.parametrize(("square", "root"), [("0", "0"), ("4", "2"), ("2.25", "1.5")])
def test_the_root_of_a_square_is_exact(square: str, root: str) -> None:
    assert EXACT.root(Fraction(square)) == Fraction(root)


def test_any_other_root_is_right_to_24_decimals() -> None:
    root = EXACT.root(Fraction(2))
    assert root**2 < 2 < (root + Fraction(1, 10**24)) ** 2


def holds(truth: Maybe) -> str:
    return {(True, False): "yes", (False, True): "no", (True, True): "perhaps"}[truth]


@pytest.mark.parametrize(
    ("a", "b", "below", "equal"),
    [
        (band(1, 2), band(3, 4), "yes", "no"),
        (band(3, 4), band(1, 2), "no", "no"),
        (band(1, 3), band(2, 4), "perhaps", "perhaps"),
        (band(1, 2), band(2, 3), "perhaps", "perhaps"),
        (band(2, 3), band(1, 2), "no", "perhaps"),
        (band(2, 2), band(2, 2), "no", "yes"),
        (band(1, 2), band(2, 2), "perhaps", "perhaps"),
        (band(2, 2), band(1, 2), "no", "perhaps"),
    ],
)
def test_a_comparison_of_bands_can_be_undecided(a: Band, b: Band, below: str, equal: str) -> None:
    assert (holds(BANDS.below(a, b)), holds(BANDS.equal(a, b))) == (below, equal)


PERHAPS = Maybe(True, True)
TRUTHS = {"yes": SURE, "no": NEVER, "perhaps": PERHAPS}


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("yes", "yes", "yes"),
        ("yes", "no", "no"),
        ("no", "perhaps", "no"),
        ("perhaps", "no", "no"),
        ("perhaps", "yes", "perhaps"),
        ("perhaps", "perhaps", "perhaps"),
    ],
)
def test_both_of_undecided_truths(a: str, b: str, expected: str) -> None:
    assert holds(BANDS.both(TRUTHS[a], TRUTHS[b])) == expected


def test_not_of_an_undecided_truth_is_undecided() -> None:
    assert [holds(BANDS.negate(TRUTHS[word])) for word in ("yes", "no", "perhaps")] == ["no", "yes", "perhaps"]


def test_an_undecided_choice_holds_both() -> None:
    low, high = band(1, 2), band(5, 6)
    assert BANDS.choose(SURE, low, high) == low
    assert BANDS.choose(NEVER, low, high) == high
    assert BANDS.choose(PERHAPS, low, high) == BANDS.choose(PERHAPS, high, low) == band(1, 6)


MEANS: list[tuple[list[tuple[Band, Band, str]], Band]] = [
    # weights known: the mean of the ends
    ([(band(1, 1), band(0, 1), "yes"), (band(3, 3), band(1, 1), "yes")], band("0.75", 1)),
    # a part that does not count is no part
    ([(band(1, 1), band(0, 1), "yes"), (band(3, 3), band(9, 9), "no")], band(0, 1)),
    # a part that perhaps counts, or a weight that is a range: anywhere between the lowest and the highest
    ([(band(1, 1), band(0, 1), "yes"), (band(1, 1), band(4, 4), "perhaps")], band(0, 4)),
    ([(band(1, 2), band(0, 1), "yes"), (band(1, 1), band(4, 4), "yes")], band(0, 4)),
    # a weight of zero pulls nothing
    ([(band(1, 2), band(0, 1), "yes"), (band(0, 0), band(9, 9), "yes")], band(0, 1)),
    ([(band(0, 0), band(9, 9), "yes")], band(0, 0)),
    ([(band(0, 0), band(1, 2), "perhaps")], band(0, 0)),
    ([], band(0, 0)),
    # a negative weight can push the mean out of the range
    ([(band(2, 2), band(1, 1), "yes"), (band(-1, -1), band(0, 0), "yes")], band(2, 2)),
]


@pytest.mark.parametrize(("parts", "expected"), MEANS)
def test_the_mean_of_bands(parts: list[tuple[Band, Band, str]], expected: Band) -> None:
    assert BANDS.mean([(weight, x, TRUTHS[counts]) for weight, x, counts in parts]) == expected


@given(st.lists(st.tuples(placed(low=0), placed()), min_size=1, max_size=4))
def test_the_mean_of_bands_holds_every_mean(parts: list[tuple[tuple[Band, Fraction], tuple[Band, Fraction]]]) -> None:
    assume(sum(weight for (_, weight), _ in parts) > 0)
    whole = BANDS.mean([(weight[0], x[0], SURE) for weight, x in parts])
    one = EXACT.mean([(weight[1], x[1], True) for weight, x in parts])
    assert whole.low <= one <= whole.high


STEPS = Table((None, Fraction(10), Fraction(20)), (Fraction(10), Fraction(20), None), tuple(map(Fraction, (1, 2, 3))))
HOLED = Table((Fraction(0), Fraction(20)), (Fraction(10), Fraction(30)), (Fraction(1), Fraction(3)))
LINE = Table(tuple(map(Fraction, (0, 10, 20))), (None,) * 3, tuple(map(Fraction, (0, 10, 0))), interpolate=True)


@pytest.mark.parametrize(
    ("table", "at", "expected"),
    [
        (STEPS, "-5", 1),
        (STEPS, "9.99", 1),
        (STEPS, "10", 2),  # the start of a stretch belongs to it, its end to the next
        (STEPS, "20", 3),
        (STEPS, "999", 3),
        (HOLED, "0", 1),
        (HOLED, "10", None),
        (HOLED, "15", None),
        (HOLED, "20", 3),
        (HOLED, "30", None),
        (LINE, "-1", 0),
        (LINE, "5", 5),
        (LINE, "10", 10),
        (LINE, "15", 5),
        (LINE, "25", 0),
    ],
)
def test_a_table_at_its_edges(table: Table, at: str, expected: int | None) -> None:
    assert table.at(Fraction(at)) == expected
    assert EXACT.lookup(Fraction(at), table) == ((expected or 0), expected is not None)


@pytest.mark.parametrize(
    ("table", "low", "high", "reached", "sure"),
    [
        (STEPS, 5, 9, (1, 1), "yes"),
        (STEPS, 5, 10, (1, 2), "yes"),
        (STEPS, 5, 25, (1, 3), "yes"),
        (HOLED, 5, 9, (1, 1), "yes"),
        (HOLED, 5, 15, (1, 1), "perhaps"),
        (HOLED, 5, 25, (1, 3), "perhaps"),  # both ends are in the table, the hole between them is not
        (HOLED, 12, 15, (0, 0), "no"),
        (HOLED, 10, 15, (0, 0), "no"),  # the end of a stretch does not belong to it
        (HOLED, 5, 10, (1, 1), "perhaps"),
        (LINE, 5, 15, (5, 10), "yes"),  # the corner at 10 is higher than both ends
        (LINE, 0, 5, (0, 5), "yes"),
    ],
)
def test_what_a_band_reaches_in_a_table(table: Table, low: int, high: int, reached: tuple[int, int], sure: str) -> None:
    found, covered = BANDS.lookup(band(low, high), table)
    assert (found, holds(covered)) == (band(*reached), sure)


@given(placed(), st.sampled_from([STEPS, HOLED, LINE]))
def test_a_lookup_of_a_band_holds_every_lookup(a: tuple[Band, Fraction], table: Table) -> None:
    whole, covered = BANDS.lookup(a[0], table)
    one, there = EXACT.lookup(a[1], table)
    assert covered.can_hold if there else covered.can_fail
    assert not there or whole.low <= one <= whole.high


def test_a_table_whose_parts_do_not_fit_together_is_an_error_and_no_answer() -> None:
    nine, ends = Fraction(9), (Fraction(1), Fraction(2))
    lacks_a_start = Table((Fraction(0),), ends, (Fraction(3), Fraction(4)))
    for read in (lacks_a_start.at, lambda x: lacks_a_start.reached(x, x), lambda x: lacks_a_start.covers(x, x)):
        with pytest.raises(ValueError, match="zip"):
            read(nine)
    with pytest.raises(ValueError, match="zip"):
        lacks_a_start.points()


@pytest.mark.parametrize(
    ("operation", "a", "b", "expected"),
    [
        ("subtract", (1, 2), (3, 5), (-4, -1)),
        ("multiply", (1, 2), (3, 3), (3, 6)),
        ("multiply", (-1, 2), (3, 4), (-4, 8)),
        ("multiply", (3, 4), (-1, 2), (-4, 8)),
        ("multiply", (-2, -1), (-4, -3), (3, 8)),
        ("multiply", (0, 1), (0, 5), (0, 5)),
    ],
)
def test_the_ends_of_a_band(operation: str, a: tuple[int, int], b: tuple[int, int], expected: tuple[int, int]) -> None:
    assert getattr(BANDS, operation)(band(*a), band(*b)) == band(*expected)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ((1, 1), (1, 1), Maybe(True, False)),
        ((1, 1), (2, 2), Maybe(False, True)),
        ((1, 2), (1, 3), Maybe(True, True)),
        ((1, 1), (1, 3), Maybe(True, True)),
        ((1, 2), (3, 4), Maybe(False, True)),
    ],
)
def test_when_bands_are_equal(a: tuple[int, int], b: tuple[int, int], expected: Maybe) -> None:
    assert BANDS.equal(band(*a), band(*b)) == expected


def test_a_band_of_one_number_times_a_wide_one_is_wide() -> None:
    assert BANDS.multiply(band(1, 2), BANDS.number(Fraction(3))) == band(3, 6)
    assert BANDS.multiply(BANDS.number(Fraction(3)), band(1, 2)) == band(3, 6)
