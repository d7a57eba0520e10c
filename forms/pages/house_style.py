"""*Huisstijl*: how the documents of this organisation look, beside a page of an invented example that follows at once.

Each field is kept when it is finished; what cannot be is told beneath it and not kept, so that a report can always be
made. Documents that were signed stay as they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QLabel, QWidget

from app.desk.house_look import example_document, example_subject, logo_from
from app.desk.house_style import house_style, set_house_style
from app.desk.session import Session
from app.desk.shelf import REPORT
from app.errors import Fault, FaultyInputError, LoonmaatError
from app.reports.organisation import DEFAULT_ACCENT, LONGEST, MOST_ADDRESS_LINES, Organisation
from app.reports.style import Colour, readable
from app.reports.subject import Subject
from forms.shell.page import Act, Page
from forms.theme import AROUND, BETWEEN
from forms.widgets.colour_swatch import ColourSwatch
from forms.widgets.failure_words import tell_failure
from forms.widgets.fields import LongTextField, PickField, TextField
from forms.widgets.flow import flow
from forms.widgets.form_row import FormRow
from forms.widgets.pdf_preview import PdfPreview
from forms.widgets.words import Words, button, column, row
from forms.widgets.work_bar import WorkBar
from forms.work import Failure, Operation, Works, failure_of

PAUSE_MS = 300
"""After a change, before the example is made again: fields often change by the two."""

PREVIEW_PERCENT = 50
PREVIEW_HEIGHT = 640
LOGO_HEIGHT = 56


class HouseStylePage(Page):
    """Shows and keeps the house style. Signal `back()` to return to *Instellen*."""

    back = Signal()

    def __init__(self, session: Session, works: Works, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.retitle(
            self.tr("Huisstijl"),
            self.tr("Zo zien de documenten van uw organisatie eruit. Ondertekende blijven zoals ze zijn."),
        )
        self._session, self._works = session, works
        self._subject: Subject | None = None
        self._making, self._again = False, False
        self.name = TextField(longest=LONGEST["name"])
        self.address, self.footer = LongTextField(lines=3), LongTextField(lines=2)
        self.accent, self.swatch = TextField(longest=9), ColourSwatch()
        self.letter = LongTextField(lines=4)
        self.logo, self._logo_words = QLabel(), Words("", "small")
        self.darker = button("", self._take_darker)
        self.bar, self.example = WorkBar(), PickField()
        self.preview = PdfPreview(works, prints=False, percent=PREVIEW_PERCENT)
        self.preview.setMinimumHeight(PREVIEW_HEIGHT)
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._soon.timeout.connect(self._make_example)
        self._rows = self._make_rows()
        self._lay_out()
        self._listen()

    def _make_rows(self) -> Mapping[str, FormRow]:
        return {
            "name": FormRow(self.tr("Naam van de organisatie"), self.name, optional=True),
            "address": FormRow(
                self.tr("Adres"),
                self.address,
                self.tr("Hoogstens {0} regels.").format(MOST_ADDRESS_LINES),
                optional=True,
            ),
            "footer": FormRow(
                self.tr("Voet van elke bladzijde"),
                self.footer,
                self.tr("Zoals een website of een kenmerk."),
                optional=True,
            ),
            "accent": FormRow(
                self.tr("Kleur"), self.accent, self.tr("Als #rrggbb, zoals {0}.").format(DEFAULT_ACCENT), characters=12
            ),
            "letter": FormRow(
                self.tr("Eigen tekst in brieven en e-mails"),
                self.letter,
                self.tr("Bijvoorbeeld waar iemand met vragen terechtkan."),
                optional=True,
            ),
        }

    def _lay_out(self) -> None:
        back = button(self.tr("Instellen"), self.back.emit, "quiet", icon_name="arrow-left")
        self._remove_logo = button(self.tr("Logo weghalen"), lambda: self._keep_logo(b""), "quiet", icon_name="trash-2")
        logo = column(
            Words(self.tr("Logo"), "strong"),
            self._logo_words,
            row(self.logo, 1),
            flow(button(self.tr("Logo kiezen"), self._choose_logo, icon_name="upload"), self._remove_logo),
        )
        self.darker.hide()
        colour = column(self._rows["accent"], flow(self.swatch, self.darker))
        asked = column(
            row(back, 1), self._rows["name"], self._rows["address"], self._rows["footer"], colour, logo,
            self._rows["letter"], 1, spacing=BETWEEN,
        )  # fmt: skip
        self.example.offer(((REPORT, self.tr("Rapport")), ("employee", self.tr("Brief voor de werknemer"))))
        self.example.set_value(REPORT)
        shown = column(
            FormRow(self.tr("Voorbeeld met verzonnen mensen"), self.example, characters=32), self.bar, self.preview
        )
        self._both = row(asked, shown, spacing=AROUND)
        self._both.setStretch(0, 1)
        self._both.setStretch(1, 1)
        self.add(self._both)

    def _listen(self) -> None:
        texts: Mapping[str, TextField | LongTextField] = {
            "name": self.name, "footer": self.footer, "letter": self.letter, "accent": self.accent,
        }  # fmt: skip
        for key, field in texts.items():
            field.committed.connect(lambda value, name=key: self._keep_text(name, value))
        self.address.committed.connect(self._keep_address)
        self.example.committed.connect(lambda _reader: self._make_example())

    # --- what the shell asks ---------------------------------------------------------------------------------

    def first_focus(self) -> QWidget:
        """Begin at the name."""
        return self.name

    def primary(self) -> Act:
        """Go back: everything is kept already."""
        return Act(self.tr("Klaar"), self.back.emit)

    def entered(self) -> None:
        """Show what is kept."""
        self._show(house_style(self._session))
        self._make_example()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the example beside the fields when there is room for both, else beneath them."""
        super().resizeEvent(event)
        needed = self.fontMetrics().averageCharWidth() * 46 + self.preview.paper_width() + 3 * AROUND
        beside = self.width() >= needed
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._both.setDirection(direction)

    def _show(self, style: Organisation) -> None:
        self.name.set_value(style.name or None)
        self.address.set_value("\n".join(style.address) or None)
        self.footer.set_value(style.footer or None)
        self.letter.set_value(style.letter or None)
        self.accent.set_value(style.accent)
        for asked in self._rows.values():
            asked.clear_error()
        self.darker.hide()
        self._show_colour_and_logo(style)

    def _show_colour_and_logo(self, style: Organisation) -> None:
        self.swatch.show_colour(Colour.parse(style.accent))
        look = style.style()
        self.logo.setVisible(look.logo is not None)
        self._remove_logo.setVisible(look.logo is not None)
        self._logo_words.setText("" if look.logo else self.tr("Nog geen logo. PNG of JPEG, hoogstens 5 MB."))
        self._logo_words.setVisible(look.logo is None)
        if look.logo is not None:
            wide, high = look.logo.width, look.logo.height
            image = QImage(look.logo.rgb, wide, high, 3 * wide, QImage.Format.Format_RGB888)
            self.logo.setPixmap(_as_high_as(image, LOGO_HEIGHT, self.devicePixelRatioF()))
            self.logo.setAccessibleName(self.tr("Logo van uw organisatie"))

    # --- keeping ---------------------------------------------------------------------------------------------

    def _keep_text(self, name: str, value: object) -> None:
        text = value if isinstance(value, str) else ""
        self._keep(name, **{name: text or (DEFAULT_ACCENT if name == "accent" else "")})

    def _keep_address(self, value: object) -> None:
        lines = value.splitlines() if isinstance(value, str) else []
        self._keep("address", address=tuple(line.strip() for line in lines if line.strip()))

    def _keep_logo(self, content: bytes) -> None:
        self._keep("logo", logo=content)

    def _keep(self, part: str, **changed: object) -> None:
        """Keep one part; say at the field what is wrong with it when it cannot be, and keep what was."""
        if part == "accent":
            self.darker.hide()
        try:
            style = replace(house_style(self._session), **changed)  # type: ignore[arg-type]  # fields of Organisation
            set_house_style(self._session, style)
        except FaultyInputError as error:
            self._refuse(part, error.faults[0], str(changed.get("accent", "")))
            return
        except LoonmaatError as error:
            tell_failure(self.message, failure_of(error))
            return
        self.message.hide()
        if part in self._rows:
            self._rows[part].clear_error()
        if part == "accent":
            self.accent.set_value(style.accent)
        self._show_colour_and_logo(style)
        self.said.emit(self.tr("Opgeslagen. Geldt voor elk document dat u hierna maakt."))
        self._soon.start()

    def _refuse(self, name: str, fault: Fault, accent: str) -> None:
        if name not in self._rows:
            tell_failure(self.message, Failure(self.tr("Dit logo kan niet gebruikt worden."), "", (fault,)))
            return
        self._rows[name].set_error(fault.text, fault.remedy)
        if fault.code == "colour_contrast":
            shade = readable(Colour.parse(accent))
            self.swatch.show_colour(shade)
            self.darker.say(self.tr("Neem {0}").format(shade.hex))
            self.darker.setProperty("shade", shade.hex)
            self.darker.show()

    def _take_darker(self) -> None:
        shade = str(self.darker.property("shade"))
        self.accent.set_value(shade)
        self._keep("accent", accent=shade)
        self.accent.setFocus()

    # --- the logo --------------------------------------------------------------------------------------------

    def _choose_logo(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Logo kiezen"), "", self.tr("Afbeeldingen (*.png *.jpg *.jpeg);;Alle bestanden (*)")
        )
        if name:
            self.take_logo(Path(name))

    def take_logo(self, file: Path) -> None:
        """Read a logo from a file, off the window's thread, and keep it."""
        operation = Operation(lambda _progress: logo_from(file)).owned_by(self)
        operation.success(self._keep_logo).failure(lambda failure: tell_failure(self.message, failure))
        operation.start(self._works)

    # --- the example -----------------------------------------------------------------------------------------

    def _make_example(self) -> None:
        """Make the example in the style that is kept now; one at a time, and once more when something changed since."""
        if self._making:
            self._again = True
            return
        self._making, self._again = True, False
        places, known = self._session.places, self._subject
        style, reader = house_style(self._session), self.example.value() or REPORT

        def work() -> tuple[Subject, bytes]:
            subject = known if known is not None else example_subject(places)
            return subject, example_document(places, subject, reader, style)

        operation = Operation(lambda _progress: work()).owned_by(self)
        operation.success(self._show_example).failure(self._no_example).cancelled(self._end)
        self.bar.watch(operation, self.tr("Het voorbeeld wordt gemaakt…"))
        operation.start(self._works)

    def _show_example(self, made: tuple[Subject, bytes]) -> None:
        self._subject, pdf = made
        self.preview.show_pdf(pdf)
        self._end()

    def _no_example(self, failure: Failure) -> None:
        tell_failure(self.message, failure)
        self._end()

    def _end(self) -> None:
        self._making = False
        self.bar.end()
        if self._again:
            self._make_example()


def _as_high_as(image: QImage, height: int, ratio: float) -> QPixmap:
    """Return a picture for the screen, at most so many logical pixels high."""
    picture = QPixmap.fromImage(image).scaledToHeight(round(height * ratio), Qt.TransformationMode.SmoothTransformation)
    picture.setDevicePixelRatio(ratio)
    return picture
