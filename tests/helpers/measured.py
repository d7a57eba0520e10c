"""Six measurements for the documents, and some odd ones: nobody in them exists.

Each is what a document is about (`Subject`). Definitions are those that come with the program.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from uuid import NAMESPACE_URL, uuid5

from app.dossier.entry import StoredEntry, placed
from app.dossier.example import example_case
from app.dossier.measurement import Measurement, MethodRef, facts_of
from app.dossier.people import Agreements, Case, Dates, View, Views
from app.reports.subject import Refusal, Subject
from app.scoring.answers import Answer, Answers, RowEntry, Words
from app.scoring.example_answers import filled_answers
from app.scoring.load import Definition, load
from app.scoring.outcome import score
from tests.helpers.scoring import METHODS, answers_to

LONG = ("Wij keken op de werkplek naar tempo, kwaliteit en netto werktijd. " * 200)[:10_000]
ONE_WORD = "aaaaaaaaaW" * 1000
NASTY = "👍🏽 السلام عليكم\x07 <b>geen opmaak</b> {waarde} 中"

ALL_GOOD = """
regular_performance = no
norm_function = medewerker wasserij
norm_function_source = employer
conditions = vaste werkplek
"""


@cache
def definition(method: str) -> Definition:
    """Return a definition that comes with the program."""
    loaded = load((METHODS / method / "method.toml").read_bytes())
    assert loaded.definition is not None, "\n".join(str(fault) for fault in loaded.faults)
    return loaded.definition


def subject(method: str, answers: Answers, case: Case | None = None, *, name: str = "meting") -> Subject:
    """Return what a document about these answers is about."""
    chosen, whose = definition(method), case or example_case()
    counted = replace(answers, facts=facts_of(whose))
    ref = MethodRef(id=chosen.method.id, version=chosen.method.version, sha256=chosen.sha256)
    made = Measurement(id=str(uuid5(NAMESPACE_URL, name)), method=ref, case=whose, answers=counted)
    return Subject(made, chosen, score(chosen.graph, counted))


def uniform(
    table: str, case: Case | None = None, *, note: str = "", titles: Mapping[str, str] | None = None
) -> Subject:
    """Return a measurement with the uniform method; `titles` names its main tasks by their keys."""
    answers = answers_to(definition("uniform-2021").graph, f"{ALL_GOOD.strip()}\n{table.strip()}", note=note)
    named = titles or {}
    rows = {
        key: tuple(RowEntry(row.key, named.get(row.key, row.title)) for row in rows)
        for key, rows in answers.rows.items()
    }
    return subject("uniform-2021", replace(answers, rows=rows), case)


# --- the six -----------------------------------------------------------------------------------------------------


def short() -> Subject:
    """Return one task, estimated, without a word too many."""
    return uniform("time.a = 100%\nin_norm_function.a = yes\npace.a = 80\nquality.a = 90\nnet_working_time.a = 95")


def long() -> Subject:
    """Return texts of 10,000 characters wherever somebody can write, one of them a single word, and odd characters."""
    case = replace(
        example_case(),
        views=Views(employee=View(opinion="disagrees", text=ONE_WORD), employer=View(opinion="agrees", text=LONG)),
        agreements=Agreements(goals=f"{NASTY}\n{LONG[:2000]}"),
    )
    made = uniform(
        "time.a = 100%\nin_norm_function.a = yes\npace.a = 70/100\nquality.a = 90\nnet_working_time.a = 95",
        case,
        note=LONG,
        titles={"a": NASTY},
    )
    answers = made.measurement.answers.with_answer(Answer("conditions", "", "assessor", Words(LONG)))
    return subject("uniform-2021", answers, case)


FIVE_TITLES = {
    "a": "Strijken en vouwen",
    "b": "Sorteren",
    "c": "Inpakken",
    "d": "Karren rijden tussen de wasstraat en de expeditie, en ze daar op de goede plek zetten",
    "e": "Schoonmaken",
}


def five_tasks() -> Subject:
    """Return five tasks with three sources each; one is counted, one goes faster than the norm."""
    lines = []
    for number, key in enumerate(FIVE_TITLES):
        lines += [
            f"time.{key} = {(12, 8, 6, 4, 2)[number]} h",
            f"in_norm_function.{key} = {'no' if key == 'e' else 'yes'}",
        ]
        for item, value in (("pace", 60 + 15 * number), ("quality", 90), ("net_working_time", 85)):
            lines += [f"{item}.{key} @employer = {value - 5}", f"{item}.{key} @employee = {min(value + 10, 100)}"]
            lines += [f"{item}.{key} @observation = {value}", f"{item}.{key} = {value}"]
    lines += [
        "pace.a = 70/100",
        "pace.e = 120",
        "pace_causes.a = endurance, overview",
        "quality_causes.b = instruction",
    ]
    return uniform("\n".join(lines), note="Gezien en besproken.", titles=FIVE_TITLES)


def forty_two() -> Subject:
    """Return the long questionnaire: 42 questions answered by two parties, of which the mean counts."""
    return subject("activa-stijl", filled_answers(definition("activa-stijl").graph, facts_of(example_case())))


EARLIER = """
time.x = 60%
time.y = 40%
in_norm_function.x = yes
in_norm_function.y = yes
pace.x = 55
quality.x = 90
net_working_time.x = 85
pace.y = 70
quality.y = 95
net_working_time.y = 90
"""

LATER = """
time.p = 50%
time.q = 50%
in_norm_function.p = yes
in_norm_function.q = yes
pace.p = 75
quality.p = 90
net_working_time.p = 90
pace.q = 85
quality.q = 95
net_working_time.q = 90
"""


def repeat() -> Subject:
    """Return the second measurement of a placement: one task grew, one is gone, one is new."""
    dates = Dates(visit=date(2025, 11, 12), report=date(2025, 11, 14))
    before = uniform(EARLIER, replace(example_case(), dates=dates), titles={"x": "Strijken", "y": "Vegen"})
    now = uniform(LATER, note="Gegroeid door de vaste plek.", titles={"p": "Strijken ", "q": "Bezorgen"})
    return replace(now, previous=before)


def withheld() -> Subject:
    """Return a task that is too small to be one, so that there is no result."""
    return uniform(
        "time.a = 38 h\ntime.b = 2 h\nin_norm_function.a = yes\nin_norm_function.b = yes\n"
        + "\n".join(f"{item}.{row} = 80" for item in ("pace", "quality", "net_working_time") for row in "ab"),
        titles={"a": "Inpakken", "b": "Vegen"},
    )


SIX: Mapping[str, Callable[[], Subject]] = {
    "short": short,
    "long": long,
    "five-tasks": five_tasks,
    "forty-two": forty_two,
    "repeat": repeat,
    "withheld": withheld,
}


# --- odd ones ----------------------------------------------------------------------------------------------------


def regular() -> Subject:
    """Return regular performance: 100 percent, whatever the tasks say."""
    answers = answers_to(definition("uniform-2021").graph, ALL_GOOD.replace("= no", "= yes", 1) + "time.a = 100%")
    return subject("uniform-2021", answers)


def tree() -> Subject:
    """Return a decision tree that was followed to an ending; there is no percentage."""
    method = "toegangstoets-stijl"
    return subject(method, filled_answers(definition(method).graph, facts_of(example_case())))


def example(method: str) -> Subject:
    """Return the filled-in example of a method."""
    return subject(method, filled_answers(definition(method).graph, facts_of(example_case())))


def refused() -> Subject:
    """Return one that the employer would not sign, before anybody did."""
    return replace(short(), refusals=(Refusal("employer", "Noor Bakker, teamleider", "Ik wil eerst overleggen."),))


STREAM = str(uuid5(NAMESPACE_URL, "stroom"))

ACTS: tuple[tuple[str, Mapping[str, object]], ...] = (
    ("start", {"dossier": STREAM, "previous": ""}),
    ("field", {"name": "dates.visit", "value": "2026-11-10"}),
    ("add_row", {"repeat": "main_task", "key": "a", "title": "Strijken"}),
    ("answer", {"item": "pace", "row": "a", "by": "employer", "value": "80", "note": ""}),
    ("together", {"acts": [{"act": "answer", "item": "pace", "row": "a", "by": "assessor", "value": "70/80"}]}),
    ("undo", {}),
    ("clear", {"item": "pace", "row": "a", "by": "employer"}),
    ("iets_van_later", {"x": 1}),
    ("conclude", {}),
    ("refuse", {"role": "employer", "name": "Noor Bakker", "reason": "Eerst overleggen."}),
)  # fmt: skip


def with_entries() -> Subject:
    """Return a measurement with the list of entries that it is made of."""
    entries: list[StoredEntry] = []
    for number, (act, body) in enumerate(ACTS, 1):
        entry = StoredEntry(
            id=str(uuid5(NAMESPACE_URL, f"regel {number}")), stream=STREAM, stream_kind="measurement",
            at=f"2026-11-10T09:{number:02}:00.000+00:00", author="Anna Jansen", device="laptop", act=act,
            body=body,  # type: ignore[arg-type]  # plain JSON
        )  # fmt: skip
        entries.append(placed(entry, number, entries[-1].link if entries else ""))
    return replace(short(), entries=tuple(entries))


# --- one to look at ----------------------------------------------------------------------------------------------

WORK = {"a": "Strijken en vouwen", "b": "Sorteren", "c": "Inpakken"}

SEEN = """
conditions = Een vaste plek aan de rustige kant, één vaste begeleider en een kaart met de stappen.
time.a = 16 h
description.a = Lakens en slopen door de mangel voeren, vouwen en stapelen.
in_norm_function.a = yes
pace.a @employer = 60
pace.a @employee = 80
pace.a @observation = 70/100
pace.a = 70/100
quality.a @employer = 90
quality.a @employee = 95
quality.a @observation = 95
quality.a = 95
net_working_time.a @employer = 85
net_working_time.a @employee = 95
net_working_time.a @observation = 90
net_working_time.a = 90
time.b = 9.6 h
description.b = Wasgoed sorteren op soort en kleur.
in_norm_function.b = yes
pace.b @employer = 75
pace.b @employee = 85
pace.b = 80
quality.b @employer = 90
quality.b @employee = 90
quality.b = 90
net_working_time.b @employer = 90
net_working_time.b @employee = 95
net_working_time.b = 90
time.c = 6.4 h
description.c = Pakketten maken, wegen en labelen.
in_norm_function.c = no
pace.c @employer = 100
pace.c @employee = 100
pace.c = 100
quality.c @employer = 100
quality.c @employee = 100
quality.c = 100
net_working_time.c @employer = 85
net_working_time.c @employee = 90
net_working_time.c = 85
pace_causes.a = endurance
pace_causes.b = overview
net_working_time_causes.a = guidance, breaks
"""

WHY = {
    "pace.a": "Twee keer een kwartier geteld. In de ochtend gaat het vlotter dan na de middag.",
    "quality.a": "Eén op de twintig lakens moet opnieuw; bij collega's is dat één op de honderd.",
    "net_working_time.a": "Twee keer per dag vijf minuten extra pauze en een paar keer uitleg.",
    "pace.b": "Bij veel soorten tegelijk duurt het kiezen langer.",
    "quality.b": "Kleuren gaan goed; soorten gaan soms door elkaar.",
    "net_working_time.b": "Vraagt een paar keer per uur of het klopt.",
    "pace.c": "Even vlot als de collega's aan dezelfde tafel.",
    "quality.c": "De pakketten kloppen.",
    "net_working_time.c": "Haalt het materiaal zelf; dat kost nu nog extra tijd.",
}

YEAR_BEFORE = {"pace.a": "55", "pace.b": "65", "pace.c": "90", "net_working_time.a": "80", "quality.b": "85"}


def shown() -> Subject:
    """Return a measurement as it could be: three tasks, three sources, a reason for everything, and one before it."""
    before = _seen(
        YEAR_BEFORE, replace(example_case(), dates=Dates(visit=date(2025, 11, 11), report=date(2025, 11, 14)))
    )
    return replace(_seen({}, example_case()), previous=before)


def _seen(changed: Mapping[str, str], case: Case) -> Subject:
    lines = [line for line in SEEN.strip().splitlines() if line.partition(" = ")[0] not in changed]
    table = "\n".join([*lines, *(f"{place} = {value}" for place, value in changed.items())])
    made = uniform(table, case, titles=WORK)
    given = made.measurement.answers
    for key, answer in given.given.items():
        note = WHY.get(f"{answer.item}.{answer.row}", "")
        if answer.by == "assessor" and note:
            given = given.with_answer(replace(given.given[key], note=note))
    return subject("uniform-2021", given, case)
