"""Registers out: text stays text, numbers stay numbers, nothing in the temporary folder, and back in alike."""

from __future__ import annotations

import csv
import datetime
import io
import json
import tempfile
import zipfile
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from app.dossier.register_form import RegisterForm, read_form
from app.dossier.registered import Registered
from app.exchange.cells import cleaned
from app.exchange.register_reading import read_register
from app.exchange.register_writing import as_csv, as_json, as_workbook, table_of, template
from app.exchange.workbook_out import SheetOut, workbook
from tests.helpers.workbooks import quiet

AT = datetime.datetime(2026, 3, 2, 9, tzinfo=datetime.UTC)
DAY = datetime.date(2012, 3, 14)
FORM = read_form((Path(__file__).resolve().parents[2] / "resources/register/register.toml").read_bytes())


@pytest.fixture
def form() -> RegisterForm:
    """Return the shipped form."""
    return FORM


def one(**known: object) -> Registered:
    """Return a measurement of which this is known."""
    basis: dict[str, object] = {"pseudonym": "007", "municipality": "Oss", "method": "activa", "day": DAY}
    return Registered(**{**basis, "value": Fraction(50), **known})  # type: ignore[arg-type]  # by keyword


def back(form: RegisterForm, tmp_path: Path, *measurements: Registered) -> list[Registered]:
    """Write measurements to a workbook and read them again."""
    file = tmp_path / "uit.xlsx"
    file.write_bytes(as_workbook(form, table_of(form, measurements), ["notitie"], AT, quiet).content)
    reading = read_register(file, form, AT.date(), progress=quiet)
    assert reading.faults == ()
    return [row.measurement for row in reading.rows]


FULL = one(
    value=Fraction(113, 2), occasion="repeat", limitation="physical", wsw="no", birth_year=1985, sex="woman",
    benefit="over_24", assessor="Anna Jansen", reference="m-1", second_opinion_of="m-0", stage="indicative",
    agreed=Fraction(70), access="target_group", cost=Fraction(61850, 100), minutes=90, version="1.0", sha256="ab" * 32,
    name="Sam", employer="De Lelie", function="wasserij", note="=1+1\nregel 2 _x0041_",
    answers={"antwoord: pace [1] employer": "87.5", "antwoord: code [1] test": "007", "antwoord: naam assessor": "@x"},
)  # fmt: skip


def test_everything_comes_back_as_it_was(form: RegisterForm, tmp_path: Path) -> None:
    assert back(form, tmp_path, FULL) == [FULL]


def test_columns_are_the_union_of_what_any_measurement_has(form: RegisterForm, tmp_path: Path) -> None:
    older = one(pseudonym="1", answers={"antwoord: tempo [1] employer": "60"})
    newer = one(pseudonym="2", answers={"antwoord: pace [10] employer": "70", "antwoord: pace [9] employer": "80"})
    table = table_of(form, [older, newer])
    assert table.headings[-3:] == (
        "antwoord: pace [9] employer",
        "antwoord: pace [10] employer",
        "antwoord: tempo [1] employer",
    )
    assert back(form, tmp_path, older, newer) == [older, newer]


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=60)


@given(st.lists(st.sampled_from(["=1+1", "+31 6", "-5", "@SOM(A1)", "007", "1e5", "6-12", "_x000D_", "TRUE"]) | TEXTS))
def test_any_text_comes_back(texts: list[str]) -> None:
    """What people paste: formulas, phone numbers, leading zeros, signs; only white space around it is lost."""
    kept = [text for text in map(cleaned, texts) if text]
    with tempfile.TemporaryDirectory() as folder:
        made = [one(pseudonym=f"p{number}", note=text) for number, text in enumerate(kept)]
        found = back(FORM, Path(folder), *made) if made else []
    assert {item.pseudonym: item.note for item in found} == {item.pseudonym: item.note for item in made}


NUMBERS = st.fractions(0, 100, max_denominator=1).flatmap(
    lambda whole: st.integers(0, 99).map(lambda cents: min(whole + Fraction(cents, 100), Fraction(100)))
)


@given(st.lists(NUMBERS, min_size=1, max_size=20))
def test_any_percentage_comes_back(values: list[Fraction]) -> None:
    made = [one(pseudonym=str(number), value=value) for number, value in enumerate(values)]
    with tempfile.TemporaryDirectory() as folder:
        found = back(FORM, Path(folder), *made)
    assert {item.pseudonym: item.value for item in found} == {item.pseudonym: item.value for item in made}


