"""`example` and `score`: what a script or a method author sees."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from app.cli.commands import run


@pytest.fixture
def example(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    assert run(["example", "uniform-2021"]) == 0
    file = tmp_path / "meting.json"
    file.write_text(capsys.readouterr().out, encoding="utf-8")
    return file


def test_an_example_scores(example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["score", str(example)]) == 0
    outcome = json.loads(capsys.readouterr().out)
    low, high = outcome["band"]
    assert outcome["percent"] == 66
    assert outcome["exact"] == "66.365"
    assert low <= Decimal(outcome["exact"]) <= high
    assert outcome["withheld"] is None
    assert outcome["method"]["id"] == "uniform-2021"


def test_the_trace_ends_in_the_result(example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["score", str(example)])
    outcome = json.loads(capsys.readouterr().out)
    steps = {(step["node"], step["task"]): step for step in outcome["trace"]}
    assert Decimal(steps["wage_value", None]["value"]) * 100 == Decimal(outcome["exact"])
    parts = [Decimal(step["value"]) for (node, _), step in steps.items() if node == "contribution"]
    assert sum(parts) * 100 == Decimal(outcome["exact"])


def test_a_missing_answer_withholds_the_result_and_says_which(
    example: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = json.loads(example.read_text(encoding="utf-8"))
    data["answers"] = [a for a in data["answers"] if not (a["item"] == "pace" and a["by"] == "assessor")]
    example.write_text(json.dumps(data), encoding="utf-8")
    assert run(["score", str(example)]) == 0
    outcome = json.loads(capsys.readouterr().out)
    assert (outcome["percent"], outcome["exact"], outcome["band"]) == (None, None, None)
    assert "Tempo" in outcome["withheld"]


def test_faults_go_to_stderr_one_a_line(example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads(example.read_text(encoding="utf-8"))
    data["answers"][0]["value"] = "veel"
    data["colour"] = "blue"
    example.write_text(json.dumps(data), encoding="utf-8")
    assert run(["score", str(example)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "colour" in told.err


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["score", str(tmp_path / "weg.json")]) == 2
    assert "Dit bestand is er niet" in capsys.readouterr().err


def test_a_method_that_is_not_there_names_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["example", "uniform-2020"]) == 2
    assert "uniform-2021" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "OPDRACHT"),
        (["scoer"], "score"),
        (["score"], "BESTAND"),
        (["score", "a", "b"], "hoort hier niet"),
    ],
)
def test_a_wrong_command_is_told_in_dutch(words: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(words)
    assert ended.value.code == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "told"), [("", "de naam is leeg. Noem een bestand of een map."), (".", "Dit is een map, geen bestand.")]
)
def test_a_file_without_a_name_or_a_folder_is_told_so(capsys: pytest.CaptureFixture[str], name: str, told: str) -> None:
    try:
        code = run(["score", name])
    except SystemExit as ended:
        code = ended.code  # type: ignore[assignment]  # argparse ends with a number
    assert (code, told in capsys.readouterr().err) == (2, True)


def test_the_trace_of_a_decision_tree_says_where_each_answer_leads(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["example", "praktijkroute"]) == 0
    file = tmp_path / "meting.json"
    file.write_text(capsys.readouterr().out, encoding="utf-8")
    assert run(["score", str(file)]) == 0
    trace = json.loads(capsys.readouterr().out)["trace"]
    forks = [(step["node"], step["leads_to"]) for step in trace if step["rule"] == "fork"]
    assert forks[0] == ("responsible", "workplace")
    assert forks[-1][1] == trace[-1]["node"] == "OPNAME_IN_REGISTER"
    told = trace[1]["in_words"]
    assert told.startswith("ja → Is er een werkplek bij een werkgever? (anders: nee → ")
    assert "ANDERE_ROUTE_UWV" not in told, "a code is no name"
