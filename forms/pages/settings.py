"""*Instellen*: who you are, what you sign with, how the window looks, and the vault's keys and backups."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.desk import settings
from app.desk.session import Session
from app.desk.unlock import ASSESSOR_FIELDS, assessor_fields, set_assessor_field
from app.errors import LoonmaatError
from forms.pages.identity_section import IdentitySection
from forms.shell.page import Page
from forms.widgets.failure_words import tell_failure
from forms.widgets.fields import NumberField, PickField, TextField
from forms.widgets.flow import flow
from forms.widgets.form_row import FormRow
from forms.widgets.messages import Tone
from forms.widgets.passphrase_field import PassphraseField
from forms.widgets.words import Words, button, row
from forms.work import Failure, Operation, Works


class SettingsPage(Page):
    """Signals: `session_changed(Session)`, `preferences_changed(Preferences)`, `house_style_wanted()`."""

    session_changed = Signal(object)
    preferences_changed = Signal(object)
    house_style_wanted = Signal()

    def __init__(self, session: Session, works: Works, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.retitle(self.tr("Instellen"), self.tr("Wie u bent, waarmee u ondertekent, en hoe Loonmaat eruitziet."))
        self._session, self._works = session, works
        self.assessor = {name: TextField() for name in ASSESSOR_FIELDS}
        self.identity = IdentitySection(session, works)
        self.identity.said.connect(self._identity_said)
        self.identity.failed.connect(lambda failure: tell_failure(self.message, failure))
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
        self.identity.refresh()

    def left(self) -> None:
        """Forget passphrases and keys."""
        self.old.clear()
        self.new.clear()
        self._new_key.setText("")
        self.identity.forget()

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
            self.identity,
            Words(self.tr("Huisstijl"), "heading"),
            Words(self.tr("Naam, adres, kleur en logo van uw organisatie, zoals ze in elk document staan."), "muted"),
            row(button(self.tr("Huisstijl instellen"), self.house_style_wanted.emit, icon_name="building-2"), 1),
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
            flow(
                button(self.tr("Wachtzin wijzigen"), self._change_passphrase, icon_name="key-round"),
                button(self.tr("Nieuwe herstelsleutel"), self._renew_key),
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

    def _identity_said(self, told: str) -> None:
        self.message.hide()
        self.said.emit(told)

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
