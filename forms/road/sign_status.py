"""Who has signed a report, who said no and why, and who has not been asked yet."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.desk import reporting
from app.desk.assessment import Assessment
from forms.theme import GRID
from forms.widgets.words import Sign, Words, column, row


class SignStatus(QWidget):
    """One line for each who signs: a sign, and in words what they said."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = {role: (Sign("circle", "muted"), Words("")) for role in reporting.ROLES}
        rows = [row(sign, words, 1) for sign, words in self._lines.values()]
        self.setLayout(column(*rows, spacing=GRID))

    def show_of(self, assessment: Assessment) -> None:
        """Show how it stands with a measurement."""
        signed = {str(body["role"]): str(body["verdict"]) for body in assessment.draft.signatures}
        refused = {str(body["role"]): str(body["reason"]) for body in assessment.draft.refusals}
        for role, (sign, words) in self._lines.items():
            name = self._name(assessment, role)
            if role in signed:
                sign.show_icon("circle-check", "agreed")
                words.setText(self.tr("{0}: ondertekend, {1}").format(name, _small(signed[role])))
            elif role in refused:
                sign.show_icon("circle-dot", "attention")
                words.setText(self.tr("{0}: tekent niet. {1}").format(name, refused[role]))
            else:
                sign.show_icon("circle", "muted")
                words.setText(self.tr("{0}: nog niet ondertekend").format(name))

    def lines(self) -> list[str]:
        """Return what is said, for tests."""
        return [words.text() for _sign, words in self._lines.values()]

    def _name(self, assessment: Assessment, role: str) -> str:
        roles = {
            "assessor": self.tr("Loonwaardedeskundige {0}"),
            "employee": self.tr("Werknemer {0}"),
            "employer": self.tr("Werkgever {0}"),
        }
        return roles[role].format(reporting.signer_of(assessment, role).name).strip()


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
