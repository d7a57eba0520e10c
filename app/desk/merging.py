"""Merge two rows, such as main tasks that are too small to stand alone.

Nothing is made up: times are added, texts joined, and any other answer is kept only where both rows had the same. What
differs is missing afterwards and has to be answered for the merged task. One undo brings both rows back.
"""

from __future__ import annotations

from collections.abc import Iterator

from app.desk.assessment import Assessment
from app.dossier.acts import Given
from app.dossier.entry import Json
from app.exchange.json_form import answer_value
from app.scoring.answers import Answer, TimeShare, Value, Words
from app.scoring.definition import RESPONDENTS, Item, Respondent


def merge_rows(assessment: Assessment, repeat: str, kept: str, gone: str) -> None:
    """Merge row `gone` into row `kept`. Raises RefusedError when the measurement is closed."""
    titles = dict(assessment.rows_of(repeat))
    joined = " en ".join(title for title in (titles[kept], titles[gone]) if title)
    acts: list[dict[str, Json]] = [{"act": "rename_row", "repeat": repeat, "key": kept, "title": joined}]
    for item in assessment.graph.method.items:
        if item.per == repeat:
            acts += _answers(assessment, item, kept, gone)
    acts.append({"act": "remove_row", "repeat": repeat, "key": gone})
    assessment.do_together(acts, why="merge")


def _answers(assessment: Assessment, item: Item, kept: str, gone: str) -> Iterator[dict[str, Json]]:
    for by in RESPONDENTS:
        first, second = (assessment.answers.get(item.key, row, by) for row in (kept, gone))
        value = _merged(first, second)
        place: dict[str, Json] = {"item": item.key, "row": kept, "by": by}
        if value is not None:
            written = answer_value(assessment.graph, item, value)
            yield {"act": "answer", **place, "value": written, "note": _note(assessment, item.key, (kept, gone), by)}  # type: ignore[dict-item]  # answer_value returns JSON
        elif (item.key, kept, by) in assessment.draft.given:
            yield {"act": "clear", **place}


def _merged(first: Answer | None, second: Answer | None) -> Value | None:
    """Return the value that holds for both rows together; None where only the assessor can say it."""
    if first is None or second is None:
        one = first or second
        return one.value if one is not None and isinstance(one.value, Words) else None
    match first.value, second.value:
        case TimeShare() as time, TimeShare() as more:
            return _time(time, more)
        case Words(text), Words(other) if text != other:
            return Words(f"{text}\n{other}")
    return first.value if first.value == second.value else None


def _time(first: TimeShare, second: TimeShare) -> TimeShare | None:
    """Add times in one unit; hours and percents never stand side by side in one measurement."""
    return TimeShare(first.amount + second.amount, first.unit) if first.unit == second.unit else None


def _note(assessment: Assessment, item: str, rows: tuple[str, str], by: Respondent) -> str:
    notes = [assessment.draft.given.get((item, row, by), Given(None)).note for row in rows]
    return "\n".join(dict.fromkeys(note for note in notes if note))
