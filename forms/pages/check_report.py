"""*Rapport controleren*: drop or choose a PDF and read what its signatures prove."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from app.desk.checking import Known, first_look, known_in, read_report
from app.desk.session import Session
from app.errors import LoonmaatError
from app.signing.findings import SignatureFinding, Verification
from app.signing.texts import dutch_date as day
from forms.shell.page import Act, Page
from forms.theme import GRID
from forms.widgets.messages import Tone
from forms.widgets.words import Frame, Sign, Words, column, row
from forms.work import Failure, Operation, Works


class CheckReportPage(Page):
    """Takes a file, checks it off the window's thread, and says in words what was found."""

    def __init__(self, session: Session, works: Works, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.retitle(
            self.tr("Rapport controleren"),
            self.tr("Is dit rapport ondertekend, en is er daarna niets aan veranderd? Sleep een PDF hierheen."),
        )
        self._session, self._works = session, works
        self.setAcceptDrops(True)
        self._verdict, self._known = Words("", "heading"), Words("")
        self._verdict.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self._verdict.setAccessibleName(self.tr("Uitkomst van de controle"))
        self._findings = QVBoxLayout()
        self._shown: list[QWidget] = []
        self.add(self._verdict, self._known, self._findings, 1)

    def primary(self) -> Act:
        """Choose a file."""
        return Act(self.tr("PDF kiezen"), self._choose)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one local file."""
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Check the file that was dropped."""
        self.check(Path(event.mimeData().urls()[0].toLocalFile()))

    def check(self, file: Path) -> None:
        """Check a file; what is found is shown when it is ready."""
        self._clear()
        self._verdict.setText(self.tr("Bezig met controleren…"))
        try:
            pdf = read_report(file)
        except LoonmaatError as error:
            self._verdict.setText("")
            self.message.tell(error.text, error.remedy, tone=Tone.ATTENTION)
            return
        known = known_in(self._session, pdf)

        def show(found: Verification) -> None:
            self._show(found, known)

        Operation(lambda _progress: first_look(pdf).verification).success(show).failure(self._failed).start(self._works)

    def verdict(self) -> str:
        """Return the outcome in words."""
        return self._verdict.text()

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Rapport kiezen"), "", self.tr("PDF-bestanden (*.pdf);;Alle bestanden (*)")
        )
        if name:
            self.check(Path(name))

    def _failed(self, failure: Failure) -> None:
        self._verdict.setText("")
        self.message.tell(failure.text, failure.remedy, tone=Tone.ATTENTION)

    def _clear(self) -> None:
        self.message.hide()
        self._known.setText("")
        for widget in self._shown:
            widget.hide()
            widget.deleteLater()
        self._shown.clear()

    def _show(self, found: Verification, known: Known) -> None:
        self._verdict.setText(found.text)
        told = {
            Known.SAME: self.tr("Dit is precies het rapport dat in uw kluis staat."),
            Known.EARLIER: self.tr("Dit rapport staat in uw kluis, maar daarna is er nog een handtekening bij gezet."),
            Known.UNKNOWN: self.tr("Dit rapport staat niet in uw kluis."),
        }
        self._known.setText(told[known])
        for problem in (*found.problems, *found.warnings):
            self._put(Words(f"{problem.text} {problem.remedy}".strip(), "attention"))
        for signature in found.signatures:
            self._put(self._signature(signature))
        self.said.emit(found.text)

    def _signature(self, found: SignatureFinding) -> QWidget:
        when = day(found.when.astimezone().date()) if found.when is not None else ""
        lines = [
            self.tr("{0}: {1}").format(found.field, found.name or found.signer),
            " · ".join(part for part in (when, found.reason) if part),
            found.changed_after,
            found.why_trusted,
        ]
        words = column(Words(lines[0], "strong"), *(Words(line) for line in lines[1:] if line), spacing=GRID)
        sign = Sign("circle-check", "agreed") if found.intact else Sign("triangle-alert", "attention")
        holder = Frame("")
        layout = row()
        layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 8)
        layout.addStretch(1)
        holder.setLayout(layout)
        return holder

    def _put(self, widget: QWidget) -> None:
        self._shown.append(widget)
        self._findings.addWidget(widget)
