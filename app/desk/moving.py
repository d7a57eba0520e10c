"""Move a draft to a newer version of its method: first what that would do, then one act that an undo sets aside.

An answer is carried over only where the newer version asks the same thing of the same person on a scale in the same
unit. What is asked in other words, or counts for something else, is carried over and pointed out. Nothing is converted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from app.desk.assessment import Assessment
from app.desk.methods import library_of
from app.desk.repeat import written_in_words
from app.desk.session import Session
from app.dossier.acts import Draft, Given, Ledger
from app.dossier.entry import Json, StoredEntry
from app.dossier.measurement import MethodRef, facts_of
from app.dossier.people import Case
from app.errors import RefusedError
from app.scoring.answers import Answer, Answers, Key, Value
from app.scoring.definition import Item, Respondent, Scale
from app.scoring.fit import fit, place_of
from app.scoring.graph import Graph
from app.scoring.items import answer_cells
from app.scoring.load import Definition
from app.scoring.outcome import score
from app.scoring.shape import Faults
from app.scoring.written import read_answer

Why = Literal[
    "",
    "asked_differently",
    "counts_differently",
    "gone",
    "other_rows",
    "other_respondent",
    "other_scale",
    "not_allowed",
]
"""What is to be said of a line; the first two of what is carried over, the others of what is dropped."""

WHY_WORD = "newer_version"
"""By which the entry of a move is known among other acts that were done together."""


@dataclass(frozen=True, slots=True)
class Line:
    """One question, row or answer of a plan: its label, the title of its row, the answer in words, and what to say."""

    label: str
    where: str = ""
    told: str = ""
    by: tuple[Respondent, ...] = ()
    why: Why = ""


@dataclass(frozen=True, slots=True)
class Move:
    """What moving a draft would do. `percent_before` and `percent_after` are the outcome with each version."""

    old: Definition
    new: Definition
    carried: tuple[Line, ...]
    dropped: tuple[Line, ...]
    asked: tuple[Line, ...]
    percent_before: int | None
    percent_after: int | None
    acts: tuple[Mapping[str, Json], ...]


# --- which version --------------------------------------------------------------------------------------------------


def newer_version(session: Session, method: MethodRef) -> Definition | None:
    """Return the newest version in force of a method, when it is newer than this one; else None."""
    for found in library_of(session).versions(method.id):
        if found.definition.method.status == "active":
            newer = _order(found.definition.method.version) > _order(method.version)
            return found.definition if newer else None
    return None


def newer_for(session: Session, stream: str) -> Definition | None:
    """Return the version that a measurement can be moved to; None for one that is closed or is up to date."""
    draft = Ledger.of(session.vault.entries(stream)).draft
    return newer_version(session, draft.method) if draft.state == "draft" and draft.method is not None else None


def _order(version: str) -> list[int]:
    return [int(part) for part in version.split(".")]


# --- the plan -------------------------------------------------------------------------------------------------------


def plan_move(old: Definition, new: Definition, draft: Draft, case: Case) -> Move:
    """Return what moving a draft to another version would do; nothing is stored."""
    dropped = _dropped(old.graph, new.graph, draft, case)
    lost_rows = list(_lost_rows(old.graph, new.graph, draft))
    after = _answers(new.graph, draft, case, set(dropped))
    return Move(
        old=old,
        new=new,
        carried=tuple(_carried(old.graph, new.graph, draft, dropped)),
        dropped=(*(line for _, _, line in lost_rows), *_dropped_lines(old.graph, draft, dropped)),
        asked=tuple(_asked(old.graph, new.graph)),
        percent_before=None if draft.unconfirmed else score(old.graph, _answers(old.graph, draft, case, set())).percent,
        percent_after=None if draft.unconfirmed else score(new.graph, after).percent,
        acts=tuple(_acts(new, draft, dropped, [(repeat, row) for repeat, row, _ in lost_rows])),
    )


def _answers(graph: Graph, draft: Draft, case: Case, without: set[Key]) -> Answers:
    given = []
    for key, one in draft.given.items():
        value = None if key in without else _value(graph, key, one)
        if value is not None:
            given.append(Answer(*key, value, one.note))
    rows = {name: rows for name, rows in draft.rows.items() if name in graph.repeats and not graph.repeats[name].rows}
    stage = draft.fields.get("stage", "")
    return Answers.of(given, rows, facts_of(case), stage if stage in _stages(graph) else "")


def _value(graph: Graph, key: Key, given: Given) -> Value | None:
    item = graph.items.get(key[0])
    return None if item is None or given.value is None else read_answer(graph, item, given.value, Faults(), "")


def _stages(graph: Graph) -> list[str]:
    return [stage.key for stage in graph.method.stages]


def _dropped(old: Graph, new: Graph, draft: Draft, case: Case) -> dict[Key, Why]:
    """Return every answer or note that cannot be carried over, and why."""
    dropped: dict[Key, Why] = {}
    for key, given in draft.given.items():
        why = _why_not(old, new, key, given)
        if why:
            dropped[key] = why
    while True:  # one answer less can make another impossible: n.v.t. may hang on it
        answers = _answers(new, draft, case, set(dropped))
        faulty = {fault.place for fault in fit(new, answers)}
        more: dict[Key, Why] = {key: "not_allowed" for key, one in answers.given.items() if place_of(one) in faulty}
        if not more:
            return dropped
        dropped |= more


def _why_not(old: Graph, new: Graph, key: Key, given: Given) -> Why:
    item, before = new.items.get(key[0]), old.items.get(key[0])
    if item is None or before is None or item.fact:
        return "gone"
    if item.per != before.per or (item.per and _is_lost(new, item.per, key[1])):
        return "other_rows"
    if key[2] not in item.respondents:
        return "other_respondent"
    if _measure(old.scale_of(before)) != _measure(new.scale_of(item)):
        return "other_scale"
    return "not_allowed" if given.value is not None and _value(new, key, given) is None else ""


def _is_lost(graph: Graph, repeat: str, row: str) -> bool:
    """Tell whether a row is no row any more; one that the assessor made stays as long as its repeat has free rows."""
    fixed = graph.fixed_rows.get(repeat)
    return row not in fixed if fixed is not None else repeat not in graph.repeats


def _measure(scale: Scale) -> tuple[str, str]:
    """Return what makes an answer mean something else altogether: the kind of answer, and its unit."""
    return scale.kind, scale.unit.say() if scale.unit is not None else ""


def _lost_rows(old: Graph, new: Graph, draft: Draft) -> Iterator[tuple[str, str, Line]]:
    for repeat, rows in draft.rows.items():
        if repeat not in new.repeats or new.repeats[repeat].rows:
            label = old.repeats[repeat].text.say() if repeat in old.repeats else repeat
            for row in rows:
                yield repeat, row.key, Line(label, told=row.title, why="gone")


# --- the lines ------------------------------------------------------------------------------------------------------


def _carried(old: Graph, new: Graph, draft: Draft, dropped: Mapping[Key, Why]) -> Iterator[Line]:
    for key in _in_order(new, [key for key in draft.given if key not in dropped]):
        yield _line(new, draft, key, _differs(old, new, key, draft.given[key]))


def _dropped_lines(old: Graph, draft: Draft, dropped: Mapping[Key, Why]) -> Iterator[Line]:
    for key in _in_order(old, list(dropped)):
        yield _line(old, draft, key, dropped[key])


def _line(graph: Graph, draft: Draft, key: Key, why: Why) -> Line:
    item, given = graph.items.get(key[0]), draft.given[key]
    label = _label(item) if item is not None else key[0]
    told = written_in_words(graph, item, given.value) if item is not None else ""
    if given.value == "nvt":
        told = "n.v.t."
    return Line(label, _title(graph, draft, item, key[1]), told or given.note, (key[2],), why)


def _label(item: Item) -> str:
    return (item.short or item.text).say()


def _title(graph: Graph, draft: Draft, item: Item | None, row: str) -> str:
    if item is None or not row:
        return ""
    fixed = graph.fixed_rows.get(item.per, {}).get(row)
    titles = {one.key: one.title for one in draft.rows.get(item.per, ())}
    return fixed.text.say() if fixed is not None else titles.get(row, "")


def _in_order(graph: Graph, keys: Sequence[Key]) -> list[Key]:
    order = {item.key: place for place, item in enumerate(graph.method.items)}
    return sorted(keys, key=lambda key: order.get(key[0], len(order)))


def _differs(old: Graph, new: Graph, key: Key, given: Given) -> Why:
    """Return what to say of an answer that is carried over."""
    before, item = old.items[key[0]], new.items[key[0]]
    values = _value(old, key, given), _value(new, key, given)
    if values[0] is not None and values[1] is not None:
        counted = answer_cells(old, before, values[0])[1], answer_cells(new, item, values[1])[1]
        if counted[0] != counted[1]:
            return "counts_differently"
    return "asked_differently" if _words(old, before) != _words(new, item) else ""


def _words(graph: Graph, item: Item) -> tuple[object, ...]:
    """Return the words that an answer is an answer to."""
    scale = graph.scale_of(item)
    anchors = tuple((level.value, level.text.say()) for level in scale.levels)
    return item.text.say(), anchors, tuple((one.key, one.text.say()) for one in graph.options(item))


def _asked(old: Graph, new: Graph) -> Iterator[Line]:
    """Yield every question that is new, and who is asked it; of one that is known, whoever is asked it anew."""
    for item in new.method.items:
        if item.fact:
            continue
        before = old.items.get(item.key)
        known = before.respondents if before is not None and before.per == item.per else ()
        anew = tuple(by for by in item.respondents if by not in known)
        if anew:
            yield Line(_label(item), by=anew)


# --- the act --------------------------------------------------------------------------------------------------------


def _acts(
    new: Definition, draft: Draft, dropped: Mapping[Key, Why], rows: Sequence[tuple[str, str]]
) -> Iterator[Mapping[str, Json]]:
    method = new.method
    yield {"act": "change_method", "method": {"id": method.id, "version": method.version, "sha256": new.sha256}}
    for item, row, by in dropped:
        yield {"act": "clear", "item": item, "row": row, "by": by}
    for repeat, row in rows:
        yield {"act": "remove_row", "repeat": repeat, "key": row}
    stage = draft.fields.get("stage", "")
    if stage and stage not in _stages(new.graph):
        yield {"act": "field", "name": "stage", "value": ""}


def plan_for(assessment: Assessment) -> Move:
    """Return what moving this measurement to the newest version would do. Raises RefusedError when it cannot move."""
    method = assessment.draft.method
    newer = newer_version(assessment.session, method) if method is not None else None
    if assessment.is_closed:
        raise RefusedError("Deze meting is afgerond; ze houdt haar methode.", remedy="Begin een nieuwe meting.")
    if newer is None:
        raise RefusedError("Er is geen nieuwere versie van deze methode.", remedy="Ga door met deze meting.")
    return plan_move(assessment.definition, newer, assessment.draft, assessment.case)


def move(assessment: Assessment, plan: Move) -> None:
    """Go on with the newer version, as one act. Raises RefusedError when the draft is no longer what was planned."""
    if plan.acts != plan_move(assessment.definition, plan.new, assessment.draft, assessment.case).acts:
        raise RefusedError("De meting is intussen veranderd.", remedy="Bekijk opnieuw wat er meegaat.")
    vault, method = assessment.session.vault, plan.new.method
    with assessment.as_one():
        vault.put_definition(plan.new.sha256, method.id, method.version, plan.new.text)
        assessment.do_together(plan.acts, why=WHY_WORD)


def is_move(entry: StoredEntry | None) -> bool:
    """Tell whether an act moved a measurement to another version: setting it aside brings the earlier one back."""
    return entry is not None and entry.act == "together" and entry.body.get("why") == WHY_WORD
