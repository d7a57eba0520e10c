"""`methods compare` and `methods ways`: methods side by side, and where their difference comes from."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator

from app.cli.parser import SubParsers, named_path
from app.desk.comparing import (
    WAYS_ASK,
    ComparedView,
    Measured,
    as_json,
    band_words,
    costs_words,
    four_ways,
    lines_of,
    outcome_words,
    read_by,
    side_as_json,
    side_by_side,
    signed_points,
)
from app.desk.files import read_file
from app.desk.methods import definition_named
from app.desk.places import Places
from app.exchange.measurement_file import MeasurementFile


def add_comparing(inner: SubParsers) -> None:
    """Add both commands beside the others about methods."""
    words = "Zet twee metingen van één persoon naast elkaar, of lees één meting met een andere methode."
    compared = inner.add_parser("compare", help=words, description=words)
    compared.add_argument("first", metavar="EEN.json", type=named_path, help="een metingbestand")
    other = compared.add_mutually_exclusive_group(required=True)
    other.add_argument("second", metavar="TWEE.json", type=named_path, nargs="?", help="een tweede metingbestand")
    other.add_argument("--with", dest="other", metavar="METHODE", help="lees dezelfde antwoorden met deze methode")
    compared.add_argument("--json", action="store_true", help="als JSON")
    compared.set_defaults(run=compare_methods)
    words = "Toon wat de vier manieren van de pilots van dezelfde drie antwoorden maken."
    ways = inner.add_parser("ways", help=words, description=words)
    for name, shown in zip(WAYS_ASK, ("TEMPO", "KWALITEIT", "INZETBAARHEID"), strict=True):
        ways.add_argument(name, metavar=shown, help=f"{shown.lower()} in procenten")
    ways.add_argument("--json", action="store_true", help="als JSON")
    ways.set_defaults(run=show_ways)


def compare_methods(arguments: argparse.Namespace) -> int:
    """Print two methods side by side: outcomes, bands, and where the difference comes from."""
    places = Places.standard()
    first = read_file(places, arguments.first)
    if arguments.other is not None:
        found = read_by(*_measured(first), definition_named(places, arguments.other).graph)
    else:
        found = side_by_side(_measured(first), _measured(read_file(places, arguments.second)))
    _write(json.dumps(as_json(found), ensure_ascii=False, indent=2) if arguments.json else "\n".join(told(found)))
    return 0


def _measured(file: MeasurementFile) -> Measured:
    return file.definition.graph, file.measurement.answers


def show_ways(arguments: argparse.Namespace) -> int:
    """Print what each of the four historic ways makes of pace, quality and deployability."""
    sides = four_ways(Places.standard(), {name: getattr(arguments, name) for name in WAYS_ASK})
    if arguments.json:
        _write(json.dumps([side_as_json(side) for side in sides], ensure_ascii=False, indent=2))
        return 0
    table = [("", "uitkomst", "band", "wat elke factor kost (punten)"), *lines_of(sides)]
    widths = [max(len(line[at]) for line in table) for at in range(3)]
    _write("\n".join("  ".join([*(line[at].ljust(widths[at]) for at in range(3)), line[3]]) for line in table))
    return 0


def told(found: ComparedView) -> Iterator[str]:
    """Yield a comparison as lines of text."""
    for side in (found.first, found.second):
        yield f"{side.title} ({side.version})"
        yield f"  uitkomst: {outcome_words(side)}"
        yield f"  band: {band_words(side)}"
        yield f"  wat elke factor kost (punten): {costs_words(side)}"
    yield ""
    if found.difference is None:
        yield "Er zijn geen twee uitkomsten; een verschil is er dus niet."
    else:
        yield f"Verschil: {signed_points(found.difference)} punten (de tweede min de eerste)."
        yield f"  door andere vragen en een andere berekening: {signed_points(found.by_calculation)}"
        yield f"  door andere antwoorden op dezelfde vragen: {signed_points(found.by_answers)}"
    yield f"Dezelfde vragen in beide methoden: {', '.join(found.shared) or 'geen'}."
    for one in found.differing:
        place = f" ({one.where})" if one.where else ""
        yield f"  {one.label}{place}: {one.first} en {one.second}; met het eerste antwoord {signed_points(one.points)}"


def _write(text: str) -> None:
    sys.stdout.write(f"{text}\n")
