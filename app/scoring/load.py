"""From the bytes of a `method.toml` to a definition, or to the list of everything that is wrong with it."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from decimal import Decimal

from app.errors import Fault
from app.scoring.definition import FORMAT, Method
from app.scoring.graph import Graph
from app.scoring.integrity import integrity
from app.scoring.shape import Faults, read

LARGEST_FILE = 2_000_000
"""Bytes. The largest definition of our own is under 100,000; more than this is not a method but an accident."""


@dataclass(frozen=True, slots=True)
class Definition:
    """A definition that can be used: its graph, its exact bytes and their hash, by which a measurement keeps it."""

    graph: Graph
    text: bytes
    sha256: str

    @property
    def method(self) -> Method:
        """The definition itself."""
        return self.graph.method


@dataclass(frozen=True, slots=True)
class Loaded:
    """The outcome of loading: a definition, or the faults that forbid its use."""

    definition: Definition | None
    faults: tuple[Fault, ...]


def content_hash(text: bytes) -> str:
    """Return the hash that names a definition: SHA-256 over its bytes with line ends as on Unix.

    A copy that passed through a Windows editor or a checkout with other line ends is the same definition.
    """
    return hashlib.sha256(text.replace(b"\r\n", b"\n")).hexdigest()


def load(text: bytes) -> Loaded:
    """Read a definition; every fault is told, none raises."""
    faults = Faults()
    data = parse(text, faults)
    method = read(Method, data, faults) if data is not None else None
    if method is not None:
        integrity(method, faults)
    if method is None or faults.found:
        return Loaded(None, tuple(faults.found))
    return Loaded(Definition(Graph.of(method), text, content_hash(text)), ())


def parse(text: bytes, faults: Faults) -> dict[str, object] | None:
    """Return the plain data of a TOML file with exact decimals, or note why it cannot be read."""
    if len(text) > LARGEST_FILE:
        faults.add(
            "file_too_large",
            "bestand",
            f"Het bestand is {len(text)} bytes groot; hoogstens {LARGEST_FILE} kan.",
        )
        return None
    try:
        data = tomllib.loads(text.decode("utf-8-sig").replace("\r\n", "\n"), parse_float=_decimal)
    except UnicodeDecodeError as error:
        faults.add("not_utf8", f"byte {error.start}", "Het bestand is geen UTF-8-tekst.", "Sla het op als UTF-8.")
        return None
    except tomllib.TOMLDecodeError as error:
        faults.add(
            "not_toml",
            "bestand",
            f"Dit is geen geldig TOML: {error}.",
            "Kijk bij die regel naar haakjes en aanhalingstekens.",
        )
        return None
    except (RecursionError, ValueError):
        faults.add(
            "too_deep",
            "bestand",
            "Het bestand is te diep genest of bevat een onmogelijk getal.",
            f"Schrijf het als {FORMAT}.",
        )
        return None
    return data


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace("_", ""))
