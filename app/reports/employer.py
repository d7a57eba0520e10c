"""*Rapport Loonwaardemeting* for employer and municipality.

The first page says the result in one sentence, with its band and what it means. From page two follows the prescribed
model "Rapport Loonwaardemeting LKS" (Regeling loonkostensubsidie Participatiewet 2021, bijlage), complete and in its
order. No BSN, no diagnosis, nothing about health.
"""

from __future__ import annotations

from app.reports import wording
from app.reports.pdf.blocks import (
    Block,
    BulletList,
    DefinitionList,
    Heading,
    KeepTogether,
    Note,
    PageBreak,
    Paragraph,
    SignaturePlace,
    Table,
    bold,
)
from app.reports.subject import Subject
from app.scoring.answers import RowEntry
from app.scoring.definition import Item
from app.scoring.outcome import whole_band
from app.scoring.words import decimal_text, shown_number

OPINIONS = {"agrees": "eens", "disagrees": "oneens", "none": "geen zienswijze gegeven", "": "nog niet gevraagd"}

FIELDS = {"assessor": "Beoordelaar", "employer": "Werkgever", "employee": "Werknemer"}
"""Signature fields: name in the file and word on paper."""


def story(subject: Subject) -> list[Block]:
    """Return the whole report as blocks."""
    return [
        *_first_page(subject),
        PageBreak(),
        *_model(subject),
        *_how(subject),
        *_signatures(subject),
        *_checking(),
    ]


def _first_page(subject: Subject) -> list[Block]:
    case, outcome = subject.measurement.case, subject.outcome
    blocks: list[Block] = [
        Heading(1, "Rapport Loonwaardemeting"),
        Paragraph(f"{case.employee.name} bij {case.employer.name}, {wording.day(case.dates.report)}", "small"),
    ]
    if outcome.percent is None:
        return [*blocks, Paragraph("Er is geen loonwaarde vastgesteld.", "lead")]
    sentence = (
        f"De loonwaarde van {case.employee.name} in het werk als {case.placement.function} "
        f"is {outcome.percent} procent."
    )
    return [*blocks, Paragraph(sentence, "lead"), *_meaning(subject)]


def _meaning(subject: Subject) -> list[Block]:
    case, outcome = subject.measurement.case, subject.outcome
    low, high = whole_band(outcome.band or (outcome.exact or 0, outcome.exact or 0))  # type: ignore[arg-type]  # one pair
    margin = (
        "Alles wat meetelt is geteld; er is geen marge."
        if low == high
        else f"Een deel is geschat. Rekening houdend met een halve stap per schatting ligt ze tussen {low} en {high} procent."
    )
    again = f" Afgesproken is om opnieuw te meten op {wording.day(case.dates.again)}." if case.dates.again else ""
    return [
        Paragraph([bold("Hoe zeker is dit? "), margin]),
        Paragraph(
            [
                bold("Wat betekent dit? "),
                "Loonwaarde is de prestatie in dit werk, vergeleken met een gewone collega in de normfunctie. "
                "100 procent is zoals een gewone collega: niet foutloos.",
            ]
        ),
        Paragraph(
            [
                bold("Wat is er gedaan? "),
                f"Op {wording.day(case.dates.visit)} is de werkplek bezocht en gesproken met werkgever en werknemer. "
                "Per hoofdtaak zijn tempo, kwaliteit en netto werktijd bekeken.",
            ]
        ),
        Paragraph(
            [
                bold("Hoe lang geldt dit? "),
                "De wet noemt geen vaste termijn; de opdrachtgever bepaalt in overleg wanneer opnieuw gemeten wordt "
                f"(Participatiewet, artikel 10d lid 6).{again}",
            ]
        ),
    ]


def _model(subject: Subject) -> list[Block]:
    case = subject.measurement.case
    return [
        Heading(2, "Gegevens"),
        DefinitionList(
            [
                ("Naam", case.employee.name),
                ("Geboortedatum", wording.day(case.employee.birth_date)),
                ("Datum rapportage", wording.day(case.dates.report)),
                ("Datum bedrijfsbezoek", wording.day(case.dates.visit)),
                ("Werkgever", case.employer.name),
                ("Contactpersoon werkgever", case.employer.contact),
                ("E-mail contactpersoon", case.employer.email),
                ("Geïnterviewde werkgever", case.employer.interviewed),
                ("Normfunctie", _once(subject, "norm_function")),
                ("Uitgevoerde functie", case.placement.function),
                ("Aantal uren werknemer", wording.hours(case.placement.hours_per_week)),
                ("Aantal voltijdsuren", wording.hours(case.placement.full_time_hours)),
                ("Loonwaardedeskundige", case.assessor.name),
                ("Telefoonnummer", case.assessor.phone),
            ]
        ),
        *_functions(subject),
        *_overview(subject),
        *_explanations(subject),
        *_closing(subject),
        *_views(subject),
    ]


