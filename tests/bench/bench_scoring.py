"""Measures the scoring: one measurement exactly, with its band and in full, and a whole register at once.

Run: python tests/bench/bench_scoring.py [--measurements N]. It prints and asserts nothing about time. The register is
also computed by the same formula written by hand in numpy, in the same run. Where the two differ, the measurement is
scored once more in exact numbers, and the bench tells which of the two those give.
"""

# ruff: noqa: S311 - invented measurements need no strong randomness

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from random import Random
from typing import TypeVar

import numpy as np
import numpy.typing as npt

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from app.scoring.answers import Amount, Answer, Answers, Chosen, Counted, RowEntry, TimeShare, Value
from app.scoring.arrays import Conversions, Register, Rescored, rescore_converted
from app.scoring.evaluate import Evaluation
from app.scoring.examples import answers_of
from app.scoring.faults import Faults
from app.scoring.graph import Graph
from app.scoring.items import BandItems, ExactItems
from app.scoring.lint import lint
from app.scoring.load import load
from app.scoring.numbers import Bands
from app.scoring.outcome import exact_walk, score

ROOT = Path(__file__).resolve().parents[2]
T = TypeVar("T")
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
FACTORS = ("pace", "quality", "net_working_time")


def main() -> None:
    """Print every measurement."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--measurements", type=int, default=100_000)
    size = parser.parse_args().measurements
    uniform = _graph("uniform-2021")
    random = Random(20210701)
    _one("uniform, 5 tasks", uniform, _measurement(random, 5, missing=0, hours=(7, 7)))
    if (ROOT / "methods" / "activa-stijl" / "method.toml").is_file():
        activa = _graph("activa-stijl")
        _one("activa-stijl, 42 items", activa, _fullest_example(activa))
    _check()
    _register(uniform, [_measurement(random, random.randint(1, 5)) for _ in range(size)])


def _graph(method: str) -> Graph:
    definition = load((ROOT / "methods" / method / "method.toml").read_bytes()).definition
    assert definition is not None
    return definition.graph


def _check() -> None:
    """Measure `methods check` on the largest definition that is shipped, its worked examples included."""
    file = max((ROOT / "methods").glob("*/method.toml"), key=lambda one: one.stat().st_size)
    text = file.read_bytes()
    assert not lint(text, filename=file.name).errors
    print(f"methods check {file.parent.name}: {len(text)} bytes, {_median(lambda: lint(text, filename=file.name), 11)}")


def _fullest_example(graph: Graph) -> Answers:
    made = [answers_of(graph, example, Faults(), "") for example in graph.method.examples]
    return max((one for one in made if score(graph, one).exact is not None), key=lambda one: len(one.given))


def _measurement(random: Random, tasks: int, missing: float = 0.002, hours: tuple[int, int] = (4, 16)) -> Answers:
    """Return a made-up measurement: half counted or exact, half estimated in fives; now and then an answer missing."""
    rows = [RowEntry(f"{random.getrandbits(32):08x}", f"Taak {number}") for number in range(tasks)]
    given = [Answer("regular_performance", "", "assessor", Chosen(("no",)))]
    given.append(Answer("norm_function_composed", "", "assessor", Chosen(("yes",))))
    for row in rows:
        given.append(Answer("time", row.key, "assessor", TimeShare(Fraction(random.randint(*hours)), "hours")))
        given.append(Answer("in_norm_function", row.key, "assessor", Chosen((random.choice(["yes", "no"]),))))
        given.append(Answer("norm_task_source", row.key, "assessor", Chosen(("employer",))))
        given += [
            Answer(item, row.key, "assessor", _factor(random), "gezien")
            for item in FACTORS
            if random.random() >= missing
        ]
    facts = {"hours_per_week": Fraction(36), "working_days": Fraction(5)}
    return Answers.of(given, {"main_task": tuple(rows)}, facts)


def _factor(random: Random) -> Value:
    kind = random.random()
    if kind < 0.5:
        return Amount(Fraction(5 * random.randint(6, 20)))
    if kind < 0.75:
        return Amount(Fraction(random.randint(30, 100)))
    norm = random.choice([40, 48, 60, 80, 100, 120])
    return Counted(Fraction(random.randint(norm // 3, norm + 8)), Fraction(norm))


def _median(work: Callable[[], object], times: int = 300) -> str:
    """Return the median and the 99th percentile of one call, in milliseconds."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return f"median {statistics.median(taken):6.2f} ms, p99 {sorted(taken)[int(times * 0.99)]:6.2f} ms"


