"""The rules of the house hold for all our code, and each rule is able to fail."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.helpers.house_rules import (
    Offence,
    broad_excepts,
    floats,
    layout_items,
    long_parts,
    missing_docstrings,
    places_of_a_machine,
    qt_imports,
)

ROOT = Path(__file__).resolve().parent.parent
OWN_CODE = ("app", "forms", "methods", "resources", "tools", "main.py", "start.py", "check.py")
NOT_COMMITTED = {".git", ".venv", "__pycache__", "build", "dist", ".hypothesis"}

BORDERS = {"forms/turns.py": 1, "forms/work.py": 1}
"""Where everything may be caught, and how often: there a bug becomes a crash report, not a dead window."""

NUMPY_READING = "app/scoring/arrays"
"""A register of results is read with numpy, whose numbers are floats; no single result comes from there."""

INVENTED_PLACES = {"tests/vault/test_engine.py", "tests/vault/test_place.py"}
"""Where folders of people who do not exist are the matter of the test."""

Rule = Callable[[str], list[Offence]]


def python_files(*places: str) -> list[Path]:
    """Return the Python files at these places of the project; a place that is not there has none."""
    found = [path for place in places for path in [ROOT / place, *(ROOT / place).rglob("*.py")]]
    return sorted(path for path in found if path.suffix == ".py" and path.is_file())


def text_files() -> Iterator[tuple[Path, str]]:
    """Yield each file of the project that can be read as text, with its text."""
    for path in sorted(ROOT.rglob("*")):
        inside = path.relative_to(ROOT).parts
        hidden_cache = any(part.startswith(".") and part.endswith("_cache") for part in inside)
        if NOT_COMMITTED.intersection(inside) or hidden_cache or not path.is_file():
            continue
        content = path.read_bytes()
        if b"\0" not in content[:8000]:
            yield path, content.decode("utf-8", errors="replace")


def offences(rule: Rule, files: list[Path]) -> list[str]:
    """Return where these files break the rule, as `path:line what`."""
    return [
        f"{path.relative_to(ROOT).as_posix()}:{offence.line} {offence.text}"
        for path in files
        for offence in rule(path.read_text(encoding="utf-8"))
    ]


def test_the_rules_look_at_code() -> None:
    """A wrong folder name would let every rule pass; each of ours holds Python."""
    assert all(python_files(place) for place in OWN_CODE)


def test_functions_and_files_stay_short() -> None:
    """Nobody has to scroll to see the whole of one thought."""
    assert offences(long_parts, python_files(*OWN_CODE)) == []


def test_tests_and_helpers_stay_short() -> None:
    """A test is read more often than it is run."""
    assert offences(long_parts, python_files("tests")) == []


def test_everything_public_says_what_it_is_for() -> None:
    """Modules, classes and public functions have a docstring."""
    assert offences(missing_docstrings, python_files(*OWN_CODE)) == []


def test_scoring_and_wages_are_exact() -> None:
    """No float takes part in a percentage or an amount."""
    exact = [
        path
        for path in python_files("app/scoring", "app/wages")
        if not path.relative_to(ROOT).as_posix().startswith(NUMPY_READING)
    ]
    assert offences(floats, exact) == []


def test_everything_is_caught_only_at_the_borders() -> None:
    """Elsewhere an error is caught by its name, or not at all."""
    counts = {
        path.relative_to(ROOT).as_posix(): len(broad_excepts(path.read_text(encoding="utf-8")))
        for path in python_files(*OWN_CODE)
    }
    assert {path: count for path, count in counts.items() if count > BORDERS.get(path, 0)} == {}


def test_the_borders_are_still_there() -> None:
    """A permission that nobody uses any more is taken back."""
    unused = [path for path in BORDERS if not broad_excepts((ROOT / path).read_text(encoding="utf-8"))]
    assert unused == []


def test_nothing_under_app_knows_qt() -> None:
    """All that the program can do, it can do without a window."""
    assert offences(qt_imports, python_files("app")) == []


def test_no_item_of_a_layout_is_asked_for() -> None:
    """It ended the process now and then; a layout tells by `indexOf` where a part stands."""
    assert offences(layout_items, python_files("forms")) == []


def test_no_file_names_a_machine_or_a_registry() -> None:
    """What is committed says nothing of the machines it was made on, and dictates no registry."""
    found = [
        f"{path.relative_to(ROOT).as_posix()}:{offence.line} {offence.text}"
        for path, text in text_files()
        if path.relative_to(ROOT).as_posix() not in INVENTED_PLACES
        for offence in places_of_a_machine(text)
    ]
    assert found == []


LONG_FUNCTION = "def f():\n" + "    x = 1\n" * 60

PLANTED_FAULTS: list[tuple[Rule, str]] = [
    (long_parts, LONG_FUNCTION),
    (long_parts, "class A:\n    async def f(self):\n" + "        x = 1\n" * 60),
    (long_parts, "x = 1\n" * 601),
    (missing_docstrings, "x = 1"),
    (missing_docstrings, '"""M."""\nclass A:\n    x = 1'),
    (missing_docstrings, '"""M."""\ndef f():\n    return 1'),
    (missing_docstrings, '"""M."""\nclass A:\n    """A."""\n    def f(self):\n        return 1'),
    (floats, "x = 0.5"),
    (floats, "x = 1e3"),
    (floats, "x = float('1')"),
    (floats, "import builtins\nx = builtins.float(y)"),
    (broad_excepts, "try:\n    f()\nexcept:\n    pass"),
    (broad_excepts, "try:\n    f()\nexcept Exception as e:\n    pass"),
    (broad_excepts, "try:\n    f()\nexcept Exception as e:\n    raise ValueError from e"),
    (broad_excepts, "try:\n    f()\nexcept (ValueError, BaseException):\n    pass"),
    (broad_excepts, "with contextlib.suppress(Exception):\n    f()"),
    (layout_items, "item = layout.itemAt(0)"),
    (qt_imports, "import PySide6.QtCore"),
    (qt_imports, "from PySide6 import QtCore"),
    (qt_imports, "def f():\n    from PySide6.QtGui import QColor"),
    (places_of_a_machine, "see /wor" + "k/main/app"),
    (places_of_a_machine, "'/hom" + "e/anna/x'"),
    (places_of_a_machine, "C:\\User" + "s\\anna"),
    (places_of_a_machine, "https://py" + "pi.org/x"),
    (places_of_a_machine, "https://registr" + "y.example.nl/x"),
    (places_of_a_machine, "https://example.nl/simpl" + "e/uv/"),
]


@pytest.mark.parametrize(("rule", "source"), PLANTED_FAULTS)
def test_each_rule_sees_a_planted_fault(rule: Rule, source: str) -> None:
    """A check that cannot fail is worse than none."""
    assert rule(source) != []


INNOCENT: list[tuple[Rule, str]] = [
    (long_parts, "def f():\n" + "    x = 1\n" * 59),
    (missing_docstrings, '"""M."""\nclass _A:\n    """A."""\n    def f(self):\n        pass'),
    (missing_docstrings, '"""M."""\ndef _own():\n    return 1'),
    (
        missing_docstrings,
        '"""M."""\nclass A:\n    """A."""\n    @x.setter\n    def x(self, v):\n        pass',
    ),
    (floats, "x = 1\nif isinstance(y, float):\n    raise TypeError"),
    (broad_excepts, "try:\n    f()\nexcept (OSError, ValueError):\n    pass"),
    (broad_excepts, "try:\n    f()\nexcept BaseException:\n    g()\n    raise"),
    (qt_imports, "# PySide6 is not imported here\nimport app.errors"),
    (places_of_a_machine, "docs/work/page.md, ~/home/x, $root/work/x, https://github.com/o/r/issues/1"),
]


@pytest.mark.parametrize(("rule", "source"), INNOCENT)
def test_no_rule_accuses_the_innocent(rule: Rule, source: str) -> None:
    """A check that cries wolf is switched off before long."""
    assert rule(source) == []
