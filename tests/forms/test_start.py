"""The start: it waits for the lock alone, and the rest comes while someone types."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from forms.ahead import BEHIND_THE_LOCK, Ahead

ROOT = Path(__file__).resolve().parents[2]

NOT_FOR_THE_LOCK = (
    "app.scoring.definition",
    "app.vault.opening",
    "decimal",
    "forms.inside",
    "forms.road.road",
    "forms.shell.around",
    "forms.widgets.fields",
    "json",
    "numpy",
    "openpyxl",
    "pikepdf",
    "pyhanko",
    "reportlab",
    "sqlcipher3",
)
"""What is too slow, or too much, to wait for before the first paint (docs/decisions/0062)."""

_SHOW_THE_LOCK = """
import sys
from PySide6.QtCore import QSettings
from forms.start import *
app = QApplication(["start", *STYLE_ARGUMENTS])
program = make_program(app, Places.standard(), Means.real(), QSettings("{ini}", QSettings.Format.IniFormat))
program.open()
app.processEvents()
assert program.window.isVisible()
print(*sys.modules)
"""


def test_the_first_paint_brings_no_page_and_no_slow_library(own_places: Path) -> None:
    code = _SHOW_THE_LOCK.format(ini=(own_places / "settings.ini").as_posix())
    shown = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env={**os.environ}, capture_output=True, text=True, check=True
    )
    imported = set(shown.stdout.split())
    assert "forms.pages.unlock_pages" in imported
    assert imported.isdisjoint(NOT_FOR_THE_LOCK), sorted(imported.intersection(NOT_FOR_THE_LOCK))


@pytest.mark.parametrize("name", BEHIND_THE_LOCK)
def test_what_is_imported_ahead_exists(name: str) -> None:
    assert find_spec(name) is not None


def test_modules_are_imported_in_order_and_then_it_says_so(
    qtbot: QtBot, qapp: QObject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ("only_here_to_be_imported_first", "only_here_to_be_imported_last")
    for name in names:
        (tmp_path / f"{name}.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    ahead = Ahead(qapp, names)
    with qtbot.waitSignal(ahead.done, timeout=5000):
        ahead.start()
    assert [name for name in sys.modules if name in names] == list(names)
