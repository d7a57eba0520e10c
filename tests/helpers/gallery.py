"""Every widget once, filled with what an assessor would see: for the screenshots, and for tests that walk them all.

The names in it are made up. No clock or chance: the same picture every time.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QVBoxLayout, QWidget

from forms.shell.memory import WindowMemory
from forms.shell.navigation import Place
from forms.shell.page import Act, Page
from forms.shell.window import MainWindow
from forms.theme import BETWEEN
from forms.widgets.bars import Loss, TaskFactors
from forms.widgets.commands import Command
from forms.widgets.conversation import ConversationView, Question
from forms.widgets.counted_pair import CountedPair
from forms.widgets.counting import Stopwatch, TallyCounter, WorkMarks
from forms.widgets.fields import DateField, HoursField, LongTextField, PickField, TextField, percent_field
from forms.widgets.form_row import FormRow
from forms.widgets.level_choice import Level, LevelChoice, yes_no
from forms.widgets.messages import ConfirmBox, EmptyState, MessageBar, Tone
from forms.widgets.note_editor import NoteEditor
from forms.widgets.open_items import OpenItem, OpenItems
from forms.widgets.passphrase_field import PassphraseField
from forms.widgets.result_panel import ResultPanel, ResultView
from forms.widgets.signature_pad import SignaturePad
from forms.widgets.sources_table import SourcesLine, SourcesTable
from forms.widgets.stepper_bar import RoadStep, StepperBar, StepState
from forms.widgets.week_bar import TaskShare, WeekBar
from forms.widgets.words import Words, button, column, row

TODAY = date(2026, 11, 22)

PLACES = (
    Place("today", "Vandaag", "sun"),
    Place("dossiers", "Dossiers", "folder-open"),
    Place("figures", "Cijfers", "chart-column"),
    Place("methods", "Methoden", "book-open-text"),
    Place("reckon", "Rekenen", "calculator"),
    Place("verify", "Controleren", "shield-check"),
    Place("settings", "Instellen", "settings", apart=True),
)

ROAD = (
    RoadStep("data", "Gegevens", StepState.DONE),
    RoadStep("tasks", "Hoofdtaken", StepState.DONE),
    RoadStep("employer", "Werkgever", StepState.DONE),
    RoadStep("employee", "Werknemer", StepState.ATTENTION, "verschil bij tempo"),
    RoadStep("seen", "Waarneming", StepState.OPEN, "nog 2 open"),
    RoadStep("weigh", "Weging", StepState.OPEN),
    RoadStep("result", "Uitkomst", StepState.OPEN),
    RoadStep("views", "Zienswijzen", StepState.OPEN),
    RoadStep("sign", "Ondertekenen", StepState.OPEN),
)

LEVELS = (
    Level("1", "bijna nooit", "20 %", "Minder dan één op de tien keer."),
    Level("2", "soms", "40 %", "Eén tot drie op de tien keer."),
    Level("3", "meestal", "60 %", "Vier tot zeven op de tien keer, met korte pauzes tussendoor."),
    Level("4", "bijna altijd", "80 %", "Acht of negen op de tien keer."),
    Level("5", "altijd", "100 %", "Elke keer, net als een gewone collega."),
    Level("na", "n.v.t.", letters="v", apart=True),
)

TALK_LEVELS = (
    *(Level(level.key, level.text) for level in LEVELS[:5]),
    Level("unknown", "weet ik niet", letters="w", apart=True),
    Level("not_mine", "dit hoort niet bij mijn werk", letters="h", apart=True),
)

RESULT = ResultView(
    percent=Decimal("66.2"),
    band=(Decimal(61), Decimal(71)),
    losses=(Loss("Tempo", Decimal(19)), Loss("Kwaliteit", Decimal(8)), Loss("Netto werktijd", Decimal("6.8"))),
    headings=("tempo", "kwaliteit", "netto werktijd"),
    tasks=(
        TaskFactors("Strijken en vouwen", (Decimal(70), Decimal(95), Decimal(90))),
        TaskFactors("Linnen sorteren en tellen", (Decimal(90), Decimal(90), None)),
    ),
)

OPEN = (
    OpenItem("quality-2", "Kwaliteit", "taak 2, linnen sorteren"),
    OpenItem("net-2", "Netto werktijd", "taak 2, linnen sorteren"),
    OpenItem("views", "Zienswijze van de werknemer"),
)

SOURCES = (
    SourcesLine("pace", "Tempo", "60", "80", "70 (geteld)", Decimal(70), "Tellingen van 10:00 tot 11:00"),
    SourcesLine("quality", "Kwaliteit", "90", "95", "95", Decimal(95)),
    SourcesLine("net", "Netto werktijd", "85", "100", "90", difference="Verschil 15: bespreek dit met beiden."),
)

WEEK = (
    TaskShare("Strijken en vouwen", Fraction(50), "16 uur"),
    TaskShare("Linnen sorteren en tellen", Fraction(25), "8 uur"),
    TaskShare("Karren klaarzetten", Fraction(5), "1,6 uur", "Minder dan 1/16 van de week: voeg deze taak samen."),
)


def fields() -> QWidget:
    """Return a row for every kind of field, one of them with an error."""
    name, when, hours, share = TextField(), DateField(lambda: TODAY), HoursField(), percent_field()
    name.set_value("Wasserij De Lelie & Zn.")
    when.set_value(date(2026, 7, 3))
    hours.set_value(Fraction(65, 2))
    wrong = FormRow("Tijdsaandeel", share, "Deel van de werkweek.", unit="%", characters=8)
    wrong.set_error("Samen komen de taken op 110 %.", "Maak dit of een ander aandeel 10 kleiner.")
    remarks, norm = LongTextField(), PickField()
    remarks.set_value("Werkt met plezier en vraagt op tijd om hulp.\nNa de middag is meer rust nodig.")
    norm.offer((("a", "Medewerker wasserij"), ("b", "Medewerker linnenkamer")), "Kies een functie")
    return _group(
        FormRow("Werkgever", name, "Zoals in het handelsregister."),
        FormRow("Datum bedrijfsbezoek", when, characters=20),
        FormRow("Uren per week", hours, "7,5 of 7:30 mag allebei.", unit="uur", characters=8),
        wrong,
        FormRow("Normfunctie", norm),
        FormRow("Wat doet de werkgever al", remarks, optional=True),
        FormRow("Levert de werknemer een gewone arbeidsprestatie", yes_no("Ja", "Nee")),
        FormRow("Wachtzin", PassphraseField(), "Vier of meer gewone woorden zijn sterk en te onthouden."),
    )


def choices() -> QWidget:
    """Return the choice of levels, beside and below each other, a counted pair and a note."""
    pace, upright, pair, note = (
        LevelChoice(LEVELS),
        LevelChoice(LEVELS[:3], upright=True),
        CountedPair("stuks"),
        NoteEditor(),
    )
    pace.set_value("4")
    pair.set_value((Decimal(70), Decimal(80)))
    note.set_value("Geteld van 10:00 tot 11:00, zonder de pauze.")
    return _group(
        FormRow("Lukt het om het werk de hele dag vol te houden?", pace, "Denk aan een gewone dag."),
        FormRow("Hoe vaak komt dat voor?", upright),
        FormRow("Geteld", pair, "In hetzelfde uur."),
        note,
    )


def pictures() -> QWidget:
    """Return the week, the sources and what is counted."""
    week, table = WeekBar(), SourcesTable()
    week.show_tasks(WEEK)
    table.show_lines(SOURCES)
    watch, tally, marks = Stopwatch(lambda: 0.0), TallyCounter(lambda: 0.0, "stuks"), WorkMarks(lambda: 0.0)
    return _group(
        Words("De week", "heading"), week, Words("Strijken en vouwen · 50 %", "heading"), table, watch, tally, marks
    )


def messages() -> QWidget:
    """Return what the program says, and a place to sign."""
    shown = QWidget()
    info, attention, agreed = MessageBar(shown), MessageBar(shown), MessageBar(shown)
    info.tell("Dit dossier is van een andere methode.", "De oude methode staat erbij; er verandert niets.")
    attention.tell(
        "Het rapport kon niet worden opgeslagen: de map is alleen-lezen.",
        "Kies een andere map.",
        tone=Tone.ATTENTION,
        act=("Andere map kiezen", _nothing),
    )
    agreed.tell("Het rapport is ondertekend.", tone=Tone.AGREED)
    empty = EmptyState(
        "Nog geen dossiers",
        "Een dossier begint met een werknemer en een werkplek.",
        "Dossier maken",
        icon_name="folder-open",
    )
    acts = row(
        button("Rapport maken", _nothing, "primary", icon_name="file-text"),
        button("Bekijken", _nothing),
        button("Sluiten", _nothing, "quiet"),
        1,
    )
    shown.setLayout(column(info, attention, agreed, acts, empty, SignaturePad("S. de Vries"), spacing=BETWEEN))
    return shown


def _nothing() -> None:
    """Do nothing: a gallery is only looked at."""


def _group(*parts: QWidget) -> QWidget:
    group = QWidget()
    group.setLayout(column(*parts, spacing=BETWEEN))
    return group


class GalleryPage(Page):
    """A page with one group of the gallery, with the road above it and the result beside it."""

    def __init__(self, title: str, purpose: str, group: QWidget) -> None:
        super().__init__(title, purpose)
        self.add(group, 1)
        self._road, self._beside = StepperBar(), QWidget()
        self._road.show_steps(ROAD, "employee")
        result, items = ResultPanel(), OpenItems()
        result.show_result(RESULT)
        items.show_items(OPEN)
        layout: QVBoxLayout = column(result, items, 1, spacing=BETWEEN)
        self._beside.setLayout(layout)

    def header(self) -> QWidget:
        """Return the road."""
        return self._road

    def panel(self) -> QWidget:
        """Return the result and what is open."""
        return self._beside

    def primary(self) -> Act:
        """Return an act."""
        return Act("Verder", _nothing)

    def commands(self) -> tuple[Command, ...]:
        """Return what could be done here."""
        return (Command("Hoofdtaak toevoegen", _nothing, "Hoofdtaken"), Command("Rapport maken", _nothing))


GROUPS: dict[str, tuple[str, str, Callable[[], QWidget]]] = {
    "choices": ("Tempo bij strijken en vouwen", "Hoeveel doet Sam in een uur, naast een gewone collega?", choices),
    "fields": ("Gegevens", "Wie wordt gemeten, waar en in welk werk.", fields),
    "pictures": ("Weging", "Wat is gezegd, wat is gezien, en wat u besluit.", pictures),
    "messages": ("Berichten", "Wat het programma zegt.", messages),
}


def page(name: str) -> GalleryPage:
    """Return a page with one of the groups."""
    title, purpose, group = GROUPS[name]
    return GalleryPage(title, purpose, group())


QUESTION_1 = Question("first", "Wat vindt u van het werk?", TALK_LEVELS, number=1, total=11)


def talk() -> ConversationView:
    """Return a question of conversation mode."""
    view = ConversationView()
    question = "Lukt het om het werk de hele dag vol te houden?"
    view.ask(
        Question("stamina", question, TALK_LEVELS, "Denk aan een gewone dag, niet aan een heel slechte.", "4", 4, 11)
    )
    return view


def confirm(parent: QWidget) -> ConfirmBox:
    """Return the question before something that cannot be undone."""
    told = "De meting en alle antwoorden verdwijnen uit de kluis. Reservekopieën houden ze tot ze verlopen."
    return ConfirmBox("Deze meting wissen?", told, "Meting wissen", parent)


def window(settings: QSettings) -> MainWindow:
    """Return the window with its places, nothing in it yet."""
    made = MainWindow(PLACES, WindowMemory(settings))
    made.navigation.count("today", 3)
    return made
