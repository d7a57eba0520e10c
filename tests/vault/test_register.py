"""The register: rows derived from measurements, counted by SQL, and what still has to be derived."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from app.dossier.tally import Tally
from app.vault import register
from app.vault.engine import open_database
from app.vault.opening import Unlocked, open_checked, unlock_by_passphrase
from app.vault.register import RegisterRow, Scope
from app.vault.schema import STEPS
from app.vault.store import Vault
from tests.helpers.clock import SeededRandomness
from tests.helpers.vaults import PASSPHRASE, PERSON, entry, new_vault

ids = SeededRandomness(77)

ROWS = """
person  day         method  value  occasion  counted  assessor  stage       reference  second_of
anna    2012-01-10  dariuz   50     first     1        jansen    -           m1         -
anna    2012-07-10  dariuz   60     repeat    1        jansen    -           -          -
anna    2012-02-10  vta      55     second    0        smit      -           -          m1
bert    2012-03-01  vta      70     first     1        smit      -           -          -
bert    2012-09-01  vta      35     -         1        smit      -           -          -
cor     2012-03-01  vta      40     first     1        jansen    -           -          -
cor     2013-03-01  vta      45     first     1        jansen    -           -          -
dora    2012-05-05  dariuz   -      -         1        jansen    -           -          -
eva     2012-05-05  dariuz   30     first     0        jansen    indicative  -          -
eva     2012-06-05  dariuz   33.5   first     1        jansen    -           -          -
"""
"""A small register; a dash is: not recorded."""


def rows_of(table: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table in a text."""
    head, *lines = (line.split() for line in table.strip().splitlines())
    for line in lines:
        yield {name: "" if word == "-" else word for name, word in zip(head, line, strict=True)}


def laid_down(vault: Vault, table: str) -> list[str]:
    """Put the rows of a table in a vault; return their streams."""
    streams = [str(ids.uuid()) for _ in rows_of(table)]
    vault.append_all([entry(stream=stream, kind="register") for stream in streams])
    made = [
        RegisterRow(
            stream=stream,
            batch="b",
            person=row["person"],
            counted=row["counted"] == "1",
            stage=row["stage"] or "definitive",
            day=row["day"],
            occasion={"second": "second_opinion"}.get(row["occasion"], row["occasion"]),
            value=round(float(row["value"]) * 100) if row["value"] else None,
            method=row["method"],
            assessor=row["assessor"],
            assessor_title=row["assessor"].title(),
            reference=row["reference"],
            second_opinion_of=row["second_of"],
        )
        for stream, row in zip(streams, rows_of(table), strict=True)
    ]
    vault.ask(partial(register.put_rows, rows=made))
    return streams


@pytest.fixture
def filled(vault: Vault) -> Vault:
    """Return a vault with the small register."""
    laid_down(vault, ROWS)
    return vault


def test_rows_are_counted_by_method(filled: Vault) -> None:
    found = filled.ask(partial(register.tallies, by=["method"]))
    assert found == [
        Tally(("dariuz",), 4, 3, 5000 + 6000 + 3350, 5000**2 + 6000**2 + 3350**2, 3350, 6000, 1),
        Tally(("vta",), 4, 4, 19000, 7000**2 + 3500**2 + 4000**2 + 4500**2, 3500, 7000, 0),
    ]


def test_without_dimensions_everything_is_one_group(filled: Vault) -> None:
    (whole,) = filled.ask(partial(register.tallies, by=[]))
    assert (whole.rows, whole.n) == (8, 7)
    assert filled.ask(register.people) == 5


@pytest.mark.parametrize(
    ("scope", "rows"),
    [
        (Scope(day_from="2012-07-01"), 3),
        (Scope(day_to="2012-03-01"), 3),
        (Scope(day_from="2012-03-01", day_to="2012-05-05"), 3),
        (Scope(which="first"), 5),
        (Scope(which="last"), 5),
    ],
)
def test_a_scope_leaves_out_the_rest(filled: Vault, scope: Scope, rows: int) -> None:
    (whole,) = filled.ask(partial(register.tallies, by=[], scope=scope))
    assert whole.rows == rows


def test_the_year_is_a_dimension(filled: Vault) -> None:
    found = filled.ask(partial(register.tallies, by=["year", "method"]))
    assert [(one.keys, one.rows) for one in found] == [
        (("2012", "dariuz"), 4),
        (("2012", "vta"), 3),
        (("2013", "vta"), 1),
    ]


def test_repeats_pair_the_first_with_the_latest(filled: Vault) -> None:
    """Cor's second is a first one in another job; eva's indicative one is nothing to compare with."""
    found = filled.ask(register.repeats)
    assert [(pair.person, int(pair.change)) for pair in found] == [("anna", 10), ("bert", -35)]


def test_a_second_opinion_is_paired_with_what_it_is_about(filled: Vault) -> None:
    (pair,) = filled.ask(register.second_opinions)
    assert (pair.person, int(pair.first.value), int(pair.second.value)) == ("anna", 50, 55)


def test_pairs_of_methods_lie_close_and_are_no_repeats(filled: Vault) -> None:
    (pair,) = filled.ask(partial(register.pairs_by, dimension="method", days=92))
    assert (pair.first.method, pair.second.method) == ("dariuz", "vta")
    assert filled.ask(partial(register.pairs_by, dimension="method", days=20)) == []


def test_pairs_of_stages_may_be_indicative(filled: Vault) -> None:
    (pair,) = filled.ask(partial(register.pairs_by, dimension="stage", days=92))
    assert {pair.first.value, pair.second.value} == {30, 33.5}


def test_titles_are_the_words_as_written(filled: Vault) -> None:
    assert filled.ask(partial(register.titles, dimension="assessor")) == {"jansen": "Jansen", "smit": "Smit"}
    assert filled.ask(partial(register.titles, dimension="method")) == {}


def test_a_batch_goes_as_a_whole(filled: Vault) -> None:
    gone = filled.ask(partial(register.remove_batch, batch="b"))
    assert len(gone) == 10
    assert filled.ask(partial(register.tallies, by=["method"])) == []


def test_every_append_to_a_measurement_is_noted_once(vault: Vault) -> None:
    vault.append(entry("een"))
    vault.append(entry("twee"))
    assert vault.ask(partial(register.todo, limit=10)) == [(PERSON, "measurement")]
    vault.ask(partial(register.done, streams=[PERSON]))
    assert vault.ask(register.todo_count) == 0
    vault.append(entry("drie"))
    assert vault.ask(register.todo_count) == 1


def test_rows_from_elsewhere_are_not_noted(vault: Vault) -> None:
    vault.append(entry(kind="register"))
    assert vault.ask(register.todo_count) == 0


def test_an_older_vault_has_everything_still_to_do(tmp_path: Path) -> None:
    folder = tmp_path / "oud"
    vault, _ = new_vault(folder)
    vault.append(entry())
    unlocked = _without_register(vault)
    database = open_checked(unlocked, journal="WAL")
    assert register.todo(database, 10) == [(PERSON, "measurement")]
    database.conn.close()


def _without_register(vault: Vault) -> Unlocked:
    """Return a vault as the first version of the program left it."""
    vault.close()
    unlocked = unlock_by_passphrase(vault.folder, PASSPHRASE)
    database = open_database(unlocked.place("WAL"))
    for name in ("register_begun", "register_changed"):
        database.execute(f"DROP TRIGGER {name}")
    for name in ("register", "register_todo"):
        database.execute(f"DROP TABLE {name}")
    database.execute(f"PRAGMA user_version = {STEPS[0].version}")
    database.conn.close()
    return unlocked
