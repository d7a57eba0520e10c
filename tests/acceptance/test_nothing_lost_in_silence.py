"""When something cannot be stored, or breaks, the window says so; once it can be stored the same key stores it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.desk.assessment import Assessment
from app.vault.errors import NoSpace
from app.vault.store import Vault
from tests.acceptance.driver import Hand
from tests.helpers.accessibility import told
from tests.helpers.tour import Tour, settle

FULL = "De schijf is vol. Het laatste is niet bewaard; alles daarvoor wel."


@pytest.fixture
def tour(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Tour]:
    """Return the program, with errors going where the open window sends them."""
    made = Tour(qapp, tmp_path)
    monkeypatch.setattr(sys, "excepthook", made.program.mishaps.take)
    yield made
    made.close()


def opened(tour: Tour, step: str) -> Assessment:
    """Open the example of the prescribed method at a step."""
    tour.inside.open_measurement(tour.measurement("uniform-2021").stream, step)
    settle()
    assert tour.inside.road is not None
    return tour.inside.road.assessment


def refuse(*_given: object) -> None:
    """Be a vault on a full disk."""
    raise NoSpace


def test_an_answer_on_a_full_disk_is_told_beside_it_and_stored_by_the_same_key_later(
    tour: Tour, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured = opened(tour, "employer")
    hand, before = Hand(tour.program), measured.ledger.count
    with monkeypatch.context() as full:
        full.setattr(Vault, "append", refuse)
        hand.at("Hoe snel gaat dit werk").type("3")
        assert FULL in told(tour.window)
        assert measured.ledger.count == before
    hand.at("Hoe snel gaat dit werk").type("3")
    settle()
    assert measured.ledger.count == before + 1
    assert FULL not in told(tour.window)


def test_a_field_on_a_full_disk_is_told_on_the_page(tour: Tour, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(tour, "preparation")
    monkeypatch.setattr(Vault, "append", refuse)
    Hand(tour.program).at("Opdrachtgever").answer("UWV")
    settle()
    assert FULL in told(tour.window)


def test_in_a_conversation_it_is_told_in_plain_words(tour: Tour, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(tour, "employer")
    hand = Hand(tour.program).press("F9")
    with monkeypatch.context() as full:
        full.setattr(Vault, "append", refuse)
        hand.type("2")
        assert "Dit antwoord is niet bewaard." in told(tour.window)
        assert "schijf" not in told(tour.window)


def test_a_fault_of_ours_is_told_and_reported_without_what_was_typed(tour: Tour, tmp_path: Path) -> None:
    opened(tour, "employer")

    def broken() -> None:
        raise KeyError("Sam de Vries")

    for _ in range(3):
        QTimer.singleShot(0, broken)
    settle()
    assert "Er ging iets mis in Loonmaat zelf." in told(tour.window)
    reports = list((tmp_path / "foutverslagen").glob("*.txt"))
    assert len(reports) == 1, "the same fault is written once"
    written = reports[0].read_text(encoding="utf-8")
    assert "KeyError" in written
    assert "Sam" not in written
