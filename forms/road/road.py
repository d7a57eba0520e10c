"""The road of one measurement: its steps in order, the live result, what is open, and the way between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from app.desk import dossiers, history, whereabouts
from app.desk.assessment import Assessment
from app.desk.outcome import withheld_text
from app.desk.plan import CHANGES, DATA, PREPARATION, REPEAT, RESPONDENT_STEPS, RESULT, SIGN, VIEWS, WORK, plan_of
from app.desk.questionnaires import Intake, intakes
from app.dossier.acts import text_of
from app.dossier.case_fields import DOSSIER_PARTS
from app.dossier.entry import StoredEntry
from app.dossier.open_points import OpenPoint
from app.scoring.definition import Respondent
from app.scoring.reasons import row_title
from forms.language import spoken
from forms.road.elided import Elided
from forms.road.live import result_view
from forms.road.step_page import StepPage
from forms.road.steps import page_for, titles
from forms.shell.window import MainWindow
from forms.theme import BETWEEN, GRID
from forms.widgets.commands import Command
from forms.widgets.open_items import OpenItem, OpenItems
from forms.widgets.result_panel import ResultPanel
from forms.widgets.stepper_bar import RoadStep, StepperBar, StepState
from forms.widgets.words import Line, button, column, row
from forms.work import Works


class Road(QObject):
    """Signal `left()` when the user goes back to the dossier."""

    left = Signal()

    def __init__(self, assessment: Assessment, window: MainWindow, works: Works) -> None:
        super().__init__()
        self.assessment, self.window, self.works = assessment, window, works
        self.plan = plan_of(assessment.graph, repeats=bool(assessment.draft.previous))
        self.step = self.plan.steps[0]
        self._titles = titles()
        self._pages: dict[str, StepPage] = {}
        self._intakes: dict[Respondent, Intake] = {}
        self.stepper, self.result, self.open_items = StepperBar(), ResultPanel(), OpenItems()
        self._title, self._state = Elided("strong"), Line("", "muted")
        self.header, self.panel = QWidget(), QWidget()
        back = button(self.tr("Dossier"), self.left.emit, "quiet", icon_name="arrow-left")
        head = row(back, self._title, self._state)
        head.setStretch(1, 1)
        self.header.setLayout(column(head, self.stepper, spacing=GRID))
        self.panel.setLayout(column(self.result, self.open_items, 1, spacing=BETWEEN))
        self.stepper.chosen.connect(self.show)
        self.open_items.jump.connect(self._jump)
        QShortcut(QKeySequence("F7"), self.header).activated.connect(self.open_items.jump_on)

    # --- what pages ask --------------------------------------------------------------------------------------

    @property
    def stream(self) -> str:
        """The measurement's id."""
        return self.assessment.stream

    @property
    def dossier_stream(self) -> str:
        """The dossier's id."""
        return self.assessment.dossier.stream

    def step_title(self, step: str) -> str:
        """Return the short title of a step."""
        return self._titles[step]

    def row_title(self, row_key: str) -> str:
        """Return what a row is called in the language of the window; empty without a row."""
        return row_title(self.assessment.graph, self.assessment.answers, row_key, spoken())

    def all_fields(self) -> Mapping[str, str]:
        """Return every field of the case as stored: those of the dossier and those of the measurement."""
        return {**self.assessment.dossier.fields, **self.assessment.draft.fields}

    def store_field(self, name: str, value: str) -> None:
        """Store a field where it belongs. Raises FaultyInputError."""
        if name.partition(".")[0] in DOSSIER_PARTS:
            self.assessment.take_dossier(
                dossiers.set_field(self.assessment.session, self.assessment.dossier, name, value)
            )
        else:
            self.assessment.set_field(name, value)

    # --- moving ----------------------------------------------------------------------------------------------

    def show(self, step: str) -> None:
        """Show a step; the first one when none is named. What stands half typed elsewhere is stored first."""
        self.finish()
        self.step = step if step in self.plan.steps else self.plan.steps[0]
        QTimer.singleShot(0, self, self._remember)  # a write to the disk; the page comes first
        page = self._page(self.step)
        self._show_state()
        self.window.show_page(page, "dossiers")
        self.window.rest(self._at_rest())

    def _remember(self) -> None:
        if self.assessment.session.vault.is_open:
            whereabouts.remember(self.assessment.session, self.stream, self.step)

    def next(self) -> None:
        """Go to the next step."""
        place = self.plan.steps.index(self.step)
        if place + 1 < len(self.plan.steps):
            self.show(self.plan.steps[place + 1])

    def go_to(self, step: str, item: str, row_key: str) -> None:
        """Show a step with the focus on a question; on the first question of a row when none is named."""
        self.show(step)
        page = self._page(self.step)
        names = [item] if item else [one.key for one in self.plan.items.get(self.step, ())]
        next((name for name in names if page.jump(name, row_key)), None)

    def is_shown(self) -> bool:
        """Tell whether a step of this road is on screen."""
        return self.window.page() in self._pages.values() and not self.window.is_alone()

    def finish(self) -> None:
        """Have what stands half typed in the focused field stored, before the page goes or the vault closes."""
        focused = QApplication.focusWidget()
        if focused is not None and any(page.isAncestorOf(focused) for page in self._pages.values()):
            focused.clearFocus()

    def drop(self) -> None:
        """Let go of all pages, of header and of panel."""
        for page in self._pages.values():
            self.window.drop_page(page)
        self._pages.clear()
        self.window.drop_around(self.header, self.panel)

    # --- undo and redo ---------------------------------------------------------------------------------------

    def undo(self) -> None:
        """Take back the last act, and go to where it was."""
        self._stepped(history.undo(self.assessment), self.tr("Ongedaan gemaakt en opgeslagen."))

    def redo(self) -> None:
        """Bring back what was taken back, and go to where it was."""
        self._stepped(history.redo(self.assessment), self.tr("Opnieuw gedaan en opgeslagen."))

    def _stepped(self, entry: StoredEntry | None, told: str) -> None:
        if entry is None:
            self.window.say(self.tr("Er is niets om terug te nemen."))
            return
        self.changed(told)
        step, name, row_key = self._place_of(entry)
        if step != self.step:
            self.show(step)
        self._page(self.step).jump(name, row_key)
        self.window.say(told)

    def _place_of(self, entry: StoredEntry) -> tuple[str, str, str]:
        """Return step, name and row of what an act was about."""
        if entry.act == "field":
            return self._step_of_field(text_of(entry, "name")), text_of(entry, "name"), ""
        if entry.act in ("answer", "clear", "note"):
            item, by = text_of(entry, "item"), text_of(entry, "by")
            return by if by in RESPONDENT_STEPS else self.plan.step_of(item), item, text_of(entry, "row")
        if entry.act in ("confirm", "take_over"):
            return REPEAT, "confirm", text_of(entry, "row")
        if entry.act == "together" and text_of(entry, "why") == "questionnaire":
            return PREPARATION, "", ""
        return WORK, text_of(entry, "repeat"), text_of(entry, "key")

    # --- showing ---------------------------------------------------------------------------------------------

    def changed(self, told: str = "") -> None:
        """Show what the stored answers now come to."""
        self._show_state()
        page = self._pages.get(self.step)
        if page is not None:
            page.refresh()
            page.act_changed.emit()
        self.window.say(told or self.tr("Opgeslagen."))
        if not told:
            self.window.rest(self._at_rest())

    def _at_rest(self) -> str:
        """Return what is always to be seen: that all is stored, and how much is open."""
        count = len(self.assessment.open_points)
        if self.assessment.is_closed:
            return self.tr("Opgeslagen.")
        if not count:
            return self.tr("Opgeslagen · niets meer open")
        return self.tr("Opgeslagen · nog {0} open (F7)").format(count)

    def _show_state(self) -> None:
        assessment = self.assessment
        case = assessment.case
        self._title.show_parts(self.tr("Meting"), case.placement.function, case.employer.name)
        states = {"draft": self.tr("concept"), "concluded": self.tr("afgerond"), "signed": self.tr("ondertekend")}
        self._state.setText(states[assessment.draft.state])
        self.result.show_result(result_view(assessment, self._why_not()))
        self.open_items.show_items(tuple(self._item(n, p) for n, p in enumerate(assessment.open_points_in(spoken()))))
        self._intakes = {one.by: one for one in intakes(assessment)}
        self.stepper.show_steps(tuple(self._step(step) for step in self.plan.steps), self.step)

    def _why_not(self) -> str:
        """Return the first reason why there is no outcome; the list beneath it names what is open."""
        outcome = self.assessment.outcome_in(spoken())
        first = replace(outcome, withheld=outcome.withheld[:1])
        why = withheld_text(self.assessment.graph, self.assessment.answers, first, spoken()) or ""
        more = len(outcome.withheld) - 1
        return self.tr("{0} En nog {1} redenen; zie wat open is.").format(why, more) if more > 1 else why

    def _item(self, number: int, point: OpenPoint) -> OpenItem:
        place = self.row_title(point.row) if point.kind == "remark" else ""
        return OpenItem(str(number), point.text, "" if place and place in point.text else place)

    def _step(self, step: str) -> RoadStep:
        here = [point for point in self.assessment.open_points if self.step_of(point) == step]
        heavy = any(point.severity in ("blocks", "question") for point in here)
        state = StepState.ATTENTION if heavy else StepState.OPEN if here else StepState.DONE
        if step in (RESULT, CHANGES, SIGN) and self.assessment.draft.state != "signed":
            state = StepState.OPEN if state is StepState.DONE else state
        note = self.tr("nog {0} open").format(len(here)) if here else ""
        intake = self._intakes.get(RESPONDENT_STEPS[step]) if step in RESPONDENT_STEPS else None
        if not here and intake is not None and intake.given < intake.asked and not self.assessment.is_closed:
            state, note = StepState.OPEN, self.tr("{0} van {1} beantwoord").format(intake.given, intake.asked)
        return RoadStep(step, self._titles[step], state, note)

    def step_of(self, point: OpenPoint) -> str:
        """Return the step where an open point is settled."""
        if point.kind == "field":
            return self._step_of_field(point.name)
        if point.kind == "rows":
            return WORK
        if point.kind == "confirm":
            return REPEAT
        if point.kind == "why":
            return CHANGES
        return self.plan.step_of(point.item) if point.item else WORK

    def _step_of_field(self, name: str) -> str:
        return {"views": VIEWS, "assignment": PREPARATION}.get(name.partition(".")[0], DATA)

    def _jump(self, number: str) -> None:
        point = self.assessment.open_points[int(number)]
        self.show(self.step_of(point))
        self._page(self.step).jump(point.item if point.kind == "remark" else point.name, point.row)

    def commands(self) -> Iterator[Command]:
        """Yield every step and every question, for the palette."""
        for step in self.plan.steps:
            yield Command(self._titles[step], partial(self.show, step), hint=self.tr("stap"))
        for step, items in self.plan.items.items():
            for item in items:
                for row_key, title in self.assessment.rows_of(item.per, spoken()) if item.per else [("", "")]:
                    name = (item.short or item.text).say(spoken())
                    told = f"{name} · {title}" if title else name
                    yield Command(told, partial(self.go_to, step, item.key, row_key), hint=self._titles[step])

    def _page(self, step: str) -> StepPage:
        if step not in self._pages:
            self._pages[step] = page_for(self, step)
        return self._pages[step]
