"""What is no TOML is told in Dutch, at its line, with a remedy; every message of tomllib has its translation."""

from __future__ import annotations

import inspect
import re
import tomllib

import pytest

from app.errors import Fault
from app.scoring.faults import MOST_FAULTS, Faults, did_you_mean
from app.scoring.toml_text import parse
from app.scoring.toml_words import IN_DUTCH, told_in_dutch

MESSAGES = re.compile(r"suffixed_err\(\s*src, (?:\w+), f?(\"[^\n]*\")\)", re.DOTALL)


def faults_of(text: str) -> list[Fault]:
    """Return what is wrong with a text as TOML."""
    faults = Faults()
    parse(text.encode(), faults)
    return faults.found


# What an author typed, the line and sign it is told at, and words of text and remedy.
TYPED = [
    ("a = 1\nb = tempo", "regel 2, teken 5", 'Dit is geen waarde. Een tekst staat tussen rechte "aanhalingstekens"'),
    ("a = “tempo”", "regel 1, teken 5", "rechte"),
    ("a = 0,5", "regel 1, teken 6", "Een getal heeft een punt, geen komma"),
    ('a = "tempo\nb = 1', "regel 1, teken 11", "Deze tekst is niet gesloten."),
    ('a = "tempo', "regel 1", "Deze tekst is niet gesloten."),
    ('a = """tempo\n', "regel 2", "Deze tekst is niet gesloten."),
    ("a = 'tempo", "regel 1", "Deze tekst is niet gesloten."),
    ('of = ["a", "b"\nb = 1', "regel 2, teken 1", "Deze lijst is niet gesloten. Zet ] aan het eind"),
    ('of = ["a" "b"]', "regel 1, teken 11", "komma's tussen de delen"),
    ("a = { b = 1\n c = 2 }", "regel 1, teken 12", "Deze groep is niet gesloten. Zet } aan het eind"),
    ("a = { b = 1, b = 2 }", "regel 1, teken 19", "De sleutel 'b' staat er twee keer."),
    ("a = { b = 1, }", "regel 1, teken 14", "Hier hoort een sleutel."),
    ("a = 1\na = 2", "regel 2", "Deze sleutel staat er twee keer."),
    ("[a]\n[a]", "regel 2, teken 3", "De groep 'a' staat er twee keer. Haal er één weg, of schrijf [[…]]"),
    ("[a.b]\n[a.b]", "regel 2, teken 5", "De groep 'a.b' staat er twee keer."),
    ("a = { b = 1 }\na.c = 2", "regel 2", "Deze groep werd eerder al in één keer gegeven."),
    ("[a", "regel 1", "Hier ontbreekt een sluithaak. Schrijf [naam]."),
    ("[[a]\n", "regel 1, teken 4", "Hier ontbreken sluithaken. Schrijf [[naam]]."),
    ("tempo", "regel 1", "Na een sleutel hoort een is-teken."),
    ("= 1", "regel 1, teken 1", "Hier hoort een sleutel."),
    ('a = "C:\\temp\\x"', "regel 1, teken", "Na dit schuine streepje staat iets vreemds."),
    ("a = 2026-02-30", "regel 1, teken 5", "Deze datum bestaat niet."),
    ("a = 1 # \x07", "regel 1, teken 9", "Het teken '\\x07' kan hier niet."),
]


@pytest.mark.parametrize(("text", "place", "words"), TYPED)
def test_a_typing_mistake_is_told_in_dutch(text: str, place: str, words: str) -> None:
    """One mistake, one message, at its line, and how to mend it."""
    (fault,) = faults_of(text)
    assert fault.place.startswith(place)
    assert words in f"{fault.text} {fault.remedy}"


def test_every_message_of_tomllib_has_its_translation() -> None:
    """A new Python with a new message would otherwise speak English to an author."""
    source = inspect.getsource(tomllib._parser)  # type: ignore[attr-defined]  # to see all it can say
    messages = [re.sub(r"\{[^}]*\}", "x", one[1:-1]).replace("\\\\", "\\") for one in MESSAGES.findall(source)]
    assert len(messages) > 20
    untold = [one for one in messages if "geldig TOML" in told_in_dutch(f"{_sample(one)} (at line 1, column 1)", 1)[2]]
    assert untold == []


def _sample(message: str) -> str:
    """Return a message as it would read: what is filled in is put back in the form that tomllib gives it."""
    samples = {"Expected x": "Expected '\"'", "Cannot declare x twice": "Cannot declare ('a',) twice"}
    return samples.get(message, message).replace("key x", "key 'a'")


def test_no_translation_is_left_over() -> None:
    """Each of ours is used by a row of the table above."""
    told = {faults_of(text)[0].text for text, _, _ in TYPED}
    assert len(told) >= len(IN_DUTCH)


def test_a_message_that_nobody_foresaw_is_passed_on() -> None:
    """Better English than nothing."""
    assert told_in_dutch("Something new (at line 3, column 4)", 9)[1:3] == (
        "regel 3, teken 4",
        "Dit is geen geldig TOML (Something new).",
    )


def test_faults_end_somewhere() -> None:
    """The last one says that there are more, and hints stop before that."""
    faults = Faults()
    for number in range(10_000):
        faults.add("x", str(number), "y", faults.hint("a", ["a"]))
    assert len(faults.found) == MOST_FAULTS + 1
    assert faults.full
    assert faults.found[-1].code == "more_faults"
    assert [bool(one.remedy) for one in faults.found[:60]] == [True] * 40 + [False] * 20


@pytest.mark.parametrize(
    ("word", "known", "hint"),
    [
        ("tempp", ["tempo", "tijd"], "Bedoelde u 'tempo'?"),
        ("x", ["tempo", "tijd"], "Kies uit: tempo, tijd."),
        (
            "x",
            [f"n{number:02}" for number in range(20)],
            "Kies uit: n00, n01, n02, n03, n04, n05, n06, n07, n08, n09, n10, n11 ….",
        ),
        ("x", [], ""),
        ("item_0500x", [f"item_{number:04}" for number in range(2_000)], "Bedoelde u 'item_0250'?"),
    ],
)
def test_the_nearest_word_is_named(word: str, known: list[str], hint: str) -> None:
    """Or all of them, when none is near; among very many, the first that begin alike."""
    assert did_you_mean(word, known) == hint
