"""From a cell to a value of its column, strictly: what cannot be right is told, never guessed.

Excel shows something else than it keeps: 007 is a number with a format, 57% is 0.57, 6-12 has become a date, 56.99999
was computed. Each is read as the person who made the sheet saw it, or refused with how to mend it.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from app.dossier.register_form import Choice, Column, RegisterForm, Vocabulary
from app.exchange.sheets import RawCell
from app.scoring.faults import did_you_mean

EARLIEST = datetime.date(1990, 1, 1)
"""No wage value was measured before; an earlier date is a typing error."""

LONGEST_TEXT = 2000
_DIGITS = 15
"""Excel keeps 15 digits of a number; the rest is noise of its binary arithmetic."""

_NUMBER = re.compile(r"[+-]?\d{1,9}(?:[.,]\d{1,15})?\Z", re.ASCII)
_DAY = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\Z", re.ASCII)
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?\Z", re.ASCII)
_ZEROS = re.compile(r"0+\Z")
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters and what is no character at all; line ends and tabs stay, a carriage return becomes a space."""

Value = str | int | Fraction | datetime.date


class CellFault(Exception):  # noqa: N818 - caught where the place is known, and told as a Fault
    """Why a cell cannot be read: a stable code, what is wrong, and how to mend it."""

    def __init__(self, code: str, text: str, remedy: str = "") -> None:
        super().__init__(text)
        self.code = code
        self.text = text
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class CellReader:
    """Reads cells by the column they stand in; `today` bounds the dates."""

    form: RegisterForm
    today: datetime.date
    words: Mapping[str, Vocabulary]

    @staticmethod
    def of(form: RegisterForm, today: datetime.date) -> CellReader:
        """Return a reader for a form."""
        words = {column.key: Vocabulary.of(column.choice) for column in form.column if column.kind == "choice"}
        words["method"] = Vocabulary.of(form.method)
        words["benefit"] = Vocabulary.of(
            Choice(key=band.key, title=band.title, also=(band.title.removesuffix(" maanden"),))
            for band in form.duration_class
        )
        return CellReader(form, today, words)

    def read(self, column: Column, cell: RawCell) -> Value:
        """Return the value of a cell. Raises CellFault."""
        _demand_plain(cell)
        readers: Mapping[str, Callable[[Column, RawCell], Value]] = {
            "text": _text,
            "choice": self._choice,
            "method": self._method,
            "duration": self._duration,
            "day": self._day,
            "percent": _percent,
            "money": _money,
            "whole": _whole,
            "year": self._year,
        }
        return readers[column.kind](column, cell)

    def _choice(self, column: Column, cell: RawCell) -> str:
        word = text_of(cell)
        key = self.words[column.key].key_of(word)
        if key is None:
            known = [choice.title for choice in column.choice]
            raise CellFault("unknown_choice", f"'{word[:40]}' staat niet in de lijst.", did_you_mean(word, known))
        return key

    def _method(self, _column: Column, cell: RawCell) -> str:
        word = text_of(cell)
        key = self.words["method"].key_of(word)
        if key is None:
            known = [choice.title for choice in self.form.method]
            raise CellFault("unknown_method", f"De methode '{word[:40]}' is niet bekend.", did_you_mean(word, known))
        return key

    def _duration(self, column: Column, cell: RawCell) -> str:
        if cell.kind == "date":
            text = "Excel heeft hier een datum van gemaakt (van 6-12 wordt 6 december)."
            raise CellFault("became_date", text, "Zet de kolom op Tekst en vul opnieuw in.")
        key = self.words[column.key].key_of(text_of(cell))
        return key if key is not None else str(_whole_within(cell, 0, 1200))

    def _day(self, _column: Column, cell: RawCell) -> datetime.date:
        day = _date(cell)
        if not EARLIEST <= day <= self.today:
            why = "ligt in de toekomst" if day > self.today else f"ligt voor {EARLIEST.year}"
            raise CellFault("impossible_date", f"{_shown(day)} {why}.", "Kijk de datum na.")
        return day

    def _year(self, _column: Column, cell: RawCell) -> int:
        if cell.kind == "date":
            raise CellFault("became_date", "Hier staat een datum.", "Vul alleen het jaar in: vier cijfers.")
        return _whole_within(cell, 1900, self.today.year)


def text_of(cell: RawCell) -> str:
    """Return what somebody sees in a cell, as text, without signs that cannot be seen. Raises CellFault."""
    value = cell.value
    if cell.kind == "truth":
        return "waar" if value else "onwaar"
    if cell.kind == "number":
        return _number_as_shown(cell)
    if cell.kind == "date":
        raise CellFault(
            "became_date", "Excel heeft hier een datum van gemaakt.", "Zet de kolom op Tekst en vul opnieuw in."
        )
    return cleaned(str(value))


def cleaned(text: str) -> str:
    """Return a text without control characters and without white space around it."""
    return unicodedata.normalize("NFC", _UNSEEN.sub("", text.replace("\r", " "))).strip()


def has_controls(text: str) -> bool:
    """Tell whether a text holds signs that `cleaned` takes out."""
    return _UNSEEN.search(text) is not None


