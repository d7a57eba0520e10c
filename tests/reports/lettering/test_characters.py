"""What people type becomes what can be printed, and nothing goes without a sign."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reports.lettering.characters import clean, clusters, one_line

CLEANED = [
    # what came in                 what is printed
    ("gewoon", "gewoon"),
    ("één € ≥ 5 – “zo”", "één € ≥ 5 – “zo”"),
    ("e\u0301e\u0301n", "één"),  # loose accents are put on their letter
    ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
    ("a\tb", "a b"),
    ("bel\x07", "bel\ufffd"),
    ("half\ud83d", "half\ufffd"),  # half an emoji, as some programs cut them
    ("eigen\ue000", "eigen\ufffd"),
    ("loon\u00adwaarde", "loonwaarde"),  # a hyphen that is only there at a line end
    ("nul\u200bbreed\ufeff", "nulbreed"),
    ("goed\u202etseug", "goedtseug"),  # turned round on screen, not on paper
    ("👩\u200d🔧", "👩\u200d🔧"),
    ("السلام", "السلام"),
]


@pytest.mark.parametrize(("given_text", "printed"), CLEANED)
def test_what_is_printed_for_what_was_typed(given_text: str, printed: str) -> None:
    assert clean(given_text) == printed


CLUSTERS = [
    ("abc", ["a", "b", "c"]),
    ("👍🏽!", ["👍🏽", "!"]),
    ("👩\u200d🔧", ["👩\u200d🔧"]),
    ("🇳🇱🇧🇪", ["🇳🇱", "🇧🇪"]),
    ("x\u0302y", ["x\u0302", "y"]),
    ("❤\ufe0f", ["❤\ufe0f"]),
]


@pytest.mark.parametrize(("text", "parts"), CLUSTERS)
def test_a_sign_is_never_cut_in_two(text: str, parts: list[str]) -> None:
    assert clusters(text) == parts


@given(st.text())
def test_any_text_can_be_cleaned_and_is_then_clean(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    clean(text).encode("utf-8")


@given(st.text())
def test_the_parts_of_a_text_are_the_text(text: str) -> None:
    assert "".join(clusters(clean(text))) == clean(text)


def test_a_title_is_one_line() -> None:
    assert one_line(" Rapport\n\tLoonwaarde ") == "Rapport Loonwaarde"
