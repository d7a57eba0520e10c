"""One dossier: the employee, the employer, the placement, and the measurements made in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget, QWidget

from app.desk.dossiers import Dossier, redo, set_field, undo
from app.desk.finding import MeasurementRow, measurements_of
from app.desk.methods import active_methods
from app.desk.moving import newer_for
from app.desk.session import Session
from app.dossier.acts import text_of
from forms.case_form import CaseForm
from forms.language import spoken
from forms.reading import show_date
from forms.shell.page import Act, Page
from forms.widgets.commands import Command
from forms.widgets.flow import flow
from forms.widgets.refill import refill
from forms.widgets.words import Button, Words, button

EMPLOYEE = ("employee.name", "employee.birth_date")
EMPLOYER = ("employer.name", "employer.contact", "employer.email", "employer.interviewed")
PLACEMENT = (
    "placement.function", "placement.kind", "placement.start",
    "placement.hours_per_week", "placement.full_time_hours", "placement.working_days",
)  # fmt: skip
OPTIONAL = ("placement.kind", "placement.start")
_MOST_SHOWN = 6


class DossierPage(Page):
    """Shows one dossier.

    Signals: `measurement_wanted(stream)`, `new_measurement_wanted(method)`, `repeat_wanted(stream)`; `story_wanted()`
    to look back (app/desk/story.py); `newer_wanted(stream)` to see what moving a draft to the newest version of its
    method would do (app/desk/moving.py).
    """

    measurement_wanted = Signal(str)
    new_measurement_wanted = Signal(str)
    repeat_wanted = Signal(str)
    story_wanted = Signal()
    newer_wanted = Signal(str)

    def __init__(self, session: Session, dossier: Dossier, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.session, self.dossier = session, dossier
        self._found: list[MeasurementRow] = []
        self.form = CaseForm(self._store, session.means.today, self)
        self.form.stored.connect(self._told)
        self.measurements = QListWidget()
        self.measurements.activated.connect(lambda at: self.measurement_wanted.emit(self._found[at.row()].stream))
        heading = Words(self.tr("Metingen"), "heading")
        heading.setBuddy(self.measurements)
        self.measurements.setAccessibleName(self.tr("Metingen in dit dossier"))
        self._none = Words(self.tr("Nog geen metingen. Begin er een met Ctrl+Enter."), "muted")
        self._anew: Button = button(self.tr("Nieuwe meting"), self._start, icon_name="plus")
        self.look_back = button(
            self.tr("Terugkijken, doelen en afspraken"), self.story_wanted.emit, icon_name="history"
        )
        self.newer = button(self.tr("Nieuwere versie van de methode"), self._ask_newer, icon_name="arrow-right")
        self.add(heading, self._none, self.measurements, flow(self._anew, self.newer, self.look_back))
        for title, names in (
            (self.tr("Werknemer"), EMPLOYEE),
            (self.tr("Werkgever"), EMPLOYER),
            (self.tr("Plaatsing"), PLACEMENT),
        ):
            self.add(Words(title, "heading"), *(self.form.row(name, optional=name in OPTIONAL) for name in names))

    def first_focus(self) -> QWidget | None:
        """Begin at the name of a new dossier, and at the measurements of one that is known."""
        return self.measurements if self._found else self.form.fields["employee.name"]

    def primary(self) -> Act:
        """Repeat the last measurement when it was settled; else start one with the method in force."""
        settled = self._settled()
        if settled is not None:
            return Act(self.tr("Herhalingsmeting"), lambda: self.repeat_wanted.emit(settled.stream))
        return Act(self.tr("Nieuwe meting"), self._start)

    def _outdated(self) -> str:
        """Return the newest draft whose method has a newer version; empty when there is none."""
        drafts = [one.stream for one in self._found if one.state == "draft" and not one.hidden]
        return next((stream for stream in drafts if newer_for(self.session, stream) is not None), "")

    def _ask_newer(self) -> None:
        outdated = self._outdated()
        if outdated:
            self.newer_wanted.emit(outdated)

    def _settled(self) -> MeasurementRow | None:
        """Return the newest measurement when it was concluded or signed: that is one to repeat."""
        newest = self._found[0] if self._found else None
        return newest if newest is not None and _can_repeat(newest) else None

    def commands(self) -> tuple[Command, ...]:
        """Offer a new measurement with any active method, and a repeat of each that was settled."""
        return tuple(self._commands())

    def _commands(self) -> Iterator[Command]:
        for key, title in active_methods(self.session.places, spoken()):
            told = self.tr("Nieuwe meting: {0}").format(title)
            yield Command(told, lambda key=key: self.new_measurement_wanted.emit(key))  # type: ignore[misc]  # key is str
        yield Command(self.look_back.words(), self.story_wanted.emit)
        if self.newer.isVisibleTo(self):
            yield Command(self.newer.words(), self._ask_newer)
        for found in self._found:
            if _can_repeat(found):
                told = self.tr("Herhalingsmeting van {0}").format(_day(found.visit) or self.tr("een meting"))
                yield Command(told, lambda stream=found.stream: self.repeat_wanted.emit(stream))  # type: ignore[misc]

    def entered(self) -> None:
        """Show what holds now."""
        self._show()
        self._list(measurements_of(self.session, self.dossier.stream))

    def undo(self) -> None:
        """Take back the last field, and go there."""
        last = self.dossier.ledger.can_undo
        self.dossier = undo(self.session, self.dossier)
        self._stepped(text_of(last, "name") if last else "", self.tr("Ongedaan gemaakt en opgeslagen."))

    def redo(self) -> None:
        """Bring back what was taken back, and go there."""
        last = self.dossier.ledger.can_redo
        self.dossier = redo(self.session, self.dossier)
        self._stepped(text_of(last, "name") if last else "", self.tr("Opnieuw gedaan en opgeslagen."))

    def _stepped(self, name: str, told: str) -> None:
        self._show()
        self.form.focus(name)
        self.said.emit(told if name else self.tr("Er is niets om terug te nemen."))

    def _start(self) -> None:
        methods = active_methods(self.session.places, spoken())
        if methods:
            self.new_measurement_wanted.emit(methods[0][0])

    def _store(self, name: str, value: str) -> None:
        self.dossier = set_field(self.session, self.dossier, name, value)

    def _told(self, name: str) -> None:
        if name == "employee.name":
            self._entitle()
        self.said.emit(self.tr("Opgeslagen."))

    def _show(self) -> None:
        self.form.show(self.dossier.fields)
        self._entitle()

    def _entitle(self) -> None:
        title = self.dossier.fields.get("employee.name") or self.tr("Nieuw dossier")
        told = self.tr("Wat u hier invult, geldt voor elke meting in dit dossier. Alles staat meteen opgeslagen.")
        self.retitle(title, told)

    def _list(self, found: list[MeasurementRow]) -> None:
        self._found = found
        titles = dict(active_methods(self.session.places, spoken()))
        refill(self.measurements, [self._told_row(one, titles.get(one.method, one.method)) for one in found])
        self.measurements.setVisible(bool(found))
        self._none.setVisible(not found)
        self._anew.setVisible(self._settled() is not None)
        self.newer.setVisible(bool(self._outdated()))
        if found:
            self.measurements.setCurrentRow(0)
            height = self.measurements.sizeHintForRow(0) * min(len(found), _MOST_SHOWN)
            self.measurements.setFixedHeight(height + 2 * self.measurements.frameWidth())
        self.act_changed.emit()

    def _told_row(self, found: MeasurementRow, title: str) -> str:
        still = self.tr("concept, nog {0} open").format(found.open_points)
        states = {
            "draft": still if found.open_points else self.tr("concept"),
            "concluded": self.tr("afgerond, nog niet ondertekend"),
            "signed": self.tr("ondertekend"),
        }
        if found.hidden:
            hidden = self.tr("dicht zolang uw second opinion niet is afgerond")
            return "  ·  ".join(part for part in (_day(found.visit), hidden) if part)
        result = f"{found.percent} %" if found.percent is not None else self.tr("nog geen uitkomst")
        parts = (title, _day(found.visit), result, states.get(found.state, found.state))
        return "  ·  ".join(part for part in parts if part)


def _can_repeat(found: MeasurementRow) -> bool:
    """Tell whether a measurement was settled, and may be seen: a repeat begins with its answers."""
    return found.state != "draft" and not found.hidden


def _day(iso: str) -> str:
    return show_date(date.fromisoformat(iso)) if iso else ""
