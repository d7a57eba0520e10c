"""What follows a measurement: goals, notes, agreed values, second opinions; nothing of it changes a measurement."""

from __future__ import annotations

import datetime
from dataclasses import replace
from fractions import Fraction
from functools import partial

import pytest

from app.desk.figure_pictures import picture_of_story
from app.desk.follow import (
    add_appointment,
    add_goal,
    add_note,
    agree_on,
    ask_view,
    finish,
    follow_up,
    set_lump_sum,
    start_second_opinion,
)
from app.desk.repeat import start_repeat
from app.desk.session import Session
from app.desk.story import side_by_side, story
from app.desk.today import calendar, code_of, today
from app.dossier.registered import is_months
from app.errors import FaultyInputError, RefusedError
from tests.desk.test_registers import concluded
from tests.helpers.desk import answered

DAY = datetime.date


def as_other(session: Session) -> Session:
    """Return the session of another assessor at the same vault."""
    return replace(session, author="Bea Smit")


def test_goals_and_notes_stand_at_their_item_with_a_day(session: Session) -> None:
    one = concluded(session)
    dossier = one.dossier.stream
    add_goal(session, dossier, (one.stream, "pace", "x"), "Elke week een doos meer", DAY(2026, 6, 1))
    add_note(session, dossier, (one.stream, "", ""), "Gaat beter met een vaste plek")
    add_appointment(session, dossier, DAY(2026, 5, 1), "Langs op het werk")
    told = story(session, dossier)
    assert [(goal.item, goal.text, goal.again) for goal in told.goals] == [
        ("pace", "Elke week een doos meer", DAY(2026, 6, 1))
    ]
    assert told.notes[0].author == "Anna Jansen"
    assert told.next_day == DAY(2026, 5, 1)


def test_what_is_finished_is_no_longer_due_and_stays_to_be_read(session: Session) -> None:
    dossier = concluded(session).dossier.stream
    (made,) = add_appointment(session, dossier, DAY(2026, 5, 1), "Langs").appointments
    after = finish(session, dossier, made.id, "Geweest, gaat goed")
    assert (after.appointments[0].text, after.appointments[0].done) == ("Langs", "Geweest, gaat goed")
    assert today(session, days=300).due == ()
    with pytest.raises(RefusedError):
        finish(session, dossier, "geen", "x")


@pytest.mark.parametrize("text", ["", "   ", "x" * 4001])
def test_an_empty_or_endless_text_is_refused(session: Session, text: str) -> None:
    dossier = concluded(session).dossier.stream
    with pytest.raises(FaultyInputError):
        add_goal(session, dossier, ("", "", ""), text, None)
    assert follow_up(session, dossier).goals == ()


def test_an_agreed_value_needs_who_why_and_on_what_basis(session: Session) -> None:
    one = concluded(session)
    with pytest.raises(FaultyInputError) as caught:
        agree_on(session, one.stream, Fraction(70), who=" ", why="", basis="")
    assert [fault.place for fault in caught.value.faults] == ["who", "why", "basis"]


def test_measured_and_agreed_both_stay_visible_for_ever(session: Session) -> None:
    one = concluded(session)
    entries = session.vault.entries(one.stream)
    agree_on(session, one.stream, Fraction(70), who="gemeente en werkgever", why="second opinion", basis="gesprek")
    agree_on(session, one.stream, Fraction(72), who="gemeente", why="bezwaar", basis="beschikking")
    (point,) = story(session, one.dossier.stream).points
    assert point.percent == one.outcome.percent
    assert [(agreed.measured, agreed.agreed) for agreed in point.agreed] == [
        (point.percent, Fraction(70)),
        (point.percent, Fraction(72)),
    ]
    assert point.holds == 72
    assert session.vault.entries(one.stream) == entries


@pytest.mark.parametrize("value", [Fraction(101), Fraction(-1), None])
def test_a_value_that_cannot_be_agreed_on(session: Session, value: Fraction | None) -> None:
    one = concluded(session)
    percent = one.outcome.percent
    assert percent is not None
    with pytest.raises(FaultyInputError):
        agree_on(session, one.stream, Fraction(percent) if value is None else value, who="a", why="b", basis="c")


