"""The revocation lists that go into each signature, as a part of *Instellen*: add one, see until when it holds."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.desk import identity
from app.desk.files import file_bytes
from app.desk.session import Session
from app.errors import LoonmaatError
from forms.reading import show_date
from forms.theme import BETWEEN
from forms.widgets.flow import flow
from forms.widgets.words import Words, button, column
from forms.work import failure_of


class RevocationLists(QWidget):
    """Signals: `said(str)` when something was kept, `failed(Failure)` when something could not be."""

    said = Signal(str)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._kept = Words("")
        told = self.tr(
            "Alleen voor wie een certificaat van een instantie heeft. Met de intrekkingslijsten van die instantie is "
            "een handtekening ook over jaren nog te controleren. Is een lijst verlopen, dan wordt er niet ondertekend."
        )
        self.add = button(self.tr("Intrekkingslijst toevoegen"), self._choose, icon_name="upload")
        self.stop = button(self.tr("Intrekkingslijsten weghalen"), self._forget, "quiet", icon_name="trash-2")
        heading = Words(self.tr("Intrekkingslijsten"), "strong")
        self.setLayout(
            column(heading, Words(told, "small"), self._kept, flow(self.add, self.stop), spacing=BETWEEN // 2)
        )

    def refresh(self) -> None:
        """Show what is kept."""
        kept = identity.revocation_lists(self._session)
        lines = [self.tr("{0}, geldig tot en met {1}").format(one.issuer, show_date(one.until.date())) for one in kept]
        self._kept.setText("\n".join(lines))
        self._kept.setVisible(bool(kept))
        self.stop.setVisible(bool(kept))

    def told(self) -> str:
        """Return what is kept, as it is shown."""
        return self._kept.text()

    def take(self, file: Path) -> None:
        """Keep the list in a file from now on."""
        try:
            new = identity.keep_revocation_list(self._session, file_bytes(file))
        except LoonmaatError as error:
            self.failed.emit(failure_of(error))
            return
        self.refresh()
        self.said.emit(self.tr("De lijst van {0} gaat voortaan met elke handtekening mee.").format(new.issuer))

    def _choose(self) -> None:
        kinds = self.tr("Intrekkingslijsten (*.crl *.pem *.der);;Alle bestanden (*)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Intrekkingslijst kiezen"), "", kinds)
        if name:
            self.take(Path(name))

    def _forget(self) -> None:
        identity.forget_revocation_lists(self._session)
        self.refresh()
        self.said.emit(self.tr("Er gaan geen intrekkingslijsten meer mee."))
