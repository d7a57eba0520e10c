"""The colours: three palettes of their own (light, dark, high contrast), what each colour is for, and its contrast.

A colour is never the only sign: whatever uses `attention` or `agreed` also carries a word or an icon.
The application's QPalette carries them (`qt_palette`, `colours_of`), so nothing has to be handed around, a change of
palette repaints everything by itself, and a widget outside the program (in a test) still has sensible colours.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, slots=True)
class Colours:
    """One palette. Every value is `#rrggbb`; the comment says what it may be used for."""

    paper: str  # the page
    surface: str  # what one writes on: fields, lists
    raised: str  # navigation and the panel beside the page
    ink: str  # text
    muted: str  # help and secondary text
    line: str  # a separating line that carries no meaning
    edge: str  # the border of a part: field, button, bar
    accent: str  # focus, the primary act, the result
    on_accent: str  # text on accent
    accent_soft: str  # ground of what is chosen or pointed at
    attention: str  # what still needs someone
    attention_soft: str  # ground of a message that needs someone
    agreed: str  # what is done or agreed
    agreed_soft: str  # ground of a message that something is done


LIGHT = Colours(
    paper="#fbfaf7",
    surface="#ffffff",
    raised="#f3f1ea",
    ink="#1d2327",
    muted="#545b60",
    line="#dedad0",
    edge="#7d7f7b",
    accent="#0b5d66",
    on_accent="#ffffff",
    accent_soft="#e1edee",
    attention="#a94d16",
    attention_soft="#fbece1",
    agreed="#2b6a3f",
    agreed_soft="#e5f0e7",
)

DARK = Colours(
    paper="#1c1e1f",
    surface="#25282a",
    raised="#161819",
    ink="#ece8df",
    muted="#b3b0a8",
    line="#383b3d",
    edge="#858a8d",
    accent="#7cc7cf",
    on_accent="#06282c",
    accent_soft="#1f3f44",
    attention="#f2a774",
    attention_soft="#432c1e",
    agreed="#93cfa2",
    agreed_soft="#22392a",
)

HIGH_CONTRAST = Colours(
    paper="#000000",
    surface="#000000",
    raised="#000000",
    ink="#ffffff",
    muted="#f0f0f0",
    line="#a8a8a8",
    edge="#ffffff",
    accent="#ffd84d",
    on_accent="#000000",
    accent_soft="#2f2800",
    attention="#ffab70",
    attention_soft="#331a00",
    agreed="#8df5ab",
    agreed_soft="#00290f",
)

# Okabe and Ito (2008), distinguishable for most people with a colour vision deficiency; the order of the charts.
# Black, the first of the published order, is left out: it is the ink. Every area also has an edge, a number and a
# word, since yellow on paper has no contrast of its own.
CHART = ("#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7")

# Text on ground, at least 4.5:1 (WCAG 2.1, 1.4.3; EN 301 549 11.1.4.3).
TEXT_PAIRS = (
    ("ink", "paper"), ("ink", "surface"), ("ink", "raised"), ("ink", "accent_soft"),
    ("ink", "attention_soft"), ("ink", "agreed_soft"),
    ("muted", "paper"), ("muted", "surface"), ("muted", "raised"), ("muted", "accent_soft"),
    ("accent", "paper"), ("accent", "surface"), ("accent", "raised"), ("accent", "accent_soft"),
    ("on_accent", "accent"),
    ("attention", "paper"), ("attention", "surface"), ("attention", "raised"), ("attention", "attention_soft"),
    ("agreed", "paper"), ("agreed", "surface"), ("agreed", "raised"), ("agreed", "agreed_soft"),
)  # fmt: skip

# Parts that must be seen to be used, at least 3:1 (1.4.11).
PART_PAIRS = (
    ("edge", "paper"), ("edge", "surface"), ("edge", "raised"), ("edge", "accent_soft"),
    ("accent", "paper"), ("accent", "surface"), ("accent", "raised"), ("accent", "accent_soft"),
    ("attention", "paper"), ("attention", "attention_soft"),
    ("agreed", "paper"), ("agreed", "agreed_soft"),
    ("ink", "accent_soft"),
)  # fmt: skip

_ROLES = {
    "paper": QPalette.ColorRole.Window,
    "surface": QPalette.ColorRole.Base,
    "raised": QPalette.ColorRole.AlternateBase,
    "ink": QPalette.ColorRole.WindowText,
    "muted": QPalette.ColorRole.PlaceholderText,
    "line": QPalette.ColorRole.Mid,
    "edge": QPalette.ColorRole.Dark,
    "accent": QPalette.ColorRole.Accent,
    "on_accent": QPalette.ColorRole.HighlightedText,
    "accent_soft": QPalette.ColorRole.Midlight,
    "attention": QPalette.ColorRole.BrightText,
    "attention_soft": QPalette.ColorRole.ToolTipBase,
    "agreed": QPalette.ColorRole.LinkVisited,
    "agreed_soft": QPalette.ColorRole.Light,
}

_ALSO = {
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.Shadow: "edge",
}


def contrast(one: str, other: str) -> float:
    """Return the contrast between two `#rrggbb` colours, 1 to 21, by WCAG 2.1 ("contrast ratio")."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def qt_palette(colours: Colours) -> QPalette:
    """Return the QPalette that carries `colours`; text of disabled parts takes the muted colour."""
    palette = QPalette()
    for field in fields(colours):
        palette.setColor(_ROLES[field.name], QColor(getattr(colours, field.name)))
    for role, name in _ALSO.items():
        palette.setColor(role, QColor(getattr(colours, name)))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.muted))
    return palette


def colour_of(palette: QPalette, name: str) -> str:
    """Return one of the colours that `palette` carries."""
    return palette.color(QPalette.ColorGroup.Active, _ROLES[name]).name()


def colours_of(palette: QPalette) -> Colours:
    """Return the colours that `palette` carries: the other way of `qt_palette`."""
    active = QPalette.ColorGroup.Active
    return Colours(**{name: palette.color(active, role).name() for name, role in _ROLES.items()})
