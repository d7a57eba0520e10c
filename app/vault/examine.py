"""Examining a vault: its pages, its tables, and every chain of entries.

Pages first: each page of the file carries an authentication code, so one changed bit anywhere is found and
named. What no check in the file itself can find is an older copy of the whole file put back in its place
(docs/vault.md).
"""

from __future__ import annotations

from dataclasses import replace

from app.dossier.entry import check_chain
from app.errors import Fault
from app.vault.engine import Database
from app.vault.entries import all_heads, entries_of

_REMEDY = "Zet een reservekopie terug; bewaar het beschadigde bestand."


def page_faults(database: Database) -> list[Fault]:
    """Return a fault for each page of the file that is not what was written (about 0.2 s per 100 MB)."""
    rows = database.execute("PRAGMA cipher_integrity_check").fetchall()
    return [Fault("damaged_page", "kluis.db", str(row[0]), _REMEDY) for row in rows]


def table_faults(database: Database) -> list[Fault]:
    """Return the faults in the structure of the tables and in what refers to what."""
    faults = [
        Fault("damaged_table", "kluis.db", str(row[0]), _REMEDY)
        for row in database.execute("PRAGMA quick_check").fetchall()
        if row[0] != "ok"
    ]
    for table, _, parent, _ in database.execute("PRAGMA foreign_key_check").fetchall():
        faults.append(Fault("loose_row", str(table), f"Een rij verwijst naar niets in {parent}.", _REMEDY))
    return faults


def chain_faults(database: Database) -> list[Fault]:
    """Return every fault in the chain of every stream; the place names the stream."""
    faults: list[Fault] = []
    for head in all_heads(database):
        found = check_chain(entries_of(database, head.stream), head=head.last_link)
        faults += [replace(fault, place=f"{head.stream}, {fault.place}") for fault in found]
    return faults


def examine(database: Database) -> list[Fault]:
    """Return every fault there is.

    When pages are damaged only those are told, for the rest cannot be read then.
    """
    return page_faults(database) or table_faults(database) + chain_faults(database)
