"""*Methoden*: what each method asks, of whom, how it counts, where it comes from, and why a faulty one is faulty."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from app.desk.methods import library_of
from app.desk.session import Session
from app.exchange.library import Faulty, Found
from app.scoring.graph import Graph, names_in
from app.scoring.outline import Branch, Outline, outline
from forms.language import spoken
from forms.shell.page import Page
from forms.widgets.graph_picture import GraphPicture, Station
from forms.widgets.scroll_area import ScrollArea
from forms.widgets.words import Words, button, row

MOST_ROWS = 8


class MethodsPage(Page):
    """A list of methods; the one that is chosen is told in full below it. Signal `compare_wanted()`."""

    compare_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.retitle(
            self.tr("Methoden"), self.tr("Wat elke methode vraagt, aan wie, hoe het telt en waar het vandaan komt.")
        )
        self._session = session
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Methoden"))
        self.list.currentRowChanged.connect(self._choose)
        self._entries: list[Found | Faulty] = []
        self._below = QVBoxLayout()
        self._shown: list[QWidget] = []
        compare = button(self.tr("Methoden vergelijken"), self.compare_wanted.emit, icon_name="scale")
        self.add(self.list, row(compare, 1), self._below, 1)

    def first_focus(self) -> QWidget:
        """Begin at the list."""
        return self.list

    def entered(self) -> None:
        """Look anew in all folders."""
        library = library_of(self._session)
        found = sorted(library.found, key=lambda one: (one.definition.method.status, one.definition.method.id))
        self._entries = [*found, *library.faulty]
        self.list.clear()
        for entry in self._entries:
            self.list.addItem(QListWidgetItem(self._line(entry)))
        rows = max(1, min(len(self._entries), MOST_ROWS))
        self.list.setFixedHeight(self.list.sizeHintForRow(0) * rows + 2 * self.list.frameWidth())
        if self._entries:
            self.list.setCurrentRow(0)

    def _line(self, entry: Found | Faulty) -> str:
        if isinstance(entry, Faulty):
            return self.tr("{0}  ·  fout: kan niet gebruikt worden").format(entry.file.parent.name)
        method = entry.definition.method
        states = {
            "active": self.tr("geldig"),
            "draft": self.tr("in de maak"),
            "historical": self.tr("historisch, alleen te lezen"),
        }
        return f"{method.title.say(spoken())}  ·  {method.version}  ·  {states[method.status]}"

    def _choose(self, number: int) -> None:
        for widget in self._shown:
            widget.hide()
            widget.deleteLater()
        self._shown.clear()
        if not 0 <= number < len(self._entries):
            return
        entry = self._entries[number]
        if isinstance(entry, Faulty):
            self._tell_faulty(entry)
        else:
            self._tell(entry.definition.graph, outline(entry.definition.graph, spoken()))

    def _tell_faulty(self, entry: Faulty) -> None:
        self._put(Words(entry.file.parent.name, "heading"))
        for finding in entry.reasons:
            self._put(Words(str(finding), "attention"))

    def _tell(self, graph: Graph, told: Outline) -> None:
        self._put(Words(told.title, "heading"), Words(told.summary))
        if told.disclaimer:
            self._put(Words(told.disclaimer, "attention"))
        self._put(Words("\n".join(f"{name}: {value}" for name, value in told.identity), "muted"))
        self._tell_questions(told)
        self._tell_calculation(graph, told)
        self._tell_rest(told)

    def _tell_questions(self, told: Outline) -> None:
        tree = self._tree(self.tr("Wat er gevraagd wordt"), (self.tr("vraag"), self.tr("aan wie"), self.tr("schaal")))
        for group in told.groups:
            branch = QTreeWidgetItem(tree, [group.title])
            for one in group.questions:
                QTreeWidgetItem(branch, [one.text, ", ".join(one.who), one.scale])
        tree.expandAll()

    def _tell_calculation(self, graph: Graph, told: Outline) -> None:
        if told.ways:
            tree = self._tree(self.tr("De beslisboom"), (self.tr("vraag"), self.tr("waarheen")))
            for way in told.ways:
                fork = QTreeWidgetItem(tree, [way.question])
                for answer, target in way.leads:
                    QTreeWidgetItem(fork, [answer, target])
            tree.expandAll()
            return
        tree = self._tree(self.tr("Hoe het telt"), (self.tr("stap"), self.tr("wat er gebeurt")))
        for name, branch in told.calculation:
            top = QTreeWidgetItem(tree, [name])
            self._grow(top, branch)
        tree.expandToDepth(2)
        picture = GraphPicture()
        stations, uses = drawing_of(graph)
        picture.show_graph(
            stations, uses, self.tr("Tekening van de berekening; dezelfde stappen staan in de boom hierboven.")
        )
        area = ScrollArea()
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        area.setWidget(picture)
        area.setFixedHeight(min(picture.sizeHint().height() + 24, 520))
        self._put(area)

    def _grow(self, above: QTreeWidgetItem, branch: Branch) -> None:
        item = QTreeWidgetItem(above, [branch.title, branch.rule])
        for part in branch.parts:
            self._grow(item, part)

    def _tell_rest(self, told: Outline) -> None:
        self._put(Words(self.tr("Bronnen"), "heading"))
        self._put(Words("\n".join(f"• {one.text} ({one.kind})" for one in told.sources)))
        self._put(Words(self.tr("Uitgewerkte voorbeelden"), "heading"))
        self._put(Words("\n".join(f"• {one.name}: {one.result}. {one.source}" for one in told.examples)))

    def _tree(self, heading: str, columns: tuple[str, ...]) -> QTreeWidget:
        words = Words(heading, "heading")
        tree = QTreeWidget()
        tree.setHeaderLabels(list(columns))
        tree.setAccessibleName(heading)
        tree.setWordWrap(True)
        tree.setTabKeyNavigation(False)
        unit = tree.fontMetrics().averageCharWidth()
        for place in range(len(columns)):
            tree.setColumnWidth(place, unit * (62 if place == 0 else 26))
        tree.setFixedHeight(tree.fontMetrics().height() * 18)
        words.setBuddy(tree)
        self._put(words, tree)
        return tree

    def _put(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self._shown.append(widget)
            self._below.addWidget(widget)


def drawing_of(graph: Graph) -> tuple[list[Station], list[tuple[str, str]]]:
    """Return the boxes and lines of a method's calculation: what leads to the result, answers included."""
    method = graph.method
    result = method.result.node if method.result is not None else ""
    needed: list[str] = []
    waiting = [result]
    uses: list[tuple[str, str]] = []
    while waiting:
        name = waiting.pop(0)
        if name in needed or (name not in graph.nodes and name not in graph.items):
            continue
        needed.append(name)
        if name in graph.nodes:
            inputs = [
                one for one in dict.fromkeys(names_in(graph.nodes[name])) if one in graph.nodes or one in graph.items
            ]
            uses += [(one, name) for one in inputs]
            waiting += inputs
    stations = [_station(graph, name, result) for name in needed]
    return stations, uses


def _station(graph: Graph, name: str, result: str) -> Station:
    node = graph.nodes.get(name)
    if node is not None:
        return Station(name, node.text.say(spoken()), "result" if name == result else "node")
    item = graph.items[name]
    return Station(name, (item.short or item.text).say(spoken()), "question")
