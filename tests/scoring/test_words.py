"""Steps in words: bounds, tables, conditions and conversions, so that a reader can redo each number."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.scoring.decimals import decimal_text, shown_number
from app.scoring.graph import Graph
from app.scoring.outcome import score
from app.scoring.phrases import PHRASES, RULES
from app.scoring.words import rule_in_words
from tests.helpers.scoring import NUMBERS, QUESTIONS, RESULT, answers_to, graph_of


def told(graph: Graph, table: str, node: str, row: str = "", *, rule: str = "", english: bool = False) -> str:
    """Return the words of the step at a node or item, with the names of its parts."""
    answers = answers_to(graph, table, facts={"hours_per_week": 32})
    steps = [one for one in score(graph, answers).steps if (one.node, one.row) == (node, row)]
    step = next(one for one in steps if not rule or one.rule == rule)
    return rule_in_words(step, "en" if english else "nl", graph, answers)


# --- nodes over rows -----------------------------------------------------------------------------------------------

NODES = ("mean", "core", "high", "what_boss_said", "raw", "maybe")
ALL = graph_of(
    f'{QUESTIONS}\n[[nodes]]\nkey = "n"\ntext = "alles"\nrule = "sum"\nof = {list(NODES)}\nmissing = "skip"\n{RESULT}'
)
TABLE = """
guests_come = no
pace = 70
pace @employer = 60
score.tempo = 80
score.care = nvt
score.guests = 90
first = pain
second = pain
"""

SENTENCES = [
    ("pace", "", "volgens de beoordelaar: 70, gedeeld door 100 = 0,7"),
    ("pace@employer", "", "volgens de werkgever: 60, gedeeld door 100 = 0,6"),
    ("score", "care", "volgens de beoordelaar: n.v.t."),
    ("sometimes", "", "niet gevraagd, hoort niet bij dit werk: n.v.t."),
    ("mean", "", "gewogen gemiddelde: (2 x 0,8 [Score, Tempo]) : (2); overgeslagen: Score, Zorg n.v.t. = 0,8"),
    ("core", "", "gemiddelde: (0,8 [Score, Tempo]) : 1; overgeslagen: Score, Zorg n.v.t.; "
     "alleen waar kenmerk core = 0,8"),
    ("high", "", "tel hoeveel er zijn: 0,8 [Score, Tempo]; alleen waar Score is 80 of meer = 1"),
    ("what_boss_said", "", "trek af van het eerste: 0,7 [Tempo] − 0,6 [Tempo (werkgever)] = 0,1"),
    ("raw", "", "neem het antwoord zoals ingevuld: 70 [Tempo] = 70"),
    ("maybe", "", "tel op: 0,7 [Tempo]; overgeslagen: Soms n.v.t. = 0,7"),
]  # fmt: skip


@pytest.mark.parametrize(("node", "row", "expected"), SENTENCES)
def test_a_step_in_dutch(node: str, row: str, expected: str) -> None:
    assert told(ALL, TABLE, node, row) == expected


def test_a_step_in_english_and_without_names() -> None:
    answers = answers_to(ALL, TABLE)
    steps = {one.node: one for one in score(ALL, answers).steps}
    english = "weighted mean: (2 x 0.8) : (2); skipped: score, tempo not applicable = 0.8".replace("tempo", "care")
    assert rule_in_words(steps["mean"], "en") == english
    assert rule_in_words(steps["sometimes"], "en") == "not asked, no part of this work: not applicable"


# --- rules ----------------------------------------------------------------------------------------------------------

RULE_SENTENCES = [
    ('rule = "clamp"\nof = ["a"]\nlow = "0.3"\nhigh = 1', "a = 0.2",
     "houd binnen de grenzen: 0,2 [Vraag a]; ten minste 0,3; ten hoogste 1 = 0,3"),
    ('rule = "ratio"\nof = ["a", "b"]\nhigh = 1', "a = 90\nb = 80",
     "deel het eerste door het tweede: 90 [Vraag a] : 80 [Vraag b]; ten hoogste 1 = 1"),
    ('rule = "ratio"\nof = ["a", "b"]', "a = 1\nb = 3",
     "deel het eerste door het tweede: 1 [Vraag a] : 3 [Vraag b] = 0,33333333… (1/3)"),
    ('rule = "linear"\nof = ["a"]\nlow = 1\nhigh = 5', "a = 4",
     "reken om langs een rechte lijn: 4 [Vraag a]; 1 wordt 0 en 5 wordt 1 = 0,75"),
    ('rule = "lookup"\nof = ["a"]\nstretches = [{ to = 1, value = 1 }, { from = 1, to = 3, value = "0.8" }]', "a = 2",
     "zoek op in de tabel: 2 [Vraag a]; tabel: tot 1 → 1; vanaf 1 tot 3 → 0,8 = 0,8"),
    ('rule = "lookup"\nof = ["a"]\ninterpolate = true\nstretches = [{ from = 0, value = 0 }, { from = 4, value = 1 }]',
     "a = 1", "zoek op in de tabel: 1 [Vraag a]; recht tussen de punten 0 → 0, 4 → 1 = 0,25"),
    ('rule = "if"\nof = ["a", "b"]\nwhen = { of = "c", at_least = 5 }', "a = 1\nb = 2\nc = 7",
     "kies wat geldt: 1 [Vraag a]; Vraag c is 5 of meer: geldt (Vraag c = 7) = 1"),
    ('rule = "if"\nof = ["a", 1]\nwhen = { any = [{ of = "c", below = 5 }, { of = "b", answered = false }] }',
     "a = 1\nb = 2\nc = 7",
     "kies wat geldt: 1; (Vraag c is kleiner dan 5 of Vraag b is niet ingevuld): geldt niet "
     "(Vraag c = 7, Vraag b = 2) = 1"),
    ('rule = "withhold"\nof = ["a"]\nwhen = { none = [{ of = "b", above = 1 }] }\nbecause = "x"', "a = 3\nb = 2",
     "geef door, tenzij dit geldt: 3 [Vraag a]; niet (Vraag b is groter dan 1): geldt niet (Vraag b = 2) = 3"),
    ('rule = "sum"\nof = ["a", "b"]\nweights = [2, "0.5"]', "a = 3\nb = 4",
     "tel op: 2 x 3 [Vraag a] + 0,5 x 4 [Vraag b] = 8"),
    ('rule = "sum"\nof = ["a", "b"]\nnot_applicable = "0.5"', "a = 3\nb = nvt",
     "tel op: 3 [Vraag a] + 0,5 (n.v.t.) [Vraag b] = 3,5"),
    ('rule = "sum"\nof = ["a", "b"]', "a = 3", "tel op: 3 [Vraag a] + niet ingevuld [Vraag b] = niet ingevuld"),
    ('rule = "mean"\nof = ["a", "b"]\nnot_applicable = "skip"\nat_least = 2', "a = 3\nb = nvt",
     "gemiddelde: (3 [Vraag a]) : 1; overgeslagen: Vraag b n.v.t.; ten minste 2 tellen mee = geen uitkomst"),
    ('rule = "weighted_mean"\nof = ["a", "b"]\nweights = [3, 1]\nat_least_weight = "0.6"', "a = 3\nb = 7",
     "gewogen gemiddelde: (3 x 3 [Vraag a] + 1 x 7 [Vraag b]) : (3 + 1); "
     "ten minste 60% van het gewicht telt mee = 4"),
    ('rule = "mean"\nof = ["a", "b"]\nnot_applicable = "skip"', "a = nvt\nb = nvt",
     "gemiddelde: overgeslagen: Vraag a n.v.t., Vraag b n.v.t. = n.v.t."),
]  # fmt: skip


@pytest.mark.parametrize(("node", "table", "expected"), RULE_SENTENCES)
def test_a_rule_in_words(node: str, table: str, expected: str) -> None:
    graph = graph_of(f'{NUMBERS}\n[[nodes]]\nkey = "n"\ntext = "n"\n{node}\n{RESULT}')
    assert told(graph, table, "n") == expected


# --- answers --------------------------------------------------------------------------------------------------------

ANSWERS = """
[defaults]
missing = "stop"
not_applicable = "stop"

