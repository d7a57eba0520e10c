"""Reads an organisation's logo: a picture from outside, so nothing about it is taken on trust.

Only PNG and JPEG. SVG is refused: it can hold programs and addresses to fetch from. What is accepted is decoded,
flattened onto white and kept as plain pixels, so nothing of the file itself gets into a document.
"""

from __future__ import annotations

import io
import warnings

from app.errors import Fault, FaultyInputError
from app.reports.style import Logo

MOST_BYTES = 5_000_000
MOST_PIXELS = 12_000_000
LARGEST_SIDE = 1200
"""Pixels: at 44 points high on paper this is sharper than print."""

_SMALLER = f"Verklein het tot hoogstens {LARGEST_SIDE} beeldpunten breed."


def read_logo(data: bytes, place: str = "logo") -> Logo:
    """Return the logo; raise FaultyInputError when it is too large, broken or of another kind."""
    if len(data) > MOST_BYTES:
        size = f"{len(data) / 1_000_000:.1f}".replace(".", ",")
        raise _refused("logo_size", place, f"Het logo is {size} MB groot.", "Neem een bestand van hoogstens 5 MB.")
    if not data.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")):
        text = "Dit bestand is geen PNG of JPEG."
        raise _refused("logo_kind", place, text, "Bewaar het logo als PNG en kies het opnieuw.")
    return _decoded(data, place)


def _decoded(data: bytes, place: str) -> Logo:
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415  late: only with a logo

    broken = _refused("logo_broken", place, "Het logo is beschadigd.", "Bewaar het opnieuw als PNG en kies het weer.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as picture:
                if picture.width * picture.height > MOST_PIXELS:
                    text = f"Het logo is {picture.width} bij {picture.height} beeldpunten."
                    raise _refused("logo_size", place, text, _SMALLER)
                coloured = picture.convert("RGBA")
    # What Pillow says of far more points than any picture has; a small file can unpack to them.
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as problem:
        raise _refused("logo_size", place, "Het logo heeft veel te veel beeldpunten.", _SMALLER) from problem
    # Pillow's decoders answer a broken file with any of these.
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError, Warning) as problem:
        raise broken from problem
    coloured.thumbnail((LARGEST_SIDE, LARGEST_SIDE))
    flat = Image.new("RGBA", coloured.size, (255, 255, 255, 255))
    flat.alpha_composite(coloured)
    return Logo(flat.width, flat.height, flat.convert("RGB").tobytes())


def _refused(code: str, place: str, text: str, remedy: str) -> FaultyInputError:
    return FaultyInputError([Fault(code, place, text, remedy)], place=place)
