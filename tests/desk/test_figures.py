"""The figures of a whole register: the pilot's own table, any by any, and whether they agree."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path

import pytest

from app.desk.agreement import compare
from app.desk.figure_pictures import as_svg, picture_of_comparison, picture_of_repeats, picture_of_table
from app.desk.figures import (
    corrected_means,
    depth_of,
    for_others,
    make_table,
    measured_again,
    repeats_table,
    scope_of,
    table_as_file,
)
from app.desk.registers import dry_run, import_register
from app.desk.session import Session
from app.errors import FaultyInputError
from app.scoring.outcome import rounded
from tests.desk.test_registers import concluded
from tests.helpers.desk import session_at
from tests.helpers.pilot_register import TABLE_9_7, write_register
from tests.helpers.workbooks import workbook


@pytest.fixture(scope="module")
def pilot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """Return a session at a vault with the register of the pilot; nothing in it may be changed."""
    folder = tmp_path_factory.mktemp("pilot")
    for session in session_at(folder):
        import_register(session, dry_run(session, write_register(folder / "pilot.xlsx")))
        yield session


def test_table_9_7_comes_out(pilot: Session) -> None:
    """The third progress report of the pilot, table 9.7, with its note under thirty."""
    table = make_table(pilot, "per-method")
    found = {row.label: (row.n, rounded(row.mean)) for row in (*table.rows, table.total) if row.mean is not None}
    assert found == TABLE_9_7
    marked = [row.label for row in table.rows if row.note]
    assert marked == ["Arbolab", "Matchcare", "VTA"]
    assert table.notes[0] == "Uit groepen met minder dan 30 metingen trekt u geen conclusie: Arbolab, Matchcare, VTA."


def test_every_municipality_of_the_annex_comes_out(pilot: Session) -> None:
    from tests.helpers.pilot_register import municipalities

    table = make_table(pilot, "per-municipality")
    published = {
        line["municipality"]: (int(line["measurements"]), int(line["mean_wage_value_percent"]))
        for line in municipalities()
        if int(line["measurements"])
    }
    assert {row.label: (row.n, row.mean) for row in table.rows} == published


@pytest.mark.parametrize("by", ["limitation", "age", "sex", "municipality", "value_class", "year", "occasion"])
def test_any_by_any_adds_up(pilot: Session, by: str) -> None:
    table = make_table(pilot, "per-method", by)
    assert sum(row.rows for row in table.rows) == table.total.rows == 247
    assert all(len(row.keys) == 2 and " · " in row.label for row in table.rows)


def test_a_period_counts_only_what_lies_in_it(pilot: Session) -> None:
    early = make_table(pilot, "per-method", scope=scope_of("", "2010-12-31")).total.n
    late = make_table(pilot, "per-method", scope=scope_of("2011-01-01", "")).total.n
    assert early + late == 247
    assert 0 < early < 247


@pytest.mark.parametrize(
    ("name", "by", "codes"),
    [
        ("per-metod", "", ["unknown_name"]),
        ("per-method", "sexe", ["unknown_name"]),
        ("per-method", "method", ["same_name"]),
        ("x", "y", ["unknown_name", "unknown_name"]),
    ],
)
def test_names_that_do_not_exist(pilot: Session, name: str, by: str, codes: list[str]) -> None:
    with pytest.raises(FaultyInputError) as caught:
        make_table(pilot, name, by)
    assert [fault.code for fault in caught.value.faults] == codes


@pytest.mark.parametrize(("start", "end"), [("2012", ""), ("", "31-12-2012"), ("2013-01-01", "2012-01-01")])
def test_a_period_that_is_none(start: str, end: str) -> None:
    with pytest.raises(FaultyInputError):
        scope_of(start, end)


def test_what_leaves_the_house_is_withheld(pilot: Session) -> None:
    """Matchcare has two people; with the total Arbolab's nine would give them away, so those go too."""
    safe = for_others(pilot, make_table(pilot, "per-method"))
    assert [row.label for row in safe.rows if row.withheld] == ["Arbolab", "Matchcare"]
    text = table_as_file(pilot, make_table(pilot, "per-method"), "csv").content.decode("utf-8-sig")
    assert "Matchcare;weggelaten;weggelaten;weggelaten" in text
    assert "Dariuz;93;48,75;" in text


