"""What the page of the house style needs: an example to show a style on, and a logo out of a file."""

from __future__ import annotations

import io
from pathlib import Path

from app.desk.documents import report_bytes, report_order, subject_of
from app.desk.files import example_file
from app.desk.methods import active_methods, definitions_at
from app.desk.places import Places
from app.errors import Fault, FaultyInputError, LoonmaatError
from app.exchange.measurement_file import read_measurement
from app.reports.organisation import Organisation
from app.reports.subject import Subject


def example_subject(places: Places) -> Subject:
    """Return an invented measurement with the first method that can be used. Any thread; takes about half a second."""
    method, _title = active_methods(places)[0]
    text = example_file(places, method).encode("utf-8")
    return subject_of(read_measurement(text, definitions_at(places)))


def example_document(places: Places, subject: Subject, reader: str, organisation: Organisation) -> bytes:
    """Return the document of the example in a house style. Any thread. Raises LoonmaatError."""
    return report_bytes(subject, report_order(places, reader, organisation=organisation))


def logo_from(file: Path) -> bytes:
    """Return the logo in a file as a small PNG, decoded and flattened: nothing else of the file is kept. Any thread.

    Raises LoonmaatError when it cannot be read, FaultyInputError when it is too large, broken or no PNG or JPEG.
    """
    from app.reports.pdf.logo import MOST_BYTES, read_logo  # noqa: PLC0415 - the picture library is needed only here

    try:
        size = file.stat().st_size
        if size > MOST_BYTES:
            text = f"Dit bestand is {size / 1_000_000:.0f} MB groot."
            fault = Fault("logo_size", "logo", text, "Neem een bestand van hoogstens 5 MB.")
            raise FaultyInputError([fault], text="Dit logo kan niet gebruikt worden.")
        content = file.read_bytes()
    except OSError as error:
        text = "Dit bestand kan niet gelezen worden."
        raise LoonmaatError(text, place=file.name, remedy="Kijk of het er nog is en of u het mag openen.") from error
    logo = read_logo(content)
    return _png(logo.width, logo.height, logo.rgb)


def _png(width: int, height: int, rgb: bytes) -> bytes:
    from PIL import Image  # noqa: PLC0415 - as above

    out = io.BytesIO()
    Image.frombytes("RGB", (width, height), rgb).save(out, "PNG")
    return out.getvalue()
