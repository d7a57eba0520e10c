"""Finding dossiers by all that belongs to them: words of any part, filters on parts, order and pages."""

from __future__ import annotations

from functools import partial
from uuid import UUID

import pytest

from app.vault import owners, search
from app.vault.owners import owners_with, values_of
from app.vault.search import Filters, Order, Sorting
from app.vault.store import Vault
from tests.helpers.vaults import entry, summary

PARTS = Filters(kind="measurement")

DOSSIERS = ("Anna", "Bob", "Cor")
MEASUREMENTS: tuple[tuple[str, dict[str, object]], ...] = (
    ("Anna", {"state": "signed", "method": "uniform-2021", "assessor": "Kim", "due": "2026-05-01"}),
    ("Anna", {"state": "draft", "method": "dariuz", "municipality": "Ede", "assessor": "Kim", "words": "vouwt dozen"}),
    ("Bob", {"state": "draft", "method": "uniform-2021", "municipality": "Goes", "assessor": "Loes"}),
)
NOTES = (("Bob", "oefent met de kantinekassa"),)


def ids(name: str) -> str:
    """Return the id of a dossier."""
    return str(UUID(int=DOSSIERS.index(name) + 1, version=4))


@pytest.fixture
def people(vault: Vault) -> Vault:
    """Give a vault with three dossiers: two with measurements, one of which has a note, and one with nothing."""
    for name in DOSSIERS:
        vault.append(entry(stream=ids(name), kind="dossier"), summary(name, words="wasserij"))
    for number, (name, fields) in enumerate(MEASUREMENTS, start=100):
        stream = str(UUID(int=number, version=4))
        vault.append(entry(stream=stream), summary(name, parent=ids(name), **fields))  # type: ignore[arg-type]  # a table
    for number, (name, text) in enumerate(NOTES, start=200):
        stream = str(UUID(int=number, version=4))
        vault.append(entry(stream=stream, kind="follow"), summary(name, parent=ids(name), state="follow", words=text))
    return vault


@pytest.fixture(params=[1000, 0], ids=["few", "many"])
def road(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the road for few rows, and that for many."""
    monkeypatch.setattr(search, "_FEW", request.param)
    monkeypatch.setattr(owners, "FEW_PARTS", request.param or -1)


def names(vault: Vault, text: str = "", parts: Filters = PARTS, order: Sorting | None = None) -> list[str]:
    """Return the dossiers found, in order, by pages of one."""
    found: list[str] = []
    page = vault.find_owners("dossier", text, parts, order, limit=1)
    while True:
        found += [row.summary.title for row in page.rows]
        if page.next is None:
            return found
        page = vault.find_owners("dossier", text, parts, order, after=page.next, limit=1)


@pytest.mark.usefixtures("road")
@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ["Anna", "Bob", "Cor"]),
        ("was", ["Anna", "Bob", "Cor"]),
        ("ann", ["Anna"]),
        ("ede", ["Anna"]),
        ("unif", ["Anna", "Bob"]),
        ("dozen", ["Anna"]),
        ("kantineka", ["Bob"]),
        ("bob kassa", []),
        ("bob oefent", ["Bob"]),
        ("niemand", []),
    ],
)
def test_a_dossier_is_found_by_all_that_belongs_to_it(people: Vault, typed: str, expected: list[str]) -> None:
    assert names(people, typed) == expected


@pytest.mark.usefixtures("road")
@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (Filters(kind="measurement", states=("draft",)), ["Anna", "Bob"]),
        (Filters(kind="measurement", states=("signed",)), ["Anna"]),
        (Filters(kind="measurement", methods=("dariuz",)), ["Anna"]),
        (Filters(kind="measurement", assessor="loes"), ["Bob"]),
        (Filters(kind="measurement", states=("signed",), assessor="Loes"), []),
        (Filters(kind="measurement", due_from="2026-01-01", due_to="2026-12-31"), ["Anna"]),
    ],
)
def test_filters_are_about_one_measurement(people: Vault, parts: Filters, expected: list[str]) -> None:
    assert names(people, "", parts) == expected
    assert names(people, "wass", parts) == expected


@pytest.mark.usefixtures("road")
@pytest.mark.parametrize("order", [Sorting(order, descending) for order in Order for descending in (False, True)])
def test_every_order_gives_every_dossier_once(people: Vault, order: Sorting) -> None:
    assert sorted(names(people, "", PARTS, order)) == ["Anna", "Bob", "Cor"]
    assert sorted(names(people, "w", PARTS, order)) == ["Anna", "Bob", "Cor"]


def test_by_name_backwards(people: Vault) -> None:
    assert names(people, "", PARTS, Sorting(Order.TITLE, descending=True)) == ["Cor", "Bob", "Anna"]


def test_the_values_of_a_column_are_told_once_each_as_written(people: Vault) -> None:
    assert people.ask(partial(values_of, kind="measurement", column=Order.ASSESSOR)) == ["Kim", "Loes"]
    assert people.ask(partial(values_of, kind="measurement", column=Order.METHOD)) == ["dariuz", "uniform-2021"]
    assert people.ask(partial(values_of, kind="nothing", column=Order.METHOD)) == []


def test_which_dossiers_own_a_draft(people: Vault) -> None:
    drafts = Filters(kind="measurement", states=("draft",))
    every = [ids(name) for name in DOSSIERS]
    assert people.ask(partial(owners_with, owners=every, parts=drafts)) == {ids("Anna"), ids("Bob")}
    assert people.ask(partial(owners_with, owners=[], parts=drafts)) == set()