def test_beside_a_table_stand_intervals_chance_and_correction(pilot: Session) -> None:
    table = make_table(pilot, "per-method")
    depth = depth_of(pilot, table)
    dariuz = next(row for row in table.rows if row.label == "Dariuz")
    low, high = depth.intervals[dariuz.keys]
    assert low < 48.75 < high
    assert high - low == pytest.approx(2 * 1.986 * float(dariuz.sd or 0) / 93**0.5, rel=0.001)  # t with 92 degrees
    assert depth.chance is not None
    assert depth.chance.is_more_than_chance
    assert "groter dan toeval" in depth.sentences[0]
    assert depth.corrected.corrected_for == ("leeftijd", "geslacht")
    assert depth.corrected.left_out == ("belangrijkste beperking", "duur uitkering")
    assert set(depth.corrected.too_small) == {"arbolab", "matchcare", "vta"}


def test_means_are_corrected_for_who_was_measured(pilot: Session) -> None:
    found = corrected_means(pilot, "method")
    assert [row.key for row in found.rows] == ["activa", "dariuz", "loonbalans"]
    assert all(row.interval[0] < row.adjusted < row.interval[1] for row in found.rows)


# Pairs


HEADING = ("Pseudoniem", "Gemeente", "Methode", "Datum meting", "Loonwaarde (%)", "Eerste of herhaling", "Beoordelaar",
           "Kenmerk meting", "Second opinion op", "Stadium")  # fmt: skip


def register_of(session: Session, folder: Path, rows: Sequence[str]) -> None:
    """Take in a register of lines: person, method, month, value, occasion, assessor, reference, about, stage."""
    listed = []
    for line in rows:
        person, method, month, value, *rest = [None if word == "-" else word for word in line.split()]
        day = datetime.date(2012, int(month or 1), 1)
        listed.append([person, "Oss", method, day, int(value or 0), *rest])
    import_register(session, dry_run(session, workbook(folder / "r.xlsx", listed, heading=HEADING)))


def test_a_second_opinion_is_laid_beside_the_first(session: Session, tmp_path: Path) -> None:
    """The pilot's case: 48 at first, a second opinion of 74."""
    register_of(session, tmp_path, [
        "anna dariuz 1 48 eerste jansen m1 - -",
        "anna vta    2 74 second_opinion smit m2 m1 -",
        "bert dariuz 1 60 eerste jansen m3 - -",
        "bert vta    2 62 second_opinion smit m4 m3 -",
    ])  # fmt: skip
    (one,) = compare(session, "second-opinion").comparisons
    assert one.pairs == ((48.0, 74.0), (60.0, 62.0))
    assert (one.found.n, one.found.difference) == (2, 14.0)
    assert (one.found.within_10, one.found.within_15) == (Fraction(1, 2), Fraction(1, 2))
    assert one.sentences[-1] == "Dit zijn 2 paren, minder dan 30: trek er geen conclusie uit."
    assert make_table(session, "per-method").total.n == 2


def test_methods_and_assessors_are_compared_on_the_same_people(session: Session, tmp_path: Path) -> None:
    register_of(session, tmp_path, [
        "anna dariuz 1 50 eerste jansen - - -",
        "anna vta    2 58 eerste smit   - - -",
        "bert vta    1 70 eerste smit   - - -",
        "bert dariuz 3 64 eerste jansen - - -",
        "cor  dariuz 1 40 eerste jansen - - -",
        "cor  vta    9 90 eerste smit   - - -",
        "dora dariuz 1 40 eerste jansen - - -",
        "dora vta    2 95 herhaling smit - - -",
    ])  # fmt: skip
    (methods,) = compare(session, "method").comparisons
    assert (methods.key, sorted(methods.pairs)) == ("Dariuz – VTA", [(50.0, 58.0), (64.0, 70.0)])
    (assessors,) = compare(session, "assessor").comparisons
    assert (assessors.first, assessors.second) == ("jansen", "smit")
    assert assessors.found.difference == 7.0
    assert "hoogstens 92 dagen" in compare(session, "assessor").notes[0]


def test_an_indicative_value_counts_only_against_the_definitive_one(session: Session, tmp_path: Path) -> None:
    register_of(session, tmp_path, [
        "anna arbolab 1 62 eerste jansen - - indicatief",
        "anna arbolab 2 70 eerste jansen - - definitief",
    ])  # fmt: skip
    assert make_table(session, "per-method").total.n == 1
    (one,) = compare(session, "stage").comparisons
    assert one.pairs == ((70.0, 62.0),)


