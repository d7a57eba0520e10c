"""What the keys of the tables are called, and in which order they stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.dossier.register_form import UNKNOWN, Band, RegisterForm
from app.dossier.registered import NO_WSW, WSW

NOT_RECORDED = "niet geregistreerd"

DIMENSIONS: Mapping[str, str] = {
    "method": "Methode",
    "limitation": "Belangrijkste beperking",
    "wsw": "Wsw-indicatie",
    "age": "Leeftijd",
    "sex": "Geslacht",
    "duration": "Duur uitkering",
    "municipality": "Gemeente",
    "value_class": "Loonwaarde",
    "assessor": "Beoordelaar",
    "occasion": "Eerste of herhaling",
    "access": "Uitkomst toegangstoets",
    "year": "Jaar",
}
"""What can be grouped by, and what it is called."""


def labels_of(form: RegisterForm, dimension: str, written: Mapping[str, str]) -> Mapping[str, str]:
    """Return the label of each key of a dimension, in the order of the tables; `written` are words as typed."""
    fixed: Mapping[str, Mapping[str, str]] = {
        "limitation": {**form.titles_of("limitation"), WSW: "Wsw-indicatie", UNKNOWN: NOT_RECORDED},
        "wsw": {**form.titles_of("wsw"), UNKNOWN: NOT_RECORDED},
        "age": {**_bands(form.age_class), UNKNOWN: "leeftijd onbekend"},
        "sex": {**form.titles_of("sex"), UNKNOWN: NOT_RECORDED},
        "duration": {
            **_bands(form.duration_class),
            WSW: "Wsw en duur onbekend",
            NO_WSW: "geen Wsw en duur onbekend",
            UNKNOWN: "Wsw en duur beide onbekend",
        },
        "value_class": {**_bands(form.value_class), UNKNOWN: "onbekend"},
        "occasion": {**form.titles_of("occasion"), UNKNOWN: NOT_RECORDED},
        "access": {**form.titles_of("access"), UNKNOWN: NOT_RECORDED},
    }
    if dimension in fixed:
        return fixed[dimension]
    free = {"method": {one.key: one.title for one in form.method}, **_free(dimension, written)}
    found = sorted(free.get(dimension, {}).items(), key=lambda pair: pair[1].casefold())
    return {**dict(found), UNKNOWN: NOT_RECORDED}


def _bands(bands: Iterable[Band]) -> dict[str, str]:
    return {band.key: band.title for band in bands}


def _free(dimension: str, written: Mapping[str, str]) -> dict[str, Mapping[str, str]]:
    return {dimension: written} if written else {}
