"""Draws docs/architecture.svg from the imports as they are: rooms in their layers, a line for who imports whom.

Run as `python -m tools.architecture_picture`; a test keeps the picture in step with the code.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

import grimp

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "architecture.svg"

LAYERS = (
    ("forms", "app.cli"),
    ("app.desk",),
    ("app.exchange", "app.reports", "app.signing", "app.figures", "app.wages", "app.vault"),
    ("app.dossier",),
    ("app.scoring",),
    ("app.errors",),
)
"""From the top down; nothing imports upward (import-linter holds that)."""

WIDE, HIGH, GAP, DROP, MARGIN = 132, 44, 20, 56, 24
INK, PAPER, EDGE, ACCENT, GROUND = "#1d2327", "#ffffff", "#7d7f7b", "#0b5d66", "#fbfaf7"


@dataclass(frozen=True, slots=True)
class Room:
    """One box: its name and its place."""

    name: str
    x: float
    y: float


ROOMS = tuple(room for layer in LAYERS for room in layer)


def measured() -> set[tuple[str, str]]:
    """Return which room imports from which."""
    graph = grimp.build_graph("app", "forms", cache_dir=None)
    pairs = (
        (_room(module), _room(other))
        for module in graph.modules
        for other in graph.find_modules_directly_imported_by(module)
    )
    return {(a, b) for a, b in pairs if a and b and a != b}


def picture() -> str:
    """Return the picture as SVG text; the same code gives the same picture."""
    rooms = {room.name: room for room in placed()}
    width = max(room.x for room in rooms.values()) + WIDE + MARGIN
    height = max(room.y for room in rooms.values()) + HIGH + MARGIN
    told = "Rooms of Loonmaat from the window down to the scoring; every line goes downward."
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" font-family="sans-serif">',
        f"<title>{escape(told)}</title>",
        f'<rect width="100%" height="100%" fill="{GROUND}"/>',
        *(_line(rooms[a], rooms[b]) for a, b in sorted(measured()) if b != "app.errors"),
        *(_box(room) for room in rooms.values()),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def placed() -> list[Room]:
    """Return the rooms with their places, each layer centred."""
    widest = max(len(layer) for layer in LAYERS)
    whole = widest * WIDE + (widest - 1) * GAP
    found = []
    for down, layer in enumerate(LAYERS):
        left = MARGIN + (whole - len(layer) * WIDE - (len(layer) - 1) * GAP) / 2
        y = MARGIN + down * (HIGH + DROP)
        found += [Room(name, left + place * (WIDE + GAP), y) for place, name in enumerate(layer)]
    return found


def _room(module: str) -> str:
    return next((room for room in ROOMS if module == room or module.startswith(f"{room}.")), "")


def _box(room: Room) -> str:
    fill, ink = (ACCENT, PAPER) if room.name == "app.scoring" else (PAPER, INK)
    middle, line = room.x + WIDE / 2, room.y + HIGH / 2 + 5
    return (
        f'<rect x="{room.x:g}" y="{room.y:g}" width="{WIDE}" height="{HIGH}" rx="4" fill="{fill}" stroke="{EDGE}"/>'
        f'<text x="{middle:g}" y="{line:g}" text-anchor="middle" font-size="14" fill="{ink}">{room.name}</text>'
    )


def _line(upper: Room, lower: Room) -> str:
    x1, y1, x2, y2 = upper.x + WIDE / 2, upper.y + HIGH, lower.x + WIDE / 2, lower.y
    bend = (y2 - y1) / 2
    path = f"M{x1:g} {y1:g}C{x1:g} {y1 + bend:g} {x2:g} {y2 - bend:g} {x2:g} {y2:g}"
    return f'<path d="{path}" fill="none" stroke="{EDGE}"/>'


def main() -> int:
    """Write the picture."""
    PICTURE.write_text(picture(), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
