"""What checking found of one signature, in words: who, when, what it says, what happened after it, trusted and why."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.signing.findings import SignatureFinding, SignatureKind, TimestampFinding
from app.signing.texts import dutch_moment, grouped
from forms.theme import GRID
from forms.widgets.words import Sign, Words, button, column, row


class SignatureView(QWidget):
    """Signal `trust_wanted(SignatureFinding)` when somebody wants to trust its certificate."""

    trust_wanted = Signal(object)

    def __init__(self, found: SignatureFinding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = found
        lines = [line for line in self._lines() if line]
        words = column(Words(self._title(), "strong"), *(Words(line) for line in lines), spacing=GRID)
        if found.intact and not found.trusted and found.certificate:
            name = self.tr("Het certificaat van {0} vertrouwen").format(found.signer)
            ask = button(self.tr("Dit certificaat vertrouwen"), lambda: self.trust_wanted.emit(found), name=name)
            words.addLayout(row(ask, 1))
        sign = Sign("circle-check", "agreed") if found.intact else Sign("triangle-alert", "attention")
        sign.setAccessibleName(self.tr("klopt") if found.intact else self.tr("klopt niet"))
        layout = row()
        layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 8)
        layout.addStretch(1)
        self.setLayout(layout)

    def text(self) -> str:
        """Return everything that is said, for tests."""
        return "\n".join([self._title(), *self._lines()])

    def _title(self) -> str:
        who = self._found.name or self._found.signer
        return self.tr("{0}: {1}").format(self._found.field, who) if who else self._found.field

    def _lines(self) -> list[str]:
        found = self._found
        trusted = self.tr("Vertrouwd. {0}") if found.trusted else self.tr("Niet vertrouwd. {0}")
        mark = self.tr("Kenmerk van het certificaat: {0}").format(grouped(found.fingerprint, 5))
        return [
            self._kind() if found.intact else "",
            found.reason,
            self._when(),
            found.changed_after,
            trusted.format(found.why_trusted),
            mark if found.fingerprint else "",
        ]

    def _kind(self) -> str:
        kinds = {
            SignatureKind.CERTIFIED: self.tr("Het waarmerk van de beoordelaar, met het certificaat van {0}."),
            SignatureKind.WITNESSED: self.tr("Gezet op de laptop van de beoordelaar {0}, die daarvoor instaat."),
            SignatureKind.SIGNED: self.tr("Gezet met het certificaat van {0}."),
            SignatureKind.TIMESTAMP: self.tr("Een tijdstempel over het hele document, van {0}."),
        }
        return kinds[self._found.kind].format(self._found.signer)

    def _when(self) -> str:
        found = self._found
        if found.timestamp is not None:
            return self._stamped(found.timestamp)
        if found.when is None:
            return ""
        moment = dutch_moment(found.when.astimezone())
        return self.tr("{0}, volgens de computer van wie tekende.").format(moment[:1].upper() + moment[1:])

    def _stamped(self, stamp: TimestampFinding) -> str:
        moment, trusted = dutch_moment(stamp.at.astimezone()), stamp.trust.why
        return self.tr("Tijdstempel: {0}, volgens {1}. {2}").format(moment, stamp.authority, trusted)
