"""What a coordinator reads: Dutch, rounded, and never more than the numbers allow."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.dossier.tally import Pair, Side
from app.figures.agreement import agreement
from app.figures.differences import Chance
from app.figures.repeats import repeats
from app.figures.words import agreement_sentences, alpha_words, chance_sentence, icc_words, norm_sentences, number


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (4.25, "4,3"),
        (Fraction(1, 3), "0,3"),
        (-0.04, "0"),
        (-7.25, "−7,3"),
        (10.0, "10"),
        (Fraction(5133, 100), "51,3"),
    ],
)
def test_numbers_are_written_as_readers_write_them(value: float | Fraction, shown: str) -> None:
    assert number(value) == shown


def test_a_clear_difference_is_told_with_its_interval() -> None:
    first = [40.0 + place for place in range(40)]
    second = [one + 8 + (place % 3) for place, one in enumerate(first)]
    told = agreement_sentences(agreement(first, second), "Dariuz", "VTA", 30)
    assert told[0].startswith("VTA komt gemiddeld 9 punten hoger uit dan Dariuz (95%-interval van het verschil 8,")
    assert told[0].endswith("dat is meer dan toeval.")
    assert told[2] == "Binnen 10 punten van elkaar ligt 100%, binnen 15 punten 100%."


def test_few_pairs_are_never_told_without_a_warning() -> None:
    told = agreement_sentences(agreement([50.0, 60.0], [55.0, 58.0]), "A", "B", 30)
    assert "dat kan toeval zijn" in told[0]
    assert told[-1] == "Dit zijn 2 paren, minder dan 30: trek er geen conclusie uit."


def test_one_pair() -> None:
    told = agreement_sentences(agreement([50.0], [62.0]), "A", "B", 30)
    assert told[0] == "B komt gemiddeld 12 punten hoger uit dan A; met één paar is niet te zeggen of dat toeval is."


@pytest.mark.parametrize(
    ("ends", "words"),
    [
        ((0.1, 0.4), "slecht"),
        ((0.45, 0.8), "slecht tot goed"),
        ((0.6, 0.95), "matig tot uitstekend"),
        ((0.91, 1.0), "uitstekend"),
    ],
)
def test_an_icc_is_judged_by_both_ends(ends: tuple[float, float], words: str) -> None:
    assert icc_words(ends) == words


@pytest.mark.parametrize(("alpha", "word"), [(0.8, "goed genoeg"), (0.7, "voorlopige"), (0.5, "te laag")])
def test_alpha_in_words(alpha: float, word: str) -> None:
    assert word in alpha_words(alpha)


def test_the_norms_of_blik_op_werk() -> None:
    told = norm_sentences(Fraction(28, 40), Fraction(217, 400), 40, 30)
    assert told == (
        "Binnen 15 punten: 54%; de norm bij een eerste validatie is 55%: niet gehaald.",
        "Binnen 10 punten: 70%; de norm bij hervalidatie is 70%: gehaald.",
        "Binnen 10 punten: 70%; de norm voor het examen van een deskundige is 83%: niet gehaald.",
    )


@pytest.mark.parametrize(
    ("chance", "words"),
    [
        (None, "niet te zeggen"),
        (Chance(3, 0.0001), "groter dan toeval meestal maakt (toets van Welch, p kleiner dan 0,001)"),
        (Chance(1, 0.4), "kunnen toeval zijn (toets van Welch, p = 0,400)"),
    ],
)
def test_chance_in_words(chance: Chance | None, words: str) -> None:
    assert words in chance_sentence(chance, "de methoden")


def pair(person: str, before: int, after: int) -> Pair:
    """Return a person measured twice."""
    return Pair(
        person,
        Side("a", "2011-01-01", "vta", "", Fraction(before)),
        Side("b", "2011-07-01", "vta", "", Fraction(after)),
    )


def test_repeats_are_sorted_by_change_and_grouped() -> None:
    found = repeats([pair("a", 50, 60), pair("b", 70, 35), pair("c", 50, 50), pair("d", 40, 65), pair("e", 60, 59)])
    assert found.changes == (-35, -1, 0, 10, 25)
    told = [(one.label, one.n, one.mean, one.least, one.most) for one in found.groups]
    assert told == [
        ("gestegen", 2, Fraction(35, 2), 10, 25),
        ("gelijk gebleven", 1, 0, 0, 0),
        ("gedaald", 2, -18, -1, -35),
    ]
