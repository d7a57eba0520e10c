"""Parts of the working week, in hours or in percents: together they are the whole."""

from __future__ import annotations

import pytest

from app.scoring.cells import Reason
from app.scoring.outcome import band_walk
from tests.helpers.scoring import RESULT, graph_of, shown, walk_over

BODY = """
[defaults]
missing = "stop"
not_applicable = "stop"

[[scales]]
key = "time"
kind = "share"

[[scales]]
key = "factor"
kind = "number"
divide_by = 100

[[repeats]]
key = "task"
text = "Taak"
maximum = 5

[[items]]
key = "time"
per = "task"
text = "Tijd"
scale = "time"
not_applicable = "allowed"

[[items]]
key = "pace"
per = "task"
text = "Tempo"
scale = "factor"

[[nodes]]
key = "share"
per = "task"
text = "deel"
rule = "share"
of = ["time"]
tolerance = "0.005"

[[nodes]]
key = "part"
per = "task"
text = "bijdrage"
rule = "product"
of = ["share", "pace"]

[[nodes]]
key = "n"
text = "som"
rule = "sum"
over = "task"
of = ["part"]
"""

SHARES = [
    # a, b -> share of a, or why there is none
    ("20 h", "20 h", "0.5"),
    ("12 uur", "4 uur", "0.75"),
    ("50%", "50%", "0.5"),
    ("50%", "49.6%", "0.502008"),  # 99.6 is within half a point: taken as parts of 99.6
    ("50%", "50.5%", "0.497512"),
    ("50%", "49.5%", "0.502513"),
    ("50%", "49.4%", "withheld share_total 99.4"),
    ("50%", "51%", "withheld share_total 101"),
    ("0 h", "0 h", "withheld share_zero"),
    ("0%", "0%", "withheld share_zero"),
    ("0 h", "8 h", "0"),
    ("20 h", "", "missing"),
    ("20 h", "nvt", "withheld not_applicable"),
]


@pytest.mark.parametrize(("first", "second", "expected"), SHARES)
def test_the_share_of_a_task(first: str, second: str, expected: str) -> None:
    table = f"pace.a = 100\ntime.a = {first}\npace.b = 100\n" + (f"time.b = {second}" if second else "")
    walk = walk_over(graph_of(BODY + RESULT), table)
    found = shown(walk.node("share", "a"))
    if found == "withheld":
        reason = next(reason for where, reason in walk.reasons if where)
        found = (
            f"withheld {reason.code} {reason.detail}".strip() if "share" in reason.code else f"withheld {reason.code}"
        )
    assert found == expected


def test_without_rows_there_is_no_sum() -> None:
    assert shown(walk_over(graph_of(BODY + RESULT), "").node("n", "")) == "not_applicable"


def test_hours_and_percents_give_the_same_result() -> None:
    graph = graph_of(BODY + RESULT)
    pace = "pace.a = 80\npace.b = 55\n"
    hours = walk_over(graph, pace + "time.a = 24 h\ntime.b = 8 h").node("n", "")
    percents = walk_over(graph, pace + "time.a = 75%\ntime.b = 25%").node("n", "")
    assert hours == percents


def test_two_shares_of_one_week_are_each_of_their_own_question() -> None:
    again = BODY[BODY.index('[[items]]\nkey = "time"') : BODY.index('[[items]]\nkey = "pace"')]
    share = BODY[BODY.index('[[nodes]]\nkey = "share"') : BODY.index('[[nodes]]\nkey = "part"')]
    other = again.replace('"time"', '"other"', 1) + share.replace('"share"', '"other_share"', 1).replace(
        "time", "other"
    )
    walk = walk_over(graph_of(BODY + other + RESULT), "time.a = 1 h\ntime.b = 3 h\nother.a = 3 h\nother.b = 5 h")
    assert [shown(walk.node(node, "a")) for node in ("share", "other_share")] == ["0.25", "0.375"]


@pytest.mark.parametrize(
    ("a", "b", "why"), [("50%", "51%", ("share_total", "101")), ("0 h", "0 h", ("share_zero", ""))]
)
def test_why_there_is_no_share_names_the_node_and_the_row(a: str, b: str, why: tuple[str, str]) -> None:
    walk = walk_over(graph_of(BODY + RESULT), f"time.a = {a}\ntime.b = {b}")
    band = band_walk(walk)
    assert walk.node("share", "b").stopped is True
    band.node("share", "b")
    assert [reason for holds, reason in walk.reasons if holds] == [Reason(why[0], "share", "b", "", why[1])]
    assert [reason for holds, reason in band.reasons if holds.can_hold] == [Reason(why[0], "share", "b", "", "")]


def test_a_row_that_is_not_there_has_no_part_of_the_week() -> None:
    walk = walk_over(graph_of(BODY + RESULT), "time.a = 1 h\ntime.b = 3 h")
    assert walk.node("share", "no_such_row").number == 0
