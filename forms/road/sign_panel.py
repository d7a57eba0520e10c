"""Takes one signature: who signs, what signing says, a place to draw, and the way to say no."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.desk.reporting import Signer, Strokes
from forms.theme import INSIDE
from forms.widgets.fields import TextField
from forms.widgets.form_row import FormRow
from forms.widgets.level_choice import Level, LevelChoice
from forms.widgets.signature_pad import RATIO, DrawnSignature, SignaturePad
from forms.widgets.words import Words, button, column, row

SURFACE = 3000
"""Units across the drawn signature: finer than any screen."""


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature that was given: by whom, what it says, and the strokes (none when the name was typed)."""

    signer: Signer
    verdict: str
    agrees: bool
    strokes: Strokes


class SignPanel(QWidget):
    """Signals: `signed(Signed)`, `refused(Signer, reason)`."""

    signed = Signal(object)
    refused = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signer: Signer | None = None
        self._heading, self._statement = Words("", "heading"), Words("", "muted")
        self.verdict = LevelChoice((Level("agrees", self.tr("akkoord")), Level("seen", self.tr("alleen voor gezien"))))
        self._verdict_row = FormRow(self.tr("Wat zegt deze handtekening?"), self.verdict)
        self.pad = SignaturePad("")
        self.reason = TextField(longest=400)
        self._reason_row = FormRow(self.tr("Tekent deze persoon niet? Schrijf dan waarom."), self.reason, optional=True)
        self._refuse = button(self.tr("Vastleggen dat niet getekend wordt"), self._say_no, "quiet")
        layout = column(self._heading, self._statement, self._verdict_row, spacing=INSIDE)
        layout.addWidget(self.pad)
        layout.addWidget(self._reason_row)
        layout.addLayout(row(self._refuse, 1))
        self._layout = layout
        self.setLayout(layout)

    def ask(self, signer: Signer) -> None:
        """Ask this person to sign; the same person again changes nothing."""
        if signer == self._signer:
            return
        self._signer = signer
        roles = {
            "assessor": self.tr("U tekent als loonwaardedeskundige"),
            "employee": self.tr("De werknemer tekent"),
            "employer": self.tr("De werkgever tekent"),
        }
        self._heading.setText(f"{roles[signer.role]}: {signer.name}")
        is_assessor = signer.role == "assessor"
        self._statement.setText(self._worth(is_assessor=is_assessor))
        for part in (self._verdict_row, self._reason_row, self._refuse):
            part.setVisible(not is_assessor)
        self._replace_pad(signer.name)
        self.verdict.set_value(None)
        self.reason.set_value(None)
        self._verdict_row.clear_error()

    def forget(self) -> None:
        """Forget what was drawn."""
        self.pad.clear()
        self._signer = None

    def finish(self) -> None:
        """Tell the signature, when everything it needs is there; otherwise say what is missing."""
        if self._signer is None:
            return
        drawn = self.pad.value()
        if self._signer.role == "assessor":
            self.signed.emit(Signed(self._signer, "Vastgesteld", True, strokes_of(drawn)))
            return
        if self.verdict.value() is None:
            self._verdict_row.set_error(self.tr("Kies wat de handtekening zegt."))
            self.verdict.setFocus()
            return
        if drawn is None:
            self.pad.setFocus()
            return
        agrees = self.verdict.value() == "agrees"
        verdict = self.tr("Akkoord") if agrees else self.tr("Voor gezien")
        self.signed.emit(Signed(self._signer, verdict, agrees, strokes_of(drawn)))

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
            return self.tr("Uw handtekening sluit het rapport: elke latere wijziging valt op. Zelf tekenen mag.")
        return self.tr(
            "De handtekening wordt hier gezet en door de deskundige bevestigd. Ze hoort alleen bij dit rapport."
        )


def strokes_of(drawn: DrawnSignature | None) -> Strokes:
    """Return strokes in whole units of a surface three times as wide as high."""
    if drawn is None:
        return ()
    high = SURFACE // RATIO
    return tuple(tuple((round(x * SURFACE), round(y * high)) for x, y in stroke) for stroke in drawn.strokes)
