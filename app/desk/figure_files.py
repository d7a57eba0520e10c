"""Figures as files for others: comparisons with what few people share withheld. Tables of groups: `desk.figures`."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from app.desk.agreement import Compare, Comparison
from app.desk.figures import two_decimals
from app.desk.follow import register_form
from app.desk.registered import quiet
from app.desk.session import Session
from app.exchange.sheets import Progress
from app.exchange.table_writing import SmallTable, table_as_csv, table_as_workbook
from app.exchange.workbook_out import Value, Written
from app.figures.agreement import Interval

_HEADING = (
    "Vergelijking", "Paren", "Gemiddeld verschil", "Interval van", "tot", "Grens onder", "Grens boven", "ICC(2,1)",
    "Interval van ICC", "tot", "Binnen 10 punten (%)", "Binnen 15 punten (%)", "Wat het zegt",
)  # fmt: skip
WITHHELD = "weggelaten"


def comparisons_as_file(session: Session, found: Compare, format_: str, progress: Progress = quiet) -> Written:
    """Return comparisons as xlsx or csv for others: numbers only, and nothing of a comparison of too few pairs."""
    limit = register_form(session).limits.identify_below
    lines = tuple(_line(one, limit) for one in found.comparisons)
    hidden = sum(one.found.n < limit for one in found.comparisons)
    told = (f"{hidden} vergelijkingen zijn weggelaten: minder dan {limit} paren.",) if hidden else ()
    small = SmallTable(found.title, _HEADING, lines, (*found.notes, *told))
    return table_as_csv(small) if format_ == "csv" else table_as_workbook(small, session.means.now(), progress)


def _line(one: Comparison, limit: int) -> tuple[Value, ...]:
    found = one.found
    if found.n < limit:
        return (one.key, *[WITHHELD] * (len(_HEADING) - 2), "")
    return (
        one.key, found.n, _exact(found.difference), *_ends(found.interval), *_ends(found.limits), _exact(found.icc),
        *_ends(found.icc_interval), _percent(found.within_10), _percent(found.within_15), " ".join(one.sentences),
    )  # fmt: skip


def _exact(value: float | None) -> Decimal | None:
    return two_decimals(None if value is None else Decimal(value))


def _ends(ends: Interval | None) -> tuple[Decimal | None, Decimal | None]:
    return (None, None) if ends is None else (_exact(ends[0]), _exact(ends[1]))


def _percent(share: Fraction) -> Decimal | None:
    return two_decimals(share * 100)
