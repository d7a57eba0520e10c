"""Where a vault stands, and what is unwise about it: a network drive, a synchronised folder, a full disk.

Only documented means: the form of a Windows path, GetDriveTypeW, the variables that OneDrive sets, Dropbox's
info.json, /proc/mounts on Linux. Nothing is guessed to be safe: a place that is not recognised simply gets no
notice. (lessons D5: write-ahead logs on network shares fail silently; synchronisers copy a database half way
a write.)
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath, PureWindowsPath

from app.vault.errors import Notice

NETWORK = Notice(
    "network_folder",
    "De kluis staat op een netwerkschijf. Valt de verbinding weg, dan kan hij beschadigd raken. "
    "Ook werkt hij hier trager.",
    "Zet de kluis op de eigen schijf van deze computer, en maak reservekopieën op het netwerk.",
)
SYNCED = Notice(
    "synced_folder",
    "De kluis staat in een map die wordt gesynchroniseerd (zoals OneDrive of Dropbox). "
    "Zo'n programma kan de kluis kopiëren terwijl erin wordt geschreven; die kopie is dan onbruikbaar.",
    "Zet de kluis in een map die niet wordt gesynchroniseerd, en zet daar alleen reservekopieën neer.",
)
LITTLE_SPACE = Notice(
    "little_space",
    "De schijf is bijna vol.",
    "Maak ruimte vrij voordat u aan een meting begint.",
)

_ONEDRIVE_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_SYNCED_NAMES = ("onedrive", "dropbox", "google drive", "googledrive", "icloud", "nextcloud", "owncloud")
_NETWORK_SYSTEMS = ("nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "afs", "davfs", "fuse.davfs2")
_REMOTE_DRIVE = 4  # DRIVE_REMOTE of GetDriveTypeW (fileapi.h)
_LITTLE = 200 * 1024 * 1024


def windows_drive_type(root: str) -> int:
    """Return GetDriveTypeW of the root of a drive; 0 (unknown) on other systems."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only Windows has windll

        return int(ctypes.windll.kernel32.GetDriveTypeW(root))
    return 0


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What of the computer says something about a folder; tests give their own."""

    environment: Mapping[str, str]
    home: Path
    mounts: str
    drive_type: Callable[[str], int] = field(default=windows_drive_type)


def these_surroundings() -> Surroundings:
    """Return the surroundings of this computer."""
    table = Path("/proc/mounts")
    mounts = table.read_text(encoding="utf-8", errors="replace") if table.exists() else ""
    return Surroundings(os.environ, Path.home(), mounts)


def notices_about(folder: Path, around: Surroundings) -> tuple[Notice, ...]:
    """Return what the user ought to know about this folder; nothing here stops the work."""
    found = []
    if is_network(folder, around):
        found.append(NETWORK)
    if is_synced(folder, around):
        found.append(SYNCED)
    if _free_bytes(folder) < _LITTLE:
        found.append(LITTLE_SPACE)
    return tuple(found)


def is_network(folder: PurePath, around: Surroundings) -> bool:
    """Tell whether a folder lies on a network drive: a UNC path, a mapped drive, or a network mount."""
    if isinstance(folder, PureWindowsPath):
        unc = folder.drive.startswith("\\\\") and not folder.drive.startswith(("\\\\?\\", "\\\\.\\"))
        long_unc = folder.drive.upper().startswith("\\\\?\\UNC\\")
        return unc or long_unc or around.drive_type(f"{folder.drive}\\") == _REMOTE_DRIVE
    return _file_system(folder, around.mounts) in _NETWORK_SYSTEMS


def is_synced(folder: PurePath, around: Surroundings) -> bool:
    """Tell whether a known program synchronises the folder, by its settings or by the folder's name."""
    roots = [around.environment[name] for name in _ONEDRIVE_VARIABLES if around.environment.get(name)]
    roots += _dropbox_folders(around)
    if any(folder.is_relative_to(type(folder)(root)) for root in roots):
        return True
    return any(part.lower().startswith(_SYNCED_NAMES) for part in folder.parts)


def _file_system(folder: PurePath, mounts: str) -> str:
    """Return the file system of the longest mount point above a folder, from the text of /proc/mounts."""
    best, system = "", ""
    for line in mounts.splitlines():
        _, point, kind, *_ = [*line.split(" "), "", "", ""]
        point = point.replace("\\040", " ")
        if point and folder.is_relative_to(point) and len(point) >= len(best):
            best, system = point, kind
    return system


def _dropbox_folders(around: Surroundings) -> list[str]:
    """Return the folders that Dropbox synchronises, as its info.json says (help.dropbox.com)."""
    bases = [around.environment.get(name) for name in ("APPDATA", "LOCALAPPDATA")]
    files = [Path(base, "Dropbox", "info.json") for base in bases if base]
    files.append(around.home / ".dropbox" / "info.json")
    return [path for file in files if file.exists() for path in _paths_in(file)]


def _paths_in(file: Path) -> list[str]:
    """Return the paths in one info.json; one that cannot be read says nothing."""
    try:
        accounts = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return [account["path"] for account in accounts.values() if isinstance(account.get("path"), str)]


def _free_bytes(folder: Path) -> float:
    """Return the free space of the disk that holds a folder; endless when the system does not say."""
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return float("inf")
