"""What people type, made safe to print: nothing is lost without a sign, nothing makes a document fail.

Characters in equal characters out, with these exceptions, all of them here:
* composed (Unicode NFC), because fonts hold "é" and not "e" with a loose accent;
* line ends become one kind, a tab becomes a space;
* what cannot be printed (control characters, lone surrogates, noncharacters, private use) becomes U+FFFD,
  visibly;
* invisible characters that can make a text read differently from what it says (bidirectional overrides,
  CVE-2021-42574) or that mean nothing on paper (soft hyphen, zero width space) go.

One pair of invisible characters the documents put in themselves: `isolated` keeps what is filled in a sentence from
turning what stands beside it. They decide where letters stand, and are in no document.
"""

from __future__ import annotations

import re
import unicodedata

REPLACEMENT = "\ufffd"
"""What stands for a character that cannot be shown; a font of ours has it."""

ISOLATE, ISOLATE_END = "\u2068", "\u2069"

_ISOLATES = re.compile(f"([{ISOLATE}{ISOLATE_END}])")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u206f\ufff9-\ufffb]")
_PLAIN = re.compile(r"[ -~\n\u00a0-\u00ac\u00ae-\u017f]*\Z")
_UNPRINTABLE = frozenset({"Cc", "Cs", "Co", "Cn"})

_CLUSTER = re.compile(
    "[\U0001f1e6-\U0001f1ff]{2}"  # a flag is two letters
    "|.(?:[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u1ab0-\u1aff"
    "\u1dc0-\u1dff\u20d0-\u20f0\ufe00-\ufe0f\ufe20-\ufe2f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"
    "|\u200d.)*",
    re.DOTALL,
)


def clean(text: str) -> str:
    """Return `text` as it can be printed (see the module)."""
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    if _PLAIN.match(text):
        return text
    text = _INVISIBLE.sub("", text)
    printable = "".join(character if _printable(character) else REPLACEMENT for character in text)
    return unicodedata.normalize("NFC", printable)


def _printable(character: str) -> bool:
    return character == "\n" or unicodedata.category(character) not in _UNPRINTABLE


def isolated(text: str) -> str:
    """Return `text` with marks around it that let it run its own way (UAX 9: first strong isolate, its end)."""
    if text.count(ISOLATE) != text.count(ISOLATE_END):
        text = without_isolates(text)  # typed so; an end too many would open what is closed here
    return f"{ISOLATE}{text}{ISOLATE_END}"


def without_isolates(text: str) -> str:
    """Return `text` without the marks of `isolated`."""
    return text.replace(ISOLATE, "").replace(ISOLATE_END, "")


def clean_parts(text: str) -> str:
    """Return `text` cleaned, but with the marks of `isolated` still in it.

    Marks that somebody typed between a letter and its accent go: they would keep the two apart.
    """
    parts = "".join(part if part in (ISOLATE, ISOLATE_END) else clean(part) for part in _ISOLATES.split(text))
    whole = clean(text)
    return parts if without_isolates(parts) == whole else whole


def one_line(text: str) -> str:
    """Return `text` cleaned and on one line, for titles, labels and bookmarks."""
    return " ".join(clean(text).split())


def clusters(text: str) -> list[str]:
    """Return the parts of `text` that a reader sees as one character: a letter with its marks, a joined emoji.

    An approximation of Unicode's grapheme clusters (UAX 29) that needs no table: enough to never cut inside
    one of the scripts and emoji our fonts have.
    """
    return _CLUSTER.findall(text)
