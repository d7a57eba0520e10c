"""Acts after a measurement: goals, notes, appointments, an agreed value, a second opinion, facts for the figures.

Each is one entry beside the dossier, kept for ever. A signed measurement is not touched by any of them.
"""

from __future__ import annotations

import datetime
import functools
from collections.abc import Mapping
from fractions import Fraction

from app.desk.assessment import Assessment, start_with
from app.desk.dossiers import Dossier, open_dossier
from app.desk.methods import definition_named, kept_versions
from app.desk.places import Places
from app.desk.session import Session
from app.dossier.acts import Ledger
from app.dossier.entry import Json, StoredEntry
from app.dossier.follow_up import FACTS, KIND, PARTIES, Asked, FollowUp, follow_up_of, stream_of
from app.dossier.register_form import RegisterForm, read_form
from app.dossier.registered import is_months
from app.dossier.summary import Summary
from app.errors import Fault, FaultyInputError, RefusedError
from app.scoring.decimals import decimal_text
from app.scoring.load import load
from app.scoring.shape import exact

LONGEST = 4000
_HUNDRED = Fraction(100)


def shipped_form(places: Places) -> RegisterForm:
    """Return what a register may hold."""
    return read_form((places.resources / "register" / "register.toml").read_bytes())


def register_form(session: Session) -> RegisterForm:
    """Return what a register may hold, with the methods that this vault measured with."""
    kept = {info.method: info.sha256 for info in session.vault.definitions()}
    return shipped_form(session.places).with_methods((key, method_title(session, sha)) for key, sha in kept.items())


def method_title(session: Session, sha256: str) -> str:
    """Return the title of a definition that the vault keeps."""
    return _title_in(session.vault.definition(sha256)) or sha256[:8]


@functools.lru_cache(maxsize=64)
def _title_in(text: bytes) -> str:
    """Return the title of a definition, each read once (a long one takes 50 ms); empty for a faulty one."""
    definition = load(text).definition
    return definition.method.title.say() if definition is not None else ""


def follow_up(session: Session, dossier: str) -> FollowUp:
    """Return everything that follows in a dossier."""
    return follow_up_of(session.vault.entries(stream_of(dossier)))


def add_goal(
    session: Session, dossier: str, place: tuple[str, str, str], text: str, again: datetime.date | None, *, of: str = ""
) -> FollowUp:
    """Agree on a goal for (measurement, item, row), with a day to look again. Raises FaultyInputError.

    `of` is the id of a goal that this comes in the place of; how it was worded before stays in the list of entries.
    """
    _demand_text("goal", text)
    body = {**_place(place), "text": text, "again": again.isoformat() if again else "", **_instead(of)}
    return _append(session, dossier, "goal", body)


def add_note(session: Session, dossier: str, place: tuple[str, str, str], text: str, *, of: str = "") -> FollowUp:
    """Keep a note of the job coach about (measurement, item, row); an empty item is the whole. `of` as for a goal."""
    _demand_text("note", text)
    return _append(session, dossier, "coach_note", {**_place(place), "text": text, **_instead(of)})


def add_appointment(session: Session, dossier: str, on: datetime.date, text: str, *, of: str = "") -> FollowUp:
    """Agree on a day to look again. `of` as for a goal."""
    _demand_text("appointment", text)
    return _append(session, dossier, "appointment", {"on": on.isoformat(), "text": text, **_instead(of)})


def _instead(of: str) -> dict[str, Json]:
    return {"of": of} if of else {}


def finish(session: Session, dossier: str, of: str, text: str) -> FollowUp:
    """Say what came of a goal or an appointment; it is then no longer due."""
    _demand_text("outcome", text)
    known = follow_up(session, dossier)
    if of not in {goal.id for goal in known.goals} | {one.id for one in known.appointments}:
        raise RefusedError("Dit doel of deze afspraak is er niet.")
    return _append(session, dossier, "done", {"of": of, "text": text})


def set_fact(session: Session, dossier: str, name: str, value: str, measurement: str = "") -> FollowUp:
    """Record a fact for the figures; an empty value takes it back. Raises FaultyInputError with the words allowed."""
    faults = check_fact(register_form(session), name, value)
    if faults:
        raise FaultyInputError(faults)
    return _append(session, dossier, "fact", {"name": name, "value": value, "measurement": measurement})


def check_fact(form: RegisterForm, name: str, value: str) -> tuple[Fault, ...]:
    """Return why a fact cannot be recorded so."""
    if name not in FACTS:
        return (Fault("unknown_name", name, "Dit gegeven bestaat niet.", f"Kies uit: {', '.join(FACTS)}."),)
    if not value:
        return ()
    if name in ("cost", "minutes"):
        number = exact(value)
        return () if number is not None and number >= 0 else (Fault("not_a_number", name, "Hier hoort een getal."),)
    known = {
        "term": {one.key: one.title for one in form.term},
        "benefit": {band.key: band.title for band in form.duration_class},
    }.get(name) or form.titles_of(name)
    if value in known or (name == "benefit" and is_months(value)):
        return ()
    return (Fault("unknown_choice", name, f"'{value[:40]}' kan hier niet.", f"Kies uit: {', '.join(known)}."),)


def ask_view(session: Session, dossier: str, measurement: str, party: str, on: datetime.date) -> FollowUp:
    """Record that a party was asked for its view on a draft."""
    if party not in PARTIES:
        raise ValueError("a view is asked of employee or employer")
    return _append(session, dossier, "ask_view", {"measurement": measurement, "party": party, "on": on.isoformat()})


