"""Walk what a screen reader is told of a widget, and find what it would miss. Needs no screen.

Rules: EN 301 549 11.5.2 and WCAG 2.1 4.1.2 (name, role, value), 1.3.1 (labels), 2.1.2 (no trap), 2.5.8 (targets).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from forms.widgets.focus_order import stops
from forms.widgets.form_row import FormRow

Role = QAccessible.Role
INTERACTIVE = {
    Role.Button, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.EditableText, Role.SpinBox, Role.Slider,
    Role.List, Role.Table, Role.Tree, Role.ListItem, Role.PageTab, Role.MenuItem, Role.ButtonMenu, Role.Link,
}  # fmt: skip
TYPED_IN = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox)
POINTED_AT = (QAbstractButton, QLineEdit, QComboBox)
WORDED = (QPushButton, QCheckBox)
SAYS_NOTHING = {Role.NoRole, Role.Client, Role.Pane, Role.Border, Role.Graphic}
"""Roles that do not tell what one can do with a thing that has the focus."""
SMALLEST_TARGET = 24


@dataclass(frozen=True, slots=True)
class Node:
    """One thing a screen reader is told of. `depth` from the widget that was asked; `kind` is its Python class."""

    role: Role
    name: str
    description: str
    value: str
    depth: int
    kind: str

    def line(self) -> str:
        """Return the node as a line of an indented tree."""
        tail = f" = {self.value!r}" if self.value else ""
        return f"{'  ' * self.depth}{self.role.name} {self.name!r}{tail}"


def on_screen(widget: QWidget) -> tuple[Node, ...]:
    """Return what is told of a widget and all that is shown in it, in order. Hidden parts are left out."""
    found = QAccessible.queryAccessibleInterface(widget)
    return tuple(_walk(found, 0)) if found is not None else ()


def _walk(found: QAccessibleInterface, depth: int) -> Iterator[Node]:
    if found.state().invisible:  # type: ignore[attr-defined]  # a bit field, missing in the stubs
        return
    told = QAccessible.Text
    yield Node(
        found.role(),
        _name_of(found),
        found.text(told.Description),
        found.text(told.Value),
        depth,
        type(found.object()).__name__,
    )
    for place in range(found.childCount()):
        child = found.child(place)
        if child is not None:
            yield from _walk(child, depth + 1)


def _name_of(found: QAccessibleInterface) -> str:
    """Return the name. That of a combo box is its label: on Linux Qt gives what is chosen, and the label apart.

    See QAccessibleComboBox::text in Qt's complexwidgets.cpp; on Windows and macOS the label is the name.
    """
    part = found.object()
    return part.accessibleName() if isinstance(part, QComboBox) else found.text(QAccessible.Text.Name)


def told(widget: QWidget) -> str:
    """Return all texts a screen reader can reach in what is shown, one a line: for tests that something is hidden."""
    return "\n".join(text for node in on_screen(widget) for text in (node.name, node.description, node.value) if text)


def all_texts(widget: QWidget) -> set[str]:
    """Return every text that can be read or heard of what is shown, with hints that come under the pointer."""
    shown = _shown(widget)
    hints = {part.toolTip() for part in shown} | {part.accessibleName() for part in shown}
    waiting = {part.placeholderText() for part in shown if isinstance(part, QLineEdit | QPlainTextEdit)}
    return {text for text in (*told(widget).split("\n"), *hints, *waiting) if text}


def _shown(widget: QWidget) -> list[QWidget]:
    return [part for part in (widget, *widget.findChildren(QWidget)) if part.isVisible()]


def faults(widget: QWidget, *, smallest: int = SMALLEST_TARGET) -> list[str]:
    """Return every fault found in what is shown of a widget, in words; an empty list when there is none."""
    shown = _shown(widget)
    return [
        *_nameless(widget),
        *(fault for part in shown for fault in _unlabelled(part)),
        *(fault for part in shown for fault in _too_small(part, smallest)),
        *(f"colours of its own, whose contrast nobody measured: {part!r}" for part in shown if part.styleSheet()),
        *_alike(widget),
        *cut_parts(widget),
    ]


def cut_parts(widget: QWidget) -> list[str]:
    """Return every shown part whose words do not fit in it, or that does not fit in what it stands in."""
    return [fault for part in _shown(widget) for fault in (*_cut(part), *_runs_out(part), *_runs_wide(part))]


def _nameless(widget: QWidget) -> Iterator[str]:
    for node in on_screen(widget):
        if node.role in INTERACTIVE and not node.name.strip():
            yield f"no name: {node.role.name} ({node.kind})"


def _alike(widget: QWidget) -> Iterator[str]:
    """Parts that sound the same, in groups that are called the same: which of them has the focus is not to be told."""
    counted = Counter(_heard(on_screen(widget)))
    for (role, name, within), times in counted.items():
        if times > 1:
            yield f"{times} are called the same: {role.name} {name!r} in {within!r}"


def _heard(nodes: tuple[Node, ...]) -> Iterator[tuple[Role, str, str]]:
    """Yield role and name of all that one can use, with the name of what it stands in. Lists name what was put in."""
    above: list[str] = []
    for node in nodes:
        del above[node.depth :]
        above.append(node.name)
        if node.role in INTERACTIVE and node.role is not Role.ListItem:
            yield node.role, node.name, next((name for name in reversed(above[:-1]) if name), "")


def _unlabelled(part: QWidget) -> Iterator[str]:
    if isinstance(part, FormRow):
        labels = [label for label in part.findChildren(QLabel) if label.buddy() is part.field]
        if not labels:
            yield f"a row without a label for its field: {part.field.accessibleName()!r}"
        elif labels[0].text().replace("&&", "&") not in part.field.accessibleName():
            yield f"the name is not what is seen: {part.field.accessibleName()!r}"
    if isinstance(part, TYPED_IN) and not part.accessibleName():
        yield f"a field with only what is typed for a name: {type(part).__name__}"


def _too_small(part: QWidget, smallest: int) -> Iterator[str]:
    if isinstance(part, POINTED_AT) and min(part.width(), part.height()) < smallest:
        yield f"smaller than {smallest} px: {type(part).__name__} {part.accessibleName()!r} {part.size().toTuple()}"


def _cut(part: QWidget) -> Iterator[str]:
    """Text on one line that is wider than its label or button, or wrapped text that is higher."""
    if isinstance(part, WORDED) and part.text() and part.sizeHint().width() > part.width() + 1:
        yield f"cut: {part.text()!r} on a {type(part).__name__}"
    if not isinstance(part, QLabel) or not part.text() or part.sizePolicy().horizontalPolicy().name == "Ignored":
        return
    if part.wordWrap():
        if part.heightForWidth(part.width()) > part.height() + 1:
            yield f"cut: {part.text()!r}"
    elif part.fontMetrics().horizontalAdvance(part.text()) > part.width() + 1:
        yield f"cut: {part.text()!r}"


def _runs_out(part: QWidget) -> Iterator[str]:
    """Part of it lies outside what it stands in; down is no fault where one can scroll down."""
    above = part.parentWidget()
    if part.isWindow() or above is None or not isinstance(part, QLabel | QAbstractButton | QLineEdit | QComboBox):
        return
    scrolls = isinstance(above.parentWidget(), QAbstractScrollArea)
    place, room = part.geometry(), above.rect()
    if place.left() < 0 or place.right() > room.right() or (not scrolls and place.bottom() > room.bottom()):
        yield f"runs out of what it stands in: {type(part).__name__} {part.accessibleName() or part.toolTip()!r}"


def _runs_wide(part: QWidget) -> Iterator[str]:
    """Yield a page that is wider than what it is seen through, though nobody can scroll sideways."""
    sheet = part.widget() if isinstance(part, QScrollArea) else None
    if not isinstance(part, QScrollArea) or sheet is None:
        return
    never = part.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    if never and sheet.width() > part.viewport().width():
        yield f"wider than its window: {part.accessibleName()!r} {sheet.width() - part.viewport().width()} px"


def stops_without_role(window: QWidget) -> list[str]:
    """Return every stop of Tab of which a screen reader cannot tell what it is called or what it does."""
    found = [(stop, QAccessible.queryAccessibleInterface(stop)) for stop in stops(window)]
    return [
        f"a stop of Tab without a name or a role: {type(stop).__name__} {stop.accessibleName()!r}"
        for stop, told_of in found
        if told_of is None or told_of.role() in SAYS_NOTHING or not told_of.text(QAccessible.Text.Name).strip()
    ]


def traps(window: QWidget) -> list[str]:
    """Press Tab and Shift+Tab on one part of each kind; return those from which the focus does not go on or back.

    `walk_by_tab` presses Tab on every part; this is for a page whose kinds of parts were walked elsewhere.
    """
    found = stops(window)
    last_of_kind = {type(stop): place for place, stop in enumerate(found)}
    return [fault for place in last_of_kind.values() for fault in _trap(found, place)]


def _trap(found: list[QWidget], place: int) -> Iterator[str]:
    neighbours = (
        (Qt.KeyboardModifier.NoModifier, found[(place + 1) % len(found)]),
        (Qt.KeyboardModifier.ShiftModifier, found[place - 1]),
    )
    for modifier, wanted in neighbours:
        found[place].setFocus(Qt.FocusReason.OtherFocusReason)
        QTest.keyClick(found[place], Qt.Key.Key_Tab, modifier)
        now = QApplication.focusWidget()
        if now is not wanted:
            name = now.accessibleName() if now is not None else "nothing"
            yield f"Tab from {found[place].accessibleName()!r} goes to {name!r}, not to {wanted.accessibleName()!r}"


def walk_by_tab(window: QWidget, most: int = 300) -> list[QWidget]:
    """Press Tab until the focus is back where it began; return the stops. Fails when it is caught somewhere."""
    begin = QApplication.focusWidget()
    assert begin is not None, "nothing has the focus: show the window and activate it first"
    stops = [begin]
    for _ in range(most):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None, f"the focus is lost after {stops[-1].accessibleName()!r}"
        if now is begin:
            return stops
        assert now is not stops[-1], f"Tab does not leave {now.accessibleName()!r} ({type(now).__name__})"
        assert now not in stops, f"Tab goes round within {[stop.accessibleName() for stop in stops]}"
        stops.append(now)
    raise AssertionError(f"Tab does not come back within {most} stops of {window!r}")
