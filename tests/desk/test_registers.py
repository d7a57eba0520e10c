"""A register in as a whole, undone as a whole, and out and in again alike."""

from __future__ import annotations

import datetime
from fractions import Fraction
from functools import partial
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.desk.assessment import Assessment
from app.desk.figures import make_table
from app.desk.follow import set_fact
from app.desk.registers import dry_run, export, export_rows, import_register, imports, withdraw
from app.desk.session import Session
from app.errors import FaultyInputError, RefusedError
from app.vault import register
from tests.helpers.desk import answered, session_at
from tests.helpers.workbooks import GOOD, with_cell, workbook


def concluded(session: Session) -> Assessment:
    """Return a measurement made here that is concluded."""
    assessment = answered(session)
    for party in ("employee", "employer"):
        assessment.set_field(f"views.{party}.opinion", "agrees")
    assessment.set_field("assignment.ordered_by", "Gemeente Voorbeeldstad")
    assessment.conclude()
    return assessment


def taken(session: Session, file: Path) -> str:
    """Take a register in; return the stream of the import."""
    return import_register(session, dry_run(session, file))


def test_a_dry_run_writes_nothing(session: Session, tmp_path: Path) -> None:
    before = session.vault.heads()
    found = dry_run(session, workbook(tmp_path / "r.xlsx", [GOOD, with_cell(pseudoniem="8", methode="VTA")]))
    assert (found.may_import, found.count, found.methods) == (True, 2, (("Actíva", 1), ("VTA", 1)))
    assert (found.first_day, found.last_day) == ("2012-03-14", "2012-03-14")
    assert session.vault.heads() == before


def test_an_import_is_all_or_nothing(session: Session, tmp_path: Path) -> None:
    found = dry_run(session, workbook(tmp_path / "r.xlsx", [GOOD, with_cell(loonwaarde=130)]))
    with pytest.raises(FaultyInputError) as caught:
        import_register(session, found)
    assert [fault.place for fault in caught.value.faults] == ["Metingen!E3"]
    assert session.vault.heads() == []


def test_stopping_halfway_keeps_nothing(session: Session, tmp_path: Path) -> None:
    found = dry_run(session, workbook(tmp_path / "r.xlsx", [with_cell(pseudoniem=str(one)) for one in range(600)]))

    def stop(done: int, expected: int) -> None:
        assert expected == 600
        if done > 250:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_register(session, found, stop)
    assert session.vault.heads() == []
    assert make_table(session, "per-method").total.n == 0


def test_what_was_imported_counts_and_can_be_found(session: Session, tmp_path: Path) -> None:
    taken(session, workbook(tmp_path / "r.xlsx"))
    table = make_table(session, "per-method")
    assert [(row.label, row.n, row.mean) for row in table.rows] == [("Actíva", 1, Fraction(113, 2))]
    (row,) = session.vault.streams("register")
    assert (row.summary.title, row.summary.percent, row.summary.municipality) == ("007", 57, "Oss")


def test_the_same_file_is_not_taken_twice(session: Session, tmp_path: Path) -> None:
    file = workbook(tmp_path / "r.xlsx")
    taken(session, file)
    (fault,) = dry_run(session, file).faults
    assert (fault.code, fault.place) == ("same_file", "r.xlsx")


def test_a_measurement_that_is_there_already_is_told_by_its_row(session: Session, tmp_path: Path) -> None:
    taken(session, workbook(tmp_path / "een.xlsx"))
    (fault,) = dry_run(session, workbook(tmp_path / "twee.xlsx", [with_cell(pseudoniem="8"), GOOD])).faults
    assert (fault.code, fault.place) == ("in_vault", "Metingen!A3")


def test_an_import_is_undone_as_a_whole_and_can_then_be_done_again(session: Session, tmp_path: Path) -> None:
    file = workbook(tmp_path / "r.xlsx", [GOOD, with_cell(pseudoniem="8")])
    batch = taken(session, file)
    entries = {head.stream: head.last_link for head in session.vault.heads() if head.stream != batch}
    assert withdraw(session, batch, "verkeerd bestand") == 2
    assert make_table(session, "per-method").total.n == 0
    assert {row.summary.state for row in session.vault.streams("register")} == {"withdrawn"}
    (undone,) = imports(session)
    assert (undone.file, undone.count, undone.withdrawn) == ("r.xlsx", 2, True)
    assert [entry.act for entry in session.vault.entries(batch)] == ["import", "withdraw"]
    assert entries.items() <= {head.stream: head.last_link for head in session.vault.heads()}.items()
    assert dry_run(session, file).may_import


def test_an_import_is_undone_once(session: Session, tmp_path: Path) -> None:
    batch = taken(session, workbook(tmp_path / "r.xlsx"))
    withdraw(session, batch, "")
    with pytest.raises(RefusedError):
        withdraw(session, batch, "")
    with pytest.raises(RefusedError):
        withdraw(session, "geen", "")


