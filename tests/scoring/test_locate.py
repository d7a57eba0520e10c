"""Lines of places in a TOML text, held against tomllib: whatever tomllib reads, `locate` finds at its line."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.scoring.locate import locate

TEXT = '''
# a comment with [brackets] and "quotes"
title = "x" # [no.header]
summary = { nl = "a", "en" = """b
c""", deep.down = 1 }

[[nodes]]
key = "a"
of = [
  "x", # one
  "y", [1,
  2],
]
when = { all = [{ of = "a" }, { of = "b" }] }

[[nodes]]
  [nodes.inner]
  "quoted key" = 'its'
  [[nodes.more]]
  v = \'\'\'two
lines [[nodes]]\'\'\'
  [[nodes.more]]
  v = 1979-05-27 07:32:00
[last.one]
a.b.c = 1
'''

PLACES = [
    ("title", 3),
    ("summary", 4),
    ("summary.nl", 4),
    ("summary.en", 4),
    ("summary.deep.down", 5),
    ("nodes", 7),
    ("nodes[0]", 7),
    ("nodes[0].key", 8),
    ("nodes[0].of", 9),
    ("nodes[0].of[0]", 10),
    ("nodes[0].of[1]", 11),
    ("nodes[0].of[2][1]", 12),
    ("nodes[0].when.all[1].of", 14),
    ("nodes[1]", 16),
    ("nodes[1].inner", 17),
    ("nodes[1].inner.quoted key", 18),
    ("nodes[1].more[0].v", 20),
    ("nodes[1].more[1]", 22),
    ("nodes[1].more[1].v", 23),
    ("last.one.a.b.c", 25),
]


@pytest.mark.parametrize(("place", "line"), PLACES)
def test_every_kind_of_place_has_its_line(place: str, line: int) -> None:
    """Headers, arrays of tables, dotted keys, inline tables, lists and strings over several lines."""
    assert locate(TEXT).line(place) == line


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ("nodes[0].nothing", 7),
        ("nodes[0].of[9]", 9),
        ("nodes[0].when.all[0].below", 14),
        ("nodes[8]", 7),
        ("nowhere", 1),
        ("", 1),
        ("regel 12, teken 3", 12),
    ],
)
def test_what_is_not_there_gets_the_line_of_what_is_around_it(place: str, line: int) -> None:
    """A missing key is told at the group that misses it."""
    assert locate(TEXT).line(place) == line


# --- against tomllib ------------------------------------------------------------------------------------------

BARE = st.text("abcXYZ019_-", min_size=1, max_size=4)
ODD = st.text(st.sampled_from("a .=[]{}#,'é\\"), max_size=4)
KEYS = st.one_of(BARE, ODD)
STRINGS = st.text(st.sampled_from("ab [](){}=#,\"'\\\n\té"), max_size=12)
SCALARS = st.one_of(
    st.integers(-(10**6), 10**6),
    st.booleans(),
    STRINGS,
    st.dates(),
    st.datetimes().map(lambda d: d.replace(microsecond=0)),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)),
    max_leaves=8,
)


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Draw a TOML text of keys, tables and arrays of tables, with comments and blank lines between."""
    lines = [*_body(draw)]
    for name in draw(st.lists(BARE, max_size=4, unique=True)):
        if draw(st.booleans()):
            lines += [f"[t{name}]", *_body(draw)]
            continue
        for _ in range(draw(st.integers(1, 3))):
            lines += [f"[[ a{name} ]] # [[x]]", *_body(draw)]
            for _ in range(draw(st.integers(0, 2))):
                lines += [f"[[a{name}.inner]]", *_body(draw)]
    return "\n".join(lines)


def _body(draw: st.DrawFn) -> Iterator[str]:
    for key, value in draw(st.dictionaries(KEYS, VALUES, max_size=3)).items():
        yield from draw(st.sampled_from([[], [""], ["# c = [1"], ["   "]]))
        yield f"{_quoted(key)} = {_written(draw, value)}"


