"""What the entries of a stream come to: the present state, undo and redo all follow from the list.

An entry is never changed or taken away. Undo is an entry too: it sets the last act that still holds aside; redo brings
it back; any new act after an undo drops what could be redone. Acts that close something (`conclude`, `sign`) cannot be
undone by a key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.dossier.entry import Json, StoredEntry
from app.dossier.measurement import MethodRef
from app.scoring.answers import Key, RowEntry
from app.scoring.definition import RESPONDENTS, Respondent

FIXED = ("start", "conclude", "reopen", "sign", "document", "refuse", "receive")
"""Acts that undo does not reach past: they are steps of the whole measurement, not answers."""


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as it was entered: its written value (`scoring/written.py`), its note and its entry.

    `origin` is empty for what was answered in this measurement, TAKEN for what was taken over from the previous one
    and not yet looked at, CONFIRMED for what was taken over and found to be still true.
    """

    value: Json
    note: str = ""
    entry: str = ""
    origin: str = ""


TAKEN, CONFIRMED = "taken", "confirmed"


@dataclass(frozen=True, slots=True)
class Draft:
    """What holds now in one stream.

    `fields` are texts by dotted name (`employee.name`, `dates.visit`). `state` is draft, concluded or signed. `case` is
    the whole case as it was frozen when the measurement was concluded.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[str, tuple[RowEntry, ...]] = field(default_factory=dict)
    given: Mapping[Key, Given] = field(default_factory=dict)
    method: MethodRef | None = None
    dossier: str = ""
    previous: str = ""
    state: str = "draft"
    case: Mapping[str, Json] | None = None
    signatures: tuple[Mapping[str, Json], ...] = ()

    def given_note(self, item: str, row: str, by: Respondent) -> str:
        """Return the note at a place, whether there is an answer or not; empty when there is none."""
        given = self.given.get((item, row, by))
        return given.note if given is not None else ""

    @property
    def unconfirmed(self) -> tuple[str, ...]:
        """The rows with an answer that was taken over and not yet looked at; an empty text for what is asked once."""
        return tuple(dict.fromkeys(key[1] for key, one in self.given.items() if one.origin == TAKEN))

    refusals: tuple[Mapping[str, Json], ...] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """The entries of a stream with what they come to; adding one gives a new ledger."""

    done: tuple[StoredEntry, ...] = ()
    undone: tuple[StoredEntry, ...] = ()
    draft: Draft = field(default_factory=Draft)
    count: int = 0

    @staticmethod
    def of(entries: Iterable[StoredEntry]) -> Ledger:
        """Return the ledger of all entries of a stream, in order."""
        done: list[StoredEntry] = []
        undone: list[StoredEntry] = []
        count = 0
        for entry in entries:
            count += 1
            _stack(done, undone, entry)
        return Ledger(tuple(done), tuple(undone), fold(done), count)

    def plus(self, entry: StoredEntry) -> Ledger:
        """Return the ledger with one more entry; only undo and redo go through the whole list again."""
        done, undone = list(self.done), list(self.undone)
        _stack(done, undone, entry)
        draft = fold(done) if entry.act in ("undo", "redo") else applied(self.draft, entry)
        return Ledger(tuple(done), tuple(undone), draft, self.count + 1)

    @property
    def can_undo(self) -> StoredEntry | None:
        """The act that undo would set aside, or None."""
        return self.done[-1] if self.done and self.done[-1].act not in FIXED else None

    @property
    def can_redo(self) -> StoredEntry | None:
        """The act that redo would bring back, or None."""
        return self.undone[-1] if self.undone else None


def _stack(done: list[StoredEntry], undone: list[StoredEntry], entry: StoredEntry) -> None:
    if entry.act == "undo":
        if done and done[-1].act not in FIXED:
            undone.append(done.pop())
    elif entry.act == "redo":
        if undone:
            done.append(undone.pop())
    else:
        done.append(entry)
        undone.clear()


def fold(entries: Sequence[StoredEntry]) -> Draft:
    """Return what a list of acts that hold comes to."""
    draft = Draft()
    for entry in entries:
        draft = applied(draft, entry)
    return draft


def applied(draft: Draft, entry: StoredEntry) -> Draft:
    """Return the draft after one act; an act of a later version of the program changes nothing here."""
    act = ACTS.get(entry.act)
    return act(draft, entry) if act is not None else draft


def text_of(entry: StoredEntry, name: str) -> str:
    """Return a text from an entry's body; empty when it has none there."""
    value = entry.body.get(name)
    return value if isinstance(value, str) else ""


def _key(entry: StoredEntry) -> Key:
    return text_of(entry, "item"), text_of(entry, "row"), respondent(text_of(entry, "by"))


def respondent(word: str) -> Respondent:
    """Return the respondent a word names; the assessor when it names none."""
    return next((one for one in RESPONDENTS if one == word), "assessor")


def _method(entry: StoredEntry) -> MethodRef | None:
    method = entry.body.get("method")
    if not isinstance(method, Mapping):
        return None
    return MethodRef(id=str(method["id"]), version=str(method["version"]), sha256=str(method["sha256"]))


def _change_method(draft: Draft, entry: StoredEntry) -> Draft:
    """Go on with another version of the method; what it no longer asks is cleared by acts of its own."""
    return replace(draft, method=_method(entry) or draft.method)


def _start(draft: Draft, entry: StoredEntry) -> Draft:
    texts = entry.body.get("fields")
    fields = {str(name): str(value) for name, value in texts.items()} if isinstance(texts, Mapping) else {}
    return replace(
        draft,
        method=_method(entry),
        dossier=text_of(entry, "dossier"),
        previous=text_of(entry, "previous"),
        fields={**draft.fields, **fields},
    )


