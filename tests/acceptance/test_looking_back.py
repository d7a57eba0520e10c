"""A job coach at the keyboard: from a dossier to its story, a goal with a day, and the same goal on *Vandaag*."""

from __future__ import annotations

from app.desk.follow import follow_up
from tests.acceptance import road
from tests.acceptance.driver import Hand
from tests.helpers.accessibility import told


def shown(hand: Hand) -> str:
    """Return everything that can be read or heard of the page that is shown."""
    page = hand.program.window.page()
    assert page is not None
    return told(page)


def test_a_goal_is_agreed_seen_on_its_day_and_finished(hand: Hand) -> None:
    road.first_start(hand)
    road.new_dossier(hand)
    inside = hand.program.inside
    assert inside is not None
    assert inside.dossier_page is not None
    dossier = inside.dossier_page.dossier.stream

    hand.press("Ctrl+K").type("terugkijken").press("Return").at("Notitie toevoegen")
    hand.press("Ctrl+Return").at("Doel").type("Elke week een doos meer").press("Tab")
    hand.at("Weer kijken op").type("1-2-2026").press("Ctrl+Return").at("Doel afspreken")
    (goal,) = follow_up(inside.session, dossier).goals
    assert goal.text == "Elke week een doos meer"

    hand.press("Alt+1").at("Te laat (1)")
    assert "dagen te laat, Doel bespreken. Elke week een doos meer, Sam de Vries" in shown(hand)
    hand.press("Return")
    assert "Eerstvolgende dag om te kijken: 1 februari 2026: Elke week een doos meer" in shown(hand)
    hand.press("Shift+Tab", "Shift+Tab").at("Doelen").press("Return").at("Doel").press("Tab", "Tab")
    hand.at("Wat kwam ervan").type("Gehaald").press("Ctrl+Return").at("Doelen")
    assert follow_up(inside.session, dossier).goals[0].done == "Gehaald"

    hand.press("Alt+1")
    assert "Er is niets aan de beurt" in shown(hand)
