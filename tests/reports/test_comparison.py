"""Before, after, why: in each document where there is an earlier measurement."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from app.reports.comparison import MOST_CHANGES, compare
from app.reports.pdf.blocks import Figure, Table, plain
from app.reports.pdf.document import walk
from app.reports.privacy import READERS
from app.reports.subject import Subject
from app.scoring.answers import Answer, Words
from tests.helpers.measured import example, repeat, short, uniform
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


# --- how certain, and why ----------------------------------------------------------------------------------------

ONE_TASK = "time.a = 100%\nin_norm_function.a = yes\nquality.a = 90\nnet_working_time.a = 90\npace.a = "


def grown(then: str, now: str) -> Subject:
    """Return two measurements of one task, apart from its pace the same."""
    return replace(uniform(ONE_TASK + now), previous=uniform(ONE_TASK + then))


@pytest.mark.parametrize(
    ("then", "now", "certain"),
    [
        ("70", "75", False),  # two estimates of half a step: 57 (49-65) and 61 (53-70)
        ("75", "70", False),
        ("40", "95", True),
        ("75", "75", True),  # nothing changed, so there is nothing to be uncertain of
    ],
)  # fmt: skip
def test_a_difference_within_the_margins_is_called_uncertain(then: str, now: str, certain: bool) -> None:
    made = grown(then, now)
    assert ("marges van de twee metingen overlappen" not in all_text(paper(made, "employer"))) is certain
    assert ("margins of the two measurements overlap" not in all_text(paper(made, "jobcoach", "en"))) is certain
    assert ("Helemaal zeker is dat niet" not in all_text(paper(made, "employee"))) is certain


def test_a_growth_that_is_certain_is_praised_and_an_uncertain_one_is_not() -> None:
    assert "Mooi werk." in all_text(paper(grown("40", "95"), "employee"))
    assert "Mooi werk." not in all_text(paper(grown("70", "75"), "employee"))


def tables_of(made: Subject, reader: str) -> dict[str, Table]:
    """Return the tables of a document by their titles."""
    return {block.title: block for block in walk(story(made, reader)) if isinstance(block, Table)}


@pytest.mark.parametrize("reader", ["employer", "jobcoach", "dossier"])
def test_what_the_employer_arranged_then_and_now_stands_beside_each_other(reader: str) -> None:
    made = grown("70", "75")
    assert "Wat de werkgever regelde" not in tables_of(made, reader)
    answers = made.measurement.answers.with_answer(Answer("conditions", "", "assessor", Words("een begeleider")))
    changed = replace(made, measurement=replace(made.measurement, answers=answers))
    (row,) = tables_of(changed, reader)["Wat de werkgever regelde"].rows
    assert [plain(cell) for cell in row] == ["Condities", "vaste werkplek", "een begeleider"]  # type: ignore[arg-type]


def test_another_part_of_the_working_time_is_told() -> None:
    """A task that grew to more hours changes the result though nobody works better or worse."""
    comparison = compare(telling(repeat()))
    assert comparison is not None
    assert comparison.times == (("Strijken", Fraction(60, 100), Fraction(50, 100)),)
    said = all_text(paper(repeat(), "employer"))
    assert "Deel van de werktijd voor Strijken: vorige keer 60%, nu 50%." in said


def test_only_the_full_record_tells_more_than_a_dozen_changes() -> None:
    table = "\n".join(f"time.{key} = 20%\nin_norm_function.{key} = yes" for key in "abcde")
    parts = [f"{item}.{key}" for item in ("pace", "quality", "net_working_time") for key in "abcde"]
    before, now = ("\n".join([table, *(f"{part} = {value}" for part in parts)]) for value in (60, 80))
    made = replace(uniform(now), previous=uniform(before))
    title = "Wat er veranderde, het meeste eerst"
    assert len(tables_of(made, "employer")[title].rows) == MOST_CHANGES
    assert "Nog 3 kleinere veranderingen staan in het dossierstuk." in all_text(paper(made, "employer"))
    assert len(tables_of(made, "dossier")[title].rows) == len(parts) == 15
    assert "staan in het dossierstuk" not in all_text(paper(made, "dossier"))
