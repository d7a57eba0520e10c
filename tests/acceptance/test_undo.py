"""Undo and redo by keyboard across the steps; the focus goes to what changed."""

from __future__ import annotations

from tests.acceptance import road
from tests.acceptance.driver import Hand
from tests.acceptance.test_repeat import assessment


def step(hand: Hand) -> str:
    """Return the step that is shown."""
    assert hand.program.inside is not None
    assert hand.program.inside.road is not None
    return hand.program.inside.road.step


def test_undo_goes_back_over_the_steps_to_what_it_takes_back(hand: Hand) -> None:
    road.first_start(hand)
    road.new_dossier(hand)
    hand.press("Ctrl+Return")
    road.preparation_and_data(hand)
    road.tasks_and_norm_function(hand)
    hand.choose("3", "4")
    assert step(hand) == "employer"

    hand.press("Ctrl+Z").at("Hoe vaak is dit werk")
    assert step(hand) == "employer"
    hand.press("Ctrl+Z").at("Hoe snel gaat dit werk")
    hand.press("Ctrl+Z").at("Waar vond u de normfunctie")
    assert step(hand) == "work"
    hand.press("Ctrl+Shift+Z").at("Waar vond u de normfunctie")
    hand.press("Ctrl+Shift+Z").at("Hoe snel gaat dit werk")
    assert step(hand) == "employer"

    row = assessment(hand).rows_of("main_task")[0][0]
    answer = assessment(hand).answers.get("pace", row, "employer")
    assert answer is not None
    assert assessment(hand).answers.get("quality", row, "employer") is None


def test_undo_reaches_the_fields_of_the_dossier(hand: Hand) -> None:
    road.first_start(hand)
    road.new_dossier(hand)
    hand.press("Ctrl+Return", "Ctrl+Return").answer("2-3-2026")
    hand.at("Opnieuw meten op").press("Tab").at("Naam werknemer").press("Ctrl+A").answer("Robin de Vries")
    assert assessment(hand).case.employee.name == "Robin de Vries"
    hand.press("Ctrl+Z").at("Naam werknemer")
    assert assessment(hand).case.employee.name == "Sam de Vries"


def test_a_note_opens_with_f2_and_goes_back_where_one_was(hand: Hand) -> None:
    road.first_start(hand)
    road.new_dossier(hand)
    hand.press("Ctrl+Return")
    road.preparation_and_data(hand)
    road.tasks_and_norm_function(hand)
    hand.choose("3").press("Up").press("Shift+Tab").press("F2").at("Toelichting").type("zegt de teamleider").press("F2")
    notes = [given.note for given in assessment(hand).draft.given.values() if given.note]
    assert notes == ["zegt de teamleider"]
    assert step(hand) == "employer"


def test_the_palette_finds_a_step_a_question_and_a_dossier(hand: Hand) -> None:
    road.first_start(hand)
    road.new_dossier(hand)
    hand.press("Ctrl+Return")
    road.preparation_and_data(hand)
    road.tasks_and_norm_function(hand)
    hand.press("Ctrl+K").type("afwegen").press("Return")
    assert step(hand) == "weighing"
    hand.press("Ctrl+K").type("kwaliteit sorteren afwegen").press("Return").at("Besluit over Kwaliteit (Sorteren)")
    hand.press("Ctrl+K").type("sam de vries").press("Return").at("Metingen in dit dossier")
