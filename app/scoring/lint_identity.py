"""What a definition says of itself: its name, version, status, dates, sources and what it leaves out of reports."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.scoring.definition import Method, Result
from app.scoring.names import Names
from app.scoring.notes import Notes

SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z")
VERSION = re.compile(r"(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})\Z")


def identity(names: Names, notes: Notes) -> None:
    """Note what is wrong with the head of a definition and with what it refers to by key."""
    method = names.graph.method
    _head(method, notes)
    _status(method, notes)
    _sources(names, notes)
    _unreported(names, notes)
    _stages(method, notes)
    if method.result is not None:
        _warning(method.result, notes)


def _head(method: Method, notes: Notes) -> None:
    errors = notes.errors
    if len(method.id) > 60 or not SLUG.match(method.id):
        remedy = "Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld mijn-methode."
        errors.add("bad_id", "id", f"'{method.id[:40]}' kan geen naam van een methode zijn.", remedy)
    if not VERSION.match(method.version):
        remedy = 'Schrijf drie getallen, bijvoorbeeld version = "1.0.0".'
        errors.add("bad_version", "version", f"'{method.version[:40]}' is geen versie.", remedy)
    if method.valid_from and method.valid_to and method.valid_to < method.valid_from:
        told = "De methode loopt af voordat ze begint."
        errors.add("unreachable_range", "valid_to", told, "Verander valid_from of valid_to.")
    if method.target_minutes is not None and not 1 <= method.target_minutes <= 600:
        told = f"{method.target_minutes} minuten kan niet."
        errors.add("bad_number", "target_minutes", told, "Neem 1 tot en met 600.")
    for key, known in (("authors", any(one.strip() for one in method.authors)), ("licence", method.licence.strip())):
        if not known:
            errors.add("empty_text", key, f"'{key}' is leeg.", "Vul het in; lezers willen het weten.")


def _status(method: Method, notes: Notes) -> None:
    if method.status == "active" and not method.examples:
        told = "Een geldige methode heeft ten minste één uitgewerkt voorbeeld."
        notes.errors.add("no_example", "status", told, 'Voeg [[examples]] toe, of schrijf status = "draft".')
    if method.status == "historical" and method.disclaimer is None:
        told = "Een methode van vroeger heeft een vaste mededeling nodig."
        notes.errors.add("no_disclaimer", "status", told, "Voeg disclaimer toe: wat deze methode niet is.")
    if method.status == "historical" and not method.examples:
        told = "Er is geen uitgewerkt voorbeeld."
        notes.warnings.add("no_example", "status", told, "Voeg [[examples]] toe.")


def _sources(names: Names, notes: Notes) -> None:
    method = names.graph.method
    if not method.sources:
        remedy = "Voeg [[sources]] toe: waar komt de methode vandaan?"
        notes.warnings.add("no_source", "sources", "De methode noemt geen enkele bron.", remedy)
    for number, source in enumerate(method.sources):
        if source.url and not re.match(r"https?://\S+\Z", source.url):
            told = f"'{source.url[:40]}' is geen webadres."
            notes.errors.add("bad_url", f"sources[{number}].url", told, "Begin met https://.")
    for place, keys in _source_lists(method):
        for at, key in enumerate(keys):
            names.known(key, names.sources, f"{place}[{at}]", "bron", notes.errors)


def _source_lists(method: Method) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield every list of source keys with its place."""
    yield from ((f"items[{number}].sources", one.sources) for number, one in enumerate(method.items))
    yield from ((f"nodes[{number}].sources", one.sources) for number, one in enumerate(method.nodes))
    yield from ((f"checks[{number}].sources", one.sources) for number, one in enumerate(method.checks))
    yield from ((f"parameters[{number}].sources", one.sources) for number, one in enumerate(method.parameters))
    yield from ((f"repeats[{number}].sources", one.sources) for number, one in enumerate(method.repeats))
    for number, repeat in enumerate(method.repeats):
        for at, row in enumerate(repeat.rows):
            yield f"repeats[{number}].rows[{at}].sources", row.sources
    if method.result is not None:
        yield "result.rounding.sources", method.result.rounding.sources


def _unreported(names: Names, notes: Notes) -> None:
    graph = names.graph
    known = {*graph.items, *graph.nodes}
    for at, name in enumerate(graph.method.unreported):
        place = f"unreported[{at}]"
        if not names.known(name, known, place, "vraag of knoop", notes.errors):
            continue
        part = graph.items.get(name) or graph.nodes[name]
        if part.report:
            told = f"'{name}' staat hier, maar heeft wel een plaats in een rapport."
            notes.warnings.add("contradiction", place, told, "Haal het hier weg, of haal report weg.")


def _stages(method: Method, notes: Notes) -> None:
    """Note a result that differs from the last stage, which is the final result: it would never be looked at."""
    last = method.stages[-1].node if method.stages else ""
    if method.result is not None and last and method.result.node != last:
        told = f"Het laatste stadium rekent met '{last}', maar result noemt '{method.result.node[:60]}'."
        notes.errors.add(
            "contradiction", "result.node", told, f'Schrijf node = "{last}", of zet dat stadium achteraan.'
        )
    for number, stage in enumerate(method.stages):
        if stage.needs is not None and stage.because is None:
            told = f"Stadium '{stage.key}' zegt niet waarom het nog niet kan."
            notes.warnings.add("missing_key", f"stages[{number}]", told, 'Voeg because = "…" toe.')


def _warning(result: Result, notes: Notes) -> None:
    if result.warn_text is not None and result.warn_below is None and result.warn_from is None:
        told = "De waarschuwing wordt nooit getoond."
        notes.errors.add("ignored_key", "result.warn_text", told, "Voeg warn_below of warn_from toe.")
    low, high = result.warn_below, result.warn_from
    if low is not None and high is not None and low >= high:
        told = "Bij elke uitkomst wordt gewaarschuwd."
        notes.errors.add("unreachable_range", "result.warn_below", told, "Maak warn_below kleiner dan warn_from.")
