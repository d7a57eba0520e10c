"""The linter, part by part: something faulty is added to a faultless definition, and told where it was added."""

# ruff: noqa: E501 - a row of the tables below is read best on one line
from __future__ import annotations

from collections.abc import Sequence

import pytest

from app.scoring.lint import Finding, lint
from tests.helpers.small_method import SMALL, with_more

TEXT = 'text = { nl = "x", en = "x" }\nreport = ["result"]\n'


def node(says: str) -> str:
    """Return a node that says these things."""
    return f'[[nodes]]\nkey = "extra"\n{says}\n{TEXT}'


def item(says: str) -> str:
    """Return a question that says these things."""
    return f'[[items]]\nkey = "extra"\n{says}\n{TEXT}'


def scale(says: str, *, used: bool = True) -> str:
    """Return a scale that says these things, with a question that uses it."""
    return f'[[scales]]\nkey = "nieuw"\n{says}\n' + (item('scale = "nieuw"') if used else "")


def found_in(added: str) -> tuple[Sequence[Finding], Sequence[Finding]]:
    """Return the errors and warnings about what was added; there are none about anything else."""
    text = with_more(added)
    first = text[: text.index(added)].count("\n") + 1
    report = lint(text.encode(), filename="method.toml")
    last = first + added.count("\n")
    for one in (*report.errors, *report.warnings):
        assert first <= one.line <= last, one
    return report.errors, report.warnings


LEVELS = "levels = [" + ", ".join(f'{{ value = {n}, text = {{ nl = "n{n}", en = "n{n}" }} }}' for n in range(10)) + "]"

