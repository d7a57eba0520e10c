"""A person's story on paper: the picture, what was measured, agreed and decided, goals, notes and appointments.

What needs the vault is gathered first; the bytes can then be made on any thread.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from app.desk.decided import Decision, decisions
from app.desk.figure_pictures import picture_of_story
from app.desk.handing import safe_name
from app.desk.house_style import house_style
from app.desk.session import Session
from app.desk.story import KINDS, Story, StoryPoint
from app.dossier.follow_up import Appointment, CoachNote, Goal
from app.reports.organisation import Organisation
from app.scoring.decimals import decimal_text
from app.scoring.outcome import whole_band

if TYPE_CHECKING:
    from app.reports.pdf.blocks import Block

STATES = {"draft": "concept", "concluded": "afgerond", "signed": "ondertekend"}
ROLES = {"assessor": "deskundige", "employee": "werknemer", "employer": "werkgever"}
_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
PARTIES = {"employee": "de werknemer", "employer": "de werkgever"}


@dataclass(frozen=True, slots=True)
class StoryPaper:
    """A story to be made into a document. `name` is a name for its file."""

    told: Story
    decided: Mapping[str, Sequence[Decision]]
    organisation: Organisation
    at: datetime.datetime
    by: str

    @property
    def name(self) -> str:
        """A name for the file."""
        return f"{safe_name(f'Metingen - {self.told.name}')}.pdf"

    def pdf(self) -> bytes:
        """Return the document. Any thread; the same story at the same moment gives the same bytes."""
        from app.reports.pdf.document import Document  # noqa: PLC0415 - reportlab is slow to import

        title = f"Metingen van {self.told.name or 'een werknemer'}"
        style = self.organisation.style(self.by)
        return Document(title, subject="Terugkijken", house_style=style).build(list(self._blocks(title)), self.at)

    def _blocks(self, title: str) -> Iterator[Block]:
        from app.reports.pdf.blocks import Figure, Heading, Paragraph  # noqa: PLC0415 - as above

        told = self.told
        yield Heading(1, title)
        yield Paragraph(", ".join(part for part in (told.function, told.employer) if part) or "Nog geen werk ingevuld.")
        yield Paragraph(f"Gemaakt op {day_in_words(self.at.date())}. Hoort in het dossier.", "small")
        drawn = picture_of_story(told)
        if drawn is not None:
            yield Figure(drawn.drawing, drawn.alt, "Elke kolom is een meting; het streepje is de marge.")
        for point in told.points:
            yield from _of_point(point, self.decided.get(point.stream, ()))
        yield from _agreements(told)


def story_paper(session: Session, told: Story) -> StoryPaper:
    """Return what a story on paper needs; nothing of a measurement that this user may not see."""
    shown = [point.stream for point in told.points if not point.hidden]
    decided = {stream: decisions(session, stream) for stream in shown}
    return StoryPaper(told, decided, house_style(session), session.means.now(), session.author)


def _of_point(point: StoryPoint, decided: Sequence[Decision]) -> Iterator[Block]:
    from app.reports.pdf.blocks import DefinitionList, Heading, Table  # noqa: PLC0415 - as above

    yield Heading(2, f"{day_in_words(point.day)}: {KINDS[point.kind]}")
    yield DefinitionList(facts_of(point))
    if decided:
        rows = [(one.name, one.answer, one.why) for one in decided]
        yield Table([("Vraag", "Besloten", "Waarom")], rows, (34, 30, 36), title="Wat er besloten is")


def _agreements(told: Story) -> Iterator[Block]:
    from app.reports.pdf.blocks import BulletList, Heading  # noqa: PLC0415 - as above

    for title, lines in (
        ("Doelen", [goal_in_words(told, goal) for goal in told.goals]),
        ("Notities", [note_in_words(told, note) for note in told.notes]),
        ("Afspraken", [appointment_in_words(one) for one in told.appointments]),
        ("Gevraagde zienswijzen", [f"{PARTIES[one.party]}, op {day_in_words(one.on)}" for one in told.awaited]),
    ):
        if lines:
            yield Heading(2, title)
            yield BulletList(lines)


# --- in words, for paper and for the page ------------------------------------------------------------------------


def facts_of(point: StoryPoint) -> list[tuple[str, str]]:
    """Return what is known of a measurement, as label and words."""
    if point.hidden:
        return [("Loonwaarde", "blijft dicht zolang uw second opinion niet is afgerond")]
    found = [("Loonwaarde", value_in_words(point)), ("Stand", STATES.get(point.state, point.state))]
    found += [
        (stage.title, "geen uitkomst" if stage.percent is None else f"{stage.percent}%") for stage in point.stages
    ]
    found += [("Afgesproken waarde", agreed) for agreed in agreed_in_words(point)]
    found.append(("Methode", f"{point.method_title}, versie {point.version} (kenmerk {point.sha256[:8]})"))
    found.append(("Gemeten door", point.assessor or "niet ingevuld"))
    found.append(("Ondertekend", signed_in_words(point)))
    if point.again is not None:
        found.append(("Opnieuw meten", day_in_words(point.again)))
    return found


def value_in_words(point: StoryPoint) -> str:
    """Return the measured value with its band."""
    if point.hidden:
        return "nog dicht"
    if point.percent is None:
        return "nog geen uitkomst"
    if point.band is None:
        return f"{point.percent}%"
    low, high = whole_band(point.band)
    return f"{point.percent}% (marge {low} tot {high})" if low != high else f"{point.percent}% (zonder marge)"


def agreed_in_words(point: StoryPoint) -> list[str]:
    """Return each value that was agreed instead, with who, why and on what basis, beside the measured one."""
    return [
        f"{percent(one.agreed)} in plaats van de gemeten {percent(one.measured)}. "
        f"Afgesproken door {_sentence(one.who)} Waarom: {_sentence(one.why)} Op grond van: {_sentence(one.basis)}"
        for one in point.agreed
    ]


def signed_in_words(point: StoryPoint) -> str:
    """Return who signed, and who would not and why."""
    told = [
        f"{ROLES.get(one.role, one.role)} {one.name} tekende niet: {one.reason}"
        if one.refused
        else f"{ROLES.get(one.role, one.role)} {one.name}"
        for one in point.signed
    ]
    return "; ".join(told) or "nog niet"


def goal_in_words(told: Story, goal: Goal) -> str:
    """Return a goal: what it is about, its words, when to look again, what came of it."""
    again = f" Weer kijken op {day_in_words(goal.again)}." if goal.again and not goal.done else ""
    done = f" Afgerond: {_sentence(goal.done)}" if goal.done else ""
    return f"{_about(told, goal)}{_sentence(goal.text)}{again}{done}"


def note_in_words(told: Story, note: CoachNote) -> str:
    """Return a note: what it is about, its words, who wrote it and when."""
    by = f", {note.author}" if note.author else ""
    written = datetime.date.fromisoformat(note.at[:10])
    return f"{_about(told, note)}{_sentence(note.text)} ({day_in_words(written)}{by})"


def appointment_in_words(one: Appointment) -> str:
    """Return an appointment: the day, its words, what came of it."""
    done = f" Geweest: {_sentence(one.done)}" if one.done else ""
    return f"{day_in_words(one.on)}: {_sentence(one.text)}{done}"


def day_in_words(day: datetime.date | None) -> str:
    """Return a day as people write it."""
    return "zonder datum" if day is None else f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def percent(value: Fraction) -> str:
    """Return a percentage with a comma."""
    return f"{decimal_text(value).replace('.', ',')}%"


def _about(told: Story, one: Goal | CoachNote) -> str:
    about = told.about(one)
    return f"{about}: " if about else ""


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
