"""Check a signed report. One function, which never raises on what it is given: every outcome is a finding."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from cryptography import x509

from app.signing.findings import Verification


def verify(pdf: bytes, *, trust: Sequence[bytes] = (), now: datetime | None = None) -> Verification:
    """Return what can be said of the signatures in `pdf`, whatever those bytes are.

    `trust` holds the certificates that whoever checks trusts (DER): the signer's own, or the root above it.
    `now` (aware) is the moment for which trust is judged; without it, the moment that each signature states.
    Uses no network. May take seconds on a long report with several signatures: run it off the window's thread.
    Raises ValueError only when `trust` holds something that is no certificate.
    """
    from app.signing.inspection import inspect  # noqa: PLC0415 - pyHanko takes 0.8 s to load

    for certificate in trust:
        x509.load_der_x509_certificate(certificate)
    return inspect(pdf, tuple(trust), now)
