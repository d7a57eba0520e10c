"""Moving a draft to a newer version in the window: three lists, one act, and back with undo."""

from __future__ import annotations

import pytest

from app.desk.assessment import Assessment, start_with
from app.desk.dossiers import new_dossier, set_field
from app.desk.methods import definition_named
from app.desk.session import Session
from forms.inside import Inside
from forms.pages.newer_version import NewerVersionPage
from forms.shell.window import MainWindow
from forms.theme import Look, Scheme, Theme
from forms.work import Works
from tests.helpers.accessibility import cut_parts, faults, walk_by_tab
from tests.helpers.small_method import SMALL
from tests.helpers.tour import settle

FIRST = SMALL.replace('status = "draft"', 'status = "active"')
SECOND = (
    FIRST.replace('version = "1.0.0"', 'version = "1.1.0"')
    .replace('key = "binnen"', 'key = "thuis"')
    .replace('waar = "binnen"', 'waar = "thuis"')
    .replace('nl = "Is het veilig?"', 'nl = "Is de plek veilig?"')
)
QUESTION = '[[items]]\nkey = "moe"\ntext = { nl = "Hoe moe?", en = "How tired?" }\nscale = "niveau"\n'
SECOND = SECOND.replace(
    "[defaults]", QUESTION + 'group = "werk"\nrequired = false\nreport = ["overview"]\n\n[defaults]'
)


def put(session: Session, folder: str, text: str) -> None:
    """Write a method in the user's own folder."""
    file = session.places.own_methods / folder / "method.toml"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")


@pytest.fixture
def draft(session: Session) -> Assessment:
    """Return a draft with two answers, made with the first version."""
    put(session, "een", FIRST)
    dossier = set_field(session, new_dossier(session), "employee.name", "Sam de Vries")
    assessment = start_with(session, dossier, definition_named(session.places, "kleine-methode"))
    assessment.answer("veilig", "", "assessor", "yes")
    assessment.answer("waar", "", "assessor", "binnen")
    return assessment


@pytest.fixture
def inside(draft: Assessment, window: MainWindow, works: Works) -> Inside:
    """Return what is behind the lock, at the dossier of the draft."""
    made = Inside(draft.session, window, works)
    made.open_dossier(draft.dossier.stream)
    return made


def test_without_a_newer_version_nothing_is_offered(inside: Inside) -> None:
    assert inside.dossier_page is not None
    assert inside.dossier_page.newer.isHidden()


def test_the_page_tells_what_falls_away_is_new_and_goes_along(draft: Assessment, window: MainWindow) -> None:
    put(draft.session, "twee", SECOND)
    page = NewerVersionPage(draft)
    window.show_page(page, "dossiers")
    assert page.dropped is not None
    assert page.asked is not None
    assert page.carried is not None
    assert page.dropped.lines() == [
        ["Waar is het werk?", "beoordelaar", "binnen", "Dit antwoord kan in de nieuwe versie niet meer."]
    ]
    assert page.asked.lines() == [["Hoe moe?", "beoordelaar"]]
    assert page.carried.lines() == [
        [
            "Is de plek veilig?",
            "beoordelaar",
            "ja",
            "De vraag staat er in andere woorden. Kijk of het antwoord nog past.",
        ]
    ]
    settle()
    assert faults(window) == []
    assert len(walk_by_tab(window)) >= 4


def test_nothing_is_cut_when_read_large(draft: Assessment, window: MainWindow, theme: Theme) -> None:
    put(draft.session, "twee", SECOND)
    theme.choose(Look(Scheme.LIGHT, 200))
    window.show_page(NewerVersionPage(draft), "dossiers")
    settle()
    assert cut_parts(window) == []


def test_one_act_moves_and_undo_goes_back(draft: Assessment, inside: Inside, window: MainWindow) -> None:
    put(draft.session, "twee", SECOND)
    inside.open_dossier(draft.dossier.stream)
    assert inside.dossier_page is not None
    inside.dossier_page.newer.click()
    page = window.page()
    assert isinstance(page, NewerVersionPage)
    page.primary().run()
    assert inside.road is not None
    assert inside.road.is_shown()
    assert inside.road.assessment.definition.method.version == "1.1.0"
    inside.undo()
    assert inside.road.assessment.definition.method.version == "1.0.0"
    assert inside.road.assessment.draft.given["waar", "", "assessor"].value == "binnen"
    inside.redo()
    assert inside.road.assessment.definition.method.version == "1.1.0"
    assert inside.road.is_shown()


def test_back_leaves_the_draft_as_it_was(draft: Assessment, inside: Inside, window: MainWindow) -> None:
    put(draft.session, "twee", SECOND)
    inside.show_newer_version(draft.stream)
    page = window.page()
    assert isinstance(page, NewerVersionPage)
    page.back.emit()
    assert window.page() is inside.dossier_page
    assert Assessment.open(draft.session, draft.stream).definition.method.version == "1.0.0"