def _field(draft: Draft, entry: StoredEntry) -> Draft:
    return replace(draft, fields={**draft.fields, text_of(entry, "name"): text_of(entry, "value")})


def _answer(draft: Draft, entry: StoredEntry) -> Draft:
    given = Given(entry.body.get("value"), text_of(entry, "note"), entry.id)
    return replace(draft, given={**draft.given, _key(entry): given})


def _clear(draft: Draft, entry: StoredEntry) -> Draft:
    key = _key(entry)
    return replace(draft, given={k: one for k, one in draft.given.items() if k != key})


def _note(draft: Draft, entry: StoredEntry) -> Draft:
    key = _key(entry)
    before = draft.given.get(key, Given(None))
    return replace(draft, given={**draft.given, key: replace(before, note=text_of(entry, "note"), entry=entry.id)})


def _rows(draft: Draft, repeat: str, rows: Sequence[RowEntry]) -> Draft:
    return replace(draft, rows={**draft.rows, repeat: tuple(rows)})


def _add_row(draft: Draft, entry: StoredEntry) -> Draft:
    repeat = text_of(entry, "repeat")
    return _rows(draft, repeat, [*draft.rows.get(repeat, ()), RowEntry(text_of(entry, "key"), text_of(entry, "title"))])


def _rename_row(draft: Draft, entry: StoredEntry) -> Draft:
    repeat, key = text_of(entry, "repeat"), text_of(entry, "key")
    rows = draft.rows.get(repeat, ())
    return _rows(draft, repeat, [RowEntry(key, text_of(entry, "title")) if row.key == key else row for row in rows])


def _remove_row(draft: Draft, entry: StoredEntry) -> Draft:
    repeat, key = text_of(entry, "repeat"), text_of(entry, "key")
    kept = [row for row in draft.rows.get(repeat, ()) if row.key != key]
    given = {place: one for place, one in draft.given.items() if place[1] != key}
    return replace(_rows(draft, repeat, kept), given=given)


def _move_row(draft: Draft, entry: StoredEntry) -> Draft:
    repeat, key = text_of(entry, "repeat"), text_of(entry, "key")
    rows = list(draft.rows.get(repeat, ()))
    moved = [row for row in rows if row.key == key]
    rest = [row for row in rows if row.key != key]
    to = entry.body.get("to")
    place = to if isinstance(to, int) else len(rest)
    return _rows(draft, repeat, [*rest[:place], *moved, *rest[place:]])


def _conclude(draft: Draft, entry: StoredEntry) -> Draft:
    case = entry.body.get("case")
    return replace(draft, state="concluded", case=case if isinstance(case, Mapping) else None)


def _reopen(draft: Draft, _entry: StoredEntry) -> Draft:
    return replace(draft, state="draft", case=None) if draft.state == "concluded" else draft


def _sign(draft: Draft, entry: StoredEntry) -> Draft:
    return replace(draft, state="signed", signatures=(*draft.signatures, entry.body))


def _refuse(draft: Draft, entry: StoredEntry) -> Draft:
    return replace(draft, refusals=(*draft.refusals, entry.body))


def _together(draft: Draft, entry: StoredEntry) -> Draft:
    """Apply several acts that the user meant as one; undo sets them aside together."""
    for one in _listed(entry, "acts"):
        act = ACTS.get(str(one.get("act")))
        if act is not None and one.get("act") != "together":
            draft = act(draft, replace(entry, body=one))
    return draft


def _take_over(draft: Draft, entry: StoredEntry) -> Draft:
    """Take over rows and answers of the previous measurement, each marked as not yet confirmed."""
    rows = {
        repeat: tuple(RowEntry(str(row["key"]), str(row["title"])) for row in listed if isinstance(row, Mapping))
        for repeat, listed in _mapping(entry, "rows").items()
        if isinstance(listed, Sequence)
    }
    given = {
        _key(replace(entry, body=one)): Given(one.get("value"), str(one.get("note", "")), entry.id, TAKEN)
        for one in _listed(entry, "answers")
    }
    return replace(draft, rows={**draft.rows, **rows}, given={**draft.given, **given})


def _confirm(draft: Draft, entry: StoredEntry) -> Draft:
    """Mark what was taken over in one row (an empty row: what is asked once) as seen and still true."""
    row = text_of(entry, "row")
    given = {
        key: replace(one, origin=CONFIRMED, entry=entry.id) if key[1] == row and one.origin == TAKEN else one
        for key, one in draft.given.items()
    }
    return replace(draft, given=given)


def _listed(entry: StoredEntry, name: str) -> list[Mapping[str, Json]]:
    """Return the objects of a list in a body; what is not an object is left out."""
    value = entry.body.get(name)
    listed = value if isinstance(value, Sequence) and not isinstance(value, str) else ()
    return [one for one in listed if isinstance(one, Mapping)]


def _mapping(entry: StoredEntry, name: str) -> Mapping[str, Json]:
    value = entry.body.get(name)
    return value if isinstance(value, Mapping) else {}


ACTS: Mapping[str, Callable[[Draft, StoredEntry], Draft]] = {
    "start": _start,
    "change_method": _change_method,
    "field": _field,
    "answer": _answer,
    "clear": _clear,
    "note": _note,
    "add_row": _add_row,
    "rename_row": _rename_row,
    "remove_row": _remove_row,
    "move_row": _move_row,
    "together": _together,
    "take_over": _take_over,
    "confirm": _confirm,
    "conclude": _conclude,
    "reopen": _reopen,
    "sign": _sign,
    "refuse": _refuse,
}
"""What each act does to the draft."""
