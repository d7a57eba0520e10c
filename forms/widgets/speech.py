"""Say something to who listens instead of looks, without moving the focus (EN 301 549 11.4.1.3, WCAG 4.1.3)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

Announcer = Callable[[QWidget, str], None]


def announce(widget: QWidget, text: str, *, at_once: bool = False) -> None:
    """Have a screen reader say `text`; `at_once` interrupts what it is saying, for errors only."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 - not at start

    if not text or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if at_once else politeness.Polite)
    QAccessible.updateAccessibility(event)
