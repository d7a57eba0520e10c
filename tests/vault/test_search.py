"""Finding: what is typed, filters, order and pages; no text breaks it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.vault import search
from app.vault.search import Filters, Order, Sorting, match_expression
from app.vault.store import Vault
from app.vault.summaries import folded
from tests.helpers.vaults import entry, summary

EVERY = Filters(kind="dossier")

PEOPLE: list[dict[str, object]] = [
    {"title": "Jan de Vries", "employer": "Bakkerij Smit", "municipality": "Ede", "percent": 48, "state": "signed"},
    {"title": "jörg Yılmaz", "employer": "Groen bv", "municipality": "Ede", "percent": None, "state": "draft"},
    {
        "title": "Ångela Bos",
        "employer": "Groen bv",
        "municipality": "Goes",
        "percent": 100,
        "state": "signed",
        "assessor": "A. Keller",
    },
    {
        "title": "Zoë Jansen",
        "employer": "Smit-Van Dijk",
        "municipality": "Assen",
        "percent": 0,
        "state": "planned",
        "assessor": "A. Keller",
        "parent": "ouder",
    },
    {"title": "André O'Neill", "words": "telt zegels na, tempo 70%", "due": "2026-05-01", "dated": "2026-03-02"},
    {"title": "Bo", "words": "C++ en R&D", "due": "2026-04-01", "dated": "2026-02-28", "method": "dariuz"},
]


@pytest.fixture
def people(vault: Vault) -> Vault:
    """Give a vault with six dossiers, and a measurement that is none of them."""
    for number, person in enumerate(PEOPLE, start=1):
        stream = str(UUID(int=number, version=4))
        vault.append(entry(stream=stream, kind="dossier"), summary(**person))  # type: ignore[arg-type]  # a table
    vault.append(entry(kind="measurement"), summary("Jan de Vries"))
    return vault


def names(vault: Vault, text: str = "", filters: Filters = EVERY, order: Sorting | None = None) -> list[str]:
    """Return the first names found, in order, by pages of two; each page must join the one before it."""
    found: list[str] = []
    page = vault.find(text, filters, order, limit=2)
    while True:
        found += [row.summary.title.split()[0] for row in page.rows]
        if page.next is None:
            return found
        page = vault.find(text, filters, order, after=page.next, limit=2)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ["André", "Ångela", "Bo", "Jan", "jörg", "Zoë"]),
        ("j", ["Jan", "jörg", "Zoë"]),
        ("JAN", ["Jan", "Zoë"]),
        ("jan vr", ["Jan"]),
        ("vr jan", ["Jan"]),
        ("jorg", ["jörg"]),
        ("angela", ["Ångela"]),
        ("zoe", ["Zoë"]),
        ("zoe\u0308", ["Zoë"]),
        ("smit", ["Jan", "Zoë"]),
        ("smit-van", ["Zoë"]),
        ("o'neill", ["André"]),
        ("tempo 70%", ["André"]),
        ("R&D", ["Bo"]),
        ("c++", ["Bo"]),
        ("signed ede", ["Jan"]),
        ("xyzzy", []),
        ("jan xyzzy", []),
        ('"', ["André", "Ångela", "Bo", "Jan", "jörg", "Zoë"]),
        ("  *()-+^: ", ["André", "Ångela", "Bo", "Jan", "jörg", "Zoë"]),
        ('"jan', ["Jan", "Zoë"]),
        ("title:jan", []),
        ("NEAR(jan vries)", []),
        ("jan OR bo", []),
    ],
)
def test_what_is_typed_is_found(people: Vault, typed: str, expected: Sequence[str]) -> None:
    assert names(people, typed) == expected
    assert people.count(typed, EVERY) == len(expected)


@given(some.text(max_size=30))
def test_no_text_breaks_the_search(typed: str) -> None:
    """Every query that can be built is one that FTS5 takes: quoted words and stars only."""
    words = match_expression(typed).split(" ")
    assert all(word == "" or (word.startswith('"') and word.endswith('"*')) for word in words)
    assert "\x00" not in match_expression(typed)


@pytest.mark.parametrize(
    "typed",
    ["\x00", "a\x00b", "\ud800", "木", "🐴", "ﬁ", "²", "ǅ", "ա", "e\u0301", "'; DROP TABLE summary; --", "a" * 9999],
)
def test_odd_signs_do_not_break_the_search(people: Vault, typed: str) -> None:
    people.find(typed, EVERY)
    people.find(typed * 50, Filters(kind="dossier", assessor=typed, states=(typed.replace("\ud800", ""),)))


@pytest.mark.parametrize(
    ("by", "descending", "expected"),
    [
        (Order.TITLE, True, ["Zoë", "jörg", "Jan", "Bo", "Ångela", "André"]),
        (Order.PERCENT, True, ["Ångela", "Jan", "Zoë"]),
        (Order.DUE, True, ["André", "Bo"]),
        (Order.STATE, True, ["Ångela", "Jan", "Zoë"]),
        (Order.MUNICIPALITY, True, ["Ångela", "jörg", "Jan", "Zoë"]),
        (Order.EMPLOYER, True, ["Zoë", "Ångela", "jörg", "Jan"]),
    ],
)
def test_any_column_sorts(people: Vault, by: Order, descending: bool, expected: list[str]) -> None:
    """Rows without a value come first, so last when turned round; rows that tie stay in one fixed order."""
    found = names(people, order=Sorting(by, descending))
    assert found[: len(expected)] == expected
    assert sorted(found) == sorted(names(people))
    assert names(people, order=Sorting(by)) == found[::-1]


def test_no_percentage_is_not_zero(people: Vault) -> None:
    order = names(people, order=Sorting(Order.PERCENT))
    assert order[-3:] == ["Zoë", "Jan", "Ångela"]
    assert {row.summary.title: row.summary.percent for row in people.streams("dossier")}["Zoë Jansen"] == 0


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"states": ("signed",)}, ["Ångela", "Jan"]),
        ({"states": ("signed", "planned")}, ["Ångela", "Jan", "Zoë"]),
        ({"municipality": "EDE"}, ["Jan", "jörg"]),
        ({"employer": "groen BV", "states": ("draft",)}, ["jörg"]),
        ({"methods": ("dariuz",)}, ["Bo"]),
        ({"due_to": "2026-04-30"}, ["Bo"]),
        ({"due_from": "2026-04-30"}, ["André"]),
        ({"dated_from": "2026-02-28", "dated_to": "2026-03-02"}, ["André", "Bo"]),
        ({"dated_from": "2026-03-03"}, []),
        ({"assessor": "A. Keller"}, ["Ångela", "Zoë"]),
        ({"assessor": "a.  kéller", "parent": "ouder"}, ["Zoë"]),
    ],
)
def test_filters_narrow(people: Vault, filters: dict[str, object], expected: list[str]) -> None:
    found = Filters(kind="dossier", **filters)  # type: ignore[arg-type]  # a table of the fields
    assert names(people, "", found) == expected
    assert people.count("", found) == len(expected)


@pytest.mark.parametrize("few", [0, 1, 1000])
@pytest.mark.parametrize("typed", ["", "j", "jan", "xyzzy"])
def test_every_road_finds_the_same(people: Vault, monkeypatch: pytest.MonkeyPatch, few: int, typed: str) -> None:
    """By words, by filters and by order are three queries with one answer."""
    filters = Filters(kind="dossier", states=("signed", "planned", "draft"))
    expected = {order: names(people, typed, filters, Sorting(order)) for order in Order}
    monkeypatch.setattr(search, "_FEW", few)
    assert {order: names(people, typed, filters, Sorting(order)) for order in Order} == expected


def test_a_changed_summary_is_found_by_its_new_words_only(people: Vault) -> None:
    stream = str(UUID(int=1, version=4))
    people.append(entry(stream=stream, kind="dossier"), summary("Johanna de Vries"))
    assert names(people, "johanna") == ["Johanna"]
    assert names(people, "bakkerij") == []


def test_a_page_stays_right_while_rows_are_added_before_it(people: Vault) -> None:
    page = people.find("", EVERY, limit=2)
    people.append(entry(stream=str(UUID(int=99, version=4)), kind="dossier"), summary("Aad"))
    after = people.find("", EVERY, after=page.next, limit=2)
    assert [row.summary.title for row in after.rows] == ["Bo", "Jan de Vries"]


@pytest.mark.parametrize(
    ("text", "key"), [("  Jörg  de\tVries", "jorg de vries"), ("STRASSE", "strasse"), ("ẞ", "ss"), ("", "")]
)
def test_sort_keys_know_no_case_and_no_accents(text: str, key: str) -> None:
    assert folded(text) == key
