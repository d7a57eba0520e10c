"""The measurement inside the file: it can be scored again and gives what the report says; the same makes the same."""

from __future__ import annotations

import io
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from app.exchange.measurement_file import MeasurementFile, read_measurement
from app.reports.pdf.blocks import BulletList, plain
from app.reports.pdf.document import walk
from app.reports.privacy import READERS
from app.reports.subject import Subject
from app.scoring.definition import Item
from app.scoring.graph import Graph
from app.scoring.outcome import score
from tests.helpers.measured import SIX, example, five_tasks, regular, repeat, short, with_entries
from tests.helpers.paper import paper, story

RECOMPUTE = "iedereen de uitkomst daarmee narekenen"


def attached(data: bytes) -> MeasurementFile:
    """Return the measurement that a document holds; it carries its own definition."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        (spec,) = pdf.attachments.values()
        return read_measurement(spec.get_file().read_bytes(), ())


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", SIX)
def test_the_measurement_inside_gives_the_result_on_paper(name: str, reader: str) -> None:
    made = SIX[name]()
    file = attached(paper(made, reader))
    again = score(file.definition.graph, file.measurement.answers)
    assert (again.percent, again.exact, again.band) == (made.outcome.percent, made.outcome.exact, made.outcome.band)
    assert file.definition.sha256 == made.definition.sha256


def test_the_dossier_piece_holds_the_whole_measurement_with_its_entries() -> None:
    made = with_entries()
    file = attached(paper(made, "dossier"))
    assert file.measurement == made.measurement
    assert [entry.link for entry in file.entries] == [entry.link for entry in made.entries]


def test_no_other_document_holds_the_entries() -> None:
    made = with_entries()
    assert all(attached(paper(made, reader)).entries == () for reader in READERS if reader != "dossier")


def says_it_can_be_recomputed(made: Subject) -> bool:
    lists = [block for block in walk(story(made, "employer")) if isinstance(block, BulletList)]
    return any(RECOMPUTE in plain(item) for one in lists for item in one.items)


@pytest.mark.parametrize("make", [short, five_tasks, regular, lambda: example("dariuz-stijl")])
def test_the_report_says_that_it_can_be_recomputed(make: object) -> None:
    assert says_it_can_be_recomputed(make())  # type: ignore[operator]


def test_it_does_not_say_so_when_a_hidden_answer_counts() -> None:
    """An answer about health that counts in the result is not in the report's file: then nobody could redo it."""
    made = short()
    method = made.definition.method
    hidden = tuple(_tagged(item) if item.key == "quality" else item for item in method.items)
    definition = replace(made.definition, graph=Graph.of(replace(method, items=hidden)))
    assert not says_it_can_be_recomputed(replace(made, definition=definition))


def _tagged(item: Item) -> Item:
    return replace(item, tags=("health",))


@pytest.mark.parametrize("reader", READERS)
def test_the_same_measurement_gives_the_same_bytes(reader: str) -> None:
    assert paper(repeat(), reader) == paper(repeat(), reader)


SCRIPT = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
from tests.helpers.measured import repeat
from tests.helpers.paper import paper
print(hashlib.sha256(paper(repeat(), sys.argv[2])).hexdigest())
"""


def test_another_process_gives_the_same_bytes_too() -> None:
    import hashlib

    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(root), "employee"], capture_output=True, text=True, check=True,
        env={"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"},
    )  # fmt: skip
    assert done.stdout.strip() == hashlib.sha256(paper(repeat(), "employee")).hexdigest()
