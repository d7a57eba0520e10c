"""What is signed with, as a part of *Instellen*: an own identity, one from a file or on a card; and the timestamp."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.desk import identity
from app.desk.identity import NewIdentity, TokenPlace
from app.desk.session import Session
from app.desk.unlock import assessor_fields
from app.errors import FaultyInputError, LoonmaatError
from app.signing.identity import Identity
from forms.pages.identity_words import fingerprint_words, identity_words, standing_words
from forms.pages.revocation_lists import RevocationLists
from forms.theme import BETWEEN
from forms.widgets.fields import PickField, TextField
from forms.widgets.flow import flow
from forms.widgets.form_row import FormRow
from forms.widgets.passphrase_field import PassphraseField
from forms.widgets.words import Words, button, column, row
from forms.widgets.work_bar import WorkBar
from forms.work import Operation, Works, failure_of

T = TypeVar("T")

translate = QCoreApplication.translate

LARGEST_IDENTITY = 1_000_000
"""Bytes. A PKCS#12 file with a chain is a few thousand."""


class IdentitySection(QWidget):
    """Signals: `said(str)` when something was kept, `failed(Failure)` when something could not be."""

    said = Signal(str)
    failed = Signal(object)

    def __init__(self, session: Session, works: Works, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._works = session, works
        self._told, self._warning = Words(""), Words("", "attention")
        self._worth, self._mark = Words("", "muted"), Words("", "small")
        self.bar = WorkBar()
        self._file: Path | None = None
        self.own = button(self.tr("Eigen identiteit maken"), self._make)
        self.from_file = button(self.tr("Identiteit uit bestand"), self._choose_file, icon_name="upload")
        self.from_token = button(self.tr("Kaart of token gebruiken"), self._open_token_part)
        self._file_part, self._token_part = QWidget(), QWidget()
        self._build_file_part()
        self._build_token_part()
        self.timestamp = TextField(longest=300)
        self._timestamp_row = FormRow(
            self.tr("Tijdstempeldienst"),
            self.timestamp,
            self.tr(
                "Leeg betekent uit. Met een adres maakt Loonmaat bij elke handtekening verbinding met internet. Alleen "
                "een controlegetal gaat mee, niets uit het rapport. Zonder antwoord wordt er niet ondertekend."
            ),
            optional=True,
        )
        # After the row: it takes its error away when a value is told, and this may put one there.
        self.timestamp.committed.connect(lambda value: self._keep_timestamp(value if isinstance(value, str) else ""))
        self.lists = RevocationLists(session)
        self.lists.said.connect(self.said)
        self.lists.failed.connect(self.failed)
        parts = (self._told, self._warning, self._mark, self._worth, flow(self.own, self.from_file, self.from_token))
        asked = (self.bar, self._file_part, self._token_part, self._timestamp_row, self.lists)
        self.setLayout(column(*parts, *asked, spacing=BETWEEN))

    def _build_file_part(self) -> None:
        self.file_passphrase = PassphraseField()
        self.file_passphrase.entered.connect(lambda _text: self._bring())
        self._file_row = FormRow(self.tr("Wachtwoord van dit bestand"), self.file_passphrase, characters=40)
        use = button(self.tr("Deze identiteit gebruiken"), self._bring)
        self._file_part.setLayout(column(self._file_row, row(use, 1), spacing=BETWEEN))
        self._file_part.hide()

    def _build_token_part(self) -> None:
        self.library = TextField(longest=400)
        self._library_row = FormRow(
            self.tr("Stuurprogramma van de kaart of token (PKCS#11)"),
            self.library,
            self.tr("Een bestand dat bij de kaart hoort, zoals pkcs11.dll of een bestand dat eindigt op .so."),
        )
        self.label = PickField()
        self._label_row = FormRow(
            self.tr("Kaart of token"), self.label, self.tr("Steek de kaart in de lezer en zoek."), characters=40
        )
        self.pin = PassphraseField()
        self.pin.entered.connect(lambda _text: self._use_token())
        self._pin_row = FormRow(
            self.tr("Pincode"),
            self.pin,
            self.tr("Nodig om te zien wie u bent. Wordt één keer geprobeerd en nergens bewaard."),
            characters=24,
        )
        browse = button(self.tr("Bestand kiezen"), self._browse)
        self.search = button(self.tr("Kaarten zoeken"), self._search, icon_name="search")
        self.use_token = button(self.tr("Deze kaart gebruiken"), self._use_token)
        self._token_part.setLayout(
            column(
                self._library_row, flow(browse, self.search), self._label_row, self._pin_row, row(self.use_token, 1),
                spacing=BETWEEN,
            )
        )  # fmt: skip
        self._token_part.hide()

    # --- showing ---------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show what is kept."""
        authority = identity.timestamp_authority(self._session)
        self.timestamp.set_value(authority.url if authority is not None else None)
        self._timestamp_row.clear_error()
        self.lists.refresh()
        if not identity.has_identity(self._session):
            self._show(self.tr("U heeft nog geen identiteit om mee te ondertekenen."), "", "", "")
            return
        facts, now = identity.facts(self._session), self._session.means.now()
        self._show(identity_words(facts), standing_words(facts, now), fingerprint_words(facts), identity.worth(facts))

    def forget(self) -> None:
        """Forget passwords and PINs, and close what was opened to type them in."""
        self.file_passphrase.clear()
        self.pin.clear()
        self._file_part.hide()
        self._token_part.hide()

    def told(self) -> str:
        """Return what is said of the identity, for tests."""
        return " ".join(words.text() for words in (self._told, self._warning, self._mark) if words.text())

    def _show(self, told: str, warning: str, mark: str, worth: str) -> None:
        for words, text in ((self._told, told), (self._warning, warning), (self._mark, mark), (self._worth, worth)):
            words.setText(text)
            words.setVisible(bool(text))

    # --- one's own, or from a file ---------------------------------------------------------------------------

    def _make(self) -> None:
        fields, means = assessor_fields(self._session), self._session.means
        name, organisation = fields["assessor.name"], fields["assessor.organisation"]
        text = self.tr("De identiteit wordt gemaakt…")
        self._slowly(lambda: identity.new_identity(name, organisation, means), self._keep, text)

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Identiteit kiezen"), "", "PKCS#12 (*.p12 *.pfx)")
        if name:
            self.take_file(Path(name))

    def take_file(self, file: Path) -> None:
        """Ask the password of a PKCS#12 file."""
        self._file = file
        self._token_part.hide()
        self._file_row.set_help(file.name)
        self._file_part.show()
        self.file_passphrase.setFocus()

    def _bring(self) -> None:
        file, passphrase = self._file, self.file_passphrase.text()
        if file is not None:
            work = lambda: identity.read_identity(_small_file(file), passphrase)  # noqa: E731 - one line, used once
            self._slowly(work, self._keep, self.tr("De identiteit wordt geopend…"))

    def _keep(self, new: NewIdentity) -> None:
        identity.keep_identity(self._session, new)
        self._kept(self.tr("De identiteit staat in de kluis."))

    # --- a card or token -------------------------------------------------------------------------------------

    def _open_token_part(self) -> None:
        place = identity.token_place(self._session)
        self._file_part.hide()
        if place is not None and not self.library.value():
            self.library.set_value(str(place.library))
            self.label.offer(((place.label, place.label),))
            self.label.set_value(place.label)
        self._token_part.show()
        self.library.setFocus()

    def _browse(self) -> None:
        kinds = "PKCS#11 (*.dll *.so *.dylib)"
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Stuurprogramma kiezen"), "", kinds)
        if name:
            self.library.set_value(name)
            self._search()

    def _search(self) -> None:
        library = self._library()
        if library is not None:
            text = self.tr("De kaarten worden gezocht…")
            self._slowly(lambda: identity.tokens_at(library), self._offer, text)

    def _offer(self, labels: tuple[str, ...]) -> None:
        self.label.offer(tuple((label, label) for label in labels))
        if labels:
            self.label.set_value(labels[0])
            self._label_row.clear_error()
            self.pin.setFocus()
            self.said.emit(self.tr("{0} gevonden.").format(", ".join(labels)))
        else:
            self._label_row.set_error(self.tr("Er is geen kaart of token gevonden."), self.tr("Steek hem in de lezer."))

    def _use_token(self) -> None:
        library, label, pin = self._library(), self.label.value(), self.pin.text()
        if library is None:
            return
        if label is None:
            self._label_row.set_error(self.tr("Kies eerst een kaart of token."), self.tr("Gebruik Kaarten zoeken."))
            self.search.setFocus()
            return
        if not pin:
            self._pin_row.set_error(self.tr("Typ de pincode."))
            self.pin.setFocus()
            return
        place = TokenPlace(library, label)
        self.pin.clear()
        self._pin_row.clear_error()

        def keep(facts: Identity) -> None:
            identity.keep_token(self._session, place, facts)
            self._kept(self.tr("U ondertekent voortaan met deze kaart."))

        self._slowly(lambda: identity.ask_token(place, pin), keep, self.tr("De kaart wordt gelezen…"))

    def _library(self) -> Path | None:
        self.library.finish()
        text = self.library.value()
        if text:
            self._library_row.clear_error()
            return Path(text)
        self._library_row.set_error(self.tr("Wijs eerst het stuurprogramma aan."))
        self.library.setFocus()
        return None

    # --- the timestamp ---------------------------------------------------------------------------------------

    def _keep_timestamp(self, url: str) -> None:
        try:
            identity.set_timestamp_authority(self._session, url)
        except FaultyInputError as error:
            self._timestamp_row.set_error(error.faults[0].text, error.faults[0].remedy)
            return
        self.said.emit(self.tr("Opgeslagen."))

    # --- slow work -------------------------------------------------------------------------------------------

    def _kept(self, told: str) -> None:
        self.forget()
        self.refresh()
        self.said.emit(told)

    def _slowly(self, run: Callable[[], T], then: Callable[[T], None], text: str) -> None:
        operation = Operation(lambda _progress: run()).owned_by(self)
        operation.success(lambda result: self._end(lambda: then(result)))
        operation.failure(lambda failure: self._end(lambda: self.failed.emit(failure)))
        operation.cancelled(lambda: self._end(lambda: None))
        self.bar.watch(operation, text)
        operation.start(self._works)

    def _end(self, tell: Callable[[], None]) -> None:
        self.bar.end()
        try:
            tell()
        except LoonmaatError as error:
            self.failed.emit(failure_of(error))


def _small_file(file: Path) -> bytes:
    """Return the bytes of an identity file. Raises LoonmaatError when it cannot be read or is far too large."""
    try:
        with file.open("rb") as stream:
            content = stream.read(LARGEST_IDENTITY + 1)
    except OSError as error:
        text = translate("IdentitySection", "Dit bestand kan niet gelezen worden.")
        remedy = translate("IdentitySection", "Kijk of het er nog is en of u het mag openen.")
        raise LoonmaatError(text, place=file.name, remedy=remedy) from error
    if len(content) > LARGEST_IDENTITY:
        text = translate("IdentitySection", "Dit bestand is te groot voor een identiteit.")
        raise LoonmaatError(text, place=file.name, remedy=translate("IdentitySection", "Kies een .p12."))
    return content
