"""*Rapporten*: many documents at once, for measurements that were concluded, into a folder of the user's choice.

One that fails does not stop the rest: each row says what became of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QListWidget, QListWidgetItem, QWidget

from app.desk import batch
from app.desk.batch import Candidate
from app.desk.documents import named_languages
from app.desk.session import Session
from app.desk.shelf import REPORT
from app.errors import LoonmaatError
from forms.reading import show_date
from forms.road.document_choice import reader_names
from forms.shell.page import Act, Page
from forms.theme import BETWEEN
from forms.widgets.fields import PickField, TextField
from forms.widgets.flow import flow
from forms.widgets.form_row import FormRow
from forms.widgets.messages import Tone
from forms.widgets.words import Line, Words, button
from forms.widgets.work_bar import WorkBar
from forms.work import Failure, Operation, Works, failure_of

STREAM, WORDS = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
LIST_HEIGHT = 320


class BatchPage(Page):
    """Choose measurements, a document and a folder; each row then says what became of it."""

    def __init__(self, session: Session, works: Works, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.retitle(self.tr("Rapporten"), self.tr("Maak documenten van veel metingen tegelijk, in één map."))
        self._session, self._works = session, works
        self._waiting: list[QListWidgetItem] = []
        self._chosen_count, self._written, self._failed = 0, 0, 0
        self._running: Operation[Path] | None = None
        self._stopping = False
        self.search, self.reader, self.language, self.folder = TextField(), PickField(), PickField(), TextField()
        self.list = QListWidget()
        self.list.setMinimumHeight(LIST_HEIGHT)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setAccessibleName(self.tr("Metingen; spatie kiest"))
        self.list.itemChanged.connect(lambda _item: self._count())
        self.bar, self._counted = WorkBar(), Line("", "muted")
        self._none = Words(self.tr("Er zijn nog geen metingen die zijn afgerond."), "muted")
        self._build()

    def _build(self) -> None:
        self.reader.offer(reader_names())
        self.reader.set_value(REPORT)
        languages = named_languages(self._session.places)
        self.language.offer(languages)
        self.language.set_value("nl")
        self._language_row = FormRow(self.tr("Taal"), self.language, characters=18)
        if len(languages) == 1:
            self._language_row.hide()  # a single language is no question
        self._soon = QTimer(self, singleShot=True, interval=200)
        self._soon.timeout.connect(self._find)
        self.search.textEdited.connect(lambda _text: self._soon.start())
        self._folder_row = FormRow(
            self.tr("Map"), self.folder, self.tr("Wat er al staat, blijft staan."), characters=56
        )
        self.everything = button(self.tr("Alles kiezen"), lambda: self._check_all(on=True))
        self.nothing = button(self.tr("Niets kiezen"), lambda: self._check_all(on=False))
        browse = button(self.tr("Map kiezen"), self._choose_folder, icon_name="folder-open")
        self.add(
            flow(
                FormRow(self.tr("Document"), self.reader, characters=40),
                self._language_row,
                spacing=BETWEEN,
                at_bottom=True,
            ),
            flow(self._folder_row, browse, at_bottom=True),
            FormRow(self.tr("Zoek op naam, werkgever of functie"), self.search, optional=True),
            flow(self.everything, self.nothing, self._counted),
            self.bar,
            self._none,
            self.list,
        )

    # --- what the shell asks ---------------------------------------------------------------------------------

    def first_focus(self) -> QWidget:
        """Begin at the kind of document."""
        return self.reader

    def primary(self) -> Act:
        """Make the documents."""
        count = len(list(self._checked()))
        text = self.tr("1 document maken") if count == 1 else self.tr("{0} documenten maken").format(count)
        if self._running is not None:
            return Act(text, self.start, self.tr("De documenten worden gemaakt."))
        return Act(text, self.start, "" if count else self.tr("Kies eerst metingen."))

    def entered(self) -> None:
        """Show what can be chosen now, unless documents are being made."""
        if self._running is None:
            self._find()

    # --- choosing --------------------------------------------------------------------------------------------

    def _find(self) -> None:
        if self._running is not None:
            return
        found = batch.candidates(self._session, self.search.text().strip())
        self.list.blockSignals(True)
        self.list.clear()
        for one in found:
            item = QListWidgetItem(_told(one))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setData(STREAM, one.stream)
            item.setData(WORDS, _told(one))
            self.list.addItem(item)
        self.list.blockSignals(False)
        self._none.setVisible(not found)
        self.list.setVisible(bool(found))
        self._count()

    def _items(self) -> Iterator[QListWidgetItem]:
        yield from (self.list.item(place) for place in range(self.list.count()))

    def _checked(self) -> Iterator[QListWidgetItem]:
        yield from (item for item in self._items() if item.checkState() is Qt.CheckState.Checked)

    def _check_all(self, *, on: bool) -> None:
        self.list.blockSignals(True)
        for item in self._items():
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        self._count()

    def _count(self) -> None:
        count = len(list(self._checked()))
        self._counted.setText(self.tr("{0} van {1} gekozen").format(count, self.list.count()))
        self.act_changed.emit()

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Waar komen de documenten"))
        if name:
            self.folder.set_value(name)
            self._folder_row.clear_error()

    # --- making ----------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Make the documents that are chosen, one after another."""
        self.folder.finish()
        if not self.folder.value() or not Path(self.folder.value() or "").is_dir():
            self._folder_row.set_error(self.tr("Deze map is er niet."), self.tr("Kies een map die er is."))
            self.folder.setFocus()
            return
        self._folder_row.clear_error()
        self.message.hide()
        self._waiting = list(self._checked())
        self._chosen_count, self._written, self._failed, self._stopping = len(self._waiting), 0, 0, False
        self._turn(busy=True)
        self.bar.begin(self.tr("De documenten worden gemaakt…"), self._stop)
        self._next()

    def rows(self) -> list[str]:
        """Return what the rows say, for tests."""
        return [item.text() for item in self._items()]

    def _next(self) -> None:
        if not self._waiting or self._stopping:
            self._end()
            return
        item = self._waiting.pop(0)
        done = self._chosen_count - len(self._waiting)
        told = self.tr("{0} van {1}: {2}").format(done, self._chosen_count, item.data(WORDS))
        self.bar.advance(done - 1, self._chosen_count, told)
        reader, language = self.reader.value() or REPORT, self.language.value() or "nl"
        try:
            wanted = batch.prepared(self._session, str(item.data(STREAM)), reader, language)
        except LoonmaatError as error:
            self._not_written(item, failure_of(error))
            return
        folder = Path(self.folder.value() or "")
        self._running = Operation(lambda _progress: wanted.write(folder)).owned_by(self)
        self._running.success(lambda file: self._is_written(item, file))
        self._running.failure(lambda failure: self._not_written(item, failure))
        self._running.start(self._works)

    def _is_written(self, item: QListWidgetItem, file: Path) -> None:
        self._written += 1
        self._say(item, self.tr("gemaakt: {0}").format(file.name))
        item.setCheckState(Qt.CheckState.Unchecked)
        QTimer.singleShot(0, self, self._next)  # the window gets its turn between two documents

    def _not_written(self, item: QListWidgetItem, failure: Failure) -> None:
        self._failed += 1
        why = " ".join(dict.fromkeys([failure.text, *(fault.text for fault in failure.faults)]))
        self._say(item, self.tr("niet gemaakt: {0}").format(why))
        QTimer.singleShot(0, self, self._next)

    def _say(self, item: QListWidgetItem, told: str) -> None:
        self.list.blockSignals(True)
        item.setText(f"{item.data(WORDS)}\n{told}")
        self.list.blockSignals(False)
        self.list.scrollToItem(item)

    def _stop(self) -> None:
        """Let the document that is being made be finished; begin no other."""
        self._stopping = True

    def _end(self) -> None:
        left = len(self._waiting)
        self._waiting = []
        self._turn(busy=False)
        self.bar.end()
        told = self.tr("Gemaakt: {0}. Niet gemaakt: {1}.").format(self._written, self._failed)
        stopped = self.tr("Gestopt; {0} niet meer begonnen.").format(left) if left else ""
        why = self.tr("Bij elke regel staat waarom.") if self._failed else ""
        tone = Tone.ATTENTION if self._failed or left else Tone.AGREED
        self.message.tell(told, f"{stopped} {why}".strip(), tone=tone)

    def _turn(self, *, busy: bool) -> None:
        for part in (self.search, self.reader, self.language, self.folder, self.everything, self.nothing, self.list):
            part.setEnabled(not busy)
        if not busy:
            self._running = None
        self._count()


def _told(one: Candidate) -> str:
    visit = show_date(date.fromisoformat(one.visit)) if one.visit else ""
    return "  ·  ".join(part for part in (one.name, one.function, one.employer, visit) if part)