ERRORS = [
    (node('rule = "sum"\nper = "taak"\nover = "taak"\nof = ["tempo"]'), "wrong_scope", "Kies per of over"),
    (node('rule = "sum"\nover = "taak"\nof = ["tempo", "bijdrage"]'), "wrong_inputs", "Maak per rij eerst één knoop"),
    (node('rule = "ratio"\nof = ["totaal"]'), "wrong_inputs", "Noem er precies twee"),
    (node('rule = "sum"'), "missing_key", "zegt niet waarop hij rekent"),
    (
        node('rule = "mean"\nof = ["totaal", "vaardig"]\nweights = [1, 2]'),
        "ignored_key",
        'Schrijf rule = "weighted_mean"',
    ),
    (node('rule = "sum"\nof = ["totaal"]\nwhere = { tag = "hoofd" }'), "ignored_key", "Voeg over toe"),
    (node('rule = "lookup"\nof = ["totaal"]'), "missing_key", "lookup heeft een tabel nodig"),
    (
        node('rule = "lookup"\nof = ["totaal"]\ninterpolate = true\nstretches = [{ to = 1, value = 0 }]'),
        "missing_key",
        "Voeg from toe",
    ),
    (
        node(
            'rule = "lookup"\nof = ["totaal"]\ninterpolate = true\nstretches = [{ from = 1, value = 0 }, { from = 1, value = 1 }]'
        ),
        "duplicate_key",
        "een eigen from",
    ),
    (node('rule = "clamp"\nof = ["totaal"]'), "missing_key", "Voeg low of high toe"),
    (node('rule = "clamp"\nof = ["totaal"]\nlow = 1\nhigh = 0'), "unreachable_range", "Wissel low en high om"),
    (node('rule = "linear"\nof = ["totaal"]\nlow = 1'), "bad_number", "twee verschillende getallen"),
    (node('rule = "if"\nof = [1, 0]'), "missing_key", "heeft een voorwaarde nodig"),
    (
        node('rule = "weighted_mean"\nof = ["totaal", "vaardig"]\nweights = [1, 2]\nweight = "grens"'),
        "ignored_key",
        "Kies weight of weights",
    ),
    (node('rule = "sum"\nof = ["totaal", "vaardig"]\nat_least = -1'), "bad_number", "at_least is 0 of meer"),
    (node('rule = "sum"\nof = ["totaal", "0.5"]'), "unknown_name", "zonder aanhalingstekens"),
    (
        node('rule = "sum"\nof = ["totaal"]\nover = "vaardigheid"\nwhere = { tag = "hoofdd" }'),
        "unknown_name",
        "Bedoelde u 'hoofd'?",
    ),
    (
        node('rule = "product"\nof = ["totaal", "vaardig"]\nbecause = { nl = "x", en = "x" }'),
        "ignored_key",
        "geen ondergrens",
    ),
    (item('scale = "deel"\nrespondents = []'), "no_respondent", "Niemand beantwoordt"),
    (item('scale = "deel"\nrespondents = ["employer", "employer"]'), "duplicate_key", "Haal er één weg"),
    (item('scale = "deel"\nper = "taak"\nfact = "hours_per_week"'), "wrong_scope", "niet per rij"),
    (item('scale = "ja_nee"\nfact = "hours_per_week"'), "wrong_scale", "soort number"),
    (
        item('scale = "deel"\nrespondents = ["employer"]\nreconcile = { policy = "assessor" }'),
        "unknown_respondent",
        "Zet assessor bij",
    ),
    (
        item(
            'scale = "deel"\nrespondents = ["employer", "employee"]\nreconcile = { policy = "weighted", weights = { employer = 3, employee = -1 } }'
        ),
        "bad_number",
        "kleiner dan nul",
    ),
    (
        item('scale = "deel"\nrespondents = ["employer"]\nreconcile = { policy = "primary", primary = "test" }'),
        "unknown_name",
        "geen bron van deze vraag",
    ),
    (
        item('scale = "deel"\nnot_applicable_when = { of = "veilig", is = "no" }'),
        "ignored_key",
        'not_applicable = "when"',
    ),
    (
        scale('kind = "text"', used=False)
        + item('scale = "nieuw"\nrespondents = ["employer", "employee", "assessor"]\ndiscuss_from = 3'),
        "ignored_key",
        "geen getal om te vergelijken",
    ),
    (scale('kind = "levels"'), "no_levels", "Voeg levels"),
    (scale('kind = "choice"'), "no_options", "Voeg options"),
    (scale('kind = "number"\ndivide_by = 10\nstretches = [{ value = 1 }]'), "ignored_key", "Kies één van de twee"),
    (
        scale(f'kind = "levels"\n{LEVELS}\nstretches = [{{ to = 5, value = 1 }}]'),
        "gap_in_table",
        "5 kan geantwoord worden",
    ),
    (
        scale('kind = "number"\nminimum = 0\nmaximum = 10\nstretches = [{ from = 5, value = 1 }]'),
        "gap_in_table",
        "0 kan geantwoord worden",
    ),
    (
        scale(
            'kind = "number"\nminimum = 0\nmaximum = 10\nstretches = [{ to = 5, value = 1 }, { from = 6, value = 2 }]'
        ),
        "gap_in_table",
        "5 kan geantwoord worden",
    ),
    (
        node('rule = "lookup"\nof = ["veilig"]\nstretches = [{ to = 1, value = 1 }]'),
        "gap_in_table",
        "1 kan geantwoord worden",
    ),
    (
        node('rule = "lookup"\nof = ["waar"]\nstretches = [{ from = 1, value = 1 }]'),
        "gap_in_table",
        "0 kan geantwoord worden",
    ),
    (
        '[[repeats]]\nkey = "leeg"\ntext = { nl = "L", en = "L" }\nminimum = 3\nmaximum = 2\n'
        + item('per = "leeg"\nscale = "deel"'),
        "unreachable_range",
        "3 tot en met 2 rijen",
    ),
    (
        '[[checks]]\ncode = "x"\nper = "taken"\nwhen = { of = "veilig", is = "no" }\nseverity = "note"\ntext = { nl = "x", en = "x" }\n',
        "unknown_name",
        "Bedoelde u 'taak'?",
    ),
    (
        '[[advice]]\nper = "taken"\nwhen = { of = "veilig", is = "no" }\ntext = { nl = "x", en = "x" }\n',
        "unknown_name",
        "Bedoelde u 'taak'?",
    ),
    (
        '[[stages]]\nkey = "a"\ntext = { nl = "x", en = "x" }\nnode = "aandeel"\n[[stages]]\nkey = "b"\ntext = { nl = "x", en = "x" }\nnode = "uitkomst"\n',
        "wrong_scope",
        "een uitkomst is er één keer",
    ),
    (
        '[[examples]]\nname = "Vol"\nsource = "x"\nrows = ['
        + '{ repeat = "taak", key = "a" }, ' * 201
        + "]\nexpected = { withheld = true }\n",
        "too_many_parts",
        "201 rijen",
    ),
    (
        '[[examples]]\nname = "Stadium"\nsource = "x"\nstage = "later"\nexpected = { withheld = true }\n',
        "unknown_name",
        "geen stadium",
    ),
]


