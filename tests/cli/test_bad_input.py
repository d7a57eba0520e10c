"""Every bad input that a method author or an assessor can bring, once through the command line.

Each is a clear message, with its place and how to mend it where there is something to mend: never a traceback (an
exception of ours or Python's would fail the test) and never a hang (each test has the suite's limit of time).
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.cli.commands import run
from app.desk.files import example_file
from app.desk.places import Places
from app.dossier.measurement import Measurement, MethodRef
from app.exchange.measurement_file import write_measurement
from app.scoring.load import load
from tests.helpers.scoring import HEAD, NUMBERS, RESULT, answers_to
from tests.helpers.small_method import SMALL, changed

Score = Callable[[object], tuple[int, dict[str, Any], str]]

UUID = "6f2b1c9e-51c5-4a57-9c5d-0d3a4c1f7a11"
MEGABYTES_50 = 50_000_000


# --- definitions ------------------------------------------------------------------------------------------------------

PRIMARY = 'discuss_from = 15\nreconcile = { policy = "primary", primary = "employer" }'
GUIDING = changed("discuss_from = 15", PRIMARY).replace('"checking"', '"guiding"')
"""The employer's answer counts, and an assessor who only guides is asked all the same."""

DEFINITIONS = [
    ("a key that lacks", changed('title = { nl = "Kleine methode", en = "Small method" }\n', ""), "'title' ontbreekt"),
    ("a cycle", changed('of = ["totaal", "vaardig"]\ntext', 'of = ["verschil", "vaardig"]\ntext'), "kring"),
    ("an unknown name", changed('of = ["tempo", "aandeel"]', 'of = ["tempa", "aandeel"]'), "Bedoelde u 'tempo'?"),
    ("weights of zero", changed('weights = ["0.5", "0.5"]', 'weights = ["0", "0"]'), "samen nul"),
    (
        "nested 10,000 deep",
        f"{SMALL}\ndiep = {'[' * 10_000}{']' * 10_000}\n",
        "Er staan meer dan 24 groepen of lijsten in elkaar.",
    ),
    (
        "100,000 items",
        HEAD.format(role="steering") + "items = [" + '{key="x"},' * 100_000 + "]\n",
        "Er staan meer dan 60000 waarden in.",
    ),
    ("50 MB", SMALL + "#" * MEGABYTES_50, "Het bestand is groter dan 2 MB."),
    ("a role that may not override", GUIDING, "Een begeleidende beoordelaar verandert"),
    ("not UTF-8", SMALL.replace("Kleine", "Kl\udceb"), "UTF-8"),
]


