"""What holds for every test: no screen, no noise, no window left behind, nothing of the real user."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.helpers.clock import FixedClock, SeededRandomness
from tests.helpers.expected_log import ExpectedLog
from tests.helpers.windows_left import addresses, left_over, top_level_windows

# Before any test imports Qt. A developer who wants to watch: QT_QPA_PLATFORM=xcb pytest ...
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# steady: the same examples on every machine, so that CI never fails by chance. thorough: many and new ones,
# for a developer who changed the engine (HYPOTHESIS_PROFILE=thorough). No time limits: machines are shared.
NOT_CHECKED = [HealthCheck.too_slow]
settings.register_profile("steady", derandomize=True, deadline=None, print_blob=True, suppress_health_check=NOT_CHECKED)
settings.register_profile("thorough", max_examples=2000, deadline=None, suppress_health_check=NOT_CHECKED)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

PLACES = {
    "HOME": "home",
    "USERPROFILE": "home",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
    "APPDATA": "data",
    "LOCALAPPDATA": "data",
    # platformdirs asks Windows itself where these are, and takes this instead when it is set.
    "WIN_PD_OVERRIDE_APPDATA": "data",
    "WIN_PD_OVERRIDE_LOCAL_APPDATA": "data",
    "WIN_PD_OVERRIDE_PERSONAL": "home",
}
"""Which environment variable leads to which folder of the person that a test plays."""


@pytest.fixture(autouse=True)
def own_places(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give every test a home, settings and data of its own; return the folder that holds them."""
    person = tmp_path_factory.mktemp("person")
    for variable, folder in PLACES.items():
        place = person / folder
        place.mkdir(exist_ok=True)
        monkeypatch.setenv(variable, str(place))
    return person


@pytest.fixture(autouse=True)
def expected_log(caplog: pytest.LogCaptureFixture) -> Iterator[ExpectedLog]:
    """Fail a test that logs a warning or worse unannounced: `expected_log("app.vault", "slow disk")`."""
    expected = ExpectedLog()
    yield expected
    complaints = expected.complaints([*caplog.get_records("setup"), *caplog.get_records("call")])
    if complaints:
        pytest.fail("\n".join(complaints), pytrace=False)


@pytest.fixture(autouse=True)
def no_windows_left() -> Iterator[None]:
    """Fail a test that leaves a window behind for the next test. `qtbot.addWidget(window)` clears it up."""
    before = addresses(top_level_windows())
    yield
    windows = left_over(before)
    names = [f"{type(window).__name__} {window.windowTitle()!r}" for window in windows]
    for window in windows:
        window.deleteLater()
    if names:
        pytest.fail("windows left over: " + ", ".join(names), pytrace=False)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Draw as the program does, on every system (pytest-qt asks for this)."""
    return ["loonmaat-tests", "-style", "fusion"]


@pytest.fixture
def fixed_clock() -> FixedClock:
    """Return a clock that stands at Monday 2 March 2026, 9:00 UTC, until `advance(minutes=5)`."""
    return FixedClock()


@pytest.fixture
def seeded_randomness() -> SeededRandomness:
    """Return repeatable chance: `seeded_randomness(16)` gives bytes, `seeded_randomness.uuid()` a UUID."""
    return SeededRandomness()


@pytest.fixture(scope="session")
def project_root() -> Path:
    """Return the folder that holds pyproject.toml."""
    return Path(__file__).resolve().parent.parent


def pytest_report_header() -> str:
    """Say on which versions the run stands, so that a failure elsewhere can be repeated."""
    platform = os.environ["QT_QPA_PLATFORM"]
    return f"loonmaat: Python {sys.version.split()[0]} on {sys.platform}, Qt platform {platform}"