@pytest.mark.parametrize(("added", "code", "words"), ERRORS)
def test_a_faulty_part_is_told_where_it_stands(added: str, code: str, words: str) -> None:
    """And nothing else is blamed for it."""
    errors, _ = found_in(added)
    told = [one for one in errors if one.code == code and words in f"{one.text} {one.remedy}"]
    assert told, errors


STRETCHED = scale(
    'kind = "number"\nminimum = 0\nmaximum = 10\nstretches = [{ to = 5, value = "0.2" }, { from = 5, value = 1 }]'
)
REMARK = 'severity = "note"\ntext = { nl = "x", en = "x" }\n'

WARNINGS = [
    (
        STRETCHED + node('rule = "clamp"\nof = ["extra"]\nhigh = "0.1"').replace('"extra"\nrule', '"op"\nrule'),
        "unreachable_range",
        "nooit minder dan 0,2",
    ),
    (
        '[[checks]]\ncode = "x"\nwhen = { none = [{ of = "grens", below = 1 }] }\n' + REMARK,
        "never_true",
        "Deze voorwaarde kan nooit gelden.",
    ),
    (
        node('rule = "count"\nof = ["totaal", "vaardig"]\nnot_applicable = "pass"'),
        "absurd_policy",
        "Tellen gaat altijd",
    ),
    (
        node('rule = "ratio"\nof = ["totaal", "vaardig"]\nnot_applicable = "skip"'),
        "absurd_policy",
        'not_applicable = "pass"',
    ),
    (
        node('rule = "clamp"\nof = ["vaardig"]\nlow = 2'),
        "unreachable_range",
        "Alles ligt onder de ondergrens: de waarde is nooit meer dan 1.",
    ),
    (
        node('rule = "clamp"\nof = ["vaardig"]\nhigh = "0.1"'),
        "unreachable_range",
        "Alles ligt boven de bovengrens: de waarde is nooit minder dan 0,2.",
    ),
    (
        node('rule = "lookup"\nof = ["vaardig"]\nstretches = [{ to = 3, value = 0 }, { from = 3, value = 1 }]'),
        "unreachable_range",
        "Geen enkele waarde valt in dit stuk",
    ),
    (
        node('rule = "sum"\nof = ["totaal"]').replace('report = ["result"]\n', ""),
        "unused",
        "De knoop 'extra' wordt nergens gebruikt",
    ),
    (scale(f'kind = "levels"\n{LEVELS}'), "too_many_levels", "10 stappen"),
    (scale('kind = "text"', used=False), "unused", "De schaal 'nieuw'"),
    ('[[repeats]]\nkey = "leeg"\ntext = { nl = "L", en = "L" }\nmaximum = 2\n', "unused", "De herhaling 'leeg'"),
    (
        '[[repeats]]\nkey = "vast"\ntext = { nl = "V", en = "V" }\nmaximum = 1\nrows = [{ key = "r", text = { nl = "R", en = "R" }, values = { los = 1 } }]\n'
        + item('per = "vast"\nscale = "deel"'),
        "unused",
        "Het getal 'los'",
    ),
    (
        '[[checks]]\ncode = "x"\nwhen = { all = [{ any = [{ of = "waar", row = "leren", is = "binnen" }] }, { of = "vaardig", above = 2 }] }\nseverity = "note"\ntext = { nl = "x", en = "x" }\n',
        "never_true",
        "'vaardig' loopt van 0,2 tot en met 1",
    ),
    (
        '[[checks]]\ncode = "x"\nper = "vaardigheid"\nwhen = { tag = "been" }\nseverity = "note"\ntext = { nl = "x", en = "x" }\n',
        "never_true",
        "geen enkele rij draagt dit kenmerk",
    ),
    ('[[parameters]]\nkey = "oud"\nvalue = 7\ntext = { nl = "x", en = "x" }\n', "unused", "'oud'"),
    (
        '[[stages]]\nkey = "b"\ntext = { nl = "x", en = "x" }\nnode = "uitkomst"\nneeds = { of = "veilig", is = "yes" }\n',
        "missing_key",
        'Voeg because = "…" toe',
    ),
]


