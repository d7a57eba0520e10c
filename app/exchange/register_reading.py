"""A register of measurements from elsewhere: a workbook in, measurements and every problem of every cell out.

Nothing is ever half read: the caller takes all rows of a reading without faults, or none. Which column is which is
found by the words above it, or given by the user for columns with other words (`mapping`).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.dossier.register_form import RegisterForm, folded
from app.dossier.registered import Registered
from app.errors import Fault
from app.exchange.cells import LONGEST_TEXT, CellFault, CellReader, Value, cleaned, has_controls, text_of
from app.exchange.sheets import Progress, RawCell, RawRow, Sheet, column_letters, open_sheets

MOST_ROWS = 100_000
"""Rows of one register. Excel's last row is 1,048,576; a register that long is a mistake, or not for a laptop."""

MOST_FAULTS = 5000
"""After this many problems reading stops: nobody mends more in one sitting."""

MOST_COLUMNS = 400

HEADER_WITHIN = 30
"""The words above the columns stand in one of the first 30 rows that are not blank."""

ANSWER = "antwoord: "
"""How the heading of a column begins that holds answers to one item of a definition."""

_RECOGNISED = 3
"""So many known headings make a row the heading."""

Mapped = Mapping[str, str]
"""Heading as it stands in the file -> key of the column it holds; an empty key: leave this column out."""


@dataclass(frozen=True, slots=True)
class NumberedRow:
    """A measurement with the row of the sheet it stands in."""

    number: int
    measurement: Registered


