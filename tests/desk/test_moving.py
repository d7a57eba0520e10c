"""Moving a draft to a newer version of its method: what is carried over, dropped and new, as one act.

And what was measured keeps the definition it was made with, whatever happens to the file.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from app.desk import history, moving
from app.desk.assessment import Assessment, start_with
from app.desk.dossiers import new_dossier
from app.desk.methods import definition_named, definitions_of, library_of
from app.desk.moving import Line, move, newer_for, newer_version, plan_for
from app.desk.session import Session
from app.desk.transfer import measurement_as_file, take_in
from app.errors import LoonmaatError, RefusedError
from tests.helpers.desk import ROOT, definition_of, session_at
from tests.helpers.reports import report
from tests.helpers.small_method import SMALL

ACTIVE = SMALL.replace('status = "draft"', 'status = "active"')
ID = "kleine-methode"

AT_HOME = (('key = "binnen"', 'key = "thuis"'), ('waar = "binnen"', 'waar = "thuis"'))
"""An option gets another key, in the scale and in the worked example."""

HALF = 'counts_as = "0.6"', 'counts_as = "0.5"'
LESS = (
    HALF,
    ('expected = { percent = 82, exact = "82", values = { vaardig = "0.84" } }', "expected = { percent = 80 }"),
)
"""A level counts for less, and the worked example comes to less."""


def newer(*changes: tuple[str, str]) -> str:
    """Return version 1.1.0 of the small method with some pieces replaced."""
    text = ACTIVE.replace('version = "1.0.0"', 'version = "1.1.0"')
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def put(session: Session, folder: str, text: str) -> Path:
    """Write a method in the user's own folder; return its file."""
    file = session.places.own_methods / folder / "method.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


@pytest.fixture
def draft(session: Session) -> Assessment:
    """Return a measurement made with version 1.0.0: 80 by the assessor, 82 percent."""
    put(session, "een", ACTIVE)
    assessment = start_with(session, new_dossier(session), definition_named(session.places, ID))
    row = assessment.add_row("taak", "Vegen")
    for item, at, by, value in (
        ("tijd_per_taak", row, "assessor", "100%"), ("tempo", row, "employer", "60"), ("tempo", row, "assessor", "80"),
        ("kunnen", "leren", "assessor", "3"), ("kunnen", "tillen", "assessor", "2"),
        ("veilig", "", "assessor", "yes"), ("waar", "", "assessor", "binnen"),
    ):  # fmt: skip
        assessment.answer(item, at, by, value, "gezien")  # type: ignore[arg-type]  # respondents of the method
    assert assessment.outcome.percent == 82
    return assessment


def told(lines: tuple[Line, ...]) -> list[tuple[str, str, str]]:
    """Return label, answer and remark of lines."""
    return [(line.label, line.told, line.why) for line in lines]


# --- which version ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("version", "status", "found"),
    [("1.1.0", "active", True), ("1.10.0", "active", True), ("0.9.0", "active", False), ("1.1.0", "historical", False),
     ("1.1.0", "draft", False)],
)  # fmt: skip
def test_only_a_newer_version_in_force_is_offered(draft: Assessment, version: str, status: str, *, found: bool) -> None:
    text = ACTIVE.replace('version = "1.0.0"', f'version = "{version}"').replace('"active"', f'"{status}"')
    put(draft.session, "twee", text)
    offered = newer_for(draft.session, draft.stream)
    assert (offered is not None and offered.method.version == version) is found


def test_without_a_newer_version_there_is_nothing_to_plan(draft: Assessment) -> None:
    assert newer_for(draft.session, draft.stream) is None
    with pytest.raises(RefusedError, match="geen nieuwere versie"):
        plan_for(draft)


def test_a_closed_measurement_keeps_its_method(ready: Assessment) -> None:
    session = ready.session
    newest = ROOT / "methods" / "uniform-2021" / "method.toml"
    put(session, "nieuw", newest.read_text(encoding="utf-8").replace('version = "1.', 'version = "9.', 1))
    assert newer_for(session, ready.stream) is None
    assert newer_version(session, ready.measurement.method) is not None
    with pytest.raises(RefusedError, match="houdt haar methode"):
        plan_for(ready)


