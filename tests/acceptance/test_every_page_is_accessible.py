"""Every page there is, as who cannot see it, has no mouse, reads large or reads Dutch only would meet it.

Walked are: the entrance, every place, every step of every shipped method (those that are history too), a repeated
measurement, conversation mode and the dialogs. What is looked for stands in `tests/helpers/accessibility.py`. Contrast
is a matter of the palettes alone (`tests/forms/test_theme.py`), since no part may have colours of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from app.desk.plan import CHANGES, REPEAT
from app.desk.story import story
from forms.pages.entrance import Entrance
from forms.pages.entrance_page import EntrancePage
from forms.theme import TOUCH, Look, Scheme
from forms.widgets.messages import ConfirmBox
from tests.helpers.accessibility import all_texts, cut_parts, faults, stops_without_role, traps, walk_by_tab
from tests.helpers.tour import BENEATH, METHODS, PLACES, Tour, settle, shown_dialog

SCHEMES = (Scheme.LIGHT, Scheme.DARK, Scheme.HIGH_CONTRAST)
ROADS = sorted(zip(METHODS, SCHEMES * len(METHODS), strict=False), key=lambda road: SCHEMES.index(road[1]))
"""Every method in one of the looks in turn; those of one look after each other, since a change of look takes long."""

LARGE = 200
LOOKING_BACK = ("beside", "goal", "note", "appointment", "lump_sum", "view")
"""Pages that a person's story leads to, by the button that opens them."""

ENTRANCES = ("unlock_page", "first_page", "key_page", "recover_page", "assessor_page")
FEWEST_STOPS = 2
"""A field and a button."""

ENGLISH = re.compile(
    r"\b(an?d|are|at|back|be|by|can|cancel|choose|close|error|file|for|from|has|have|it|next|not?|none|on|please"
    r"|save|search|select|that|the|this|to|what|when|which|with|yes|you|your)\b",
    re.IGNORECASE,
)
"""Words that stand in nearly every English sentence and in no Dutch one."""


@pytest.fixture(scope="module")
def tour(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tour]:
    """Return the walk through the program; a worker makes it once."""
    made = Tour(qapp, tmp_path_factory.mktemp("tour"))
    yield made
    made.close()


def _met(tour: Tour) -> list[str]:
    """Return everything that is wrong with what is on screen, for who hears it and for who reads Dutch."""
    flashes = tour.flashes.take()
    tour.activate()
    return [*faults(tour.window), *stops_without_role(tour.window), *english(tour.window), *flashes]


def english(widget: QWidget) -> list[str]:
    """Return every text with an English word in it."""
    return [f"English: {text!r}" for text in sorted(all_texts(widget)) if ENGLISH.search(text)]


def at(step: str, found: list[str]) -> list[str]:
    """Return what was found with where it was."""
    return [f"{step}: {one}" for one in found]


# --- the road ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("method", "scheme"), ROADS)
def test_every_step_of_a_method_is_heard_left_dutch_and_whole(tour: Tour, method: str, scheme: Scheme) -> None:
    tour.wear(Look(scheme, LARGE))
    assert [fault for step in tour.steps(method) for fault in at(step, [*_met(tour), *traps(tour.window)])] == []


def test_the_road_of_a_repeated_measurement_is_heard_left_dutch_and_whole(tour: Tour) -> None:
    tour.wear(Look(Scheme.LIGHT, LARGE))
    walked = {step: [*_met(tour), *traps(tour.window)] for step in tour.road(tour.repeat("uniform-2021"))}
    assert {REPEAT, CHANGES} <= set(walked)
    assert [fault for step, found in walked.items() for fault in at(step, found)] == []


def test_tab_goes_through_each_step_and_comes_back(tour: Tour) -> None:
    tour.wear(Look(Scheme.LIGHT, 100))
    for step in tour.steps("uniform-2021"):
        assert at(step, _met(tour)) == []
        assert len(walk_by_tab(tour.window)) > 10


# --- the places --------------------------------------------------------------------------------------------------


def test_no_place_is_forgotten(tour: Tour) -> None:
    keys = [command.keys for command in tour.window.commands() if command.keys.startswith("Alt+")]
    assert len(keys) == len(PLACES)


@pytest.mark.parametrize("place", [*PLACES, *BENEATH])
def test_every_place_is_heard_left_and_dutch(tour: Tour, place: str) -> None:
    tour.wear(Look(Scheme.LIGHT, 100))
    tour.go(place)
    assert _met(tour) == []
    assert len(walk_by_tab(tour.window)) > 5


