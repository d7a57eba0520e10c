"""A story on paper and in words; what was decided and why; goals worded anew; nothing of what must stay unseen."""

from __future__ import annotations

import datetime
from fractions import Fraction

import pypdfium2
import pytest

from app.desk.decided import decisions, titles_of
from app.desk.follow import (
    add_appointment,
    add_goal,
    add_note,
    agree_on,
    ask_view,
    finish,
    set_lump_sum,
    start_second_opinion,
)
from app.desk.session import Session
from app.desk.story import story
from app.desk.story_paper import facts_of, goal_in_words, story_paper
from app.errors import RefusedError
from tests.desk.test_registers import concluded
from tests.helpers.desk import answered

DAY = datetime.date


def text_of(pdf: bytes) -> str:
    """Return all text of a document on one line."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    return " ".join(" ".join(pages).split())


def test_every_decision_is_told_with_its_reason(session: Session) -> None:
    one = concluded(session)
    found = {decision.name: decision for decision in decisions(session, one.stream)}
    pace = found["Tempo (Strijken en vouwen)"]
    assert (pace.answer, pace.why) == ("70 van 100 geteld = 70%", "gezien op de werkplek")
    assert titles_of(session, one.stream)[pace.item, pace.row] == "Tempo (Strijken en vouwen)"


def test_the_paper_holds_the_whole_story(session: Session) -> None:
    one = concluded(session)
    dossier, row = one.dossier.stream, one.rows_of("main_task")[0][0]
    agree_on(session, one.stream, Fraction(70), who="gemeente en werkgever", why="second opinion", basis="gesprek")
    add_goal(session, dossier, (one.stream, "pace", row), "Elke week een doos meer", DAY(2026, 6, 1))
    add_note(session, dossier, (one.stream, "", ""), "Gaat beter met een vaste plek")
    add_appointment(session, dossier, DAY(2026, 5, 1), "Langs op het werk")
    told = text_of(story_paper(session, story(session, dossier)).pdf())
    for part in (
        "Metingen van Sam de Vries",
        f"{one.outcome.percent}% (marge",
        f"70% in plaats van de gemeten {one.outcome.percent}%. Afgesproken door gemeente en werkgever. Waarom: second",
        "gezien op de werkplek",
        "Tempo (Strijken en vouwen): Elke week een doos meer. Weer kijken op 1 juni 2026.",
        "Gaat beter met een vaste plek. (2 maart 2026, Anna Jansen)",
        "1 mei 2026: Langs op het werk.",
    ):
        assert part in told


def test_the_same_story_gives_the_same_bytes(session: Session) -> None:
    paper = story_paper(session, story(session, concluded(session).dossier.stream))
    assert paper.pdf() == paper.pdf()
    assert paper.name == "Metingen - Sam de Vries.pdf"


def test_a_dossier_without_measurements_gives_a_paper_too(session: Session) -> None:
    from app.desk.dossiers import new_dossier

    told = text_of(story_paper(session, story(session, new_dossier(session).stream)).pdf())
    assert "Metingen van een werknemer" in told


def test_nothing_of_what_must_stay_unseen_is_told(session: Session) -> None:
    first = concluded(session)
    start_second_opinion(session, first.stream, "activa-stijl")
    with pytest.raises(RefusedError, match="second opinion"):
        decisions(session, first.stream)
    told = story(session, first.dossier.stream)
    (hidden,) = (point for point in told.points if point.hidden)
    assert facts_of(hidden) == [("Loonwaarde", "blijft dicht zolang uw second opinion niet is afgerond")]
    paper = text_of(story_paper(session, told).pdf())
    assert str(first.outcome.percent) not in paper
    assert "gezien op de werkplek" not in paper


def test_a_goal_worded_anew_keeps_its_place_and_can_be_finished(session: Session) -> None:
    dossier = concluded(session).dossier.stream
    whole = ("", "", "")
    (old,) = add_goal(session, dossier, whole, "Een doos meer", DAY(2026, 6, 1)).goals
    add_goal(session, dossier, whole, "Ander doel", None)
    first, second = add_goal(session, dossier, whole, "Twee dozen meer", DAY(2026, 7, 1), of=old.id).goals
    assert (first.id, first.text, first.again) == (old.id, "Twee dozen meer", DAY(2026, 7, 1))
    assert second.text == "Ander doel"
    done = finish(session, dossier, old.id, "Gehaald").goals[0]
    assert goal_in_words(story(session, dossier), done) == "Twee dozen meer. Afgerond: Gehaald."


def test_what_was_worded_before_stays_in_the_entries(session: Session) -> None:
    from app.dossier.follow_up import stream_of

    dossier = concluded(session).dossier.stream
    (note,) = add_note(session, dossier, ("", "", ""), "eerst zo").notes
    (after,) = add_note(session, dossier, ("", "", ""), "toen zo", of=note.id).notes
    assert after.text == "toen zo"
    assert [entry.body["text"] for entry in session.vault.entries(stream_of(dossier))] == ["eerst zo", "toen zo"]


def test_an_appointment_is_moved(session: Session) -> None:
    dossier = concluded(session).dossier.stream
    (one,) = add_appointment(session, dossier, DAY(2026, 5, 1), "Langs").appointments
    (moved,) = add_appointment(session, dossier, DAY(2026, 5, 8), "Langs", of=one.id).appointments
    assert (moved.id, moved.on) == (one.id, DAY(2026, 5, 8))
    assert story(session, dossier).next_day == DAY(2026, 5, 8)


def test_views_that_are_awaited_and_a_lump_sum_are_part_of_the_story(session: Session) -> None:
    draft = answered(session)
    dossier = draft.dossier.stream
    ask_view(session, dossier, draft.stream, "employee", DAY(2026, 2, 20))
    set_lump_sum(session, dossier, DAY(2026, 4, 1))
    assert [asked.party for asked in story(session, dossier).awaited] == ["employee"]
    assert story(session, dossier).lump_sum_ends == DAY(2026, 4, 1)
    draft.set_field("views.employee.opinion", "agrees")
    assert story(session, dossier).awaited == ()
