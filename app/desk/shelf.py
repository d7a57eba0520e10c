"""The documents of one measurement as it stands now: which were made, which must be, and what that takes.

Any act makes them old: who refused stands in the report, every act in the dossier piece. The signed report is not made
again; it is the one that the vault keeps.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.desk import documents, reporting
from app.desk.assessment import Assessment
from app.desk.money import money_for
from app.desk.reporting import Edition

REPORT = "employer"
"""The reader of the document that is signed; employer and municipality read the same one."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A document: its reader (of `documents.READERS`), its language, and whether it has the page about euros."""

    reader: str = REPORT
    language: str = "nl"
    money: bool = False


@dataclass(frozen=True, slots=True)
class Recipe:
    """What makes a document on any thread (raises LoonmaatError), and of which state of the measurement it is."""

    wanted: Wanted
    state: int
    make: Callable[[], bytes]


class Shelf:
    """Belongs to the thread of the session, like its measurement."""

    def __init__(self, assessment: Assessment) -> None:
        """Begin with nothing made."""
        self._assessment = assessment
        self._made: dict[Wanted, bytes] = {}
        self._given_up: set[Wanted] = set()
        self._state = assessment.ledger.count

    def settle(self, wanted: Wanted) -> Wanted:
        """Return what will be shown for a choice: a report that was signed stays of the kind that was signed."""
        if not self.is_fixed(wanted.reader):
            return wanted
        kind = reporting.edition(self._assessment)
        return Wanted(REPORT, kind.language, bool(kind.money))

    def is_fixed(self, reader: str) -> bool:
        """Tell whether this document was signed and is the same for ever."""
        return reader == REPORT and self._assessment.draft.state == "signed"

    def edition(self, wanted: Wanted) -> Edition:
        """Return of what kind a report is that is signed now, as is recorded with the signature."""
        if self.is_fixed(wanted.reader):
            return reporting.edition(self._assessment)
        return Edition(wanted.language, self._money_day() if wanted.money else "")

    def document(self, wanted: Wanted) -> bytes | None:
        """Return a document that is there, as `settle` named it; None when it must be made."""
        self._forget_what_changed()
        if wanted not in self._made and self.is_fixed(wanted.reader):
            signed = reporting.signed_report(self._assessment)
            if signed is not None:
                self._made[wanted] = signed
        return self._made.get(wanted)

    def must_be_made(self, wanted: Wanted) -> bool:
        """Tell whether a document is not there and making it was not given up."""
        return self.document(wanted) is None and wanted not in self._given_up

    def recipe(self, wanted: Wanted) -> Recipe:
        """Return what makes a document. Raises LoonmaatError when its language or an earlier measurement is no good."""
        subject = documents.subject_of_assessment(self._assessment)
        order = documents.order_of(self._assessment, wanted.reader, language=wanted.language)
        day = self._money_day()

        def make() -> bytes:
            return documents.report_bytes(money_for(subject, day) if wanted.money else subject, order)

        return Recipe(wanted, self._assessment.ledger.count, make)

    def put(self, recipe: Recipe, pdf: bytes) -> None:
        """Keep what was made, unless something was stored meanwhile."""
        self._forget_what_changed()
        if recipe.state == self._state:
            self._made[recipe.wanted] = pdf

    def give_up(self, wanted: Wanted) -> None:
        """Do not make this one again until something changes or somebody asks for it."""
        self._given_up.add(wanted)

    def try_again(self, wanted: Wanted) -> None:
        """Make this one after all."""
        self._given_up.discard(wanted)

    def _forget_what_changed(self) -> None:
        if self._state != self._assessment.ledger.count:
            self._state = self._assessment.ledger.count
            self._made.clear()
            self._given_up.clear()

    def _money_day(self) -> str:
        day = self._assessment.case.dates.visit or self._assessment.session.means.today()
        return day.isoformat()