def _one(name: str, graph: Graph, answers: Answers) -> None:
    result = graph.method.stages[-1].node if graph.method.stages else getattr(graph.method.result, "node", "")
    percent = score(graph, answers).percent
    assert percent is not None, "a measurement without a result measures nothing"
    print(f"{name}: {len(answers.given)} answers, {percent}%")
    print(f"  exact result        {_median(lambda: exact_walk(graph, answers).node(result, ''))}")
    print(f"  band                {_median(lambda: _band(graph, answers, result))}")
    print(f"  full score          {_median(lambda: score(graph, answers))}")


def _band(graph: Graph, answers: Answers, result: str) -> object:
    return Evaluation(graph, Bands(), BandItems(ExactItems(graph, answers))).node(result, "").number


# --- a register ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Plain:
    """The same register as plain arrays, a row per measurement and a column per task; NaN where there is none."""

    hours: Floats
    pace: Floats
    quality: Floats
    net: Floats


def _register(graph: Graph, measurements: list[Answers]) -> None:
    size = len(measurements)
    start = time.perf_counter()
    register = Register(measurements)
    conversions = Conversions(graph, register)
    print(f"register of {size}: columns made in {time.perf_counter() - start:.2f} s")
    first, with_conversion = _timed(lambda: rescore_converted(conversions))
    again, walk = min((_timed(lambda: rescore_converted(conversions)) for _ in range(9)), key=lambda one: one[1])
    plain = _plain(measurements)
    by_hand, hand = min((_timed(lambda: _by_hand(plain)) for _ in range(9)), key=lambda one: one[1])
    same = np.array_equal(np.where(first.withheld, -1, first.percent), np.where(again.withheld, -1, again.percent))
    print(f"  first time, answers converted: {size / with_conversion:12,.0f} a second")
    print(f"  again:                         {size / walk:12,.0f} a second, {again.recomputed} recomputed exactly")
    print(f"  the formula by hand in numpy:  {size / hand:12,.0f} a second")
    print(f"  speed against by hand:         {hand / walk:.2f}")
    print(f"  the same again: {same}; {_judged(graph, measurements, again, by_hand)}")
    held = np.count_nonzero(again.withheld)
    print(f"  withheld: {held}")
    assert held < size / 2, "most measurements have no result: this measures nothing"


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    start = time.perf_counter()
    done = work()
    return done, time.perf_counter() - start


def _judged(graph: Graph, measurements: list[Answers], ours: Rescored, by_hand: tuple[Floats, Bools]) -> str:
    """Tell what differs from the formula by hand, and which of the two is what exact numbers give."""
    percent, withheld = by_hand
    places = np.flatnonzero((withheld != ours.withheld) | (~withheld & (percent != ours.percent)))
    right, right_by_hand, ties, bounds = 0, 0, 0, 0
    for place in places:
        exactly = score(graph, measurements[place])
        right += exactly.percent == (None if ours.withheld[place] else ours.percent[place])
        right_by_hand += exactly.percent == (None if withheld[place] else percent[place])
        ties += exactly.exact is not None and (exactly.exact + Fraction(1, 2)).denominator == 1
        bounds += withheld[place] != ours.withheld[place]
    return (
        f"differs from by hand: {len(places)} of {len(measurements)} ({ties} exactly halfway two percents, {bounds} in "
        f"what is withheld); exact numbers give ours in {right}, the formula by hand in {right_by_hand}"
    )


def _plain(measurements: list[Answers]) -> Plain:
    arrays = {name: np.full((len(measurements), 5), np.nan) for name in ("time", *FACTORS)}
    for number, one in enumerate(measurements):
        for place, row in enumerate(one.rows["main_task"]):
            for name, array in arrays.items():
                answer = one.get(name, row.key, "assessor")
                if answer is not None:
                    array[number, place] = _percent(answer.value)
    return Plain(*(arrays[name] for name in ("time", *FACTORS)))


def _percent(value: Value) -> float:
    match value:
        case Amount(number):
            return float(number)
        case Counted(own, norm):
            return float(own / norm * 100)
        case TimeShare(amount, _):
            return float(amount)
    raise ValueError(value)


def _by_hand(plain: Plain) -> tuple[Floats, Bools]:
    """Return the rounded percentages and what is withheld, by the formula of article 5 and the bounds of article 1."""
    exists = ~np.isnan(plain.hours)
    total = np.where(exists, plain.hours, 0.0).sum(axis=1)
    share = plain.hours / total[:, None]
    factors = [np.minimum(one / 100, 1.0) for one in (plain.pace, plain.quality, plain.net)]
    performance = factors[0] * factors[1] * factors[2] * share
    result = np.where(exists, performance, 0.0).sum(axis=1)
    small = exists & ((share < 1 / 16) | (share * (36 / 5) * 60 < 30))
    withheld = np.isnan(result) | small.any(axis=1) | (total == 0)
    return np.floor(result * 100 + 0.5), withheld


if __name__ == "__main__":
    main()
