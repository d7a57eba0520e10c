"""Numbers and rules in words, for the trace and the remarks."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction

from app.scoring.cells import Input, Step

DIGITS = 28
"""A fraction without an end in decimals (1/3) is written in 28 digits; all others are written whole."""


def decimal_text(number: Fraction) -> str:
    """Return a fraction as a decimal string with a point: exact where it ends, otherwise in 28 digits."""
    context = Context(prec=DIGITS, rounding=ROUND_HALF_EVEN)
    rest = number.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest == 1:
        context = Context(prec=len(str(abs(number.numerator))) + number.denominator.bit_length() * 4)
    value = context.divide(Decimal(number.numerator), Decimal(number.denominator))
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def shown_number(number: Fraction, decimals: int = 2) -> str:
    """Return a number as Dutch readers write it: comma, at most two decimals, rounded half up."""
    scale = 10**decimals
    whole = (abs(number) * scale * 2 + 1) // 2
    text = f"{whole // scale}.{whole % scale:0{decimals}d}".rstrip("0").rstrip(".")
    return ("-" if number < 0 and whole else "") + text.replace(".", ",")


STATES = {"missing": "niet ingevuld", "not_applicable": "n.v.t.", "withheld": "geen uitkomst"}


def _told(one: Input) -> str:
    return STATES[one.state] if one.value is None else shown_number(one.value, 4)


def _weighed(one: Input) -> str:
    return _told(one) if one.weight is None else f"{shown_number(one.weight, 4)} x {_told(one)}"


RULE_WORDS = {
    "answer": "antwoord, omgerekend naar waar het voor telt",
    "answer_entered": "antwoord, zoals ingevuld",
    "product": "vermenigvuldig",
    "sum": "tel op",
    "difference": "trek af",
    "ratio": "deel het eerste door het tweede",
    "least": "neem het kleinste",
    "greatest": "neem het grootste",
    "clamp": "houd binnen de grenzen",
    "linear": "reken om langs een rechte lijn",
    "lookup": "zoek op in de tabel",
    "shortage": "wat de persoon tekortkomt bij wat gevraagd wordt, ten minste 0",
    "surplus": "wat de persoon meer heeft dan gevraagd wordt, ten minste 0",
    "size": "neem de grootte zonder minteken",
    "weighted_mean": "gewogen gemiddelde: tel gewicht x waarde op en deel door de som van de gewichten",
    "mean": "gemiddelde",
    "spread": "spreiding (standaardafwijking over alle waarden)",
    "range": "grootste min kleinste",
    "count": "tel hoeveel er zijn",
    "share": "deel door het totaal van alle rijen",
    "if": "kies wat geldt",
    "withhold": "geef door, tenzij er een reden is voor geen uitkomst",
    "entered": "neem het antwoord zoals ingevuld",
    "value": "neem over",
    "forced": "aangenomen waarde",
}

SIGNS = {"product": " x ", "sum": " + ", "difference": " − ", "ratio": " : ", "share": " + "}


def rule_in_words(step: Step) -> str:
    """Return what a step did, with its numbers, so that it can be redone with pencil and paper."""
    words = RULE_WORDS[step.rule]
    if not step.inputs:
        return words
    sign = SIGNS.get(step.rule, "; ")
    return f"{words}: {sign.join(_weighed(one) for one in step.inputs)}"
