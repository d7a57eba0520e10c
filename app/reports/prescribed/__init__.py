"""*Rapport Loonwaardemeting* for employer and municipality.

The first page says the result in one sentence, with its band, how it came about and what it means. From page two
follows the prescribed model "Rapport Loonwaardemeting LKS" (Regeling loonkostensubsidie Participatiewet 2021, bijlage),
complete and in its order; then how the result came about, what it means in euros if that was asked for, by which method
and by whom it was determined, what to do when one disagrees, the signatures, and how to check them.
"""

from __future__ import annotations

from collections.abc import Iterator

from app.reports.money_page import money_page
from app.reports.pdf.blocks import Block, PageBreak
from app.reports.prescribed.closing import closing
from app.reports.prescribed.first_page import first_page
from app.reports.prescribed.model import model
from app.reports.prescribed.origin import origin
from app.reports.telling import Telling


def story(telling: Telling) -> list[Block]:
    """Return the whole report as blocks."""
    return [
        *first_page(telling),
        PageBreak(),
        *model(telling),
        *origin(telling),
        *_money(telling),
        *closing(telling),
    ]


def _money(telling: Telling) -> Iterator[Block]:
    """Yield the page about euros between two page ends: how to check the report stays on its last page."""
    page = list(money_page(telling))
    yield from [*page, PageBreak()] if page else []
