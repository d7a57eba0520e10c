"""The calculator: what a wage value means in euros, without a dossier."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.desk import wages
from app.desk.session import Session
from forms.pages.money_view import MoneyView
from forms.shell.page import Page


class CalculatorPage(Page):
    """Shows an empty question; the answer follows as it is filled in."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.retitle(
            self.tr("Rekenen"), self.tr("Wat een loonwaarde in euro's betekent, op welke dag dan ook sinds 2010.")
        )
        extra = session.places.own_wages
        tables = wages.open_tables(extra if extra.is_dir() else None)
        self.view = MoneyView(tables, session.means.today)
        self.add(self.view)
        self.view.fill({"on": session.means.today().isoformat(), "holiday_allowance": "8"})

    def first_focus(self) -> QWidget:
        """Begin at the wage value."""
        return self.view.fields["wage_value"]
