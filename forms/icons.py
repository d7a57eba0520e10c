"""Icons: one outline family (resources/icons, Lucide), drawn in the colour of the palette at the size asked.

An icon never stands alone: the part that shows it has a word beside it or an accessible name.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"


def drawing(name: str, colour: str, px: int, ratio: float = 1.0) -> QPixmap:
    """Return the icon `name` as a square picture of `px` logical pixels in `colour` for a screen of scale `ratio`."""
    key = f"loonmaat:{name}:{colour}:{px}:{ratio}"
    picture = QPixmap()
    if QPixmapCache.find(key, picture):
        return picture
    picture = _draw(name, colour, round(px * ratio))
    picture.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, picture)
    return picture


def _draw(name: str, colour: str, pixels: int) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - only when something is drawn

    svg = (ICONS / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    picture = QPixmap(QSize(pixels, pixels))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return picture


def icon(name: str, colour: str, px: int, gap: int = 0, ratio: float = 1.0) -> QIcon:
    """Return the icon for a button on a screen of scale `ratio`, with `gap` pixels of air behind it."""
    return QIcon(_with_gap(drawing(name, colour, px, ratio), gap, ratio))


def _with_gap(picture: QPixmap, gap: int, ratio: float) -> QPixmap:
    if not gap:
        return picture
    wider = QPixmap(picture.width() + round(gap * ratio), picture.height())
    wider.fill(Qt.GlobalColor.transparent)
    wider.setDevicePixelRatio(ratio)
    painter = QPainter(wider)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return wider
