"""The letter is easy to read: every text that can stand in it, and every easy word of every method.

Flesch-Douma of 70 or more and at most 15 words a sentence (issue 5; lessons.md G4). What people typed themselves is
not ours to measure. The title "Jouw loonwaarde" is the name of the document: two words, of which
one has to be there; below it stand only a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from app.reports.letter_parts import judged
from app.scoring.shape import Text
from tests.helpers.measured import definition, example
from tests.helpers.paper import telling, texts
from tests.helpers.readability import read, sentences, syllables, words
from tests.helpers.scoring import METHODS

EASIEST = 70.0
LONGEST = 15
NO_SENTENCES = ("letter.title", "letter.about")

FILLED = {
    "name": "Sam", "employee": "Sam", "assessor": "Anna", "interviewed": "Noor", "employer": "De Lelie",
    "function": "hulp in de was", "decider": "De gemeente of UWV", "day": "2 november 2026", "phone": "nul zes",
    "percent": "66", "low": "61", "high": "71", "value": "8", "before": "8 van de 10", "after": "9 van de 10",
    "now": "8 van de 10", "next": "9 van de 10",
}  # fmt: skip
"""What stands in the places to fill in: short names, and the numbers as they come."""


def letter(language: str = "nl") -> list[tuple[str, str]]:
    """Return every text of the letter, filled in, by key."""
    found = [(key, text) for key, text in texts(language).words.items() if key.startswith("letter.")]
    assert all(isinstance(text, str) for _, text in found)
    return [(key, re.sub(r"\{(\w+)\}", lambda match: FILLED[match.group(1)], str(text))) for key, text in found]


@pytest.mark.parametrize(("key", "text"), [one for one in letter() if one[0] not in NO_SENTENCES])
def test_every_text_of_the_letter_is_easy(key: str, text: str) -> None:
    assert read(text).flesch_douma >= EASIEST, text


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_sentence_of_the_letter_is_long(language: str) -> None:
    long = [one for _, text in letter(language) for one in sentences(text) if len(words(one)) > LONGEST]
    assert long == []


def test_the_name_of_the_document_is_easy_with_what_follows_it() -> None:
    found = dict(letter())
    assert read(f"{found['letter.title']}.\n{found['letter.opening.where']}").flesch_douma >= EASIEST


def easy_words(method: str) -> Iterator[str]:
    """Yield the easy words of a method that the letter can quote: questions, rows and levels that are judged."""
    graph = definition(method).graph
    judged = [item for item in graph.method.items if item.better != "neither" and item.easy is not None]
    for item in judged:
        assert item.easy is not None
        yield item.easy.say()
        yield from (_easy(level.easy, level.text) for level in graph.scale_of(item).levels)
        for row in graph.repeats[item.per].rows if item.per else ():
            yield _easy(row.easy, row.text)


def _easy(easy: Text | None, text: Text) -> str:
    return (easy or text).say()


SHIPPED = sorted(folder.name for folder in METHODS.iterdir() if (folder / "method.toml").is_file())


@pytest.mark.parametrize("method", SHIPPED)
def test_the_easy_words_of_a_method_are_easy(method: str) -> None:
    found = [text if text[-1] in ".?" else f"{text}." for text in dict.fromkeys(easy_words(method))]
    assert [one for text in found for one in sentences(text) if len(words(one)) > LONGEST] == []
    assert not found or read("\n".join(found)).flesch_douma >= EASIEST


@pytest.mark.parametrize("method", SHIPPED)
def test_whatever_the_letter_asks_of_a_method_has_easy_words(method: str) -> None:
    """Else the letter quotes the question as it is put to the assessor: "Hoeveel stuks doet de werknemer …"."""
    made = telling(example(method), "employee")
    quoted = [one.part.item for one in judged(made)]
    quoted += [item for item in map(made.findings.item_under, made.findings.factors) if item is not None]
    assert [item.key for item in quoted if item.easy is None] == []


@pytest.mark.parametrize("method", SHIPPED)
def test_every_ending_of_a_tree_is_told_easily(method: str) -> None:
    tree = definition(method).graph.method.tree
    for ending in tree.endings if tree is not None else ():
        assert ending.easy is not None, ending.code
        told = ending.easy.say()
        assert read(told).flesch_douma >= EASIEST, told
        assert [one for one in sentences(told) if len(words(one)) > LONGEST] == []


# --- the measure itself ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("ik", 1), ("werk", 1), ("goed", 1), ("wij", 1), ("mooi", 1), ("nieuw", 1), ("eeuw", 1), ("lijst", 1),
        ("collega", 3), ("loonwaarde", 3), ("procent", 2), ("gemeente", 3), ("mooie", 2), ("koeien", 2), ("auto", 2),
        ("geïnd", 2), ("zeeën", 2), ("ideeën", 3), ("drieën", 2), ("ruïne", 3), ("januari", 4), ("radio", 3),
        ("museum", 3), ("bezwaar", 2), ("jobcoach", 2), ("8", 1), ("66", 2), ("pst", 1), ("bijna", 2), ("bijeen", 2),
    ],
)  # fmt: skip
def test_syllables_are_counted_as_they_are_heard(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_hard_text_is_seen() -> None:
    hard = (
        "De arbeidsdeskundige beoordeelt overeenkomstig de wettelijke systematiek de arbeidsprestatie van de "
        "belanghebbende, waarbij verminderde inzetbaarheid verdisconteerd wordt in het loonwaardepercentage."
    )
    assert read(hard).flesch_douma < 30
    assert max(len(words(one)) for one in sentences(hard)) > LONGEST


def test_the_formula_is_that_of_douma() -> None:
    counted = read("Ik werk hier. Jij ook, collega.")
    assert (counted.words, counted.syllables, counted.sentences) == (6, 8, 2)
    assert round(counted.flesch_douma, 2) == round(206.8 - 0.77 * 100 * 8 / 6 - 0.93 * 6 / 2, 2)


def test_a_text_without_words_cannot_be_read() -> None:
    with pytest.raises(ValueError, match="without words"):
        read("...")
