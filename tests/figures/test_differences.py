"""Differences between groups: Welch against scipy's own, and correction for the people by constructed registers."""

from __future__ import annotations

import random

import pytest
from scipy.stats import f_oneway

from app.dossier.tally import Tally
from app.figures.differences import adjusted, welch


def tally(keys: tuple[str, ...], values: list[int]) -> Tally:
    """Return the tally of some values in whole percents."""
    kept = [value * 100 for value in values]
    return Tally(keys, len(kept), len(kept), sum(kept), sum(one * one for one in kept))


@pytest.mark.parametrize("seed", range(5))
def test_welch_equals_scipy(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - invented values
    groups = [[chance.randint(20, 90) for _ in range(chance.randint(2, 40))] for _ in range(chance.randint(2, 6))]
    ours = welch([tally((str(place),), values) for place, values in enumerate(groups)])
    theirs = f_oneway(*groups, equal_var=False)
    assert ours is not None
    assert (ours.f, ours.p) == pytest.approx((theirs.statistic, theirs.pvalue))


@pytest.mark.parametrize("groups", [[], [[50, 60]], [[50, 60], [70]], [[50, 60], [70, 70]]])
def test_no_test_of_fewer_than_two_groups_that_spread(groups: list[list[int]]) -> None:
    assert welch([tally((str(place),), values) for place, values in enumerate(groups)]) is None


def mixed(method: str, trait: str, n: int, base: int) -> Tally:
    """Return n people with a trait, spread around a base."""
    return tally((method, trait), [base + (place % 5) * 4 - 8 for place in range(n)])


PEOPLE_DIFFER = [
    mixed("a", "physical", 60, 60), mixed("a", "psychological", 20, 40),
    mixed("b", "physical", 20, 60), mixed("b", "psychological", 60, 40),
]  # fmt: skip
"""Both methods give 60 to one kind of people and 40 to the other; only whom they measured differs."""


def test_a_difference_that_comes_from_the_people_goes_away() -> None:
    found = adjusted(PEOPLE_DIFFER, ["beperking"], 30)
    assert [(row.key, round(row.mean), round(row.adjusted)) for row in found.rows] == [("a", 55, 50), ("b", 45, 50)]
    assert found.corrected_for == ("beperking",)


def test_a_difference_of_the_method_stays() -> None:
    harder = [
        mixed("a", "physical", 60, 60), mixed("a", "psychological", 60, 40),
        mixed("b", "physical", 60, 50), mixed("b", "psychological", 60, 30),
    ]  # fmt: skip
    found = adjusted(harder, ["beperking"], 30)
    assert found.rows[0].adjusted - found.rows[1].adjusted == pytest.approx(10)
    assert all(low < row.adjusted < high for row in found.rows for low, high in [row.interval])


def test_a_group_too_small_is_named_and_left_out() -> None:
    found = adjusted([*PEOPLE_DIFFER, mixed("c", "physical", 9, 70)], ["beperking"], 30)
    assert found.too_small == ("c",)
    assert [row.key for row in found.rows] == ["a", "b"]


@pytest.mark.parametrize(
    ("tallies", "why"),
    [
        ([mixed("a", "physical", 60, 60)], "geen twee groepen"),
        ([mixed("a", "", 60, 60), mixed("b", "", 60, 60)], "te weinig vastgelegd"),
        ([mixed("a", "physical", 60, 60), mixed("b", "psychological", 60, 40)], "niet te scheiden"),
        ([mixed(method, trait, 4, 50) for method in "ab" for trait in "klmnopqrst"], "te weinig metingen"),
    ],
    ids=["one group", "nothing recorded", "method and people coincide", "too few"],
)
def test_without_enough_known_there_is_no_correction(tallies: list[Tally], why: str) -> None:
    found = adjusted(tallies, ["beperking"], 30)
    assert found.rows == ()
    assert why in found.why


def test_a_trait_that_is_seldom_recorded_is_left_out_and_named() -> None:
    tallies = [
        Tally((*one.keys, "" if place else "man"), one.rows, one.n, one.total, one.squares)
        for place, one in enumerate(PEOPLE_DIFFER)
    ]
    found = adjusted(tallies, ["beperking", "geslacht"], 30)
    assert (found.corrected_for, found.left_out) == (("beperking",), ("geslacht",))
