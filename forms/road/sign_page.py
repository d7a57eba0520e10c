"""The last step: conclude, make the report, look at it, have it signed, print it and hand it over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forms.road.step_page import StepPage
from forms.shell.page import Act

if TYPE_CHECKING:
    from forms.road.road import Road


class SignPage(StepPage):
    """Concludes the measurement."""

    def __init__(self, road: Road) -> None:
        super().__init__(road, "", "")
        self.retitle(self.tr("Rapport"), self.tr("Rond de meting af, bekijk het rapport en laat het ondertekenen."))

    def primary(self) -> Act | None:
        """Conclude."""
        return None
