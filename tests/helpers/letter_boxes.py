"""Where every letter of a document stands, as PDFium places them: another program than the one that drew them."""

from __future__ import annotations

from unicodedata import category

import pypdfium2

Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""


def letter_boxes(data: bytes) -> list[list[Box]]:
    """Return for each page where every letter stands, as another program sees it.

    Marks above a letter are left out, and two letters in one form have one box.
    """
    pages: list[list[Box]] = []
    with pypdfium2.PdfDocument(data) as pdf:
        for page in pdf:
            text = page.get_textpage()
            letters = text.get_text_range()
            boxes = {text.get_charbox(at) for at, one in enumerate(letters) if not category(one).startswith("M")}
            pages.append(list(boxes))
    return pages


def neighbours(boxes: list[Box]) -> list[tuple[Box, Box]]:
    """Return the pairs of boxes that share some width; the boxes are sorted by their left sides."""
    pairs: list[tuple[Box, Box]] = []
    for index, one in enumerate(boxes):
        for other in boxes[index + 1 :]:
            if other[0] >= one[2]:
                break
            pairs.append((one, other))
    return pairs


def overlap(one: Box, other: Box) -> float:
    """Return which part of the smaller box the other covers."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    tall = min(one[3], other[3]) - max(one[1], other[1])
    if wide <= 0 or tall <= 0:
        return 0.0
    return wide * tall / min((box[2] - box[0]) * (box[3] - box[1]) or 1.0 for box in (one, other))
