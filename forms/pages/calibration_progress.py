"""How close an assessor is to the reference: score by score, over time, against the norms, and beside colleagues."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from PySide6.QtWidgets import QWidget

from app.desk.calibration import Attempt, BesideGroup, Progress
from app.figures.closeness import Closeness
from app.figures.words import icc_words, interval, number, percentage
from forms.pages.figures_rows import NOTHING, listed
from forms.reading import show_date
from forms.theme import BETWEEN
from forms.widgets.line_chart import LineChart, LineView, round_marks
from forms.widgets.reading_table import Grid, ReadingTable
from forms.widgets.words import Words, column


class CalibrationProgress(QWidget):
    """Shows what was scored so far. Hidden while nothing was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attempts = ReadingTable(self.tr("Wat u scoorde"), most_rows=8)
        self.group = ReadingTable(self.tr("U naast uw collega's"))
        self.norms, self.beside, self.chart = Words(""), Words(""), LineChart()
        self.setLayout(
            column(
                Words(self.tr("Hoe dicht u zit"), "heading"),
                self.norms,
                self.chart,
                self.attempts,
                Words(self.tr("Naast uw collega's"), "heading"),
                self.group,
                self.beside,
                spacing=BETWEEN,
            )
        )
        self.hide()

    def show_progress(self, mine: Progress, beside: BesideGroup) -> None:
        """Show how close an assessor is, and how that went."""
        self.setVisible(bool(mine.attempts))
        self.norms.setText(listed(mine.closeness.sentences))
        self.attempts.show_grid(self._attempts(mine.attempts))
        self._show_course(mine.course)
        self._show_group(beside)

    def _attempts(self, attempts: tuple[Attempt, ...]) -> Grid:
        headings = (
            self.tr("Datum"),
            self.tr("Casus"),
            self.tr("Uw waarde"),
            self.tr("Referentie"),
            self.tr("Verschil"),
            self.tr("Opmerking"),
        )
        again = self.tr("telt niet mee: u kende het antwoord")
        rows = tuple(
            (
                show_date(date.fromisoformat(one.at[:10])),
                one.title,
                f"{number(one.value)}%",
                f"{number(one.gold)}%",
                signed(one.difference),
                "" if one.counts else again,
            )
            for one in reversed(attempts)
        )
        return Grid(headings, rows, frozenset({2, 3, 4}))

    def _show_course(self, course: tuple[tuple[str, Fraction], ...]) -> None:
        self.chart.setVisible(len(course) > 1)
        if len(course) < 2:
            return
        points = tuple((Fraction(place), apart) for place, (_at, apart) in enumerate(course, start=1))
        last = points[-1]
        told = self.tr("nu {0} punten ernaast").format(number(last[1]))
        self.chart.show_line(
            LineView(
                title=self.tr("Hoever u er gemiddeld naast zit, over de laatste vijf casussen"),
                x_title=self.tr("zoveelste casus; hoe lager de lijn, hoe dichter bij de referentie"),
                points=points,
                here=last,
                here_told=told,
                x_marks=tuple((place, str(place)) for place, _apart in points),
                y_marks=tuple((Fraction(mark), f"{mark}") for mark in round_marks(max(one for _, one in points))),
            )
        )

    def _show_group(self, beside: BesideGroup) -> None:
        headings = (
            "",
            self.tr("Casussen"),
            self.tr("Gemiddeld ernaast"),
            self.tr("Te hoog of te laag"),
            self.tr("Binnen 10"),
            self.tr("Binnen 15"),
            self.tr("Mensen"),
        )
        others = self.tr("collega's samen")
        rows = (_row(self.tr("u"), beside.mine, 1), _row(others, beside.theirs, beside.others))
        self.group.setVisible(beside.others > 0)
        self.group.show_grid(Grid(headings, rows, frozenset(range(1, 7)), wide=0))
        self.beside.setText(self._told(beside))

    def _told(self, beside: BesideGroup) -> str:
        if not beside.others:
            return self.tr("In deze kluis heeft nog geen collega een casus gescoord.")
        if beside.icc is None:
            return self.tr("Er zijn te weinig casussen die u allen scoorde om te zeggen of u het eens bent.")
        icc, ends = beside.icc
        told = self.tr("Over de casussen die u allen scoorde: ICC(2,1) {0}, interval {1}: {2}.")
        return told.format(number(icc, 2), interval(ends, 2), icc_words(ends))


def signed(points: Fraction) -> str:
    """Return a difference in points with its sign."""
    return f"+{number(points)}" if points > 0 else number(points)


def _row(label: str, found: Closeness, people: int) -> tuple[str, ...]:
    apart = NOTHING if found.apart is None else number(found.apart)
    mean = NOTHING if found.mean is None else signed(found.mean)
    shares = (NOTHING if one is None else percentage(one) for one in (found.within_10, found.within_15))
    return (label, str(found.n), apart, mean, *shares, str(people))
