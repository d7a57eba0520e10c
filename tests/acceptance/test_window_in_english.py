"""The window in English, walked as it is: no Dutch is left where English was promised (docs/decisions/0063).

Left out is what that page names as Dutch in both languages, and whatever somebody typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings, QTranslator
from PySide6.QtWidgets import QApplication

from app.desk.assessment import Assessment
from app.desk.plan import CHANGES, MONEY, REPEAT
from forms.start import LANGUAGE_KEY
from forms.theme import Look, Scheme
from tests.helpers.accessibility import all_texts, cut_parts
from tests.helpers.tour import Tour, settle

DUTCH = re.compile(
    r"\b(het|een|niet|wordt|worden|zijn|nog|geen|deze|dit|wat|waarom|werkgever|werknemer|meting|metingen|kies|vul"
    r"|uur|dag|stap|vraag|ingevuld|gezien|uitkomst|loonwaarde|bij|voor|wie|hoe|meer|open staat|begonnen)\b",
    re.IGNORECASE,
)
"""Words that stand in nearly every Dutch sentence and in no English one."""

PLACES = ("today", "dossiers", "reports", "check", "register")
METHODS = ("uniform-2021", "praktijkroute", "activa-stijl")
"""The method in force, a decision tree, and one with levels."""


@pytest.fixture(scope="module")
def tour(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tour]:
    """Return the walk with English chosen the time before; afterwards the application speaks Dutch again."""
    folder = tmp_path_factory.mktemp("english")
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue(LANGUAGE_KEY, "en")
    settings.sync()
    made = Tour(qapp, folder)
    yield made
    made.close()
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)


def typed_in(assessment: Assessment) -> list[str]:
    """Return what somebody typed in a measurement and its dossier, the longest first."""
    draft = assessment.draft
    found = {*assessment.dossier.fields.values(), *draft.fields.values()}
    found |= {row.title for rows in draft.rows.values() for row in rows}
    for given in draft.given.values():
        found |= {given.note, *([given.value] if isinstance(given.value, str) else [])}
    return sorted((text for text in found if len(text) > 3), key=len, reverse=True)


def dutch(tour: Tour, typed: list[str]) -> list[str]:
    """Return every text on screen with a Dutch word that nobody typed."""
    found = []
    for text in sorted(all_texts(tour.window)):
        rest = text
        for own in typed:
            rest = rest.replace(own, "")
        found += [text] if DUTCH.search(rest) else []
    return found


@pytest.mark.parametrize("method", METHODS)
def test_no_dutch_is_left_on_the_road(tour: Tour, method: str) -> None:
    tour.wear(Look(Scheme.LIGHT, 100))
    typed = typed_in(tour.measurement(method))
    steps = (step for step in tour.steps(method) if step != MONEY)
    assert {step: left for step in steps if (left := dutch(tour, typed))} == {}


def test_no_dutch_is_left_on_the_road_of_a_repeated_measurement(tour: Tour) -> None:
    tour.wear(Look(Scheme.LIGHT, 100))
    typed = typed_in(tour.measurement("uniform-2021"))
    walked = {step: dutch(tour, typed) for step in tour.road(tour.repeat("uniform-2021"))}
    assert {REPEAT, CHANGES} <= set(walked)
    assert {step: left for step, left in walked.items() if left and step != MONEY} == {}


@pytest.mark.parametrize("place", PLACES)
def test_no_dutch_is_left_in_a_place(tour: Tour, place: str) -> None:
    typed = typed_in(tour.measurement("uniform-2021"))
    tour.go(place)
    assert dutch(tour, typed) == []


def test_no_dutch_is_left_when_looking_back(tour: Tour) -> None:
    assessment = tour.measurement("uniform-2021")
    tour.open_dossier("uniform-2021")
    assert dutch(tour, typed_in(assessment)) == []
    tour.inside.open_story(assessment.dossier.stream)
    settle()
    page = tour.inside.story_page
    assert page is not None
    assert dutch(tour, [*typed_in(assessment), page.picture.accessibleName()]) == []


def test_nothing_is_cut_in_english_in_large_text(tour: Tour) -> None:
    tour.wear(Look(Scheme.LIGHT, 200))
    cut = {step: cut_parts(tour.window) for step in tour.steps("uniform-2021")}
    assert {step: found for step, found in cut.items() if found} == {}
