"""The tables: means and spread exact, the order of the field, and what may not be concluded."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from app.dossier.register_form import RegisterForm, class_of, read_form
from app.dossier.registered import Registered, age_class, duration_class, limitation_class, value_class
from app.dossier.tally import Tally
from app.figures.labels import labels_of
from app.figures.tables import TABLES, table

DAY = date(2012, 5, 1)


@pytest.fixture(scope="module")
def form(project_root: Path) -> RegisterForm:
    """Return the shipped form."""
    return read_form((project_root / "resources/register/register.toml").read_bytes())


def test_mean_and_spread_are_exact() -> None:
    one = Tally(("a",), 3, 3, 100 + 200 + 400, 100**2 + 200**2 + 400**2)
    assert one.mean == Fraction(7, 3)
    assert one.variance == Fraction(7, 3)


def test_a_mean_of_nothing_is_none_and_of_one_has_no_spread() -> None:
    assert (Tally((), 0, 0, 0, 0).mean, Tally((), 1, 1, 100, 10_000).variance) == (None, None)


def test_rows_stand_in_the_order_of_the_field(form: RegisterForm) -> None:
    tallies = [Tally((key,), 40, 40, 40 * 5000, 40 * 5000**2) for key in ("", "wsw", "intellectual", "physical")]
    found = table(TABLES["per-limitation"], tallies, [labels_of(form, "limitation", {})], form.limits)
    assert [row.label for row in found.rows] == ["lichamelijk", "verstandelijk", "Wsw-indicatie", "niet geregistreerd"]


def test_methods_stand_in_the_order_of_the_alphabet(form: RegisterForm) -> None:
    tallies = [Tally((key,), 1, 1, 5000, 5000**2) for key in ("vta", "activa", "own-method", "dariuz")]
    found = table(TABLES["per-method"], tallies, [labels_of(form, "method", {})], form.limits)
    assert [row.label for row in found.rows] == ["Actíva", "Dariuz", "VTA", "own-method"]


@pytest.mark.parametrize(("n", "marked"), [(1, True), (29, True), (30, False), (0, False)])
def test_a_mean_of_fewer_than_thirty_is_marked(form: RegisterForm, n: int, marked: bool) -> None:
    (row,) = table(TABLES["per-sex"], [Tally(("man",), 40, n, n * 5000, n * 5000**2)], [{}], form.limits).rows
    assert bool(row.note) is marked


def test_an_empty_register_says_so(form: RegisterForm) -> None:
    found = table(TABLES["per-sex"], [], [{}], form.limits)
    assert (found.rows, found.total.n, found.total.mean) == ((), 0, None)
    assert found.notes == ("Er zijn nog geen metingen om te tellen.",)


@pytest.mark.parametrize(
    ("value", "key"),
    [("0", "0_19"), ("19.99", "0_19"), ("20", "20_39"), ("99.99", "80_99"), ("100", "100"), (None, "")],
)
def test_value_classes(form: RegisterForm, value: str | None, key: str) -> None:
    number = None if value is None else Fraction(value)
    assert class_of(form.value_class, number) == key


def registered(**known: object) -> Registered:
    """Return a measurement of which this is known."""
    return Registered(pseudonym="1", municipality="Oss", method="activa", day=DAY, **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("known", "classes"),
    [
        ({"birth_year": 1988, "limitation": "physical", "benefit": "11", "value": Fraction(50)},
         "under_25 physical 6_12 40_59"),
        ({"age": 25, "wsw": "yes"}, "25_34 wsw wsw -"),
        ({"birth_year": 1967, "wsw": "no", "benefit": "24"}, "45_up - 12_24 -"),
        ({"wsw": "no", "benefit": "over_24"}, "- - over_24 -"),
        ({"wsw": "no"}, "- - no_wsw -"),
        ({}, "- - - -"),
    ],
)  # fmt: skip
def test_classes_of_a_measurement(form: RegisterForm, known: dict[str, object], classes: str) -> None:
    one = registered(**known)
    found = (age_class(form, one), limitation_class(one), duration_class(form, one), value_class(form, one))
    assert [name or "-" for name in found] == classes.split()
