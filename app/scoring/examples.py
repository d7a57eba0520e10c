"""Worked examples: a definition brings its own proof, and it is run as a test."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from app.errors import Fault
from app.scoring.answers import Answer, Answers, RowEntry
from app.scoring.decimals import decimal_text
from app.scoring.definition import RESPONDENTS, Example, Item, Respondent
from app.scoring.fit import fit
from app.scoring.graph import Graph
from app.scoring.outcome import Outcome, score
from app.scoring.shape import Faults, did_you_mean
from app.scoring.written import read_answer


def answers_of(graph: Graph, example: Example, faults: Faults, place: str) -> Answers:
    """Return the answers of a worked example; what cannot be read is noted."""
    found = _read_all(graph, example.answers, "", faults, f"{place}.answers")
    rows: dict[str, list[RowEntry]] = {}
    for number, row in enumerate(example.rows):
        if row.repeat not in graph.repeats:
            faults.add(
                "unknown_name",
                f"{place}.rows[{number}].repeat",
                "Deze herhaling bestaat niet.",
                did_you_mean(row.repeat, graph.repeats),
            )
            continue
        if not graph.repeats[row.repeat].rows:
            rows.setdefault(row.repeat, []).append(RowEntry(row.key, row.title or row.key))
        found += _read_all(graph, row.answers, row.key, faults, f"{place}.rows[{number}].answers")
    return Answers.of(found, {key: tuple(entries) for key, entries in rows.items()}, example.facts, example.stage)


def decider(item: Item) -> Respondent:
    """Return whose answer a bare value in an example is: the assessor's, else the primary or first respondent's."""
    if "assessor" in item.respondents and (item.reconcile is None or item.reconcile.policy == "assessor"):
        return "assessor"
    primary = item.reconcile.primary if item.reconcile else None
    return primary or item.respondents[0]


def _read_all(graph: Graph, written: Mapping[str, object], row: str, faults: Faults, place: str) -> list[Answer]:
    found = []
    for key, raw in written.items():
        item = graph.items.get(key)
        if item is None:
            faults.add(
                "unknown_name",
                f"{place}.{key[:40]}",
                "Deze vraag bestaat niet.",
                did_you_mean(key, graph.items),
            )
            continue
        for by, one in _per_respondent(item, raw).items():
            value = read_answer(graph, item, one, faults, f"{place}.{key}")
            if value is not None:
                found.append(Answer(key, row, by, value, note="voorbeeld"))
    return found


def _per_respondent(item: Item, raw: object) -> dict[Respondent, object]:
    named: dict[Respondent, object] = {}
    if isinstance(raw, Mapping) and raw and set(raw) <= set(RESPONDENTS):
        for by in RESPONDENTS:
            if by in raw:
                named[by] = raw[by]
        return named
    return {decider(item): raw}


def run_example(graph: Graph, example: Example, place: str) -> tuple[Fault, ...]:
    """Run a worked example; return what does not come out as the example says."""
    faults = Faults()
    answers = answers_of(graph, example, faults, place)
    if faults.found:
        return tuple(faults.found)
    unfit = fit(graph, answers)
    if unfit:
        return unfit
    return _compared(example, score(graph, answers), place)


def _compared(example: Example, outcome: Outcome, place: str) -> tuple[Fault, ...]:
    faults = Faults()
    expected = example.expected
    _differ(faults, place, "percent", expected.percent, outcome.percent if expected.percent is not None else None)
    if expected.exact is not None:
        _close(
            faults,
            f"{place}.expected.exact",
            expected.exact / 100,
            (outcome.exact or Fraction(0)) / 100,
            expected.decimals,
        )
    for name, value in expected.values.items():
        key, _, row = name.partition(".")
        found = outcome.values.get((key, row))
        if found is None:
            faults.add("example_differs", f"{place}.expected.values.{name}", f"'{name}' heeft geen waarde.")
        else:
            _close(faults, f"{place}.expected.values.{name}", value, found, expected.decimals)
    for code in expected.warnings:
        if code not in [remark.code for remark in outcome.remarks]:
            faults.add("example_differs", f"{place}.expected.warnings", f"De opmerking '{code}' verschijnt niet.")
    if expected.withheld != bool(outcome.withheld):
        why = ", ".join(reason.code for reason in outcome.withheld) or "er is wel een uitkomst"
        faults.add(
            "example_differs",
            f"{place}.expected.withheld",
            f"Verwacht: {expected.withheld}; het werd: {why}.",
        )
    if expected.ending:
        ending = outcome.path.ending.code if outcome.path and outcome.path.ending else "geen"
        _differ(faults, place, "ending", expected.ending, ending)
    return tuple(faults.found)


def _differ(faults: Faults, place: str, name: str, expected: object, found: object) -> None:
    if expected != found:
        faults.add("example_differs", f"{place}.expected.{name}", f"Verwacht {expected}, het werd {found}.")


def _close(faults: Faults, place: str, expected: Fraction, found: Fraction, decimals: int) -> None:
    """Compare to so many decimals: the expected value was rounded half up there."""
    if abs(expected - found) > Fraction(1, 2 * 10**decimals):
        faults.add(
            "example_differs",
            place,
            f"Verwacht {decimal_text(expected)}, het werd {decimal_text(found)[:12]}.",
        )
