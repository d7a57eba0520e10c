"""*Methoden vergelijken*: one person measured twice, one set of answers read twice, and the four ways of the pilots."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.desk import comparing
from app.desk.assessment import Assessment
from app.desk.comparing import ComparedView, Offered, signed_points
from app.desk.methods import definition_named, kept_versions
from app.desk.session import Session
from app.errors import LoonmaatError
from forms.language import spoken
from forms.pages.ways_panel import WaysPanel, sides_grid, sides_table
from forms.reading import show_date
from forms.shell.page import Page
from forms.widgets.fields import PickField
from forms.widgets.form_row import FormRow
from forms.widgets.reading_table import Grid, ReadingTable
from forms.widgets.words import Words, button, row

METHOD = "method:"
"""Before the id of a method in the list of what a measurement can be laid beside."""


class CompareMethodsPage(Page):
    """Two choices and what they come to, and beneath them the demonstration. Signal `back()`."""

    back = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.retitle(
            self.tr("Methoden vergelijken"),
            self.tr("Wat methoden van één persoon maken, en waar het verschil vandaan komt."),
        )
        self._session = session
        self.first, self.second = PickField(), PickField()
        self.first.committed.connect(lambda _chosen: self._choose_first())
        self.second.committed.connect(lambda _chosen: self._compare())
        self._none = Words(self.tr("Er zijn nog geen metingen om te vergelijken."), "muted")
        self.sides = sides_table(self.tr("De twee uitkomsten"))
        self.told = Words("")
        self.differing = ReadingTable(self.tr("Vragen die in beide staan en anders zijn beantwoord"))
        self.ways = WaysPanel(session.places)
        self.add(
            row(button(self.tr("Methoden"), self.back.emit, "quiet", icon_name="arrow-left"), 1),
            Words(self.tr("Eén persoon"), "heading"),
            self._none,
            FormRow(self.tr("Meting"), self.first, characters=60),
            FormRow(
                self.tr("Naast"),
                self.second,
                self.tr("Een andere meting van deze persoon, of dezelfde antwoorden met een andere methode."),
                characters=60,
            ),
            self.sides,
            self.told,
            self.differing,
            Words(self.tr("Vier manieren, dezelfde antwoorden"), "heading"),
            self.ways,
        )

    def first_focus(self) -> QWidget:
        """Begin at the choice of a measurement, or at the demonstration when there is none."""
        return self.first if self.first.count() else self.ways.first_field()

    def entered(self) -> None:
        """Offer what there is now."""
        before = self.first.value()
        found = comparing.offered(self._session)
        self.first.offer(tuple((one.stream, _worded(one)) for one in found))
        self.first.set_value(
            before if before in [one.stream for one in found] else (found[0].stream if found else None)
        )
        self._none.setVisible(not found)
        for field in (self.first, self.second):
            field.setEnabled(bool(found))
        self._choose_first()

    def _choose_first(self) -> None:
        chosen = self.first.value()
        if chosen is None:
            self._show(None)
            return
        beside = [(one.stream, _worded(one)) for one in comparing.offered_beside(self._session, chosen)]
        told = self.tr("dezelfde antwoorden met: {0}")
        graph = Assessment.open(self._session, chosen).graph
        methods = comparing.methods_to_read_with(self._session, graph, spoken())
        self.second.offer((*beside, *((f"{METHOD}{key}", told.format(title)) for key, title in methods)))
        self.second.setEnabled(self.second.count() > 0)
        self.second.setCurrentIndex(0)
        self._compare()

    def _compare(self) -> None:
        first, second = self.first.value(), self.second.value()
        if first is None or second is None:
            self._show(None)
            if first is not None:
                self.told.setText(
                    self.tr("Er is geen andere meting van deze persoon, en geen methode die hetzelfde vraagt.")
                )
                self.told.show()
            return
        try:
            self._show(self._found(first, second))
        except LoonmaatError as error:
            self._show(None)
            self.message.tell(error.text, error.remedy)

    def _found(self, first: str, second: str) -> ComparedView:
        if not second.startswith(METHOD):
            return comparing.compare_measurements(self._session, first, second, spoken())
        graph, answers = comparing.measured(Assessment.open(self._session, first))
        name = second.removeprefix(METHOD)
        other = definition_named(self._session.places, name, kept_versions(self._session))
        return comparing.read_by(graph, answers, other.graph, spoken())

    def _show(self, found: ComparedView | None) -> None:
        for part in (self.sides, self.told, self.differing):
            part.setVisible(found is not None)
        if found is None:
            return
        self.sides.show_grid(sides_grid((found.first, found.second), self._headings()))
        self.told.setText(self._sentence(found))
        headings = (self.tr("vraag"), self.tr("eerste"), self.tr("tweede"), self.tr("scheelt"))
        lines = tuple(
            (f"{one.label}: {one.where}" if one.where else one.label, one.first, one.second, signed_points(one.points))
            for one in found.differing
        )
        self.differing.show_grid(Grid(headings, lines, frozenset({1, 2, 3}), wide=0))
        self.differing.setVisible(bool(lines))

    def _headings(self) -> tuple[str, ...]:
        return (self.tr("methode"), self.tr("uitkomst"), self.tr("band"), self.tr("wat elke factor kost"))

    def _sentence(self, found: ComparedView) -> str:
        shared = ", ".join(found.shared)
        same = (
            self.tr("In beide gevraagd: {0}.").format(shared) if shared else self.tr("Geen vraag is in beide gelijk.")
        )
        if found.difference is None:
            return self.tr("Er zijn geen twee uitkomsten; een verschil is er dus niet. {0}").format(same)
        told = self.tr(
            "Het verschil is {0} punten: {1} door andere vragen en een andere berekening, "
            "{2} door andere antwoorden. {3}"
        )
        numbers = (found.difference, found.by_calculation, found.by_answers)
        return told.format(*(signed_points(one) for one in numbers), same)


def _worded(one: Offered) -> str:
    day = show_date(date.fromisoformat(one.day)) if one.day else ""
    parts = (one.name, one.method, day, f"{one.percent} %" if one.percent is not None else "")
    return "  ·  ".join(part for part in parts if part)
