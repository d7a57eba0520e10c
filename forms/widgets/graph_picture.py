"""The calculation of a method as a picture: answers on the left, the result on the right, a line for each use.

Boxes stand in columns by how many steps they are from the result; nothing is placed by hand. The same in words is in
the tree beside it, so the picture itself is one image to who listens.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from forms.theme import GRID, INSIDE, colours
from forms.widgets.paint import box, painting, pen

_WIDE, _GAP = 17, 4
"""Characters of a box and between columns."""


@dataclass(frozen=True, slots=True)
class Station:
    """One box: its name, its words, and whether it is asked, computed or the result."""

    key: str
    title: str
    kind: str


class GraphPicture(QWidget):
    """Shows stations and who uses whom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: list[list[Station]] = []
        self._uses: Sequence[tuple[str, str]] = ()

    def show_graph(self, stations: Sequence[Station], uses: Sequence[tuple[str, str]], told: str) -> None:
        """Show these boxes with a line from each input to what uses it; `told` is the picture in words."""
        self._columns, self._uses = _in_columns(stations, uses), uses
        self.setAccessibleName(told)
        self.updateGeometry()
        self.setMinimumSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for all columns and the longest of them."""
        size = self._box_size()
        longest = max((len(column) for column in self._columns), default=1)
        return QSize((size.width() + self._gap()) * max(1, len(self._columns)), (size.height() + INSIDE) * longest)

    def _box_size(self) -> QSize:
        words = self.fontMetrics()
        return QSize(words.averageCharWidth() * _WIDE, words.height() * 2 + INSIDE)

    def _gap(self) -> int:
        return self.fontMetrics().averageCharWidth() * _GAP

    def _places(self) -> Mapping[str, QRectF]:
        size, gap = self._box_size(), self._gap()
        found = {}
        for across, column in enumerate(self._columns):
            for down, station in enumerate(column):
                left, top = across * (size.width() + gap), down * (size.height() + INSIDE)
                found[station.key] = QRectF(left, top, size.width(), size.height())
        return found

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint lines first, boxes over them."""
        places = self._places()
        with painting(self) as painter:
            painter.setPen(pen(colours().muted))
            for source, target in self._uses:
                if source in places and target in places:
                    painter.drawPath(_curve(places[source], places[target]))
            for column in self._columns:
                for station in column:
                    self._paint(painter, station, places[station.key])

    def _paint(self, painter: QPainter, station: Station, place: QRectF) -> None:
        hues = colours()
        ground = hues.accent if station.kind == "result" else hues.raised if station.kind == "node" else hues.paper
        box(painter, place, ground, hues.edge)
        painter.setPen(pen(hues.on_accent if station.kind == "result" else hues.ink))
        inner = place.adjusted(GRID, GRID, -GRID, -GRID)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(inner, int(flags), _shortened(station.title))


def _shortened(text: str) -> str:
    return text if len(text) <= 2 * _WIDE else text[: 2 * _WIDE - 1] + "…"


def _curve(source: QRectF, target: QRectF) -> QPainterPath:
    start = QPointF(source.right(), source.center().y())
    end = QPointF(target.left(), target.center().y())
    middle = (start.x() + end.x()) / 2
    path = QPainterPath(start)
    path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
    return path


def _in_columns(stations: Sequence[Station], uses: Sequence[tuple[str, str]]) -> list[list[Station]]:
    """Return the stations by how many steps they are from the result, so that each stands close to where it is used."""
    users: dict[str, list[str]] = {}
    for source, target in uses:
        users.setdefault(source, []).append(target)
    away: dict[str, int] = {}

    def of(key: str) -> int:
        if key not in away:
            away[key] = 0
            away[key] = 1 + max((of(one) for one in users.get(key, ())), default=-1)
        return away[key]

    columns: dict[int, list[Station]] = {}
    for station in stations:
        columns.setdefault(of(station.key), []).append(station)
    return [columns[number] for number in sorted(columns, reverse=True)]
