"""From the bytes of a `method.toml` to a definition, or to the list of everything that is wrong with it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from app.errors import Fault
from app.scoring.definition import Method
from app.scoring.faults import Faults
from app.scoring.graph import Graph
from app.scoring.integrity import integrity
from app.scoring.shape import read
from app.scoring.toml_text import LARGEST_FILE, parse

__all__ = ["LARGEST_FILE", "Definition", "Loaded", "content_hash", "load", "parse"]


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
