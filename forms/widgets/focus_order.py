"""The order of Tab: the order in which parts are laid out, whenever they were made.

Qt keeps a chain in which a part that is made later comes last. Here rows come while one reads, tasks are added and
notes are opened; by the chain Tab would leave the page for the foot and come back at the end. So the window asks the
layouts instead.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget


def stops(within: QWidget) -> list[QWidget]:
    """Return everything within a widget that Tab stops at, in the order of the layouts."""
    return list(_collected(within))


def _collected(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled():
        yield widget
    for child in _children(widget):
        if not child.isHidden():
            yield from _collected(child)


def _children(widget: QWidget) -> Iterator[QWidget]:
    layout = widget.layout()
    laid_out = list(_laid_out(layout)) if layout is not None else []
    yield from laid_out
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isWindow() and child not in laid_out:
            yield child


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for place in _places(layout):
        item = layout.itemAt(place)
        inner, part = (item.layout(), item.widget()) if item is not None else (None, None)
        if part is not None:
            yield part
        elif inner is not None:
            yield from _laid_out(inner)


def _places(layout: QLayout) -> list[int]:
    """Return the places of a layout's items in reading order: a grid is read row by row, however it was filled."""
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places.sort(key=lambda place: layout.getItemPosition(place)[:2])  # type: ignore[index]  # row, column and spans
    return places


def next_stop(within: QWidget, after: QWidget | None, *, back: bool = False) -> QWidget | None:
    """Return the stop after (or before) a widget and all within it, going round; None when there is no other."""
    found = stops(within)
    if not found:
        return None
    if after is None:
        return found[-1 if back else 0]
    own = [place for place, stop in enumerate(found) if stop is after or after.isAncestorOf(stop)]
    if not own:
        return found[-1 if back else 0]
    return found[own[0] - 1] if back else found[(own[-1] + 1) % len(found)]
