"""What can go wrong with an identity or while signing, told in Dutch with a remedy.

Nothing here names a person: these texts can end up in a log. Checking a report raises nothing at all
(`verify.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from app.errors import LoonmaatError, RefusedError
from app.signing.texts import dutch_date


class SigningError(LoonmaatError):
    """Anything that keeps a report from being signed."""

    code = "signing"


class IdentityError(SigningError):
    """The identity to sign with cannot be used."""

    code = "identity"


class WrongIdentityPassphraseError(IdentityError):
    """The passphrase does not open this PKCS#12 file."""

    code = "identity_passphrase"

    def __init__(self) -> None:
        super().__init__(
            "Het wachtwoord past niet bij deze identiteit.",
            remedy="Typ het wachtwoord van het .p12- of .pfx-bestand opnieuw. Blijft dit zo, dan kan het "
            "bestand beschadigd zijn: haal het opnieuw op bij wie het heeft uitgegeven.",
        )


class DamagedIdentityError(IdentityError):
    """The bytes are no PKCS#12 file, or a broken one."""

    code = "identity_damaged"

    def __init__(self, why: str = "Dit is geen bruikbaar identiteitsbestand (.p12 of .pfx).") -> None:
        super().__init__(
            why,
            remedy="Kies het bestand dat eindigt op .p12 of .pfx, of exporteer de identiteit opnieuw.",
        )


class IncompleteIdentityError(IdentityError):
    """The file or token lacks the private key or the certificate that belongs to it."""

    code = "identity_incomplete"

    def __init__(self, missing: str) -> None:
        super().__init__(
            f"In deze identiteit ontbreekt {missing}.",
            remedy="Exporteer de identiteit opnieuw en kies daarbij voor 'met persoonlijke sleutel'.",
        )


class UnsuitableIdentityError(IdentityError):
    """A sound identity that is not meant, or too weak, for signing documents."""

    code = "identity_unsuitable"

    def __init__(self, why: str) -> None:
        super().__init__(why, remedy="Kies een identiteit die bedoeld is om documenten te ondertekenen.")


class ExpiredIdentityError(IdentityError):
    """The identity was valid once."""

    code = "identity_expired"

    def __init__(self, until: datetime) -> None:
        super().__init__(
            f"Deze identiteit is verlopen: ze gold tot en met {dutch_date(until)}.",
            remedy="Vraag een nieuwe aan of maak een nieuwe eigen identiteit. Het rapport is niet veranderd.",
        )


class NotYetValidIdentityError(IdentityError):
    """The identity will be valid later, or the clock of this computer is behind."""

    code = "identity_not_yet_valid"

    def __init__(self, since: datetime) -> None:
        super().__init__(
            f"Deze identiteit geldt pas vanaf {dutch_date(since)}.",
            remedy="Kijk of datum en tijd van deze computer kloppen, of gebruik een andere identiteit.",
        )


class TokenError(IdentityError):
    """A card or USB token does not do what was asked."""

    code = "token"


class TokenLibraryError(TokenError):
    """The driver of the token could not be loaded."""

    code = "token_library"

    def __init__(self, place: str) -> None:
        super().__init__(
            "Het stuurprogramma van de kaart of token kan niet worden geladen.",
            place=place,
            remedy="Installeer de software die bij de kaart of token hoort en wijs het PKCS#11-bestand aan.",
        )


class TokenMissingError(TokenError):
    """No token with this label is in a reader."""

    code = "token_missing"

    def __init__(self, label: str) -> None:
        super().__init__(
            f"De kaart of token '{label}' is niet gevonden.",
            remedy="Steek de kaart of token in de computer en probeer het opnieuw.",
        )


class WrongPinError(TokenError):
    """The PIN is wrong. The token counts these; we never try twice ourselves."""

    code = "token_pin"

    def __init__(self) -> None:
        super().__init__(
            "De pincode is onjuist.",
            remedy="Let op: na enkele foute pogingen blokkeert de kaart of token.",
        )


class LockedTokenError(TokenError):
    """The token refuses every PIN."""

    code = "token_locked"

    def __init__(self) -> None:
        super().__init__(
            "De kaart of token is geblokkeerd.",
            remedy="Deblokkeer haar met de pukcode of via wie haar heeft uitgegeven.",
        )


class TokenRemovedError(TokenError):
    """The token was there and is gone, mostly in the middle of signing."""

    code = "token_removed"

    def __init__(self) -> None:
        super().__init__(
            "De kaart of token is er tijdens het ondertekenen uit gehaald of reageert niet meer.",
            remedy="Steek haar er weer in en onderteken opnieuw. Het rapport is niet veranderd.",
        )


