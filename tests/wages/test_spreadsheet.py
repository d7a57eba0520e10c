"""An independent recomputation: a workbook with formulas, computed by LibreOffice, agrees to the cent.

The sheet takes its figures straight from the TOML files (not through our loader) and chooses them with its own
LOOKUPs, so that choosing by date is checked as well as the arithmetic. It needs LibreOffice Calc.
"""

from __future__ import annotations

import itertools
import shutil
import subprocess
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from app.wages.amounts import cents_text
from app.wages.calculation import calculate
from app.wages.minimum import minimum_wage
from app.wages.rows import WageTables
from app.wages.situation import Situation

pytestmark = pytest.mark.slow

REMEDY = "LibreOffice Calc is missing. Debian: apt-get install libreoffice-calc-nogui (it brings `soffice`)."
SECONDS = 100

DAYS = [
    "2015-03-01",
    "2016-07-03",
    "2016-07-04",
    "2017-01-01",
    "2017-07-01",
    "2018-01-01",
    "2019-07-01",
    "2021-07-01",
    "2023-12-31",
    "2024-01-01",
    "2024-07-01",
    "2025-01-01",
    "2026-01-01",
    "2026-07-01",
]
WAGE_VALUES = ["0", "10", "29", "30", "31", "55", "87.5", "99", "100"]
HOURS = ["8", "32", "36", "40"]
WEEKS = ["36", "38", "40"]
ALLOWANCES = ["8", "8.33", "10"]
AGES = (None, 17, 18, 19, 20, 21, 22)
CAO_WAGES = (None, "1400", "2600")
STARTED_BEFORE = (None, 40, 200, 500)

COMPUTED = {
    "J": "=MAX(B{r},DATE(YEAR(A{r}),1,1))",  # the amounts of the start, then of each 1 January (art. 10d lid 7)
    "K": "=LOOKUP(J{r},Lonen!$A$2:$A$99,Lonen!$B$2:$B$99)",
    "L": "=LOOKUP(J{r},Lonen!$A$2:$A$99,Lonen!$C$2:$C$99)",
    "M": '=IF(G{r}="",99,DATEDIF(G{r},A{r},"y"))',
    "N": "=IF(M{r}>=L{r},100,INDEX(Jeugd!$B$2:$I$9,MATCH(J{r},Jeugd!$A$2:$A$9,1),MATCH(M{r},Jeugd!$B$1:$I$1,0)))",
    "O": "=IF(N{r}=100,K{r},IF(J{r}<DATE(2024,1,1),INT(K{r}*N{r}/5+0.5+0.000001)/20,K{r}*N{r}/100))",
    "P": "=O{r}*1.08",
    "Q": "=IF(A{r}<DATE(2016,7,4),MAX(H{r},O{r}),O{r})*C{r}/100*(1+F{r}/100)",
    "R": "=MAX(MIN(P{r}-Q{r},P{r}*0.7),0)",
    "S": "=IF(AND(I{r}=1,A{r}<EDATE(B{r},6)),P{r}*0.5,R{r})",
    "T": "=LOOKUP(J{r},Kosten!$A$2:$A$99,Kosten!$B$2:$B$99)",
    "U": "=IF(A{r}<DATE(2024,1,1),MIN(E{r},40),36)",
    "V": "=IF(A{r}<DATE(2024,1,1),MIN(D{r},U{r}),MIN(D{r},E{r}))",
    "W": "=S{r}*(1+T{r}/100)*V{r}/U{r}",
    "X": "=ROUND(W{r}+0.0000001,2)",
}
YOUTH_COMPUTED = {
    "C": "=LOOKUP(A{r},Lonen!$A$2:$A$99,Lonen!$C$2:$C$99)",
    "D": "=IF(B{r}>=C{r},100,INDEX(Jeugd!$B$2:$I$9,MATCH(A{r},Jeugd!$A$2:$A$9,1),MATCH(B{r},Jeugd!$B$1:$I$1,0)))",
    "E": "=LOOKUP(A{r},Lonen!$A$2:$A$99,Lonen!$B$2:$B$99)",
    "F": "=IF(D{r}=100,E{r},IF(A{r}<DATE(2024,1,1),INT(E{r}*D{r}/5+0.5+0.000001)/20,E{r}*D{r}/100))",
    "G": "=LOOKUP(A{r},Lonen!$A$2:$A$99,Lonen!$D$2:$D$99)",
    "H": '=IF(G{r}=0,"",ROUND(G{r}*D{r}/100+0.0000001,2))',
    "I": '=IF(A{r}<DATE(2024,1,1),INT(INT(E{r}*3/13*20+0.5+0.000001)/20*D{r}/5+0.5+0.000001)/20,"")',
}


