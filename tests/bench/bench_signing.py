"""Measures signing and checking: imports, first and next signature, one to three signatures, short and long reports.

Run: python tests/bench/bench_signing.py [--times N] [--pages N]. It prints medians and asserts nothing.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import pikepdf

from app.reports.pdf.blocks import Block, Heading, Paragraph, SignaturePlace, Table
from app.reports.pdf.document import Document
from app.signing.evidence import TimestampAuthority, ValidationMaterial
from app.signing.identity import Pkcs12Identity, load_pkcs12
from app.signing.own_identity import make_own_identity
from app.signing.verify import verify
from tests.signing import authority, pki
from tests.signing.acts import certify, witnessed
from tests.signing.pki import NOW, PASSPHRASE, World

ROLES = ("beoordelaar", "werkgever", "werknemer")
SENTENCE = "Het tempo bij het vouwen van handdoeken is vergeleken met dat van een collega. "


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=7, help="runs of which the median is printed")
    parser.add_argument("--pages", type=int, default=100, help="how many pages the long report has, about")
    asked = parser.parse_args()
    people = pki.world()
    identity = load_pkcs12(people.assessor.pkcs12(), PASSPHRASE)
    print(f"import of pyHanko in a new process: {imported('app.signing.pades, app.signing.inspection')} s")
    print(f"import of what a page needs (identity, ink, seal, verify): {imported('app.signing.seal')} s")
    own = timed(lambda: make_own_identity("Anna", "", now=NOW, passphrase=PASSPHRASE), asked.times)
    print(f"make an identity (RSA 3072): {own}")
    made = make_own_identity("Anna", "", now=NOW, passphrase=PASSPHRASE)
    print(f"open an identity: {timed(lambda: load_pkcs12(made, PASSPHRASE), asked.times)}")
    for pages in (4, asked.pages):
        measure(pages, identity, people, asked.times)


def measure(pages: int, identity: Pkcs12Identity, people: World, times: int) -> None:
    """Print what signing and checking a report of about so many pages takes."""
    pdf = report(pages)
    certify(pdf, identity)  # the first signature also loads the fonts
    one = certify(pdf, identity)
    two = witnessed(one, identity, "werkgever")
    three = witnessed(two, identity, "werknemer")
    print(
        f"report of {count(pdf)} pages, {len(pdf) // 1000} kB; each signature adds {(len(two) - len(one)) // 1000} kB"
    )
    print(f"    sign (PAdES B-B): {timed(lambda: certify(pdf, identity), times)}")
    print(f"    sign the second: {timed(lambda: witnessed(one, identity, 'werkgever'), times)}")
    material = ValidationMaterial((people.root.der,), people.crls)
    with authority.serving(authority.honest(people.authority, NOW)) as url:
        extras = {"authority": TimestampAuthority(url), "material": material}
        print(f"    sign for years (B-LT, own authority): {timed(lambda: certify(pdf, identity, **extras), times)}")
    for name, signed in (("one", one), ("two", two), ("three", three)):
        print(f"    verify {name}: {timed(lambda signed=signed: verify(signed), times)}")
    changed = bytearray(three)
    changed[len(pdf) // 2] ^= 1
    print(f"    verify three, one byte changed: {timed(lambda: verify(bytes(changed)), times)}")


def report(pages: int) -> bytes:
    """Return a report of about so many pages, half text and half tables, with three places to sign."""
    story: list[Block] = [Heading(1, "Rapport Loonwaardemeting")]
    for _ in range(pages // 2):
        story += [Paragraph(SENTENCE * 12) for _ in range(5)]
        story.append(
            Table([("Taak", "Tempo", "Kwaliteit")], [("Vouwen", "80%", "100%")] * 25, (2, 1, 1), title="Taken")
        )
    story += [SignaturePlace(role, f"Handtekening {role}", role.title()) for role in ROLES]
    return Document("Rapport Loonwaardemeting").build(story, NOW)


def count(pdf: bytes) -> int:
    """Return how many pages it has."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return len(opened.pages)


def imported(modules: str) -> str:
    """Return how long importing takes in a process of its own."""
    program = f"import time; t = time.perf_counter(); import {modules}; print(f'{{time.perf_counter() - t:.2f}}')"
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def timed(act: Callable[[], object], times: int) -> str:
    """Return the median of so many runs, and the slowest."""
    took = []
    for _ in range(times):
        start = time.perf_counter()
        act()
        took.append(1000 * (time.perf_counter() - start))
    return f"median {median(took):.0f} ms, slowest {max(took):.0f} ms"


if __name__ == "__main__":
    main()
