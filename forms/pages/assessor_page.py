"""Who the assessor is: asked once, at the first start, and printed on every report."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app.desk.identity import has_identity, make_identity
from app.desk.session import Session
from app.desk.unlock import ASSESSOR_FIELDS, assessor_fields, set_assessor_field
from app.errors import LoonmaatError
from forms.pages.entrance_page import EntrancePage
from forms.widgets.fields import TextField
from forms.widgets.form_row import FormRow
from forms.widgets.messages import Tone
from forms.widgets.words import Words

OPTIONAL = ("assessor.organisation", "assessor.email")


class AssessorPage(EntrancePage):
    """Asks name, organisation, phone and qualification, and offers to make an identity. Signal `finished(Session)`."""

    finished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entitle(
            self.tr("Wie bent u?"),
            self.tr("Dit staat in elk rapport dat u maakt. U kunt het later wijzigen."),
            self.tr("Beginnen"),
        )
        self._session: Session | None = None
        self.fields = {name: TextField() for name in ASSESSOR_FIELDS}
        labels = {
            "assessor.name": self.tr("Uw naam"),
            "assessor.organisation": self.tr("Organisatie"),
            "assessor.phone": self.tr("Telefoonnummer"),
            "assessor.email": self.tr("E-mailadres"),
            "assessor.qualification": self.tr("Opleiding of registratie"),
        }
        self._rows = {
            name: FormRow(labels[name], self.fields[name], optional=name in OPTIONAL) for name in ASSESSOR_FIELDS
        }
        self.begin_at(self.fields["assessor.name"])
        self.identity = QCheckBox(self.tr("Maak een eigen identiteit om rapporten mee te ondertekenen"))
        self.identity.setChecked(True)
        self.add(*self._rows.values(), self.identity, Words(self._worth(), "small"))
        self.acted.connect(self._finish)

    def take(self, session: Session) -> None:
        """Show what is known of the assessor of this vault."""
        self._session = session
        for name, value in assessor_fields(session).items():
            self.fields[name].set_value(value)
        self.identity.setChecked(not has_identity(session))

    def _finish(self) -> None:
        if self._session is None:
            return
        for field in self.fields.values():
            field.finish()
        if not self.fields["assessor.name"].value():
            self._rows["assessor.name"].set_error(
                self.tr("Uw naam ontbreekt."), self.tr("Vul uw voor- en achternaam in.")
            )
            self.fields["assessor.name"].setFocus()
            return
        self._keep(self._session)

    def _keep(self, session: Session) -> None:
        try:
            for name, field in self.fields.items():
                session = set_assessor_field(session, name, field.value() or "")
            if self.identity.isChecked() and not has_identity(session):
                make_identity(session, session.author, self.fields["assessor.organisation"].value() or "")
        except LoonmaatError as error:
            self.message.tell(error.text, error.remedy, tone=Tone.ATTENTION)
            return
        self._session = None
        self.finished.emit(session)

    def _worth(self) -> str:
        return self.tr(
            "Zo'n eigen identiteit bewijst dat een rapport na het ondertekenen niet veranderd is. "
            "Ze bewijst niet wie u bent: niemand heeft dat gecontroleerd. Heeft u een certificaat van uw organisatie, "
            "gebruik dan dat."
        )
