"""Errors of the machine become messages with an exit code, never a traceback."""

from __future__ import annotations

import errno
import sys

import pytest

import start
from tools.setup.console import SetupError, must_succeed, succeeds
from tools.setup.prepare import FAILED, INTERRUPTED, told_plainly


def raising(problem: BaseException) -> int:
    """Stand in for work that goes wrong."""
    raise problem


@pytest.mark.parametrize(
    ("problem", "code", "words"),
    [
        (SetupError("Have this installed"), FAILED, "Have this installed"),
        (
            OSError(errno.ENOSPC, "No space left on device", "x.txt"),
            FAILED,
            "No space left on device: 'x.txt'",
        ),
        (KeyboardInterrupt(), INTERRUPTED, "Start again"),
    ],
)
def test_a_problem_is_told(problem: BaseException, code: int, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The text says what is wrong; stdout stays free for what would have been started."""
    assert told_plainly(lambda: raising(problem)) == code
    told = capsys.readouterr()
    assert words in told.err
    assert told.out == ""


def test_a_bug_is_not_hidden() -> None:
    """Only errors of the machine are told plainly; our own show themselves."""
    with pytest.raises(ZeroDivisionError):
        told_plainly(lambda: 1 // 0)


def test_a_command_that_is_not_there_is_told() -> None:
    """A missing program is a set-up error like any other."""
    with pytest.raises(SetupError, match="no-such-program"):
        must_succeed(["no-such-program"])


def test_without_a_screen_the_window_is_not_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt would end the process with a core dump."""
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(SetupError, match="no screen"):
        start.require_screen()


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_any_screen_will_do(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """X11, Wayland, or a platform that was chosen on purpose."""
    monkeypatch.setenv(name, "wayland-0")
    start.require_screen()  # asserts by not raising


def test_what_a_failing_command_said_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    """And the command itself, so that it can be tried by hand."""
    with pytest.raises(SetupError, match="exit\\(1\\)"):
        must_succeed([sys.executable, "-c", "print('no route'); exit(1)"])
    assert "no route" in capsys.readouterr().err


def test_a_command_that_succeeds_is_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody needs to read what went well."""
    assert succeeds([sys.executable, "-c", "print('a thousand lines')"])
    assert capsys.readouterr() == ("", "")
