"""The entrance: the first start, the lock, and the way in with the recovery key. Ends with an open session.

Every page is made when it is first shown: the start waits for one of them only (docs/decisions/0062).
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.desk.places import Places
from app.desk.session import Means, Session
from app.desk.unlock import make_vault, session_of, unlock, unlock_with_recovery_key
from app.errors import LoonmaatError
from forms.pages.entrance_page import EntrancePage
from forms.pages.unlock_pages import FirstStartPage, UnlockPage
from forms.widgets.messages import Tone
from forms.work import Failure, Operation, Works

if TYPE_CHECKING:
    from app.vault.opening import Unlocked
    from app.vault.recovery import RecoveryKey
    from forms.pages.assessor_page import AssessorPage
    from forms.pages.recovery_pages import RecoverPage, RecoveryKeyPage


class Entrance(QStackedWidget):
    """Shows one page at a time. Signals: `opened(Session)`, `other_wanted()` to show the window that has the vault."""

    opened = Signal(object)
    other_wanted = Signal()

    def __init__(self, places: Places, means: Means, works: Works, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places, self._means, self._works = places, means, works
        self._made: tuple[Unlocked, RecoveryKey] | None = None
        self._new_passphrase = ""
        self._session: Session | None = None

    # --- the pages -------------------------------------------------------------------------------------------

    @cached_property
    def unlock_page(self) -> UnlockPage:
        """The lock."""
        page = UnlockPage()
        page.passphrase_given.connect(self._unlock)
        page.forgotten.connect(lambda: self._turn_to(self.recover_page))
        return page

    @cached_property
    def first_page(self) -> FirstStartPage:
        """The first start."""
        page = FirstStartPage()
        page.passphrase_chosen.connect(self._make)
        return page

    @cached_property
    def key_page(self) -> RecoveryKeyPage:
        """The recovery key, shown once."""
        from forms.pages.recovery_pages import RecoveryKeyPage  # noqa: PLC0415 - rarely shown, never first

        page = RecoveryKeyPage()
        page.kept.connect(self._enter_made)
        return page

    @cached_property
    def recover_page(self) -> RecoverPage:
        """The way in with the recovery key."""
        from forms.pages.recovery_pages import RecoverPage  # noqa: PLC0415 - as above

        page = RecoverPage()
        page.given.connect(self._recover)
        page.back.connect(lambda: self._turn_to(self.unlock_page))
        return page

    @cached_property
    def assessor_page(self) -> AssessorPage:
        """Who the assessor is."""
        from forms.pages.assessor_page import AssessorPage  # noqa: PLC0415 - as above

        page = AssessorPage()
        page.finished.connect(self._leave)
        return page

    def begin(self, *, first_time: bool) -> None:
        """Begin anew; nothing that was typed before is kept."""
        self._forget()
        self._turn_to(self.first_page if first_time else self.unlock_page)

    def _forget(self) -> None:
        for place in range(self.count()):
            page = self.widget(place)
            assert isinstance(page, EntrancePage)  # noqa: S101 - only such pages were added
            page.forget()

    def focusInEvent(self, event: object) -> None:  # noqa: ARG002 - Qt gives it
        """Hand the focus to the page."""
        self._here().focus_first()

    def run_primary(self) -> None:
        """Press the button of the page (Ctrl+Enter)."""
        self._here().act.click()

    def _here(self) -> EntrancePage:
        page = self.currentWidget()
        assert isinstance(page, EntrancePage)  # noqa: S101 - only such pages were added
        return page

    def _turn_to(self, page: EntrancePage) -> None:
        page.message.hide()
        if self.indexOf(page) < 0:
            self.addWidget(page)
        self.setCurrentWidget(page)
        page.focus_first()

    # --- first start -----------------------------------------------------------------------------------------

    def _make(self, passphrase: str) -> None:
        def run(_progress: object) -> tuple[Unlocked, RecoveryKey]:
            return make_vault(self._places, passphrase, self._means)

        self._slowly(Operation(run).success(self._show_key))

    def _show_key(self, made: tuple[Unlocked, RecoveryKey]) -> None:
        self._made = made
        self._here().work(busy=False)
        self.first_page.forget()
        self.key_page.show_key(made[1].text)
        self._turn_to(self.key_page)

    def _enter_made(self) -> None:
        if self._made is not None:
            unlocked, self._made = self._made[0], None
            self.key_page.forget()
            self._enter(unlocked)

    # --- the lock --------------------------------------------------------------------------------------------

    def _unlock(self, passphrase: str) -> None:
        self._slowly(Operation(lambda _progress: unlock(self._places, passphrase)).success(self._enter))

    def _recover(self, key: str, new_passphrase: str) -> None:
        self._new_passphrase = new_passphrase

        def entered(unlocked: Unlocked) -> None:
            self._enter(unlocked, recovery_key=key)

        self._slowly(Operation(lambda _progress: unlock_with_recovery_key(self._places, key)).success(entered))

    def _enter(self, unlocked: Unlocked, recovery_key: str = "") -> None:
        page = self._here()
        page.work(busy=False)
        try:
            session = session_of(unlocked, self._places, self._means)
            if recovery_key:
                session.vault.reset_passphrase(recovery_key, self._new_passphrase)
        except LoonmaatError as error:
            if error.code == "vault_in_use":
                self.tell_elsewhere()
            else:
                page.message.tell(error.text, error.remedy, tone=Tone.ATTENTION)
            return
        finally:
            self._new_passphrase = ""
        self._session = session
        if session.author:
            self._leave(session)
        else:
            self.assessor_page.take(session)
            self._turn_to(self.assessor_page)

    def tell_elsewhere(self) -> None:
        """Say that the vault is open in another window, and offer to show that one."""
        text = self.tr("De kluis is al open in een ander venster.")
        remedy = self.tr("Twee vensters tegelijk kan niet: dan zou het ene overschrijven wat u in het andere doet.")
        act = (self.tr("Andere venster tonen"), self.other_wanted.emit)
        self._here().message.tell(text, remedy, tone=Tone.ATTENTION, act=act)

    def tell_no_answer(self) -> None:
        """Say that the other window did not show itself."""
        text = self.tr("Het andere venster antwoordt niet.")
        remedy = self.tr(
            "Misschien is de kluis open op een andere computer. Sluit Loonmaat daar, en probeer het opnieuw."
        )
        self._here().message.tell(text, remedy, tone=Tone.ATTENTION)

    def _leave(self, session: Session) -> None:
        self._forget()
        self._session = None
        self.opened.emit(session)

    def _slowly(
        self, operation: Operation[object] | Operation[Unlocked] | Operation[tuple[Unlocked, RecoveryKey]]
    ) -> None:
        page = self._here()
        page.work(busy=True)
        page.message.hide()

        def failed(failure: Failure) -> None:
            page.work(busy=False)
            page.message.tell(failure.text, failure.remedy, tone=Tone.ATTENTION)
            page.focus_first()

        operation.failure(failed).start(self._works)
