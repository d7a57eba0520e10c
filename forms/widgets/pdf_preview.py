"""A PDF on screen as it will be on paper, signatures included; pages are drawn in the background, when in sight.

Zoom with Ctrl+plus, Ctrl+minus and Ctrl+0, pages with PgUp and PgDn. The text of a page is its description for who
cannot see it.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QImage, QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from forms.theme import BETWEEN, INSIDE, colours
from forms.widgets.flow import flow
from forms.widgets.messages import MessageBar, Tone
from forms.widgets.paint import brush, painting, pen
from forms.widgets.pdf_pages import POINTS, PdfPages
from forms.widgets.words import Frame, Line, button, column, row
from forms.work import Failure, Operation, Works

_ZOOMS = (50, 75, 100, 125, 150, 200, 300)
_KEPT = 12  # pictures of pages: about 4 MB each at 100%; older ones are drawn again when they come back
_SCREEN = 96  # dots per inch of 100%, as everywhere on screens


class PdfPreview(QWidget):
    """Shows a PDF. Signal `print_wanted()` when someone asks for paper."""

    print_wanted = Signal()

    def __init__(self, works: Works, parent: QWidget | None = None, *, prints: bool = True, percent: int = 100) -> None:
        """Show nothing yet. `prints`: offer to print; `percent`: the zoom it begins with, one of its steps."""
        super().__init__(parent)
        self._works, self._prints = works, prints
        self._pages: PdfPages | None = None
        self._percent = percent
        self._views: list[_PageView] = []
        self._kept: list[int] = []
        self._asked: set[int] = set()
        self._wanted: set[int] = set()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._draw_wanted)
        self._message = MessageBar()
        self._where, self._zoom = Line(""), Line("", "muted")
        self._area, self._sheet = _Area(), QWidget()
        self._stack = QVBoxLayout(self._sheet)
        self._stack.setSpacing(BETWEEN)
        self._area.setWidget(self._sheet)
        self._area.verticalScrollBar().valueChanged.connect(self._show_where)
        self._area.verticalScrollBar().rangeChanged.connect(lambda _least, _most: self._show_where())
        self._area.setAccessibleName(self.tr("Voorbeeld van het rapport"))
        self.setLayout(column(self._bar(), self._message, self._area, spacing=0))
        self._keys()

    def _bar(self) -> QWidget:
        bar = Frame("bar")
        less = button("", self.smaller, "quiet", icon_name="zoom-out", name=self.tr("Kleiner (Ctrl+min)"))
        more = button("", self.larger, "quiet", icon_name="zoom-in", name=self.tr("Groter (Ctrl+plus)"))
        prints = button(self.tr("Afdrukken"), self.print_wanted.emit, icon_name="printer")
        if not self._prints:
            prints.hide()  # setVisible(True) before it has a parent would flash it as a window
        zoom = QWidget()
        zoom.setLayout(row(less, self._zoom, more))
        bar.setLayout(row(flow(self._where, zoom, prints, spacing=BETWEEN), margin=INSIDE))
        return bar

    def _keys(self) -> None:
        acts = {"Ctrl++": self.larger, "Ctrl+=": self.larger, "Ctrl+-": self.smaller, "Ctrl+0": self.as_it_is}
        for keys, act in acts.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def show_pdf(self, data: bytes) -> None:
        """Open a PDF in the background and show it."""
        self._message.hide()
        run = Operation(lambda _progress: PdfPages(data)).success(self._open).failure(self._tell)
        run.owned_by(self).start(self._works)

    def pages(self) -> PdfPages | None:
        """Return what is open, for printing."""
        return self._pages

    def zoom(self) -> int:
        """Return the zoom in percent."""
        return self._percent

    def paper_width(self) -> int:
        """Return how wide a page of A4 is at the present zoom, with room for the bar that scrolls it."""
        return round(595 * _SCREEN / POINTS * self._percent / 100) + 4 * BETWEEN

    def page(self) -> int:
        """Return the page in sight, from 1; 0 when nothing is open."""
        middle = self._area.verticalScrollBar().value() + self._area.viewport().height() // 3
        passed = [view.number for view in self._views if view.y() <= middle]
        return passed[-1] + 1 if passed else min(1, len(self._views))

    def show_page(self, number: int) -> None:
        """Bring a page (from 1) into sight."""
        self._area.verticalScrollBar().setValue(self._views[number - 1].y())

    def focus_page(self) -> None:
        """Give the focus to the page in sight."""
        if self._views:
            self._views[self.page() - 1].setFocus()

    def larger(self) -> None:
        """Zoom in a step."""
        self._zoom_to(next((zoom for zoom in _ZOOMS if zoom > self._percent), _ZOOMS[-1]))

    def smaller(self) -> None:
        """Zoom out a step."""
        self._zoom_to(next((zoom for zoom in reversed(_ZOOMS) if zoom < self._percent), _ZOOMS[0]))

    def as_it_is(self) -> None:
        """Zoom to the size of the paper."""
        self._zoom_to(100)

    def _open(self, pages: PdfPages) -> None:
        self._close()
        self._pages = pages
        for number in range(pages.count):
            view = _PageView(number, self)
            view.setAccessibleName(self.tr("Bladzijde {0} van {1}").format(number + 1, pages.count))
            self._views.append(view)
            self._stack.addWidget(view, 0, Qt.AlignmentFlag.AlignHCenter)
        self._zoom_to(self._percent)
        QTimer.singleShot(0, self, self._show_where)  # once the pages stand where they will stand

    def _close(self) -> None:
        for view in self._views:
            view.hide()
            self._stack.removeWidget(view)
            view.deleteLater()
        self._views, self._kept, self._asked = [], [], set()
        if self._pages is not None:
            self._pages.close()
            self._pages = None

    def _tell(self, failure: Failure) -> None:
        self._message.tell(failure.text, failure.remedy, tone=Tone.ATTENTION)

    def _zoom_to(self, percent: int) -> None:
        self._percent = percent
        self._zoom.setText(f"{percent} %")
        self._asked.clear()
        if self._pages is None:
            return
        for view in self._views:
            wide, high = self._pages.size(view.number)
            view.resize_to(
                round(wide * _SCREEN / POINTS * percent / 100), round(high * _SCREEN / POINTS * percent / 100)
            )

    def _show_where(self) -> None:
        told = self.tr("Bladzijde {0} van {1}").format(self.page(), len(self._views)) if self._views else ""
        self._where.setText(told)

    def want(self, number: int) -> None:
        """Have a page drawn that came in sight; called by the page itself."""
        if number not in self._asked:
            self._wanted.add(number)
            self._soon.start()

    def _draw_wanted(self) -> None:
        """Draw what is in sight now: while pages are laid out, all of them are for a moment."""
        wanted, self._wanted = sorted(self._wanted), set()
        for number in wanted:
            if number < len(self._views) and not self._views[number].visibleRegion().isEmpty():
                self._draw(number)

    def _draw(self, number: int) -> None:
        pages = self._pages
        if pages is None:
            return
        self._asked.add(number)
        dots = _SCREEN * self._percent / 100 * self.devicePixelRatioF()
        run = Operation(lambda _progress: (pages.image(number, dots), pages.text(number)))
        run.success(lambda drawn: self._show(pages, number, drawn)).failure(self._tell)
        run.owned_by(self).start(self._works)

    def _show(self, pages: PdfPages, number: int, drawn: tuple[QImage, str]) -> None:
        if pages is not self._pages:  # another file was opened meanwhile
            return
        self._views[number].show_image(*drawn)
        self._kept = [kept for kept in self._kept if kept != number] + [number]
        for old in self._kept[:-_KEPT]:
            self._views[old].forget()
            self._asked.discard(old)
        self._kept = self._kept[-_KEPT:]


class _Area(QScrollArea):
    """Scrolls the pages; wider than the window only when zoomed in beyond it."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # each page is a stop of its own: an area has no role to hear
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.verticalScrollBar().valueChanged.emit(self.verticalScrollBar().value())


class _PageView(QLabel):
    """One page: blank until it has been drawn. A label, so that who listens hears text and not just a part."""

    def __init__(self, number: int, preview: PdfPreview) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.number, self._preview = number, preview
        self._image: QImage | None = None

    def resize_to(self, width: int, height: int) -> None:
        self.setFixedSize(width, height)
        self.update()

    def show_image(self, image: QImage, text: str) -> None:
        self._image = image
        self.setAccessibleDescription(text)
        self.update()

    def forget(self) -> None:
        self._image = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._preview.show_page(self.number + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._preview.want(self.number)
        with painting(self) as painter:
            painter.fillRect(self.rect(), brush("#ffffff"))  # paper is white in every palette
            if self._image is not None:
                painter.drawImage(self.rect(), self._image, QRect(0, 0, self._image.width(), self._image.height()))
            painter.setPen(pen(colours().edge))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
