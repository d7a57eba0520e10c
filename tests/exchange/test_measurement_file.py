"""The measurement file: strict, exact, every fault at once with its place, and the same out as in."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.desk.files import example_file
from app.desk.methods import definitions_at
from app.desk.places import Places
from app.errors import FaultyInputError
from app.exchange.measurement_file import read_measurement, write_measurement
from app.scoring.answers import Amount, Counted, NotApplicable, TimeShare
from app.scoring.load import Definition, load


@pytest.fixture(scope="module")
def definitions() -> list[Definition]:
    return definitions_at(Places.standard())


@pytest.fixture
def example() -> dict[str, Any]:
    return json.loads(example_file(Places.standard(), "uniform-2021"))


def faults_of(data: object, definitions: list[Definition]) -> dict[str, str]:
    """Return place and code of every fault in a file with this content."""
    with pytest.raises(FaultyInputError) as caught:
        read_measurement(json.dumps(data).encode(), definitions)
    return {fault.place: fault.code for fault in caught.value.faults}


def answer_in(example: dict[str, Any], item: str, row: str = "", by: str = "assessor") -> dict[str, Any]:
    return next(a for a in example["answers"] if (a["item"], a.get("row", ""), a["by"]) == (item, row, by))


def test_what_is_read_is_written_again_the_same(example: dict[str, Any], definitions: list[Definition]) -> None:
    text = json.dumps(example, ensure_ascii=False, indent=2) + "\n"
    read = read_measurement(text.encode(), definitions)
    assert write_measurement(read.measurement, read.definition.graph) == text


def test_a_file_that_carries_its_definition_needs_no_other(
    example: dict[str, Any], definitions: list[Definition]
) -> None:
    read = read_measurement(json.dumps(example).encode(), definitions)
    whole = write_measurement(read.measurement, read.definition.graph, definition=read.definition.text)
    again = read_measurement(whole.encode(), [])
    assert again.definition.sha256 == read.definition.sha256
    assert again.measurement == read.measurement


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("87.5", Amount(Fraction(175, 2))),
        (87.5, Amount(Fraction(175, 2))),
        ("87,5", Amount(Fraction(175, 2))),
        (0, Amount(Fraction(0))),
        ({"own": "70", "norm": "80"}, Counted(Fraction(70), Fraction(80))),
        ("70/80", Counted(Fraction(70), Fraction(80))),
    ],
)
def test_a_number_is_exact_however_it_is_written(
    example: dict[str, Any], definitions: list[Definition], written: object, value: object
) -> None:
    answer_in(example, "pace", "a")["value"] = written
    read = read_measurement(json.dumps(example).encode(), definitions)
    found = read.measurement.answers.get("pace", "a", "assessor")
    assert found is not None
    assert found.value == value


def test_missing_not_applicable_and_zero_are_three_things(example: dict[str, Any]) -> None:
    text = (Places.standard().methods / "uniform-2021" / "method.toml").read_text(encoding="utf-8")
    start = text.index('key = "pace"')
    allowed = text[:start] + text[start:].replace("discuss_from", 'not_applicable = "allowed"\ndiscuss_from', 1)
    definition = load(allowed.encode()).definition
    assert definition is not None
    example["method"]["sha256"] = definition.sha256
    answer_in(example, "pace", "a", "employer")["value"] = "0"
    employee = answer_in(example, "pace", "a", "employee")
    del employee["value"]
    employee["not_applicable"] = True
    example["answers"].remove(answer_in(example, "pace", "a", "observation"))
    answers = read_measurement(json.dumps(example).encode(), [definition]).measurement.answers
    zero, absent = answers.get("pace", "a", "employer"), answers.get("pace", "a", "employee")
    assert zero is not None
    assert absent is not None
    assert (zero.value, absent.value) == (Amount(Fraction(0)), NotApplicable())
    assert answers.get("pace", "a", "observation") is None


def test_hours_and_percent_are_kept_as_written(example: dict[str, Any], definitions: list[Definition]) -> None:
    read = read_measurement(json.dumps(example).encode(), definitions)
    found = read.measurement.answers.get("time", "a", "assessor")
    assert found is not None
    assert found.value == TimeShare(Fraction(16), "hours")


def test_every_fault_is_told_at_once_with_its_place(example: dict[str, Any], definitions: list[Definition]) -> None:
    example["case"]["employee"]["bsn"] = "123456782"
    example["case"]["employer"]["nmae"] = "x"
    del example["id"]
    example["case"]["dates"]["visit"] = "31-12-2026"
    assert faults_of(example, definitions) == {
        "case.employee.bsn": "unknown_key",
        "case.employer.nmae": "unknown_key",
        "id": "missing_key",
        "case.dates.visit": "not_a_date",
    }


def test_an_unknown_field_says_which_was_meant(example: dict[str, Any], definitions: list[Definition]) -> None:
    example["case"]["employee"]["nmae"] = "x"
    with pytest.raises(FaultyInputError) as caught:
        read_measurement(json.dumps(example).encode(), definitions)
    assert "name" in caught.value.faults[0].remedy


@pytest.mark.parametrize(
    ("item", "row", "written", "code"),
    [
        ("pace", "a", "-5", "off_scale"),
        ("quality", "a", "101", "off_scale"),
        ("pace", "a", {"own": "1", "norm": "0"}, "norm_zero"),
        ("pace", "a", "snel", "not_a_number"),
        ("pace", "a", "1e3", "not_a_number"),
        ("pace", "a", {"own": "1"}, "not_a_number"),
        ("norm_function_source", "", "employr", "unknown_choice"),
        ("time", "a", "20", "not_a_share"),
        ("time", "a", {"percent": "50"}, "mixed_units"),
    ],
)
def test_an_answer_that_cannot_be_is_refused(
    example: dict[str, Any], definitions: list[Definition], *, item: str, row: str, written: object, code: str
) -> None:
    answer_in(example, item, row)["value"] = written
    assert code in faults_of(example, definitions).values()


def test_one_version_with_another_content_is_not_the_same_method(
    example: dict[str, Any], definitions: list[Definition]
) -> None:
    example["method"]["sha256"] = "0" * 64
    assert faults_of(example, definitions) == {"method.sha256": "other_definition"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (b"", "not_json"),
        (b"{", "not_json"),
        (b"\xff\xfe", "not_utf8"),
        (b'{"id": NaN}', "not_json"),
        (b'{"id": "\\ud800"}', "not_json"),
        (b'{"\\uDFFF": 1}', "not_json"),
        (b'{"id": 1e99999999999999999999}', "not_json"),
        (b'{"id": "a", "id": "b"}', "not_json"),
        (b"[" * 100_000, "too_deep"),
        (b'{"a": ' + b"9" * 5000 + b"}", "not_json"),
        (b"[]", "wrong_type"),
        (b"null", "wrong_type"),
    ],
)
def test_what_is_no_measurement_is_refused_plainly(text: bytes, code: str, definitions: list[Definition]) -> None:
    with pytest.raises(FaultyInputError) as caught:
        read_measurement(text, definitions)
    assert code in [fault.code for fault in caught.value.faults]


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_any_json_is_read_or_refused_with_faults(data: object) -> None:
    with pytest.raises(FaultyInputError) as caught:
        read_measurement(json.dumps(data).encode(), [])
    assert caught.value.faults


@pytest.mark.parametrize("sign", ["\x00", "x\x00y"])
def test_a_sign_without_a_shape_is_refused(example: dict[str, Any], definitions: list[Definition], sign: str) -> None:
    """A null byte in a name would break lists, searches and PDF; nothing that is read has one."""
    example["case"]["employee"]["name"] = f"Sam{sign} de Vries"
    assert faults_of(example, definitions) == {"bestand": "not_json"}
    with pytest.raises(FaultyInputError) as caught:
        read_measurement(json.dumps(example).encode(), definitions)
    assert "onzichtbaar teken" in str(caught.value.faults[0])


@pytest.mark.parametrize("text", ["regel\nregel", "kolom\tkolom", "bel\x07", "\\u0000", "\\b"])
def test_lines_tabs_and_backslashes_are_text(example: dict[str, Any], definitions: list[Definition], text: str) -> None:
    example["case"]["employee"]["name"] = text
    assert read_measurement(json.dumps(example).encode(), definitions).measurement.case.employee.name == text
