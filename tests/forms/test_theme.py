"""The look: contrast is computed, sizes follow the system, the palette follows day and night."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from forms.palette import (
    CHART,
    DARK,
    HIGH_CONTRAST,
    LIGHT,
    PART_PAIRS,
    TEXT_PAIRS,
    Colours,
    colours_of,
    contrast,
    qt_palette,
)
from forms.stylesheet import stylesheet
from forms.theme import (
    Look,
    Scheme,
    Sizes,
    Theme,
    body_font,
    colours,
    load_fonts,
    system_colours,
    system_scale,
    with_percent,
)

PALETTES = {"light": LIGHT, "dark": DARK, "high contrast": HIGH_CONTRAST}


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.48)],
)
def test_contrast_is_counted_as_wcag_does(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(one, other) == contrast(other, one)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_can_be_read(palette: Colours, text: str, ground: str) -> None:
    least = 7.0 if palette is HIGH_CONTRAST else 4.5
    assert contrast(getattr(palette, text), getattr(palette, ground)) >= least


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
@pytest.mark.parametrize(("part", "ground"), PART_PAIRS)
def test_parts_can_be_seen(palette: Colours, part: str, ground: str) -> None:
    assert contrast(getattr(palette, part), getattr(palette, ground)) >= 3.0


@pytest.mark.parametrize("ground", CHART)
def test_a_number_on_a_colour_of_the_charts_can_be_read(ground: str) -> None:
    assert max(contrast("#000000", ground), contrast("#ffffff", ground)) >= 4.5


def test_the_palettes_are_no_inversions_of_each_other() -> None:
    inverted = {f"#{0xFFFFFF - int(getattr(LIGHT, name)[1:], 16):06x}" for name in Colours.__slots__}
    assert not inverted & {getattr(DARK, name) for name in Colours.__slots__}


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_the_palette_of_qt_carries_every_colour(palette: Colours) -> None:
    assert colours_of(qt_palette(palette)) == palette


def test_every_pair_names_a_colour_that_exists() -> None:
    names = set(Colours.__slots__)
    assert {name for pair in (*TEXT_PAIRS, *PART_PAIRS) for name in pair} <= names


def test_the_type_scale_at_100_percent() -> None:
    sizes = Sizes(1.0)
    assert (sizes.small, sizes.body, sizes.heading, sizes.title, sizes.result) == (13, 15, 18, 24, 40)


def test_the_type_scale_at_200_percent() -> None:
    sizes = Sizes(2.0)
    assert (sizes.small, sizes.body, sizes.heading, sizes.title, sizes.result) == (26, 30, 36, 48, 80)


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_size_of_text_reaches_the_application(theme: Theme, percent: int) -> None:
    theme.choose(with_percent(theme.look, percent))
    assert QApplication.font().pixelSize() == round(15 * percent / 100)


@pytest.mark.parametrize(("asked", "given"), [(50, 1.0), (400, 2.0)])
def test_the_size_of_text_stays_within_what_is_tested(theme: Theme, asked: int, given: float) -> None:
    theme.choose(with_percent(theme.look, asked))
    assert theme.sizes.scale == given


@pytest.mark.parametrize(
    ("scheme", "palette"), [(Scheme.LIGHT, LIGHT), (Scheme.DARK, DARK), (Scheme.HIGH_CONTRAST, HIGH_CONTRAST)]
)
def test_a_chosen_scheme_is_taken(theme: Theme, scheme: Scheme, palette: Colours) -> None:
    theme.choose(Look(scheme, 100))
    assert colours() == palette


@pytest.fixture
def system(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> Callable[[Colours], None]:
    """Return a system that changes between day and night: the answer is played, the signal is Qt's own."""
    theme.choose(Look(Scheme.SYSTEM, 100))

    def turn(palette: Colours) -> None:
        monkeypatch.setattr("forms.theme.system_colours", lambda _app: palette)
        QApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)

    return turn


def test_the_system_is_followed_while_the_program_runs(theme: Theme, system: Callable[[Colours], None]) -> None:
    system(DARK)
    assert colours() == DARK
    system(LIGHT)
    assert colours() == LIGHT


def test_a_choice_of_ones_own_does_not_follow_the_system(theme: Theme, system: Callable[[Colours], None]) -> None:
    theme.choose(Look(Scheme.LIGHT, 100))
    system(DARK)
    assert colours() == LIGHT


def test_the_system_of_the_tests_asks_for_the_light_palette(qapp: QApplication) -> None:
    assert system_colours(qapp) == LIGHT


def test_a_change_is_told(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed) as told:
        theme.choose(Look(Scheme.DARK, 150))
    assert told.args == [Sizes(1.5)]


def test_the_house_font_is_there_and_its_figures_have_one_width(theme: Theme) -> None:
    assert theme.family == "Atkinson Hyperlegible"
    metrics = QFontMetricsF(body_font(theme.family, Sizes()))
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_figures_keep_one_width_where_the_stylesheet_sets_the_size(theme: Theme, qtbot: QtBot) -> None:
    label = QLabel("66")
    label.setProperty("look", "result")
    qtbot.addWidget(label)
    label.ensurePolished()
    assert label.fontMetrics().horizontalAdvance("1") == label.fontMetrics().horizontalAdvance("8")
    assert label.font().pixelSize() == 40


def test_without_the_font_files_the_family_is_one_that_exists(qapp: QApplication, tmp_path: Path) -> None:
    assert load_fonts(tmp_path) in {"Atkinson Hyperlegible", qapp.font().family()}


@pytest.mark.parametrize(("points", "scale"), [(6.0, 1.0), (11.0, 1.0), (16.5, 1.5), (40.0, 2.0)])
def test_the_size_of_text_of_the_system_is_taken_over(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, theme: Theme, points: float, scale: float
) -> None:
    monkeypatch.setattr("forms.theme.sys.platform", "linux")
    font = QFont(qapp.font())
    font.setPointSizeF(points)
    monkeypatch.setattr(qapp, "font", lambda: font)
    assert system_scale(qapp) == pytest.approx(scale, abs=0.01)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_the_stylesheet_is_filled_in_and_its_pictures_exist(palette: Colours) -> None:
    sheet = stylesheet(palette, Sizes())
    assert "$" not in sheet
    pictures = [part.split('"')[0] for part in sheet.split('url("')[1:]]
    assert pictures
    assert all(Path(picture).is_file() for picture in pictures)
