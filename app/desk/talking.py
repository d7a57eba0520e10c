"""The questions of a conversation: what one respondent can answer by choosing, one question at a time.

Questions that need typing (texts, numbers without suggestions, shares of the time) are left to the assessor.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.desk.assessment import Assessment
from app.scoring.answers import Amount, Chosen, NotApplicable
from app.scoring.definition import Item, Respondent
from app.scoring.phrases import Language
from app.scoring.words import decimal_text

NOT_KNOWN = "weet ik niet"
"""The note of who does not know: the answer itself stays missing, which is something else than zero or n.v.t."""

NOT_APPLICABLE = "nvt"


@dataclass(frozen=True, slots=True)
class TalkQuestion:
    """One question of a respondent; `where` is the row it is about, `chosen` the key of the answer given before."""

    item: Item
    row: str
    where: str
    chosen: str | None
    not_known: bool


def questions_for(assessment: Assessment, by: Respondent, language: Language = "nl") -> list[TalkQuestion]:
    """Return the questions for a respondent in the order of the definition, per row where they repeat.

    The language is that of the rows which the definition itself names.
    """
    found: list[TalkQuestion] = []
    rows = {repeat: assessment.rows_of(repeat, language) for repeat in assessment.graph.repeats}
    for repeat in ("", *rows):
        for row, title in rows.get(repeat, [("", "")]):
            found += [
                _question(assessment, item, (row, title), by)
                for item in assessment.graph.method.items
                if item.per == repeat and by in item.respondents and _is_chosen(assessment, item)
            ]
    return [one for one in found if assessment.is_relevant(one.item, one.row)]


def _is_chosen(assessment: Assessment, item: Item) -> bool:
    scale = assessment.graph.scale_of(item)
    return scale.kind in ("levels", "choice", "yes_no") or (scale.kind == "number" and bool(scale.suggestions))


def _question(assessment: Assessment, item: Item, row: tuple[str, str], by: Respondent) -> TalkQuestion:
    answer = assessment.answers.get(item.key, row[0], by)
    chosen = None
    match answer.value if answer is not None else None:
        case Amount(number):
            chosen = decimal_text(number)
        case Chosen(options) if options:
            chosen = options[0]
        case NotApplicable():
            chosen = NOT_APPLICABLE
    not_known = says_not_known(assessment.draft.given_note(item.key, row[0], by))
    return TalkQuestion(item, row[0], row[1], chosen, not_known and chosen is None)


def says_not_known(note: str) -> bool:
    """Tell whether a note says that the respondent does not know, alone or with an explanation after it."""
    return note == NOT_KNOWN or note.startswith(f"{NOT_KNOWN}: ")


def answer_question(assessment: Assessment, question: TalkQuestion, by: Respondent, chosen: str | None) -> None:
    """Store what was chosen; None takes the answer away. Raises FaultyInputError."""
    place = (question.item.key, question.row, by)
    if chosen is None:
        assessment.clear(*place)
    else:
        was_unknown = says_not_known(assessment.draft.given_note(*place))
        assessment.answer(*place, chosen, "" if was_unknown else None)


def answer_not_known(assessment: Assessment, question: TalkQuestion, by: Respondent) -> None:
    """Store that the respondent does not know: no answer, and a note that says so."""
    place = (question.item.key, question.row, by)
    if assessment.answers.get(*place) is not None:
        assessment.clear(*place)
    assessment.note(*place, NOT_KNOWN)