[[scales]]
key = "percent"
kind = "number"
unit = "%"
divide_by = 100
counted = true

[[scales]]
key = "hours"
kind = "number"
unit = { nl = "uur", en = "hours" }

[[scales]]
key = "level"
kind = "levels"
levels = [{ value = 1, text = "veel minder", counts_as = "0.2" }, { value = 2, text = "minder", counts_as = "0.45" }]

[[scales]]
key = "percentile"
kind = "number"
stretches = [{ to = 15, value = 1 }, { from = 15, value = 2 }]

[[scales]]
key = "flow"
kind = "choice"
options = [{ key = "little", text = "weinig" }, { key = "much", text = "veel" }]

[[scales]]
key = "yes_no"
kind = "yes_no"
"""

ITEMS = [
    # scale, more of the item, answers -> words
    ("percent", "", "x = 70/80", "volgens de beoordelaar: 70 van 80 geteld = 87,5%, gedeeld door 100 = 0,875"),
    ("percent", "", "", "niet ingevuld"),
    ("percent", "", "x = nvt", "volgens de beoordelaar: n.v.t."),
    ("hours", "", "x = 3.2", "volgens de beoordelaar: 3,2 uur"),
    ("hours", 'fact = "hours_per_week"', "", "uit het dossier: 32"),
    ("level", "", "x = 2", "volgens de beoordelaar: stap 2 (minder), telt als 0,45"),
    ("percentile", "", "x = 20", "volgens de beoordelaar: 20, telt als 2 (tabel: tot 15 → 1; vanaf 15 → 2)"),
    ("flow", "", "x = much", "volgens de beoordelaar: veel, telt als 1"),
    ("yes_no", "", "x = no", "volgens de beoordelaar: nee, telt als 0"),
    ("percent", 'respondents = ["employer", "assessor"]\nreconcile = { policy = "primary", primary = "employer" }',
     "x @employer = 60", "volgens de werkgever: 60%, gedeeld door 100 = 0,6"),
    ("percent", 'respondents = ["employer", "assessor"]\nreconcile = { policy = "primary", primary = "employer" }',
     "x @employer = 60\nx @assessor = 70", "volgens de beoordelaar: 70%, gedeeld door 100 = 0,7"),
    ("percent", 'respondents = ["employer", "employee"]\nreconcile = { policy = "mean_if_close", limit = 20 }',
     "x @employer = 60\nx @employee = 80",
     "gemiddelde van de bronnen, die hoogstens 20 verschillen: werkgever: 60%, gedeeld door 100 = 0,6; "
     "werknemer: 80%, gedeeld door 100 = 0,8 = 0,7"),
    ("percent", 'respondents = ["employer", "employee"]\nreconcile = { policy = "mean_if_close" }',
     "x @employer = 60",
     "gemiddelde van de bronnen: werkgever: 60%, gedeeld door 100 = 0,6 = 0,6"),
    ("percent", 'respondents = ["employer", "test"]\n'
     'reconcile = { policy = "weighted", weights = { employer = 1, test = 3 } }', "x @employer = 60\nx @test = 80",
     "gewogen gemiddelde van de bronnen: werkgever (gewicht 1): 60%, gedeeld door 100 = 0,6; "
     "test (gewicht 3): 80%, gedeeld door 100 = 0,8 = 0,75"),
]  # fmt: skip


@pytest.mark.parametrize(("scale", "more", "table", "expected"), ITEMS)
def test_an_answer_in_words(scale: str, more: str, table: str, expected: str) -> None:
    item = f'[[items]]\nkey = "x"\ntext = "x"\nscale = "{scale}"\nnot_applicable = "allowed"\n{more}\n'
    node = '[[nodes]]\nkey = "n"\ntext = "n"\nrule = "value"\nof = ["x"]\n'
    assert told(graph_of(ANSWERS + item + node + RESULT, role="checking"), table, "x") == expected


# --- numbers --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "exact", "short"),
    [
        ("0", "0", "0"),
        ("73.775", "73.775", "73,78"),
        ("73.774", "73.774", "73,77"),
        ("-0.005", "-0.005", "-0,01"),
        ("-0.004", "-0.004", "0"),
        ("100", "100", "100"),
        ("1/3", "0.3333333333333333333333333333", "0,33"),
        ("2/3", "0.6666666666666666666666666667", "0,67"),
        ("1/1024", "0.0009765625", "0"),
        ("123456789012345678901234567890.5", "123456789012345678901234567890.5", "123456789012345678901234567890,5"),
    ],
)
def test_a_number_exact_and_short(number: str, exact: str, short: str) -> None:
    assert (decimal_text(Fraction(number)), shown_number(Fraction(number))) == (exact, short)


def test_a_number_in_whole_units() -> None:
    assert (shown_number(Fraction("2.5"), 0), shown_number(Fraction("-2.4"), 0)) == ("3", "-2")


def test_both_languages_have_the_same_words() -> None:
    assert RULES["nl"].keys() == RULES["en"].keys()
    assert PHRASES["nl"].keys() == PHRASES["en"].keys()
    for name, dutch in PHRASES["nl"].items():
        assert [part.split("}")[0] for part in dutch.split("{")[1:]] == [
            part.split("}")[0] for part in PHRASES["en"][name].split("{")[1:]
        ]
