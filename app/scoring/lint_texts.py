"""The texts of a definition: translated, filled in rightly, short enough, and easy where they say they are."""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from app.scoring.definition import Method
from app.scoring.faults import Faults
from app.scoring.names import Names
from app.scoring.notes import Notes
from app.scoring.shape import Text

LONGEST: Mapping[str, int] = {"title": 100, "short": 40, "unit": 40, "summary": 1_000, "disclaimer": 1_000, "help": 800}
"""Characters of a text by its key; all others 400. Longer ones do not fit where they are shown."""

LONGEST_OTHER = 400

LONGEST_SENTENCE = 15
"""Words of a sentence in an easy text (language level B1: short sentences, one idea each)."""

PLACEHOLDER = re.compile(r"\{[^{}\s]{0,40}\}")
FILLED_IN = re.compile(r"(checks|advice)\[\d+\]\.text\Z")
SENTENCE_END = re.compile(r"[.!?:]\s+|\n+")
ODD_CATEGORIES = ("Cc", "Cf", "Co", "Cn")
"""Control characters and invisible ones: they can turn a line around or make two names look alike."""

ALLOWED_ODD = "\n\t\u00ad\u200c\u200d"
"""Line ends, soft hyphen and joiners do no harm."""


def texts(names: Names, notes: Notes) -> None:
    """Note what is wrong with the texts that people read."""
    method = names.graph.method
    found = list(texts_in(method, ""))
    expected = _languages([text for _, text in found])
    for place, text in found:
        _translated(place, text, expected, notes.warnings)
        for language, words in text.words.items():
            at = place if set(text.words) == {"nl"} else f"{place}.{language}"
            _one(method, place, at, words, notes)
    for place, words in strings_in(method, ""):
        _odd(place, words, notes.errors)


def texts_in(value: object, place: str) -> Iterator[tuple[str, Text]]:
    """Yield every text of a definition with its place."""
    if isinstance(value, Text):
        yield place, value
    else:
        for at, inner in _inside(value, place):
            yield from texts_in(inner, at)


def strings_in(value: object, place: str) -> Iterator[tuple[str, str]]:
    """Yield every string of a definition, of texts too, with its place."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, Text):
        yield from ((f"{place}.{language}", words) for language, words in value.words.items())
    else:
        for at, inner in _inside(value, place):
            yield from strings_in(inner, at)


def _inside(value: object, place: str) -> Iterator[tuple[str, object]]:
    if dataclasses.is_dataclass(value):
        for one in dataclasses.fields(value):
            key = one.name.rstrip("_")
            yield (f"{place}.{key}" if place else key), getattr(value, one.name)
    elif isinstance(value, Mapping):
        yield from ((f"{place}.{str(key)[:60]}", inner) for key, inner in value.items())
    elif isinstance(value, Sequence) and not isinstance(value, str):
        yield from ((f"{place}[{number}]", inner) for number, inner in enumerate(value))


def _languages(found: Sequence[Text]) -> list[str]:
    """Return the languages that at least half of the texts have: in those every text is expected."""
    counted = Counter(language for text in found for language in text.words)
    return sorted(language for language, count in counted.items() if count * 2 >= len(found))


def _translated(place: str, text: Text, expected: Sequence[str], warnings: Faults) -> None:
    has_words = any(sign.isalpha() for sign in text.say())
    for language in expected:
        if has_words and not text.words.get(language, "").strip():
            told = f"De vertaling '{language}' ontbreekt; de meeste teksten hebben die wel."
            warnings.add("missing_translation", place, told, f'Schrijf {{ nl = "…", {language} = "…" }}.')


def _one(method: Method, place: str, at: str, words: str, notes: Notes) -> None:
    key = place.rpartition(".")[2]
    if not words.strip():
        notes.errors.add("empty_text", at, "Deze tekst is leeg.", "Schrijf een tekst, of haal de sleutel weg.")
    longest = LONGEST.get(key, LONGEST_OTHER)
    if len(words) > longest:
        told = f"Deze tekst heeft {len(words)} tekens; hier past {longest}."
        notes.warnings.add("text_too_long", at, told, "Maak de tekst korter, of zet een deel in help.")
    _placeholders(method, place, at, words, notes.errors)
    if key == "easy" or ".easy." in f"{at}.":
        _easy(at, words, notes.warnings)


def _placeholders(method: Method, place: str, at: str, words: str, errors: Faults) -> None:
    """Only {rij} and {waarde} are filled in, only in remarks and advice, and only where there is something to fill."""
    for found in PLACEHOLDER.findall(words):
        if found not in ("{rij}", "{waarde}"):
            told = f"{found} wordt niet ingevuld."
            errors.add("placeholder", at, told, "Gebruik {rij} of {waarde}, of haal de accolades weg.")
        elif not FILLED_IN.match(place):
            told = f"{found} wordt alleen ingevuld in de tekst van een opmerking of een advies."
            errors.add("placeholder", at, told, f"Haal {found} weg.")
        else:
            _fillable(method, place, at, found, errors)


def _fillable(method: Method, place: str, at: str, found: str, errors: Faults) -> None:
    number = int(place.partition("[")[2].partition("]")[0])
    part = method.checks[number] if place.startswith("checks") else method.advice[number]
    if found == "{rij}" and not part.per:
        errors.add("placeholder", at, "{rij} heeft geen rij: er is geen per.", "Voeg per toe, of haal {rij} weg.")
    if found == "{waarde}" and not part.when.of:
        remedy = 'Zet of = "…" in when zelf, of haal {waarde} weg.'
        errors.add("placeholder", at, "{waarde} heeft geen waarde: when heeft zelf geen of.", remedy)


def _easy(place: str, words: str, warnings: Faults) -> None:
    for sentence in SENTENCE_END.split(words):
        count = len(sentence.split())
        if count > LONGEST_SENTENCE:
            told = f"Een zin in eenvoudige taal heeft {count} woorden; hoogstens {LONGEST_SENTENCE} leest makkelijk."
            warnings.add("sentence_too_long", place, told, "Maak er twee zinnen van.")
            return


def _odd(place: str, words: str, errors: Faults) -> None:
    for sign in words:
        if unicodedata.category(sign) in ODD_CATEGORIES and sign not in ALLOWED_ODD:
            told = f"Hier staat een onzichtbaar teken (U+{ord(sign):04X})."
            errors.add("odd_character", place, told, "Haal het weg; typ de tekst zo nodig opnieuw.")
            return
