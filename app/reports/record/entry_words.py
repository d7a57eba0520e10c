"""The entries of a measurement in words: what was done, when."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from app.reports.subject import Entry
from app.reports.telling import Telling
from app.scoring.faults import Faults
from app.scoring.reasons import row_title
from app.scoring.written import read_answer

Body = Mapping[str, object]


def moment_words(telling: Telling, at: str) -> str:
    """Return when, in UTC, so that it is the same on every machine: 10 november 2026, 09:05."""
    moment = datetime.fromisoformat(at).astimezone(UTC)
    return telling.say("dossier.moment", day=telling.writer.day(moment.date()), time=f"{moment:%H:%M:%S}")


def entry_words(telling: Telling, entry: Entry) -> str:
    """Return what an entry did; an act of a later version of the program by its own name."""
    body: Body = entry.body if isinstance(entry.body, Mapping) else {}
    acts = telling.writer.texts.table("dossier.act")
    told = acts.get(entry.act, entry.act)
    detail = _detail(telling, entry.act, body)
    return telling.writer.colon(told, detail) if detail else told


def _detail(telling: Telling, act: str, body: Body) -> str:
    """Return what an act was about; empty where its name says it all."""
    teller = DETAILS.get(act)
    return "" if teller is None else teller(telling, body)


def _about_field(telling: Telling, body: Body) -> str:
    names = telling.writer.texts.table("dossier.field")
    name = _text(body, "name")
    label = names.get(name.replace(".", "_"), name)
    return " = ".join((label, _text(body, "value") or telling.say("common.not_filled_in")))


def _about_title(_telling: Telling, body: Body) -> str:
    return _text(body, "title")


def _about_row(telling: Telling, body: Body) -> str:
    return _row(telling, _text(body, "key") or _text(body, "row"))


def _about_signer(_telling: Telling, body: Body) -> str:
    return ", ".join(filter(None, (_text(body, "name"), _text(body, "reason"))))


def _about_acts(telling: Telling, body: Body) -> str:
    """Return what several acts that were done as one did."""
    acts = body.get("acts")
    inner = [one for one in acts if isinstance(one, Mapping)] if isinstance(acts, (list, tuple)) else []
    return "; ".join(filter(None, (_detail(telling, _text(one, "act"), one) for one in inner)))


def _about_method(_telling: Telling, body: Body) -> str:
    """Return the version of the method that the measurement went on with."""
    method = body.get("method")
    return _text(method, "version") if isinstance(method, Mapping) else ""


def _about_answer(telling: Telling, body: Body) -> str:
    """Return which question, of whom, and what the answer was."""
    graph = telling.findings.graph
    item = graph.items.get(_text(body, "item"))
    label = _text(body, "item") if item is None else telling.writer.label(item)
    row = _row(telling, _text(body, "row"))
    who = telling.writer.texts.table("common.person").get(_text(body, "by"), _text(body, "by"))
    told = [f"{label}{f', {row}' if row else ''} ({who})"]
    value = None if item is None or "value" not in body else read_answer(graph, item, body["value"], Faults(), "")
    if value is not None and item is not None:
        told.append(telling.writer.answer(graph, item, value))
    elif body.get("value") == "nvt":
        told.append(telling.say("common.not_applicable"))
    return " = ".join(told)


def _row(telling: Telling, key: str) -> str:
    return row_title(telling.findings.graph, telling.findings.answers, key) if key else ""


def _text(body: Body, name: str) -> str:
    value = body.get(name)
    return value if isinstance(value, str) else ""


DETAILS: Mapping[str, Callable[[Telling, Body], str]] = {
    "answer": _about_answer,
    "clear": _about_answer,
    "note": _about_answer,
    "field": _about_field,
    "add_row": _about_title,
    "rename_row": _about_title,
    "remove_row": _about_row,
    "move_row": _about_row,
    "confirm": _about_row,
    "sign": _about_signer,
    "refuse": _about_signer,
    "change_method": _about_method,
    "together": _about_acts,
}
"""What is told of each act beside its name."""
