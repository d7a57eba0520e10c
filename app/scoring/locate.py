"""Which line of a TOML text a place such as `nodes[3].of` stands on; tomllib itself does not tell.

A scanner that only looks for where things begin: it knows headers, arrays of tables, dotted and quoted keys, inline
tables and arrays over several lines, strings of all four kinds, and comments. It believes that the text is valid TOML;
of a text that is not it may say a wrong line, but it always ends and never raises.

TOML 1.0.0: https://toml.io/en/v1.0.0 (keys, strings, tables, arrays of tables, inline tables).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from app.scoring.shape import join

BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*+")
NAME = re.compile(r"""[ \t]*+(?:([A-Za-z0-9_-]++)|"((?:[^"\\\n]|\\.)*+)"|'([^'\n]*+)')[ \t]*+""")
STRING = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*+"{3,5}'
    r"|'''(?:[^']|'(?!''))*+'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*+"'
    r"|'[^'\n]*+'",
    re.DOTALL,
)
PLAIN = re.compile(r"[^,\]}#\n]*+")
REST_OF_LINE = re.compile(r"[^\n]*+\n?")
LINE_PLACE = re.compile(r"regel (\d+)")
ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}
ESCAPE = re.compile(r'\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([btnfr"\\]))')
LAST_PART = re.compile(r"\[\d+\]\Z|(?:^|\.)[^.\[\]]*\Z")

DEEPEST = 40
"""Storeys of lists and groups the scanner follows; the reader refuses less (`toml_text.DEEPEST_NESTING`)."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The line of every place in a text, counted from 1."""

    at: Mapping[str, int]

    def line(self, place: str) -> int:
        """Return the line of a place, or of the nearest thing around it that the text has; 1 for the whole file."""
        told = LINE_PLACE.match(place)
        if told:
            return int(told.group(1))
        while place:
            if place in self.at:
                return self.at[place]
            shorter = LAST_PART.sub("", place)
            place = shorter if shorter != place else place[:-1]
        return 1


def locate(text: str) -> Lines:
    """Return the lines of everything in a TOML text (line ends as on Unix)."""
    scanner = _Scanner(text)
    scanner.document()
    return Lines(scanner.found)


class _Scanner:
    """Walks once through a text; `at` only ever grows."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.line = 1
        self.counted = 0
        self.found: dict[str, int] = {}
        self.tables: dict[str, int] = {}

    def document(self) -> None:
        """Scan the whole text: headers, and keys with values."""
        table = ""
        self._skip(BLANK)
        while self.at < len(self.text):
            before = self.at
            if self.text[self.at] == "[":
                table = self._header()
            else:
                self._pair(table, 0)
            self._skip(REST_OF_LINE if self.at > before else re.compile(r".", re.DOTALL))
            self._skip(BLANK)

    def _here(self) -> int:
        """Return the line of where the scanner is; counted only as far as it came since."""
        self.line += self.text.count("\n", self.counted, self.at)
        self.counted = self.at
        return self.line

    def _skip(self, pattern: re.Pattern[str]) -> bool:
        match = pattern.match(self.text, self.at)
        if match is None:
            return False
        self.at = match.end()
        return True

    def _next_is(self, sign: str) -> bool:
        if self.text.startswith(sign, self.at):
            self.at += len(sign)
            return True
        return False

    def _note(self, place: str, line: int) -> None:
        self.found.setdefault(place, line)

    def _names(self) -> list[str]:
        """Read a key of one or more parts."""
        names = []
        while match := NAME.match(self.text, self.at):
            self.at = match.end()
            bare, quoted, literal = match.groups()
            names.append(bare if bare is not None else literal if literal is not None else _unescaped(quoted))
            if not self._next_is("."):
                break
        return names

    def _header(self) -> str:
        """Read `[a.b]` or `[[a.b]]`; return the place of the table that begins here."""
        line = self._here()
        several = self._next_is("[[")
        if not several:
            self._next_is("[")
        names = self._names()
        place = ""
        for name in names[:-1]:
            place = self._last_of(join(place, name), line)
        if not names:
            return place
        place = join(place, names[-1])
        if several:
            self._note(place, line)
            self.tables[place] = self.tables.get(place, -1) + 1
        place = self._last_of(place, line)
        self._next_is("]]" if several else "]")
        return place

    def _last_of(self, place: str, line: int) -> str:
        """Return the place of a table, or of the last one where it is an array of tables."""
        if place in self.tables:
            place = f"{place}[{self.tables[place]}]"
        self._note(place, line)
        return place

    def _pair(self, table: str, depth: int) -> None:
        """Read `key = value`, and note the key and all parts of the value."""
        line = self._here()
        place = table
        for name in self._names():
            place = join(place, name)
            self._note(place, line)
        self._skip(re.compile(r"[ \t]*+"))
        if self._next_is("="):
            self._skip(re.compile(r"[ \t]*+"))
            self._value(place, depth)

    def _value(self, place: str, depth: int) -> None:
        if depth > DEEPEST:
            self.at = len(self.text)
        elif self._next_is("["):
            self._list(place, depth)
        elif self._next_is("{"):
            self._group(place, depth)
        elif not self._skip(STRING):
            self._skip(PLAIN)

    def _list(self, place: str, depth: int) -> None:
        number = 0
        self._skip(BLANK)
        while self.at < len(self.text) and not self._next_is("]"):
            one = f"{place}[{number}]"
            self._note(one, self._here())
            before = self.at
            self._value(one, depth + 1)
            self._skip(BLANK)
            self._next_is(",")
            self._skip(BLANK)
            number += 1
            if self.at == before:
                return

    def _group(self, place: str, depth: int) -> None:
        self._skip(BLANK)
        while self.at < len(self.text) and not self._next_is("}"):
            before = self.at
            self._pair(place, depth + 1)
            self._skip(BLANK)
            self._next_is(",")
            self._skip(BLANK)
            if self.at == before:
                return


def _unescaped(quoted: str) -> str:
    """Return what a quoted key says."""

    def meant(match: re.Match[str]) -> str:
        short, long, sign = match.groups()
        code = int(short or long or "0", 16)
        return ESCAPES[sign] if sign else chr(code) if code < 0x110000 else "?"

    return ESCAPE.sub(meant, quoted)
