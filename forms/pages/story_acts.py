"""What one adds to a person's story, each on a page of its own with one verb: goal, note, appointment, agreed value.

Nothing here changes a measurement (app/desk/follow.py). What is worded anew comes in the place of what it was; how it
was worded before stays in the list of entries.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.desk import follow
from app.desk.decided import Place, titles_of
from app.desk.methods import active_methods
from app.desk.session import Session
from app.desk.story import Story, StoryPoint
from app.desk.story_paper import PARTIES, day_in_words, percent
from app.dossier.follow_up import Appointment, CoachNote, Goal
from app.errors import FaultyInputError, LoonmaatError
from forms.language import spoken
from forms.shell.page import Act, Page
from forms.widgets.faulty import is_faulty
from forms.widgets.fields import DateField, LongTextField, PickField, TextField, percent_field
from forms.widgets.form_row import FormRow
from forms.widgets.messages import Tone
from forms.widgets.words import button, row

Field = DateField | LongTextField | PickField | TextField | QWidget
Submit = Callable[[], str]
"""Does the act and returns what is said of it. Raises FaultyInputError with the names of fields as places."""


class StoryActPage(Page):
    """One act: its fields, and the verb that does it. Signals: `done(told)`, `back()`, `opened(stream)`."""

    done = Signal(str)
    back = Signal()
    opened = Signal(str)

    def __init__(self, title: str, purpose: str, verb: str, parent: QWidget | None = None) -> None:
        super().__init__(title, purpose, parent)
        self._verb = verb
        self._submit: Submit = str
        self.rows: dict[str, FormRow] = {}
        self.add(row(button(self.tr("Terug"), self.back.emit, "quiet", icon_name="arrow-left"), 1))

    def ask(self, rows: Mapping[str, FormRow], submit: Submit) -> StoryActPage:
        """Ask these, by the names under which the desk finds fault with them."""
        self.rows, self._submit = dict(rows), submit
        self.add(*rows.values())
        return self

    def first_focus(self) -> QWidget | None:
        """Begin at the first question."""
        return next((asked.field for asked in self.rows.values()), None)

    def primary(self) -> Act:
        """Do it."""
        return Act(self._verb, self.submit)

    def submit(self) -> None:
        """Do the act; say beneath each field what is wrong with it."""
        if not self._is_readable():
            return
        try:
            told = self._submit()
        except FaultyInputError as error:
            self._tell_faults(error)
        except LoonmaatError as error:
            self.message.tell(error.text, error.remedy, tone=Tone.ATTENTION)
        else:
            if told:
                self.done.emit(told)

    def _is_readable(self) -> bool:
        for asked in self.rows.values():
            finish = getattr(asked.field, "finish", None)
            if finish is not None:
                finish()
            if is_faulty(asked.field):
                asked.field.setFocus()
                return False
            asked.clear_error()
        return True

    def _tell_faults(self, error: FaultyInputError) -> None:
        mine = [fault for fault in error.faults if fault.place in self.rows]
        for fault in mine:
            self.rows[fault.place].set_error(fault.text, fault.remedy)
        if mine:
            self.rows[mine[0].place].field.setFocus()
        else:
            self.message.tell(error.text, " ".join(fault.text for fault in error.faults), tone=Tone.ATTENTION)


class StoryActs(QObject):
    """Makes the pages of one story."""

    def __init__(self, session: Session, told: Story, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._told = session, told

    # --- goals, notes, appointments --------------------------------------------------------------------------

    def goal(self, point: StoryPoint | None, known: Goal | None = None) -> StoryActPage:
        """Return the page to agree on a goal about a measurement, or to word a known one anew or finish it."""
        title = self.tr("Doel afspreken") if known is None else self.tr("Doel bijwerken")
        page = StoryActPage(
            title,
            self.tr("Een doel dat u met de werknemer afspreekt, en een dag om er weer naar te kijken."),
            self.tr("Doel vastleggen"),
        )
        about, text, again = self._about(point, known), LongTextField(), self._date()
        outcome = LongTextField() if known is not None else None
        rows = {} if about is None else {"about": FormRow(self.tr("Waarover"), about, characters=44)}
        rows["goal"] = FormRow(self.tr("Doel"), text, self.tr("Bijvoorbeeld: elke week één doos meer."))
        rows["again"] = FormRow(self.tr("Weer kijken op"), again, optional=True, characters=20)
        if known is not None and outcome is not None:
            text.set_value(known.text)
            again.set_value(known.again)
            rows["outcome"] = self._outcome(outcome)

        def submit() -> str:
            if known is None or (text.value(), again.value()) != (known.text, known.again):
                place = _place(point, about, known)
                of = known.id if known else ""
                follow.add_goal(self._session, self._told.dossier, place, text.value() or "", again.value(), of=of)
            if known is not None and outcome is not None and outcome.value():
                follow.finish(self._session, self._told.dossier, known.id, outcome.value() or "")
            return self.tr("Doel vastgelegd.")

        return page.ask(rows, submit)

    def note(self, point: StoryPoint | None, known: CoachNote | None = None) -> StoryActPage:
        """Return the page to write a note about a measurement, or to word a known one anew."""
        title = self.tr("Notitie toevoegen") if known is None else self.tr("Notitie bijwerken")
        told = self.tr("Schrijf over het werk, niet over ziekte. Wie het dossier mag zien, kan dit lezen.")
        page = StoryActPage(title, told, self.tr("Notitie vastleggen"))
        about, text = self._about(point, known), LongTextField()
        rows = {} if about is None else {"about": FormRow(self.tr("Waarover"), about, characters=44)}
        rows["note"] = FormRow(self.tr("Notitie"), text)
        if known is not None:
            text.set_value(known.text)

        def submit() -> str:
            if known is None or text.value() != known.text:
                place, of = _place(point, about, known), known.id if known else ""
                follow.add_note(self._session, self._told.dossier, place, text.value() or "", of=of)
            return self.tr("Notitie vastgelegd.")

        return page.ask(rows, submit)

    def appointment(self, known: Appointment | None = None) -> StoryActPage:
        """Return the page to make an appointment, or to move a known one or say what came of it."""
        title = self.tr("Afspraak maken") if known is None else self.tr("Afspraak bijwerken")
        page = StoryActPage(
            title,
            self.tr("Een dag waarop iemand weer kijkt. De afspraak komt op de bladzijde Vandaag."),
            self.tr("Afspraak vastleggen"),
        )
        on, text = self._date(), TextField(longest=400)
        outcome = LongTextField() if known is not None else None
        rows = {
            "on": FormRow(self.tr("Wanneer"), on, characters=20),
            "appointment": FormRow(self.tr("Wat"), text, self.tr("Bijvoorbeeld: langs op het werk.")),
        }
        if known is not None and outcome is not None:
            on.set_value(known.on)
            text.set_value(known.text)
            rows["outcome"] = self._outcome(outcome)

        def submit() -> str:
            day = on.value()
            if day is None:
                rows["on"].set_error(self.tr("Kies een dag."))
                on.setFocus()
                return ""
            if known is None or (day, text.value()) != (known.on, known.text):
                of = known.id if known else ""
                follow.add_appointment(self._session, self._told.dossier, day, text.value() or "", of=of)
            if known is not None and outcome is not None and outcome.value():
                follow.finish(self._session, self._told.dossier, known.id, outcome.value() or "")
            return self.tr("Afspraak vastgelegd.")

        return page.ask(rows, submit)

    # --- beside a measurement --------------------------------------------------------------------------------

    def agreed(self, point: StoryPoint) -> StoryActPage:
        """Return the page on which another value than the measured one is agreed."""
        measured = percent(Fraction(point.percent or 0))
        page = StoryActPage(
            self.tr("Andere waarde afspreken"),
            self.tr("De meting van {0} kwam op {1}. Beide waarden blijven altijd te zien.").format(
                day_in_words(point.day), measured
            ),
            self.tr("Waarde vastleggen"),
        )
        value, who, why, basis = percent_field(Decimal(100)), TextField(), LongTextField(), LongTextField()
        rows = {
            "agreed": FormRow(self.tr("Afgesproken waarde"), value, unit="%", characters=8),
            "who": FormRow(self.tr("Wie spraken dit af"), who, self.tr("Bijvoorbeeld: gemeente en werkgever.")),
            "why": FormRow(self.tr("Waarom"), why),
            "basis": FormRow(
                self.tr("Op grond van"), basis, self.tr("Bijvoorbeeld: een second opinion, een beschikking.")
            ),
        }

        def submit() -> str:
            number = value.value()
            if number is None:
                rows["agreed"].set_error(self.tr("Vul de waarde in die is afgesproken."))
                value.setFocus()
                return ""
            told = {"who": who.value() or "", "why": why.value() or "", "basis": basis.value() or ""}
            follow.agree_on(self._session, point.stream, Fraction(number), **told)
            return self.tr("Afgesproken waarde vastgelegd. De gemeten waarde blijft ernaast staan.")

        return page.ask(rows, submit)

    def second_opinion(self, point: StoryPoint) -> StoryActPage:
        """Return the page that starts a second opinion, blind to the first."""
        page = StoryActPage(
            self.tr("Second opinion beginnen"),
            self.tr(
                "Een tweede meting, zonder de eerste te zien. Zolang u eraan werkt, blijft de eerste voor u dicht. "
                "Daarna legt u ze naast elkaar."
            ),
            self.tr("Second opinion beginnen"),
        )
        method = PickField()
        method.offer(tuple(active_methods(self._session.places)))
        help_text = self.tr("Een andere beoordelaar, of dezelfde met een andere methode.")

        def submit() -> str:
            second = follow.start_second_opinion(self._session, point.stream, method.value() or "")
            page.opened.emit(second.stream)
            return ""

        rows = {"method": FormRow(self.tr("Methode"), method, help_text, characters=44)}
        return page.ask(rows, submit)

    def asked_view(self, point: StoryPoint) -> StoryActPage:
        """Return the page that records of whom a view was asked."""
        told = self.tr("Leg vast wie u om een zienswijze vroeg. Tot die er is, staat het op de bladzijde Vandaag.")
        page = StoryActPage(self.tr("Zienswijze gevraagd"), told, self.tr("Vastleggen"))
        party, on = PickField(), self._date()
        party.offer(tuple(PARTIES[spoken()].items()))
        on.set_value(self._session.means.today())

        def submit() -> str:
            day = on.value() or self._session.means.today()
            follow.ask_view(self._session, self._told.dossier, point.stream, party.value() or "employee", day)
            return self.tr("Vastgelegd dat de zienswijze gevraagd is.")

        rows = {
            "party": FormRow(self.tr("Aan wie"), party, characters=20),
            "on": FormRow(self.tr("Gevraagd op"), on, characters=20),
        }
        return page.ask(rows, submit)

    def lump_sum(self) -> StoryActPage:
        """Return the page that records when a temporary lump sum ends."""
        told = self.tr("Loopt er een tijdelijk forfait? Dan moet de loonwaarde gemeten zijn voor het afloopt.")
        page = StoryActPage(self.tr("Forfait"), told, self.tr("Vastleggen"))
        ends = self._date()
        ends.set_value(self._told.lump_sum_ends)

        def submit() -> str:
            follow.set_lump_sum(self._session, self._told.dossier, ends.value())
            return self.tr("Vastgelegd.")

        rows = {"ends": FormRow(self.tr("Loopt af op"), ends, self.tr("Leeg: er is geen forfait."), characters=20)}
        return page.ask(rows, submit)

    # --- parts -----------------------------------------------------------------------------------------------

    def _date(self) -> DateField:
        return DateField(self._session.means.today, latest=date(2099, 12, 31))

    def _outcome(self, field: LongTextField) -> FormRow:
        help_text = self.tr(
            "Vul dit in als het klaar is. Dan verdwijnt het van de bladzijde Vandaag en blijft het hier."
        )
        return FormRow(self.tr("Wat kwam ervan"), field, help_text, optional=True)

    def _about(self, point: StoryPoint | None, known: Goal | CoachNote | None) -> PickField | None:
        """Return a choice of the questions of a measurement; None where there is nothing to choose."""
        if point is None or point.hidden or known is not None:
            return None
        about = PickField()
        titles = titles_of(self._session, point.stream)
        about.offer(
            tuple(("\n".join(key), title) for key, title in titles.items()), empty=self.tr("het werk als geheel")
        )
        return about


def _place(point: StoryPoint | None, about: PickField | None, known: Goal | CoachNote | None) -> Place:
    """Return what a goal or a note is about: where the known one stood, else what was chosen."""
    if known is not None:
        return known.measurement, known.item, known.row
    chosen = about.value() if about is not None else None
    item, _, asked_in = (chosen or "").partition("\n")
    return point.stream if point is not None and not point.hidden else "", item, asked_in
