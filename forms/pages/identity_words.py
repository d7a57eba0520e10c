"""An identity in words: whose it is, who issued it, until when, and whether it can be signed with now."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.desk.identity import Standing, standing
from app.signing.identity import Identity, IdentityKind
from app.signing.texts import grouped
from forms.reading import show_date


def identity_words(facts: Identity) -> str:
    """Return whose identity it is, from whom, where it is, and until when."""
    translate = QCoreApplication.translate
    kinds = {
        IdentityKind.OWN: translate("Identity", "zelf gemaakt"),
        IdentityKind.PKCS12: translate("Identity", "uitgegeven door {0}").format(facts.issuer),
        IdentityKind.TOKEN: translate("Identity", "op een kaart of token, uitgegeven door {0}").format(facts.issuer),
    }
    until = show_date(facts.valid_until.astimezone().date())
    told = translate("Identity", "U ondertekent als {0} ({1}), geldig tot en met {2}.")
    return told.format(facts.name, kinds[facts.kind], until)


def standing_words(facts: Identity, now: datetime) -> str:
    """Return what is the matter with an identity at a moment; empty when nothing is."""
    translate = QCoreApplication.translate
    since, until = (show_date(moment.astimezone().date()) for moment in (facts.valid_from, facts.valid_until))
    words = {
        Standing.GOOD: "",
        Standing.ENDS_SOON: translate(
            "Identity", "Deze identiteit geldt nog tot en met {0}. Vraag op tijd een andere."
        ),
        Standing.EXPIRED: translate(
            "Identity", "Deze identiteit is verlopen op {0}. Er kan niet meer mee getekend worden."
        ),
        Standing.NOT_YET: translate(
            "Identity", "Deze identiteit geldt pas vanaf {1}. Er kan nog niet mee getekend worden."
        ),
    }
    return words[standing(facts, now)].format(until, since)


def fingerprint_words(facts: Identity) -> str:
    """Return the fingerprint as it stands in every signature, for reading it out on the telephone."""
    told = QCoreApplication.translate("Identity", "Kenmerk van het certificaat: {0}")
    return told.format(grouped(facts.fingerprint, 5))


def worth_to_signer(facts: Identity, now: datetime) -> str:
    """Return what the assessor reads before signing: whose identity this is and what is the matter with it."""
    return f"{identity_words(facts)} {standing_words(facts, now)}".strip()
