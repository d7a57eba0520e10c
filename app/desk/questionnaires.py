"""Who was asked what, and how much of it has come in; and the questions as a questionnaire, out and in.

What comes in is read strictly: every problem is told with its cell, and nothing is stored unless all of it can stand.
It is then one act, which one undo sets aside.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.desk.assessment import Assessment
from app.desk.plan import RESPONDENT_STEPS, plan_of
from app.desk.talking import NOT_KNOWN, says_not_known
from app.dossier.acts import Given
from app.dossier.entry import Json
from app.errors import Fault, FaultyInputError
from app.exchange.json_form import answer_value
from app.exchange.questionnaire import FilledRow, QuestionRow, code_of
from app.scoring.answers import Answer, NotApplicable, Value
from app.scoring.definition import Item, Respondent, Scale
from app.scoring.fit import fit, place_of
from app.scoring.phrases import PHRASES, Language
from app.scoring.shape import Faults
from app.scoring.words import shown_number
from app.scoring.written import read_answer

Place = tuple[Item, str, Respondent]
"""A question: the item, the row it is asked for, and of whom."""

ON_PAPER: tuple[Respondent, ...] = ("employer", "employee")
"""Who may be sent a questionnaire; what is seen or tested is not asked of anybody."""

EXPLANATION = (
    "Vul bij elke vraag de kolom Antwoord in. Welke antwoorden er zijn, staat ernaast.",
    "Weet u het niet, schrijf dan: weet ik niet. Een vraag die u openlaat, komt in het gesprek terug.",
    "Onder Toelichting mag u iets uitleggen. Noem geen ziekte of beperking.",
    "Laat de laatste kolom staan; daaraan herkent het programma de vraag. Er staat niets over een persoon in.",
)


@dataclass(frozen=True, slots=True)
class Intake:
    """The questions for one respondent: how many are asked now, and how many have an answer or a note."""

    by: Respondent
    asked: int
    given: int


def intakes(assessment: Assessment) -> tuple[Intake, ...]:
    """Return an intake for each respondent of the method but the assessor, in the order of the road."""
    plan = plan_of(assessment.graph)
    return tuple(_intake(assessment, by) for step, by in RESPONDENT_STEPS.items() if step in plan.steps)


def _intake(assessment: Assessment, by: Respondent) -> Intake:
    places = [(item.key, row, by) for item, row, _title in _asked(assessment, by)]
    return Intake(by, len(places), sum(1 for place in places if place in assessment.draft.given))


def _asked(assessment: Assessment, by: Respondent, language: Language = "nl") -> Iterator[tuple[Item, str, str]]:
    """Yield item, row and title of the row of every question that is asked of a respondent now, row by row."""
    for repeat in ("", *assessment.graph.repeats):
        items = [one for one in assessment.graph.method.items if one.per == repeat and by in one.respondents]
        for row, title in assessment.rows_of(repeat, language) if repeat else [("", "")]:
            for item in items:
                if assessment.is_relevant(item, row):
                    yield item, row, title


# Out


def question_rows(assessment: Assessment, by: Respondent, language: Language = "nl") -> tuple[QuestionRow, ...]:
    """Return the questions for a respondent as they stand in a questionnaire, in plain words."""
    return tuple(
        QuestionRow(
            code=code_of(assessment.stream, by, item.key, row),
            about=title,
            question=(item.easy or item.text).say(language),
            answers=_told(assessment, item, language),
        )
        for item, row, title in _asked(assessment, by, language)
    )


def _told(assessment: Assessment, item: Item, language: Language) -> str:
    """Return which answers there are, in words."""
    scale = assessment.graph.scale_of(item)
    words = list(_words(scale, item, language))
    if scale.kind == "number":
        unit = scale.unit.say(language) if scale.unit else ""
        ends = [shown_number(end) for end in (scale.minimum, scale.maximum) if end is not None]
        words.insert(0, f"een getal ({' tot '.join(ends)} {unit})".replace(" )", ")").replace("( ", "("))
    elif scale.kind == "text":
        words.insert(0, "in eigen woorden")
    return "; ".join(words)


def _words(scale: Scale, item: Item, language: Language) -> dict[str, str]:
    """Return what may be answered in words, and how each is written in a measurement."""
    say = PHRASES[language]
    found = {one.text.say(language): str(one.value) for one in scale.levels}
    found |= {one.text.say(language): one.key for one in scale.options}
    if scale.kind == "yes_no":
        found |= {say["yes"]: "yes", say["no"]: "no"}
    if item.not_applicable != "never":
        found[say["not_applicable"]] = "nvt"
    return found


# In


def take_in_answers(assessment: Assessment, by: Respondent, filled: tuple[FilledRow, ...]) -> int:
    """Store the answers of a questionnaire that came back as one act; return how many there were.

    Raises FaultyInputError with every problem and its cell; then nothing is stored.
    """
    questions = {code_of(assessment.stream, by, item.key, row): (item, row) for item, row, _ in _asked(assessment, by)}
    faults: list[Fault] = []
    read: dict[str, tuple[FilledRow, Value | None]] = {}
    for one in (one for one in filled if one.answer or one.note):
        if one.code not in questions:
            faults.append(_unknown(assessment, by, one))
        elif one.code in read:
            faults.append(Fault("twice", one.place(), "Deze vraag staat er twee keer.", "Haal één van de regels weg."))
        else:
            read[one.code] = one, _read(assessment, questions[one.code][0], one, faults)
    given = [((*questions[code], by), one, value) for code, (one, value) in read.items()]
    faults += _unfit(assessment, given)
    if faults:
        raise FaultyInputError(faults, text="Deze vragenlijst kan zo niet ingelezen worden.")
    acts = [act for place, one, value in given for act in _acts(assessment, place, one, value)]
    if acts:
        assessment.do_together(acts, why="questionnaire")
    return len(given)


def _unfit(assessment: Assessment, given: list[tuple[Place, FilledRow, Value | None]]) -> Iterator[Fault]:
    """Yield why the answers cannot stand together with what is there, at their cells; what was wrong before is not."""
    answers, cells = assessment.answers, dict[str, str]()
    before = set(fit(assessment.graph, answers))
    for (item, row, by), one, value in given:
        if value is not None:
            answer = Answer(item.key, row, by, value)
            answers = answers.with_answer(answer)
            cells[place_of(answer)] = one.place()
            cells.setdefault(f"answers.{item.key}", one.place())  # what is said of all rows of an item at once
    for fault in fit(assessment.graph, answers):
        if fault not in before:
            yield Fault(fault.code, cells.get(fault.place, fault.place), fault.text, fault.remedy)


def _unknown(assessment: Assessment, by: Respondent, one: FilledRow) -> Fault:
    stream, other, *_ = one.code.split("|")
    if stream != assessment.stream[:8]:
        return Fault("other_measurement", one.place(), "Deze vraag hoort bij een andere meting.", "Open die meting.")
    if other != by:
        return Fault("other_respondent", one.place(), "Deze vraag is voor een ander.", "Lees haar in bij die ander.")
    return Fault("not_asked", one.place(), "Deze vraag wordt niet meer gesteld.", "Maak het antwoord leeg.")


def _acts(assessment: Assessment, place: Place, one: FilledRow, value: Value | None) -> Iterator[Mapping[str, Json]]:
    """Yield the acts for a row: an answer; that it is not known, in the place of what was said before; or a note."""
    item, row, by = place
    body: dict[str, Json] = {"item": item.key, "row": row, "by": by}
    before = assessment.draft.given.get((item.key, row, by), Given(None))
    if value is not None:
        written = "nvt" if isinstance(value, NotApplicable) else answer_value(assessment.graph, item, value)
        kept = "" if says_not_known(before.note) else before.note
        yield {"act": "answer", **body, "value": written, "note": one.note or kept}  # type: ignore[dict-item]  # JSON only
    elif _is_not_known(one):
        if before.value is not None:
            yield {"act": "clear", **body}
        yield {"act": "note", **body, "note": f"{NOT_KNOWN}: {one.note}" if one.note else NOT_KNOWN}
    else:
        yield {"act": "note", **body, "note": one.note}


def _is_not_known(one: FilledRow) -> bool:
    return one.answer.casefold() == NOT_KNOWN


def _read(assessment: Assessment, item: Item, one: FilledRow, faults: list[Fault]) -> Value | None:
    """Return the value of an answer; None when there is none, or it is not known, or it cannot stand (a fault)."""
    if not one.answer or _is_not_known(one):
        return None
    scale = assessment.graph.scale_of(item)
    known = {words.casefold(): written for words, written in _words(scale, item, "nl").items()}
    written: Json = known.get(one.answer.casefold(), one.answer)
    if scale.kind in ("levels", "choice", "yes_no") and one.answer.casefold() not in known:
        text = f"'{one.answer[:40]}' is geen antwoord op deze vraag."
        faults.append(Fault("unknown_answer", one.place(), text, f"Kies uit: {'; '.join(_words(scale, item, 'nl'))}."))
        return None
    if scale.kind == "choices":
        written = [known.get(part.strip().casefold(), part.strip()) for part in one.answer.split(";")]
    elif scale.kind == "number" and one.answer.casefold() not in known:
        written = one.answer.removesuffix("%").strip().replace(",", ".")
    found = Faults()
    value = read_answer(assessment.graph, item, written, found, item.key)
    faults += [Fault(fault.code, one.place(), fault.text, fault.remedy) for fault in found.found]
    return value
