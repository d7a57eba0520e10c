"""No file can harm the linter: too big, too deep, too many, no text at all; each ends soon, with a message."""

from __future__ import annotations

import inspect
import sys
import time
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.scoring.lint import LintReport, lint
from app.scoring.load import LARGEST_FILE, load
from app.scoring.reach import reach
from tests.helpers.small_method import SMALL, changed, with_more

SOURCES = 'sources = ["boek"]\nreport = ["overview"]\n\n[[items]]\nkey = "kunnen"'


def report(text: str | bytes) -> LintReport:
    """Lint a text."""
    return lint(text.encode() if isinstance(text, str) else text, filename="method.toml")


def many(piece: str, numbers: Iterable[int]) -> str:
    """Return a piece of text once for every number: # stands for the number, $ for the next."""
    return "".join(piece.replace("#", str(number)).replace("$", str(number + 1)) for number in numbers)


def items(count: int, key: str = "a#", scale: str = "s") -> str:
    """Return the small method with so many more questions."""
    return with_more(many(f'[[items]]\nkey = "{key}"\ntext = "x"\nscale = "{scale}"\n', range(count)))


def chain(rule: str, count: int) -> str:
    """Return the small method with nodes that each build on the one before."""
    nodes = many(f'[[nodes]]\nkey = "n$"\nrule = "{rule}"\nof = ["n#", "n#"]\ntext = "x"\n', range(count))
    return with_more(nodes.replace('"n0"', '"totaal"'))


def rows_times_rows() -> str:
    """Return the small method with nodes that look at 200 rows from each of 200 rows."""
    repeats = many('[[repeats]]\nkey = "r#"\ntext = "r"\nmaximum = 200\n', range(2))
    node = '[[nodes]]\nkey = "n#"\nper = "r0"\nover = "r1"\nrule = "count"\nof = [1]\ntext = "x"\n'
    return with_more(repeats + many(node, range(20)))


def much_work() -> str:
    """Return the small method with 10,000 steps and 30 examples that each take them all."""
    repeats = many('[[repeats]]\nkey = "r#"\ntext = "r"\nmaximum = 100\n', range(2))
    node = '[[nodes]]\nkey = "n"\nper = "r0"\nover = "r1"\nrule = "count"\nof = [1]\ntext = "x"\n'
    example = '[[examples]]\nname = "e#"\nsource = "x"\nexpected = { withheld = true }\n'
    return with_more(repeats + node) + many(example, range(30))


def unknown_names() -> str:
    """Return the small method with a node that refers to 20,000 names that do not exist."""
    names = many('"tempo#", ', range(20_000))
    return with_more(f'[[nodes]]\nkey = "n"\nrule = "sum"\ntext = "x"\nof = [{names}]\n')


HOSTILE: list[tuple[str, Callable[[], str | bytes], str]] = [
    ("50 MB", lambda: b"a" * 50_000_000, "file_too_large"),
    ("as large as may be", lambda: b"#" * LARGEST_FILE, "missing_key"),
    ("lists in lists", lambda: "a = " + "[" * 10_000 + "]" * 10_000, "too_deep"),
    ("groups in groups", lambda: "a = " + "{a = " * 10_000 + "1" + "}" * 10_000, "too_deep"),
    ("dotted key", lambda: ".".join(["a"] * 10_000) + " = 1", "too_deep"),
    ("dotted quoted key", lambda: " . ".join(['"a"'] * 10_000) + " = 1", "too_deep"),
    ("dotted header", lambda: "[" + ".".join(["a"] * 10_000) + "]", "too_deep"),
    ("a hundred lists", lambda: "a = " + "[" * 100 + "]" * 100, "too_deep"),
    ("100,000 items", lambda: "[[items]]\nkey=1\n" * 100_000, "too_many_parts"),
    ("2,500 whole items", lambda: items(2_500), "too_many_parts"),
    ("100,000 keys", lambda: many("k#=1\n", range(100_000)), "too_many_parts"),
    ("long list", lambda: "a = [" + "1," * 100_000 + "]", "too_many_parts"),
    ("not UTF-8", lambda: SMALL.replace("Auteur", "Anné").encode("latin-1"), "not_utf8"),
    ("UTF-16", lambda: b"\xff\xfe" + SMALL.encode("utf-16-le"), "not_utf8"),
    ("a NUL byte", lambda: SMALL.replace("Auteur", "A\0"), "not_toml"),
    ("only NUL bytes", lambda: "\0" * 1000, "not_toml"),
    ("empty", lambda: "", "empty_file"),
    ("only a byte order mark", lambda: "\ufeff\n\n", "empty_file"),
    ("huge whole number", lambda: "target_minutes = " + "9" * 5_000, "not_a_number"),
    ("huge hexadecimal", lambda: "target_minutes = 0x" + "f" * 100_000, "not_a_number"),
    ("huge exponent", lambda: "a = 1e99999999999999999999", "not_a_number"),
    ("large exponent", lambda: changed("discuss_from = 15", "discuss_from = 1e999999"), "not_a_number"),
    ("infinite", lambda: changed("discuss_from = 15", "discuss_from = inf"), "not_a_number"),
    ("no number", lambda: changed("discuss_from = 15", "discuss_from = nan"), "not_a_number"),
    ("table twice", lambda: changed("[result]", "[result]\nfactors = []\n[result]"), "duplicate_key"),
    ("key twice", lambda: changed('id = "kleine-methode"', 'id = "a"\nid = "b"'), "duplicate_key"),
    ("long text", lambda: changed("Kleine methode", "a" * 20_000), "text_too_long"),
    ("a number squared 90 times", lambda: chain("product", 90), "too_big"),
    ("a chain of 300 nodes", lambda: chain("least", 300), "too_deep"),
    ("rows times rows", rows_times_rows, "too_many_parts"),
    ("much work", much_work, "too_many_parts"),
    ("20,000 unknown names", unknown_names, "unknown_name"),
    ("1,900 long unknown names", lambda: items(1_900, key="a" * 50 + "#", scale="s" * 50 + "#"), "unknown_name"),
    ("30,000 sources", lambda: changed(SOURCES, SOURCES.replace('"boek"', '"boe", ' * 30_000)), "unknown_name"),
]


