"""The loader: every fault at once with file, row and key; an administrator's table adds or supersedes."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from app.errors import FaultyInputError
from app.wages.calculation import calculate
from app.wages.lookup import UnknownDateError, figure
from app.wages.minimum import minimum_wage
from app.wages.rows import Confidence, WageTables
from app.wages.situation import Situation
from app.wages.tables import load_tables

NEXT_HALF_YEAR = """
format = 1
[[row]]
from = 2027-01-01
until = 2027-06-30
adult_age = 21
month = "2380.20"
hour = "15.26"
article = "WML art. 8 lid 1"
source = "Stcrt. 2026, verzonnen voor deze test"
confidence = "H"
"""

NEXT_COSTS = """
format = 1
[[row]]
figure = "employer_costs"
name = "vergoeding werkgeverslasten"
from = 2027-01-01
until = 2027-12-31
value = "26"
article = "Regeling loonkostensubsidie Participatiewet 2021 art. 1"
source = "Stcrt. 2026, verzonnen voor deze test"
confidence = "H"
"""


@pytest.fixture
def copy(shipped: Path, tmp_path: Path) -> Path:
    """Return a copy of the shipped folder that a test may spoil."""
    return Path(shutil.copytree(shipped, tmp_path / "shipped"))


@pytest.fixture
def extra(tmp_path: Path) -> Path:
    """Return an administrator's folder, still empty."""
    folder = tmp_path / "beheer"
    folder.mkdir()
    return folder


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")


def faults_of(load: Callable[[], WageTables]) -> list[str]:
    """Return the faults that loading gives, each as its line."""
    with pytest.raises(FaultyInputError) as caught:
        load()
    return [str(fault) for fault in caught.value.faults]


def spoiled(copy: Path, name: str, old: str, new: str) -> list[str]:
    """Return the faults after one piece of a shipped table has been changed."""
    text = (copy / name).read_text(encoding="utf-8")
    assert old in text
    write(copy, name, text.replace(old, new, 1))
    return faults_of(lambda: load_tables(copy))


def test_shipped_tables_load_and_name_a_source_for_every_figure(tables: WageTables) -> None:
    rows = [*tables.minimum_wages, *tables.youth, *tables.figures, *tables.hours, *tables.schemes, *tables.conditions]
    assert all(row.evidence.source and row.evidence.article for row in rows)
    assert {row.evidence.confidence for row in rows} <= set(Confidence)


SPOILED = [
    ("minimum-wage.toml", 'month = "1407.60"', "month = 1407.60", "rij 1, month: is geen bedrag tussen"),
    ("minimum-wage.toml", 'month = "1407.60"', 'month = "1.407,60"', "rij 1, month: is geen getal"),
    ("minimum-wage.toml", 'month = "1407.60"', 'month = "-1407.60"', "rij 1, month: is negatief"),
    ("minimum-wage.toml", 'month = "1407.60"', 'month = "0"', "rij 1, month: is nul"),
    ("minimum-wage.toml", 'month = "1407.60"', 'maand = "1407.60"', "rij 1, maand: is hier geen bekende sleutel"),
    ("minimum-wage.toml", 'week = "324.85"', 'weak = "324.85"', "Bedoelt u 'week'?"),
    ("minimum-wage.toml", "from = 2010-01-01", 'from = "2010-01-01"', "rij 1, from: is geen datum"),
    ("minimum-wage.toml", "from = 2010-01-01", "from = 2010-01-01T00:00:00", "rij 1, from: is geen datum"),
    ("minimum-wage.toml", "from = 2010-01-01\n", "", "rij 1, from: ontbreekt"),
    ("minimum-wage.toml", "until = 2010-06-30", "until = 2009-06-30", "rij 1, until: ligt voor de begindatum"),
    ("minimum-wage.toml", "until = 2010-06-30", "until = 2010-06-29", "tussen 2010-06-29 en 2010-07-01 ontbreekt"),
    ("minimum-wage.toml", "until = 2010-06-30", "until = 2010-07-01", "de rij van 2010-07-01 overlapt"),
    ("minimum-wage.toml", "from = 2010-07-01", "from = 2010-01-01", "de rij van 2010-01-01 overlapt"),
    ("minimum-wage.toml", "until = 2010-06-30", "until = 2010-06-31", "minimum-wage.toml: is geen leesbare tabel"),
    ("minimum-wage.toml", "adult_age = 23", 'adult_age = "23"', "rij 1, adult_age: is geen heel getal"),
    ("minimum-wage.toml", 'confidence = "H"', 'confidence = "X"', "rij 1, confidence: kent 'X' niet"),
    ("minimum-wage.toml", 'confidence = "H"', "confidence = true", "rij 1, confidence: is geen tekst"),
    ("minimum-wage.toml", "format = 1", "format = 2", "heeft format 2; dit programma leest format 1"),
    ("minimum-wage.toml", "title =", "titel =", "Bedoelt u 'title'?"),
    ("minimum-wage.toml", "[[row]]", "[[rij]]", "minimum-wage.toml, rij: is geen bekende sleutel"),
    ("figures.toml", 'source = "Wet minimumloon', 'bron = "Wet minimumloon', "rij 1, source: ontbreekt"),
    ("hours.toml", "upward = false", 'upward = "nee"', "rij 1, upward: is geen true of false"),
    ("schemes.toml", 'scheme = "lks"', 'scheme = "lsk"', "Bedoelt u 'lks'?"),
    ("youth-percentages.toml", '22 = "85"', 'tien = "85"', "rij 1, percentages: kent een leeftijd"),
    ("youth-percentages.toml", "percentages = { 20", "percentages = 8 # { 20", "percentages: is geen lijst"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "expected"), SPOILED, ids=lambda text: text[:40])