@pytest.mark.parametrize(("text", "told"), [case[1:] for case in DEFINITIONS], ids=[case[0] for case in DEFINITIONS])
def test_a_faulty_definition(text: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "method.toml"
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert run(["methods", "check", str(file)]) == 2
    said = capsys.readouterr()
    assert told in said.out
    assert said.err == ""


# --- measurements: files that cannot be -------------------------------------------------------------------------------


def example(method: str) -> dict[str, Any]:
    """Return the filled-in example of a shipped method."""
    found: dict[str, Any] = json.loads(example_file(Places.standard(), method))
    return found


def with_answers(data: dict[str, Any], **values: object) -> dict[str, Any]:
    """Return a measurement in which every answer to these questions is another one."""
    answers = [{**one, "value": values[one["item"]]} if one["item"] in values else one for one in data["answers"]]
    return {**data, "answers": answers}


@pytest.fixture
def score(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Score:
    """Return a way to score a measurement file: the exit code, the outcome, and what was told on stderr."""

    def scored(data: object) -> tuple[int, dict[str, Any], str]:
        file = tmp_path / "meting.json"
        file.write_bytes(data if isinstance(data, bytes) else json.dumps(data).encode())
        code = run(["score", str(file)])
        said = capsys.readouterr()
        return code, json.loads(said.out) if said.out else {}, said.err

    return scored


MANY = [{"item": "pace", "row": f"r{n}", "by": "assessor", "value": 80} for n in range(100_000)]
FILES: list[tuple[str, bytes, str]] = [
    ("nested 10,000 deep", b"[" * 10_000 + b"]" * 10_000, "te diep genest"),
    ("50 MB", b" " * MEGABYTES_50, "hoogstens"),
    ("not UTF-8", b'{"format": "Kl\xebine"}', "UTF-8"),
    ("empty", b"", "geen geldige JSON"),
    ("100,000 answers", json.dumps({**example("uniform-2021"), "answers": MANY}).encode(), "hoogstens"),
]


@pytest.mark.parametrize(("text", "told"), [case[1:] for case in FILES], ids=[case[0] for case in FILES])
def test_a_file_that_is_no_measurement(score: Score, text: bytes, told: str) -> None:
    code, outcome, said = score(text)
    assert (code, outcome) == (2, {})
    assert told in said


def test_a_norm_of_zero(score: Score) -> None:
    code, _, said = score(with_answers(example("uniform-2021"), pace={"own": 70, "norm": 0}))
    assert code == 2
    assert "De norm is nul; daarmee valt niet te vergelijken. Tel ook bij een gewone collega." in said


def test_a_score_by_who_may_not_override(score: Score) -> None:
    """In the role *begeleidend* only others answer; what the assessor adds is refused."""
    data = json.loads(small("guiding", MEAN, "a@employer = 1\nb = 2", by_employer=True))
    code, _, said = score({**data, "answers": [{**one, "by": "assessor"} for one in data["answers"]]})
    assert code == 2
    assert "'assessor' beantwoordt deze vraag niet. Kies uit: employer." in said


# --- measurements: outcomes that need a word --------------------------------------------------------------------------


def codes(outcome: dict[str, Any]) -> list[str]:
    """Return the codes of the remarks."""
    return [remark["code"] for remark in outcome["warnings"]]


def in_percents(*shares: str) -> dict[str, Any]:
    """Return the uniform example with its three tasks in these percents."""
    data = example("uniform-2021")
    given = iter(shares)
    answers = [{**one, "value": next(given)} if one["item"] == "time" else one for one in data["answers"]]
    return {**data, "answers": answers}


def test_shares_that_total_nearly_100(score: Score) -> None:
    _, outcome, _ = score(in_percents("50%", "30%", "19.6%"))
    assert (outcome["withheld"], outcome["percent"] is not None) == (None, True)


def test_shares_that_total_101(score: Score) -> None:
    code, outcome, _ = score(in_percents("50%", "30%", "21%"))
    assert (code, outcome["percent"]) == (0, None)
    assert "101" in outcome["withheld"]
    assert "100" in outcome["withheld"]


def test_own_output_above_the_norm(score: Score) -> None:
    _, outcome, _ = score(with_answers(example("uniform-2021"), pace={"own": 84, "norm": 80}))
    assert codes(outcome).count("pace_above_norm") == 3
    assert "Het tempo bij 'Sorteren' is 105%. Het blijft zo staan en telt als 100%." in str(outcome["warnings"])


@pytest.mark.parametrize(("exact", "percent"), [("66.5", 67), ("66.4999", 66), ("0.5", 1)])
def test_a_result_on_the_half(score: Score, exact: str, percent: int) -> None:
    """Besluit LKS 2021, art. 3 lid 2: arithmetically, so a half goes up."""
    _, outcome, _ = score(with_answers(example("uniform-2021"), pace=exact, quality=100, net_working_time=100))
    assert (outcome["percent"], outcome["exact"]) == (percent, exact)


def test_a_requirement_of_zero_with_a_score(score: Score) -> None:
    data = example("dariuz-stijl")
    first = next(one for one in data["answers"] if one["item"] == "requirement")
    answers = [{**one, "value": 0} if one is first else one for one in data["answers"]]
    code, outcome, _ = score({**data, "answers": answers})
    assert code == 0
    assert "weighs_nothing" in codes(outcome)
    assert "weegt hier nul en telt niet mee" in str(outcome["warnings"])


def test_a_definitive_result_before_the_visit(score: Score) -> None:
    code, outcome, _ = score({**with_answers(example("dariuz-stijl"), visit_done="no"), "stage": "definitive"})
    assert (code, outcome["percent"]) == (0, None)
    assert "pas definitief als het bezoek is gedaan" in outcome["withheld"]


MEAN = '[[nodes]]\nkey = "n"\ntext = "uitkomst"\nrule = "mean"\nof = ["a", "b"]\nnot_applicable = "skip"\n'
BY_ANSWERS = """
[[repeats]]
key = "part"
text = "Onderdeel"
maximum = 2
rows = [{ key = "x", text = "X" }, { key = "y", text = "Y" }]
[[items]]
key = "demand"
text = "Eis"
per = "part"
scale = "number"
[[nodes]]
key = "n"
text = "uitkomst"
over = "part"
rule = "weighted_mean"
of = ["demand"]
weight = "demand"
"""
LOSS = """
[[nodes]]
key = "left"
text = "tempo min verlies"
rule = "difference"
of = ["a", "b"]
[[nodes]]
key = "n"
text = "tempo dat telt"
rule = "clamp"
of = ["left"]
low = 0
"""


def small(role: str, nodes: str, table: str, *, by_employer: bool = False, more: str = "") -> bytes:
    """Return a measurement with a small method of its own; `by_employer`: only the employer answers question a."""
    text = HEAD.format(role=role) + NUMBERS + nodes + RESULT + more
    if by_employer:
        asked = 'text = "Vraag a"\nrespondents = ["employer"]'
        text = text.replace('text = "Vraag a"', asked)
    loaded = load(text.encode())
    assert loaded.definition is not None, loaded.faults
    definition = loaded.definition
    method = MethodRef(id=definition.method.id, version=definition.method.version, sha256=definition.sha256)
    made = Measurement(id=UUID, method=method, answers=answers_to(definition.graph, table))
    return write_measurement(made, definition.graph, definition=definition.text).encode()


WITHHELD = [
    ("everything n.v.t.", MEAN, "a = nvt\nb = nvt", "uitkomst"),
    ("demands that total zero", BY_ANSWERS, "demand.x = 0\ndemand.y = 0", "weegt samen nul"),
]


@pytest.mark.parametrize(("nodes", "table", "told"), [c[1:] for c in WITHHELD], ids=[c[0] for c in WITHHELD])
def test_a_result_that_is_withheld_says_why(score: Score, nodes: str, table: str, told: str) -> None:
    code, outcome, said = score(small("steering", nodes, table))
    assert (code, said, outcome["percent"]) == (0, "", None)
    assert told in outcome["withheld"]


def test_a_pace_that_is_less_than_its_loss(score: Score) -> None:
    _, outcome, _ = score(small("steering", LOSS, "a = 0.2\nb = 0.5"))
    assert (outcome["percent"], codes(outcome)) == (0, ["raised_to_bound"])
    assert "komt uit op -0,3 en telt als 0: lager kan niet." in outcome["warnings"][0]["text"]


@pytest.mark.parametrize(("a", "percent", "odd"), [("0.19", 19, True), ("0.2", 20, False), ("1.3", 130, True)])
def test_a_result_below_20_and_above_100_stands_and_is_remarked(
    score: Score, a: str, percent: int, *, odd: bool
) -> None:
    """Bounds warn; they never change a number."""
    more = "warn_below = 20\nwarn_from = 100\n"
    _, outcome, _ = score(small("steering", MEAN.replace('["a", "b"]', '["a"]'), f"a = {a}", more=more))
    assert (outcome["percent"], codes(outcome)) == (percent, ["unusual_result"] if odd else [])
