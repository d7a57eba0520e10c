"""Measures the vault: append, open, unlock, backup, and find over 100,000 summaries.

Run: python tests/bench/bench_vault.py [--dossiers N]. It prints and asserts nothing. Numbers depend on the disk: an
append ends with an fsync, which is printed beside it.
"""

# ruff: noqa: S311 - invented dossiers need no strong randomness

from __future__ import annotations

import argparse
import itertools
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random
from uuid import UUID

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from app.dossier.entry import StoredEntry
from app.dossier.summary import Summary
from app.vault.keys import DEFAULT, KdfCost
from app.vault.opening import unlock_by_passphrase
from app.vault.search import Filters, Order, Sorting
from app.vault.store import Vault

_PASSPHRASE = "een wachtzin om te meten"
_FIRST = ["Jan", "Piet", "Fatima", "Noor", "Mohammed", "Sanne", "Daan", "Zoë", "Jörg", "Anouk", "Emre", "Lotte"]
_LAST = ["de Vries", "Jansen", "Bakker", "el Amrani", "Visser", "Smit", "Yılmaz", "Meijer", "van Dijk", "Mulder"]
_TOWNS = ["Utrecht", "Zwolle", "Almere", "Breda", "Assen", "Ede", "Leiden", "Venlo", "Hoorn", "Goes"]
_JOBS = ["magazijn", "groenvoorziening", "inpakken", "schoonmaak", "kantine", "administratie", "montage"]


