"""Writes the structure tree, and what hangs on it, into the finished pages: links, signature fields, bookmarks.

pikepdf does the writing, because open-source reportlab emits none of it (stack.md 3).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, Pdf, String

from app.reports.lettering.direction import is_rtl
from app.reports.pdf.pen import Bookmark, Box, FieldPlace, LinkPlace, Pen
from app.reports.pdf.structure import Annotated, Attribute, Content, Element

_PRINT = 4
"""Annotation flag: shown on paper. Every annotation has it in PDF/A (ISO 19005-3, 6.3.2)."""

_PRINT_LOCKED = 4 + 128


class TagWriter:
    """Writes one document's tags. Everything is made in a fixed order: same input, same bytes."""

    def __init__(self, pdf: Pdf, pen: Pen, language: str) -> None:
        self._pdf = pdf
        self._pen = pen
        self._language = language
        self._objects: dict[int, pikepdf.Object] = {}
        self._annotations: list[pikepdf.Object] = []
        self._pages = list(pdf.pages)

    def write(self, root: Element) -> None:
        """Write the tree under `root` (the Document element) and all that belongs to it."""
        self._annotations = [self._annotation(place) for place in self._pen.annotations]
        tree = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        tree.K = self._element(root, tree)
        self._write_parents(tree)
        catalog = self._pdf.Root
        catalog.StructTreeRoot = tree
        catalog.MarkInfo = Dictionary(Marked=True)
        catalog.Lang = String(self._language)
        catalog.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        if is_rtl(self._language):
            catalog.ViewerPreferences.Direction = Name.R2L
        self._write_form()

    def _element(self, element: Element, parent: pikepdf.Object) -> pikepdf.Object:
        """Write one element and all below it; return it."""
        written = self._pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + element.tag), P=parent))
        self._objects[id(element)] = written
        page = next((kid.page for kid in element.kids if isinstance(kid, Content)), None)
        if page is not None:
            written.Pg = self._pages[page].obj
        kids = [self._kid(kid, written, page) for kid in element.kids]
        # One kid is written as itself, not as an array of one. For a Form element pyHanko demands it: else it calls
        # every later signature in that field a suspicious change (stack.md 4).
        if kids:
            written.K = kids[0] if len(kids) == 1 else Array(kids)
        for key, text in (("/Lang", element.language), ("/Alt", element.alt)):
            if text:
                written[key] = String(text)
        if element.attributes:
            written.A = _attributes(element.attributes)
        return written

    def _kid(
        self, kid: Element | Content | Annotated, parent: pikepdf.Object, page: int | None
    ) -> pikepdf.Object | int:
        if isinstance(kid, Element):
            return self._element(kid, parent)
        if isinstance(kid, Annotated):
            place = self._pen.annotations[kid.index]
            annotation = self._annotations[kid.index]
            return Dictionary(Type=Name.OBJR, Pg=self._pages[place.page].obj, Obj=annotation)
        if kid.page == page:
            return kid.number
        return Dictionary(Type=Name.MCR, Pg=self._pages[kid.page].obj, MCID=kid.number)

    def _write_parents(self, tree: pikepdf.Object) -> None:
        """Write the way back: from a page's content, and from an annotation, to its element."""
        numbers: list[pikepdf.Object | int] = []
        for index, (page, elements) in enumerate(zip(self._pages, self._pen.contents, strict=True)):
            page.obj.StructParents = index
            page.obj.Tabs = Name.S
            owners = Array([self._objects[id(element)] for element in elements])
            numbers += [index, self._pdf.make_indirect(owners)]
        for offset, place in enumerate(self._pen.annotations):
            key = len(self._pages) + offset
            self._annotations[offset].StructParent = key
            numbers += [key, self._objects[id(place.element)]]
        tree.ParentTree = self._pdf.make_indirect(Dictionary(Nums=Array(numbers)))
        tree.ParentTreeNextKey = len(self._pages) + len(self._pen.annotations)

    def _annotation(self, place: LinkPlace | FieldPlace) -> pikepdf.Object:
        """Write a link or a field onto its page and return it."""
        page = self._pages[place.page].obj
        values = _link(place) if isinstance(place, LinkPlace) else self._field(place)
        annotation = self._pdf.make_indirect(values)
        annotation.P = page
        if "/Annots" not in page:
            page.Annots = Array()
        page.Annots.append(annotation)
        return annotation

    def _field(self, place: FieldPlace) -> Dictionary:
        left, bottom, right, top = place.box
        look = self._pdf.make_stream(b"")
        look.Type, look.Subtype = Name.XObject, Name.Form
        look.BBox = _numbers((0.0, 0.0, right - left, top - bottom))
        look.Resources = Dictionary()
        return Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Sig,
            T=String(place.name),
            TU=String(place.tooltip),
            F=_PRINT_LOCKED,
            Rect=_numbers(place.box),
            AP=Dictionary(N=look),
        )

    def _write_form(self) -> None:
        fields = [
            annotation
            for annotation, place in zip(self._annotations, self._pen.annotations, strict=True)
            if isinstance(place, FieldPlace)
        ]
        if fields:
            self._pdf.Root.AcroForm = Dictionary(Fields=Array(fields), SigFlags=1)


def _link(place: LinkPlace) -> Dictionary:
    return Dictionary(
        Type=Name.Annot,
        Subtype=Name.Link,
        Rect=_numbers(place.box),
        Border=Array([0, 0, 0]),
        F=_PRINT,
        Contents=String(f"{place.text} ({place.address})"),
        A=Dictionary(S=Name.URI, URI=String(place.address)),
    )


def _attributes(given: Sequence[Attribute]) -> Dictionary | Array:
    """Write attributes, one dictionary for each owner."""
    owners = dict.fromkeys(attribute.owner for attribute in given)
    written = [
        Dictionary(
            {"/O": Name("/" + owner)}
            | {"/" + attribute.key: _value(attribute) for attribute in given if attribute.owner == owner}
        )
        for owner in owners
    ]
    return written[0] if len(written) == 1 else Array(written)


def _value(attribute: Attribute) -> pikepdf.Object | int:
    if isinstance(attribute.value, int):
        return attribute.value
    if isinstance(attribute.value, tuple):
        return _numbers(attribute.value)
    return String(attribute.value) if attribute.as_text else Name("/" + attribute.value)


def _numbers(values: Sequence[float] | Box) -> Array:
    """Write numbers to a thousandth of a point, the same on every machine."""
    return Array([Decimal(f"{value:.3f}") for value in values])


def write_outline(pdf: Pdf, bookmarks: Sequence[Bookmark]) -> None:
    """Write the headings as bookmarks, and show them when the file is opened."""
    if not bookmarks:
        return
    with pdf.open_outline() as outline:
        outline.root.extend(_outline(iter(bookmarks)))
    pdf.Root.PageMode = Name.UseOutlines


def _outline(bookmarks: Iterator[Bookmark]) -> list[OutlineItem]:
    """Return the bookmarks as a tree by their levels."""
    roots: list[OutlineItem] = []
    open_items: list[tuple[int, OutlineItem]] = []
    for mark in bookmarks:
        item = OutlineItem(mark.text, mark.page, "XYZ", left=0, top=round(mark.y, 2))
        while open_items and open_items[-1][0] >= mark.level:
            open_items.pop()
        (open_items[-1][1].children if open_items else roots).append(item)
        open_items.append((mark.level, item))
    return roots
