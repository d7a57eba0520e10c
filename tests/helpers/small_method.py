"""A small, faultless method definition, and ways to spoil it: the linter's tests change one thing and look."""

from __future__ import annotations

SMALL = """\
format = "loonmaat-method/1"
id = "kleine-methode"
version = "1.0.0"
status = "draft"
title = { nl = "Kleine methode", en = "Small method" }
summary = { nl = "Om de linter te proberen.", en = "To try the linter." }
valid_from = "2026-01-01"
authors = ["A. Auteur"]
licence = "EUPL-1.2"
role = "checking"

[[sources]]
key = "boek"
text = "Het boek"
url = "https://example.nl/boek"

[[parameters]]
key = "grens"
value = "0.25"
text = { nl = "Grens", en = "Limit" }
sources = ["boek"]

[[scales]]
key = "deel"
kind = "number"
unit = "%"
minimum = 0
maximum = 100
step = 5
suggestions = [50, 100]
divide_by = 100

[[scales]]
key = "niveau"
kind = "levels"
levels = [
  { value = 1, text = { nl = "weinig", en = "little" }, counts_as = "0.2" },
  { value = 2, text = { nl = "half", en = "half" }, counts_as = "0.6" },
  { value = 3, text = { nl = "alles", en = "all" }, counts_as = 1 },
]

[[scales]]
key = "tijd"
kind = "share"

[[scales]]
key = "ja_nee"
kind = "yes_no"

[[scales]]
key = "plaats"
kind = "choice"
options = [
  { key = "binnen", text = { nl = "binnen", en = "inside" } },
  { key = "buiten", text = { nl = "buiten", en = "outside" } },
]

[[groups]]
key = "werk"
text = { nl = "Het werk", en = "The work" }

[[repeats]]
key = "taak"
text = { nl = "Taak", en = "Task" }
maximum = 5

[[repeats]]
key = "vaardigheid"
text = { nl = "Vaardigheid", en = "Skill" }
maximum = 2
rows = [
  { key = "leren", text = { nl = "Leren", en = "Learning" }, tags = ["hoofd"], values = { gewicht = 60 } },
  { key = "tillen", text = { nl = "Tillen", en = "Lifting" }, tags = ["lijf"], values = { gewicht = 40 } },
]

[[items]]
key = "tijd_per_taak"
per = "taak"
text = { nl = "Hoeveel tijd?", en = "How much time?" }
scale = "tijd"
group = "werk"
report = ["tasks"]

[[items]]
key = "tempo"
per = "taak"
text = { nl = "Hoe snel?", en = "How fast?" }
easy = { nl = "Hoe snel gaat het?", en = "How fast is it?" }
scale = "deel"
group = "werk"
respondents = ["employer", "employee", "assessor"]
discuss_from = 15
sources = ["boek"]
report = ["overview"]

[[items]]
key = "kunnen"
per = "vaardigheid"
text = { nl = "Hoeveel lukt?", en = "How much works?" }
scale = "niveau"
group = "werk"
report = ["overview"]

[[items]]
key = "veilig"
text = { nl = "Is het veilig?", en = "Is it safe?" }
scale = "ja_nee"
group = "werk"
report = ["overview"]

[[items]]
key = "waar"
text = { nl = "Waar is het werk?", en = "Where is the work?" }
scale = "plaats"
group = "werk"
relevant = { of = "veilig", is = "yes" }
report = ["overview"]

[defaults]
missing = "stop"
not_applicable = "stop"

[[nodes]]
key = "aandeel"
per = "taak"
rule = "share"
of = ["tijd_per_taak"]
text = { nl = "deel van de tijd", en = "share of time" }
report = ["overview"]

[[nodes]]
key = "bijdrage"
per = "taak"
rule = "product"
of = ["tempo", "aandeel"]
text = { nl = "bijdrage", en = "contribution" }
sources = ["boek"]
report = ["overview"]

[[nodes]]
key = "totaal"
over = "taak"
rule = "sum"
of = ["bijdrage"]
text = { nl = "totaal", en = "total" }
report = ["overview"]

[[nodes]]
key = "vaardig"
over = "vaardigheid"
rule = "weighted_mean"
of = ["kunnen"]
weight = "gewicht"
text = { nl = "vaardigheden", en = "skills" }
report = ["overview"]

[[nodes]]
key = "verschil"
rule = "difference"
of = ["totaal", "vaardig"]
text = { nl = "verschil", en = "difference" }

[[nodes]]
key = "gemengd"
rule = "weighted_mean"
of = ["totaal", "vaardig"]
weights = ["0.5", "0.5"]
text = { nl = "gemengd", en = "mixed" }
report = ["overview"]

[[nodes]]
key = "uitkomst"
rule = "withhold"
of = ["gemengd"]
when = { of = "veilig", is = "no" }
because = { nl = "Eerst veilig werken.", en = "Safety first." }
text = { nl = "loonwaarde", en = "wage value" }
report = ["result"]

[[checks]]
code = "laag_tempo"
per = "taak"
item = "tempo"
when = { of = "tempo", below = 20 }
severity = "question"
text = { nl = "Het tempo bij '{rij}' is {waarde}%.", en = "The pace in '{rij}' is {waarde}%." }

[[checks]]
code = "groot_verschil"
when = { all = [{ of = "verschil", above = "0.3" }, { of = "grens", above = 0 }] }
severity = "note"
text = { nl = "De taken en de vaardigheden verschillen.", en = "Tasks and skills differ." }

[[advice]]
per = "taak"
when = { of = "tempo", below = 60 }
text = { nl = "Misschien helpt een andere volgorde.", en = "Perhaps another order helps." }

[result]
node = "uitkomst"
factors = ["totaal", "vaardig"]
warn_below = 20

[[examples]]
name = "Half"
source = "Nagerekend"
answers = { veilig = "yes", waar = "binnen" }
rows = [
  { repeat = "taak", key = "a", answers = { tijd_per_taak = "100%", tempo = 80 } },
  { repeat = "vaardigheid", key = "leren", answers = { kunnen = 3 } },
  { repeat = "vaardigheid", key = "tillen", answers = { kunnen = 2 } },
]
expected = { percent = 82, exact = "82", values = { vaardig = "0.84" } }
"""


def changed(old: str, new: str) -> str:
    """Return the small method with one piece of text replaced; the piece must be there exactly once."""
    assert SMALL.count(old) == 1, f"{old!r} stands {SMALL.count(old)} times in the small method"
    return SMALL.replace(old, new)


def with_more(text: str) -> str:
    """Return the small method with something added before the examples, behind every list it may add to."""
    return SMALL.replace("[[examples]]", f"{text}\n[[examples]]")
