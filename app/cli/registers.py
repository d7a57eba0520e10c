"""`import` takes a register of measurements from elsewhere into a vault; `export` hands out what a vault holds."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

from app.cli.parser import named_path
from app.cli.vaults import add_vault_options, vault_is_there, vault_session
from app.errors import FaultyInputError, LoonmaatError


def add_commands(subparsers: Any) -> None:  # noqa: ANN401 - argparse does not export its type
    """Add both commands."""
    taken = subparsers.add_parser("import", help="lees een register van metingen in", description=_IMPORT)
    taken.add_argument(
        "register", type=named_path, metavar="REGISTER.xlsx", help="het register; zie figures --template"
    )
    add_vault_options(taken)
    taken.add_argument("--dry-run", action="store_true", help="zeg alleen wat er zou gebeuren")
    taken.add_argument("--create", action="store_true", help="maak de kluis als die er niet is")
    taken.set_defaults(run=take)
    handed = subparsers.add_parser("export", help="schrijf alle metingen van een kluis naar een bestand")
    add_vault_options(handed)
    handed.add_argument("--format", required=True, choices=("xlsx", "csv", "json"), help="soort bestand")
    handed.add_argument("--output", required=True, type=named_path, metavar="F", help="waar het bestand komt")
    handed.add_argument("--pseudonymous", action="store_true", help="voor onderzoek: niet te herleiden tot personen")
    handed.set_defaults(run=hand_out)


_IMPORT = (
    "Leest een register in: alles of niets. Wat niet klopt, staat per cel op de foutuitvoer; er wordt dan niets "
    "geschreven. Een import is in het programma als geheel ongedaan te maken."
)


def take(arguments: argparse.Namespace) -> int:
    """Take a register in, or say what that would do. Raises FaultyInputError with every fault."""
    from app.desk.registers import dry_run, import_register  # noqa: PLC0415 - the database is slow to import

    if not arguments.create and not vault_is_there(arguments.vault):
        raise LoonmaatError(
            "Hier staat geen kluis.", place=str(arguments.vault),
            remedy="Kijk of de map klopt, of geef --create om er een nieuwe kluis te maken.",
        )  # fmt: skip
    with vault_session(arguments, create=arguments.create and not arguments.dry_run) as session:
        found = dry_run(session, arguments.register)
        for notice in found.notices:
            sys.stderr.write(f"{notice}\n")
        if not found.may_import:
            raise FaultyInputError(found.faults, place=found.reading.file)
        answer: dict[str, object] = {
            "file": found.reading.file, "sheet": found.reading.sheet, "measurements": found.count,
            "methods": dict(found.methods), "from": found.first_day, "to": found.last_day,
            "imported": not arguments.dry_run,
        }  # fmt: skip
        if not arguments.dry_run:
            answer["import"] = import_register(session, found)
    print(json.dumps(answer, ensure_ascii=False, indent=2))
    return 0


def hand_out(arguments: argparse.Namespace) -> int:
    """Write the register of a vault to a file."""
    from app.desk.registers import export  # noqa: PLC0415 - as above
    from app.desk.reporting import write_file  # noqa: PLC0415 - as above

    with vault_session(arguments) as session:
        written = export(session, arguments.format, pseudonymous=arguments.pseudonymous)
    write_file(arguments.output, written.content)
    if written.replaced:
        sys.stderr.write(f"{written.replaced} tekens konden zo niet geschreven worden en zijn vervangen.\n")
    return 0
