"""What stands in a signed field: as text that can be copied, whole or cut off visibly, in a font that has it."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction

import pypdfium2
import pytest

from app.signing.appearance import runs
from app.signing.identity import Pkcs12Identity
from app.signing.original import document_mark
from app.signing.texts import grouped
from app.signing.verify import verify
from tests.signing.acts import certify, witnessed


def text_of(pdf: bytes) -> str:
    """Return the text that pdfium finds on the page, fields included, on one line."""
    opened = pypdfium2.PdfDocument(pdf)
    opened.init_forms()
    page = opened[0]
    page.flatten()
    text = opened[0].get_textpage().get_text_range()
    opened.close()
    return re.sub(r"\s+", " ", str(text))


def test_the_field_says_who_why_where_when(certified: bytes) -> None:
    text = text_of(certified)
    for part in ("Anna Beoordelaar", "Vastgesteld", "Utrecht, 2 maart 2026 om 09.00 uur"):
        assert part in text


def test_the_field_names_its_report_and_its_certificate(
    report: bytes, certified: bytes, assessor: Pkcs12Identity
) -> None:
    """A drawing copied into another report brings along that it belongs here."""
    text = text_of(certified)
    assert f"Rapport {grouped(document_mark(report), 3)}" in text
    assert f"Certificaat {grouped(assessor.facts.fingerprint, 5)}" in text


def test_the_field_of_a_witnessed_signature_says_that_it_is(certified: bytes, assessor: Pkcs12Identity) -> None:
    text = text_of(witnessed(certified, assessor, "werknemer"))
    assert "Wim de Werknemer (werknemer)" in text
    assert "Getekend op de laptop van de beoordelaar" in text


@pytest.mark.parametrize("name", ["Zoë Müller-Łukasz", "François d'Àrtagnan", "Σωκράτης", "Иванна Петрова"])
def test_names_from_elsewhere_come_out(report: bytes, assessor: Pkcs12Identity, name: str) -> None:
    assert name in text_of(certify(report, assessor, signer_name=name))


def other_scripts(text: str) -> list[str]:
    """Return the letters of a text that are not Latin."""
    return [letter for letter in text if letter.isalpha() and letter > "\u02ff"]


@pytest.mark.parametrize("name", ["سارة حسن", "Sam سارة de Vries", "שרה כהן", "Ольга כהן"])
def test_names_from_right_to_left_come_out_joined_and_in_order(
    report: bytes, assessor: Pkcs12Identity, name: str
) -> None:
    """In which order another program hands them out differs; the letters that were drawn are those of the name."""
    text = text_of(certify(report, assessor, signer_name=name))
    assert "?" not in text
    drawn = unicodedata.normalize("NFKC", text)
    assert sorted(other_scripts(drawn)) == sorted(other_scripts(name))


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Anna Jansen", ["Anna Jansen"]),
        ("سارة", ["سارة"]),
        ("Sam سارة حسن (werknemer)", ["Sam ", "سارة حسن", " (werknemer)"]),
        ("שרה כהן-לוי 2", ["שרה כהן-לוי", " 2"]),
        ("", []),
    ],
)  # fmt: skip
def test_a_line_is_drawn_in_runs_of_one_direction(line: str, parts: list[str]) -> None:
    assert runs(line) == parts


@pytest.mark.parametrize("name", ["Anna \N{SLIGHTLY SMILING FACE}", "文字 Anna"])
def test_a_sign_that_no_font_has_is_a_question_mark_and_stays_in_the_signature(
    report: bytes, assessor: Pkcs12Identity, name: str
) -> None:
    signed = certify(report, assessor, signer_name=name)
    assert verify(signed).signatures[0].name == name
    assert "?" in text_of(signed)


@pytest.mark.parametrize("name", ["a" * 10_000, "Van " * 2_000 + "Dam", "regel\nregel\x00\x07tekst"])
def test_any_text_fits_in_the_field(report: bytes, assessor: Pkcs12Identity, name: str) -> None:
    signed = certify(report, assessor, signer_name=name)
    found = verify(signed).signatures[0]
    assert found.intact
    assert all(sign.isprintable() for sign in found.name)
    assert len(text_of(signed)) < 1500


def test_a_cut_off_text_says_so(report: bytes, assessor: Pkcs12Identity) -> None:
    assert "…" in text_of(certify(report, assessor, signer_name="Van " * 2_000))


def test_without_a_drawing_the_text_has_the_field(report: bytes, assessor: Pkcs12Identity) -> None:
    signed = certify(report, assessor, ink=None)
    assert "Vastgesteld" in text_of(signed)
    assert b" c\n" not in signed[len(report) :].split(b"endstream")[0]


def test_the_drawing_is_a_vector(report: bytes, certified: bytes) -> None:
    added = certified[len(report) :]
    assert b"/Image" not in added
    assert Fraction(added.count(b" c\n")) > 20