def test_employer_and_employee_are_compared_per_question(session: Session) -> None:
    concluded(session)
    found = compare(session, "party")
    keys = {one.key: one.pairs for one in found.comparisons}
    pace = next(pairs for key, pairs in keys.items() if "tempo" in key.lower())
    assert sorted(pace) == [(60.0, 80.0), (75.0, 85.0), (100.0, 100.0)]
    assert found.alpha is not None
    assert found.notes[0].startswith("Krippendorffs alfa over alle vragen: ")


def test_what_cannot_be_compared(session: Session) -> None:
    with pytest.raises(FaultyInputError):
        compare(session, "weather")
    assert compare(session, "method").notes == (
        "Paren zijn metingen van één persoon die hoogstens 92 dagen uit elkaar liggen.",
        "Er zijn geen paren om te vergelijken.",
    )


def test_who_was_measured_again(session: Session, tmp_path: Path) -> None:
    register_of(session, tmp_path, [
        "anna dariuz 1 70 eerste jansen - - -",
        "anna dariuz 7 35 herhaling jansen - - -",
        "bert dariuz 1 50 eerste jansen - - -",
        "bert dariuz 7 60 herhaling jansen - - -",
    ])  # fmt: skip
    found = measured_again(session)
    assert found.changes == (-35, 10)
    assert [(group.label, group.n) for group in found.groups] == [
        ("gestegen", 1),
        ("gelijk gebleven", 0),
        ("gedaald", 1),
    ]
    assert make_table(session, "per-method").notes[1].startswith("2 metingen zijn herhalingen")
    assert make_table(session, "per-method", scope=scope_of(which="first")).total.mean == 60


def test_who_was_measured_again_by_group_and_period(session: Session, tmp_path: Path) -> None:
    register_of(session, tmp_path, [
        "anna dariuz 1 70 eerste jansen - - -",
        "anna dariuz 7 35 herhaling jansen - - -",
        "bert vta    1 50 eerste smit - - -",
        "bert dariuz 8 60 herhaling jansen - - -",
    ])  # fmt: skip
    by_method = repeats_table(session, measured_again(session), "method")
    assert [(row.label, row.n, row.mean) for row in by_method.rows] == [("Dariuz", 1, -35), ("VTA", 1, 10)]
    assert by_method.notes[-1] == "Uit groepen met minder dan 30 mensen trekt u geen conclusie: Dariuz, VTA."
    assert by_method.total.mean == Fraction(-25, 2)
    assert measured_again(session, scope_of("2012-08-01")).changes == (10,)
    with pytest.raises(FaultyInputError):
        repeats_table(session, measured_again(session), "sexe")


def test_pairs_of_a_period_are_those_whose_later_measurement_lies_in_it(session: Session, tmp_path: Path) -> None:
    register_of(session, tmp_path, [
        "anna dariuz 1 48 eerste jansen m1 - -",
        "anna vta    2 74 second_opinion smit m2 m1 -",
        "bert dariuz 1 60 eerste jansen m3 - -",
        "bert vta    6 62 second_opinion smit m4 m3 -",
    ])  # fmt: skip
    (early,) = compare(session, "second-opinion", scope_of("", "2012-03-01")).comparisons
    assert early.pairs == ((48.0, 74.0),)
    assert compare(session, "second-opinion", scope_of("2013-01-01")).comparisons == ()


def test_pictures_of_it_all(pilot: Session, session: Session, tmp_path: Path) -> None:
    table = make_table(pilot, "per-method")
    drawn = picture_of_table(table, depth_of(pilot, table))
    assert drawn is not None
    assert "Dariuz: 93 metingen, gemiddeld 48,8 procent" in drawn.alt
    assert as_svg(drawn).startswith("<svg")
    assert picture_of_table(make_table(session, "per-method"), depth_of(pilot, table)) is None
    register_of(session, tmp_path, ["anna dariuz 1 48 eerste j m1 - -", "anna vta 2 74 second_opinion s m2 m1 -"])
    (one,) = compare(session).comparisons
    assert "Gemiddeld verschil 26 punten" in picture_of_comparison(one).alt
    assert "0 in totaal" in picture_of_repeats(measured_again(session)).alt
