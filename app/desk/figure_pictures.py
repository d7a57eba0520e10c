"""Pictures of figures and stories, for a page, for paper and as SVG. reportlab is slow to import: ask when needed."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from app.desk.agreement import Comparison
from app.desk.figures import Depth
from app.desk.story import Story, StoryPoint
from app.figures.repeats import Repeats
from app.figures.tables import Table

if TYPE_CHECKING:
    from app.reports.pictures.brush import Picture
    from app.reports.style import Palette

MOST_GROUPS = 30
"""More groups than this do not fit on a page; the table has them all."""


def picture_of_table(found: Table, depth: Depth, palette: Palette | None = None) -> Picture | None:
    """Return the groups of a table with their uncertainty, withheld ones left out; None without means in percent.

    `palette`: the colours of a screen; without it those of paper.
    """
    from app.reports.pictures.figures import Group, group_means  # noqa: PLC0415 - see the module

    if found.total.mean is None or found.measure != "value":
        return None
    groups = [
        Group(
            row.label, row.n, float(row.mean), depth.intervals.get(row.keys),
            None if row.sd is None else float(row.sd), few=bool(row.note),
        )
        for row in found.rows
        if row.mean is not None and not row.withheld
    ]  # fmt: skip
    return group_means(groups[:MOST_GROUPS], float(found.total.mean), palette=palette) if groups else None


def picture_of_comparison(one: Comparison, palette: Palette | None = None) -> Picture:
    """Return the pairs of a comparison with their limits of agreement."""
    from app.reports.pictures.figures import difference_plot  # noqa: PLC0415 - as above

    return difference_plot(one.pairs, one.found.difference, one.found.limits, palette=palette)


def picture_of_repeats(found: Repeats, palette: Palette | None = None) -> Picture:
    """Return a bar for each person who was measured again."""
    from app.reports.pictures.figures import change_bars  # noqa: PLC0415 - as above

    return change_bars([float(change) for change in found.changes], palette=palette)


def picture_of_story(told: Story, palette: Palette | None = None) -> Picture | None:
    """Return the measurements of a person as columns with their bands, to see or to print; None without a value.

    `palette` as for a table.
    """
    from app.reports.pictures.compare import Moment, history  # noqa: PLC0415 - as above

    moments = [
        Moment(_label(point), Decimal(point.percent), _band(point))
        for point in told.points
        if point.percent is not None and not point.hidden
    ]
    return history(moments, palette=palette) if moments else None


def _label(point: StoryPoint) -> str:
    day = f"{point.day.day}-{point.day.month}-{point.day.year}" if point.day else "zonder datum"
    agreed = f", afgesproken {_decimal(point.agreed[-1].agreed)}%" if point.agreed else ""
    return f"{day}{agreed}"


def _band(point: StoryPoint) -> tuple[Decimal, Decimal] | None:
    return None if point.band is None else (_decimal(point.band[0]), _decimal(point.band[1]))


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)


def as_svg(picture: Picture) -> str:
    """Return a picture for the screen, with its text alternative as its title."""
    from app.reports.pictures.svg import to_svg  # noqa: PLC0415 - as above

    return to_svg(picture.drawing, picture.alt)
