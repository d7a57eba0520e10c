"""The power fails in the middle of each step: the program opens there again, says so, and has every answer.

What lies on the disk at that moment, while the program still runs, is copied to another laptop and opened there: that
is what a crash leaves. (`test_killed_while_typing.py` kills the process itself, at random moments.)
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.desk.plan import CHANGES, REPEAT
from forms.program import Program
from forms.road.road import Road
from forms.start import make_program
from forms.widgets.fields import PAUSE_MS
from tests.acceptance.driver import Hand, start_here
from tests.helpers.accessibility import told
from tests.helpers.desk import answered, means, places_at
from tests.helpers.tour import Tour, settle
from tests.helpers.vaults import PASSPHRASE

TYPED: dict[str, Callable[[Hand], Hand]] = {
    "preparation": lambda hand: hand.at("Opdrachtgever").press("Ctrl+A").answer("UWV Breda"),
    "data": lambda hand: hand.at("Datum bedrijfsbezoek").press("Ctrl+A").answer("3-3-2026"),
    "work": lambda hand: hand.at("Hoeveel tijd").press("Ctrl+A").answer("15"),
    "employer": lambda hand: hand.at("Hoe snel gaat dit werk").choose("2"),
    "employee": lambda hand: hand.at("Hoe snel gaat dit werk").choose("2"),
    "observation": lambda hand: hand.choose("2"),
    "weighing": lambda hand: hand.at("Besluit over Tempo").press("Ctrl+A").answer("65"),
    "result": lambda hand: hand,
    "money": lambda hand: hand,
    "views": lambda hand: hand.at("Zienswijze werknemer").choose("2"),
    "sign": lambda hand: hand,
}
"""What is typed in each step of the prescribed method just before the power fails; three have nothing to store."""

TYPED_IN_REPEAT: dict[str, Callable[[Hand], Hand]] = {
    REPEAT: lambda hand: hand.at("klopt dit nog").choose("1"),
    CHANGES: lambda hand: hand,
}

STEPS = (*TYPED, *TYPED_IN_REPEAT)


class Left(NamedTuple):
    """What a crash left: the folder, and what had been stored by then."""

    folder: Path
    title: str
    entries: list[str]
    fields: dict[str, str]


def stored(road: Road) -> tuple[list[str], dict[str, str]]:
    """Return the entries of the measurement that is open, and the fields with those of its dossier."""
    entries = road.assessment.session.vault.entries(road.stream)
    return [entry.id for entry in entries], dict(road.all_fields())


def crashed(tour: Tour, typed: dict[str, Callable[[Hand], Hand]], own: Path, to: Path) -> Iterator[tuple[str, Left]]:
    """Type in each step and copy what lies on the disk then."""
    road = tour.inside.road
    assert road is not None
    for step, type_in in typed.items():
        road.show(step)
        settle()
        before = road.assessment.ledger.count
        hand = Hand(tour.program)
        type_in(hand)
        settle()
        assert step in ("result", "money", "sign", CHANGES) or road.assessment.ledger.count > before, step
        page = tour.window.page()
        assert page is not None
        shutil.copytree(own, to / step)
        yield step, Left(to / step, page.title(), *stored(road))


def concluded(tour: Tour) -> str:
    """Make a measurement that is concluded, to be repeated; return its id."""
    measured = answered(tour.inside.session)
    for name, text in (("views.employee.opinion", "agrees"), ("views.employer.opinion", "agrees")):
        measured.set_field(name, text)
    measured.conclude()
    return measured.stream


@pytest.fixture(scope="module")
def left(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Left]:
    """Return what a crash in each step left. One walk; a worker makes it once."""
    own, to = tmp_path_factory.mktemp("laptop"), tmp_path_factory.mktemp("after")
    tour = Tour(qapp, own)
    tour.inside.open_measurement(tour.measurement("uniform-2021").stream)
    found = dict(crashed(tour, TYPED, own, to))
    tour.inside.start_repeat(concluded(tour))
    found |= dict(crashed(tour, TYPED_IN_REPEAT, own, to))
    tour.close()
    return found


@pytest.fixture
def again(qapp: QApplication, left: dict[str, Left], request: pytest.FixtureRequest) -> Iterator[Program]:
    """Start the program where it crashed, and give the passphrase."""
    folder = left[request.param].folder
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    program = make_program(qapp, places_at(folder), means(11), settings)
    program.window.resize(1366, 768)
    start_here(program)
    Hand(program).at("Wachtzin").answer(PASSPHRASE).wait()
    settle()
    yield program
    program.window.close()
    program.window.deleteLater()
    program.deleteLater()


@pytest.mark.parametrize(("again", "step"), [(step, step) for step in STEPS], indirect=["again"])
def test_it_opens_where_it_was_and_says_so_with_every_answer(again: Program, left: dict[str, Left], step: str) -> None:
    assert again.inside is not None, "the vault opens"
    road, page = again.inside.road, again.window.page()
    assert road is not None
    assert page is not None
    assert (road.step, page.title()) == (step, left[step].title)
    assert "Loonmaat is de vorige keer niet goed afgesloten. U bent terug waar u was." in told(again.window)
    assert stored(road) == (left[step].entries, left[step].fields)


def test_of_a_long_text_only_what_was_typed_since_the_last_pause_is_lost(qapp: QApplication, tmp_path: Path) -> None:
    tour = Tour(qapp, tmp_path / "laptop")
    tour.inside.open_measurement(tour.measurement("uniform-2021").stream, "preparation")
    settle()
    Hand(tour.program).press("Tab", "Tab", "Tab").at("Wat is vooraf bekend").type("Vast werk.")
    QTest.qWait(PAUSE_MS + 100)  # the pause in typing is the thing itself
    road = tour.inside.road
    assert road is not None
    assert "Vast werk." in stored(road)[1]["assignment.known"]
    tour.close()


def test_after_a_proper_end_nothing_is_said(qapp: QApplication, tmp_path: Path) -> None:
    tour = Tour(qapp, tmp_path)
    tour.inside.open_measurement(tour.measurement("uniform-2021").stream, "views")
    settle()
    tour.program.lock()
    tour.unlock()
    page = tour.window.page()
    assert page is not None
    assert page.title() == "Zienswijzen"
    assert "niet goed afgesloten" not in told(tour.window)
    tour.close()
