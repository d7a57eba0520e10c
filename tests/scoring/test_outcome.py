"""The outcome: one rounding at the end, bands, stages, and why a result is withheld."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.scoring.answers import Answer, Answers, Counted
from app.scoring.outcome import banded, result_only, rounded, score, whole_band
from app.scoring.reasons import SENTENCES, told
from tests.helpers.scoring import NUMBERS, RESULT, answers_to, graph_of


@pytest.mark.parametrize(
    ("percent", "step", "expected"),
    [
        ("73.5", "1", 74),
        ("73.4999", "1", 73),
        ("0.5", "1", 1),
        ("-0.5", "1", 0),
        ("100", "1", 100),
        ("72.5", "5", 75),
        ("72.49", "5", 70),
        ("75", "10", 80),
    ],
)
def test_rounding_is_half_up(percent: str, step: str, expected: int) -> None:
    assert rounded(Fraction(percent), Fraction(step)) == expected


@pytest.mark.parametrize(
    ("percent", "width", "expected"), [("73", 5, (70, 75)), ("75", 5, (75, 80)), ("70.55", 10, (70, 80))]
)
def test_a_result_in_fives_or_tens(percent: str, width: int, expected: tuple[int, int]) -> None:
    assert banded(Fraction(percent), width) == expected


def test_a_band_is_rounded_outward() -> None:
    assert whole_band((Fraction("66.1"), Fraction("70.2"))) == (66, 71)
    assert whole_band((Fraction(66), Fraction(70))) == (66, 70)


def result_of(node: str, table: str, result: str = "", stage: str = "") -> str:
    """Return what is shown: the percentage, or every reason as the user reads it."""
    graph = graph_of(f'{NUMBERS}\n[[nodes]]\nkey = "n"\ntext = "Uitkomst"\n{node}\n{result}{RESULT}')
    answers = answers_to(graph, table, stage=stage)
    outcome = score(graph, answers)
    if outcome.percent is not None:
        assert outcome.withheld == ()
        return str(outcome.percent)
    assert (outcome.exact, outcome.band) == (None, None)
    return " ".join(told(graph, answers, reason) for reason in outcome.withheld)


RATIO = 'rule = "ratio"\nof = ["a", "b"]'
WEIGHED = 'rule = "weighted_mean"\nof = ["a", "b"]\nweights = [1, 0]\nnot_applicable = "skip"'
KNOCK_OUT = 'rule = "withhold"\nof = ["a"]\nwhen = { of = "b", below = 1 }\nbecause = "Eerst veilig werken."'
LOOKUP = 'rule = "lookup"\nof = ["a"]\nstretches = [{ to = 4, value = 1 }]'
NESTED = 'rule = "sum"\nof = ["m", "c"]\n[[nodes]]\nkey = "m"\ntext = "Tussen"\nrule = "ratio"\nof = ["a", "b"]'

REASONS = [
    (RATIO, "a = 3\nb = 4", "75"),
    (RATIO, "a = 3\nb = 0", "De norm is nul bij Uitkomst; daarmee valt niet te vergelijken."),
    (RATIO, "a = 3", "Nog niet ingevuld: Vraag b."),
    (RATIO, "", "Nog niet ingevuld: Vraag a. Nog niet ingevuld: Vraag b."),
    (RATIO, "a = 3\nb = nvt", "'N.v.t.' kan niet meetellen: Vraag b."),
    (WEIGHED, "a = nvt\nb = 4", "Alles wat meetelt bij Uitkomst weegt samen nul."),
    (WEIGHED, "a = nvt\nb = nvt", "'N.v.t.' kan niet meetellen: Uitkomst."),
    (KNOCK_OUT, "a = 1\nb = 0", "Eerst veilig werken."),
    (LOOKUP, "a = 4", "De waarde valt buiten de tabel: Uitkomst."),
    (NESTED, "a = 1\nb = 0\nc = 1", "De norm is nul bij Tussen; daarmee valt niet te vergelijken."),
    (NESTED, "a = 1\nc = 1", "Nog niet ingevuld: Vraag b."),
    (f"{WEIGHED}\nat_least = 2", "a = 1\nb = nvt", "Er telt te weinig mee bij Uitkomst."),
    (f'{WEIGHED}\nat_least = 2\nbecause = "Te weinig vragen."', "a = 1\nb = nvt", "Te weinig vragen."),
]


@pytest.mark.parametrize(("node", "table", "expected"), REASONS)
def test_a_result_or_why_there_is_none(node: str, table: str, expected: str) -> None:
    assert result_of(node, table) == expected


def test_a_norm_of_zero_that_was_counted_is_told_at_the_question() -> None:
    body = NUMBERS.replace("maximum = 1000", "maximum = 1000\ncounted = true", 1)
    graph = graph_of(f'{body}\n[[nodes]]\nkey = "n"\ntext = "n"\nrule = "value"\nof = ["a"]\n{RESULT}')
    answers = Answers.of([Answer("a", "", "assessor", Counted(Fraction(1), Fraction(0)))])
    reasons = score(graph, answers).withheld
    expected = ["De norm is nul bij Vraag a; daarmee valt niet te vergelijken."]
    assert [told(graph, answers, reason) for reason in reasons] == expected


STAGES = """
[[stages]]
key = "first"
text = "Indicatief"
node = "n"

