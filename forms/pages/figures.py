"""*Cijfers*: tables over many measurements, what they say, and what may not be concluded from them.

The numbers come from the desk by turns (the vault belongs to the window's thread); intervals and pictures load large
libraries, which is done on a worker while the table can already be read.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.desk import figure_pictures, figures
from app.desk.agreement import Compare, compare_steps
from app.desk.follow import register_form
from app.desk.handing import safe_name
from app.desk.reporting import write_file
from app.desk.session import Session
from app.desk.steps import Steps
from app.errors import LoonmaatError
from app.exchange.workbook_out import Written
from app.figures.meaning import ranges
from app.figures.repeats import Repeats
from app.figures.tables import Table
from app.reports.pictures.brush import Picture
from app.vault.register import EVERYTHING
from forms.pages.figures_choice import AGREEMENT, REPEATS, Asked, FiguresChoice
from forms.pages.figures_outcome import FiguresOutcome, drawn, screen_palette
from forms.shell.page import Act, Page
from forms.turns import Turns
from forms.widgets.commands import Command
from forms.widgets.failure_words import tell_failure
from forms.widgets.flow import flow
from forms.widgets.messages import EmptyState, Tone
from forms.widgets.words import button
from forms.widgets.work_bar import WorkBar
from forms.work import Failure, Operation, Works, failure_of

Found = Table | Repeats | Compare


class FiguresPage(Page):
    """Asks which table, shows it. Signals: `register_wanted()`, `calibration_wanted()`."""

    register_wanted = Signal()
    calibration_wanted = Signal()

    def __init__(self, session: Session, works: Works, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.retitle(
            self.tr("Cijfers"),
            self.tr("Komen methoden en collega's op hetzelfde uit, en wat zegt het register over wie er gemeten zijn?"),
        )
        self._session, self._works = session, works
        self._least = register_form(session).limits.conclude_from
        self._asked: Asked | None = None
        self._found: Found | None = None
        self._turns: Turns[Any] | None = None
        self._ticket, self._is_warm = 0, False
        self.choice, self.outcome, self.bar = FiguresChoice(session.means.today), FiguresOutcome(), WorkBar()
        self.choice.changed.connect(self.show_figures)
        self.outcome.chosen.connect(self._look_at)
        self.empty = EmptyState(
            self.tr("Nog geen metingen om te tellen"),
            self.tr("Rond een meting af, of lees een register van metingen van elders in."),
            self.tr("Register inlezen"),
            icon_name="chart-column",
        )
        self.empty.acted.connect(self.register_wanted)
        self.empty.hide()
        self._links = flow(
            button(self.tr("Register in en uit"), self.register_wanted.emit, icon_name="upload"),
            button(self.tr("Kalibratie"), self.calibration_wanted.emit, icon_name="scale"),
        )
        self.add(self._links, self.choice, self.bar, self.empty, self.outcome)

    # --- what the shell asks ---------------------------------------------------------------------------------

    def first_focus(self) -> QWidget:
        """Begin at the choice of a table, or at the one button of an empty register."""
        return self.empty if not self.empty.isHidden() else self.choice.table

    def primary(self) -> Act:
        """Hand the table to others; with nothing to count, take a register in."""
        if not self.empty.isHidden():
            return Act(self.tr("Register inlezen"), self.register_wanted.emit)
        text = self.tr("Tabel opslaan")
        if self._turns is not None and self._turns.is_running():
            return Act(text, self.save, self.tr("Er wordt nog geteld."))
        return Act(text, self.save, "" if self._has_numbers() else self.tr("Er is nog niets om op te slaan."))

    def commands(self) -> tuple[Command, ...]:
        """Offer the pages beside this one."""
        return (
            Command(self.tr("Register in en uit"), self.register_wanted.emit),
            Command(self.tr("Kalibratie"), self.calibration_wanted.emit),
        )

    def help_text(self) -> str:
        """Tell what the numbers mean."""
        return self.tr(
            "Kies een tabel en eventueel een verdeling en een periode. Onder de dertig metingen mag u uit een "
            "gemiddelde niets afleiden; zo'n rij heeft een opmerking. Op uw scherm staat alles. In een opgeslagen "
            "tabel zijn groepen van minder dan vijf mensen weggelaten, ook als ze door aftrekken te vinden zouden zijn."
        )

    def entered(self) -> None:
        """Count anew: something may have changed since."""
        self.show_figures()

    def left(self) -> None:
        """Stop counting."""
        self._stop()

    # --- counting --------------------------------------------------------------------------------------------

    def show_figures(self) -> None:
        """Count what is asked, and show it when it is ready."""
        self._stop()
        self._asked = self.choice.asked()
        if self._asked is None:
            return
        if self._asked.table == AGREEMENT:
            self._after_warming(partial(self._count, self._asked))
        else:
            self._count(self._asked)

    def _stop(self) -> None:
        self._ticket += 1
        if self._turns is not None:
            self._turns.cancel()
        self.bar.end()

    def _count(self, asked: Asked) -> None:
        self._turns = Turns(self._steps(asked), self._works)
        self._turns.success(self._show).failure(self._fail).cancelled(self.bar.end)
        self._turns.progress(lambda step: self.bar.advance(step.done, step.total))
        self.bar.begin(self.tr("De metingen worden geteld…"), self._turns.cancel)
        self._turns.start(self)
        self.act_changed.emit()

    def _steps(self, asked: Asked) -> Steps[Any]:
        if asked.table == AGREEMENT:
            return compare_steps(self._session, asked.by or "second-opinion", asked.scope)
        if asked.table == REPEATS:
            return figures.repeats_steps(self._session, asked.scope)
        return figures.table_steps(self._session, asked.table, asked.by, asked.scope)

    def _fail(self, failure: Failure) -> None:
        self.bar.end()
        tell_failure(self.message, failure)
        self.act_changed.emit()

    def _show(self, found: Found) -> None:
        self.bar.end()
        self._found = found
        if isinstance(found, Compare):
            self.outcome.show_comparisons(found)
            self._look_at(0)
        elif isinstance(found, Repeats):
            self._show_repeats(found)
        else:
            self._show_table(found)
        self._show_emptiness()
        self.act_changed.emit()

    def _show_emptiness(self) -> None:
        """With nothing in the register at all, say what to do first instead of asking which table."""
        asked = self._asked
        nothing = isinstance(self._found, Table) and not self._found.total.rows
        everything = asked is not None and asked.scope == EVERYTHING
        empty = nothing and everything
        self.empty.setVisible(empty)
        self.choice.setVisible(not empty)
        if empty:
            self.outcome.hide()

    def _has_numbers(self) -> bool:
        if isinstance(self._found, Compare):
            return bool(self._found.comparisons)
        if isinstance(self._found, Repeats):
            return bool(self._found.pairs)
        return self._found is not None and bool(self._found.total.rows)

    # --- tables ----------------------------------------------------------------------------------------------

    def _as_shown(self, table: Table) -> Table:
        return figures.for_others(self._session, table) if self.choice.is_for_others() else table

    def _repeats_table(self, found: Repeats) -> Table:
        return figures.repeats_table(self._session, found, self._asked.by if self._asked is not None else "")

    def _show_repeats(self, found: Repeats) -> None:
        self.outcome.show_table(self._as_shown(self._repeats_table(found)), self._least, None)
        self.outcome.show_picture("", "")
        if found.pairs and not self.choice.is_for_others():  # single persons are not for others
            self.outcome.tell_more(ranges(found))
            self._draw(lambda colours: figure_pictures.picture_of_repeats(found, colours))

    def _show_table(self, found: Table) -> None:
        self.outcome.show_table(self._as_shown(found), self._least, None)
        self.outcome.show_picture("", "")
        if found.total.rows:
            self._after_warming(partial(self._deepen, found))

    def _deepen(self, found: Table) -> None:
        """Add what needs the large libraries: intervals, chance, corrected means, the picture."""
        asked = self._asked
        if asked is None:
            return
        try:
            depth = figures.depth_of(self._session, found, asked.scope)
        except LoonmaatError as error:
            self._fail(failure_of(error))
            return
        shown = self._as_shown(found)
        self.outcome.show_table(shown, self._least, depth)
        self._draw(lambda colours: figure_pictures.picture_of_table(shown, depth, colours))

    def _look_at(self, place: int) -> None:
        found = self._found
        if isinstance(found, Compare):
            self.outcome.tell_comparison(found, place)
            self.outcome.show_picture("", "")
            if found.comparisons:
                one = found.comparisons[max(0, place)]
                self._draw(lambda colours: figure_pictures.picture_of_comparison(one, colours))

    # --- slow work -------------------------------------------------------------------------------------------

    def _after_warming(self, then: Callable[[], None]) -> None:
        """Do something once the large libraries are loaded, unless something else was asked meanwhile."""
        if self._is_warm:
            then()
            return
        ticket = self._ticket

        def loaded(_nothing: None) -> None:
            self._is_warm = True
            if ticket == self._ticket:
                then()

        operation = Operation(lambda _progress: figures.load_libraries()).owned_by(self)
        operation.success(loaded).failure(self._fail).start(self._works)

    def _draw(self, make: Callable[[Any], Picture | None]) -> None:
        colours, ticket = screen_palette(), self._ticket

        def show(picture: tuple[str, str]) -> None:
            if ticket == self._ticket:
                self.outcome.show_picture(*picture)

        operation = Operation(lambda _progress: drawn(lambda: make(colours))).owned_by(self)
        operation.success(show).failure(self._fail).start(self._works)

    # --- out -------------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Ask where the table goes, and write it there."""
        name = f"{safe_name(self.outcome.title.text())}.xlsx"
        kinds = self.tr("Excel (*.xlsx);;CSV (*.csv)")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Tabel opslaan"), name, kinds)
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, target: Path) -> None:
        """Write the table, as others may have it."""
        kind = "csv" if target.suffix.lower() == ".csv" else "xlsx"
        content = self._for_others(kind).content
        operation = Operation(lambda _progress: write_file(target, content)).owned_by(self)
        operation.success(lambda _nothing: self._tell_saved(target)).failure(self._fail).start(self._works)

    def _for_others(self, kind: str) -> Written:
        from app.desk.figure_files import comparisons_as_file  # noqa: PLC0415 - only when something is saved

        found = self._found
        if isinstance(found, Compare):
            return comparisons_as_file(self._session, found, kind)
        if isinstance(found, Repeats):
            found = self._repeats_table(found)
        assert isinstance(found, Table)  # noqa: S101 - the act is not there before something was counted
        return figures.table_as_file(self._session, found, kind)

    def _tell_saved(self, target: Path) -> None:
        told = self.tr("Opgeslagen als {0}.").format(target.name)
        remark = self.tr("Groepen waarin iemand herkend kan worden, zijn weggelaten.")
        self.message.tell(told, remark, tone=Tone.AGREED)
