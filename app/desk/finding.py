"""Finding dossiers and measurements as somebody types, page after page; and the measurements of one dossier."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from app.desk.follow import blinded, follow_up, method_title
from app.desk.session import Session
from app.vault.owners import owners_with, values_of
from app.vault.search import Cursor, Filters, Order, Sorting
from app.vault.summaries import SummaryRow

PAGE = 50
NEWEST = Sorting(Order.CHANGED, descending=True)


@dataclass(frozen=True, slots=True)
class DossierRow:
    """One dossier in the list."""

    stream: str
    name: str
    employer: str
    function: str
    changed: str


@dataclass(frozen=True, slots=True)
class MeasurementRow:
    """One measurement of a dossier: method, state (draft, concluded, signed), visit date, result, what is open.

    `hidden`: this user is making a second opinion on it and may not see it yet; its value is left out.
    """

    stream: str
    method: str
    state: str
    visit: str
    percent: int | None
    open_points: int
    hidden: bool = False


MEASUREMENTS = Filters(kind="measurement")
"""No filter: every measurement, and every dossier, also one without measurements."""


class DossierSearch:
    """A growing list of dossiers that match what was typed. `begin` starts anew; `next_page` reads on.

    A dossier is found by its own words (name, employer, function) and by those of all that belongs to it: municipality,
    method, assessor, tasks and notes of its measurements, goals and notes of the job coach. Filters are about its
    measurements: one of them must pass.
    """

    def __init__(self, session: Session) -> None:
        """Search in the vault of this session."""
        self._session = session
        self._text = ""
        self._filters = MEASUREMENTS
        self._order = NEWEST
        self._after: Cursor | None = None
        self.rows: list[DossierRow] = []
        self.has_more = True

    def begin(self, text: str, filters: Filters = MEASUREMENTS, order: Sorting | None = None) -> None:
        """Search for other words, among others, or in another order; by name when words were typed, else newest."""
        self._text, self._after, self.has_more = text, None, True
        self._filters = filters
        self._order = order or (Sorting(Order.TITLE) if text else NEWEST)
        self.rows = []

    def next_page(self) -> list[DossierRow]:
        """Return the next rows; an empty list at the end."""
        if not self.has_more:
            return []
        vault = self._session.vault
        page = vault.find_owners("dossier", self._text, self._filters, self._order, after=self._after, limit=PAGE)
        self._after, self.has_more = page.next, page.next is not None
        return [_dossier_row(row) for row in page.rows]

    def take(self, rows: Sequence[DossierRow]) -> None:
        """Add rows that `next_page` returned."""
        self.rows.extend(rows)


@dataclass(frozen=True, slots=True)
class FoundMeasurement:
    """One measurement among all: whose, where, with what, when, and what is due. `kind` is measurement or register.

    `hidden`: this user is making a second opinion on it and may not see it yet; its value is left out.
    """

    stream: str
    kind: str
    dossier: str
    name: str
    employer: str
    function: str
    municipality: str
    method: str
    assessor: str
    state: str
    dated: str
    due: str
    percent: int | None
    hidden: bool = False


class MeasurementSearch:
    """A growing list of measurements that match words and filters, in any order. `begin` starts anew."""

    def __init__(self, session: Session) -> None:
        """Search in the vault of this session."""
        self._session = session
        self._text = ""
        self._filters = MEASUREMENTS
        self._order = NEWEST
        self._after: Cursor | None = None
        self.rows: list[FoundMeasurement] = []
        self.has_more = True

    def begin(self, text: str = "", filters: Filters = MEASUREMENTS, order: Sorting | None = None) -> None:
        """Search for other words, among others, or in another order."""
        self._text, self._after, self.has_more = text, None, True
        self._filters = filters
        self._order = order or NEWEST
        self.rows = []

    def next_page(self) -> list[FoundMeasurement]:
        """Return the next rows; an empty list at the end."""
        if not self.has_more:
            return []
        page = self._session.vault.find(self._text, self._filters, self._order, self._after, PAGE)
        self._after, self.has_more = page.next, page.next is not None
        hidden = _hidden_among(self._session, page.rows)
        return [_found(row, hidden=row.stream in hidden) for row in page.rows]

    def take(self, rows: Sequence[FoundMeasurement]) -> None:
        """Add rows that `next_page` returned."""
        self.rows.extend(rows)

    def count(self) -> int:
        """Return how many there are in all."""
        return self._session.vault.count(self._text, self._filters)


def used_methods(session: Session) -> tuple[tuple[str, str], ...]:
    """Return key and title of every method that there are measurements of."""
    titles = {info.method: method_title(session, info.sha256) for info in session.vault.definitions()}
    keys = session.vault.ask(partial(values_of, kind="measurement", column=Order.METHOD))
    return tuple((key, titles.get(key, key)) for key in keys)


def used_assessors(session: Session) -> tuple[str, ...]:
    """Return the names of everybody who measured."""
    return tuple(session.vault.ask(partial(values_of, kind="measurement", column=Order.ASSESSOR)))


def _hidden_among(session: Session, rows: Sequence[SummaryRow]) -> frozenset[str]:
    """Return which of these measurements this user may not see yet.

    Only a dossier with a draft can hold a second opinion that is under way, and few have one.
    """
    dossiers = list(dict.fromkeys(row.summary.parent for row in rows))
    drafts = Filters(kind="measurement", states=("draft",))
    busy = session.vault.ask(partial(owners_with, owners=dossiers, parts=drafts))
    return frozenset().union(*(blinded(session, follow_up(session, dossier)) for dossier in busy))


def _found(row: SummaryRow, *, hidden: bool) -> FoundMeasurement:
    shown = row.summary
    function = str(shown.body.get("function", ""))
    return FoundMeasurement(
        row.stream, row.kind, shown.parent, shown.title, shown.employer, function, shown.municipality, shown.method,
        shown.assessor, shown.state, shown.dated, shown.due, None if hidden else shown.percent, hidden,
    )  # fmt: skip


def measurements_of(session: Session, dossier: str) -> list[MeasurementRow]:
    """Return the measurements of a dossier, newest first."""
    page = session.vault.find("", Filters(kind="measurement", parent=dossier), NEWEST, limit=200)
    hidden = _hidden_among(session, page.rows)
    return [_measurement_row(row, hidden=row.stream in hidden) for row in page.rows]


def _dossier_row(row: SummaryRow) -> DossierRow:
    shown = row.summary
    return DossierRow(row.stream, shown.title, shown.employer, str(shown.body.get("function", "")), shown.changed)


def _measurement_row(row: SummaryRow, *, hidden: bool) -> MeasurementRow:
    shown = row.summary
    still = shown.body.get("open", 0)
    return MeasurementRow(
        row.stream, shown.method, shown.state, shown.dated, None if hidden else shown.percent,
        still if isinstance(still, int) else 0, hidden,
    )  # fmt: skip
