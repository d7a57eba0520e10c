"""Names for the things of reportlab, which has no types of its own: what they are is at least said."""

from __future__ import annotations

from typing import Any, TypeAlias

Canvas: TypeAlias = Any
"""`reportlab.pdfgen.canvas.Canvas`: the pages being drawn."""

TextObject: TypeAlias = Any
"""`reportlab.pdfgen.textobject.PDFTextObject`: letters being written on a page."""

Drawing: TypeAlias = Any
"""`reportlab.graphics.shapes.Drawing`: a picture, with `width`, `height` and `contents`."""

Shape: TypeAlias = Any
"""`reportlab.graphics.shapes.Shape`: a part of a picture."""

TrueType: TypeAlias = Any
"""`reportlab.pdfbase.ttfonts.TTFont`: a font file that has been read."""
