"""How an answer is written: in worked examples, in measurement files and on the keyboard.

One notation for all three: `87.5` or `87,5`; `70/80` for a counted pair; `20 h` or `50%` for a part of the week;
the key of an option; `nvt`. A measurement file may also write the pair and the share as objects.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from app.scoring.answers import Amount, Chosen, Counted, NotApplicable, TimeShare, Value, Words
from app.scoring.definition import Item, Scale
from app.scoring.graph import Graph
from app.scoring.shape import MOST_DIGITS, Faults, did_you_mean, exact

LONGEST_TEXT = 20_000
"""Characters of one text answer or note."""

LONG_NUMBER = re.compile(r"\s*[+-]?\d+([.,]\d+)?\s*\Z", re.ASCII)
"""A written number of any length; `exact` reads those that are short enough."""

PAIR = re.compile(r"\s*([\d.,]+)\s*(?:/|van)\s*([\d.,]+)\s*\Z")
SHARE = re.compile(r"\s*([\d.,]+)\s*(%|procent|h|u|uur|uren)\s*\Z")
NOT_APPLICABLE_WORDS = ("nvt", "n.v.t.", "not_applicable")


def number_of(raw: object) -> Fraction | None:
    """Return the number that was written, with a point or a decimal comma; None when it is none."""
    if isinstance(raw, str):
        text = raw.strip()
        return exact(text.replace(",", ".")) if text.count(",") + text.count(".") <= 1 else None
    return exact(raw)


def read_answer(graph: Graph, item: Item, raw: object, faults: Faults, place: str) -> Value | None:
    """Read one written answer to `item`; a fault is noted and None returned when it cannot be one."""
    scale = graph.scale_of(item)
    if isinstance(raw, str) and raw.strip().lower() in NOT_APPLICABLE_WORDS:
        return NotApplicable()
    if scale.kind == "text":
        return _text(raw, faults, place)
    if scale.kind in ("choice", "choices", "yes_no"):
        return _chosen([o.key for o in graph.options(item)], scale, raw, faults, place)
    if scale.kind == "share":
        return _share(raw, faults, place)
    return _amount_or_pair(scale, raw, faults, place)


def _text(raw: object, faults: Faults, place: str) -> Words | None:
    if not isinstance(raw, str):
        faults.add("wrong_type", place, "Hier hoort een tekst.", 'Zet er "aanhalingstekens" omheen.')
        return None
    if len(raw) > LONGEST_TEXT:
        faults.add("text_too_long", place, f"De tekst heeft {len(raw)} tekens; hoogstens {LONGEST_TEXT} kan.")
        return None
    return Words(raw)


def _chosen(known: Sequence[str], scale: Scale, raw: object, faults: Faults, place: str) -> Chosen | None:
    chosen = [raw] if isinstance(raw, str) else raw
    if not isinstance(chosen, (list, tuple)) or (scale.kind != "choices" and len(chosen) != 1):
        faults.add("wrong_type", place, "Hier hoort een keuze.", did_you_mean("", known))
        return None
    for one in chosen:
        if not isinstance(one, str) or one not in known:
            faults.add(
                "unknown_choice",
                place,
                f"'{str(one)[:40]}' is hier geen keuze.",
                did_you_mean(str(one), known),
            )
            return None
    return Chosen(tuple(key for key in known if key in chosen))


def _share(raw: object, faults: Faults, place: str) -> TimeShare | None:
    if isinstance(raw, Mapping) and len(raw) == 1 and set(raw) <= {"hours", "percent"}:
        unit, written = next(iter(raw.items()))
        number = number_of(written)
        if number is not None and number >= 0:
            return TimeShare(number, "hours" if unit == "hours" else "percent")
    match = SHARE.match(raw) if isinstance(raw, str) else None
    number = number_of(match.group(1)) if match else None
    if match is None or number is None:
        faults.add(
            "not_a_share",
            place,
            "Hier hoort een deel van de week.",
            'Schrijf "20 h" (uren per week) of "50%".',
        )
        return None
    return TimeShare(number, "percent" if match.group(2) in ("%", "procent") else "hours")


def _amount_or_pair(scale: Scale, raw: object, faults: Faults, place: str) -> Value | None:
    pair = _pair_parts(raw)
    if pair is not None:
        return _counted(scale, raw, pair, faults, place)
    number = number_of(raw)
    if number is None:
        _no_number(raw, faults, place)
        return None
    return Amount(number)


def _no_number(raw: object, faults: Faults, place: str) -> None:
    """Note why something is no number: it has more digits than a number can have here, or it is none at all."""
    shown = f"'{raw[:40]}'" if isinstance(raw, str) else "Dit"
    is_number = isinstance(raw, (int, Decimal)) and not isinstance(raw, bool)
    if is_number or (isinstance(raw, str) and LONG_NUMBER.match(raw)):
        told = f"Dit getal heeft te veel cijfers; hoogstens {MOST_DIGITS} vóór en {MOST_DIGITS} na de komma kan."
        faults.add("too_many_digits", place, told, "Rond het af, bijvoorbeeld op 87,5.")
    else:
        faults.add("not_a_number", place, f"{shown} is geen getal.", "Schrijf cijfers, bijvoorbeeld 87,5.")


def _pair_parts(raw: object) -> tuple[object, object] | None:
    if isinstance(raw, Mapping) and {"own", "norm"} <= set(raw) <= {"own", "norm", "samples"}:
        return raw["own"], raw["norm"]
    match = PAIR.match(raw) if isinstance(raw, str) else None
    return (match.group(1), match.group(2)) if match else None


def _counted(scale: Scale, raw: object, pair: tuple[object, object], faults: Faults, place: str) -> Counted | None:
    own, norm = number_of(pair[0]), number_of(pair[1])
    if not scale.counted:
        faults.add("pair_not_allowed", place, "Bij deze vraag kan geen geteld paar.", "Vul één getal in.")
        return None
    if own is None or norm is None or own < 0 or norm < 0:
        faults.add("not_a_number", place, "Een geteld paar is: eigen aantal / norm.", "Bijvoorbeeld 70/80.")
        return None
    if norm == 0:
        faults.add(
            "norm_zero",
            place,
            "De norm is nul; daarmee valt niet te vergelijken.",
            "Tel ook bij een gewone collega.",
        )
        return None
    samples = _samples(raw, faults, place)
    if samples is None:
        return None
    if samples and (sum(s[0] for s in samples), sum(s[1] for s in samples)) != (own, norm):
        text = "De losse tellingen zijn samen niet het paar."
        faults.add("samples_differ", place, text, "Laat own en norm de som zijn.")
        return None
    return Counted(own, norm, samples)


def _samples(raw: object, faults: Faults, place: str) -> tuple[tuple[Fraction, Fraction], ...] | None:
    """Return the separate counts of a pair, or None when one of them cannot be read (noted)."""
    listed = raw.get("samples", ()) if isinstance(raw, Mapping) else ()
    if not isinstance(listed, (list, tuple)):
        faults.add("wrong_type", f"{place}.samples", "Hier hoort een lijst tellingen.", 'Schrijf ["30/40", "40/40"].')
        return None
    found = []
    for number, one in enumerate(listed):
        parts = _pair_parts(one)
        own, norm = (number_of(parts[0]), number_of(parts[1])) if parts else (None, None)
        if own is None or norm is None or own < 0 or norm < 0:
            text = "Een telling is: eigen aantal en norm."
            faults.add("not_a_number", f"{place}.samples[{number}]", text, 'Schrijf bijvoorbeeld "30/40".')
            return None
        found.append((own, norm))
    return tuple(found)
