"""The texts of the documents: a folder of TOML files per language, read strictly.

`resources/texts/nl` is the base. Another language is a folder with the same files and the same keys, every text with
the same placeholders; it may leave out whole documents, and those are then not offered in that language. An
organisation can add a language of its own without touching the program. docs/documents.md says how.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.errors import Fault, FaultyInputError, LoonmaatError
from app.reports.lettering.characters import isolated
from app.reports.lettering.direction import has_rtl, is_rtl

BASE = "nl"
"""The language that the others are compared with."""

SHARED = ("common", "pictures")
"""Files that every language needs; each other file is one document."""

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")

Words = Mapping[str, str | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Texts:
    """All texts in one language, by key: file, tables and name, joined by points (`letter.result.heading`)."""

    language: str
    words: Words

    def say(self, key: str, /, **values: str) -> str:
        """Return a text with its placeholders filled in. Raises LookupError unless exactly those are given."""
        text = self.words[key]
        if not isinstance(text, str):
            raise LookupError(f"{key} is a list")
        return _filled(key, text, self._apart(values))

    def lines(self, key: str, /, **values: str) -> tuple[str, ...]:
        """Return a list of texts; each takes those of `values` that it names."""
        texts = self.words[key]
        if isinstance(texts, str):
            raise LookupError(f"{key} is one text")
        apart = self._apart(values)
        return tuple(_filled(key, text, {name: apart[name] for name in placeholders(text)}) for text in texts)

    def _apart(self, values: Mapping[str, str]) -> Mapping[str, str]:
        """Return values that run another way than the text apart from it: no name turns the date after it."""
        rtl = is_rtl(str(self.words.get("common.language_tag", self.language)))
        return {name: isolated(value) if rtl or has_rtl(value) else value for name, value in values.items()}

    def table(self, key: str, /) -> Mapping[str, str]:
        """Return the single texts right under a key, by name, as they stand in the file."""
        found = {}
        for name, text in self.words.items():
            before, _, last = name.rpartition(".")
            if before == key and isinstance(text, str):
                found[last] = text
        return found

    def has(self, document: str, /) -> bool:
        """Tell whether a document can be made in this language."""
        return any(key.startswith(f"{document}.") for key in self.words)


def placeholders(text: str) -> frozenset[str]:
    """Return the names between braces in a text."""
    return frozenset(_PLACEHOLDER.findall(text))


def _filled(key: str, text: str, values: Mapping[str, str]) -> str:
    if placeholders(text) != values.keys():
        raise LookupError(f"{key} wants {sorted(placeholders(text))}, not {sorted(values)}")
    # One pass: what is filled in is never looked at again, so a name with braces in it stays a name.
    return _PLACEHOLDER.sub(lambda match: values[match.group(1)], text)


def languages(folders: Sequence[Path]) -> tuple[str, ...]:
    """Return the languages that have a folder, the base first."""
    found = {one.name for folder in folders if folder.is_dir() for one in folder.iterdir() if _is_language(one)}
    return tuple(sorted(found, key=lambda name: (name != BASE, name)))


def _is_language(folder: Path) -> bool:
    return folder.is_dir() and _LANGUAGE.match(folder.name) is not None


def load_texts(folders: Sequence[Path], language: str) -> Texts:
    """Read the texts of a language; the first of `folders` holds what came with the program, later ones add to it.

    Raises LoonmaatError when there is no such language and FaultyInputError with everything that is not as in the base.
    """
    known = languages(folders)
    if language not in known:
        text = f"De taal '{language[:20]}' is er niet."
        raise LoonmaatError(text, remedy=f"Kies uit: {', '.join(known)}.")
    faults: list[Fault] = []
    base = _folder_words(folders[0] / BASE, faults)
    if language == BASE:
        words = base
    else:
        folder = next(folder / language for folder in folders if _is_language(folder / language))
        words = _folder_words(folder, faults)
        faults += compared(words, base)
    if faults:
        raise FaultyInputError(faults, text=f"De teksten in de taal '{language}' kloppen niet.", place=language)
    return Texts(language, words)


def _folder_words(folder: Path, faults: list[Fault]) -> Words:
    words: dict[str, str | tuple[str, ...]] = {}
    for file in sorted(folder.glob("*.toml")):
        try:
            data = tomllib.loads(file.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            faults.append(Fault("not_toml", file.name, f"Dit bestand kan niet gelezen worden: {error}."))
        else:
            words.update(_flat(data, file.stem, faults))
    return words


def _flat(data: Mapping[str, object], before: str, faults: list[Fault]) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """Yield every text under its whole key; note what is no text and which braces hold no name."""
    for name, value in data.items():
        key = f"{before}.{name}"
        if isinstance(value, Mapping):
            yield from _flat(value, key, faults)
            continue
        found = value if isinstance(value, list) else [value]
        texts = tuple(one for one in found if isinstance(one, str) and one.strip())
        if not texts or len(texts) != len(found):
            faults.append(Fault("no_text", key, "Hier hoort een tekst, of een lijst van teksten."))
            continue
        if any(re.search(r"[{}]", _PLACEHOLDER.sub("", one)) for one in texts):
            faults.append(Fault("odd_brace", key, "Tussen accolades hoort een naam in kleine letters."))
        yield key, texts if isinstance(value, list) else texts[0]


def compared(words: Words, base: Words) -> Iterator[Fault]:
    """Yield how a language differs from the base where it may not: keys, kinds and placeholders.

    A whole document may be missing; a part of one may not.
    """
    files = {key.partition(".")[0] for key in words} | set(SHARED)
    for key in base.keys() - words.keys():
        if key.partition(".")[0] in files:
            yield Fault("missing_text", key, "Deze tekst ontbreekt.", "Vertaal hem uit het Nederlands.")
    for key in words.keys() - base.keys():
        yield Fault("unknown_text", key, "Deze tekst bestaat niet in het Nederlands.", "Haal hem weg.")
    for key in sorted(words.keys() & base.keys()):
        if isinstance(words[key], str) != isinstance(base[key], str):
            yield Fault("other_kind", key, "In het Nederlands is dit een lijst, of juist niet.")
        elif _names(words[key]) != _names(base[key]):
            wanted = ", ".join(f"{{{name}}}" for name in sorted(_names(base[key]))) or "geen"
            yield Fault("placeholders", key, f"Deze invulplaatsen horen erin: {wanted}.", "Neem ze letterlijk over.")


def _names(text: str | tuple[str, ...]) -> frozenset[str]:
    return placeholders(text if isinstance(text, str) else " ".join(text))
