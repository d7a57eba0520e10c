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
from app.scoring.phrases import Language

if TYPE_CHECKING:
    from app.reports.pdf.blocks import Block

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip

STATES: Mapping[Language, Mapping[str, str]] = {
    "nl": {"draft": "concept", "concluded": "afgerond", "signed": "ondertekend"},
    "en": {"draft": "draft", "concluded": "concluded", "signed": "signed"},
}
ROLES: Mapping[Language, Mapping[str, str]] = {
    "nl": {"assessor": "deskundige", "employee": "werknemer", "employer": "werkgever"},
    "en": {"assessor": "expert", "employee": "employee", "employer": "employer"},
}
PARTIES: Mapping[Language, Mapping[str, str]] = {
    "nl": {"employee": "de werknemer", "employer": "de werkgever"},
    "en": {"employee": "the employee", "employer": "the employer"},
}
KINDS_OF: Mapping[Language, Mapping[str, str]] = {
    "nl": KINDS,
    "en": {"first": "first measurement", "repeat": "repeat measurement", "second_opinion": "second opinion"},
}
SENTENCES: Mapping[Language, Mapping[str, str]] = {
    "nl": {
        "value": "Loonwaarde",
        "hidden": "blijft dicht zolang uw second opinion niet is afgerond",
        "state": "Stand",
        "no_result": "geen uitkomst",
        "agreed": "Afgesproken waarde",
        "method": "Methode",
        "version": "{title}, versie {version} (kenmerk {mark})",
        "by": "Gemeten door",
        "unnamed": "niet ingevuld",
        "signed": "Ondertekend",
        "again": "Opnieuw meten",
        "closed": "nog dicht",
        "not_yet": "nog geen uitkomst",
        "margin": "{percent}% (marge {low} tot {high})",
        "no_margin": "{percent}% (zonder marge)",
        "instead": (
            "{agreed} in plaats van de gemeten {measured}. Afgesproken door {who} Waarom: {why} Op grond van: {basis}"
        ),
        "refused": "{role} {name} tekende niet: {reason}",
        "nobody": "nog niet",
        "no_day": "zonder datum",
    },
    "en": {
        "value": "Wage value",
        "hidden": "stays closed until your second opinion is concluded",
        "state": "State",
        "no_result": "no result",
        "agreed": "Agreed value",
        "method": "Method",
        "version": "{title}, version {version} (mark {mark})",
        "by": "Measured by",
        "unnamed": "not filled in",
        "signed": "Signed",
        "again": "Measure again",
        "closed": "still closed",
        "not_yet": "no result yet",
        "margin": "{percent}% (margin {low} to {high})",
        "no_margin": "{percent}% (no margin)",
        "instead": "{agreed} instead of the measured {measured}. Agreed by {who} Why: {why} On the basis of: {basis}",
        "refused": "{role} {name} did not sign: {reason}",
        "nobody": "not yet",
        "no_day": "without date",
    },
}
"""What the page says of a measurement, and (in Dutch) the paper."""


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

    yield Heading(2, f"{day_in_words(point.day)}: {kind_in_words(point)}")
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
        ("Gevraagde zienswijzen", [f"{party_in_words(one.party)}, op {day_in_words(one.on)}" for one in told.awaited]),
    ):
        if lines:
            yield Heading(2, title)
            yield BulletList(lines)


# --- in words, for paper and for the page ------------------------------------------------------------------------


def facts_of(point: StoryPoint, language: Language = "nl") -> list[tuple[str, str]]:
    """Return what is known of a measurement, as label and words."""
    say = SENTENCES[language]
    if point.hidden:
        return [(say["value"], say["hidden"])]
    found = [(say["value"], value_in_words(point, language)), (say["state"], state_in_words(point, language))]
    found += [
        (stage.title, say["no_result"] if stage.percent is None else f"{stage.percent}%") for stage in point.stages
    ]
    found += [(say["agreed"], agreed) for agreed in agreed_in_words(point, language)]
    method = say["version"].format(title=point.method_title, version=point.version, mark=point.sha256[:8])
    found.append((say["method"], method))
    found.append((say["by"], point.assessor or say["unnamed"]))
    found.append((say["signed"], signed_in_words(point, language)))
    if point.again is not None:
        found.append((say["again"], day_in_words(point.again)))
    return found


def kind_in_words(point: StoryPoint, language: Language = "nl") -> str:
    """Return what kind of measurement it is."""
    return KINDS_OF[language][point.kind]


def state_in_words(point: StoryPoint, language: Language = "nl") -> str:
    """Return how far a measurement is."""
    return STATES[language].get(point.state, point.state)


def party_in_words(party: str, language: Language = "nl") -> str:
    """Return who is asked for a view."""
    return PARTIES[language][party]


def value_in_words(point: StoryPoint, language: Language = "nl") -> str:
    """Return the measured value with its band."""
    say = SENTENCES[language]
    if point.hidden:
        return say["closed"]
    if point.percent is None:
        return say["not_yet"]
    if point.band is None:
        return f"{point.percent}%"
    low, high = whole_band(point.band)
    return say["margin" if low != high else "no_margin"].format(percent=point.percent, low=low, high=high)


def agreed_in_words(point: StoryPoint, language: Language = "nl") -> list[str]:
    """Return each value that was agreed instead, with who, why and on what basis, beside the measured one."""
    return [
        SENTENCES[language]["instead"].format(
            agreed=percent(one.agreed),
            measured=percent(one.measured),
            who=_sentence(one.who),
            why=_sentence(one.why),
            basis=_sentence(one.basis),
        )
        for one in point.agreed
    ]


def signed_in_words(point: StoryPoint, language: Language = "nl") -> str:
    """Return who signed, and who would not and why."""
    say, told = SENTENCES[language], []
    for one in point.signed:
        role = ROLES[language].get(one.role, one.role)
        refused = say["refused"].format(role=role, name=one.name, reason=one.reason)
        told.append(refused if one.refused else f"{role} {one.name}")
    return "; ".join(told) or say["nobody"]


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


def day_in_words(day: datetime.date | None, language: Language = "nl") -> str:
    """Return a day as people here write it; only that there is none is told in the language."""
    return SENTENCES[language]["no_day"] if day is None else f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def percent(value: Fraction) -> str:
    """Return a percentage with a comma."""
    return f"{decimal_text(value).replace('.', ',')}%"


def _about(told: Story, one: Goal | CoachNote) -> str:
    about = told.about(one)
    return f"{about}: " if about else ""


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
