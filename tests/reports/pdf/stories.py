"""Stories for the tests: one of everything, one that is long, one from right to left."""

from __future__ import annotations

from datetime import UTC, datetime

from reportlab.graphics.shapes import Drawing, Rect, String

from app.reports.lettering.fonts import REGULAR, load_fonts
from app.reports.pdf.archive import Attachment
from app.reports.pdf.blocks import (
    Block,
    BulletList,
    Cell,
    Columns,
    DefinitionList,
    Figure,
    Heading,
    KeepTogether,
    Note,
    NumberedList,
    PageBreak,
    Paragraph,
    Rule,
    SignaturePlace,
    Span,
    Table,
    bold,
    link,
)
from app.reports.pdf.document import Document
from app.reports.style import HouseStyle

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
SENTENCE = "Wij keken op de werkplek naar tempo, kwaliteit en netto werktijd. "
LONG = (SENTENCE * 200)[:10_000]
HOUSE = HouseStyle("Gemeente Voorbeeld", ("Postbus 1", "1234 AB Voorbeeld"), "Vragen? Bel 14 0123.")
DATA = Attachment("meting.json", "De meting, leesbaar voor programma's", "application/json", b'{"percent": 66}')


def picture() -> Drawing:
    """Return a small drawing with a bar and a word."""
    load_fonts()
    drawing = Drawing(200, 60)
    drawing.add(Rect(0, 0, 132, 30))
    drawing.add(String(0, 40, "66%", fontName=REGULAR, fontSize=12))
    return drawing


def everything() -> list[Block]:
    """Return a story that holds every kind of block."""
    return [
        Heading(1, "Rapport Loonwaardemeting"),
        Paragraph("De loonwaarde van Sam is 66 procent.", "lead"),
        Paragraph("66%", "result"),
        Paragraph(["Zie ", link("de uitleg", "https://example.org/u"), " en ", bold("let op"), "."]),
        Paragraph(["Dit heet ", Span("net working time", italic=True, language="en"), "."]),
        Paragraph("This paragraph is English.", language="en"),
        Heading(2, "Gegevens"),
        DefinitionList([("Naam", "Sam de Vries"), ("Werkgever", "Wasserij De Lelie\nVestiging Noord")]),
        Heading(2, "Hoe het tot stand kwam"),
        BulletList(["Wij telden.", "Wij spraken met beiden."]),
        NumberedList(["Eerst tempo.", "Dan kwaliteit."]),
        tasks(),
        Figure(picture(), "Een balk tot 66 procent.", "Het resultaat"),
        Note([Paragraph("Dit geldt drie jaar.")], title="Let op", tone="attention"),
        Rule(),
        PageBreak(),
        Heading(2, "Handtekeningen"),
        KeepTogether([Paragraph("Getekend op papier of op het scherm.")]),
        Columns([[place("Assessor", "Deskundige")], [place("Employer", "Werkgever")]]),
    ]


def tasks() -> Table:
    """Return the table of the main tasks."""
    return Table(
        header=[["Hoofdtaak", "Tijd %", "Tempo", "Resultaat"]],
        rows=[["Strijken", "60", "70", "42"], ["Vouwen", "40", "60", "24"], [Cell("Totaal", 3), "66"]],
        widths=[4, 1, 1, 1],
        align=["start", "end", "end", "end"],
        foot=1,
        title="Per hoofdtaak",
        summary="Tijd, tempo en resultaat van elke hoofdtaak",
    )


def place(name: str, label: str) -> SignaturePlace:
    """Return a place to sign."""
    return SignaturePlace(name, f"Handtekening {label.lower()}", label)


def arabic() -> list[Block]:
    """Return a story from right to left."""
    return [
        Heading(1, "قيمة أجرك"),
        Paragraph("السلام عليكم 123. مُحَمَّد يعمل في Wasserij De Lelie (66%) منذ 2024."),
        BulletList(["السرعة", "الجودة: 90%"]),
        Table([["المهمة", "الوقت"]], [["الكي والطي", "50"]], [2, 1], align=["start", "end"]),
        Note([Paragraph("نص")], title="ملاحظة"),
        Paragraph("Vraag het aan uw gemeente.", language="nl"),
    ]


def report(story: list[Block], title: str = "Rapport Loonwaardemeting", language: str = "nl-NL") -> bytes:
    """Return the PDF of a story, with house style and attachment."""
    document = Document(title, language, "Loonwaarde", HOUSE, DATA)
    return document.build(story, NOW)
