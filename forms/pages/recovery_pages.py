"""The recovery key: shown once at the first start, and the way in when the passphrase is lost."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QWidget

from forms.pages.entrance_page import EntrancePage
from forms.pages.unlock_pages import SHORTEST
from forms.widgets.fields import TextField
from forms.widgets.form_row import FormRow
from forms.widgets.passphrase_field import PassphraseField
from forms.widgets.words import Words, button


class RecoveryKeyPage(EntrancePage):
    """Shows the recovery key and asks for its last group, so that it is really written down. Signal `kept()`."""

    kept = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entitle(
            self.tr("Uw herstelsleutel"),
            self.tr("Schrijf deze sleutel op en bewaar hem niet bij de laptop. U ziet hem maar één keer."),
            self.tr("Ik heb de sleutel opgeschreven"),
        )
        self._shown = Words("", "heading")
        self._shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._shown.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._shown.setAccessibleName(self.tr("Herstelsleutel"))
        self.last_group = TextField(longest=12)
        self._row = FormRow(
            self.tr("Typ de laatste vijf tekens van de sleutel"),
            self.last_group,
            self.tr("Zo weten we dat u hem heeft."),
            characters=12,
        )
        self.add(self._shown, self._row)
        self.begin_at(self._shown)
        self.add(
            Words(
                self.tr("Bent u de wachtzin én de herstelsleutel kwijt, dan kan niemand de kluis nog openen."),
                "attention",
            )
        )
        self.last_group.returnPressed.connect(self._check)
        self.acted.connect(self._check)

    def focus_first(self) -> None:
        """Begin where one types; the key stands before it and can be reached with Shift+Tab."""
        self.last_group.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_key(self, text: str) -> None:
        """Show the key."""
        self._shown.setText(text)

    def key_text(self) -> str:
        """Return the key that is shown."""
        return self._shown.text()

    def forget(self) -> None:
        """Forget the key."""
        self._shown.setText("")
        self.last_group.put(None, "")

    def _check(self) -> None:
        typed = self.last_group.text().strip().upper()
        if typed and self._shown.text().endswith(typed) and len(typed) == 5:
            self._row.clear_error()
            self.kept.emit()
            return
        self._row.set_error(
            self.tr("Dit zijn niet de laatste vijf tekens."), self.tr("Kijk op uw papier en typ ze over.")
        )
        self.last_group.setFocus()


class RecoverPage(EntrancePage):
    """Opens the vault with the recovery key and a new passphrase. Signals: `given(key, passphrase)`, `back()`."""

    given = Signal(str, str)
    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entitle(
            self.tr("Openen met de herstelsleutel"),
            self.tr("Neem het papier met de herstelsleutel erbij en kies een nieuwe wachtzin."),
            self.tr("Kluis openen"),
        )
        self.key, self.passphrase = TextField(longest=100), PassphraseField()
        self.add(
            FormRow(self.tr("Herstelsleutel"), self.key, self.tr("Acht groepen van vijf tekens. Streepjes mogen weg."))
        )
        self.begin_at(self.key)
        self._new = FormRow(self.tr("Nieuwe wachtzin"), self.passphrase, self.tr("Ten minste 12 tekens."))
        self.add(self._new)
        self.add_below(button(self.tr("Terug"), self.back.emit, "quiet", icon_name="arrow-left"))
        self.passphrase.entered.connect(lambda _text: self._give())
        self.acted.connect(self._give)

    def forget(self) -> None:
        """Forget what was typed."""
        self.key.put(None, "")
        self.passphrase.clear()

    def _give(self) -> None:
        if len(self.passphrase.text()) < SHORTEST:
            self._new.set_error(self.tr("Deze wachtzin is te kort."), self.tr("Neem ten minste 12 tekens."))
            return
        self._new.clear_error()
        if self.key.text() and self.act.isEnabled():
            self.given.emit(self.key.text(), self.passphrase.text())
