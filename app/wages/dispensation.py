"""Paying less than the minimum wage: loondispensatie (Wajong) and the pilot of 2010-2012.

Besluit loondispensatie Wajong art. 3: the wage claim per hour is a percentage of the minimum wage per hour;
no rounding is named. Tijdelijke wet pilot loondispensatie art. 1, 7 and 8 with Uitvoeringsbesluit art. 6:
the wage is reduced to the wage value, and the municipality pays a supplement on top that depends on the
household.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from fractions import Fraction

from app.wages import lookup
from app.wages.amounts import HUNDRED, euro, percent, plain_number
from app.wages.breakdown import MONTHS_IN_YEAR, Account, Breakdown, Used
from app.wages.minimum import WEEKS_IN_MONTH, MinimumWage
from app.wages.parts import full_time_week, legal_wage, measured_share, minimum_steps, pro_rata, wage_of
from app.wages.rows import ConditionRow, Scheme, SchemeRow, WageTables
from app.wages.situation import Situation

WEEKS_IN_YEAR = 52
ARTICLE_HOUR = "Besluit loondispensatie Wajong art. 3"
ARTICLE_PART_TIME = "WML art. 12"
ARTICLE_PILOT = "Tijdelijke wet pilot loondispensatie art. 7"
ARTICLE_SUPPLEMENT = "Tijdelijke wet pilot loondispensatie art. 8; Uitvoeringsbesluit art. 6"
PILOT_LEAST = Fraction(20, 100)
"""Below this part of the minimum wage the pilot did not apply (art. 7 lid 4)."""

WAJONG_SINCE = date(2021, 1, 1)
WAJONG_SOURCE = "https://www.enkwest.nl/nieuws/wajong-eenvoudiger-of-toch-niet/ (wetsvoorstel 2019)"
_SEVEN_TENTHS = Fraction(7, 10)


class Household(StrEnum):
    """The households of Uitvoeringsbesluit art. 6, each with its part of the difference."""

    MARRIED = "gehuwd"
    SINGLE_PARENT = "alleenstaande ouder"
    SINGLE = "alleenstaande"

    @property
    def part(self) -> Fraction:
        """Return the factor before (A - B)."""
        return _PARTS[self]


_PARTS = {
    Household.MARRIED: Fraction(1),
    Household.SINGLE_PARENT: Fraction(875, 1000),
    Household.SINGLE: Fraction(625, 1000),
}


def wage_dispensation(situation: Situation, tables: WageTables) -> Breakdown:
    """Return the least wage with loondispensatie, per hour and per month, without holiday allowance.

    A rise of the minimum wage is followed at once (the claim is a percentage of the wage that holds). Raises
    NotInForceError and UnknownDateError for days outside the tables.
    """
    account = Account()
    scheme, wage = _start(situation, tables, account)
    share = _unless_stopped(situation, tables, measured_share(situation), account)
    account.use(*wage.other_used)
    if wage.hour is not None:
        per_hour = _hour_steps(wage.hour, share, account)
        per_month = _month_of_hours(per_hour, situation.hours, account)
    else:
        per_month, per_hour = _old_steps(situation, tables, wage, share, account)
    _close_steps(situation, per_month, account)
    account.notes.append("UWV stelt het percentage vast; de werknemer krijgt een aanvulling van UWV (Wajong).")
    account.use(Used("regeling loondispensatie", scheme.evidence))
    return account.close(situation, situation.on, per_month, per_hour)


def pilot_wage(situation: Situation, tables: WageTables) -> Breakdown:
    """Return the least wage in the pilot of 2010-2012 and, in words, the supplement on top.

    The supplement needs net amounts that no wage table holds; `pilot_supplement` computes it when they are
    known.
    """
    account = Account()
    scheme, wage = _start(situation, tables, account)
    month = minimum_steps(wage, account)
    legal = legal_wage(situation, month, account)
    share = _unless_stopped(situation, tables, measured_share(situation), account)
    reduced = _pilot_wage_value(legal, month, share, account)
    rule = lookup.hours_row(tables, situation.on)
    per_month = pro_rata(account, rule, situation, reduced, what="Loon", article=ARTICLE_PART_TIME)
    _supplement_step(account, month * per_month / reduced - per_month)
    _close_steps(situation, per_month, account)
    account.use(Used("regeling pilot loondispensatie", scheme.evidence))
    return account.close(situation, situation.on, per_month)


def pilot_supplement(household: Household, norm: Fraction, net_wage: Fraction, other: Fraction) -> Fraction:
    """Return the pilot's supplement per month (Uitvoeringsbesluit art. 6 lid 1), never below nil.

    `norm` is the net benefit norm for a couple (A, WWB art. 21 onder c), `net_wage` the net income from the
    job (B),
    `other` the other income (C); all in euros per calendar month.
    """
    return max(household.part * (norm - net_wage) - other, Fraction(0))


def wajong_offset(wage_value: Fraction) -> Fraction:
    """Return which part of each earned euro is taken off the Wajong benefit since 2021, as a fraction of 1.

    `wage_value` is a fraction above 0 up to 1. Formula 0.7 x (LW - 0.3) / (0.7 x LW), not below nil; at a
    wage value of 1 it is the plain 70% offset. Source: `WAJONG_SOURCE`, the bill of 2019, so an indication
    only.
    """
    taken = _SEVEN_TENTHS * (wage_value - Fraction(3, 10)) / (_SEVEN_TENTHS * wage_value)
    return max(taken, Fraction(0))


def _start(situation: Situation, tables: WageTables, account: Account) -> tuple[SchemeRow, MinimumWage]:
    scheme = lookup.scheme_row(tables, situation.on, situation.scheme)
    wage = wage_of(situation, tables, situation.on)
    account.use(*wage.used)
    return scheme, wage


def _unless_stopped(situation: Situation, tables: WageTables, share: Fraction, account: Account) -> Fraction:
    """Return 100 (the full wage is due) when the user says a condition is not met, else the share itself."""
    for condition in lookup.conditions(tables, situation.on, situation.scheme):
        if condition.stops and condition.key in situation.not_met:
            account.notes.append(_stop_note(condition))
            return HUNDRED
    return share


def _stop_note(condition: ConditionRow) -> str:
    return (
        f"U hebt aangegeven dat dit niet zo is: {condition.text} Dan geldt het volle loon "
        f"({condition.evidence.article})."
    )


def _hour_steps(hour: Fraction, share: Fraction, account: Account) -> Fraction:
    account.step("Minimumloon per uur", "Het minimumuurloon van die dag en leeftijd", "WML art. 8 lid 1 onder a", hour)
    formula = f"{percent(share)} van {euro(hour)}"
    return account.step("Loon per uur", formula, ARTICLE_HOUR, hour * share / HUNDRED)


def _month_of_hours(per_hour: Fraction, hours: Fraction, account: Account) -> Fraction:
    formula = f"Loon per uur, keer {plain_number(hours)} uur, keer 52 weken, gedeeld door 12 maanden"
    value = per_hour * hours * WEEKS_IN_YEAR / MONTHS_IN_YEAR
    return account.step("Loon per maand", formula, ARTICLE_HOUR, value)


def _old_steps(
    situation: Situation, tables: WageTables, wage: MinimumWage, share: Fraction, account: Account
) -> tuple[Fraction, Fraction]:
    """Add the steps of the years of the month wage (until 2023); return the amount per month and per hour."""
    month, rule = minimum_steps(wage, account), lookup.hours_row(tables, situation.on)
    formula = f"{percent(share)} van {euro(month)}"
    full = account.step("Loon bij een volledige werkweek", formula, ARTICLE_HOUR, month * share / HUNDRED)
    per_month = pro_rata(account, rule, situation, full, what="Loon", article=ARTICLE_PART_TIME)
    week, hours = wage.week or month / WEEKS_IN_MONTH, full_time_week(rule, situation)
    formula = f"{percent(share)} van {euro(week)} per week, gedeeld door {plain_number(hours)} uur"
    per_hour = week * share / HUNDRED / hours
    return per_month, account.step("Loon per uur", formula, ARTICLE_HOUR, per_hour)


def _pilot_wage_value(legal: Fraction, month: Fraction, share: Fraction, account: Account) -> Fraction:
    """Add the step of the wage value; outside 20 to 100% of the minimum the full wage is due."""
    value = legal * share / HUNDRED
    if PILOT_LEAST * month <= value < month:
        return account.step("Loonwaarde", f"{percent(share)} van {euro(legal)}", ARTICLE_PILOT, value)
    words = f"{percent(share)} van {euro(legal)} is niet 20% tot 100% van het minimumloon: het volle loon geldt"
    return account.step("Loonwaarde", words, f"{ARTICLE_PILOT} lid 4", legal)


def _supplement_step(account: Account, gap: Fraction) -> None:
    account.step(
        "Verschil met het minimumloon",
        "Het minimumloon voor deze uren min het loon, bruto. Dit is niet het bedrag van de aanvulling",
        ARTICLE_PILOT,
        max(gap, Fraction(0)),
    )
    account.notes.append(
        "Boven op het loon betaalt de gemeente een aanvulling, netto per maand: voor gehuwden A - B - C, "
        "voor een alleenstaande ouder 0,875 x (A - B) - C, voor een alleenstaande 0,625 x (A - B) - C. "
        f"A is de bijstandsnorm voor gehuwden, B het nettoloon, C ander inkomen ({ARTICLE_SUPPLEMENT})."
    )


def _close_steps(situation: Situation, per_month: Fraction, account: Account) -> None:
    rate = situation.holiday_allowance
    allowance = per_month * rate / HUNDRED
    formula = f"{percent(rate)} van {euro(per_month)}; komt boven op het loon"
    account.step("Vakantiebijslag per maand", formula, "WML art. 15", allowance)
    article = ARTICLE_PILOT if situation.scheme is Scheme.PILOT else ARTICLE_HOUR
    account.step("Per jaar", "Twaalf keer het loon per maand", article, per_month * MONTHS_IN_YEAR)
