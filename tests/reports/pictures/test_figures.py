"""What the pictures of many measurements say in words, and that they tell all by more than colour."""

from __future__ import annotations

import pytest

from tests.reports.pictures.samples import ALL

SAID = {
    "one group": "Per groep het gemiddelde, met de onzekerheid daarvan en de spreiding. Alle metingen: 56,9 procent. "
    "Actíva: 33 metingen, gemiddeld 56,9 procent, zeker tussen 53,8 en 60.",
    "one pair": "Elk punt is één mens: hoe hoog de twee samen uitkomen, en hoeveel de tweede van de eerste verschilt. "
    "1 punten. Gemiddeld verschil 26 punten.",
    "changes": "Eén balk per mens, op volgorde. 4 gedaald, 1 gelijk, 4 gestegen, 9 in totaal. "
    "Grootste daling 35, grootste stijging 25 punten.",
    "no changes": "Eén balk per mens, op volgorde. 0 gedaald, 0 gelijk, 0 gestegen, 0 in totaal.",
}


@pytest.mark.parametrize("name", SAID)
def test_what_a_picture_says(name: str) -> None:
    assert ALL[name]().alt == SAID[name]


def test_a_group_too_small_says_so_and_is_drawn_open() -> None:
    drawn = ALL["groups"]()
    assert drawn.alt.count("Te weinig om iets uit te concluderen.") == 3
    circles = [shape for shape in drawn.drawing.contents if type(shape).__name__ == "Circle"]
    fills = [circle.fillColor.hexval() for circle in circles]
    assert len(fills) == 4
    assert fills[0] != fills[1] == fills[2] == fills[3]


def test_falls_and_rises_differ_by_more_than_colour() -> None:
    """A fall is hatched and hangs below the line; a rise is full and stands on it."""
    shapes = ALL["changes"]().drawing.contents
    hatched = [shape for shape in shapes if type(shape).__name__ == "Rect" and shape.strokeColor is not None]
    full = [shape for shape in shapes if type(shape).__name__ == "Rect" and shape.strokeColor is None]
    assert (len(hatched), len(full)) == (4, 4)
    assert max(bar.x for bar in hatched) < min(bar.x for bar in full)


def test_of_many_people_every_so_many_are_drawn_and_all_are_counted() -> None:
    drawn = ALL["changes of many"]()
    bars = [shape for shape in drawn.drawing.contents if type(shape).__name__ == "Rect"]
    assert len(bars) <= 150
    assert "1000 in totaal" in drawn.alt
