"""Take the icons we use out of the Lucide family (npm package `lucide-static`) into resources/icons.

    npm pack lucide-static && tar xzf lucide-static-*.tgz
    python tools/icons.py package

Only the names in `NAMES` are taken, without comments and classes. The few that the stylesheet itself needs are also
written in the colour of each palette, since a stylesheet cannot colour a picture. Licence: resources/icons/LICENCE.
"""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from forms.palette import DARK, HIGH_CONTRAST, LIGHT

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"
NAMES = (
    "arrow-down", "arrow-left", "arrow-right", "arrow-up", "badge-check", "book-open-text", "building-2", "calculator",
    "calendar", "chart-column", "check", "chevron-down", "chevron-left", "chevron-right", "chevron-up", "circle",
    "circle-check", "circle-dot", "circle-question-mark", "clipboard-list", "copy", "download", "eye", "eye-off",
    "file-text", "folder-open", "hand", "history", "info", "key-round", "keyboard", "list-checks", "lock", "lock-open",
    "merge", "message-square-text", "messages-square", "minus", "panel-right-close", "panel-right-open", "pause",
    "pen-line", "play", "plus", "printer", "redo-2", "rotate-ccw", "scale", "search", "settings", "shield-check",
    "signature", "sun", "timer", "trash-2", "triangle-alert", "undo-2", "upload", "user", "users", "x", "zoom-in",
    "zoom-out",
)  # fmt: skip
THEMED = {
    "chevron-down": {"light": LIGHT.ink, "dark": DARK.ink, "contrast": HIGH_CONTRAST.ink},
    "check": {"light": LIGHT.on_accent, "dark": DARK.on_accent, "contrast": HIGH_CONTRAST.on_accent},
}


def plain(svg: str) -> str:
    """Return the drawing on one line, without comment and class; its colour stays `currentColor`."""
    svg = re.sub(r"<!--.*?-->", "", svg, flags=re.DOTALL)
    svg = re.sub(r"\s+class=\"[^\"]*\"", "", svg)
    return re.sub(r">\s+<", "><", re.sub(r"\s+", " ", svg)).replace(" >", ">").strip() + "\n"


def coloured(svg: str, colour: str) -> str:
    """Return the drawing in one colour."""
    return svg.replace("currentColor", colour)


def main(package: Path) -> None:
    """Write the icons and their licence from an unpacked npm package."""
    (ICONS / "themed").mkdir(parents=True, exist_ok=True)
    for name in NAMES:
        svg = plain((package / "icons" / f"{name}.svg").read_text(encoding="utf-8"))
        (ICONS / f"{name}.svg").write_text(svg, encoding="utf-8")
    for name, colours in THEMED.items():
        svg = (ICONS / f"{name}.svg").read_text(encoding="utf-8")
        for palette, colour in colours.items():
            (ICONS / "themed" / f"{name}-{palette}.svg").write_text(coloured(svg, colour), encoding="utf-8")
    shutil.copyfile(package / "LICENSE", ICONS / "LICENCE")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