def test_nothing_is_agreed_on_a_draft(session: Session) -> None:
    with pytest.raises(RefusedError):
        agree_on(session, answered(session).stream, Fraction(70), who="a", why="b", basis="c")


def test_a_second_opinion_starts_empty_and_is_blind(session: Session) -> None:
    first = concluded(session)
    other = as_other(session)
    second = start_second_opinion(other, first.stream, "uniform-2021")
    assert second.draft.given == {}
    assert second.draft.previous == ""
    points = {point.stream: point for point in story(other, first.dossier.stream).points}
    hidden = points[first.stream]
    assert (hidden.hidden, hidden.percent, hidden.assessor, hidden.agreed) == (True, None, "", ())
    with pytest.raises(RefusedError, match="second opinion niet is afgerond"):
        side_by_side(other, first.stream, second.stream)
    assert not {point.stream: point for point in story(session, first.dossier.stream).points}[first.stream].hidden


def test_nothing_is_told_of_what_is_judged_anew(session: Session) -> None:
    first = concluded(session)
    add_goal(session, first.dossier.stream, (first.stream, "pace", ""), "Tempo oefenen", DAY(2026, 3, 2))
    other = as_other(session)
    start_second_opinion(other, first.stream, "uniform-2021")
    assert story(other, first.dossier.stream).goals == ()
    assert story(session, first.dossier.stream).goals != ()
    with pytest.raises(RefusedError, match="second opinion niet is afgerond"):
        agree_on(other, first.stream, Fraction(70), who="a", why="b", basis="c")


@pytest.mark.parametrize("months", ["²", "x", "12345"])
def test_a_duration_that_is_no_number_is_refused(months: str) -> None:
    assert not is_months(months)


def test_once_concluded_both_lie_side_by_side(session: Session) -> None:
    first = concluded(session)
    other = as_other(session)
    second = start_second_opinion(other, first.stream, "uniform-2021")
    row = second.add_row("main_task", "Strijken en vouwen")
    for item, value in (("time", "100 %"), ("in_norm_function", "yes"), ("pace", "90"), ("quality", "95"),
                        ("net_working_time", "90")):  # fmt: skip
        second.answer(item, row, "assessor", value, "gezien")
    for item, value in (("norm_function", "medewerker wasserij"), ("norm_function_source", "employer"),
                        ("regular_performance", "no"), ("conditions", "vaste plek")):  # fmt: skip
        second.answer(item, "", "assessor", value)
    for name, text in (("dates.visit", "2026-03-20"), ("assessor.name", "Bea Smit"),
                       ("views.employee.opinion", "agrees"), ("views.employer.opinion", "agrees")):  # fmt: skip
        second.set_field(name, text)
    second.conclude()
    found = side_by_side(other, first.stream, second.stream)
    assert (found.after.kind, found.after.about) == ("second_opinion", first.stream)
    assert found.change == (second.outcome.percent or 0) - (first.outcome.percent or 0)
    changed = [one.changed for one in found.items]
    assert changed == sorted(changed, reverse=True)
    pace = next(one for one in found.items if (one.item, one.where) == ("pace", "Strijken en vouwen"))
    assert (pace.before, pace.after, pace.why) == ("70 van 100 geteld = 70%", "90%", "gezien")
    assert found.differences == ("Gemeten door een ander: eerst Anna Jansen, daarna Bea Smit.",)
    assert [point.kind for point in story(other, first.dossier.stream).points] == ["first", "second_opinion"]


def test_the_same_assessor_with_the_same_method_is_no_second_opinion(session: Session) -> None:
    first = concluded(session)
    with pytest.raises(RefusedError, match="geen second opinion"):
        start_second_opinion(session, first.stream, "uniform-2021")


def test_a_draft_gets_no_second_opinion(session: Session) -> None:
    with pytest.raises(RefusedError):
        start_second_opinion(as_other(session), answered(session).stream, "uniform-2021")


