"""`report`: every document, every language, an earlier measurement, money; and what cannot be, said plainly."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli.commands import run
from tests.helpers.read_aloud import all_text

Make = Callable[..., tuple[int, str]]


@pytest.fixture
def measurement(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """Return a complete measurement as a file."""
    run(["example", "uniform-2021"])
    file = tmp_path / "meting.json"
    file.write_text(capsys.readouterr().out, encoding="utf-8")
    return file


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Return where the document goes."""
    return tmp_path / "uit.pdf"


@pytest.fixture
def make(measurement: Path, target: Path, capsys: pytest.CaptureFixture[str]) -> Make:
    """Return a function from a reader and options to the exit code and what was said."""

    def command(reader: str, *options: object) -> tuple[int, str]:
        code = run(["report", str(measurement), "--for", reader, "--output", str(target), *map(str, options)])
        return code, capsys.readouterr().err

    return command


def earlier(measurement: Path, **case: object) -> Path:
    """Return the same measurement a year before, with parts of the case replaced."""
    data = json.loads(measurement.read_text(encoding="utf-8"))
    data["case"] |= {"dates": {"visit": "2025-11-10", "report": "2025-11-13"}, **case}
    file = measurement.with_name("eerder.json")
    file.write_text(json.dumps(data), encoding="utf-8")
    return file


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("reader", ["employer", "municipality", "employee", "jobcoach", "dossier"])
def test_each_document_in_each_language(make: Make, target: Path, reader: str, language: str) -> None:
    assert make(reader, "--language", language) == (0, "")
    assert "Sam de Vries" in all_text(target.read_bytes())


def test_an_earlier_measurement_is_compared(make: Make, measurement: Path, target: Path) -> None:
    assert make("employee", "--previous", earlier(measurement)) == (0, "")
    assert "Op 10 november 2025 was je getal 66." in all_text(target.read_bytes())


def test_an_earlier_measurement_of_somebody_else_is_refused(make: Make, measurement: Path, target: Path) -> None:
    code, said = make("employer", "--previous", earlier(measurement, employee={"name": "Iemand Anders"}))
    assert code == 2
    assert "iemand anders" in said
    assert not target.exists()


def test_money_is_added_when_asked_for(make: Make, target: Path) -> None:
    assert make("municipality", "--money", "2026-07-01") == (0, "")
    assert "loonkostensubsidie is" in all_text(target.read_bytes())


@pytest.mark.parametrize(
    ("reader", "options", "told"),
    [
        ("employee", ("--language", "fr"), "De taal 'fr' is er niet."),
        ("employee", ("--money", "2026-07-01"), "geen plaats"),
        ("employer", ("--money", "gisteren"), "on"),
        ("employee", ("--sign", "id.p12"), "wordt niet ondertekend"),
        ("employer", ("--previous", "nergens.json"), "Dit bestand is er niet."),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_written(
    make: Make, target: Path, reader: str, options: tuple[str, ...], told: str
) -> None:
    code, said = make(reader, *options)
    assert code == 2
    assert told in said
    assert "Traceback" not in said
    assert not target.exists()


def test_another_reader_is_refused_with_those_there_are(make: Make) -> None:
    with pytest.raises(SystemExit) as caught:
        make("buurman")
    assert caught.value.code == 2


def test_a_folder_in_place_of_a_file_is_told(make: Make, target: Path) -> None:
    target.mkdir()
    code, said = make("employer")
    assert code == 2
    assert "niet geschreven" in said
    assert list(target.parent.glob(".*")) == []
