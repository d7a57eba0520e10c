"""A register for research: nobody can be found in it by who did not make it."""

from __future__ import annotations

import datetime
from fractions import Fraction
from pathlib import Path

import pytest

from app.dossier.register_form import RegisterForm, read_form
from app.dossier.registered import Registered
from app.exchange.pseudonymous import WITHHELD, pseudonymised

KEY = bytes(range(32))


@pytest.fixture(scope="module")
def form(project_root: Path) -> RegisterForm:
    """Return the shipped form."""
    return read_form((project_root / "resources/register/register.toml").read_bytes())


def people(count: int, municipality: str = "Oss", **known: object) -> list[Registered]:
    """Return so many people with one measurement each."""
    basis: dict[str, object] = {
        "method": "activa", "day": datetime.date(2012, 5, 14), "value": Fraction(50), "birth_year": 1980, "sex": "man",
    }  # fmt: skip
    return [
        Registered(**{"pseudonym": f"p{number}", "municipality": municipality, **basis, **known})  # type: ignore[arg-type]
        for number in range(count)
    ]


def closed(sha256: str, item: str) -> bool:
    """Of the definition that is known only pace is answered by a number."""
    return sha256 == "known" and item == "pace"


def safe(form: RegisterForm, measurements: list[Registered], key: bytes = KEY) -> list[Registered]:
    """Return the measurements pseudonymised."""
    return pseudonymised(form, measurements, key, closed)[0]


SECRETS = {
    "name": "Sam de Vries", "employer": "De Lelie", "function": "wasserij", "note": "woont bij zijn moeder",
    "assessor": "Anna Jansen", "reference": "dossier-4711", "second_opinion_of": "dossier-4710",
}  # fmt: skip


def test_nothing_that_identifies_is_left(form: RegisterForm) -> None:
    told = repr(safe(form, people(6, **SECRETS)))
    assert not [secret for secret in (*SECRETS.values(), "p0", "1980", "2012-05-14") if secret in told]


def test_days_become_quarters_and_ages_classes(form: RegisterForm) -> None:
    one = safe(form, people(6))[0]
    assert (one.day, one.birth_year, one.age) == (datetime.date(2012, 4, 1), None, 25)


def test_one_person_keeps_one_code_within_a_file_and_another_in_the_next(form: RegisterForm) -> None:
    twice = [*people(6), *people(1, occasion="repeat")]
    codes = [one.pseudonym for one in safe(form, twice)]
    assert codes[0] == codes[6]
    assert len(set(codes)) == 6
    assert not set(codes) & {one.pseudonym for one in safe(form, twice, b"another key")}


def test_a_municipality_that_few_share_is_withheld(form: RegisterForm) -> None:
    found = safe(form, [*people(5), *people(5, "Uden"), *people(2, "Ede"), *people(3, "Epe")])
    assert [one.municipality for one in found] == ["Oss"] * 5 + ["Uden"] * 5 + [WITHHELD] * 5
    assert all(one.age == 25 for one in found)


def test_when_that_is_not_enough_age_and_sex_go_too(form: RegisterForm) -> None:
    found = safe(form, [*people(6), *people(1, "Ede", sex="woman", birth_year=1990)])
    lonely = found[-1]
    assert (lonely.municipality, lonely.age, lonely.sex) == (WITHHELD, None, "")


def test_measurements_of_one_person_are_one_person(form: RegisterForm) -> None:
    """Five measurements of one person are still one person."""
    found = safe(form, people(1) * 5)
    assert {one.municipality for one in found} == {WITHHELD}


def test_answers_stay_only_where_no_name_can_be_written(form: RegisterForm) -> None:
    answers = {
        "antwoord: pace [1] employer": "87.5",
        "antwoord: pace [1] employer toelichting": "Sam is snel",
        "antwoord: conditions assessor": "janna helpt",
        "antwoord: main_task [1]": "Strijken bij De Lelie",
    }
    known = safe(form, people(6, answers=answers, sha256="known"))[0]
    assert known.answers == {"antwoord: pace [1] employer": "87.5"}
    assert safe(form, people(6, answers=answers, sha256="other"))[0].answers == {}


def test_what_was_done_is_told(form: RegisterForm) -> None:
    notes = pseudonymised(form, [*people(6), *people(1, "Ede")], KEY, closed)[1]
    assert "7 mensen. Bij 1 metingen" in notes[2]
    assert "AVG" in notes[3]
