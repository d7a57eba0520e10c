"""Undo and redo across a whole measurement: its own acts and the fields of its dossier, in the order they were done.

The two are separate lists of entries. What was done last is the later of the two tops; what was undone last is the
earlier of what can be redone, because undoing went from late to early. A clock that was set back can only change which
of the two goes first; nothing is lost by it.
"""

from __future__ import annotations

from app.desk import dossiers
from app.desk.assessment import Assessment
from app.dossier.entry import StoredEntry


def undo(assessment: Assessment) -> StoredEntry | None:
    """Set aside what was done last since the measurement began; return that act, or None when there is none."""
    if assessment.is_closed:
        return None
    own = assessment.ledger.can_undo
    shared = assessment.dossier.ledger.can_undo
    begun = assessment.ledger.done[0].at if assessment.ledger.done else ""
    if shared is None or shared.at < (own.at if own is not None else begun):
        return assessment.undo()
    assessment.take_dossier(dossiers.undo(assessment.session, assessment.dossier))
    return shared


def redo(assessment: Assessment) -> StoredEntry | None:
    """Bring back what was undone last; return that act, or None when there is nothing to bring back."""
    if assessment.is_closed:
        return None
    own = assessment.ledger.can_redo
    shared = assessment.dossier.ledger.can_redo
    begun = assessment.ledger.done[0].at if assessment.ledger.done else ""
    if shared is None or shared.at < begun or (own is not None and own.at <= shared.at):
        return assessment.redo()
    assessment.take_dossier(dossiers.redo(assessment.session, assessment.dossier))
    return shared
