"""Comparing methods at the desk: two measurements of one person, one read by another method, the four ways."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction

import pytest

from app.desk import comparing
from app.desk.assessment import Assessment, start_with
from app.desk.comparing import as_json, compare_measurements, four_ways, offered, offered_beside, read_by
from app.desk.files import example_file
from app.desk.follow import start_second_opinion
from app.desk.methods import definition_named
from app.desk.session import Session
from app.desk.transfer import take_in
from app.errors import FaultyInputError, RefusedError
from tests.helpers.desk import answered


def test_two_measurements_of_one_person(session: Session) -> None:
    first = answered(session)
    definition = definition_named(session.places, "uniform-2021")
    second = start_with(session, first.dossier, definition)
    row = second.add_row("main_task", "Alles")
    for item, value in (("time", "32 h"), ("pace", "50"), ("quality", "90"), ("net_working_time", "80")):
        second.answer(item, row, "assessor", value, "gezien")  # one task instead of three
    second.answer("in_norm_function", row, "assessor", "yes")
    second.answer("regular_performance", "", "assessor", "no")
    found = compare_measurements(session, first.stream, second.stream)
    assert (found.first.percent, found.second.percent) == (first.outcome.percent, 36)
    assert first.outcome.exact is not None
    assert found.difference == 36 - first.outcome.exact
    assert found.by_calculation == 0
    assert found.by_answers == found.difference
    assert [one.stream for one in offered_beside(session, first.stream)] == [second.stream]
    assert {one.stream for one in offered(session)} == {first.stream, second.stream}


def test_two_people_are_not_compared(session: Session) -> None:
    other = take_in(session, example_file(session.places, "uwv-stijl").encode())
    with pytest.raises(RefusedError, match="niet naast elkaar"):
        compare_measurements(session, answered(session).stream, other.stream)


def test_a_measurement_under_a_blind_second_opinion_is_not_offered(ready: Assessment) -> None:
    session = replace(ready.session, author="")
    assert [one.stream for one in offered(session)] == [ready.stream]
    second = start_second_opinion(session, ready.stream, "uniform-2021")
    assert [one.stream for one in offered(session)] == [second.stream]
    assert offered_beside(session, second.stream) == ()
    for pair in ((second.stream, ready.stream), (ready.stream, second.stream)):
        with pytest.raises(RefusedError, match="niet naast elkaar"):
            compare_measurements(session, *pair)


def test_another_method_reads_the_answers_to_the_questions_both_ask(session: Session) -> None:
    first = take_in(session, example_file(session.places, "uwv-stijl").encode())
    other = definition_named(session.places, "matchcare-stijl").graph
    found = read_by(first.graph, first.answers, other)
    assert found.shared[-3:] == ("Tempo", "Kwaliteit", "Inzetbaarheid")
    assert (found.first.exact, found.second.exact) == (found.first.exact, found.first.exact)
    assert [found.difference, found.by_calculation, found.by_answers] == [0, 0, 0]


def test_the_four_ways_of_the_pilots(session: Session) -> None:
    """Panteia 2012, in AKC Cahier 13a."""
    sides = four_ways(session.places, {"pace": "80", "quality": "90", "deployability": "85"})
    assert [side.exact for side in sides] == [85, Fraction("61.2"), 55, Fraction("59.5")]
    assert [comparing.outcome_words(side) for side in sides] == ["85%", "61% (61,2)", "55%", "60% (59,5)"]
    assert comparing.costs_words(sides[1]) == "tempo -20; kwaliteit -8; inzetbaarheid -10,8"


@pytest.mark.parametrize(("pace", "code"), [("", "not_a_number"), ("veel", "not_a_number"), ("101", "off_scale")])
def test_a_number_that_cannot_be_is_refused(session: Session, pace: str, code: str) -> None:
    with pytest.raises(FaultyInputError) as caught:
        four_ways(session.places, {"pace": pace, "quality": "90", "deployability": "85"})
    assert [fault.code for fault in caught.value.faults] == [code]


def test_a_comparison_is_plain_data(session: Session) -> None:
    first = take_in(session, example_file(session.places, "uniform-2021").encode())
    found = as_json(read_by(first.graph, first.answers, first.graph))
    assert json.loads(json.dumps(found))["difference"] == "0"


@pytest.mark.parametrize(
    ("points", "told"), [(None, "-"), (Fraction(0), "0"), (Fraction(7, 2), "+3,5"), (Fraction(-12), "-12")]
)
def test_points_carry_their_sign(points: Fraction | None, told: str) -> None:
    assert comparing.signed_points(points) == told