@dataclass(frozen=True, slots=True)
class Heading:
    """Which column holds what: the row it stands in, keys by column number, headings that are not used."""

    number: int
    keys: Mapping[int, str]
    answers: Mapping[int, str] = field(default_factory=dict)
    unused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a register. Only one without faults may be taken over."""

    file: str
    sheet: str
    rows: tuple[NumberedRow, ...]
    faults: tuple[Fault, ...]
    notices: tuple[str, ...] = ()
    heading: Heading | None = None


class _Faults:
    """Collects faults of cells; `full` once there are too many."""

    def __init__(self, sheet: str) -> None:
        self.sheet = sheet
        self.found: list[Fault] = []

    def add(self, code: str, where: str, text: str, remedy: str = "") -> None:
        """Note a fault at a place of the sheet, such as D14."""
        self.found.append(Fault(code, f"{self.sheet}!{where}", text, remedy))

    @property
    def full(self) -> bool:
        """Whether to stop looking."""
        return len(self.found) >= MOST_FAULTS


def read_register(
    file: Path, form: RegisterForm, today: datetime.date, *, mapping: Mapped | None = None, progress: Progress
) -> Reading:
    """Read a register. Any thread; `progress` may raise to stop.

    Raises WorkbookRefusedError for a file that is refused whole; every other problem is in `Reading.faults`.
    """
    with open_sheets(file, progress) as sheets:
        chosen = _choose(sheets, form, mapping or {})
        if isinstance(chosen, Fault):
            return Reading(file.name, "", (), (chosen,))
        return _SheetReading(file.name, chosen, CellReader.of(form, today), mapping or {}, progress).run()


def headings_of(file: Path, form: RegisterForm, progress: Progress) -> tuple[tuple[str, str], ...]:
    """Return every heading of a register with the key it was understood as ("" for none): for a mapping screen."""
    with open_sheets(file, progress) as sheets:
        known = _known(form)
        rows = [row for sheet in sheets for row in _first_rows(sheet)]
        best = max(rows, key=lambda row: (len(_recognised(row, known)), len(_texts(row))), default=None)
        return () if best is None else tuple((word, known.get(folded(word), "")) for word in _texts(best))


def _texts(row: RawRow) -> list[str]:
    """Return the texts of a row, each once: a heading above the columns has most of them."""
    return list(dict.fromkeys(cleaned(str(cell.value)) for cell in row.cells if cell.kind == "text"))


def _known(form: RegisterForm, mapping: Mapped | None = None) -> dict[str, str]:
    """Return the key of the column for each heading that is understood."""
    known: dict[str, str] = {}
    for column in form.column:
        for word in (column.key, column.title, *column.also):
            known.setdefault(folded(word), column.key)
    return {**known, **{folded(word): key for word, key in (mapping or {}).items()}}


def _first_rows(sheet: Sheet) -> list[RawRow]:
    return [row for row, _ in zip(sheet.rows(), range(HEADER_WITHIN), strict=False)]


def _recognised(row: RawRow, known: Mapping[str, str]) -> set[str]:
    words = (folded(cleaned(str(cell.value))) for cell in row.cells if cell.kind == "text")
    return {known[word] for word in words if known.get(word)}


def _choose(sheets: Sequence[Sheet], form: RegisterForm, mapping: Mapped) -> Sheet | Fault:
    """Return the one sheet that holds a register, or why there is none."""
    known = _known(form, mapping)
    fitting = [
        sheet for sheet in sheets if any(len(_recognised(row, known)) >= _RECOGNISED for row in _first_rows(sheet))
    ]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        names = ", ".join(sheet.title for sheet in fitting)
        return Fault("two_sheets", names, "Meer dan één blad is een register.", "Laat er één over, of verberg de rest.")
    needed = ", ".join(column.title for column in form.column if column.required)
    remedy = f"Zet boven de kolommen: {needed}. Of begin met het sjabloon, of wijs de kolommen aan."
    return Fault("no_heading", "bestand", "Er staat nergens een kopregel van een register.", remedy)


class _SheetReading:
    """One reading of one sheet."""

    def __init__(self, file: str, sheet: Sheet, reader: CellReader, mapping: Mapped, progress: Progress) -> None:
        self.file = file
        self.sheet = sheet
        self.reader = reader
        self.known = _known(reader.form, mapping)
        self.progress = progress
        self.faults = _Faults(sheet.title)
        self.columns = {column.key: column for column in reader.form.column}
        self.rows: list[NumberedRow] = []
        self.words = {word for column in reader.form.column for word in (column.title, *column.also)}
        self.seen: dict[tuple[str, ...], int] = {}
        self.blank = 0
        self.controls = 0

    def run(self) -> Reading:
        """Read the sheet from top to bottom."""
        rows = self.sheet.rows()
        heading = self._heading(rows)
        if heading is not None:
            self._demand_unmerged(heading)
            self._body(rows, heading)
            self._links()
        if not self.faults.found and not self.rows:
            self.faults.add("empty", "A1", "Er staat geen enkele meting in.", "Vul onder de kopregel metingen in.")
        found = tuple(self.faults.found)
        return Reading(self.file, self.sheet.title, tuple(self.rows), found, self._notices(heading), heading)

    # --- heading -----------------------------------------------------------------------------------------------------

    def _heading(self, rows: Iterator[RawRow]) -> Heading | None:
        for row in rows:
            if len(_recognised(row, self.known)) >= _RECOGNISED:
                return self._understood(row)
            if len(row.cells) > 1:
                where = f"A{row.number}"
                text = "Boven de kopregel staat nog een regel met meer cellen."
                self.faults.add("two_headings", where, text, "Laat één kopregel staan, boven de metingen.")
        return None

    def _understood(self, row: RawRow) -> Heading:
        keys: dict[int, str] = {}
        answers: dict[int, str] = {}
        unused: list[str] = []
        self.words |= {str(cell.value) for cell in row.cells}
        for cell in row.cells[:MOST_COLUMNS]:
            words = cleaned(str(cell.value))
            key = self.known.get(folded(words), "")
            if key and key in keys.values():
                where = f"{column_letters(cell.column)}{row.number}"
                self.faults.add("two_columns", where, f"'{words}' staat er twee keer.", "Laat één kolom staan.")
            elif key:
                keys[cell.column] = key
            elif words.casefold().startswith(ANSWER):
                answers[cell.column] = words
            else:
                unused.append(words)
        self._demand_columns(row, keys.values())
        return Heading(row.number, keys, answers, tuple(unused))

    def _demand_columns(self, row: RawRow, keys: Iterable[str]) -> None:
        there = set(keys)
        if len(row.cells) > MOST_COLUMNS:
            text = f"Er zijn {len(row.cells)} kolommen; hoogstens {MOST_COLUMNS} kan."
            self.faults.add("too_wide", f"A{row.number}", text, "Laat alleen de kolommen van het register staan.")
        for column in self.columns.values():
            missing = column.required and column.key not in there and not (column.key == "value" and "access" in there)
            if missing:
                remedy = f"Voeg een kolom toe met de kop '{column.title}', of wijs aan welke kolom dat is."
                self.faults.add("missing_column", f"A{row.number}", f"De kolom '{column.title}' ontbreekt.", remedy)

    def _demand_unmerged(self, heading: Heading) -> None:
        for area in self.sheet.merged:
            last = int("".join(sign for sign in area.rpartition(":")[2] if sign.isdigit()) or 0)
            if last >= heading.number:
                text = "Hier zijn cellen samengevoegd; dan is niet te zien bij welke regel een waarde hoort."
                self.faults.add("merged", area, text, "Splits de cellen en vul elke regel in.")

    # --- rows --------------------------------------------------------------------------------------------------------

    def _body(self, rows: Iterator[RawRow], heading: Heading) -> None:
        last = heading.number
        for row in rows:
            self.blank += row.number - last - 1
            last = row.number
            if len(self.rows) >= MOST_ROWS:
                text = f"Er zijn meer dan {MOST_ROWS} metingen."
                self.faults.add("too_many_rows", f"A{row.number}", text, "Deel het register op in meer bestanden.")
            if self.faults.full or len(self.rows) >= MOST_ROWS:
                return
            if row.number % 200 == 0:
                self.progress(row.number, max(self.sheet.says, row.number))
            self._row(row, heading)

    def _row(self, row: RawRow, heading: Heading) -> None:
        if self._is_heading(row):
            text = "Dit is nog een kopregel."
            self.faults.add("two_headings", f"A{row.number}", text, "Laat één kopregel staan, boven de metingen.")
            return
        before = len(self.faults.found)
        values = self._values(row, heading)
        places = {key: f"{column_letters(column)}{row.number}" for column, key in heading.keys.items()}
        if len(self.faults.found) > before or not self._demand_values(values, places, row.number):
            return
        self._demand_sense(values, places)
        if len(self.faults.found) == before:
            self._take(row.number, Registered(**values), places["pseudonym"])  # type: ignore[arg-type]  # by column kind

    def _is_heading(self, row: RawRow) -> bool:
        """Tell whether a row repeats the words of a heading; folding every cell of every row would take too long."""
        return sum(isinstance(cell.value, str) and cell.value in self.words for cell in row.cells) >= _RECOGNISED

    def _values(self, row: RawRow, heading: Heading) -> dict[str, Value | Mapping[str, str]]:
        values: dict[str, Value | Mapping[str, str]] = {}
        answers: dict[str, str] = {}
        for cell in row.cells:
            if isinstance(cell.value, str) and has_controls(cell.value):
                self.controls += 1
            try:
                if cell.column in heading.keys:
                    key = heading.keys[cell.column]
                    values[key] = self.reader.read(self.columns[key], cell)
                elif cell.column in heading.answers:
                    answers[heading.answers[cell.column]] = _answer(cell)
            except CellFault as fault:
                self._note(fault, cell, row.number, heading)
        return {**values, "answers": answers} if answers else values

    def _note(self, fault: CellFault, cell: RawCell, number: int, heading: Heading) -> None:
        key = heading.keys.get(cell.column)
        title = self.columns[key].title if key is not None else heading.answers[cell.column]
        where = f"{column_letters(cell.column)}{number}"
        self.faults.add(fault.code, where, f"{title}: {fault.text}", fault.remedy)

    def _demand_values(self, values: Mapping[str, object], places: Mapping[str, str], number: int) -> bool:
        """Tell what is missing in a row; return whether it is complete."""
        if not values:
            self.blank += 1
            return False
        complete = True
        for column in self.columns.values():
            if not column.required or column.key in values or (column.key == "value" and "access" in values):
                continue
            where = places.get(column.key, f"A{number}")
            self.faults.add("missing", where, f"{column.title}: hier staat niets.", "Vul de cel, of haal de regel weg.")
            complete = False
        return complete

    def _demand_sense(self, values: Mapping[str, object], places: Mapping[str, str]) -> None:
        """Tell what cannot both be true."""
        day, born, age = values["day"], values.get("birth_year"), values.get("age")
        if isinstance(day, datetime.date) and isinstance(born, int):
            years = day.year - born
            if not 14 <= years <= 80:
                self.faults.add("impossible_age", places["birth_year"], f"Geboortejaar: dan was iemand {years}.", "")
            elif isinstance(age, int) and age not in (years, years - 1):
                text = f"Leeftijd: {age} past niet bij geboortejaar {born}."
                self.faults.add("age_differs", places["age"], text, "Laat er één van de twee staan.")
        if values.get("second_opinion_of") and values.get("second_opinion_of") == values.get("reference"):
            text = "Second opinion op: een meting kan niet over zichzelf gaan."
            self.faults.add(
                "own_opinion", places["second_opinion_of"], text, "Vul het kenmerk van de eerste meting in."
            )

    def _take(self, number: int, one: Registered, where: str) -> None:
        """Take a row, unless it stands there already."""
        key = (one.person, one.method, one.day.isoformat(), folded(one.assessor), one.stage, folded(one.reference))
        first = self.seen.setdefault(key, number)
        if first != number:
            text = f"Deze meting staat ook op rij {first}: zelfde persoon, methode, datum en beoordelaar."
            self.faults.add("double", where, text, "Haal er één weg.")
            return
        self.rows.append(NumberedRow(number, one))

    def _links(self) -> None:
        """Tell about references that two measurements have."""
        seen: dict[str, int] = {}
        for row in self.rows:
            reference = folded(row.measurement.reference)
            first = seen.setdefault(reference, row.number) if reference else row.number
            if first != row.number:
                text = f"Kenmerk meting: '{row.measurement.reference[:40]}' staat ook op rij {first}."
                self.faults.add("double_reference", f"A{row.number}", text, "Geef elke meting een eigen kenmerk.")

    def _notices(self, heading: Heading | None) -> tuple[str, ...]:
        found = []
        if heading is not None and heading.unused:
            found.append(f"Niet gebruikte kolommen: {', '.join(word[:40] for word in heading.unused[:20])}.")
        if self.blank:
            found.append(f"Lege regels overgeslagen: {self.blank}.")
        if self.controls:
            found.append(f"In {self.controls} cellen zijn onzichtbare tekens weggehaald.")
        return tuple(found)


def _answer(cell: RawCell) -> str:
    """Return an answer as it was written."""
    if cell.kind in ("formula", "error"):
        raise CellFault("formula", "Hier staat een formule of een fout.", "Plak als waarden.")
    text = text_of(cell)
    if len(text) > 10 * LONGEST_TEXT:
        raise CellFault("text_too_long", f"Deze tekst heeft {len(text)} tekens.", "Kort hem in.")
    return text
