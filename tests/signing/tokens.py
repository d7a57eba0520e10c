"""A token for the tests: SoftHSM 2, a PKCS#11 token made of files."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pkcs11
import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pkcs11 import Attribute, KeyType, ObjectClass
from pkcs11.util.rsa import decode_rsa_private_key

from tests.signing.pki import Holder

PIN = "123456"
PLACES = (
    "/usr/lib/softhsm/libsofthsm2.so",
    "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
    "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
    "/opt/homebrew/lib/softhsm/libsofthsm2.so",
    "C:/SoftHSM2/lib/softhsm2-x64.dll",
)


def library() -> Path:
    """Return the PKCS#11 library of SoftHSM; a test without it fails and says what to install."""
    for place in (os.environ.get("LOONMAAT_SOFTHSM", ""), *PLACES):
        if place and Path(place).is_file():
            return Path(place)
    pytest.fail("SoftHSM is missing. On Debian: apt-get install softhsm2", pytrace=False)


def make_tokens(folder: Path, labels: list[str]) -> None:
    """Make empty tokens, kept in `folder`. All at once: SoftHSM shows a program only those that it began with.

    So it begins anew here: other tests of this process may have made tokens of their own before.
    """
    (folder / "tokens").mkdir()
    settings = folder / "softhsm2.conf"
    settings.write_text(
        f"directories.tokendir = {folder / 'tokens'}\nobjectstore.backend = file\nlog.level = ERROR\n",
        encoding="utf-8",
    )
    os.environ["SOFTHSM2_CONF"] = str(settings)
    program = shutil.which("softhsm2-util")
    if program is None:
        pytest.fail("softhsm2-util is missing. On Debian: apt-get install softhsm2", pytrace=False)
    for label in labels:
        words = ["--init-token", "--free", "--label", label, "--so-pin", "87654321", "--pin", PIN]
        subprocess.run([program, *words], check=True, capture_output=True)
    pkcs11.lib(str(library())).reinitialize()


def put(label: str, key_id: bytes, holder: Holder, *, key: bool = True, certificate: bool = True) -> None:
    """Put a key and its certificate on the token of this label."""
    with pkcs11.lib(str(library())).get_token(token_label=label).open(user_pin=PIN, rw=True) as session:
        if key:
            session.create_object(_key_attributes(key_id, holder))
        if certificate:
            subject = holder.certificate.subject.public_bytes()
            session.create_object(
                {
                    Attribute.CLASS: ObjectClass.CERTIFICATE,
                    Attribute.CERTIFICATE_TYPE: pkcs11.CertificateType.X_509,
                    Attribute.TOKEN: True,
                    Attribute.LABEL: label,
                    Attribute.ID: key_id,
                    Attribute.SUBJECT: subject,
                    Attribute.VALUE: holder.der,
                }
            )


def _key_attributes(key_id: bytes, holder: Holder) -> dict[Attribute, object]:
    """Return what a private RSA key is to a token."""
    numbers = holder.key.private_bytes(Encoding.DER, PrivateFormat.TraditionalOpenSSL, NoEncryption())
    attributes: dict[Attribute, object] = dict(decode_rsa_private_key(numbers))
    return attributes | {
        Attribute.KEY_TYPE: KeyType.RSA,
        Attribute.TOKEN: True,
        Attribute.PRIVATE: True,
        Attribute.SENSITIVE: True,
        Attribute.SIGN: True,
        Attribute.ID: key_id,
        Attribute.LABEL: "sleutel",
    }
