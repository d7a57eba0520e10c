"""What every command on a vault shares: which vault, and its passphrase, which never stands on the command line.

A command line can be read by every program on the computer and stays in the history of the shell; a file or an
environment variable does not.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.parser import named_path
from app.desk.places import Places
from app.desk.session import Means, Session
from app.desk.unlock import session_of
from app.errors import LoonmaatError

if TYPE_CHECKING:
    from app.vault.opening import Unlocked

VARIABLE = "LOONMAAT_PASSPHRASE"


def add_vault_options(parser: argparse.ArgumentParser, *, required: bool = True) -> None:
    """Add `--vault` and `--passphrase-file`."""
    parser.add_argument("--vault", type=named_path, required=required, metavar="KLUIS", help="de map van de kluis")
    parser.add_argument(
        "--passphrase-file", type=named_path, metavar="F",
        help=f"bestand met de wachtzin van de kluis; anders de omgevingsvariabele {VARIABLE}",
    )  # fmt: skip


@contextmanager
def vault_session(arguments: argparse.Namespace, *, create: bool = False) -> Iterator[Session]:
    """Open the vault that the arguments name, for the length of the block.

    With `create` a vault that is not there is made, and its recovery key told on stderr, once. Raises VaultError, and
    LoonmaatError when there is no passphrase.
    """
    means, passphrase = Means.real(), _passphrase(arguments.passphrase_file)
    folder = arguments.vault.absolute()
    unlocked = (
        _made(folder, passphrase, means) if create and not vault_is_there(folder) else _opened(folder, passphrase)
    )
    session = session_of(unlocked, Places.standard(), means)
    with session.vault:
        yield session


def _opened(folder: Path, passphrase: str) -> Unlocked:
    from app.vault.opening import unlock_by_passphrase  # noqa: PLC0415 - a wrong option must not wait for the database

    return unlock_by_passphrase(folder, passphrase)


def _made(folder: Path, passphrase: str, means: Means) -> Unlocked:
    from app.vault.cost import DEFAULT  # noqa: PLC0415 - as above
    from app.vault.creating import create_files  # noqa: PLC0415 - as above

    unlocked, recovery_key = create_files(folder, passphrase, randomness=means.randomness, cost=DEFAULT)
    sys.stderr.write(f"Nieuwe kluis gemaakt: {folder}\n")
    sys.stderr.write("Herstelsleutel, eenmalig getoond; schrijf hem op papier en bewaar dat apart:\n")
    sys.stderr.write(f"{recovery_key.text}\n")
    return unlocked


def vault_is_there(folder: Path) -> bool:
    """Tell whether there is anything at a folder; only where there is nothing a vault may be made."""
    return folder.is_dir() and any(folder.iterdir())


def _passphrase(file: Path | None) -> str:
    if file is not None:
        try:
            return file.read_text(encoding="utf-8").rstrip("\r\n")
        except (OSError, UnicodeDecodeError) as error:
            raise LoonmaatError(
                "Het bestand met de wachtzin kan niet gelezen worden.", place=str(file), remedy="Kijk of de naam klopt."
            ) from error
    found = os.environ.get(VARIABLE, "")
    if not found:
        raise LoonmaatError(
            "De wachtzin van de kluis ontbreekt.", remedy=f"Geef --passphrase-file, of zet haar in {VARIABLE}."
        )
    return found
