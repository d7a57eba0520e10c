"""The mark on a field in which something is wrong: a border. The words beneath it say what, see `FormRow`."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def mark_faulty(field: QWidget, *, faulty: bool) -> None:
    """Give a field the border of a fault, or take it away."""
    if is_faulty(field) == faulty:
        return
    field.setProperty("faulty", "true" if faulty else "false")
    field.style().unpolish(field)
    field.style().polish(field)


def is_faulty(field: QWidget) -> bool:
    """Return whether what stands in the field is marked as wrong."""
    return bool(field.property("faulty") == "true")
