"""Types answers in the real window, without end, and says of each entry when it is stored. To be killed.

Run as `python -m tests.acceptance.typing_child FOLDER STREAM`; prints `ready`, then the id of every entry that the
vault has acknowledged.
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.desk.unlock import session_of, unlock
from forms.start import make_program
from tests.helpers.desk import means, places_at
from tests.helpers.vaults import PASSPHRASE


def main(folder: Path, stream: str, seed: int) -> None:
    """Open the vault and the measurement, and type until the end."""
    app = QApplication([])
    places = places_at(folder)
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    program = make_program(app, places, means(seed), settings)
    program.open()
    program.entrance.opened.emit(session_of(unlock(places, PASSPHRASE), places, means(seed)))
    inside = program.inside
    assert inside is not None, "the vault did not open"
    inside.open_measurement(stream, "employer")
    assert inside.road is not None, "the measurement did not open"
    assessment = inside.road.assessment
    program.window.activateWindow()
    assert QTest.qWaitForWindowActive(program.window, 10_000), "the window did not become active"
    print("ready", flush=True)
    known = assessment.ledger.count
    page = program.window.page()
    assert page is not None, "no page came"
    page.focus_first()
    for number in itertools.count(1):
        focused = QApplication.focusWidget()
        if focused is None or not page.isAncestorOf(focused):
            page.focus_first()
            focused = QApplication.focusWidget()
        assert focused is not None, "nothing takes the focus"
        QTest.keyClicks(focused, str(20 + number % 80))
        QTest.keyClick(QApplication.focusWidget() or focused, Qt.Key.Key_Return)
        app.processEvents()
        if assessment.ledger.count > known:
            known = assessment.ledger.count
            print(assessment.ledger.done[-1].id, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
