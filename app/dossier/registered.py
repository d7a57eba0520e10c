"""One measurement of a register: what is known of it, whoever made it and with whatever tool.

It holds what the pilots' client-tracking system registered and no more: no BSN, no diagnosis beyond the main
limitation that its access test asked for. The dataclass is the schema of the entry that keeps it.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from app.dossier.entry import Json
from app.dossier.register_form import UNKNOWN, RegisterForm, class_of, folded
from app.scoring.shape import Faults, part, read

KIND = "register"
"""The kind of stream that one measurement from elsewhere is kept in."""

BATCH = "import"
"""The kind of stream that one import is kept in."""

WSW = "wsw"
"""Where a person with a Wsw indication stands in the tables when nothing else is known: they skipped the access test
(pilot, tables 9.1 and 9.4)."""

NO_WSW = "no_wsw"
"""Of the duration of a benefit it is known that the person had no Wsw indication, and nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """One measurement. Empty and None mean: not recorded.

    `value` and `agreed` are percents, `cost` euros; `benefit` is a class of the form or a number of months; `answers`
    are answers to the items of a definition, by the column they stand in.
    """

    pseudonym: str = part("Kenmerk van de persoon.")
    municipality: str = part("Opdrachtgever.")
    method: str = part("Methode.")
    day: datetime.date = part("Dag van de meting.")
    value: Fraction | None = part("Loonwaarde.", default=None)
    occasion: str = part("first, repeat of second_opinion.", default="")
    limitation: str = part("Belangrijkste beperking.", default="")
    wsw: str = part("yes of no.", default="")
    birth_year: int | None = part("Geboortejaar.", default=None)
    age: int | None = part("Leeftijd bij de meting.", default=None)
    sex: str = part("Geslacht.", default="")
    benefit: str = part("Duur van de uitkering.", default="")
    assessor: str = part("Wie mat.", default="")
    reference: str = part("Kenmerk van de meting.", default="")
    second_opinion_of: str = part("Kenmerk van de meting waarover dit een second opinion is.", default="")
    stage: str = part("definitive of indicative.", default="")
    agreed: Fraction | None = part("Afgesproken waarde.", default=None)
    access: str = part("Uitkomst van de toegangstoets.", default="")
    cost: Fraction | None = part("Kosten.", default=None)
    minutes: int | None = part("Duur van de meting.", default=None)
    version: str = part("Versie van de methode.", default="")
    sha256: str = part("Hash van de definitie.", default="")
    name: str = part("Naam.", default="")
    employer: str = part("Werkgever.", default="")
    function: str = part("Functie.", default="")
    note: str = part("Opmerking.", default="")
    answers: Mapping[str, str] = part("Antwoorden per kolom.", default_factory=dict)

    @property
    def person(self) -> str:
        """Whom it is about, as a key: the same pseudonym in another municipality is somebody else."""
        return f"{folded(self.municipality)}/{folded(self.pseudonym)}"

    @property
    def is_indicative(self) -> bool:
        """Whether the value was not yet the definitive one; such a value never counts in a mean."""
        return self.stage == "indicative"


def registered_of(body: Mapping[str, Json]) -> Registered:
    """Return the measurement that an entry keeps; keys of a later version of the program are left out."""
    known = {name: value for name, value in body.items() if name in Registered.__dataclass_fields__}
    found = read(Registered, known, Faults())
    if found is None:
        raise ValueError("this entry keeps no measurement of a register")
    return found


def age_class(form: RegisterForm, one: Registered) -> str:
    """Return the age class on the day of the measurement; with a year of birth only, the age that year."""
    age = one.age
    if age is None and one.birth_year is not None:
        age = one.day.year - one.birth_year
    return class_of(form.age_class, age)


def limitation_class(one: Registered) -> str:
    """Return the main limitation; without one, whether there is a Wsw indication (pilot, table 9.1)."""
    if one.limitation:
        return one.limitation
    return WSW if one.wsw == "yes" else UNKNOWN


def is_months(text: str) -> bool:
    """Tell whether a duration is a number of months. `isdigit` alone also takes "²", which is no number."""
    return text.isascii() and text.isdigit() and len(text) < 5


def duration_class(form: RegisterForm, one: Registered) -> str:
    """Return the class of the duration of the benefit; without one, what is known of the Wsw (pilot, table 9.4)."""
    if one.benefit:
        return class_of(form.duration_class, int(one.benefit)) if is_months(one.benefit) else one.benefit
    return {"yes": WSW, "no": NO_WSW}.get(one.wsw, UNKNOWN)


def value_class(form: RegisterForm, one: Registered) -> str:
    """Return the class of the wage value."""
    return class_of(form.value_class, one.value)
