"""`figures` prints a table over all measurements of a vault, or writes an empty register to fill in."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.parser import named_path
from app.cli.vaults import add_vault_options, vault_session
from app.desk.places import Places
from app.errors import LoonmaatError

if TYPE_CHECKING:
    from app.desk.agreement import Compare, Comparison
    from app.desk.session import Session
    from app.exchange.workbook_out import Written
    from app.figures.tables import FigureRow, Table

_TABLES = (
    "per-method, per-limitation, per-age, per-sex, per-duration, per-municipality, per-assessor, per-occasion, "
    "per-year, classes, access-test, cost, minutes, repeats, agreement"
)
_BY = (
    "method, limitation, wsw, age, sex, duration, municipality, value_class, assessor, occasion, access, year; "
    "bij agreement: second-opinion, method, assessor, stage, party"
)

_FIGURES = "Toont een tabel over alle metingen van een kluis, of schrijft een leeg register om in te vullen."


def add_commands(subparsers: Any) -> None:  # noqa: ANN401 - argparse does not export its type
    """Add the command."""
    figures = subparsers.add_parser("figures", help="tel de metingen van een kluis", description=_FIGURES)
    add_vault_options(figures, required=False)
    figures.add_argument("--table", metavar="TABEL", help=f"welke tabel: {_TABLES}")
    figures.add_argument("--by", default="", metavar="NAAR", help=f"deel verder in naar: {_BY}")
    figures.add_argument("--from", dest="day_from", default="", metavar="DATUM", help="vanaf deze dag (2012-01-31)")
    figures.add_argument("--to", dest="day_to", default="", metavar="DATUM", help="tot en met deze dag")
    figures.add_argument(
        "--which",
        default="all",
        choices=("all", "first", "last"),
        help="elke meting, of van ieder de eerste of laatste",
    )
    figures.add_argument("--json", action="store_true", help="als JSON")
    figures.add_argument(
        "--output", type=named_path, metavar="F.xlsx", help="schrijf de tabel voor anderen (.xlsx of .csv)"
    )
    figures.add_argument(
        "--template", type=named_path, metavar="REGISTER.xlsx", help="schrijf een leeg register met uitleg"
    )
    figures.set_defaults(run=run_figures)


def run_figures(arguments: argparse.Namespace) -> int:
    """Write the template, or print or write a table."""
    if arguments.template is not None:
        return _write_template(arguments.template)
    if arguments.vault is None or not arguments.table:
        raise LoonmaatError("Welke kluis en welke tabel?", remedy=f"Geef --vault en --table: {_TABLES}.")
    if arguments.table in ("repeats", "agreement") and arguments.which != "all":
        raise LoonmaatError(
            f"Bij {arguments.table} kan --which niet: dat gaat altijd over twee metingen.", remedy="Laat --which weg."
        )
    with vault_session(arguments) as session:
        if arguments.output is not None:
            return _write_table(session, arguments)
        answer = _answer(session, arguments)
    print(json.dumps(answer, ensure_ascii=False, indent=2) if arguments.json else as_text(answer))
    return 0


def _write_template(target: Path) -> int:
    from app.desk.registers import empty_register  # noqa: PLC0415 - the database is slow to import
    from app.desk.reporting import write_file  # noqa: PLC0415 - as above

    write_file(target, empty_register(Places.standard(), datetime.now(UTC)).content)
    return 0


def _write_table(session: Session, arguments: argparse.Namespace) -> int:
    from app.desk.reporting import write_file  # noqa: PLC0415 - as above

    kind = "csv" if arguments.output.suffix.lower() == ".csv" else "xlsx"
    write_file(arguments.output, _file_for_others(session, arguments, kind).content)
    return 0


def _file_for_others(session: Session, arguments: argparse.Namespace, kind: str) -> Written:
    """Return what was asked as a file in which nobody can be recognised."""
    from app.desk import agreement, figures  # noqa: PLC0415 - as above
    from app.desk.figure_files import comparisons_as_file  # noqa: PLC0415 - as above

    scope = figures.scope_of(arguments.day_from, arguments.day_to, arguments.which)
    if arguments.table == "agreement":
        found = agreement.compare(session, arguments.by or "second-opinion", scope)
        return comparisons_as_file(session, found, kind)
    if arguments.table == "repeats":
        again = figures.repeats_table(session, figures.measured_again(session, scope), arguments.by)
        return figures.table_as_file(session, again, kind)
    return figures.table_as_file(session, figures.make_table(session, arguments.table, arguments.by, scope), kind)


def _answer(session: Session, arguments: argparse.Namespace) -> Mapping[str, object]:
    from app.desk import agreement, figures  # noqa: PLC0415 - as above
    from app.figures.meaning import ranges  # noqa: PLC0415 - as above

    scope = figures.scope_of(arguments.day_from, arguments.day_to, arguments.which)
    if arguments.table == "agreement":
        return agreement_json(agreement.compare(session, arguments.by or "second-opinion", scope))
    if arguments.table == "repeats":
        again = figures.measured_again(session, scope)
        table = figures.repeats_table(session, again, arguments.by)
        changes = [_number(change) for change in again.changes]
        found = table_json(table)
        return {**found, "notes": [*table.notes, *ranges(again)], "changes": changes}
    return table_json(figures.make_table(session, arguments.table, arguments.by, scope))


def table_json(table: Table) -> Mapping[str, object]:
    """Return a table as JSON values; means and spreads as numbers rounded half up to two decimals."""
    by = len(table.by) > 1
    return {
        "table": table.name,
        "title": table.title,
        "rows": [
            _row(table, row) | ({"keys": dict(zip(table.by, row.keys, strict=True))} if by else {})
            for row in table.rows
        ],
        "total": _row(table, table.total),
        "notes": list(table.notes),
    }


def _row(table: Table, row: FigureRow) -> dict[str, object]:
    return {
        "key": row.label,
        "n": table.shown_n(row),
        "mean": _number(row.mean),
        "sd": _number(row.sd),
        "note": row.note,
    }


def _number(value: Fraction | Decimal | float | None, places: int = 2) -> float | None:
    """Return a number as JSON writes it, rounded half up; None of None."""
    from decimal import ROUND_HALF_UP  # noqa: PLC0415 - used here only

    if value is None:
        return None
    exact = Decimal(value.numerator) / Decimal(value.denominator) if isinstance(value, Fraction) else Decimal(value)
    return float(exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))


def agreement_json(found: Compare) -> Mapping[str, object]:
    """Return comparisons as JSON values: `mean` is the mean difference, second minus first, in points."""
    rows = [_compared(one) for one in found.comparisons]
    total = {"key": "totaal", "n": sum(one.found.n for one in found.comparisons), "mean": None, "sd": None, "note": ""}
    answer: dict[str, object] = {
        "table": "agreement", "title": found.title, "rows": rows, "total": total, "notes": list(found.notes),
    }  # fmt: skip
    if found.alpha is not None:
        answer["krippendorff_alpha"] = _number(found.alpha, 3)
    return answer


def _compared(one: Comparison) -> dict[str, object]:
    found = one.found
    return {
        "key": one.key,
        "n": found.n,
        "mean": _number(found.difference),
        "sd": _number(found.sd),
        "note": " ".join(one.sentences),
        "interval": _ends(found.interval),
        "limits_of_agreement": _ends(found.limits),
        "icc": _number(found.icc, 3),
        "icc_interval": _ends(found.icc_interval, 3),
        "within_10": _number(found.within_10, 3),
        "within_15": _number(found.within_15, 3),
    }


def _ends(ends: Sequence[float] | None, places: int = 2) -> list[float | None] | None:
    return None if ends is None else [_number(end, places) for end in ends]


def as_text(answer: Mapping[str, Any]) -> str:
    """Return a table for a terminal."""
    rows = [*answer["rows"], answer["total"]]
    width = max(len(str(row["key"])) for row in rows)
    lines = [str(answer["title"]), ""]
    for row in rows:
        mean = "" if row["mean"] is None else f"{row['mean']:.1f}".replace(".", ",")
        spread = "" if row["sd"] is None else f"sd {row['sd']:.1f}".replace(".", ",")
        lines.append(f"{row['key']:<{width}}  {row['n']:>6}  {mean:>7}  {spread:>8}  {row['note']}".rstrip())
    lines += ["", *answer["notes"]]
    return "\n".join(lines)
