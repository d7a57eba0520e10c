"""The road of one measurement: its steps in order, the live result, what is open, and the way between them."""

from __future__ import annotations

from collections.abc import Mapping

from fractions import Fraction

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.desk import dossiers
from app.desk.assessment import Assessment
from app.desk.outcome import withheld_text
from app.dossier.case_fields import DOSSIER_PARTS
from app.dossier.open_points import OpenPoint
from app.scoring.definition import Item
from app.scoring.evaluate import Evaluation
from app.scoring.items import ExactItems
from app.scoring.numbers import Exact
from app.scoring.reasons import row_title
from app.scoring.words import shown_number
from forms.road.data_page import DataPage
from forms.road.items_page import ItemsPage
from forms.road.live import result_view
from app.desk.plan import DATA, RESPONDENT_STEPS, RESULT, SIGN, VIEWS, WEIGHING, WORK, plan_of
from forms.road.result_page import ResultPage
from forms.road.sign_page import SignPage
from forms.road.step_page import StepPage
from forms.road.views_page import ViewsPage
from forms.road.weighing_page import WeighingPage
from forms.road.work_page import WorkPage
from forms.shell.window import MainWindow
from forms.theme import BETWEEN, GRID
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
        self.plan = plan_of(assessment.graph)
        self.step = self.plan.steps[0]
        self._pages: dict[str, StepPage] = {}
        self._walk: Evaluation[Fraction, bool] | None = None
        self.stepper, self.result, self.open_items = StepperBar(), ResultPanel(), OpenItems()
        self._title, self._state = Line("", "strong"), Line("", "muted")
        self.header, self.panel = QWidget(), QWidget()
        back = button(self.tr("Dossier"), self.left.emit, "quiet", icon_name="arrow-left")
        self.header.setLayout(column(row(back, self._title, 1, self._state), self.stepper, spacing=GRID))
        self.panel.setLayout(column(self.result, self.open_items, 1, spacing=BETWEEN))
        self.stepper.chosen.connect(self.show)
        self.open_items.jump.connect(self._jump)

    # --- what pages ask --------------------------------------------------------------------------------------

    @property
    def stream(self) -> str:
        """The measurement's id."""
        return self.assessment.stream

    @property
    def dossier_stream(self) -> str:
        """The dossier's id."""
        return self.assessment.dossier.stream

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

    def rows_of(self, repeat: str) -> list[tuple[str, str]]:
        """Return key and title of the rows of a repeat, whoever made them."""
        fixed = self.assessment.graph.repeats[repeat].rows
        if fixed:
            return [(one.key, one.text.say()) for one in fixed]
        return [(one.key, one.title) for one in self.assessment.draft.rows.get(repeat, ())]

    def is_relevant(self, item: Item, row_key: str) -> bool:
        """Tell whether an item is asked in a row, given the answers now."""
        if self._walk is None:
            answers = self.assessment.answers
            self._walk = Evaluation(self.assessment.graph, Exact(), ExactItems(self.assessment.graph, answers))
        return self._walk.relevance(item, row_key)

    def hours_of(self, share: Fraction) -> str:
        """Return a share in percent as hours a week in words; empty when the hours are not known."""
        hours = self.assessment.case.placement.hours_per_week
        return self.tr("{0} uur").format(shown_number(hours * share / 100)) if hours is not None else ""

    # --- moving ----------------------------------------------------------------------------------------------

    def show(self, step: str) -> None:
        """Show a step; the first one when none is named."""
        self.step = step if step in self.plan.steps else self.plan.steps[0]
        page = self._page(self.step)
        self._show_state()
        self.window.show_page(page, "dossiers")

    def next(self) -> None:
        """Go to the next step."""
        place = self.plan.steps.index(self.step)
        if place + 1 < len(self.plan.steps):
            self.show(self.plan.steps[place + 1])

    def is_shown(self) -> bool:
        """Tell whether a step of this road is on screen."""
        return self.window.page() in self._pages.values()

    def finish(self) -> None:
        """Tell what stands half typed in the focused field, before the vault closes."""
        self.window.setFocus()

    def drop(self) -> None:
        """Let go of all pages."""
        for page in self._pages.values():
            self.window.drop_page(page)
        self._pages.clear()

    def undo(self) -> None:
        """Take back the last act."""
        self.assessment.undo()
        self.changed(self.tr("Ongedaan gemaakt en opgeslagen."))

    def redo(self) -> None:
        """Bring back what was taken back."""
        self.assessment.redo()
        self.changed(self.tr("Opnieuw gedaan en opgeslagen."))

    def changed(self, told: str = "") -> None:
        """Show what the stored answers now come to."""
        self._walk = None
        self._show_state()
        page = self._pages.get(self.step)
        if page is not None:
            page.refresh()
            page.act_changed.emit()
        self.window.say(told or self.tr("Opgeslagen."))

    # --- showing ---------------------------------------------------------------------------------------------

    def _show_state(self) -> None:
        assessment = self.assessment
        case = assessment.case
        parts = (self.tr("Meting"), case.placement.function, case.employer.name)
        self._title.setText(" · ".join(part for part in parts if part))
        states = {"draft": self.tr("concept"), "concluded": self.tr("afgerond"), "signed": self.tr("ondertekend")}
        self._state.setText(states[assessment.draft.state])
        why = withheld_text(assessment.graph, assessment.answers, assessment.outcome)
        self.result.show_result(result_view(assessment, why or ""))
        self.open_items.show_items(tuple(self._item(n, p) for n, p in enumerate(assessment.open_points)))
        self.stepper.show_steps(tuple(self._step(step) for step in self.plan.steps), self.step)

    def _item(self, number: int, point: OpenPoint) -> OpenItem:
        place = row_title(self.assessment.graph, self.assessment.answers, point.row) if point.kind == "remark" else ""
        return OpenItem(str(number), point.text, place)

    def _step(self, step: str) -> RoadStep:
        count = sum(1 for point in self.assessment.open_points if self.step_of(point) == step)
        state = StepState.ATTENTION if self._needs_attention(step) else StepState.OPEN if count else StepState.DONE
        if step in (RESULT, SIGN) and self.assessment.draft.state != "signed":
            state = StepState.OPEN if state is StepState.DONE else state
        return RoadStep(step, self._titles()[step], state, self.tr("nog {0} open").format(count) if count else "")

    def _needs_attention(self, step: str) -> bool:
        return any(
            p.severity in ("blocks", "question") and self.step_of(p) == step for p in self.assessment.open_points
        )

    def step_of(self, point: OpenPoint) -> str:
        """Return the step where an open point is settled."""
        if point.kind == "field":
            return VIEWS if point.name.startswith("views.") else DATA
        if point.kind == "rows":
            return WORK
        return self.plan.step_of(point.item) if point.item else WORK

    def _jump(self, number: str) -> None:
        point = self.assessment.open_points[int(number)]
        self.show(self.step_of(point))
        self._pages[self.step].jump(point.item if point.kind == "remark" else point.name, point.row)

    def _titles(self) -> Mapping[str, str]:
        return {
            DATA: self.tr("Gegevens"),
            WORK: self.tr("Taken"),
            "employer": self.tr("Werkgever"),
            "employee": self.tr("Werknemer"),
            "observation": self.tr("Observatie"),
            "test": self.tr("Test"),
            WEIGHING: self.tr("Afwegen"),
            RESULT: self.tr("Uitkomst"),
            VIEWS: self.tr("Zienswijzen"),
            SIGN: self.tr("Rapport"),
        }

    def _page(self, step: str) -> StepPage:
        if step not in self._pages:
            self._pages[step] = self._made(step)
        return self._pages[step]

    def _made(self, step: str) -> StepPage:
        items = self.plan.items.get(step, ())
        if step in RESPONDENT_STEPS:
            title, purpose = self._purposes()[step]
            return ItemsPage(self, RESPONDENT_STEPS[step], items, title, purpose)
        if step == WORK:
            return WorkPage(self, items)
        if step == WEIGHING:
            return WeighingPage(self, items)
        makers = {DATA: DataPage, RESULT: ResultPage, VIEWS: ViewsPage, SIGN: SignPage}
        return makers[step](self)

    def _purposes(self) -> Mapping[str, tuple[str, str]]:
        return {
            "employer": (
                self.tr("Gesprek met de werkgever"),
                self.tr("Vraag per taak hoe het gaat, vergeleken met een gewone collega."),
            ),
            "employee": (
                self.tr("Gesprek met de werknemer"),
                self.tr("Vraag per taak hoe de werknemer het zelf ziet."),
            ),
            "observation": (
                self.tr("Observatie"),
                self.tr("Wat u zelf ziet en telt op de werkplek. Tellen is beter dan schatten."),
            ),
            "test": (self.tr("Test"), self.tr("Wat een test of proefopdracht liet zien.")),
        }