def _once(subject: Subject, key: str) -> str:
    """Return the answer to a question asked once, by its key; empty when the method does not ask it."""
    item = subject.graph.items.get(key)
    if item is None:
        return ""
    for by in item.respondents:
        found = subject.measurement.answers.get(key, "", by)
        if found is not None:
            return wording.answer(subject.graph, item, found.value)
    return ""


def _placed(subject: Subject, place: str, *, per: bool) -> list[Item]:
    """Return the items that the definition puts at a place of the report."""
    return [item for item in subject.graph.method.items if place in item.report and bool(item.per) == per]


def _rows(subject: Subject) -> list[tuple[str, RowEntry]]:
    rows = subject.measurement.answers.rows
    return [(repeat, row) for repeat, entries in rows.items() for row in entries]


def _functions(subject: Subject) -> list[Block]:
    once = [(_label(item), _once(subject, item.key)) for item in _placed(subject, "functions", per=False)]
    blocks: list[Block] = [Heading(2, "Functies en hoofdtaken")]
    if pairs := [(label, told) for label, told in once if told]:
        blocks.append(DefinitionList(pairs))
    coverage = subject.outcome.values.get(("coverage", ""))
    if coverage is not None:
        blocks.append(Paragraph(f"De normfunctie komt voor {wording.percent(coverage)} overeen met het echte werk."))
    table = [[row.title, *(_given(subject, item, row.key) for item in _placed(subject, "functions", per=True)),
              wording.percent(subject.outcome.values.get(("share", row.key)))] for _, row in _rows(subject)]  # fmt: skip
    if table:
        header = ["Hoofdtaak", *(_label(item) for item in _placed(subject, "functions", per=True)), "Tijd"]
        widths = [2.0, *([2.0] * (len(header) - 2)), 1.0]
        blocks.append(Table([header], table, widths, title="Hoofdtaken van de uitgevoerde functie"))
    return blocks


def _given(subject: Subject, item: Item, row: str) -> str:
    found = subject.measurement.answers.get(item.key, row, "assessor")
    return "" if found is None else wording.answer(subject.graph, item, found.value)


def _label(item: Item) -> str:
    return (item.short or item.text).say()


def _factors(subject: Subject) -> list[str]:
    result = subject.graph.method.result
    return [key for key in result.factors if subject.graph.nodes[key].per] if result is not None else []


def _overview(subject: Subject) -> list[Block]:
    outcome, graph = subject.outcome, subject.graph
    blocks: list[Block] = [Heading(2, "Overzicht van de prestatie")]
    for item in _placed(subject, "question", per=False):
        blocks.append(Paragraph([bold(item.text.say() + " "), _once(subject, item.key) or "nee"]))
    factors = _factors(subject)
    if not factors:
        return blocks
    header = ["Hoofdtaak", "Tijd", *(graph.nodes[key].text.say().capitalize() for key in factors), "Resultaat"]
    rows = [
        [
            row.title,
            wording.percent(outcome.values.get(("share", row.key))),
            *(wording.percent(outcome.values.get((key, row.key))) for key in factors),
            wording.percent(outcome.values.get(("contribution", row.key))),
        ]
        for _, row in _rows(subject)
    ]
    total = "–" if outcome.exact is None else f"{shown_number(outcome.exact)}%"
    rows.append(["De totale arbeidsprestatie", "100%", *("" for _ in factors), total])
    blocks.append(
        Table(
            [header],
            rows,
            [2.4, 1, *(1 for _ in factors), 1.1],
            align=["start", *(["end"] * (len(factors) + 2))],
            foot=1,
            title="Tijd x tempo x kwaliteit x netto werktijd, per hoofdtaak",
            summary="Per hoofdtaak het deel van de tijd, de drie factoren en het resultaat; onderaan het totaal.",
        )  # fmt: skip
    )
    if outcome.percent is not None and outcome.exact is not None:
        told = f"Alleen het totaal is afgerond, rekenkundig op hele procenten: {outcome.percent}% (Besluit LKS 2021, art. 3 lid 2)."
        blocks.append(Paragraph(told))
    return blocks


