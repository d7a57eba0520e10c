"""A short run of the fuzzing, the same every time; `tests/fuzz/run.py` is the long one (docs/testing.md)."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from tests.fuzz.mutations import mutated
from tests.fuzz.seeds import definition_seeds, measurement_seed, measurement_seeds
from tests.fuzz.targets import definition_target, measurement_target, shipped_definitions
from tests.helpers.small_method import SMALL

ROUNDS = 250


def test_seeds_are_good_files() -> None:
    """Fuzzing that begins from files which are refused anyway would look at nothing."""
    definitions = shipped_definitions()
    assert {definition_target(seed) for seed in definition_seeds()} == {"used"}
    assert "refused" not in {measurement_target(seed, definitions) for seed in measurement_seeds(definitions)}


@pytest.mark.parametrize("seed", range(4))
def test_changed_definitions_are_refused_or_used(seed: int) -> None:
    """Only clean refusals: with a line, a text, and never an exception."""
    chance = random.Random(seed)  # noqa: S311 - repeatable on purpose
    came_out = Counter(definition_target(mutated(SMALL.encode(), chance)) for _ in range(ROUNDS))
    assert came_out["refused"] > ROUNDS / 5, came_out
    assert came_out["used"] + came_out["faulty"] > 0, came_out


@pytest.mark.parametrize("seed", range(4))
def test_changed_measurements_are_refused_or_scored(seed: int) -> None:
    """Only clean refusals; what is accepted is scored, written, and read again the same."""
    chance = random.Random(seed)  # noqa: S311 - repeatable on purpose
    definition = next(one for one in shipped_definitions() if one.method.id == "uniform-2021")
    text = measurement_seed(definition).encode()
    came_out = Counter(measurement_target(mutated(text, chance), [definition]) for _ in range(ROUNDS))
    assert came_out["refused"] > ROUNDS / 5, came_out
    assert came_out["scored"] > 0, came_out
