"""Nothing of fewer than five people leaves the house, also not by subtraction; an attacker tries."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.dossier.register_form import Limits
from app.dossier.tally import Tally
from app.figures.tables import TABLES, table
from app.figures.withhold import hidden_cells, withhold

LIMIT = 5
LIMITS = Limits(conclude_from=30, identify_below=LIMIT, pair_within_days=92)


@pytest.mark.parametrize(
    ("sizes", "hidden"),
    [
        ("a9 b8 c7", ""),
        ("a9 b8 c4", "b c"),
        ("a33 b9 c93 d92 e2 f18", "b e"),
        ("a9 b3 c4", "b c"),
        ("a9 b8 c1 d2", "b c d"),
        ("a9 b0 c8", ""),
        ("a4", "a"),
    ],
    ids=["none small", "subtraction", "table 9.7", "two together", "two and still few", "nobody", "alone"],
)
def test_simple_tables(sizes: str, hidden: str) -> None:
    cells = {(one[0],): int(one[1:]) for one in sizes.split()}
    assert hidden_cells(cells, LIMIT) == {(name,) for name in hidden.split()}


SIZES = st.lists(st.lists(st.integers(0, 12), min_size=2, max_size=5), min_size=2, max_size=5).filter(
    lambda rows: len({len(row) for row in rows}) == 1
)


@given(SIZES)
def test_no_withheld_cell_follows_from_totals(rows: list[list[int]]) -> None:
    """The attacker knows every total, every shown cell and every empty one, and solves the equations."""
    sizes = {(f"r{i}", f"c{j}"): size for i, row in enumerate(rows) for j, size in enumerate(row)}
    hidden = sorted(hidden_cells(sizes, LIMIT))
    equations = np.array([[float(cell[place] == key) for cell in hidden] for place, key in _lines(sizes)])
    for place, cell in enumerate(hidden):
        alone = np.zeros(len(hidden))
        alone[place] = 1
        found = bool(np.linalg.matrix_rank(np.vstack([equations, alone])) == np.linalg.matrix_rank(equations))
        assert not found or _no_way_out(cell, sizes, set(hidden)), (rows, cell)


def _lines(sizes: dict[tuple[str, str], int]) -> list[tuple[int, str]]:
    return [(place, key) for place in (0, 1) for key in sorted({cell[place] for cell in sizes})]


def _no_way_out(cell: tuple[str, str], sizes: dict[tuple[str, str], int], hidden: set[tuple[str, str]]) -> bool:
    """Tell whether every other cell of the lines of a cell is empty or withheld: then no table can hide it more."""
    return all(not size or other in hidden for other, size in sizes.items() if any(map(str.__eq__, other, cell)))


@given(SIZES)
def test_what_is_withheld_in_a_line_is_together_not_small(rows: list[list[int]]) -> None:
    sizes = {(f"r{i}", f"c{j}"): size for i, row in enumerate(rows) for j, size in enumerate(row)}
    hidden = hidden_cells(sizes, LIMIT)
    for place, key in _lines(sizes):
        line = [cell for cell, size in sizes.items() if cell[place] == key and size]
        within = sum(sizes[cell] for cell in line if cell in hidden)
        assert within == 0 or within >= LIMIT or set(line) <= hidden


def test_a_withheld_row_tells_nothing_but_its_name() -> None:
    tallies = [Tally((key,), n, n, n * 5000, n * 5000**2) for key, n in (("dariuz", 93), ("matchcare", 2), ("vta", 18))]
    plain = table(TABLES["per-method"], tallies, [{}], LIMITS)
    safe = withhold(plain, LIMIT)
    told = [(row.label, row.n, row.mean is None, row.withheld) for row in safe.rows]
    assert told == [("dariuz", 93, False, False), ("matchcare", 0, True, True), ("vta", 0, True, True)]
    assert safe.total.n == 113
    assert "2 van de 3 groepen zijn weggelaten" in safe.notes[-1]


def test_a_total_of_few_is_withheld_too() -> None:
    safe = withhold(table(TABLES["per-sex"], [Tally(("man",), 3, 3, 9000, 27_000_000)], [{}], LIMITS), LIMIT)
    assert safe.total.withheld
    assert safe.rows[0].withheld


def test_a_table_without_small_cells_is_left_alone() -> None:
    plain = table(TABLES["per-sex"], [Tally(("man",), 30, 30, 90_000, 270_000_000)], [{}], LIMITS)
    assert withhold(plain, LIMIT) is plain
