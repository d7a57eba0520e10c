"""Planted faults: one accessible document, spoiled in one way each. A checker that misses one is no checker."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String


def spoiled(data: bytes, fault: Callable[[Pdf], None]) -> bytes:
    """Return the document with a fault planted in it."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        fault(pdf)
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


def _elements(pdf: Pdf, tag: str) -> Iterator[pikepdf.Object]:
    waiting = [pdf.Root.StructTreeRoot.K]
    while waiting:
        thing = waiting.pop(0)
        if isinstance(thing, Array):
            waiting = [*thing, *waiting]
        elif isinstance(thing, Dictionary):
            if thing.get("/S") == Name("/" + tag):
                yield thing
            if "/K" in thing:
                waiting.insert(0, thing.K)


def _first(pdf: Pdf, tag: str) -> pikepdf.Object:
    return next(_elements(pdf, tag))


def _fonts(pdf: Pdf) -> Iterator[pikepdf.Object]:
    return iter(pdf.pages[0].obj.Resources.Font.values())


def no_alt(pdf: Pdf) -> None:
    """Plant a picture without words."""
    del _first(pdf, "Figure").Alt


def no_language(pdf: Pdf) -> None:
    """No language: a Dutch text in an English voice."""
    del pdf.Root.Lang


def not_marked(pdf: Pdf) -> None:
    """Tags that say they are not there."""
    del pdf.Root.MarkInfo


def no_tree(pdf: Pdf) -> None:
    """No structure at all."""
    del pdf.Root.StructTreeRoot


def skipped_level(pdf: Pdf) -> None:
    """Plant a heading level that is skipped."""
    _first(pdf, "H2").S = Name.H4


def untagged_text(pdf: Pdf) -> None:
    """Text that belongs to nothing."""
    font = next(iter(pdf.pages[0].obj.Resources.Font.keys()))
    pdf.pages[0].contents_add(f"BT {font} 10 Tf 100 100 Td (x) Tj ET".encode())


def no_title(pdf: Pdf) -> None:
    """Plant a file name in the title bar."""
    del pdf.Root.ViewerPreferences


def no_scope(pdf: Pdf) -> None:
    """Header cells that head nothing."""
    for cell in _elements(pdf, "TH"):
        del cell.A


def not_embedded(pdf: Pdf) -> None:
    """Letters that the reader's machine must have."""
    for font in _fonts(pdf):
        if "/FontDescriptor" in font:
            del font.FontDescriptor["/FontFile2"]


def no_unicode(pdf: Pdf) -> None:
    """Shapes without meaning."""
    for font in _fonts(pdf):
        if "/ToUnicode" in font:
            del font["/ToUnicode"]


def wrong_unicode(pdf: Pdf) -> None:
    """Letters that mean other letters than they show: no rule can see it, only reading."""
    for font in _fonts(pdf):
        if "/ToUnicode" in font:
            font.ToUnicode.write(font.ToUnicode.read_bytes().replace(b"<65> <0065>", b"<65> <0061>"))


def no_tooltip(pdf: Pdf) -> None:
    """Plant a field without a name."""
    for field in pdf.Root.AcroForm.Fields:
        del field.TU


def no_link_words(pdf: Pdf) -> None:
    """Plant a link that does not say where it leads."""
    for annotation in pdf.pages[0].Annots:
        if "/Contents" in annotation:
            del annotation["/Contents"]


def unknown_role(pdf: Pdf) -> None:
    """Plant a role that no reader knows."""
    _first(pdf, "P").S = Name.Alinea


def no_tab_order(pdf: Pdf) -> None:
    """Fields in no order."""
    for page in pdf.pages:
        del page.obj.Tabs


def wrong_order(pdf: Pdf) -> None:
    """Swap two paragraphs: valid, and nonsense."""
    document = _first(pdf, "Document")
    kids = list(document.K)
    kids[1], kids[2] = kids[2], kids[1]
    document.K = Array(kids)


def lost_paragraph(pdf: Pdf) -> None:
    """Plant a paragraph on the page that is in no element."""
    document = _first(pdf, "Document")
    kids = list(document.K)
    document.K = Array([*kids[:1], *kids[2:]])


def no_relationship(pdf: Pdf) -> None:
    """Plant an attachment of which is not said what it is."""
    del pdf.Root.AF


def no_colour_profile(pdf: Pdf) -> None:
    """Colours that mean something else on every machine."""
    del pdf.Root.OutputIntents


def no_mark_of_accessibility(pdf: Pdf) -> None:
    """Metadata without the mark of PDF/UA."""
    text = pdf.Root.Metadata.read_bytes().replace(b"<pdfuaid:part>1</pdfuaid:part>", b"")
    pdf.Root.Metadata.write(text)


def script(pdf: Pdf) -> None:
    """Plant a script that runs when the file is opened."""
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
