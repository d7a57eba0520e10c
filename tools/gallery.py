"""Make screenshots of every widget in every look: `python tools/gallery.py FOLDER [--only NAME]`.

Light, dark and high contrast, at 100% and 200% of the size of text, in a window of 1366 x 768. For looking at.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings, Qt  # noqa: E402 - after the path and the platform
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from forms.language import Language, Speaker  # noqa: E402
from forms.shell.window import MainWindow  # noqa: E402
from forms.theme import Look, Scheme, Theme  # noqa: E402
from forms.widgets.focus import FocusRing  # noqa: E402
from tests.helpers import gallery  # noqa: E402

SCHEMES = (Scheme.LIGHT, Scheme.DARK, Scheme.HIGH_CONTRAST)
PERCENTS = (100, 200)


def settle(widget: QWidget) -> None:
    """Let layouts and movements come to rest."""
    QTest.qWait(250)
    widget.repaint()


def shoot(window: MainWindow, folder: Path, name: str) -> None:
    """Take one picture of the window."""
    settle(window)
    window.grab().save(str(folder / f"{name}.png"))


def shoot_all(window: MainWindow, folder: Path, tail: str, only: str) -> None:
    """Take every picture in the present look."""
    for name in gallery.GROUPS:
        if only in ("", name):
            page = gallery.page(name)
            window.show_page(page, "dossiers")
            QTest.keyClick(window, Qt.Key.Key_Tab)
            window.say("opgeslagen")
            shoot(window, folder, f"{name}-{tail}")
            _shoot_below(window, page, folder, f"{name}-{tail}-below")
            window.drop_page(page)
    if only in ("", "talk"):
        view = gallery.talk()
        window.show_alone(view)
        shoot(window, folder, f"talk-{tail}")
        window.drop_page(view)
        window.show_together()
    if only in ("", "dialogs"):
        _shoot_dialogs(window, folder, tail)


def _shoot_below(window: MainWindow, page: gallery.GalleryPage, folder: Path, name: str) -> None:
    bar = page.scroll_bar()
    if bar.maximum() > 0:
        bar.setValue(bar.maximum())
        shoot(window, folder, name)


def _shoot_dialogs(window: MainWindow, folder: Path, tail: str) -> None:
    for name, made in (
        ("palette", window.open_palette()),
        ("sheet", window.open_sheet()),
        ("confirm", gallery.confirm(window)),
    ):
        made.show()
        settle(made)
        made.grab().save(str(folder / f"{name}-{tail}.png"))
        made.close()


def main() -> None:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--percent", type=int, choices=PERCENTS)
    parser.add_argument("--scheme", choices=[scheme.value for scheme in SCHEMES])
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    Speaker(app, ROOT / "resources" / "translations").speak(Language.DUTCH)
    theme = Theme(app, ROOT / "resources" / "fonts", Look(Scheme.LIGHT, 100))
    FocusRing(app)
    window = gallery.window(QSettings(str(asked.folder / "settings.ini"), QSettings.Format.IniFormat))
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    for scheme in SCHEMES:
        for percent in PERCENTS:
            if asked.percent in (None, percent) and asked.scheme in (None, scheme.value):
                theme.choose(Look(scheme, percent))
                window.activateWindow()
                QTest.qWaitForWindowActive(window)
                shoot_all(window, asked.folder, f"{scheme.value}-{percent}", asked.only)
    window.close()


if __name__ == "__main__":
    main()
