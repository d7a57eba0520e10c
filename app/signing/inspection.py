"""The work behind `verify`: reads a foreign PDF, checks each signature, then what was added after it.

The order matters: cheap and certain first. The outside of the file, each container, the cryptography; only a
file that passes is compared revision by revision, and only of genuine signatures is trust judged. Loads
pyHanko.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from pyhanko.pdf_utils.generic import DictionaryObject, IndirectObject
from pyhanko.pdf_utils.reader import PdfFileReader

from app.errors import Fault
from app.signing import changes, frame
from app.signing.document import HOSTILE, filled_fields, open_for_reading
from app.signing.findings import SignatureFinding, SignatureKind, TimestampFinding, Trust, Verification
from app.signing.genuine import Genuine, Stamp, check_signature
from app.signing.texts import listed, plain
from app.signing.trusting import ground_in, judge

ASK_AGAIN = "Vraag het ondertekende rapport opnieuw op."
TIME_STAMPING = frozenset({"time_stamping"})


@dataclass(frozen=True, slots=True)
class Stated:
    """What a signature says of itself, unchecked."""

    name: str
    reason: str
    place: str
    when: datetime | None


@dataclass(frozen=True, slots=True)
class File:
    """A foreign file that could be read, with its genuine signatures in the order in which they were set."""

    pdf: bytes
    reader: PdfFileReader
    genuine: tuple[Genuine, ...]
    broken: tuple[str, ...]


def inspect(pdf: bytes, trust: tuple[bytes, ...], now: datetime | None) -> Verification:
    """Return the outcome for `pdf` (see `verify`). Raises nothing."""
    faults = frame.outline_faults(pdf)
    if any(fault.code == "too_large" for fault in faults):
        return _nothing(faults)
    try:
        reader = open_for_reading(pdf)
        if reader.encrypted:
            return _nothing([*faults, _fault("encrypted", "Dit bestand is met een wachtwoord beveiligd.")])
        return _outcome(_file(pdf, reader, trust), faults, trust, now)
    except HOSTILE:
        return _nothing([*faults, _fault("unreadable", "Dit is geen PDF die gelezen kan worden.")])


def _nothing(faults: Sequence[Fault]) -> Verification:
    """Return the outcome for a file of which nothing good can be said."""
    return Verification(False, False, (), tuple(faults), ())


def _file(pdf: bytes, reader: PdfFileReader, trust: tuple[bytes, ...]) -> File:
    """Return the file with every signature in it checked. Raises one of `HOSTILE`."""
    genuine, broken = [], []
    for field in filled_fields(reader):
        try:
            genuine.append(check_signature(pdf, reader, field, trust))
        except HOSTILE:
            broken.append(field)
    genuine.sort(key=lambda found: found.gap.covered)
    return File(pdf, reader, tuple(genuine), tuple(broken))


def _outcome(file: File, faults: list[Fault], trust: tuple[bytes, ...], now: datetime | None) -> Verification:
    """Return the outcome for a file that could be read."""
    persons = [found for found in file.genuine if not found.is_timestamp]
    problems = [*faults, *(_broken_fault(field) for field in file.broken)]
    if not file.genuine and not file.broken:
        problems.append(_fault("unsigned", "Er staat geen handtekening in dit bestand."))
    if not problems:
        problems += _addition_faults(file)
    certificate = _certifying(file)
    findings = [_finding(file, found, certificate, trust, now, sound=not problems) for found in file.genuine]
    findings += [_broken_finding(file.reader, field) for field in file.broken]
    warnings = _warnings(file, findings)
    return Verification(bool(persons), not problems, tuple(findings), tuple(problems), tuple(warnings))


def _addition_faults(file: File) -> list[Fault]:
    """Return what was added or changed after signing that is not allowed; nothing for a sound file."""
    reader = file.reader
    ends = changes.revision_ends(file.pdf, reader)
    covered = [found.gap.covered for found in file.genuine]
    if covered[-1] != len(file.pdf):
        return [_fault("appended", "Na de laatste handtekening is iets aan het bestand toegevoegd.")]
    whole = all(ends[found.signature.signed_revision] == found.gap.covered for found in file.genuine)
    if not whole or len(set(covered)) != len(covered):
        return [_fault("coverage", "Een handtekening dekt niet wat zij zegt te dekken.")]
    if changes.removed_signatures(reader):
        return [_fault("removed", "Een eerdere handtekening is uit het bestand gehaald.")]
    first = _certifying(file)
    if first is not None and first is not file.genuine[0]:
        return [_fault("not_first", "Het waarmerk van de beoordelaar is niet als eerste gezet.")]
    return _change_faults(file, ends)


def _change_faults(file: File, ends: Sequence[int]) -> list[Fault]:
    """Return a fault for each step between revisions that changed what may not change."""
    certifying = _certifying(file)
    level = certifying.signature.docmdp_level if certifying else None
    faults = []
    for revision in range(file.genuine[0].signature.signed_revision, len(ends) - 1):
        before = [found for found in file.genuine if found.signature.signed_revision <= revision]
        locks = [found.signature.fieldmdp for found in before]
        start, end = ends[revision], ends[revision + 1]
        if changes.forbidden_change(file.reader, revision, level, locks):
            text = f"Na de handtekening in '{before[-1].field}' is iets veranderd dat niet mag."
            faults.append(_fault("changed_after", text))
        elif changes.hidden_in_update(file.pdf, file.reader, revision + 1, start, end):
            text = f"Na de handtekening in '{before[-1].field}' is iets verstopt in het bestand."
            faults.append(_fault("hidden", text))
    return faults


def _certifying(file: File) -> Genuine | None:
    """Return the signature that the document's permissions name as certifying (ISO 32000-1, 12.8.4)."""
    try:
        named = file.reader.root["/Perms"].raw_get("/DocMDP")
    except KeyError:
        return None
    values = filled_fields(file.reader)
    matches = [found for found in file.genuine if _same(values[found.field], named)]
    return matches[0] if matches else None


