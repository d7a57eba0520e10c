"""Numbers over many measurements: the tables, any by any, over a period, with what may not be concluded from them.

For the page *Cijfers* and the commands alike. Each function first derives what changed since the last time.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import partial
from importlib import import_module
from typing import cast

from app.desk.follow import register_form
from app.desk.registered import quiet, refresh_steps
from app.desk.session import Session
from app.desk.steps import Steps, followed
from app.dossier.register_form import RegisterForm
from app.dossier.tally import Tally
from app.errors import Fault, FaultyInputError
from app.exchange.sheets import Progress
from app.exchange.table_writing import SmallTable, table_as_csv, table_as_workbook
from app.exchange.workbook_out import Written
from app.figures.agreement import Interval, mean_interval
from app.figures.differences import Adjusted, Chance, adjusted, welch
from app.figures.labels import DIMENSIONS, labels_of
from app.figures.repeats import Repeats, repeats, table_of_groups, table_of_repeats
from app.figures.tables import TABLES, FigureRow, Table, table
from app.figures.withhold import withhold
from app.figures.words import adjusted_sentence, chance_sentence
from app.scoring.shape import did_you_mean
from app.vault import register
from app.vault.register import EVERYTHING, Dimension, Measure, Scope, Which

TRAITS: tuple[Dimension, ...] = ("limitation", "age", "sex", "duration")
"""What the means are corrected for: what the pilot's tables 9.1 to 9.4 showed to matter."""

NAMES = (*TABLES, "repeats", "agreement")
"""Every table that can be asked for; the last two are of another kind."""

_HEADING = ("Groep", "Aantal", "Gemiddelde", "Spreiding (sd)", "Opmerking")
_GROUPS = {"method": "de methoden", "municipality": "de gemeenten", "assessor": "de beoordelaars"}


@dataclass(frozen=True, slots=True)
class Depth:
    """What goes beside a table: an interval for each mean, whether differences are chance, and corrected means."""

    intervals: Mapping[tuple[str, ...], Interval]
    chance: Chance | None
    corrected: Adjusted
    sentences: tuple[str, ...]


def scope_of(day_from: str = "", day_to: str = "", which: str = "all") -> Scope:
    """Return which measurements to count. Raises FaultyInputError for days that are none, or a period backwards."""
    faults = [Fault("not_a_date", name, f"'{text[:20]}' is geen datum.", "Schrijf jaar-maand-dag, zoals 2012-05-01.")
              for name, text in (("from", day_from), ("to", day_to)) if text and not _is_day(text)]  # fmt: skip
    if not faults and day_from and day_to and day_from > day_to:
        faults.append(Fault("backwards", "to", "Het einde ligt voor het begin.", "Wissel de twee datums om."))
    if faults:
        raise FaultyInputError(faults)
    return Scope(day_from=day_from, day_to=day_to, which=cast("Which", which))


def _is_day(text: str) -> bool:
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def check_names(name: str, by: str) -> None:
    """Raise FaultyInputError when there is no such table or dimension, with the nearest name."""
    faults = []
    if name not in NAMES:
        faults.append(Fault("unknown_name", "table", f"De tabel '{name[:40]}' is er niet.", did_you_mean(name, NAMES)))
    if by and by not in DIMENSIONS:
        faults.append(Fault("unknown_name", "by", f"Naar '{by[:40]}' kan niet.", did_you_mean(by, DIMENSIONS)))
    if name in TABLES and by == TABLES[name].by:
        faults.append(Fault("same_name", "by", "De tabel is al daarnaar ingedeeld.", "Kies een ander gegeven."))
    if faults:
        raise FaultyInputError(faults)


def make_table(
    session: Session, name: str, by: str = "", scope: Scope = EVERYTHING, progress: Progress = quiet
) -> Table:
    """Return a table of groups, by one or two dimensions. Raises FaultyInputError for names that do not exist."""
    return followed(table_steps(session, name, by, scope), progress)


def table_steps(session: Session, name: str, by: str = "", scope: Scope = EVERYTHING) -> Steps[Table]:
    """Do what `make_table` does, a piece at a time."""
    check_names(name, by)
    form = register_form(session)
    yield from refresh_steps(session, form)
    asked = TABLES[name]
    dimensions = [asked.by, by] if by else [asked.by]
    tallies = _tallies(session, dimensions, asked.measure, scope)
    found = table(asked, tallies, [_labels(session, form, one) for one in dimensions], form.limits, by)
    return replace(found, title=_titled(found.title, by))


def _titled(title: str, by: str) -> str:
    return f"{title}, verder naar {DIMENSIONS[by].lower()}" if by else title


def _tallies(session: Session, dimensions: Sequence[str], measure: str, scope: Scope) -> list[Tally]:
    by = cast("list[Dimension]", list(dimensions))
    return session.vault.ask(partial(register.tallies, by=by, measure=cast("Measure", measure), scope=scope))


