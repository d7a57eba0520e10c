"""A register for research: what is in it cannot be traced back to a person by who did not make it.

Direct identifiers go: names, employer, function, notes, free texts, references. The pseudonym and the assessor become
codes by a key that is made for this export and thrown away, so that two exports cannot be joined. A day becomes the
first day of its quarter, a year of birth an age class. Then what is left of municipality, age and sex may not single
out few people: a combination that fewer people share than the limit loses its municipality, and if that is not enough
also its age (k-anonymity by suppression; Sweeney 2002).

It stays personal data: who holds the vault can still tell who is meant (AVG, article 4 under 5).
"""

from __future__ import annotations

import datetime
import hashlib
import hmac
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction

from app.dossier.register_form import RegisterForm
from app.dossier.registered import Registered, age_class
from app.exchange.register_reading import ANSWER

WITHHELD = "weggelaten"
_CODE = 12
_ITEM = re.compile(
    re.escape(ANSWER) + r"([a-z][a-z0-9_]*)(?: \[[^\]]*\])? (?:employer|employee|observation|test|assessor)\Z"
)
"""The heading of an answer; that of a note or of the title of a row does not match, and is left out."""

Closed = Callable[[str, str], bool]
"""Whether an item of the definition with this hash is answered by a number or a choice, so that nobody can have written
a name there. False for a definition that is not known."""


def pseudonymised(
    form: RegisterForm, measurements: Sequence[Registered], key: bytes, closed: Closed
) -> tuple[list[Registered], list[str]]:
    """Return the measurements without what identifies, and what was done, in words. `key` is made for this once."""
    codes = _Codes(key)
    plain = [_without_identity(form, one, codes, closed) for one in measurements]
    people = {one.pseudonym for one in plain}
    safe, lost = _shared_by_enough(plain, form.limits.identify_below)
    notes = [
        "Gepseudonimiseerd: geen namen, geen werkgevers, geen vrije tekst; codes gelden alleen binnen dit bestand.",
        "Datums zijn de eerste dag van het kwartaal; leeftijden zijn het begin van de klasse.",
        f"{len(people)} mensen. Bij {lost} metingen is de gemeente of de leeftijd weggelaten: minder dan "
        f"{form.limits.identify_below} mensen deelden gemeente, leeftijd en geslacht.",
        "Dit blijven persoonsgegevens (AVG, artikel 4 onder 5): alleen voor wie ze nodig heeft.",
    ]
    return safe, notes


class _Codes:
    """Makes codes of identities, by a key that is thrown away."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def code(self, kind: str, text: str) -> str:
        """Return the code of a text; empty for an empty one."""
        if not text:
            return ""
        return hmac.new(self._key, f"{kind}\n{text}".encode(), hashlib.sha256).hexdigest()[:_CODE]


def _without_identity(form: RegisterForm, one: Registered, codes: _Codes, closed: Closed) -> Registered:
    quarter = datetime.date(one.day.year, (one.day.month - 1) // 3 * 3 + 1, 1)
    return replace(
        one,
        pseudonym=codes.code("person", one.person),
        day=quarter,
        birth_year=None,
        age=_class_start(form, age_class(form, one)),
        assessor=codes.code("assessor", one.assessor),
        reference=codes.code("measurement", one.reference),
        second_opinion_of=codes.code("measurement", one.second_opinion_of),
        cost=None if one.cost is None else Fraction(round(one.cost / 10) * 10),
        name="", employer="", function="", note="",
        answers={
            heading: text
            for heading, text in one.answers.items()
            if (found := _ITEM.match(heading)) and closed(one.sha256, found.group(1))
        },
    )  # fmt: skip


def _class_start(form: RegisterForm, key: str) -> int | None:
    """Return the first age of a class (14 for the youngest); None for no class."""
    start = 14
    for band in form.age_class:
        if band.key == key:
            return start
        start = band.until + 1
    return None


Group = tuple[str, int | None, str]


def _group(one: Registered) -> Group:
    return one.municipality, one.age, one.sex


def _shared_by_enough(measurements: Sequence[Registered], limit: int) -> tuple[list[Registered], int]:
    """Return the measurements with the municipality, and if need be the age and sex, of small groups left out."""
    found = list(measurements)
    changed: set[int] = set()
    steps: tuple[Callable[[Registered], Registered], ...] = (
        lambda one: replace(one, municipality=WITHHELD),
        lambda one: replace(one, municipality=WITHHELD, age=None),
        lambda one: replace(one, municipality=WITHHELD, age=None, sex=""),
    )
    for step in steps:
        people = _people(found)
        small = {number for number, one in enumerate(found) if people[_group(one)] < limit}
        changed |= small
        found = [step(one) if number in small else one for number, one in enumerate(found)]
    return found, len(changed)


def _people(measurements: Sequence[Registered]) -> Counter[Group]:
    return Counter(group for group, _ in {(_group(one), one.pseudonym) for one in measurements})
