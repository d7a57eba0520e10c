"""Moving a draft to a newer version of its method: what goes along, falls away and is new, and one act."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.desk.assessment import Assessment
from app.desk.moving import Line, Move, move, plan_for
from app.errors import LoonmaatError
from forms.shell.page import Act, Page
from forms.widgets.reading_table import Grid, ReadingTable
from forms.widgets.words import Words, button, row


class NewerVersionPage(Page):
    """Shows the plan of a move. Signals: `moved(stream)`, `back()`."""

    moved = Signal(str)
    back = Signal()

    def __init__(self, assessment: Assessment, parent: QWidget | None = None) -> None:
        """Take a measurement. Raises RefusedError when there is nothing to move to."""
        super().__init__("", "", parent)
        self._assessment = assessment
        self.plan: Move = plan_for(assessment)
        title = self.plan.new.method.title.say()
        self.retitle(
            self.tr("Naar een nieuwere versie"),
            self.tr("{0}: van versie {1} naar {2}. Er gebeurt niets voordat u op Overzetten drukt.").format(
                title, self.plan.old.method.version, self.plan.new.method.version
            ),
        )
        self._back = button(self.tr("Terug"), self.back.emit, "quiet", icon_name="arrow-left")
        self.add(row(self._back, 1), Words(self._outcome(), ""))
        self.dropped = self._list(self.tr("Valt weg"), self.plan.dropped, self.tr("Alles wat u al heeft, kan mee."))
        self.asked = self._list(self.tr("Nieuw"), self.plan.asked, self.tr("Er wordt niets nieuws gevraagd."))
        self.carried = self._list(self.tr("Gaat mee"), self.plan.carried, self.tr("Er is nog niets beantwoord."))

    def first_focus(self) -> QWidget:
        """Begin at what falls away: that is what has to be looked at."""
        return next((one for one in (self.dropped, self.asked, self.carried) if one is not None), self._back)

    def primary(self) -> Act:
        """Move."""
        return Act(self.tr("Overzetten"), self._move)

    def _move(self) -> None:
        try:
            move(self._assessment, self.plan)
        except LoonmaatError as error:
            self.message.tell(error.text, error.remedy)
            return
        self.moved.emit(self._assessment.stream)

    def _outcome(self) -> str:
        before, after = (self._percent(one) for one in (self.plan.percent_before, self.plan.percent_after))
        told = self.tr("De uitkomst is nu: {0}. Na het overzetten: {1}. Met Ctrl+Z gaat u terug naar de oude versie.")
        return told.format(before, after)

    def _percent(self, percent: int | None) -> str:
        return self.tr("nog geen") if percent is None else f"{percent} %"

    def _list(self, title: str, lines: tuple[Line, ...], nothing: str) -> ReadingTable | None:
        heading = Words(f"{title} ({len(lines)})", "heading")
        if not lines:
            self.add(heading, Words(nothing, "muted"))
            return None
        table = ReadingTable(title, most_rows=8, widest=40)
        headings = (self.tr("vraag"), self.tr("wie"), self.tr("antwoord"), self.tr("let op"))
        shown = len(headings) if any(line.told or line.why for line in lines) else 2
        cells = tuple(self._cells(line)[:shown] for line in lines)
        table.show_grid(Grid(headings[:shown], cells, wide=shown - 1))
        heading.setBuddy(table)
        self.add(heading, table)
        return table

    def _cells(self, line: Line) -> tuple[str, ...]:
        who = ", ".join(self._who(by) for by in line.by)
        return (f"{line.label}: {line.where}" if line.where else line.label, who, line.told, self._why(line.why))

    def _who(self, by: str) -> str:
        return {
            "employer": self.tr("werkgever"),
            "employee": self.tr("werknemer"),
            "observation": self.tr("gezien"),
            "test": self.tr("test"),
            "assessor": self.tr("beoordelaar"),
        }[by]

    def _why(self, why: str) -> str:
        return {
            "": "",
            "asked_differently": self.tr("De vraag staat er in andere woorden. Kijk of het antwoord nog past."),
            "counts_differently": self.tr("Dit antwoord telt in de nieuwe versie anders."),
            "gone": self.tr("Dit wordt niet meer gevraagd."),
            "other_rows": self.tr("Dit wordt niet meer bij deze rij gevraagd."),
            "other_respondent": self.tr("Dit wordt deze bron niet meer gevraagd."),
            "other_scale": self.tr("Dit wordt nu met een ander soort antwoord gevraagd."),
            "not_allowed": self.tr("Dit antwoord kan in de nieuwe versie niet meer."),
        }[why]
