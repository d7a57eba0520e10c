"""A lock that names an address is never put in place, and a failed run leaves the old lock as it was."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tools import update_lock

OLD = "alpha==1.0 \\\n    --hash=sha256:aa\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project with a lock, and let the script work there."""
    (tmp_path / "requirements.lock").write_text(OLD, encoding="utf-8")
    monkeypatch.setattr(update_lock, "ROOT", tmp_path)
    monkeypatch.setattr("sys.argv", ["update_lock"])
    return tmp_path


def let_uv_write(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in for uv: it writes this text where it was told to."""

    def run(command: list[str], **_options: object) -> None:
        Path(command[-1]).write_text(text, encoding="utf-8")

    monkeypatch.setattr("subprocess.run", run)


def test_a_good_lock_is_put_in_place(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And nothing else is left behind."""
    let_uv_write("alpha==1.1\n", monkeypatch)
    assert update_lock.main() == 0
    assert [file.name for file in project.iterdir()] == ["requirements.lock"]
    assert (project / "requirements.lock").read_text(encoding="utf-8") == "alpha==1.1\n"


def test_a_lock_with_an_address_is_refused(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whose registry it was stays unsaid."""
    let_uv_write("--index-url https://example.nl\nalpha==1.1\n", monkeypatch)
    assert update_lock.main() == 1
    assert (project / "requirements.lock").read_text(encoding="utf-8") == OLD
    assert "not put in place" in capsys.readouterr().err


def test_after_a_failure_the_old_lock_stands(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No half-written lock, no file beside it."""

    def fail(*_words: object, **_options: object) -> None:
        raise subprocess.CalledProcessError(2, "uv")

    monkeypatch.setattr("subprocess.run", fail)
    with pytest.raises(subprocess.CalledProcessError):
        update_lock.main()
    assert [file.name for file in project.iterdir()] == ["requirements.lock"]
    assert (project / "requirements.lock").read_text(encoding="utf-8") == OLD


def test_named_packages_are_brought_up_to_date() -> None:
    """The rest keeps its versions."""
    words = update_lock.command(Path("x"), ["alpha", "beta"], everything=False)
    assert words[-6:] == ["--upgrade-package", "alpha", "--upgrade-package", "beta", "--output-file", "x"]