def test_own_measurements_count_once_they_are_concluded(session: Session) -> None:
    assessment = answered(session)
    assert make_table(session, "per-method").total.n == 0
    for party in ("employee", "employer"):
        assessment.set_field(f"views.{party}.opinion", "agrees")
    assessment.conclude()
    (row,) = make_table(session, "per-method").rows
    assert (row.label, row.n, row.mean) == ("Uniforme methode", 1, assessment.outcome.percent)
    assessment.reopen()
    assert make_table(session, "per-method").total.n == 0


def test_facts_of_a_person_are_counted(session: Session) -> None:
    assessment = concluded(session)
    dossier = assessment.dossier.stream
    for name, value in (("sex", "man"), ("limitation", "physical"), ("wsw", "no"), ("benefit", "9")):
        set_fact(session, dossier, name, value)
    labels = {name: make_table(session, name).rows[0].label for name in ("per-sex", "per-limitation", "per-duration")}
    assert labels == {"per-sex": "man", "per-limitation": "lichamelijk", "per-duration": "6-12 maanden"}
    set_fact(session, dossier, "sex", "")
    assert make_table(session, "per-sex").rows[0].label == "niet geregistreerd"


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [("sex", "x2", "unknown_choice"), ("bsn", "1", "unknown_name"), ("cost", "-1", "not_a_number")],
)  # fmt: skip
def test_a_fact_that_cannot_be_is_refused(session: Session, name: str, value: str, code: str) -> None:
    assessment = answered(session)
    with pytest.raises(FaultyInputError) as caught:
        set_fact(session, assessment.dossier.stream, name, value)
    assert [fault.code for fault in caught.value.faults] == [code]


def test_export_holds_own_measurements_with_their_answers_and_definition(session: Session, tmp_path: Path) -> None:
    assessment = concluded(session)
    taken(session, workbook(tmp_path / "r.xlsx"))
    own, other = export_rows(session)
    assert own.sha256 == assessment.definition.sha256
    assert (own.method, own.version, own.name) == ("uniform-2021", assessment.definition.method.version, "Sam de Vries")
    assert own.answers["antwoord: main_task [1]"] == "Strijken en vouwen"
    assert own.answers["antwoord: quality [1] employer"] == "90"
    assert other.method == "activa"


@pytest.mark.parametrize("format_", ["xlsx", "csv", "json"])
def test_out_and_in_again_is_equal(session: Session, tmp_path: Path, format_: str) -> None:
    """Export, import into an empty vault, export: the same measurements, answers included."""
    concluded(session)
    taken(session, workbook(tmp_path / "r.xlsx", [GOOD, with_cell(pseudoniem="8", loonwaarde=0, duur=7)]))
    out = tmp_path / "uit.xlsx"
    out.write_bytes(export(session, "xlsx").content)
    for again in session_at(tmp_path / "leeg"):
        taken(again, out)
        if format_ == "xlsx":
            again_out = tmp_path / "weer.xlsx"
            again_out.write_bytes(export(again, "xlsx").content)
            assert _cells(again_out) == _cells(out)
        else:
            assert export(again, format_).content == export(session, format_).content


def _cells(file: Path) -> list[list[object]]:
    return [[cell.value for cell in row] for row in load_workbook(file)["Metingen"].iter_rows()]


def test_a_research_export_names_nobody(session: Session, tmp_path: Path) -> None:
    assessment = concluded(session)
    taken(session, workbook(tmp_path / "r.xlsx"))
    text = export(session, "json", pseudonymous=True).content.decode("utf-8")
    secrets = ("Sam", "Lelie", "Jansen", "wasserij", "gezien op de werkplek", "Strijken", assessment.stream, "007")
    assert [secret for secret in secrets if secret in text] == []
    assert '"antwoord: quality [1] employer": "90"' in text


def test_a_row_is_derived_again_when_its_dossier_changes(session: Session) -> None:
    from app.desk.dossiers import set_field

    assessment = concluded(session)
    make_table(session, "per-method")
    assert session.vault.ask(register.todo_count) == 0
    set_field(session, assessment.dossier, "employee.birth_date", "1960-01-01")
    assert session.vault.ask(register.todo_count) == 1
    make_table(session, "per-age")
    assert session.vault.ask(register.todo_count) == 0


def test_the_day_to_look_again_is_an_agreement_with_a_default(session: Session) -> None:
    assessment = concluded(session)
    make_table(session, "per-method")
    due = partial(register.due_rows, until="2040-01-01", limit=5)
    assert [row.due for row in session.vault.ask(due)] == ["2027-03-02"]
    set_fact(session, assessment.dossier.stream, "term", "sheltered")
    make_table(session, "per-method")
    assert [row.due for row in session.vault.ask(due)] == ["2029-03-02"]


def test_months_are_counted_by_the_calendar() -> None:
    from app.desk.registered import months_later

    day = datetime.date
    assert months_later(day(2024, 1, 31), 1) == day(2024, 2, 29)
    assert months_later(day(2025, 12, 15), 12) == day(2026, 12, 15)
    assert months_later(day(2024, 2, 29), 12) == day(2025, 2, 28)
    assert months_later(day(2025, 11, 30), 1) == day(2025, 12, 30)
