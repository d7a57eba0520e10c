"""The picture of the house is the house as it is."""

from __future__ import annotations

from tools.architecture_picture import LAYERS, PICTURE, measured, picture


def test_the_picture_shows_the_imports_as_they_are() -> None:
    assert PICTURE.read_text(encoding="utf-8") == picture(), "run: python -m tools.architecture_picture"


def test_every_line_goes_down() -> None:
    place = {room: number for number, layer in enumerate(LAYERS) for room in layer}
    assert [pair for pair in measured() if place[pair[0]] >= place[pair[1]]] == []
