"""A place to sign: strokes by pen, finger or mouse, or a typed name for who cannot draw here.

Strokes are points from 0 to 1 across and down the pad, so they are the same on every screen. A drawing can be taken
away and made anew; nothing is kept here.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEventPoint, QMouseEvent, QPainterPath, QPaintEvent, QPen, QTabletEvent, QTouchEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from forms.theme import GRID, INSIDE, colours
from forms.widgets.fields import TextField
from forms.widgets.form_row import FormRow
from forms.widgets.paint import box, painting, pen
from forms.widgets.words import Words, button, column, row

Point = tuple[float, float]
Stroke = tuple[Point, ...]
RATIO = 3  # the field in the report is three times as wide as high
_NEAR = 0.002  # a point nearer than this to the last adds nothing


@dataclass(frozen=True, slots=True)
class DrawnSignature:
    """What was drawn or typed: strokes (each of points in 0..1), or a name when it was typed."""

    strokes: tuple[Stroke, ...]
    typed_name: str = ""


class SignaturePad(QWidget):
    """Takes one signature. Signal `changed(DrawnSignature or None)` after every stroke, typed name or clearing."""

    changed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name`: who signs, for the words around it."""
        super().__init__(parent)
        self._surface = _Surface()
        self._surface.setAccessibleName(self.tr("Handtekening van {0}, met pen, vinger of muis").format(name))
        self._surface.drawn.connect(self._tell)
        self._clear = button(self.tr("Opnieuw"), self.clear, "quiet", icon_name="rotate-ccw")
        self._typed = TextField(longest=100)
        self._typed.committed.connect(lambda _name: self._tell())
        told = self.tr("Tekenen lukt niet? Typ dan de naam; die komt in de plaats van de handtekening.")
        self._typed_row = FormRow(self.tr("Naam typen"), self._typed, told, optional=True)
        head = row(Words(self.tr("Teken hier: {0}").format(name), "strong"), 1, self._clear)
        self.setLayout(column(head, self._surface, self._typed_row, spacing=INSIDE))
        self.setMaximumWidth(self._surface.maximumWidth())
        self._clear.setEnabled(False)

    def surface(self) -> QWidget:
        """Return where is drawn."""
        return self._surface

    def value(self) -> DrawnSignature | None:
        """Return what stands; None when nothing was drawn or typed."""
        drawn = DrawnSignature(self._surface.strokes(), self._typed.value() or "")
        return drawn if drawn.strokes or drawn.typed_name else None

    def finish(self) -> None:
        """Take a name that is still being typed."""
        self._typed.finish()

    def first(self) -> QWidget:
        """Return where the keyboard begins: drawing needs a pen, a finger or a mouse, typing does not."""
        return self._typed

    def ask_for_it(self) -> None:
        """Say that nothing stands here yet, and go there."""
        self._typed_row.set_error(self.tr("Er is nog niets gezet."), self.tr("Teken in het vak, of typ de naam."))
        self._typed.setFocus()

    def clear(self) -> None:
        """Take drawing and name away."""
        self._surface.clear()
        self._typed.set_value(None)
        self._tell()

    def _tell(self) -> None:
        value = self.value()
        if value is not None:
            self._typed_row.clear_error()
        self._clear.setEnabled(value is not None)
        self.changed.emit(value)


class _Surface(QWidget):
    """Where is drawn."""

    drawn = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setMaximumWidth(600)
        self._strokes: list[list[Point]] = []
        self._drawing = False

    def sizeHint(self) -> QSize:
        return QSize(480, 480 // RATIO)

    def strokes(self) -> tuple[Stroke, ...]:
        return tuple(tuple(stroke) for stroke in self._strokes)

    def clear(self) -> None:
        self._strokes.clear()
        self.update()

    def _begin(self, at: QPointF) -> None:
        self._drawing = True
        self._strokes.append([])
        self._go_on(at)

    def _go_on(self, at: QPointF) -> None:
        across = min(1.0, max(0.0, at.x() / max(1, self.width())))
        down = min(1.0, max(0.0, at.y() / max(1, self.height())))
        stroke = self._strokes[-1]
        if not stroke or abs(stroke[-1][0] - across) + abs(stroke[-1][1] - down) > _NEAR:
            stroke.append((round(across, 4), round(down, 4)))
            self.update()

    def _end(self) -> None:
        self._drawing = False
        self.drawn.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drawing:
            self._go_on(event.position())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        if self._drawing:
            self._end()

    def tabletEvent(self, event: QTabletEvent) -> None:
        kinds = {QEvent.Type.TabletPress: self._begin, QEvent.Type.TabletMove: self._go_on}
        if event.type() is QEvent.Type.TabletRelease and self._drawing:
            self._end()
        elif event.type() is QEvent.Type.TabletPress or self._drawing:
            kinds[event.type()](event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            self._touch(event.points()[0])
            event.accept()
            return True
        return super().event(event)

    def _touch(self, point: QEventPoint) -> None:
        """One finger draws; further fingers are left out."""
        if point.state() is QEventPoint.State.Pressed:
            self._begin(point.position())
        elif point.state() is QEventPoint.State.Released and self._drawing:
            self._end()
        elif self._drawing:
            self._go_on(point.position())

    def paintEvent(self, _event: QPaintEvent) -> None:
        hues = colours()
        with painting(self) as painter:
            box(painter, self.rect().toRectF(), hues.surface, hues.edge, 4)
            line = self.height() * 0.78
            painter.setPen(pen(hues.line))
            painter.drawLine(QPointF(4 * GRID, line), QPointF(self.width() - 4 * GRID, line))
            ink = QPen(pen(hues.ink, 2.5))
            ink.setCapStyle(Qt.PenCapStyle.RoundCap)
            ink.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(ink)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for stroke in self._strokes:
                painter.drawPath(_path(stroke, self.rect().toRectF()))


def _path(stroke: list[Point], room: QRectF) -> QPainterPath:
    points = [QPointF(across * room.width(), down * room.height()) for across, down in stroke]
    path = QPainterPath(points[0])
    for point in points[1:] or points:
        path.lineTo(point)
    return path
