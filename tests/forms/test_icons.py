"""Icons: one family, complete, drawn in the colour that is asked and sharp on every screen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from forms.icons import ICONS, drawing, icon
from tools.icons import NAMES, THEMED, coloured

ROOT = Path(__file__).resolve().parent.parent.parent


def test_every_icon_of_the_list_is_there_and_no_other() -> None:
    assert {file.stem for file in ICONS.glob("*.svg")} == set(NAMES)


def test_the_licence_stands_beside_them() -> None:
    assert "ISC License" in (ICONS / "LICENCE").read_text(encoding="utf-8")


def test_every_icon_takes_the_colour_of_the_palette_and_runs_nothing() -> None:
    for file in ICONS.glob("*.svg"):
        svg = file.read_text(encoding="utf-8")
        assert 'stroke="currentColor"' in svg, file.name
        assert not re.search(r"<script|href|style=", svg), file.name


@pytest.mark.parametrize("name", THEMED)
def test_the_coloured_ones_are_those_of_the_palettes(name: str) -> None:
    svg = (ICONS / f"{name}.svg").read_text(encoding="utf-8")
    for palette, colour in THEMED[name].items():
        kept = (ICONS / "themed" / f"{name}-{palette}.svg").read_text(encoding="utf-8")
        assert kept == coloured(svg, colour)


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_an_icon_is_as_sharp_as_the_screen(ratio: float) -> None:
    picture = drawing("lock", "#0b5d66", 20, ratio)
    assert picture.width() == round(20 * ratio)
    assert picture.deviceIndependentSize().width() == pytest.approx(20, abs=0.5)


@pytest.mark.usefixtures("theme")
def test_an_icon_has_the_colour_that_was_asked() -> None:
    image = drawing("minus", "#ff0000", 24).toImage()
    assert image.pixelColor(12, 12) == QColor("#ff0000")


@pytest.mark.usefixtures("theme")
def test_an_icon_for_a_button_leaves_air_before_the_words() -> None:
    sizes = icon("lock", "#000000", 20, gap=4).availableSizes()
    assert (24, 20) in {(size.width(), size.height()) for size in sizes}


def test_every_icon_that_the_forms_name_exists() -> None:
    named = set()
    for file in (ROOT / "forms").rglob("*.py"):
        source = file.read_text(encoding="utf-8")
        named |= set(re.findall(r'icon_name="([a-z0-9-]+)"', source))
        named |= set(re.findall(r'(?:Sign|show_icon|drawing)\("([a-z0-9-]+)"', source))
    assert named
    assert named <= set(NAMES)
