"""What tomllib says of a text that is no TOML, in Dutch and with a remedy."""

from __future__ import annotations

import re

POSITION = re.compile(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)\Z", re.DOTALL)

BEFORE = "Kijk ook op de regel ervoor."

IN_DUTCH: tuple[tuple[str, str, str], ...] = (
    (r"Cannot overwrite a value", "Deze sleutel staat er twee keer.", "Haal er één weg."),
    (r"Duplicate inline table key '(.*)'", r"De sleutel '\1' staat er twee keer.", "Haal er één weg."),
    (
        r"Cannot declare \((.*?),?\) twice",
        r"De groep \1 staat er twee keer.",
        "Haal er één weg, of schrijf [[…]] als er meer mogen zijn.",
    ),
    (
        r"Cannot (?:mutate immutable|redefine) namespace .*",
        "Deze groep werd eerder al in één keer gegeven.",
        "Zet alles bij elkaar op één plaats.",
    ),
    (
        r"Expected '=' after a key in a key/value pair",
        "Na een sleutel hoort een is-teken.",
        'Schrijf bijvoorbeeld key = "tempo".',
    ),
    (r"Expected '\]' at the end of a table declaration", "Hier ontbreekt een sluithaak.", "Schrijf [naam]."),
    (r"Expected '\]\]' at the end of an array declaration", "Hier ontbreken sluithaken.", "Schrijf [[naam]]."),
    (
        r"Expected newline or end of document after a statement",
        "Na deze waarde staat nog iets.",
        "Een getal heeft een punt, geen komma; elke sleutel staat op een eigen regel.",
    ),
    (
        r"Invalid initial character for a key part|Invalid statement",
        "Hier hoort een sleutel.",
        f"Een sleutel heeft alleen letters, cijfers, _ en -. {BEFORE}",
    ),
    (r"Invalid value", "Dit is geen waarde.", 'Een tekst staat tussen rechte "aanhalingstekens"; een getal niet.'),
    (r"Unclosed array", "Deze lijst is niet gesloten.", f"Zet ] aan het eind, en komma's tussen de delen. {BEFORE}"),
    (
        r"Unclosed inline table",
        "Deze groep is niet gesloten.",
        f"Zet }} aan het eind, op dezelfde regel, en komma's tussen de delen. {BEFORE}",
    ),
    (
        r"Unterminated string|Expected (?:\"'{1,3}\"|'\"{1,3}')|Illegal character '\\n'",
        "Deze tekst is niet gesloten.",
        "Zet er een aanhalingsteken achter; een tekst over meer regels staat tussen drie aanhalingstekens.",
    ),
    (
        r"Unescaped '\\' in a string|Invalid hex value|Escaped character is not a Unicode scalar value",
        "Na dit schuine streepje staat iets vreemds.",
        "Schrijf \\\\ voor één schuin streepje.",
    ),
    (r"(?:Illegal|Found invalid) character (.*)", r"Het teken \1 kan hier niet.", "Haal het weg."),
    (r"Invalid date or datetime", "Deze datum bestaat niet.", "Schrijf jaar-maand-dag, bijvoorbeeld 2026-11-22."),
)
"""What tomllib says (all its messages, Python 3.11), what we say instead, and how to mend it."""


def told_in_dutch(message: str, lines: int) -> tuple[str, str, str, str]:
    """Return code, place, text and remedy for a message of tomllib about a text of so many lines."""
    match = POSITION.match(message)
    what, line, column = match.groups() if match else (message, None, None)
    place = f"regel {line}, teken {column}" if line else f"regel {lines}"
    for english, dutch, remedy in IN_DUTCH:
        found = re.match(rf"(?:{english})\Z", what, re.DOTALL)
        if found:
            code = "duplicate_key" if "twee keer" in dutch else "not_toml"
            told = found.expand(dutch) if found.groups() else dutch
            return code, place, told.replace("', '", "."), remedy
    return "not_toml", place, f"Dit is geen geldig TOML ({what}).", "Kijk naar haakjes en aanhalingstekens."
