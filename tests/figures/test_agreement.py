"""Agreement against worked examples that were published, and against the library that may not be shipped."""

from __future__ import annotations

import krippendorff as library
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.figures.agreement import agreement, intraclass, krippendorff, mean_interval

# Bland and Altman, Statistical methods for assessing agreement between two methods of clinical measurement,
# Lancet 1986, table 1: peak flow in litres a minute, first reading with each meter.
WRIGHT = [494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427]
MINI = [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451]

# Shrout and Fleiss, Intraclass correlations, Psychological Bulletin 1979, table 2: six targets, four judges.
JUDGES = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]

# Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, section C: four observers, twelve units.
NONE = None
OBSERVERS = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, NONE, NONE, NONE],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NONE, 3],
    [NONE, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NONE],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NONE],
]


def test_bland_and_altman_1986() -> None:
    """The paper: difference -2.1, s 38.8, 95% interval -22.0 to 17.8; limits at 2s, each +-34.6."""
    found = agreement(MINI, WRIGHT)
    assert round(found.difference, 1) == -2.1
    assert found.sd is not None
    assert round(found.sd, 1) == 38.8
    assert found.interval == pytest.approx((-22.0, 17.8), abs=0.06)
    assert found.limits == pytest.approx((found.difference - 1.96 * found.sd, found.difference + 1.96 * found.sd))
    assert found.lower_limit is not None
    assert (found.lower_limit[1] - found.lower_limit[0]) / 2 == pytest.approx((114.3 - 45.1) / 2, abs=0.2)
    assert found.upper_limit is not None
    assert (found.upper_limit[1] - found.upper_limit[0]) / 2 == pytest.approx((110.1 - 40.9) / 2, abs=0.2)


def test_shrout_and_fleiss_1979() -> None:
    """The paper: ICC(2,1) is .29."""
    found = intraclass(JUDGES)
    assert found is not None
    assert round(found[0], 2) == 0.29


def test_the_interval_of_the_same_judges() -> None:
    """R's psych package prints 0.019 to 0.761 for ICC2 of these judges (its help page of ICC)."""
    found = intraclass(JUDGES)
    assert found is not None
    assert found[1] == pytest.approx((0.019, 0.761), abs=0.0005)


def test_krippendorff_2011() -> None:
    """The paper: alpha of interval data is 0.849."""
    units = list(zip(*OBSERVERS, strict=True))
    alpha = krippendorff(units)
    assert alpha is not None
    assert round(alpha, 3) == 0.849


VALUES = st.one_of(st.none(), st.integers(0, 100).map(float))


@given(st.lists(st.lists(VALUES, min_size=3, max_size=3), min_size=2, max_size=12))
def test_alpha_equals_the_library(units: list[list[float | None]]) -> None:
    ours = krippendorff(units)
    if ours is None:
        return
    table = np.array([[np.nan if one is None else one for one in unit] for unit in units]).T
    assert ours == pytest.approx(library.alpha(table, level_of_measurement="interval"), abs=1e-9)


@pytest.mark.parametrize("units", [[[1.0, None]], [[1.0, 1.0], [1.0, 1.0]], []])
def test_no_alpha_where_there_is_nothing_to_compare(units: list[list[float | None]]) -> None:
    assert krippendorff(units) is None


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ([[50.0, 50.0], [60.0, 60.0], [70.0, 70.0]], (1.0, (1.0, 1.0))),
        ([[50.0, 60.0], [50.0, 60.0]], None),
        ([[50.0, 60.0]], None),
        ([[50.0], [60.0]], None),
    ],
    ids=["all alike", "people do not differ", "one person", "one rater"],
)
def test_the_ends_of_an_icc(table: list[list[float]], expected: object) -> None:
    assert intraclass(table) == expected


PAIRS = st.lists(st.tuples(st.integers(0, 100), st.integers(0, 100)), min_size=2, max_size=30)


@given(PAIRS, st.integers(-20, 20))
def test_a_shift_of_both_changes_nothing(pairs: list[tuple[int, int]], shift: int) -> None:
    first, second = ([float(pair[place]) for pair in pairs] for place in (0, 1))
    plain = agreement(first, second)
    moved = agreement([one + shift for one in first], [one + shift for one in second])
    assert moved.difference == pytest.approx(plain.difference)
    assert moved.within_10 == plain.within_10
    assert (moved.icc is None) == (plain.icc is None)
    if plain.icc is not None:
        assert moved.icc == pytest.approx(plain.icc, abs=1e-9)


@given(PAIRS)
def test_an_icc_lies_in_its_interval(pairs: list[tuple[int, int]]) -> None:
    found = intraclass([[float(a), float(b)] for a, b in pairs])
    if found is not None and found[0] < 1:
        icc, (low, high) = found
        assert low - 1e-9 <= icc <= high + 1e-9


def test_one_pair_has_a_difference_and_no_interval() -> None:
    found = agreement([50.0], [62.0])
    assert (found.difference, found.interval, found.icc) == (12.0, None, None)
    assert (found.within_10, found.within_15) == (0.0, 1.0)


def test_no_pairs_is_no_agreement() -> None:
    with pytest.raises(ValueError, match="needs pairs"):
        agreement([], [])


def test_the_interval_of_a_mean() -> None:
    """Student's t with 9 degrees of freedom is 2.262: a mean of 10 with sd 5 and n 10 has 10 -+ 3.577."""
    assert mean_interval(10, 5, 10) == pytest.approx((6.423, 13.577), abs=0.001)
