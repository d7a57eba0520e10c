"""Calibration: score a reference case blind, then see how close it was, over time and beside others.

The reference value is given out by `score_case` only, after the score was kept. Only the first score on a case counts:
who has seen the answer is not blind any more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from app.desk.follow import shipped_form
from app.desk.session import Session
from app.dossier.acts import text_of
from app.dossier.entry import Json
from app.dossier.reference_case import KIND, ReferenceCase, read_cases
from app.dossier.summary import Summary
from app.errors import Fault, FaultyInputError
from app.figures.agreement import Interval, intraclass
from app.figures.closeness import Closeness, Scored, closeness, running
from app.scoring.decimals import decimal_text
from app.scoring.outcome import rounded
from app.scoring.shape import did_you_mean, exact

LEAST_SHARED = 5
"""Cases that all must have scored before their agreement is told: of fewer an ICC is noise. Own choice."""


@dataclass(frozen=True, slots=True)
class CaseToScore:
    """A case as it is shown before scoring: no value, no explanation. `scored`: this assessor scored it before."""

    key: str
    title: str
    text: str
    scored: bool


@dataclass(frozen=True, slots=True)
class Attempt:
    """A score that was given. `counts` is false when this assessor had scored the case before."""

    case: str
    title: str
    assessor: str
    at: str
    value: Fraction
    gold: Fraction
    why: str
    counts: bool
    explanation: str = ""

    @property
    def difference(self) -> Fraction:
        """The value given minus the reference, in points."""
        return self.value - self.gold


@dataclass(frozen=True, slots=True)
class BesideGroup:
    """How close an assessor is beside the others together. `others` says how many they are; none of them is named.

    `icc` is ICC(2,1) with its interval over the cases that all of them scored; None when it cannot be said.
    """

    mine: Closeness
    theirs: Closeness
    others: int
    icc: tuple[float, Interval] | None


@dataclass(frozen=True, slots=True)
class Progress:
    """How close an assessor is: over all cases, and how that went from score to score."""

    assessor: str
    closeness: Closeness
    attempts: tuple[Attempt, ...]
    course: tuple[tuple[str, Fraction], ...]


def cases(session: Session) -> tuple[ReferenceCase, ...]:
    """Return the reference cases that come with the program."""
    return read_cases((session.places.resources / "calibration" / "cases.toml").read_bytes())


def cases_to_score(session: Session) -> tuple[CaseToScore, ...]:
    """Return the cases without their values, with which of them this assessor scored already."""
    done = {one.case for one in attempts(session) if one.assessor == session.author}
    return tuple(CaseToScore(one.key, one.title, one.text.strip(), one.key in done) for one in cases(session))


def score_case(session: Session, key: str, value: Fraction, why: str) -> Attempt:
    """Keep a score and only then tell the reference value. Raises FaultyInputError for a case or value that is none."""
    known = {one.key: one for one in cases(session)}
    faults = []
    if key not in known:
        faults.append(Fault("unknown_name", "case", f"De casus '{key[:40]}' is er niet.", did_you_mean(key, known)))
    if not 0 <= value <= 100:
        faults.append(Fault("outside_scale", "value", "Een loonwaarde is 0 tot en met 100 procent."))
    if faults:
        raise FaultyInputError(faults)
    case = known[key]
    seen = any(one.case == key and one.assessor == session.author for one in attempts(session))
    body: dict[str, Json] = {
        "case": key, "sha256": case.sha256, "value": decimal_text(value), "gold": decimal_text(case.gold), "why": why,
        "counts": not seen,
    }  # fmt: skip
    stream = session.means.new_id()
    entry = session.entry(stream, KIND, "score_case", body, 1)
    session.vault.append(entry, _summary(case, session.author, entry.at, value))
    return Attempt(key, case.title, session.author, entry.at, value, case.gold, why, not seen, case.explanation.strip())


def scored_before(session: Session, key: str) -> Attempt | None:
    """Return the first score of this assessor on a case, with its explanation; None while they are blind to it."""
    mine = [one for one in attempts(session) if one.case == key and one.assessor == session.author]
    explained = {one.key: one.explanation.strip() for one in cases(session)}
    return replace(mine[0], explanation=explained.get(key, "")) if mine else None


def _summary(case: ReferenceCase, assessor: str, at: str, value: Fraction) -> Summary:
    return Summary(
        title=case.title, state=KIND, changed=at, dated=at[:10], assessor=assessor, percent=rounded(value),
        words=case.key,
    )  # fmt: skip


def attempts(session: Session) -> tuple[Attempt, ...]:
    """Return every score that was ever given, oldest first."""
    found = []
    for row in session.vault.streams(KIND):
        entry = session.vault.entries(row.stream)[0]
        value, gold = exact(entry.body.get("value")), exact(entry.body.get("gold"))
        if value is not None and gold is not None:
            counts = entry.body.get("counts") is True
            case, why = text_of(entry, "case"), text_of(entry, "why")
            found.append(Attempt(case, row.summary.title, entry.author, entry.at, value, gold, why, counts))
    return tuple(sorted(found, key=lambda one: one.at))


def progress_of(session: Session, assessor: str = "") -> Progress:
    """Return how close an assessor is (this one, when none is named), and how that went over time."""
    name = assessor or session.author
    mine = tuple(one for one in attempts(session) if one.assessor == name)
    scored = [Scored(one.at, one.value, one.gold) for one in mine if one.counts]
    least = shipped_form(session.places).limits.conclude_from
    return Progress(name, closeness(scored, least), mine, running(scored))


def beside_group(session: Session) -> BesideGroup:
    """Return how close this assessor is, beside everybody else who scored in this vault."""
    found = attempts(session)
    least = shipped_form(session.places).limits.conclude_from
    counted = [one for one in found if one.counts]
    mine, theirs = (
        [Scored(one.at, one.value, one.gold) for one in counted if (one.assessor == session.author) is own]
        for own in (True, False)
    )
    others = {one.assessor for one in counted} - {session.author}
    icc = group_agreement(found) if len(_shared(counted)[1]) >= LEAST_SHARED else None
    return BesideGroup(closeness(mine, least), closeness(theirs, least), len(others), icc)


def group_agreement(found: Sequence[Attempt]) -> tuple[float, Interval] | None:
    """Return ICC(2,1) of the assessors who scored the same cases; None when no two did, or all cases came out alike.

    Only cases that every such assessor scored take part: an ICC asks for a full table.
    """
    counted = [one for one in found if one.counts]
    first = {(one.case, one.assessor): one.value for one in counted}
    raters, shared = _shared(counted)
    return intraclass([[float(first[case, one]) for one in raters] for case in shared])


def _shared(counted: Sequence[Attempt]) -> tuple[list[str], list[str]]:
    """Return the assessors, and the cases that every one of them scored."""
    scored = {(one.case, one.assessor) for one in counted}
    raters = sorted({assessor for _, assessor in scored})
    return raters, [
        case for case in sorted({case for case, _ in scored}) if all((case, one) in scored for one in raters)
    ]