def test_two_dossiers_are_not_laid_side_by_side(session: Session) -> None:
    with pytest.raises(RefusedError):
        side_by_side(session, concluded(session).stream, concluded(session).stream)


def test_the_picture_of_a_story_says_what_was_agreed(session: Session) -> None:
    one = concluded(session)
    agree_on(session, one.stream, Fraction(70), who="a", why="b", basis="c")
    drawn = picture_of_story(story(session, one.dossier.stream))
    assert drawn is not None
    assert f"2-3-2026, afgesproken 70%: {one.outcome.percent} procent" in drawn.alt


# Today


def test_today_tells_what_is_due_and_what_is_open(session: Session) -> None:
    one = concluded(session)
    dossier = one.dossier.stream
    draft = answered(session)
    add_goal(session, dossier, (one.stream, "pace", ""), "Bespreek het tempo", DAY(2026, 3, 1))
    set_lump_sum(session, dossier, DAY(2026, 4, 1))
    ask_view(session, draft.dossier.stream, draft.stream, "employee", DAY(2026, 2, 20))
    found = today(session)
    told = [(item.kind, item.on, item.late) for item in found.due]
    assert told == [
        ("view", DAY(2026, 2, 20), True),
        ("goal", DAY(2026, 3, 1), True),
        ("lump_sum", DAY(2026, 4, 1), False),
    ]
    (open_one,) = found.drafts
    assert (open_one.measurement, open_one.text) == (draft.stream, f"Nog {open_one.open_points} open.")


def test_a_view_that_was_given_is_no_longer_awaited(session: Session) -> None:
    draft = answered(session)
    ask_view(session, draft.dossier.stream, draft.stream, "employee", DAY(2026, 2, 20))
    draft.set_field("views.employee.opinion", "agrees")
    assert today(session).due == ()


def test_a_repeat_is_due_a_year_later_until_it_is_made(session: Session) -> None:
    one = concluded(session)
    assert today(session, days=300).due == ()
    (due,) = today(session, days=400).due
    assert (due.kind, due.on, due.measurement, due.text) == ("repeat", DAY(2027, 3, 2), one.stream, "")
    start_repeat(session, one.stream)
    assert today(session, days=400).due[0].text == "De herhaling is begonnen."


def test_an_agreed_day_goes_before_the_default(session: Session) -> None:
    one = answered(session)
    one.set_field("dates.again", "2026-04-15")
    for party in ("employee", "employer"):
        one.set_field(f"views.{party}.opinion", "agrees")
    one.conclude()
    assert [item.on for item in today(session).due] == [DAY(2026, 4, 15)]


def test_the_calendar_names_nobody(session: Session) -> None:
    one = concluded(session)
    add_appointment(session, one.dossier.stream, DAY(2026, 3, 20), "Sam thuis bezoeken bij De Lelie")
    add_goal(session, one.dossier.stream, ("", "", ""), "Noor bellen", DAY(2026, 3, 10))
    items = today(session, days=400).due
    text = calendar(session, items).decode("utf-8")
    code = code_of(one.dossier.stream)
    assert [line for line in text.splitlines() if line.startswith("SUMMARY")] == [
        f"SUMMARY:Doel bespreken ({code})",
        f"SUMMARY:Afspraak ({code})",
        f"SUMMARY:Opnieuw meten ({code})",
    ]
    secrets = ("Sam", "Lelie", "Noor", "Vries", "Jansen", "wasserij", one.dossier.stream, str(one.outcome.percent))
    assert [secret for secret in secrets[:-1] if secret.lower() in text.lower()] == []


def test_notes_are_found_as_somebody_types(session: Session) -> None:
    from app.vault.search import Filters

    one = concluded(session)
    add_note(session, one.dossier.stream, (one.stream, "", ""), "oefent met de kantinekassa")
    find = partial(session.vault.find, filters=Filters(kind="follow"))
    assert [row.summary.parent for row in find("kantineka").rows] == [one.dossier.stream]
    assert [row.stream for row in session.vault.find("gezien werkp", Filters(kind="measurement")).rows] == [one.stream]
