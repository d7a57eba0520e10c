"""Acts around the vault: is there one, make it, open it, and who the assessor is.

Making and opening derive a key on purpose slowly; those two functions may run on another thread. The session they lead
to belongs to the thread that asks for it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.desk.places import Places
from app.desk.session import Means, Session

if TYPE_CHECKING:
    from app.vault.cost import KdfCost
    from app.vault.opening import Unlocked
    from app.vault.recovery import RecoveryKey

ASSESSOR_FIELDS = (
    "assessor.name",
    "assessor.organisation",
    "assessor.phone",
    "assessor.email",
    "assessor.qualification",
)
"""What is asked once and stands in every report (Regeling LKS 2021, bijlage; expertise: art. 3)."""


def has_vault(places: Places) -> bool:
    """Tell whether there is a vault to open."""
    from app.vault.layout import holds_vault  # noqa: PLC0415 - the window starts without the database

    return holds_vault(places.vault)


def is_elsewhere(places: Places) -> bool:
    """Tell whether another window, or another computer, has the vault open now."""
    from app.vault.errors import VaultError, VaultInUse  # noqa: PLC0415 - as above
    from app.vault.lock import VaultLock  # noqa: PLC0415 - not at start

    try:
        VaultLock(places.vault).release()
    except VaultInUse:
        return True
    except VaultError:
        return False  # opening will say what is the matter
    return False


def make_vault(
    places: Places, passphrase: str, means: Means, cost: KdfCost | None = None
) -> tuple[Unlocked, RecoveryKey]:
    """Make the files of a new vault; the recovery key is to be shown once. Any thread. Raises VaultError."""
    from app.vault.cost import DEFAULT  # noqa: PLC0415 - as above
    from app.vault.creating import create_files  # noqa: PLC0415 - not at start

    return create_files(places.vault, passphrase, randomness=means.randomness, cost=cost or DEFAULT)


def unlock(places: Places, passphrase: str) -> Unlocked:
    """Unlock the vault with its passphrase. Any thread. Raises WrongPassphrase and the other VaultErrors."""
    from app.vault.opening import unlock_by_passphrase  # noqa: PLC0415 - as above

    return unlock_by_passphrase(places.vault, passphrase)


def unlock_with_recovery_key(places: Places, recovery_key: str) -> Unlocked:
    """Unlock the vault with the recovery key as typed. Any thread. Raises WrongRecoveryKey and other VaultErrors."""
    from app.vault.opening import unlock_by_recovery_key  # noqa: PLC0415 - as above

    return unlock_by_recovery_key(places.vault, recovery_key)


def session_of(unlocked: Unlocked, places: Places, means: Means) -> Session:
    """Open an unlocked vault on this thread. Raises VaultInUse, DamagedVault, VaultTooNew, NoRights, NoSpace."""
    from app.vault.store import Vault  # noqa: PLC0415 - as above

    session = Session(Vault(unlocked), places, means)
    return replace(session, author=session.vault.setting("assessor.name"))


def assessor_fields(session: Session) -> dict[str, str]:
    """Return what is known of the assessor, by field name; empty where nothing was filled in."""
    return {name: session.vault.setting(name) for name in ASSESSOR_FIELDS}


def set_assessor_field(session: Session, name: str, value: str) -> Session:
    """Keep one field of the assessor; return the session, whose author follows the name."""
    session.vault.set_setting(name, value)
    return replace(session, author=value) if name == "assessor.name" else session
