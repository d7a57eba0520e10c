"""Reads a PDF as a screen reader does: walks the structure tree and says the role and the words of every element.

A checker of our own beside veraPDF, which sees whether the tags keep to the rules and not whether they say the right
thing in the right order. Deliberately written without a line of the code that makes the documents: it reads the bytes,
the page contents and the fonts' Unicode maps anew. What is no element's and no artifact's is a fault here too.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

_MAP_LINE = re.compile(rb"<([0-9A-Fa-f]{2})>\s*<((?:[0-9A-Fa-f]{4})+)>")


class UntaggedError(AssertionError):
    """The document shows something that belongs to no element and is no artifact, or names what is not there."""


@dataclass(slots=True)
class Spoken:
    """An element as it is read: its role, its own words, and those inside it."""

    role: str
    attributes: dict[str, str] = field(default_factory=dict)
    parts: list[str | Spoken] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Return all words, an alternative instead of what it replaces."""
        if "alt" in self.attributes:
            return self.attributes["alt"]
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)


def read_aloud(data: bytes) -> str:
    """Return the document as indented lines: `H1 "Jouw loonwaarde"`, one element a line."""
    return "\n".join(_lines(spoken(data), 0)) + "\n"


def all_text(data: bytes) -> str:
    """Return everything a screen reader says, one line an element that has words of its own."""
    return "\n".join(_words(spoken(data)))


def artifacts(data: bytes) -> list[str]:
    """Return the text of each page that is *not* read: headers, footers, repeated table headers."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [_PageReader(page).read().unread for page in pdf.pages]


def spoken(data: bytes) -> Spoken:
    """Return the Document element as it is read. Raises UntaggedError for what a screen reader would miss."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return _Walk(pdf).document()


def elements(element: Spoken, role: str) -> list[Spoken]:
    """Return all elements of that role, in reading order."""
    found = [element] if element.role == role else []
    for part in element.parts:
        if isinstance(part, Spoken):
            found += elements(part, role)
    return found


def _lines(element: Spoken, depth: int) -> Iterator[str]:
    """Yield an element and those below it; a link or a stretch in another language stands inside its sentence."""
    replaced = "alt" in element.attributes
    inside = (_inside(part) for part in element.parts if _in_sentence(element, part))
    sentence = "" if replaced else "".join(inside).strip()
    yield f"{'  ' * depth}{element.role}{_notes(element)}{f' {sentence!r}' if sentence else ''}"
    for part in element.parts:
        if isinstance(part, Spoken) and not _in_sentence(element, part):
            yield from _lines(part, depth + 1)


def _in_sentence(element: Spoken, part: str | Spoken) -> bool:
    has_words = any(isinstance(other, str) for other in element.parts)
    return isinstance(part, str) or (has_words and part.role in {"Link", "Span"})


def _inside(part: str | Spoken) -> str:
    if isinstance(part, str):
        return part
    words = "".join(inner for inner in part.parts if isinstance(inner, str))
    address = "".join(f" -> {leads.attributes['address']}" for leads in elements(part, "leads-to")[:1])
    return f"[{part.role}{_notes(part)}: {words}{address}]"


def _notes(element: Spoken) -> str:
    return "".join(f" {key}={value}" for key, value in element.attributes.items())


def _words(element: Spoken) -> Iterator[str]:
    if "alt" in element.attributes or any(isinstance(part, str) for part in element.parts):
        yield element.text
        return
    for part in element.parts:
        if isinstance(part, Spoken):
            yield from _words(part)


class _Walk:
    """Walks the structure tree of one document."""

    def __init__(self, pdf: Pdf) -> None:
        self._root = pdf.Root
        self._pages = {page.obj.objgen: _PageReader(page).read() for page in pdf.pages}
        self._seen: set[tuple[tuple[int, int], int]] = set()

    def document(self) -> Spoken:
        if "/StructTreeRoot" not in self._root:
            raise UntaggedError("no structure tree")
        kids = self._root.StructTreeRoot.K
        top = kids[0] if isinstance(kids, Array) else kids
        document = self._element(top)
        if "/Lang" in self._root:
            document.attributes = {"lang": str(self._root.Lang)} | document.attributes
        self._check_all_read()
        return document

    def _check_all_read(self) -> None:
        for number, (key, page) in enumerate(self._pages.items(), 1):
            if page.stray:
                raise UntaggedError(f"page {number} shows {page.stray!r} to no one")
            unread = {mcid for mcid in page.texts if (key, mcid) not in self._seen}
            if unread:
                raise UntaggedError(f"page {number}: content {sorted(unread)} belongs to no element")

    def _element(self, element: pikepdf.Object) -> Spoken:
        said = Spoken(str(element.S).lstrip("/"), dict(_attributes(element)))
        page = element.get("/Pg")
        kids = element.get("/K", Array())
        for kid in kids if isinstance(kids, Array) else [kids]:
            said.parts += self._kid(kid, page)
        return said

    def _kid(self, kid: pikepdf.Object | int, page: pikepdf.Object | None) -> list[str | Spoken]:
        if not isinstance(kid, Dictionary):
            return [self._content(page, int(kid))]
        if kid.get("/Type") == Name.MCR:
            return [self._content(kid.get("/Pg", page), int(kid.MCID))]
        if kid.get("/Type") == Name.OBJR:
            return [_annotation(kid.Obj)]
        return [self._element(kid)]

    def _content(self, page: pikepdf.Object | None, mcid: int) -> str:
        if page is None or page.objgen not in self._pages or mcid not in self._pages[page.objgen].texts:
            raise UntaggedError(f"an element names content {mcid} that is on no page")
        self._seen.add((page.objgen, mcid))
        return self._pages[page.objgen].texts[mcid]


