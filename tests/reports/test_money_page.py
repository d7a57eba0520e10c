"""The page about euros: where it stands, and that its amounts are whole and say nothing of files."""

from __future__ import annotations

import pypdfium2
import pytest

from app.desk.money import money_for
from tests.helpers.measured import example
from tests.helpers.paper import paper
from tests.helpers.read_aloud import all_text


@pytest.fixture(scope="module")
def report() -> bytes:
    """Return a report with the page."""
    return paper(money_for(example("uniform-2021"), "2026-07-01"), "employer")


def test_how_to_check_the_report_stays_on_its_last_page(report: bytes) -> None:
    with pypdfium2.PdfDocument(report) as pdf:
        pages = [page.get_textpage().get_text_range() for page in pdf]
    assert "Zo controleert u dit rapport" in pages[-1]
    (money,) = [number for number, text in enumerate(pages) if "Wat betekent dit in euro's" in text]
    assert 0 < money < len(pages) - 1


def test_no_amount_is_cut_at_the_end_of_a_line(report: bytes) -> None:
    """As another program sees the lines: "(€" at the end of one and the number on the next is hard to read."""
    with pypdfium2.PdfDocument(report) as pdf:
        lines = [line for page in pdf for line in page.get_textpage().get_text_range().splitlines()]
    assert sum("€" in line for line in lines) > 10
    assert [line for line in lines if line.rstrip().endswith("€")] == []


def test_no_source_names_a_file_of_the_program(report: bytes) -> None:
    said = all_text(report)
    assert "Participatiewet art. 10d" in said
    assert ".toml" not in said
    assert "meegeleverd" not in said
