"""Which document of a measurement is shown: for whom, in which language, with the page about euros or without."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app.desk.shelf import REPORT, Wanted
from forms.theme import BETWEEN
from forms.widgets.fields import PickField
from forms.widgets.flow import flow
from forms.widgets.form_row import FormRow
from forms.widgets.words import column


class DocumentChoice(QWidget):
    """Signal `chosen(Wanted)` when somebody wants to see another document."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reader, self.language = PickField(), PickField()
        self.money = QCheckBox(self.tr("Met een bladzijde over wat dit in euro's betekent"))
        self._languages: tuple[tuple[str, str], ...] = ()
        self._language_row = FormRow(self.tr("Taal"), self.language, characters=18)
        self._reader_row = FormRow(self.tr("Document"), self.reader, characters=40)
        self.reader.offer(reader_names())
        self.reader.set_value(REPORT)
        self.reader.committed.connect(lambda _value: self._tell())
        self.language.committed.connect(lambda _value: self._tell())
        self.money.clicked.connect(lambda _on=False: self._tell())
        which = flow(self._reader_row, self._language_row, spacing=BETWEEN, at_bottom=True)
        self.setLayout(column(which, self.money, spacing=BETWEEN))
        self.setFocusProxy(self.reader)

    def offer_languages(self, languages: tuple[tuple[str, str], ...]) -> None:
        """Offer these languages, each with what it calls itself; a single one is no question."""
        self._languages = languages
        self.language.offer(languages)
        self.language.set_value("nl")

    def wanted(self) -> Wanted:
        """Return what is chosen."""
        reader = self.reader.value() or REPORT
        return Wanted(reader, self.language.value() or "nl", reader == REPORT and self.money.isChecked())

    def show_wanted(self, wanted: Wanted, *, fixed: bool) -> None:
        """Show a choice without telling. `fixed`: it was signed so, and stays so."""
        self.reader.set_value(wanted.reader)
        self.language.set_value(wanted.language)
        self.money.setChecked(wanted.money)
        is_report = wanted.reader == REPORT
        self._language_row.setVisible(len(self._languages) > 1)
        self.language.setEnabled(not fixed)
        self.money.setVisible(is_report)
        self.money.setEnabled(not fixed)
        told = self.tr("Dit rapport is zo ondertekend en blijft zo.") if fixed else ""
        self._reader_row.set_help(told)

    def _tell(self) -> None:
        self.chosen.emit(self.wanted())


def reader_names() -> tuple[tuple[str, str], ...]:
    """Return the documents that can be chosen, by reader, in the language of the window."""
    translate = QCoreApplication.translate
    return (
        (REPORT, translate("Documents", "Rapport voor werkgever en gemeente")),
        ("employee", translate("Documents", "Brief voor de werknemer")),
        ("jobcoach", translate("Documents", "Ontwikkelblad voor de jobcoach")),
        ("dossier", translate("Documents", "Dossierstuk, met alles erin")),
    )
