"""`subsidy` and `minimum-wage`: what a wage value means in euros, as JSON, without a window.

Exit code 0 with JSON on stdout; what the user can mend becomes exit code 2 at the border in `commands.py`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from fractions import Fraction
from typing import Protocol

from app.cli.parser import named_path
from app.desk import wages as desk
from app.errors import FaultyInputError
from app.wages.amounts import SIGNIFICANT_DIGITS, ExactText, cents_text, exact_text, plain_number
from app.wages.breakdown import Breakdown, Step, Used, doubts, lowest
from app.wages.minimum import MinimumWage
from app.wages.rows import Scheme, WageTables


class SubParsers(Protocol):
    """What `add_commands` needs of argparse's subparsers."""

    def add_parser(self, name: str, *, help: str, description: str) -> argparse.ArgumentParser:
        """Add a command and return its parser."""
        ...


_FIELDS = ("on", "wage_value", "hours", "full_time_week", "born", "holiday_allowance", "scheme", "since", "cao_wage")
_CUT_NOTE = f"Een waarde die niet ophoudt, staat in {SIGNIFICANT_DIGITS} cijfers; gerekend is met de onverkorte waarde."


def add_commands(subparsers: SubParsers) -> None:
    """Add the two commands; each sets `run`, a function from the parsed arguments to an exit code."""
    _add_subsidy(subparsers)
    _add_minimum_wage(subparsers)


def _add_subsidy(subparsers: SubParsers) -> None:
    words = "Reken uit wat een loonwaarde in euro's betekent, met elke stap en het artikel."
    parser = subparsers.add_parser("subsidy", help=words, description=words)
    parser.add_argument("--on", help="begindatum of gevraagde datum, bijvoorbeeld 2026-07-01")
    parser.add_argument("--wage-value", help="loonwaarde in procenten, 0 tot en met 100")
    parser.add_argument("--hours", help="afgesproken uren per week")
    parser.add_argument("--full-time-week", help="uren van een volledige werkweek in dit werk")
    parser.add_argument("--born", help="geboortedatum van de werknemer")
    parser.add_argument("--holiday-allowance", help="vakantiebijslag in procenten (gewoonlijk 8)")
    parser.add_argument("--forfait", action="store_true", help="vast percentage zonder meting, eerste zes maanden")
    parser.add_argument("--scheme", help="lks (gewoonlijk), loondispensatie of pilot")
    parser.add_argument("--since", help="begindatum van een subsidie die al loopt")
    parser.add_argument("--cao-wage", help="brutoloon per maand bij een volledige werkweek")
    parser.add_argument("--not-met", action="append", default=[], help="voorwaarde waaraan niet is voldaan")
    _add_tables(parser)
    parser.set_defaults(run=run_subsidy)


def _add_minimum_wage(subparsers: SubParsers) -> None:
    words = "Zoek het wettelijk minimumloon op een datum voor een leeftijd."
    parser = subparsers.add_parser("minimum-wage", help=words, description=words)
    parser.add_argument("--on", help="datum, bijvoorbeeld 2019-03-01")
    parser.add_argument("--age", help="leeftijd in hele jaren")
    parser.add_argument("--bbl", action="store_true", help="arbeidsovereenkomst voor de beroepsbegeleidende leerweg")
    _add_tables(parser)
    parser.set_defaults(run=run_minimum_wage)


