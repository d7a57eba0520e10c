"""What the tests of signing share: people with certificates, a report, and that report signed."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from shutil import which

import pytest

from app.signing.identity import Pkcs12Identity, load_pkcs12
from tests.signing import documents, pki
from tests.signing.acts import certify, witnessed
from tests.signing.pki import PASSPHRASE, World


@pytest.fixture(scope="session")
def people() -> World:
    """Return everyone who occurs in the tests."""
    return pki.world()


@pytest.fixture(scope="session")
def assessor(people: World) -> Pkcs12Identity:
    """Return the identity of the assessor: RSA, below two authorities."""
    return load_pkcs12(people.assessor.pkcs12(), PASSPHRASE)


@pytest.fixture(scope="session")
def employer(people: World) -> Pkcs12Identity:
    """Return the identity of an employer who has one: elliptic curve."""
    return load_pkcs12(people.employer.pkcs12(), PASSPHRASE)


@pytest.fixture(scope="session")
def report() -> bytes:
    """Return an unsigned report of one page."""
    return documents.report()


@pytest.fixture(scope="session")
def certified(report: bytes, assessor: Pkcs12Identity) -> bytes:
    """Return the report, certified by the assessor."""
    return certify(report, assessor)


@pytest.fixture(scope="session")
def countersigned(certified: bytes, assessor: Pkcs12Identity) -> bytes:
    """Return the report, certified and then drawn by the employer."""
    return witnessed(certified, assessor, "werkgever")


@pytest.fixture
def pdfsig(tmp_path: Path) -> Callable[[bytes], str]:
    """Return a function that gives what poppler's `pdfsig` says of a PDF: a second opinion on our signatures."""
    program = which("pdfsig")
    if program is None:
        pytest.fail("pdfsig is missing. On Debian: apt-get install poppler-utils", pytrace=False)

    def ask(pdf: bytes) -> str:
        file = tmp_path / "asked.pdf"
        file.write_bytes(pdf)
        # -nocert: do not look for trust; pdfsig would read the certificate store of whoever runs the tests.
        return subprocess.run([program, "-nocert", str(file)], capture_output=True, text=True, check=False).stdout

    return ask