def _quoted(text: str) -> str:
    signs = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
    return '"' + "".join(signs.get(sign, sign) for sign in text) + '"'


def _written(draw: st.DrawFn, value: object) -> str:
    """Write a value in one of the ways that TOML has for it."""
    if isinstance(value, dict):
        inside = ", ".join(f"{_quoted(key)} = {_written(draw, one)}" for key, one in value.items())
        return "{ " + inside + " }"
    if isinstance(value, list):
        gap = draw(st.sampled_from(["", "\n", " # c ]\n", "\n\n  "]))
        return "[" + "".join(f"{gap}{_written(draw, one)},{gap}" for one in value) + "]"
    if isinstance(value, str):
        return _string(draw, value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _string(draw: st.DrawFn, value: str) -> str:
    ways = [_quoted(value)]
    if "'" not in value:
        ways.append(f"'''\n{value}'''")
        ways += [f"'{value}'"] if "\n" not in value else []
    ways.append('"""' + value.replace("\\", "\\\\").replace('"', '\\"') + '"""')
    return draw(st.sampled_from(ways))


def places_in(data: object, place: str = "") -> Iterator[str]:
    """Yield the place of everything in plain data."""
    if isinstance(data, dict):
        for key, one in data.items():
            inner = f"{place}.{key[:60]}" if place else key[:60]
            yield inner
            yield from places_in(one, inner)
    if isinstance(data, list):
        for number, one in enumerate(data):
            yield f"{place}[{number}]"
            yield from places_in(one, f"{place}[{number}]")


@given(documents())
def test_whatever_tomllib_reads_has_a_line(text: str) -> None:
    """Every place of the data is found, and nothing else is."""
    data = tomllib.loads(text)
    assert set(locate(text).at) == set(places_in(data))


@given(documents(), BARE, st.integers(0, 2000))
def test_the_line_is_where_the_key_is_written(text: str, name: str, where: int) -> None:
    """A header put between the lines of a document is found at its own line."""
    data = tomllib.loads(text)
    whole = f"{text}\n[zz{name}]\nmark = {where}"
    assert tomllib.loads(whole) == {**data, f"zz{name}": {"mark": where}}
    assert locate(whole).line(f"zz{name}.mark") == whole.count("\n") + 1


@given(documents(), st.integers(0, 200))
def test_lines_do_not_depend_on_what_comes_after(text: str, cut: int) -> None:
    """A place keeps its line when the text is cut off behind it."""
    lines = text.split("\n")
    part = "\n".join(lines[: cut % (len(lines) + 1)])
    whole, first = locate(text).at, locate(part).at
    try:
        known = set(places_in(tomllib.loads(part)))
    except tomllib.TOMLDecodeError:
        return
    assert {place: first[place] for place in known} == {place: whole[place] for place in known}


@given(st.text(st.sampled_from("a[]{}=.\"',#\n\\ 1"), max_size=200))
def test_what_is_not_toml_ends_without_an_error(text: str) -> None:
    """The scanner is asked about faulty files too."""
    assert all(1 <= line <= text.count("\n") + 1 for line in locate(text).at.values())


@pytest.mark.parametrize(
    "text", ["a=" + "[" * 10_000, "a=" + "{a=" * 10_000, "[" * 10_000, '"""' * 9_999, "a.=" * 9_999]
)
def test_hostile_texts_end(text: str) -> None:
    """Nesting without end is followed to a bound only."""
    assert len(locate(text).at) < 10_000


def test_the_method_in_force(project_root: Path) -> None:
    """Every place of a real definition, and the line of one that a reader can look up."""
    text = (project_root / "methods/uniform-2021/method.toml").read_text(encoding="utf-8")
    found = locate(text)
    assert set(found.at) == set(places_in(tomllib.loads(text)))
    lines = text.split("\n")
    assert lines[found.line("result") - 1] == "[result]"
    assert lines[found.line("items[0].key") - 1] == 'key = "hours_per_week"'
