"""Every kind of document passes the checkers, and every checker is shown to catch what it is there for."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from app.reports.pdf.blocks import Figure, Heading
from tests.helpers.read_aloud import UntaggedError, read_aloud
from tests.helpers.verapdf import PROFILES, CheckerMissingError, VeraPdf, class_path
from tests.reports.pdf import faults
from tests.reports.pdf.stories import arabic, everything, report
from tests.reports.pdf.test_pages import high
from tests.reports.pdf.test_reading import GOLDEN, NASTY
from tests.reports.pictures.samples import ALL


def nasty() -> bytes:
    """Return a document of texts that are hard to print."""
    from app.reports.pdf.blocks import Paragraph, Table

    rows = [["x", text] for text in NASTY]
    return report([Heading(1, "Titel"), *map(Paragraph, NASTY), Table([["a", "b"]], rows, [1, 2])])


def pictures() -> bytes:
    """Return a document of all pictures."""
    made = [make() for make in ALL.values()]
    return report([Heading(1, "Titel"), *(Figure(one.drawing, one.alt) for one in made)])


DOCUMENTS: dict[str, Callable[[], bytes]] = {
    "everything": lambda: report(everything()),
    "arabic": lambda: report(arabic(), "قيمة أجرك", "ar"),
    "high": lambda: report(high()),
    "nasty": nasty,
    "pictures": pictures,
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_kind_of_document_is_accessible_and_archivable(name: str, vera: VeraPdf, tmp_path: Path) -> None:
    file = tmp_path / f"{name}.pdf"
    file.write_bytes(DOCUMENTS[name]())
    assert {profile: vera.check(file, profile) for profile in PROFILES} == {"ua1": [], "3a": []}


FAULTS = [
    # fault                            who sees it
    (faults.no_alt, "ua1 reading"),
    (faults.no_language, "ua1 reading"),
    (faults.not_marked, "ua1 3a"),
    (faults.no_tree, "ua1 3a reading"),
    (faults.skipped_level, "ua1 reading"),
    (faults.untagged_text, "ua1 reading"),
    (faults.no_title, "ua1"),
    (faults.no_scope, "ua1 reading"),
    (faults.not_embedded, "ua1 3a"),
    (faults.no_unicode, "ua1 3a reading"),
    (faults.wrong_unicode, "reading"),
    (faults.no_tooltip, "reading"),
    (faults.no_link_words, "ua1"),
    (faults.unknown_role, "ua1 3a reading"),
    (faults.no_tab_order, "ua1"),
    (faults.wrong_order, "reading"),
    (faults.lost_paragraph, "reading"),
    (faults.no_relationship, "3a"),
    (faults.no_colour_profile, "3a"),
    (faults.no_mark_of_accessibility, "ua1"),
    (faults.script, "3a"),
]


@pytest.mark.parametrize(("fault", "seen_by"), FAULTS, ids=[fault.__name__ for fault, _ in FAULTS])
def test_a_planted_fault_is_seen(
    fault: Callable[[pikepdf.Pdf], None], seen_by: str, full_report: bytes, vera: VeraPdf, tmp_path: Path
) -> None:
    data = faults.spoiled(full_report, fault)
    file = tmp_path / "spoiled.pdf"
    file.write_bytes(data)
    seen = [profile for profile in PROFILES if vera.check(file, profile)]
    if reads_otherwise(data):
        seen.append("reading")
    assert " ".join(seen) == seen_by


def reads_otherwise(data: bytes) -> bool:
    """Tell whether reading the document aloud gives something else than the page that a person has read."""
    try:
        return read_aloud(data) != (GOLDEN / "everything.txt").read_text(encoding="utf-8")
    except UntaggedError:
        return True


def test_a_missing_checker_fails_and_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LOONMAAT_JAVA_JARS", str(tmp_path))
    with pytest.raises(CheckerMissingError, match=r"apt-get install .*libjaxb-java"):
        class_path()
