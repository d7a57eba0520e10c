"""Every document in every language is accessible (PDF/UA-1) and archivable (PDF/A-3a): veraPDF finds nothing.

Also from right to left, with a house style, with the page about money, and after three signatures. One Java for all.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pikepdf
import pytest

from app.desk.documents import measurement_bytes
from app.desk.money import money_for
from app.reports.making import Order, make_report
from app.reports.organisation import Organisation
from app.reports.privacy import READERS
from app.reports.texts import languages, load_texts
from app.reports.writer import Writer
from tests.helpers.measured import SIX, example, refused, repeat, tree, with_entries
from tests.helpers.paper import NONE, TEXTS, paper
from tests.helpers.read_aloud import all_text, elements, read_aloud, spoken
from tests.helpers.right_to_left import write_language
from tests.helpers.verapdf import PROFILES, VeraPdf

HOUSE = Organisation(
    name="Gemeente Voorbeeldstad", address=("Postbus 1", "1234 AB Voorbeeldstad"), footer="Vragen? Bel 14 0123.",
    accent="#7a1f5c", letter="Wij zijn er van 9 tot 5.",
)  # fmt: skip


@pytest.fixture(scope="module")
def vera() -> Iterator[VeraPdf]:
    """Yield veraPDF, started once; a test that needs it fails where it is missing."""
    with VeraPdf() as checker:
        yield checker


def documents() -> Iterator[tuple[str, bytes]]:
    """Yield every document to be checked, with a name."""
    for reader in READERS:
        for language in languages([TEXTS]):
            yield f"repeat {reader} {language}", paper(repeat(), reader, language, HOUSE)
        for name, made in SIX.items():
            if name != "repeat":
                yield f"{name} {reader}", paper(made(), reader)
    yield "tree", paper(tree(), "employer")
    yield "refused", paper(refused(), "employer")
    yield "entries", paper(with_entries(), "dossier")
    for language in ("nl", "en"):
        yield f"money {language}", paper(money_for(example("uniform-2021"), "2026-07-01"), "municipality", language)


@pytest.mark.slow
def test_the_checker_finds_nothing_in_any_document(vera: VeraPdf, tmp_path: Path) -> None:
    broken, seen = [], 0
    for name, data in documents():
        file = tmp_path / "document.pdf"
        file.write_bytes(data)
        for profile in PROFILES:
            seen += 1
            broken += [f"{name} {profile}: {one.rule} {one.text}" for one in vera.check(file, profile)]
    assert broken == []
    assert seen > 60


def from_right_to_left(folder: Path) -> bytes:
    """Return the letter in the made-up language."""
    texts = load_texts([TEXTS, write_language(folder)], "ar")
    return make_report(repeat(), Order("employee", texts, NONE, measurement_bytes))


def test_a_language_from_right_to_left_is_a_folder_of_files(vera: VeraPdf, tmp_path: Path) -> None:
    data = from_right_to_left(tmp_path / "languages")
    file = tmp_path / "letter.pdf"
    file.write_bytes(data)
    assert [vera.check(file, profile) for profile in PROFILES] == [[], []]
    document = spoken(data)
    assert document.attributes["lang"] == "ar"
    assert document.attributes["WritingMode"] == "RlTb"
    assert "Sam de Vries" in all_text(data)


def test_numbers_in_that_language_have_its_own_mark(tmp_path: Path) -> None:
    texts = load_texts([TEXTS, write_language(tmp_path)], "ar")
    assert Writer(texts).number(Fraction(13, 2)) == "6٫5"


@pytest.mark.parametrize("reader", READERS)
def test_what_is_dutch_in_an_english_document_says_so(reader: str) -> None:
    said = read_aloud(paper(repeat(), reader, "en"))
    assert said.startswith("Document lang=en-GB")
    assert "lang=nl-NL" in said


def test_a_dutch_document_is_dutch_throughout() -> None:
    assert read_aloud(paper(repeat(), "dossier")).count("lang=") == 1


@pytest.mark.parametrize("reader", READERS)
def test_every_table_has_heads_and_every_figure_words(reader: str) -> None:
    document = spoken(paper(SIX["five-tasks"](), reader))
    assert all(table.parts for table in elements(document, "Table"))
    assert all(head.attributes.get("Scope") in ("Column", "Row") for head in elements(document, "TH"))
    assert all(len(figure.attributes["alt"]) > 20 for figure in elements(document, "Figure"))


@pytest.mark.parametrize("reader", READERS)
def test_the_file_says_what_it_is(reader: str) -> None:
    with pikepdf.open(io.BytesIO(paper(repeat(), reader))) as pdf:
        assert "Sam de Vries" in str(pdf.docinfo.Title)
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert "/Outlines" in pdf.Root
        assert list(pdf.attachments) == ["meting.json"]
