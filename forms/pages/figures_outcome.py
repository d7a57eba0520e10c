"""What came out: the table, its picture, what that says, and what may not be concluded from it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.desk.agreement import CAUTIONS, Compare
from app.desk.figures import Depth
from app.figures.meaning import cautions_of, told
from app.figures.tables import Table
from app.reports.pictures.brush import Picture
from app.reports.style import Colour, Palette
from forms.pages.figures_rows import grid_of_comparisons, grid_of_table, listed
from forms.theme import BETWEEN, INSIDE, colours
from forms.widgets.reading_table import Grid, ReadingTable
from forms.widgets.svg_picture import SvgPicture
from forms.widgets.words import Words, column


class FiguresOutcome(QWidget):
    """Shows one table or one set of comparisons. Signal `chosen(int)`: the comparison that is looked at."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.notes = Words("", "heading"), Words("", "muted")
        self.table = ReadingTable(self.tr("Cijfers"))
        self.table.chosen.connect(self.chosen)
        self.picture = SvgPicture()
        self.told, self.cautions = Words(""), Words("")
        self._says = self._part(self.tr("Wat dit zegt"), self.told)
        self._warns = self._part(self.tr("Wat u hier niet uit mag afleiden"), self.cautions)
        self.setLayout(
            column(self.title, self.table, self.notes, self._says, self.picture, self._warns, spacing=BETWEEN)
        )
        self.hide()

    def _part(self, heading: str, words: Words) -> QWidget:
        part = QWidget()
        part.setLayout(column(Words(heading, "heading"), words, spacing=INSIDE))
        return part

    def show_table(self, found: Table, least: int, depth: Depth | None) -> None:
        """Show a table of groups; `depth` brings intervals, chance and corrected means when it is there."""
        more = depth.sentences if depth is not None else ()
        self._show(found.title, grid_of_table(found, depth), found.notes)
        self._tell((*told(found, least), *more), cautions_of(found) if found.total.rows else ())

    def show_comparisons(self, found: Compare, place: int = 0) -> None:
        """Show comparisons; `place` says which of them is told in words."""
        grid = grid_of_comparisons(found)
        self._show(found.title, grid, tuple(note for note in found.notes if note not in CAUTIONS))
        self.tell_comparison(found, place)

    def tell_comparison(self, found: Compare, place: int) -> None:
        """Tell one of the comparisons in words."""
        if not found.comparisons:
            self._tell((), ())
            return
        one = found.comparisons[max(0, min(place, len(found.comparisons) - 1))]
        self._tell(one.sentences, CAUTIONS)

    def _show(self, title: str, grid: Grid, notes: tuple[str, ...]) -> None:
        self.title.setText(title)
        self.table.setAccessibleName(self.tr("Cijfers: {0}").format(title))
        self.table.setVisible(bool(grid.rows))
        self.table.show_grid(grid)
        self.notes.setText(listed(notes))
        self.notes.setVisible(bool(notes))
        self.show()

    def _tell(self, sentences: tuple[str, ...], cautions: tuple[str, ...]) -> None:
        self.told.setText(listed(sentences))
        self.cautions.setText(listed(cautions))
        self._says.setVisible(bool(sentences))
        self._warns.setVisible(bool(cautions))

    def tell_more(self, sentences: tuple[str, ...]) -> None:
        """Say more of what is shown."""
        self.told.setText("\n".join(text for text in (self.told.text(), listed(sentences)) if text))

    def show_picture(self, svg: str, alt: str) -> None:
        """Show the picture that belongs to it; nothing for an empty one."""
        self.picture.show_svg(svg, alt)


def screen_palette() -> Palette:
    """Return the colours of pictures as the window has them now."""
    hues = colours()
    ink, paper, accent = Colour.parse(hues.ink), Colour.parse(hues.paper), Colour.parse(hues.accent)
    muted, attention = Colour.parse(hues.muted), Colour.parse(hues.attention)
    line, agreed = Colour.parse(hues.line), Colour.parse(hues.agreed)
    return Palette(ink, paper, muted, line, Colour.parse(hues.accent_soft), accent, attention, agreed)


def drawn(make: Callable[[], Picture | None]) -> tuple[str, str]:
    """Draw a picture as SVG, with its words. Slow the first time; any thread."""
    from app.desk.figure_pictures import as_svg  # noqa: PLC0415 - reportlab is slow to import

    picture = make()
    return ("", "") if picture is None else (as_svg(picture), picture.alt)
