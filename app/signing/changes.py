"""What was changed in a PDF after it was signed, revision by revision, and whether that is allowed.

Allowed is: a signature in a field that stood there empty, a timestamp of an archive, validation data. pyHanko
compares the revisions; its rules are tightened here to what a report needs. Loads pyHanko.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from lxml import etree  # type: ignore[import-untyped]  # comes with pyHanko; no stubs
from pyhanko.pdf_utils.generic import DictionaryObject, Reference, StreamObject, parse_pdf_date
from pyhanko.pdf_utils.misc import PdfReadError
from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader
from pyhanko.sign.diff_analysis import (
    CatalogModificationRule,
    DocInfoRule,
    DSSCompareRule,
    FormUpdatingRule,
    MetadataUpdateRule,
    ModificationLevel,
    ObjectStreamRule,
    SigFieldCreationRule,
    SigFieldModificationRule,
    StandardDiffPolicy,
    SuspiciousModification,
    XrefStreamRule,
)
from pyhanko.sign.diff_analysis.rules_api import ReferenceUpdate, WhitelistRule
from pyhanko.sign.fields import FieldMDPSpec, MDPPerm

from app.signing import frame
from app.signing.document import filled_fields

CATALOG_MAY_CHANGE = frozenset({"/AcroForm", "/DSS", "/Extensions", "/Metadata", "/Version"})
"""pyHanko also lets /MarkInfo change, which says whether the document can be read aloud."""

INFO_MAY_CHANGE = frozenset({"/ModDate", "/Producer"})
"""What another program (an employer's PDF reader) notes about itself when it adds a signature."""


XMP_MAY_CHANGE = (
    "{http://ns.adobe.com/xap/1.0/}ModifyDate",
    "{http://ns.adobe.com/xap/1.0/}MetadataDate",
    "{http://ns.adobe.com/pdf/1.3/}Producer",
    "{http://ns.adobe.com/xap/1.0/mm/}",
    "{adobe:ns:meta/}xmptk",
)
"""The same in XMP, its notes on versions (a whole namespace), and the tool that wrote it."""


class SameInfoRule(DocInfoRule):
    """The document information may only change in when it was changed and by which program."""

    def apply(self, old: HistoricalResolver, new: HistoricalResolver) -> Iterable[ReferenceUpdate]:
        """Return the change that is allowed. Raises `SuspiciousModification` for any other."""
        if _info(old) != _info(new):
            raise SuspiciousModification("document information changed")
        return super().apply(old, new)


class SameMetadataRule(MetadataUpdateRule):
    """The XMP metadata may be written anew, as long as it says the same about everything else."""

    def apply(self, old: HistoricalResolver, new: HistoricalResolver) -> Iterable[ReferenceUpdate]:
        """Return the change that is allowed. Raises `SuspiciousModification` for any other."""
        allowed = list(super().apply(old, new))
        touched: set[Reference] = new.explicit_refs_in_revision()  # type: ignore[no-untyped-call]  # as below
        rewritten = {update.updated_ref for update in allowed} & touched
        if rewritten and "/Metadata" in old.root and _metadata(old) != _metadata(new):
            raise SuspiciousModification("metadata changed")
        return allowed


def _info(handler: HistoricalResolver) -> dict[str, object]:
    """Return what the document information said in that revision, without what may change."""
    reference = handler.trailer_view.get_value_as_reference("/Info", optional=True)
    info = _then(handler, reference) if reference else {}
    return {key: info[key] for key in info if key not in INFO_MAY_CHANGE}


def _metadata(handler: HistoricalResolver) -> set[tuple[str, str]]:
    """Return what the XMP metadata said in that revision, as names with values, without what may change."""
    stream = _then(handler, handler.root.get_value_as_reference("/Metadata"))
    if not isinstance(stream, StreamObject):
        raise SuspiciousModification("metadata is no stream")
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    elements = list(etree.fromstring(stream.data, parser).iter(etree.Element))
    said = [(element.tag, (element.text or "").strip()) for element in elements]
    said += [(name, value) for element in elements for name, value in element.attrib.items()]
    return {(name, value) for name, value in said if not name.startswith(XMP_MAY_CHANGE)}


def _then(handler: HistoricalResolver, reference: Reference) -> DictionaryObject:
    """Return what `reference` stood for in that revision. Following it in the usual way gives the newest."""
    found = handler.reader.get_object(reference, revision=handler.revision)  # type: ignore[no-untyped-call]  # as below
    if not isinstance(found, DictionaryObject):
        raise SuspiciousModification("not a dictionary")
    return found


def policy() -> StandardDiffPolicy:
    """Return the rules. What no rule explains is forbidden, an object that nothing refers to as well."""
    rules: list[WhitelistRule] = [
        SameInfoRule(),
        SameMetadataRule(),  # type: ignore[no-untyped-call]  # pyHanko left these without annotations
        ObjectStreamRule(),
        XrefStreamRule(),
        DSSCompareRule(),
    ]
    return StandardDiffPolicy(
        global_rules=[
            CatalogModificationRule(CATALOG_MAY_CHANGE),  # type: ignore[no-untyped-call]  # as above
            *(rule.as_qualified(ModificationLevel.LTA_UPDATES) for rule in rules),
        ],
        form_rule=FormUpdatingRule(
            [SigFieldCreationRule(), SigFieldModificationRule()]  # type: ignore[no-untyped-call]  # as above
        ),
        ignore_orphaned_objects=False,
    )


def forbidden_change(
    reader: PdfFileReader, revision: int, level: MDPPerm | None, locks: Sequence[FieldMDPSpec | None]
) -> bool:
    """Return whether the step from `revision` to the next changed something that no rule allows.

    `level` is what the certifying signature allows, `locks` the fields that earlier signatures closed. Each
    step is judged on its own: what is allowed step by step is allowed as a whole, and n signatures cost n - 1
    comparisons instead of n * n / 2.
    """
    old, new = (reader.get_historical_resolver(number) for number in (revision, revision + 1))
    try:
        closed: list[FieldMDPSpec | None] = [lock for lock in locks if lock is not None]
        found = [policy().apply(old, new, lock, level) for lock in closed or [None]]
    except SuspiciousModification:
        return True
    most = ModificationLevel.LTA_UPDATES if level is MDPPerm.NO_CHANGES else ModificationLevel.FORM_FILLING
    return any(result.modification_level > most for result in found)


def hidden_in_update(pdf: bytes, reader: PdfFileReader, revision: int, start: int, end: int) -> bool:
    """Return whether `revision`, which lies between `start` and `end`, holds bytes that its own table omits."""
    section = reader.xrefs.get_xref_data(revision)
    table = reader.xrefs.get_xref_container_info(revision).start_location
    offsets = [offset for _, offset in section.standard_xrefs.values()]
    return bool(frame.appended_faults(pdf, start, end, offsets, table))


def revision_ends(pdf: bytes, reader: PdfFileReader) -> list[int]:
    """Return where each revision ends in the file: after its `%%EOF` and the line end behind that."""
    tables = [reader.xrefs.get_xref_container_info(number) for number in range(reader.xrefs.total_revisions)]
    ends = []
    for table in tables:
        end = pdf.index(b"%%EOF", table.end_location) + len(b"%%EOF")
        end += 2 if pdf[end : end + 2] == b"\r\n" else 1 if pdf[end : end + 1] in (b"\r", b"\n") else 0
        ends.append(end)
    return ends


def removed_signatures(reader: PdfFileReader) -> bool:
    """Return whether an earlier revision held a signature that is not in its field any more."""
    now = {(name, value.idnum) for name, value in filled_fields(reader).items()}
    last = reader.xrefs.total_revisions - 1
    then = {
        (name, value.idnum)
        for revision in range(last)
        for name, value in filled_fields(reader.get_historical_resolver(revision)).items()
    }
    return not then <= now


def stated_moment(signature: DictionaryObject) -> datetime | None:
    """Return the moment that a signature states in /M; `None` when it states none that can be read."""
    try:
        moment = parse_pdf_date(signature["/M"])
    except (LookupError, ValueError, TypeError, AttributeError, PdfReadError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