@dataclass(frozen=True, slots=True)
class Sheets:
    """The computed values: one row for each subsidy question and for each minimum wage question."""

    subsidies: list[tuple[object, ...]]
    minimum_wages: list[tuple[object, ...]]


def questions() -> list[Situation]:
    """Return the grid: every day x wage value x hours x week, the rest taken in turn so that all meet."""
    rest = itertools.cycle(itertools.product(ALLOWANCES, AGES, CAO_WAGES, STARTED_BEFORE, (False, True)))
    grid = itertools.product(DAYS, WAGE_VALUES, HOURS, WEEKS)
    return [_question(_core(*point), next(rest)) for point in grid]


def _core(day: str, value: str, hours: str, week: str) -> Situation:
    on, share = date.fromisoformat(day), Fraction(value)
    return Situation(on=on, hours=Fraction(hours), wage_value=share, full_time_week=Fraction(week))


def _question(core: Situation, rest: tuple[str, int | None, str | None, int | None, bool]) -> Situation:
    allowance, age, cao, before, lump_sum = rest
    since = core.on - timedelta(days=before) if before else None
    return replace(
        core,
        born=None if age is None else _born(core.on, age),
        holiday_allowance=Fraction(allowance),
        lump_sum=lump_sum and (since or core.on) >= date(2017, 1, 1),
        since=since,
        cao_wage=Fraction(cao) if cao else None,
    )


def _born(on: date, age: int) -> date:
    """Return a birth date on 1 December that gives the age on a day."""
    return date(on.year - age - (on.month < 12), 12, 1)


def youth_questions() -> list[tuple[date, int]]:
    """Return every half-year from 2010 with every age from 15 to 23."""
    days = [date(year, month, 1) for year in range(2010, 2027) for month in (1, 7)]
    return list(itertools.product(days, range(15, 24)))


@pytest.fixture(scope="module")
def computed(shipped: Path, tmp_path_factory: pytest.TempPathFactory) -> Sheets:
    """Return the workbook's values as LibreOffice computes them."""
    soffice = shutil.which("soffice") or shutil.which("libreoffice")
    if soffice is None:
        pytest.fail(REMEDY)
    folder = tmp_path_factory.mktemp("rekenblad")
    book = _workbook(shipped)
    book.save(folder / "vragen.xlsx")
    profile = (folder / "profiel").as_uri()
    command = [soffice, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "xlsx", "--outdir"]
    done = subprocess.run(
        [*command, str(folder / "uit"), str(folder / "vragen.xlsx")], capture_output=True, timeout=SECONDS, check=False
    )
    assert (folder / "uit" / "vragen.xlsx").is_file(), done.stderr.decode(errors="replace")
    values = load_workbook(folder / "uit" / "vragen.xlsx", data_only=True)
    return Sheets(_values(values["Vragen"]), _values(values["Minimumloon"]))


def test_subsidies_agree_to_the_cent(computed: Sheets, tables: WageTables) -> None:
    differing = []
    asked = questions()
    for situation, row in zip(asked, computed.subsidies, strict=True):
        ours = calculate(situation, tables).per_month
        exact, cents = _number(row[22]), _number(row[23])
        if f"{cents:.2f}" != cents_text(ours) or abs(exact - float(ours)) > 1e-6:
            differing.append((situation, cents, cents_text(ours)))
    assert not differing, differing[:3]
    assert len(asked) == 1512


