"""Imports what stands behind the lock while someone still types the passphrase, a little at a time.

The start waits for the lock alone (docs/decisions/0062). What comes after it takes half a second of importing: too
long to wait for after the passphrase. So it is done once the lock is painted, a module in each turn of the event loop,
so that no key waits for more than one of them. Who is quicker loses nothing: what is not there yet is then imported at
once, as usual.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal

BEHIND_THE_LOCK = (
    "app.vault.opening",
    "app.vault.store",
    "app.desk.settings",
    "forms.widgets.fields",
    "forms.widgets.graph_picture",
    "app.scoring.definition",
    "app.scoring.rules",
    "app.scoring.evaluate",
    "app.scoring.examples",
    "app.scoring.lint",
    "app.scoring.load",
    "app.dossier.acts",
    "app.exchange.library",
    "app.wages.rows",
    "app.wages.calculation",
    "app.desk.wages",
    "app.desk.dossiers",
    "app.desk.assessment",
    "forms.pages.dossiers",
    "forms.pages.dossier",
    "forms.pages.methods",
    "forms.pages.settings",
    "forms.pages.calculator",
    "forms.pages.check_report",
    "forms.pages.figures",
    "forms.pages.register",
    "forms.pages.calibration",
    "forms.road.items_page",
    "forms.road.road",
    "forms.inside",
)
"""What `Program` needs at once after the passphrase, the parts before what is made of them; the last brings the rest.

Only this order is a matter of taste: a test holds that every name exists.
"""

_FIRST_MS = 100
_PAUSE_MS = 10


class Ahead(QObject):
    """Imports modules one after the other, in idle moments. Signal `done()` after the last."""

    done = Signal()

    def __init__(self, parent: QObject, modules: Iterable[str] = BEHIND_THE_LOCK) -> None:
        super().__init__(parent)
        self._left = list(modules)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._step)

    def start(self) -> None:
        """Begin when the first paint is over."""
        self._timer.start(_FIRST_MS)

    def _step(self) -> None:
        import_module(self._left.pop(0))
        if self._left:
            self._timer.start(_PAUSE_MS)
        else:
            self.done.emit()
