"""The vault: everything Loonmaat keeps about people, in one encrypted file in a folder of its own.

An open `Vault` belongs to the thread that opened it and has no locks of its own; the desk runs it on one
thread. What may be slow is cut loose and may run on any thread: `create_files` (app/vault/creating.py),
`unlock_by_passphrase` (app/vault/opening.py), `BackupJob.run` (app/vault/backup.py), and the methods under
Keys, which touch no connection.

Each act is one transaction, durable when the method returns. After `close` there is no connection left to
save through: every method then raises LockedVault. A page that proves damaged while reading raises
DamagedVault, whichever the method; a full disk NoSpace, a lost drive DiskFailure.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import TypeVar

from app.dossier.entry import StoredEntry
from app.dossier.summary import Summary
from app.errors import Fault
from app.vault import documents, entries, examine, keys, opening, owners, search, settings, summaries
from app.vault.backup import BackupJob, Progress
from app.vault.creating import create_files
from app.vault.documents import DefinitionInfo, DocumentInfo
from app.vault.engine import Database, DatabasePlace, close_database, database_trouble
from app.vault.entries import StreamHead
from app.vault.errors import BusyVault, LockedVault, Notice, VaultError
from app.vault.header import HEALED, Header, write_copy, write_main
from app.vault.keys import DEFAULT, KdfCost, Randomness, RecoveryKey
from app.vault.lock import VaultLock
from app.vault.opening import Unlocked
from app.vault.place import NETWORK, Surroundings, notices_about, these_surroundings
from app.vault.recovery import SIZE, parse_recovery_key
from app.vault.search import Cursor, Filters, Page, Sorting
from app.vault.summaries import SummaryRow

T = TypeVar("T")

_NO_SUMMARIES: Mapping[str, Summary] = MappingProxyType({})


class Vault:
    """An open vault.

    `notices` holds what the user ought to know about it: a bad place, a header that was healed.
    """

    def __init__(self, unlocked: Unlocked, *, thorough: bool = True, surroundings: Surroundings | None = None) -> None:
        """Open an unlocked vault: take the lock, open and check the database, heal the header.

        Raises VaultInUse, DamagedVault, HeaderMismatch, VaultTooNew, NoRights, NoSpace, DiskFailure.
        """
        self._folder = unlocked.folder.absolute()
        self._header, self._data_key = unlocked.header, unlocked.data_key
        self.notices = notices_about(self._folder, surroundings or these_surroundings())
        journal = "DELETE" if NETWORK in self.notices else "WAL"
        self._place: DatabasePlace = unlocked.place(journal)
        self._lock = VaultLock(self._folder)
        self._database: Database | None = None
        self._waiting = False
        try:
            self._database = opening.open_checked(unlocked, journal=journal, thorough=thorough)
        except BaseException:
            self._lock.release()
            raise
        if not unlocked.sound:
            self._heal_header()

    @classmethod
    def create(
        cls, folder: Path, passphrase: str, *, randomness: Randomness, cost: KdfCost = DEFAULT
    ) -> tuple[Vault, RecoveryKey]:
        """Make a vault in a folder of its own (missing or empty) and open it; the recovery key is shown once.

        Raises VaultExists, FolderNotEmpty, WeakPassphrase, NoRights, NoSpace, DiskFailure, NoMemory.
        """
        unlocked, recovery_key = create_files(folder.absolute(), passphrase, randomness=randomness, cost=cost)
        return cls(unlocked), recovery_key

    @classmethod
    def open(cls, folder: Path, *, passphrase: str, thorough: bool = True) -> Vault:
        """Open with the passphrase. Raises as unlock_by_passphrase (app/vault/opening.py) and as __init__."""
        return cls(opening.unlock_by_passphrase(folder.absolute(), passphrase), thorough=thorough)

    @classmethod
    def open_with_recovery_key(cls, folder: Path, *, recovery_key: str, thorough: bool = True) -> Vault:
        """Open with the recovery key as typed; then let the user choose a passphrase (`reset_passphrase`)."""
        return cls(opening.unlock_by_recovery_key(folder.absolute(), recovery_key), thorough=thorough)

    def __enter__(self) -> Vault:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Keys

    @property
    def id(self) -> str:
        """The UUID of this vault."""
        return self._header.vault

    @property
    def folder(self) -> Path:
        """The folder that this vault has to itself."""
        return self._folder

    def change_passphrase(
        self, old: str, new: str, *, randomness: Randomness = os.urandom, cost: KdfCost = DEFAULT
    ) -> None:
        """Lock the data key with another passphrase; the old one still opens older backups, and nothing else.

        Raises WrongPassphrase when `old` is not the present one, WeakPassphrase, LockedVault.
        """
        with self._working():
            key = keys.key_by_passphrase(self._header, old)
            self._write_header(keys.with_passphrase(self._header, key, new, randomness=randomness, cost=cost))

    def reset_passphrase(
        self, recovery_key: str, new: str, *, randomness: Randomness = os.urandom, cost: KdfCost = DEFAULT
    ) -> None:
        """Choose a passphrase with the recovery key instead of the old one.

        Raises WrongRecoveryKey, WeakPassphrase.
        """
        with self._working():
            key = keys.key_by_recovery_key(self._header, parse_recovery_key(recovery_key))
            self._write_header(keys.with_passphrase(self._header, key, new, randomness=randomness, cost=cost))

    def renew_recovery_key(self, passphrase: str, *, randomness: Randomness = os.urandom) -> RecoveryKey:
        """Make another recovery key, to be shown once; the old one opens nothing any more.

        Raises WrongPassphrase.
        """
        with self._working():
            key = keys.key_by_passphrase(self._header, passphrase)
            recovery_key = RecoveryKey(randomness(SIZE))
            self._write_header(keys.with_recovery_key(self._header, key, recovery_key, randomness=randomness))
            return recovery_key

    def check_recovery_key(self, recovery_key: str) -> None:
        """See whether the user's copy of the recovery key opens this vault. Raises WrongRecoveryKey."""
        with self._working():
            keys.key_by_recovery_key(self._header, parse_recovery_key(recovery_key))

    # Entries

    @contextmanager
    def together(self) -> Iterator[None]:
        """Make all that is kept within the block one transaction: a document and the entry that says so."""
        with self._working() as database, database.atomic():
            yield

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Keep others out while an act that stands in `together` waits for its next turn (app/desk/steps.py).

        Within the block nothing is read or kept: every method raises BusyVault. Otherwise an answer that is typed
        meanwhile would become part of that act, be said to be stored, and be rolled back when the act is stopped.
        """
        self._waiting = True
        try:
            yield
        finally:
            self._waiting = False

    def append(self, entry: StoredEntry, summary: Summary | None = None) -> StoredEntry:
        """Put an entry at the end of its stream, with a new summary; return it with number and link.

        Raises EntryConflict when the entry names another number than the next one or is there already.
        """
        found = _NO_SUMMARIES if summary is None else {entry.stream: summary}
        return self.append_all([entry], found)[0]

    def append_all(
        self, new: Sequence[StoredEntry], summaries_by_stream: Mapping[str, Summary] = _NO_SUMMARIES
    ) -> list[StoredEntry]:
        """Put entries at the end of their streams: all of them or none. Raises EntryConflict."""
        with self._working() as database, database.atomic():
            stored = [entries.add_entry(database, entry) for entry in new]
            for kind, stream in {entry.stream: (entry.stream_kind, entry.stream) for entry in new}.values():
                if stream in summaries_by_stream:
                    summaries.put_summary(database, stream, kind, summaries_by_stream[stream])
            return stored

    def entries(self, stream: str) -> list[StoredEntry]:
        """Return the entries of a stream in order; an empty list when there is no such stream."""
        with self._working() as database:
            return entries.entries_of(database, stream)

    def streams(self, kind: str) -> list[SummaryRow]:
        """Return every stream of a kind that has a summary, by title. For long lists use `find`."""
        with self._working() as database:
            return search.all_of(database, kind)

    def heads(self) -> list[StreamHead]:
        """Return every stream there is, with or without a summary: its kind, last number and last link."""
        with self._working() as database:
            return list(entries.all_heads(database))

    def ask(self, question: Callable[[Database], T]) -> T:
        """Answer a question of app/vault/register.py; one that writes belongs in `together`."""
        with self._working() as database:
            return question(database)

    # Finding

    def find(
        self,
        text: str,
        filters: Filters,
        order: Sorting | None = None,
        after: Cursor | None = None,
        limit: int = 50,
    ) -> Page:
        """Return a page of streams whose summary holds every word begun in `text` (app/vault/search.py)."""
        with self._working() as database:
            return search.find(database, text, filters, order or Sorting(), after=after, limit=limit)

    def find_owners(
        self,
        kind: str,
        text: str,
        parts: Filters,
        order: Sorting | None = None,
        *,
        after: Cursor | None = None,
        limit: int = 50,
    ) -> Page:
        """Return a page of streams of a kind, found by themselves and by all that belongs to them (owners.py)."""
        with self._working() as database:
            return owners.find_owners(database, kind, text, parts, order or Sorting(), after=after, limit=limit)

    def count(self, text: str, filters: Filters) -> int:
        """Return how many streams `find` gives in all."""
        with self._working() as database:
            return search.count(database, text, filters)

    # Definitions, documents, secrets, settings

    def put_definition(self, sha256: str, method_id: str, version: str, text: bytes) -> None:
        """Keep the exact definition of a method.

        Raises DefinitionConflict when this version has another text.
        """
        with self._working() as database, database.atomic():
            documents.put_definition(database, DefinitionInfo(sha256, method_id, version), text)

    def definition(self, sha256: str) -> bytes:
        """Return a definition by its hash. Raises NotInVault."""
        with self._working() as database:
            return documents.definition(database, sha256)

    def definitions(self) -> list[DefinitionInfo]:
        """Return which definitions are kept."""
        with self._working() as database:
            return documents.definitions(database)

    def put_document(self, content: bytes, *, sha256: str, stream: str, kind: str, at: str) -> None:
        """Keep the bytes of a document (a signed PDF) with a stream that has entries. Raises NotInVault."""
        with self._working() as database, database.atomic():
            documents.put_document(database, DocumentInfo(stream, sha256, kind, at, len(content)), content)

    def documents(self, stream: str) -> list[DocumentInfo]:
        """Return the documents of a stream, oldest first, without their bytes."""
        with self._working() as database:
            return documents.documents(database, stream)

    def document(self, stream: str, sha256: str) -> bytes:
        """Return the bytes of a document. Raises NotInVault."""
        with self._working() as database:
            return documents.document(database, stream, sha256)

    def put_secret(self, name: str, content: bytes) -> None:
        """Keep a secret by name, such as the assessor's PKCS#12."""
        with self._working() as database, database.atomic():
            settings.put_secret(database, name, content)

    def secret(self, name: str) -> bytes:
        """Return a secret. Raises NotInVault."""
        with self._working() as database:
            return settings.secret(database, name)

    def secret_names(self) -> list[str]:
        """Return the names of all secrets."""
        with self._working() as database:
            return settings.secret_names(database)

    def remove_secret(self, name: str) -> None:
        """Forget a secret."""
        with self._working() as database, database.atomic():
            settings.remove_secret(database, name)

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting by name."""
        with self._working() as database, database.atomic():
            settings.put_setting(database, name, value)

    def setting(self, name: str, default: str = "") -> str:
        """Return a setting, or the default when it was never made."""
        with self._working() as database:
            return settings.setting(database, name, default)

    # Care

    def examine(self) -> list[Fault]:
        """Return every fault in the pages, the tables and the chains of entries; none means: whole."""
        with self._working() as database:
            return examine.examine(database)

    def backup_job(self, target: Path) -> BackupJob:
        """Return the job that copies this vault to a new folder; it may run on another thread meanwhile."""
        with self._working():
            return BackupJob(self._place, self._header, target.absolute())

    def backup(self, target: Path, progress: Progress | None = None) -> Path:
        """Copy this vault to a new folder, check the copy, and return the folder. Raises as BackupJob.run."""
        job = self.backup_job(target)
        return job.run(progress) if progress else job.run()

    def close(self) -> None:
        """Lock: bring everything into the one file, and let go of it. Doing it twice is no fault.

        Raises NoSpace, DiskFailure when the write-ahead log did not fit into the file; it is then closed all
        the same, nothing is lost, and the log is brought in at the next opening.
        """
        database, self._database = self._database, None
        if database is None:
            return
        try:
            close_database(database, self._place.path)
        finally:
            self._lock.release()

    @property
    def is_open(self) -> bool:
        """Whether anything can still be read or kept."""
        return self._database is not None

    @contextmanager
    def _working(self) -> Iterator[Database]:
        """Give the database to one act, and tell the cause of what goes wrong in it.

        Not when the vault is closed, nor while another act waits in a transaction.
        """
        if self._database is None:
            raise LockedVault
        if self._waiting:
            raise BusyVault
        with database_trouble(self._place.path):
            yield self._database

    def _write_header(self, header: Header) -> None:
        """Make a header the present one.

        When the copy fails the change has happened: a notice, and healed later.
        """
        write_main(self._folder, header)
        self._header = header
        try:
            write_copy(self._folder, header)
        except VaultError as error:
            self.notices += (_not_copied(error),)

    def _heal_header(self) -> None:
        """Write both copies anew from the good one. A full disk must not stop a vault from opening."""
        try:
            write_main(self._folder, self._header)
            write_copy(self._folder, self._header)
        except VaultError as error:
            self.notices += (_not_copied(error),)
        else:
            self.notices += (HEALED,)


def _not_copied(error: VaultError) -> Notice:
    """Return the notice that one of the two headers could not be written."""
    return Notice(
        "header_not_copied",
        f"De tweede kop van de kluis kon niet worden geschreven. {error.text}",
        f"{error.remedy} Bij de volgende keer openen probeert Loonmaat het opnieuw.",
    )
