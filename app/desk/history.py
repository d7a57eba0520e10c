"""Undo and redo across a whole measurement: its own acts and the fields of its dossier, in the order they were done.

The two are separate lists of entries. What was done last is the later of the two tops; what was undone last is the
earlier of what can be redone, because undoing went from late to early. Of what was done since the measurement was
opened the order itself is known, so that a clock that goes back does no harm; only before that the times decide.
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
    if shared is None or not _is_later(assessment, shared, own or _begun(assessment)):
        return assessment.undo()
    assessment.take_dossier(dossiers.undo(assessment.session, assessment.dossier))
    return shared


def redo(assessment: Assessment) -> StoredEntry | None:
    """Bring back what was undone last; return that act, or None when there is nothing to bring back."""
    if assessment.is_closed:
        return None
    own = assessment.ledger.can_redo
    shared = assessment.dossier.ledger.can_redo
    if shared is None or not _is_later(assessment, shared, _begun(assessment)):
        return assessment.redo()
    if own is not None and _is_later(assessment, shared, own):
        return assessment.redo()
    assessment.take_dossier(dossiers.redo(assessment.session, assessment.dossier))
    return shared


def _begun(assessment: Assessment) -> StoredEntry | None:
    return assessment.ledger.done[0] if assessment.ledger.done else None


def _is_later(assessment: Assessment, one: StoredEntry, other: StoredEntry | None) -> bool:
    """Tell whether one act was done after another, or at the same moment of the clock."""
    if other is None:
        return True
    here = assessment.done_here
    if one.id in here or other.id in here:
        return one.id in here and (other.id not in here or here.index(one.id) > here.index(other.id))
    return one.at >= other.at
