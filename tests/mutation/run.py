"""Try every mutant in one process: import everything once, and fork for each (so not on Windows).

    python -m tests.mutation.make FOLDER evaluate rules         (with mutmut)
    nice -n 19 python -m tests.mutation.run FOLDER tests/scoring tests/methods [--slowest 0.5] [--again]

A mutant runs only the tests that call its function, those that ended its neighbours first, until one fails. Its
verdict is killed, survived, endless (20 s of processor time), unreached (no test calls it), early (its function is
called while tests are collected, and in no test, so that it cannot be tried so), or broken (the process ended). Kept in
FOLDER/verdicts.json; a later run goes on with what has none there. `--again` tries those that survived once more, for
instance with other tests.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import resource
import signal
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType, FrameType

import pytest
from _pytest.runner import runtestprotocol

from tests.mutation.mutants import Mutant, mutants_of

ENGINE = f"{os.sep}app{os.sep}scoring{os.sep}"
SECONDS = 20
"""Of processor time, after which a mutant is taken never to end."""

MEMORY = 4 * 2**30

VERDICTS = ("killed", "endless", "broken", "survived", "early", "unreached")
"""From the most that can be learnt to the least: of two runs the first of these counts."""


@dataclass(slots=True)
class Calls:
    """Notes which functions of the engine are called."""

    seen: set[CodeType] = field(default_factory=set)

    def note(self, frame: FrameType, event: str, _: object) -> None:
        """Take a call from `sys.setprofile`."""
        if event == "call" and ENGINE in frame.f_code.co_filename:
            self.seen.add(frame.f_code)

    def start(self) -> None:
        """Begin anew."""
        self.seen = set()
        sys.setprofile(self.note)

    def stop(self) -> set[CodeType]:
        """Return what was called since the start."""
        sys.setprofile(None)
        return self.seen


@dataclass(slots=True)
class Run:
    """A pytest plugin that takes the place of the loop over the tests."""

    folder: Path
    slowest: float
    again: bool
    calls: Calls = field(default_factory=Calls)
    killers: dict[str, list[pytest.Item]] = field(default_factory=dict)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run every test once as it is, and then for every mutant those that reach it."""
        early = self.calls.stop()
        reach = self._reach(session.items)
        verdicts = self._known()
        begun = time.monotonic()
        done = ("killed", "endless") if self.again else tuple(VERDICTS)
        todo = [one for one in self._mutants() if verdicts.get(one.name) not in done]
        print(f"{len(todo)} mutants to try", flush=True)
        gc.freeze()
        tests = {test for tests in reach.values() for test in tests}
        assert self._try(None, list(tests)) == "survived", "tests fail in a child though nothing was changed"
        for number, mutant in enumerate(todo):
            verdict = self._verdict(mutant, reach, early)
            if VERDICTS.index(verdict) <= VERDICTS.index(verdicts.get(mutant.name, verdict)):
                verdicts[mutant.name] = verdict
            if number % 20 == 0:
                self._keep(verdicts)
        self._keep(verdicts)
        self._tell(verdicts, time.monotonic() - begun)
        return True

    def _mutants(self) -> list[Mutant]:
        return [one for file in sorted(self.folder.glob("*.py")) for one in mutants_of(file)]

    def _known(self) -> dict[str, str]:
        """Return the verdicts of earlier runs, by name."""
        kept = self.folder / "verdicts.json"
        return json.loads(kept.read_text(encoding="utf-8")) if kept.is_file() else {}

    def _keep(self, verdicts: dict[str, str]) -> None:
        (self.folder / "verdicts.json").write_text(json.dumps(verdicts, indent=0), encoding="utf-8")

    def _reach(self, items: list[pytest.Item]) -> dict[CodeType, list[pytest.Item]]:
        """Return the tests by the function they call, the fastest first; leave out what is slower than `slowest`."""
        taken: dict[pytest.Item, float] = {}
        called: dict[pytest.Item, set[CodeType]] = {}
        for item in items:
            start = time.process_time()
            assert not _fails(item), f"{item.nodeid} fails before anything was changed"
            taken[item] = time.process_time() - start
            if taken[item] <= self.slowest:
                self.calls.start()
                _fails(item)
                called[item] = self.calls.stop()
        print(f"{len(called)} of {len(items)} tests, together {sum(taken[one] for one in called):.1f} s", flush=True)
        reach: dict[CodeType, list[pytest.Item]] = {}
        for item in sorted(called, key=lambda one: taken[one]):
            for code in called[item]:
                reach.setdefault(code, []).append(item)
        return reach

    def _verdict(self, mutant: Mutant, reach: dict[CodeType, list[pytest.Item]], early: set[CodeType]) -> str:
        code = mutant.original().__code__
        tests = reach.get(code, [])
        if not tests:
            return "early" if code in early else "unreached"
        ended = self._try(mutant, self._in_order(mutant, tests))
        if isinstance(ended, str):
            return ended
        for place in (mutant.function, mutant.module):
            self.killers[place] = [ended, *(one for one in self.killers.get(place, []) if one is not ended)]
        return "killed"

    def _in_order(self, mutant: Mutant, tests: list[pytest.Item]) -> list[pytest.Item]:
        """Return the tests, those first that ended another mutant of the same function, then of the same module."""
        reaching = set(tests)
        first = [*self.killers.get(mutant.function, []), *self.killers.get(mutant.module, [])]
        return list(dict.fromkeys([*(one for one in first if one in reaching), *tests]))

    def _try(self, mutant: Mutant | None, tests: list[pytest.Item]) -> pytest.Item | str:
        """Return the test that fails with this mutant, or what came of it otherwise."""
        read, write = os.pipe()
        child = os.fork()
        if child == 0:
            try:
                os.write(write, _first_failing(mutant, tests).to_bytes(4, "big"))
                os._exit(0)
            finally:
                os._exit(3)
        os.close(write)
        _, status = os.waitpid(child, 0)
        number = int.from_bytes(os.read(read, 4), "big")
        os.close(read)
        ended = os.waitstatus_to_exitcode(status)
        if ended == 0:
            return tests[number] if number < len(tests) else "survived"
        return "endless" if ended == -signal.SIGPROF else "broken"

    def _tell(self, verdicts: dict[str, str], seconds: float) -> None:
        for file in sorted(self.folder.glob("*.py")):
            names = [one.name for one in mutants_of(file)]
            print(f"{file.stem}: {len(names)} made, {dict(Counter(verdicts[name] for name in names))}")
        print(f"together: {len(verdicts)}, {dict(Counter(verdicts.values()))}, {seconds:.0f} s")


def _fails(item: pytest.Item) -> bool:
    return any(report.failed for report in runtestprotocol(item, nextitem=None, log=False))


def _first_failing(mutant: Mutant | None, tests: list[pytest.Item]) -> int:
    """In the child: put the mutant in force and return the place of the first test that fails, or past the last."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    if mutant is not None:
        signal.setitimer(signal.ITIMER_PROF, SECONDS)  # its signal ends the process
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    if mutant is not None:
        mutant.put_in_force()
    return next((place for place, test in enumerate(tests) if _fails(test)), len(tests))


def main() -> int:
    """Collect the tests and hand them to the run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("tests", nargs="+")
    parser.add_argument("--slowest", type=float, default=0.5, help="seconds a test may take to be used")
    parser.add_argument("--again", action="store_true")
    asked = parser.parse_args()
    run = Run(asked.folder, asked.slowest, asked.again)
    run.calls.start()
    return pytest.main(["-q", "-s", "--timeout=0", "-p", "no:cacheprovider", *asked.tests], plugins=[run])


if __name__ == "__main__":
    sys.exit(main())
