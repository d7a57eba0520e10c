"""One dossier: the employee, the employer, the placement, and the measurements made in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QWidget

from app.desk.assessment import Assessment
from app.desk.dossiers import Dossier, redo, set_field, undo
from app.desk.finding import MeasurementRow, measurements_of
from app.desk.methods import active_methods
from app.desk.reporting import write_file
from app.desk.session import Session
from app.desk.transfer import measurement_as_file
from app.errors import LoonmaatError
from forms.case_form import CaseForm
from forms.shell.page import Act, Page
from forms.widgets.commands import Command
from forms.widgets.messages import Tone
from forms.widgets.words import Words

EMPLOYEE = ("employee.name", "employee.birth_date")
EMPLOYER = ("employer.name", "employer.contact", "employer.email", "employer.interviewed")
PLACEMENT = (
    "placement.function", "placement.kind", "placement.start",
    "placement.hours_per_week", "placement.full_time_hours", "placement.working_days",
)  # fmt: skip
OPTIONAL = ("placement.kind", "placement.start")
STREAM = 256  # Qt.ItemDataRole.UserRole


class DossierPage(Page):
    """Signals: `measurement_wanted(stream)`, `new_measurement_wanted(method)`."""

    measurement_wanted = Signal(str)
    new_measurement_wanted = Signal(str)

    def __init__(self, session: Session, dossier: Dossier, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.session, self.dossier = session, dossier
        self.form = CaseForm(self._store, session.means.today, self)
        self.form.stored.connect(self._told)
        self.measurements = QListWidget()
        self.measurements.itemActivated.connect(lambda item: self.measurement_wanted.emit(item.data(STREAM)))
        self._heading = Words(self.tr("Metingen"), "heading")
        self._heading.setBuddy(self.measurements)
        self.measurements.setAccessibleName(self.tr("Metingen in dit dossier"))
        self._none = Words(self.tr("Nog geen metingen. Begin er een met Ctrl+Enter."), "muted")
        self.add(self._heading, self._none, self.measurements)
        for heading, names in (
            (self.tr("Werknemer"), EMPLOYEE),
            (self.tr("Werkgever"), EMPLOYER),
            (self.tr("Plaatsing"), PLACEMENT),
        ):
            self.add(Words(heading, "heading"), *(self.form.row(name, optional=name in OPTIONAL) for name in names))

    def first_focus(self) -> QWidget:
        """Begin at the name of a new dossier, and at the measurements of one that is known."""
        return self.measurements if self.measurements.count() else self.form.fields["employee.name"]

    def primary(self) -> Act:
        """Start a measurement with the method in force."""
        return Act(self.tr("Nieuwe meting"), self._start)

    def commands(self) -> tuple[Command, ...]:
        """Offer a new measurement with any active method."""
        starts = tuple(self._command(key, title) for key, title in active_methods(self.session.places))
        return (*starts, Command(self.tr("Gekozen meting bewaren als bestand"), self._choose_target))

    def _command(self, key: str, title: str) -> Command:
        return Command(self.tr("Nieuwe meting: {0}").format(title), lambda: self.new_measurement_wanted.emit(key))

    def entered(self) -> None:
        """Show what holds now."""
        self._show()
        self._list(measurements_of(self.session, self.dossier.stream))

    def save_measurement(self, stream: str, target: Path) -> None:
        """Write a measurement, its method and its entries to a file that another vault can take in."""
        try:
            text = measurement_as_file(Assessment.open(self.session, stream))
            write_file(target, text.encode("utf-8"))
        except LoonmaatError as error:
            self.message.tell(error.text, error.remedy, tone=Tone.ATTENTION)
            return
        self.said.emit(self.tr("De meting staat in het bestand. Het is niet versleuteld: bewaar het veilig."))

    def _choose_target(self) -> None:
        chosen = self.measurements.selectedItems()
        if not chosen:
            return
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Meting bewaren"), "meting.json", self.tr("Metingen (*.json)")
        )
        if name:
            self.save_measurement(chosen[0].data(STREAM), Path(name))

    def undo(self) -> None:
        """Take back the last field."""
        self.dossier = undo(self.session, self.dossier)
        self._show()
        self.said.emit(self.tr("Ongedaan gemaakt en opgeslagen."))

    def redo(self) -> None:
        """Bring back what was taken back."""
        self.dossier = redo(self.session, self.dossier)
        self._show()
        self.said.emit(self.tr("Opnieuw gedaan en opgeslagen."))

    def _start(self) -> None:
        methods = active_methods(self.session.places)
        if methods:
            self.new_measurement_wanted.emit(methods[0][0])

    def _store(self, name: str, value: str) -> None:
        self.dossier = set_field(self.session, self.dossier, name, value)

    def _told(self, name: str) -> None:
        if name == "employee.name":
            self._entitle()
        self.said.emit(self.tr("Opgeslagen."))

    def _show(self) -> None:
        self.form.show(self.dossier.fields)
        self._entitle()

    def _entitle(self) -> None:
        title = self.dossier.fields.get("employee.name") or self.tr("Nieuw dossier")
        self.retitle(
            title, self.tr("Wat u hier invult, geldt voor elke meting in dit dossier. Alles staat meteen opgeslagen.")
        )

    def _list(self, rows: list[MeasurementRow]) -> None:
        self.measurements.clear()
        titles = dict(active_methods(self.session.places))
        for row in rows:
            item = QListWidgetItem(self._told_row(row, titles.get(row.method, row.method)))
            item.setData(STREAM, row.stream)
            self.measurements.addItem(item)
        self.measurements.setVisible(bool(rows))
        self._none.setVisible(not rows)
        if rows:
            self.measurements.setCurrentRow(0)
            height = self.measurements.sizeHintForRow(0) * min(len(rows), 6) + 2 * self.measurements.frameWidth()
            self.measurements.setFixedHeight(height)

    def _told_row(self, row: MeasurementRow, title: str) -> str:
        states = {
            "draft": self.tr("concept, nog {0} open").format(row.open_points)
            if row.open_points
            else self.tr("concept"),
            "concluded": self.tr("afgerond, nog niet ondertekend"),
            "signed": self.tr("ondertekend"),
        }
        result = f"{row.percent} %" if row.percent is not None else self.tr("nog geen uitkomst")
        return "  ·  ".join(part for part in (title, row.visit, result, states.get(row.state, row.state)) if part)
