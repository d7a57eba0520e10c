"""One open measurement: what can be answered, and what it comes to.

Every act is one transaction in the vault, finished before the method returns; only then does anything here change. A
value that cannot stand is refused with its faults and nothing is stored.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace

from app.desk.dossiers import Dossier, open_dossier
from app.desk.methods import definition_named, kept_definition, kept_versions
from app.desk.session import Session
from app.desk.unlock import assessor_fields
from app.dossier.acts import TAKEN, Draft, Given, Ledger
from app.dossier.case_fields import DOSSIER_PARTS, case_of, check_field
from app.dossier.entry import Json, StoredEntry
from app.dossier.measurement import Measurement, MethodRef, facts_of
from app.dossier.open_points import OpenPoint, blocking, open_points
from app.dossier.people import Case
from app.dossier.summary import Summary
from app.errors import Fault, FaultyInputError, RefusedError
from app.exchange.json_form import answer_value, plain
from app.scoring.answers import Answer, Answers, NotApplicable, Value
from app.scoring.cells import Reason
from app.scoring.definition import Item, Respondent
from app.scoring.examples import decider
from app.scoring.fit import fit
from app.scoring.graph import Graph
from app.scoring.load import Definition
from app.scoring.outcome import Outcome, Walk, exact_walk, score
from app.scoring.phrases import Language
from app.scoring.reasons import row_title
from app.scoring.retold import retold
from app.scoring.shape import Faults, read
from app.scoring.written import read_answer

KIND = "measurement"

MOST_WORDS = 20_000
"""Signs of notes that a measurement can be found by; 45 notes of ordinary length are a tenth of it."""

SENTENCES: Mapping[Language, Mapping[str, str]] = {
    "nl": {
        "why": "Zeg waarom dit veranderd is: {name}: {where}",
        "confirm": "Overgenomen, nog bevestigen: {where}",
        "whole": "het werk als geheel",
    },
    "en": {
        "why": "Say why this changed: {name}: {where}",
        "confirm": "Taken over, still to be confirmed: {where}",
        "whole": "the work as a whole",
    },
}
"""What is open because a measurement repeats another one."""


class Assessment:
    """An open measurement of one dossier. Not for use from more than one thread."""

    def __init__(self, session: Session, stream: str, definition: Definition, ledger: Ledger, dossier: Dossier) -> None:
        """Take a measurement that was started or opened; see `start` and `open`."""
        self.session = session
        self.stream = stream
        self.definition = definition
        self.ledger = ledger
        self.dossier = dossier
        self.done_here: list[str] = []
        """Ids of what was done since it was opened, here and in its dossier, in order, whatever the clock says."""
        self._before: Draft | None = None
        self._refresh()

    @staticmethod
    def start(session: Session, dossier: Dossier, method: str, *, previous: str = "") -> Assessment:
        """Start a measurement with the newest definition of a method, and keep that definition by its hash.

        Raises RefusedError for a method that is not active.
        """
        definition = definition_named(session.places, method, kept_versions(session))
        if definition.method.status == "historical":
            text = f"'{definition.method.title.say()}' is alleen nog te lezen; een meting kan er niet mee beginnen."
            raise RefusedError(text, remedy="Kies een methode die geldig is.")
        return start_with(session, dossier, definition, previous=previous)

    @staticmethod
    def open(session: Session, stream: str) -> Assessment:
        """Open a measurement with the very definition it was started with."""
        ledger = Ledger.of(session.vault.entries(stream))
        method = ledger.draft.method
        if method is None:
            raise RefusedError("Deze meting heeft geen methode; ze is niet goed begonnen.")
        definition = kept_definition(session, method.sha256)
        return Assessment(session, stream, definition, ledger, open_dossier(session, ledger.draft.dossier))

    # --- what holds now --------------------------------------------------------------------------------------

    @property
    def graph(self) -> Graph:
        """The definition with its names looked up."""
        return self.definition.graph

    @property
    def draft(self) -> Draft:
        """What the entries come to."""
        return self.ledger.draft

    @property
    def is_closed(self) -> bool:
        """Whether nothing can be answered any more."""
        return self.draft.state != "draft"

    @property
    def measurement(self) -> Measurement:
        """The measurement as a whole, for a report or a file."""
        method = self.draft.method
        assert method is not None  # noqa: S101 - an open measurement has one
        return Measurement(
            id=self.stream, method=method, case=self.case, answers=self.answers, previous=self.draft.previous
        )

    @property
    def before(self) -> Draft | None:
        """What the measurement that this one repeats came to; None when it repeats nothing."""
        if self._before is None and self.draft.previous:
            self._before = Ledger.of(self.session.vault.entries(self.draft.previous)).draft
        return self._before

    @property
    def blocking_points(self) -> tuple[OpenPoint, ...]:
        """What must be settled before concluding."""
        return blocking(self.open_points)

    def _refresh(self) -> None:
        self._follow_method()
        self.case: Case = self._case()
        self.answers: Answers = self._answers()
        self._walk: Walk | None = None
        to_confirm = tuple(self._to_confirm(row, "nl") for row in self.draft.unconfirmed)
        self.outcome: Outcome = _until_confirmed(score(self.graph, self.answers), to_confirm)
        self._told: dict[Language, Outcome] = {"nl": self.outcome}
        self.open_points: tuple[OpenPoint, ...] = self._open_points("nl")

    def _open_points(self, language: Language) -> tuple[OpenPoint, ...]:
        to_confirm = (self._to_confirm(row, language) for row in self.draft.unconfirmed)
        found = open_points(self.graph, self.answers, self.case, self.outcome_in(language), language)
        return (*to_confirm, *found, *self._unexplained(language))

    def open_points_in(self, language: Language) -> tuple[OpenPoint, ...]:
        """Return what is open in a language: the same points in the same order as `open_points`."""
        return self.open_points if language == "nl" else self._open_points(language)

    def outcome_in(self, language: Language) -> Outcome:
        """Return the outcome with its remarks and reasons told in a language."""
        if language not in self._told:
            told = retold(self.graph, self.answers, self.outcome, language)
            rows = {row: self._to_confirm(row, language) for row in self.draft.unconfirmed}
            withheld = (
                _reason(rows[one.row]) if one.code == "confirm" and one.row in rows else one for one in told.withheld
            )
            self._told[language] = replace(told, withheld=tuple(withheld))
        return self._told[language]

    def _follow_method(self) -> None:
        """Take the definition that the entries name: a move to a newer version, and its undo, change it."""
        method = self.draft.method
        if method is not None and method.sha256 != self.definition.sha256:
            self.definition = kept_definition(self.session, method.sha256)

    def _unexplained(self, language: Language) -> Iterator[OpenPoint]:
        """Yield each counted answer that differs from the previous measurement without saying why.

        An estimate without a reason is open already, by its definition.
        """
        before = self.before.given if self.before is not None else {}
        for (key, row, by), given in self.draft.given.items():
            item, old = self.graph.items.get(key), before.get((key, row, by))
            counted = isinstance(given.value, Mapping) and "own" in given.value
            if item is None or old is None or given.note or by != decider(item) or item.reason == "never":
                continue
            if counted and not given.origin and old.value != given.value:
                name, where = (item.short or item.text).say(language), self._title(row, language)
                text = SENTENCES[language]["why"].format(name=name, where=where)
                yield OpenPoint("why", "reason", text, key, row, key)

    def _to_confirm(self, row: str, language: Language) -> OpenPoint:
        say = SENTENCES[language]
        text = say["confirm"].format(where=self._title(row, language) if row else say["whole"])
        return OpenPoint("confirm", "open", text, "confirm", row)

    def _title(self, row: str, language: Language) -> str:
        return row_title(self.graph, self.answers, row, language)

    def rows_of(self, repeat: str, language: Language = "nl") -> list[tuple[str, str]]:
        """Return key and title of the rows of a repeat, whether the assessor or the definition made them."""
        fixed = self.graph.repeats[repeat].rows
        if fixed:
            return [(one.key, one.text.say(language)) for one in fixed]
        return [(one.key, one.title) for one in self.draft.rows.get(repeat, ())]

    def is_relevant(self, item: Item, row: str) -> bool:
        """Tell whether an item is asked in a row, given the answers now."""
        return self.walk.relevance(item, row)

    @property
    def walk(self) -> Walk:
        """The exact walk of the answers now, made when it is first asked for."""
        if self._walk is None:
            self._walk = exact_walk(self.graph, self.answers)
        return self._walk

    def _case(self) -> Case:
        if self.draft.case is not None:
            frozen = read(Case, self.draft.case, Faults())
            return frozen if frozen is not None else Case()
        own = {n: v for n, v in self.dossier.fields.items() if n.partition(".")[0] in DOSSIER_PARTS}
        return case_of({**own, **self.draft.fields})

    def _answers(self) -> Answers:
        given = [answer for key, one in self.draft.given.items() if (answer := self._read(key, one)) is not None]
        return Answers.of(given, self.draft.rows, facts_of(self.case), self.draft.fields.get("stage", ""))

    def _read(self, key: tuple[str, str, Respondent], given: Given) -> Answer | None:
        item = self.graph.items.get(key[0])
        if item is None or given.value is None:
            return None
        value = read_answer(self.graph, item, given.value, Faults(), "")
        return None if value is None else Answer(*key, value, given.note)

    # --- acts ------------------------------------------------------------------------------------------------

    def answer(self, item: str, row: str, by: Respondent, written: object, note: str | None = None) -> None:
        """Store an answer as it was written. Raises FaultyInputError when it cannot stand, and stores nothing."""
        self._demand_open()
        faults = Faults()
        value = read_answer(self.graph, self.graph.items[item], written, faults, item)
        if value is None:
            raise FaultyInputError(faults.found)
        self._demand_fit(Answer(item, row, by, value))
        before = self.draft.given.get((item, row, by), Given(None))
        stored = self._written(item, value)
        kept = note if note is not None else self._kept_note(before, stored)
        if (before.value, before.note) != (stored, kept) or before.origin == TAKEN:
            self._append("answer", {"item": item, "row": row, "by": by, "value": stored, "note": kept})

    def _demand_fit(self, candidate: Answer) -> None:
        found = fit(self.graph, self.answers.with_answer(candidate))
        faults = [fault for fault in found if fault.place.startswith(f"answers.{candidate.item}")]
        if faults:
            raise FaultyInputError(faults)

    def _written(self, item: str, value: Value) -> Json:
        return _json(
            "nvt" if isinstance(value, NotApplicable) else answer_value(self.graph, self.graph.items[item], value)
        )

    @staticmethod
    def _kept_note(before: Given, stored: Json) -> str:
        """Keep a note with its answer; what explained the previous measurement does not explain another answer."""
        return "" if before.origin and before.value != stored else before.note

    def clear(self, item: str, row: str, by: Respondent) -> None:
        """Take an answer away; it is then missing again."""
        self._demand_open()
        if (item, row, by) in self.draft.given:
            self._append("clear", {"item": item, "row": row, "by": by})

    def note(self, item: str, row: str, by: Respondent, text: str) -> None:
        """Store the note (toelichting) of an answer; the answer itself may still be missing."""
        self._demand_open()
        if self.draft.given.get((item, row, by), Given(None)).note != text:
            self._append("note", {"item": item, "row": row, "by": by, "note": text})

    def set_field(self, name: str, value: str) -> None:
        """Store one field of the case that belongs to this measurement. Raises FaultyInputError."""
        self._demand_open()
        faults = () if name == "stage" else check_field(name, value)
        if faults:
            raise FaultyInputError(faults)
        if self.draft.fields.get(name, "") != value:
            self._append("field", {"name": name, "value": value})

    def take_dossier(self, dossier: Dossier) -> None:
        """Take over the dossier after one of its fields was stored."""
        self._demand_open()
        known = {entry.id for entry in self.dossier.ledger.done} | set(self.done_here)
        self.done_here += [entry.id for entry in dossier.ledger.done if entry.id not in known]
        self.dossier = dossier
        self._refresh()

    def add_row(self, repeat: str, title: str) -> str:
        """Add a row such as a main task; return its key. Raises FaultyInputError when there are enough already."""
        self._demand_open()
        most = self.graph.repeats[repeat].maximum
        if len(self.draft.rows.get(repeat, ())) >= most:
            text = f"Er zijn al {most} rijen; meer kan niet."
            raise FaultyInputError([Fault("too_many_rows", repeat, text, "Voeg twee rijen samen.")])
        key = self.session.means.new_id()[:8]
        self._append("add_row", {"repeat": repeat, "key": key, "title": title})
        return key

    def rename_row(self, repeat: str, key: str, title: str) -> None:
        """Give a row another name."""
        self._demand_open()
        self._append("rename_row", {"repeat": repeat, "key": key, "title": title})

    def remove_row(self, repeat: str, key: str) -> None:
        """Take a row and its answers away; undo brings both back."""
        self._demand_open()
        self._append("remove_row", {"repeat": repeat, "key": key})

    def move_row(self, repeat: str, key: str, to: int) -> None:
        """Put a row at another place."""
        self._demand_open()
        self._append("move_row", {"repeat": repeat, "key": key, "to": to})

    def do_together(self, acts: Sequence[Mapping[str, Json]], *, why: str) -> None:
        """Store several acts as one entry, so that one undo sets all of them aside. `why` is a short word.

        Each act is its body with its name under `act`, as it would have been stored by itself.
        """
        self._demand_open()
        self._append("together", {"why": why, "acts": list(acts)})

    def take_over(self, rows: Mapping[str, Json], answers: Sequence[Mapping[str, Json]]) -> None:
        """Take over rows and answers of the previous measurement; nothing of it counts until it is confirmed."""
        self._demand_open()
        self._append("take_over", {"rows": rows, "answers": list(answers)})

    def confirm(self, row: str) -> None:
        """Confirm what was taken over in a row (empty: what is asked once), as seen and still true."""
        self._demand_open()
        if row in self.draft.unconfirmed:
            self._append("confirm", {"row": row})

    def undo(self) -> StoredEntry | None:
        """Set the last act aside; return it, or None when there is none."""
        last = None if self.is_closed else self.ledger.can_undo
        if last is not None:
            self._append("undo", {})
        return last

    def redo(self) -> StoredEntry | None:
        """Bring back what was undone; return it, or None when there is nothing."""
        last = None if self.is_closed else self.ledger.can_redo
        if last is not None:
            self._append("redo", {})
        return last

    def conclude(self) -> None:
        """Close the answers and freeze the case, ready for the report. Raises FaultyInputError with what is open."""
        self._demand_open()
        open_now = self.blocking_points
        if open_now or (self.outcome.withheld and self.graph.method.tree is None):
            faults = [Fault("open", point.name, f"Nog open: {point.text}.") for point in open_now]
            raise FaultyInputError(faults or [Fault("withheld", "result", "Er is nog geen uitkomst.")])
        case = replace(
            self.case, dates=replace(self.case.dates, report=self.case.dates.report or self.session.means.today())
        )
        self._append("conclude", {"case": _json(plain(case))})

    def reopen(self) -> None:
        """Open a concluded measurement again, as long as nobody signed it."""
        if self.draft.state != "concluded":
            raise RefusedError("Deze meting is ondertekend en blijft gesloten.", remedy="Begin een nieuwe meting.")
        self._append("reopen", {})

    def record_signature(self, body: Mapping[str, Json], document: bytes, sha256: str) -> None:
        """Store that a report was signed, with the signed report itself, as one transaction."""
        entry = self._entry("sign", body)
        with self.as_one():
            self._store(entry)
            self.session.vault.put_document(document, sha256=sha256, stream=self.stream, kind="report", at=entry.at)

    @contextmanager
    def as_one(self) -> Iterator[None]:
        """Store entries with what belongs to them in one transaction; when one part fails, none is kept here either."""
        ledger, here = self.ledger, list(self.done_here)
        try:
            with self.session.vault.together():
                yield
        except BaseException:
            self.ledger, self.done_here = ledger, here
            self._refresh()
            raise

    def record_refusal(self, role: str, name: str, reason: str) -> None:
        """Store that somebody would not sign the report, and why. The report stays as it is."""
        self._append("refuse", {"role": role, "name": name, "reason": reason})

    def note_received(self) -> None:
        """Note that this measurement came in from a file, so that lists show it."""
        self._append("receive", {})

    def _demand_open(self) -> None:
        if self.is_closed:
            remedy = "Heropen de meting." if self.draft.state == "concluded" else "Begin een nieuwe meting."
            raise RefusedError("Deze meting is afgerond; antwoorden staan vast.", remedy=remedy)

    def _entry(self, act: str, body: Mapping[str, Json]) -> StoredEntry:
        return self.session.entry(self.stream, KIND, act, body, self.ledger.count + 1)

    def _append(self, act: str, body: Mapping[str, Json]) -> None:
        self._store(self._entry(act, body))

    def _store(self, entry: StoredEntry) -> None:
        """Store an entry with the summary that holds after it, and only then take it over."""
        before = self.ledger
        self.ledger = before.plus(entry)
        try:
            self._refresh()
            self.session.vault.append(entry, self._summary(entry.at))
        except BaseException:
            self.ledger = before
            self._refresh()
            raise
        self.done_here.append(entry.id)

    def _words(self, case: Case) -> str:
        """Return what a measurement can be found by beside names: the work, the method, its tasks and every note."""
        rows = (row.title for rows in self.draft.rows.values() for row in rows)
        notes = (given.note for given in self.draft.given.values() if given.note)
        method = self.definition.method.title.say()
        return " ".join([case.placement.function, method, *rows, *notes])[:MOST_WORDS]

    def _summary(self, at: str) -> Summary:
        case = self.case
        visit = case.dates.visit
        return Summary(
            title=case.employee.name,
            state=self.draft.state,
            changed=at,
            dated=visit.isoformat() if visit else "",
            due=case.dates.again.isoformat() if case.dates.again else "",
            parent=self.dossier.stream,
            method=self.definition.method.id,
            assessor=case.assessor.name,
            employer=case.employer.name,
            municipality=case.assignment.ordered_by,
            percent=self.outcome.percent,
            words=self._words(case),
            body={"open": len(self.blocking_points), "function": case.placement.function},
        )


def start_with(session: Session, dossier: Dossier, definition: Definition, *, previous: str = "") -> Assessment:
    """Start a measurement with this very definition (a draft method in its author's hands, or an earlier version).

    What is known of the assessor is filled in as it begins, and belongs to this measurement from then on.
    """
    method = MethodRef(id=definition.method.id, version=definition.method.version, sha256=definition.sha256)
    stream = session.means.new_id()
    assessment = Assessment(session, stream, definition, Ledger(draft=Draft(method=method)), dossier)
    body: dict[str, Json] = {
        "method": {"id": method.id, "version": method.version, "sha256": method.sha256},
        "dossier": dossier.stream,
        "previous": previous,
        "fields": {name: text for name, text in assessor_fields(session).items() if text},
    }
    with session.vault.together():
        session.vault.put_definition(definition.sha256, method.id, method.version, definition.text)
        assessment._append("start", body)  # noqa: SLF001 - the same module
    return assessment


def _until_confirmed(outcome: Outcome, to_confirm: Sequence[OpenPoint]) -> Outcome:
    """Withhold the outcome while something that was taken over has not been looked at."""
    if not to_confirm:
        return outcome
    withheld = (*(_reason(point) for point in to_confirm), *outcome.withheld)
    return replace(outcome, percent=None, exact=None, band=None, provisional=None, withheld=withheld)


def _reason(to_confirm: OpenPoint) -> Reason:
    return Reason("confirm", "", to_confirm.row, f"{to_confirm.text}.")


def _json(value: object) -> Json:
    """Return plain JSON data as such for the type checker; `plain` made it."""
    return value  # type: ignore[return-value]  # plain() and answer_value() return JSON only