@pytest.mark.parametrize(("added", "code", "words"), WARNINGS)
def test_an_odd_part_is_told_where_it_stands(added: str, code: str, words: str) -> None:
    """And it is no error."""
    errors, warnings = found_in(added)
    assert errors == ()
    assert [one for one in warnings if one.code == code and words in f"{one.text} {one.remedy}"], warnings


HEADS = [
    ('role = "checking"', 'role = "guiding"', "role", "verandert geen scores"),
    ("warn_below = 20", "warn_below = 90\nwarn_from = 80", "unreachable_range", "Bij elke uitkomst"),
    ('node = "uitkomst"', 'node = "hoog"', "unreachable_range", "altijd meer dan 100%"),
    ('node = "uitkomst"', 'node = "laag"', "unreachable_range", "nooit boven 50%"),
]
MORE = (
    '[[nodes]]\nkey = "hoog"\nrule = "sum"\nof = ["vaardig", 2]\n' + TEXT
    + '[[nodes]]\nkey = "laag"\nrule = "product"\nof = ["vaardig", 0.5]\n' + TEXT
    + '[[items]]\nkey = "leiding"\nscale = "deel"\nrespondents = ["employer", "assessor"]\n'
    + 'reconcile = { policy = "primary", primary = "employer" }\n' + TEXT
)  # fmt: skip


@pytest.mark.parametrize(("old", "new", "code", "words"), HEADS)
def test_the_result_and_the_role_fit_the_rest(old: str, new: str, code: str, words: str) -> None:
    """A result that is no fraction, a warning that always comes, a role that may not override."""
    report = lint(with_more(MORE).replace(old, new).encode(), filename="method.toml")
    told = [one for one in (*report.errors, *report.warnings) if one.code == code]
    assert [one for one in told if words in f"{one.text} {one.remedy}"], report


def test_a_method_without_sources_or_examples_is_noticed() -> None:
    """A method of the past needs its disclaimer, and should bring proof; any method should say where it comes from."""
    text = SMALL.partition("[[examples]]")[0].replace(
        'status = "draft"', 'status = "historical"\ndisclaimer = { nl = "x", en = "x" }'
    )
    assert [one.code for one in lint(text.encode(), filename="x").warnings] == ["no_example"]
    start, end = SMALL.index("[[sources]]"), SMALL.index("[[parameters]]")
    without = SMALL.replace(SMALL[start:end], "").replace('role = "checking"', 'role = "checking"\nsources = []')
    report = lint(without.replace('sources = ["boek"]\n', "").encode(), filename="x")
    assert ([one.code for one in report.warnings], report.errors) == (["no_source"], ())


def test_two_examples_have_two_names() -> None:
    """A fault names its example."""
    report = lint((SMALL + SMALL[SMALL.index("[[examples]]") :]).encode(), filename="x")
    assert [(one.code, one.place) for one in report.errors] == [("duplicate_key", "examples[1].name")]