def _attributes(element: pikepdf.Object) -> Iterator[tuple[str, str]]:
    for key, name in (("/Lang", "lang"), ("/Alt", "alt")):
        if key in element:
            yield name, str(element[key])
    given = element.get("/A", Array())
    for owner in given if isinstance(given, Array) else [given]:
        for key in ("/Scope", "/ColSpan", "/Summary", "/ListNumbering", "/WritingMode"):
            if key in owner:
                yield key.lstrip("/"), str(owner[key]).lstrip("/")


def _annotation(annotation: pikepdf.Object) -> Spoken:
    kind = str(annotation.Subtype).lstrip("/")
    if kind == "Widget":
        return Spoken("field", {"name": str(annotation.T), "tooltip": str(annotation.get("/TU", ""))})
    return Spoken("leads-to", {"address": str(annotation.A.URI)})


@dataclass(slots=True)
class _Page:
    texts: dict[int, str] = field(default_factory=dict)
    unread: str = ""
    stray: str = ""


class _PageReader:
    """Follows the operators of one page: what is written inside which marked content."""

    def __init__(self, page: pikepdf.Page) -> None:
        self._instructions = pikepdf.parse_content_stream(page)
        fonts = page.obj.Resources.get("/Font", Dictionary())
        self._fonts = {name: _characters(font) for name, font in fonts.items()}
        self._font: dict[int, str] = {}
        self._open: list[tuple[str, int | None]] = []
        self._replacing = 0
        self._page = _Page()

    def read(self) -> _Page:
        for instruction in self._instructions:
            self._follow(str(instruction.operator), list(instruction.operands))
        return self._page

    def _follow(self, operator: str, operands: list[pikepdf.Object]) -> None:
        if operator in {"BDC", "BMC"}:
            self._begin(str(operands[0]), operands[1] if operator == "BDC" else Dictionary())
        elif operator == "EMC":
            kind, _ = self._open.pop()
            self._replacing -= kind == "replaced"
        elif operator == "Tf":
            self._font = self._fonts[str(operands[0])]
        elif operator == "Tj":
            self._say(bytes(operands[0]))
        elif operator in {"f", "S", "B", "f*", "B*", "b", "s", "Do"} and not self._open:
            self._page.stray += f"({operator})"
        elif operator in {"TJ", "'", '"'}:
            raise AssertionError(f"this reader does not know {operator}")

    def _begin(self, tag: str, properties: pikepdf.Object) -> None:
        if "/MCID" in properties:
            mcid = int(properties["/MCID"])
            self._open.append(("content", mcid))
            self._page.texts.setdefault(mcid, "")
        elif "/ActualText" in properties:
            self._add(str(properties["/ActualText"]))
            self._replacing += 1
            self._open.append(("replaced", None))
        else:
            self._open.append(("artifact" if tag == "/Artifact" else "other", None))

    def _say(self, codes: bytes) -> None:
        if not self._replacing:
            self._add("".join(self._font.get(code, "\ufffd") for code in codes))

    def _add(self, text: str) -> None:
        for kind, mcid in reversed(self._open):
            if kind == "artifact":
                self._page.unread += text
                return
            if mcid is not None:
                self._page.texts[mcid] += text
                return
        self._page.stray += text


def _characters(font: pikepdf.Object) -> dict[int, str]:
    """Return what each code of a font means, from its Unicode map."""
    lines = _MAP_LINE.findall(font.ToUnicode.read_bytes()) if "/ToUnicode" in font else []
    return {int(code, 16): bytes.fromhex(meaning.decode()).decode("utf-16-be") for code, meaning in lines}
