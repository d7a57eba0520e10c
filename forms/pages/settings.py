"""*Instellen*: who you are, what you sign with, how the window looks, and the vault's keys and backups."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QWidget

from app.desk import identity, settings
from app.desk.session import Session
from app.desk.unlock import ASSESSOR_FIELDS, assessor_fields, set_assessor_field
from app.errors import LoonmaatError
from app.signing.texts import dutch_date as day
from forms.shell.page import Page
from forms.widgets.fields import NumberField, PickField, TextField
from forms.widgets.form_row import FormRow
from forms.widgets.messages import Tone
from forms.widgets.passphrase_field import PassphraseField
from forms.widgets.words import Words, button, row
from forms.work import Failure, Operation, Works


class SettingsPage(Page):
    """Signals: `session_changed(Session)` when the assessor's name changed, `preferences_changed(Preferences)`."""

    session_changed = Signal(object)
    preferences_changed = Signal(object)

    def __init__(self, session: Session, works: Works, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.retitle(self.tr("Instellen"), self.tr("Wie u bent, waarmee u ondertekent, en hoe Loonmaat eruitziet."))
        self._session, self._works = session, works
        self.assessor = {name: TextField() for name in ASSESSOR_FIELDS}
        self._identity = Words("")
        self.scheme, self.percent, self.language = PickField(), PickField(), PickField()
        self.idle = NumberField(lowest=Decimal(1), highest=Decimal(120))
        self.old, self.new = PassphraseField(), PassphraseField()
        self._new_key = Words("", "heading")
        self._build_person()
        self._build_look()
        self._build_vault()

    def first_focus(self) -> QWidget:
        """Begin at the name."""
        return self.assessor["assessor.name"]

    def entered(self) -> None:
        """Show what is kept."""
        for name, value in assessor_fields(self._session).items():
            self.assessor[name].set_value(value or None)
        chosen = settings.preferences(self._session)
        self.scheme.set_value(chosen.scheme)
        self.percent.set_value(chosen.percent or "system")
        self.language.set_value(chosen.language)
        self.idle.set_value(Decimal(chosen.idle_minutes))
        self._show_identity()

    def left(self) -> None:
        """Forget passphrases and keys."""
        self.old.clear()
        self.new.clear()
        self._new_key.setText("")

    # --- building --------------------------------------------------------------------------------------------

    def _build_person(self) -> None:
        labels = {
            "assessor.name": self.tr("Uw naam"),
            "assessor.organisation": self.tr("Organisatie"),
            "assessor.phone": self.tr("Telefoonnummer"),
            "assessor.email": self.tr("E-mailadres"),
            "assessor.qualification": self.tr("Opleiding of registratie"),
        }
        self.add(Words(self.tr("Over u"), "heading"))
        for name, field in self.assessor.items():
            field.committed.connect(lambda value, key=name: self._keep_assessor(key, value))
            self.add(FormRow(labels[name], field))
        self.add(
            Words(self.tr("Ondertekenen"), "heading"),
            self._identity,
            row(
                button(self.tr("Eigen identiteit maken"), self._make_identity),
                button(self.tr("Identiteit uit bestand"), self._bring_identity, icon_name="upload"),
                1,
            ),
        )

    def _build_look(self) -> None:
        self.scheme.offer(
            (
                ("system", self.tr("zoals het systeem")),
                ("light", self.tr("licht")),
                ("dark", self.tr("donker")),
                ("high_contrast", self.tr("hoog contrast")),
            )
        )
        self.percent.offer((("system", self.tr("zoals het systeem")), *((p, f"{p}%") for p in settings.PERCENTS if p)))
        self.language.offer((("nl", "Nederlands"), ("en", "English")))
        for field in (self.scheme, self.percent, self.language, self.idle):
            field.committed.connect(lambda _value: self._keep_preferences())
        self.add(
            Words(self.tr("Weergave"), "heading"),
            FormRow(self.tr("Kleuren"), self.scheme, characters=24),
            FormRow(self.tr("Grootte van de tekst"), self.percent, characters=24),
            FormRow(
                self.tr("Taal"),
                self.language,
                self.tr("Geldt vanaf de volgende keer dat u Loonmaat start."),
                characters=24,
            ),
        )

    def _build_vault(self) -> None:
        self._old_row = FormRow(self.tr("Huidige wachtzin"), self.old)
        self._new_row = FormRow(self.tr("Nieuwe wachtzin"), self.new, self.tr("Ten minste 12 tekens."))
        self.add(
            Words(self.tr("Kluis"), "heading"),
            FormRow(
                self.tr("Op slot na"),
                self.idle,
                self.tr("Als niemand iets aanraakt."),
                unit=self.tr("minuten"),
                characters=8,
            ),
            self._old_row,
            self._new_row,
            row(
                button(self.tr("Wachtzin wijzigen"), self._change_passphrase, icon_name="key-round"),
                button(self.tr("Nieuwe herstelsleutel"), self._renew_key),
                1,
            ),
            self._new_key,
            row(button(self.tr("Reservekopie maken"), self._backup, icon_name="download"), 1),
        )

    # --- acts ------------------------------------------------------------------------------------------------

    def _keep_assessor(self, name: str, value: object) -> None:
        self._session = set_assessor_field(self._session, name, value if isinstance(value, str) else "")
        self.session_changed.emit(self._session)
        self.said.emit(self.tr("Opgeslagen."))

    def _keep_preferences(self) -> None:
        percent = self.percent.value() or ""
        chosen = settings.Preferences(
            scheme=self.scheme.value() or "system",
            percent="" if percent == "system" else percent,
            language=self.language.value() or "nl",
            idle_minutes=int(self.idle.value() or settings.USUAL_IDLE_MINUTES),
        )
        self._try(lambda: settings.choose(self._session, chosen), self.tr("Opgeslagen."))
        self.preferences_changed.emit(chosen)

    def _show_identity(self) -> None:
        if not identity.has_identity(self._session):
            self._identity.setText(self.tr("U heeft nog geen identiteit om mee te ondertekenen."))
            return
        facts = identity.facts(self._session)
        kind = self.tr("zelf gemaakt") if facts.self_signed else self.tr("uitgegeven door {0}").format(facts.issuer)
        until = day(facts.valid_until.date())
        told = self.tr("U ondertekent als {0} ({1}), geldig tot en met {2}.")
        self._identity.setText(told.format(facts.name, kind, until))

    def _make_identity(self) -> None:
        fields = assessor_fields(self._session)
        name, organisation = fields["assessor.name"], fields["assessor.organisation"]
        self._try(
            lambda: identity.make_identity(self._session, name, organisation), self.tr("De identiteit is gemaakt.")
        )
        self._show_identity()

    def _bring_identity(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Identiteit kiezen"), "", "PKCS#12 (*.p12 *.pfx)")
        if not name:
            return
        passphrase, given = QInputDialog.getText(
            self, "Loonmaat", self.tr("Wachtwoord van dit bestand"), QLineEdit.EchoMode.Password
        )
        if given:
            self._try(lambda: self._bring(Path(name), passphrase), self.tr("De identiteit staat in de kluis."))
            self._show_identity()

    def _bring(self, file: Path, passphrase: str) -> None:
        try:
            content = file.read_bytes()
        except OSError as error:
            raise LoonmaatError(f"Dit bestand kan niet gelezen worden ({error.strerror}).", place=file.name) from error
        identity.bring_identity(self._session, content, passphrase)

    def _change_passphrase(self) -> None:
        old, new = self.old.text(), self.new.text()
        changed = self._try(
            lambda: settings.change_passphrase(self._session, old, new), self.tr("De wachtzin is gewijzigd.")
        )
        if changed:
            self.old.clear()
            self.new.clear()

    def _renew_key(self) -> None:
        def act() -> None:
            self._new_key.setText(settings.renew_recovery_key(self._session, self.old.text()))

        told = self.tr("Dit is uw nieuwe herstelsleutel. Schrijf hem op; de oude werkt niet meer.")
        self._try(act, told)

    def _backup(self) -> None:
        parent = QFileDialog.getExistingDirectory(self, self.tr("Waar komt de reservekopie"))
        if parent:
            self.backup_to(Path(parent))

    def backup_to(self, parent: Path) -> None:
        """Make a backup in a folder, off the window's thread."""
        try:
            job = self._session.vault.backup_job(settings.backup_folder(self._session, parent))
        except LoonmaatError as error:
            self._tell(error.text, error.remedy)
            return

        def done(folder: Path) -> None:
            self.message.tell(self.tr("De reservekopie staat in {0}.").format(folder), tone=Tone.AGREED)

        def failed(failure: Failure) -> None:
            self._tell(failure.text, failure.remedy)

        Operation(lambda _progress: job.run()).success(done).failure(failed).start(self._works)

    def _try(self, act: object, told: str) -> bool:
        assert callable(act)  # noqa: S101 - ours
        try:
            act()
        except LoonmaatError as error:
            self._tell(error.text, error.remedy)
            return False
        self.message.hide()
        self.said.emit(told)
        return True

    def _tell(self, text: str, remedy: str) -> None:
        self.message.tell(text, remedy, tone=Tone.ATTENTION)
