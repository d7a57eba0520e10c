"""The linter, fault by fault: one thing is changed in a faultless definition, and told at its line with its remedy."""

# ruff: noqa: E501 - a row of the tables below is read best on one line
from __future__ import annotations

from collections.abc import Sequence

import pytest

from app.scoring.lint import Finding, LintReport, lint
from tests.helpers.small_method import SMALL, changed


def report(text: str) -> LintReport:
    """Lint a text."""
    return lint(text.encode(), filename="method.toml")


def line_of(text: str, finding: Finding) -> str:
    """Return what stands on the line that a finding names."""
    return text.split("\n")[finding.line - 1].strip()


def shown(findings: Sequence[Finding]) -> list[str]:
    """Return findings as a person reads them."""
    return [f"{one.line}: {one.code}: {one.text} {one.remedy}" for one in findings]


def test_a_faultless_definition_has_no_findings() -> None:
    """What all other tests here stand on."""
    found = report(SMALL)
    assert (shown(found.errors), shown(found.warnings), found.exit_code) == ([], [], 0)


# Each row: what is changed, into what; code; the line it is told at; words of the message and remedy.
ERRORS = [
    # what cannot be read
    ('version = "1.0.0"\n', "", "missing_key", 'format = "loonmaat-method/1"', "'version' ontbreekt"),
    ('version = "1.0.0"\n', 'version = "1.0.0"\nversie = "1"\n', "unknown_key", 'versie = "1"', "Bedoelde u 'version'?"),
    ('rule = "sum"', 'rule = "som"', "unknown_choice", 'rule = "som"', "Bedoelde u 'sum'?"),
    ('rule = "sum"', "rule = 5", "unknown_choice", "rule = 5", "Het getal 5 kan hier niet"),
    ("maximum = 5\n", 'maximum = "vijf"\n', "wrong_type", 'maximum = "vijf"', "Schrijf alleen cijfers"),
    ("maximum = 5\n", "maximum = 5000000000\n", "wrong_type", "maximum = 5000000000", "geheel getal"),
    ("discuss_from = 15", "discuss_from = true", "not_a_number", "discuss_from = true", "niet true of false"),
    ("discuss_from = 15", 'discuss_from = "1e3"', "not_a_number", 'discuss_from = "1e3"', "zonder e"),
    ('of = ["totaal", "vaardig"]\nweights', 'of = "totaal"\nweights', "wrong_type", 'of = "totaal"', "vierkante haken"),
    ('text = { nl = "totaal", en = "total" }', "text = 3", "wrong_type", "text = 3", "Hier hoort een tekst"),
    ('text = { nl = "totaal", en = "total" }', 'text = { en = "total" }', "missing_translation",
     'text = { en = "total" }', "De Nederlandse tekst ontbreekt"),
    ('text = { nl = "totaal", en = "total" }', 'text = { nl = "t", eng = "t" }', "unknown_key",
     'text = { nl = "t", eng = "t" }', "twee letters"),
    ('valid_from = "2026-01-01"', 'valid_from = "1 mei"', "not_a_date", 'valid_from = "1 mei"', "jaar-maand-dag"),
    ('valid_from = "2026-01-01"', "valid_from = 2026-01-01T00:00:00", "not_a_date",
     "valid_from = 2026-01-01T00:00:00", "Hier hoort een datum"),
    ("when = { of = \"tempo\", below = 20 }", "when = 3", "wrong_type", "when = 3", "een groep sleutels"),
    # identity
    ('id = "kleine-methode"', 'id = "Kleine methode"', "bad_id", 'id = "Kleine methode"', "mijn-methode"),
    ('version = "1.0.0"', 'version = "1.0"', "bad_version", 'version = "1.0"', "drie getallen"),
    ('version = "1.0.0"', 'version = "01.0.0"', "bad_version", 'version = "01.0.0"', "geen versie"),
    ('valid_from = "2026-01-01"', 'valid_from = "2026-01-01"\nvalid_to = "2025-12-31"', "unreachable_range",
     'valid_to = "2025-12-31"', "loopt af voordat ze begint"),
    ('authors = ["A. Auteur"]', "authors = []", "empty_text", "authors = []", "Vul het in"),
    ('status = "draft"', 'status = "historical"', "no_disclaimer", 'status = "historical"', "Voeg disclaimer toe"),
    ('url = "https://example.nl/boek"', 'url = "javascript:x"', "bad_url", 'url = "javascript:x"', "https://"),
    ('sources = ["boek"]\n\n[[scales]]', 'sources = ["boik"]\n\n[[scales]]', "unknown_name", 'sources = ["boik"]',
     "Bedoelde u 'boek'?"),
    ('role = "checking"', 'role = "checking"\nunreported = ["tempoo"]', "unknown_name", 'unreported = ["tempoo"]',
     "Bedoelde u 'tempo'?"),
    ('role = "checking"', 'role = "checking"\ntarget_minutes = 0', "bad_number", "target_minutes = 0", "600"),
    # keys and names
    ('key = "grens"', 'key = "tempo"', "duplicate_key", 'key = "tempo"', "bestaat al (bij items)"),
    ('key = "werk"\n', 'key = "we rk"\n', "bad_key", 'key = "we rk"', "kan geen naam zijn"),
    ('key = "verschil"', 'key = "ver-schil"', "bad_key", 'key = "ver-schil"', "alleen letters, cijfers en _"),
    ('key = "tillen", text', 'key = "leren", text', "duplicate_key", '{ key = "leren", text = { nl = "Tillen",', "eigen naam"),
    ('of = ["tempo", "aandeel"]', 'of = ["tempa", "aandeel"]', "unknown_name", 'of = ["tempa", "aandeel"]',
     "Bedoelde u 'tempo'?"),
    ('weight = "gewicht"', 'weight = "gewichten"', "unknown_name", 'weight = "gewichten"', "Bedoelde u 'gewicht'?"),
    ('scale = "tijd"', 'scale = "tijden"', "unknown_name", 'scale = "tijden"', "geen schaal"),
    ('over = "taak"', 'over = "taken"', "unknown_name", 'over = "taken"', "geen herhaling"),
    ('item = "tempo"', 'item = "tempi"', "unknown_name", 'item = "tempi"', "geen vraag"),
    ('node = "uitkomst"', 'node = "uitkomsten"', "unknown_name", 'node = "uitkomsten"', "geen knoop"),
    ('is = "yes" }', 'is = "ja" }', "unknown_name", 'relevant = { of = "veilig", is = "ja" }', "Kies uit: no, unknown, yes"),
    ('{ of = "tempo", below = 20 }', '{ of = "tempo", is = "yes" }', "wrong_condition",
     'when = { of = "tempo", is = "yes" }', "geen keuzevraag"),
    ('{ of = "tempo", below = 20 }', "{ below = 20 }", "missing_key", "when = { below = 20 }", "waarover hij gaat"),
    ('{ of = "tempo", below = 20 }', '{ of = "tempo@test", below = 20 }', "unknown_respondent",
     'when = { of = "tempo@test", below = 20 }', "Zet test bij respondents"),
    ('{ of = "tempo", below = 20 }', '{ of = "tempo@boss", below = 20 }', "unknown_respondent",
     'when = { of = "tempo@boss", below = 20 }', "bron die niet bestaat"),
    # scope
    ('of = ["totaal", "vaardig"]\ntext', 'of = ["totaal", "tempo"]\ntext', "wrong_scope", 'of = ["totaal", "tempo"]',
     'per = "taak"'),
    ('of = ["totaal", "vaardig"]\ntext', 'of = ["totaal", "gewicht"]\ntext', "wrong_scope",
     'of = ["totaal", "gewicht"]', "'gewicht' hoort bij de rijen van 'vaardigheid'"),
    ('{ of = "grens", above = 0 }', '{ of = "kunnen", row = "lere", above = 2 }', "unknown_name",
     'when = { all = [{ of = "verschil", above = "0.3" }, { of = "kunnen", row = "lere", above = 2 }] }',
     "Bedoelde u 'leren'?"),
    ('node = "uitkomst"', 'node = "bijdrage"', "wrong_scope", 'node = "bijdrage"', "een uitkomst is er één keer"),
    # circles
    ('of = ["totaal", "vaardig"]\ntext', 'of = ["verschil", "vaardig"]\ntext', "cycle", "[[nodes]]",
     "'verschil' hangt van zichzelf af: verschil → verschil"),
    ('relevant = { of = "veilig", is = "yes" }', 'relevant = { of = "waar", is = "binnen" }', "cycle", "[[items]]",
     "waar → waar"),
    # rules and their keys
    ('of = ["tempo", "aandeel"]', 'of = ["tempo", "aandeel"]\nweights = [1, 1]', "ignored_key", "weights = [1, 1]",
     "alleen sum of weighted_mean gebruikt het"),
    ('rule = "difference"', 'rule = "ratio"\nlow = 1', "ignored_key", "low = 1", "alleen clamp of linear"),
    ('rule = "difference"\nof = ["totaal", "vaardig"]', 'rule = "difference"\nof = ["totaal"]', "wrong_inputs",
     'of = ["totaal"]', "twee of meer"),
    ('rule = "difference"', 'rule = "clamp"\nhigh = 1', "wrong_inputs", 'of = ["totaal", "vaardig"]', "rekent op één ding"),
    ('rule = "difference"\nof = ["totaal", "vaardig"]', 'rule = "entered"\nof = ["totaal"]', "wrong_inputs",
     'of = ["totaal"]', "geen vraag"),
    ('weights = ["0.5", "0.5"]', 'weights = ["0.5"]', "wrong_weights", 'weights = ["0.5"]', "1 gewichten bij 2 delen"),
    ('weights = ["0.5", "0.5"]', "weights = [0, 0]", "no_weight", "weights = [0, 0]", "samen nul"),
    ('weights = ["0.5", "0.5"]', "weights = [2, -1]", "bad_number", "weights = [2, -1]", "kleiner dan nul"),
    ('weights = ["0.5", "0.5"]\n', "", "missing_key", "[[nodes]]", "Voeg weight of weights toe"),
    ('weight = "gewicht"', "weights = [1]", "wrong_weights", "weights = [1]", "Geef de rijen een getal"),
    ('because = { nl = "Eerst veilig werken.", en = "Safety first." }\n', "", "missing_key", "[[nodes]]",
     "Wie geen uitkomst geeft, zegt waarom"),
    ('rule = "sum"', 'rule = "sum"\ntoo_few = "not_applicable"', "ignored_key", 'too_few = "not_applicable"',
     "at_least_weight"),
    ('rule = "share"\n', 'rule = "share"\ntolerance = "-0.1"\n', "bad_number", 'tolerance = "-0.1"', "kleiner dan nul"),
    ('of = ["tijd_per_taak"]', 'of = ["tempo"]', "wrong_scope", "[[nodes]]", "een schaal van de soort share"),
    ('[defaults]\nmissing = "stop"\nnot_applicable = "stop"\n', "", "missing_key", 'format = "loonmaat-method/1"', "[defaults]"),
    ("warn_below = 20", 'warn_text = "Kijk nog eens."', "ignored_key", 'warn_text = "Kijk nog eens."', "warn_below of warn_from"),
    ("warn_below = 20", "rounding = { step = \"0.5\" }", "bad_number", 'rounding = { step = "0.5" }', "hele procenten"),
    ("warn_below = 20", "shown_in = [0]", "bad_number", "shown_in = [0]", "Neem 1, 5 of 10"),
    ("warn_below = 20", "neutral = { totaaal = 1 }", "unknown_name", "neutral = { totaaal = 1 }", "Bedoelde u 'totaal'?"),
    # scales and questions
    ('kind = "share"', 'kind = "share"\nstep = 5', "ignored_key", "step = 5", "kijkt niet naar 'step'"),
    (', counts_as = "0.6" }', " }", "level_without_weight", '{ value = 2, text = { nl = "half", en = "half" } },', "counts_as"),
    ("minimum = 0\nmaximum = 100", "minimum = 100\nmaximum = 0", "unreachable_range", "minimum = 100", "Wissel"),
    ("suggestions = [50, 100]", "suggestions = [50, 101]", "unreachable_range", "suggestions = [50, 101]", "niet op de schaal"),
    ("divide_by = 100", "divide_by = 0", "bad_number", "divide_by = 0", "moet groter zijn"),
    ("divide_by = 100", "stretches = [{ from = 0, to = 50, value = 0 }, { from = 50, to = 100, value = 1 }]",
     "gap_in_table", "stretches = [{ from = 0, to = 50, value = 0 }, { from = 50, to = 100, value = 1 }]",
     "100 kan geantwoord worden"),
    ("divide_by = 100", "stretches = [{ from = 0, to = 60, value = 0 }, { from = 50, value = 1 }]",
     "unreachable_range", "stretches = [{ from = 0, to = 60, value = 0 }, { from = 50, value = 1 }]", "overlapt stuk 1"),
    ("value = 3, text", "value = 2, text", "duplicate_key", '{ value = 2, text = { nl = "alles", en = "all" }, counts_as = 1 },',
     "hetzelfde getal"),
    ('respondents = ["employer", "employee", "assessor"]', 'respondents = ["employer", "employee"]', "no_reconcile",
     "[[items]]", "Voeg reconcile toe"),
    ('respondents = ["employer", "employee", "assessor"]', 'respondents = ["employer", "assessor"]', "ignored_key",
     "discuss_from = 15", "geen tweede bron"),
    ('group = "werk"\nrelevant', 'group = "werk"\nnot_applicable = "when"\nrelevant', "missing_key", "[[items]]",
     "wanneer n.v.t. mag"),
    ('group = "werk"\nrelevant', 'group = "werk"\nfact = "uren"\nrelevant', "unknown_name", 'fact = "uren"', "hours_per_week"),
    ("discuss_from = 15", 'discuss_from = 15\nreconcile = { policy = "assessor", limit = 5 }', "ignored_key",
     'reconcile = { policy = "assessor", limit = 5 }', "kijkt niet naar 'limit'"),
    ("discuss_from = 15", 'discuss_from = 15\nreconcile = { policy = "primary" }', "missing_key",
     'reconcile = { policy = "primary" }', 'primary = "employer"'),
    ("discuss_from = 15", 'discuss_from = 15\nreconcile = { policy = "weighted" }', "no_weight",
     'reconcile = { policy = "weighted" }', "ten minste één bron gewicht"),
    (', values = { gewicht = 40 }', "", "missing_key", '{ key = "tillen", text = { nl = "Tillen", en = "Lifting" }, tags = ["lijf"] },',
     "heeft geen 'gewicht'"),
    ("maximum = 2\nrows", "maximum = 1\nrows", "unreachable_range", "maximum = 1", "Schrijf maximum = 2"),
    ('sources = ["boek"]\nreport = ["overview"]\n\n[[items]]\nkey = "kunnen"', 'sources = ["boek"]\nreport = ["overveiw"]\n\n[[items]]\nkey = "kunnen"',
     "unknown_name", 'report = ["overveiw"]', "Bedoelde u 'overview'?"),
    # texts
    ("{ nl = \"Het tempo bij '{rij}' is {waarde}%.\"", '{ nl = "Het {tempo} is laag."', "placeholder",
     'text = { nl = "Het {tempo} is laag.", en = "The pace in \'{rij}\' is {waarde}%." }', "{tempo} wordt niet ingevuld"),
    ('nl = "De taken en de vaardigheden verschillen."', 'nl = "Bij {rij} verschilt het."', "placeholder",
     'text = { nl = "Bij {rij} verschilt het.", en = "Tasks and skills differ." }', "er is geen per"),
    ('nl = "De taken en de vaardigheden verschillen."', 'nl = "Het verschil is {waarde}."', "placeholder",
     'text = { nl = "Het verschil is {waarde}.", en = "Tasks and skills differ." }', "when heeft zelf geen of"),
    ('nl = "Hoe snel?"', 'nl = "Hoe snel is {rij}?"', "placeholder",
     'text = { nl = "Hoe snel is {rij}?", en = "How fast?" }', "alleen ingevuld in"),
    ('nl = "Hoe snel?"', 'nl = " "', "empty_text", 'text = { nl = " ", en = "How fast?" }', "leeg"),
    ('nl = "Hoe snel?"', 'nl = "Hoe \\u202esnel?"', "odd_character", 'text = { nl = "Hoe \\u202esnel?", en = "How fast?" }',
     "U+202E"),
    # worked examples
    ("percent = 82", "percent = 83", "example_differs", "expected = {", "Voorbeeld 'Half'"),
    ('vaardig = "0.84"', 'vaardig = "0.85"', "example_differs", "expected = {", "0.84"),
    ("tempo = 80 }", "tempo = 300 }", "off_scale", '{ repeat = "taak"', "te hoog"),
    ("tempo = 80 }", "temp = 80 }", "unknown_name", '{ repeat = "taak", key = "a", answers =', "Bedoelde u 'tempo'?"),
    ('expected = { percent = 82, exact = "82", values = { vaardig = "0.84" } }', "expected = {}", "empty_example",
     "expected = {}", "percent, exact of values"),
    ('exact = "82"', 'exact = "82", decimals = 1000000', "bad_number", "expected = {", "20 decimalen"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "code", "line", "words"), ERRORS)
