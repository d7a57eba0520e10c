"""The pen: puts marks on pages and keeps account of what each belongs to.

reportlab writes the page contents; this adds marked content around all of it, so that nothing on a page is
either unread by a screen reader or, worse, read as nonsense. Everything is inside an element or an artifact,
never both, never nested (PDF/UA-1, 7.1). Positions are in points, x from the left and y from the *top* of the
page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from app.reports.foreign import Canvas, Drawing, TextObject
from app.reports.lettering.lines import Atom, Line
from app.reports.lettering.shaping import Shaped, is_private, plain_form
from app.reports.pdf.structure import Annotated, Content, Element
from app.reports.style import Colour, Logo, Palette

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in the page's own coordinates (y upward), as PDF wants rectangles."""


@dataclass(frozen=True, slots=True)
class LinkPlace:
    """A stretch of a page that leads to an address."""

    page: int
    box: Box
    element: Element
    address: str
    text: str


@dataclass(frozen=True, slots=True)
class FieldPlace:
    """A place for a signature."""

    page: int
    box: Box
    element: Element
    name: str
    tooltip: str


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A heading in the outline, and where it stands (y upward)."""

    level: int
    text: str
    page: int
    y: float


class Pen:
    """Draws on the pages of one document. `canvas` is reportlab's."""

    def __init__(self, canvas: Canvas, palette: Palette, page_height: float) -> None:
        self._canvas = canvas
        self._palette = palette
        self._page_height = page_height
        self._inside = False
        self.page = 0
        self.contents: list[list[Element]] = [[]]
        """For each page, which element each stretch of content belongs to, by its number."""
        self.annotations: list[LinkPlace | FieldPlace] = []
        self.bookmarks: list[Bookmark] = []
        self.meanings: dict[str, str] = {}
        """What the private characters of joined letters mean, for the fonts' Unicode maps."""

    def next_page(self) -> None:
        """Finish the page and begin another."""
        self._canvas.showPage()
        self.page += 1
        self.contents.append([])

    @contextmanager
    def element(self, element: Element) -> Iterator[None]:
        """Let what is drawn inside belong to `element`."""
        numbers = self.contents[self.page]
        with self._marked(f"/{element.tag} <</MCID {len(numbers)}>> BDC"):
            element.kids.append(Content(self.page, len(numbers)))
            numbers.append(element)
            yield

    @contextmanager
    def artifact(self, kind: str = "Layout") -> Iterator[None]:
        """Let what is drawn inside be decoration (`Layout`) or repetition (`Pagination`): never read."""
        with self._marked(f"/Artifact <</Type /{kind}>> BDC"):
            yield

    @contextmanager
    def _marked(self, opening: str) -> Iterator[None]:
        if self._inside:
            raise RuntimeError("marked content inside marked content")
        self._inside = True
        self._canvas.addLiteral(opening)
        yield
        self._canvas.addLiteral("EMC")
        self._inside = False

    def colour(self, name: str) -> Colour:
        """Return the palette's colour of that name."""
        found: Colour = getattr(self._palette, name)
        return found

    def rectangle(self, x: float, top: float, width: float, height: float, *, fill: str = "", edge: str = "") -> None:
        """Draw a rectangle filled with and edged in colours of the palette."""
        canvas = self._canvas
        if fill:
            canvas.setFillColorRGB(*_parts(self.colour(fill)))
        if edge:
            canvas.setStrokeColorRGB(*_parts(self.colour(edge)))
            canvas.setLineWidth(0.75)
        y = self._page_height - top - height
        canvas.rect(x, y, width, height, stroke=int(bool(edge)), fill=int(bool(fill)))

    def rule(self, x: float, top: float, width: float, colour: str, weight: float) -> None:
        """Draw a line from left to right."""
        self._canvas.setStrokeColorRGB(*_parts(self.colour(colour)))
        self._canvas.setLineWidth(weight)
        y = self._page_height - top
        self._canvas.line(x, y, x + width, y)

    def drawing(self, drawing: Drawing, x: float, top: float) -> Box:
        """Draw a reportlab Drawing with its top left there; return the box it takes."""
        from reportlab.graphics import renderPDF  # noqa: PLC0415  late: see lettering.fonts

        bottom = self._page_height - top - drawing.height
        renderPDF.draw(drawing, self._canvas, x, bottom)
        return (x, bottom, x + drawing.width, bottom + drawing.height)

    def logo(self, logo: Logo, x: float, top: float, width: float, height: float) -> None:
        """Draw a logo in that box."""
        from PIL import Image  # noqa: PLC0415  late: only with a logo
        from reportlab.lib.utils import ImageReader  # noqa: PLC0415  late: as above

        picture = Image.frombytes("RGB", (logo.width, logo.height), logo.rgb)
        y = self._page_height - top - height
        self._canvas.drawImage(ImageReader(picture), x, y, width, height)

    def lines(self, placed: Sequence[tuple[Line, float, float]]) -> None:
        """Draw lines; each comes with its left side and its baseline from the top."""
        runs: list[tuple[Atom, float, float]] = []
        for line, x, baseline in placed:
            runs.extend((atom, x + offset, self.upward(baseline)) for atom, offset in line.placed())
        self.atoms(runs)

    def upward(self, from_top: float) -> float:
        """Return a distance from the top of the page as the page's own y."""
        return self._page_height - from_top

    def atoms(self, placed: Sequence[tuple[Atom, float, float]]) -> None:
        """Draw atoms, each with its left side and its baseline (y upward), as they are read."""
        writer = _Writer(self._canvas, self._palette, self.meanings)
        for atom, x, y in placed:
            writer.write(atom, x, y)
        writer.finish()

    def link(self, element: Element, box: Box, address: str, text: str) -> None:
        """Make a box on this page lead to `address`.

        `box` is left, top, right, bottom from the top of the page.
        """
        self._annotate(LinkPlace(self.page, self._upward(box), element, address, text))

    def field(self, element: Element, box: Box, name: str, tooltip: str) -> None:
        """Put an empty signature field there; `box` as for `link`."""
        self._annotate(FieldPlace(self.page, self._upward(box), element, name, tooltip))

    def bookmark(self, level: int, text: str, top: float) -> None:
        """Put a heading in the outline."""
        self.bookmarks.append(Bookmark(level, text, self.page, self._page_height - top))

    def _annotate(self, place: LinkPlace | FieldPlace) -> None:
        place.element.kids.append(Annotated(len(self.annotations)))
        self.annotations.append(place)

    def _upward(self, box: Box) -> Box:
        left, top, right, bottom = box
        return (left, self._page_height - bottom, right, self._page_height - top)


