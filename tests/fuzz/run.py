"""The long fuzzing run, coverage-guided (atheris, libFuzzer); needs `pip install atheris`, which has no Windows wheel.

    python -m tests.fuzz.run definition --seconds 600 --work FOLDER
    python -m tests.fuzz.run measurement --seconds 600 --work FOLDER

Ends with libFuzzer's own figures and code 0 when nothing but clean refusals came out. A file that does harm is left in
FOLDER. The figures of the last run stand in docs/testing.md.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Callable
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["app"]):
    from tests.fuzz.mutations import mutated
    from tests.fuzz.seeds import definition_seeds, measurement_seeds
    from tests.fuzz.targets import definition_target, measurement_target, shipped_definitions

SLOWEST = 20
"""Seconds that one file may take, instrumented, before it counts as a hang."""

LARGEST = 60_000
"""Bytes of a file."""


def target_of(kind: str) -> tuple[Callable[[bytes], object], list[bytes]]:
    """Return what a file is given to, and the files to begin from."""
    if kind == "definition":
        return definition_target, definition_seeds()
    definitions = shipped_definitions()
    return (lambda text: measurement_target(text, definitions)), measurement_seeds(definitions)


def change(data: bytes, largest: int, seed: int) -> bytes:
    """Return a changed file: half the time by our own mutations, half by libFuzzer's."""
    chance = random.Random(seed)  # noqa: S311 - libFuzzer gives the seed
    if chance.random() < 0.5:
        return bytes(atheris.Mutate(data, largest))
    return mutated(data, chance)[:largest]


def main() -> None:
    """Run until the time is over."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kind", choices=("definition", "measurement"))
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--work", type=Path, required=True, help="folder for the corpus and for what goes wrong")
    arguments = parser.parse_args()
    target, seeds = target_of(arguments.kind)
    corpus = arguments.work / arguments.kind
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds):
        (corpus / f"seed-{number}").write_bytes(seed)
    options = [
        f"-max_total_time={arguments.seconds}",
        f"-max_len={LARGEST}",
        f"-timeout={SLOWEST}",
        "-rss_limit_mb=4096",
    ]
    words = [sys.argv[0], *options, "-print_final_stats=1", f"-artifact_prefix={arguments.work}/", str(corpus)]
    atheris.Setup(words, lambda data: target(bytes(data)) and None, custom_mutator=change)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
