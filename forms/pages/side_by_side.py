"""Two measurements of one person beside each other, question by question: what changed first, its reason beside it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desk.session import Session
from app.desk.story import SideBySide, Story, side_by_side
from app.desk.story_paper import day_in_words, kind_in_words, value_in_words
from app.errors import LoonmaatError
from forms.language import spoken
from forms.shell.page import Page
from forms.theme import BETWEEN
from forms.widgets.fields import PickField
from forms.widgets.flow import flow
from forms.widgets.form_row import FormRow
from forms.widgets.lines_table import LinesTable
from forms.widgets.messages import Tone
from forms.widgets.words import Sign, Words, button, row


class SideBySidePage(Page):
    """Choose two; the later one's reason stands beside each question. Signal `back()`."""

    back = Signal()

    def __init__(self, session: Session, told: Story, stream: str, parent: QWidget | None = None) -> None:
        """`stream` is the measurement that was chosen: it is laid beside the one before it."""
        super().__init__("", "", parent)
        name = told.name or self.tr("(nog geen naam)")
        self.retitle(self.tr("Naast elkaar: {0}").format(name), self.tr("Wat veranderd is, staat bovenaan."))
        self._session, self.told = session, told
        self.found: SideBySide | None = None
        self.before, self.after = PickField(), PickField()
        headings = (self.tr("vraag"), self.tr("eerst"), self.tr("daarna"), self.tr("waarom"), self.tr("verschil"))
        self.table = LinesTable(headings, (30, 24, 24, 34, 14))
        self._summary, self._margins = Words("", "heading"), Words("")
        self._warnings = QVBoxLayout()
        self._shown: list[QWidget] = []
        self._build(stream)

    def _build(self, stream: str) -> None:
        back = button(self.tr("Terug naar het verhaal"), self.back.emit, "quiet", icon_name="arrow-left")
        self.table.setAccessibleName(self.tr("Vraag voor vraag, wat veranderd is eerst"))
        seen = [point for point in self.told.points if not point.hidden]
        choices = tuple(
            (point.stream, f"{day_in_words(point.day, spoken())}: {kind_in_words(point, spoken())}") for point in seen
        )
        places = [point.stream for point in seen]
        later = max(1, places.index(stream) if stream in places else len(places) - 1)
        for field, place in ((self.before, later - 1), (self.after, later)):
            field.offer(choices)
            field.set_value(places[place])
            field.committed.connect(lambda _stream: self._compare())
        rows = (
            FormRow(self.tr("Eerst"), self.before, characters=34),
            FormRow(self.tr("Daarna"), self.after, characters=34),
        )
        self.add(row(back, 1), flow(*rows, spacing=BETWEEN, at_bottom=True))
        self.add(self._warnings, self._summary, self._margins, self.table)

    def first_focus(self) -> QWidget:
        """Begin at the questions."""
        return self.table if self.table.lines else self.before

    def entered(self) -> None:
        """Compare."""
        self._compare()

    def _compare(self) -> None:
        try:
            self.found = side_by_side(self._session, self.before.value() or "", self.after.value() or "")
        except LoonmaatError as error:
            self.message.tell(error.text, error.remedy, tone=Tone.ATTENTION)
            return
        self.message.hide()
        self._show(self.found)

    def _show(self, found: SideBySide) -> None:
        self._warn(found.differences)
        self._summary.setText(self._change(found))
        self._margins.setText(self._overlap(found))
        self._margins.setVisible(bool(self._margins.text()))
        nothing = self.tr("niet gevraagd of niet ingevuld")
        self.table.show_lines(
            [
                (
                    f"{one.label} ({one.where})" if one.where else one.label, one.before or nothing,
                    one.after or nothing, one.why, self.tr("anders") if one.changed else self.tr("gelijk"),
                )
                for one in found.items
            ]
        )  # fmt: skip

    def _warn(self, differences: tuple[str, ...]) -> None:
        """Name first what differs in how was measured: a difference in value can be due to that."""
        for part in self._shown:
            part.hide()
            part.deleteLater()
        self._shown = []
        for told in differences:
            line = QWidget()
            line.setLayout(row(Sign("triangle-alert", "attention"), Words(told), 1))
            self._shown.append(line)
            self._warnings.addWidget(line)

    def _change(self, found: SideBySide) -> str:
        before, after = value_in_words(found.before, spoken()), value_in_words(found.after, spoken())
        if found.change is None:
            return self.tr("Eerst: {0}. Daarna: {1}.").format(before, after)
        if found.change == 0:
            return self.tr("Gelijk gebleven: eerst {0}, daarna {1}.").format(before, after)
        told = self.tr("{0} punten hoger") if found.change > 0 else self.tr("{0} punten lager")
        if abs(found.change) == 1:
            told = self.tr("{0} punt hoger") if found.change > 0 else self.tr("{0} punt lager")
        words = told.format(abs(found.change))
        return self.tr("Eerst {0}, daarna {1}: {2}.").format(before, after, words)

    def _overlap(self, found: SideBySide) -> str:
        """Say whether the bands overlap: then a difference may lie in the measuring."""
        first, second = found.before.band, found.after.band
        if not found.change or first is None or second is None:
            return ""
        if first[0] <= second[1] and second[0] <= first[1]:
            return self.tr("De marges overlappen elkaar. Het verschil kan aan het meten liggen.")
        return self.tr("De marges overlappen elkaar niet.")
