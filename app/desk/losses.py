"""How much of the result each factor costs: the way down from 100 that the window and the report draw."""

from __future__ import annotations

from fractions import Fraction

from app.scoring.advice import waterfall
from app.scoring.answers import Answers
from app.scoring.graph import Graph
from app.scoring.outcome import Walk


def losses(graph: Graph, answers: Answers, walked: Walk | None = None) -> tuple[tuple[str, Fraction], ...]:
    """Return each factor with the points it costs, in the order of the definition.

    Nothing when there is no result, no factor to show, or something that no factor explains. `walked`: see `waterfall`.
    """
    drops = waterfall(graph, answers, walked=walked)
    return tuple((drop.node, drop.points) for drop in drops) if all(drop.node for drop in drops) else ()