def _number_as_shown(cell: RawCell) -> str:
    number = exact(cell.value)
    whole = number == number.to_integral_value()
    text = str(int(number)) if whole else format(number.normalize(), "f")
    if whole and _ZEROS.match(cell.shown_as):  # the format 000 shows 7 as 007
        return text.zfill(len(cell.shown_as))
    return text


def exact(value: float | int) -> Decimal:
    """Return a number of Excel as it is meant: 15 digits, the rest is noise. Raises CellFault for what is no number."""
    number = Decimal(value) if isinstance(value, int) else Decimal(format(value, f".{_DIGITS}g"))
    if not number.is_finite() or abs(number) >= Decimal(10) ** 15:
        raise CellFault("not_a_number", "Dit getal is te groot.", "Kijk de cel na.")
    return number


def _demand_plain(cell: RawCell) -> None:
    if cell.kind == "formula":
        raise CellFault(
            "formula", "Hier staat een formule; die wordt niet uitgerekend.", "Kopieer de kolom en plak als waarden."
        )
    if cell.kind == "error":
        raise CellFault("error_cell", f"Hier staat een fout van Excel ({str(cell.value)[:12]}).", "Vul de waarde in.")


def _text(column: Column, cell: RawCell) -> str:
    text = text_of(cell)
    most = LONGEST_TEXT if column.key == "note" else LONGEST_TEXT // 10
    if len(text) > most:
        raise CellFault("text_too_long", f"Deze tekst heeft {len(text)} tekens; hoogstens {most} kan.", "Kort hem in.")
    return text


def _decimal(cell: RawCell, sign: str) -> Decimal:
    """Return the number in a cell, written with a comma or a point; `sign` (%, €) may stand with it."""
    if cell.kind == "number":
        number = exact(cell.value)
        return number * 100 if sign == "%" and "%" in cell.shown_as else number
    if cell.kind == "date":
        raise CellFault("became_date", "Excel heeft hier een datum van gemaakt.", "Zet de kolom op Getal.")
    written = cleaned(str(cell.value)).replace(sign, "").strip()
    if cell.kind == "truth" or not _NUMBER.match(written):
        raise CellFault("not_a_number", f"'{str(cell.value)[:30]}' is geen getal.", "Schrijf alleen cijfers.")
    return Decimal(written.replace(",", "."))


def _percent(_column: Column, cell: RawCell) -> Fraction:
    number = _decimal(cell, "%")
    bare = cell.kind == "number" and "%" not in cell.shown_as
    if bare and 0 < number < 1:
        text = f"{number} is minder dan 1 procent. Bedoelt u {format((number * 100).normalize(), 'f')}?"
        raise CellFault("a_fraction", text, "Schrijf procenten: 57 en niet 0,57.")
    if not 0 <= number <= 100:
        raise CellFault("outside_scale", f"{format(number, 'f')} kan niet: 0 tot en met 100.", "Kijk de waarde na.")
    return _two_decimals(number)


def _money(_column: Column, cell: RawCell) -> Fraction:
    number = _decimal(cell, "€")
    if not 0 <= number <= 100_000:
        raise CellFault("outside_scale", f"{format(number, 'f')} euro kan niet.", "Kijk het bedrag na.")
    return _two_decimals(number)


def _two_decimals(number: Decimal) -> Fraction:
    if number != round(number, 2):
        raise CellFault(
            "too_precise", f"{format(number, 'f')} heeft meer dan twee decimalen.", "Rond af: =AFRONDEN(...;2)."
        )
    return Fraction(number)


def _whole(column: Column, cell: RawCell) -> int:
    return _whole_within(cell, column.least, column.most)


def _whole_within(cell: RawCell, least: int, most: int) -> int:
    number = _decimal(cell, " ")
    if number != number.to_integral_value():
        raise CellFault("not_whole", f"{format(number, 'f')} is geen heel getal.", "Schrijf een heel getal.")
    if not least <= number <= most:
        raise CellFault("outside_scale", f"{int(number)} kan niet: {least} tot en met {most}.", "Kijk het getal na.")
    return int(number)


def _date(cell: RawCell) -> datetime.date:
    value = cell.value
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    if cell.kind == "number":
        text = "Dit is een getal, geen datum."
        raise CellFault("not_a_date", text, "Geef de kolom in Excel het formaat Datum.")
    written = cleaned(str(value))
    found = _DAY.match(written) or _ISO_DAY.match(written)
    if found is None:
        raise CellFault("not_a_date", f"'{written[:30]}' is geen datum.", "Schrijf dag-maand-jaar, zoals 14-3-2012.")
    parts = [int(one) for one in found.groups()]
    year, month, day = parts if found.re is _ISO_DAY else reversed(parts)
    try:
        return datetime.date(year, month, day)
    except ValueError:
        text = f"'{written}' is geen dag die bestaat."
        raise CellFault("impossible_date", text, "Schrijf dag-maand-jaar.") from None


def _shown(day: datetime.date) -> str:
    return f"{day.day}-{day.month}-{day.year}"
