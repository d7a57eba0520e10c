"""The certificates that the user trusts, each with the way to trust it no longer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.signing.identity import Identity
from forms.pages.identity_words import fingerprint_words
from forms.reading import show_date
from forms.theme import BETWEEN, GRID
from forms.widgets.words import Words, button, column, row


class TrustedList(QWidget):
    """Signals: `distrusted(fingerprint)`, `file_wanted()` to add one from a file."""

    distrusted = Signal(str)
    file_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        nobody = self.tr("U vertrouwt nog niemand. Loonmaat vertrouwt uit zichzelf geen enkel certificaat.")
        self._none = Words(nobody, "muted")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(BETWEEN)
        self._shown: list[QWidget] = []
        self.add = button(self.tr("Certificaat uit bestand toevoegen"), self.file_wanted.emit, icon_name="upload")
        heading = Words(self.tr("Certificaten die u vertrouwt"), "heading")
        self.setLayout(column(heading, self._none, self._rows, row(self.add, 1), spacing=BETWEEN))

    def show_people(self, people: tuple[Identity, ...]) -> None:
        """Show whose certificates are trusted."""
        for widget in self._shown:
            widget.hide()
            widget.deleteLater()
        self._shown = [self._row(one) for one in people]
        for widget in self._shown:
            self._rows.addWidget(widget)
        self._none.setVisible(not people)

    def _row(self, one: Identity) -> QWidget:
        until = show_date(one.valid_until.astimezone().date())
        issued = self.tr("zelf gemaakt") if one.self_signed else self.tr("uitgegeven door {0}").format(one.issuer)
        told = self.tr("{0}, {1}, geldig tot en met {2}").format(one.organisation or one.name, issued, until)
        name = self.tr("Het certificaat van {0} niet meer vertrouwen").format(one.name)
        away = button(
            self.tr("Niet meer vertrouwen"), lambda: self.distrusted.emit(one.fingerprint), "quiet", name=name
        )
        holder = QWidget()
        words = column(Words(one.name, "strong"), Words(told), Words(fingerprint_words(one), "small"), spacing=GRID)
        holder.setLayout(row(words, 1, away))
        return holder
