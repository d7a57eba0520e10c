"""The same picture on the screen: Qt draws the SVG as poppler and PDFium draw the PDF."""

import io
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QFont, QFontDatabase, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing, Ellipse

from app.reports.pictures.brush import Picture
from app.reports.pictures.svg import to_svg
from forms.sizes import Sizes
from forms.theme import body_font
from forms.widgets.svg_picture import as_on_paper
from tests.reports.pictures.samples import ALL

Grey = NDArray[np.float64]
SCALE = 2


@pytest.fixture(scope="module")
def our_fonts(qapp: QApplication, project_root: Path) -> Iterator[None]:
    """Let Qt know the program's fonts and write as the window does: with figures of one width."""
    for file in sorted((project_root / "resources" / "fonts").glob("*.ttf")):
        assert QFontDatabase.addApplicationFont(str(file)) >= 0
    before = qapp.font()
    qapp.setFont(body_font("Atkinson Hyperlegible", Sizes()))
    yield
    qapp.setFont(before)


def by_qt(picture: Picture) -> Grey:
    """Return the picture as Qt draws its SVG: 0 black, 1 white."""
    renderer = QSvgRenderer(QByteArray(to_svg(picture.drawing, picture.alt).encode()))
    assert renderer.isValid()
    width, height = round(picture.drawing.width * SCALE), round(picture.drawing.height * SCALE)
    image = QImage(width, height, QImage.Format.Format_RGB888)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    painter.setFont(as_on_paper(QFont()))
    renderer.render(painter, QRectF(0, 0, width, height))
    painter.end()
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(height, image.bytesPerLine())
    colours = rows[:, : 3 * width].reshape(height, width, 3)
    return np.asarray(colours.mean(axis=2) / 255.0, np.float64)


def on_paper(picture: Picture) -> Grey:
    """Return the picture as PDFium draws its PDF."""
    out = io.BytesIO()
    renderPDF.drawToFile(picture.drawing, out, showBoundary=False)
    with pypdfium2.PdfDocument(out.getvalue()) as pdf:
        colours = np.asarray(pdf[0].render(scale=SCALE).to_pil().convert("RGB"))
    return np.asarray(colours.mean(axis=2) / 255.0, np.float64)


def blurred(image: Grey, size: int = 8) -> Grey:
    """Return the mean of every block: what a picture looks like from afar."""
    rows, columns = (length // size * size for length in image.shape)
    blocks = image[:rows, :columns].reshape(rows // size, size, columns // size, size)
    return np.asarray(blocks.mean(axis=(1, 3)), np.float64)


@pytest.mark.parametrize("name", ALL)
@pytest.mark.usefixtures("our_fonts")
def test_screen_and_paper_look_the_same(name: str) -> None:
    picture = ALL[name]()
    screen, paper = blurred(by_qt(picture)), blurred(on_paper(picture))
    rows, columns = (min(lengths) for lengths in zip(screen.shape, paper.shape, strict=True))
    difference = np.abs(screen[:rows, :columns] - paper[:rows, :columns])
    assert difference.mean() < 0.02
    assert difference.max() < 0.5


def test_what_is_read_is_in_the_picture() -> None:
    svg = to_svg(ALL["result"]().drawing, "Een <balk> & meer")
    assert "<title>Een &lt;balk&gt; &amp; meer</title>" in svg
    assert 'font-family="Atkinson Hyperlegible"' in svg


def test_a_shape_that_we_do_not_draw_is_refused() -> None:
    drawing = Drawing(10, 10)
    drawing.add(Ellipse(5, 5, 5, 3))
    with pytest.raises(TypeError, match="Ellipse"):
        to_svg(drawing)
