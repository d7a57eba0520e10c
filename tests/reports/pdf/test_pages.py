"""Pages: nothing overlaps, nothing falls off, nothing stands alone."""

import itertools

import pytest

from app.reports.pdf.blocks import Block, DefinitionList, Heading, KeepTogether, Note, Paragraph, Table
from app.reports.pdf.document import Document
from app.reports.pdf.pages import Placed
from app.reports.pdf.pieces import TextPiece
from app.reports.pdf.rows import FEWEST_ROWS, TablePiece
from tests.helpers.letter_boxes import letter_boxes, neighbours, overlap
from tests.reports.pdf.stories import HOUSE, LONG, NOW, SENTENCE, arabic, everything, report, tasks


def placed(story: list[Block]) -> list[tuple[Placed, ...]]:
    pages, _, _ = Document("Titel", house_style=HOUSE).lay_out(story)
    return pages


def high() -> list[Block]:
    """Return a story in which many things are higher than a page."""
    answer = [["Waarom", LONG], ["Kort", "Ja"]]
    return [
        Heading(1, "Titel"),
        Paragraph(LONG),
        DefinitionList([("Toelichting", LONG)]),
        Table([["Vraag", "Antwoord"]], answer, [1, 3]),
        Note([Paragraph(LONG)], title="Let op"),
        KeepTogether([Paragraph(LONG), Paragraph("slot")]),
    ]


STORIES = {"everything": everything, "high": high, "arabic": arabic}


@pytest.mark.parametrize("name", STORIES)
def test_no_piece_overlaps_another_or_leaves_the_page(name: str) -> None:
    for page in placed(STORIES[name]()):
        for above, below in itertools.pairwise(page):
            assert above.top + above.piece.height <= below.top + 0.01
        assert all(each.top >= 64 and each.top + each.piece.height <= 841.89 - 68 + 0.01 for each in page)


@pytest.mark.parametrize("name", STORIES)
def test_no_letter_lies_over_another(name: str) -> None:
    for boxes in letter_boxes(report(STORIES[name]())):
        drawn = sorted(box for box in boxes if box[2] - box[0] > 0.5)
        assert len(drawn) > 20
        assert all(left >= 60 and right <= 540 for left, _, right, _ in drawn)
        assert not [(one, other) for one, other in neighbours(drawn) if overlap(one, other) > 0.5]


@pytest.mark.parametrize("lines", range(30, 50))
def test_a_heading_never_stands_last_on_a_page(lines: int) -> None:
    story: list[Block] = [Heading(1, "Titel"), Paragraph("regel\n" * lines), Heading(2, "Kop"), Paragraph(SENTENCE * 6)]
    for page in placed(story):
        last = page[-1].piece
        assert not last.spacing.keep


@pytest.mark.parametrize("lines", range(30, 50))
def test_no_page_begins_or_ends_with_one_line_of_a_paragraph(lines: int) -> None:
    story: list[Block] = [Heading(1, "Titel"), Paragraph("regel\n" * lines), Paragraph(SENTENCE * 6)]
    texts = [each.piece for page in placed(story) for each in page if isinstance(each.piece, TextPiece)]
    assert min(len(piece.lines) for piece in texts[1:]) >= 2


def test_what_belongs_together_moves_to_the_next_page_together() -> None:
    together = KeepTogether([Paragraph(SENTENCE * 4), Paragraph(SENTENCE * 4)])
    pages = placed([Heading(1, "Titel"), Paragraph("regel\n" * 36), together])
    assert len(pages) == 2
    assert len(pages[1]) == 1


def test_a_thousand_rows_take_no_longer_than_they_should() -> None:
    rows = [[f"{number}", SENTENCE] for number in range(1000)]
    pages = placed([Heading(1, "Titel"), Table([["Nr", "Tekst"]], rows, [1, 6]), tasks()])
    assert len(pages) > 30


def test_a_picture_that_is_too_wide_is_made_to_fit() -> None:
    from app.reports.pdf.blocks import Figure
    from tests.reports.pdf.stories import picture

    wide = picture()
    wide.width, wide.height = 2000, 600
    data = Document("Titel").build([Heading(1, "Titel"), Figure(wide, "Een balk.")], NOW)
    assert max(right for boxes in letter_boxes(data) for _, _, right, _ in boxes) < 540


@pytest.mark.parametrize("lines", range(30, 50))
def test_no_page_begins_or_ends_with_one_low_row_of_a_table(lines: int) -> None:
    rows = [[f"{number}", "kort"] for number in range(5)]
    story: list[Block] = [Heading(1, "Titel"), Paragraph("regel\n" * lines), Table([["Nr", "Tekst"]], rows, [1, 6])]
    parts = [len(each.piece.rows) for page in placed(story) for each in page if isinstance(each.piece, TablePiece)]
    assert sum(parts) == len(rows)
    assert min(parts) >= FEWEST_ROWS


def test_a_table_of_two_rows_too_high_for_one_page_is_cut_all_the_same() -> None:
    rows = [["1", "kort"], ["2", LONG * 3]]
    pages = placed([Heading(1, "Titel"), Table([["Nr", "Tekst"]], rows, [1, 6])])
    assert len(pages) > 1
    assert any(isinstance(each.piece, TablePiece) for each in pages[0])
