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
    inside = [child for child in widget.children() if isinstance(child, QWidget) and not child.isWindow()]
    layout = widget.layout()
    laid_out = list(_laid_out(layout, inside)) if layout is not None else []
    yield from laid_out
    yield from (child for child in inside if child not in laid_out)


def _laid_out(layout: QLayout, inside: list[QWidget]) -> Iterator[QWidget]:
    """Yield the widgets of a layout in its order.

    `QLayout.itemAt` would be shorter, and ended the process now and then: Shiboken keeps a wrapper of the item after Qt
    deleted it, and when a new widget comes to lie at that address, deleting the widget releases the wrong wrapper.
    """
    parts: list[QWidget | QLayout] = [*inside, *_layouts_in(layout)]
    held = [part for part in parts if layout.indexOf(part) >= 0]
    for part in sorted(held, key=lambda one: _reading(layout, one)):
        if isinstance(part, QLayout):
            yield from _laid_out(part, inside)
        else:
            yield part


def _layouts_in(layout: QLayout) -> Iterator[QLayout]:
    yield from (child for child in layout.children() if isinstance(child, QLayout))


def _reading(layout: QLayout, part: QWidget | QLayout) -> tuple[int, ...]:
    """Return where a part comes when one reads: a grid is read row by row, however it was filled."""
    place = layout.indexOf(part)
    if isinstance(layout, QGridLayout):
        return layout.getItemPosition(place)[:2]  # type: ignore[index,no-any-return]  # row, column and spans
    return (place,)


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
