"""What a document can hold: the blocks a report is built from. Plain values; `compose` gives them their shape.

All text is plain: it is printed as it stands and never read as markup. What must be bold, a link or in
another language says so with a `Span`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from app.reports.foreign import Drawing
from app.reports.style import TextStyle


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text with something of its own.

    `link` is an http, https or mailto address; `language` is BCP 47; `colour` is a name of the palette.
    """

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    language: str = ""
    colour: str = ""


Text: TypeAlias = "str | Span | Sequence[str | Span]"
"""Plain text, or stretches of it. Line ends in it are kept."""

Align: TypeAlias = Literal["start", "end", "centre"]
"""`start` is where a line of the document's language begins: left in Dutch, right in Arabic."""

Tone: TypeAlias = Literal["plain", "attention", "agreed"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, level 1 (once, the title) to 4; also a bookmark.

    The first is level 1 and no level is skipped.
    """

    level: int
    text: Text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. `style` is `body`, `lead`, `small`, `result` or a style of your own."""

    text: Text
    style: str | TextStyle = "body"
    language: str = ""
    align: Align = "start"
    keep_with_next: bool = False


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list in no particular order."""

    items: Sequence[Text]


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A list whose order matters."""

    items: Sequence[Text]
    first: int = 1


@dataclass(frozen=True, slots=True)
class DefinitionList:
    """Labels with their values: the filled-in fields of a form.

    `label_part` is the labels' part of the width (0-1).
    """

    pairs: Sequence[tuple[Text, Text]]
    label_part: float = 0.34


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell that takes more than one column, or looks other than its column."""

    text: Text
    columns: int = 1
    align: Align | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table of texts. A row may be of any length: it flows over pages, under repeated header rows.

    `widths` are parts (any positive numbers); `align` is one for all columns or one each. `end` also gives
    all figures one width, so that numbers stand under each other. `header_column`: the first cell of a row
    names the row. `foot` is the number of last rows that sum up (bold, with a line above). `title` stands
    above and belongs to the table; `summary` is only heard.
    """

    header: Sequence[Sequence[Text | Cell]]
    rows: Sequence[Sequence[Text | Cell]]
    widths: Sequence[float]
    align: Align | Sequence[Align] = "start"
    header_column: bool = True
    foot: int = 0
    title: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture (a reportlab Drawing), what it shows in words, and a caption.

    Shrunk to fit, never enlarged.
    """

    drawing: Drawing
    alt: str
    caption: Text = ""
    align: Align = "start"


@dataclass(frozen=True, slots=True)
class Note:
    """A box that stands apart.

    A line at its side, a light ground, optionally a title that says what it is.
    """

    blocks: Sequence[Block]
    title: str = ""
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks beside each other, read column by column. `widths` are parts."""

    columns: Sequence[Sequence[Block]]
    widths: Sequence[float] = ()


@dataclass(frozen=True, slots=True)
class KeepTogether:
    """Blocks that stand on one page if one page can hold them."""

    blocks: Sequence[Block]


@dataclass(frozen=True, slots=True)
class SignaturePlace:
    """An empty field to be signed later, on paper or by pyHanko.

    `name` is the field's name (unique, no dots: a dot would make a hierarchy); `tooltip` is what a screen
    reader says of it; `label` stands above it.
    """

    name: str
    tooltip: str
    label: Text
    width: float = 220
    height: float = 72


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line across the page. Decoration, not read."""


@dataclass(frozen=True, slots=True)
class Space:
    """White, in points."""

    height: float


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


Block: TypeAlias = (
    Heading | Paragraph | BulletList | NumberedList | DefinitionList | Table | Figure | Note | Columns
    | KeepTogether | SignaturePlace | Rule | Space | PageBreak
)  # fmt: skip
"""Anything a story may hold."""


def bold(text: str) -> Span:
    """Return `text` in bold."""
    return Span(text, bold=True)


def link(text: str, address: str) -> Span:
    """Return `text` as a link to `address` (http, https or mailto)."""
    return Span(text, link=address)


def stretches(text: Text) -> tuple[Span, ...]:
    """Return any `Text` as spans."""
    if isinstance(text, str | Span):
        text = (text,)
    return tuple(part if isinstance(part, Span) else Span(part) for part in text)


def plain(text: Text) -> str:
    """Return the characters of any `Text`."""
    return "".join(part.text for part in stretches(text))
