"""What the tests of the PDF layer share: the independent checker and a document that holds everything."""

from collections.abc import Iterator

import pytest

from tests.helpers.verapdf import VeraPdf
from tests.reports.pdf.stories import everything, report


@pytest.fixture(scope="session")
def vera() -> Iterator[VeraPdf]:
    """Yield veraPDF, started once for all tests; a test that needs it fails where it is missing."""
    with VeraPdf() as checker:
        yield checker


@pytest.fixture(scope="session")
def full_report() -> bytes:
    """Return the PDF of a story with every kind of block."""
    return report(everything())
