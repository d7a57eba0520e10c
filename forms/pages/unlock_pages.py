"""The lock, and the first start with a passphrase to choose."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from forms.pages.entrance_page import EntrancePage
from forms.widgets.form_row import FormRow
from forms.widgets.passphrase_field import PassphraseField
from forms.widgets.words import Words, button

SHORTEST = 12
"""Characters; the vault itself refuses less."""


class UnlockPage(EntrancePage):
    """Asks the passphrase. Signals: `passphrase_given(str)`, `forgotten()`."""

    passphrase_given = Signal(str)
    forgotten = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entitle(
            self.tr("De kluis is op slot"), self.tr("Open de kluis om verder te werken."), self.tr("Kluis openen")
        )
        self.field = PassphraseField()
        self.add(FormRow(self.tr("Wachtzin"), self.field))
        self.begin_at(self.field)
        self.add_below(button(self.tr("Wachtzin vergeten"), self.forgotten.emit, "quiet", icon_name="key-round"))
        self.field.entered.connect(lambda _text: self._give())
        self.acted.connect(self._give)

    def forget(self) -> None:
        """Forget what was typed."""
        self.field.clear()

    def _give(self) -> None:
        if self.field.text() and self.act.isEnabled():
            self.passphrase_given.emit(self.field.text())


class FirstStartPage(EntrancePage):
    """Lets the user choose a passphrase, twice. Signal `passphrase_chosen(str)`."""

    passphrase_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entitle(
            self.tr("Welkom bij Loonmaat"),
            self.tr(
                "Alles wat u invult, staat versleuteld in een kluis op deze computer. Kies een wachtzin voor die kluis."
            ),
            self.tr("Kluis maken"),
        )
        self.first, self.second = PassphraseField(), PassphraseField()
        self._first_row = FormRow(
            self.tr("Wachtzin"),
            self.first,
            self.tr("Een zin van vier of meer woorden onthoudt u makkelijk. Ten minste 12 tekens."),
        )
        self._second_row = FormRow(self.tr("Nog een keer dezelfde wachtzin"), self.second)
        self.add(self._first_row, self._second_row)
        self.begin_at(self.first)
        self.add(
            Words(
                self.tr(
                    "Niemand anders kent deze wachtzin. Hierna krijgt u een herstelsleutel voor als u hem vergeet."
                ),
                "muted",
            )
        )
        self.first.entered.connect(lambda _text: self.second.setFocus())
        self.second.entered.connect(lambda _text: self._choose())
        self.acted.connect(self._choose)

    def forget(self) -> None:
        """Forget what was typed."""
        self.first.clear()
        self.second.clear()

    def _choose(self) -> None:
        self._first_row.clear_error()
        self._second_row.clear_error()
        if len(self.first.text()) < SHORTEST:
            self._first_row.set_error(self.tr("Deze wachtzin is te kort."), self.tr("Neem ten minste 12 tekens."))
            self.first.setFocus()
        elif self.first.text() != self.second.text():
            self._second_row.set_error(
                self.tr("De twee wachtzinnen zijn niet gelijk."), self.tr("Typ de tweede opnieuw.")
            )
            self.second.setFocus()
        elif self.act.isEnabled():
            self.passphrase_chosen.emit(self.first.text())
