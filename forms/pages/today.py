"""*Vandaag*: what is due, the longest overdue first, and what is not finished; Enter opens a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.desk import today as desk
from app.desk.follow import register_form
from app.desk.registered import is_derived, refresh_steps
from app.desk.reporting import write_file
from app.desk.session import Session
from app.desk.today import HORIZON, TITLES, DueItem, Today
from app.errors import LoonmaatError
from forms.language import spoken
from forms.reading import show_date
from forms.shell.page import Act, Page
from forms.theme import BETWEEN
from forms.turns import Turns
from forms.widgets.commands import Command
from forms.widgets.failure_words import tell_failure
from forms.widgets.fields import PickField
from forms.widgets.flow import flow
from forms.widgets.form_row import FormRow
from forms.widgets.lines_table import LinesTable
from forms.widgets.messages import Tone
from forms.widgets.words import Sign, Words, button, column, row
from forms.widgets.work_bar import WorkBar
from forms.work import Failure, Works

LATE, NOW, WEEK, LATER, DRAFTS = "late", "now", "week", "later", "drafts"
MOST_SHOWN = 200
"""Lines of a group; who has more than this due needs the list of dossiers and its filters."""

_SHARES = (26, 32, 36, 17)
_ABOUT_FOLLOWING = ("goal", "appointment")


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that belong together under a heading with a sign."""

    heading: str
    icon_name: str
    tone: str


