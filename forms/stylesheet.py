"""The one stylesheet, generated from the colours and sizes. Widgets say *what* they are by a property `look`.

Looks in use, on a label: title, heading, small, muted, result, agreed, attention; on a frame: raised, bar, message,
sheet; on a button: primary, quiet, link, place, chip. `set_look` changes one and lets Qt draw anew.

Selectors stay short and few: every widget that appears is held against each of them (start, page of 42 items).
The focus ring is no part of this: it is drawn outside the widget by `forms.widgets.focus_ring`.
"""

from __future__ import annotations

from pathlib import Path
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from forms.palette import DARK, HIGH_CONTRAST, LIGHT, Colours
from forms.sizes import Sizes

_THEMED = Path(__file__).resolve().parent.parent / "resources" / "icons" / "themed"
_NAMES = {LIGHT.paper: "light", DARK.paper: "dark", HIGH_CONTRAST.paper: "contrast"}

_TEMPLATE = Template("""
QWidget { color: $ink; }
QMainWindow, QDialog, QScrollArea, #paper { background: $paper; }
QDialog[look="sheet"] { border: 1px solid $edge; }
QScrollArea { border: none; }
QLabel { background: transparent; }
QLabel[look="title"] { font-size: ${title}px; font-weight: bold; }
QLabel[look="heading"] { font-size: ${heading}px; font-weight: bold; }
QLabel[look="question"] { font-size: ${question}px; font-weight: bold; }
QLabel[look="plain"] { font-size: ${heading}px; color: $muted; }
QLabel[look="strong"] { font-weight: bold; }
QLabel[look="small"] { font-size: ${small}px; color: $muted; }
QLabel[look="muted"] { color: $muted; }
QLabel[look="result"] { font-size: ${result}px; font-weight: bold; color: $accent; }
QRadioButton[look="big"] { font-size: ${big}px; }
QLabel[look="attention"] { color: $attention; }
QLabel[look="agreed"] { color: $agreed; }

QFrame[look="raised"] { background: $raised; border: none; }
QFrame[look="bar"] { background: $paper; border: none; border-bottom: 1px solid $line; }
QFrame[look="foot"] { background: $paper; border: none; border-top: 1px solid $line; }
QFrame[look="side"] { background: $raised; border: none; border-left: 1px solid $line; }
QFrame[look="side"] QScrollArea { background: $raised; }
QFrame[look="line"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[look="message"] { background: $accent_soft; border: none; border-left: 4px solid $accent; }
QFrame[look="message-attention"] { background: $attention_soft; border: none; border-left: 4px solid $attention; }
QFrame[look="message-agreed"] { background: $agreed_soft; border: none; border-left: 4px solid $agreed; }
QFrame[look="sheet"] { background: $surface; border: 1px solid $edge; border-radius: 8px; }

QPushButton, QToolButton { background: $surface; border: 1px solid $edge; border-radius: 6px;
  padding: 4px 16px; min-height: ${inner}px; }
QPushButton, QToolButton, QRadioButton, QCheckBox, QComboBox { outline: none; }
QPushButton:hover, QToolButton:hover { background: $accent_soft; border-color: $accent; }
QPushButton:pressed, QToolButton:pressed { background: $accent_soft; border: 2px solid $accent; padding: 3px 15px; }
QPushButton:disabled, QToolButton:disabled { color: $muted; border: 1px dashed $edge; background: transparent; }
QPushButton[look="primary"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: bold;
  padding: 4px 20px; min-height: ${inner_primary}px; }
QPushButton[look="primary"]:hover { border: 2px solid $ink; padding: 3px 19px; }
QPushButton[look="primary"]:disabled { background: transparent; color: $muted; border: 1px dashed $edge; }
QPushButton[look="quiet"], QToolButton[look="quiet"] { background: transparent; border: 1px solid transparent;
  padding: 4px 8px; }
QPushButton[look="quiet"]:hover, QToolButton[look="quiet"]:hover { background: $accent_soft; border-color: $accent; }
QPushButton[look="touch"] { background: transparent; border: 1px solid transparent; padding: 4px 16px;
  min-height: ${touch}px; min-width: ${wide_touch}px; }
QPushButton[look="touch"]:hover { background: $accent_soft; border-color: $accent; }
QPushButton[look="link"] { background: transparent; border: none; color: $accent; text-align: left; padding: 4px 0;
  text-decoration: underline; }
QPushButton[look="place"], QPushButton[look="place-here"] { background: transparent; border: none;
  border-left: 4px solid transparent; border-radius: 0; text-align: left; padding: 4px 12px;
  min-height: ${place}px; }
QPushButton[look="place"]:hover { background: $accent_soft; }
QPushButton[look="place-here"] { background: $accent_soft; border-left-color: $accent; font-weight: bold; }
QPushButton[look="step"] { font-size: ${small}px; min-height: 0; padding: 0; border: none; }
QPushButton:checked { background: $accent_soft; border: 2px solid $accent; padding: 3px 15px; }

QLineEdit, QPlainTextEdit, QComboBox { background: $surface; border: 1px solid $edge; border-radius: 4px;
  padding: 4px 8px; selection-background-color: $accent; selection-color: $on_accent;
  placeholder-text-color: $muted; }
QLineEdit, QComboBox { min-height: ${inner}px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border-color: $accent; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: transparent; border: 1px dashed $edge; }
QLineEdit[faulty="true"], QPlainTextEdit[faulty="true"] { border: 2px solid $attention; padding: 3px 7px; }
QComboBox::drop-down { border: none; width: ${target}px; }
QComboBox::down-arrow { image: url("$icons/chevron-down-$name.svg"); width: ${glyph}px; height: ${glyph}px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $edge; outline: none;
  selection-background-color: $accent_soft; selection-color: $ink; }
QCheckBox { spacing: 8px; min-height: ${inner}px; background: transparent; }
QCheckBox::indicator { width: ${glyph}px; height: ${glyph}px; border: 2px solid $edge; border-radius: 4px;
  background: $surface; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent;
  image: url("$icons/check-$name.svg"); }

QListView::indicator { width: ${glyph}px; height: ${glyph}px; border: 2px solid $edge; border-radius: 4px;
  background: $surface; }
QListView::indicator:checked { background: $accent; border-color: $accent;
  image: url("$icons/check-$name.svg"); }

QListWidget, QListView, QTableView, QTreeView { background: $surface; border: 1px solid $edge; border-radius: 4px;
  outline: none; selection-background-color: $accent_soft; selection-color: $ink; }
QListWidget::item, QListView::item { padding: 4px 8px; border-left: 4px solid transparent; color: $ink; }
QListWidget::item:selected, QListView::item:selected { background: $accent_soft; border-left-color: $accent;
  color: $ink; }
QListWidget[look="bare"] { background: transparent; border: none; }
QTableView { gridline-color: $line; }
QTableView::item { padding: 2px 8px; }
QTableView::item:selected { background: $accent_soft; color: $ink; }
QHeaderView::section { background: $paper; color: $muted; border: none; border-bottom: 1px solid $edge;
  padding: 4px 8px; font-size: ${small}px; }
QHeaderView { background: $paper; }

QSlider:horizontal { min-height: ${target}px; background: transparent; }
QSlider::groove:horizontal { background: $surface; border: 1px solid $edge; height: 6px; border-radius: 4px; }
QSlider::sub-page:horizontal { background: $accent; border: 1px solid $accent; height: 6px; border-radius: 4px; }
QSlider::handle:horizontal { background: $surface; border: 3px solid $accent; width: ${knob}px; height: ${knob}px;
  margin: -${overhang}px 0; border-radius: ${round}px; }
QSlider::handle:horizontal:hover { background: $accent_soft; }

QProgressBar { background: $surface; border: 1px solid $edge; border-radius: 4px; text-align: center;
  min-height: ${glyph}px; }
QProgressBar::chunk { background: $accent_soft; border-right: 2px solid $accent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: ${target}px; }
QScrollBar::handle:horizontal { min-width: ${target}px; }
QScrollBar::handle:hover { background: $accent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: $surface; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 4px 16px; min-height: ${inner}px; }
QMenu::item:selected { background: $accent_soft; color: $ink; }
QToolTip { background: $surface; color: $ink; border: 1px solid $edge; padding: 4px 8px; }
QSplitter::handle { background: $line; }
""")


def stylesheet(colours: Colours, sizes: Sizes) -> str:
    """Return the stylesheet of the whole application for one palette and one size of text."""
    values = {name: getattr(colours, name) for name in Colours.__slots__}
    pixels = {
        "small": sizes.small,
        "body": sizes.body,
        "heading": sizes.heading,
        "title": sizes.title,
        "big": sizes.px(21),
        "question": sizes.px(28),
        "result": sizes.result,
        "inner": sizes.px(24),
        "inner_primary": sizes.px(28),
        "place": sizes.px(32),
        "target": sizes.px(32),
        "glyph": sizes.px(18),
        "knob": 2 * sizes.px(8),
        "overhang": sizes.px(8),
        "round": sizes.px(8) + 3,
        "touch": max(44, sizes.px(36)),
        "wide_touch": sizes.px(96),
    }
    return _TEMPLATE.substitute(values, **pixels, icons=_THEMED.as_posix(), name=_NAMES[colours.paper])


def set_look(widget: QWidget, look: str) -> None:
    """Give a widget its look; the stylesheet is held against it anew, also when it is on screen already."""
    if widget.property("look") == look:
        return
    widget.setProperty("look", look)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # not shown yet: Qt holds the stylesheet against it once, when it is
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
