"""The live result beside the page: the number, its band, how it came about, and each main task in small."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from forms.theme import INSIDE
from forms.widgets.bars import BandBar, Loss, TaskBars, TaskFactors, Waterfall
from forms.widgets.shown import Number, whole_percent
from forms.widgets.speech import Announcer, announce
from forms.widgets.words import Line, Words, column, row


@dataclass(frozen=True, slots=True)
class ResultView:
    """What the panel shows. `percent` is None while there is no result; `why_not` then says why, in Dutch."""

    percent: Number | None
    band: tuple[Number, Number] | None = None
    losses: tuple[Loss, ...] = ()
    headings: tuple[str, ...] = ()
    tasks: tuple[TaskFactors, ...] = ()
    why_not: str = ""


class ResultPanel(QWidget):
    """Shows a ResultView; says a new result to who listens."""

    def __init__(self, parent: QWidget | None = None, *, announcer: Announcer = announce) -> None:
        super().__init__(parent)
        self._announce = announcer
        self._heading = Line(self.tr("Loonwaarde nu"), "strong")
        self._number, self._sign = Line("", "result"), Line("%", "heading")
        self._band_words, self._why_not = Line("", "small"), Words("", "muted")
        self._bar, self._waterfall, self._tasks = BandBar(), Waterfall(), TaskBars()
        self._tasks_heading = Line(self.tr("Per hoofdtaak"), "strong")
        number = row(self._number, self._sign, 1, self._band_words, spacing=4)
        tasks = column(self._tasks_heading, self._tasks, spacing=INSIDE)
        tasks.setContentsMargins(0, INSIDE, 0, 0)
        self.setLayout(column(self._heading, number, self._why_not, self._bar, self._waterfall, tasks))
        self._shown: ResultView | None = None
        self.show_result(ResultView(None, why_not=self.tr("Er is nog niets ingevuld.")))

    def show_result(self, view: ResultView) -> None:
        """Show a result; a result that is the same costs nothing."""
        if view == self._shown:
            return
        before, self._shown = self._shown, view
        known = view.percent is not None
        self._number.setText(whole_percent(view.percent) if view.percent is not None else "—")
        self._sign.setVisible(known)
        self._why_not.setText(view.why_not)
        self._why_not.setVisible(not known and bool(view.why_not))
        self._show_band(view)
        self._show_pictures(view)
        if before is not None and before.percent != view.percent and view.percent is not None:
            self._announce(self, self.tr("Loonwaarde nu {0} procent").format(whole_percent(view.percent)))

    def _show_band(self, view: ResultView) -> None:
        band = "" if view.band is None else self.tr("tussen {0} en {1}").format(*map(whole_percent, view.band))
        self._band_words.setText(band)
        self._bar.show_result(view.percent, view.band)
        self._bar.setVisible(view.percent is not None)

    def _show_pictures(self, view: ResultView) -> None:
        self._waterfall.setVisible(bool(view.losses) and view.percent is not None)
        self._waterfall.show_losses(self.tr("Gewone collega"), view.losses, self.tr("Loonwaarde"))
        self._tasks_heading.setVisible(bool(view.tasks))
        self._tasks.setVisible(bool(view.tasks))
        self._tasks.show_tasks(view.headings, view.tasks)
