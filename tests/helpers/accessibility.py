"""Walk what a screen reader is told of a widget, and find what it would miss. Needs no screen.

Rules: EN 301 549 11.5.2 and WCAG 2.1 4.1.2 (name, role, value), 1.3.1 (labels), 2.1.2 (no trap), 2.5.8 (targets).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from forms.widgets.form_row import FormRow

Role = QAccessible.Role
INTERACTIVE = {
    Role.Button, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.EditableText, Role.SpinBox, Role.Slider,
    Role.List, Role.Table, Role.Tree, Role.ListItem, Role.PageTab, Role.MenuItem, Role.ButtonMenu, Role.Link,
}  # fmt: skip
TYPED_IN = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox)
POINTED_AT = (QAbstractButton, QLineEdit, QComboBox)
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
        found.text(told.Name),
        found.text(told.Description),
        found.text(told.Value),
        depth,
        type(found.object()).__name__,
    )
    for place in range(found.childCount()):
        child = found.child(place)
        if child is not None:
            yield from _walk(child, depth + 1)


def told(widget: QWidget) -> str:
    """Return all texts a screen reader can reach in what is shown, one a line: for tests that something is hidden."""
    return "\n".join(text for node in on_screen(widget) for text in (node.name, node.description, node.value) if text)


def faults(widget: QWidget, *, smallest: int = SMALLEST_TARGET) -> list[str]:
    """Return every fault found in what is shown of a widget, in words; an empty list when there is none."""
    shown = [part for part in (widget, *widget.findChildren(QWidget)) if part.isVisibleTo(widget.window())]
    return [
        *_nameless(widget),
        *(fault for part in shown for fault in _unlabelled(part)),
        *(fault for part in shown for fault in _too_small(part, smallest)),
        *(fault for part in shown for fault in _cut(part)),
    ]


def _nameless(widget: QWidget) -> Iterator[str]:
    for node in on_screen(widget):
        if node.role in INTERACTIVE and not node.name.strip():
            yield f"no name: {node.role.name} ({node.kind})"


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
    """Text on one line that is wider than its label, or wrapped text that is higher."""
    if not isinstance(part, QLabel) or not part.text() or part.sizePolicy().horizontalPolicy().name == "Ignored":
        return
    if part.wordWrap():
        if part.heightForWidth(part.width()) > part.height() + 1:
            yield f"cut: {part.text()!r}"
    elif part.fontMetrics().horizontalAdvance(part.text()) > part.width() + 1:
        yield f"cut: {part.text()!r}"


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
