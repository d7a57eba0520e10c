"""*Register in en uit*: measurements from elsewhere in, all measurements out, and an import undone as a whole."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from app.desk.session import Session
from forms.pages.register_export import RegisterExport
from forms.pages.register_import import RegisterImport
from forms.pages.register_imports import RegisterImports
from forms.shell.page import Act, Page
from forms.widgets.failure_words import tell_failure
from forms.widgets.messages import Tone
from forms.widgets.words import button, row, rule
from forms.work import Failure, Works


class RegisterPage(Page):
    """Three parts below each other. Signal `back()` to return to *Cijfers*."""

    back = Signal()

    def __init__(self, session: Session, works: Works, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.retitle(
            self.tr("Register in en uit"),
            self.tr("Lees metingen van elders in, of voer alle metingen uit. Sleep een Excel-bestand hierheen."),
        )
        self.setAcceptDrops(True)
        self.taking, self.handing = RegisterImport(session, works), RegisterExport(session, works)
        self.imports = RegisterImports(session)
        self._link = button(self.tr("Cijfers"), self.back.emit, "quiet", icon_name="arrow-left")
        self.add(row(self._link, 1), self.taking, rule(), self.imports, self.handing)
        self.taking.act_changed.connect(self.act_changed)
        self.taking.said.connect(self.said)
        self.taking.taken.connect(lambda _batch: self._tell_taken())
        self.imports.withdrawn.connect(self._tell_withdrawn)
        self.handing.written.connect(self._tell_written)
        for part in (self.taking, self.handing, self.imports):
            part.failed.connect(self._fail)

    # --- what the shell asks ---------------------------------------------------------------------------------

    def first_focus(self) -> QWidget:
        """Begin at the choice of a file."""
        return self.taking.choose

    def primary(self) -> Act:
        """Choose a register, look it through, take it in."""
        return self.taking.act()

    def help_text(self) -> str:
        """Tell what a register is and what happens to it."""
        return self.tr(
            "Kies een Excel-bestand. Loonmaat leest het door en noemt elk probleem met de cel. Pas als alles klopt, "
            "kunt u inlezen; dat gebeurt in één keer of niet. Een import is later als geheel ongedaan te maken."
        )

    def entered(self) -> None:
        """Show the imports as they are now."""
        self.imports.refresh()

    def left(self) -> None:
        """Stop what is going on: an import that is not whole leaves nothing behind."""
        self.taking.stop()
        self.handing.stop()
        self.said.emit("")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one local file."""
        urls = event.mimeData().urls()
        if not self.taking.is_busy() and len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file that was dropped."""
        self.open(Path(event.mimeData().urls()[0].toLocalFile()))

    def open(self, file: Path) -> None:
        """Open a register."""
        self.message.hide()
        self.taking.open(file)

    # --- telling ---------------------------------------------------------------------------------------------

    def _fail(self, failure: Failure) -> None:
        tell_failure(self.message, failure)
        self.scroll_bar().setValue(0)

    def _tell_taken(self) -> None:
        self.imports.refresh()
        told = self.tr("De metingen zijn ingelezen en tellen mee in de cijfers.")
        remark = self.tr("Onder 'Eerdere imports' kunt u dit als geheel ongedaan maken.")
        self.message.tell(told, remark, tone=Tone.AGREED, act=(self.tr("Cijfers bekijken"), self.back.emit))
        self.scroll_bar().setValue(0)

    def _tell_withdrawn(self, count: int) -> None:
        told = self.tr("De import is ongedaan gemaakt: {0} metingen tellen niet meer mee.").format(count)
        if count == 1:
            told = self.tr("De import is ongedaan gemaakt: 1 meting telt niet meer mee.")
        self.message.tell(told, tone=Tone.AGREED)
        self.scroll_bar().setValue(0)

    def _tell_written(self, name: str, replaced: int) -> None:
        remark = self.tr("{0} tekens konden zo niet geschreven worden en zijn vervangen.").format(replaced)
        self.message.tell(
            self.tr("De metingen staan in {0}.").format(name), remark if replaced else "", tone=Tone.AGREED
        )
        self.scroll_bar().setValue(0)
