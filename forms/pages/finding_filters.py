"""What to look among: state, method, assessor, when it is due, and the period of the visit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.vault.search import Filters
from forms.theme import BETWEEN
from forms.widgets.fields import DateField, PickField
from forms.widgets.flow import flow
from forms.widgets.form_row import FormRow
from forms.widgets.words import button, column

LATE = "late"
_LONG_AGO = "0001-01-01"


class FindingFilters(QWidget):
    """Fields that may stay empty: what is empty filters nothing. Signal `changed()`."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.state, self.method, self.assessor, self.due = PickField(), PickField(), PickField(), PickField()
        self.since, self.until = DateField(today), DateField(today)
        self.clear_button = button(self.tr("Filters weghalen"), self.clear, "quiet", icon_name="x")
        rows = (
            FormRow(self.tr("Stand"), self.state, characters=30),
            FormRow(self.tr("Opnieuw meten"), self.due, characters=30),
            FormRow(self.tr("Methode"), self.method, characters=30),
            FormRow(self.tr("Beoordelaar"), self.assessor, characters=30),
            FormRow(self.tr("Bezoek vanaf"), self.since, characters=18),
            FormRow(self.tr("Bezoek tot en met"), self.until, characters=18),
        )
        for field in self._fields():
            field.committed.connect(lambda _value: self.changed.emit())
        self.setLayout(column(flow(*rows, self.clear_button, spacing=BETWEEN, at_bottom=True)))
        self.state.offer(state_names(), empty=self.tr("alles"))
        due = ((LATE, self.tr("te laat")), ("60", self.tr("binnen twee maanden")), ("183", self.tr("binnen half jaar")))
        self.due.offer(due, empty=self.tr("alles"))

    def _fields(self) -> tuple[PickField | DateField, ...]:
        return self.state, self.due, self.method, self.assessor, self.since, self.until

    def offer(self, methods: tuple[tuple[str, str], ...], assessors: tuple[str, ...]) -> None:
        """Offer the methods and people that there are measurements of; what was chosen stays chosen."""
        for field, choices in ((self.method, methods), (self.assessor, tuple((name, name) for name in assessors))):
            chosen = field.value()
            field.offer(choices, empty=self.tr("alles"))
            field.set_value(chosen if chosen in dict(choices) else None)

    def clear(self) -> None:
        """Filter nothing any more."""
        for field in self._fields():
            field.set_value(None)
        self.changed.emit()

    def count(self) -> int:
        """Return how many filters are in use."""
        return sum(field.value() is not None for field in self._fields())

    def filters(self) -> Filters:
        """Return what to look among."""
        state, method, assessor = self.state.value(), self.method.value(), self.assessor.value()
        since, until = self.since.value(), self.until.value()
        due_from, due_to = self._due()
        return Filters(
            kind="measurement",
            states=(state,) if state else (),
            methods=(method,) if method else (),
            assessor=assessor or "",
            dated_from=since.isoformat() if since else _LONG_AGO if until else "",
            dated_to=until.isoformat() if until else "",
            due_from=due_from,
            due_to=due_to,
        )

    def _due(self) -> tuple[str, str]:
        chosen, day = self.due.value(), self._today()
        if chosen is None:
            return "", ""
        until = day - timedelta(days=1) if chosen == LATE else day + timedelta(days=int(chosen))
        return _LONG_AGO, until.isoformat()


def state_names() -> tuple[tuple[str, str], ...]:
    """Return the states of a measurement and what they are called."""
    translate = QCoreApplication.translate
    return (
        ("draft", translate("Finding", "concept")),
        ("concluded", translate("Finding", "afgerond")),
        ("signed", translate("Finding", "ondertekend")),
    )
