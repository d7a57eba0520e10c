"""The same pictures for the screen, as SVG that Qt draws right.

Not reportlab's own SVG: Qt paints its clip path and its `fill: None` black (stack.md 5), it rounds the height of text
to whole points, and it knows the fonts by our names for them. Here are the few shapes our pictures are made of.
"""

from __future__ import annotations

from collections.abc import Callable
from xml.sax.saxutils import escape, quoteattr

from app.reports.foreign import Drawing, Shape
from app.reports.lettering.direction import has_rtl
from app.reports.lettering.fonts import FAMILY

_FAMILIES = {"LmText": FAMILY, "LmOther": "DejaVu Sans", "LmEmoji": "Noto Emoji"}


def to_svg(drawing: Drawing, title: str = "") -> str:
    """Return a picture as SVG; `title` is what assistive technology reads. Raises TypeError for an unknown shape."""
    size = f'width="{_n(drawing.width)}" height="{_n(drawing.height)}"'
    box = f'viewBox="0 0 {_n(drawing.width)} {_n(drawing.height)}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box} role="img">'
    named = f"<title>{escape(title)}</title>" if title else ""
    shapes = "".join(_shape(shape, drawing.height) for shape in drawing.contents)
    return f"{head}{named}{shapes}</svg>"


def _shape(shape: Shape, height: float) -> str:
    kind = type(shape).__name__
    if kind not in _WRITERS:
        raise TypeError(f"no SVG for a {kind}")
    return _WRITERS[kind](shape, height)


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _colour(colour: Shape) -> str:
    return "none" if colour is None else f"#{colour.hexval()[2:]}"


def _paint(shape: Shape) -> str:
    edge = _colour(shape.strokeColor) if shape.strokeWidth else "none"
    return f'fill="{_colour(shape.fillColor)}" stroke="{edge}" stroke-width="{_n(shape.strokeWidth)}"'


def _rect(shape: Shape, height: float) -> str:
    place = f'x="{_n(shape.x)}" y="{_n(height - shape.y - shape.height)}"'
    return f'<rect {place} width="{_n(shape.width)}" height="{_n(shape.height)}" {_paint(shape)}/>'


def _line(shape: Shape, height: float) -> str:
    ends = f'x1="{_n(shape.x1)}" y1="{_n(height - shape.y1)}" x2="{_n(shape.x2)}" y2="{_n(height - shape.y2)}"'
    dash = f' stroke-dasharray="{",".join(map(_n, shape.strokeDashArray))}"' if shape.strokeDashArray else ""
    return f'<line {ends} stroke="{_colour(shape.strokeColor)}" stroke-width="{_n(shape.strokeWidth)}"{dash}/>'


def _circle(shape: Shape, height: float) -> str:
    return f'<circle cx="{_n(shape.cx)}" cy="{_n(height - shape.cy)}" r="{_n(shape.r)}" {_paint(shape)}/>'


def _polygon(shape: Shape, height: float) -> str:
    pairs = zip(shape.points[::2], shape.points[1::2], strict=True)
    points = " ".join(f"{_n(x)},{_n(height - y)}" for x, y in pairs)
    return f'<polygon points="{points}" {_paint(shape)}/>'


def _string(shape: Shape, height: float) -> str:
    name, _, style = shape.fontName.partition("-")
    weight = ' font-weight="700"' if "Bold" in style else ""
    slant = ' font-style="italic"' if "Italic" in style else ""
    font = f'font-family={quoteattr(_FAMILIES[name])} font-size="{_n(shape.fontSize)}"{weight}{slant}'
    # Letters that run from right to left already stand in the order in which they are seen: no turning them again.
    text = f"\u202d{shape.text}\u202c" if has_rtl(shape.text) else shape.text
    place = f'x="{_n(shape.x)}" y="{_n(height - shape.y)}"'
    return f'<text {place} {font} fill="{_colour(shape.fillColor)}" xml:space="preserve">{escape(text)}</text>'


_WRITERS: dict[str, Callable[[Shape, float], str]] = {
    "Rect": _rect,
    "Line": _line,
    "Circle": _circle,
    "Polygon": _polygon,
    "String": _string,
}
