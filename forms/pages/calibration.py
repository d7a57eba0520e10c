"""*Kalibratie*: read a case, determine its value blind, and only then see how close that was and why."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.desk.calibration import (
    Attempt,
    CaseToScore,
    beside_group,
    cases_to_score,
    progress_of,
    score_case,
    scored_before,
)
from app.desk.session import Session
from app.errors import FaultyInputError
from app.figures.words import number
from forms.pages.calibration_progress import CalibrationProgress
from forms.shell.page import Act, Page
from forms.theme import BETWEEN, INSIDE
from forms.widgets.faulty import is_faulty
from forms.widgets.fields import LongTextField, PickField, percent_field
from forms.widgets.form_row import FormRow
from forms.widgets.words import Frame, Words, button, column, row, rule


class CalibrationPage(Page):
    """Shows a case, takes a value, then tells the reference. Signal `back()` to return to *Cijfers*."""

    back = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.retitle(
            self.tr("Kalibratie"),
            self.tr(
                "Lees een casus, bepaal de loonwaarde, en zie daarna hoe dicht u zit en waarom. Oefening, geen examen."
            ),
        )
        self._session = session
        self._cases: dict[str, CaseToScore] = {}
        self.case, self.value, self.why = PickField(), percent_field(), LongTextField(lines=2)
        self.text = Words("")
        self._value_row = FormRow(self.tr("Welke loonwaarde vindt u"), self.value, unit="%", characters=8)
        self._why_row = FormRow(
            self.tr("Waarom"), self.why, self.tr("Voor uzelf, om later terug te lezen."), optional=True
        )
        self._seen = Words("", "muted")
        self.verdict, self.explanation = Words("", "heading"), Words("")
        self._answer = Frame("message")
        self._answer.setLayout(column(self.verdict, self.explanation, spacing=INSIDE, margin=BETWEEN))
        self.progress = CalibrationProgress()
        self.case.committed.connect(lambda _key: self._show_case())
        link = button(self.tr("Cijfers"), self.back.emit, "quiet", icon_name="arrow-left")
        self.add(
            row(link, 1), FormRow(self.tr("Casus"), self.case, characters=40), self.text, self._seen, self._answer,
            self._value_row, self._why_row, rule(), self.progress,
        )  # fmt: skip

    # --- what the shell asks ---------------------------------------------------------------------------------

    def first_focus(self) -> QWidget:
        """Begin at the choice of a case."""
        return self.case

    def primary(self) -> Act:
        """Keep the value; after that, go to the next case that was not scored."""
        if self._key() in self._cases and self._cases[self._key()].scored:
            left = self._next()
            why_not = "" if left else self.tr("U hebt alle casussen gescoord.")
            return Act(self.tr("Volgende casus"), self.go_on, why_not)
        return Act(self.tr("Waarde vastleggen"), self.score)

    def entered(self) -> None:
        """Show the cases as they stand."""
        chosen = self.case.value()
        self._cases = {one.key: one for one in cases_to_score(self._session)}
        self.case.offer(tuple((one.key, self._named(one)) for one in self._cases.values()))
        self.case.set_value(chosen if chosen in self._cases else self._next() or next(iter(self._cases), None))
        self._show_case()
        self.progress.show_progress(progress_of(self._session), beside_group(self._session))

    # --- scoring ---------------------------------------------------------------------------------------------

    def score(self) -> None:
        """Keep the value and tell the reference."""
        self.value.finish()
        self.why.finish()
        value = self.value.value()
        if is_faulty(self.value):  # the field says why itself
            self.value.setFocus()
            return
        if value is None:
            self._value_row.set_error(self.tr("Er staat nog geen waarde."), self.tr("Vul een getal van 0 tot 100 in."))
            self.value.setFocus()
            return
        try:
            found = score_case(self._session, self._key(), Fraction(value), self.why.value() or "")
        except FaultyInputError as error:
            self._value_row.set_error(error.faults[0].text, error.faults[0].remedy)
            return
        self.entered()
        self.said.emit(self._verdict(found))
        self.act_changed.emit()

    def go_on(self) -> None:
        """Show the next case that was not scored yet."""
        self.case.set_value(self._next())
        self._show_case()
        self.value.setFocus()
        self.scroll_bar().setValue(0)

    def _key(self) -> str:
        return self.case.value() or ""

    def _next(self) -> str | None:
        return next((key for key, one in self._cases.items() if not one.scored), None)

    def _named(self, one: CaseToScore) -> str:
        return self.tr("{0} (gescoord)").format(one.title) if one.scored else one.title

    def _show_case(self) -> None:
        one = self._cases.get(self._key())
        if one is None:
            return
        self.text.setText(one.text)
        before = scored_before(self._session, one.key)
        self._answer.setVisible(before is not None)
        for part in (self._value_row, self._why_row):
            part.setVisible(before is None)
        self._seen.setVisible(before is None)
        self._seen.setText(
            self.tr("De referentie verschijnt pas als u een waarde hebt vastgelegd. Alleen uw eerste waarde telt.")
        )
        self.value.set_value(None)
        self.why.set_value(None)
        if before is not None:
            self.verdict.setText(self._verdict(before))
            self.explanation.setText(before.explanation)
        self.act_changed.emit()

    def _verdict(self, found: Attempt) -> str:
        mine, gold, points = number(found.value), number(found.gold), number(abs(found.difference))
        if found.difference == 0:
            return self.tr("U: {0}%. De referentie is ook {1}%.").format(mine, gold)
        if found.difference > 0:
            return self.tr("U: {0}%. De referentie is {1}%: u zit {2} punten hoger.").format(mine, gold, points)
        return self.tr("U: {0}%. De referentie is {1}%: u zit {2} punten lager.").format(mine, gold, points)
