"""Measures the making of documents: import, first and next small report, pages a second, the size.

Run: python tests/bench/bench_pdf.py [--pages N]. It prints and asserts nothing.
"""

from __future__ import annotations

import argparse
import io
import subprocess
import sys
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import pikepdf

from app.reports.pdf.blocks import Block, Heading, Paragraph, Table
from app.reports.pictures.result import Result, result_bar
from app.reports.pictures.svg import to_svg
from tests.reports.pdf.stories import SENTENCE, everything, report

_COLD = """
import time
start = time.perf_counter()
from tests.reports.pdf.stories import everything, report
report(everything())
print(f"{time.perf_counter() - start:.3f}")
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=100, help="how many pages the long document has, about")
    asked = parser.parse_args()
    print(f"first small report in a new process, imports included: {cold()} s")
    print(f"next small report (3 pages): {best(lambda: report(everything())):.3f} s")
    print(f"one picture: {best(lambda: result_bar(Result(Decimal(66)))) * 1000:.2f} ms")
    drawing = result_bar(Result(Decimal(66))).drawing
    print(f"one picture as SVG: {best(lambda: to_svg(drawing)) * 1000:.2f} ms")
    for name, story in (("text", text(asked.pages)), ("tables", tables(asked.pages))):
        start = time.perf_counter()
        data = report(story)
        took = time.perf_counter() - start
        pages = count(data)
        print(f"{name}: {pages} pages in {took:.2f} s = {pages / took:.0f} pages/s, {len(data) // 1000} kB")


def cold() -> str:
    """Return how long the first report takes in a process of its own."""
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", _COLD], cwd=root, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def best(act: Callable[[], object], times: int = 5) -> float:
    """Return the shortest of some runs, in seconds: the least disturbed by others."""
    act()
    runs: list[float] = []
    for _ in range(times):
        start = time.perf_counter()
        act()
        runs.append(time.perf_counter() - start)
    return min(runs)


def text(pages: int) -> list[Block]:
    """Return running text of about so many pages."""
    return [Heading(1, "Titel"), *(Paragraph(SENTENCE * 8) for _ in range(pages * 6))]


def tables(pages: int) -> list[Block]:
    """Return tables of about so many pages, with text that takes two lines in every row."""
    rows = [[f"Item {number}", "80", SENTENCE + SENTENCE] for number in range(pages * 15)]
    return [Heading(1, "Titel"), Table([["Item", "Score", "Toelichting"]], rows, [2, 1, 5])]


def count(data: bytes) -> int:
    """Return how many pages a document has."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return len(pdf.pages)


if __name__ == "__main__":
    main()
