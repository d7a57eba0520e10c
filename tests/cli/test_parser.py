"""The command line says in Dutch what cannot be."""

from __future__ import annotations

import json

import pytest

from app.cli.commands import run


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Return what is said of a command that is refused."""
    with pytest.raises(SystemExit) as ended:
        run(list(words))
    assert ended.value.code == 2
    return capsys.readouterr().err


SUBSIDY = ("subsidy", "--on", "2026-07-01", "--wage-value", "60")


@pytest.mark.parametrize("again", [("--hours", "30"), ("--hours=30",)])
def test_an_option_twice_is_refused(capsys: pytest.CaptureFixture[str], again: tuple[str, ...]) -> None:
    assert "--hours staat er twee keer" in said(capsys, *SUBSIDY, "--hours", "32", *again)


def test_an_option_that_may_come_twice_is_taken(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*SUBSIDY, "--hours", "32", "--not-met", "in_time", "--not-met", "target_group"]) == 0
    assert json.loads(capsys.readouterr().out)["inputs"]["not_met"] == ["in_time", "target_group"]


def test_a_number_too_long_to_read_is_told_as_such(capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["subsidy", "--on", "2026-07-01", "--hours", "32", "--wage-value", "0." + "1" * 60])
    assert code == 2
    assert "te veel cijfers" in capsys.readouterr().err


@pytest.mark.parametrize(
    "command",
    ["example", "score", "report", "verify", "methods", "subsidy", "minimum-wage", "import", "export", "figures"],
)
def test_help_is_in_dutch(capsys: pytest.CaptureFixture[str], command: str) -> None:
    with pytest.raises(SystemExit) as ended:
        run([command, "--help"])
    assert ended.value.code == 0
    words = set(capsys.readouterr().out.lower().replace("`", " ").split())
    assert "gebruik:" in words
    assert not words & {"the", "prints", "makes", "writes", "usage:", "options:"}
