"""What can go wrong with a vault, told apart by its real cause (docs/vault.md holds the table).

Each class has a Dutch text and remedy of its own; the place (a path) is added where it is raised. Nothing
here imports the database or the cipher, so a caller that only wants to catch does not pay for them.
"""

# ruff: noqa: N818 - a vault error is named for what happened: `except WrongPassphrase` reads as said

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.errors import LoonmaatError


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the user ought to know that stops nothing: a stable `code`, a Dutch `text` and `remedy`."""

    code: str
    text: str
    remedy: str = ""


class VaultError(LoonmaatError):
    """Any environment error of the vault. The subclasses carry their own Dutch text and remedy."""

    code = "vault"
    default_text: ClassVar[str] = "Er is iets mis met de kluis."
    default_remedy: ClassVar[str] = ""

    def __init__(self, text: str = "", *, place: str = "", remedy: str = "") -> None:
        super().__init__(text or self.default_text, place=place, remedy=remedy or self.default_remedy)


class WrongPassphrase(VaultError):
    """The header is whole and the passphrase does not fit."""

    code = "wrong_passphrase"
    default_text = "Deze wachtzin klopt niet."
    default_remedy = (
        "Probeer het opnieuw; let op hoofdletters en Caps Lock. Wachtzin kwijt? Open de kluis met de herstelsleutel."
    )


class WrongRecoveryKey(VaultError):
    """The recovery key has a typing error, or is whole and does not fit."""

    code = "wrong_recovery_key"
    default_text = "Deze herstelsleutel past niet op deze kluis."
    default_remedy = "Gebruik de laatste herstelsleutel: na vernieuwen werkt een oudere niet meer."


class WeakPassphrase(VaultError):
    """The new passphrase is too short to protect data about somebody's health."""

    code = "weak_passphrase"
    default_text = "Deze wachtzin is te kort."
    default_remedy = "Neem een zin van vier of meer woorden, samen ten minste 12 tekens."


class DamagedVault(VaultError):
    """The key fits and what it opens is damaged: a page that was changed, cut off or overwritten."""

    code = "damaged_vault"
    default_text = "Het bestand van de kluis is beschadigd."
    default_remedy = "Bewaar dit bestand, en zet een reservekopie terug (zie docs/vault.md)."


class DamagedHeader(VaultError):
    """Both copies of the header are missing or unreadable, so no key can be tried."""

    code = "damaged_header"
    default_text = "De kop van de kluis ontbreekt of is beschadigd. Zonder kop past geen enkele sleutel."
    default_remedy = "Kopieer kluis-kop.json uit een reservekopie van deze kluis naar deze map."


class HeaderMismatch(DamagedHeader):
    """The header is whole, but the database beside it has another beginning: of another vault, or overwritten."""

    code = "header_mismatch"
    default_text = (
        "De kop en het bestand van de kluis horen niet bij elkaar: "
        "ze komen uit twee kluizen, of het begin van het bestand is overschreven."
    )
    default_remedy = "Zet kluis.db en kluis-kop.json terug die samen in één reservekopie stonden."


class VaultInUse(VaultError):
    """Another running program has the vault open."""

    code = "vault_in_use"
    default_text = "De kluis is al open, in een ander venster of op een andere computer."
    default_remedy = "Sluit hem daar, en probeer het opnieuw."


class NoRights(VaultError):
    """The system does not let this user read or write there."""

    code = "no_rights"
    default_text = "Loonmaat mag hier niet lezen of schrijven."
    default_remedy = "Kies een map waarin u mag schrijven, of vraag uw beheerder om rechten op deze map."


class NoSpace(VaultError):
    """The disk or the quota is full. What was written before is whole; this one act was not kept."""

    code = "no_space"
    default_text = "De schijf is vol. Het laatste is niet bewaard; alles daarvoor wel."
    default_remedy = "Maak ruimte vrij, en doe het laatste opnieuw."


class NoMemory(VaultError):
    """The memory that the key derivation asks for is not there."""

    code = "no_memory"
    default_text = "Er is te weinig werkgeheugen om de kluis te openen."
    default_remedy = "Sluit andere programma's, en probeer het opnieuw."


class DiskFailure(VaultError):
    """The disk or the connection to it gave an error that is neither rights nor space."""

    code = "disk_failure"
    default_text = "De schijf gaf een fout. Het laatste is misschien niet bewaard."
    default_remedy = "Controleer of de schijf of de verbinding er nog is, en open de kluis opnieuw."


class VaultMissing(VaultError):
    """There is no vault in this folder, or its database is gone. Nothing is made in its stead."""

    code = "vault_missing"
    default_text = "Hier staat geen kluis."
    default_remedy = "Kies de map waarin de kluis staat, of zet een reservekopie terug."


class VaultExists(VaultError):
    """A vault is to be made where one already stands: never over it."""

    code = "vault_exists"
    default_text = "Hier staat al een kluis. Er is niets veranderd."
    default_remedy = "Open deze kluis, of kies een andere map voor een nieuwe."


class FolderNotEmpty(VaultError):
    """A vault, or a backup, gets a folder of its own, and this one holds other things."""

    code = "folder_not_empty"
    default_text = "Deze map is niet leeg."
    default_remedy = "Kies een nieuwe of lege map."


class VaultTooNew(VaultError):
    """The vault was written by a newer program, in a form that this one does not know."""

    code = "vault_too_new"
    default_text = "Deze kluis is gemaakt met een nieuwere versie van Loonmaat. Er is niets veranderd."
    default_remedy = "Werk Loonmaat bij, en open de kluis opnieuw."


class LockedVault(VaultError):
    """The vault was closed or locked; nothing can be read from it or kept in it any more."""

    code = "locked_vault"
    default_text = "De kluis is op slot."
    default_remedy = "Open de kluis opnieuw."


class BusyVault(VaultError):
    """A long act stands in a transaction and waits for its next turn; nothing else may enter that transaction."""

    code = "busy_vault"
    default_text = "De kluis bewaart nu iets als één geheel. Dit is niet bewaard."
    default_remedy = "Wacht tot dat klaar is, of stop het, en doe dit opnieuw."


class EntryConflict(VaultError):
    """The stream has moved on since the caller last looked, or already holds this very entry."""

    code = "entry_conflict"
    default_text = "Dit dossier is intussen veranderd. Uw laatste handeling is niet bewaard."
    default_remedy = "Open het dossier opnieuw, en doe de handeling nog eens."


class DefinitionConflict(VaultError):
    """One version of a method may have one text only."""

    code = "definition_conflict"
    default_text = "In de kluis staat deze versie van de methode al, met een andere inhoud."
    default_remedy = "Geef de gewijzigde methode een nieuw versienummer."


class NotInVault(VaultError):
    """What was asked for (a definition, a document, a secret) is not kept here."""

    code = "not_in_vault"
    default_text = "Dit staat niet in de kluis."
