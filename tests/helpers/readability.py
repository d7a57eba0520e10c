"""How easy a text is to read: Flesch-Douma for Dutch, and the length of sentences.

Flesch-Douma: 206.8 - 0.77 x syllables per 100 words - 0.93 x words per sentence; 70 and more is fairly easy, as in
a popular weekly (W.H. Douma, De leesbaarheid van landbouwbladen, 1960; lessons.md G4). It counts lengths and nothing
else, so it can say that a text is hard and never that it is good.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

VOWELS = "aeiouyáàâäéèêëíìîïóòôöúùûü"

TOGETHER = (
    "aai", "ooi", "oei", "eeu", "ieu", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ei", "ij", "au", "ou", "ai",
    "oi", "ui", "ay", "oy", "ey",
)  # fmt: skip
"""Vowels that are one sound in Dutch, the longest first; `ij` counts as a vowel."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
_SENTENCE_END = re.compile(r"(?<=[.?!:])\s+")
_DIGIT_NAMES = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")


@dataclass(frozen=True, slots=True)
class Reading:
    """What was counted in a text."""

    words: int
    syllables: int
    sentences: int

    @property
    def flesch_douma(self) -> float:
        """The score; higher is easier."""
        return 206.8 - 0.77 * 100 * self.syllables / self.words - 0.93 * self.words / self.sentences


def read(text: str) -> Reading:
    """Count a text. Raises ValueError for one without a word."""
    parts = sentences(text)
    found = [word for part in parts for word in words(part)]
    if not found:
        raise ValueError("a text without words cannot be read")
    return Reading(len(found), sum(map(syllables, found)), len(parts))


def sentences(text: str) -> list[str]:
    """Return the sentences of a text: up to a stop, a question mark or a colon, or the end of a line."""
    lines = [line.strip() for line in text.splitlines()]
    return [part for line in lines for part in _SENTENCE_END.split(line) if words(part)]


def words(text: str) -> list[str]:
    """Return the words of a text; a number is one word."""
    return _WORD.findall(text)


def syllables(word: str) -> int:
    """Return how many syllables a Dutch word has: its groups of vowels, at least one.

    A number is spoken: each digit as its own word for a rough count, which is never too low for small numbers.
    """
    if word.isdigit():
        return sum(syllables(_DIGIT_NAMES[int(digit)]) for digit in word)
    text = word.lower().replace("ij", "ĳ")
    count = place = 0
    while place < len(text):
        if text[place] not in VOWELS + "ĳ":
            place += 1
            continue
        count += 1
        place += len(_group(text, place))
    return max(count, 1)


def _group(text: str, place: int) -> str:
    """Return the vowels from `place` on that make one sound; a diaeresis begins a new one (`geïnd`)."""
    if text.startswith("eum", place):  # museum, petroleum: two sounds
        return "e"
    if text.startswith("oach", place):  # coach, as English says it
        return "oa"
    return next((one for one in TOGETHER if text.startswith(one, place)), text[place])
