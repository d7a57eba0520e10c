"""Takes one signature: who signs now, what signing says, a place to draw or type, and the way to say no."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.desk.reporting import Signer, Strokes
from forms.theme import BETWEEN, INSIDE
from forms.widgets.fields import TextField
from forms.widgets.form_row import FormRow
from forms.widgets.level_choice import Level, LevelChoice
from forms.widgets.passphrase_field import PassphraseField
from forms.widgets.signature_pad import RATIO, DrawnSignature, SignaturePad
from forms.widgets.words import Words, button, column, row

SURFACE = 3000
"""Units across the drawn signature: finer than any screen."""


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature that was given: by whom, what it says, the strokes (none when the name was typed), and the PIN."""

    signer: Signer
    verdict: str
    agrees: bool
    strokes: Strokes
    pin: str = field(default="", repr=False)


class SignPanel(QWidget):
    """Signals: `signed(Signed)`, `refused(Signer, reason)`, `back()` to look at the report again."""

    signed = Signal(object)
    refused = Signal(object, str)
    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signers: tuple[Signer, ...] = ()
        self._signer: Signer | None = None
        self._worth_to_assessor = ""
        self._heading, self._statement = Words("", "heading"), Words("", "muted")
        self.who = LevelChoice(goes_on=False, may_clear=False)
        self.who.committed.connect(self._choose)
        self._who_row = FormRow(self.tr("Wie tekent nu?"), self.who)
        self.verdict = LevelChoice((Level("agrees", self.tr("akkoord")), Level("seen", self.tr("alleen voor gezien"))))
        self._verdict_row = FormRow(self.tr("Wat zegt deze handtekening?"), self.verdict)
        self.verdict.committed.connect(lambda _key: self._verdict_row.clear_error())
        self.pad = SignaturePad("")
        self.pin = PassphraseField()
        self._pin_row = FormRow(
            self.tr("Pincode van de kaart of token van de deskundige"),
            self.pin,
            self.tr("Wordt één keer geprobeerd en nergens bewaard."),
            characters=24,
        )
        self.reason = TextField(longest=400)
        self._reason_row = FormRow(self.tr("Tekent deze persoon niet? Schrijf dan waarom."), self.reason, optional=True)
        self._refuse = button(self.tr("Vastleggen dat niet getekend wordt"), self._say_no, "quiet")
        self._lay_out()

    def _lay_out(self) -> None:
        back = button(self.tr("Terug naar het rapport"), self.back.emit, "quiet", icon_name="arrow-left")
        self._layout = column(row(back, 1), self._who_row, self._heading, self._statement, spacing=BETWEEN)
        for part in (self._verdict_row, self.pad, self._pin_row, self._reason_row):
            self._layout.addWidget(part)
        self._layout.addLayout(row(self._refuse, 1, spacing=INSIDE))
        self.setLayout(self._layout)

    def ask(self, signers: tuple[Signer, ...], *, needs_pin: bool, worth: str) -> None:
        """Ask one of these people to sign; `worth` is told to the assessor. The same people again change nothing."""
        self._pin_row.setVisible(needs_pin)
        self._worth_to_assessor = worth
        if signers == self._signers or not signers:
            return
        self._signers = signers
        self.who.offer(tuple(Level(one.role, self._called(one)) for one in signers))
        self._who_row.setVisible(len(signers) > 1)
        self.who.set_value(signers[0].role)
        self._turn_to(signers[0])

    def first(self) -> QWidget:
        """Return where the focus begins: at who signs, else at what it says, else at the name."""
        if not self._who_row.isHidden():
            return self.who
        return self.pad.first() if self._verdict_row.isHidden() else self.verdict

    def forget(self) -> None:
        """Forget what was drawn and typed."""
        self.pad.clear()
        self.pin.clear()
        self._signers = ()
        self._signer = None

    def finish(self) -> None:
        """Tell the signature, when everything it needs is there; otherwise say what is missing and go there."""
        if self._signer is None or not self._has_pin():
            return
        self.pad.finish()
        drawn = self.pad.value()
        if self._signer.role == "assessor":
            self.signed.emit(Signed(self._signer, "Vastgesteld", True, strokes_of(drawn), self.pin.text()))
            return
        if self.verdict.value() is None:
            self._verdict_row.set_error(self.tr("Kies wat de handtekening zegt."))
            self.verdict.setFocus()
            return
        if drawn is None:
            self.pad.ask_for_it()
            return
        agrees = self.verdict.value() == "agrees"
        verdict = "Akkoord" if agrees else "Voor gezien"  # as it stands in the signature, in every language
        self.signed.emit(Signed(self._signer, verdict, agrees, strokes_of(drawn), self.pin.text()))

    def signer(self) -> Signer | None:
        """Return who is asked to sign."""
        return self._signer

    def _has_pin(self) -> bool:
        if self._pin_row.isHidden() or self.pin.text():
            self._pin_row.clear_error()
            return True
        self._pin_row.set_error(self.tr("Typ de pincode."))
        self.pin.setFocus()
        return False

    def _choose(self, role: object) -> None:
        self._turn_to(next(one for one in self._signers if one.role == role))

    def _turn_to(self, signer: Signer) -> None:
        """Ask this person; nothing of who was asked before stays."""
        if signer == self._signer:
            return
        self._signer = signer
        self._heading.setText(self._called(signer))
        is_assessor = signer.role == "assessor"
        self._statement.setText(self._worth(is_assessor=is_assessor))
        for part in (self._verdict_row, self._reason_row, self._refuse):
            part.setVisible(not is_assessor)
        self._replace_pad(signer.name)
        self.pin.clear()
        self.verdict.set_value(None)
        self.reason.set_value(None)
        for asked in (self._verdict_row, self._reason_row, self._pin_row):
            asked.clear_error()

    def _called(self, signer: Signer) -> str:
        roles = {
            "assessor": self.tr("U tekent als loonwaardedeskundige: {0}"),
            "employee": self.tr("De werknemer: {0}"),
            "employer": self.tr("De werkgever: {0}"),
        }
        return roles[signer.role].format(signer.name)

    def _say_no(self) -> None:
        self.reason.finish()
        reason = self.reason.value()
        if self._signer is None:
            return
        if not reason:
            self._reason_row.set_error(self.tr("Schrijf in een paar woorden waarom."))
            self.reason.setFocus()
            return
        self.refused.emit(self._signer, reason)

    def _replace_pad(self, name: str) -> None:
        place = self._layout.indexOf(self.pad)
        self._layout.removeWidget(self.pad)
        self.pad.hide()
        self.pad.deleteLater()
        self.pad = SignaturePad(name)
        self._layout.insertWidget(place, self.pad)

    def _worth(self, *, is_assessor: bool) -> str:
        if is_assessor:
            told = self.tr("Uw handtekening sluit het rapport: elke latere wijziging valt op. Zelf tekenen mag.")
            return f"{told} {self._worth_to_assessor}".strip()
        return self.tr(
            "De handtekening wordt hier gezet en door de deskundige bevestigd. Ze hoort alleen bij dit rapport."
        )


def strokes_of(drawn: DrawnSignature | None) -> Strokes:
    """Return strokes in whole units of a surface three times as wide as high."""
    if drawn is None:
        return ()
    high = SURFACE // RATIO
    return tuple(tuple((round(x * SURFACE), round(y * high)) for x, y in stroke) for stroke in drawn.strokes)
