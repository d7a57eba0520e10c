"""The figures in words that a coordinator understands, with what may not be concluded from them.

The words for an intraclass correlation follow Koo and Li (Journal of Chiropractic Medicine 2016): they judge the whole
interval, never the middle alone. The norms of closeness are those of Blik op Werk (Loonwaardegids 2015).
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from app.figures.agreement import Agreement, Interval
from app.figures.differences import Adjusted, Chance

FIRST_VALIDATION = (15, Fraction(55, 100))
"""At first validation 55% of cases lie within 15 points of the reference."""

RE_VALIDATION = (10, Fraction(70, 100))
"""At re-validation 70% lie within 10 points."""

EXAMINATION = (10, Fraction(83, 100))
"""An expert passes the examination with 83% within 10 points."""

_ICC_WORDS = (
    (Decimal("0.5"), "slecht"), (Decimal("0.75"), "matig"), (Decimal("0.9"), "goed"), (Decimal(1), "uitstekend"),
)  # fmt: skip


def number(value: float | Fraction | Decimal, decimals: int = 1) -> str:
    """Return a number as Dutch readers write it, rounded half up; a whole number without decimals."""
    exact = Decimal(value.numerator) / Decimal(value.denominator) if isinstance(value, Fraction) else Decimal(value)
    rounded = exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    if rounded == rounded.to_integral_value():
        rounded = rounded.quantize(Decimal(1))
    return str(rounded + 0).replace("-", "−").replace(".", ",")


def percentage(share: Fraction) -> str:
    """Return a share as a whole percentage."""
    return f"{number(share * 100, 0)}%"


def interval(ends: Interval, decimals: int = 1) -> str:
    """Return an interval: 1,0 tot 7,4."""
    return f"{number(ends[0], decimals)} tot {number(ends[1], decimals)}"


def agreement_sentences(found: Agreement, first: str, second: str, least: int) -> tuple[str, ...]:
    """Return what an agreement says, and what it does not; `first` and `second` are what was compared."""
    sentences = [_difference(found, first, second)]
    if found.limits is not None:
        sentences.append(
            f"Bij ongeveer 95 van de 100 mensen ligt het verschil tussen {interval(found.limits, 0)} punten."
        )
    share_10, share_15 = percentage(found.within_10), percentage(found.within_15)
    sentences.append(f"Binnen 10 punten van elkaar ligt {share_10}, binnen 15 punten {share_15}.")
    if found.icc is not None and found.icc_interval is not None:
        told = icc_words(found.icc_interval)
        ends = interval(found.icc_interval, 2)
        sentences.append(f"De overeenstemming (ICC) is {number(found.icc, 2)} (interval {ends}): {told}.")
    if found.n < least:
        sentences.append(f"Dit zijn {found.n} paren, minder dan {least}: trek er geen conclusie uit.")
    return tuple(sentences)


def _difference(found: Agreement, first: str, second: str) -> str:
    size = number(abs(found.difference))
    if size == "0":
        middle = f"{first} en {second} komen gemiddeld even hoog uit"
    else:
        higher, lower = (second, first) if found.difference > 0 else (first, second)
        middle = f"{higher} komt gemiddeld {size} punten hoger uit dan {lower}"
    middle = middle[:1].upper() + middle[1:]
    if found.interval is None:
        return f"{middle}; met één paar is niet te zeggen of dat toeval is."
    told = f"{middle} (95%-interval van het verschil {interval(found.interval)})"
    chance = found.interval[0] <= 0 <= found.interval[1]
    return f"{told}: dat kan toeval zijn." if chance else f"{told}: dat is meer dan toeval."


def icc_words(ends: Interval) -> str:
    """Return how good an intraclass correlation is, judged by both ends of its interval."""
    low, high = (_icc_word(end) for end in ends)
    return low if low == high else f"{low} tot {high}"


def _icc_word(value: float) -> str:
    for until, word in _ICC_WORDS[:-1]:
        if value < until:
            return word
    return _ICC_WORDS[-1][1]


def alpha_words(alpha: float) -> str:
    """Return what Krippendorff's alpha allows (Krippendorff, Content Analysis, 2004, p. 241)."""
    if alpha >= Decimal("0.8"):
        return "goed genoeg om op te bouwen"
    if alpha >= Decimal("0.667"):
        return "alleen genoeg voor voorlopige conclusies"
    return "te laag om iets op te bouwen"


def norm_sentences(within_10: Fraction, within_15: Fraction, n: int, least: int) -> tuple[str, ...]:
    """Return how closeness to a reference stands against the norms of Blik op Werk."""
    sentences = [
        _norm(within_15, FIRST_VALIDATION, "bij een eerste validatie"),
        _norm(within_10, RE_VALIDATION, "bij hervalidatie"),
        _norm(within_10, EXAMINATION, "voor het examen van een deskundige"),
    ]
    if n < least:
        sentences.append(f"Dit zijn {n} waarden, minder dan {least}: een toevalstreffer telt zwaar.")
    return tuple(sentences)


def _norm(share: Fraction, norm: tuple[int, Fraction], when: str) -> str:
    points, needed = norm
    met = "gehaald" if share >= needed else "niet gehaald"
    return f"Binnen {points} punten: {percentage(share)}; de norm {when} is {percentage(needed)}: {met}."


def chance_sentence(chance: Chance | None, groups: str) -> str:
    """Return whether groups differ more than chance makes them."""
    if chance is None:
        return f"Of {groups} echt verschillen, is met deze aantallen niet te zeggen."
    p = "kleiner dan 0,001" if chance.p < Decimal("0.001") else f"= {number(chance.p, 3)}"
    if chance.is_more_than_chance:
        return f"De verschillen tussen {groups} zijn groter dan toeval meestal maakt (toets van Welch, p {p})."
    return f"De verschillen tussen {groups} kunnen toeval zijn (toets van Welch, p {p})."


def adjusted_sentence(found: Adjusted) -> str:
    """Return what the means were corrected for, or why they were not."""
    if found.why:
        return f"Niet gecorrigeerd voor wie er gemeten zijn. {found.why}"
    left = f" Niet gecorrigeerd voor {', '.join(found.left_out)}: te weinig vastgelegd." if found.left_out else ""
    return f"Gecorrigeerd voor {', '.join(found.corrected_for)}, alsof iedereen dezelfde mensen had gemeten.{left}"
