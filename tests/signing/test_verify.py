"""What `verify` says in words: outcome, trust, and files that are no report at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pikepdf
import pytest
from pyhanko.pdf_utils.generic import StreamObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from app.signing import frame
from app.signing.findings import SignatureKind, Trust, Verification
from app.signing.frame import FrameError, appended_faults, der_length, gap_of
from app.signing.identity import Pkcs12Identity, load_pkcs12
from app.signing.verify import verify
from tests.signing import pki
from tests.signing.acts import certify
from tests.signing.attacks import signed_by_other_program
from tests.signing.pki import DAY, NOW, PASSPHRASE, World


def codes(found: Verification) -> list[str]:
    """Return the codes of the problems."""
    return [problem.code for problem in found.problems]


def test_an_unsigned_report_is_told_apart(report: bytes) -> None:
    found = verify(report)
    assert codes(found) == ["unsigned"]
    assert found.text == "Dit bestand is niet ondertekend of kan niet worden gecontroleerd."


@pytest.mark.parametrize("junk", [b"", b"x", b"%PDF-1.7\n%%EOF\n", b"%PDF-1.7\n" + bytes(9999), b"MZ" * 500], ids=len)
def test_what_is_no_pdf_is_unreadable(junk: bytes) -> None:
    assert codes(verify(junk))[-1] == "unreadable"


def test_an_encrypted_file_is_told_apart(certified: bytes) -> None:
    out = BytesIO()
    with pikepdf.open(BytesIO(certified)) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert codes(verify(out.getvalue())) == ["encrypted"]


def test_a_file_that_is_too_large_is_not_even_tried(monkeypatch: pytest.MonkeyPatch, certified: bytes) -> None:
    monkeypatch.setattr(frame, "MOST_BYTES", len(certified) - 1)
    assert codes(verify(certified)) == ["too_large"]


def test_without_a_list_nobody_is_trusted(certified: bytes) -> None:
    found = verify(certified)
    assert not found.signatures[0].trusted
    assert found.signatures[0].why_trusted == (
        "Uitgegeven door Proef Burger CA. U heeft niet opgegeven welke certificaten u vertrouwt."
    )
    assert found.text == "Ondertekend en sindsdien niet veranderd. Wie getekend heeft, staat nog niet vast."


def test_the_certificate_itself_comes_along_for_who_decides_to_trust_it(certified: bytes, people: World) -> None:
    (signature,) = verify(certified).signatures
    assert signature.certificate == people.assessor.der
    assert verify(certified, trust=[signature.certificate], now=NOW).signatures[0].trusted


def test_a_root_makes_all_below_it_trusted(certified: bytes, people: World) -> None:
    found = verify(certified, trust=[people.root.der], now=NOW)
    assert found.signatures[0].trusted
    assert found.text == "In orde: ondertekend, sindsdien niet veranderd, en u vertrouwt wie getekend heeft."


def test_the_signers_own_certificate_can_be_named(certified: bytes, people: World) -> None:
    found = verify(certified, trust=[people.assessor.der], now=NOW).signatures[0]
    assert found.why_trusted == "Dit certificaat staat zelf in uw lijst van vertrouwde certificaten."


def test_another_root_does_not_help(certified: bytes, people: World) -> None:
    stranger = pki.holder("Vreemde CA", None, ca=True)
    found = verify(certified, trust=[stranger.der], now=NOW).signatures[0]
    assert (found.trusted, found.why_trusted) == (
        False,
        "Geen van de certificaten die u vertrouwt, staat boven dit certificaat.",
    )


@pytest.mark.parametrize(("moment", "word"), [(NOW + 5000 * DAY, "verlopen"), (NOW - 5000 * DAY, "gold nog niet")])
def test_trust_is_judged_for_a_moment(certified: bytes, people: World, moment: datetime, word: str) -> None:
    found = verify(certified, trust=[people.root.der], now=moment).signatures[0]
    assert not found.trusted
    assert word in found.why_trusted


def test_a_named_certificate_must_be_valid_too(certified: bytes, people: World) -> None:
    found = verify(certified, trust=[people.assessor.der], now=NOW + 5000 * DAY).signatures[0]
    assert (found.trusted, "maar gold niet op" in found.why_trusted) == (False, True)


def test_a_list_of_trust_that_is_none_is_a_mistake_of_the_caller(certified: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        verify(certified, trust=[b"geen certificaat"])


def test_a_signature_with_an_expired_certificate_is_pointed_out(report: bytes) -> None:
    late = pki.holder("Laat", None, until=NOW - DAY)
    found = verify(signed_by_other_program(report, late, "werkgever"))
    assert "outside_validity" in [warning.code for warning in found.warnings]


def test_a_weak_key_signs_nothing(report: bytes) -> None:
    weak = pki.holder("Zwak", None, pki.rsa_key(1024))
    assert codes(verify(signed_by_other_program(report, weak, "werkgever"))) == ["signature_broken"]


def test_a_broken_signature_still_tells_what_it_says_of_itself(certified: bytes) -> None:
    found = verify(certified.replace(b"/Reason (Vastgesteld)", b"/Reason (Vervalst!!)"))
    (broken,) = found.signatures
    assert (broken.intact, broken.reason, broken.signer, found.signed) == (False, "Vervalst!!", "", False)
    assert codes(found) == ["signature_broken"]
    assert found.text.startswith("Niet in orde")


def test_an_identity_on_a_curve_is_as_good(report: bytes, people: World) -> None:
    own = load_pkcs12(pki.holder("Kromme", None).pkcs12(), PASSPHRASE)
    found = verify(certify(report, own), trust=[own.facts.certificate], now=NOW)
    assert (found.intact, found.signatures[0].trusted) == (True, True)


def test_a_report_with_ten_million_digits_does_not_keep_us_busy(certified: bytes, people: World) -> None:
    """The search for hidden objects is linear; a quadratic one would run into the time limit of the tests."""

    def stuff(writer: IncrementalPdfFileWriter) -> None:
        writer.add_object(StreamObject(stream_data=b"1" * 10_000_000))

    assert not verify(signed_by_other_program(certified, people.employer, "werkgever", also=stuff)).intact
    assert appended_faults(b"1" * 10_000_000 + TABLE, 0, 10_000_000 + len(TABLE), [0], 10_000_000)


def test_the_sentence_names_the_worst_first(certified: bytes) -> None:
    found = verify(certified)
    trusted = replace(found.signatures[0], trust=Trust(True, ""))
    assert replace(found, signatures=(trusted,), intact=False).text.startswith("Niet in orde")
    assert replace(found, signatures=(trusted,)).text.startswith("In orde")


def test_a_signature_of_somebody_else_does_not_certify(report: bytes, assessor: Pkcs12Identity) -> None:
    (found,) = verify(certify(report, assessor, certify=False)).signatures
    assert found.kind is SignatureKind.SIGNED


# The outside of the file, in bytes.

RANGE = b"%PDF-1.7\n<30020500>%%EOF\n"


def test_a_clean_gap() -> None:
    gap = gap_of(RANGE, [0, 9, 19, 6])
    assert (gap.start, gap.end, gap.covered, gap.container) == (9, 19, 25, bytes.fromhex("30020500"))


@pytest.mark.parametrize(
    "byte_range",
    [
        [], [0, 9, 19], [0, 9, 19, 6, 0], [1, 9, 19, 6], [0, 0, 19, 6], [0, 9, 9, 16], [0, 19, 9, 6], [0, 9, 19, 0],
        [0, 9, 19, 7], [0, 9, 19, 4], [0, 8, 19, 6], [0, 9, 20, 5], [0, -9, 19, 6], [0, 9, 19, True],
        [False, 9, 19, 6],
    ],
    ids=str,
)  # fmt: skip
def test_every_other_range_is_refused(byte_range: list[int]) -> None:
    with pytest.raises(FrameError):
        gap_of(RANGE, byte_range)


@pytest.mark.parametrize(
    "written",
    [
        b"<3002050>", b"<300205000>", b"<3002 0500>", b"(30020500)", b"<3002050g>", b"<300205AAaa>", b"<3005050000>",
        b"<>", b"<30>", b"<3080050000>", b"<300205000001>",
    ],
)  # fmt: skip
def test_every_other_container_is_refused(written: bytes) -> None:
    pdf = b"%PDF-1.7\n" + written + b"%%EOF\n"
    with pytest.raises(FrameError):
        gap_of(pdf, [0, 9, 9 + len(written), 6])


@pytest.mark.parametrize(
    ("data", "length"),
    [("3000", 2), ("3003010100", 5), ("308180", 131), ("30820100", 260), ("30", None), ("3080", None), ("3085", None)],
)
def test_a_structure_says_its_own_length(data: str, length: int | None) -> None:
    assert der_length(bytes.fromhex(data)) == length


OBJECT = b"4 0 obj\n<< >>\nendobj\n"
TABLE = b"xref\n0 1\n0000000000 65535 f \ntrailer\n<< >>\nstartxref\n21\n%%EOF\n"


def test_an_update_of_one_object_and_its_table_is_clean() -> None:
    assert appended_faults(OBJECT + TABLE, 0, len(OBJECT + TABLE), [0], len(OBJECT)) == []


@pytest.mark.parametrize(
    ("update", "offsets", "table"),
    [
        (OBJECT + OBJECT + TABLE, [0], 42),
        (b"% tekst\n" + OBJECT + TABLE, [8], 29),
        (OBJECT + b"% tekst\n" + TABLE, [0], 29),
        (OBJECT + TABLE + TABLE, [0], 21),
        (OBJECT + TABLE[:-6], [0], 21),
        (OBJECT + b"5 0 obj\n" + TABLE, [0], 29),
        (TABLE + OBJECT, [len(TABLE)], 0),
        (OBJECT + TABLE, [0, 900], 21),
        (OBJECT + TABLE, [], 900),
        (b"", [], 0),
    ],
    ids=range(10),
)
def test_anything_besides_is_found(update: bytes, offsets: list[int], table: int) -> None:
    assert appended_faults(update, 0, len(update), offsets, table)
