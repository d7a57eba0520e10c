"""What a table says in plain words: the ends that may be compared, and never more than the numbers allow."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.dossier.register_form import Limits
from app.dossier.tally import Tally
from app.figures.meaning import ONE_PERSON, cautions_of, told
from app.figures.tables import TABLES, Table, table

LIMITS = Limits(conclude_from=30, identify_below=5, pair_within_days=92)


def of(name: str, *groups: tuple[str, int, int]) -> Table:
    """Return a table of groups: label, how many, and the value that each of them has."""
    tallies = [Tally((key,), n, n, n * value * 100, n * (value * 100) ** 2) for key, n, value in groups]
    return table(TABLES[name], tallies, [{key: key for key, _, _ in groups}], LIMITS)


def test_the_highest_and_the_lowest_of_groups_that_are_large_enough() -> None:
    found = told(of("per-method", ("Dariuz", 93, 49), ("Loonbalans", 60, 63), ("VTA", 3, 90)), 30)
    assert found[0] == "156 metingen, gemiddeld 55,2 procent."
    assert found[1].endswith(
        "Loonbalans het hoogst uit (63 procent) en Dariuz het laagst (49 procent): 14 punten verschil."
    )


def test_small_groups_are_not_compared() -> None:
    assert told(of("per-sex", ("man", 29, 50), ("vrouw", 29, 60)), 30)[1] == (
        "Er zijn geen twee groepen met 30 metingen of meer om te vergelijken."
    )


def test_one_measurement_is_one() -> None:
    assert told(of("cost", ("VTA", 1, 400)), 30) == ("1 meting, gemiddeld 400 euro.",)


def test_counts_tell_the_largest_group() -> None:
    assert told(of("classes", ("0-19", 5, 10), ("20-49", 15, 30)), 30) == (
        "De grootste groep is '20-49': 15 van de 20, dat is 75%.",
    )


def test_an_empty_table_says_nothing() -> None:
    assert told(of("per-method"), 30) == ()


@pytest.mark.parametrize("name", TABLES)
def test_every_table_warns_against_judging_one_person(name: str) -> None:
    assert cautions_of(of(name))[-1] == ONE_PERSON


def test_means_are_exact_until_they_are_read() -> None:
    assert of("per-method", ("a", 2, 50), ("b", 1, 51)).total.mean == Fraction(151, 3)
