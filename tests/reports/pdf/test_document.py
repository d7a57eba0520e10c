"""The door: the same story gives the same bytes, says what it is, and refuses what no reader could follow."""

import io
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

import pikepdf
import pytest

from app.reports.pdf.blocks import Block, Heading, Paragraph, SignaturePlace, Table, link
from app.reports.pdf.document import Document
from tests.reports.pdf.stories import NOW, everything, report

AGAIN = """
import hashlib
from tests.reports.pdf.stories import arabic, everything, report
report(arabic(), language="ar")  # what was made before must not matter
print(hashlib.sha256(report(everything())).hexdigest())
"""


def digest_elsewhere(seed: str, project_root: Path) -> str:
    """Return the digest of the same report, made in another process with other chance."""
    surroundings = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo"}
    done = subprocess.run(
        [sys.executable, "-c", AGAIN], cwd=project_root, env=surroundings, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_the_same_story_gives_the_same_bytes_in_any_process(project_root: Path) -> None:
    assert digest_elsewhere("1", project_root) == digest_elsewhere("2", project_root)


def test_the_same_story_gives_the_same_bytes_twice(full_report: bytes) -> None:
    assert report(everything()) == full_report


def test_the_file_says_what_it_is(full_report: bytes) -> None:
    with pikepdf.open(io.BytesIO(full_report)) as pdf:
        assert str(pdf.Root.Lang) == "nl-NL"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert str(pdf.docinfo["/Title"]) == "Rapport Loonwaardemeting"
        assert str(pdf.docinfo["/CreationDate"]) == "D:20260302090000+00'00'"
        assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf.Root.Metadata.read_bytes()
        assert pdf.pdf_version == "1.7"


def test_the_measurement_is_attached_as_data(full_report: bytes) -> None:
    with pikepdf.open(io.BytesIO(full_report)) as pdf:
        assert pdf.attachments["meting.json"].get_file().read_bytes() == b'{"percent": 66}'
        assert str(pdf.Root.AF[0].AFRelationship) == "/Data"


def test_headings_are_bookmarks(full_report: bytes) -> None:
    with pikepdf.open(io.BytesIO(full_report)) as pdf, pdf.open_outline() as outline:
        (title,) = outline.root
        assert title.title == "Rapport Loonwaardemeting"
        assert [item.title for item in title.children] == ["Gegevens", "Hoe het tot stand kwam", "Handtekeningen"]


def test_every_font_is_embedded(full_report: bytes) -> None:
    with pikepdf.open(io.BytesIO(full_report)) as pdf:
        fonts = [
            thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font"
        ]
        assert fonts
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)


HEADING = Heading(1, "Titel")
REFUSED: list[tuple[str, list[Block]]] = [
    ("no heading", [Paragraph("Tekst")]),
    ("first heading of level 2", [Heading(2, "Titel")]),
    ("a skipped level", [HEADING, Heading(3, "Te diep")]),
    ("two fields of one name", [HEADING, SignaturePlace("A", "a", "a"), SignaturePlace("A", "b", "b")]),
    ("a name that makes a hierarchy", [HEADING, SignaturePlace("A.B", "a", "a")]),
    ("a link that is no address", [HEADING, Paragraph(link("x", "javascript:alert(1)"))]),
    ("a row with a cell too few", [HEADING, Table([["a", "b"]], [["1"]], [1, 1])]),
    ("a table without rows", [HEADING, Table([["a", "b"]], [], [1, 1])]),
]  # fmt: skip


@pytest.mark.parametrize(("what", "story"), REFUSED, ids=[what for what, _ in REFUSED])
def test_what_could_not_be_followed_is_refused(what: str, story: list[Block]) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        Document("Titel").build(story, NOW)


def test_a_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        Document("Titel").build([HEADING], datetime(2026, 3, 2))


def test_the_libraries_are_not_read_before_a_document_is_built(project_root: Path) -> None:
    code = (
        "import sys, app.reports.pdf.document, app.reports.pdf.blocks, app.reports.pictures.result, app.reports.style;"
        "print([name for name in ('reportlab', 'pikepdf', 'uharfbuzz', 'PIL') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=project_root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_documents_made_at_the_same_time_do_not_mix(full_report: bytes) -> None:
    with ThreadPoolExecutor(4) as workers:
        made = list(workers.map(lambda _: report(everything()), range(8)))
    assert set(made) == {full_report}