def test_a_dossier_is_heard_left_and_dutch(tour: Tour) -> None:
    tour.wear(Look(Scheme.LIGHT, 100))
    tour.open_dossier("uniform-2021")
    assert _met(tour) == []
    assert len(walk_by_tab(tour.window)) > 10


def looking_back(tour: Tour) -> Iterator[str]:
    """Show the story of a person who was measured twice, two measurements side by side, and each act; yield names."""
    stream = tour.measurement("uniform-2021").dossier.stream
    if len(story(tour.inside.session, stream).points) < 2:
        tour.repeat("uniform-2021")
    tour.inside.open_story(stream)
    settle()
    page = tour.inside.story_page
    assert page is not None, "the story did not open"
    yield "story"
    for name in LOOKING_BACK:
        page.acts[name].click()
        settle()
        yield name
        tour.inside.open_story(stream)
        page = tour.inside.story_page
        assert page is not None


def test_looking_back_is_heard_left_and_dutch(tour: Tour) -> None:
    tour.wear(Look(Scheme.LIGHT, 100))
    walked = [(name, at(name, _met(tour)), len(walk_by_tab(tour.window))) for name in looking_back(tour)]
    assert [fault for _name, found, _stops in walked for fault in found] == []
    assert [name for name, _found, stops in walked if stops < 5] == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_nothing_of_looking_back_is_cut_at_200_percent(tour: Tour, scheme: Scheme) -> None:
    tour.wear(Look(scheme, LARGE))
    assert [fault for name in looking_back(tour) for fault in at(name, cut_parts(tour.window))] == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_nothing_at_the_places_is_cut_at_200_percent(tour: Tour, scheme: Scheme) -> None:
    tour.wear(Look(scheme, LARGE))
    found = []
    for place in (*PLACES, *BENEATH):
        tour.go(place)
        found += at(place, cut_parts(tour.window))
    tour.open_dossier("uniform-2021")
    assert [*found, *at("dossier", cut_parts(tour.window))] == []


# --- what stands alone -------------------------------------------------------------------------------------------


@pytest.fixture
def entrance_page(tour: Tour, request: pytest.FixtureRequest) -> Iterator[EntrancePage]:
    """Show one page of the entrance alone in the window."""
    tour.wear(Look(Scheme.LIGHT, 100))
    program = tour.program
    page: EntrancePage = getattr(Entrance(program.places, program.means, program.works), request.param)
    tour.window.show_alone(page)
    page.focus_first()
    settle()
    yield page
    tour.window.show_together()
    tour.window.drop_page(page)
    settle()


@pytest.mark.parametrize("entrance_page", ENTRANCES, indirect=True)
def test_every_page_of_the_entrance_is_heard_left_and_dutch(tour: Tour, entrance_page: EntrancePage) -> None:
    assert _met(tour) == []
    assert len(walk_by_tab(tour.window)) >= FEWEST_STOPS
    tour.wear(Look(Scheme.HIGH_CONTRAST, LARGE))
    assert cut_parts(entrance_page) == []


@pytest.mark.parametrize("method", ["dariuz-stijl", "uniform-2021"])
def test_a_conversation_is_heard_touched_left_dutch_and_whole(tour: Tour, method: str) -> None:
    tour.wear(Look(Scheme.DARK, LARGE))
    next(tour.steps(method))
    tour.inside.start_talk()
    settle()
    talk = tour.inside.talk
    assert talk is not None, "there is nothing to talk about"
    found = [*_met(tour), *faults(talk, smallest=TOUCH), *traps(tour.window)]
    talk.left.emit()
    tour.unlock()
    assert found == []


def _question(tour: Tour) -> QWidget:
    box = ConfirmBox("Deze taak weghalen?", "De antwoorden erbij gaan mee.", "Weghalen", tour.window)
    box.open()
    return box


DIALOGS: dict[str, Callable[[Tour], QWidget]] = {
    "palette": lambda tour: tour.window.open_palette(),
    "keys": lambda tour: tour.window.open_sheet(),
    "question": _question,
}


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_is_heard_dutch_and_whole(tour: Tour, name: str, percent: int) -> None:
    tour.wear(Look(Scheme.LIGHT, percent))
    tour.go("dossiers")
    with shown_dialog(DIALOGS[name](tour)) as dialog:
        assert [*faults(dialog), *stops_without_role(dialog), *english(dialog)] == []
