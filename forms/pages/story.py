"""A person's story: every measurement on one line, what was decided and agreed, and what one looks at again.

Enter on a measurement opens it; on a goal, a note or an appointment it opens the page to bring that up to date.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.desk.decided import decisions
from app.desk.figure_pictures import picture_of_story
from app.desk.reporting import write_file
from app.desk.session import Session
from app.desk.story import Story, StoryPoint, story
from app.desk.story_paper import (
    StoryPaper,
    day_in_words,
    facts_of,
    kind_in_words,
    party_in_words,
    percent,
    state_in_words,
    story_paper,
    value_in_words,
)
from app.dossier.follow_up import CoachNote
from forms.language import spoken
from forms.pages.figures_outcome import drawn, screen_palette
from forms.pages.story_acts import StoryActPage, StoryActs
from forms.road.hand_over import HandOver
from forms.shell.page import Act, Page
from forms.theme import GRID
from forms.widgets.commands import Command
from forms.widgets.failure_words import tell_failure
from forms.widgets.flow import flow
from forms.widgets.lines_table import LinesTable
from forms.widgets.pdf_pages import PdfPages
from forms.widgets.svg_picture import SvgPicture
from forms.widgets.words import Button, Sign, Words, button, column, row
from forms.widgets.work_bar import WorkBar
from forms.work import Failure, Operation, Works

T = TypeVar("T")

_REDRAW = {QEvent.Type.PaletteChange}


class StoryPage(Page):
    """Signals: `back()`, `measurement_wanted(stream)`, `act_wanted(StoryActPage)`, `beside_wanted(Story, stream)`."""

    back = Signal()
    measurement_wanted = Signal(str)
    act_wanted = Signal(object)
    beside_wanted = Signal(object, str)

    def __init__(self, session: Session, works: Works, dossier: str, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._session, self._works, self.dossier = session, works, dossier
        self.told: Story = story(session, dossier)
        self._last: QWidget | None = None
        self._bar = WorkBar()
        self._hand_over = HandOver(self, self._bar, session, works)
        self.picture = SvgPicture()
        self._next, self._extra, self._none = Words("", "strong"), Words(""), Words("", "muted")
        self._chosen_heading, self._facts = Words("", "heading"), Words("")
        self._make_tables()
        self._make_buttons()
        self._lay_out()

    # --- parts -----------------------------------------------------------------------------------------------

    def _make_tables(self) -> None:
        self.points = LinesTable(
            (self.tr("wanneer"), self.tr("soort"), self.tr("loonwaarde"), self.tr("methode"), self.tr("stand")),
            (20, 20, 30, 32, 14),
            keeps=True,
        )
        self.decided = LinesTable((self.tr("vraag"), self.tr("besloten"), self.tr("waarom")), (34, 30, 36))
        self.goals = LinesTable(
            (self.tr("waarover"), self.tr("doel"), self.tr("weer kijken"), self.tr("wat kwam ervan")), (26, 38, 20, 30)
        )
        self.notes = LinesTable((self.tr("waarover"), self.tr("notitie"), self.tr("wie en wanneer")), (26, 60, 28))
        self.appointments = LinesTable((self.tr("wanneer"), self.tr("wat"), self.tr("wat kwam ervan")), (22, 46, 40))
        self.points.setAccessibleName(self.tr("Metingen, oudste eerst"))
        self.decided.setAccessibleName(self.tr("Wat er besloten is en waarom"))
        self.goals.setAccessibleName(self.tr("Doelen"))
        self.notes.setAccessibleName(self.tr("Notities"))
        self.appointments.setAccessibleName(self.tr("Afspraken"))
        self.points.chosen.connect(self._show_chosen)
        self.points.opened.connect(lambda _line: self._open_chosen())
        self.goals.opened.connect(lambda line: self._act(self.goals, self._acts().goal(None, self.told.goals[line])))
        self.notes.opened.connect(lambda line: self._act(self.notes, self._acts().note(None, self.told.notes[line])))
        self.appointments.opened.connect(
            lambda line: self._act(self.appointments, self._acts().appointment(self.told.appointments[line]))
        )

    def _make_buttons(self) -> None:
        self.acts: dict[str, Button] = {
            "open": button(self.tr("Meting openen"), self._open_chosen, icon_name="folder-open"),
            "beside": button(self.tr("Twee metingen naast elkaar"), self._beside, icon_name="scale"),
            "agree": button(self.tr("Andere waarde afspreken"), self._agree),
            "opinion": button(self.tr("Second opinion beginnen"), self._opinion),
            "view": button(self.tr("Zienswijze gevraagd"), self._asked_view),
            "goal": button(self.tr("Doel afspreken"), self._goal, icon_name="plus"),
            "note": button(self.tr("Notitie toevoegen"), self._note, icon_name="plus"),
            "appointment": button(self.tr("Afspraak maken"), self._appointment, icon_name="plus"),
            "lump_sum": button(self.tr("Forfait"), self._lump_sum, "quiet"),
            "print": button(self.tr("Afdrukken"), self._print, icon_name="printer"),
            "pdf": button(self.tr("Bewaren als PDF"), self._choose_pdf, icon_name="download"),
            "svg": button(self.tr("Plaatje bewaren"), self._choose_svg, "quiet", icon_name="download"),
        }

    def _lay_out(self) -> None:
        acts = self.acts
        back = button(self.tr("Terug naar het dossier"), self.back.emit, "quiet", icon_name="arrow-left")
        self._next_line = QWidget()
        self._next_line.setLayout(row(Sign("calendar", "accent"), self._next, 1))
        beside = flow(acts["open"], acts["beside"], acts["agree"], acts["opinion"], acts["view"])
        self._chosen = QWidget()
        self._chosen.setLayout(column(self._chosen_heading, self._facts, beside, self.decided))
        self.add(row(back, 1), self._next_line, self._extra, _headed(self.tr("Metingen"), self.points, self._none))
        self.add(self.picture, flow(acts["print"], acts["pdf"], acts["svg"]), self._bar, self._chosen)
        self.add(_headed(self.tr("Doelen"), self.goals, flow(acts["goal"])))
        self.add(_headed(self.tr("Notities"), self.notes, flow(acts["note"])))
        self.add(_headed(self.tr("Afspraken"), self.appointments, flow(acts["appointment"], acts["lump_sum"])))

    # --- what the shell asks ---------------------------------------------------------------------------------

    def first_focus(self) -> QWidget:
        """Begin where one was; else at the measurements, else at the first thing one can add."""
        if self._last is not None and self._last.isVisibleTo(self):
            return self._last
        return self.points if self.told.points else self.acts["note"]

    def primary(self) -> Act:
        """Agree on a goal."""
        return Act(self.tr("Doel afspreken"), self._goal)

    def commands(self) -> tuple[Command, ...]:
        """Offer every act that can be done now."""
        return tuple(Command(one.words(), one.click) for key, one in self.acts.items() if not one.isHidden())

    def entered(self) -> None:
        """Read the story anew."""
        self.told = story(self._session, self.dossier)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the picture in the new colours."""
        super().changeEvent(event)
        if event.type() in _REDRAW and hasattr(self, "picture"):
            self._draw()

    # --- showing ---------------------------------------------------------------------------------------------

    def _show(self) -> None:
        told = self.told
        work = "  ·  ".join(part for part in (told.function, told.employer) if part)
        self.retitle(self.tr("Terugkijken: {0}").format(told.name or self.tr("(nog geen naam)")), work)
        self._show_days()
        self._draw()
        self._none.setText(self.tr("Er zijn nog geen metingen. Begin er een in het dossier."))
        self._none.setVisible(not told.points)
        before = self.points.line()
        self.points.show_lines([self._point_line(point) for point in told.points])
        self.points.setVisible(bool(told.points))
        self.points.selectRow(before if 0 <= before < len(told.points) else len(told.points) - 1)
        self._chosen.setVisible(bool(told.points))
        self._show_chosen()
        self._show_following()
        for key in ("print", "pdf"):
            self.acts[key].setVisible(bool(told.points))
        self.acts["beside"].setVisible(sum(not point.hidden for point in told.points) > 1)

    def _show_days(self) -> None:
        told = self.told
        self._next_line.setVisible(told.next_day is not None)
        words = [one.text for one in told.appointments if one.on == told.next_day and not one.done]
        words += [goal.text for goal in told.goals if goal.again == told.next_day and not goal.done]
        about = f": {'; '.join(words)}" if words else ""
        self._next.setText(self.tr("Eerstvolgende dag om te kijken: {0}").format(day_in_words(told.next_day)) + about)
        lines = [
            self.tr("Zienswijze gevraagd aan {0} op {1}; nog niet gekomen.").format(
                party_in_words(asked.party, spoken()), day_in_words(asked.on)
            )
            for asked in told.awaited
        ]
        if told.lump_sum_ends is not None:
            lines.append(self.tr("Het forfait loopt af op {0}.").format(day_in_words(told.lump_sum_ends)))
        self._extra.setText("\n".join(lines))
        self._extra.setVisible(bool(lines))

    def _draw(self) -> None:
        svg, told = drawn(lambda: picture_of_story(self.told, screen_palette()))
        self.picture.show_svg(svg, told)
        self.acts["svg"].setVisible(bool(svg))

    def _point_line(self, point: StoryPoint) -> tuple[str, ...]:
        value = value_in_words(point, spoken())
        if point.agreed and not point.hidden:
            value = self.tr("{0}; afgesproken {1}").format(value, percent(point.agreed[-1].agreed))
        method = "" if point.hidden else f"{point.method_title} {point.version}"
        return (
            day_in_words(point.day, spoken()),
            kind_in_words(point, spoken()),
            value,
            method,
            state_in_words(point, spoken()),
        )

    def _show_chosen(self, _line: int = -1) -> None:
        """Tell of the chosen measurement what is known, what was decided and why, and what can be done with it."""
        point = self.chosen()
        if point is None:
            return
        self._chosen_heading.setText(f"{day_in_words(point.day, spoken())}: {kind_in_words(point, spoken())}")
        self._facts.setText("\n".join(f"{label}: {words}" for label, words in facts_of(point, spoken())))
        found = () if point.hidden else decisions(self._session, point.stream, spoken())
        self.decided.show_lines([(one.name, one.answer, one.why) for one in found])
        self.decided.setVisible(bool(found))
        settled = point.state != "draft" and not point.hidden
        self.acts["open"].setVisible(not point.hidden)
        self.acts["agree"].setVisible(settled and point.percent is not None)
        self.acts["opinion"].setVisible(settled)
        self.acts["view"].setVisible(point.state == "draft" and not point.hidden)

    def _show_following(self) -> None:
        told, whole = self.told, self.tr("het geheel")
        self._fill(self.goals, [self._goal_line(place) for place in range(len(told.goals))])
        notes = [(told.about(note) or whole, note.text, _written(note)) for note in told.notes]
        self._fill(self.notes, notes)
        self._fill(self.appointments, [(day_in_words(one.on), one.text, one.done) for one in told.appointments])

    def _goal_line(self, place: int) -> tuple[str, ...]:
        goal = self.told.goals[place]
        again = self.tr("afgerond") if goal.done else day_in_words(goal.again) if goal.again else ""
        return self.told.about(goal) or self.tr("het geheel"), goal.text, again, goal.done

    def _fill(self, table: LinesTable, lines: Sequence[tuple[str, ...]]) -> None:
        table.show_lines(lines)
        table.setVisible(bool(lines))

    # --- acts ------------------------------------------------------------------------------------------------

    def chosen(self) -> StoryPoint | None:
        """Return the measurement that is chosen; None when there is none."""
        place = self.points.line()
        return self.told.points[place] if 0 <= place < len(self.told.points) else None

    def _acts(self) -> StoryActs:
        return StoryActs(self._session, self.told, self)

    def _act(self, at: QWidget, page: StoryActPage) -> None:
        self._last = at
        self.act_wanted.emit(page)

    def _open_chosen(self) -> None:
        point = self.chosen()
        if point is not None and not point.hidden:
            self.measurement_wanted.emit(point.stream)

    def _beside(self) -> None:
        point = self.chosen()
        self._last = self.acts["beside"]
        self.beside_wanted.emit(self.told, point.stream if point is not None else "")

    def _with_chosen(self, key: str, make: Callable[[StoryPoint], StoryActPage]) -> None:
        point = self.chosen()
        if point is not None:
            self._act(self.acts[key], make(point))

    def _agree(self) -> None:
        self._with_chosen("agree", self._acts().agreed)

    def _opinion(self) -> None:
        self._with_chosen("opinion", self._acts().second_opinion)

    def _asked_view(self) -> None:
        self._with_chosen("view", self._acts().asked_view)

    def _goal(self) -> None:
        self._act(self.acts["goal"], self._acts().goal(self.chosen()))

    def _note(self) -> None:
        self._act(self.acts["note"], self._acts().note(self.chosen()))

    def _appointment(self) -> None:
        self._act(self.acts["appointment"], self._acts().appointment())

    def _lump_sum(self) -> None:
        self._act(self.acts["lump_sum"], self._acts().lump_sum())

    # --- paper -----------------------------------------------------------------------------------------------

    def save_pdf(self, target: Path) -> None:
        """Make the document in the background and write it where the user asked for it."""
        paper = self._paper()
        self._run(Operation(lambda _progress: write_file(target, paper.pdf())), lambda _none: self._tell_saved(target))

    def save_svg(self, target: Path) -> None:
        """Write the picture in the colours of paper, as vectors."""

        def write() -> None:
            svg, _told = drawn(lambda: picture_of_story(self.told))
            write_file(target, svg.encode("utf-8"))

        self._run(Operation(lambda _progress: write()), lambda _none: self._tell_saved(target))

    def _tell_saved(self, target: Path) -> None:
        self.message.hide()
        self.said.emit(self.tr("Bewaard als {0}.").format(target.name))

    def _print(self) -> None:
        paper = self._paper()
        self._run(Operation(lambda _progress: PdfPages(paper.pdf())), self._hand_over.print_pages)

    def _paper(self) -> StoryPaper:
        return story_paper(self._session, self.told)

    def _run(self, work: Operation[T], then: Callable[[T], None]) -> None:
        def ended(result: T) -> None:
            self._bar.end()
            then(result)

        def failed(failure: Failure) -> None:
            self._bar.end()
            tell_failure(self.message, failure)

        work.owned_by(self).success(ended).failure(failed).cancelled(self._bar.end)
        self._bar.watch(work, self.tr("Het document wordt gemaakt…"))
        work.start(self._works)

    def _choose_pdf(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Bewaren als PDF"), self._paper().name, self.tr("PDF-bestanden (*.pdf)")
        )
        if name:
            self.save_pdf(Path(name))

    def _choose_svg(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Plaatje bewaren"), "metingen.svg", self.tr("Vectorplaatjes (*.svg)")
        )
        if name:
            self.save_svg(Path(name))


def _written(note: CoachNote) -> str:
    day = day_in_words(date.fromisoformat(note.at[:10]))
    return f"{note.author}, {day}" if note.author else day


def _headed(heading: str, table: LinesTable, below: QWidget) -> QWidget:
    """Return a table under its heading, with what belongs below it."""
    words, holder = Words(heading, "heading"), QWidget()
    words.setBuddy(table)
    holder.setLayout(column(words, table, below, spacing=2 * GRID))
    return holder
