"""The house style: kept field by field, refused in words, and seen at once in the example."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.desk.house_style import house_style
from app.desk.session import Session
from app.reports.organisation import DEFAULT_ACCENT
from forms.pages.house_style import PAUSE_MS, HouseStylePage
from forms.shell.window import MainWindow
from forms.theme import Look, Scheme, Theme
from forms.work import Works
from tests.helpers.accessibility import faults, told, walk_by_tab

Settled = Callable[[], None]
Give = Callable[[bytes], None]
TOO_LARGE = 200_000_000


@pytest.fixture
def page(session: Session, works: Works, window: MainWindow, settled: Settled) -> HouseStylePage:
    """Return the page, shown, with its example made."""
    made = HouseStylePage(session, works)
    window.show_page(made, "settings")
    settled()
    return made


def typed(field: object, text: str) -> None:
    """Type a text in a field and leave it."""
    field.setFocus()  # type: ignore[attr-defined]  # a field of the page
    field.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(field, text)  # type: ignore[call-overload]
    field.finish()  # type: ignore[attr-defined]


def words_of(page: HouseStylePage) -> str:
    """Return what stands on the first page of the example."""
    pages = page.preview.pages()
    assert pages is not None
    return pages.text(0)


def test_what_is_typed_is_kept_and_seen(page: HouseStylePage, session: Session, settled: Settled) -> None:
    typed(page.name, "Gemeente Proefstad")
    typed(page.address, "Plein 1")
    typed(page.footer, "proefstad.example")
    page._soon.timeout.emit()
    settled()
    kept = house_style(session)
    assert (kept.name, kept.address, kept.footer) == ("Gemeente Proefstad", ("Plein 1",), "proefstad.example")
    assert "Gemeente Proefstad" in words_of(page)
    assert "proefstad.example" in words_of(page)


def test_it_is_used_for_a_page_that_is_opened_later(page: HouseStylePage, session: Session) -> None:
    typed(page.letter, "Vragen? Bel ons.")
    page.entered()
    assert page.letter.toPlainText() == "Vragen? Bel ons."


def test_a_colour_that_cannot_be_read_is_refused_with_a_darker_one(page: HouseStylePage, session: Session) -> None:
    typed(page.accent, "#ffcc00")
    assert house_style(session).accent == DEFAULT_ACCENT
    assert "contrast 1,5" in told(page)
    shade = page.darker.words().removeprefix("Neem ")
    page.darker.click()
    assert house_style(session).accent == shade
    assert page.accent.value() == shade
    assert "slecht te lezen" not in told(page)
    assert page.darker.isHidden()


@pytest.mark.parametrize("text", ["groen", "#12", "#gggggg", "0b5d66;url"])
def test_what_is_no_colour_is_told(page: HouseStylePage, session: Session, text: str) -> None:
    typed(page.accent, text[:9])
    assert "geen kleur" in told(page)
    assert page.darker.isHidden()
    assert house_style(session).accent == DEFAULT_ACCENT


def test_an_address_of_too_many_lines_is_told_and_not_kept(page: HouseStylePage, session: Session) -> None:
    page.address.setPlainText("\n".join(f"regel {number}" for number in range(9)))
    page.address.finish()
    assert "hoogstens 5 past" in told(page)
    assert house_style(session).address == ()


# --- the logo ----------------------------------------------------------------------------------------------------


def picture(kind: str = "PNG", size: tuple[int, int] = (300, 100)) -> bytes:
    """Return a picture."""
    out = io.BytesIO()
    Image.new("RGB", size, (11, 93, 102)).save(out, kind)
    return out.getvalue()


@pytest.fixture
def give(page: HouseStylePage, tmp_path: Path, settled: Settled) -> Give:
    """Return a way to give the page a file as its logo."""

    def take(content: bytes) -> None:
        file = tmp_path / "logo.png"
        file.write_bytes(content)
        page.take_logo(file)
        settled()

    return take


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_logo_is_taken_shown_and_taken_away(page: HouseStylePage, session: Session, give: Give, kind: str) -> None:
    give(picture(kind))
    assert house_style(session).logo.startswith(b"\x89PNG")
    assert page.logo.accessibleName() == "Logo van uw organisatie"
    assert page.logo.isVisible()
    page._remove_logo.click()
    assert house_style(session).logo == b""
    assert not page.logo.isVisible()


def test_a_large_picture_is_kept_small(session: Session, give: Give) -> None:
    give(picture(size=(3000, 2000)))
    look = house_style(session).style().logo
    assert look is not None
    assert (look.width, look.height) == (1200, 800)


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><image href="file:///etc/passwd"/></svg>'


@pytest.mark.parametrize(
    ("content", "told_as"),
    [
        (SVG, "geen PNG of JPEG"),
        (b"<?xml version='1.0'?>" + SVG, "geen PNG of JPEG"),
        (b"", "geen PNG of JPEG"),
        (picture()[:80], "beschadigd"),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 500, "beschadigd"),
        (picture(size=(4001, 3000)), "beeldpunten"),
    ],
    ids=["svg", "xml", "empty", "cut", "broken", "pixels"],
)
def test_a_logo_that_cannot_be_is_refused_in_words(
    page: HouseStylePage, session: Session, give: Give, content: bytes, told_as: str
) -> None:
    give(content)
    assert told_as in page.message.words()
    assert house_style(session).logo == b""


def test_two_hundred_megabytes_are_refused_without_reading_them(
    page: HouseStylePage, session: Session, tmp_path: Path, settled: Settled
) -> None:
    file = tmp_path / "logo.png"
    with file.open("wb") as stream:
        stream.truncate(TOO_LARGE)
    page.take_logo(file)
    settled()
    assert "200 MB" in page.message.words()
    assert house_style(session).logo == b""


def test_a_logo_that_is_gone_is_told(page: HouseStylePage, tmp_path: Path, settled: Settled) -> None:
    page.take_logo(tmp_path / "weg.png")
    settled()
    assert "niet gelezen" in page.message.words()


# --- for everybody -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("percent", [100, 200])
def test_it_can_be_heard_and_fits(page: HouseStylePage, theme: Theme, percent: int, qtbot: QtBot) -> None:
    theme.choose(Look(Scheme.HIGH_CONTRAST, percent))
    typed(page.accent, "#ffcc00")
    qtbot.waitUntil(lambda: faults(page) == [], timeout=5000)  # once everything stands where it will stand
    sheet, room = page.sheet_and_room()
    assert sheet.width() <= room.width()


def test_tab_goes_through_everything(page: HouseStylePage, window: MainWindow) -> None:
    page.focus_first()
    stops = walk_by_tab(window)
    assert page.letter in stops


def test_the_swatch_says_which_colour_and_how_well_it_reads(page: HouseStylePage) -> None:
    typed(page.accent, "#0b5d66")
    assert page.swatch.accessibleName() == "Kleur #0b5d66, contrast met wit 7,6"


def test_changes_by_the_two_are_one_example(page: HouseStylePage, works: Works, qtbot: QtBot) -> None:
    typed(page.name, "A")
    typed(page.footer, "B")
    assert works.running == 0
    qtbot.wait(PAUSE_MS + 50)
    qtbot.waitUntil(lambda: works.running == 0, timeout=60_000)
    assert "B" in words_of(page)
