"""Import, export and figures from the command line, as a coordinator's script would call them."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.cli import vaults
from app.cli.commands import run
from app.cli.vaults import VARIABLE
from app.vault import cost
from tests.helpers.pilot_register import TABLE_9_7, write_register
from tests.helpers.vaults import CHEAP, PASSPHRASE
from tests.helpers.workbooks import GOOD, with_cell, workbook


@pytest.fixture(autouse=True)
def passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the passphrase by the environment, and make the key derivation cost nothing."""
    monkeypatch.setenv(VARIABLE, PASSPHRASE)
    monkeypatch.setattr(cost, "DEFAULT", CHEAP)


@pytest.fixture
def kluis(tmp_path: Path) -> str:
    """Return where a vault will be."""
    return str(tmp_path / "kluis")


@pytest.fixture
def pilot(tmp_path: Path, kluis: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Return a vault with the register of the pilot."""
    assert run(["import", str(write_register(tmp_path / "pilot.xlsx")), "--vault", kluis, "--create"]) == 0
    capsys.readouterr()
    return kluis


def test_a_vault_is_made_only_when_asked(tmp_path: Path, kluis: str, capsys: pytest.CaptureFixture[str]) -> None:
    file = str(workbook(tmp_path / "r.xlsx"))
    assert run(["import", file, "--vault", kluis]) == 2
    assert "--create" in capsys.readouterr().err
    assert not Path(kluis).exists()
    assert run(["import", file, "--vault", kluis, "--create"]) == 0
    told = capsys.readouterr()
    assert "Herstelsleutel" in told.err
    assert json.loads(told.out)["measurements"] == 1


def test_a_dry_run_never_makes_a_vault(tmp_path: Path, kluis: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["import", str(workbook(tmp_path / "r.xlsx")), "--vault", kluis, "--create", "--dry-run"]) == 2
    assert not Path(kluis).exists()
    assert "Hier staat geen kluis" in capsys.readouterr().err


def test_a_dry_run_says_what_would_happen(pilot: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["import", str(workbook(tmp_path / "r.xlsx")), "--vault", pilot, "--dry-run"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["measurements"], told["imported"], told["methods"]) == (1, False, {"Actíva": 1})
    assert run(["figures", "--vault", pilot, "--table", "per-method", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["total"]["n"] == 247


def test_every_problem_is_told_per_cell_and_nothing_written(
    pilot: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = workbook(
        tmp_path / "r.xlsx", [GOOD, with_cell(pseudoniem="8", loonwaarde=130), with_cell(datum="30-2-2012")]
    )
    assert run(["import", str(file), "--vault", pilot]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert [line.split(": ")[1] for line in lines] == ["Metingen!E3", "Metingen!D4"]
    assert run(["figures", "--vault", pilot, "--table", "per-method", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["total"]["n"] == 247


def test_table_9_7_as_json(pilot: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["figures", "--vault", pilot, "--table", "per-method", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["table"] == "per-method"
    rows = [*found["rows"], found["total"]]
    assert {row["key"]: (row["n"], int(row["mean"] + 0.5)) for row in rows} == TABLE_9_7
    assert all(set(row) == {"key", "n", "mean", "sd", "note"} for row in rows)
    assert [row["key"] for row in rows if "geen conclusie" in row["note"]] == ["Arbolab", "Matchcare", "VTA"]
    assert any("minder dan 30" in note for note in found["notes"])


TABLES = [
    *("per-method", "per-limitation", "per-age", "per-sex", "per-duration", "per-municipality", "per-assessor"),
    *("per-occasion", "per-year", "classes", "repeats", "agreement", "access-test", "cost", "minutes"),
]


@pytest.mark.parametrize("table", TABLES)
def test_every_table_has_the_same_shape(pilot: str, table: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["figures", "--vault", pilot, "--table", table, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {"table", "rows", "total", "notes"} <= set(found)
    assert {"key", "n", "mean", "sd", "note"} <= set(found["total"])
    assert run(["figures", "--vault", pilot, "--table", table]) == 0
    assert "totaal" in capsys.readouterr().out


@pytest.mark.parametrize("by", ["second-opinion", "method", "assessor", "stage", "party"])
def test_every_agreement_can_be_asked(pilot: str, by: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["figures", "--vault", pilot, "--table", "agreement", "--by", by, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["rows"] == []


def test_any_by_any_has_both_keys(pilot: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        run(["figures", "--vault", pilot, "--table", "per-sex", "--by", "age", "--json", "--from", "2011-01-01"]) == 0
    )
    rows = json.loads(capsys.readouterr().out)["rows"]
    assert rows[0]["keys"] == {"sex": "man", "age": "under_25"}
    assert rows[0]["key"] == "man · jonger dan 25"


def test_a_table_for_others_is_withheld_where_it_must(pilot: str, tmp_path: Path) -> None:
    target = tmp_path / "tabel.xlsx"
    assert run(["figures", "--vault", pilot, "--table", "per-method", "--output", str(target)]) == 0
    sheet = load_workbook(target)["Tabel"]
    assert {row[0].value: row[1].value for row in sheet.iter_rows(min_row=2)}["Matchcare"] == "weggelaten"


def test_of_repeats_and_agreement_only_groups_go_to_a_file(tmp_path: Path, kluis: str) -> None:
    """Six rose and two fell: who fell can be recognised, and would follow from who rose."""
    heading = ("Pseudoniem", "Gemeente", "Methode", "Datum meting", "Loonwaarde (%)", "Eerste of herhaling")
    first = [(f"p{one}", "Oss", "VTA", "1-1-2012", 50, "eerste") for one in range(8)]
    again = [(f"p{one}", "Oss", "VTA", "1-9-2012", 60 if one < 6 else 45, "herhaling") for one in range(8)]
    people = [*first, *again]
    file = workbook(tmp_path / "r.xlsx", people, heading=heading)
    assert run(["import", str(file), "--vault", kluis, "--create"]) == 0
    for table in ("repeats", "agreement"):
        target = tmp_path / f"{table}.csv"
        assert run(["figures", "--vault", kluis, "--table", table, "--output", str(target)]) == 0
        assert "p1" not in target.read_text(encoding="utf-8-sig")
    lines = (tmp_path / "repeats.csv").read_text(encoding="utf-8-sig").splitlines()
    assert [line.split(";")[:3] for line in lines[1:]] == [
        ["gestegen", "weggelaten", "weggelaten"],
        ["gelijk gebleven", "0", ""],
        ["gedaald", "weggelaten", "weggelaten"],
        ["totaal", "8", "6,25"],
    ]


@pytest.mark.parametrize("format_", ["csv", "json"])
def test_out_into_an_empty_vault_and_out_again_is_equal(pilot: str, tmp_path: Path, format_: str) -> None:
    out, other = tmp_path / "uit.xlsx", str(tmp_path / "andere")
    first, second = tmp_path / f"een.{format_}", tmp_path / f"twee.{format_}"
    assert run(["export", "--vault", pilot, "--format", "xlsx", "--output", str(out)]) == 0
    assert run(["import", str(out), "--vault", other, "--create"]) == 0
    for vault, target in ((pilot, first), (other, second)):
        assert run(["export", "--vault", vault, "--format", format_, "--output", str(target)]) == 0
    assert first.read_bytes() == second.read_bytes()


def test_a_research_export_has_codes_for_people(pilot: str, tmp_path: Path) -> None:
    target = tmp_path / "onderzoek.json"
    assert run(["export", "--vault", pilot, "--format", "json", "--output", str(target), "--pseudonymous"]) == 0
    rows = json.loads(target.read_text(encoding="utf-8"))["rows"]
    assert len(rows) == 247
    assert all(len(row["pseudonym"]) == 12 for row in rows)
    assert {row["day"][5:] for row in rows} <= {"01-01", "04-01", "07-01", "10-01"}


def test_an_empty_register_needs_no_vault(tmp_path: Path) -> None:
    target = tmp_path / "leeg.xlsx"
    assert run(["figures", "--template", str(target)]) == 0
    assert load_workbook(target).sheetnames == ["Metingen", "Uitleg", "_lijsten"]


def test_what_was_asked_is_never_left_out_in_silence(pilot: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["figures", "--vault", pilot, "--table", "repeats", "--by", "sex", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["rows"] == []
    assert run(["figures", "--vault", pilot, "--table", "repeats", "--by", "sexe"]) == 2
    assert "Bedoelde u 'sex'" in capsys.readouterr().err
    assert run(["figures", "--vault", pilot, "--table", "agreement", "--which", "first"]) == 2
    assert "--which" in capsys.readouterr().err


REFUSED = {
    "an unknown table": (["figures", "--vault", "KLUIS", "--table", "per-metod"], "Bedoelde u 'per-method'?"),
    "no table": (["figures", "--vault", "KLUIS"], "Welke kluis en welke tabel?"),
    "a day that is none": (["figures", "--vault", "KLUIS", "--table", "classes", "--from", "31-1-12"], "geen datum"),
    "no such vault": (["figures", "--vault", "WEG", "--table", "classes"], "Hier staat geen kluis"),
    "a format that is none": (["export", "--vault", "KLUIS", "--format", "pdf", "--output", "x"], "Kies uit"),
    "no register there": (["import", "WEG.xlsx", "--vault", "KLUIS"], "Dit bestand is er niet"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_is_told(name: str, pilot: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words, told = REFUSED[name]
    places = {"KLUIS": pilot, "WEG": str(tmp_path / "weg"), "WEG.xlsx": str(tmp_path / "weg.xlsx")}
    try:
        code = run([places.get(word, word) for word in words])
    except SystemExit as ended:  # argparse ends by itself
        code = int(str(ended.code))
    assert code == 2
    assert told in capsys.readouterr().err


def test_the_passphrase_comes_from_a_file_or_the_environment(
    pilot: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE)
    asked = ["figures", "--vault", pilot, "--table", "classes"]
    assert run(asked) == 2
    assert VARIABLE in capsys.readouterr().err
    file = tmp_path / "wachtzin.txt"
    file.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    assert run([*asked, "--passphrase-file", str(file)]) == 0
    file.write_text("verkeerd", encoding="utf-8")
    assert run([*asked, "--passphrase-file", str(file)]) == 2
    assert "wachtzin klopt niet" in capsys.readouterr().err
    assert run([*asked, "--passphrase-file", str(tmp_path / "weg")]) == 2


def test_no_option_takes_a_passphrase(capsys: pytest.CaptureFixture[str]) -> None:
    """A command line can be read by every program, and stays in the history of the shell."""
    for command in ("import", "export", "figures"):
        with pytest.raises(SystemExit):
            run([command, "--help"])
        assert "--passphrase " not in capsys.readouterr().out.replace("--passphrase-file", "")
    assert vaults.VARIABLE in os.environ
