"""What a screen reader says: the whole document in order, compared with a page that a person has read."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.reports.lettering.characters import clean
from app.reports.pdf.blocks import Block, BulletList, DefinitionList, Heading, Paragraph, Table
from tests.helpers.read_aloud import all_text, artifacts, elements, read_aloud, spoken
from tests.reports.pdf.stories import LONG, arabic, report

GOLDEN = Path(__file__).with_name("golden")


def as_golden(name: str, now: str) -> None:
    """Compare with the page kept under `name`; to renew it, delete the file, run, and read what it became."""
    kept = GOLDEN / f"{name}.txt"
    if not kept.exists():
        kept.write_text(now, encoding="utf-8")
        pytest.fail(f"{kept.name} was not there; it is written now: read it and run again")
    assert now == kept.read_text(encoding="utf-8")


def test_everything_is_read_in_order_with_its_role(full_report: bytes) -> None:
    as_golden("everything", read_aloud(full_report))


def test_a_document_from_right_to_left_is_read_from_its_beginning() -> None:
    as_golden("arabic", read_aloud(report(arabic(), "قيمة أجرك", "ar")))


def test_headers_and_footers_are_not_read(full_report: bytes) -> None:
    pages = artifacts(full_report)
    assert "Gemeente Voorbeeld" in pages[0]
    assert all(f"Pagina {number} van {len(pages)}" in page for number, page in enumerate(pages, 1))
    assert all("Rapport Loonwaardemeting" in page for page in pages[1:])
    assert "Pagina" not in all_text(full_report)


def test_a_table_over_many_pages_is_one_table_and_its_header_is_read_once() -> None:
    rows = [[f"Rij {number}", LONG[:300]] for number in range(60)]
    data = report([Heading(1, "Titel"), Table([["Vraag", "Antwoord"]], rows, [1, 3])])
    (table,) = elements(spoken(data), "Table")
    assert len(elements(table, "TR")) == 61
    assert all_text(data).count("Antwoord") == 1
    pages = artifacts(data)
    assert len(pages) > 3
    assert all("VraagAntwoord" in page for page in pages[1:])


NASTY = [
    LONG,
    "W" * 10_000,
    "<b>geen opmaak</b> & <para>",
    "bel \x07, half \ud83d, nul \x00",
    "👍🏽 👩\u200d🔧 ❤\ufe0f 🇳🇱 中文 ไทย",
    "السلام عليكم، Sam (66%)",
    "regel een\r\nregel twee\n\nregel vier",
    "e\u0301 ñ Ł ő ß ĳ",
    "\u202egekeerd",
]


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_characters_in_are_characters_out(text: str) -> None:
    places: list[Block] = [
        Paragraph(text),
        BulletList([text]),
        DefinitionList([(text, text)]),
        Table([["a", "b"]], [["x", text]], [1, 2]),
    ]
    said = all_text(report([Heading(1, "Titel"), *places]))
    expected = clean(text).replace("\n", " ").replace("\u00a0", " ").rstrip()
    assert said.count(expected) == 5


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=80))
def test_any_text_makes_a_document_that_says_it(text: str) -> None:
    said = all_text(report([Heading(1, "Titel"), Paragraph(text), Paragraph("einde")]))
    expected = clean(text).replace("\n", " ").replace("\u00a0", " ").rstrip()
    assert f"{expected.strip()}" in said