class TimestampError(SigningError):
    """The timestamp authority gave no usable timestamp."""

    code = "timestamp"

    def __init__(self, why: str = "De tijdstempeldienst geeft geen bruikbaar tijdstempel.") -> None:
        super().__init__(
            why,
            remedy="Probeer het later opnieuw, of zet het tijdstempel uit bij de instellingen en onderteken "
            "zonder. Het rapport is niet veranderd.",
        )


class ValidationMaterialError(SigningError):
    """Long-term data was asked for, but the chain of certificates does not hold with the material given."""

    code = "validation_material"

    def __init__(self) -> None:
        super().__init__(
            "De gegevens om deze handtekening later te controleren zijn niet compleet of verlopen.",
            remedy="Haal nieuwe intrekkingslijsten (CRL) en het hoofdcertificaat op, of onderteken zonder.",
        )


class DocumentError(SigningError):
    """The report itself cannot take this signature."""

    code = "document"


class UnreadableDocumentError(DocumentError):
    """The bytes are no PDF that can be signed."""

    code = "document_unreadable"

    def __init__(self, why: str = "Dit is geen PDF die ondertekend kan worden.") -> None:
        super().__init__(why, remedy="Maak het rapport opnieuw en onderteken dat.")


class FieldMissingError(DocumentError):
    """The report has no signature field of this name."""

    code = "field_missing"

    def __init__(self, field: str, present: Sequence[str]) -> None:
        there = ", ".join(present) or "geen enkel"
        super().__init__(
            f"Het rapport heeft geen handtekeningveld '{field}' (wel: {there}).",
            place=field,
            remedy="Maak het rapport opnieuw: de velden om te tekenen horen erin te staan.",
        )


class FieldSignedError(DocumentError, RefusedError):
    """Somebody signed in this field already, and a signature is never replaced."""

    code = "field_signed"

    def __init__(self, field: str) -> None:
        super().__init__(
            f"In het veld '{field}' is al getekend.",
            place=field,
            remedy="Een handtekening wordt nooit vervangen. Maak zo nodig een nieuw rapport.",
        )


class MustBeFirstError(DocumentError, RefusedError):
    """A certifying signature comes before all others (ISO 32000-1, 12.8.2.2)."""

    code = "must_be_first"

    def __init__(self) -> None:
        super().__init__(
            "De beoordelaar waarmerkt het rapport als eerste; er is al getekend.",
            remedy="Maak het rapport opnieuw, waarmerk het, en laat daarna de anderen tekenen.",
        )


class NotCertifiedError(DocumentError, RefusedError):
    """A drawn signature is only taken on a report that an assessor has certified."""

    code = "not_certified"

    def __init__(self) -> None:
        super().__init__(
            "Dit rapport is nog niet gewaarmerkt door de beoordelaar.",
            remedy="Laat eerst de beoordelaar tekenen.",
        )


class OtherWitnessError(DocumentError, RefusedError):
    """The witness of a drawn signature must be the assessor who certified the report."""

    code = "other_witness"

    def __init__(self) -> None:
        super().__init__(
            "Dit rapport is gewaarmerkt met een andere identiteit.",
            remedy="Teken met de identiteit waarmee de beoordelaar het rapport heeft gewaarmerkt.",
        )


class ClosedDocumentError(DocumentError, RefusedError):
    """The certifying signature allows no further signature."""

    code = "document_closed"

    def __init__(self) -> None:
        super().__init__(
            "Dit rapport is gesloten: er mag niets meer bij, ook geen handtekening.",
            remedy="Maak een nieuw rapport als er nog iemand moet tekenen.",
        )


class BrokenDocumentError(DocumentError, RefusedError):
    """The report carries signatures that no longer hold; nobody may sign on top of that."""

    code = "document_broken"

    def __init__(self, why: str) -> None:
        super().__init__(
            f"Dit rapport is na het ondertekenen veranderd. {why}".rstrip(),
            remedy="Teken het niet. Haal het ondertekende rapport opnieuw uit het dossier.",
        )


class InkError(SigningError):
    """The drawn signature cannot be used."""

    code = "ink"


class EmptyInkError(InkError):
    """Nothing, or hardly anything, was drawn."""

    code = "ink_empty"

    def __init__(self) -> None:
        super().__init__("Er is nog niets getekend.", remedy="Zet de handtekening in het vak en probeer het opnieuw.")


class TooMuchInkError(InkError):
    """More was drawn than a signature ever needs."""

    code = "ink_too_much"

    def __init__(self) -> None:
        super().__init__("Deze tekening is te groot voor een handtekening.", remedy="Wis het vak en teken opnieuw.")


class ForeignInkError(InkError):
    """The signature was drawn for another document. It is never moved."""

    code = "ink_foreign"

    def __init__(self) -> None:
        super().__init__(
            "Deze handtekening is voor een ander rapport gezet.",
            remedy="Teken opnieuw. Een getekende handtekening geldt voor één rapport en wordt niet bewaard.",
        )
