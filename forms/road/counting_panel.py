"""Counting on the spot for one question: an instrument, the samples it gave, and what they come to together."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.desk.samples import Spread, spread_of
from app.scoring.words import shown_number
from forms.road.instruments import GoodAndWrong, Instrument, PiecesPerTime, Sample, TimePerPiece, WorkingTime
from forms.theme import BETWEEN, GRID, INSIDE
from forms.widgets.counting import Clock
from forms.widgets.level_choice import Level, LevelChoice
from forms.widgets.words import Button, Frame, Words, button, column, row

PIECES, TIME, GOOD, WORKING = "pieces", "time", "good", "working"


class CountingPanel(Frame):
    """Signals: `added(own, norm, told)` with a new sample, `removed(place)` for one that was taken away."""

    added = Signal(object, object, str)
    removed = Signal(int)

    def __init__(self, now: Clock, causes: tuple[tuple[str, str], ...], parent: QWidget | None = None) -> None:
        super().__init__("sheet", parent)
        self._makers: dict[str, Callable[[], Instrument]] = {
            PIECES: lambda: PiecesPerTime(now),
            TIME: lambda: TimePerPiece(now),
            GOOD: lambda: GoodAndWrong(now),
            WORKING: lambda: WorkingTime(now, causes),
        }
        self._made: dict[str, Instrument] = {}
        self.kinds = LevelChoice(
            (
                Level(PIECES, self.tr("stuks per tijd")),
                Level(TIME, self.tr("tijd per stuk")),
                Level(GOOD, self.tr("goed en fout")),
                Level(WORKING, self.tr("werkt en werkt niet")),
            ),
            goes_on=False,
            may_clear=False,
        )
        self.kinds.setAccessibleName(self.tr("Wat wilt u tellen?"))
        self.kinds.committed.connect(lambda kind: self.choose(str(kind)))
        self.kinds.went_on.connect(self._begin)
        self._stack = QStackedWidget()
        self.add_button = Button(self.tr("Telling toevoegen"), icon_name="plus")
        self.add_button.clicked.connect(lambda _on=False: self._add())
        self._now = Words("", "muted")
        self._lines, self._together = QVBoxLayout(), Words("", "strong")
        self._lines.setSpacing(GRID)
        self._shown: list[QWidget] = []
        parts = (Words(self.tr("Tellen"), "strong"), self.kinds, self._stack, row(self.add_button, self._now, 1))
        layout = column(*parts, spacing=INSIDE, margin=BETWEEN)
        layout.addLayout(self._lines)
        layout.addWidget(self._together)
        self.setLayout(layout)
        self.setFocusProxy(self.kinds)
        self._follow()

    def instrument(self) -> Instrument | None:
        """Return the instrument in hand."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Instrument) else None

    def choose(self, kind: str) -> None:
        """Take an instrument in hand; one that was used keeps its count."""
        if kind not in self._made:
            made = self._makers[kind]()
            made.changed.connect(self._follow)
            self._made[kind] = made
            self._stack.addWidget(made)
        self.kinds.set_value(kind)
        self._stack.setCurrentWidget(self._made[kind])
        self._follow()

    def show_samples(self, samples: tuple[Sample, ...]) -> None:
        """Show the samples that are stored."""
        for part in self._shown:
            part.hide()
            part.deleteLater()
        self._shown = [self._line(place, sample) for place, sample in enumerate(samples)]
        for part in self._shown:
            self._lines.addWidget(part)
        spread = spread_of(samples)
        self._together.setText(self._told(spread) if spread is not None else "")
        self._together.setVisible(spread is not None)

    def _line(self, place: int, sample: Sample) -> QWidget:
        own, norm = (shown_number(one) for one in sample)
        percent = f" = {shown_number(sample[0] / sample[1] * 100, 1)} %" if sample[1] else ""
        told = self.tr("telling {0}: {1} van {2}").format(place + 1, own, norm) + percent
        drop = button("", lambda: self.removed.emit(place), "quiet", icon_name="trash-2", name=self.tr("Weg: ") + told)
        line = QWidget()
        line.setLayout(row(Words(told), drop, 1))
        return line

    def _told(self, spread: Spread) -> str:
        together = shown_number(spread.together, 1)
        if spread.count == 1:
            return self.tr("Eén telling: {0} %").format(together)
        ends = (shown_number(spread.lowest, 1), shown_number(spread.highest, 1))
        return self.tr("{0} tellingen samen: {1} %, los tussen {2} en {3} %").format(spread.count, together, *ends)

    def _begin(self) -> None:
        instrument = self.instrument()
        if instrument is not None:
            instrument.setFocus(Qt.FocusReason.TabFocusReason)

    def _follow(self) -> None:
        instrument = self.instrument()
        sample = instrument.sample() if instrument is not None else None
        self._stack.setVisible(instrument is not None)
        self.add_button.setEnabled(sample is not None)
        told = ""
        if sample is not None:
            own, norm = (shown_number(one) for one in sample)
            told = self.tr("nu: {0} van {1} = {2} %").format(own, norm, shown_number(sample[0] / sample[1] * 100, 1))
        self._now.setText(told)

    def _add(self) -> None:
        instrument = self.instrument()
        sample = instrument.sample() if instrument is not None else None
        if instrument is None or sample is None:
            return
        told = instrument.told()
        instrument.reset()
        self.added.emit(sample[0], sample[1], told)
        instrument.setFocus(Qt.FocusReason.OtherFocusReason)
