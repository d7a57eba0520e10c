"""Acts on the user's own settings: the look of the window, the time to the lock, the vault's keys and backups."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.desk.session import Session
from app.errors import Fault, FaultyInputError

SCHEMES = ("system", "light", "dark", "high_contrast")
PERCENTS = ("", "100", "125", "150", "175", "200")
"""Sizes of text; empty follows the system."""

USUAL_IDLE_MINUTES = 10


@dataclass(frozen=True, slots=True)
class Preferences:
    """What the user chose: colours, text size in percent (empty follows the system), language, minutes to the lock."""

    scheme: str = "system"
    percent: str = ""
    language: str = "nl"
    idle_minutes: int = USUAL_IDLE_MINUTES


def preferences(session: Session) -> Preferences:
    """Return what was chosen; what cannot be read any more is as it usually is."""
    vault = session.vault
    minutes = vault.setting("idle_minutes", str(USUAL_IDLE_MINUTES))
    scheme, percent = vault.setting("look.scheme", "system"), vault.setting("look.percent")
    return Preferences(
        scheme=scheme if scheme in SCHEMES else "system",
        percent=percent if percent in PERCENTS else "",
        language=vault.setting("language", "nl"),
        idle_minutes=int(minutes) if minutes.isdigit() else USUAL_IDLE_MINUTES,
    )


def choose(session: Session, chosen: Preferences) -> None:
    """Keep what was chosen. Raises FaultyInputError for a time to the lock of less than 1 or more than 120 minutes."""
    if not 1 <= chosen.idle_minutes <= 120:
        fault = Fault("idle_minutes", "slot", "Dit aantal minuten kan niet.", "Kies 1 tot en met 120.")
        raise FaultyInputError([fault])
    with session.vault.together():
        session.vault.set_setting("look.scheme", chosen.scheme)
        session.vault.set_setting("look.percent", chosen.percent)
        session.vault.set_setting("language", chosen.language)
        session.vault.set_setting("idle_minutes", str(chosen.idle_minutes))


def change_passphrase(session: Session, old: str, new: str) -> None:
    """Give the vault another passphrase. Raises WrongPassphrase, WeakPassphrase."""
    session.vault.change_passphrase(old, new, randomness=session.means.randomness)


def renew_recovery_key(session: Session, passphrase: str) -> str:
    """Return a new recovery key in words, to be shown once; the old one opens nothing any more.

    Raises WrongPassphrase.
    """
    return session.vault.renew_recovery_key(passphrase, randomness=session.means.randomness).text


def backup_folder(session: Session, parent: Path) -> Path:
    """Return the folder a backup made now goes to, within the folder the user chose."""
    return parent / f"Loonmaat-reservekopie-{session.means.now().astimezone():%Y-%m-%d-%H%M%S}"
