"""What the answers came to, part by part, in the order and the words of the definition.

The one place where documents look at a definition: which rows there are, what was asked in each, who said what, what
was decided, whether that was counted, and what each row adds to the result. Nothing here knows a method by name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from app.reports.subject import Subject
from app.scoring.advice import Drop, Help, helps_most, waterfall
from app.scoring.answers import Answer, Counted, NotApplicable, TimeShare
from app.scoring.cells import RowRef
from app.scoring.definition import RESPONDENTS, Item, Node, Repeat, Respondent, Scale
from app.scoring.graph import Graph, names_in
from app.scoring.items import ExactItems
from app.scoring.outcome import exact_walk, stage_of

Row = RowRef[bool]

ONCE = RowRef("", True)
"""Where a question that is asked once stands."""


@dataclass(frozen=True, slots=True)
class Part:
    """A question in a row: the smallest thing that a document tells of."""

    item: Item
    row: Row

    @property
    def key(self) -> tuple[str, str]:
        """The keys of question and row."""
        return self.item.key, self.row.key


@dataclass(frozen=True, slots=True)
class Overview:
    """The table of a repeat: its rows, what is shown of each, and what they add up to, if they do.

    `share` is the step that divides the working time, `result` what a row adds, `total` their sum.
    """

    repeat: Repeat
    rows: tuple[Row, ...]
    columns: tuple[Item | Node, ...]
    share: Node | None = None
    result: Node | None = None
    total: Node | None = None


def is_comparison(scale: Scale) -> bool:
    """Tell whether a scale compares with a regular colleague: percents, or levels that count as such."""
    percent = scale.unit is not None and scale.unit.say() == "%" and scale.divide_by == 100
    return percent or (bool(scale.levels) and all(level.counts_as is not None for level in scale.levels))


class Findings:
    """Answers questions about one subject. Made per document; holds one walk over the answers."""

    def __init__(self, subject: Subject) -> None:
        """Take a subject as its reader may see it."""
        self.subject = subject
        self.graph: Graph = subject.graph
        self.answers = subject.measurement.answers
        self.walk = exact_walk(self.graph, self.answers)
        items = self.walk.items
        assert isinstance(items, ExactItems)  # noqa: S101 - narrows the type; `exact_walk` made it so
        self._items = items

    # --- what there is ---------------------------------------------------------------------------------------

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The questions that this reader may see, in the order of the definition."""
        return tuple(item for item in self.graph.method.items if item.key not in self.subject.hidden)

    def placed(self, place: str) -> tuple[Item, ...]:
        """Return the questions that the definition puts at a place of the reports."""
        return tuple(item for item in self.items if place in item.report)

    def placed_nodes(self, place: str) -> tuple[Node, ...]:
        """Return the steps at a place of the reports, without those that rest on hidden answers only."""
        return tuple(node for node in self.graph.method.nodes if place in node.report and self._may_show(node))

    def rows(self, repeat: str) -> tuple[Row, ...]:
        """Return the rows of a repeat that are there; the single row of what is asked once for an empty name."""
        if not repeat:
            return (ONCE,)
        return tuple(ref for ref in self.walk.rows(repeat) if ref.exists and ref.key not in self.subject.hidden)

    def parts(self, items: Sequence[Item]) -> tuple[Part, ...]:
        """Return every question with every row it is asked in, row by row."""
        found = []
        for repeat in dict.fromkeys(item.per for item in items):
            for row in self.rows(repeat):
                asked = (item for item in items if item.per == repeat and self.walk.relevance(item, row.key))
                found += [Part(item, row) for item in asked]
        return tuple(found)

    @cached_property
    def scored(self) -> tuple[Item, ...]:
        """The questions whose answers make the result and are judged or counted: no facts, no shares of time."""
        used = self._under(self.result_nodes)
        kinds = ("number", "levels")
        return tuple(
            item
            for item in self.items
            if item.key in used and not item.fact and self.graph.scale_of(item).kind in kinds
        )

    # --- the shape of the calculation ------------------------------------------------------------------------

    @cached_property
    def result_nodes(self) -> tuple[str, ...]:
        """The step that is the result, at the stage that was asked for; empty for a tree."""
        stage = stage_of(self.graph, self.answers.stage)
        result = self.graph.method.result
        if stage is not None:
            return (stage.node,)
        return () if result is None else (result.node,)

    @cached_property
    def factors(self) -> tuple[Node, ...]:
        """The steps that together explain the difference with 100 percent."""
        result = self.graph.method.result
        return () if result is None else tuple(self.graph.nodes[key] for key in result.factors)

    def item_under(self, node: Node) -> Item | None:
        """Return the one scored question that a step rests on, or None when it rests on several."""
        below = self._under((node.key,))
        found = [item for item in self.scored if item.key in below]
        return found[0] if len(found) == 1 else None

    @cached_property
    def overviews(self) -> tuple[Overview, ...]:
        """The table of each repeat that the definition wants in the overview."""
        found = (self._overview(repeat) for repeat in self.graph.method.repeats)
        return tuple(one for one in found if one is not None and one.rows)

    def _overview(self, repeat: Repeat) -> Overview | None:
        rows = self.rows(repeat.key)
        nodes = [node for node in self.placed_nodes("overview") if node.per == repeat.key]
        items = tuple(item for item in self.placed("overview") if item.per == repeat.key)
        share = next((node for node in nodes if node.rule == "share"), None)
        total = self._total_over(repeat.key)
        result = None if total is None else self.graph.nodes.get(str(total.of[0]))
        factors = tuple(node for node in self.factors if node.per == repeat.key)
        columns = factors or items or tuple(node for node in nodes if node not in (share, result))
        if not columns:
            return None
        return Overview(repeat, rows, columns, share, result if total is not None else None, total)

    def _total_over(self, repeat: str) -> Node | None:
        """Return the sum over the rows of a repeat that the result is made of."""
        used = self._under(self.result_nodes)
        sums = (node for node in self.graph.method.nodes if node.over == repeat and node.rule == "sum")
        return next((node for node in sums if node.key in used and str(node.of[0]) in self.graph.nodes), None)

    def _under(self, keys: Sequence[str]) -> frozenset[str]:
        """Return the names of all steps and questions that these steps rest on, themselves included."""
        found: set[str] = set()
        waiting = list(keys)
        while waiting:
            key = waiting.pop()
            if key not in found:
                found.add(key)
                node = self.graph.nodes.get(key)
                waiting += [] if node is None else names_in(node)
        return frozenset(found)

    def _may_show(self, node: Node) -> bool:
        below = [name for name in self._under((node.key,)) if name in self.graph.items]
        return not below or any(name not in self.subject.hidden for name in below)

    # --- one part --------------------------------------------------------------------------------------------

    def deciders(self, part: Part) -> tuple[str, tuple[Respondent, ...]]:
        """Return by which policy a part was settled, and whose answers took part in it."""
        return self._items.used(part.item, part.row.key)

    def decided(self, part: Part) -> Answer | None:
        """Return the answer that counts, where it is one person's; None when it is several people's, or missing."""
        _, used = self.deciders(part)
        return self.answers.get(part.item.key, part.row.key, used[0]) if len(used) == 1 else None

    def said(self, part: Part, by: Respondent) -> Answer | None:
        """Return what one respondent answered."""
        return self.answers.get(part.item.key, part.row.key, by)

    def sources(self, parts: Sequence[Part]) -> tuple[Respondent, ...]:
        """Return who, apart from the assessor, answered any of these parts."""
        return tuple(
            by for by in RESPONDENTS if by != "assessor" and any(self.said(part, by) is not None for part in parts)
        )

    def entered(self, part: Part) -> Fraction | None:
        """Return the value that counts in the units of its scale; None when there is none."""
        cell = self.walk.item(part.item.key, part.row.key, entered=True)
        return cell.number if cell.present else None

    def counts_as(self, part: Part, by: Respondent | None = None) -> Fraction | None:
        """Return what the deciding answer, or that of one respondent, counts as; 1 is a regular colleague."""
        if by is None:
            cell = self.walk.item(part.item.key, part.row.key)
        else:
            cell = self._items.said(part.item, part.row.key, by, entered=False)
        return cell.number if cell.present else None

    def is_counted(self, part: Part) -> bool:
        """Tell whether the value that counts was counted at the workplace, not estimated."""
        return self._items.is_counted(part.item, part.row.key)

    def is_absent(self, part: Part) -> bool:
        """Tell whether the part was said not to apply."""
        answer = self.decided(part)
        return answer is not None and isinstance(answer.value, NotApplicable)

    def is_answered(self, part: Part) -> bool:
        """Tell whether anybody whose word counts answered."""
        return bool(self.deciders(part)[1])

    def pair(self, part: Part) -> Counted | None:
        """Return the counted pair behind a value, or None when it was not counted."""
        answer = self.decided(part)
        return answer.value if answer is not None and isinstance(answer.value, Counted) else None

    def value(self, key: str, row: str = "") -> Fraction | None:
        """Return the value of a step; None when there is none."""
        return self.subject.outcome.values.get((key, row))

    def share(self, overview: Overview, row: Row) -> Fraction | None:
        """Return which part of the working time a row takes."""
        return None if overview.share is None else self.value(overview.share.key, row.key)

    def hours(self, overview: Overview, row: Row) -> Fraction | None:
        """Return how many hours a week a row takes, where that is how it was answered."""
        if overview.share is None:
            return None
        item = self.graph.items.get(str(overview.share.of[0]))
        answer = None if item is None else self.decided(Part(item, row))
        timed = answer is not None and isinstance(answer.value, TimeShare) and answer.value.unit == "hours"
        return answer.value.amount if answer is not None and isinstance(answer.value, TimeShare) and timed else None

    # --- what could become -----------------------------------------------------------------------------------

    @cached_property
    def helps(self) -> tuple[Help, ...]:
        """Every answer of which one step the better way raises the result, the most helpful first."""
        return helps_most(self.graph, self.answers, len(self.answers.given))

    @cached_property
    def drops(self) -> tuple[Drop, ...]:
        """What each factor costs on the way from 100 percent down to the result."""
        return waterfall(self.graph, self.answers)

    # --- the whole -------------------------------------------------------------------------------------------

    @property
    def anything_counted(self) -> bool:
        """Whether any scored part was counted."""
        return any(self.is_counted(part) for part in self.parts(self.scored))

    @property
    def anything_estimated(self) -> bool:
        """Whether any scored part was estimated."""
        return any(
            self.is_answered(part) and not self.is_counted(part) and not self.is_absent(part)
            for part in self.parts(self.scored)
        )
