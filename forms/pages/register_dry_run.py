"""What an import would do: how many measurements, of which methods, over which days; or every problem, cell by cell."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.desk.registers import DryRun
from forms.reading import show_date
from forms.theme import INSIDE
from forms.widgets.reading_table import Grid, ReadingTable
from forms.widgets.words import Words, button, column, row

MOST_SHOWN = 200
"""Problems that are shown; all of them are in the list that can be saved."""


class RegisterDryRun(QWidget):
    """Shows a dry run. Signal `list_wanted()` to save the list of problems."""

    list_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading, self.told, self.more = Words("", "heading"), Words(""), Words("", "muted")
        self.faults = ReadingTable(self.tr("Problemen, per cel"), most_rows=8, widest=60)
        self.save = button(self.tr("Lijst opslaan"), self.list_wanted.emit, icon_name="download")
        self._below = QWidget()
        self._below.setLayout(row(self.save, self.more, 1))
        self.setLayout(column(self.heading, self.told, self.faults, self._below, spacing=INSIDE))
        self.hide()

    def show_run(self, found: DryRun) -> None:
        """Show what would happen, or why nothing can."""
        self.heading.setText(self._verdict(found))
        self.told.setText("\n".join([*self._counted(found), *found.notices]))
        self.told.setVisible(bool(self.told.text()))
        headings = (self.tr("Cel"), self.tr("Wat er mis is"), self.tr("Hoe u het herstelt"))
        shown = found.faults[:MOST_SHOWN]
        self.faults.show_grid(Grid(headings, tuple((fault.place, fault.text, fault.remedy) for fault in shown)))
        self.faults.setVisible(bool(shown))
        self._below.setVisible(bool(shown))
        left = len(found.faults) - len(shown)
        self.more.setText(self.tr("Nog {0} problemen staan in de lijst.").format(left) if left else "")
        self.show()

    def _verdict(self, found: DryRun) -> str:
        if found.may_import:
            if found.count == 1:
                return self.tr("Alles klopt: 1 meting kan worden ingelezen.")
            return self.tr("Alles klopt: {0} metingen kunnen worden ingelezen.").format(found.count)
        if len(found.faults) == 1:
            return self.tr("Er is 1 probleem. Er is niets ingelezen.")
        return self.tr("Er zijn {0} problemen. Er is niets ingelezen.").format(len(found.faults))

    def _counted(self, found: DryRun) -> list[str]:
        if not found.may_import:
            return [self.tr("Herstel ze in het bestand, sla het op en kijk het opnieuw na.")]
        methods = ", ".join(self.tr("{0}: {1}").format(title, count) for title, count in found.methods)
        first, last = (show_date(date.fromisoformat(day)) for day in (found.first_day, found.last_day))
        return [methods, self.tr("Metingen van {0} tot en met {1}.").format(first, last)]
