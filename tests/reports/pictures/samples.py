"""One of every picture, and of each the hard cases: long names, many parts, nothing, too much."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from app.reports.pictures.brush import Picture
from app.reports.pictures.compare import Moment, SourceRow, Sources, history, source_dots
from app.reports.pictures.figures import Group, change_bars, difference_plot, group_means
from app.reports.pictures.result import Fall, Result, Step, result_bar, ten_blocks, waterfall
from app.reports.pictures.spread import Class, Spread, spread_chart
from app.reports.pictures.tasks import Task, TaskFactors, task_bars, week_bar

FACTORS = ("Tempo", "Kwaliteit", "Netto werktijd")
LONG_NAME = "Sorteren, wassen en vouwen van ziekenhuislinnen, beddengoed en werkkleding van drie locaties"


def tasks(count: int) -> list[Task]:
    """Return main tasks; the second has a long name, the third signs and Arabic, the last takes little time."""
    names = ("Strijken", LONG_NAME, "Inpakken 👍 السلام", "Bezorgen", "Opruimen")
    values = (
        (Decimal("87.5"), Decimal(95), Decimal(90)),
        (Decimal(60), Decimal(90), None),
        (Decimal(111), Decimal(100), Decimal("88.5")),
        (Decimal(0), Decimal(80), Decimal(85)),
    )
    shares = [*(Decimal(100 - 4) / (count - 1) for _ in range(count - 1)), Decimal(4)] if count > 1 else [Decimal(100)]
    return [
        Task(names[number], shares[number], values[number % 4], shares[number] * 32 / 100) for number in range(count)
    ]


def fall(*steps: tuple[str, str], result: str) -> Fall:
    """Return a way down from 100."""
    return Fall(
        "Gewone collega", [Step(label, Decimal(amount)) for label, amount in steps], "Loonwaarde", Decimal(result)
    )


def sources() -> Sources:
    """Return what three sources said, with equal values, a missing one and one above 100."""
    rows = [
        SourceRow("Tempo", (Decimal(60), Decimal(80), Decimal(70)), Decimal(70)),
        SourceRow("Kwaliteit", (Decimal(95), Decimal(95), Decimal(95)), Decimal(95)),
        SourceRow("Netto werktijd bij het sorteren en vouwen", (Decimal(85), Decimal(120), None), None),
    ]
    return Sources(("werkgever", "werknemer", "gezien"), "besluit", rows)


def moments(count: int) -> list[Moment]:
    """Return measurements of the same placement."""
    return [
        Moment(f"maart {2018 + number}", Decimal(40 + 5 * number), (Decimal(35 + 5 * number), Decimal(45 + 5 * number)))
        for number in range(count)
    ]


def classes() -> list[Class]:
    """Return ten classes of ten percents."""
    return [Class(Decimal(low), Decimal(low + 10), count) for low, count in zip(range(0, 100, 10), COUNTS, strict=True)]


COUNTS = (0, 1, 3, 8, 15, 22, 19, 11, 6, 2)


def groups() -> list[Group]:
    """Return groups as in the pilot: large and small, one person, one with a long name, ends outside 0 to 100."""
    return [
        Group("Actíva", 33, 56.9, (53.8, 60.0), 8.7),
        Group("Arbolab", 9, 69.3, (63.1, 75.5), 8.1, few=True),
        Group(LONG_NAME, 1, 98.0, None, None, few=True),
        Group("Matchcare", 2, 40.0, (-20.0, 110.0), 45.0, few=True),
    ]


def pairs(count: int) -> list[tuple[float, float]]:
    """Return pairs of values that lie around a difference of 3."""
    return [(30 + place % 50, 33 + place % 50 + (place * 7) % 13 - 6) for place in range(count)]


ALL: dict[str, Callable[[], Picture]] = {
    "groups": lambda: group_means(groups(), 51.3),
    "one group": lambda: group_means(groups()[:1], 56.9),
    "pairs": lambda: difference_plot(pairs(60), 3.0, (-5.0, 11.0)),
    "pairs that agree": lambda: difference_plot([(50.0, 50.0), (60.0, 60.0)], 0.0, (0.0, 0.0)),
    "one pair": lambda: difference_plot([(48.0, 74.0)], 26.0, None),
    "changes": lambda: change_bars([-35, -20, -8, -1, 0, 1, 4, 10, 25]),
    "changes of many": lambda: change_bars([place / 10 - 30 for place in range(1000)]),
    "no changes": lambda: change_bars([]),
    "result": lambda: result_bar(Result(Decimal(66), (Decimal(61), Decimal(71)))),
    "result 0": lambda: result_bar(Result(Decimal(0), (Decimal(0), Decimal(5)))),
    "result 100": lambda: result_bar(Result(Decimal(100), (Decimal(95), Decimal(100)))),
    "result without band": lambda: result_bar(Result(Decimal("66.4"))),
    "result above 100": lambda: result_bar(Result(Decimal(104), (Decimal(99), Decimal(109)))),
    "result on a narrow screen": lambda: result_bar(Result(Decimal(66), (Decimal(61), Decimal(71))), width=230),
    "blocks": lambda: ten_blocks(Result(Decimal(66))),
    "blocks 100": lambda: ten_blocks(Result(Decimal(100))),
    "fall": lambda: waterfall(fall(("Tempo", "19"), ("Kwaliteit", "8"), ("Netto werktijd", "7"), result="66")),
    "fall with a rise": lambda: waterfall(fall(("Tempo", "30"), ("Begeleiding " + LONG_NAME, "-5"), result="75")),
    "fall to 0": lambda: waterfall(fall(("Tempo", "100"), result="0")),
    "fall in tiny steps": lambda: waterfall(fall(("Tempo", "0.1"), ("Kwaliteit", "0.2"), result="99.7")),
    "one task": lambda: task_bars(TaskFactors(FACTORS, tasks(1))),
    "five tasks": lambda: task_bars(TaskFactors(FACTORS, tasks(5))),
    "week": lambda: week_bar(tasks(5)),
    "week of one task": lambda: week_bar(tasks(1)),
    "sources": lambda: source_dots(sources()),
    "history": lambda: history(moments(3)),
    "history of eight": lambda: history(moments(8)),
    "history of one": lambda: history([Moment("maart 2026", Decimal(66))]),
    "spread": lambda: spread_chart(Spread(classes(), Decimal(54))),
    "spread of one class": lambda: spread_chart(Spread([Class(Decimal(60), Decimal(70), 1)], Decimal(66))),
}