def test_numbers_are_numbers_and_texts_are_texts_in_the_file(form: RegisterForm, tmp_path: Path) -> None:
    file = tmp_path / "uit.xlsx"
    file.write_bytes(as_workbook(form, table_of(form, [FULL]), [], AT, quiet).content)
    sheet = load_workbook(file)["Metingen"]
    cells = {str(head.value): cell for head, cell in zip(sheet[1], sheet[2], strict=True)}
    assert (cells["Loonwaarde (%)"].value, cells["Loonwaarde (%)"].data_type) == (56.5, "n")
    assert (cells["Pseudoniem"].value, cells["Pseudoniem"].data_type) == ("007", "s")
    assert cells["Opmerking"].data_type == "s"
    assert cells["Opmerking"].quotePrefix
    assert cells["antwoord: code [1] test"].value == "007"
    assert cells["antwoord: pace [1] employer"].value == 87.5


def test_no_formula_is_ever_written(form: RegisterForm) -> None:
    content = as_workbook(form, table_of(form, [FULL]), ["=NOW()"], AT, quiet).content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheets = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/")]
    assert len(sheets) == 2
    assert not any(b"<f" in sheet.replace(b"<formula1", b"") for sheet in sheets)


def test_signs_that_cannot_be_written_are_replaced_and_counted(form: RegisterForm) -> None:
    table = table_of(form, [one(note="a\x00b\x0bc")])
    for written in (as_workbook(form, table, [], AT, quiet), as_csv(table)):
        assert written.replaced == 2


def test_a_text_too_long_for_a_cell_is_cut_and_counted() -> None:
    sheet = SheetOut(title="A", heading=["x"], rows=[["a" * 40_000]])
    assert workbook([sheet], AT, quiet).replaced == 40_000 - 32_767


def test_nothing_is_written_to_the_temporary_folder(
    form: RegisterForm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> object:
        raise AssertionError("a temporary file was made")

    monkeypatch.setattr("openpyxl.worksheet._writer.NamedTemporaryFile", refuse)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    as_workbook(form, table_of(form, [FULL]), [], AT, quiet)
    template(form, AT, quiet)
    assert list(tmp_path.iterdir()) == []


def test_writing_can_be_stopped(form: RegisterForm) -> None:
    def stop(_done: int, _expected: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        as_workbook(form, table_of(form, [one(pseudonym=str(number)) for number in range(300)]), [], AT, stop)


def test_csv_guards_texts_and_leaves_numbers(form: RegisterForm) -> None:
    written = as_csv(table_of(form, [one(note="=HYPERLINK(1)", value=Fraction(113, 2)), one(pseudonym="-1")]))
    rows = list(csv.DictReader(io.StringIO(written.content.decode("utf-8-sig")), delimiter=";"))
    assert [row["Opmerking"] for row in rows] == ["", "'=HYPERLINK(1)"]
    assert [row["Pseudoniem"] for row in rows] == ["'-1", "007"]
    assert rows[1]["Loonwaarde (%)"] == "56,5"


def test_json_writes_exact_numbers_and_leaves_out_what_is_empty(form: RegisterForm) -> None:
    found = json.loads(as_json(table_of(form, [one(value=Fraction(113, 2))]), ["x"]).content)
    assert found["format"] == "loonmaat-register/1"
    assert found["rows"] == [
        {"pseudonym": "007", "municipality": "Oss", "method": "Actíva", "day": "2012-03-14", "value": "56.5"}
    ]
    assert Decimal(found["rows"][0]["value"]) == Decimal("56.5")


def test_the_template_has_every_column_with_its_lists_and_explanation(form: RegisterForm, tmp_path: Path) -> None:
    file = tmp_path / "leeg.xlsx"
    file.write_bytes(template(form, AT, quiet).content)
    book = load_workbook(file)
    sheet = book["Metingen"]
    assert [cell.value for cell in sheet[1]] == [column.title for column in form.column]
    lists = {str(rule.sqref).split(":")[0]: rule.formula1 for rule in sheet.data_validations.dataValidation}
    assert set(lists) >= {"C2", "F2", "G2"}
    column = lists["G2"].split("$")[1]
    words = [cell.value for cell in book["_lijsten"][column] if cell.value]
    assert words == [choice.title for choice in form.column_named("limitation").choice]
    assert book["_lijsten"].sheet_state == "veryHidden"
    explained = [row[0].value for row in book["Uitleg"].iter_rows()]
    assert all(column.title in explained for column in form.column)


def test_a_filled_template_is_read(form: RegisterForm, tmp_path: Path) -> None:
    file = tmp_path / "vol.xlsx"
    file.write_bytes(template(form, AT, quiet).content)
    book = load_workbook(file)
    filled = {"Pseudoniem": "7", "Gemeente": "Oss", "Methode": "VTA", "Datum meting": DAY, "Loonwaarde (%)": 60,
              "Eerste of herhaling": "eerste", "Geslacht": "vrouw"}  # fmt: skip
    book["Metingen"].append([filled.get(column.title) for column in form.column])
    book.save(file)
    reading = read_register(file, form, AT.date(), progress=quiet)
    assert reading.faults == ()
    assert [row.measurement for row in reading.rows] == [
        one(pseudonym="7", method="vta", value=Fraction(60), occasion="first", sex="woman")
    ]
