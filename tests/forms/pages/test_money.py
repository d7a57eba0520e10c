"""What a wage value means in euros, in the window: filled in from a measurement, moved, and told when it cannot be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QWidget

from app.desk import wages
from forms.pages.money_view import MoneyView

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def view(shown: Show) -> MoneyView:
    """Return the view with a question of which the answer is known."""
    made = MoneyView(wages.open_tables(), lambda: date(2026, 7, 1))
    shown(made)
    made.fill({"on": "2026-07-01", "wage_value": "60", "hours": "32", "holiday_allowance": "8"})
    return made


def test_the_amount_is_that_of_the_command(view: MoneyView) -> None:
    assert "€ 1.121,76 per maand" in view.headline()


def test_a_slider_changes_the_field_and_the_amount(view: MoneyView) -> None:
    view.sliders["wage_value"].setValue(30)
    assert view.fields["wage_value"].value() == Decimal(30)
    assert "€ 1.963,08 per maand" in view.headline()


def test_the_sliders_stand_where_what_is_filled_in_says(view: MoneyView) -> None:
    assert {name: slider.value() for name, slider in view.sliders.items()} == {
        "wage_value": 60,
        "hours": 32,
        "cao_wage": 0,
    }


def test_the_wage_of_the_cao_can_be_moved_and_left_out_again(view: MoneyView) -> None:
    view.sliders["cao_wage"].setValue(3000)
    assert view.fields["cao_wage"].value() == Decimal(3000)
    view.sliders["cao_wage"].setValue(0)
    assert view.fields["cao_wage"].value() is None


def test_a_day_after_the_last_known_amount_is_told_beneath_the_day(view: MoneyView) -> None:
    """It says until when the tables go, and what to do; no amount stands there as if it were known."""
    view.fill({"on": "2035-07-01"})
    told = view.row("on").error()
    assert "1 juli 2035" in told
    assert "31 december 2026" in told
    assert "€" not in view.headline()


def test_every_section_with_amounts_has_a_name_for_who_listens(view: MoneyView) -> None:
    tables = [section.table for section in view.sections() if not section.isHidden() and section.table.rowCount()]
    assert tables
    assert all(table.accessibleName() for table in tables)
