"""Where the user was, after a proper end and after a crash."""

from __future__ import annotations

from app.desk import whereabouts
from app.desk.session import Session
from app.desk.whereabouts import Whereabouts


def test_after_a_crash_the_place_is_known(session: Session) -> None:
    assert whereabouts.begin(session) is None
    whereabouts.remember(session, "een meting", "weighing")
    assert whereabouts.begin(session) == Whereabouts("een meting", "weighing")


def test_after_a_proper_end_nothing_is_said(session: Session) -> None:
    whereabouts.begin(session)
    whereabouts.remember(session, "een meting", "weighing")
    whereabouts.end(session)
    assert whereabouts.begin(session) is None


def test_a_crash_outside_any_measurement_has_no_place(session: Session) -> None:
    whereabouts.begin(session)
    whereabouts.remember(session, "", "")
    assert whereabouts.begin(session) is None
