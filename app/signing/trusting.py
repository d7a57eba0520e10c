"""Whether a certificate is trusted by whoever checks, and why, told so that a person can weigh it.

Trust is never assumed. It comes from certificates that the reader named; without any, everything stays
unproven.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from asn1crypto import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko.sign.validation.errors import NoDSSFoundError
from pyhanko_certvalidator import CertificateValidator, ValidationContext
from pyhanko_certvalidator.errors import (
    ExpiredError,
    NotYetValidError,
    PathBuildingError,
    RevokedError,
    ValidationError,
)

from app.signing.findings import Trust
from app.signing.identity import Identity
from app.signing.texts import dutch_date, grouped


@dataclass(frozen=True, slots=True)
class Ground:
    """On what trust is judged: certificates that the reader trusts, and what the file itself brings.

    All in DER. `moment` is the aware moment to judge for.
    """

    trust: tuple[bytes, ...]
    others: tuple[bytes, ...]
    crls: tuple[bytes, ...]
    ocsps: tuple[bytes, ...]
    moment: datetime

    def context(self, revocation: str) -> ValidationContext:
        """Return this ground in pyHanko's words. Nothing is ever fetched."""
        return ValidationContext(
            trust_roots=[x509.Certificate.load(root) for root in self.trust],
            other_certs=[x509.Certificate.load(other) for other in self.others],
            crls=list(self.crls),
            ocsps=list(self.ocsps),
            moment=self.moment,
            allow_fetching=False,
            revocation_mode=revocation,
            # A list made just after the signature says more about it than one from before.
            retroactive_revinfo=True,
        )


def ground_in(reader: PdfFileReader, trust: Sequence[bytes], moment: datetime) -> Ground:
    """Return the ground for judging, with the validation data in the file. Raises one of `document.HOSTILE`."""
    try:
        store = DocumentSecurityStore.read_dss(reader)
    except NoDSSFoundError:
        return Ground(tuple(trust), (), (), (), moment)
    return Ground(
        tuple(trust),
        tuple(certificate.dump() for certificate in store.load_certs()),
        tuple(part.get_object().data for part in store.crls),
        tuple(part.get_object().data for part in store.ocsps),
        moment,
    )


def judge(holder: Identity, others: Sequence[bytes], ground: Ground, *, usage: frozenset[str]) -> Trust:
    """Return whether the certificate of `holder` is trusted on this ground.

    `others` are the certificates embedded beside it; `usage` the extended key usages it must have.
    """
    if holder.certificate in ground.trust:
        return _named(holder, ground.moment)
    if holder.self_signed:
        mark = grouped(holder.fingerprint, 5)
        return Trust(
            False,
            "Zelf gemaakt: niemand heeft gecontroleerd wie dit is. Bel de ondertekenaar en vergelijk het kenmerk "
            f"van het certificaat: {mark}.",
        )
    if not ground.trust:
        return Trust(False, f"Uitgegeven door {holder.issuer}. U heeft niet opgegeven welke certificaten u vertrouwt.")
    return _by_chain(holder, others, ground, usage)


def _named(holder: Identity, moment: datetime) -> Trust:
    """Return the judgement on a certificate that the reader named itself."""
    if holder.valid_from <= moment <= holder.valid_until:
        return Trust(True, "Dit certificaat staat zelf in uw lijst van vertrouwde certificaten.")
    return Trust(False, f"Dit certificaat staat in uw lijst, maar gold niet op {dutch_date(moment)}.")


def _by_chain(holder: Identity, others: Sequence[bytes], ground: Ground, usage: frozenset[str]) -> Trust:
    """Return the judgement by the chain of certificates, with proof that none was revoked if there is any."""
    certificate = x509.Certificate.load(holder.certificate)
    try:
        root = _chain(certificate, others, ground.context("require"), usage)
        return Trust(
            True, f"De keten loopt naar {root}, dat u vertrouwt. Niet ingetrokken, volgens gegevens in het bestand."
        )
    except RevokedError:
        return Trust(False, "Dit certificaat is ingetrokken.")
    except (ValidationError, PathBuildingError):
        pass
    try:
        root = _chain(certificate, others, ground.context("soft-fail"), usage)
    except (ValidationError, PathBuildingError) as error:
        return Trust(False, _reason(error, ground.moment))
    return Trust(True, f"De keten loopt naar {root}, dat u vertrouwt. Of het is ingetrokken, is niet nagegaan.")


def _chain(
    certificate: x509.Certificate, others: Sequence[bytes], context: ValidationContext, usage: frozenset[str]
) -> str:
    """Return the name of the root that the chain ends at. Raises `ValidationError` or `PathBuildingError`."""
    between = [x509.Certificate.load(other) for other in others]
    validator = CertificateValidator(certificate, between, context)
    judged = validator.async_validate_usage(set(), set(usage))  # type: ignore[no-untyped-call]  # pyHanko's
    path = asyncio.run(judged)
    subject = path.first.subject.native
    return str(subject.get("common_name") or subject.get("organization_name") or path.first.subject.human_friendly)


def _reason(error: Exception, moment: datetime) -> str:
    """Return why a chain does not hold."""
    if isinstance(error, RevokedError):
        return "Dit certificaat is ingetrokken."
    if isinstance(error, ExpiredError):
        return f"Dit certificaat of een erboven was verlopen op {dutch_date(moment)}."
    if isinstance(error, NotYetValidError):
        return f"Dit certificaat of een erboven gold nog niet op {dutch_date(moment)}."
    if isinstance(error, PathBuildingError):
        return "Geen van de certificaten die u vertrouwt, staat boven dit certificaat."
    return "De keten boven dit certificaat klopt niet."