def _same(one: IndirectObject, other: object) -> bool:
    """Return whether two references lead to the same object."""
    return isinstance(other, IndirectObject) and one.reference == other.reference


def _finding(
    file: File,
    found: Genuine,
    certifying: Genuine | None,
    trust: tuple[bytes, ...],
    now: datetime | None,
    *,
    sound: bool,
) -> SignatureFinding:
    """Return what a page shows of one genuine signature. `sound`: nothing is wrong with the file."""
    stated = _stated(file.reader, found.field, found.holder.name)
    stamp = _stamp_finding(file.reader, found.stamp, trust, now)
    confirmed = stamp.at if stamp and stamp.trust.trusted else None
    moment = confirmed or now or stated.when or found.holder.valid_from
    usage = TIME_STAMPING if found.is_timestamp else frozenset[str]()
    return SignatureFinding(
        field=found.field,
        kind=_kind(found, certifying),
        name=stated.name,
        signer=found.holder.name,
        organisation=found.holder.organisation,
        when=stamp.at if stamp and found.is_timestamp else stated.when,
        reason=stated.reason,
        place=stated.place,
        intact=True,
        covers_whole_file=found.gap.covered == len(file.pdf),
        changed_after=_changed_after(file, found, sound=sound),
        trust=judge(found.holder, found.embedded, ground_in(file.reader, trust, moment), usage=usage),
        self_signed=found.holder.self_signed,
        fingerprint=found.holder.fingerprint,
        valid_from=found.holder.valid_from,
        valid_until=found.holder.valid_until,
        timestamp=stamp,
        certificate=found.holder.certificate,
    )


def _stamp_finding(
    reader: PdfFileReader, stamp: Stamp | None, trust: tuple[bytes, ...], now: datetime | None
) -> TimestampFinding | None:
    """Return what a page shows of the timestamp on a signature."""
    if stamp is None:
        return None
    ground = ground_in(reader, trust, now or stamp.at)
    judged = judge(stamp.holder, stamp.embedded, ground, usage=TIME_STAMPING)
    return TimestampFinding(at=stamp.at, authority=stamp.holder.name, intact=True, trust=judged)


