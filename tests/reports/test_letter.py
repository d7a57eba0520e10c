"""Jouw loonwaarde: what is told first, what can grow, and that nothing untrue is said of the number or the pay."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.dossier.people import Agreements
from app.reports.letter_parts import Judged, judged, strongest
from app.reports.organisation import Organisation
from app.reports.pdf.blocks import Block, BulletList, Figure, Heading, Paragraph, plain
from app.reports.pdf.document import walk
from app.reports.subject import Subject
from tests.helpers.measured import definition, example, repeat, short, tree, uniform, withheld
from tests.helpers.paper import paper, story, telling
from tests.helpers.read_aloud import all_text

ORDER = (
    "Dit gaat goed", "Zo keken we", "Jouw getal is 66 procent", "Dit kan groeien", "Je loon",
    "Ben je het er niet mee eens?", "Heb je een vraag?",
)  # fmt: skip


def letter(made: Subject) -> list[Block]:
    return list(story(made, "employee"))


def said(blocks: list[Block]) -> str:
    """Return all text of a letter, a line a block."""
    lines = []
    for block in walk(blocks):
        if isinstance(block, Heading | Paragraph):
            lines.append(plain(block.text))
        if isinstance(block, BulletList):
            lines += [plain(item) for item in block.items]
    return "\n".join(lines)


def asks(item: str) -> str:
    """Return a question of the uniform method in its easy words."""
    easy = definition("uniform-2021").graph.items[item].easy
    assert easy is not None
    return easy.say()


def one_task(pace: int, quality: int, time: int) -> Subject:
    return uniform(
        f"time.a = 100%\npace.a = {pace}\nquality.a = {quality}\nnet_working_time.a = {time}", titles={"a": "Inpakken"}
    )


def test_the_order_is_what_goes_well_first() -> None:
    found = [plain(block.text) for block in walk(letter(example("uniform-2021"))) if isinstance(block, Heading)]
    assert tuple(found[1:]) == ORDER


def test_what_goes_well_comes_from_the_measurement() -> None:
    text = said(letter(one_task(pace=60, quality=100, time=90)))
    assert f"Inpakken. {asks('quality')} Net zo goed als een collega." in text
    assert "Dat is 9 van de 10." in text
    assert "Dit doe je goed in je werk:" in text


def test_something_always_goes_best() -> None:
    text = said(letter(one_task(pace=40, quality=70, time=50)))
    assert "Dit gaat nu het best:" in text
    assert f"Inpakken. {asks('quality')} Dat is 7 van de 10." in text


def test_what_can_grow_is_the_step_that_helps_most() -> None:
    text = said(letter(one_task(pace=60, quality=100, time=90)))
    grows = text[text.index("Dit kan groeien") :]
    assert f"{asks('pace')} Nu: 6 van de 10. De volgende stap: 6,5 van de 10." in grows
    assert grows.index(asks("pace")) < grows.index(asks("net_working_time"))


def test_ten_blocks_show_the_number() -> None:
    figure = next(block for block in walk(letter(example("uniform-2021"))) if isinstance(block, Figure))
    assert figure.alt == "Tien blokken. 6,6 van de 10 zijn gekleurd."


def test_a_hundred_is_said_in_other_words() -> None:
    text = said(letter(one_task(pace=100, quality=100, time=100)))
    assert "Jij doet je werk net zo goed als een gewone collega." in text
    assert "geen geld van de gemeente" in text
    assert "100 goede stuks" not in text


def test_without_a_number_none_is_told() -> None:
    text = said(letter(withheld()))
    assert "Er is nu geen getal" in text
    assert "procent" not in text


def test_a_tree_tells_its_ending() -> None:
    made = tree()
    path = made.outcome.path
    assert path is not None
    assert path.ending is not None
    assert path.ending.easy is not None
    assert path.ending.easy.say() in said(letter(made))
    assert path.ending.text.say() not in said(letter(made))


def test_a_repeat_tells_then_and_now() -> None:
    text = said(letter(repeat()))
    assert "Op 12 november 2025 was je getal" in text
    assert "Het ging dus omhoog." in text
    assert "Toen: 5,5 van de 10. Nu: 7,5 van de 10." in text


def test_goals_are_told_line_by_line() -> None:
    made = short()
    case = replace(made.measurement.case, agreements=Agreements(goals="Eerst dit.\n\n Dan dat. "))
    text = said(letter(replace(made, measurement=replace(made.measurement, case=case))))
    assert "Eerst dit.\nDan dat." in text


def test_a_historic_method_says_that_it_no_longer_counts() -> None:
    assert "De gemeente mag dit nu niet gebruiken." in said(letter(example("uwv-stijl")))


def test_levels_are_told_in_easy_words() -> None:
    text = said(letter(example("dariuz-stijl")))
    assert "Zorgvuldig werken. Hoe goed lukt dit, vergeleken met een collega? Dit lukt bijna altijd." in text
    assert "Nu: ‘Dit lukt meestal’. De volgende stap: ‘Dit lukt bijna altijd’." in text


def test_what_is_better_when_lower_is_praised_when_low() -> None:
    parts = {one.part.item.key: one for one in judged(telling(example("vta-stijl"), "employee"))}
    lower = [one for one in parts.values() if one.part.item.better == "lower"]
    assert lower
    assert all(one.goodness == 1 - one.value for one in lower)


def test_a_demand_of_the_job_is_nobodys_strength() -> None:
    for method in ("dariuz-stijl", "loonbalans-stijl", "arbolab-stijl"):
        parts = judged(telling(example(method), "employee"))
        assert parts
        assert all(one.part.item.better != "neither" for one in parts)


def test_no_row_is_praised_three_times() -> None:
    parts = judged(telling(example("uniform-2021"), "employee"))
    chosen, certain = strongest(parts, 3)
    assert certain
    assert max(_count(chosen, one) for one in chosen) <= 2


def _count(parts: list[Judged], like: Judged) -> int:
    return sum(one.where == like.where for one in parts)


def test_the_text_of_the_organisation_stands_before_the_end() -> None:
    data = paper(short(), "employee", organisation=Organisation(letter="Wij zijn er van 9 tot 5."))
    text = all_text(data)
    assert text.index("Wij zijn er van 9 tot 5.") < text.index("Met een groet,")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_an_ordinary_letter_takes_two_pages(language: str) -> None:
    import io

    import pikepdf

    with pikepdf.open(io.BytesIO(paper(example("uniform-2021"), "employee", language))) as pdf:
        assert len(pdf.pages) == 2