def test_a_spoiled_table_is_refused_at_its_place(copy: Path, name: str, old: str, new: str, expected: str) -> None:
    faults = spoiled(copy, name, old, new)
    assert any(expected in fault for fault in faults), faults
    assert all(fault.startswith(name) for fault in faults)


def test_an_empty_source_is_no_source(copy: Path) -> None:
    text = (copy / "schemes.toml").read_text(encoding="utf-8").splitlines()
    emptied = ['source = " "' if line.startswith("source") else line for line in text]
    write(copy, "schemes.toml", "\n".join(emptied))
    faults = faults_of(lambda: load_tables(copy))
    assert len(faults) == 5
    assert all("source: is leeg" in fault for fault in faults)


def test_every_fault_of_every_file_is_told_at_once(copy: Path) -> None:
    for name, old, new in (("hours.toml", "upward =", "upwards ="), ("schemes.toml", "wage_base", "wagebase")):
        text = (copy / name).read_text(encoding="utf-8")
        write(copy, name, text.replace(old, new, 1))
    (copy / "figures.toml").unlink()
    faults = faults_of(lambda: load_tables(copy))
    assert {fault.split(",")[0].split(":")[0] for fault in faults} == {"hours.toml", "schemes.toml", "figures.toml"}


def test_a_file_that_is_not_utf_8_is_refused(copy: Path) -> None:
    (copy / "hours.toml").write_bytes(b"\xff\xfe")
    assert any("hours.toml: is geen leesbare tabel" in fault for fault in faults_of(lambda: load_tables(copy)))


def test_a_table_without_rows_is_refused(copy: Path) -> None:
    write(copy, "hours.toml", "format = 1")
    assert faults_of(lambda: load_tables(copy)) == ["hours.toml: heeft geen rijen. Begin elke rij met [[row]]."]


def test_an_administrator_adds_a_half_year(shipped: Path, extra: Path) -> None:
    write(extra, "minimum-wage.toml", NEXT_HALF_YEAR)
    tables = load_tables(shipped, extra)
    wage = minimum_wage(tables, date(2027, 1, 1), 30)
    assert wage.month == Fraction("2380.20")
    assert wage.row.evidence.full_source.endswith("[minimum-wage.toml, tabel van de beheerder]")
    assert tables.known.end == date(2027, 6, 30)
    assert minimum_wage(tables, date(2026, 12, 31), 30).row.evidence.full_source.endswith("meegeleverd]")


def test_a_newer_wage_without_newer_costs_still_does_not_guess(shipped: Path, extra: Path) -> None:
    write(extra, "minimum-wage.toml", NEXT_HALF_YEAR)
    asked = Situation(on=date(2027, 1, 1), hours=Fraction(36), wage_value=Fraction(60))
    with pytest.raises(UnknownDateError, match="De vergoeding werkgeverslasten op 1 januari 2027 is niet bekend"):
        calculate(asked, load_tables(shipped, extra))
    write(extra, "figures.toml", NEXT_COSTS)
    answer = calculate(asked, load_tables(shipped, extra))
    assert answer.per_month == Fraction("2380.20") * Fraction("1.08") * Fraction(40, 100) * Fraction("1.26")


def test_an_administrator_supersedes_a_row_with_the_same_date(shipped: Path, extra: Path) -> None:
    corrected = NEXT_COSTS.replace("2027-01-01", "2025-01-01").replace("2027-12-31", "2026-12-31")
    write(extra, "figures.toml", corrected)
    row = figure(load_tables(shipped, extra), date(2026, 7, 1), "employer_costs")
    assert (row.value, row.evidence.confidence) == (Fraction(26), Confidence.HIGH)


def test_an_open_row_ends_where_the_administrators_row_begins(shipped: Path, extra: Path) -> None:
    raised = NEXT_COSTS.replace("employer_costs", "cap").replace('value = "26"', 'value = "75"')
    write(extra, "figures.toml", raised)
    tables = load_tables(shipped, extra)
    assert figure(tables, date(2026, 12, 31), "cap").value == 70
    assert figure(tables, date(2027, 1, 1), "cap").value == 75


def test_a_gap_after_the_shipped_rows_is_refused(shipped: Path, extra: Path) -> None:
    write(extra, "minimum-wage.toml", NEXT_HALF_YEAR.replace("2027-01-01", "2027-02-01"))
    faults = faults_of(lambda: load_tables(shipped, extra))
    assert any("tussen 2026-12-31 en 2027-02-01 ontbreekt een rij" in fault for fault in faults)


def test_a_misnamed_file_is_refused_with_a_hint(shipped: Path, extra: Path) -> None:
    write(extra, "minimum-wages.toml", NEXT_HALF_YEAR)
    write(extra, "lees mij.txt", "wat er in deze map staat")
    faults = faults_of(lambda: load_tables(shipped, extra))
    assert faults == ["minimum-wages.toml: is geen bekende tabel. Bedoelt u 'minimum-wage.toml'?"]


def test_a_folder_that_is_not_there_is_refused(shipped: Path, tmp_path: Path) -> None:
    faults = faults_of(lambda: load_tables(shipped, tmp_path / "nergens"))
    assert faults == ["nergens: is geen map. Noem de map waarin de tabellen staan."]
