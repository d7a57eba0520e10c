"""Acts on dossiers: make one, fill in a field, undo, list and find."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.desk.session import Session
from app.dossier.acts import Ledger
from app.dossier.case_fields import case_of, check_field
from app.dossier.entry import StoredEntry
from app.dossier.people import Case
from app.dossier.summary import Summary
from app.errors import FaultyInputError

KIND = "dossier"


@dataclass(frozen=True, slots=True)
class Dossier:
    """One dossier as it is now."""

    stream: str
    ledger: Ledger

    @property
    def fields(self) -> Mapping[str, str]:
        """The fields as entered, by dotted name."""
        return self.ledger.draft.fields

    @property
    def case(self) -> Case:
        """The employee, employer and placement."""
        return case_of(self.fields)


def new_dossier(session: Session, stream: str = "") -> Dossier:
    """Make an empty dossier; it is stored at once. `stream` is the id of one that comes from another vault."""
    stream = stream or session.means.new_id()
    return _append(session, Dossier(stream, Ledger()), session.entry(stream, KIND, "start", {}, 1))


def open_dossier(session: Session, stream: str) -> Dossier:
    """Return a dossier from the vault."""
    return Dossier(stream, Ledger.of(session.vault.entries(stream)))


def set_field(session: Session, dossier: Dossier, name: str, value: str) -> Dossier:
    """Store one field. Raises FaultyInputError when the value cannot stand there; nothing is then stored."""
    faults = check_field(name, value)
    if faults:
        raise FaultyInputError(faults)
    if dossier.fields.get(name, "") == value:
        return dossier
    body = {"name": name, "value": value}
    return _append(session, dossier, session.entry(dossier.stream, KIND, "field", body, dossier.ledger.count + 1))


def undo(session: Session, dossier: Dossier) -> Dossier:
    """Set the last field aside."""
    return _step(session, dossier, "undo") if dossier.ledger.can_undo else dossier


def redo(session: Session, dossier: Dossier) -> Dossier:
    """Bring back what was undone."""
    return _step(session, dossier, "redo") if dossier.ledger.can_redo else dossier


def _step(session: Session, dossier: Dossier, act: str) -> Dossier:
    return _append(session, dossier, session.entry(dossier.stream, KIND, act, {}, dossier.ledger.count + 1))


def _append(session: Session, dossier: Dossier, entry: StoredEntry) -> Dossier:
    ledger = dossier.ledger.plus(entry)
    after = Dossier(dossier.stream, ledger)
    session.vault.append(entry, summary_of(after, entry.at))
    return after


def summary_of(dossier: Dossier, changed: str) -> Summary:
    """Return the row that lists show of a dossier."""
    case = dossier.case
    return Summary(
        title=case.employee.name,
        state="dossier",
        changed=changed,
        employer=case.employer.name,
        words=" ".join([case.placement.function, case.employer.contact]),
        body={"function": case.placement.function},
    )
