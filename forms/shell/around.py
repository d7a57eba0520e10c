"""What stands around a page: the places on the left, a header above, the foot below, the panel beside it."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from forms.shell.foot import Foot
from forms.shell.navigation import Navigation, Place
from forms.shell.page import Page
from forms.shell.side_panel import SidePanel
from forms.theme import BETWEEN, GRID, INSIDE
from forms.widgets.words import Frame, column, row

_CENTRE_CHARACTERS = 78  # with less room for the page, the places show only their icons


class Around(QWidget):
    """Gives a page its surroundings. Its parts are public: they tell what someone wants."""

    def __init__(self, places: tuple[Place, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.navigation, self.panel, self.foot = Navigation(places), SidePanel(), Foot()
        self._pages, self._header = QStackedWidget(), Frame("bar")
        self._header_slot = QVBoxLayout(self._header)
        self._header_slot.setContentsMargins(BETWEEN * 2, INSIDE + GRID, BETWEEN * 2, INSIDE)
        self._header_shown: QWidget | None = None
        self.panel.folded.connect(lambda _folded: self.fit())
        self._lay_out()

    def _lay_out(self) -> None:
        centre = column(self._header, self._pages, self.foot, spacing=0)
        centre.setStretchFactor(self._pages, 1)
        whole = row(self.navigation, centre, self.panel, spacing=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def surround(self, page: Page, place: str) -> None:
        """Show a page with its own header and panel, and mark the place it belongs to."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self.navigation.mark(place)
        self._show_header(page.header())
        self.panel.show_content(page.panel())
        self.foot.show_act(page.primary())
        self.fit()
        self._pages.setCurrentWidget(page)

    def _show_header(self, header: QWidget | None) -> None:
        if header is not self._header_shown:
            if self._header_shown is not None:
                self._header_slot.removeWidget(self._header_shown)
                self._header_shown.hide()
            self._header_shown = header
            if header is not None:
                self._header_slot.addWidget(header)
                header.show()
        self._header.setVisible(header is not None)

    def take_out(self, page: QWidget) -> None:
        """Take out a page that will not come back."""
        self._pages.removeWidget(page)

    def drop(self, part: QWidget) -> None:
        """Let go of a header or panel that will not come back."""
        if part is self._header_shown:
            self._header_slot.removeWidget(part)
            self._header_shown = None
        self.panel.drop(part)
        part.hide()
        part.deleteLater()

    def turn_panel(self) -> None:
        """Fold the panel, or open it."""
        if self.panel.isVisible():
            self.panel.fold(folded=not self.panel.is_folded())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the places when the page would get too little room."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Divide the width between places, page and panel."""
        panel = self.panel.wanted_width() if not self.panel.isHidden() else 0
        self.panel.setFixedWidth(max(1, panel))
        full = self.navigation.full_width()
        wanted = self.fontMetrics().averageCharWidth() * _CENTRE_CHARACTERS
        folded = self.width() - full - panel < wanted
        self.navigation.fold(folded=folded)
        self.navigation.setFixedWidth(self.navigation.sizeHint().width() if folded else full)
