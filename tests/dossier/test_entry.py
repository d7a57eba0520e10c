"""Entries cannot change, and their chain tells when one was changed, taken out or moved all the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.dossier.entry import Json, StoredEntry, canonical, check_chain, json_text, link_after, placed
from tests.helpers.vaults import OTHER_PERSON, entry

Entries = list[StoredEntry]


def chain(*notes: str) -> Entries:
    """Return a whole chain with these texts."""
    found: Entries = []
    for number, note in enumerate(notes, start=1):
        found.append(placed(entry(note), number, found[-1].link if found else ""))
    return found


def test_the_link_is_sha256_over_the_link_before_and_the_canonical_json() -> None:
    """Written out once and hashed with sha256sum, so that another program can check a chain too."""
    one = StoredEntry(
        id="00000000-0000-4000-8000-000000000001",
        stream="00000000-0000-4000-8000-000000000002",
        stream_kind="measurement",
        at="2026-03-02T09:00:00Z",
        author="Ann",
        device="laptop",
        act="answer",
        body={"value": "87.5", "note": "één"},
        number=1,
    )
    assert canonical(one) == (
        rb'{"act":"answer","at":"2026-03-02T09:00:00Z","author":"Ann","body":{"note":"\u00e9\u00e9n","value":"87.5"},'
        rb'"device":"laptop","id":"00000000-0000-4000-8000-000000000001","number":1,'
        rb'"stream":"00000000-0000-4000-8000-000000000002","stream_kind":"measurement"}'
    )
    assert link_after("", one) == "0e62439532450a4bb6841baf86d0ed62e4710ce3fb640e1a812a84582eba5889"


def test_a_whole_chain_has_no_faults() -> None:
    entries = chain("een", "twee", "drie")
    assert check_chain(entries, head=entries[-1].link) == []
    assert check_chain([], head="") == []


def _edited(entries: Entries) -> Entries:
    return [entries[0], replace(entries[1], body={"note": "anders"}), entries[2]]


def _other_author(entries: Entries) -> Entries:
    return [entries[0], replace(entries[1], author="Iemand anders"), entries[2]]


def _other_time(entries: Entries) -> Entries:
    return [entries[0], replace(entries[1], at="2026-03-02T09:00:01Z"), entries[2]]


def _edited_with_a_new_link(entries: Entries) -> Entries:
    return [entries[0], placed(replace(entries[1], body={"note": "anders"}), 2, entries[0].link), entries[2]]


@pytest.mark.parametrize(
    ("tamper", "place", "code"),
    [
        (_edited, "regel 2", "chain_changed"),
        (_other_author, "regel 2", "chain_changed"),
        (_other_time, "regel 2", "chain_changed"),
        (_edited_with_a_new_link, "regel 3", "chain_changed"),
        (lambda e: [e[0], e[2]], "regel 3", "chain_gap"),
        (lambda e: e[1:], "regel 2", "chain_gap"),
        (lambda e: [e[1], e[0], e[2]], "regel 2", "chain_gap"),
        (lambda e: [e[0], e[0], e[1], e[2]], "regel 1", "chain_gap"),
        (lambda e: [e[0], replace(e[1], stream=OTHER_PERSON), e[2]], "regel 2", "chain_stranger"),
        (lambda e: e[:2], "na regel 2", "chain_end"),
        (lambda _: [], "na regel 0", "chain_end"),
    ],
)
def test_tampering_is_found_where_it_begins(
    tamper: Callable[[Entries], Sequence[StoredEntry]], place: str, code: str
) -> None:
    entries = chain("een", "twee", "drie")
    first, *_ = check_chain(tamper(entries), head=entries[-1].link)
    assert (first.place, first.code) == (place, code)


def test_one_edit_is_one_fault() -> None:
    """The entries after it still point at the old link, so they are not blamed."""
    entries = chain("een", "twee", "drie", "vier")
    assert len(check_chain(_edited(entries[:3]) + entries[3:], head=entries[-1].link)) == 1


def test_a_body_cannot_be_changed_from_outside() -> None:
    given_body: dict[str, Json] = {"list": ["a"], "map": {"key": "b"}}
    made = entry(body=given_body)
    given_body["list"] = ["changed"]
    assert made.body == {"list": ("a",), "map": {"key": "b"}}
    with pytest.raises(TypeError):
        made.body["list"] = []  # type: ignore[index]  # that this is refused is the point


@pytest.mark.parametrize(
    ("field", "value", "error"),
    [
        ("body", {"value": 87.5}, TypeError),
        ("body", {"value": {1, 2}}, TypeError),
        ("body", {1: "a"}, TypeError),
        ("id", "17", ValueError),
        ("id", "F3A1C2D4-0000-4000-8000-000000000001", ValueError),
        ("stream", "", ValueError),
        ("at", "gisteren", ValueError),
        ("at", "2026-03-02T09:00:00", ValueError),
        ("at", "2026-03-02T10:00:00+01:00", ValueError),
        ("act", "", ValueError),
        ("stream_kind", "", ValueError),
        ("number", -1, ValueError),
    ],
)
def test_what_cannot_be_kept_for_ever_is_refused(field: str, value: object, error: type[Exception]) -> None:
    with pytest.raises(error):
        replace(entry(), **{field: value})  # type: ignore[arg-type]  # that this is refused is the point


JSON = some.recursive(
    some.none()
    | some.booleans()
    | some.integers()
    | some.text(some.characters(categories=["L", "N", "P", "Cs", "Cc"])),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(JSON)
def test_any_text_can_be_kept_and_hashed(value: Json) -> None:
    """Also what a broken paste leaves: lone surrogates, control characters."""
    made = entry(body={"value": value})
    assert len(link_after("", made)) == 64
    assert json_text(made.body).isascii()
