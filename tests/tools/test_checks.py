"""The check command cannot say yes by accident."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tools import checks
from tools.checks import Check, run_all, says_tests_passed


def saying(text: str, code: int = 0) -> Check:
    """Return a check that prints a text and ends with this code."""
    return Check("a check", [sys.executable, "-c", f"print({text!r}); raise SystemExit({code})"])


@pytest.mark.parametrize(
    ("still", "tests", "code"),
    [
        (saying("fine"), saying("== 12 passed in 0.5s =="), 0),
        (saying("a fault", 1), saying("== 12 passed in 0.5s =="), 1),
        (saying("fine"), saying("== 1 failed, 11 passed in 0.5s ==", 1), 1),
        (saying("fine"), saying("== no tests ran in 0.1s ==", 5), 1),
        (saying("fine"), saying("== no tests ran in 0.1s =="), 1),
        (saying("fine"), saying(""), 1),
    ],
)
def test_yes_only_when_all_passed_and_tests_ran(
    still: Check, tests: Check, code: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A failing check, a failing test, or no test at all: exit code 1."""
    monkeypatch.setattr(checks, "still_checks", lambda _root: [still])
    monkeypatch.setattr(checks, "tests", lambda _root, **_: tests)
    assert run_all(tmp_path, quick=False) == code


@pytest.mark.parametrize("still", [saying("fine"), saying("a fault", 1)])
def test_the_closing_line_of_the_tests_comes_last(
    still: Check, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """CI reads there how many tests ran, also when something before them failed."""
    monkeypatch.setattr(checks, "still_checks", lambda _root: [still])
    monkeypatch.setattr(checks, "tests", lambda _root, **_: saying("== 12 passed in 0.5s =="))
    run_all(tmp_path, quick=False)
    assert capsys.readouterr().out.splitlines()[-1] == "== 12 passed in 0.5s =="


def test_what_a_failing_check_said_is_shown(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One run shows every fault."""
    monkeypatch.setattr(checks, "still_checks", lambda _root: [saying("first fault", 1), saying("second", 2)])
    monkeypatch.setattr(checks, "tests", lambda _root, **_: saying("1 passed"))
    run_all(tmp_path, quick=False)
    shown = capsys.readouterr().out
    assert "first fault" in shown
    assert "second" in shown


@pytest.mark.parametrize(
    ("line", "passed"),
    [("3 passed in 1s", True), ("0 passed", False), ("2 skipped", False), ("10 passed, 1 skipped", True)],
)
def test_the_closing_line_is_read(line: str, passed: bool) -> None:
    """Skipped tests prove nothing."""
    assert says_tests_passed(line) is passed


def test_the_tests_run_on_all_cores(tmp_path: Path) -> None:
    """And quick leaves out only what is marked slow."""
    whole = checks.tests(tmp_path, quick=False).command
    assert "auto" in whole
    assert list(checks.tests(tmp_path, quick=True).command) == [*whole, "-m", "not slow"]
