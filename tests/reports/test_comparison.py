"""Before, after, why: in each document where there is an earlier measurement."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from app.reports.comparison import compare
from app.reports.pdf.blocks import Figure, Table, plain
from app.reports.pdf.document import walk
from app.reports.privacy import READERS
from tests.helpers.measured import example, repeat, short
from tests.helpers.paper import paper, story, telling
from tests.helpers.read_aloud import all_text

EARLIER_PERCENT = "49"
"""0.6 x 0.55 x 0.9 x 0.85 + 0.4 x 0.7 x 0.95 x 0.9 = 0.49185."""


def test_rows_of_one_name_are_compared_though_their_keys_differ() -> None:
    comparison = compare(telling(repeat()))
    assert comparison is not None
    moved = {change.part.item.key: (change.before, change.after, change.moved) for change in comparison.changes}
    assert moved == {
        "pace": ("55%", "75%", Fraction(1, 5)),
        "net_working_time": ("85%", "90%", Fraction(1, 20)),
    }
    assert (comparison.new, comparison.gone) == (("Bezorgen",), ("Vegen",))


def test_the_largest_change_comes_first_with_its_reason() -> None:
    comparison = compare(telling(repeat()))
    assert comparison is not None
    assert [change.part.item.key for change in comparison.changes] == ["pace", "net_working_time"]
    assert comparison.changes[0].note == "Gegroeid door de vaste plek."


def test_points_are_those_of_the_rounded_results() -> None:
    made = repeat()
    comparison = compare(telling(made))
    assert comparison is not None
    assert made.previous is not None
    assert made.outcome.percent is not None
    assert made.previous.outcome.percent is not None
    assert comparison.points == made.outcome.percent - made.previous.outcome.percent


@pytest.mark.parametrize("reader", READERS)
def test_each_document_tells_it(reader: str) -> None:
    text = all_text(paper(repeat(), reader))
    assert "12 november 2025" in text
    assert EARLIER_PERCENT in text


@pytest.mark.parametrize("reader", READERS)
def test_each_document_draws_it(reader: str) -> None:
    figures = [block.alt for block in walk(story(repeat(), reader)) if isinstance(block, Figure)]
    assert any(alt.startswith("De loonwaarde bij elke meting. 12 november 2025") for alt in figures)


def test_what_each_factor_does_adds_up_to_the_difference() -> None:
    made = repeat()
    tables = [block for block in walk(story(made, "employer")) if isinstance(block, Table)]
    (factors,) = [block for block in tables if block.title.startswith("Wat elke factor kost")]
    shown = [plain(row[3]).replace("−", "-").replace(",", ".") for row in factors.rows]  # type: ignore[arg-type]
    assert made.previous is not None
    assert made.outcome.exact is not None
    assert made.previous.outcome.exact is not None
    difference = made.outcome.exact - made.previous.outcome.exact
    assert abs(sum(map(Fraction, shown)) - difference) < Fraction(2, 100)


def test_another_method_is_not_compared_in_numbers() -> None:
    made = replace(short(), previous=example("uwv-stijl"))
    comparison = compare(telling(made))
    assert comparison is not None
    assert not comparison.same_method
    assert comparison.points is None
    assert comparison.changes == ()
    assert "andere methode" in all_text(paper(made, "employer"))


def test_without_an_earlier_measurement_there_is_nothing_to_compare() -> None:
    assert compare(telling(short())) is None
    assert "vorige meting" not in all_text(paper(short(), "employer")).lower()


def test_nothing_changed_is_said() -> None:
    made = replace(short(), previous=short())
    text = all_text(paper(made, "employer"))
    assert "Dat is gelijk gebleven." in text
    assert "is veranderd" in text
