"""Pages of a PDF as pictures and as text, with its form fields and visible signatures drawn.

pdfium is not made for more than one thread at a time, so everything here is done under one lock. The bytes stay in
memory: nothing is written to disk. pdfium is imported when the first file is opened; the window starts without it.
"""

from __future__ import annotations

import threading

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from app.errors import LoonmaatError
from forms.work import CancelledError

_PDFIUM = threading.Lock()
POINTS = 72  # a point is 1/72 inch: the unit of a PDF


class UnreadablePdfError(LoonmaatError):
    """The bytes are no PDF that can be shown."""

    code = "unreadable_pdf"


class PdfPages:
    """One PDF that is open. All methods may be called from any thread."""

    def __init__(self, data: bytes) -> None:
        """Open the bytes; raises UnreadablePdfError."""
        import pypdfium2  # noqa: PLC0415 - not at start

        self._is_open = True
        with _PDFIUM:
            try:
                self._document = pypdfium2.PdfDocument(data)
                self._document.init_forms()  # otherwise visible signatures are not drawn
                pages = (self._document[place] for place in range(len(self._document)))
                self._sizes: tuple[tuple[float, float], ...] = tuple(page.get_size() for page in pages)
            except pypdfium2.PdfiumError:
                raise _unreadable() from None

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    def size(self, page: int) -> tuple[float, float]:
        """Return width and height of a page (from 0) in points."""
        return self._sizes[page]

    def image(self, page: int, dots_per_inch: float) -> QImage:
        """Return a page as a picture on white. Raises CancelledError when the file was closed meanwhile."""
        with _PDFIUM:
            self._demand_open()
            bitmap = self._document[page].render(scale=dots_per_inch / POINTS, may_draw_forms=True)
            try:
                pixels = bytes(bitmap.buffer)
                picture = QImage(pixels, bitmap.width, bitmap.height, bitmap.stride, _format(bitmap.mode))
                return picture.copy()  # the picture then owns its pixels
            finally:
                bitmap.close()

    def text(self, page: int) -> str:
        """Return what is written on a page, for who cannot see it. Raises CancelledError as `image` does."""
        with _PDFIUM:
            self._demand_open()
            text_page = self._document[page].get_textpage()
            try:
                return str(text_page.get_text_range())
            finally:
                text_page.close()

    def close(self) -> None:
        """Let go of the file; pages that were asked for and not drawn yet are not wanted any more."""
        with _PDFIUM:
            self._is_open = False
            self._document.close()

    def _demand_open(self) -> None:
        if not self._is_open:
            raise CancelledError


def _unreadable() -> UnreadablePdfError:
    text = QCoreApplication.translate("PdfPages", "Dit bestand is niet als PDF te lezen.")
    return UnreadablePdfError(text, remedy=QCoreApplication.translate("PdfPages", "Maak het rapport opnieuw."))


def _format(mode: str) -> QImage.Format:
    formats = {
        "BGR": QImage.Format.Format_BGR888,
        "BGRX": QImage.Format.Format_RGB32,
        "BGRA": QImage.Format.Format_ARGB32,
        "L": QImage.Format.Format_Grayscale8,
    }
    return formats[mode]
