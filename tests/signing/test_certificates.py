"""Certificates as people get them: PEM with one or several, DER, and what is none."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from app.signing.certificates import UnreadableCertificateError, read_certificates
from tests.signing.pki import World


def test_der_and_pem_give_the_same_person(people: World) -> None:
    pem = people.assessor.certificate.public_bytes(Encoding.PEM)
    assert read_certificates(pem) == read_certificates(people.assessor.der)
    assert read_certificates(pem)[0].name == "Anna Beoordelaar"


def test_several_in_one_file_come_in_its_order(people: World) -> None:
    both = b"".join(one.certificate.public_bytes(Encoding.PEM) for one in (people.middle, people.root))
    assert [one.name for one in read_certificates(both)] == ["Proef Burger CA", "Proef Root CA"]


@pytest.mark.parametrize("content", [b"", b"Geachte heer", b"-----BEGIN CERTIFICATE-----\nnee\n", b"\x30\x03\x02\x01"])
def test_what_is_no_certificate_is_told_with_what_would_be(content: bytes) -> None:
    with pytest.raises(UnreadableCertificateError, match="geen certificaat") as caught:
        read_certificates(content)
    assert ".pem" in caught.value.remedy
