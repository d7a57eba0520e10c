"""One signature to set, worked out to the last detail: what `seal` hands to the part that knows pyHanko."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from app.signing.evidence import TimestampAuthority, ValidationMaterial
from app.signing.identity import Pkcs12Identity
from app.signing.ink import Drawing
from app.signing.token import TokenIdentity

SigningIdentity = Pkcs12Identity | TokenIdentity


@dataclass(frozen=True, slots=True)
class Lettering:
    """The texts in a visible field, a line each, and the fonts (bytes of TTF files) to set them in.

    A line is set in the first font that has all its signs.
    """

    lines: tuple[str, ...]
    fonts: tuple[bytes, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Order:
    """Which field, with which identity, saying what at which moment (aware), looking how."""

    field: str
    identity: SigningIdentity
    name: str
    reason: str
    place: str
    at: datetime
    certify: bool
    lettering: Lettering
    drawing: Drawing | None
    authority: TimestampAuthority | None
    material: ValidationMaterial | None
