"""The organisation that a report comes from: its name, address, colours, logo, footer, and a text for its letters.

Everything comes from outside, so it is checked when it is made: a colour that cannot be read on white, a logo that is
no picture, an address of a hundred lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from app.errors import Fault, FaultyInputError
from app.reports.style import HouseStyle, accent_colour

DEFAULT_ACCENT = HouseStyle().accent.hex

LONGEST = {"name": 80, "footer": 300, "letter": 1500}
MOST_ADDRESS_LINES = 5
LONGEST_ADDRESS_LINE = 60


@dataclass(frozen=True, slots=True)
class Organisation:
    """What an organisation may change. Texts as typed; `logo` is the file itself (PNG or JPEG), empty for none.

    Raises FaultyInputError with everything that is wrong, each with what to do about it.
    """

    name: str = ""
    address: tuple[str, ...] = ()
    footer: str = ""
    accent: str = DEFAULT_ACCENT
    letter: str = ""
    logo: bytes = field(default=b"", repr=False)

    def __post_init__(self) -> None:
        """Check everything at once."""
        faults = [*self._too_long(), *self._colour_faults(), *self._logo_faults()]
        if faults:
            raise FaultyInputError(faults, text="Deze huisstijl kan zo niet.")

    def style(self, fallback_name: str = "") -> HouseStyle:
        """Return the look for a document; without a name of its own it bears `fallback_name`."""
        from app.reports.pdf.logo import read_logo  # noqa: PLC0415 - the picture library is needed only here

        logo = read_logo(self.logo) if self.logo else None
        return HouseStyle(self.name or fallback_name, self.address, self.footer, accent_colour(self.accent), logo)

    def _too_long(self) -> Iterator[Fault]:
        for name, limit in LONGEST.items():
            length = len(getattr(self, name))
            if length > limit:
                text = f"Deze tekst heeft {length} tekens; hoogstens {limit} past."
                yield Fault("text_too_long", name, text, "Maak hem korter.")
        if len(self.address) > MOST_ADDRESS_LINES:
            text = f"Het adres heeft {len(self.address)} regels; hoogstens {MOST_ADDRESS_LINES} past."
            yield Fault("text_too_long", "address", text, "Voeg regels samen.")
        if any(len(line) > LONGEST_ADDRESS_LINE for line in self.address):
            text = f"Een regel van het adres is langer dan {LONGEST_ADDRESS_LINE} tekens."
            yield Fault("text_too_long", "address", text, "Verdeel hem over twee regels.")

    def _colour_faults(self) -> tuple[Fault, ...]:
        try:
            accent_colour(self.accent, "accent")
        except FaultyInputError as error:
            return error.faults
        return ()

    def _logo_faults(self) -> tuple[Fault, ...]:
        if not self.logo:
            return ()
        from app.reports.pdf.logo import read_logo  # noqa: PLC0415 - as above

        try:
            read_logo(self.logo)
        except FaultyInputError as error:
            return error.faults
        return ()
