"""Pictures: legible, without overlap, inside their frame, true, and said in words."""

from decimal import Decimal

import pytest

from app.reports.foreign import Drawing
from app.reports.lettering.fonts import load_fonts
from app.reports.pictures.brush import OKABE_ITO, SMALLEST, Brush, Picture
from app.reports.pictures.compare import SourceRow, Sources
from app.reports.pictures.result import Result, result_bar, ten_blocks
from app.reports.pictures.tasks import Task, TaskFactors
from app.reports.pictures.words import DUTCH, Words
from tests.reports.pictures.samples import ALL, fall

Box = tuple[float, float, float, float]


def words_of(drawing: Drawing) -> list[tuple[str, Box]]:
    """Return the words in a drawing with the box that each takes: left, bottom, right, top."""
    fonts = load_fonts()
    found: list[tuple[str, Box]] = []
    for shape in drawing.contents:
        if type(shape).__name__ == "String" and shape.text.strip():
            width = fonts.face(shape.fontName).width(shape.text.rstrip(), shape.fontSize)
            low, high = shape.y - 0.2 * shape.fontSize, shape.y + 0.72 * shape.fontSize
            found.append((shape.text, (shape.x, low, shape.x + width, high)))
    return found


def bars_of(drawing: Drawing) -> list[Box]:
    """Return the boxes of filled bars that words must not cross."""
    return [
        (shape.x, shape.y, shape.x + shape.width, shape.y + shape.height)
        for shape in drawing.contents
        if type(shape).__name__ == "Rect" and shape.fillColor is not None and shape.width > 0
    ]


def overlap(one: Box, other: Box) -> bool:
    """Tell whether two boxes share more than their edges."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    tall = min(one[3], other[3]) - max(one[1], other[1])
    return wide > 0.2 and tall > 0.2


@pytest.fixture(params=ALL)
def picture(request: pytest.FixtureRequest) -> Picture:
    """Return each picture in turn."""
    return ALL[request.param]()


def test_no_words_lie_over_others(picture: Picture) -> None:
    words = words_of(picture.drawing)
    pairs = [(one, other) for index, one in enumerate(words) for other in words[index + 1 :]]
    assert not [(one[0], other[0]) for one, other in pairs if overlap(one[1], other[1])]


def test_no_words_are_cut_by_the_edge_of_a_bar(picture: Picture) -> None:
    for text, box in words_of(picture.drawing):
        for bar in bars_of(picture.drawing):
            within = bar[0] <= box[0] and box[2] <= bar[2] and bar[1] <= box[1] + 1 and box[3] - 1 <= bar[3]
            assert within or not overlap(box, bar), f"{text} lies over the edge of a bar"


def test_everything_is_inside_the_frame(picture: Picture) -> None:
    left, bottom, right, top = picture.drawing.getBounds()
    assert left >= -0.6
    assert bottom >= -0.6
    assert right <= picture.drawing.width + 0.6
    assert top <= picture.drawing.height + 0.6
    assert all(box[0] >= 0 and box[2] <= picture.drawing.width for _, box in words_of(picture.drawing))


def test_no_word_is_too_small_to_read(picture: Picture) -> None:
    sizes = [shape.fontSize for shape in picture.drawing.contents if type(shape).__name__ == "String"]
    assert min(sizes) >= SMALLEST


def test_smaller_words_are_refused() -> None:
    with pytest.raises(ValueError, match="cannot be read"):
        Brush(100, 100).words("klein", 0, 0, size=7.9)


SAID = {
    "result": "Een balk van 0 tot 100 procent. De loonwaarde is 66 procent. "
    "Met de marge mee ligt hij tussen 61 en 71 procent.",
    "result without band": "Een balk van 0 tot 100 procent. De loonwaarde is 66,4 procent.",
    "blocks": "Tien blokken. 6,6 van de 10 zijn gekleurd.",
    "fall": "Van 100 procent naar 66 procent, in stappen. Tempo: 19 eraf. Kwaliteit: 8 eraf. Netto werktijd: 7 eraf.",
    "one task": "Per hoofdtaak drie balken: Tempo, Kwaliteit, Netto werktijd. "
    "Strijken, 100 procent van de tijd: Tempo 87,5 procent, Kwaliteit 95 procent, Netto werktijd 90 procent.",
    "week of one task": "De werktijd verdeeld over de hoofdtaken. Strijken: 100 procent.",
    "history of one": "De loonwaarde bij elke meting. maart 2026: 66 procent.",
    "spread of one class": "Het aantal metingen per klasse van de loonwaarde. 60 tot 70 procent: 1. "
    "De middelste meting is 66 procent.",
}


@pytest.mark.parametrize("name", SAID)
def test_what_a_picture_says(name: str) -> None:
    assert ALL[name]().alt == SAID[name]


def test_sources_say_who_was_not_asked_and_what_is_not_decided() -> None:
    said = ALL["sources"]().alt
    assert "Tempo: werkgever 60 procent, werknemer 80 procent, gezien 70 procent, besluit 70 procent." in said
    assert "gezien niet gevraagd, nog geen besluit." in said


def test_another_language_is_another_set_of_words() -> None:
    english = Words(decimal_mark=".", blocks="{value} out of every 10", blocks_alt="Ten blocks, {value} filled.")
    drawn = ten_blocks(Result(Decimal(66)), english)
    assert drawn.alt == "Ten blocks, 6.6 filled."
    assert [text for text, _ in words_of(drawn.drawing)] == ["6.6 out of every 10"]


NUMBERS = [("66", "66"), ("66.0", "66"), ("29.925", "29,9"), ("29.95", "30"), ("0.05", "0,1"), ("-5", "−5")]


@pytest.mark.parametrize(("number", "written"), NUMBERS)
def test_how_numbers_are_written(number: str, written: str) -> None:
    assert DUTCH.number(Decimal(number)) == written


def test_a_way_down_that_does_not_lead_to_the_result_is_refused() -> None:
    with pytest.raises(ValueError, match="lead to"):
        fall(("Tempo", "19"), result="66")


def test_values_that_are_not_those_of_the_factors_are_refused() -> None:
    with pytest.raises(ValueError, match="one value"):
        TaskFactors(("Tempo", "Kwaliteit"), [Task("Strijken", Decimal(100), (Decimal(70),))])
    with pytest.raises(ValueError, match="one value"):
        Sources(("werkgever",), "besluit", [SourceRow("Tempo", (), None)])
    with pytest.raises(ValueError, match="sources"):
        Sources((), "besluit", [])


def test_the_bar_is_as_long_as_the_result() -> None:
    drawing = result_bar(Result(Decimal(66))).drawing
    whole, filled = bars_of(drawing)[:2]
    assert (filled[2] - filled[0]) / (whole[2] - whole[0]) == pytest.approx(0.66)


def test_colours_that_stand_for_tasks_are_all_different() -> None:
    assert len(set(OKABE_ITO)) == 8
