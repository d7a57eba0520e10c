"""A drawn signature: smooth, within its box, a vector everywhere, and only for its own document."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.signing import errors, ink
from app.signing.ink import Ink, draw, smooth, steadied, to_pdf, to_svg

POINTS = st.lists(st.tuples(st.integers(-2000, 2000), st.integers(-2000, 2000)), min_size=1, max_size=40)
BOX = {"left": Fraction(3), "bottom": Fraction(40), "width": Fraction(150), "height": Fraction(30)}


def inked(*strokes: list[tuple[int, int]]) -> Ink:
    """Return these strokes as ink for some document."""
    return Ink("00" * 32, tuple(tuple(stroke) for stroke in strokes))


@given(POINTS)
def test_the_curve_passes_through_every_point(points: list[tuple[int, int]]) -> None:
    curves = smooth(points)
    assert [curve.start for curve in curves[:1]] + [curve.end for curve in curves][: len(points) - 1] == points


@given(POINTS)
def test_the_curve_has_no_corner(points: list[tuple[int, int]]) -> None:
    """Where two pieces meet, they go the same way at the same speed."""
    curves = smooth(points)
    for one, other in pairwise(curves):
        assert one.end == other.start
        arriving = (one.end[0] - one.arriving[0], one.end[1] - one.arriving[1])
        leaving = (other.towards[0] - other.start[0], other.towards[1] - other.start[1])
        assert arriving == leaving


@given(POINTS, st.integers(0, 500))
def test_steadying_keeps_both_ends_and_adds_nothing(points: list[tuple[int, int]], tremble: int) -> None:
    kept = steadied(points, Fraction(tremble))
    assert (kept[0], kept[-1]) == (points[0], points[-1])
    assert set(kept) <= set(points)


@given(st.lists(POINTS, min_size=1, max_size=4))
def test_the_drawing_stays_in_its_box(strokes: list[list[tuple[int, int]]]) -> None:
    if len({point for stroke in strokes for point in stroke}) < 2:
        return
    operators = to_pdf(draw(inked(*strokes)), **BOX).decode()
    ends = [line.split()[-3:-1] if line.endswith("c") else line.split()[:2] for line in operators.split("\n")[1:-1]
            if line[-1] in "cm"]  # fmt: skip
    for across, up in ends:
        assert 3 <= Fraction(across) <= 153
        assert 40 <= Fraction(up) <= 70


def test_down_on_the_screen_is_down_on_paper() -> None:
    operators = to_pdf(draw(inked([(0, 0), (0, 100)])), **BOX).decode().split("\n")
    start, end = operators[1].split(), operators[2].split()
    assert Fraction(start[1]) > Fraction(end[5])


def test_a_dot_is_drawn() -> None:
    operators = to_pdf(draw(inked([(0, 0), (100, 0)], [(50, 40)])), **BOX).decode()
    assert operators.count(" m\n") == 2
    assert " 1 J " in operators  # a round pen: a stroke of no length leaves a dot


def test_a_tremble_is_smoothed_away() -> None:
    steady = [(4 * at, 0) for at in range(100)]
    trembling = sorted([*steady, *[(4 * at + 1, at % 2) for at in range(100)]])
    assert len(draw(inked(trembling)).strokes[0]) <= len(draw(inked(steady)).strokes[0])


@pytest.mark.parametrize("strokes", [[], [[]], [[(5, 5)]], [[(5, 5), (5, 5)], [(5, 5)]]])
def test_nothing_is_not_a_signature(strokes: list[list[tuple[int, int]]]) -> None:
    with pytest.raises(errors.EmptyInkError):
        draw(inked(*strokes))


def test_too_much_is_not_a_signature() -> None:
    with pytest.raises(errors.TooMuchInkError):
        draw(inked([(at, at % 7) for at in range(ink.MOST_POINTS + 1)]))


def test_the_picture_for_the_screen_is_well_formed() -> None:
    picture = ElementTree.fromstring(to_svg(draw(inked([(0, 0), (30, 40), (80, 10)], [(5, 5)]))))  # noqa: S314
    paths = picture.findall(".//{http://www.w3.org/2000/svg}path")
    assert len(paths) == 2
    assert re.fullmatch(r"M0,0 (C\S+ \S+ \S+ ?)+", paths[0].attrib["d"])


def test_paper_and_screen_show_the_same_curves() -> None:
    drawing = draw(inked([(0, 0), (30, 40), (80, 10)]))
    assert to_svg(drawing).count("C") == to_pdf(drawing, **BOX).decode().count(" c\n") == 2


def test_the_strokes_are_in_no_text() -> None:
    assert "strokes" not in repr(inked([(12345, 0), (1, 1)]))


@pytest.mark.parametrize(
    ("value", "written"),
    [("0", "0"), ("1/3", "0.33"), ("-1/3", "-0.33"), ("12.5", "12.5"), ("100", "100"), ("-0.001", "0"), ("7.005", "7")],
)
def test_numbers_are_written_short(value: str, written: str) -> None:
    assert ink._hundredths(Fraction(value)) == written
