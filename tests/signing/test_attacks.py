"""Known ways to forge a signed PDF: `verify` accepts none. See `attacks.py` for what each does."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from app.signing.findings import SignatureKind
from app.signing.identity import Pkcs12Identity
from app.signing.verify import verify
from tests.signing import attacks, documents, pki
from tests.signing.acts import certify, witnessed
from tests.signing.attacks import BYTES, CHANGES, Attack, Change, signed_by_other_program, updated
from tests.signing.pki import Holder, World


def name(function: Callable[..., object]) -> str:
    """Return the name of an attack, for the list of tests."""
    return function.__name__


@pytest.fixture(scope="module")
def attacker() -> Holder:
    """Return somebody who made a certificate in the assessor's name."""
    return pki.holder("Anna Beoordelaar", None)


@pytest.mark.parametrize("attack", BYTES, ids=name)
def test_no_change_of_bytes_is_accepted(certified: bytes, countersigned: bytes, attack: Attack) -> None:
    for signed in (certified, countersigned):
        changed = attack(signed)
        assert changed != signed
        found = verify(changed)
        assert not found.intact
        assert found.problems


@pytest.mark.parametrize("change", CHANGES, ids=name)
def test_no_update_after_signing_is_accepted(certified: bytes, countersigned: bytes, change: Change) -> None:
    for signed in (certified, countersigned):
        assert not verify(updated(signed, change)).intact


@pytest.mark.parametrize("change", CHANGES, ids=name)
def test_no_update_is_accepted_when_the_attacker_signs_on_top(
    certified: bytes, attacker: Holder, change: Change
) -> None:
    forged = signed_by_other_program(updated(certified, change), attacker, "werkgever")
    found = verify(forged)
    assert not found.intact
    assert {problem.code for problem in found.problems} <= {"changed_after", "hidden", "removed"}


@pytest.mark.parametrize("change", CHANGES, ids=name)
def test_no_change_is_accepted_inside_the_update_that_the_attacker_signs(
    certified: bytes, attacker: Holder, change: Change
) -> None:
    forged = signed_by_other_program(certified, attacker, "werkgever", also=change)
    assert not verify(forged).intact


def test_a_signature_that_was_taken_out_is_missed(certified: bytes, attacker: Holder) -> None:
    emptied = updated(certified, attacks.take_out_a_signature)
    found = verify(signed_by_other_program(emptied, attacker, "werkgever"))
    assert [problem.code for problem in found.problems] == ["removed"]


def test_another_program_that_only_signs_is_accepted(certified: bytes, people: World) -> None:
    """The counterpart of the tests above: without a change, what that program writes is allowed."""
    assert verify(signed_by_other_program(certified, people.employer, "werkgever")).intact


def test_an_unknown_signer_is_pointed_out(certified: bytes, attacker: Holder) -> None:
    found = verify(signed_by_other_program(certified, attacker, "werkgever"))
    assert found.intact
    assert found.signatures[1].kind is SignatureKind.SIGNED
    assert [(warning.code, warning.place) for warning in found.warnings] == [("unknown_signer", "werkgever")]


def test_the_witness_is_known_by_key_and_not_by_name(certified: bytes, attacker: Holder) -> None:
    """The attacker's certificate bears the assessor's name, and still does not pass for the witness."""
    found = verify(signed_by_other_program(certified, attacker, "werkgever")).signatures
    assert found[0].signer == found[1].signer == "Anna Beoordelaar"
    assert found[1].kind is not SignatureKind.WITNESSED


def test_bytes_hidden_in_a_signed_update_are_found(certified: bytes, attacker: Holder) -> None:
    """An object in no table, before the attacker's signature: a reader that repairs files could show it."""
    hidden = certified + b"4 0 obj\n<< /Length 0 >>\nendobj\n"
    found = verify(signed_by_other_program(hidden, attacker, "werkgever"))
    assert not found.intact


def test_text_hidden_between_objects_is_found(certified: bytes, attacker: Holder) -> None:
    hidden = certified + b"% 96 procent\n"
    found = verify(signed_by_other_program(hidden, attacker, "werkgever"))
    assert [problem.code for problem in found.problems] == ["hidden"]


def test_a_table_that_brings_back_a_prepared_object_is_found(people: World, assessor: Pkcs12Identity) -> None:
    """Shadow attack "hide and replace": the signed file holds a second text, an update only turns the table."""
    prepared = _with_second_text(documents.report())
    signed = certify(prepared, assessor)
    text, other = _numbers(signed)
    place = signed.index(b"%d 0 obj" % other)
    tables = signed.rindex(b"startxref")
    previous = int(signed[tables:].split()[1])
    table = b"xref\n0 1\n0000000000 65535 f \n%d 1\n%010d 00000 n \n" % (text, place)
    trailer = b"trailer\n<< /Size 99 /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
    assert verify(signed).intact
    turned = signed + table + trailer % (previous, len(signed))
    assert not verify(turned).intact
    assert not verify(signed_by_other_program(turned, people.employer, "werkgever")).intact


def test_every_signature_but_the_first_cut_off_is_an_earlier_state_and_nothing_more(
    certified: bytes, countersigned: bytes
) -> None:
    """A file can be cut back to an earlier signature; it then is that earlier report, and says so."""
    cut = countersigned[: len(certified)]
    assert [found.field for found in verify(cut).signatures] == ["beoordelaar"]


def test_signed_anew_by_somebody_else_is_not_by_the_assessor(
    report: bytes, certified: bytes, attacker: Holder, people: World
) -> None:
    """Nothing keeps an attacker from signing a report of their own: that is what trust and the mark are for."""
    forged = signed_by_other_program(report, attacker, "beoordelaar", certify=True)
    ours, theirs = verify(certified, trust=[people.root.der]), verify(forged, trust=[people.root.der])
    assert (ours.signatures[0].trusted, theirs.signatures[0].trusted) == (True, False)
    assert ours.signatures[0].fingerprint != theirs.signatures[0].fingerprint
    assert theirs.signatures[0].self_signed


def test_two_fields_cannot_share_one_signature(certified: bytes) -> None:
    def share(writer: IncrementalPdfFileWriter) -> None:
        field = attacks._field(writer, "werkgever")
        field["/V"] = attacks._field(writer, "beoordelaar").raw_get("/V")
        writer.update_container(field)

    assert not verify(updated(certified, share)).intact


def test_the_certifying_signature_must_be_the_first(report: bytes, people: World, assessor: Pkcs12Identity) -> None:
    approved = certify(report, assessor, field="werkgever", certify=False)
    assert verify(approved).intact
    with pytest.raises(Exception, match="first"):
        signed_by_other_program(approved, people.employer, "beoordelaar", certify=True)


@pytest.mark.parametrize("role", ["werkgever", "werknemer"])
def test_honest_signatures_stay_accepted(certified: bytes, assessor: Pkcs12Identity, role: str) -> None:
    assert verify(witnessed(certified, assessor, role)).intact


def _with_second_text(pdf: bytes) -> bytes:
    """Return the report with another content stream that no page uses, and with an ordinary table."""
    opened = pikepdf.open(BytesIO(pdf))
    opened.Root.Spare = opened.make_stream(b"BT /F1 11 Tf 72 720 Td (96) Tj ET")
    out = BytesIO()
    opened.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable, deterministic_id=True)
    return out.getvalue()


def _numbers(pdf: bytes) -> tuple[int, int]:
    """Return the object numbers of the text on the page and of the spare text."""
    opened = pikepdf.open(BytesIO(pdf))
    return opened.pages[0].Contents.objgen[0], opened.Root.Spare.objgen[0]
