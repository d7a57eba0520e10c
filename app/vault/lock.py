"""One program at a time: the lock that says whether a vault is in use.

The lock belongs to the running process and the system takes it away when that process ends, however it ends:
a kill -9 or a power cut leaves a file that stops nobody. (flock on Linux and macOS, LockFileEx on Windows, by
`filelock`; its fall-back to a file that must be deleted by hand is switched off.)
"""

from __future__ import annotations

from pathlib import Path

from filelock import FileLock, Timeout

from app.vault.errors import VaultInUse
from app.vault.trouble import file_trouble

LOCK_NAME = "kluis.slot"


class VaultLock:
    """Holds the vault in a folder for this process until `release`."""

    def __init__(self, folder: Path) -> None:
        """Take the lock. Raises VaultInUse at once when another has it, NoRights, NoSpace, DiskFailure."""
        path = folder / LOCK_NAME
        self._lock = FileLock(path, blocking=False, thread_local=False, fallback_to_soft=False)
        with file_trouble(path):
            try:
                self._lock.acquire()
            except Timeout as error:
                raise VaultInUse(place=str(folder)) from error

    def release(self) -> None:
        """Let others open the vault. Doing it twice is no fault."""
        self._lock.release(force=True)
