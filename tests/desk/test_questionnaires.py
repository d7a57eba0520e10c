"""What was asked of whom, and what has come in."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.desk.assessment import Assessment
from app.desk.questionnaires import EXPLANATION, Intake, intakes, question_rows, take_in_answers
from app.desk.session import Session
from app.desk.talking import says_not_known
from app.errors import FaultyInputError
from app.exchange.questionnaire import as_workbook, read_workbook
from app.scoring.definition import Respondent
from tests.helpers.clock import START
from tests.helpers.desk import answered, started
from tests.helpers.workbooks import GOOD, workbook


def test_nothing_is_asked_before_there_is_a_task(session: Session) -> None:
    assert [(one.asked, one.given) for one in intakes(started(session))] == [(0, 0)] * 3


def test_three_tasks_with_three_factors_each_are_nine_questions_per_respondent(session: Session) -> None:
    assert intakes(answered(session)) == (
        Intake("employer", 9, 9),
        Intake("employee", 9, 9),
        Intake("observation", 9, 9),
    )


# --- out and in --------------------------------------------------------------------------------------------------


def written(measured: Assessment, by: Respondent, folder: Path) -> Path:
    """Make the questionnaire for a respondent as a file."""
    file = folder / "vragenlijst.xlsx"
    file.write_bytes(as_workbook(question_rows(measured, by), EXPLANATION, START).content)
    return file


def filled_in(file: Path, cells: Mapping[str, object]) -> Path:
    """Fill in cells of a questionnaire, as somebody does in Excel; return the file that came back."""
    book = load_workbook(file)
    for place, value in cells.items():
        book["Vragen"][place] = value
    back = file.with_name("terug.xlsx")
    book.save(back)
    return back


def taken(measured: Assessment, by: Respondent, file: Path) -> int:
    """Take a questionnaire in."""
    return take_in_answers(measured, by, read_workbook(file, lambda _done, _expected: None))


def test_it_asks_what_is_asked_in_plain_words_and_names_nobody(session: Session, tmp_path: Path) -> None:
    measured = answered(session)
    book = load_workbook(written(measured, "employer", tmp_path))
    rows = list(book["Vragen"].iter_rows(min_row=2, values_only=True))
    assert len(rows) == 9
    assert rows[0][:2] == ("Strijken en vouwen", "Hoe snel gaat dit werk, vergeleken met een collega?")
    everything = " ".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row)
    assert [name for name in ("Sam", "Vries", "Bakker", "Lelie", "Jansen") if name in everything] == []


def test_what_comes_back_is_one_act_that_one_undo_sets_aside(session: Session, tmp_path: Path) -> None:
    measured = answered(session)
    before = measured.answers
    file = filled_in(
        written(measured, "employer", tmp_path), {"D2": 65, "D3": "90,5", "E3": "telt zelf na", "D4": "weet ik niet"}
    )
    count = measured.ledger.count
    assert taken(measured, "employer", file) == 3
    row = measured.rows_of("main_task")[0][0]
    assert measured.draft.given["pace", row, "employer"].value == "65"
    assert measured.draft.given["quality", row, "employer"].note == "telt zelf na"
    assert measured.draft.given_note("net_working_time", row, "employer") == "weet ik niet"
    assert measured.ledger.count == count + 1
    measured.undo()
    assert measured.answers == before


def test_a_questionnaire_that_nobody_filled_in_changes_nothing(session: Session, tmp_path: Path) -> None:
    measured = answered(session)
    count = measured.ledger.count
    assert taken(measured, "employer", written(measured, "employer", tmp_path)) == 0
    assert measured.ledger.count == count


def test_words_are_understood_as_they_stand_in_the_list(session: Session, tmp_path: Path) -> None:
    measured = started(session, "dariuz-stijl")
    file = written(measured, "employee", tmp_path)
    rows = list(load_workbook(file)["Vragen"].iter_rows(min_row=2, values_only=True))
    first = str(rows[0][2]).split("; ")[0]
    assert taken(measured, "employee", filled_in(file, {"D2": first.upper()})) == 1


FAULTY: Mapping[str, tuple[dict[str, object], str, str]] = {
    "no number": ({"D2": "heel snel"}, "D2", ""),
    "too much": ({"D3": 900}, "D3", ""),
    "a formula": ({"D2": "=1+1"}, "D2", ""),
    "a code that was changed": ({"D2": 60, "F2": "aaaaaaaa|employer|pace|x"}, "D2", "other_measurement"),
    "of another respondent": ({"D2": 60, "F2": "{stream}|employee|pace|x"}, "D2", "other_respondent"),
    "no longer asked": ({"D2": 60, "F2": "{stream}|employer|pace|gone"}, "D2", "not_asked"),
}


@pytest.mark.parametrize("case", FAULTY)
def test_what_is_wrong_is_told_with_its_cell_and_nothing_is_stored(session: Session, tmp_path: Path, case: str) -> None:
    measured = answered(session)
    cells, place, code = FAULTY[case]
    known = {key: str(value).replace("{stream}", measured.stream[:8]) for key, value in cells.items()}
    file = filled_in(written(measured, "employer", tmp_path), {**known, "D5": 80})
    count = measured.ledger.count
    with pytest.raises(FaultyInputError) as caught:
        taken(measured, "employer", file)
    assert [fault.place for fault in caught.value.faults] == [place]
    assert code in caught.value.faults[0].code
    assert caught.value.faults[0].text
    assert measured.ledger.count == count


def test_a_date_that_excel_made_of_an_answer_is_told(session: Session, tmp_path: Path) -> None:
    measured = answered(session)
    file = filled_in(written(measured, "employer", tmp_path), {"D2": datetime.date(2026, 12, 6)})
    with pytest.raises(FaultyInputError) as caught:
        taken(measured, "employer", file)
    assert [(fault.place, fault.code) for fault in caught.value.faults] == [("D2", "became_date")]


def test_another_workbook_is_no_questionnaire(session: Session, tmp_path: Path) -> None:
    with pytest.raises(FaultyInputError, match="geen vragen van Loonmaat"):
        taken(answered(session), "employer", workbook(tmp_path / "register.xlsx", [GOOD]))


def test_a_note_that_was_there_stays_when_the_paper_has_none(session: Session, tmp_path: Path) -> None:
    measured = answered(session)
    row = measured.rows_of("main_task")[0][0]
    measured.answer("pace", row, "employer", "70", "geteld op maandag")
    taken(measured, "employer", filled_in(written(measured, "employer", tmp_path), {"D2": 65}))
    assert measured.draft.given["pace", row, "employer"].note == "geteld op maandag"


def test_not_known_takes_the_place_of_what_was_said_before(session: Session, tmp_path: Path) -> None:
    measured = answered(session)
    row = measured.rows_of("main_task")[0][0]
    measured.answer("pace", row, "employer", "70")
    file = filled_in(written(measured, "employer", tmp_path), {"D2": "weet ik niet", "E2": "vraag Piet"})
    taken(measured, "employer", file)
    assert measured.answers.get("pace", row, "employer") is None
    note = measured.draft.given_note("pace", row, "employer")
    assert says_not_known(note)
    assert "vraag Piet" in note


def test_a_question_that_stands_there_twice_is_told(session: Session, tmp_path: Path) -> None:
    measured = answered(session)
    file = filled_in(written(measured, "employer", tmp_path), {"D2": 65})
    row = next(one for one in read_workbook(file, lambda _done, _total: None) if one.answer)
    with pytest.raises(FaultyInputError) as caught:
        take_in_answers(measured, "employer", (row, row))
    assert caught.value.faults[0].code == "twice"
