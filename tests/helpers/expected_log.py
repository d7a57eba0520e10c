"""No test may log a warning that nobody expected (the idea of qutebrowser's `logfail`)."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Expectation:
    """A kind of record that a test says it will cause: logger (or a parent's name) and a pattern."""

    logger: str
    pattern: str

    def matches(self, record: logging.LogRecord) -> bool:
        """Return whether this record is the expected one."""
        inside = record.name == self.logger or record.name.startswith(self.logger + ".")
        return inside and re.search(self.pattern, record.getMessage()) is not None


class ExpectedLog:
    """Collects what a test expects to be logged at WARNING or worse, and judges what was logged.

    Call it with a logger's name and a regular expression. As with `pytest.raises`, an expectation that
    does not come true is a fault too.
    """

    def __init__(self) -> None:
        self._expectations: list[Expectation] = []

    def __call__(self, logger: str, pattern: str = "") -> None:
        """Expect at least one record of `logger` (or of one below it) whose text holds `pattern`."""
        self._expectations.append(Expectation(logger, pattern))

    def complaints(self, records: Iterable[logging.LogRecord]) -> list[str]:
        """Return what is wrong with these records: unexpected ones, and expectations that nothing met."""
        serious = [record for record in records if record.levelno >= logging.WARNING]
        unexpected = [
            f"unexpected {record.levelname} from {record.name}: {record.getMessage()}"
            for record in serious
            if not any(expectation.matches(record) for expectation in self._expectations)
        ]
        unmet = [
            f"expected a warning from {expectation.logger!r} with {expectation.pattern!r}; there was none"
            for expectation in self._expectations
            if not any(expectation.matches(record) for record in serious)
        ]
        return unexpected + unmet
