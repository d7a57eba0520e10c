"""What a method definition says: the parts of a `method.toml`, as frozen dataclasses.

This file is the schema. The published JSON Schema, the reference for method authors and the reader in `shape.py` are
all derived from the fields below and from the text beside each. Nothing in a definition is ever executed: a rule is a
word from a fixed list, a condition is a small table.

Source of the parts: docs/method-authors.md; the rules of the method in force stand, with their articles, in
methods/uniform-2021/method.toml.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from app.scoring.shape import Text, part

FORMAT = "loonmaat-method/1"
"""The version of this schema; a file says which it was written for."""

Respondent = Literal["employer", "employee", "observation", "test", "assessor"]
"""Who can give an answer. `assessor` is the assessor's own decision; `observation` what was seen or counted."""

RESPONDENTS: tuple[Respondent, ...] = ("employer", "employee", "observation", "test", "assessor")

Role = Literal["guiding", "checking", "steering"]
"""The assessor's role (AKC: begeleidend, controlerend, sturend)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where something in the definition comes from."""

    key: str = part("Korte naam waarmee andere delen naar deze bron verwijzen.")
    text: str = part("De bron zelf: wet en artikel met datum, of titel en jaar.")
    url: str = part("Waar de bron te lezen is.", default="")
    kind: Literal["fact", "inference", "own_choice"] = part(
        "Of dit een feit is, een afleiding of een eigen keuze van de makers.", default="fact"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A yes-or-no about answers and values. Keys beside each other must all hold."""

    of: str = part("Naam van een vraag, knoop of parameter; `naam@employer` is het antwoord van één bron.", default="")
    row: str = part("Welke rij, als de naam bij een rij hoort en dit deel niet.", default="")
    is_: str = part("Het antwoord is deze keuze; bij een deel van de week: hours of percent.", default="")
    includes: str = part("Bij een meerkeuzevraag: deze keuze is erbij.", default="")
    above: Fraction | None = part("De waarde is groter dan dit.", default=None)
    at_least: Fraction | None = part("De waarde is dit of meer.", default=None)
    below: Fraction | None = part("De waarde is kleiner dan dit.", default=None)
    at_most: Fraction | None = part("De waarde is dit of minder.", default=None)
    equals: Fraction | None = part("De waarde is precies dit.", default=None)
    answered: bool | None = part("Er is een antwoord (true) of juist niet (false).", default=None)
    not_applicable: bool | None = part("Het antwoord is n.v.t. (true) of juist niet (false).", default=None)
    overlap: tuple[str, ...] = part("Meerkeuzevragen die een gekozen antwoord delen.", default=())
    tag: str = part("De rij draagt dit kenmerk.", default="")
    all: tuple[Condition, ...] = part("Al deze voorwaarden gelden.", default=())
    any: tuple[Condition, ...] = part("Ten minste één van deze geldt.", default=())
    none: tuple[Condition, ...] = part("Geen van deze geldt.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One step of an ordered scale."""

    value: Fraction = part("Het getal van deze stap.")
    text: Text = part("Hoe de stap heet.")
    anchor: Text | None = part("Waaraan je deze stap herkent.", default=None)
    easy: Text | None = part("De stap in eenvoudige woorden.", default=None)
    counts_as: Fraction | None = part("De breuk waarvoor de stap telt; 1 is een gewone collega.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One of the answers of a choice."""

    key: str = part("Naam van de keuze; verandert nooit.")
    text: Text = part("Wat er op het scherm staat.")
    easy: Text | None = part("De keuze in eenvoudige woorden.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stretch of numbers, from `from` up to but not including `to`, and what it counts as."""

    from_: Fraction | None = part("Vanaf dit getal (dit getal hoort erbij).", default=None)
    to: Fraction | None = part("Tot dit getal (dit getal hoort er niet bij).", default=None)
    value: Fraction = part("De waarde van dit stuk.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """How a question is answered and how the answer becomes a number."""

    key: str = part("Naam van de schaal.")
    kind: Literal["number", "levels", "choice", "choices", "yes_no", "share", "text"] = part("Soort schaal.")
    unit: Text | None = part("Eenheid, zoals % of uur per week.", default=None)
    minimum: Fraction | None = part("Kleinste antwoord dat kan.", default=None)
    maximum: Fraction | None = part("Grootste antwoord dat kan.", default=None)
    step: Fraction | None = part("Afstand tussen twee antwoorden bij schatten; een half stap is de band.", default=None)
    suggestions: tuple[Fraction, ...] = part("Antwoorden die met één toets te kiezen zijn.", default=())
    levels: tuple[Level, ...] = part("De stappen, bij soort levels.", default=())
    options: tuple[Option, ...] = part("De keuzes, bij soort choice of choices.", default=())
    divide_by: Fraction | None = part(
        "Deel het antwoord hierdoor om de breuk te krijgen (100 bij procenten).", default=None
    )
    stretches: tuple[Stretch, ...] = part("Of: welke breuk bij welk stuk van de schaal hoort.", default=())
    counted: bool = part("Mag ook als geteld paar: eigen aantal en norm.", default=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconcile:
    """How the answers of several respondents become one value."""

    policy: Literal["assessor", "primary", "mean_if_close", "weighted"] = part(
        "assessor: de beoordelaar beslist; primary: één bron telt, de beoordelaar mag ingrijpen; "
        "mean_if_close: het gemiddelde, tenzij het verschil te groot is; weighted: gewogen."
    )
    primary: Respondent | None = part("Bij primary: wiens antwoord telt.", default=None)
    limit: Fraction | None = part("Bij mean_if_close: het grootste verschil, in eenheden van de schaal.", default=None)
    weights: Mapping[str, Fraction] = part("Bij weighted: gewicht per bron.", default_factory=dict)
    needs: tuple[Respondent, ...] = part("Bronnen die niet mogen ontbreken.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One question."""

    key: str = part("Naam van de vraag; verandert nooit.")
    text: Text = part("De vraag.")
    easy: Text | None = part("De vraag in eenvoudige woorden, voor in het gesprek.", default=None)
    short: Text | None = part("Kort woord voor tabellen en het verloop.", default=None)
    help: Text | None = part("Uitleg, met voorbeelden van wat meetelt.", default=None)
    scale: str = part("Welke schaal.")
    per: str = part("Naam van de herhaling waar de vraag bij hoort; leeg is één keer.", default="")
    group: str = part("Groep waarin de vraag staat.", default="")
    respondents: tuple[Respondent, ...] = part("Aan wie de vraag gesteld wordt.", default=("assessor",))
    reconcile: Reconcile | None = part("Hoe meer antwoorden er één worden.", default=None)
    fact: str = part("Komt uit het dossier (bijvoorbeeld hours_per_week) en wordt niet gevraagd.", default="")
    required: bool = part("Moet beantwoord zijn voor het rapport.", default=True)
    relevant: Condition | None = part("Alleen vragen als dit geldt; anders telt de vraag als n.v.t.", default=None)
    not_applicable: Literal["never", "allowed", "when"] = part("Of n.v.t. mag.", default="never")
    not_applicable_when: Condition | None = part("Bij when: n.v.t. mag als dit geldt.", default=None)
    reason: Literal["never", "estimate", "always"] = part(
        "Wanneer een toelichting nodig is: nooit, bij schatten (niet bij tellen) of altijd.", default="never"
    )
    better: Literal["higher", "lower", "neither"] = part(
        "Welk antwoord gunstiger is voor de werknemer; neither: hierin groeit hij niet, zoals een eis van het werk.",
        default="higher",
    )
    discuss_from: Fraction | None = part("Verschil tussen bronnen vanaf waar het een gesprekspunt is.", default=None)
    tags: tuple[str, ...] = part("Kenmerken.", default=())
    sources: tuple[str, ...] = part("Bronnen van deze vraag.", default=())
    report: tuple[str, ...] = part("Plaatsen in de rapporten.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One fixed row of a repeat, such as a competence."""

    key: str = part("Naam van de rij; verandert nooit.")
    text: Text = part("Hoe de rij heet.")
    easy: Text | None = part("De rij in eenvoudige woorden.", default=None)
    help: Text | None = part("Uitleg of anker.", default=None)
    tags: tuple[str, ...] = part("Kenmerken waarmee knopen rijen kiezen.", default=())
    values: Mapping[str, Fraction] = part("Vaste getallen van de rij, zoals een gewicht.", default_factory=dict)
    relevant: Condition | None = part("De rij telt alleen mee als dit geldt.", default=None)
    sources: tuple[str, ...] = part("Bronnen van deze rij.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """Something that occurs several times: main tasks, work steps, competences."""

    key: str = part("Naam van de herhaling.")
    text: Text = part("Hoe één rij heet.")
    plural: Text | None = part("Hoe de rijen samen heten.", default=None)
    minimum: int = part("Kleinste aantal rijen.", default=1)
    maximum: int = part("Grootste aantal rijen.")
    rows: tuple[Row, ...] = part("Vaste rijen; leeg als de beoordelaar ze zelf maakt.", default=())
    sources: tuple[str, ...] = part("Bronnen.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Questions that stand together on a page."""

    key: str = part("Naam van de groep.")
    text: Text = part("Kop op het scherm.")
    help: Text | None = part("Wat de groep is, in één zin.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A fixed number with a source, such as a share of the week."""

    key: str = part("Naam.")
    value: Fraction = part("Het getal.")
    text: Text = part("Wat het is.")
    sources: tuple[str, ...] = part("Bronnen.", default=())


Rule = Literal[
    "product", "sum", "difference", "ratio", "least", "greatest", "clamp", "linear", "lookup", "shortage", "surplus",
    "size", "weighted_mean", "mean", "spread", "range", "count", "share", "if", "withhold", "entered", "value",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One step of the calculation."""

    key: str = part("Naam van de knoop.")
    text: Text = part("Hoe deze tussenuitkomst heet.")
    unit: Text | None = part("Eenheid, zoals euro per uur; leeg is een breuk (1 = 100%).", default=None)
    rule: Rule = part("Wat er gebeurt.")
    of: tuple[str | Fraction, ...] = part("Waarop: namen van vragen, knopen en parameters, of getallen.", default=())
    per: str = part("Voor elke rij van deze herhaling; leeg is één keer.", default="")
    over: str = part("Over alle rijen van deze herhaling.", default="")
    where: Condition | None = part("Alleen de rijen waarvoor dit geldt.", default=None)
    weight: str = part("Naam van wat de rijen of delen weegt.", default="")
    weights: tuple[Fraction, ...] = part("Of: vaste gewichten, één per deel van `of`.", default=())
    low: Fraction | None = part("Ondergrens (clamp) of wat 0 wordt (linear).", default=None)
    high: Fraction | None = part("Bovengrens (clamp, ratio) of wat 1 wordt (linear).", default=None)
    stretches: tuple[Stretch, ...] = part("De tabel van lookup.", default=())
    interpolate: bool = part("Bij lookup: recht tussen de punten.", default=False)
    when: Condition | None = part("De voorwaarde van if en withhold.", default=None)
    missing: Literal["stop", "skip"] | Fraction | None = part("Als iets niet is ingevuld.", default=None)
    not_applicable: Literal["stop", "skip", "pass"] | Fraction | None = part("Als iets n.v.t. is.", default=None)
    at_least: int = part("Zoveel delen moeten meetellen.", default=0)
    at_least_weight: Fraction | None = part(
        "Zoveel van het gewicht moet meetellen (breuk van het geheel).", default=None
    )
    too_few: Literal["withhold", "not_applicable"] = part(
        "Wat er gebeurt als er te weinig meetelt.", default="withhold"
    )
    tolerance: Fraction = part("Bij share: hoever het totaal van 100% mag afwijken (breuk).", default=Fraction(0))
    because: Text | None = part("Waarom er dan geen uitkomst is.", default=None)
    sources: tuple[str, ...] = part("Bronnen van deze regel.", default=())
    report: tuple[str, ...] = part("Plaatsen in de rapporten.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """What a node does when something is missing or n.v.t. and the node itself does not say."""

    missing: Literal["stop", "skip"] = part("stop: geen uitkomst; skip: overslaan.")
    not_applicable: Literal["stop", "skip", "pass"] = part("stop: geen uitkomst; skip: overslaan; pass: zelf n.v.t.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A remark that does not score: a note, a question for the visit, a reason to give, or a bar to signing."""

    code: str = part("Naam van de opmerking.")
    when: Condition = part("Wanneer de opmerking verschijnt.")
    severity: Literal["note", "question", "reason", "blocks"] = part("Hoe zwaar.")
    text: Text = part("De opmerking; {rij} en {waarde} worden ingevuld.")
    per: str = part("Voor elke rij van deze herhaling.", default="")
    item: str = part("Bij welke vraag dit hoort.", default="")
    sources: tuple[str, ...] = part("Bronnen.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Rounding:
    """The one rounding, at the end."""

    step: Fraction = part("Afronden op veelvouden hiervan, in procenten.", default=Fraction(1))
    mode: Literal["half_up"] = part("Rekenkundig: vanaf de helft naar boven.", default="half_up")
    sources: tuple[str, ...] = part("Bronnen.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """Which node is the result and how it is shown."""

    node: str = part("De knoop die de uitkomst is, als breuk (1 = 100%).")
    rounding: Rounding = part("De afronding.", default_factory=Rounding)
    shown_in: tuple[int, ...] = part("Ook tonen in stappen van zoveel punten.", default=(1,))
    band: Literal["half_step", "respondents"] = part(
        "half_step: een halve stap om elke schatting; respondents: van de laagste tot de hoogste bron.",
        default="half_step",
    )
    factors: tuple[str, ...] = part("Knopen die samen het verschil met 100% verklaren, in volgorde.", default=())
    neutral: Mapping[str, Fraction] = part(
        "Per factor de waarde waarbij hij niets kost; zonder waarde is dat 1 (bij een verlies is het 0).",
        default_factory=dict,
    )
    warn_below: Fraction | None = part("Waarschuw als de uitkomst lager is (procent).", default=None)
    warn_from: Fraction | None = part("Waarschuw als de uitkomst dit is of hoger (procent).", default=None)
    warn_text: Text | None = part("De tekst van die waarschuwing.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A stage of the result, such as indicative and definitive."""

    key: str = part("Naam van het stadium.")
    text: Text = part("Hoe het stadium heet.")
    node: str = part("De knoop die in dit stadium de uitkomst is.")
    needs: Condition | None = part("Wat er eerst moet gelden.", default=None)
    because: Text | None = part("Wat er gezegd wordt als dat nog niet zo is.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """A possibility to mention when something holds."""

    when: Condition = part("Wanneer.")
    text: Text = part("Wat er mogelijk is, in gewone woorden.")
    per: str = part("Voor elke rij van deze herhaling.", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A fork of a decision tree."""

    key: str = part("Naam van de vraag in de boom.")
    item: str = part("De vraag (soort yes_no) die hier beslist.")
    yes: str = part("Waarheen bij ja: een vraag of een uitkomst.")
    no: str = part("Waarheen bij nee.")
    unknown: str = part("Waarheen bij onbekend.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """An outcome of a decision tree."""

    code: str = part("Code van de uitkomst.")
    text: Text = part("Wat de uitkomst betekent.")
    easy: Text | None = part("De uitkomst in eenvoudige woorden, voor in de brief.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A decision tree: forks that end in outcomes."""

    start: str = part("De eerste vraag.")
    questions: tuple[Question, ...] = part("De vragen.")
    endings: tuple[Ending, ...] = part("De uitkomsten.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleRow:
    """The answers of one row of a worked example."""

    repeat: str = part("Welke herhaling.")
    key: str = part("Naam van de rij.")
    title: str = part("Hoe de rij heet.", default="")
    answers: Mapping[str, object] = part("Per vraag het antwoord, of per bron een antwoord.", default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What must come out of a worked example."""

    percent: int | None = part("De afgeronde uitkomst.", default=None)
    exact: Fraction | None = part("De uitkomst vóór afronding, in procenten; vergeleken tot `decimals`.", default=None)
    decimals: int = part("Zoveel decimalen van de breuk moeten kloppen.", default=4)
    values: Mapping[str, Fraction] = part("Tussenuitkomsten: `knoop` of `knoop.rij`.", default_factory=dict)
    warnings: tuple[str, ...] = part("Codes van de opmerkingen die verschijnen.", default=())
    withheld: bool = part("Er is geen uitkomst.", default=False)
    ending: str = part("De uitkomst van de boom.", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A worked example; it is run as a test."""

    name: str = part("Naam van het voorbeeld.")
    source: str = part("Waar het voorbeeld vandaan komt.")
    stage: str = part("Het stadium waarin gerekend wordt.", default="")
    facts: Mapping[str, Fraction] = part("Gegevens uit het dossier, zoals hours_per_week.", default_factory=dict)
    answers: Mapping[str, object] = part("Antwoorden op vragen die één keer gesteld worden.", default_factory=dict)
    rows: tuple[ExampleRow, ...] = part("De rijen met hun antwoorden.", default=())
    expected: Expected = part("Wat er uit moet komen.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """A whole method definition."""

    format: Literal["loonmaat-method/1"] = part("Versie van deze opmaak.")
    id: str = part("Naam van de methode, zonder spaties.")
    version: str = part("Versie, als 1.0.0.")
    status: Literal["draft", "active", "historical"] = part("In de maak, geldig of alleen nog te lezen.")
    title: Text = part("Naam op het scherm.")
    summary: Text = part("Wat de methode is, in een paar zinnen.")
    disclaimer: Text | None = part("Vaste mededeling op scherm en papier.", default=None)
    valid_from: datetime.date | None = part("Geldig vanaf.", default=None)
    valid_to: datetime.date | None = part("Geldig tot en met.", default=None)
    authors: tuple[str, ...] = part("Wie het bestand schreef.")
    licence: str = part("Licentie.")
    target_minutes: int | None = part("Hoe lang een meting ongeveer duurt.", default=None)
    role: Role = part("Rol van de beoordelaar.")
    sources: tuple[Source, ...] = part("De bronnen.")
    parameters: tuple[Parameter, ...] = part("Vaste getallen met een bron.", default=())
    scales: tuple[Scale, ...] = part("De schalen.", default=())
    groups: tuple[Group, ...] = part("Groepen van vragen.", default=())
    repeats: tuple[Repeat, ...] = part("Wat meer keren voorkomt.", default=())
    items: tuple[Item, ...] = part("De vragen.")
    defaults: Defaults | None = part("Wat knopen doen als iets ontbreekt.", default=None)
    nodes: tuple[Node, ...] = part("De berekening.", default=())
    checks: tuple[Check, ...] = part("Opmerkingen.", default=())
    stages: tuple[Stage, ...] = part("Stadia.", default=())
    result: Result | None = part("De uitkomst.", default=None)
    advice: tuple[Advice, ...] = part("Mogelijkheden om te noemen.", default=())
    tree: Tree | None = part("Of: een beslisboom.", default=None)
    unreported: tuple[str, ...] = part("Vragen en knopen die met opzet in geen rapport staan.", default=())
    examples: tuple[Example, ...] = part("Uitgewerkte voorbeelden.", default=())