def _kind(found: Genuine, certifying: Genuine | None) -> SignatureKind:
    """Return what the signature stands for."""
    if found.is_timestamp:
        return SignatureKind.TIMESTAMP
    if found is certifying:
        return SignatureKind.CERTIFIED
    same = certifying is not None and found.holder.fingerprint == certifying.holder.fingerprint
    return SignatureKind.WITNESSED if same else SignatureKind.SIGNED


def _changed_after(file: File, found: Genuine, *, sound: bool) -> str:
    """Return in Dutch what happened to the file after this signature."""
    if not sound:
        return "Het bestand klopt niet; zie wat er mis is."
    later = [other.field for other in file.genuine if other.gap.covered > found.gap.covered]
    if not later:
        return "Daarna is niets veranderd."
    fields = "het veld" if len(later) == 1 else "de velden"
    return f"Daarna is alleen getekend in {fields} {listed(later)}."


def _stated(reader: PdfFileReader, field: str, otherwise: str) -> Stated:
    """Return what the signature in `field` says of itself; unreadable parts stay empty."""
    value = filled_fields(reader)[field].reference.get_object()
    if not isinstance(value, DictionaryObject):
        return Stated(otherwise, "", "", None)
    texts = [plain(str(value[key])) if key in value else "" for key in ("/Name", "/Reason", "/Location")]
    return Stated(texts[0] or otherwise, texts[1], texts[2], changes.stated_moment(value))


def _broken_finding(reader: PdfFileReader, field: str) -> SignatureFinding:
    """Return what can still be shown of a signature that does not hold: only what it says of itself."""
    try:
        stated = _stated(reader, field, "")
    except HOSTILE:
        stated = Stated("", "", "", None)
    return SignatureFinding(
        field=field,
        kind=SignatureKind.SIGNED,
        name=stated.name,
        signer="",
        organisation="",
        when=stated.when,
        reason=stated.reason,
        place=stated.place,
        intact=False,
        covers_whole_file=False,
        changed_after="Deze handtekening klopt niet: het bestand is veranderd of zij is nooit echt geweest.",
        trust=Trust(False, "Van een handtekening die niet klopt, is niet te zeggen van wie zij is."),
        self_signed=False,
        fingerprint="",
        valid_from=None,
        valid_until=None,
        timestamp=None,
    )


def _warnings(file: File, findings: Sequence[SignatureFinding]) -> list[Fault]:
    """Return what a reader should know although nothing is wrong with the file."""
    warnings = [
        Fault("loose_certificate", found.field, "Bij deze handtekening zit een certificaat dat niet is na te gaan.")
        for found in file.genuine
        if found.loose
    ]
    for found in findings:
        if found.kind is SignatureKind.SIGNED and found.intact and not found.trusted:
            text = "Hier is getekend met een ander certificaat dan dat van de beoordelaar, en u vertrouwt het niet."
            warnings.append(Fault("unknown_signer", found.field, text, "Vraag na of deze persoon zelf heeft getekend."))
        if _outside_validity(found):
            text = "Er is getekend op een moment waarop het certificaat niet gold."
            warnings.append(Fault("outside_validity", found.field, text, "Vraag om een nieuwe handtekening."))
    return warnings


def _outside_validity(found: SignatureFinding) -> bool:
    """Return whether the signer says to have signed while the certificate was not valid."""
    if not (found.when and found.valid_from and found.valid_until):
        return False
    return not found.valid_from <= found.when <= found.valid_until


def _broken_fault(field: str) -> Fault:
    """Return the fault of a signature that does not hold."""
    return Fault("signature_broken", field, f"De handtekening in '{field}' klopt niet.", ASK_AGAIN)


def _fault(code: str, text: str) -> Fault:
    """Return a fault of the file as a whole."""
    return Fault(code, "bestand", text, ASK_AGAIN)