@pytest.mark.parametrize(("make", "code"), [row[1:] for row in HOSTILE], ids=[row[0] for row in HOSTILE])
def test_a_hostile_file_is_refused_with_a_message(make: Callable[[], str | bytes], code: str) -> None:
    """Each in seconds, with a message and never a traceback. Two seconds is the aim; shared machines get ten."""
    text = make()
    start = time.perf_counter()
    found = report(text)
    took = time.perf_counter() - start
    assert code in {one.code for one in found.errors}, found.errors[:3]
    assert took < 10
    assert all(one.text and one.line >= 1 for one in found.errors)


STEP = '[[nodes]]\nkey = "n$"\ntext = "x"\n'
DEEP = [
    (STEP + 'rule = "value"\nof = ["n#"]\n', 97),
    (STEP + 'rule = "if"\nof = [1, 0]\nwhen = { of = "n#", above = 0 }\n', 64),
    (STEP + 'rule = "if"\nof = [1, 0]\nwhen = { all = [{ any = [{ none = [{ of = "n#", above = 0 }] }] }] }\n', 32),
]


@pytest.mark.parametrize(("step", "deepest"), DEEP)
def test_the_deepest_chain_that_is_accepted_can_be_walked(step: str, deepest: int) -> None:
    """It takes some 500 of Python's 1,000 calls, so that half is left for whoever asks; one more is refused."""
    definition = load(with_more(many(step, range(deepest)).replace('"n0"', '"totaal"')).encode()).definition
    assert definition is not None
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(_calls_now() + 550)
    try:
        assert reach(definition.graph).node(f"n{deepest}", "").present.can_hold
    finally:
        sys.setrecursionlimit(before)
    one_more = load(with_more(many(step, range(deepest + 1)).replace('"n0"', '"totaal"')).encode())
    assert [fault.code for fault in one_more.faults] == ["too_deep"]


def _calls_now() -> int:
    """Return how many calls deep the test itself is."""
    return len(inspect.stack())


@pytest.mark.parametrize("change", ["\r\n", "bom"])
def test_windows_editors_do_no_harm(change: str) -> None:
    """Other line ends and a byte order mark: the same definition, the same lines."""
    text = SMALL.replace("discuss_from = 15", "diskuss_from = 15")
    other = text.replace("\n", "\r\n") if change == "\r\n" else "\ufeff" + text
    assert report(other).errors == report(text).errors


@given(st.integers(0, len(SMALL)), st.integers(0, 60), st.text(max_size=8))
def test_damage_anywhere_is_told_never_raised(at: int, length: int, new: str) -> None:
    """A definition with a piece cut out or typed over is accepted or refused, and loads exactly when it is accepted."""
    text = SMALL[:at] + new + SMALL[at + length :]
    raw = text.encode("utf-8", errors="replace")
    found = report(raw)
    if load(raw).faults:
        assert found.errors
    assert all(1 <= one.line <= text.count("\n") + 1 for one in (*found.errors, *found.warnings))
