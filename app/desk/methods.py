"""Acts on method definitions: which there are, and one by name."""

from __future__ import annotations

from app.desk.places import Places
from app.errors import LoonmaatError
from app.scoring.load import Definition, load
from app.scoring.shape import did_you_mean


def definitions_at(places: Places) -> list[Definition]:
    """Return every usable definition at hand."""
    found = []
    for folder in (places.methods, places.own_methods):
        for file in sorted(folder.glob("*/method.toml")) if folder.is_dir() else ():
            loaded = load(file.read_bytes())
            if loaded.definition is not None:
                found.append(loaded.definition)
    return found


def definition_named(places: Places, method: str) -> Definition:
    """Return the newest definition of a method by its id; raises LoonmaatError with the nearest name."""
    known = definitions_at(places)
    same = [definition for definition in known if definition.method.id == method]
    if not same:
        hint = did_you_mean(method, [definition.method.id for definition in known])
        raise LoonmaatError(f"De methode '{method[:60]}' is er niet.", remedy=hint)
    return max(same, key=lambda one: [int(part) for part in one.method.version.split(".")])


def active_methods(places: Places) -> list[tuple[str, str]]:
    """Return id and Dutch title of every method that a measurement can start with."""
    return [(one.method.id, one.method.title.say()) for one in definitions_at(places) if one.method.status == "active"]
