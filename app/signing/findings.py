"""What checking a signed PDF found: facts for a page or a script to show."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.errors import Fault


class SignatureKind(StrEnum):
    """What a signature stands for."""

    CERTIFIED = "certified"
    """The certifying signature: the assessor's."""

    WITNESSED = "witnessed"
    """Another signature with the certifier's own certificate: drawn by somebody who has none."""

    SIGNED = "signed"
    """A signature with a certificate of the signer's own."""

    TIMESTAMP = "timestamp"
    """A timestamp over the whole document, which says when it was there and nothing about who."""


@dataclass(frozen=True, slots=True)
class Trust:
    """Whether a certificate is trusted by whoever checks, and why or why not, in Dutch."""

    trusted: bool
    why: str


@dataclass(frozen=True, slots=True)
class TimestampFinding:
    """The timestamp of an outside party on one signature. `at` is its moment; `authority` its name."""

    at: datetime
    authority: str
    intact: bool
    trust: Trust


@dataclass(frozen=True, slots=True)
class SignatureFinding:
    """One signature. `name` is for whom it stands, as stated; `signer` is the holder of the certificate.

    `intact`: what it signed is unchanged and the signature is genuine. `covers_whole_file`: nothing was added
    after it. `when` is what the signer stated, unless `timestamp` confirms it.
    """

    field: str
    kind: SignatureKind
    name: str
    signer: str
    organisation: str
    when: datetime | None
    reason: str
    place: str
    intact: bool
    covers_whole_file: bool
    changed_after: str
    trust: Trust
    self_signed: bool
    fingerprint: str
    valid_from: datetime | None
    valid_until: datetime | None
    timestamp: TimestampFinding | None
    certificate: bytes = dataclasses.field(default=b"", repr=False)
    """The certificate that signed (DER), for whoever decides to trust it; empty when the signature does not hold."""

    @property
    def trusted(self) -> bool:
        """Whether whoever checks trusts the certificate."""
        return self.trust.trusted

    @property
    def why_trusted(self) -> str:
        """Why the certificate is trusted, or why not."""
        return self.trust.why


@dataclass(frozen=True, slots=True)
class Verification:
    """The outcome for one file.

    `signed`: at least one genuine signature of a person. `intact`: every signature is genuine, the last one
    covers the file to its last byte, and between them only allowed signatures were added. `problems` says why
    not intact or not signed; `warnings` what a reader should know although the file is intact.
    """

    signed: bool
    intact: bool
    signatures: tuple[SignatureFinding, ...]
    problems: tuple[Fault, ...]
    warnings: tuple[Fault, ...]

    @property
    def text(self) -> str:
        """The outcome in one Dutch sentence."""
        if not self.signatures:
            return "Dit bestand is niet ondertekend of kan niet worden gecontroleerd."
        if not (self.signed and self.intact):
            return "Niet in orde: dit bestand is na het ondertekenen veranderd of een handtekening klopt niet."
        if all(found.trusted for found in self.signatures):
            return "In orde: ondertekend, sindsdien niet veranderd, en u vertrouwt wie getekend heeft."
        return "Ondertekend en sindsdien niet veranderd. Wie getekend heeft, staat nog niet vast."
