"""Keep the translations: take the Dutch texts out of forms/, and make what the program loads.

    python tools/translate.py            take the texts, make resources/translations/loonmaat_en.qm
    python tools/translate.py --missing  print what is not translated yet; exit 1 when there is something

The source is Dutch (`tr()`); loonmaat_en.ts holds the English and is edited by hand or with Qt Linguist. lupdate and
lrelease come in the PySide6 wheel.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import PySide6

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "forms"
TS = ROOT / "resources" / "translations" / "loonmaat_en.ts"
QM = TS.with_suffix(".qm")
_PLACEHOLDER = re.compile(r"\{[^{}]*\}|%[1-9nL]")


@dataclass(frozen=True, slots=True)
class Message:
    """One text: where it belongs, Dutch, English (empty when not translated), and whether it is finished."""

    context: str
    source: str
    translation: str
    finished: bool

    def placeholders_agree(self) -> bool:
        """Return whether both hold the same places to fill in: a missing one would crash or say nonsense."""
        both = (sorted(_PLACEHOLDER.findall(text)) for text in (self.source, self.translation))
        source, translation = both
        return not self.translation or source == translation


def tool(name: str) -> str:
    """Return the path of a tool of the wheel."""
    folder = Path(PySide6.__file__).resolve().parent
    found = next((path for path in (folder / name, folder / f"{name}.exe") if path.is_file()), None)
    return str(found) if found is not None else f"pyside6-{name}"


def update(ts: Path) -> None:
    """Take every text out of forms/ into a .ts; translations that are there stay, texts that are gone go."""
    files = [str(path) for path in sorted(SOURCES.rglob("*.py"))]
    asked = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "nl", "-target-language", "en"]
    subprocess.run([tool("lupdate"), *asked, *files, "-ts", str(ts)], check=True, cwd=ROOT)


def release(ts: Path, qm: Path) -> None:
    """Make the file that the program loads."""
    subprocess.run([tool("lrelease"), "-silent", str(ts), "-qm", str(qm)], check=True, cwd=ROOT)


def messages(ts: Path) -> tuple[Message, ...]:
    """Return every text of a .ts. The file is our own; no entity is expanded in it."""
    found = []
    for context in ElementTree.parse(ts).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            english = "" if translation is None else translation.text or ""
            finished = translation is not None and translation.get("type") != "unfinished" and bool(english)
            found.append(Message(context.findtext("name") or "", message.findtext("source") or "", english, finished))
    return tuple(found)


def main() -> int:
    """Do what was asked; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--missing", action="store_true")
    asked = parser.parse_args()
    update(TS)
    if not asked.missing:
        release(TS, QM)
    missing = [message for message in messages(TS) if not message.finished]
    for message in missing:
        print(f"{message.context}: {message.source}")
    return 1 if asked.missing and missing else 0


if __name__ == "__main__":
    sys.exit(main())
