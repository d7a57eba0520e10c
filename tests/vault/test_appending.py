"""Entries: in order, all or none, never over one another, kept to the last sign."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.vault.errors import EntryConflict
from app.vault.search import Filters
from app.vault.store import Vault
from tests.helpers.vaults import OTHER_PERSON, PERSON, entry, fill, reopened, summary, texts


def test_the_vault_numbers_and_links(vault: Vault) -> None:
    first = vault.append(entry("een"))
    second = vault.append(entry("twee"))
    assert (first.number, second.number) == (1, 2)
    assert vault.entries(PERSON) == [first, second]
    assert vault.examine() == []


def test_streams_do_not_meet(vault: Vault) -> None:
    vault.append(entry("een"))
    vault.append(entry("ander", stream=OTHER_PERSON, kind="dossier"))
    vault.append(entry("twee"))
    assert texts(vault) == ["een", "twee"]
    assert texts(vault, OTHER_PERSON) == ["ander"]
    assert [(head.kind, head.last_number) for head in vault.heads()] == [("measurement", 2), ("dossier", 1)]


def test_a_stream_that_never_was_is_empty(vault: Vault) -> None:
    assert vault.entries(PERSON) == []


def test_a_clock_that_is_set_back_changes_no_order(vault: Vault) -> None:
    for time in ("2026-03-02T09:00:00Z", "2025-01-01T00:00:00Z", "2026-03-02T08:59:59.5Z"):
        vault.append(entry(time, at=time))
    assert texts(vault) == ["2026-03-02T09:00:00Z", "2025-01-01T00:00:00Z", "2026-03-02T08:59:59.5Z"]
    assert vault.examine() == []


@pytest.mark.parametrize("number", [1, 3, 99])
def test_whoever_looks_at_an_older_state_is_refused(vault: Vault, number: int) -> None:
    vault.append(entry("een", number=1))
    with pytest.raises(EntryConflict):
        vault.append(entry("op verouderde grond", number=number))
    vault.append(entry("twee", number=2))
    assert texts(vault) == ["een", "twee"]


def test_the_same_entry_is_kept_once(vault: Vault) -> None:
    kept = vault.append(entry("een"))
    with pytest.raises(EntryConflict):
        vault.append(replace(kept, number=0))
    assert texts(vault) == ["een"]


def test_a_stream_stays_of_one_kind(vault: Vault) -> None:
    vault.append(entry("een", kind="measurement"))
    with pytest.raises(EntryConflict):
        vault.append(entry("twee", kind="dossier"))


def test_many_at_once_are_all_kept_or_none(vault: Vault) -> None:
    good = [entry("een"), entry("ander", stream=OTHER_PERSON), entry("twee")]
    stored = vault.append_all(good, {PERSON: summary("Jan")})
    assert [found.number for found in stored] == [1, 1, 2]
    with pytest.raises(EntryConflict):
        vault.append_all([entry("drie"), entry("te laat", number=1)], {PERSON: summary("Piet")})
    assert texts(vault) == ["een", "twee"]
    assert [row.summary.title for row in vault.streams("measurement")] == ["Jan"]


def test_together_is_one_transaction(vault: Vault) -> None:
    class Changed(Exception):  # noqa: N818 - stands for whatever goes wrong in between
        pass

    def interrupted() -> None:
        with vault.together():
            vault.append(entry("een"))
            vault.set_setting("taal", "nl")
            raise Changed

    with pytest.raises(Changed):
        interrupted()
    assert (texts(vault), vault.setting("taal")) == ([], "")
    with vault.together():
        vault.append(entry("een"))
        vault.set_setting("taal", "nl")
    assert (texts(vault), vault.setting("taal")) == (["een"], "nl")


@pytest.mark.parametrize(
    "text",
    ["x" * 10_000, "é€木🐴" * 2_500, "regel\r\nregel\n\ttab", "' OR 1=1; --", "\x00 nul", "\ud800 half", ""],
    ids=["long", "long and wide", "lines", "quotes", "nul", "surrogate", "empty"],
)
def test_every_text_comes_back_to_the_last_sign(vault: Vault, text: str) -> None:
    kept = vault.append(entry(text), summary(text[:40], words=text))
    with reopened(vault) as again:
        assert again.entries(PERSON) == [kept]
        assert texts(again) == [text]
        assert again.streams("measurement")[0].summary.words == text
        assert again.examine() == []


def test_exact_numbers_stay_exact(vault: Vault) -> None:
    body = {"value": "0.1000000000000000055", "count": 2**80, "yes": True, "none": None, "deep": [{"a": [1, [2]]}]}
    kept = vault.append(entry(body=body))
    (found,) = vault.entries(PERSON)
    assert found == kept
    assert found.body["value"] == "0.1000000000000000055"
    assert found.body["count"] == 2**80


@pytest.mark.parametrize(
    ("sql", "code"),
    [
        ('UPDATE entry SET body = \'{"note":"anders"}\' WHERE number = 3', "chain_changed"),
        ("UPDATE entry SET author = 'Iemand' WHERE number = 3", "chain_changed"),
        ("DELETE FROM entry WHERE number = 3", "chain_gap"),
        ("DELETE FROM entry WHERE number = 5", "chain_end"),
        ("UPDATE stream SET last_link = 'x'", "chain_end"),
        ("PRAGMA foreign_keys = OFF; UPDATE entry SET stream = 'x' WHERE number = 5", "loose_row"),
    ],
)
def test_examining_finds_what_was_done_behind_our_back(vault: Vault, sql: str, code: str) -> None:
    """With the key in hand somebody may edit the tables; the chain tells."""
    fill(vault, 5)
    assert vault._database is not None
    vault._database.conn.executescript(sql)
    found = vault.examine()
    assert code in [fault.code for fault in found]
    assert code == "loose_row" or all(PERSON in fault.place for fault in found)


def test_a_summary_of_a_stream_follows_its_entries(vault: Vault) -> None:
    vault.append(entry("een"), summary("Jan", state="draft"))
    vault.append(entry("twee"))
    vault.append(entry("drie"), summary("Jan", state="signed", percent=48, body={"open": 0}))
    (row,) = vault.streams("measurement")
    assert (row.stream, row.summary.state, row.summary.percent, row.summary.body) == (PERSON, "signed", 48, {"open": 0})
    assert vault.count("", Filters(kind="measurement")) == 1
