"""Where the user was: remembered in the vault, so that after a crash or a power cut the program opens there again.

Three settings: which measurement, which step, and whether the program is running. A program that ended properly says
so; one that finds the mark of another that did not, knows that it crashed.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.desk.session import Session

STREAM, STEP, RUNNING = "place.stream", "place.step", "place.running"


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A measurement and one of its steps."""

    stream: str
    step: str


def begin(session: Session) -> Whereabouts | None:
    """Note that the program runs; return where it was when it did not end properly the last time."""
    crashed = session.vault.setting(RUNNING) == "1"
    place = Whereabouts(session.vault.setting(STREAM), session.vault.setting(STEP))
    session.vault.set_setting(RUNNING, "1")
    return place if crashed and place.stream else None


def remember(session: Session, stream: str, step: str) -> None:
    """Note where the user is; an empty stream is outside any measurement."""
    with session.vault.together():
        session.vault.set_setting(STREAM, stream)
        session.vault.set_setting(STEP, step)


def end(session: Session) -> None:
    """Note that the program ended, or was locked, as it should."""
    session.vault.set_setting(RUNNING, "")
