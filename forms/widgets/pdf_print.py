"""Paper: the system's own dialog, then each page drawn by pdfium at the resolution of the printer.

QtPrintSupport is imported when someone prints. Pages are rendered one by one in the background and laid on the paper
on the window's thread; a printer gets at most 300 dots per inch, which is what text needs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from forms.widgets.pdf_pages import PdfPages
from forms.work import Failure, Operation, Works

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_MOST_DOTS = 300


class PrintJob(QObject):
    """Prints the pages of one PDF. Signals: `printed(int)` pages so far, `ended()`, `failed(Failure)`."""

    printed = Signal(int)
    ended = Signal()
    failed = Signal(object)

    def __init__(self, pages: PdfPages, printer: QPrinter, works: Works, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages, self._printer, self._works = pages, printer, works
        self._painter = QPainter()
        first, last = printer.fromPage() or 1, printer.toPage() or pages.count
        self._left = list(range(first - 1, min(last, pages.count)))
        self._done = 0

    def start(self) -> None:
        """Begin."""
        if not self._painter.begin(self._printer):
            text = self.tr("De printer doet het niet.")
            self.failed.emit(Failure(text, self.tr("Kijk of de printer aan staat, of kies een andere.")))
            return
        self._next()

    def _next(self) -> None:
        if not self._left:
            self._painter.end()
            self.ended.emit()
            return
        number = self._left.pop(0)
        dots = min(self._printer.resolution(), _MOST_DOTS)
        Operation(lambda _progress: self._pages.image(number, dots)).success(self._lay).failure(self._stop).start(
            self._works
        )

    def _lay(self, image: QImage) -> None:
        if self._done:
            self._printer.newPage()
        room = self._painter.viewport()
        fitted = image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        self._painter.drawImage(QRect(room.topLeft(), fitted), image)
        self._done += 1
        self.printed.emit(self._done)
        self._next()

    def _stop(self, failure: Failure) -> None:
        self._painter.end()
        self.failed.emit(failure)


def ask_printer(pages: PdfPages, parent: QWidget) -> QPrinter | None:
    """Show the system's dialog; return the printer that was chosen, None when nothing was."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - not at start

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName("Loonmaat")  # nothing personal in the printer's queue
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, pages.count)
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None
