"""On paper: nothing lies over anything else, nothing falls off, for each document of six measurements."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest

from app.reports.making import KINDS
from app.reports.organisation import Organisation
from app.reports.pdf.document import Document
from app.reports.pdf.pages import Placed
from tests.helpers.letter_boxes import letter_boxes, neighbours, overlap
from tests.helpers.measured import SIX
from tests.helpers.paper import paper, story

READERS = ("employer", "employee", "jobcoach", "dossier")
TOP, BOTTOM = 64.0, 841.89 - 68.0
ORDINARY = [name for name in SIX if name != "long"]

HOUSE = Organisation(
    name="Gemeente met een heel lange naam in het midden van het land",
    address=("Postbus 1", "1234 AB Plaats", "T", "E"),
    footer="Een voet van de bladzijde die zo lang is dat hij over meer dan één regel gaat. " * 3,
)  # fmt: skip


def pages(name: str, reader: str, language: str = "nl") -> Sequence[Sequence[Placed]]:
    """Return the pages with their pieces."""
    found, _, _ = Document("Titel", theme=KINDS[reader].theme).lay_out(story(SIX[name](), reader, language))
    return found


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", SIX)
def test_no_piece_overlaps_another_or_leaves_the_page(name: str, reader: str) -> None:
    for page in pages(name, reader):
        assert all(one.top >= TOP and one.top + one.piece.height <= BOTTOM + 0.01 for one in page)
        for above, below in itertools.pairwise(page):
            assert above.top + above.piece.height <= below.top + 0.01


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", ORDINARY)
def test_no_letter_lies_over_another_or_beside_the_paper(name: str, reader: str) -> None:
    for boxes in letter_boxes(paper(SIX[name](), reader, organisation=HOUSE)):
        drawn = sorted(box for box in boxes if box[2] - box[0] > 0.5)
        assert all(left >= 60 and right <= 540 for left, _, right, _ in drawn)  # a space may stand at a line end
        assert not [(one, other) for one, other in neighbours(drawn) if overlap(one, other) > 0.5]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", ORDINARY)
def test_the_first_page_of_the_report_holds_the_whole_summary(name: str, language: str) -> None:
    """What comes next begins with the model: the page break is the only thing that divides them."""
    first = pages(name, "employer", language)[0]
    alone = list(
        itertools.takewhile(lambda block: type(block).__name__ != "PageBreak", story(SIX[name](), "employer", language))
    )
    summary, _, _ = Document("Titel").lay_out(alone)
    assert len(summary) == 1
    assert len(first) == len(summary[0])


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", ORDINARY)
def test_no_page_is_nearly_empty(name: str, reader: str) -> None:
    """A page with three lines on it looks like a mistake; the last page of the letter may be short."""
    for page in pages(name, reader)[1:]:
        assert sum(one.piece.height for one in page) > 60
