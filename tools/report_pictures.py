"""Make the pictures of the documents in docs/screenshots: `python tools/report_pictures.py [FOLDER]`.

Each document of one invented measurement, page by page, in the house style of an invented municipality; the report
also signed by all three. The same pictures every time, but for the mark of a certificate whose key is made anew.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import pypdfium2  # noqa: E402 - after the path
from PIL import Image, ImageDraw  # noqa: E402 - as above

from app.reports.organisation import Organisation  # noqa: E402 - as above
from app.reports.signatures import FIELDS  # noqa: E402 - as above
from app.signing.identity import load_pkcs12  # noqa: E402 - as above
from tests.helpers.measured import shown  # noqa: E402 - as above
from tests.helpers.paper import paper  # noqa: E402 - as above
from tests.signing import pki  # noqa: E402 - as above
from tests.signing.acts import certify, witnessed  # noqa: E402 - as above

SIGNED = datetime(2026, 11, 13, 14, 30, tzinfo=UTC)

DOTS_PER_INCH = 90
COLOURS = 96
"""Enough for text and a few flat colours, at a third of the size."""


def logo() -> bytes:
    """Return the mark of a municipality that does not exist: three waves."""
    out = io.BytesIO()
    picture = Image.new("RGB", (360, 160), "white")
    pen = ImageDraw.Draw(picture)
    for number, colour in enumerate(("#0b5d66", "#3d8790", "#8fbcc1")):
        pen.arc((10 + number * 60, 20, 170 + number * 60, 180), 180, 360, fill=colour, width=22)
    picture.save(out, "PNG")
    return out.getvalue()


HOUSE = Organisation(
    name="Gemeente Voorbeeldstad",
    address=("Werk en inkomen", "Postbus 1", "1234 AB Voorbeeldstad"),
    footer="Vragen over dit stuk? Bel 14 0123 of schrijf naar werk@voorbeeldstad.example.",
    logo=logo(),
)


def documents() -> Iterator[tuple[str, bytes]]:
    """Yield the documents by name."""
    made = shown()
    yield "employer", signed(paper(made, "employer", organisation=HOUSE))
    yield "employee", paper(made, "employee", organisation=HOUSE)
    yield "employee-en", paper(made, "employee", "en", HOUSE)
    yield "jobcoach", paper(made, "jobcoach", organisation=HOUSE)
    yield "dossier", paper(made, "dossier", organisation=HOUSE)


def signed(report: bytes) -> bytes:
    """Return the report with three drawn signatures, sealed by an identity of a test."""
    identity = load_pkcs12(pki.holder("Anna Jansen", None, pki.curve_key()).pkcs12(), pki.PASSPHRASE)
    certified = certify(report, identity, field=FIELDS["assessor"], signer_name="Anna Jansen", place="", at=SIGNED)
    for role, name in (("employee", "Sam de Vries"), ("employer", "Noor Bakker, teamleider")):
        word = {"employee": "werknemer", "employer": "werkgever"}[role]
        certified = witnessed(certified, identity, word, field=FIELDS[role], signer_name=name, place="", at=SIGNED)
    return certified


def pictures(data: bytes) -> Iterator[Image.Image]:
    """Yield every page as a picture, signatures included."""
    with pypdfium2.PdfDocument(data) as pdf:
        pdf.init_forms()
        for page in pdf:
            yield page.render(scale=DOTS_PER_INCH / 72, may_draw_forms=True).to_pil()


def main() -> None:
    """Make the pictures, and take away those of pages that are no longer there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "docs" / "screenshots")
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    made = set()
    for name, data in documents():
        for number, page in enumerate(pictures(data), 1):
            file = folder / f"report-{name}-{number}.png"
            page.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)
            made.add(file)
    for old in set(folder.glob("report-*.png")) - made:
        old.unlink()


if __name__ == "__main__":
    main()
