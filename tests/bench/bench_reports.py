"""Measures making each document: pages a second, cold and warm, beside typst and WeasyPrint with the same content.

    python -m venv OTHERS && OTHERS/bin/pip install typst weasyprint      (WeasyPrint also wants Pango of the system)
    python tests/bench/bench_reports.py --others OTHERS

The others are no dependency: without --others only ours is measured. Cold is a new process, imports included. Ours
also works out what to say (scoring, texts, pictures), attaches the measurement and tags the file; the others only set
what they are given. It prints and asserts nothing.
"""

from __future__ import annotations

import argparse
import io
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import pikepdf

from tests.bench.other_makers import html, typst
from tests.helpers.measured import shown
from tests.helpers.paper import paper, story

ROOT = Path(__file__).resolve().parents[2]
READERS = ("employer", "employee", "jobcoach", "dossier")
WARM_RUNS = 5

COLD_OURS = """
import sys, time
start = time.perf_counter()
sys.path.insert(0, sys.argv[1])
from tests.helpers.measured import shown
from tests.helpers.paper import paper
paper(shown(), sys.argv[2])
print(time.perf_counter() - start)
"""

OTHERS = {
    "typst": """
import io, json, sys, time
start = time.perf_counter()
import typst
file, fonts, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
def make():
    return typst.compile(file, font_paths=[fonts], pdf_standards="ua-1")
""",
    "weasyprint": """
import io, json, sys, time
start = time.perf_counter()
from weasyprint import HTML
file, fonts, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
def make():
    return HTML(filename=file).write_pdf(pdf_variant="pdf/ua-1")
""",
}

MEASURE = """
data = make()
cold = time.perf_counter() - start
warm = []
for _ in range(runs):
    start = time.perf_counter()
    make()
    warm.append(time.perf_counter() - start)
open(sys.argv[4], "wb").write(data)
print(json.dumps({"cold": cold, "warm": min(warm)}))
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--others", type=Path, help="a virtual environment with typst and weasyprint")
    others: Path | None = parser.parse_args().others
    heads = ("pages", 6), ("kB", 7), ("cold s", 9), ("warm s", 9), ("pages/s cold", 14), ("pages/s warm", 14)
    print(f"{'document':12}{'by':12}" + "".join(f"{head:>{wide}}" for head, wide in heads))
    made = shown()
    for reader in READERS:
        row(reader, "loonmaat", *ours(reader, lambda reader=reader: paper(made, reader)))
        if others is not None:
            for name in OTHERS:
                row(reader, name, *theirs(name, reader, others))


def row(reader: str, name: str, data: bytes, cold: float, warm: float) -> None:
    """Print one line."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pages = len(pdf.pages)
    speed = f"{pages / cold:>14.1f}{pages / warm:>14.1f}"
    print(f"{reader:12}{name:12}{pages:>6}{len(data) // 1000:>7}{cold:>9.2f}{warm:>9.3f}{speed}")


def ours(reader: str, make: Callable[[], bytes]) -> tuple[bytes, float, float]:
    """Return our document, and how long it takes in a new process and again."""
    command = [sys.executable, "-c", COLD_OURS, str(ROOT), reader]
    cold = float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    data = make()
    runs = []
    for _ in range(WARM_RUNS):
        start = time.perf_counter()
        make()
        runs.append(time.perf_counter() - start)
    return data, cold, min(runs)


def theirs(name: str, reader: str, others: Path) -> tuple[bytes, float, float]:
    """Return the same content as another program sets it, and how long that takes."""
    content = story(shown(), reader)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / ("document.typ" if name == "typst" else "document.html")
        if name == "typst":
            text, pictures = typst(content, reader)
            for picture, svg in pictures.items():
                (Path(folder) / picture).write_text(svg, encoding="utf-8")
        else:
            text = html(content, reader)
        file.write_text(text, encoding="utf-8")
        out = Path(folder) / "out.pdf"
        python = others / ("Scripts" if sys.platform == "win32" else "bin") / "python"
        command = [
            str(python),
            "-c",
            OTHERS[name] + MEASURE,
            str(file),
            str(ROOT / "resources" / "fonts"),
            str(WARM_RUNS),
            str(out),
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise SystemExit(f"{name}: {done.stderr[-2000:]}")
        found = json.loads(done.stdout.splitlines()[-1])
        return out.read_bytes(), found["cold"], found["warm"]


if __name__ == "__main__":
    main()
