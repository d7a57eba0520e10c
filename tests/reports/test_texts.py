"""The texts of the documents: strictly read, complete in each language, and none that nothing uses."""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.errors import FaultyInputError, LoonmaatError
from app.reports.making import KINDS
from app.reports.texts import BASE, SHARED, Texts, languages, load_texts, placeholders
from app.reports.writer import Writer
from tests.helpers.paper import TEXTS, texts

CODE = Path(__file__).resolve().parents[2] / "app"
FILES = tuple(file.stem for file in (TEXTS / BASE).glob("*.toml"))
SAYING = frozenset({"say", "lines", "table"})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with the shipped texts, to be spoiled."""
    shutil.copytree(TEXTS, tmp_path / "texts")
    return tmp_path / "texts"


def codes(folder: Path, language: str = "en") -> list[str]:
    """Return the codes of what is wrong with a language, with where."""
    with pytest.raises(FaultyInputError) as caught:
        load_texts([folder], language)
    return [f"{fault.code} {fault.place}" for fault in caught.value.faults]


def spoil(file: Path, old: str, new: str) -> None:
    """Replace one piece of text in a file; it must be there."""
    content = file.read_text(encoding="utf-8")
    assert old in content
    file.write_text(content.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize("language", languages([TEXTS]))
def test_every_shipped_language_is_complete(language: str) -> None:
    found = texts(language)
    assert all(found.has(kind.texts) for kind in KINDS.values())
    assert Writer(found).day(None) == ""
    assert len(found.lines("common.months")) == 12


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ('title = "Your wage value"\n', "", "missing_text letter.title"),
        ('greeting = "Dear {name},"', 'greeting = "Hello,"', "placeholders letter.greeting"),
        ('greeting = "Dear {name},"', 'greeting = "Dear {nam},"', "placeholders letter.greeting"),
        ('greeting = "Dear {name},"', 'greeting = "Dear {name.x},"', "odd_brace letter.greeting"),
        ('greeting = "Dear {name},"', "greeting = 3", "no_text letter.greeting"),
        ('title = "Your wage value"', 'titel = "Your wage value"', "unknown_text letter.titel"),
        ('title = "Your wage value"', 'title = ["Your wage value"]', "other_kind letter.title"),
        ('title = "Your wage value"', "title = ", "not_toml letter.toml"),
    ],
)
def test_a_spoilt_translation_is_refused_with_its_place(folder: Path, old: str, new: str, found: str) -> None:
    spoil(folder / "en" / "letter.toml", old, new)
    assert found in codes(folder)


def test_every_fault_is_told_at_once(folder: Path) -> None:
    spoil(folder / "en" / "letter.toml", 'title = "Your wage value"', "title = 3")
    spoil(folder / "en" / "common.toml", 'date = "{day} {month} {year}"', 'date = "{year}"')
    assert {"no_text letter.title", "placeholders common.date"} <= set(codes(folder))


def test_a_language_may_leave_out_a_whole_document(folder: Path) -> None:
    for name in ("report", "development", "dossier"):
        (folder / "en" / f"{name}.toml").unlink()
    found = load_texts([folder], "en")
    assert found.has("letter")
    assert not found.has("report")


@pytest.mark.parametrize("name", SHARED)
def test_no_language_goes_without_what_all_documents_share(folder: Path, name: str) -> None:
    (folder / "en" / f"{name}.toml").unlink()
    assert any(code.startswith(f"missing_text {name}.") for code in codes(folder))


def test_an_organisation_can_add_a_language(folder: Path) -> None:
    own = folder.parent / "own"
    shutil.copytree(folder / "en", own / "fy")
    assert languages([folder, own]) == (BASE, "en", "fy")
    assert load_texts([folder, own], "fy").say("letter.title") == "Your wage value"


def test_another_language_is_refused_with_those_that_are_there(folder: Path) -> None:
    with pytest.raises(LoonmaatError, match="'fr'") as caught:
        load_texts([folder], "fr")
    assert "nl" in caught.value.remedy


def test_what_is_filled_in_is_never_read_as_a_text() -> None:
    found = Texts("nl", {"a.b": "Beste {name},"})
    assert found.say("a.b", name="{x} {name}") == "Beste {x} {name},"


@pytest.mark.parametrize("values", [{}, {"name": "Sam", "day": "nu"}, {"day": "nu"}])
def test_a_text_wants_exactly_its_values(values: dict[str, str]) -> None:
    with pytest.raises(LookupError):
        Texts("nl", {"a.b": "Beste {name},"}).say("a.b", **values)


# --- the code and the catalogue ----------------------------------------------------------------------------------


def calls() -> Iterator[tuple[str, str, list[str] | None]]:
    """Yield what the code asks the catalogue: method, key as a pattern, and the names it fills in."""
    for file in CODE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and _called(node) in SAYING:
                for key in (key for key in _keys(node.args[0]) if key.startswith(FILES)):
                    yield _called(node), key, _names(node)


def _called(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _keys(node: ast.expr) -> Iterator[str]:
    """Yield the keys an expression can be; what is filled in at run time is `*`."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield re.escape(node.value)
    if isinstance(node, ast.IfExp):
        yield from (*_keys(node.body), *_keys(node.orelse))
    if isinstance(node, ast.JoinedStr):
        yield "".join(re.escape(str(p.value)) if isinstance(p, ast.Constant) else "[a-z_]+" for p in node.values)


def _names(call: ast.Call) -> list[str] | None:
    return None if any(word.arg is None for word in call.keywords) else [str(word.arg) for word in call.keywords]


def test_the_code_asks_for_many_texts() -> None:
    """A reader of code that finds nothing would let the next two tests pass."""
    assert len(list(calls())) > 150


def test_every_text_that_the_code_asks_for_is_there_and_gets_its_values() -> None:
    words = texts().words
    for method, pattern, names in calls():
        whole = f"{pattern}\\.[a-z_]+" if method == "table" else pattern
        found = [key for key in words if re.fullmatch(whole, key)]
        assert found, pattern
        if method == "say" and names is not None:
            fitting = [key for key in found if placeholders(str(words[key])) == set(names)]
            assert fitting if "[" in pattern else fitting == found, pattern


INDIRECT = (
    "letter.pay.heading", "letter.disagree.heading", "letter.number.means", "letter.number.full",
    "report.objection.text", "report.objection.tree",
)  # fmt: skip
"""Keys that the code hands on before it asks for them."""


def test_every_text_is_used_somewhere() -> None:
    patterns = [f"{pattern}\\.[a-z_]+" if method == "table" else pattern for method, pattern, _ in calls()]
    patterns += [r"[a-z]+\.document_title", r"[a-z]+\.subject", *map(re.escape, INDIRECT)]
    unused = [key for key in texts().words if not any(re.fullmatch(pattern, key) for pattern in patterns)]
    assert unused == []
