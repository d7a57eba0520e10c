"""Golden pages: each document of six measurements as a screen reader says it, compared with what a person has read.

To renew one: delete the file under golden/, run, and read what it became. Long texts are shortened there, and shown to
be whole in test_completeness.py; the hash of a definition is masked, because its history is not the document's.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.helpers.measured import LONG, ONE_WORD, SIX, tree, with_entries
from tests.helpers.paper import paper
from tests.helpers.read_aloud import read_aloud

GOLDEN = Path(__file__).with_name("golden")
READERS = ("employer", "employee", "jobcoach", "dossier")
"""One reader for each document; the municipality reads the employer's (test_prescribed.py)."""

ODD = {"tree": tree, "with-entries": with_entries}


def shortened(text: str) -> str:
    """Return what is heard, long texts and hashes replaced by their names."""
    for name, long in (("LONG", LONG), ("ONE_WORD", ONE_WORD)):
        for length in (len(long), 2000):
            text = text.replace(long[:length].strip(), f"<{name} {length}>")
    return re.sub(r"\b[0-9a-f]{64}\b", "<sha256>", text)


def golden(name: str, now: str) -> str:
    """Return the page kept under `name`; without one, keep what it is now and fail."""
    kept = GOLDEN / f"{name}.txt"
    if not kept.exists():
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(now, encoding="utf-8")
        pytest.fail(f"{kept.name} was not there; it is written now: read it and run again")
    return kept.read_text(encoding="utf-8")


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", SIX)
def test_a_document_is_heard_as_it_was_read(name: str, reader: str) -> None:
    now = shortened(read_aloud(paper(SIX[name](), reader)))
    assert now == golden(f"{name}-{reader}", now)


@pytest.mark.parametrize(("name", "reader"), [("tree", "employer"), ("tree", "employee"), ("with-entries", "dossier")])
def test_the_odd_ones_too(name: str, reader: str) -> None:
    now = shortened(read_aloud(paper(ODD[name](), reader)))
    assert now == golden(f"{name}-{reader}", now)


@pytest.mark.parametrize("reader", READERS)
def test_the_english_document_too(reader: str) -> None:
    now = shortened(read_aloud(paper(SIX["repeat"](), reader, "en")))
    assert now == golden(f"repeat-{reader}-en", now)


def test_no_golden_page_holds_a_text_that_was_not_put_there() -> None:
    """A page that was kept with a fault in it would be compared with that fault for ever."""
    pages = {page.stem: page.read_text(encoding="utf-8") for page in GOLDEN.glob("*.txt")}
    assert len(pages) == len(SIX) * 4 + 3 + 4
    slips = re.compile(r"(?<!=)\bNone\b|Fraction\(|object at 0x|\{(?!waarde\})[a-z_]+\}")
    assert [name for name, text in pages.items() if slips.search(text)] == []