def _explanations(subject: Subject) -> list[Block]:
    blocks: list[Block] = [Heading(2, "Toelichting per hoofdtaak")]
    items = [item for item in _placed(subject, "explanation", per=True)]
    for repeat, row in _rows(subject):
        blocks.append(Heading(3, row.title))
        for item in items:
            if item.per == repeat:
                blocks += _explained(subject, item, row.key)
    return blocks if len(blocks) > 1 else []


def _explained(subject: Subject, item: Item, row: str) -> list[Block]:
    answers, graph = subject.measurement.answers, subject.graph
    decided = answers.get(item.key, row, "assessor")
    if decided is None:
        return []
    said = []
    for by, word in (("employer", "werkgever"), ("employee", "werknemer"), ("observation", "gezien")):
        found = answers.get(item.key, row, by)  # type: ignore[arg-type]  # the three respondents above
        if found is not None:
            said.append(f"{word} {wording.answer(graph, item, found.value)}")
    sources = f" Bronnen: {'; '.join(said)}." if said else ""
    text = f"{wording.answer(graph, item, decided.value)}."
    note = f" {decided.note}" if decided.note else ""
    return [Paragraph([bold(f"{_label(item)}: "), f"{text}{note}{sources}"])]


def _closing(subject: Subject) -> list[Block]:
    blocks: list[Block] = [Heading(2, "Condities van de werkgever")]
    for item in _placed(subject, "conditions", per=False):
        blocks.append(Paragraph(_once(subject, item.key) or "Geen bijzondere condities genoemd."))
    return blocks if len(blocks) > 1 else []


def _views(subject: Subject) -> list[Block]:
    views = subject.measurement.case.views
    return [
        Heading(2, "Zienswijzen"),
        DefinitionList(
            [
                ("Zienswijze werknemer", OPINIONS[views.employee.opinion]),
                ("Toelichting werknemer", views.employee.text),
                ("Zienswijze werkgever", OPINIONS[views.employer.opinion]),
                ("Toelichting werkgever", views.employer.text),
            ]
        ),
    ]


def _how(subject: Subject) -> list[Block]:
    method, case = subject.graph.method, subject.measurement.case
    exact = (
        ""
        if subject.outcome.exact is None
        else f" De uitkomst vóór afronding is {decimal_text(subject.outcome.exact)}%."
    )
    disclaimer: list[Block] = (
        [Note([Paragraph(method.disclaimer.say())], tone="attention")] if method.disclaimer else []
    )
    return [
        Heading(2, "Methode en deskundige"),
        *disclaimer,
        Paragraph(f"Gemeten met '{method.title.say()}', versie {method.version}.{exact}"),
        Paragraph(f"Kenmerk van het methodebestand (SHA-256): {subject.definition.sha256}", "small"),
        Paragraph(
            f"{case.assessor.name}{', ' + case.assessor.organisation if case.assessor.organisation else ''}. "
            f"{case.assessor.qualification}"
        ),
        Heading(2, "Niet eens met de uitkomst?"),
        Paragraph(
            "De opdrachtgever stelt de loonwaarde vast op basis van dit rapport, in een besluit. Tegen dat besluit kunnen "
            "werknemer en werkgever bezwaar maken bij de opdrachtgever. In het besluit staat hoe en tot wanneer."
        ),
    ]


def _signatures(subject: Subject) -> list[Block]:
    case = subject.measurement.case
    names = {"assessor": case.assessor.name, "employer": case.employer.interviewed, "employee": case.employee.name}
    places = [
        SignaturePlace(FIELDS[key], f"Handtekening {FIELDS[key].lower()} {names[key]}", f"{FIELDS[key]}: {names[key]}")
        for key in FIELDS
    ]
    return [Heading(2, "Ondertekening"), *(KeepTogether([place]) for place in places)]


def _checking() -> list[Block]:
    return [
        Heading(2, "Zo controleert u dit rapport"),
        BulletList(
            [
                "Open het bestand in een pdf-lezer die handtekeningen toont, zoals Adobe Acrobat Reader.",
                "Die zegt of het bestand na het ondertekenen is veranderd. Dat moet 'niet gewijzigd' zijn.",
                "Staat er dat de identiteit van de ondertekenaar onbekend is? Bel dan de deskundige en vergelijk het kenmerk "
                "van het certificaat.",
                "Op papier valt een handtekening niet te controleren. Vraag dan om het bestand.",
            ]
        ),
    ]
