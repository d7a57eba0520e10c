"""The words in and under the pictures, in one language; and how numbers are written in it.

Dutch is the default. Another language gives its own `Words`, from its translation file. Every template is filled by
name, and a test fills them all.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal


@dataclass(frozen=True, slots=True)
class Words:
    """All texts of the pictures. What stands between braces is filled in."""

    decimal_mark: str = ","
    percent: str = "{value}%"
    missing: str = "–"
    band: str = "tussen {low} en {high}"
    result: str = "De loonwaarde is {value} procent."
    result_band: str = "Met de marge mee ligt hij tussen {low} en {high} procent."
    result_scale: str = "Een balk van 0 tot 100 procent."
    blocks: str = "{value} van elke 10"
    blocks_alt: str = "Tien blokken. {value} van de 10 zijn gekleurd."
    fall_alt: str = "Van {start} procent naar {result} procent, in stappen."
    fall_step: str = "{label}: {amount} eraf."
    rise_step: str = "{label}: {amount} erbij."
    tasks_alt: str = "Per hoofdtaak drie balken: {factors}."
    task_alt: str = "{name}, {share} procent van de tijd: {values}."
    value: str = "{label} {value} procent"
    value_missing: str = "{label} niet ingevuld"
    share: str = "{value}% van de tijd"
    counts_as: str = "telt als 100"
    week_alt: str = "De werktijd verdeeld over de hoofdtaken."
    week_part: str = "{name}: {share} procent."
    hours: str = "{value} uur"
    history_alt: str = "De loonwaarde bij elke meting."
    history_point: str = "{label}: {value} procent."
    history_point_band: str = "{label}: {value} procent, tussen {low} en {high}."
    sources_alt: str = "Wat elke bron noemde, naast elkaar, van 0 tot {top} procent."
    source_row: str = "{label}: {values}."
    source_missing: str = "{label} niet gevraagd"
    decision_missing: str = "nog geen {label}"
    spread_alt: str = "Het aantal metingen per klasse van de loonwaarde."
    spread_class: str = "{low} tot {high} procent: {count}."
    spread_median: str = "De middelste meting is {value} procent."
    median: str = "midden {value}"

    def number(self, value: Decimal) -> str:
        """Write a number with at most one decimal, rounded half up: 29.925 is 29,9 and 70.0 is 70."""
        rounded = value.quantize(Decimal("0.1"), ROUND_HALF_UP)
        if rounded == rounded.to_integral_value():
            rounded = rounded.quantize(Decimal(1))
        return str(rounded).replace("-", "−").replace(".", self.decimal_mark)

    def named(self, label: str, value: Decimal | None) -> str:
        """Say what a label came to, or that it is not filled in."""
        if value is None:
            return self.value_missing.format(label=label)
        return self.value.format(label=label, value=self.number(value))

    def percentage(self, value: Decimal | None) -> str:
        """Write a percentage, or the sign for one that is missing."""
        return self.missing if value is None else self.percent.format(value=self.number(value))


DUTCH = Words()
"""The words of the Dutch documents."""
