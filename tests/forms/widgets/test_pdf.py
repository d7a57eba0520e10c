"""The preview: pages come in the background, from memory only, with their text for who cannot see them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from forms.widgets.focus_order import stops
from forms.widgets.pdf_pages import PdfPages, UnreadablePdfError
from forms.widgets.pdf_preview import PdfPreview
from forms.widgets.pdf_print import PrintJob
from forms.work import Works
from tests.helpers.accessibility import stops_without_role, told

Show = Callable[[QWidget], QWidget]


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """Return three pages of A4, each with its number and a black square at the top left."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=(595, 842))
    for number in range(1, 4):
        canvas.drawString(100, 500, f"Dit is bladzijde {number}")
        canvas.rect(0, 742, 100, 100, fill=1)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


@pytest.fixture
def works(qapp: object) -> Iterator[Works]:
    reports: list[object] = []
    works = Works(reports.append)
    yield works
    assert works.wait(10_000)
    assert reports == []


def idle(works: Works) -> Callable[[], bool]:
    return lambda: works.running == 0


def test_a_page_is_drawn_at_the_resolution_that_was_asked(pdf: bytes) -> None:
    pages = PdfPages(pdf)
    image = pages.image(0, 144)
    assert (image.width(), image.height()) == (1190, 1684)
    assert image.pixelColor(50, 50).lightness() == 0
    assert image.pixelColor(600, 50).lightness() == 255
    assert pages.size(2) == (595, 842)
    pages.close()


def test_a_page_gives_its_text(pdf: bytes) -> None:
    pages = PdfPages(pdf)
    assert "Dit is bladzijde 2" in pages.text(1)
    pages.close()


@pytest.mark.parametrize("data", [b"", b"geen pdf", b"%PDF-1.7\nkapot"])
def test_what_is_no_pdf_is_told_with_a_remedy(data: bytes) -> None:
    with pytest.raises(UnreadablePdfError) as caught:
        PdfPages(data)
    assert caught.value.remedy


@pytest.fixture
def preview(shown: Show, qtbot: QtBot, works: Works, pdf: bytes) -> PdfPreview:
    made = PdfPreview(works)
    made.resize(900, 700)
    shown(made)
    made.show_pdf(pdf)
    qtbot.waitUntil(lambda: made.pages() is not None and works.running == 0, timeout=10_000)
    return made


def test_the_pages_in_sight_are_shown_with_their_text(preview: PdfPreview, qtbot: QtBot, works: Works) -> None:
    qtbot.waitUntil(lambda: "Dit is bladzijde 1" in told(preview), timeout=5000)
    assert "Bladzijde 1 van 3" in told(preview)
    assert "Dit is bladzijde 3" not in told(preview), "a page out of sight is not drawn yet"


def test_zoom_by_keys(preview: PdfPreview, qtbot: QtBot, works: Works) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    preview.focus_page()
    for key, percent in ((Qt.Key.Key_Plus, 125), (Qt.Key.Key_Minus, 100), (Qt.Key.Key_Minus, 75), (Qt.Key.Key_0, 100)):
        qtbot.keyClick(QApplication.focusWidget(), key, control)
        assert preview.zoom() == percent
    qtbot.waitUntil(idle(works), timeout=10_000)


def test_another_page_comes_in_sight_and_is_named(preview: PdfPreview, qtbot: QtBot, works: Works) -> None:
    preview.show_page(3)
    assert preview.page() == 3
    qtbot.waitUntil(lambda: "Dit is bladzijde 3" in told(preview), timeout=5000)


def test_each_page_is_a_stop_that_is_heard_and_comes_in_sight(preview: PdfPreview) -> None:
    assert stops_without_role(preview) == []
    pages = [stop for stop in stops(preview) if stop.accessibleName().startswith("Bladzijde")]
    assert [page.accessibleName() for page in pages] == [f"Bladzijde {number} van 3" for number in (1, 2, 3)]
    pages[2].setFocus(Qt.FocusReason.TabFocusReason)
    assert preview.page() == 3


def test_a_broken_file_is_told_in_the_preview(shown: Show, qtbot: QtBot, works: Works) -> None:
    preview = PdfPreview(works)
    shown(preview)
    preview.show_pdf(b"geen pdf")
    qtbot.waitUntil(lambda: "niet als PDF te lezen" in told(preview), timeout=5000)


def test_printing_lays_every_page_on_paper(qtbot: QtBot, works: Works, pdf: bytes, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printer.setFullPage(True)
    job = PrintJob(PdfPages(pdf), printer, works)
    printed = QSignalSpy(job.printed)
    with qtbot.waitSignal(job.ended, timeout=20_000):
        job.start()
    assert printed.count() == 3
    paper = PdfPages((tmp_path / "paper.pdf").read_bytes())
    assert paper.count == 3
    assert paper.image(0, 72).pixelColor(30, 30).lightness() < 40
    paper.close()
