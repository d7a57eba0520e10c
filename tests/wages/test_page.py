"""The money page, the employer's month and what the page never says."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

from app.wages.amounts import cents_text
from app.wages.employer import employer_view
from app.wages.page import MoneyPage, money_page
from app.wages.rows import WageTables

Ask = Callable[..., Any]
JULY = {"on": "2026-07-01", "wage_value": "60", "hours": "32"}


def texts(page: MoneyPage) -> list[str]:
    """Return every sentence and cell of a page."""
    rows = [
        cell for s in page.sections for row in s.rows for cell in (row.label, row.explanation, row.source, row.amount)
    ]
    return [page.title, page.headline, *(text for s in page.sections for text in (s.heading, *s.sentences)), *rows]


def test_the_page_answers_first_and_then_explains(ask: Ask, tables: WageTables) -> None:
    page = money_page(ask(**JULY), tables)
    assert page.headline == "De loonkostensubsidie is € 1.121,76 per maand (€ 13.461,12 per jaar) bij 32 uur per week."
    assert [section.heading for section in page.sections] == [
        "Voor de werkgever",
        "Voor de werknemer",
        "Zo is het berekend",
        "Wanneer verandert het bedrag",
        "Voorwaarden die de wet noemt",
        "Hoe zeker zijn de cijfers",
    ]


def test_every_condition_has_its_article_and_source(ask: Ask, tables: WageTables) -> None:
    first = {"lks": "doelgroep loonkostensubsidie", "loondispensatie": "Wajong-uitkering"}
    for scheme, words in first.items():
        conditions = money_page(ask(scheme=scheme, **JULY), tables).sections[4]
        assert words in conditions.rows[0].label
        assert conditions.rows
        assert all("art." in row.source and "meegeleverd" in row.source for row in conditions.rows)
        assert "Dit is geen advies" in conditions.sentences[0]


ADVICE = ("heeft recht", "hebt recht", "krijgt u subsidie", "u komt in aanmerking", "bent verplicht")


@pytest.mark.parametrize("scheme", ["lks", "loondispensatie"])
def test_never_advice_on_eligibility(scheme: str, ask: Ask, tables: WageTables) -> None:
    words = " ".join(texts(money_page(ask(scheme=scheme, **JULY), tables))).lower()
    assert not [phrase for phrase in ADVICE if phrase in words]


def test_what_is_not_known_yet_is_said(ask: Ask, tables: WageTables) -> None:
    course = money_page(ask(**JULY), tables).sections[3].rows
    assert (course[-1].label, course[-1].amount) == ("Vanaf 1 januari 2027", "nog niet bekend")
    assert course[-1].explanation.endswith("De tabel loopt van 1 januari 2010 tot en met 31 december 2026.")


def test_the_employers_month_adds_up(ask: Ask, tables: WageTables) -> None:
    """14.99 x 32 x 52 / 12 = 2078.61; with 8% 2244.90; 25% 561.23; less 1121.76."""
    view = employer_view(ask(**JULY), tables)
    amounts = [cents_text(line.amount) for line in view.lines]
    assert amounts == ["2078.61", "166.29", "561.23", "-1121.76"]
    assert cents_text(view.remaining) == "1684.37"
    assert "Schatting" in view.lines[2].explanation


def test_a_cao_wage_above_the_minimum_is_for_the_employer(ask: Ask, tables: WageTables) -> None:
    plain = employer_view(ask(full_time_week="36", **JULY), tables)
    better = employer_view(ask(full_time_week="36", cao_wage="2700", **JULY), tables)
    assert better.lines[0].amount == Fraction(2700) * 32 / 36
    extra = better.lines[0].amount - plain.lines[0].amount
    assert better.remaining - plain.remaining == extra * Fraction("1.08") * Fraction("1.25")


def test_a_cao_wage_below_the_minimum_does_not_count(ask: Ask, tables: WageTables) -> None:
    low = employer_view(ask(cao_wage="1000", **JULY), tables)
    assert low.lines[0].amount == employer_view(ask(**JULY), tables).lines[0].amount


def test_dispensation_lowers_the_wage_and_names_the_supplement(ask: Ask, tables: WageTables) -> None:
    answer = ask(scheme="loondispensatie", **JULY)
    page = money_page(answer, tables)
    assert employer_view(answer, tables).lines[0].amount == answer.per_month
    assert "UWV vult uw inkomen aan" in " ".join(page.sections[1].sentences)
    assert "ongeveer 50% van uw uitkering af" in " ".join(page.sections[1].sentences)


def test_pilot_page(ask: Ask, tables: WageTables) -> None:
    page = money_page(ask(on="2011-07-01", wage_value="50", hours="32", scheme="pilot"), tables)
    assert "Boven op dit loon betaalde de gemeente een aanvulling." in page.sections[1].sentences


def test_sentences_for_the_employee_are_short(ask: Ask, tables: WageTables) -> None:
    """At most 15 words each (plain language, design notes G4)."""
    for scheme in ("lks", "loondispensatie"):
        for sentence in money_page(ask(scheme=scheme, **JULY), tables).sections[1].sentences:
            assert all(len(part.split()) <= 15 for part in sentence.split(". ")), sentence
