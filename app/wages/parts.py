"""Parts of a calculation that the schemes share: whose minimum wage, the legal wage of a job, the hours."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from app.errors import RefusedError
from app.wages.amounts import day_text, euro, percent, plain_number
from app.wages.breakdown import Account, Used
from app.wages.minimum import MinimumWage, minimum_wage
from app.wages.rows import HoursRow, WageTables
from app.wages.situation import ADULT_WHEN_UNKNOWN, Situation, age_on


def amounts_of(situation: Situation) -> date:
    """Return the day whose minimum wage and percentages hold (Participatiewet art. 10d lid 7).

    A subsidy starts with the amounts of its first day; after that it is set anew each 1 January and at no
    other time, so the 1 July minimum wage is followed only by subsidies that begin on or after it.
    """
    return max(situation.started, date(situation.on.year, 1, 1))


def pro_rata(
    account: Account, rule: HoursRow, situation: Situation, full: Fraction, *, what: str, article: str
) -> Fraction:
    """Return an amount for the agreed hours, adding its step; more hours than a full week never count."""
    account.use(Used("regel over de uren", rule.evidence))
    week = _full_time_week(account, rule, situation)
    counted = min(situation.hours, week)
    if counted < situation.hours:
        account.notes.append(
            f"Er tellen {plain_number(counted)} uur mee: niet meer dan een volledige werkweek ({article})."
        )
    base = rule.base_hours or week
    name = f"{what} voor {plain_number(situation.hours)} uur per week"
    formula = f"{euro(full)}, keer {plain_number(counted)} uur, gedeeld door {plain_number(base)} uur"
    return account.step(name, formula, article, full * counted / base)


def full_time_week(rule: HoursRow, situation: Situation) -> Fraction:
    """Return the full-time week that counts: as given, else as assumed, at most the maximum."""
    week = situation.full_time_week or rule.full_time_week_assumed
    return min(week, rule.full_time_week_max or week)


def wage_of(situation: Situation, tables: WageTables, day: date) -> MinimumWage:
    """Return the minimum wage of the day the amounts are taken from, for the age on the day asked about."""
    age = ADULT_WHEN_UNKNOWN if situation.born is None else age_on(situation.born, situation.on)
    return minimum_wage(tables, day, age)


def _full_time_week(account: Account, rule: HoursRow, situation: Situation) -> Fraction:
    week = full_time_week(rule, situation)
    matters = rule.base_hours is None or situation.hours > rule.base_hours
    if situation.full_time_week is None and matters:
        account.notes.append(
            f"De volledige werkweek is niet opgegeven; gerekend is met {plain_number(week)} uur. Dat is een aanname."
        )
    return week


def minimum_steps(wage: MinimumWage, account: Account, article: str = "") -> Fraction:
    """Add the step of the minimum wage per month, and of its youth part; return the month.

    `article` is the rule that points to the minimum wage, to stand behind its own article.
    """
    adult = account.step(
        "Minimumloon per maand",
        f"Het minimumloon per maand dat gold op {day_text(wage.on)}",
        f"{wage.row.evidence.article}{article}",
        wage.row.month,
    )
    if wage.month == adult:
        return adult
    return account.step(
        f"Minimumloon voor {wage.age} jaar",
        f"{percent(wage.share)} van {euro(adult)}",
        wage.share_article,
        wage.month,
    )


def measured_share(situation: Situation) -> Fraction:
    """Return the wage value in percent. Raises RefusedError when there is none (only a lump sum does without)."""
    if situation.wage_value is None:
        raise RefusedError("De loonwaarde ontbreekt.", remedy="Geef de gemeten loonwaarde op.")
    return situation.wage_value


def legal_wage(situation: Situation, minimum: Fraction, account: Account) -> Fraction:
    """Return the wage legally due in the job per month: the cao wage, never below the minimum."""
    if situation.cao_wage is None:
        account.notes.append("Het loon van de functie is niet opgegeven; gerekend is met het minimumloon.")
        return minimum
    return max(situation.cao_wage, minimum)


def at_start(situation: Situation, day: date) -> Situation:
    """Return the same situation asked about a later day of a subsidy that started on its first day."""
    return replace(situation, on=day, since=situation.started)
