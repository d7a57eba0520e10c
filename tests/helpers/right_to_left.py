"""A made-up language from right to left: every text of the letter in Arabic letters, with its places to fill in.

It says nothing. It stands in for a real translation, to show that one is a folder of files and no more.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from tests.helpers.paper import TEXTS

ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
FILES = ("common", "pictures", "letter")
KEPT = {"language_tag": "ar", "decimal_mark": "٫", "language_name": "عربية"}


def write_language(folder: Path) -> Path:
    """Write the language `ar` into a folder of languages; return that folder."""
    (folder / "ar").mkdir(parents=True)
    for name in FILES:
        data = tomllib.loads((TEXTS / "nl" / f"{name}.toml").read_text(encoding="utf-8"))
        (folder / "ar" / f"{name}.toml").write_text("\n".join(_table(data, "")), encoding="utf-8")
    return folder


def _table(data: Mapping[str, object], before: str) -> list[str]:
    """Return a table as TOML, its own texts first."""
    lines = [f"[{before}]"] if before else []
    lines += [f"{key} = {_value(key, value)}" for key, value in data.items() if not isinstance(value, Mapping)]
    for key, value in data.items():
        if isinstance(value, Mapping):
            lines += _table(value, f"{before}.{key}" if before else key)
    return lines


def _value(key: str, value: object) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(_value(key, one) for one in value) + "]"
    return '"' + KEPT.get(key, arabic(str(value))) + '"'


def arabic(text: str) -> str:
    """Return a text with its letters as Arabic ones; what stands between braces stays."""
    parts = re.split(r"(\{\w+\})", text)
    return "".join(part if part.startswith("{") else re.sub(r"[A-Za-zÀ-ÿ]", _letter, part) for part in parts)


def _letter(match: re.Match[str]) -> str:
    return ARABIC[ord(match.group()) % len(ARABIC)]
