"""The tables of a register: how many, the mean, how far it spreads, and what may not be concluded from it.

Sums come exact out of the vault and stay exact: a mean is a fraction until somebody reads it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import reduce

from app.dossier.register_form import Limits
from app.dossier.tally import Tally


@dataclass(frozen=True, slots=True)
class TableName:
    """A table that can be asked for: what it is grouped by, what it averages, what it is called."""

    name: str
    by: str
    title: str
    measure: str = "value"
    counts: bool = False
    """Whether the table is about how many there are, also of those whose value is not known."""


TABLES: Mapping[str, TableName] = {
    one.name: one
    for one in (
        TableName("per-method", "method", "Gemiddelde loonwaarde per methode"),
        TableName("per-limitation", "limitation", "Loonwaarde naar belangrijkste beperking"),
        TableName("per-age", "age", "Loonwaarde naar leeftijd"),
        TableName("per-sex", "sex", "Loonwaarde naar geslacht"),
        TableName("per-duration", "duration", "Loonwaarde naar duur van de uitkering"),
        TableName("per-municipality", "municipality", "Loonwaarde per gemeente"),
        TableName("classes", "value_class", "Metingen per klasse van de loonwaarde", counts=True),
        TableName("per-assessor", "assessor", "Loonwaarde per beoordelaar"),
        TableName("per-occasion", "occasion", "Eerste metingen en herhalingen"),
        TableName("per-year", "year", "Loonwaarde per jaar"),
        TableName("access-test", "access", "Uitkomsten van de toegangstoets", counts=True),
        TableName("cost", "method", "Kosten van een meting per methode (euro)", "cost"),
        TableName("minutes", "method", "Duur van een meting per methode (minuten)", "minutes"),
    )
}
"""All tables of groups. `repeats` and `agreement` are of another kind (repeats.py, agreement.py)."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One row: its label and keys, how many rows of the register, of how many the measure is known, mean and spread.

    `sd` has n - 1. When `withheld` nothing of it may be shown but its label.
    """

    label: str
    keys: tuple[str, ...]
    rows: int
    n: int
    mean: Fraction | None
    sd: Decimal | None
    note: str = ""
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its total and what a reader must know beside it."""

    name: str
    title: str
    by: tuple[str, ...]
    rows: tuple[FigureRow, ...]
    total: FigureRow
    notes: tuple[str, ...]
    measure: str = "value"
    counts: bool = False

    def shown_n(self, row: FigureRow) -> int:
        """Return the number that stands in a row: of those whose value is known, in a table of counts of all."""
        return row.rows if self.counts or not row.n else row.n


TOTAL = "totaal"
FEW = "Minder dan {limit} metingen: trek uit dit gemiddelde geen conclusie."
SEPARATOR = " · "


def table(
    name: TableName, tallies: Iterable[Tally], labels: Sequence[Mapping[str, str]], limits: Limits, by: str = ""
) -> Table:
    """Return a table of tallies whose keys are in the order of `labels` (one mapping for each dimension)."""
    listed = sorted((one for one in tallies if one.rows), key=lambda one: _place(one.keys, labels))
    rows = tuple(_row(one, _label(one.keys, labels), limits) for one in listed)
    whole = reduce(Tally.plus, listed, Tally((), 0, 0, 0, 0))
    dimensions = (name.by, by) if by else (name.by,)
    total = replace(_row(whole, TOTAL, limits), keys=())
    notes = _notes(whole, rows, limits, name)
    return Table(name.name, name.title, dimensions, rows, total, notes, name.measure, name.counts)


def _label(keys: Sequence[str], labels: Sequence[Mapping[str, str]]) -> str:
    return SEPARATOR.join(known.get(key, key) for key, known in zip(keys, labels, strict=True))


def _place(keys: Sequence[str], labels: Sequence[Mapping[str, str]]) -> list[tuple[int, str]]:
    """Return a key to sort rows by: the order of the labels, then what is not among them."""
    orders = [{key: place for place, key in enumerate(known)} for known in labels]
    return [(order.get(key, len(order)), key) for key, order in zip(keys, orders, strict=True)]


def _row(one: Tally, label: str, limits: Limits) -> FigureRow:
    few = 0 < one.n < limits.conclude_from
    note = FEW.format(limit=limits.conclude_from) if few else ""
    return FigureRow(label, one.keys, one.rows, one.n, one.mean, root(one.variance), note)


def root(number: Fraction | None) -> Decimal | None:
    """Return the square root to 28 digits; None of None."""
    if number is None:
        return None
    return (Decimal(number.numerator) / Decimal(number.denominator)).sqrt()


def _notes(whole: Tally, rows: Sequence[FigureRow], limits: Limits, name: TableName) -> tuple[str, ...]:
    if not whole.rows:
        return ("Er zijn nog geen metingen om te tellen.",)
    notes = []
    few = [row.label for row in rows if row.note]
    if few:
        listed = ", ".join(few[:12]) + (" en andere" if len(few) > 12 else "")
        notes.append(f"Uit groepen met minder dan {limits.conclude_from} metingen trekt u geen conclusie: {listed}.")
    if whole.rows > whole.n and not name.counts:
        notes.append(f"Van {whole.rows - whole.n} van de {whole.rows} regels is dit niet bekend; die tellen niet mee.")
    if whole.repeats:
        notes.append(f"{whole.repeats} metingen zijn herhalingen: die mensen tellen meer dan één keer mee.")
    if name.measure == "value" and name.by in ("method", "municipality", "assessor"):
        notes.append(
            "Een verschil kan ook komen doordat er andere mensen gemeten zijn. Het zegt niet wie er gelijk heeft."
        )
    return tuple(notes)