class _Writer:
    """Writes atoms into as few text objects as it can: neighbours that look alike become one string."""

    def __init__(self, canvas: Canvas, palette: Palette, meanings: dict[str, str]) -> None:
        self._canvas = canvas
        self._palette = palette
        self._meanings = meanings
        self._text: TextObject = None
        self._waiting = ""
        self._last: tuple[Atom, float, float] | None = None
        self._look: tuple[str, float, str] | None = None

    def write(self, atom: Atom, x: float, y: float) -> None:
        if not atom.plain:
            self._write_meant(atom, x, y)
        elif self._continues(atom, x, y):
            self._waiting += atom.shown
        else:
            self._flush()
            self._place(atom, x + atom.inset, y)
            self._waiting = atom.shown
        self._last = (atom, x, y)

    def finish(self) -> None:
        self._flush()
        if self._text is not None:
            self._canvas.drawText(self._text)
            self._text = self._look = None

    def _continues(self, atom: Atom, x: float, y: float) -> bool:
        if self._last is None or self._text is None:
            return False
        last, last_x, last_y = self._last
        near = last_y == y and abs(last_x + last.width - x) < 0.01 and not last.inset and not atom.inset
        return near and last.plain and self._look == _look(atom)

    def _place(self, atom: Atom, x: float, y: float) -> None:
        if self._text is None:
            self._text = self._canvas.beginText()
        self._text.setTextOrigin(x, y)
        look = _look(atom)
        if look != self._look:
            self._text.setFont(atom.face.name, atom.format.size)
            self._text.setFillColorRGB(*_parts(getattr(self._palette, atom.format.colour)))
            self._look = look

    def _flush(self) -> None:
        if self._waiting:
            self._text.textOut(self._waiting)
            self._waiting = ""

    def _write_meant(self, atom: Atom, x: float, y: float) -> None:
        """Draw an atom that shows other characters than it means, and say what it means (ActualText)."""
        if atom.shaped is not None and self._says(atom.shaped) == atom.actual:
            self._flush()
            self._write_shaped(atom.shaped, atom, x, y)
            return
        self.finish()
        meant = ("\ufeff" + atom.actual).encode("utf-16-be").hex().upper()
        self._canvas.addLiteral(f"/Span <</ActualText <{meant}>>> BDC")
        if atom.shaped is None:
            self._place(atom, x + atom.inset, y)
            self._text.textOut(atom.shown)
        else:
            self._write_shaped(atom.shaped, atom, x, y)
        self.finish()
        self._canvas.addLiteral("EMC")

    def _says(self, shaped: Shaped) -> str:
        """Return what joined letters will be read as; note what the private ones among them mean."""
        return "".join(
            self._meanings.setdefault(glyph.character, glyph.meaning)
            if is_private(glyph.character)
            else plain_form(glyph.character)
            for glyph in shaped.glyphs
        )

    def _write_shaped(self, shaped: Shaped, atom: Atom, x: float, y: float) -> None:
        """Draw joined letters each at its place, in reading order."""
        for glyph in shaped.glyphs:
            self._place(atom, x + glyph.x, y + glyph.y)
            self._text.textOut(glyph.character)


def _look(atom: Atom) -> tuple[str, float, str]:
    return (atom.face.name, atom.format.size, atom.format.colour)


def _parts(colour: Colour) -> tuple[float, float, float]:
    return (colour.red / 255, colour.green / 255, colour.blue / 255)
