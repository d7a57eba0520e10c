"""What every story is told from: what was found, the language it is told in, and the colours of its pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.dossier.people import Case
from app.reports.findings import Findings, Part, Row
from app.reports.pdf.blocks import Text
from app.reports.style import Palette
from app.reports.subject import Subject
from app.reports.writer import Writer
from app.scoring.answers import Answer, Chosen, NotApplicable, Words
from app.scoring.definition import Item, Respondent
from app.scoring.items import entered_number
from app.scoring.outcome import Outcome, whole_band


@dataclass(frozen=True, slots=True)
class Telling:
    """One document in the making. `letter` is the text of the organisation's own in letters."""

    subject: Subject
    writer: Writer
    palette: Palette = field(default_factory=Palette)
    letter: str = ""
    findings: Findings = field(init=False)

    def __post_init__(self) -> None:
        """Look at the answers once, for all parts of the document."""
        object.__setattr__(self, "findings", Findings(self.subject))

    @property
    def case(self) -> Case:
        """Everything around the answers, as far as this reader sees it."""
        return self.subject.measurement.case

    @property
    def outcome(self) -> Outcome:
        """The result, or why there is none."""
        return self.subject.outcome

    @property
    def band(self) -> tuple[int, int] | None:
        """The band in whole percents; None without one, or when its ends are the result itself."""
        if self.outcome.band is None:
            return None
        low, high = whole_band(self.outcome.band)
        return None if low == high else (low, high)

    def say(self, key: str, /, **values: str) -> str:
        """Return a text of the catalogue."""
        return self.writer.say(key, **values)

    def before(self) -> Telling | None:
        """Return the same for the earlier measurement, or None without one."""
        if self.subject.previous is None:
            return None
        return Telling(self.subject.previous, self.writer, self.palette)

    # --- a part of the measurement in words ------------------------------------------------------------------

    def title(self, row: Row) -> str:
        """Return what a row is called; empty for what is asked once."""
        return self.writer.text(row.fixed.text) if row.fixed is not None else row.title.strip()

    def name(self, part: Part, alone: Sequence[Item] = ()) -> str:
        """Return what a part is called: question and row, or only the row where one question is asked per row."""
        label, title = self.writer.label(part.item), self.title(part.row)
        if not title or list(alone) == [part.item]:
            return title or label
        return self.say("common.colon", label=title, value=label[:1].lower() + label[1:])

    def answered(self, part: Part, answer: Answer | None) -> Text:
        """Return an answer in words; a dash when there is none."""
        if answer is None:
            return self.say("common.missing")
        told = self.writer.answer(self.findings.graph, part.item, answer.value)
        return self.writer.typed(told) if isinstance(answer.value, Words) else told

    def said(self, part: Part, by: Respondent) -> Text:
        """Return what one respondent answered."""
        return self.answered(part, self.findings.said(part, by))

    def plain_said(self, part: Part, by: Respondent) -> Text:
        """Return what one respondent answered, without the numbers it was counted from."""
        answer = self.findings.said(part, by)
        entered = None if answer is None else entered_number(self.findings.graph, part.item, answer.value)
        if entered is None or answer is None or isinstance(answer.value, Chosen):
            return self.answered(part, answer)
        return self.writer.amount(self.findings.graph.scale_of(part.item), entered)

    def decision(self, part: Part) -> Text:
        """Return the value that counts: one person's answer, or what several answers together came to."""
        answer = self.findings.decided(part)
        if answer is not None:
            return self.answered(part, answer)
        return self._made_of_several(part)

    def _made_of_several(self, part: Part) -> str:
        """Return what several answers came to; between two levels there is no word, so there it is a percentage."""
        scale, entered = self.findings.graph.scale_of(part.item), self.findings.entered(part)
        if entered is None:
            return self.say("common.missing")
        if scale.levels and all(level.value != entered for level in scale.levels):
            return self.writer.percent(self.findings.counts_as(part))
        return self.writer.amount(scale, entered)

    def plain_decision(self, part: Part) -> str:
        """Return the value that counts without the numbers it was counted from."""
        answer = self.findings.decided(part)
        if answer is not None and isinstance(answer.value, NotApplicable):
            return self.say("common.not_applicable")
        return self._made_of_several(part)

    def note(self, part: Part) -> str:
        """Return the explanation that stands with the value that counts; empty when there is none."""
        answer = self.findings.decided(part) or self.findings.said(part, "assessor")
        return "" if answer is None else answer.note.strip()
