"""The columns of what was found share the room there is."""

from __future__ import annotations

import pytest

from forms.pages.found_table import divided


@pytest.mark.parametrize(
    ("wanted", "room", "widths"),
    [
        ([100, 200, 100], 800, [200, 400, 200]),  # room enough: each its share of all of it
        ([100, 200, 100], 330, [100, 130, 100]),  # a little short: the widest gives
        ([100, 200, 100], 270, [70, 100, 100]),  # shorter: the next gives too
        ([100, 200, 100], 100, [50, 100, 50]),  # far too short: half of what each wants, and one scrolls
        ([], 100, []),
    ],
)
def test_columns_share_the_room(wanted: list[int], room: int, widths: list[int]) -> None:
    assert divided(wanted, room) == widths
