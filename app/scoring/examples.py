"""Worked examples: a definition brings its own proof, and it is run as a test."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from app.errors import Fault
from app.scoring.answers import Answer, Answers, RowEntry
from app.scoring.decimals import decimal_text
from app.scoring.definition import RESPONDENTS, Example, Expected, Item, Respondent
from app.scoring.fit import fit
from app.scoring.graph import Graph
from app.scoring.outcome import Outcome, score
from app.scoring.reasons import told
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
    outcome = score(graph, answers)
    withheld = [told(graph, answers, reason) for reason in outcome.withheld]
    return tuple(_differences(example.expected, outcome, withheld, f"{place}.expected"))


def _differences(expected: Expected, outcome: Outcome, withheld: list[str], place: str) -> Iterator[Fault]:
    if expected.percent is not None and expected.percent != outcome.percent:
        found = "niets" if outcome.percent is None else str(outcome.percent)
        yield _differs(f"{place}.percent", f"Verwacht {expected.percent}, het werd {found}.")
    if expected.exact is not None:
        exact = None if outcome.exact is None else outcome.exact / 100
        yield from _compared(expected.exact / 100, exact, expected.decimals, f"{place}.exact")
    for name, value in expected.values.items():
        key, _, row = name.partition(".")
        yield from _compared(value, outcome.values.get((key, row)), expected.decimals, f"{place}.values.{name}")
    noticed = {remark.code for remark in outcome.remarks}
    for code in expected.warnings:
        if code not in noticed:
            yield _differs(f"{place}.warnings", f"De opmerking '{code}' verschijnt niet.")
    if expected.withheld != bool(withheld):
        wanted = "geen uitkomst" if expected.withheld else "een uitkomst"
        yield _differs(f"{place}.withheld", f"Verwacht: {wanted}; {' '.join(withheld) or 'er is een uitkomst.'}")
    ending = outcome.path.ending.code if outcome.path and outcome.path.ending else "geen"
    if expected.ending and expected.ending != ending:
        yield _differs(f"{place}.ending", f"Verwacht {expected.ending}, het werd {ending}.")


def _differs(place: str, text: str) -> Fault:
    return Fault("example_differs", place, text, "Reken het voorbeeld na en verbeter het, of verbeter de berekening.")


def _compared(expected: Fraction, found: Fraction | None, decimals: int, place: str) -> Iterator[Fault]:
    """Compare to so many decimals: the expected value was rounded half up there."""
    if found is None:
        yield _differs(place, f"Verwacht {decimal_text(expected)}, maar er is geen waarde.")
    elif abs(expected - found) > Fraction(1, 2 * 10**decimals):
        yield _differs(place, f"Verwacht {decimal_text(expected)}, het werd {decimal_text(found)[:12]}.")
