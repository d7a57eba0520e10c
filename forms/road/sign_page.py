"""The last step: conclude, look at the documents together, have the report signed, and hand them over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.desk import documents, handing, identity, reporting
from app.desk.handing import Handout
from app.desk.reporting import Edition, Signer
from app.desk.shelf import REPORT, Shelf, Wanted
from app.errors import FaultyInputError, LoonmaatError
from forms.pages.identity_words import worth_to_signer
from forms.road.document_choice import DocumentChoice
from forms.road.hand_over import HandOver
from forms.road.mail_panel import MailPanel, MailWish
from forms.road.sign_panel import Signed, SignPanel
from forms.road.sign_status import SignStatus
from forms.road.step_page import StepPage
from forms.shell.page import Act
from forms.widgets.commands import Command
from forms.widgets.failure_words import tell_failure
from forms.widgets.flow import flow
from forms.widgets.messages import Tone
from forms.widgets.pdf_preview import PdfPreview
from forms.widgets.words import Words, button
from forms.widgets.work_bar import WorkBar
from forms.work import Failure, Operation, failure_of

if TYPE_CHECKING:
    from forms.road.road import Road

PREVIEW_HEIGHT = 560


class Stage(Enum):
    """What the page is for at this moment: one thing at a time."""

    LOOK = "look"
    SIGN = "sign"
    MAIL = "mail"


class SignPage(StepPage):
    """Concludes the measurement, shows its documents, takes signatures one by one, and hands over."""

    def __init__(self, road: Road) -> None:
        super().__init__(road, "", "")
        self.retitle(
            self.tr("Rapport"), self.tr("Rond de meting af, bekijk het rapport samen en laat het ondertekenen.")
        )
        self._stage = Stage.LOOK
        self.shelf = Shelf(self.assessment)
        self._shown = b""
        self._busy = ""
        self._told = Words("")
        self.status, self.choice, self.bar = SignStatus(), DocumentChoice(), WorkBar()
        self.panel_for_signing, self.mail = SignPanel(), MailPanel()
        self.preview = PdfPreview(road.works)
        self.preview.setMinimumHeight(PREVIEW_HEIGHT)
        self.hand_over = HandOver(self, self.bar, self.assessment.session, road.works)
        self.save_button = button(self.tr("Opslaan als bestand"), self._save, icon_name="download")
        self.mail_button = button(self.tr("E-mail klaarzetten"), self._begin_mail)
        self.reopen_button = button(self.tr("Meting heropenen"), self._reopen, "quiet", icon_name="lock-open")
        self._acts = flow(self.save_button, self.mail_button, self.reopen_button)
        self.choice.offer_languages(documents.named_languages(self.assessment.session.places))
        self._listen()
        self.add(self._told, self.bar, self.panel_for_signing, self.mail, self.status, self.choice, self._acts)
        self.add(self.preview)

    def _listen(self) -> None:
        self.choice.chosen.connect(lambda _wanted: self._choose())
        self.panel_for_signing.signed.connect(self._sign)
        self.panel_for_signing.refused.connect(self._refuse)
        self.panel_for_signing.back.connect(self._look)
        self.mail.back.connect(self._look)
        self.mail.wanted.connect(self._mail)
        self.mail.suggestion_wanted.connect(self._suggest)
        self.preview.print_wanted.connect(lambda: self.hand_over.print_pages(self.preview.pages()))

    # --- what the shell asks ---------------------------------------------------------------------------------

    def primary(self) -> Act | None:
        """Conclude; sign while somebody can; then hand over."""
        if self._busy:
            return Act(self.tr("Bezig"), lambda: None, self._busy)
        if not self._is_concluded():
            return Act(self.tr("Meting afronden"), self._conclude, self._why_not())
        if self._stage is Stage.SIGN:
            return Act(self.tr("Ondertekenen"), self.panel_for_signing.finish)
        if self._stage is Stage.MAIL:
            return Act(self.tr("E-mail bewaren"), self.mail.finish)
        if reporting.who_may_sign(self.assessment):
            return Act(self.tr("Naar ondertekenen"), self.begin_signing)
        return Act(self.tr("Opslaan als bestand"), self._save)

    def first_focus(self) -> QWidget | None:
        """Begin where the stage begins; at what is open while the measurement cannot be concluded."""
        if self._stage is Stage.SIGN:
            return self.panel_for_signing.first()
        if self._stage is Stage.MAIL:
            return self.mail.to
        if self._is_concluded():
            return self.choice.reader
        if not self._why_not():
            return self.road.window.foot.button()
        return self.road.open_items if self.road.open_items.isVisible() else self.road.stepper.button_here()

    def acts(self) -> Iterator[Command]:
        """Offer to hand over what is shown."""
        if self._is_concluded() and self.pdf:
            yield Command(self.tr("Document opslaan"), self._save)
            yield Command(self.tr("E-mail klaarzetten"), self._begin_mail)
            yield Command(self.tr("Afdrukken"), self.preview.print_wanted.emit)

    def left(self) -> None:
        """Forget what was drawn and not signed, and what was typed and not used."""
        self.panel_for_signing.forget()
        self.mail.forget()
        self._stage = Stage.LOOK

    # --- what is shown ---------------------------------------------------------------------------------------

    @property
    def pdf(self) -> bytes:
        """The document that is chosen; empty while it is not made."""
        return self.shelf.document(self._wanted()) or b""

    def refresh(self) -> None:
        """Show the stage that holds now."""
        super().refresh()
        if not self._is_concluded():
            self._stage = Stage.LOOK
        done, looks = self._is_concluded(), self._stage is Stage.LOOK
        self._told.setText(self._words())
        self._told.setVisible(looks)
        begun = bool(self.assessment.draft.signatures or self.assessment.draft.refusals)
        self.status.setVisible(done and looks and begun)
        self.status.show_of(self.assessment)
        self.choice.setVisible(done and looks)
        self.choice.show_wanted(self._wanted(), fixed=self.shelf.is_fixed(self._wanted().reader))
        self.preview.setVisible(done and looks)
        self._acts.setVisible(done and looks)
        self.reopen_button.setVisible(self.assessment.draft.state == "concluded")
        self.panel_for_signing.setVisible(self._stage is Stage.SIGN)
        self.mail.setVisible(self._stage is Stage.MAIL)
        if done:
            self._show_document()
        self.act_changed.emit()

    def _is_concluded(self) -> bool:
        return self.assessment.draft.state != "draft"

    def _wanted(self) -> Wanted:
        return self.shelf.settle(self.choice.wanted())

    def _why_not(self) -> str:
        count = len(self.assessment.blocking_points)
        if count:
            return self.tr("Nog {0} punten open").format(count) if count > 1 else self.tr("Nog 1 punt open")
        return ""

    def _words(self) -> str:
        if not self._is_concluded():
            return self.tr(
                "Als alles klopt, rondt u de meting af. De antwoorden staan dan vast en het rapport komt hier."
            )
        roles = reporting.who_may_sign(self.assessment)
        if roles == ["assessor"]:
            return self.tr("Lees het rapport samen door. Daarna ondertekent u als eerste.")
        if roles:
            return self.tr("Geef de laptop aan wie nu wil tekenen. De volgorde maakt niet uit.")
        return self.tr("Iedereen heeft getekend of gezegd niet te tekenen. Deze meting blijft gesloten.")

    def _choose(self) -> None:
        self.shelf.try_again(self._wanted())
        self.message.hide()
        self.refresh()

    def _show_document(self) -> None:
        """Show the chosen document; make it on another thread when it is not there. What failed is not tried again."""
        wanted = self._wanted()
        if self.shelf.must_be_made(wanted) and not self._busy:
            self._make(wanted)
        elif self.pdf and self.pdf != self._shown:
            self._shown = self.pdf
            self.preview.show_pdf(self.pdf)

    def _make(self, wanted: Wanted) -> None:
        try:
            recipe = self.shelf.recipe(wanted)
        except LoonmaatError as error:
            self._not_made(wanted, failure_of(error))
            return

        def take(pdf: bytes) -> None:
            self.shelf.put(recipe, pdf)
            self.refresh()

        text = self.tr("Het document wordt gemaakt…")
        self._slowly(recipe.make, take, lambda failure: self._not_made(wanted, failure), text)

    def _not_made(self, wanted: Wanted, failure: Failure) -> None:
        self.shelf.give_up(wanted)
        tell_failure(self.message, failure)
        self.refresh()

    # --- concluding ------------------------------------------------------------------------------------------

    def _conclude(self) -> None:
        self._do(self.assessment.conclude, self.tr("De meting is afgerond en opgeslagen."))

    def _reopen(self) -> None:
        self._do(self.assessment.reopen, self.tr("De meting is heropend en opgeslagen."))

    def _do(self, act: Callable[[], object], told: str) -> None:
        try:
            act()
        except LoonmaatError as error:
            tell_failure(self.message, failure_of(error))
            return
        self.message.hide()
        self.road.changed(told)

    # --- signing ---------------------------------------------------------------------------------------------

    def begin_signing(self) -> None:
        """Ask for a signature: who can sign now, with what."""
        session = self.assessment.session
        roles = reporting.who_may_sign(self.assessment)
        try:
            worth = worth_to_signer(identity.facts(session), session.means.now())
        except LoonmaatError as error:
            tell_failure(self.message, failure_of(error))
            return
        if self._wanted().reader != REPORT:
            self.choice.show_wanted(Wanted(), fixed=self.shelf.is_fixed(REPORT))
            self.refresh()
        if not self.pdf:
            self.said.emit(self.tr("Het rapport is nog niet gemaakt."))
            return
        signers = tuple(reporting.signer_of(self.assessment, role) for role in roles)
        self.panel_for_signing.ask(signers, needs_pin=identity.signs_with_token(session), worth=worth)
        self._turn_to(Stage.SIGN)

    def _look(self) -> None:
        self.panel_for_signing.forget()
        self.mail.forget()
        self._turn_to(Stage.LOOK)

    def _turn_to(self, stage: Stage) -> None:
        self._stage = stage
        self.message.hide()
        self.refresh()
        self.scroll_bar().setValue(0)
        self.focus_first()

    def _sign(self, signed: Signed) -> None:
        kind = self.shelf.edition(self._wanted())
        try:
            order = reporting.sign_order(
                self.assessment, self.pdf, signed.signer, agrees=signed.agrees, strokes=signed.strokes, pin=signed.pin
            )
        except LoonmaatError as error:
            tell_failure(self.message, failure_of(error))
            return
        self.panel_for_signing.pin.clear()
        self._slowly(
            lambda: reporting.sign(order),
            lambda pdf: self._signed(signed, pdf, kind),
            lambda failure: tell_failure(self.message, failure),
            self.tr("Bezig met ondertekenen…"),
        )

    def _signed(self, signed: Signed, pdf: bytes, kind: Edition) -> None:
        try:
            reporting.record(self.assessment, signed.signer, signed.verdict, pdf, kind)
        except LoonmaatError as error:
            tell_failure(self.message, failure_of(error))
            return
        self._settled(self.tr("Ondertekend en opgeslagen."))

    def _refuse(self, signer: Signer, reason: str) -> None:
        try:
            self.assessment.record_refusal(signer.role, signer.name, reason)
        except LoonmaatError as error:
            tell_failure(self.message, failure_of(error))
            return
        self._settled(self.tr("Opgeslagen dat er niet getekend is."))

    def _settled(self, told: str) -> None:
        self.panel_for_signing.forget()
        self._stage = Stage.LOOK
        self.message.hide()
        self.road.changed(told)
        self.focus_first()

    def _slowly(
        self, run: Callable[[], bytes], then: Callable[[bytes], None], fail: Callable[[Failure], None], text: str
    ) -> None:
        """Do slow work: the primary act waits, the bar says what is going on and can stop it."""
        self._busy = text
        operation = Operation(lambda _progress: run()).owned_by(self)
        operation.success(lambda result: self._free(lambda: then(result)))
        operation.failure(lambda failure: self._free(lambda: fail(failure)))
        operation.cancelled(lambda: self._free(self._stopped))
        self.bar.watch(operation, text)
        operation.start(self.road.works)
        self.act_changed.emit()

    def _free(self, tell: Callable[[], None]) -> None:
        self._busy = ""
        self.bar.end()
        tell()
        self.act_changed.emit()

    def _stopped(self) -> None:
        self.shelf.give_up(self._wanted())
        self.message.tell(self.tr("Gestopt. Er is niets veranderd."), tone=Tone.INFO)
        self.refresh()

    # --- handing over ----------------------------------------------------------------------------------------

    def handout(self) -> Handout:
        """Return the chosen document with its title. Raises LoonmaatError when the texts of the program are faulty."""
        texts = handing.handing_texts(self.assessment.session)
        return Handout(handing.document_title(texts, self._wanted().reader), self.pdf)

    def save_to(self, target: Path) -> None:
        """Write the chosen document to a file."""
        self.hand_over.save_to(self.handout(), target)

    def _save(self) -> None:
        if self.pdf:
            self.hand_over.save(self.handout())

    def _begin_mail(self) -> None:
        if not self.pdf:
            return
        is_report = self._wanted().reader == REPORT
        self.mail.begin(self.assessment.case.employer.email if is_report else "")
        self._turn_to(Stage.MAIL)

    def _suggest(self) -> None:
        self.mail.show_passphrase(handing.suggested_passphrase(self.assessment.session.means.randomness))

    def _mail(self, wish: MailWish) -> None:
        try:
            if wish.to:
                handing.check_address(wish.to)
        except FaultyInputError as error:
            self.mail.show_fault(error)
            return
        self.hand_over.mail(self.handout(), wish)