def is_awaited(session: Session, asked: Asked) -> bool:
    """Tell whether a view that was asked is still awaited: no opinion yet, and the measurement is a draft."""
    draft = Ledger.of(session.vault.entries(asked.measurement)).draft
    return draft.state == "draft" and not draft.fields.get(f"views.{asked.party}.opinion")


def set_lump_sum(session: Session, dossier: str, ends: datetime.date | None) -> FollowUp:
    """Record when a temporary lump sum (forfait) ends; None: there is none."""
    return _append(session, dossier, "lump_sum", {"ends": ends.isoformat() if ends else ""})


def agree_on(session: Session, measurement: str, agreed: Fraction, *, who: str, why: str, basis: str) -> FollowUp:
    """Record that another value than the measured one was agreed. The measured value stays, and stays visible.

    Raises FaultyInputError when it is not said who agreed, why and on what basis, RefusedError when the measurement has
    no settled value yet.
    """
    assessment = Assessment.open(session, measurement)
    if measurement in blinded(session, follow_up(session, assessment.dossier.stream)):
        raise RefusedError(
            "Deze meting blijft dicht zolang uw second opinion niet is afgerond.",
            remedy="Rond eerst de second opinion af.",
        )
    if not assessment.is_closed or assessment.outcome.exact is None or assessment.outcome.percent is None:
        raise RefusedError("Deze meting heeft nog geen vastgestelde waarde.", remedy="Rond de meting eerst af.")
    faults = [
        Fault("missing", name, f"Hier ontbreekt {label}.", "Een afwijkende waarde moet later uit te leggen zijn.")
        for name, label, text in (
            ("who", "wie dit afsprak", who), ("why", "waarom", why), ("basis", "waarop het rust", basis),
        )
        if not text.strip()
    ]  # fmt: skip
    if not 0 <= agreed <= _HUNDRED:
        faults.append(Fault("outside_scale", "agreed", "Een loonwaarde is 0 tot en met 100 procent."))
    if agreed == assessment.outcome.percent:
        faults.append(Fault("same_value", "agreed", "Dit is de gemeten waarde zelf; er valt niets af te spreken."))
    if faults:
        raise FaultyInputError(faults)
    body = {
        "measurement": measurement, "measured": str(assessment.outcome.percent), "agreed": decimal_text(agreed),
        "who": who, "why": why, "basis": basis,
    }  # fmt: skip
    return _append(session, assessment.dossier.stream, "agree", body)


def start_second_opinion(session: Session, first: str, method: str) -> Assessment:
    """Start a second measurement of the same placement, blind to the first: nothing of it is taken over.

    Raises RefusedError for a first measurement that is not settled, and for the same assessor with the same method.
    """
    before = Assessment.open(session, first)
    if not before.is_closed:
        raise RefusedError("De eerste meting is nog niet afgerond.", remedy="Rond haar eerst af.")
    definition = definition_named(session.places, method, kept_versions(session))
    same_author = session.author and session.author == before.case.assessor.name
    if same_author and definition.method.id == before.definition.method.id:
        raise RefusedError(
            "Dezelfde beoordelaar met dezelfde methode is geen second opinion.",
            remedy="Laat een ander meten, of meet met een andere methode.",
        )
    with session.vault.together():
        second = start_with(session, open_dossier(session, before.dossier.stream), definition)
        _append(session, before.dossier.stream, "second_opinion", {"first": first, "second": second.stream})
    return second


def blinded(session: Session, follow: FollowUp) -> frozenset[str]:
    """Return the measurements whose content this user may not see: a second opinion on them is still a draft here."""
    hidden = set()
    for opinion in follow.opinions:
        mine = not session.author or opinion.author == session.author
        if mine and Ledger.of(session.vault.entries(opinion.second)).draft.state == "draft":
            hidden.add(opinion.first)
    return frozenset(hidden)


def _place(place: tuple[str, str, str]) -> dict[str, Json]:
    return dict(zip(("measurement", "item", "row"), place, strict=True))


def _demand_text(name: str, text: str) -> None:
    if not text.strip() or len(text) > LONGEST:
        told = "Hier staat nog niets." if not text.strip() else f"Hoogstens {LONGEST} tekens."
        raise FaultyInputError([Fault("missing" if not text.strip() else "text_too_long", name, told)])


def _append(session: Session, dossier: str, act: str, body: Mapping[str, Json]) -> FollowUp:
    stream = stream_of(dossier)
    entries = session.vault.entries(stream)
    entry = session.entry(stream, KIND, act, body, len(entries) + 1)
    after = follow_up_of([*entries, entry])
    session.vault.append(entry, _summary(session, open_dossier(session, dossier), after, entry))
    return after


def _summary(session: Session, dossier: Dossier, follow: FollowUp, entry: StoredEntry) -> Summary:
    """Return the row by which what is due, and the words of notes, are found."""
    case = dossier.case
    due = next_day(follow)
    texts = [
        *(goal.text for goal in follow.goals),
        *(note.text for note in follow.notes),
        *(one.text for one in follow.appointments),
    ]
    return Summary(
        title=case.employee.name,
        state=KIND,
        changed=entry.at,
        due=due.isoformat() if due else "",
        parent=dossier.stream,
        assessor=session.author,
        employer=case.employer.name,
        words=" ".join([case.placement.function, *texts])[:20_000],
    )


def next_day(follow: FollowUp) -> datetime.date | None:
    """Return the first day on which something of a dossier is due; None when nothing is."""
    days = [
        *(goal.again for goal in follow.goals if goal.again and not goal.done),
        *(one.on for one in follow.appointments if not one.done),
        *(one.on for one in follow.asked),
        *((follow.lump_sum_ends,) if follow.lump_sum_ends else ()),
    ]
    return min(days, default=None)
