"""The structure tree of a document while it is being made: what a screen reader walks through.

Elements arise in the order of the story, before anything is drawn. Drawing adds to each the marked content
that shows it; one element may have content on several pages (lessons.md D6: a table over three pages is one
table).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Content:
    """A stretch of page content: the number of the page (from 0) and of the stretch on that page (MCID)."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Annotated:
    """An annotation (a link, a form field) that belongs to an element: its place in `Pen.annotations`."""

    index: int


@dataclass(frozen=True, slots=True)
class Attribute:
    """One entry of an element's attributes (ISO 32000-1, 14.8.5), such as Table / Scope / Column."""

    owner: str
    key: str
    value: str | int | tuple[float, ...]
    """A name, a number, an array of numbers; text when `as_text`."""

    as_text: bool = False


@dataclass(slots=True, eq=False)
class Element:
    """One structure element. `tag` is a standard type of PDF 1.7 (table 333 and further)."""

    tag: str
    language: str = ""
    alt: str = ""
    attributes: list[Attribute] = field(default_factory=list)
    kids: list[Element | Content | Annotated] = field(default_factory=list)

    def add(self, tag: str, *attributes: Attribute, language: str = "", alt: str = "") -> Element:
        """Add a new element at the end and return it."""
        element = Element(tag, language, alt, list(attributes))
        self.kids.append(element)
        return element

    def walk(self) -> Iterator[Element]:
        """Yield this element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()


def scope(header_of: str) -> Attribute:
    """Say what a header cell heads: `Column` or `Row` (PDF/UA-1, 7.5: every TH has one)."""
    return Attribute("Table", "Scope", header_of)


def list_numbering(kind: str) -> Attribute:
    """Say how a list is numbered: `Disc`, `Decimal` or `None`."""
    return Attribute("List", "ListNumbering", kind)


def writing_mode(rtl: bool) -> Attribute:
    """Say which way the text of an element, and of all inside it, runs."""
    return Attribute("Layout", "WritingMode", "RlTb" if rtl else "LrTb")
