"""Colours, sizes and the organisation's own look: what a document looks like, decided in one place.

The direction is docs on look: ink on white paper, one accent, calm. Every colour is checked for contrast
(WCAG 2.2, 1.4.3: text 4.5:1) and every meaning also has a word or a sign, because reports are printed in
black and white.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from app.errors import Fault, FaultyInputError

_HEX = re.compile(r"#?([0-9a-fA-F]{6})\Z")

TEXT_CONTRAST = 4.5
"""WCAG 2.2 success criterion 1.4.3 (AA) for text; 1.4.11 asks 3:1 for parts of pictures."""


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour in sRGB, each part 0-255."""

    red: int
    green: int
    blue: int

    @classmethod
    def parse(cls, text: str) -> Colour:
        """Read `#rrggbb`; raise ValueError for anything else."""
        match = _HEX.match(text.strip())
        if match is None:
            raise ValueError(f"not a colour of the form #rrggbb: {text!r}")
        value = int(match.group(1), 16)
        return cls(value >> 16, value >> 8 & 0xFF, value & 0xFF)

    @property
    def hex(self) -> str:
        """Return `#rrggbb` in small letters."""
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"

    @property
    def luminance(self) -> float:
        """Return the relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it."""
        red, green, blue = (_linear(part / 255) for part in (self.red, self.green, self.blue))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    def contrast(self, other: Colour) -> float:
        """Return the contrast ratio with `other`, 1 to 21 (WCAG 2.2)."""
        lighter, darker = sorted((self.luminance, other.luminance), reverse=True)
        return (lighter + 0.05) / (darker + 0.05)

    def mixed(self, other: Colour, part: float) -> Colour:
        """Return this colour with `part` (0-1) of `other` mixed in."""
        pairs = ((self.red, other.red), (self.green, other.green), (self.blue, other.blue))
        return Colour(*(round(mine + (its - mine) * part) for mine, its in pairs))


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


WHITE = Colour(255, 255, 255)
BLACK = Colour(0, 0, 0)
_PETROL = Colour.parse("#0b5d66")
_AGREED = Colour.parse("#2b6a3f")
_ATTENTION = Colour.parse("#a94d16")
_TINT = Colour.parse("#eef3f3")
_LINE = Colour.parse("#c4c9cb")
_MUTED = Colour.parse("#545b60")
_INK = Colour.parse("#1d2327")


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours a document or picture is made with, each named for what it is for."""

    ink: Colour = _INK
    paper: Colour = WHITE
    muted: Colour = _MUTED
    line: Colour = _LINE
    tint: Colour = _TINT
    accent: Colour = _PETROL
    attention: Colour = _ATTENTION
    agreed: Colour = _AGREED

    def with_accent(self, accent: Colour) -> Palette:
        """Return the palette with another accent and the tint that belongs to it."""
        return Palette(
            self.ink, self.paper, self.muted, self.line, accent.mixed(self.paper, 0.93), accent,
            self.attention, self.agreed,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How one kind of text is set. Sizes in points; `spacing` is white before and after."""

    size: float
    leading: float
    bold: bool = False
    before: float = 0.0
    after: float = 0.0
    colour: str = "ink"
    """The name of a colour of the palette."""


@dataclass(frozen=True, slots=True)
class Theme:
    """All sizes of a document, in points (1/72 inch). A4; lines of at most about 75 characters."""

    page_width: float = 595.28
    page_height: float = 841.89
    margin_side: float = 64.0
    margin_top: float = 64.0
    margin_bottom: float = 68.0
    measure: float = 424.0
    """The longest line of running text; tables and pictures may use the full width."""

    body: TextStyle = TextStyle(11, 16, after=8)
    lead: TextStyle = TextStyle(14, 20, before=2, after=10)
    small: TextStyle = TextStyle(9.5, 13, after=5, colour="muted")
    result: TextStyle = TextStyle(36, 42, bold=True, before=2, after=4, colour="accent")
    cell: TextStyle = TextStyle(10, 14)
    caption: TextStyle = TextStyle(9.5, 13, after=10, colour="muted")
    headings: tuple[TextStyle, ...] = (
        TextStyle(23, 28, bold=True, after=10),
        TextStyle(15.5, 20, bold=True, before=18, after=6),
        TextStyle(12.5, 17, bold=True, before=12, after=4),
        TextStyle(11, 16, bold=True, before=8, after=3),
    )

    @property
    def width(self) -> float:
        """Return the width between the margins."""
        return self.page_width - 2 * self.margin_side


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture that has been read, checked and flattened (`app.reports.pdf.logo.read_logo`)."""

    width: int
    height: int
    rgb: bytes = field(repr=False)
    """Three bytes a pixel, row by row from the top."""


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """What an organisation may change: name, address, footer, accent colour and logo."""

    name: str = ""
    address: tuple[str, ...] = ()
    footer: str = ""
    accent: Colour = _PETROL
    logo: Logo | None = None

    @property
    def palette(self) -> Palette:
        """Return the palette that follows from the accent colour."""
        return Palette().with_accent(self.accent)


def accent_colour(text: str, place: str = "accentkleur") -> Colour:
    """Read an accent colour for white paper; raise FaultyInputError when it is no colour or too light to read.

    The remedy names the nearest darker shade that can be read (4.5:1 on white).
    """
    try:
        colour = Colour.parse(text)
    except ValueError:
        fault = Fault("colour", place, f"'{text}' is geen kleur.", "Geef de kleur als #rrggbb, zoals #0b5d66.")
        raise FaultyInputError([fault], place=place) from None
    if colour.contrast(WHITE) >= TEXT_CONTRAST:
        return colour
    ratio = f"{colour.contrast(WHITE):.1f}".replace(".", ",")
    fault = Fault(
        "colour_contrast",
        place,
        f"De kleur {colour.hex} is op wit papier slecht te lezen (contrast {ratio}, nodig is 4,5).",
        f"Neem een donkerder kleur, bijvoorbeeld {readable(colour).hex}.",
    )
    raise FaultyInputError([fault], place=place)


def readable(colour: Colour, on: Colour = WHITE) -> Colour:
    """Return `colour`, darkened only as far as text on `on` needs (4.5:1)."""
    for percent in range(101):
        darker = colour.mixed(BLACK, percent / 100)
        if darker.contrast(on) >= TEXT_CONTRAST:
            return darker
    return BLACK
