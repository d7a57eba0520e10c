"""Change signed reports at ten thousand random places and count how many `verify` accepts (issue 5: none).

    python -m tests.fuzz.tamper [--count 10000] [--seed 1]

Takes minutes; the normal test run does three hundred of these (tests/signing/test_tampering.py). Prints a line per
document and ends with 1 when anything was accepted or raised. The one change that must be accepted is left out: a
cut exactly where an earlier signature ends gives that earlier report.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import Counter
from itertools import islice

from app.signing.identity import load_pkcs12
from app.signing.verify import verify
from tests.signing import documents, pki
from tests.signing.acts import certify, witnessed
from tests.signing.pki import PASSPHRASE
from tests.signing.tampering import tamperings


def main() -> int:
    """Run it and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000, help="changes, over all documents together")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    signed = signed_reports()
    earlier = set(signed.values())
    accepted = 0
    for number, (name, pdf) in enumerate(signed.items()):
        accepted += run(name, pdf, earlier, arguments.count // len(signed), arguments.seed + number)
        accepted += run_container(pdf)
    return 1 if accepted else 0


def signed_reports() -> dict[str, bytes]:
    """Return the documents to change: one, two and three signatures, RSA, elliptic curve and self-signed."""
    people = pki.world()
    assessor = load_pkcs12(people.assessor.pkcs12(), PASSPHRASE)
    own = load_pkcs12(pki.holder("Anna Beoordelaar", None).pkcs12(), PASSPHRASE)
    one = certify(documents.report(), assessor)
    two = witnessed(one, assessor, "werkgever")
    return {
        "certified, RSA with a chain": one,
        "certified, P-256 self-signed": certify(documents.report(), own),
        "two signatures": two,
        "three signatures": witnessed(two, assessor, "werknemer"),
    }


def run(name: str, pdf: bytes, earlier: set[bytes], count: int, seed: int) -> int:
    """Change one document `count` times, print what came out, and return how many changes were accepted."""
    begun = time.perf_counter()
    kinds, accepted, slowest = Counter[str](), [], 0.0
    assert verify(pdf).intact
    wanted = (done for done in tamperings(pdf, 2 * count, seed) if done.changed not in earlier)
    for done in islice(wanted, count):
        kinds[done.kind] += 1
        started = time.perf_counter()
        if verify(done.changed).intact:
            accepted.append((done.kind, done.at))
        slowest = max(slowest, time.perf_counter() - started)
    took = time.perf_counter() - begun
    tried = sum(kinds.values())
    print(f"{name}: {len(pdf)} bytes, {tried} changes {dict(kinds)}, accepted {len(accepted)} {accepted[:5]}")
    print(f"    {took:.0f} s, {1000 * took / max(tried, 1):.1f} ms each, slowest {1000 * slowest:.0f} ms")
    return len(accepted)


def run_container(pdf: bytes) -> int:
    """Change every digit of the last container, the one part that no signature covers; return how many passed."""
    start, end = (int(part) for part in re.findall(rb"/ByteRange \[0 (\d+) (\d+)", pdf)[-1])
    others = [pdf[:at] + (b"1" if pdf[at : at + 1] == b"0" else b"0") + pdf[at + 1 :] for at in range(start, end)]
    accepted = [start + at for at, changed in enumerate(others) if verify(changed).intact]
    print(f"    every one of the {end - start} bytes of its container changed, accepted {len(accepted)} {accepted[:5]}")
    return len(accepted)


if __name__ == "__main__":
    sys.exit(main())
