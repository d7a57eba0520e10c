"""Finding dossiers as somebody types, page after page, and the measurements of one dossier."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.desk.session import Session
from app.vault.search import Cursor, Filters, Order, Sorting
from app.vault.summaries import SummaryRow

PAGE = 50


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
    """One measurement of a dossier: method, state (draft, concluded, signed), visit date, result, what is open."""

    stream: str
    method: str
    state: str
    visit: str
    percent: int | None
    open_points: int


class DossierSearch:
    """A growing list of dossiers that match what was typed. `begin` starts anew; `next_page` reads on."""

    def __init__(self, session: Session) -> None:
        """Search in the vault of this session."""
        self._session = session
        self._text = ""
        self._after: Cursor | None = None
        self.rows: list[DossierRow] = []
        self.has_more = True

    def begin(self, text: str) -> None:
        """Search for other words."""
        self._text, self._after, self.has_more = text, None, True
        self.rows = []

    def next_page(self) -> list[DossierRow]:
        """Return the next rows, newest change first when nothing was typed; an empty list at the end."""
        if not self.has_more:
            return []
        order = Sorting(Order.TITLE) if self._text else Sorting(Order.CHANGED, descending=True)
        page = self._session.vault.find(self._text, Filters(kind="dossier"), order, self._after, PAGE)
        self._after, self.has_more = page.next, page.next is not None
        return [_dossier_row(row) for row in page.rows]

    def take(self, rows: Sequence[DossierRow]) -> None:
        """Add rows that `next_page` returned."""
        self.rows.extend(rows)


@dataclass(frozen=True, slots=True)
class FoundMeasurement:
    """One measurement among all: whose, where, with what, when, and what is due. `kind` is measurement or register."""

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


class MeasurementSearch:
    """A growing list of measurements that match words and filters, in any order. `begin` starts anew."""

    def __init__(self, session: Session) -> None:
        """Search in the vault of this session."""
        self._session = session
        self._text = ""
        self._filters = Filters(kind="measurement")
        self._order = Sorting(Order.CHANGED, descending=True)
        self._after: Cursor | None = None
        self.has_more = True

    def begin(self, text: str = "", filters: Filters | None = None, order: Sorting | None = None) -> None:
        """Search for other words, among others, or in another order."""
        self._text, self._after, self.has_more = text, None, True
        self._filters = filters or Filters(kind="measurement")
        self._order = order or Sorting(Order.CHANGED, descending=True)

    def next_page(self) -> list[FoundMeasurement]:
        """Return the next rows; an empty list at the end."""
        if not self.has_more:
            return []
        page = self._session.vault.find(self._text, self._filters, self._order, self._after, PAGE)
        self._after, self.has_more = page.next, page.next is not None
        return [_found(row) for row in page.rows]

    def count(self) -> int:
        """Return how many there are in all."""
        return self._session.vault.count(self._text, self._filters)


def _found(row: SummaryRow) -> FoundMeasurement:
    shown = row.summary
    function = str(shown.body.get("function", ""))
    return FoundMeasurement(
        row.stream, row.kind, shown.parent, shown.title, shown.employer, function, shown.municipality, shown.method,
        shown.assessor, shown.state, shown.dated, shown.due, shown.percent,
    )  # fmt: skip


def measurements_of(session: Session, dossier: str) -> list[MeasurementRow]:
    """Return the measurements of a dossier, newest first."""
    order = Sorting(Order.CHANGED, descending=True)
    page = session.vault.find("", Filters(kind="measurement", parent=dossier), order, limit=200)
    return [_measurement_row(row) for row in page.rows]


def _dossier_row(row: SummaryRow) -> DossierRow:
    shown = row.summary
    return DossierRow(row.stream, shown.title, shown.employer, str(shown.body.get("function", "")), shown.changed)


def _measurement_row(row: SummaryRow) -> MeasurementRow:
    shown = row.summary
    still = shown.body.get("open", 0)
    return MeasurementRow(
        row.stream, shown.method, shown.state, shown.dated, shown.percent, still if isinstance(still, int) else 0
    )
