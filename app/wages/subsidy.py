"""Loonkostensubsidie (LKS): what the municipality pays the employer, step by step.

Participatiewet art. 10d lid 4 (measured) and lid 5 (lump sum), art. 6 lid 1 onder g (what the wage value is a
percentage of), Regeling loonkostensubsidie Participatiewet art. 1 (employer costs). The order is that of lid
4: first the difference, then the cap, then the surcharge, then the hours. No law rounds the result.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction

from app.errors import RefusedError
from app.wages import lookup
from app.wages.amounts import HUNDRED, day_text, euro, percent, plain_number
from app.wages.breakdown import MONTHS_IN_YEAR, Account, Breakdown, Used
from app.wages.minimum import MinimumWage
from app.wages.parts import amounts_of, legal_wage, measured_share, minimum_steps, pro_rata, wage_of
from app.wages.rows import FigureRow, HoursRow, Scheme, SchemeRow, WageBase, WageTables
from app.wages.situation import Situation, add_months

ARTICLE_AMOUNT = "Participatiewet art. 10d lid 4"
ARTICLE_LUMP_SUM = "Participatiewet art. 10d lid 5"
ARTICLE_YEARLY = "Participatiewet art. 10d lid 7"


@dataclass(frozen=True, slots=True)
class _Basis:
    """The rules and figures of one question."""

    situation: Situation
    scheme: SchemeRow
    wage: MinimumWage
    holiday: FigureRow
    cap: FigureRow
    costs: FigureRow
    hours: HoursRow


def wage_subsidy(situation: Situation, tables: WageTables) -> Breakdown:
    """Return the subsidy per month for a situation, with all steps.

    Raises NotInForceError before 2015, UnknownDateError beyond the tables, and RefusedError for a lump sum
    before 2017 or a measurement that is missing once the six months are over.
    """
    account = Account()
    basis = _basis(situation, tables, account)
    gross = _gross_minimum(basis, account)
    if lump_sum_holds(situation, tables):
        before_costs, article = _lump_sum(basis, tables, gross, account), ARTICLE_LUMP_SUM
    else:
        before_costs, article = _measured(basis, gross, account), ARTICLE_AMOUNT
    full = _with_costs(basis, before_costs, article, account)
    hours_article = basis.hours.evidence.article
    amount = pro_rata(account, basis.hours, situation, full, what="Subsidie", article=hours_article)
    amount = _stopped(basis, tables, amount, account)
    account.step("Per jaar", "Twaalf keer het bedrag per maand", article, amount * MONTHS_IN_YEAR)
    _note_amounts(situation, tables, account)
    _note_birthday(basis.wage, account)
    return account.close(situation, amounts_of(situation), amount)


def lump_sum_ends(situation: Situation, tables: WageTables) -> date:
    """Return the first day after the six months of the lump sum. Raises RefusedError before 2017."""
    months = _lump_sum_figure(tables, situation.started, "lump_sum_months")
    return add_months(situation.started, int(months.value))


def lump_sum_holds(situation: Situation, tables: WageTables) -> bool:
    """Tell whether the lump sum applies on the day asked about."""
    if not situation.lump_sum:
        return False
    ends = lump_sum_ends(situation, tables)
    if situation.on >= ends and situation.wage_value is None:
        text = f"Het vaste percentage gold tot {day_text(ends)}; daarna telt de gemeten loonwaarde."
        raise RefusedError(text, remedy="Geef de loonwaarde op, of kies een eerdere datum.")
    return situation.on < ends


def _basis(situation: Situation, tables: WageTables, account: Account) -> _Basis:
    on, day = situation.on, amounts_of(situation)
    scheme = lookup.scheme_row(tables, on, Scheme.SUBSIDY)
    wage = wage_of(situation, tables, day)
    basis = _Basis(
        situation=situation,
        scheme=scheme,
        wage=wage,
        holiday=lookup.figure(tables, on, "holiday_allowance"),
        cap=lookup.figure(tables, on, "cap"),
        costs=lookup.figure(tables, day, "employer_costs"),
        hours=lookup.hours_row(tables, on),
    )
    account.use(*wage.used)
    account.use(Used("waarvan de loonwaarde een deel is", scheme.evidence))
    account.use(*(Used(row.name, row.evidence) for row in (basis.holiday, basis.cap, basis.costs)))
    return basis


def _gross_minimum(basis: _Basis, account: Account) -> Fraction:
    """Add the steps up to the minimum wage with holiday allowance and return it."""
    month = minimum_steps(basis.wage, account, "; Participatiewet art. 2")
    rate = basis.holiday.value
    return account.step(
        "Minimumloon met vakantiebijslag",
        f"{euro(month)} plus {percent(rate)} vakantiebijslag",
        f"{ARTICLE_AMOUNT}; {basis.holiday.evidence.article}",
        month * (1 + rate / HUNDRED),
    )


def _measured(basis: _Basis, gross: Fraction, account: Account) -> Fraction:
    """Add the steps of art. 10d lid 4 up to the cap and return the amount before employer costs."""
    value = _wage_value_in_euros(basis, account)
    rate = basis.situation.holiday_allowance
    gross_value = account.step(
        "Loonwaarde met vakantiebijslag",
        f"{euro(value)} plus {percent(rate)} vakantiebijslag die voor de werknemer geldt",
        ARTICLE_AMOUNT,
        value * (1 + rate / HUNDRED),
    )
    difference = account.step(
        "Verschil",
        f"{euro(gross)} min {euro(gross_value)}, en nooit minder dan nul",
        ARTICLE_AMOUNT,
        max(gross - gross_value, Fraction(0)),
    )
    highest = account.step(
        "Hoogste bedrag",
        f"{percent(basis.cap.value)} van {euro(gross)}",
        basis.cap.evidence.article,
        gross * basis.cap.value / HUNDRED,
    )
    if basis.situation.wage_value == HUNDRED:
        account.notes.append("Bij een loonwaarde van 100% is er geen loonkostensubsidie (Participatiewet art. 10d).")
    words = f"Het laagste van {euro(difference)} en {euro(highest)}"
    return account.step("Subsidie zonder werkgeverslasten", words, ARTICLE_AMOUNT, min(difference, highest))


def _wage_value_in_euros(basis: _Basis, account: Account) -> Fraction:
    share = measured_share(basis.situation)
    wage, words = basis.wage.month, "het minimumloon"
    if basis.scheme.wage_base is WageBase.LEGAL_WAGE:
        wage, words = legal_wage(basis.situation, wage, account), "het loon van de functie"
    article = basis.scheme.evidence.article
    formula = f"{percent(share)} van {words} ({euro(wage)})"
    return account.step("Loonwaarde in euro's", formula, article, wage * share / HUNDRED)


def _lump_sum(basis: _Basis, tables: WageTables, gross: Fraction, account: Account) -> Fraction:
    """Add the step of the lump sum (art. 10d lid 5) and return the amount before employer costs."""
    share = _lump_sum_figure(tables, basis.situation.started, "lump_sum")
    account.use(Used(share.name, share.evidence))
    ends = lump_sum_ends(basis.situation, tables)
    account.notes.append(
        f"Het vaste percentage geldt ten hoogste zes maanden. Vanaf {day_text(ends)} telt de gemeten loonwaarde."
    )
    words = f"{percent(share.value)} van {euro(gross)}, zonder meting"
    return account.step("Vast bedrag zonder werkgeverslasten", words, ARTICLE_LUMP_SUM, gross * share.value / HUNDRED)


def _lump_sum_figure(tables: WageTables, started: date, name: str) -> FigureRow:
    rows = [row for row in tables.figures if row.figure == name]
    if rows and started < rows[0].period.start:
        text = f"Een vast percentage zonder meting bestaat sinds {day_text(rows[0].period.start)}."
        raise RefusedError(text, remedy="Laat het weg of kies een latere begindatum.")
    return lookup.figure(tables, started, name)


def _with_costs(basis: _Basis, amount: Fraction, article: str, account: Account) -> Fraction:
    rate = basis.costs.value
    surcharge = account.step(
        "Vergoeding werkgeverslasten",
        f"{percent(rate)} van {euro(amount)}",
        f"{article}; {basis.costs.evidence.article}",
        amount * rate / HUNDRED,
    )
    base = basis.hours.base_hours
    words = f"{plain_number(base)} uur per week" if base else "een volledige werkweek"
    formula = f"{euro(amount)} plus {euro(surcharge)}"
    return account.step(f"Subsidie bij {words}", formula, article, amount + surcharge)


def _stopped(basis: _Basis, tables: WageTables, amount: Fraction, account: Account) -> Fraction:
    """Return nil, with a step that names the article, when the user says a condition is not met."""
    situation = basis.situation
    for condition in lookup.conditions(tables, situation.on, Scheme.SUBSIDY):
        if condition.stops and condition.key in situation.not_met:
            words = f"U hebt aangegeven dat dit niet zo is: {condition.text}"
            account.notes.append("De gemeente beslist over het recht op subsidie, niet dit programma.")
            return account.step("Geen subsidie", words, condition.evidence.article, Fraction(0))
    return amount


def _note_amounts(situation: Situation, tables: WageTables, account: Account) -> None:
    """Say which day's amounts were used, and what holds for a subsidy that began in an earlier year."""
    day, first = amounts_of(situation), date(situation.on.year, 1, 1)
    if situation.not_met:
        return
    if situation.since is None and day != first and not situation.lump_sum:
        _note_running(situation, tables, account)
    elif situation.on != day:
        account.notes.append(
            f"De bedragen van {day_text(day)} blijven gelden tot 1 januari {day.year + 1} ({ARTICLE_YEARLY})."
        )


def _note_running(situation: Situation, tables: WageTables, account: Account) -> None:
    """Give the amount for the other reading: the subsidy ran already and follows 1 January, not this day."""
    first = date(situation.on.year, 1, 1)
    before = first - timedelta(days=1)
    in_force = any(row.period.holds(before) for row in tables.schemes if row.scheme is Scheme.SUBSIDY)
    if not in_force:
        return
    running = wage_subsidy(replace(situation, since=before), tables)
    account.notes.append(
        f"Gerekend is met een subsidie die op {day_text(situation.on)} begint. Liep zij al voor {day_text(first)}, "
        f"dan geldt tot 1 januari {first.year + 1} het bedrag van {day_text(first)}: {euro(running.per_month)} per "
        f"maand ({ARTICLE_YEARLY})."
    )


def _note_birthday(wage: MinimumWage, account: Account) -> None:
    if wage.share != HUNDRED:
        account.notes.append(
            "Bij de verjaardag verandert het minimumloon van de werknemer, en daarmee de subsidie. Dat is "
            "afgeleid uit Participatiewet art. 2: het minimumloon dat voor zijn leeftijd geldt."
        )