def test_the_grid_holds_something_of_everything() -> None:
    asked = questions()
    assert any(item.lump_sum and item.since for item in asked)
    assert {item.holiday_allowance for item in asked} == {Fraction(share) for share in ALLOWANCES}
    assert len({item.age for item in asked}) == len(AGES)


def test_minimum_wages_agree_to_the_cent(computed: Sheets, tables: WageTables) -> None:
    differing = []
    for (day, age), row in zip(youth_questions(), computed.minimum_wages, strict=True):
        wage = minimum_wage(tables, day, age)
        ours = (wage.month, wage.hour, wage.week)
        theirs = tuple(None if cell in {None, ""} else _number(cell) for cell in (row[5], row[7], row[8]))
        if any(not _same(mine, other) for mine, other in zip(ours, theirs, strict=True)):
            differing.append((day, age, theirs, ours))
    assert not differing, differing[:3]


def _same(mine: Fraction | None, other: float | None) -> bool:
    if mine is None or other is None:
        return mine is None and other is None
    return abs(float(mine) - other) < 1e-6


def _number(cell: object) -> float:
    assert isinstance(cell, (int, float)), f"not computed: {cell!r}"
    return float(cell)


def _values(sheet: Worksheet) -> list[tuple[object, ...]]:
    return [tuple(row) for row in sheet.iter_rows(min_row=2, values_only=True)]


def _workbook(shipped: Path) -> Workbook:
    book = Workbook()
    asked = book.active
    assert isinstance(asked, Worksheet)
    asked.title = "Vragen"
    _fill(asked, COMPUTED, (_inputs(situation) for situation in questions()))
    _fill(book.create_sheet("Minimumloon"), YOUTH_COMPUTED, iter(youth_questions()))
    for title, rows in (("Lonen", _wages), ("Kosten", _costs), ("Jeugd", _youth)):
        sheet = book.create_sheet(title)
        for row in rows(shipped):
            sheet.append(row)
    return book


def _fill(sheet: Worksheet, formulas: dict[str, str], rows: Iterator[tuple[object, ...]]) -> None:
    sheet.append([])
    for number, inputs in enumerate(rows, start=2):
        sheet.append(list(inputs))
        for column, formula in formulas.items():
            sheet[f"{column}{number}"] = formula.format(r=number)


def _inputs(situation: Situation) -> tuple[object, ...]:
    value, hours, week = situation.wage_value, situation.hours, situation.full_time_week
    numbers = [float(number) for number in (value or 0, hours, week or 0, situation.holiday_allowance)]
    cao = float(situation.cao_wage) if situation.cao_wage else None
    return (situation.on, situation.started, *numbers, situation.born, cao, int(situation.lump_sum))


Rows = Callable[[Path], Iterator[list[object]]]


def _toml_rows(shipped: Path, name: str) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = tomllib.loads((shipped / name).read_text(encoding="utf-8"))["row"]
    return rows


def _wages(shipped: Path) -> Iterator[list[object]]:
    yield ["vanaf", "maand", "vol vanaf", "uur"]
    for row in _toml_rows(shipped, "minimum-wage.toml"):
        yield [row["from"], float(str(row["month"])), row["adult_age"], float(str(row.get("hour", 0)))]


def _costs(shipped: Path) -> Iterator[list[object]]:
    yield ["vanaf", "procent"]
    for row in _toml_rows(shipped, "figures.toml"):
        if row["figure"] == "employer_costs":
            yield [row["from"], float(str(row["value"]))]


def _youth(shipped: Path) -> Iterator[list[object]]:
    ages = range(15, 23)
    yield ["vanaf", *ages]
    for row in _toml_rows(shipped, "youth-percentages.toml"):
        shares = row["percentages"]
        assert isinstance(shares, dict)
        if row["route"] == "regular":
            yield [row["from"], *(float(shares.get(str(age), 100)) for age in ages)]
