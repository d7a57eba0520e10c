"""What a wage value means in euros: the question in fields and sliders, the answer in words, steps and a picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import zip_longest

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QSlider, QTableWidget, QTableWidgetItem, QWidget

from app.desk import wages
from app.errors import Fault, FaultyInputError
from app.scoring.words import shown_number
from app.wages.breakdown import Breakdown
from app.wages.lookup import NotInForceError, UnknownDateError
from app.wages.page import PageRow, PageSection
from app.wages.rows import WageTables
from app.wages.situation import Situation
from forms.widgets.fields import DateField, NumberField, PickField
from forms.widgets.form_row import FormRow
from forms.widgets.line_chart import LineChart, LineView, round_marks
from forms.widgets.words import Words, column

SLIDERS = {"wage_value": (0, 100, 1), "hours": (1, 40, 1), "cao_wage": (0, 6000, 50)}
"""Fields that can also be moved, with their ends and the step of a key. A field that may stay empty is so at 0."""


MOST_SECTIONS = 8
"""A page has fewer."""


class SectionView(QWidget):
    """One part of the answer: a heading, sentences, and rows of amounts with how and by which article."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading, self._sentences = Words("", "heading"), Words("")
        self.table = QTableWidget(0, 4)
        self.table.setHorizontalHeaderLabels([self.tr("stap"), self.tr("hoe"), self.tr("bron"), self.tr("bedrag")])
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        self.setLayout(column(self._heading, self._sentences, self.table))
        self.hide()

    def show_section(self, section: PageSection | None) -> None:
        """Show a section; None shows nothing."""
        self.setVisible(section is not None)
        if section is None:
            return
        self._heading.setText(section.heading)
        self._sentences.setText("\n".join(section.sentences))
        self._sentences.setVisible(bool(section.sentences))
        self.table.setAccessibleName(section.heading)
        self.table.setVisible(bool(section.rows))
        self._fill(section.rows)

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the rows now that the font and the widths are those of the screen."""
        super().showEvent(event)
        self._fit()

    def _fill(self, rows: Sequence[PageRow]) -> None:
        self.table.setRowCount(len(rows))
        for number, one in enumerate(rows):
            for place, text in enumerate((one.label, one.explanation, one.source, one.amount)):
                item = QTableWidgetItem(text)
                if place == 3:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(number, place, item)
        self._fit()

    def _fit(self) -> None:
        """Make the columns as wide and the rows as high as their texts need."""
        self.table.ensurePolished()
        unit = self.table.fontMetrics().averageCharWidth()
        for place, wide in enumerate((26, 46, 30, 14)):
            self.table.setColumnWidth(place, unit * wide)
        self.table.resizeRowsToContents()
        heights = sum(self.table.rowHeight(number) for number in range(self.table.rowCount()))
        frame = 2 * self.table.frameWidth()
        self.table.setFixedHeight(heights + self.table.horizontalHeader().sizeHint().height() + frame)
        self.table.setMaximumWidth(unit * 116 + frame + 2)


class MoneyView(QWidget):
    """Asks date, wage value, hours and the rest; shows what follows at once. Signal `shown(str)`: the headline."""

    shown = Signal(str)

    def __init__(self, tables: WageTables, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tables = tables
        self.fields = self._make_fields(today)
        self._rows = self._make_rows()
        self.sliders = {name: self._slider(name, *ends) for name, ends in SLIDERS.items()}
        self.lump_sum = QCheckBox(self.tr("Vast bedrag van 50%"))
        self.lump_sum.toggled.connect(lambda _on: self.compute())
        self._headline = Words("", "heading")
        self.chart = LineChart()
        self._sections = [SectionView() for _ in range(MOST_SECTIONS)]
        self._notes = Words("", "small")
        asked = column(*self._asked(), spacing=12)
        told = column(self.chart, *self._sections, self._notes, spacing=20)
        self.setLayout(column(self._headline, asked, told, spacing=20))

    def fill(self, values: Mapping[str, str]) -> None:
        """Fill in what is known (keys as `app.wages.situation.read_situation`) and compute."""
        for name, value in values.items():
            field = self.fields.get(name)
            if isinstance(field, DateField):
                field.set_value(date.fromisoformat(value) if value else None)
            elif isinstance(field, NumberField):
                field.set_value(Decimal(value) if value else None)
            elif isinstance(field, PickField):
                field.set_value(value)
            self._follow(name)
        self.compute()

    def compute(self) -> None:
        """Read the fields and show what follows; a field that cannot be right says so beneath itself."""
        for form_row in self._rows.values():
            form_row.clear_error()
        try:
            situation = wages.understand(self._texts(), self._tables, lump_sum=self.lump_sum.isChecked())
            breakdown = wages.compute(situation, self._tables)
        except FaultyInputError as error:
            self._refuse(error)
            return
        except (UnknownDateError, NotInForceError) as error:
            self._refuse(FaultyInputError([Fault(error.code, "on", error.text, error.remedy)]))
            return
        self._show(situation, breakdown)

    def headline(self) -> str:
        """Return the amount in words, or what is still missing."""
        return self._headline.text()

    def row(self, name: str) -> FormRow:
        """Return the row of a field."""
        return self._rows[name]

    def sections(self) -> tuple[SectionView, ...]:
        """Return the parts of the answer, those that are hidden too."""
        return tuple(self._sections)

    # --- the question ----------------------------------------------------------------------------------------

    def _make_fields(self, today: Callable[[], date]) -> dict[str, DateField | NumberField | PickField]:
        fields: dict[str, DateField | NumberField | PickField] = {
            "on": DateField(today),
            "wage_value": NumberField(lowest=Decimal(0), highest=Decimal(100)),
            "hours": NumberField(lowest=Decimal(0), highest=Decimal(60)),
            "full_time_week": NumberField(lowest=Decimal(1), highest=Decimal(40)),
            "born": DateField(today),
            "holiday_allowance": NumberField(lowest=Decimal(0), highest=Decimal(100)),
            "cao_wage": NumberField(lowest=Decimal(0)),
            "scheme": self._schemes(),
        }
        for name, field in fields.items():
            field.committed.connect(lambda _value, key=name: self._changed(key))
        return fields

    def _schemes(self) -> PickField:
        field = PickField()
        field.offer(
            (
                ("lks", self.tr("loonkostensubsidie (gemeente)")),
                ("loondispensatie", self.tr("loondispensatie (UWV)")),
                ("pilot", self.tr("pilot loondispensatie 2010-2012")),
            )
        )
        field.set_value("lks")
        return field

    def _make_rows(self) -> dict[str, FormRow]:
        words = {
            "scheme": (self.tr("Regeling"), "", "", 34),
            "on": (self.tr("Vanaf welke dag?"), "", "", 16),
            "wage_value": (self.tr("Loonwaarde"), "", "%", 8),
            "hours": (self.tr("Afgesproken uren"), "", self.tr("uur per week"), 8),
            "full_time_week": (self.tr("Volle week in deze functie"), "", self.tr("uur per week"), 8),
            "born": (self.tr("Geboortedatum"), self.tr("Nodig bij jonger dan 21."), "", 16),
            "holiday_allowance": (
                self.tr("Vakantietoeslag"),
                self.tr("Ten minste 8; soms meer volgens de cao."),
                "%",
                8,
            ),
            "cao_wage": (self.tr("Loon volgens de cao"), self.tr("Voltijds, bruto."), self.tr("euro per maand"), 10),
        }
        optional = ("full_time_week", "born", "holiday_allowance", "cao_wage")
        return {
            name: FormRow(label, self.fields[name], help_text, unit=unit, characters=wide, optional=name in optional)
            for name, (label, help_text, unit, wide) in words.items()
        }

    def _slider(self, name: str, low: int, high: int, step: int) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(low, high)
        slider.setSingleStep(step)
        slider.setPageStep(10 * step)
        slider.setMaximumWidth(640)
        slider.setAccessibleName(self.tr("Schuif: {0}").format(self._rows[name].field.accessibleName()))
        slider.valueChanged.connect(lambda value: self._slid(name, value))
        return slider

    def _asked(self) -> list[QWidget]:
        parts: list[QWidget] = []
        for name, form_row in self._rows.items():
            parts.append(form_row)
            if name in self.sliders:
                parts.append(self.sliders[name])
        return [*parts, self.lump_sum, Words(self.tr("Zolang er nog niet gemeten is; hoogstens zes maanden."), "muted")]

    def _slid(self, name: str, value: int) -> None:
        field = self.fields[name]
        if isinstance(field, NumberField) and field.value() != value:
            field.set_value(None if name == "cao_wage" and value == 0 else Decimal(value))
            self.compute()

    def _changed(self, name: str) -> None:
        self._follow(name)
        self.compute()

    def _follow(self, name: str) -> None:
        """Put the slider of a field where the field is."""
        slider, field = self.sliders.get(name), self.fields.get(name)
        if slider is not None and isinstance(field, NumberField):
            with QSignalBlocker(slider):
                slider.setValue(round(field.value() or 0))

    def _texts(self) -> dict[str, str | None]:
        found: dict[str, str | None] = {}
        for name, field in self.fields.items():
            value = field.value()
            found[name] = None if value is None else value.isoformat() if isinstance(value, date) else str(value)
        return found

    # --- the answer ------------------------------------------------------------------------------------------

    def _refuse(self, error: FaultyInputError) -> None:
        missing = [fault for fault in error.faults if fault.text == "ontbreekt."]
        for fault in error.faults:
            if fault.place in self._rows and fault not in missing:
                self._rows[fault.place].set_error(fault.text, fault.remedy)
        self._headline.setText(self.tr("Vul in wat ontbreekt; dan staat hier het bedrag."))
        self._notes.setText("")
        self.chart.hide()
        for section in self._sections:
            section.hide()

    def _show(self, situation: Situation, breakdown: Breakdown) -> None:
        page = wages.page_for_report(breakdown, self._tables)
        self._headline.setText(page.headline)
        for view, section in zip_longest(self._sections, page.sections):
            view.show_section(section)
        self._notes.setText("\n".join(breakdown.notes))
        self._show_line(situation)
        self.chart.show()
        self.shown.emit(page.headline)

    def _show_line(self, situation: Situation) -> None:
        series = wages.by_wage_value(situation, self._tables)
        highest = max(point.y for point in series.points)
        told = self.tr("{0}%: {1} euro per maand").format(shown_number(series.here.x), shown_number(series.here.y))
        self.chart.show_line(
            LineView(
                title=series.title,
                x_title=series.x_title,
                points=tuple((point.x, point.y) for point in series.points),
                here=(series.here.x, series.here.y),
                here_told=told,
                x_marks=tuple((Fraction(mark), f"{mark}") for mark in range(0, 101, 20)),
                y_marks=tuple((Fraction(mark), f"{mark}") for mark in round_marks(highest)),
            )
        )
