"""A register whose counts and means are those of the pilot of 2012; the people in it are invented.

The pilot published per municipality how many measurements there were and their mean, and nothing of any person
(tests/data/pilot-2012-per-municipality.csv). Here each municipality gets that many invented people, whose values lie
symmetrically around its mean.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

CSV = Path(__file__).resolve().parents[1] / "data" / "pilot-2012-per-municipality.csv"

TABLE_9_7 = {
    "Actíva": (33, 57),
    "Arbolab": (9, 69),
    "Dariuz": (93, 49),
    "Loonbalans": (92, 49),
    "Matchcare": (2, 40),
    "VTA": (18, 57),
    "totaal": (247, 51),
}
"""The third progress report, table 9.7: number of measurements and mean wage value in whole percents."""

HEADINGS = ("Pseudoniem", "Gemeente", "Methode", "Datum meting", "Loonwaarde (%)", "Eerste of herhaling",
            "Belangrijkste beperking", "Geboortejaar", "Geslacht", "Beoordelaar")  # fmt: skip

_LIMITATIONS = ("lichamelijk", "psychisch", "psychosociaal", "")
_FIRST_DAY = date(2010, 9, 1)


def municipalities() -> Iterator[Mapping[str, str]]:
    """Yield the lines of the published annex."""
    with CSV.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream, delimiter=";")


def values(count: int, mean: int) -> list[int]:
    """Return so many whole values with exactly this mean, spread over at most 12 points to both sides."""
    spread = [step % 12 + 1 for step in range(count // 2)]
    room = min(mean - 20, 99 - mean)
    sides = [min(step, max(room, 0)) for step in spread]
    middle = [mean] if count % 2 else []
    return [*(mean - step for step in sides), *middle, *(mean + step for step in sides)]


def people() -> list[tuple[object, ...]]:
    """Return a row for each measurement, in the order of `HEADINGS`."""
    rows: list[tuple[object, ...]] = []
    for line in municipalities():
        count = int(line["measurements"])
        for number, value in enumerate(values(count, int(line["mean_wage_value_percent"] or 0))):
            rows.append(
                (
                    f"{number + 1:03}", line["municipality"], line["method"],
                    _FIRST_DAY + timedelta(days=(len(rows) * 7) % 600), value, "eerste",
                    _LIMITATIONS[len(rows) % 4], 1960 + len(rows) % 35, "man" if len(rows) % 3 else "vrouw",
                    f"beoordelaar {line['municipality']}",
                )
            )  # fmt: skip
    return rows


def write_register(target: Path) -> Path:
    """Write the register as a workbook."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Metingen"
    sheet.append(HEADINGS)
    for row in people():
        sheet.append(row)
    book.save(target)
    return target