class GroupView(QWidget):
    """One group: its heading with how many there are, and the lines. Signal `opened(DueItem)`."""

    opened = Signal(object)

    def __init__(self, group: Group, headings: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group, self.items = group, tuple[DueItem, ...]()
        self._heading, self._more = Words("", "heading"), Words("", "muted")
        self.table = LinesTable(headings, _SHARES)
        self.table.opened.connect(lambda line: self.opened.emit(self.items[line]))
        head = row(Sign(group.icon_name, group.tone), self._heading, 1)
        self.setLayout(column(head, self.table, self._more))

    def show_items(self, items: Sequence[DueItem], lines: Sequence[tuple[str, ...]]) -> None:
        """Show these items, in words already."""
        self.items = tuple(items)
        told = f"{self._group.heading} ({len(items)})"
        self._heading.setText(told)
        self.table.setAccessibleName(told)
        self.table.show_lines(lines[:MOST_SHOWN])
        self._more.setText(self.tr("Dit zijn de eerste {0}.").format(MOST_SHOWN))
        self._more.setVisible(len(items) > MOST_SHOWN)
        self.setVisible(bool(items))


class TodayPage(Page):
    """Signals: `dossier_wanted(stream)`, `measurement_wanted(stream)`, `story_wanted(dossier)`; `counted(int)`.

    What is counted is what is due today or was due before.
    """

    dossier_wanted = Signal(str)
    measurement_wanted = Signal(str)
    story_wanted = Signal(str)
    counted = Signal(int)

    def __init__(self, session: Session, works: Works, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._session, self._works = session, works
        self._turns: Turns[int] | None = None
        self._bar = WorkBar()
        self.found: Today | None = None
        self.ahead = PickField()
        self.ahead.offer(
            (
                ("7", self.tr("een week")), ("14", self.tr("twee weken")), ("60", self.tr("twee maanden")),
                ("183", self.tr("een half jaar")), ("366", self.tr("een jaar")),
            )
        )  # fmt: skip
        self.ahead.set_value(str(HORIZON))
        self.ahead.committed.connect(lambda _days: self.refresh())
        self._keep = button(self.tr("Bewaren voor uw agenda"), self._choose_file, icon_name="download")
        self._private = Words(
            self.tr("In het agendabestand staan alleen soort, dag en code. Geen naam, geen werkgever, geen uitkomst."),
            "small",
        )
        self._none = Words(self.tr("Er is niets aan de beurt, en er zijn geen metingen die nog af moeten."), "muted")
        headings = (self.tr("wanneer"), self.tr("wat"), self.tr("om wie het gaat"), self.tr("code"))
        self.groups = {key: GroupView(group, headings) for key, group in self._made_groups().items()}
        for view in self.groups.values():
            view.opened.connect(self._open)
        top = flow(
            FormRow(self.tr("Kijk vooruit"), self.ahead, characters=18), self._keep, spacing=BETWEEN, at_bottom=True
        )
        self.add(top, self._private, self._bar, self._none, *self.groups.values())

    def _made_groups(self) -> dict[str, Group]:
        return {
            LATE: Group(self.tr("Te laat"), "triangle-alert", "attention"),
            NOW: Group(self.tr("Vandaag"), "circle-dot", "accent"),
            WEEK: Group(self.tr("Binnen een week"), "calendar", "accent"),
            LATER: Group(self.tr("Later"), "calendar", "muted"),
            DRAFTS: Group(self.tr("Nog niet af"), "pen-line", "muted"),
        }

    # --- what the shell asks ---------------------------------------------------------------------------------

    def first_focus(self) -> QWidget:
        """Begin at the first line there is."""
        return next((view.table for view in self.groups.values() if view.items), self.ahead)

    def primary(self) -> Act | None:
        """Open the chosen line of the group one is in, or of the first."""
        if not any(view.items for view in self.groups.values()):
            return None
        return Act(self.tr("Gekozen regel openen"), self.open_chosen)

    def commands(self) -> tuple[Command, ...]:
        """Offer what has no key of its own."""
        return (Command(self.tr("Bewaren voor uw agenda"), self._choose_file),)

    def entered(self) -> None:
        """Look anew."""
        self.refresh()

    def left(self) -> None:
        """Stop looking up; what was looked up is kept."""
        if self._turns is not None:
            self._turns.cancel()

    # --- showing ---------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show what is due now; first look up by turns what changed, when that is much (after an older version)."""
        if is_derived(self._session):
            self._show()
        elif self._turns is None:
            turns = Turns(refresh_steps(self._session, register_form(self._session)), self._works)
            turns.success(lambda _count: self._looked_up()).failure(self._fail).cancelled(self._end)
            turns.progress(lambda step: self._bar.advance(step.done, step.total))
            self._turns = turns
            self._bar.begin(self.tr("Er wordt opgezocht wat aan de beurt is…"), turns.cancel)
            turns.start(self)

    def _looked_up(self) -> None:
        self._end()
        self._show()

    def _fail(self, failure: Failure) -> None:
        self._end()
        tell_failure(self.message, failure)

    def _end(self) -> None:
        self._turns = None
        self._bar.end()

    def _show(self) -> None:
        found = desk.today(self._session, int(self.ahead.value() or HORIZON), language=spoken())
        self.found = found
        self.retitle(self.tr("Vandaag"), self.tr("{0}. Enter opent een regel.").format(show_date(found.day)))
        for key, items in grouped(found).items():
            self.groups[key].show_items(items, [self._line(found.day, item) for item in items[:MOST_SHOWN]])
        self._none.setVisible(not found.due and not found.drafts)
        self._keep.setEnabled(bool(found.due))
        self.counted.emit(due_count(found))
        self.act_changed.emit()

    def _line(self, day: date, item: DueItem) -> tuple[str, ...]:
        who = "  ·  ".join(part for part in (item.name or self.tr("(nog geen naam)"), item.employer) if part)
        title = TITLES[spoken()][item.kind]
        what = f"{title}. {item.text}".rstrip(". ") if item.text else title
        return self._when(day, item), what, who, item.code

    def _when(self, day: date, item: DueItem) -> str:
        if item.on is None:
            return self.tr("zonder datum")
        days = (item.on - day).days
        if days == 0:
            return self.tr("vandaag")
        if days < 0:
            late = self.tr("1 dag te laat") if days == -1 else self.tr("{0} dagen te laat").format(-days)
            return f"{show_date(item.on)}: {late}"
        return show_date(item.on)

    # --- opening ---------------------------------------------------------------------------------------------

    def open_chosen(self) -> None:
        """Open the chosen line of the group that has the focus; of the first group when none has."""
        shown = [view for view in self.groups.values() if view.items]
        here = next((view for view in shown if view.table.hasFocus()), shown[0] if shown else None)
        if here is not None:
            self._open(here.items[max(0, here.table.line())])

    def _open(self, item: DueItem) -> None:
        """Open what belongs to a line: a draft or an asked view the measurement, an agreement the person's story."""
        if item.kind in ("draft", "view"):
            self.measurement_wanted.emit(item.measurement)
        elif item.kind in _ABOUT_FOLLOWING:
            self.story_wanted.emit(item.dossier)
        else:
            self.dossier_wanted.emit(item.dossier)

    # --- the calendar ----------------------------------------------------------------------------------------

    def save_calendar(self, target: Path) -> None:
        """Write what is due as a calendar file where the user asked for it."""
        due = self.found.due if self.found is not None else ()
        try:
            write_file(target, desk.calendar(self._session, due))
        except LoonmaatError as error:
            self.message.tell(error.text, error.remedy, tone=Tone.ATTENTION)
            return
        told = self.tr("{0} afspraken staan in {1}.").format(len(due), target.name)
        remedy = self.tr("Open het bestand in uw agenda. Met de code vindt u hier terug om wie het gaat.")
        self.message.tell(told, remedy, tone=Tone.AGREED)

    def _choose_file(self) -> None:
        title, kinds = self.tr("Agenda bewaren"), self.tr("Agendabestanden (*.ics)")
        name, _ = QFileDialog.getSaveFileName(self, title, "loonmaat.ics", kinds)
        if name:
            self.save_calendar(Path(name))


def grouped(found: Today) -> dict[str, list[DueItem]]:
    """Return what is due by group, each in the order of its days; drafts apart."""
    groups: dict[str, list[DueItem]] = {key: [] for key in (LATE, NOW, WEEK, LATER)}
    week = found.day + timedelta(days=7)
    for item in found.due:
        on = item.on or found.day
        groups[LATE if on < found.day else NOW if on == found.day else WEEK if on <= week else LATER].append(item)
    return {**groups, DRAFTS: list(found.drafts)}


def due_count(found: Today) -> int:
    """Return how much is due today or was due before."""
    return sum(item.on is not None and item.on <= found.day for item in found.due)
