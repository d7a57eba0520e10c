"""The measurement file: one measurement as JSON, in and out.

Strict: an unknown field is a fault, numbers are exact (decimal strings, or JSON numbers without loss), and every fault
is told with its place and how to mend it. The same file is how a measurement leaves and enters a vault; then it also
carries the text of its method and its entries.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Literal
from uuid import UUID

from app.dossier.measurement import Measurement, MethodRef, facts_of
from app.dossier.people import Case
from app.dossier.sane import impossible
from app.errors import FaultyInputError
from app.exchange.json_form import answer_value, plain
from app.scoring.answers import Answer, Answers, NotApplicable, RowEntry
from app.scoring.definition import Respondent
from app.scoring.fit import fit
from app.scoring.graph import Graph
from app.scoring.load import Definition, load
from app.scoring.shape import Faults, did_you_mean, part, read
from app.scoring.written import LONGEST_TEXT, read_answer

FORMAT = "loonmaat-measurement/1"
LARGEST_FILE = 20_000_000
MOST_ANSWERS = 20_000

NULL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")
"""A null byte as `json.dumps` writes it. Other signs without a shape may have been pasted; paper omits them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowPart:
    """A row that the assessor made, such as a main task."""

    repeat: str = part("Naam van de herhaling in de methode, zoals main_task.")
    key: str = part("Naam van de rij in dit bestand.")
    title: str = part("Hoe de rij heet.", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerPart:
    """One answer of one respondent."""

    item: str = part("Naam van de vraag in de methode.")
    row: str = part("Bij welke rij, als de vraag bij rijen hoort.", default="")
    by: Respondent = part("Wie antwoordde.")
    value: object = part(
        'Het antwoord: "87.5", {"own": "70", "norm": "80"}, {"hours": "20"}, "yes" of een tekst.', default=None
    )
    not_applicable: bool = part("true als de vraag hier niet van toepassing is.", default=False)
    note: str = part("Toelichting bij het antwoord.", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryPart:
    """One entry of the list the measurement is made of, when it comes from a vault."""

    id: str = part("Kenmerk van de regel.")
    number: int = part("Volgnummer.")
    at: str = part("Tijdstip (UTC).")
    author: str = part("Wie.")
    device: str = part("Op welk apparaat.")
    act: str = part("Wat er gebeurde.")
    body: object = part("De inhoud.")
    link: str = part("Schakel naar de vorige regel.", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasurementPart:
    """The whole file."""

    format: Literal["loonmaat-measurement/1"] = part("Versie van deze opmaak.")
    id: str = part("Kenmerk van de meting (een UUID).")
    method: MethodRef = part("De methode.")
    case: Case = part("Om wie en wat het gaat.", default_factory=Case)
    stage: str = part("Het stadium waarvan de uitkomst gevraagd wordt.", default="")
    previous: str = part("Kenmerk van de vorige meting, bij een herhaling.", default="")
    rows: tuple[RowPart, ...] = part("De rijen die de beoordelaar maakte.", default=())
    answers: tuple[AnswerPart, ...] = part("De antwoorden.", default=())
    definition: str = part("De exacte tekst van de methode.", default="")
    entries: tuple[EntryPart, ...] = part("De regels waaruit de meting bestaat.", default=())


@dataclass(frozen=True, slots=True)
class MeasurementFile:
    """A measurement that was read, with its definition and, when it came from a vault, its entries."""

    measurement: Measurement
    definition: Definition
    entries: tuple[EntryPart, ...] = ()


def read_measurement(text: bytes, definitions: Sequence[Definition], *, place: str = "bestand") -> MeasurementFile:
    """Read a measurement file; `definitions` are those at hand for a file that does not carry its own.

    Raises FaultyInputError with every fault at once.
    """
    faults = Faults()
    data = parse_json(text, faults)
    written = read(MeasurementPart, data, faults) if not faults.found else None
    _refuse(faults, place)
    assert written is not None  # noqa: S101 - without faults there is a file
    definition = _definition(written, definitions, faults)
    _refuse(faults, place)
    assert definition is not None  # noqa: S101 - as above
    measurement = _measurement(written, definition, faults)
    _refuse(faults, place)
    faults.found += [*fit(definition.graph, measurement.answers), *impossible(measurement.case)]
    _refuse(faults, place)
    return MeasurementFile(measurement, definition, written.entries)


def parse_json(text: bytes, faults: Faults) -> object | None:
    """Return the plain data of a JSON text with exact decimals, or note why it cannot be read."""
    if len(text) > LARGEST_FILE:
        faults.add(
            "file_too_large", "bestand", f"Het bestand is {len(text)} bytes groot; hoogstens {LARGEST_FILE} kan."
        )
        return None
    try:
        decoded = text.decode("utf-8-sig")
        found: object = json.loads(
            decoded, parse_float=_decimal, parse_int=_whole, parse_constant=_constant, object_pairs_hook=_object
        )
        _demand_whole_characters(decoded, found)
        _demand_no_null(decoded, found)
    except UnicodeDecodeError as error:
        faults.add("not_utf8", f"byte {error.start}", "Het bestand is geen UTF-8-tekst.", "Sla het op als UTF-8.")
    except json.JSONDecodeError as error:
        faults.add(
            "not_json",
            f"regel {error.lineno}, teken {error.colno}",
            "Dit is geen geldige JSON.",
            f"Kijk daar: {error.msg}.",
        )
    except RecursionError:
        faults.add("too_deep", "bestand", "Het bestand is te diep genest.")
    except _OddJsonError as error:
        faults.add("not_json", "bestand", str(error), error.remedy)
    else:
        return found
    return None


def write_measurement(
    measurement: Measurement, graph: Graph, *, definition: bytes = b"", entries: Iterable[EntryPart] = ()
) -> str:
    """Return a measurement as the text of a file: the same measurement, the same text."""
    whole = MeasurementPart(
        format="loonmaat-measurement/1",
        id=measurement.id,
        method=measurement.method,
        case=measurement.case,
        stage=measurement.answers.stage,
        previous=measurement.previous,
        rows=tuple(
            RowPart(repeat=repeat, key=row.key, title=row.title)
            for repeat, rows in measurement.answers.rows.items()
            for row in rows
        ),
        answers=tuple(_answer_part(graph, answer) for answer in measurement.answers.given.values()),
        definition=definition.decode("utf-8"),
        entries=tuple(entries),
    )
    return json.dumps(plain(whole), ensure_ascii=False, indent=2) + "\n"


class _OddJsonError(Exception):
    """JSON that the standard library would accept and we do not: what is wrong, and how to mend it."""

    def __init__(self, told: str, remedy: str = "Verbeter het bestand.") -> None:
        super().__init__(told)
        self.remedy = remedy


def _whole(text: str) -> int:
    if len(text) > 40:
        raise _OddJsonError(f"Het getal {text[:20]}… is te lang.")
    return int(text)


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        # An exponent beyond 10**18 is more than Decimal itself can hold.
        raise _OddJsonError(f"Het getal {text[:20]}… is te groot.") from None


def _demand_whole_characters(text: str, found: object) -> None:
    """Refuse half a character (a surrogate without its other half): JSON can write it, no file can hold it."""
    if "\\ud" not in text.lower():
        return
    try:
        json.dumps(found, ensure_ascii=False, default=str).encode("utf-8")
    except UnicodeEncodeError:
        raise _OddJsonError("Er staat een half teken in (\\ud…).") from None


def _demand_no_null(text: str, found: object) -> None:
    """Refuse a null byte: no name has one, and C libraries take it for the end of a text."""
    if "\\u0000" in text and NULL.search(json.dumps(found, default=str)) is not None:
        told = "Er staat een onzichtbaar teken in (\\u0000)."
        raise _OddJsonError(told, "Haal het weg; in een tekst mogen alleen tekens staan die te lezen zijn.")


def _constant(text: str) -> object:
    raise _OddJsonError(f"{text} is geen getal.")


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise _OddJsonError(f"De sleutel '{key[:60]}' staat er twee keer.")
        found[key] = value
    return found


def _refuse(faults: Faults, place: str) -> None:
    if faults.found:
        raise FaultyInputError(faults.found, text="Deze meting kan niet gelezen worden.", place=place)


def _definition(written: MeasurementPart, definitions: Sequence[Definition], faults: Faults) -> Definition | None:
    wanted = written.method
    if written.definition:
        loaded = load(written.definition.encode("utf-8"))
        faults.found += loaded.faults
        definitions = [loaded.definition] if loaded.definition else []
    for definition in definitions:
        if definition.sha256 == wanted.sha256:
            _same_name(definition, wanted, faults)
            return definition
    same = [d for d in definitions if (d.method.id, d.method.version) == (wanted.id, wanted.version)]
    if same:
        faults.add(
            "other_definition",
            "method.sha256",
            "De methode heeft een andere inhoud dan waarmee gemeten is.",
            f"Hier is {same[0].sha256}; zet die hash erin, of voeg 'definition' toe.",
        )
    elif not faults.found:
        known = [d.method.id for d in definitions]
        faults.add(
            "unknown_method",
            "method.id",
            f"De methode '{wanted.id[:60]}' {wanted.version[:20]} is er niet.",
            did_you_mean(wanted.id, known),
        )
    return None


def _same_name(definition: Definition, wanted: MethodRef, faults: Faults) -> None:
    """Note a file that names another method or version than the definition its hash stands for."""
    for name, said, true in (
        ("id", wanted.id, definition.method.id),
        ("version", wanted.version, definition.method.version),
    ):
        if said != true:
            told = f"'{said[:60]}' past niet bij deze hash; die is van '{true}'."
            faults.add("other_definition", f"method.{name}", told, f"Schrijf '{true}', of geef de juiste hash.")


def _measurement(written: MeasurementPart, definition: Definition, faults: Faults) -> Measurement:
    try:
        UUID(written.id)
    except ValueError:
        faults.add("bad_id", "id", "Het kenmerk is geen UUID.", "Maak een nieuwe, bijvoorbeeld met 'example'.")
    if len(written.answers) > MOST_ANSWERS:
        faults.add(
            "too_many_answers", "answers", f"Er zijn {len(written.answers)} antwoorden; hoogstens {MOST_ANSWERS} kan."
        )
        return Measurement(id=written.id, method=written.method)
    rows: dict[str, list[RowEntry]] = {}
    for row in written.rows:
        rows.setdefault(row.repeat, []).append(RowEntry(row.key, row.title))
    answers = Answers.of(
        _answers(written, definition.graph, faults),
        {repeat: tuple(entries) for repeat, entries in rows.items()},
        facts_of(written.case),
        written.stage,
    )
    return Measurement(
        id=written.id, method=written.method, case=written.case, answers=answers, previous=written.previous
    )


def _answers(written: MeasurementPart, graph: Graph, faults: Faults) -> list[Answer]:
    found: list[Answer] = []
    seen: set[tuple[str, str, str]] = set()
    for number, one in enumerate(written.answers):
        place = f"answers[{number}]"
        if (one.item, one.row, one.by) in seen:
            faults.add("duplicate_key", place, "Dit antwoord staat er twee keer.", "Laat er één staan.")
        seen.add((one.item, one.row, one.by))
        answer = _answer(one, graph, faults, place)
        if answer is not None:
            found.append(answer)
    return found


def _answer(one: AnswerPart, graph: Graph, faults: Faults, place: str) -> Answer | None:
    item = graph.items.get(one.item)
    if item is None:
        faults.add(
            "unknown_name",
            f"{place}.item",
            f"De vraag '{one.item[:60]}' bestaat niet.",
            did_you_mean(one.item, graph.items),
        )
        return None
    if len(one.note) > LONGEST_TEXT:
        faults.add(
            "text_too_long",
            f"{place}.note",
            f"De toelichting heeft {len(one.note)} tekens; hoogstens {LONGEST_TEXT} kan.",
        )
        return None
    if one.not_applicable and one.value is not None:
        faults.add(
            "two_answers", place, "Een antwoord is n.v.t. of heeft een waarde, niet allebei.", "Laat er één weg."
        )
        return None
    if one.not_applicable:
        return Answer(one.item, one.row, one.by, NotApplicable(), one.note)
    if one.value is None:
        faults.add(
            "missing_key", place, "Het antwoord heeft geen waarde.", "Voeg 'value' toe, of laat het antwoord weg."
        )
        return None
    value = read_answer(graph, item, one.value, faults, f"{place}.value")
    return None if value is None else Answer(one.item, one.row, one.by, value, one.note)


def _answer_part(graph: Graph, answer: Answer) -> AnswerPart:
    absent = isinstance(answer.value, NotApplicable)
    value = None if absent else answer_value(graph, graph.items[answer.item], answer.value)
    return AnswerPart(
        item=answer.item, row=answer.row, by=answer.by, value=value, not_applicable=absent, note=answer.note
    )