def _labels(session: Session, form: RegisterForm, dimension: str) -> Mapping[str, str]:
    written = session.vault.ask(partial(register.titles, dimension=cast("Dimension", dimension)))
    if dimension == "year":
        years = session.vault.ask(partial(register.tallies, by=["year"]))
        written = {one.keys[0]: one.keys[0] for one in years}
    return labels_of(form, dimension, written)


def depth_of(session: Session, found: Table, scope: Scope = EVERYTHING) -> Depth:
    """Return what goes beside a table of one dimension: intervals, chance, and means corrected for the people.

    Slower than the table (it loads scipy); a page may ask for it after it has shown the table.
    """
    form = register_form(session)
    least = form.limits.conclude_from
    intervals = {row.keys: ends for row in found.rows if (ends := interval_of(row)) is not None}
    tallies = _tallies(session, [found.by[0]], found.measure, scope)
    chance = welch([one for one in tallies if one.n >= least]) if len(found.by) == 1 else None
    group = _GROUPS.get(found.by[0])
    if group is None or found.measure != "value" or len(found.by) > 1:
        return Depth(intervals, chance, Adjusted(why="Bij deze tabel wordt niet gecorrigeerd."), ())
    corrected = corrected_means(session, found.by[0], scope)
    return Depth(intervals, chance, corrected, (chance_sentence(chance, group), adjusted_sentence(corrected)))


def interval_of(row: FigureRow) -> Interval | None:
    """Return the 95% interval of the mean of a row; None where there is no spread to make it of."""
    if row.mean is None or row.sd is None or row.n < 2:
        return None
    return mean_interval(float(row.mean), float(row.sd), row.n)


def corrected_means(session: Session, dimension: str, scope: Scope = EVERYTHING) -> Adjusted:
    """Return the means of groups as if all had measured the same people, where enough is known of them."""
    form = register_form(session)
    tallies = _tallies(session, [dimension, *TRAITS], "value", scope)
    names = [DIMENSIONS[trait].lower() for trait in TRAITS]
    return adjusted(tallies, names, form.limits.conclude_from)


def measured_again(session: Session, scope: Scope = EVERYTHING, progress: Progress = quiet) -> Repeats:
    """Return who was measured again, sorted by change; the period is that of the latest measurement."""
    return followed(repeats_steps(session, scope), progress)


def repeats_steps(session: Session, scope: Scope = EVERYTHING) -> Steps[Repeats]:
    """Do what `measured_again` does, a piece at a time."""
    yield from refresh_steps(session, register_form(session))
    return repeats(session.vault.ask(partial(register.repeats, scope=scope)))


def repeats_table(session: Session, found: Repeats, by: str = "") -> Table:
    """Return who was measured again as a table: how many rose and fell, or how each group changed; in points.

    Raises FaultyInputError for a group that does not exist.
    """
    check_names("repeats", by)
    form = register_form(session)
    if not by:
        return table_of_repeats(found, form.limits)
    keys = session.vault.ask(partial(register.keys_of, by=cast("Dimension", by)))
    groups = table_of_groups(found, by, keys, _labels(session, form, by), form.limits)
    return replace(groups, title=_titled(groups.title, by))


def load_libraries() -> None:
    """Load what intervals, pictures and files need, for who wants to wait elsewhere. Any thread; once is enough."""
    for name in ("scipy.special", "reportlab.graphics.shapes", "app.desk.figure_pictures", "openpyxl"):
        import_module(name)


def for_others(session: Session, found: Table) -> Table:
    """Return a table as it may leave the house: cells of so few people that somebody can be recognised are withheld."""
    return withhold(found, register_form(session).limits.identify_below)


def table_as_file(session: Session, found: Table, format_: str, progress: Progress = quiet) -> Written:
    """Return a table as xlsx or csv for others, small cells withheld."""
    safe = for_others(session, found)
    lines = tuple(_line(safe, row) for row in (*safe.rows, safe.total))
    small = SmallTable(safe.title, _HEADING, lines, safe.notes)
    return table_as_csv(small) if format_ == "csv" else table_as_workbook(small, session.means.now(), progress)


def _line(table: Table, row: FigureRow) -> tuple[str | int | Decimal | None, ...]:
    if row.withheld:
        return row.label, "weggelaten", "weggelaten", "weggelaten", row.note
    return row.label, table.shown_n(row), two_decimals(row.mean), two_decimals(row.sd), row.note


def two_decimals(value: Fraction | Decimal | None) -> Decimal | None:
    """Return a number rounded half up to two decimals; None of None."""
    if value is None:
        return None
    exact = Decimal(value.numerator) / Decimal(value.denominator) if isinstance(value, Fraction) else value
    return exact.quantize(Decimal("0.01"), ROUND_HALF_UP)