[[stages]]
key = "final"
text = "Definitief"
node = "m"
needs = { of = "c", answered = true }
because = "Doe eerst een bezoek."

[[nodes]]
key = "m"
text = "Na bezoek"
rule = "product"
of = ["n", "c"]
"""


@pytest.mark.parametrize(
    ("stage", "table", "expected"),
    [
        ("first", "a = 3\nb = 4", "75"),
        ("first", "a = 3\nb = 4\nc = 0.8", "75"),
        ("final", "a = 3\nb = 4\nc = 0.8", "60"),
        ("", "a = 3\nb = 4\nc = 0.8", "60"),  # the last stage when none is named
        ("final", "a = 3\nb = 4", "Nog niet ingevuld: Vraag c. Doe eerst een bezoek."),
    ],
)
def test_a_stage_has_its_own_node_and_its_own_demand(stage: str, table: str, expected: str) -> None:
    assert result_of(RATIO, table, STAGES, stage) == expected


def test_a_stage_without_words_says_which_it_is() -> None:
    stages = STAGES.replace('because = "Doe eerst een bezoek."', "").replace('of = ["n", "c"]', 'of = ["n"]')
    assert result_of(RATIO, "a = 3\nb = 4", stages, "final") == "Het stadium 'Definitief' kan nog niet."


BLOCK = """
[[checks]]
code = "too_low"
severity = "blocks"
text = "Te laag."
when = { of = "n", below = "0.2" }
"""


def test_a_bar_withholds_but_shows_what_it_would_be() -> None:
    graph = graph_of(f'{NUMBERS}\n[[nodes]]\nkey = "n"\ntext = "n"\n{RATIO}\n{BLOCK}{RESULT}')
    answers = answers_to(graph, "a = 1\nb = 10")
    outcome = score(graph, answers)
    assert (outcome.percent, outcome.provisional) == (None, 10)
    assert [told(graph, answers, reason) for reason in outcome.withheld] == ["Te laag."]


PILOT = 'warn_below = 20\nwarn_from = 100\nwarn_text = "Buiten het bereik van de pilot (20-99%)."\n'


@pytest.mark.parametrize(("a", "warned"), [("19.9", True), ("20", False), ("99.9", False), ("100", True)])
def test_a_result_outside_its_range_is_told_and_not_changed(a: str, *, warned: bool) -> None:
    graph = graph_of(f'{NUMBERS}\n[[nodes]]\nkey = "n"\ntext = "n"\nrule = "ratio"\nof = ["a", "b"]\n{RESULT}{PILOT}')
    outcome = score(graph, answers_to(graph, f"a = {a}\nb = 100"))
    assert outcome.exact == Fraction(a)
    texts = [remark.text for remark in outcome.remarks]
    assert texts == (["Buiten het bereik van de pilot (20-99%)."] if warned else [])


def test_a_band_holds_the_result_and_a_counted_answer_has_none() -> None:
    body = NUMBERS.replace("maximum = 1000", "maximum = 1000\nstep = 10\ncounted = true\ndivide_by = 100", 1)
    graph = graph_of(f'{body}\n[[nodes]]\nkey = "n"\ntext = "n"\nrule = "product"\nof = ["a", "b"]\n{RESULT}')
    estimated = score(graph, answers_to(graph, "a = 80\nb = 50"))
    half_counted = score(graph, answers_to(graph, "a = 80/100\nb = 50"))
    counted = score(graph, answers_to(graph, "a = 80/100\nb = 50/100"))
    assert estimated.band == (Fraction("33.75"), Fraction("46.75"))
    assert half_counted.band == (36, 44)
    assert counted.band == (40, 40)


def test_reasons_in_english() -> None:
    graph = graph_of(f'{NUMBERS}\n[[nodes]]\nkey = "n"\ntext = "n"\n{RATIO}\n{RESULT}')
    answers = answers_to(graph, "a = 3")
    reason = score(graph, answers).withheld[0]
    assert told(graph, answers, reason, "en") == "Not answered yet: Vraag b."


def test_both_languages_know_every_reason() -> None:
    assert SENTENCES["nl"].keys() == SENTENCES["en"].keys()
    for code, dutch in SENTENCES["nl"].items():
        assert dutch.count("{") == SENTENCES["en"][code].count("{")


SOURCES = """
[defaults]
missing = "stop"
not_applicable = "stop"

