"""The door: a story of blocks becomes the bytes of a tagged, accessible (PDF/UA-1), archivable (PDF/A-3a) document.

    story = [Heading(1, "Jouw loonwaarde"), Paragraph("...")]
    data = Document("Jouw loonwaarde", language="nl-NL").build(story, created=moment)

The same story at the same moment gives the same bytes, in any process on any machine. Nothing is written to
disk. The libraries are imported when a document is built, not when the program starts.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from app.reports.lettering.characters import one_line
from app.reports.lettering.direction import is_rtl
from app.reports.pdf import blocks
from app.reports.pdf.blocks import Block
from app.reports.style import HouseStyle, Theme

if TYPE_CHECKING:
    from app.reports.pdf.archive import Attachment
    from app.reports.pdf.pages import Furniture, Placed
    from app.reports.pdf.pen import Pen
    from app.reports.pdf.structure import Element


@dataclass(frozen=True, slots=True)
class Document:
    """What a document is, apart from its story.

    `title` is shown by readers and on later pages; `language` is BCP 47 and also decides the direction;
    `page_label` holds `{page}` and `{pages}`.
    """

    title: str
    language: str = "nl-NL"
    subject: str = ""
    house_style: HouseStyle = field(default_factory=HouseStyle)
    attachment: Attachment | None = None
    page_label: str = "Pagina {page} van {pages}"
    theme: Theme = field(default_factory=Theme)

    def build(self, story: Sequence[Block], created: datetime) -> bytes:
        """Return the PDF. `created` has a time zone.

        Raises ValueError for a story that cannot be accessible.
        """
        if created.tzinfo is None:
            raise ValueError("the moment needs a time zone")
        check(story)
        pages, root, furniture = self.lay_out(story)
        return self._write(pages, root, furniture, created)

    def lay_out(self, story: Sequence[Block]) -> tuple[list[tuple[Placed, ...]], Element, Furniture]:
        """Return the pages as they will be drawn, the structure under its root, and what returns on each page."""
        from app.reports.lettering.fonts import load_fonts  # noqa: PLC0415  late: see the module
        from app.reports.pdf.compose import Composer  # noqa: PLC0415  late: as above
        from app.reports.pdf.pages import Furniture, lay_out  # noqa: PLC0415  late: as above
        from app.reports.pdf.structure import Element, writing_mode  # noqa: PLC0415  late: as above

        composer = Composer(load_fonts(), self.theme, is_rtl(self.language))
        root = Element("Document")
        if composer.rtl:
            root.attributes.append(writing_mode(True))
        parts = [composer.compose(part, root, self.theme.width) for part in _parts(story)]
        furniture = Furniture(composer, self.house_style, one_line(self.title), self.page_label)
        return lay_out(parts, furniture), root, furniture

    def _write(
        self, pages: Sequence[Sequence[Placed]], root: Element, furniture: Furniture, created: datetime
    ) -> bytes:
        from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415  late: see the module

        from app.reports.lettering.fonts import REGULAR  # noqa: PLC0415  late: as above
        from app.reports.pdf.pages import paint  # noqa: PLC0415  late: as above
        from app.reports.pdf.pen import Pen  # noqa: PLC0415  late: as above

        drawn = io.BytesIO()
        size = (self.theme.page_width, self.theme.page_height)
        # The first font is set on every page, used or not: it must be one of ours, or Helvetica is referenced.
        canvas = Canvas(drawn, size, invariant=1, pageCompression=1, initialFontName=REGULAR)
        pen = Pen(canvas, self.house_style.palette, self.theme.page_height)
        paint(pages, furniture, pen)
        canvas.save()
        return self._finish(drawn, pen, root, created)

    def _finish(self, drawn: io.BytesIO, pen: Pen, root: Element, created: datetime) -> bytes:
        import pikepdf  # noqa: PLC0415  late: see the module

        from app.reports.pdf import archive  # noqa: PLC0415  late: as above
        from app.reports.pdf.tags import TagWriter, write_outline  # noqa: PLC0415  late: as above

        about = archive.Description(
            one_line(self.title),
            one_line(self.subject),
            one_line(self.house_style.name),
            self.language,
            created,
        )
        with pikepdf.open(drawn) as pdf:
            TagWriter(pdf, pen, self.language).write(root)
            write_outline(pdf, pen.bookmarks)
            archive.mend_unicode_maps(pdf, pen.meanings)
            archive.write_metadata(pdf, about)
            archive.write_colour_profile(pdf)
            if self.attachment is not None:
                archive.attach(pdf, self.attachment, created)
            finished = io.BytesIO()
            streams = pikepdf.ObjectStreamMode.generate  # tags are many small objects: a fifth of the size
            pdf.save(finished, deterministic_id=True, object_stream_mode=streams, min_version="1.7")
        return finished.getvalue()


def check(story: Sequence[Block]) -> None:
    """Raise ValueError for what no reader could follow.

    No first heading, a skipped level, two fields of one name.
    """
    level = 0
    names: set[str] = set()
    for block in walk(story):
        if isinstance(block, blocks.Heading):
            if not (1 <= block.level <= level + 1 and block.level <= 4):
                raise ValueError(f"heading level {block.level} after level {level}")
            level = block.level
        if isinstance(block, blocks.SignaturePlace):
            if block.name in names:
                raise ValueError(f"two fields of one name: {block.name}")
            names.add(block.name)
    if not level:
        raise ValueError("a document needs a heading")


def walk(story: Sequence[Block]) -> Iterator[Block]:
    """Yield all blocks in reading order, also those inside others."""
    for block in story:
        yield block
        if isinstance(block, blocks.Note | blocks.KeepTogether):
            yield from walk(block.blocks)
        if isinstance(block, blocks.Columns):
            for column in block.columns:
                yield from walk(column)


def _parts(story: Sequence[Block]) -> list[list[Block]]:
    """Return the story cut at its page breaks; a break with nothing after it makes no empty page."""
    parts: list[list[Block]] = [[]]
    for block in story:
        if isinstance(block, blocks.PageBreak):
            parts.append([])
        else:
            parts[-1].append(block)
    return [part for part in parts if part]
