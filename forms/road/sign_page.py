"""The last step: conclude, make the report, look at it, have it signed, print it and hand it over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from app.desk import documents, reporting
from app.desk.reporting import Signer
from app.errors import LoonmaatError
from forms.road.sign_panel import Signed, SignPanel
from forms.road.step_page import StepPage
from forms.shell.page import Act
from forms.widgets.messages import Tone
from forms.widgets.pdf_preview import PdfPreview
from forms.widgets.words import Words, button, row
from forms.work import Failure, Operation

if TYPE_CHECKING:
    from forms.road.road import Road

PREVIEW_HEIGHT = 560


class SignPage(StepPage):
    """Concludes the measurement, shows its report with signatures, and takes signatures one by one."""

    def __init__(self, road: Road) -> None:
        super().__init__(road, "", "")
        self.retitle(
            self.tr("Rapport"), self.tr("Rond de meting af, bekijk het rapport samen en laat het ondertekenen.")
        )
        self.pdf = b""
        self._shown = b""
        self._busy = False
        self._told = Words("", "")
        self.panel_for_signing = SignPanel()
        self.panel_for_signing.signed.connect(self._sign)
        self.panel_for_signing.refused.connect(self._refuse)
        self.preview = PdfPreview(road.works)
        self.preview.setMinimumHeight(PREVIEW_HEIGHT)
        self.preview.print_wanted.connect(self._print)
        self.save_button = button(self.tr("Opslaan als bestand"), self._save_as, icon_name="download")
        self.reopen_button = button(self.tr("Meting heropenen"), self._reopen, "quiet", icon_name="lock-open")
        self._acts = QWidget()
        self._acts.setLayout(row(self.save_button, self.reopen_button, 1))
        self.add(self._told, self.panel_for_signing, self._acts, self.preview)

    def primary(self) -> Act | None:
        """Conclude; sign, once concluded; nothing when everybody signed or refused."""
        if self._busy:
            return Act(self.tr("Bezig"), lambda: None, self.tr("Het rapport wordt gemaakt."))
        if self.assessment.draft.state == "draft":
            return Act(self.tr("Meting afronden"), self._conclude, self._why_not())
        if self._next_role():
            return Act(self.tr("Ondertekenen"), self.panel_for_signing.finish)
        return None

    def refresh(self) -> None:
        """Show the stage that holds now."""
        state = self.assessment.draft.state
        role = self._next_role()
        self._told.setText(self._words(state, role))
        self.preview.setVisible(state != "draft")
        self._acts.setVisible(state != "draft")
        self.reopen_button.setVisible(state == "concluded")
        self.panel_for_signing.setVisible(state != "draft" and bool(role) and bool(self.pdf))
        if role:
            self.panel_for_signing.ask(reporting.signer_of(self.assessment, role))
        if state == "draft":
            self.pdf = b""
        elif not self.pdf:
            self._make()
        self.act_changed.emit()

    def left(self) -> None:
        """Forget what was drawn and not signed."""
        self.panel_for_signing.forget()

    # --- stages ----------------------------------------------------------------------------------------------

    def _next_role(self) -> str:
        roles = reporting.who_must_sign(self.assessment) if self.assessment.draft.state != "draft" else []
        return roles[0] if roles else ""

    def _why_not(self) -> str:
        count = len(self.assessment.blocking_points)
        if count:
            return self.tr("Nog {0} punten open").format(count) if count > 1 else self.tr("Nog 1 punt open")
        return ""

    def _words(self, state: str, role: str) -> str:
        if state == "draft":
            return self.tr(
                "Als alles klopt, rondt u de meting af. De antwoorden staan dan vast en het rapport komt hier."
            )
        if role == "assessor":
            return self.tr("Lees het rapport samen door. Daarna ondertekent u als eerste.")
        if role:
            return self.tr("Geef de laptop nu aan wie aan de beurt is.")
        return self.tr("Iedereen heeft getekend of gezegd niet te tekenen. Deze meting blijft gesloten.")

    def _conclude(self) -> None:
        try:
            self.assessment.conclude()
        except LoonmaatError as error:
            self.message.tell(error.text, error.remedy, tone=Tone.ATTENTION)
            return
        self.road.changed(self.tr("De meting is afgerond en opgeslagen."))

    def _reopen(self) -> None:
        try:
            self.assessment.reopen()
        except LoonmaatError as error:
            self.message.tell(error.text, error.remedy, tone=Tone.ATTENTION)
            return
        self.pdf = b""
        self.road.changed(self.tr("De meting is heropend en opgeslagen."))

    def _make(self) -> None:
        """Take the signed report from the vault, or make the unsigned one on another thread."""
        signed = reporting.signed_report(self.assessment)
        if signed is not None:
            self._take(signed)
        elif not self._busy:
            subject = documents.subject_of_assessment(self.assessment)
            order = documents.order_of(self.assessment, "employer")
            self._slowly(lambda: documents.report_bytes(subject, order), self._take)

    def _take(self, pdf: bytes) -> None:
        self.pdf = pdf
        if pdf != self._shown:
            self._shown = pdf
            self.preview.show_pdf(pdf)
        self.refresh()

    # --- signing ---------------------------------------------------------------------------------------------

    def _sign(self, signed: Signed) -> None:
        signer = signed.signer
        try:
            order = reporting.sign_order(
                self.assessment, self.pdf, signer, agrees=signed.agrees, strokes=signed.strokes
            )
        except LoonmaatError as error:
            self.message.tell(error.text, error.remedy, tone=Tone.ATTENTION)
            return

        def work() -> bytes:
            return reporting.sign(order)

        self._slowly(work, lambda result: self._signed(signer, signed.verdict, result))

    def _signed(self, signer: Signer, verdict: str, pdf: bytes) -> None:
        reporting.record(self.assessment, signer, verdict, pdf)
        self.panel_for_signing.forget()
        self._take(pdf)
        self.road.changed(self.tr("Ondertekend en opgeslagen."))

    def _refuse(self, signer: Signer, reason: str) -> None:
        self.assessment.record_refusal(signer.role, signer.name, reason)
        self.panel_for_signing.forget()
        self.road.changed(self.tr("Opgeslagen dat er niet getekend is."))

    def _slowly(self, run: Callable[[], bytes], then: Callable[[bytes], None]) -> None:
        self._busy = True
        self.act_changed.emit()

        def done(result: bytes) -> None:
            self._busy = False
            then(result)

        def failed(failure: Failure) -> None:
            self._busy = False
            faults = " ".join(fault.text for fault in failure.faults)
            self.message.tell(f"{failure.text} {faults}".strip(), failure.remedy, tone=Tone.ATTENTION)
            self.act_changed.emit()

        Operation(lambda _progress: run()).success(done).failure(failed).start(self.road.works)

    # --- handing over ----------------------------------------------------------------------------------------

    def _save_as(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Rapport opslaan"), "Rapport Loonwaardemeting.pdf", self.tr("PDF-bestanden (*.pdf)")
        )
        if name:
            self.save_to(Path(name))

    def save_to(self, target: Path) -> None:
        """Write the report where the user asked for it."""
        try:
            reporting.write_file(target, self.pdf)
        except LoonmaatError as error:
            self.message.tell(error.text, error.remedy, tone=Tone.ATTENTION)
            return
        self.said.emit(self.tr("Het rapport is opgeslagen."))

    def _print(self) -> None:
        from forms.widgets.pdf_print import PrintJob, ask_printer  # noqa: PLC0415 - print support is not loaded at start

        pages = self.preview.pages()
        printer = ask_printer(pages, self) if pages is not None else None
        if pages is None or printer is None:
            return
        job = PrintJob(pages, printer, self.road.works, self)
        job.failed.connect(lambda failure: self.message.tell(failure.text, failure.remedy, tone=Tone.ATTENTION))
        job.ended.connect(lambda: self.said.emit(self.tr("Het rapport is naar de printer gestuurd.")))
        job.start()
