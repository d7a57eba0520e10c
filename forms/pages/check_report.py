"""*Rapport controleren*: drop or choose a PDF; read what its signatures prove and whether this vault knows it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from app.desk import checking, trust
from app.desk.checking import CheckedReport, Content, FirstLook, Known
from app.desk.session import Session
from app.errors import LoonmaatError
from app.signing.findings import SignatureFinding, Verification
from app.signing.texts import grouped
from forms.pages.signature_view import SignatureView
from forms.pages.trusted_list import TrustedList
from forms.shell.page import Act, Page
from forms.theme import BETWEEN
from forms.widgets.failure_words import tell_failure
from forms.widgets.messages import ConfirmBox
from forms.widgets.words import Sign, Words, column, row
from forms.widgets.work_bar import WorkBar
from forms.work import Failure, Operation, Progress, Works, failure_of


class CheckReportPage(Page):
    """Takes a file, checks it off the window's thread, says what was found. Signal `checked(CheckedReport)`."""

    checked = Signal(object)

    def __init__(self, session: Session, works: Works, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.retitle(
            self.tr("Rapport controleren"),
            self.tr("Wie heeft dit rapport ondertekend, en is er daarna niets aan veranderd? Sleep een PDF hierheen."),
        )
        self._session, self._works = session, works
        self.setAcceptDrops(True)
        self._pdf, self._name = b"", ""
        self._busy = False
        self.bar, self.trusted = WorkBar(), TrustedList()
        self._file = Words("", "muted")
        self._sign, self._verdict = Sign("shield-check", "muted"), Words("", "heading")
        either = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self._verdict.setTextInteractionFlags(either)
        self._known, self._content = Words(""), Words("")
        self._findings = QVBoxLayout()
        self._findings.setSpacing(BETWEEN)
        self._shown: list[QWidget] = []
        self._outcome = QWidget()
        parts = (self._file, row(self._sign, self._verdict, 1), self._known, self._content, self._findings)
        self._outcome.setLayout(column(*parts, spacing=BETWEEN))
        self._outcome.hide()
        self.trusted.distrusted.connect(self._distrust)
        self.trusted.file_wanted.connect(self._choose_certificate)
        self.add(self.bar, self._outcome, self.trusted)

    # --- what the shell asks ---------------------------------------------------------------------------------

    def primary(self) -> Act:
        """Choose a file."""
        return Act(self.tr("PDF kiezen"), self._choose, self.tr("Een ogenblik.") if self._busy else "")

    def first_focus(self) -> QWidget:
        """Begin at the outcome, when there is one."""
        return self._verdict if not self._outcome.isHidden() else self.trusted.add

    def entered(self) -> None:
        """Show who is trusted now."""
        self.trusted.show_people(trust.trusted_people(self._session))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one local file."""
        if not self._busy and len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Check the file that was dropped."""
        self.check(Path(event.mimeData().urls()[0].toLocalFile()))

    # --- checking --------------------------------------------------------------------------------------------

    def check(self, file: Path) -> None:
        """Check a file; what is found is shown when it is ready."""
        self._clear()
        try:
            self._pdf, self._name = checking.read_report(file), file.name
        except LoonmaatError as error:
            tell_failure(self.message, failure_of(error))
            return
        self._check_again()

    def verdict(self) -> str:
        """Return the outcome in words."""
        return self._verdict.text() if not self._outcome.isHidden() else ""

    def told(self) -> str:
        """Return everything that is said of the file, for tests."""
        views = [view.text() for view in self._shown if isinstance(view, SignatureView | Words)]
        return "\n".join([self._verdict.text(), self._known.text(), self._content.text(), *views])

    def _check_again(self) -> None:
        pdf, trusted = self._pdf, checking.trust_of(self._session)
        self._slowly(lambda _progress: checking.first_look(pdf, trusted), self._compare, self.tr("De handtekeningen…"))

    def _compare(self, look: FirstLook) -> None:
        try:
            question = checking.question_about(self._session, self._pdf, look)
        except LoonmaatError as error:
            tell_failure(self.message, failure_of(error))
            return

        def work(progress: Progress) -> CheckedReport:
            return checking.answer(look, question, lambda: progress.step(0))

        self._slowly(work, self._show, self.tr("Het rapport wordt opnieuw gemaakt en vergeleken…"))

    def _slowly(self, run: Callable[[Progress], object], then: Callable[..., None], text: str) -> None:
        self._turn_busy(busy=True)
        operation: Operation[object] = Operation(run).owned_by(self)
        operation.success(lambda result: self._end(lambda: then(result)))
        operation.failure(lambda failure: self._end(lambda: self._failed(failure)))
        operation.cancelled(lambda: self._end(self._clear))
        self.bar.watch(operation, text)
        operation.start(self._works)

    def _end(self, tell: Callable[[], None]) -> None:
        self.bar.end()
        self._turn_busy(busy=False)
        tell()

    def _turn_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.act_changed.emit()

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Rapport kiezen"), "", self.tr("PDF-bestanden (*.pdf);;Alle bestanden (*)")
        )
        if name:
            self.check(Path(name))

    def _failed(self, failure: Failure) -> None:
        self._clear()
        tell_failure(self.message, failure)

    def _clear(self) -> None:
        self.message.hide()
        self._outcome.hide()
        for widget in self._shown:
            widget.hide()
            widget.deleteLater()
        self._shown.clear()

    # --- what was found --------------------------------------------------------------------------------------

    def _show(self, report: CheckedReport) -> None:
        self._clear()
        found = report.verification
        good = found.signed and found.intact
        self._file.setText(self._name)
        self._sign.show_icon(*(("circle-check", "agreed") if good else ("triangle-alert", "attention")))
        self._verdict.setText(found.text)
        self._known.setText(self._known_words(report.known, found))
        self._known.setVisible(bool(self._known.text()))
        self._content.setText(self._content_words(report.content))
        self._show_findings(found)
        self._outcome.show()
        self._verdict.setFocus()
        self.said.emit(found.text)
        self.checked.emit(report)

    def _show_findings(self, found: Verification) -> None:
        for problem in (*found.problems, *found.warnings):
            self._put(Words(f"{problem.text} {problem.remedy}".strip(), "attention"))
        if any(problem.code == "encrypted" for problem in found.problems):
            self._put(Words(self.tr("Is dit een beveiligde envelop? Haal het rapport eruit en controleer dat.")))
        for signature in found.signatures:
            view = SignatureView(signature)
            view.trust_wanted.connect(self._ask_to_trust)
            self._put(view)

    def _known_words(self, known: Known, found: Verification) -> str:
        told = {
            Known.SAME: self.tr("Dit is precies het rapport dat in uw kluis staat."),
            Known.EARLIER: self.tr("Dit rapport staat in uw kluis, maar daarna is er nog een handtekening bij gezet."),
            Known.UNKNOWN: self.tr("Dit bestand zelf staat niet in uw kluis.") if found.signatures else "",
        }
        return told[known]

    def _content_words(self, content: Content) -> str:
        return {
            Content.EQUAL: self.tr("De inhoud is gelijk aan de meting in uw kluis: die geeft precies dit rapport."),
            Content.AS_SIGNED: self.tr(
                "De inhoud is die van het rapport dat u ondertekende. Nu gemaakt zou het er anders uitzien: de "
                "huisstijl, de teksten of het programma zijn sindsdien veranderd."
            ),
            Content.SAME_DATA: self.tr(
                "De meting in de bijlage is gelijk aan die in uw kluis, maar de bladzijden zijn niet precies zo te "
                "maken. Vergelijk ze met een nieuw rapport."
            ),
            Content.DIFFERENT: self.tr("Dit gaat over een meting in uw kluis, maar is er niet gelijk aan."),
            Content.UNKNOWN: self.tr("Dit gaat niet over een meting in uw kluis."),
            Content.NOT_COMPARED: self.tr(
                "De inhoud is niet vergeleken, want het bestand is na het tekenen veranderd."
            ),
        }[content]

    def _put(self, widget: QWidget) -> None:
        self._shown.append(widget)
        self._findings.addWidget(widget)
        widget.show()

    # --- trust -----------------------------------------------------------------------------------------------

    def _ask_to_trust(self, found: SignatureFinding) -> None:
        question = self.tr("Het certificaat van {0} vertrouwen?").format(found.signer)
        told = self.tr(
            "Bel {0} en laat u het kenmerk voorlezen: {1}. Klopt het, dan geldt elk rapport met dit certificaat "
            "voortaan als van deze persoon. U kunt dit altijd terugdraaien."
        ).format(found.signer, grouped(found.fingerprint, 5))
        box = ConfirmBox(question, told, self.tr("Vertrouwen"), self)
        box.confirmed.connect(lambda: self.trust(found.certificate))
        box.finished.connect(box.deleteLater)
        box.open()

    def _choose_certificate(self) -> None:
        kinds = self.tr("Certificaten (*.pem *.cer *.crt *.der);;Alle bestanden (*)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Certificaat kiezen"), "", kinds)
        if name:
            self.trust_file(Path(name))

    def trust_file(self, file: Path) -> None:
        """Trust the certificates in a file."""
        try:
            self.trust(trust.certificate_file(file))
        except LoonmaatError as error:
            tell_failure(self.message, failure_of(error))

    def trust(self, content: bytes) -> None:
        """Trust what is in these bytes, and look at the file again."""
        try:
            people = trust.trust(self._session, content)
        except LoonmaatError as error:
            tell_failure(self.message, failure_of(error))
            return
        self._trust_changed(self.tr("U vertrouwt nu: {0}.").format(", ".join(one.name for one in people)))

    def _distrust(self, fingerprint: str) -> None:
        trust.distrust(self._session, fingerprint)
        self._trust_changed(self.tr("U vertrouwt dit certificaat niet meer."))

    def _trust_changed(self, told: str) -> None:
        self.message.hide()
        self.entered()
        self.said.emit(told)
        if self._pdf and not self._outcome.isHidden():
            self._check_again()
