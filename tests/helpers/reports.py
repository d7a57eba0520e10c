"""Measurements that are concluded and signed, for tests of what comes after: handing over, checking, many at once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from app.desk import documents, reporting
from app.desk.assessment import Assessment
from app.desk.batch import candidates
from app.desk.identity import NewIdentity, keep_identity
from app.desk.session import Session
from app.signing.identity import load_pkcs12
from app.vault.store import Vault
from tests.helpers.clock import START
from tests.helpers.desk import ASSESSOR, answered, means, places_at, session_at
from tests.helpers.vaults import PASSPHRASE
from tests.signing import pki

LATER = START + timedelta(hours=1)
"""When the tests go on that begin with a measurement that was concluded already."""

STROKES = (((300, 700), (900, 200), (1500, 800), (2400, 300)), ((200, 900), (2700, 850)))
"""A drawn signature, in units of the pad."""

_ASSESSOR = pki.holder("Anna Jansen", None, pki.curve_key())
"""An identity that costs nothing to make; valid when the tests take place."""


def give_identity(session: Session, holder: pki.Holder = _ASSESSOR) -> None:
    """Let the assessor sign with a key that is made in no time."""
    file = holder.pkcs12()
    keep_identity(session, NewIdentity(file, pki.PASSPHRASE, load_pkcs12(file, pki.PASSPHRASE).facts))


def concluded(session: Session) -> Assessment:
    """Return a measurement that is complete and concluded."""
    assessment = answered(session)
    for who in ("employee", "employer"):
        assessment.set_field(f"views.{who}.opinion", "agrees")
    assessment.conclude()
    return assessment


def kept_concluded(folder: Path) -> Path:
    """Make a person's folder with an identity and a concluded measurement in its vault; return it, closed.

    Answering takes a second or two; a test copies what was made once.
    """
    for session in session_at(folder):
        give_identity(session)
        concluded(session)
    return folder


def session_with_concluded(kept: Path, folder: Path) -> Iterator[Session]:
    """Yield a session, an hour later, at a copy of what `kept_concluded` made."""
    shutil.copytree(kept, folder)
    places = places_at(folder)
    with Vault.open(places.vault, passphrase=PASSPHRASE) as vault:
        yield Session(vault, places, means(seed=11, now=LATER), ASSESSOR["assessor.name"])


def the_concluded(session: Session) -> Assessment:
    """Return the one measurement of such a session."""
    (only,) = candidates(session)
    return Assessment.open(session, only.stream)


def report(assessment: Assessment, reader: str = "employer") -> bytes:
    """Return the unsigned document."""
    subject = documents.subject_of_assessment(assessment)
    return documents.report_bytes(subject, documents.order_of(assessment, reader))


def sign(assessment: Assessment, role: str, *, agrees: bool = True, pin: str = "") -> bytes:
    """Set one signature and keep it; return the report."""
    pdf = reporting.signed_report(assessment) or report(assessment)
    signer = reporting.signer_of(assessment, role)
    order = reporting.sign_order(assessment, pdf, signer, agrees=agrees, strokes=STROKES, pin=pin)
    signed = reporting.sign(order)
    reporting.record(assessment, signer, "Akkoord" if agrees else "Voor gezien", signed)
    return signed
