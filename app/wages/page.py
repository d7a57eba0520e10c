"""The money page of the report, as data: headings, sentences and rows. How it looks is the report's business."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from app.wages import lookup
from app.wages.amounts import HUNDRED, day_text, euro, percent, plain_number
from app.wages.breakdown import Breakdown
from app.wages.course import Stretch, year_course
from app.wages.dispensation import WAJONG_SINCE, WAJONG_SOURCE, wajong_offset
from app.wages.employer import employer_view
from app.wages.rows import Scheme, WageTables

TITLE = "Wat betekent dit in euro's"
NO_ADVICE = "Deze pagina rekent uit wat de wet zegt bij deze invoer. Of er recht is, beslist de gemeente of UWV."


@dataclass(frozen=True, slots=True)
class PageRow:
    """One row of a table: what, how, where it is written, and the amount as shown. Empty texts are allowed."""

    label: str
    explanation: str
    source: str
    amount: str


@dataclass(frozen=True, slots=True)
class PageSection:
    """A heading with sentences and, where it has any, rows."""

    heading: str
    sentences: tuple[str, ...]
    rows: tuple[PageRow, ...] = ()


@dataclass(frozen=True, slots=True)
class MoneyPage:
    """The whole page. `headline` is the one sentence with the answer."""

    title: str
    headline: str
    sections: tuple[PageSection, ...]


def money_page(breakdown: Breakdown, tables: WageTables) -> MoneyPage:
    """Return the page for an answer: employer, employee, steps, the course of the year, conditions, certainty."""
    return MoneyPage(
        title=TITLE,
        headline=headline(breakdown),
        sections=(
            _employer(breakdown, tables),
            PageSection("Voor de werknemer", tuple(employee_sentences(breakdown))),
            _steps(breakdown),
            _course(breakdown, tables),
            _conditions(breakdown, tables),
            PageSection("Hoe zeker zijn de cijfers", (_certainty(breakdown), *breakdown.notes)),
        ),
    )


def headline(breakdown: Breakdown) -> str:
    """Return the answer in one Dutch sentence."""
    situation, month, year = breakdown.situation, euro(breakdown.per_month), euro(breakdown.per_year)
    hours = f"{plain_number(situation.hours)} uur per week"
    if situation.scheme is Scheme.SUBSIDY:
        return f"De loonkostensubsidie is {month} per maand ({year} per jaar) bij {hours}."
    return f"Het loon is ten minste {month} bruto per maand ({year} per jaar) bij {hours}, zonder vakantiebijslag."


def employee_sentences(breakdown: Breakdown) -> Iterator[str]:
    """Yield what changes for the employee, in short Dutch sentences."""
    if breakdown.situation.scheme is Scheme.SUBSIDY:
        yield "Voor uw loon verandert er niets."
        yield "U krijgt ten minste het minimumloon. Is het loon van de cao hoger, dan krijgt u dat."
        yield "De subsidie gaat van de gemeente naar uw werkgever."
        return
    yield f"Uw werkgever betaalt ten minste {euro(breakdown.per_month)} bruto per maand."
    if breakdown.situation.scheme is Scheme.PILOT:
        yield "Boven op dit loon betaalde de gemeente een aanvulling."
        return
    yield "Dat is minder dan het minimumloon. UWV vult uw inkomen aan."
    yield from _wajong(breakdown)


def _wajong(breakdown: Breakdown) -> Iterator[str]:
    """Yield the offset of wages in the Wajong benefit since 2021; an indication with its source."""
    value = breakdown.situation.wage_value
    if breakdown.situation.on >= WAJONG_SINCE and value:
        share = round(wajong_offset(value / HUNDRED) * HUNDRED, 1)
        yield f"Van elke euro loon gaat ongeveer {percent(Fraction(share))} van uw uitkering af."
        yield f"Dit is een schatting. Bron: {WAJONG_SOURCE}."


def _employer(breakdown: Breakdown, tables: WageTables) -> PageSection:
    view = employer_view(breakdown, tables)
    rows = [PageRow(line.label, line.explanation, "", euro(line.amount)) for line in view.lines]
    rows.append(PageRow("Blijft voor de werkgever", "Per maand", "", euro(view.remaining)))
    return PageSection("Voor de werkgever", (NO_ADVICE,), tuple(rows))


def _steps(breakdown: Breakdown) -> PageSection:
    rows = tuple(PageRow(s.name, s.formula, s.article, euro(s.value)) for s in breakdown.steps)
    sentence = "Tussen de stappen wordt niet afgerond; u ziet de bedragen in hele centen."
    return PageSection("Zo is het berekend", (sentence,), rows)


def _course(breakdown: Breakdown, tables: WageTables) -> PageSection:
    rows = tuple(_course_row(stretch) for stretch in year_course(breakdown.situation, tables))
    return PageSection("Wanneer verandert het bedrag", (), rows)


def _course_row(stretch: Stretch) -> PageRow:
    label = f"Vanaf {day_text(stretch.start)}"
    reasons = ". ".join(stretch.reasons)
    if stretch.breakdown is None:
        return PageRow(label, f"{reasons}. {stretch.unknown}", "", "nog niet bekend")
    return PageRow(label, reasons, "", f"{euro(stretch.breakdown.per_month)} per maand")


def _conditions(breakdown: Breakdown, tables: WageTables) -> PageSection:
    situation = breakdown.situation
    rows = tuple(
        PageRow(row.text, "", f"{row.evidence.article}. {row.evidence.full_source}", "")
        for row in lookup.conditions(tables, situation.on, situation.scheme)
    )
    return PageSection("Voorwaarden die de wet noemt", ("Dit is geen advies. De gemeente of UWV beslist.",), rows)


def _certainty(breakdown: Breakdown) -> str:
    level = breakdown.confidence
    return f"Het minst zekere cijfer heeft zekerheid {level.value}: {level.words}."
