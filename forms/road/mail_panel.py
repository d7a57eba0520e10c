"""Asks what an e-mail with the document needs: to whom, and whether it goes in an envelope with a passphrase."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app.desk.handing import check_passphrase
from app.errors import FaultyInputError
from forms.theme import BETWEEN
from forms.widgets.fields import TextField
from forms.widgets.form_row import FormRow
from forms.widgets.passphrase_field import PassphraseField
from forms.widgets.words import Words, button, column, row


@dataclass(frozen=True, slots=True)
class MailWish:
    """To whom (may be empty), and the passphrase of the envelope; empty for no envelope."""

    to: str
    passphrase: str = field(default="", repr=False)


class MailPanel(QWidget):
    """Signals: `wanted(MailWish)`, `back()`, `suggestion_wanted()` for a passphrase to be filled in."""

    wanted = Signal(object)
    back = Signal()
    suggestion_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.to = TextField(longest=200)
        self._to_row = FormRow(
            self.tr("Aan"), self.to, self.tr("U kunt het adres ook in uw mailprogramma kiezen."), optional=True
        )
        self.lock = QCheckBox(self.tr("Doe het document in een envelop met een wachtzin"))
        self.lock.toggled.connect(self._show_lock)
        self.passphrase = PassphraseField()
        told = self.tr("Zeg de wachtzin op een andere manier, bijvoorbeeld per telefoon. Loonmaat bewaart hem niet.")
        self._words_row = FormRow(self.tr("Wachtzin van de envelop"), self.passphrase, told)
        self.suggest = button(self.tr("Wachtzin bedenken"), self.suggestion_wanted.emit, icon_name="key-round")
        self._why = Words(
            self.tr(
                "Het ondertekende rapport gaat heel in de envelop: een slot op het rapport zelf zou de handtekeningen "
                "breken. De ontvanger haalt het eruit met Adobe Acrobat Reader of Firefox."
            ),
            "muted",
        )
        back = button(self.tr("Terug naar het rapport"), self.back.emit, "quiet", icon_name="arrow-left")
        heading = Words(self.tr("E-mail klaarzetten"), "heading")
        what = Words(
            self.tr(
                "Loonmaat verstuurt niets. U krijgt een bericht met het document erbij. Dat opent u in uw "
                "mailprogramma, leest u na en verstuurt u zelf."
            ),
            "muted",
        )
        self._lock_parts = QWidget()
        self._lock_parts.setLayout(column(self._words_row, row(self.suggest, 1), self._why, spacing=BETWEEN))
        self.setLayout(column(row(back, 1), heading, what, self._to_row, self.lock, self._lock_parts, spacing=BETWEEN))
        self._show_lock()

    def begin(self, to: str) -> None:
        """Begin anew, with an address that is known."""
        self.to.set_value(to or None)
        self._to_row.clear_error()

    def show_passphrase(self, words: str) -> None:
        """Fill in a passphrase so that it can be read and told."""
        self.passphrase.show_text(words)
        self._words_row.clear_error()

    def forget(self) -> None:
        """Forget the passphrase."""
        self.passphrase.clear()

    def finish(self) -> None:
        """Tell what is wanted; say what is wrong with a passphrase that is no good."""
        self.to.finish()
        words = ""
        if self.lock.isChecked():
            try:
                words = check_passphrase(self.passphrase.text())
            except FaultyInputError as error:
                self._words_row.set_error(error.faults[0].text, error.faults[0].remedy)
                self.passphrase.setFocus()
                return
        self._words_row.clear_error()
        self.wanted.emit(MailWish(self.to.value() or "", words))

    def show_fault(self, error: FaultyInputError) -> None:
        """Say at the address what is wrong with it."""
        self._to_row.set_error(error.faults[0].text, error.faults[0].remedy)
        self.to.setFocus()

    def _show_lock(self) -> None:
        self._lock_parts.setVisible(self.lock.isChecked())
