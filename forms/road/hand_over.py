"""Hands a document over: to a file, to a printer, or as an e-mail that the user sends. Told in the page's message bar.

Nothing is written but the file the user asked for, and nothing of the measurement changes, whatever fails.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from app.desk import handing, reporting
from app.desk.handing import Handout
from app.desk.session import Session
from app.errors import LoonmaatError
from forms.road.mail_panel import MailWish
from forms.shell.page import Page
from forms.widgets.failure_words import tell_failure
from forms.widgets.messages import Tone
from forms.widgets.pdf_pages import PdfPages
from forms.widgets.work_bar import WorkBar
from forms.work import Operation, Works, failure_of


class HandOver(QObject):
    """The three ways, for one page with its work bar."""

    def __init__(self, page: Page, bar: WorkBar, session: Session, works: Works) -> None:
        super().__init__(page)
        self._page, self._bar, self._session, self._works = page, bar, session, works

    # --- a file ----------------------------------------------------------------------------------------------

    def save(self, handout: Handout) -> None:
        """Ask where the document goes, and write it there."""
        target = self._ask_where(self.tr("Document opslaan"), handout.file_name, self.tr("PDF-bestanden (*.pdf)"))
        if target is not None:
            self.save_to(handout, target)

    def save_to(self, handout: Handout, target: Path) -> None:
        """Write the document where the user asked for it."""

        def written(_nothing: None) -> None:
            self._page.message.hide()
            self._page.said.emit(self.tr("Opgeslagen als {0}.").format(target.name))

        self._run(lambda: reporting.write_file(target, handout.pdf), self.tr("Bezig met opslaan…"), written)

    # --- an e-mail -------------------------------------------------------------------------------------------

    def mail(self, handout: Handout, wish: MailWish) -> None:
        """Ask where the e-mail goes, and write it there."""
        wanted = self.tr("E-mailberichten (*.eml)")
        target = self._ask_where(self.tr("E-mail bewaren"), f"{handing.safe_name(handout.title)}.eml", wanted)
        if target is not None:
            self.mail_to(handout, wish, target)

    def mail_to(self, handout: Handout, wish: MailWish, target: Path) -> None:
        """Write the e-mail, the document in an envelope when that was asked."""
        try:
            by = handing.sender(self._session)
        except LoonmaatError as error:
            tell_failure(self._page.message, failure_of(error))
            return

        def work() -> None:
            enclosed = handing.locked(handout, wish.passphrase, by) if wish.passphrase else handout
            draft = handing.mail_draft(wish.to, enclosed, by, about=handout.title, is_locked=bool(wish.passphrase))
            reporting.write_file(target, draft)

        self._run(work, self.tr("Bezig met de e-mail…"), lambda _nothing: self._tell_mail(target))

    def _tell_mail(self, target: Path) -> None:
        told = self.tr("Het bericht staat in {0}.").format(target.name)
        remedy = self.tr("Open het, lees het na en verstuur het zelf. Daarna kunt u het bestand weggooien.")
        act = (self.tr("Openen in het mailprogramma"), lambda: self._open(target))
        self._page.message.tell(told, remedy, tone=Tone.AGREED, act=act)

    def _open(self, file: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
            text = self.tr("Er is geen mailprogramma dat dit bestand opent.")
            remedy = self.tr("Sla het document op en voeg het zelf bij een bericht.")
            self._page.message.tell(text, remedy, tone=Tone.ATTENTION)

    # --- paper -----------------------------------------------------------------------------------------------

    def print_pages(self, pages: PdfPages | None) -> None:
        """Ask for a printer and print."""
        from forms.widgets.pdf_print import PrintJob, ask_printer  # noqa: PLC0415 - print support is not loaded at start

        printer = ask_printer(pages, self._page) if pages is not None else None
        if pages is None or printer is None:
            return
        job = PrintJob(pages, printer, self._works, self)
        job.failed.connect(lambda failure: tell_failure(self._page.message, failure))
        job.ended.connect(lambda: self._page.said.emit(self.tr("Naar de printer gestuurd.")))
        job.start()

    # --- both ------------------------------------------------------------------------------------------------

    def _ask_where(self, title: str, name: str, kinds: str) -> Path | None:
        found, _ = QFileDialog.getSaveFileName(self._page, title, name, kinds)
        return Path(found) if found else None

    def _run(self, act: Callable[[], None], text: str, then: Callable[[None], None]) -> None:
        operation = Operation(lambda _progress: act()).owned_by(self._page)
        operation.success(lambda nothing: self._end(lambda: then(nothing)))
        operation.failure(lambda failure: self._end(lambda: tell_failure(self._page.message, failure)))
        operation.cancelled(lambda: self._end(lambda: None))
        self._bar.watch(operation, text)
        operation.start(self._works)

    def _end(self, tell: Callable[[], None]) -> None:
        self._bar.end()
        tell()
