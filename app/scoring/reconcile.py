"""How what several respondents said becomes one value, on any kind of number.

Policies (`Reconcile` in the definition): the assessor decides; one respondent counts and the assessor may override;
the mean when they are close, else the assessor decides; or a weighted mean over whoever answered.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Generic, TypeVar

from app.scoring.cells import Cell
from app.scoring.definition import Item, Reconcile, Respondent, Role
from app.scoring.numbers import Numbers

N = TypeVar("N")
B = TypeVar("B")


def has_last_word(item: Item, rule: Reconcile, role: Role) -> bool:
    """Tell whether an answer of the assessor replaces what the others said (AKC: not in the role *begeleidend*)."""
    if "assessor" not in item.respondents or "assessor" in rule.weights:
        return False
    return rule.policy == "assessor" or role != "guiding"


def heard(item: Item, rule: Reconcile) -> tuple[Respondent, ...]:
    """Return whose answers a policy looks at, apart from an assessor with the last word."""
    if rule.policy == "assessor":
        return ()
    if rule.policy == "primary":
        return (rule.primary or item.respondents[0],)
    if rule.policy == "weighted":
        return tuple(by for by in item.respondents if by in rule.weights)
    return tuple(by for by in item.respondents if by != "assessor")


class Reconciler(Generic[N, B]):
    """Makes one cell of what was said, in the arithmetic it is given."""

    def __init__(self, numbers: Numbers[N, B]) -> None:
        """Take the arithmetic to work in."""
        self.numbers = numbers
        self.yes, self.no = numbers.truth(True), numbers.truth(False)
        self.zero = numbers.number(Fraction(0))
        self.missing: Cell[N, B] = Cell(self.zero, self.no, self.yes, self.no)

    def settle(
        self, item: Item, rule: Reconcile, role: Role, said: Callable[[Respondent, bool], Cell[N, B]], entered: bool
    ) -> Cell[N, B]:
        """Return the one value of an item. `said` gives a respondent's cell, as entered or as what it counts as."""
        decided = said("assessor", entered) if has_last_word(item, rule, role) else self.missing
        if decided.missing is self.no:
            return decided
        others = self._others(item, rule, said, entered)
        return others if decided.missing is self.yes else self.first_that_is_given(decided, others)

    def first_that_is_given(self, first: Cell[N, B], second: Cell[N, B]) -> Cell[N, B]:
        """Return the first cell where it is not missing, else the second."""
        both, gone = self.numbers.both, first.missing
        return Cell(
            self.numbers.choose(gone, second.number, first.number),
            self._either(first.present, both(gone, second.present)),
            both(gone, second.missing),
            self._either(first.stopped, both(gone, second.stopped)),
        )

    def _either(self, a: B, b: B) -> B:
        negate = self.numbers.negate
        return negate(self.numbers.both(negate(a), negate(b)))

    def _others(
        self, item: Item, rule: Reconcile, said: Callable[[Respondent, bool], Cell[N, B]], entered: bool
    ) -> Cell[N, B]:
        names = heard(item, rule)
        cells = [said(by, entered) for by in names]
        if rule.policy == "assessor":
            return self.missing
        if rule.policy == "primary":
            return cells[0]
        weights = [rule.weights[by] if rule.policy == "weighted" else Fraction(1) for by in names]
        mean = self._mean(cells, weights)
        lacking = self.no
        for by, cell in zip(names, cells, strict=True):
            if by in rule.needs:
                lacking = self._either(lacking, cell.missing)
        if rule.policy == "mean_if_close" and rule.limit is not None:
            lacking = self._either(lacking, self._apart([said(by, True) for by in names], rule.limit))
        return self._lost(mean, lacking)

    def _mean(self, cells: Sequence[Cell[N, B]], weights: Sequence[Fraction]) -> Cell[N, B]:
        """Return the weighted mean of those present; missing when nobody that weighs gave any answer."""
        n, both, negate = self.numbers, self.numbers.both, self.numbers.negate
        weighing = [(self.numbers.number(w), cell) for w, cell in zip(weights, cells, strict=True) if w]
        some = stopped = given = self.no
        for _, cell in weighing:
            some = self._either(some, cell.present)
            stopped = self._either(stopped, cell.stopped)
            given = self._either(given, negate(cell.missing))
        number = n.mean([(weight, cell.number, cell.present) for weight, cell in weighing])
        return Cell(number, both(some, negate(stopped)), negate(given), stopped)

    def _apart(self, cells: Sequence[Cell[N, B]], limit: Fraction) -> B:
        """Tell whether what was entered lies further apart than the limit."""
        n, found = self.numbers, self.no
        for place, first in enumerate(cells):
            for second in cells[place + 1 :]:
                gap = n.subtract(first.number, second.number)
                size = n.greatest(gap, n.subtract(self.zero, gap))
                present = n.both(first.present, second.present)
                found = self._either(found, n.both(present, n.below(n.number(limit), size)))
        return found

    def _lost(self, cell: Cell[N, B], lacking: B) -> Cell[N, B]:
        """Return the cell, missing where `lacking` holds: the assessor, or a needed respondent, must still answer."""
        if lacking is self.no:
            return cell
        both, keep = self.numbers.both, self.numbers.negate(lacking)
        return Cell(
            cell.number,
            both(cell.present, keep),
            self._either(cell.missing, lacking),
            both(cell.stopped, keep),
        )
