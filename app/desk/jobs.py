"""Job templates: tasks and norm function of an earlier measurement in the same job, without anything about a person.

Copied are the names of the tasks and what the assessor chose about the work (from lists, and the name of the norm
function). Not copied: times, descriptions, notes, and every answer about performance. A text that holds a name of the
earlier dossier is left out as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.desk.assessment import Assessment
from app.desk.dossiers import open_dossier
from app.desk.plan import WORK, plan_of
from app.desk.session import Session
from app.dossier.acts import Draft, Ledger
from app.dossier.case_fields import DOSSIER_PARTS
from app.dossier.entry import Json
from app.scoring.definition import Item
from app.scoring.shape import Faults
from app.scoring.written import read_answer
from app.vault.search import Filters, Order, Sorting

NAMED = ("employee.name", "employer.contact", "employer.interviewed", "assessor.name")
SHORTEST_NAME = 3
"""Letters; shorter parts of a name (de, van) are words of the language too."""

MOST = 20


@dataclass(frozen=True, slots=True)
class Job:
    """A job that was measured before: the names of its tasks, its norm function, and when (ISO date, may be empty)."""

    stream: str
    tasks: tuple[str, ...]
    norm_function: str
    dated: str


def jobs_like(session: Session, assessment: Assessment) -> list[Job]:
    """Return earlier measurements with this method in the same job, newest first, each set of tasks once."""
    function = assessment.case.placement.function
    if not function.strip():
        return []
    filters = Filters(kind="measurement", methods=(assessment.definition.method.id,))
    page = session.vault.find(function, filters, Sorting(Order.CHANGED, descending=True), limit=MOST)
    found: dict[tuple[str, ...], Job] = {}
    for row in page.rows:
        same = str(row.summary.body.get("function", "")).casefold() == function.casefold()
        if same and row.stream != assessment.stream:
            job = _job(session, assessment, row.stream, row.summary.dated)
            if job.tasks:
                found.setdefault(job.tasks, job)
    return list(found.values())


def take_job(session: Session, assessment: Assessment, job: Job) -> None:
    """Take over tasks and norm function of a job as one act, which one undo sets aside."""
    earlier = _draft(session, job.stream)
    names = _names(session, earlier)
    acts: list[Mapping[str, Json]] = []
    keys: dict[str, str] = {}
    for repeat, rows in earlier.rows.items():
        for row in rows if repeat in assessment.graph.repeats else ():
            keys[row.key] = session.means.new_id()[:8]
            title = _without(row.title, names)
            acts.append({"act": "add_row", "repeat": repeat, "key": keys[row.key], "title": title})
    acts += _choices(assessment, earlier, keys, names)
    assessment.do_together(acts, why="job")


def _choices(
    assessment: Assessment, earlier: Draft, keys: Mapping[str, str], names: Sequence[str]
) -> Iterator[Mapping[str, Json]]:
    """Yield what was chosen about the work itself, as far as it can still be answered so."""
    wanted = {
        item.key: item for item in plan_of(assessment.graph).items.get(WORK, ()) if _is_about_job(assessment, item)
    }
    for (key, row, by), given in earlier.given.items():
        item = wanted.get(key)
        if item is None or (row and row not in keys) or by != "assessor":
            continue
        readable = read_answer(assessment.graph, item, given.value, Faults(), "") is not None
        personal = isinstance(given.value, str) and _without(given.value, names) != given.value
        if readable and not personal:
            place = {"item": key, "row": keys.get(row, ""), "by": by}
            yield {"act": "answer", **place, "value": given.value, "note": ""}


def _is_about_job(assessment: Assessment, item: Item) -> bool:
    kind = assessment.graph.scale_of(item).kind
    return kind in ("choice", "yes_no") or (kind == "text" and not item.per)


def _job(session: Session, assessment: Assessment, stream: str, dated: str) -> Job:
    earlier = _draft(session, stream)
    names = _names(session, earlier)
    made = [repeat.key for repeat in assessment.graph.method.repeats if not repeat.rows]
    titles = (_without(row.title, names) for repeat in made for row in earlier.rows.get(repeat, ()))
    return Job(stream, tuple(title for title in titles if title), _norm_function(assessment, earlier, names), dated)


def _norm_function(assessment: Assessment, earlier: Draft, names: Sequence[str]) -> str:
    """Return the first text about the job as a whole, which is the name of the norm function."""
    for item in plan_of(assessment.graph).items.get(WORK, ()):
        if assessment.graph.scale_of(item).kind == "text" and not item.per:
            given = earlier.given.get((item.key, "", "assessor"))
            return _without(str(given.value), names) if given is not None and given.value else ""
    return ""


def _draft(session: Session, stream: str) -> Draft:
    return Ledger.of(session.vault.entries(stream)).draft


def _names(session: Session, draft: Draft) -> list[str]:
    """Return the parts of every name in an earlier measurement, in small letters."""
    shared = open_dossier(session, draft.dossier).fields if draft.dossier else {}
    own = {name: text for name, text in shared.items() if name.partition(".")[0] in DOSSIER_PARTS}
    fields = {**own, **draft.fields}
    words = (word for name in NAMED for word in re.findall(r"\w+", fields.get(name, "").casefold()))
    return [word for word in words if len(word) >= SHORTEST_NAME]


def _without(text: str, names: Sequence[str]) -> str:
    """Return the text, or nothing at all when it holds a name."""
    words = set(re.findall(r"\w+", text.casefold()))
    return "" if words & set(names) else text