# --- the plan ---------------------------------------------------------------------------------------------------------

CHANGES: Mapping[str, tuple[tuple[str, str], list[tuple[str, str, str]], list[tuple[str, str, str]]]] = {
    "the same questions": (('title = { nl = "Kleine methode"', 'title = { nl = "Kleine methode twee"'), [], []),
    "another name for a question": (
        ('key = "veilig"\ntext', 'key = "veiligheid"\ntext'),
        [("Is het veilig?", "ja", "gone")],
        [],
    ),
    "a question in other words": (
        ('nl = "Waar is het werk?"', 'nl = "Waar wordt gewerkt?"'),
        [],
        [("Waar wordt gewerkt?", "binnen", "asked_differently")],
    ),
    "an option that is gone": (AT_HOME[0], [("Waar is het werk?", "binnen", "not_allowed")], []),
    "a level that counts for less": (
        HALF,
        [],
        [("Hoeveel lukt?", "stap 2 (half)", "counts_differently")],
    ),
    "another unit": (
        ('unit = "%"\nminimum', 'unit = "stuks"\nminimum'),
        [("Hoe snel?", "60%", "other_scale"), ("Hoe snel?", "80%", "other_scale")],
        [],
    ),
    "a scale that ends sooner": (("maximum = 100", "maximum = 70"), [("Hoe snel?", "80%", "not_allowed")], []),
    "nobody asks the employer": (
        ('respondents = ["employer", "employee", "assessor"]', 'respondents = ["employee", "assessor"]'),
        [("Hoe snel?", "60%", "other_respondent")],
        [],
    ),
    "a fixed row that is gone": (
        ('{ key = "leren", text', '{ key = "kennen", text'),
        [("Hoeveel lukt?", "stap 3 (alles)", "other_rows")],
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_what_goes_along_and_what_does_not(draft: Assessment, name: str) -> None:
    change, dropped, remarked = CHANGES[name]
    text = newer(change)
    if name == "another name for a question":
        text = text.replace('of = "veilig"', 'of = "veiligheid"')
    plan = moving.plan_move(draft.definition, definition_of(text), draft.draft, draft.case)
    assert told(plan.dropped) == dropped
    assert [line for line in told(plan.carried) if line[2]] == remarked
    assert len(plan.carried) + len(plan.dropped) == len(draft.draft.given)


def test_a_question_that_is_new_is_told_with_who_is_asked(draft: Assessment) -> None:
    question = '[[items]]\nkey = "moe"\ntext = { nl = "Hoe moe?", en = "How tired?" }\nscale = "niveau"\n'
    question += 'group = "werk"\nrespondents = ["employee"]\nreport = ["overview"]\n\n[defaults]'
    plan = moving.plan_move(draft.definition, definition_of(newer(("[defaults]", question))), draft.draft, draft.case)
    assert plan.asked == (Line("Hoe moe?", by=("employee",)),)
    assert plan.dropped == ()


def test_a_repeat_that_is_gone_drops_its_rows_and_their_answers(draft: Assessment) -> None:
    text = newer().replace('"taak"', '"werkstap"')
    plan = moving.plan_move(draft.definition, definition_of(text), draft.draft, draft.case)
    assert (plan.dropped[0].label, plan.dropped[0].told, plan.dropped[0].why) == ("Taak", "Vegen", "gone")
    assert {line.why for line in plan.dropped[1:]} == {"other_rows"}
    assert plan.percent_after is None


def test_a_plan_stores_nothing(draft: Assessment) -> None:
    put(draft.session, "twee", newer(*LESS))
    before = draft.ledger.count
    plan = plan_for(draft)
    assert (plan.percent_before, plan.percent_after) == (82, 80)
    assert (draft.ledger.count, len(draft.session.vault.entries(draft.stream))) == (before, before)


# --- the act ----------------------------------------------------------------------------------------------------------


def test_moving_is_one_entry_and_one_undo(draft: Assessment) -> None:
    old = draft.definition
    put(draft.session, "twee", newer(*AT_HOME, *LESS))
    count = draft.ledger.count
    move(draft, plan_for(draft))
    assert (draft.definition.method.version, draft.ledger.count) == ("1.1.0", count + 1)
    assert draft.outcome.percent == 80
    assert draft.answers.get("waar", "", "assessor") is None
    assert moving.is_move(draft.ledger.can_undo)
    history.undo(draft)
    assert draft.definition == old
    assert draft.outcome.percent == 82
    assert draft.answers.get("waar", "", "assessor") is not None
    history.redo(draft)
    assert (draft.definition.method.version, draft.outcome.percent) == ("1.1.0", 80)


def test_a_moved_draft_opens_with_the_newer_version_and_takes_its_answers(draft: Assessment) -> None:
    file = put(draft.session, "twee", newer(*AT_HOME))
    move(draft, plan_for(draft))
    file.unlink()
    again = Assessment.open(draft.session, draft.stream)
    assert again.definition.method.version == "1.1.0"
    again.answer("waar", "", "assessor", "thuis")
    assert again.draft.given["waar", "", "assessor"].value == "thuis"


def test_a_plan_that_is_out_of_date_is_refused(draft: Assessment) -> None:
    put(draft.session, "twee", newer(*AT_HOME))
    plan = plan_for(draft)
    draft.clear("waar", "", "assessor")
    with pytest.raises(RefusedError, match="intussen veranderd"):
        move(draft, plan)
    assert draft.definition.method.version == "1.0.0"


def test_a_moved_draft_travels_with_the_version_it_ended_with(draft: Assessment, tmp_path: Path) -> None:
    put(draft.session, "twee", newer(*LESS))
    move(draft, plan_for(draft))
    for other in session_at(tmp_path / "other"):
        for place in ("een", "twee"):
            source = draft.session.places.own_methods / place
            shutil.copytree(source, other.places.own_methods / place)
        taken = take_in(other, measurement_as_file(draft).encode())
        assert (taken.definition.method.version, taken.outcome.percent) == ("1.1.0", 80)


# --- one version, one hash --------------------------------------------------------------------------------------------


def test_a_changed_file_with_the_same_version_is_refused_where_it_was_used(draft: Assessment) -> None:
    session = draft.session
    put(session, "een", newer(*LESS).replace("1.1.0", "1.0.0"))
    refused = next(one for one in library_of(session).faulty if one.method == ID)
    assert [reason.code for reason in refused.reasons] == ["second_hash"]
    with pytest.raises(LoonmaatError, match=r"is geweigerd\. Versie 1\.0\.0 van 'kleine-methode' is hier al gebruikt"):
        Assessment.start(session, draft.dossier, ID)


@pytest.fixture(params=["gone", "changed", "spoilt"])
def without_file(draft: Assessment, request: pytest.FixtureRequest) -> Session:
    """Return a session where the file of the measurement's method is no longer what it was."""
    file = draft.session.places.own_methods / "een" / "method.toml"
    if request.param == "gone":
        file.unlink()
    else:
        text = {"changed": newer(*LESS).replace("1.1.0", "1.0.0"), "spoilt": "dit is geen TOML"}
        file.write_text(text[request.param], encoding="utf-8")
    return draft.session


def test_what_was_measured_opens_scores_and_travels_as_before(draft: Assessment, without_file: Session) -> None:
    again = Assessment.open(without_file, draft.stream)
    assert (again.outcome, again.definition) == (draft.outcome, draft.definition)
    assert measurement_as_file(again) == measurement_as_file(draft)
    assert draft.definition in definitions_of(without_file)


def test_a_report_is_the_same_when_the_method_is_gone(ready: Assessment, tmp_path: Path) -> None:
    without = without_methods(ready.session, tmp_path)
    assert library_of(without).found == ()
    assert report(Assessment.open(without, ready.stream)) == report(ready)


def without_methods(session: Session, folder: Path) -> Session:
    """Return the session in a program without any method."""
    empty = folder / "no-methods"
    empty.mkdir()
    places = replace(session.places, methods=empty)
    return replace(session, places=places)


def test_the_same_file_in_two_places_is_one_version(draft: Assessment) -> None:
    put(draft.session, "nog-eens", ACTIVE)
    assert [one.method for one in library_of(draft.session).faulty] == []
    assert newer_version(draft.session, draft.measurement.method) is None
