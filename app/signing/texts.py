"""The Dutch sentences that stand in a signature or on a page about signing, and how a moment is written."""

from __future__ import annotations

from datetime import date, datetime

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)

OWN_IDENTITY_LABEL = "Zelf gemaakte identiteit (Loonmaat)"
"""Stands in every certificate that the program makes, so that any PDF reader shows what it is."""

OWN_IDENTITY_WORTH = (
    "Deze identiteit maakt u zelf, op deze computer. Niemand heeft gecontroleerd wie u bent. "
    "Wat een handtekening hiermee wel bewijst: het rapport is sinds het ondertekenen niet veranderd, en het "
    "is getekend door wie deze identiteit en het wachtwoord heeft. "
    "Wat zij niet bewijst: dat u het bent. Een ander kan een identiteit met dezelfde naam maken. "
    "Een ontvanger kan dat nagaan door u te bellen en het kenmerk van het certificaat te vergelijken. "
    "Het is geen gekwalificeerde handtekening in de zin van de eIDAS-verordening. "
    "Heeft u een certificaat van uw organisatie of een kaart of token, gebruik dan dat."
)
"""The honest statement about `make_own_identity`. eIDAS: Regulation (EU) 910/2014, art. 3(10)-(12) and 25."""

ISSUED_WORTH = (
    "Een ander dan u heeft deze identiteit uitgegeven en heeft gecontroleerd wie u bent. "
    "Wat een handtekening hiermee bewijst: het rapport is sinds het ondertekenen niet veranderd, en het is "
    "getekend met uw sleutel. Wat zij niet bewijst: dat uw sleutel niet is uitgeleend of gestolen. Het precieze "
    "tijdstip staat alleen vast met een tijdstempel. Of dit een gekwalificeerde handtekening is in de zin van de "
    "eIDAS-verordening, hangt af van het certificaat en de drager; Loonmaat gaat dat niet na."
)
"""What a certificate of an authority is worth (docs/signing.md, first row)."""

WITNESS_WORTH = (
    "Werkgever en werknemer hebben meestal geen certificaat. Zij tekenen met pen, vinger of muis op de "
    "laptop van de beoordelaar. Die handtekening wordt verzegeld met de identiteit van de beoordelaar, als "
    "getuige. Dat bewijst dat deze tekening bij dit rapport is gezet door wie de identiteit van de "
    "beoordelaar heeft, en dat er sindsdien niets is veranderd. Wie de pen vasthield, bewijst het niet; daar "
    "staat de beoordelaar voor in."
)
"""What a drawn signature of employer or employee proves (docs/decisions/0050-drawn-signatures-are-witnessed.md)."""

WITNESSED = "Getekend op de laptop van de beoordelaar, die deze handtekening als getuige verzegelt."
WITNESSED_TYPED = "Naam getypt op de laptop van de beoordelaar, die dit als getuige verzegelt."


def dutch_date(moment: date) -> str:
    """Return `2 maart 2026` for that day, in the moment's own time zone."""
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def dutch_moment(moment: datetime) -> str:
    """Return `2 maart 2026 om 09.05 uur` for an aware moment, in its own time zone."""
    return f"{dutch_date(moment)} om {moment:%H.%M} uur"


def grouped(mark: str, groups: int) -> str:
    """Return the first `groups` groups of four of a hexadecimal mark, in capitals: `3F2A 91C0`."""
    return " ".join(mark[start : start + 4].upper() for start in range(0, 4 * groups, 4))


def listed(names: list[str]) -> str:
    """Return `a`, `a en b` or `a, b en c`."""
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " en " + names[-1]


def plain(text: str) -> str:
    """Return a text on one line without control characters, as a signature or a certificate can carry it."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
