"""The list of dossiers: find by typing, open with Enter, make a new one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QListView, QWidget

from app.desk.files import file_bytes
from app.desk.finding import DossierRow, DossierSearch
from app.desk.session import Session
from app.desk.transfer import take_in
from app.errors import FaultyInputError, LoonmaatError
from forms.shell.page import Act, Page
from forms.theme import INSIDE
from forms.widgets.commands import Command
from forms.widgets.form_row import FormRow
from forms.widgets.messages import EmptyState, Tone
from forms.widgets.words import button, row

MOST_FAULTS = 8
"""Of a file that cannot be read; the command line shows them all."""

Index = QModelIndex | QPersistentModelIndex


class DossierModel(QAbstractListModel):
    """Rows as they were found; more are fetched as the list is scrolled (sorting and paging are done in SQL)."""

    def __init__(self, search: DossierSearch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = search

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many rows were fetched."""
        return 0 if parent.isValid() else len(self._search.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a row; the same words for who listens."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _told(self._search.rows[index.row()])
        return None

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether there is another page."""
        return not parent.isValid() and self._search.has_more

    def fetchMore(self, parent: Index) -> None:
        """Fetch the next page."""
        if parent.isValid():
            return
        count = len(self._search.rows)
        more = self._search.next_page()
        if more:
            self.beginInsertRows(QModelIndex(), count, count + len(more) - 1)
            self._search.take(more)
            self.endInsertRows()

    def stream_of(self, row: int) -> str:
        """Return which dossier stands on a row."""
        return self._search.rows[row].stream

    def find(self, text: str) -> None:
        """Begin anew with other words."""
        self.beginResetModel()
        self._search.begin(text)
        self._search.take(self._search.next_page())
        self.endResetModel()


class DossiersPage(Page):
    """Signals: `opened(stream)`, `new_wanted()`."""

    opened = Signal(str)
    new_wanted = Signal()
    fills = True

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.retitle(self.tr("Dossiers"), self.tr("Een dossier is één werknemer bij één werkgever in één functie."))
        self._session = session
        self.model = DossierModel(DossierSearch(session), self)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _text: self._find())
        self.search.returnPressed.connect(self._open_first)
        self._search_row = FormRow(self.tr("Zoek op naam, werkgever of functie"), self.search)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Gevonden dossiers"))
        self.list.setUniformItemSizes(True)
        self.list.setSpacing(INSIDE // 4)
        self.list.activated.connect(self._open)
        self.empty = EmptyState(
            self.tr("Nog geen dossiers"),
            self.tr("Maak een dossier voor de werknemer. Daarna begint u een meting."),
            self.tr("Eerste dossier maken"),
            icon_name="folder-open",
        )
        self.empty.acted.connect(self.new_wanted)
        take = button(self.tr("Meting uit bestand inlezen"), self._choose_file, "quiet", icon_name="upload")
        self.add(self._search_row, self.list, self.empty, row(take, 1))

    def first_focus(self) -> QWidget:
        """Begin at the search, or at the one button of an empty list."""
        return self.empty if self.empty.isVisibleTo(self) else self.search

    def primary(self) -> Act:
        """Make a dossier."""
        return Act(self.tr("Nieuw dossier"), self.new_wanted.emit)

    def commands(self) -> tuple[Command, ...]:
        """Offer what has no key of its own."""
        return (Command(self.tr("Meting uit bestand inlezen"), self._choose_file),)

    def entered(self) -> None:
        """Show what is there now."""
        self._find()

    def take_in(self, file: Path) -> None:
        """Take a measurement file into the vault and open its dossier; say what is wrong with it otherwise."""
        try:
            arrived = take_in(self._session, file_bytes(file), place=file.name)
        except FaultyInputError as error:
            told = "\n".join(str(fault) for fault in error.faults[:MOST_FAULTS])
            self.message.tell(error.text, told, tone=Tone.ATTENTION)
            return
        except LoonmaatError as error:
            self.message.tell(error.text, error.remedy, tone=Tone.ATTENTION)
            return
        self.opened.emit(arrived.dossier.stream)

    def _choose_file(self) -> None:
        told = self.tr("Metingen (*.json);;Alle bestanden (*)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Meting kiezen"), "", told)
        if name:
            self.take_in(Path(name))

    def _find(self) -> None:
        self.model.find(self.search.text())
        none_at_all = not self.search.text() and self.model.rowCount() == 0
        self.empty.setVisible(none_at_all)
        self.list.setVisible(not none_at_all)
        self._search_row.setVisible(not none_at_all)
        if self.search.text():
            self.said.emit(self.tr("Niets gevonden.") if self.model.rowCount() == 0 else "")

    def _open_first(self) -> None:
        if self.model.rowCount():
            self._open(self.model.index(0, 0))

    def _open(self, index: Index) -> None:
        self.opened.emit(self.model.stream_of(index.row()))


def _told(row: DossierRow) -> str:
    parts = [row.name or "(nog geen naam)", row.function, row.employer]
    return "  ·  ".join(part for part in parts if part)