def _add_tables(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--tables", type=named_path, help="map met nieuwere tabellen van de beheerder")


def run_subsidy(arguments: argparse.Namespace) -> int:
    """Compute and print one situation; return the exit code. Raises LoonmaatError for what the user can mend."""
    tables = desk.open_tables(arguments.tables)
    fields = {key: getattr(arguments, key) for key in _FIELDS}
    with _named_as_options():
        situation = desk.understand(fields, tables, lump_sum=arguments.forfait, not_met=tuple(arguments.not_met))
        breakdown = desk.compute(situation, tables)
    return _print(subsidy_json(breakdown, tables))


def run_minimum_wage(arguments: argparse.Namespace) -> int:
    """Look up and print one minimum wage; return the exit code. Raises LoonmaatError for what the user can mend."""
    tables = desk.open_tables(arguments.tables)
    with _named_as_options():
        wage = desk.look_up_minimum_wage({"on": arguments.on, "age": arguments.age}, tables, bbl=arguments.bbl)
    return _print(minimum_wage_json(wage))


@contextmanager
def _named_as_options() -> Iterator[None]:
    """Let a fault in a field name its option: `wage_value` becomes `--wage-value`."""
    try:
        yield
    except FaultyInputError as error:
        named = [replace(fault, place="--" + fault.place.replace("_", "-")) for fault in error.faults]
        raise FaultyInputError(named, text=error.text) from error


def subsidy_json(breakdown: Breakdown, tables: WageTables) -> dict[str, object]:
    """Return an answer as JSON values: amounts are decimal strings, `result` unrounded, `result_shown` in cents."""
    amounts = {"per_month": breakdown.per_month, "per_year": breakdown.per_year}
    if breakdown.per_hour is not None:
        amounts["per_hour"] = breakdown.per_hour
    exact = {key: exact_text(value) for key, value in amounts.items()}
    return {
        "inputs": _inputs(breakdown, tables),
        "steps": [_step(step) for step in breakdown.steps],
        "result": {key: value.text for key, value in exact.items()},
        "result_shown": {key: cents_text(value) for key, value in amounts.items()},
        "notes": [*breakdown.notes, *_cut_note([*exact.values(), *(exact_text(s.value) for s in breakdown.steps)])],
        "confidence": breakdown.confidence.value,
    }


def minimum_wage_json(wage: MinimumWage) -> dict[str, object]:
    """Return a minimum wage as JSON values; a period of pay that the law of that day does not know is left out."""
    amounts = {"per_month": wage.month, "per_week": wage.week, "per_day": wage.day, "per_hour": wage.hour}
    used = (*wage.used, *wage.other_used)
    return {
        "inputs": {"on": wage.on.isoformat(), "age": wage.age, "bbl": wage.bbl},
        **{key: exact_text(value).text for key, value in amounts.items() if value is not None},
        "from": wage.row.period.start.isoformat(),
        "percentage": _number(wage.share),
        "article": _articles(used),
        "source": wage.row.evidence.full_source,
        "notes": [*wage.notes, *doubts(used)],
        "confidence": lowest(used).value,
    }


def _inputs(breakdown: Breakdown, tables: WageTables) -> dict[str, object]:
    situation = breakdown.situation
    inputs: dict[str, object] = {
        "scheme": situation.scheme.value,
        "on": situation.on.isoformat(),
        "since": situation.since.isoformat() if situation.since else None,
        "wage_value": _number(situation.wage_value),
        "hours": _number(situation.hours),
        "full_time_week": _number(desk.full_time_week_of(situation, tables)),
        "full_time_week_given": situation.full_time_week is not None,
        "born": situation.born.isoformat() if situation.born else None,
        "age": situation.age,
        "holiday_allowance": _number(situation.holiday_allowance),
        "cao_wage": _number(situation.cao_wage),
        "amounts_of": breakdown.amounts_of.isoformat(),
    }
    if situation.scheme is Scheme.SUBSIDY:
        inputs |= {"forfait": situation.lump_sum, "not_met": list(situation.not_met)}
    return inputs


def _number(value: Fraction | None) -> str | None:
    return None if value is None else plain_number(value).replace(",", ".")


def _step(step: Step) -> dict[str, str]:
    value = exact_text(step.value).text
    return {"name": step.name, "formula": step.formula, "article": step.article, "value": value}


def _articles(used: tuple[Used, ...]) -> str:
    return "; ".join(dict.fromkeys(item.evidence.article for item in used))


def _cut_note(texts: list[ExactText]) -> list[str]:
    return [] if all(text.ends for text in texts) else [_CUT_NOTE]


def _print(answer: dict[str, object]) -> int:
    print(json.dumps(answer, ensure_ascii=False, indent=2))
    return 0
