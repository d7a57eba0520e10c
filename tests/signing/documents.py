"""A small tagged PDF with three signature fields, as the report room makes them but of one page.

PDF/UA-1 and PDF/A-3a in small: a paragraph, three fields, each with its structure element. Enough to see whether
signing keeps the tags; the real report is tried in tests/acceptance.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

ROOT = Path(__file__).resolve().parents[2]
FONTS = (
    ROOT / "resources/fonts/AtkinsonHyperlegible-Regular.ttf",
    ROOT / "resources/fonts/DejaVuSans.ttf",
)
FIELDS = ("beoordelaar", "werkgever", "werknemer")

XMP = """<?xpacket begin="\N{ZERO WIDTH NO-BREAK SPACE}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Proef</rdf:li></rdf:Alt></dc:title>
<pdfuaid:part>1</pdfuaid:part><xmp:ModifyDate>2026-03-02T09:00:00+00:00</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


@cache
def report(pages: int = 1, text: str = "De loonwaarde is 66 procent.") -> bytes:
    """Return the PDF, unsigned. The same arguments give the same bytes."""
    pdf = pikepdf.open(BytesIO(_drawn(pages, text)))
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    document = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=root, K=Array([])))
    root.K, root.ParentTree = Array([document]), pdf.make_indirect(Dictionary(Nums=Array([])))
    for number, page in enumerate(pdf.pages):
        _tag_page(pdf, document, root, page, number)
    fields = [_field(pdf, document, root, number) for number in range(len(FIELDS))]
    root.ParentTreeNextKey = pages + len(FIELDS)
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo, pdf.Root.Lang = Dictionary(Marked=True), String("nl-NL")
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    pdf.Root.AcroForm = Dictionary(Fields=Array(fields), SigFlags=1)
    pdf.Root.Metadata = pdf.make_stream(XMP.encode(), Type=Name.Metadata, Subtype=Name.XML)
    out = BytesIO()
    pdf.save(out, deterministic_id=True, min_version="1.7", object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _drawn(pages: int, text: str) -> bytes:
    """Return the pages with their text in marked content."""
    pdfmetrics.registerFont(TTFont("House", str(FONTS[0])))
    out = BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=True, pageCompression=0)
    canvas.setTitle("Proef")
    for _ in range(pages):
        canvas._code.append("/P <</MCID 0>> BDC")
        canvas.setFont("House", 11)
        canvas.drawString(72, 720, text)
        canvas._code.append("EMC")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _tag_page(
    pdf: pikepdf.Pdf, document: pikepdf.Object, root: pikepdf.Object, page: pikepdf.Page, number: int
) -> None:
    """Add the paragraph of one page to the structure."""
    element = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, P=document, Pg=page.obj, K=0))
    document.K.append(element)
    page.obj.StructParents, page.obj.Tabs = number, Name.S
    root.ParentTree.Nums.extend([number, pdf.make_indirect(Array([element]))])  # type: ignore[list-item]  # pikepdf takes plain numbers


def _field(pdf: pikepdf.Pdf, document: pikepdf.Object, root: pikepdf.Object, number: int) -> pikepdf.Object:
    """Add one empty signature field to the last page and the structure, and return it."""
    page, key, label = pdf.pages[-1], len(pdf.pages) + number, f"Handtekening {FIELDS[number]}"
    box = [50 + 170 * number, 80, 210 + 170 * number, 160]
    look = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, Resources=Dictionary())
    look.BBox = Array([0, 0, 160, 80])
    widget = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, FT=Name.Sig, T=String(FIELDS[number]), TU=String(label),
            F=132, Rect=Array(box), P=page.obj, StructParent=key, AP=Dictionary(N=look),
        )
    )  # fmt: skip
    element = Dictionary(Type=Name.StructElem, S=Name.Form, P=document, Pg=page.obj, Alt=String(label))
    element = pdf.make_indirect(element)
    # /K is the reference dictionary itself: pyHanko takes an array of one for a change that it does not know.
    element.K = Dictionary(Type=Name.OBJR, Pg=page.obj, Obj=widget)
    document.K.append(element)
    root.ParentTree.Nums.extend([key, element])  # type: ignore[list-item]  # pikepdf takes plain numbers
    page.obj.Annots = Array([*page.obj.get("/Annots", []), widget])
    return widget
