"""Each reason is a sentence with its place, in both languages."""

from __future__ import annotations

import pytest

from app.scoring.answers import Answers
from app.scoring.cells import Reason
from app.scoring.graph import Graph
from app.scoring.outcome import score
from app.scoring.reasons import row_title, told
from tests.helpers.scoring import answers_to, graph_of

GRAPH = graph_of("""
[defaults]
missing = "stop"
not_applicable = "stop"

[[scales]]
key = "time"
kind = "share"

[[scales]]
key = "sure"
kind = "yes_no"

[[repeats]]
key = "task"
text = { nl = "Taak", en = "Task" }
plural = { nl = "Taken", en = "Tasks" }
maximum = 3

[[repeats]]
key = "skill"
text = "Vaardigheid"
maximum = 1
rows = [{ key = "care", text = { nl = "Zorg", en = "Care" } }]

[[items]]
key = "time"
per = "task"
text = { nl = "Hoeveel tijd?", en = "How much time?" }
short = { nl = "Tijd", en = "Time" }
scale = "time"

[[items]]
key = "sure"
per = "task"
text = { nl = "Zeker", en = "Sure" }
scale = "sure"

[[items]]
key = "skilled"
per = "skill"
text = { nl = "Kan dit", en = "Can do" }
scale = "sure"

[[stages]]
key = "final"
text = { nl = "Definitief", en = "Final" }
node = "total"

[[nodes]]
key = "share"
per = "task"
text = { nl = "deel", en = "share" }
rule = "share"
of = ["time"]

[[nodes]]
key = "sured"
per = "task"
text = { nl = "zeker deel", en = "sure share" }
rule = "product"
of = ["share", "sure"]

[[nodes]]
key = "total"
over = "task"
text = { nl = "totaal", en = "total" }
rule = "sum"
of = ["sured"]

[result]
node = "total"
""")
TASK = answers_to(GRAPH, "time.a = 20 h")

SENTENCES = [
    (Reason("missing", "time", "a"), "Nog niet ingevuld: Tijd bij 'Taak a'.", "Not answered yet: Time of 'Taak a'."),
    (Reason("missing", "skilled", "care"), "Nog niet ingevuld: Kan dit bij 'Zorg'.",
     "Not answered yet: Can do of 'Care'."),
    (Reason("not_applicable", "time", "a"), "'N.v.t.' kan niet meetellen: Tijd bij 'Taak a'.",
     "'Not applicable' cannot count: Time of 'Taak a'."),
    (Reason("no_rows", "total"), "Er zijn nog geen taken. Voeg er ten minste één toe.",
     "There are no tasks yet. Add at least one."),
    (Reason("no_rows", "elsewhere"), "Er zijn nog geen rijen. Voeg er ten minste één toe.",
     "There are no rows yet. Add at least one."),
    (Reason("share_total", "share", "a", detail="99.4"), "De taken zijn samen 99,4%; dat moet 100% zijn.",
     "The tasks total 99.4%; that must be 100%."),
    (Reason("share_total", "share", "a"), "De taken zijn samen …%; dat moet 100% zijn.",
     "The tasks total …%; that must be 100%."),
    (Reason("share_zero", "share", "a"), "De tijd van alle taken samen is nul.",
     "The time of all tasks together is zero."),
    (Reason("no_weight", "total"), "Alles wat meetelt bij totaal weegt samen nul.",
     "Everything that counts in total weighs nothing."),
    (Reason("too_few", "total"), "Er telt te weinig mee bij totaal.", "Too little counts in total."),
    (Reason("norm_zero", "time", "a"), "De norm is nul bij Tijd bij 'Taak a'; daarmee valt niet te vergelijken.",
     "The norm of Time of 'Taak a' is zero; nothing can be compared with it."),
    (Reason("outside_table", "total"), "De waarde valt buiten de tabel: totaal.",
     "The value lies outside the table: total."),
    (Reason("outside_scale", "time", "a"), "Het antwoord valt buiten de schaal: Tijd bij 'Taak a'.",
     "The answer lies outside the scale: Time of 'Taak a'."),
    (Reason("stage", "total", detail="final"), "Het stadium 'Definitief' kan nog niet.",
     "The stage 'Final' is not possible yet."),
    (Reason("no_result", ""), "Deze methode heeft geen uitkomst in procenten.",
     "This method has no result in percents."),
    (Reason("withheld", "total"), "Er is geen uitkomst door totaal.", "There is no result because of total."),
    (Reason("something_new", "total"), "Er is geen uitkomst door totaal.", "There is no result because of total."),
    (Reason("withheld", "total", text="Eerst veilig werken."), "Eerst veilig werken.", "Eerst veilig werken."),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "dutch", "english"), SENTENCES)
def test_a_reason_as_a_sentence(reason: Reason, dutch: str, english: str) -> None:
    assert told(GRAPH, TASK, reason) == told(GRAPH, TASK, reason, "nl") == dutch
    assert told(GRAPH, TASK, reason, "en") == english


def reasons(graph: Graph, answers: Answers) -> list[str]:
    return [told(graph, answers, reason) for reason in score(graph, answers).withheld]


def test_i_do_not_know_is_not_the_same_as_not_applicable() -> None:
    answers = answers_to(GRAPH, "time.a = 20 h\nsure.a = unknown\ntime.b = 20 h\nsure.b = yes")
    assert reasons(GRAPH, answers) == ["'Weet ik niet' kan niet meetellen: Zeker bij 'Taak a'."]


def test_what_is_missing_is_told_once_for_every_place() -> None:
    answers = answers_to(GRAPH, "time.a = 20 h\ntime.b = 20 h\nsure.b = yes\nsure.c = yes")
    assert reasons(GRAPH, answers) == [
        "Nog niet ingevuld: Zeker bij 'Taak a'.",
        "Nog niet ingevuld: Tijd bij 'Taak c'.",
    ]


@pytest.mark.parametrize(("row", "title"), [("a", "Taak a"), ("care", "Zorg"), ("z", "z"), ("", "")])
def test_the_title_of_a_row(row: str, title: str) -> None:
    assert row_title(GRAPH, TASK, row) == title


def test_a_row_without_a_title_goes_by_its_key() -> None:
    bare = answers_to(GRAPH, "time.a = 20 h")
    untitled = {repeat: tuple(type(row)(row.key) for row in made) for repeat, made in bare.rows.items()}
    assert row_title(GRAPH, Answers(rows=untitled), "a") == "a"
