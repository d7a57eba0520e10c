"""Random methods and random answers to them, for what must hold for every method there will ever be.

A method is drawn as the plain data of a `method.toml` and read like one, so it is valid by the program's own rules.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from app.scoring.answers import Amount, Answer, Answers, Chosen, Counted, NotApplicable, RowEntry, TimeShare, Value
from app.scoring.definition import Item, Method
from app.scoring.faults import Faults
from app.scoring.fit import fit
from app.scoring.graph import Graph
from app.scoring.integrity import integrity
from app.scoring.shape import read

Data = dict[str, Any]

SCALES: list[Data] = [
    {"key": "percent", "kind": "number", "minimum": 0, "maximum": 100, "step": 5, "divide_by": 100, "counted": True},
    {"key": "plain", "kind": "number", "minimum": 0, "maximum": 5, "step": 1},
    {"key": "level", "kind": "levels", "levels": [
        {"value": 1, "text": "1", "counts_as": "0.2"}, {"value": 2, "text": "2", "counts_as": "0.45"},
        {"value": 3, "text": "3", "counts_as": "0.7"}, {"value": 5, "text": "5", "counts_as": "1"}]},
    {"key": "norms", "kind": "number", "minimum": 0, "maximum": 100, "step": 10, "stretches": [
        {"to": 20, "value": 0}, {"from": 20, "to": 60, "value": "0.5"}, {"from": 60, "value": "1.5"}]},
    {"key": "yes_no", "kind": "yes_no"},
    {"key": "hours", "kind": "share"},
]  # fmt: skip

ROWS = {"": [""], "skill": ["s1", "s2", "s3"]}
POLICIES: list[Data | None] = [
    None,
    {"policy": "primary", "primary": "employer"},
    {"policy": "mean_if_close", "limit": 20},
    {"policy": "mean_if_close"},
    {"policy": "weighted", "weights": {"employer": 2, "employee": 1}},
    {"policy": "weighted", "weights": {"employer": 2, "employee": 1, "assessor": 3}, "needs": ["employer"]},
]
ONLY_SURE: Data = {"of": "sure", "is": "yes"}
EVERYBODY = ["employer", "employee", "assessor"]

small = st.integers(0, 6).map(lambda n: str(Fraction(n, 4).limit_denominator()) if n % 4 == 0 else f"{n / 4}")


@st.composite
def items(draw: st.DrawFn) -> list[Data]:
    """Draw questions: asked once, per skill (fixed rows) and per task (rows that the assessor makes)."""
    made: list[Data] = [
        {"key": "sure", "text": "Zeker?", "scale": "yes_no"},
        {"key": "time", "text": "Tijd", "scale": "hours", "per": "task", "not_applicable": "allowed"},
    ]
    for number in range(draw(st.integers(2, 6))):
        policy = draw(st.sampled_from(POLICIES))
        item: Data = {
            "key": f"q{number}",
            "text": f"Vraag {number}",
            "scale": draw(st.sampled_from(["percent", "plain", "level", "norms"])),
            "per": draw(st.sampled_from(["", "", "skill", "task"])) if number else "",
            "not_applicable": draw(st.sampled_from(["never", "allowed"])),
        }
        if policy is not None:
            item |= {"respondents": EVERYBODY, "reconcile": policy}
        if draw(st.integers(0, 4)) == 4:
            # Also on an estimate: q0 is asked once and always, and half a step of it may cross the limit.
            on_estimate = {"of": "q0", "above": draw(st.sampled_from(["0", "1", "50"]))}
            item["relevant"] = draw(st.sampled_from([ONLY_SURE, on_estimate])) if number else ONLY_SURE
        made.append(item)
    return made


@st.composite
def condition_on(draw: st.DrawFn, names: list[str]) -> Data:
    """Draw a condition about one of these names, or about `sure`."""
    leaf: Data = {"of": "sure", "is": draw(st.sampled_from(["yes", "no"]))}
    kind = draw(st.sampled_from(["above", "at_least", "below", "at_most", "equals", "sure", "both"]))
    if kind == "sure" or not names:
        return leaf
    compared: Data = {"of": draw(st.sampled_from(names))}
    compared["at_least" if kind == "both" else kind] = draw(st.sampled_from(["0.5", "1", "2", "60", "0.25"]))
    return {"any": [leaf, compared]} if kind == "both" else compared


TABLES: list[Data] = [
    {"stretches": [{"to": "0.5", "value": "0.1"}, {"from": "0.5", "to": 1, "value": "0.6"}, {"from": 1, "value": 1}]},
    {"stretches": [{"from": 0, "to": 1, "value": 1}, {"from": 2, "value": "0.5"}]},
    {"interpolate": True, "stretches": [{"from": 0, "value": 1}, {"from": 1, "value": "0.4"}, {"from": 3, "value": 2}]},
]

ON_MANY = ["product", "sum", "difference", "least", "greatest", "mean", "weighted_mean", "range", "count"]
ON_TWO = ["ratio", "shortage", "surplus", "if"]
ON_ONE = ["clamp", "linear", "lookup", "size", "withhold", "value"]
OVER_ROWS = ["product", "sum", "least", "greatest", "mean", "range", "count"]


@st.composite
def node(draw: st.DrawFn, key: str, scope: str, here: list[str]) -> Data:
    """Draw a node in one scope on names that can be seen there."""
    rule = draw(st.sampled_from(ON_MANY + ON_TWO + ON_ONE))
    count = 1 if rule in ON_ONE else 2 if rule in ON_TWO else draw(st.integers(1, 3))
    count = max(2, count) if rule == "difference" else count
    made: Data = {"key": key, "text": key, "rule": rule, "per": scope}
    made["of"] = [draw(st.sampled_from(here)) for _ in range(count)]
    if rule == "weighted_mean":
        made["weights"] = [draw(st.sampled_from(["0.5", "1", "2"])) for _ in range(count)]
    if rule in ("if", "withhold"):
        made["when"] = draw(condition_on(here))
        made |= {"because": "Zo is het."} if rule == "withhold" else {}
    if rule == "clamp":
        made |= {"low": "0.1", "high": 1}
    if rule == "ratio":
        made["high"] = 3
    if rule == "linear":
        made |= {"low": "0.5", "high": 2}
    if rule == "lookup":
        made |= draw(st.sampled_from(TABLES))
    return made | draw(policies(rule))


@st.composite
def policies(draw: st.DrawFn, rule: str) -> Data:
    """Draw what a node does without an input."""
    made: Data = {}
    if draw(st.booleans()):
        made["missing"] = draw(st.sampled_from(["stop", "skip", "0.5"]))
    if draw(st.booleans()):
        made["not_applicable"] = draw(st.sampled_from(["stop", "skip", "pass", "0", "1"]))
    if rule in ("mean", "sum", "least") and draw(st.integers(0, 3)) == 0:
        made |= {"at_least": 1, "too_few": draw(st.sampled_from(["withhold", "not_applicable"]))}
    return made


@st.composite
def gathered(draw: st.DrawFn, key: str, scope: str, here: list[str]) -> Data:
    """Draw a node over all rows of a repeat."""
    rule = draw(st.sampled_from([*OVER_ROWS, "weighted_mean"] if scope == "skill" else OVER_ROWS))
    made: Data = {"key": key, "text": key, "rule": rule, "over": scope, "of": [draw(st.sampled_from(here))]}
    if rule == "weighted_mean":
        made["weight"] = draw(st.sampled_from(["part", *(name for name in here if name.startswith("q"))]))
    if scope == "skill" and draw(st.integers(0, 2)) == 0:
        made["where"] = {"tag": "core"}
    return made | draw(policies(rule))


@st.composite
def nodes(draw: st.DrawFn, questions: list[Data]) -> list[Data]:
    """Draw layers of nodes that end in one for the whole measurement."""
    seen = {scope: [q["key"] for q in questions if q["per"] == scope and q["scale"] not in ("yes_no",)]
            for scope in ("", "skill")}  # fmt: skip
    seen["task"] = ["part_of_week", *(q["key"] for q in questions if q["per"] == "task" and q["key"] != "time")]
    made: list[Data] = [{"key": "part_of_week", "text": "deel", "rule": "share", "per": "task", "of": ["time"],
                         "tolerance": "0.005"}]  # fmt: skip
    for number in range(draw(st.integers(2, 7))):
        scope, key = draw(st.sampled_from(["", "", "skill", "task"])), f"n{number}"
        if scope and seen[scope] and draw(st.booleans()):
            made.append(draw(gathered(key, scope, seen[scope])))
            seen[""].append(key)
        elif seen[scope] or seen[""]:
            made.append(draw(node(key, scope, seen[scope] + (seen[""] if scope else []))))
            seen[scope].append(key)
    names = [one["key"] for one in made if not one.get("per")] or [q["key"] for q in questions if q["per"] == ""][1:]
    last = draw(node("end", "", [*names[-2:], *seen[""][:1]] or ["limit"]))
    return [*made, last]


@st.composite
def checks(draw: st.DrawFn, made: list[Data]) -> list[Data]:
    """Draw remarks, some of which withhold the result."""
    names = [one["key"] for one in made if not one.get("per")]
    per_task = [one["key"] for one in made if one.get("per") == "task"]
    found: list[Data] = []
    for number in range(draw(st.integers(0, 2))):
        scope = draw(st.sampled_from(["", "task"]))
        found.append({
            "code": f"c{number}", "per": scope, "text": "{rij} {waarde}.",
            "severity": draw(st.sampled_from(["note", "blocks"])),
            "when": draw(condition_on(per_task if scope else names)),
        })  # fmt: skip
    return found


@st.composite
def methods(draw: st.DrawFn) -> Data:
    """Draw the plain data of a whole method."""
    questions = draw(items())
    for question in questions:
        question.setdefault("per", "")
    made = draw(nodes(questions))
    skills = [{"key": row, "text": row, "values": {"part": number + 1}} for number, row in enumerate(ROWS["skill"])]
    skills[0]["tags"] = skills[1]["tags"] = ["core"]
    if draw(st.booleans()):
        skills[2]["relevant"] = draw(st.sampled_from([ONLY_SURE, {"of": "q0", "at_least": 2}]))
    return {
        "format": "loonmaat-method/1", "id": "proef", "version": "1.0.0", "status": "draft", "title": "Proef",
        "summary": "Proef.", "authors": ["Loonmaat"], "licence": "EUPL-1.2", "role": "checking", "sources": [],
        "parameters": [{"key": "limit", "value": "0.6", "text": "grens"}],
        "scales": SCALES, "items": questions, "nodes": made, "checks": draw(checks(made)),
        "repeats": [{"key": "skill", "text": "Vaardigheid", "maximum": 3, "rows": skills},
                    {"key": "task", "text": "Taak", "maximum": 3}],
        "defaults": {"missing": draw(st.sampled_from(["stop", "stop", "skip"])),
                     "not_applicable": draw(st.sampled_from(["stop", "skip", "pass"]))},
        "result": {"node": "end", "band": draw(st.sampled_from(["half_step", "half_step", "half_step", "respondents"])),
                   "rounding": {"step": draw(st.sampled_from([1, 5]))}},
    }  # fmt: skip


def graph_from(data: Data) -> Graph:
    """Return the graph of plain data that must be a valid method."""
    faults = Faults()
    method = read(Method, data, faults)
    if method is not None:
        integrity(method, faults)
    assert method is not None
    assert not faults.found, "\n".join(str(fault) for fault in faults.found)
    return Graph.of(method)


# --- answers -------------------------------------------------------------------------------------------------------

counts = st.integers(1, 12).map(Fraction)


@st.composite
def value_on(draw: st.DrawFn, item: Item, unit: str) -> Value:
    """Draw an answer to an item; times are in one unit for the whole measurement."""
    if item.not_applicable == "allowed" and draw(st.integers(0, 7)) == 7:
        return NotApplicable()
    if item.scale == "percent" and draw(st.integers(0, 3)) == 0:
        return Counted(draw(counts), draw(counts))
    if item.scale == "hours":
        return TimeShare(Fraction(draw(st.integers(0, 12))), "percent" if unit == "percent" else "hours")
    if item.scale == "yes_no":
        return Chosen((draw(st.sampled_from(["yes", "no", "yes", "unknown"])),))
    choices = {"percent": range(0, 101, 5), "plain": range(6), "level": (1, 2, 3, 5), "norms": range(0, 101, 10)}
    return Amount(Fraction(draw(st.sampled_from(list(choices[item.scale])))))


@st.composite
def answers_for(draw: st.DrawFn, graph: Graph, *, complete: bool = False) -> Answers:
    """Draw the answers of one measurement; without `complete` some are missing."""
    tasks = [RowEntry(f"t{number}") for number in range(draw(st.integers(0 if not complete else 1, 3)))]
    unit = draw(st.sampled_from(["hours", "hours", "percent"]))
    given: list[Answer] = []
    for item in graph.method.items:
        rows = [task.key for task in tasks] if item.per == "task" else ROWS[item.per]
        for row in rows:
            for by in item.respondents:
                given_here = complete and by == item.respondents[0]
                if given_here or draw(st.integers(0, 11)) < (11 if len(item.respondents) == 1 else 8):
                    given.append(Answer(item.key, row, by, draw(value_on(item, unit)), "x"))
    answers = Answers.of(given, {"task": tuple(tasks)} if tasks else {})
    assert fit(graph, answers) == ()
    return answers


@dataclass(frozen=True, repr=False)
class Case:
    """A method as data and as a graph, with answers to it."""

    data: Data
    graph: Graph
    answers: Answers

    def __repr__(self) -> str:
        """Return what a reader needs to redo the case."""
        parts = [
            f"{part}: {one}" for part in ("items", "nodes", "checks", "defaults") for one in _listed(self.data[part])
        ]
        said = [f"{a.item}.{a.row}@{a.by} = {a.value}" for a in self.answers.given.values()]
        return "\n".join(["", *parts, f"skills: {self.data['repeats'][0]['rows']}", *said])


def _listed(part: Data | list[Data]) -> list[Data]:
    return part if isinstance(part, list) else [part]


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Draw a method with the answers of one measurement."""
    data = draw(methods())
    graph = graph_from(data)
    return Case(data, graph, draw(answers_for(graph)))