[[scales]]
key = "percent"
kind = "number"
divide_by = 100
counted = true

[[scales]]
key = "norms"
kind = "number"
stretches = [{ from = 0, to = 10, value = 1 }]

[[items]]
key = "pace"
text = "Tempo"
scale = "percent"
not_applicable = "allowed"
respondents = ["employer", "employee", "assessor"]
RECONCILE

[[items]]
key = "tested"
text = "Test"
scale = "norms"

[[nodes]]
key = "n"
text = "n"
rule = "sum"
of = ["PLACE"]

[result]
node = "n"
"""
CLOSE = 'reconcile = { policy = "mean_if_close", limit = 20 }'
NEEDS = 'reconcile = { policy = "weighted", weights = { employer = 1, employee = 1 }, needs = ["employer"] }'

SAID = [
    # what the node counts, how respondents are reconciled, answers -> what the user reads
    ("pace", CLOSE, "", "Nog niet ingevuld: Tempo."),
    ("pace", CLOSE, "pace @employer = 50\npace @employee = 71",
     "De bronnen verschillen te veel bij Tempo; de beoordelaar moet beslissen."),
    ("pace", CLOSE, "pace @employer = 50\npace @employee = 70", "60"),
    ("pace", NEEDS, "", "Nog niet ingevuld: Tempo."),
    ("pace", NEEDS, "pace @employee = 70", "Nog niet ingevuld: Tempo (werkgever)."),
    ("pace@employer", CLOSE, "pace @employee = 70", "Nog niet ingevuld: Tempo (werkgever)."),
    ("pace@employer", CLOSE, "pace @employer = nvt", "'N.v.t.' kan niet meetellen: Tempo (werkgever)."),
    ("pace", CLOSE, "pace @employer = nvt\npace @employee = nvt", "'N.v.t.' kan niet meetellen: Tempo."),
    ("tested", "", "tested = 11", "Het antwoord valt buiten de schaal: Test."),
]  # fmt: skip


@pytest.mark.parametrize(("place", "reconcile", "table", "expected"), SAID)
def test_it_is_told_who_must_still_answer(place: str, reconcile: str, table: str, expected: str) -> None:
    graph = graph_of(SOURCES.replace("RECONCILE", reconcile).replace("PLACE", place), role="checking")
    answers = answers_to(graph, table)
    outcome = score(graph, answers)
    texts = [told(graph, answers, reason) for reason in outcome.withheld]
    assert (texts or [str(outcome.percent)]) == [expected]


@pytest.mark.parametrize("place", ["pace", "pace@employer"])
def test_a_norm_of_zero_that_someone_counted_is_told_with_its_source(place: str) -> None:
    graph = graph_of(SOURCES.replace("RECONCILE", CLOSE).replace("PLACE", place), role="checking")
    answers = Answers.of([Answer("pace", "", "employer", Counted(Fraction(1), Fraction(0)))])
    found = [told(graph, answers, reason) for reason in score(graph, answers).withheld]
    who = " (werkgever)" if "@" in place else ""
    assert found == [f"De norm is nul bij Tempo{who}; daarmee valt niet te vergelijken."]


def test_only_the_result_is_the_same_as_the_whole_outcome() -> None:
    graph = graph_of(f"{NUMBERS}\n[[nodes]]\nkey = \"n\"\ntext = \"n\"\n{RATIO}\n{STAGES}{BLOCK}{RESULT}"
                     "rounding = { step = 5 }\n")  # fmt: skip
    for table in ("a = 3\nb = 4", "a = 3\nb = 4\nc = 0.9", "a = 1\nb = 9\nc = 1", "a = 1", "a = 63\nb = 100\nc = 1"):
        for stage in ("first", "final", ""):
            answers = answers_to(graph, table, stage=stage)
            outcome = score(graph, answers)
            assert result_only(graph, answers) == (outcome.percent, outcome.exact)
            assert outcome.percent is None or outcome.percent % 5 == 0


ROWS = """
[[repeats]]
key = "skill"
text = "Competentie"
maximum = 2
rows = [{ key = "care", text = "Zorg" }, { key = "speed", text = "Vlot" }]

