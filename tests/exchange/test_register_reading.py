"""A register from elsewhere: what is understood, and what is told per cell."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from app.dossier.register_form import RegisterForm, read_form
from app.exchange.register_reading import Reading, headings_of, read_register
from tests.helpers.workbooks import GOOD, HEADING, formatted, quiet, sheet_xml, with_cell, with_parts, workbook

TODAY = datetime.date(2026, 3, 2)


@pytest.fixture(scope="module")
def form(project_root: Path) -> RegisterForm:
    """Return the shipped form."""
    return read_form((project_root / "resources/register/register.toml").read_bytes())


@pytest.fixture
def read(form: RegisterForm, tmp_path: Path) -> Callable[..., Reading]:
    """Return a function that writes a register and reads it."""

    def written(*rows: list[object] | tuple[object, ...], **options: object) -> Reading:
        file = workbook(tmp_path / "r.xlsx", rows or (GOOD,), **options)  # type: ignore[arg-type]  # of workbook()
        return read_register(file, form, TODAY, progress=quiet)

    return written


def test_a_good_row(read: Callable[..., Reading]) -> None:
    reading = read()
    assert reading.faults == ()
    one = reading.rows[0].measurement
    assert (one.pseudonym, one.municipality, one.method) == ("007", "Oss", "activa")
    assert (one.day, one.value, one.birth_year) == (datetime.date(2012, 3, 14), Fraction(113, 2), 1985)
    assert (one.benefit, one.note) == ("6_12", "rustig aan")


UNDERSTOOD = [
    ("loonwaarde", 57, None, Fraction(57)),
    ("loonwaarde", "57,5", None, Fraction(115, 2)),
    ("loonwaarde", "57.5 %", None, Fraction(115, 2)),
    ("loonwaarde", 0.57, "0%", Fraction(57)),
    ("loonwaarde", 56.99999999999999, None, Fraction(57)),
    ("loonwaarde", 0, None, Fraction(0)),
    ("loonwaarde", 100, None, Fraction(100)),
    ("datum", "14-3-2012", None, datetime.date(2012, 3, 14)),
    ("datum", "2012-03-14", None, datetime.date(2012, 3, 14)),
    ("datum", datetime.datetime(2012, 3, 14, 15, 30), None, datetime.date(2012, 3, 14)),
    ("pseudoniem", 7, "000", "007"),
    ("pseudoniem", 12345, None, "12345"),
    ("pseudoniem", "  007 ", None, "007"),
    ("pseudoniem", "=1+1", "text", "=1+1"),
    ("pseudoniem", "a\x07b", "control", "ab"),
    ("methode", "ACTIVA", None, "activa"),
    ("methode", "VTA (Pantar)", None, "vta"),
    ("duur", 7, None, "7"),
    ("duur", "langer dan 24 maanden", None, "over_24"),
    ("geboortejaar", "1985", None, 1985),
]
FIELD = {"loonwaarde": "value", "datum": "day", "duur": "benefit", "pseudoniem": "pseudonym", "methode": "method",
         "geboortejaar": "birth_year"}  # fmt: skip
COLUMN = dict(zip(FIELD, "EDGACF", strict=True))


@pytest.mark.parametrize(("name", "cell", "shown_as", "meant"), UNDERSTOOD)
def test_a_cell_is_read_as_it_was_meant(
    read: Callable[..., Reading], tmp_path: Path, form: RegisterForm, *,
    name: str, cell: object, shown_as: str, meant: object,
) -> None:  # fmt: skip
    if shown_as == "control":  # no program writes one; Excel keeps it escaped, and so does this file
        file = workbook(tmp_path / "r.xlsx", [with_cell(pseudoniem="a_x0007_b")])
        reading = read_register(file, form, TODAY, progress=quiet)
        assert reading.notices == ("In 1 cellen zijn onzichtbare tekens weggehaald.",)
    elif shown_as == "text":
        reading = read(with_cell(**{name: "x"}), change=lambda sheet: _text(sheet, "A2", str(cell)))
    else:
        change = formatted(f"{COLUMN[name]}2", shown_as) if shown_as else None
        reading = read(with_cell(**{name: cell}), change=change)
    assert reading.faults == ()
    assert getattr(reading.rows[0].measurement, FIELD[name]) == meant


def _text(sheet: Worksheet, place: str, text: str) -> None:
    cell = sheet[place]
    cell.value = text
    cell.data_type = "s"


TOLD = [
    ("loonwaarde", 130, "outside_scale", "Loonwaarde (%): 130 kan niet: 0 tot en met 100."),
    ("loonwaarde", -1, "outside_scale", "Loonwaarde (%): -1 kan niet: 0 tot en met 100."),
    ("loonwaarde", 0.57, "a_fraction", "Loonwaarde (%): 0.57 is minder dan 1 procent. Bedoelt u 57?"),
    ("loonwaarde", "veel", "not_a_number", "Loonwaarde (%): 'veel' is geen getal."),
    ("loonwaarde", True, "not_a_number", "Loonwaarde (%): 'True' is geen getal."),
    ("loonwaarde", 48.3333, "too_precise", "Loonwaarde (%): 48.3333 heeft meer dan twee decimalen."),
    ("loonwaarde", None, "missing", "Loonwaarde (%): hier staat niets."),
    ("loonwaarde", "=A1*2", "formula", "Loonwaarde (%): Hier staat een formule; die wordt niet uitgerekend."),
    ("loonwaarde", "#N/A", "error_cell", "Loonwaarde (%): Hier staat een fout van Excel (#N/A)."),
    ("loonwaarde", datetime.date(2012, 1, 1), "became_date", "Loonwaarde (%): Excel heeft hier een datum van gemaakt."),
    ("datum", "31-2-2012", "impossible_date", "Datum meting: '31-2-2012' is geen dag die bestaat."),
    ("datum", "gisteren", "not_a_date", "Datum meting: 'gisteren' is geen datum."),
    ("datum", 40982, "not_a_date", "Datum meting: Dit is een getal, geen datum."),
    ("datum", datetime.date(2031, 1, 1), "impossible_date", "Datum meting: 1-1-2031 ligt in de toekomst."),
    ("datum", datetime.date(1920, 1, 1), "impossible_date", "Datum meting: 1-1-1920 ligt voor 1990."),
    ("pseudoniem", None, "missing", "Pseudoniem: hier staat niets."),
    ("pseudoniem", datetime.date(2012, 6, 15), "became_date", "Pseudoniem: Excel heeft hier een datum van gemaakt."),
    ("pseudoniem", "x" * 201, "text_too_long", "Pseudoniem: Deze tekst heeft 201 tekens; hoogstens 200 kan."),
    ("methode", "Daruiz", "unknown_method", "Methode: De methode 'Daruiz' is niet bekend."),
    (
        "duur",
        datetime.date(2012, 12, 6),
        "became_date",
        "Duur uitkering: Excel heeft hier een datum van gemaakt (van 6-12",
    ),
    ("duur", "lang", "not_a_number", "Duur uitkering: 'lang' is geen getal."),
    ("geboortejaar", 85, "outside_scale", "Geboortejaar: 85 kan niet: 1900 tot en met 2026."),
    ("geboortejaar", 1985.5, "not_whole", "Geboortejaar: 1985.5 is geen heel getal."),
    ("geboortejaar", datetime.date(1985, 4, 12), "became_date", "Geboortejaar: Hier staat een datum."),
    ("geboortejaar", 2010, "impossible_age", "Geboortejaar: dan was iemand 2."),
]


@pytest.mark.parametrize(("name", "cell", "code", "text"), TOLD)
def test_a_cell_that_cannot_be_right_is_told_with_its_place(
    read: Callable[..., Reading], name: str, cell: object, code: str, text: str
) -> None:
    reading = read(with_cell(**{name: cell}))
    (fault,) = reading.faults
    assert (fault.code, fault.place) == (code, f"Metingen!{COLUMN[name]}2")
    assert fault.text.startswith(text)
    assert reading.rows == ()


def test_the_nearest_method_is_named(read: Callable[..., Reading]) -> None:
    (fault,) = read(with_cell(methode="Daruiz")).faults
    assert fault.remedy == "Bedoelde u 'Dariuz'?"


def test_every_problem_is_told_at_once(read: Callable[..., Reading]) -> None:
    reading = read(with_cell(loonwaarde=130, datum="x"), GOOD, with_cell(methode="?", pseudoniem=None))
    assert [fault.place for fault in reading.faults] == ["Metingen!D2", "Metingen!E2", "Metingen!C4"]


def test_a_row_that_stands_there_twice(read: Callable[..., Reading]) -> None:
    (fault,) = read(GOOD, GOOD).faults
    assert (fault.code, fault.place) == ("double", "Metingen!A3")
    assert "rij 2" in fault.text


def test_the_same_pseudonym_in_another_municipality_is_somebody_else(read: Callable[..., Reading]) -> None:
    assert len(read(GOOD, with_cell(gemeente="Uden")).rows) == 2


def test_blank_rows_in_between_are_counted_not_the_end(read: Callable[..., Reading]) -> None:
    empty: list[object] = [None] * len(HEADING)
    spaces: list[object] = ["  ", *empty[1:]]
    reading = read(GOOD, empty, spaces, empty, with_cell(pseudoniem="8"))
    assert [row.number for row in reading.rows] == [2, 6]
    assert "Lege regels overgeslagen: 3." in reading.notices


ODD_SHEETS: list[tuple[str, Callable[[Worksheet], object], str, str]] = [
    ("a second heading below", lambda sheet: sheet.append(list(HEADING)), "two_headings", "Metingen!A3"),
    (
        "a line above the heading",
        lambda sheet: _above(sheet, ["Persoon", None, "Meting"]),
        "two_headings",
        "Metingen!A1",
    ),
    ("merged cells", lambda sheet: sheet.merge_cells("B2:B3"), "merged", "Metingen!B2:B3"),
    ("two columns alike", lambda sheet: _put(sheet, "H1", "gemeente"), "two_columns", "Metingen!H1"),
    ("a missing column", lambda sheet: _put(sheet, "D1", "wanneer"), "missing_column", "Metingen!A1"),
]


def _above(sheet: Worksheet, cells: list[object]) -> None:
    sheet.insert_rows(1)
    for number, cell in enumerate(cells, start=1):
        sheet.cell(1, number, cell)  # type: ignore[arg-type]  # texts and None


def _put(sheet: Worksheet, place: str, text: str) -> None:
    sheet[place] = text


@pytest.mark.parametrize(
    ("change", "code", "place"), [row[1:] for row in ODD_SHEETS], ids=[row[0] for row in ODD_SHEETS]
)
def test_an_odd_sheet_is_told(read: Callable[..., Reading], change: object, code: str, place: str) -> None:
    faults = read(GOOD, change=change).faults
    assert (faults[0].code, faults[0].place) == (code, place)


def test_a_title_above_the_heading_may_be_merged(read: Callable[..., Reading]) -> None:
    def change(sheet: Worksheet) -> None:
        _above(sheet, ["Register 2012"])
        sheet.merge_cells("A1:H1")

    reading = read(GOOD, change=change)
    assert reading.faults == ()
    assert reading.rows[0].number == 3


def test_columns_in_another_order_and_of_others_are_fine(read: Callable[..., Reading]) -> None:
    heading = ("date", "wage_value", "kleur", "method", "municipality", "pseudonym")
    reading = read((datetime.date(2012, 3, 14), 50, "rood", "dariuz", "Oss", "1"), heading=heading)
    assert reading.faults == ()
    assert reading.notices == ("Niet gebruikte kolommen: kleur.",)


def test_other_words_can_be_mapped(form: RegisterForm, tmp_path: Path) -> None:
    heading = ("Wie", "Waar", "Methode", "Wanneer", "Uitkomst")
    file = workbook(tmp_path / "r.xlsx", [("1", "Oss", "dariuz", datetime.date(2012, 3, 14), 50)], heading=heading)
    mapping = {"Wie": "pseudonym", "Waar": "municipality", "Wanneer": "day", "Uitkomst": "value"}
    assert read_register(file, form, TODAY, progress=quiet).faults[0].code == "no_heading"
    reading = read_register(file, form, TODAY, mapping=mapping, progress=quiet)
    assert (reading.faults, len(reading.rows)) == ((), 1)
    assert headings_of(file, form, quiet) == (
        ("Wie", ""),
        ("Waar", ""),
        ("Methode", "method"),
        ("Wanneer", ""),
        ("Uitkomst", ""),
    )


def test_dates_of_the_1904_system_are_right(form: RegisterForm, tmp_path: Path) -> None:
    """Excel for Mac counted from 1904; the same number is four years later there."""
    plain = workbook(tmp_path / "plain.xlsx")
    with_1904 = with_parts(plain, tmp_path / "mac.xlsx", xl__workbook_dot_xml=_workbook_1904(plain))
    day = read_register(with_1904, form, TODAY, progress=quiet).rows[0].measurement.day
    assert day == datetime.date(2012, 3, 14) + datetime.timedelta(days=1462)


def _workbook_1904(source: Path) -> bytes:
    import zipfile

    with zipfile.ZipFile(source) as archive:
        return archive.read("xl/workbook.xml").replace(b"<workbookPr/>", b'<workbookPr date1904="1"/>')


def test_a_sheet_that_lies_about_its_size_is_read_whole(form: RegisterForm, tmp_path: Path) -> None:
    plain = workbook(tmp_path / "plain.xlsx", [GOOD, with_cell(pseudoniem="8")])
    lying = sheet_xml(plain).replace(b'<dimension ref="A1:H3"/>', b'<dimension ref="A1:A1"/>')
    assert lying != sheet_xml(plain)
    file = with_parts(plain, tmp_path / "lying.xlsx", xl__worksheets__sheet1_dot_xml=lying)
    assert len(read_register(file, form, TODAY, progress=quiet).rows) == 2


def test_the_last_row_of_excel_is_reached_without_reading_a_million(form: RegisterForm, tmp_path: Path) -> None:
    plain = workbook(tmp_path / "plain.xlsx", [GOOD, with_cell(pseudoniem="8")])
    far = sheet_xml(plain).replace(b'r="3"', b'r="1048576"')
    for column in "ABCDEFGH":
        far = far.replace(f'"{column}3"'.encode(), f'"{column}1048576"'.encode())
    file = with_parts(plain, tmp_path / "far.xlsx", xl__worksheets__sheet1_dot_xml=far)
    reading = read_register(file, form, TODAY, progress=quiet)
    assert [row.number for row in reading.rows] == [2, 1048576]


def test_more_rows_than_a_register_has_are_refused(
    form: RegisterForm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.exchange.register_reading.MOST_ROWS", 3)
    file = workbook(tmp_path / "r.xlsx", [with_cell(pseudoniem=str(number)) for number in range(5)])
    (fault,) = read_register(file, form, TODAY, progress=quiet).faults
    assert (fault.code, fault.place) == ("too_many_rows", "Metingen!A5")


def test_reading_can_be_stopped(form: RegisterForm, tmp_path: Path) -> None:
    file = workbook(tmp_path / "r.xlsx", [with_cell(pseudoniem=str(number)) for number in range(500)])

    def stop(done: int, _expected: int) -> None:
        if done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_register(file, form, TODAY, progress=stop)


def test_an_empty_register_says_what_to_do(read: Callable[..., Reading]) -> None:
    (fault,) = read(heading=HEADING, change=lambda sheet: sheet.delete_rows(2)).faults
    assert fault.code == "empty"


def test_two_registers_in_one_file(form: RegisterForm, tmp_path: Path) -> None:
    def twice(sheet: Worksheet) -> None:
        assert sheet.parent is not None
        copy = sheet.parent.copy_worksheet(sheet)
        copy.title = "Nog een"

    (fault,) = read_register(workbook(tmp_path / "r.xlsx", change=twice), form, TODAY, progress=quiet).faults
    assert (fault.code, fault.place) == ("two_sheets", "Metingen, Nog een")


def test_who_was_not_measured_needs_the_outcome_of_the_access_test(read: Callable[..., Reading]) -> None:
    heading = ("Pseudoniem", "Gemeente", "Methode", "Datum meting", "Uitkomst toegangstoets")
    reading = read(("1", "Oss", "dariuz", datetime.date(2012, 3, 14), "doelgroep"), heading=heading)
    assert reading.faults == ()
    assert reading.rows[0].measurement.value is None
