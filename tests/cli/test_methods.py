"""`methods list`, `show` and `check`: what they print and with which code they end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli.commands import run
from tests.helpers.small_method import SMALL, changed

FAULTY = changed('of = ["tempo", "aandeel"]', 'of = ["tempa", "aandeel"]')
ODD = changed('weights = ["0.5", "0.5"]', 'weights = ["0.5", "0.45"]').replace('percent = 82, exact = "82", ', "")


def put(folder: Path, text: str, name: str = "method.toml") -> Path:
    """Write a definition."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


CHECKS = [
    (SMALL, 0, "In orde.\n"),
    (ODD, 1, "0 fouten, 1 waarschuwing.\n"),
    (FAULTY, 2, "1 fout, 0 waarschuwingen.\n"),
]


@pytest.mark.parametrize(("text", "code", "last"), CHECKS)
def test_check_ends_with_a_code_that_says_how_bad_it_is(
    text: str, code: int, last: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """0 when all is well, 1 with warnings, 2 with errors."""
    assert run(["methods", "check", str(put(tmp_path, text))]) == code
    assert capsys.readouterr().out.endswith(last)


def test_check_says_file_line_fault_and_remedy(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line a finding, so that an editor can jump to it."""
    file = put(tmp_path, FAULTY)
    run(["methods", "check", str(file)])
    line = FAULTY[: FAULTY.index("tempa")].count("\n") + 1
    told = "'tempa' is geen vraag, knoop of parameter in dit bestand. Bedoelde u 'tempo'?"
    assert capsys.readouterr().out.split("\n")[0] == f"{file}:{line}: fout: {told}"


def test_a_pipe_on_windows_gets_every_sign(tmp_path: Path, project_root: Path) -> None:
    """Its code page has no →, and a name may hold any letter."""
    text = changed('of = ["totaal", "vaardig"]\ntext', 'of = ["verschil", "vaardig"]\ntext')
    command = [sys.executable, "-c", "import sys; from app.cli.commands import run; sys.exit(run(sys.argv[1:]))"]
    done = subprocess.run(
        [*command, "methods", "check", str(put(tmp_path, text))],
        cwd=project_root,
        env={**os.environ, "PYTHONIOENCODING": "cp1252"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
    assert "verschil → verschil" in done.stdout.decode("utf-8")


def test_check_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """For programs: the file, the errors and the warnings."""
    file = put(tmp_path, FAULTY)
    assert run(["methods", "check", str(file), "--json"]) == 2
    found = json.loads(capsys.readouterr().out)
    assert found["file"] == str(file)
    assert found["warnings"] == []
    assert [(one["code"], one["place"]) for one in found["errors"]] == [("unknown_name", "nodes[1].of[0]")]
    assert set(found["errors"][0]) == {"code", "line", "place", "text", "remedy"}


def test_check_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every method in it, and one version with two contents; the heaviest decides the code."""
    put(tmp_path / "a", SMALL)
    put(tmp_path / "b", SMALL.replace("Half", "Anders"))
    put(tmp_path / "c", changed('id = "kleine-methode"', 'id = "andere"'))
    assert run(["methods", "check", str(tmp_path), "--json"]) == 2
    found = json.loads(capsys.readouterr().out)
    assert [[error["code"] for error in one["errors"]] for one in found] == [[], ["second_hash"], []]


def test_check_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder without methods and a file that is not there: code 2 and what to do."""
    assert run(["methods", "check", str(tmp_path)]) == 2
    assert "Een methode heet method.toml." in capsys.readouterr().err
    assert run(["methods", "check", str(tmp_path / "method.toml")]) == 2
    assert "Dit bestand is er niet." in capsys.readouterr().out


def test_the_shipped_methods_are_faultless(project_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No error and no warning in anything that comes with the program."""
    assert run(["methods", "check", str(project_root / "methods")]) == 0, capsys.readouterr().out


def test_list_shows_what_there_is(own_places: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Shipped and own; a faulty one with its reasons, and code 1."""
    assert run(["methods", "list"]) == 0
    own = own_methods(own_places)
    put(own / "klein", SMALL)
    put(own / "kapot", FAULTY)
    assert run(["methods", "list"]) == 1
    shown = capsys.readouterr().out
    assert "uniform-2021" in shown
    assert "Kleine methode" in shown
    assert "(eigen map)" in shown
    assert f"Kan niet gebruikt worden: {own / 'kapot' / 'method.toml'}" in shown
    assert "Bedoelde u 'tempo'?" in shown


def own_methods(own_places: Path) -> Path:
    """Return the folder for a user's own methods, as the program itself finds it."""
    from app.desk.places import Places

    folder = Places.standard().own_methods
    assert folder.is_relative_to(own_places)
    return folder


def test_list_as_json(own_places: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """For programs: identity, hash and file of each."""
    put(own_methods(own_places) / "klein", SMALL)
    assert run(["methods", "list", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert ("kleine-methode", "own") in [(one["id"], one["origin"]) for one in found["found"]]
    assert found["faulty"] == []


def test_show_tells_what_a_method_does(capsys: pytest.CaptureFixture[str]) -> None:
    """What it asks, of whom, how it counts, its sources, status and examples."""
    assert run(["methods", "show", "uniform-2021"]) == 0
    shown = capsys.readouterr().out
    for part in ("Status: geldig", "werkgever, werknemer, observatie, beoordelaar", "= vermenigvuldig", "Stb.", "68%"):
        assert part in shown


def test_show_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An author looks at a draft; one that cannot be read is refused with its faults."""
    assert run(["methods", "show", str(put(tmp_path, SMALL))]) == 0
    assert capsys.readouterr().out.startswith("Kleine methode\n")
    assert run(["methods", "show", str(put(tmp_path, FAULTY))]) == 2
    assert "Bedoelde u 'tempo'?" in capsys.readouterr().err


def test_show_an_unknown_method(capsys: pytest.CaptureFixture[str]) -> None:
    """Code 2 and the nearest name."""
    assert run(["methods", "show", "uniform-2020"]) == 2
    assert "Bedoelde u 'uniform-2021'?" in capsys.readouterr().err
