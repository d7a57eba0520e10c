"""What may be added to a signature so that others can check it for years. All of it is optional.

A timestamp authority is the only thing in this room that uses a network. What is sent to it is a hash: it
learns nothing about the report.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TimestampAuthority:
    """An outside party that says when a signature was there (RFC 3161).

    `url` is http or https (the answer itself is signed); `timeout_seconds` how long to wait for an answer.
    """

    url: str
    timeout_seconds: int = 10


@dataclass(frozen=True, slots=True)
class ValidationMaterial:
    """What makes a signature checkable after its certificate has expired (PAdES B-LT). All in DER.

    `roots` are the certificates that the chain must end at; every certificate below a root needs a CRL or an
    OCSP answer that holds at the moment of signing.
    """

    roots: tuple[bytes, ...]
    crls: tuple[bytes, ...] = ()
    ocsps: tuple[bytes, ...] = ()
