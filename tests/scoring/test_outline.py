"""The outline of a method: everything is in it, in the reader's language, and no node is told twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.scoring.graph import Graph
from app.scoring.load import load
from app.scoring.outline import Branch, outline
from app.scoring.outline_text import WIDTH, outline_text
from app.scoring.outline_words import WORDS
from tests.helpers.small_method import SMALL, with_more


def graph_of(text: str) -> Graph:
    """Return the graph of a faultless definition."""
    loaded = load(text.encode())
    assert loaded.definition is not None, loaded.faults
    return loaded.definition.graph


def branches(branch: Branch) -> Iterator[Branch]:
    """Yield a branch and everything under it."""
    yield branch
    for part in branch.parts:
        yield from branches(part)


def all_branches(graph: Graph) -> list[Branch]:
    """Return every branch of a definition's calculation."""
    return [one for _, root in outline(graph).calculation for one in branches(root)]


def test_every_node_is_told_once_and_every_question_is_asked() -> None:
    """Nodes for remarks stand beside the result; what is shown again is marked and not unfolded."""
    graph = graph_of(SMALL)
    told = [one for one in all_branches(graph) if one.kind == "node"]
    assert sorted(one.key for one in told if not one.again) == sorted(graph.nodes)
    assert {one.key for one in told if one.again} == {"totaal", "vaardig"}
    assert all(not one.parts for one in told if one.again)
    asked = [question.key for group in outline(graph).groups for question in group.questions]
    assert asked == list(graph.items)


def test_a_branch_says_its_rule_terms_and_weights() -> None:
    """In words that a reader understands."""
    known = {one.key: one for one in all_branches(graph_of(SMALL)) if not one.again}
    assert known["uitkomst"].rule == "geef door, tenzij dit geldt"
    assert "geen uitkomst als Is het veilig? = nee" in known["uitkomst"].terms
    assert "reden: Eerst veilig werken." in known["uitkomst"].terms
    assert [part.weight for part in known["gemengd"].parts] == ["0,5", "0,5"]
    assert known["gewicht"].kind == "row_value"
    assert known["bijdrage"].per == "Taak"


def test_a_question_says_who_answers_and_how() -> None:
    """Scale, respondents, rows and condition."""
    asked = {question.key: question for group in outline(graph_of(SMALL)).groups for question in group.questions}
    assert asked["tempo"].who == ("werkgever", "werknemer", "beoordelaar")
    assert asked["tempo"].scale == "0 tot en met 100 %"
    assert asked["kunnen"].scale == "1 weinig (telt als 0,2); 2 half (telt als 0,6); 3 alles (telt als 1)"
    assert (asked["waar"].when, asked["waar"].per) == ("Is het veilig? = ja", "")


def test_english_words_are_complete() -> None:
    """Both languages have the same words."""
    assert set(WORDS["nl"]) == set(WORDS["en"])
    told = outline(graph_of(SMALL), "en")
    assert (told.title, told.identity[1]) == ("Small method", ("Status", "draft"))


POLICIES = [
    ('rule = "sum"\nof = ["vaardig", 0.5]\nmissing = 0', "niet ingevuld: telt als 0"),
    ('rule = "sum"\nof = ["vaardig", 0.5]\nnot_applicable = "skip"', "n.v.t.: overslaan"),
    ('rule = "sum"\nof = ["vaardig", "totaal"]\nat_least = 2', "ten minste 2 tellen mee"),
    ('rule = "clamp"\nof = ["vaardig"]\nlow = "0.3"', "ondergrens 0,3"),
    ('rule = "lookup"\nof = ["vaardig"]\nstretches = [{ to = 1, value = 0 }, { from = 1, value = 1 }]',
     "tabel: tot 1 → 0; vanaf 1 → 1"),
    ('rule = "if"\nof = [1, "vaardig"]\nwhen = { of = "veilig", is = "yes" }',
     "het eerste als Is het veilig? = ja, anders het tweede"),
]  # fmt: skip


@pytest.mark.parametrize(("says", "term"), POLICIES)
def test_what_a_node_adds_to_its_rule_is_told(says: str, term: str) -> None:
    """Bounds, tables, conditions and policies."""
    node = f'[[nodes]]\nkey = "extra"\n{says}\ntext = {{ nl = "extra", en = "extra" }}\nreport = ["result"]\n'
    known = {one.key: one for one in all_branches(graph_of(with_more(node)))}
    assert term in known["extra"].terms


def test_every_shipped_method_can_be_told(project_root: Path) -> None:
    """As text too, in lines that fit a terminal."""
    for file in sorted((project_root / "methods").glob("*/method.toml")):
        told = outline_text(outline(graph_of(file.read_text(encoding="utf-8"))))
        assert max(len(line) for line in told.split("\n") if "://" not in line) <= WIDTH + 20, file
