"""A picture that came as SVG, as wide as there is room for and no wider than its words ask; told in words as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from forms.widgets.bars import Picture
from forms.widgets.paint import painting

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

_LETTER = 9.0
"""Height in points of the letters in the pictures of reports, which are drawn as high as those of the window."""


class SvgPicture(Picture):
    """Shows one SVG. Its height follows from its width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing: QSvgRenderer | None = None
        self.hide()

    def show_svg(self, svg: str, told: str) -> None:
        """Show a picture; `told` says what it shows. An empty `svg` shows nothing."""
        from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - only when something is drawn

        self._drawing = QSvgRenderer(QByteArray(svg.encode("utf-8")), self) if svg else None
        self.setAccessibleName(told)
        self.setVisible(bool(svg))
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that goes with the width."""
        super().resizeEvent(event)
        self._fit()

    def height_needed(self) -> int:
        """Return the height at the present width."""
        return round(self._size().height()) or 1

    def _fit(self) -> None:
        if self.height() != self.height_needed():
            self.setFixedHeight(self.height_needed())

    def _size(self) -> QRectF:
        """Return the place of the drawing: letters as in the window, smaller where there is no room for that."""
        if self._drawing is None:
            return QRectF()
        own: QSize = self._drawing.defaultSize()
        wanted = own.width() * self.fontMetrics().height() / (_LETTER * 1.45)
        wide = min(wanted, float(self.width()))
        return QRectF(0, 0, wide, wide * own.height() / max(1, own.width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the drawing."""
        if self._drawing is not None:
            with painting(self) as painter:
                painter.setFont(as_on_paper(painter.font()))
                self._drawing.render(painter, self._size())


def as_on_paper(font: QFont) -> QFont:
    """Return a font whose figures have their own widths, as the picture was measured with.

    The window's have one width (`forms/theme.py`), and what a picture writes would then run over its edge. It must be
    said: a feature that a font does not name is taken from the application's.
    """
    plain = QFont(font)
    plain.setFeature(QFont.Tag("tnum"), 0)
    return plain
