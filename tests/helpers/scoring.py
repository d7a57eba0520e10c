"""Small methods and small sets of answers for the scoring tests, written as an assessor would read them."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

from app.scoring.answers import Answer, Answers, RowEntry, Value
from app.scoring.cells import Cell
from app.scoring.decimals import decimal_text
from app.scoring.definition import RESPONDENTS, Item, Respondent
from app.scoring.evaluate import Evaluation
from app.scoring.examples import decider
from app.scoring.faults import Faults
from app.scoring.graph import Graph
from app.scoring.load import load
from app.scoring.outcome import exact_walk
from app.scoring.trace import state_of
from app.scoring.written import read_answer

METHODS = Path(__file__).resolve().parents[2] / "methods"

HEAD = """
format = "loonmaat-method/1"
id = "proef"
version = "1.0.0"
status = "draft"
title = "Proef"
summary = "Een methode om mee te proberen."
authors = ["Loonmaat"]
licence = "EUPL-1.2"
role = "{role}"
sources = []
"""

NUMBERS = """
[defaults]
missing = "stop"
not_applicable = "stop"

[[scales]]
key = "number"
kind = "number"
minimum = -1000
maximum = 1000

[[items]]
key = "a"
text = "Vraag a"
scale = "number"
not_applicable = "allowed"

[[items]]
key = "b"
text = "Vraag b"
scale = "number"
not_applicable = "allowed"

[[items]]
key = "c"
text = "Vraag c"
scale = "number"
not_applicable = "allowed"
"""
"""Three questions a, b and c that are answered with plain numbers."""

RESULT = """
[result]
node = "n"
"""


QUESTIONS = """
[defaults]
missing = "stop"
not_applicable = "stop"

[[scales]]
key = "percent"
kind = "number"
divide_by = 100

[[scales]]
key = "yes_no"
kind = "yes_no"

[[scales]]
key = "causes"
kind = "choices"
options = [{ key = "pain", text = "pijn" }, { key = "noise", text = "lawaai" }, { key = "other", text = "anders" }]

[[scales]]
key = "text"
kind = "text"

[[parameters]]
key = "limit"
value = "0.6"
text = "grens"

[[repeats]]
key = "cluster"
text = "Onderdeel"
maximum = 3
rows = [
  { key = "tempo", text = "Tempo", tags = ["core", "speed"], values = { part = 2 } },
  { key = "care", text = "Zorg", tags = ["core"], values = { part = 3 } },
  { key = "guests", text = "Gasten", values = { part = 5 }, relevant = { of = "guests_come", is = "yes" } },
]

[[items]]
key = "pace"
text = "Tempo"
scale = "percent"
respondents = ["employer", "employee", "assessor"]
not_applicable = "allowed"

[[items]]
key = "guests_come"
text = "Komen er gasten?"
scale = "yes_no"

[[items]]
key = "first"
text = "Oorzaken"
scale = "causes"

[[items]]
key = "second"
text = "Oorzaken"
scale = "causes"
relevant = { of = "guests_come", is = "yes" }

[[items]]
key = "words"
text = "Woorden"
scale = "text"

[[items]]
key = "score"
per = "cluster"
text = "Score"
scale = "percent"
not_applicable = "allowed"

[[items]]
key = "sometimes"
text = "Soms"
scale = "percent"
relevant = { of = "guests_come", is = "yes" }

[[nodes]]
key = "mean"
text = "gemiddelde"
rule = "weighted_mean"
over = "cluster"
of = ["score"]
weight = "part"
not_applicable = "skip"

[[nodes]]
key = "core"
text = "kern"
rule = "mean"
over = "cluster"
where = { tag = "core" }
of = ["score"]
not_applicable = "skip"

[[nodes]]
key = "high"
text = "hoge"
rule = "count"
over = "cluster"
where = { of = "score", at_least = 80 }
of = ["score"]
not_applicable = "skip"

[[nodes]]
key = "half"
text = "helft"
per = "cluster"
rule = "product"
of = ["score", "limit", 5]

[[nodes]]
key = "what_boss_said"
text = "werkgever"
rule = "difference"
of = ["pace", "pace@employer"]

[[nodes]]
key = "raw"
text = "ingevuld"
rule = "entered"
of = ["pace"]

[[nodes]]
key = "maybe"
text = "soms"
rule = "sum"
of = ["pace", "sometimes"]
not_applicable = "skip"
"""
"""Questions of every kind, rows that the definition lists, and nodes over them."""


def graph_of(body: str, *, role: str = "steering") -> Graph:
    """Return the graph of a small method; `body` follows the head of a definition that has the named role."""
    loaded = load((HEAD.format(role=role) + body).encode())
    assert loaded.definition is not None, "\n".join(str(fault) for fault in loaded.faults)
    return loaded.definition.graph


def shipped(method: str) -> Graph:
    """Return the graph of a method that comes with the program."""
    loaded = load((METHODS / method / "method.toml").read_bytes())
    assert loaded.definition is not None, "\n".join(str(fault) for fault in loaded.faults)
    return loaded.definition.graph


def answers_to(
    graph: Graph, table: str, *, facts: Mapping[str, str | int] | None = None, stage: str = "", note: str = "gezien"
) -> Answers:
    """Return the answers of a table with a line for each: `pace.a @employer = 70/80`.

    Left of `=`: item, row after a point, respondent after `@` (else whoever decides). Rows that the assessor makes
    arise in the order in which they are first named.
    """
    rows: dict[str, list[RowEntry]] = {}
    given = []
    for line in filter(None, map(str.strip, table.splitlines())):
        left, _, written = line.partition("=")
        place, _, who = left.strip().partition("@")
        key, _, row = place.strip().partition(".")
        item = graph.items[key]
        if item.per and not graph.repeats[item.per].rows and row not in [r.key for r in rows.get(item.per, [])]:
            rows.setdefault(item.per, []).append(RowEntry(row, f"Taak {row}"))
        by = _respondent(who.strip()) or decider(item)
        given.append(Answer(item.key, row, by, _value(graph, item, written.strip()), note))
    numbers = {name: Fraction(str(number)) for name, number in (facts or {}).items()}
    return Answers.of(given, {repeat: tuple(made) for repeat, made in rows.items()}, numbers, stage)


def _value(graph: Graph, item: Item, written: str) -> Value:
    faults = Faults()
    raw: object = [one.strip() for one in written.split(",")] if graph.scale_of(item).kind == "choices" else written
    value = read_answer(graph, item, raw, faults, item.key)
    assert value is not None, "\n".join(str(fault) for fault in faults.found)
    return value


def _respondent(word: str) -> Respondent | None:
    return next((one for one in RESPONDENTS if one == word), None)


def walk_over(graph: Graph, table: str, *, facts: Mapping[str, str | int] | None = None) -> Evaluation[Fraction, bool]:
    """Return an exact walk over the answers of a table."""
    return exact_walk(graph, answers_to(graph, table, facts=facts))


def shown(cell: Cell[Fraction, bool]) -> str:
    """Return a cell as a short text: its number in at most six decimals, or its state."""
    if not cell.present:
        return state_of(cell)
    return decimal_text(Fraction(round(cell.number * 10**6), 10**6))