def test_an_error_is_told_at_its_line_with_its_remedy(old: str, new: str, code: str, line: str, words: str) -> None:
    """One fault, one error (faults that follow from it are not told as well, unless they stand elsewhere)."""
    text = changed(old, new)
    found = report(text)
    assert found.exit_code == 2
    told = [one for one in found.errors if one.code == code]
    assert told, shown(found.errors)
    assert line_of(text, told[0]).startswith(line), shown(told)
    assert words in f"{told[0].text} {told[0].remedy}"


WARNINGS = [
    ('text = { nl = "totaal", en = "total" }', 'text = "totaal"', "missing_translation", 'text = "totaal"', "'en'"),
    ('{ nl = "Hoe snel gaat het?"', '{ nl = "' + "woord " * 16 + '."', "sentence_too_long", "easy = {", "Maak er twee zinnen van"),
    ('nl = "Hoe snel?"', 'nl = "' + "a" * 401 + '"', "text_too_long", "text = {", "hier past 400"),
    ("{ of = \"tempo\", below = 20 }", '{ of = "tempo", below = 0 }', "never_true", 'when = { of = "tempo", below = 0 }',
     "'tempo' loopt van 0 tot en met 100"),
    ("{ of = \"tempo\", below = 20 }", '{ of = "tempo", above = 100 }', "never_true", 'when = { of = "tempo", above = 100 }',
     "kan nooit gelden"),
    ("{ of = \"tempo\", below = 20 }", '{ of = "tempo", above = 60, below = 40 }', "never_true",
     'when = { of = "tempo", above = 60, below = 40 }', "niet samengaan"),
    ("{ of = \"tempo\", below = 20 }", '{ of = "tempo", not_applicable = true }', "never_true",
     'when = { of = "tempo", not_applicable = true }', "kan geen n.v.t."),
    ("{ of = \"tempo\", below = 20 }", '{ of = "tempo", below = 20, all = [{ of = "veilig", is = "yes" }, { of = "veilig", is = "no" }] }',
     "never_true", "when = {", "'veilig'"),
    ("{ of = \"tempo\", below = 20 }", '{ of = "tempo", answered = false, all = [{ of = "tempo", below = 3 }] }',
     "never_true", "when = {", "'tempo'"),
    ('{ of = "grens", above = 0 }', '{ of = "grens", above = 1 }', "never_true", "when = {", "'grens' loopt van 0,25 tot en met 0,25"),
    ('{ of = "grens", above = 0 }', '{ of = "kunnen", row = "leren", above = 3 }', "never_true", "when = {", "1 tot en met 3"),
    ('{ of = "grens", above = 0 }', '{ overlap = ["veilig", "waar"] }', "never_true", "when = {", "geen keuze gemeen"),
    ('report = ["overview"]\n\n[defaults]', "\n[defaults]", "unused", "[[items]]", "'waar' wordt gesteld, maar nergens gebruikt"),
    ('scale = "niveau"\ngroup = "werk"\nreport = ["overview"]', 'scale = "niveau"\ngroup = "werk"', "no_report_place", "[[items]]",
     "unreported"),
    ('text = { nl = "totaal", en = "total" }\nreport = ["overview"]', 'text = { nl = "totaal", en = "total" }',
     "no_report_place", "[[nodes]]", "'totaal' staat in geen enkel rapport"),
    ('role = "checking"', 'role = "checking"\nunreported = ["tempo"]', "contradiction", 'unreported = ["tempo"]', "haal report weg"),
    ('weights = ["0.5", "0.5"]', 'weights = ["0.5", "0.4"]', "weights_total", 'weights = ["0.5", "0.4"]', "samen 0,9, niet 1"),
    ("values = { gewicht = 40 }", "values = { gewicht = 30 }", "weights_total", 'weight = "gewicht"', "samen 90, niet 100"),
    ('rule = "withhold"', 'rule = "withhold"\nmissing = "skip"', "absurd_policy", 'missing = "skip"', "stil n.v.t."),
    ('of = ["totaal", "vaardig"]\nweights = ["0.5", "0.5"]\n', 'of = ["vaardig", 0.5]\nweights = ["0.5", "0.5"]\n',
     "unused", "factors =", "'totaal' is een factor"),
    ("warn_below = 20", "warn_from = 600", "never_true", "warn_from = 600", "nooit boven 500%"),
    ('counts_as = "0.6" }', 'counts_as = "1.6" }', "odd_order", "levels = [", "Kijk counts_as"),
    ('[[groups]]\nkey = "werk"', '[[groups]]\nkey = "rest"\ntext = { nl = "R", en = "R" }\n\n[[groups]]\nkey = "werk"', "unused",
     "[[groups]]", "De groep 'rest'"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "code", "line", "words"), WARNINGS)
def test_a_warning_is_told_at_its_line_with_its_remedy(old: str, new: str, code: str, line: str, words: str) -> None:
    """A definition with only warnings can be used; the exit code is 1 (2 where the example no longer comes out)."""
    text = changed(old, new)
    found = report(text)
    told = [one for one in found.warnings if one.code == code]
    assert told, shown([*found.errors, *found.warnings])
    assert line_of(text, told[0]).startswith(line), shown(told)
    assert words in f"{told[0].text} {told[0].remedy}"
    assert {one.code for one in found.errors} <= {"example_differs"}, shown(found.errors)
    assert found.exit_code == (2 if found.errors else 1)
