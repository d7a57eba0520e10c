"""Makes the pictures of docs/screenshots: the window page by page, and the report as pages.

    python -m tools.screenshots                                    light at 100%, into docs/screenshots
    python -m tools.screenshots FOLDER --scheme dark --percent 200 any other look, to look at
    python -m tools.screenshots FOLDER --all                       every look, each in a folder of its own

Everybody in the pictures is invented; the vault is made in a folder that goes away.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pypdfium2
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.desk.calibration import score_case
from app.desk.documents import order_of, report_bytes, subject_of_assessment
from app.desk.files import example_file
from app.desk.identity import make_identity
from app.desk.places import Places
from app.desk.registers import dry_run, import_register
from app.desk.session import Means, Session
from app.desk.settings import Preferences
from app.desk.transfer import take_in
from app.desk.unlock import make_vault, session_of, set_assessor_field
from app.vault.cost import KdfCost
from forms.program import Program
from forms.start import make_program
from forms.widgets.gradual import Gradual
from tests.helpers.pilot_register import write_register

ROOT = Path(__file__).resolve().parent.parent
SIZE = (1366, 768)
QUICK = KdfCost(memory_kib=8, iterations=1, lanes=1)
"""The vault of a picture holds nobody."""

PASSPHRASE = "vier paarden lopen langzaam"  # noqa: S105 - of a vault that holds nobody
_REST_MS = 200
"""The longest movement on screen, and layouts that follow their words."""

PAPERS = (("report", "employer"), ("letter", "employee"))
"""Documents whose pages are shown: name of the picture and for whom."""

PLACES = (
    "today", "dossiers", "figures", "register", "calibration", "methods", "calculator", "reports", "check", "settings",
    "house_style",
)  # fmt: skip
SCHEMES = ("light", "dark", "high_contrast")
PERCENTS = ("100", "125", "150", "175", "200")


def main() -> int:
    """Make the pictures; print the name of each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "docs" / "screenshots")
    parser.add_argument("--scheme", default="light", choices=SCHEMES)
    parser.add_argument("--percent", default="100", choices=PERCENTS)
    parser.add_argument("--method", default="uniform-2021")
    parser.add_argument("--all", action="store_true", help="every scheme at 100%% and 200%%")
    chosen = parser.parse_args()
    app = QApplication([])
    for one in _looks(chosen):
        one.folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as own:
            for name in pictures(app, Path(own), one):
                print(name)
    return 0


def _looks(chosen: argparse.Namespace) -> Iterator[argparse.Namespace]:
    """Yield what is asked: one look, or each in a folder named after it."""
    if not chosen.all:
        yield chosen
        return
    for scheme in SCHEMES:
        for percent in ("100", "200"):
            folder = chosen.folder / f"{scheme}-{percent}"
            yield argparse.Namespace(**{**vars(chosen), "scheme": scheme, "percent": percent, "folder": folder})


def pictures(app: QApplication, own: Path, chosen: argparse.Namespace) -> Iterator[str]:
    """Make each picture and yield its file."""
    standard = Places.standard()
    places = Places(standard.methods, standard.resources, own)
    program = make_program(app, places, Means.real(), QSettings(str(own / "w.ini"), QSettings.Format.IniFormat))
    program.window.resize(*SIZE)
    program.open()
    look = Preferences(scheme=chosen.scheme, percent=chosen.percent)
    program._apply(look)  # noqa: SLF001 - the settings page does the same, behind the lock
    yield _shot(app, program, chosen.folder, "first-start")
    program.entrance.begin(first_time=False)
    yield _shot(app, program, chosen.folder, "unlock")
    session = _session(places)
    assessment = take_in(session, example_file(places, chosen.method).encode("utf-8"))
    import_register(session, dry_run(session, write_register(own / "pilot.xlsx")))
    score_case(session, "inpakken", Fraction(70), "")
    score_case(session, "groen", Fraction(72), "")
    program.entrance.opened.emit(session)
    program._apply(look)  # noqa: SLF001 - as above
    inside = program.inside
    assert inside is not None, "the vault did not open"  # noqa: S101 - a tool
    for place in PLACES:
        inside.go(place)
        yield _shot(app, program, chosen.folder, place)
    inside.open_dossier(assessment.dossier.stream)
    yield _shot(app, program, chosen.folder, "dossier")
    inside.open_measurement(assessment.stream)
    assert inside.road is not None, "the measurement did not open"  # noqa: S101 - a tool
    for step in inside.road.plan.steps:
        inside.road.show(step)
        yield _shot(app, program, chosen.folder, step)
    measured = inside.road.assessment
    for name, dialog in (("palette", program.window.open_palette()), ("keys", program.window.open_sheet())):
        yield _shot(app, program, chosen.folder, name, dialog)
        dialog.close()
    inside.road.show("employee")
    inside.start_talk()
    yield _shot(app, program, chosen.folder, "conversation")
    reports = {
        name: report_bytes(subject_of_assessment(measured), order_of(measured, reader)) for name, reader in PAPERS
    }
    program.window.close()
    for name, pdf in reports.items():
        yield from _report(pdf, chosen.folder, name)


def _session(places: Places) -> Session:
    means = Means.real()
    unlocked, _key = make_vault(places, PASSPHRASE, means, QUICK)
    session = session_of(unlocked, places, means)
    for name, value in (("assessor.name", "Anna Jansen"), ("assessor.phone", "06 0000 0000")):
        session = set_assessor_field(session, name, value)
    make_identity(session, "Anna Jansen", "Jansen Loonwaarde")
    return session


def _shot(app: QApplication, program: Program, folder: Path, name: str, part: QWidget | None = None) -> str:
    """Let everything come to rest, then take the picture: of the window, or of a dialog over it."""
    until = datetime.now(UTC).timestamp() + 5
    for _ in range(8):
        app.processEvents()
    while program.works.running and datetime.now(UTC).timestamp() < until:
        app.processEvents()
    for column in program.window.findChildren(Gradual):
        column.rows()
    QTest.qWait(_REST_MS)
    file = folder / f"{name}.png"
    (part or program.window).grab().save(str(file))
    return str(file)


def _report(pdf: bytes, folder: Path, name: str) -> Iterator[str]:
    document = pypdfium2.PdfDocument(pdf)
    for number in range(len(document)):
        file = folder / f"{name}-{number + 1}.png"
        document[number].render(scale=1.0).to_pil().save(file)
        yield str(file)


if __name__ == "__main__":
    raise SystemExit(main())