def main() -> None:
    """Run every measurement once and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dossiers", type=int, default=100_000)
    dossiers = parser.parse_args().dossiers
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "kluis")
        vault, _ = Vault.create(folder, _PASSPHRASE, randomness=os.urandom, cost=KdfCost(64, 1, 1))
        _bench_append(vault, Path(place))
        _fill(vault, dossiers)
        _bench_append(vault, Path(place))
        _bench_find(vault)
        _once("backup with its checks", lambda: vault.backup(Path(place, "reserve")))
        _once("examine (pages, tables, chains)", vault.examine)
        _once("close", vault.close)
        _bench_open(folder)


def _uuid(random: Random) -> str:
    """Return a UUID from seeded randomness."""
    return str(UUID(int=random.getrandbits(128), version=4))


def _entry(random: Random, stream: str, kind: str) -> StoredEntry:
    """Return an answer as an assessor gives it."""
    body = {"item": "tempo", "task": _uuid(random), "value": "87.5", "note": "telt twee keer na " * 5}
    return StoredEntry(
        id=_uuid(random),
        stream=stream,
        stream_kind=kind,
        at="2026-11-22T09:00:00Z",
        author="A. Deskundige",
        device="laptop",
        act="answer",
        body=body,
    )


def _summary(random: Random, number: int) -> Summary:
    """Return the summary of an invented dossier."""
    return Summary(
        title=f"{random.choice(_FIRST)} {random.choice(_LAST)} {number}",
        state=random.choice(["draft", "draft", "signed", "signed", "signed", "planned"]),
        changed=f"2026-{random.randint(1, 12):02}-{random.randint(1, 28):02}T{random.randint(8, 17):02}:00:00Z",
        dated=f"2026-{random.randint(1, 12):02}-{random.randint(1, 28):02}",
        due=f"2027-{random.randint(1, 12):02}-{random.randint(1, 28):02}",
        method=random.choice(["uniform-2021", "dariuz", "loonwijzer"]),
        assessor=f"Deskundige {random.randint(1, 40)}",
        employer=f"{random.choice(_LAST)} {random.choice(_JOBS)} bv",
        municipality=random.choice(_TOWNS),
        percent=random.choice([None, *range(20, 101)]),
        words=f"{random.choice(_JOBS)} {random.choice(_JOBS)} werkt rustig dossier{number}",
    )


def _fill(vault: Vault, dossiers: int) -> None:
    """Lay down dossiers of one entry each, a thousand in a transaction."""
    random = Random(1)
    started = time.perf_counter()
    for start in range(0, dossiers, 1000):
        new = [_entry(random, _uuid(random), "dossier") for _ in range(1000)]
        found = {entry.stream: _summary(random, start + index) for index, entry in enumerate(new)}
        vault.append_all(new, found)
    print(f"{'laid down':40} {dossiers} dossiers in {time.perf_counter() - started:.1f} s")


def _bench_append(vault: Vault, folder: Path) -> None:
    """Append answers one by one, with the summary that changes each time."""
    random = Random(os.urandom(8))
    stream, summary = _uuid(random), _summary(random, 1)
    changing = itertools.count()

    def act() -> None:
        entry = _entry(random, stream, "measurement")
        vault.append(entry, replace(summary, changed=f"{next(changing):06}"))

    _many("append with summary", act, 2000)
    file = (folder / "fsync").open("wb")

    def sync() -> None:
        file.write(b"x" * 8192)
        file.flush()
        os.fsync(file.fileno())

    with file:
        _many("  (bare: write 8 KB + fsync)", sync, 500)


def _bench_find(vault: Vault) -> None:
    """Type names letter by letter, page on, sort and filter."""
    every = Filters(kind="dossier")
    _many("first page, no text", lambda: vault.find("", every), 50)
    keystrokes = [
        word[:end] for word in ("jansen u", "fatima bakker", "zoe vries groen") for end in range(1, len(word) + 1)
    ]
    for order in (Sorting(), Sorting(Order.CHANGED, descending=True), Sorting(Order.PERCENT)):
        typed = iter(keystrokes * 2)
        _many(
            f"each keystroke, by {order.by.value}",
            lambda order=order, typed=typed: vault.find(next(typed), every, order),
            len(keystrokes),
        )
    _many("one in a hundred thousand", lambda: vault.find("dossier4711", every), 20)
    _many("no match", lambda: vault.find("xyzzy", every), 20)
    rare = Filters(
        kind="dossier", states=("planned",), assessor="Deskundige 7", dated_from="2026-03-01", dated_to="2026-03-03"
    )
    _many("rare filters", lambda: vault.find("", rare), 20)
    half = Filters(kind="dossier", states=("signed",), dated_from="2026-03-01", dated_to="2026-03-02")
    _many("half by state, few by date", lambda: vault.find("", half), 20)
    _many("the same, by due, and a letter", lambda: vault.find("j", half, Sorting(Order.DUE)), 20)
    _many("one word among half", lambda: vault.find("dossier4711", half), 20)
    _many("rare filters and text", lambda: vault.find("jan", rare), 20)
    _many(
        "broad filter, by due",
        lambda: vault.find("", Filters(kind="dossier", states=("signed",)), Sorting(Order.DUE)),
        20,
    )
    _many("count of a letter", lambda: vault.count("j", every), 20)
    page = vault.find("", every, limit=1000)
    for _ in range(90):
        if page.next:
            page = vault.find("", every, after=page.next, limit=1000)
    _many("the page after 90,000 rows", lambda: vault.find("", every, after=page.next), 20)


def _bench_open(folder: Path) -> None:
    """Open: the quick half, and the key derivation at its real cost."""

    def opened() -> None:
        Vault(unlocked).close()

    unlocked = unlock_by_passphrase(folder, _PASSPHRASE)
    size = (folder / "kluis.db").stat().st_size / 1e6
    _many(f"open and close, key known ({size:.0f} MB)", opened, 10)
    small, _ = Vault.create(folder.parent / "klein", _PASSPHRASE, randomness=os.urandom, cost=DEFAULT)
    small.close()
    _many(
        "unlock and open an empty vault", lambda: Vault.open(folder.parent / "klein", passphrase=_PASSPHRASE).close(), 5
    )


def _many(name: str, act: Callable[[], object], times: int) -> None:
    """Do an act many times and print its median, 99th percentile and worst, in milliseconds."""
    took = []
    for _ in range(times):
        started = time.perf_counter()
        act()
        took.append((time.perf_counter() - started) * 1000)
    took.sort()
    p99 = took[min(len(took) - 1, int(len(took) * 0.99))]
    print(f"{name:40} median {statistics.median(took):8.2f} ms   p99 {p99:8.2f} ms   worst {took[-1]:8.2f} ms")


def _once(name: str, act: Callable[[], object]) -> None:
    """Do an act once and print how long it took."""
    started = time.perf_counter()
    act()
    print(f"{name:40} {time.perf_counter() - started:.2f} s")


if __name__ == "__main__":
    main()
