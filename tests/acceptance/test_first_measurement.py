"""From an empty laptop to the result of the prescribed method, by keyboard only."""

from __future__ import annotations

from tests.acceptance import road
from tests.acceptance.driver import Hand


def test_from_first_start_to_the_result_without_a_mouse(hand: Hand) -> None:
    road.first_start(hand)
    road.new_dossier(hand)
    hand.press("Ctrl+Return")
    road.whole_road(hand)
    inside = hand.program.inside
    assert inside is not None
    assert inside.road is not None
    assert inside.road.step == "result"
    assessment = inside.road.assessment
    assert assessment.outcome.percent == 66
    assert [point.name for point in assessment.blocking_points] == [
        "views.employee.opinion",
        "views.employer.opinion",
    ]
    print(hand.count.told("first start, dossier and first measurement"))
