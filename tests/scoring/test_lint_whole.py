"""The linter over a whole file: everything at once, one mistake told once, and no file that can harm it."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.dossier.measurement import FACTS as DOSSIER_FACTS
from app.scoring.integrity_nodes import KEYS_OF_RULES, MORE_INPUTS, ONE_INPUT, OVER_ROWS, TWO_INPUTS
from app.scoring.lint import LintReport, lint
from app.scoring.lint_scales import FACTS, KEYS_OF_KINDS
from app.scoring.rules import RULES
from tests.helpers.small_method import SMALL, changed, with_more


def report(text: str | bytes) -> LintReport:
    """Lint a text."""
    return lint(text.encode() if isinstance(text, str) else text, filename="method.toml")


def codes(found: LintReport) -> set[str]:
    """Return the codes of all errors."""
    return {one.code for one in found.errors}


def test_the_method_in_force_is_faultless(project_root: Path) -> None:
    """No error and no warning in what the law prescribes."""
    found = report((project_root / "methods/uniform-2021/method.toml").read_bytes())
    assert (found.errors, found.warnings) == ((), ())


def test_everything_is_told_at_once_in_the_order_of_the_lines() -> None:
    """Faults of every round (reading, names, numbers, texts) stand in one list."""
    text = changed('version = "1.0.0"', 'version = "een"')
    text = text.replace("discuss_from = 15", "diskuss_from = 15")
    text = text.replace('of = ["totaal", "vaardig"]\ntext', 'of = ["totaal", "vaardug"]\ntext')
    text = text.replace("suggestions = [50, 100]", "suggestions = [50, 200]")
    text = text.replace('rule = "sum"', 'rule = "som"')
    text = text.replace('nl = "Hoe snel?"', 'nl = ""')
    found = report(text)
    assert codes(found) == {
        "bad_version", "unknown_key", "unknown_name", "unreachable_range", "unknown_choice", "empty_text"
    }  # fmt: skip
    assert [one.line for one in found.errors] == sorted(one.line for one in found.errors)


def test_one_mistake_is_told_once() -> None:
    """A node whose rule is misspelt is not also blamed for keys that the rule would have used."""
    found = report(changed('rule = "weighted_mean"\nof = ["kunnen"]', 'rule = "wieghted_mean"\nof = ["kunnen"]'))
    assert [(one.code, one.remedy) for one in found.errors] == [("unknown_choice", "Bedoelde u 'weighted_mean'?")]


def test_a_list_that_cannot_be_read_does_not_make_every_reference_unknown() -> None:
    """Without its items a definition would be nothing but unknown names."""
    assert codes(report(SMALL.replace("[[items]]", "[[itens]]"))) == {"unknown_key", "missing_key"}


def test_two_circles_are_both_told() -> None:
    """Each circle with its way round."""
    more = "".join(
        f'[[nodes]]\nkey = "{a}"\nrule = "value"\nof = ["{b}"]\ntext = {{ nl = "x", en = "x" }}\n'
        for a, b in (("a", "b"), ("b", "a"), ("c", "d"), ("d", "e"), ("e", "c"))
    )
    circles = [one.text for one in report(with_more(more)).errors if one.code == "cycle"]
    assert len(circles) == 2
    assert any("→" in one and one.count("→") == 3 for one in circles)


def test_an_active_definition_needs_an_example() -> None:
    """A definition without a worked example is not accepted as active."""
    text = changed('status = "draft"', 'status = "active"').partition("[[examples]]")[0]
    assert codes(report(text)) == {"no_example"}


def test_the_last_stage_and_the_result_agree() -> None:
    """The result is what the last stage gives; another node named there would never be looked at."""
    stage = '[[stages]]\nkey = "eind"\ntext = { nl = "Eind", en = "End" }\nnode = "totaal"\n'
    assert codes(report(with_more(stage))) == {"contradiction"}


def test_a_stage_that_can_never_begin_is_noticed() -> None:
    """Its condition lies outside the scale."""
    stage = (
        '[[stages]]\nkey = "eind"\ntext = { nl = "Eind", en = "End" }\nnode = "uitkomst"\n'
        'needs = { of = "totaal", below = 0 }\nbecause = { nl = "Nog niet.", en = "Not yet." }\n'
    )
    assert {one.code for one in report(with_more(stage)).warnings} == {"never_true"}


# --- tables of lookup ------------------------------------------------------------------------------------------

LOOKUPS = [
    ("[{ from = 1, to = 3, value = 0 }, { from = 3, to = 4, value = 1 }]", {"gap_in_table"}, set()),
    ("[{ from = 0, to = 3, value = 0 }, { from = 5, to = 6, value = 2 }]", {"gap_in_table"}, {"unreachable_range"}),
    ("[{ from = 0, to = 4, value = 0 }]", set(), set()),
    ("[{ to = 2, value = 0 }, { from = 2, value = 1 }]", set(), set()),
    ("[{ from = 0, to = 4, value = 0 }, { from = 4, value = 2 }]", set(), {"unreachable_range"}),
    ("[{ from = 3, to = 3, value = 0 }, { to = 9, value = 2 }]", {"unreachable_range"}, {"unreachable_range"}),
]  # fmt: skip


@pytest.mark.parametrize(("stretches", "errors", "warnings"), LOOKUPS)
def test_a_table_knows_every_answer_and_no_more(stretches: str, errors: set[str], warnings: set[str]) -> None:
    """A table over an answer from 0 to 3 in whole steps: holes are errors, stretches out of reach warnings."""
    more = (
        '[[scales]]\nkey = "eis"\nkind = "levels"\nlevels = [ '
        + ", ".join(f'{{ value = {n}, text = {{ nl = "n{n}", en = "n{n}" }} }}' for n in range(4))
        + ' ]\n[[items]]\nkey = "eis"\ntext = { nl = "E?", en = "E?" }\nscale = "eis"\nreport = ["overview"]\n'
        '[[nodes]]\nkey = "tabel"\nrule = "lookup"\nof = ["eis"]\ntext = { nl = "t", en = "t" }\nreport = ["result"]\n'
        f"stretches = {stretches}\n"
    )
    found = report(with_more(more))
    assert (codes(found), {one.code for one in found.warnings}) == (errors, warnings)


# --- decision trees --------------------------------------------------------------------------------------------

TREE = """
format = "loonmaat-method/1"
id = "boom"
version = "1.0.0"
status = "draft"
title = "Boom"
summary = "Een beslisboom."
authors = ["A"]
licence = "EUPL-1.2"
role = "steering"
[[sources]]
key = "boek"
text = "Het boek"
[[scales]]
key = "ja_nee"
kind = "yes_no"
[[items]]
key = "eerste"
text = "Eerste?"
scale = "ja_nee"
[[items]]
key = "tweede"
text = "Tweede?"
scale = "ja_nee"
[tree]
start = "q1"
[[tree.questions]]
key = "q1"
item = "eerste"
yes = "q2"
no = "NEE"
unknown = "NADER"
[[tree.questions]]
key = "q2"
item = "tweede"
yes = "JA"
no = "NEE"
unknown = "NADER"
[[tree.endings]]
code = "JA"
text = "Ja."
[[tree.endings]]
code = "NEE"
text = "Nee."
[[tree.endings]]
code = "NADER"
text = "Nader onderzoek."
[[examples]]
name = "Ja"
source = "Zelf"
answers = { eerste = "yes", tweede = "yes" }
expected = { ending = "JA" }
"""

TREES = [
    ("", "", set(), {"no_report_place"}),
    ('start = "q1"', 'start = "q0"', {"unknown_name"}, set()),
    ('yes = "JA"', 'yes = "q1"', {"cycle"}, set()),
    ('yes = "q2"', 'yes = "JA"', set(), {"no_report_place", "unused"}),
    ('no = "NEE"\nunknown = "NADER"\n[[tree.endings]]', 'no = "NADER"\nunknown = "NADER"\n[[tree.endings]]', set(),
     {"no_report_place"}),
    ('kind = "yes_no"', 'kind = "text"', {"wrong_scope"}, set()),
    ('expected = { ending = "JA" }', 'expected = { ending = "NEE" }', {"example_differs"}, {"no_report_place"}),
    ('yes = "JA"', 'yes = "NEE"', {"example_differs"}, {"no_report_place", "unused"}),
    ('item = "tweede"', 'item = "twede"', {"unknown_name"}, set()),
    ('code = "NADER"', 'code = "NEE"', {"duplicate_key", "unknown_name"}, set()),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "errors", "warnings"), TREES)
def test_a_tree_leads_everywhere_and_nowhere_round(old: str, new: str, errors: set[str], warnings: set[str]) -> None:
    """Unknown targets, circles, endings nobody comes to, and examples that end elsewhere."""
    found = report(TREE.replace(old, new) if old else TREE)
    assert (codes(found), {one.code for one in found.warnings}) == (errors, warnings)


# --- the linter and the engine agree ---------------------------------------------------------------------------


def test_the_linter_knows_every_rule() -> None:
    """A rule that the engine gets must be told here how many inputs it takes."""
    known = {*ONE_INPUT, *TWO_INPUTS, *MORE_INPUTS, *OVER_ROWS}
    assert known == set(RULES)
    assert {rule for _, rules, _ in KEYS_OF_RULES for rule in rules} <= known


def test_the_linter_knows_the_facts_of_a_dossier() -> None:
    """Scoring may not import the dossier, so the list stands twice."""
    assert FACTS == DOSSIER_FACTS


def test_keys_of_kinds_are_keys() -> None:
    """A table that names a key which is gone would never fail."""
    from app.scoring.definition import Scale
    from app.scoring.shape import fields_of

    assert set(KEYS_OF_KINDS) == set(fields_of(Scale)) - {"key", "kind"}