[[items]]
key = "score"
per = "skill"
text = "Score"
scale = "number"
not_applicable = "allowed"

[[items]]
key = "norm"
per = "skill"
text = "Norm"
scale = "number"

[[nodes]]
key = "here"
per = "skill"
text = "Deel"
NODE

[[nodes]]
key = "n"
over = "skill"
text = "n"
rule = "sum"
of = ["here"]
"""

PER_ROW = [
    ('rule = "ratio"\nof = ["score", "norm"]', "De norm is nul bij Deel bij 'Vlot'; daarmee valt niet te vergelijken."),
    ('rule = "lookup"\nof = ["norm"]\nstretches = [{ from = 1, value = 1 }]',
     "De waarde valt buiten de tabel: Deel bij 'Vlot'."),
    ('rule = "weighted_mean"\nof = ["score"]\nweight = "norm"',
     "Alles wat meetelt bij Deel bij 'Vlot' weegt samen nul."),
    ('rule = "withhold"\nof = ["score"]\nwhen = { of = "norm", below = 1 }\nbecause = "Eerst dit."', "Eerst dit."),
    ('rule = "mean"\nof = ["score", "norm"]\nat_least = 3', None),
]  # fmt: skip


@pytest.mark.parametrize(("node", "expected"), PER_ROW)
def test_a_reason_is_told_of_its_row(node: str, expected: str | None) -> None:
    graph = graph_of(NUMBERS + ROWS.replace("NODE", node) + RESULT)
    answers = answers_to(graph, "score.care = 1\nnorm.care = 2\nscore.speed = 1\nnorm.speed = 0")
    withheld = score(graph, answers).withheld
    if expected is None:
        assert [told(graph, answers, one) for one in withheld] == [
            f"Er telt te weinig mee bij Deel bij '{row}'." for row in ("Zorg", "Vlot")
        ]
    else:
        assert [(one.node, one.row) for one in withheld] == [("here", "speed")]
        assert [told(graph, answers, one) for one in withheld] == [expected]
