"""Signing a report: in which order, with what, and that nothing changes when it fails."""

from __future__ import annotations

import errno
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from app.desk import reporting
from app.desk.assessment import Assessment
from app.desk.identity import SigningMeans
from app.desk.session import Session
from app.errors import LoonmaatError, RefusedError
from app.signing.errors import ExpiredIdentityError, NotYetValidIdentityError, WrongIdentityPassphraseError
from app.signing.original import document_mark
from app.signing.verify import verify
from app.vault.errors import NoSpace
from app.vault.store import Vault
from tests.helpers.reports import STROKES, concluded, give_identity, report, sign
from tests.signing import pki
from tests.signing.pki import DAY, NOW


def order_for(assessment: Assessment, role: str, pdf: bytes) -> reporting.SignOrder:
    signer = reporting.signer_of(assessment, role)
    return reporting.sign_order(assessment, pdf, signer, agrees=True, strokes=STROKES)


def test_the_assessor_comes_first_then_any_order(ready: Assessment) -> None:
    assert reporting.who_may_sign(ready) == ["assessor"]
    sign(ready, "assessor")
    assert reporting.who_may_sign(ready) == ["employee", "employer"]
    sign(ready, "employer", agrees=False)
    assert reporting.who_may_sign(ready) == ["employee"]
    pdf = sign(ready, "employee")
    assert reporting.who_may_sign(ready) == []
    found = verify(pdf)
    assert found.intact
    assert [one.field for one in found.signatures] == ["Beoordelaar", "Werkgever", "Werknemer"]
    assert reporting.signed_report(ready) == pdf


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="on Windows a program cannot choose its time zone")
def test_the_moment_of_a_signature_is_that_of_the_clock_on_the_wall(
    ready: Assessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The clock of the program runs on UTC; at ten in the morning in Utrecht nobody signs "om 09.00 uur"."""
    with monkeypatch.context() as patched:
        patched.setenv("TZ", "Europe/Amsterdam")
        time.tzset()
        at = order_for(ready, "assessor", b"").at
    time.tzset()
    assert at.utcoffset() == timedelta(hours=1)
    assert ready.session.means.now() - at < timedelta(minutes=1)


def test_who_refuses_is_not_asked_again(ready: Assessment) -> None:
    sign(ready, "assessor")
    ready.record_refusal("employer", "Noor Bakker", "niet eens met het tempo")
    assert reporting.who_may_sign(ready) == ["employee"]


def test_what_was_signed_is_known_by_its_mark(ready: Assessment) -> None:
    unsigned = report(ready)
    sign(ready, "assessor")
    assert {body["mark"] for body in ready.draft.signatures} == {document_mark(unsigned)}
    assert reporting.edition(ready) == reporting.Edition("nl", "")


@pytest.mark.parametrize(
    ("since", "until", "error"),
    [(NOW - 30 * DAY, NOW - DAY, ExpiredIdentityError), (NOW + DAY, NOW + 30 * DAY, NotYetValidIdentityError)],
)
def test_an_identity_out_of_its_time_signs_nothing(
    ready: Assessment, since: object, until: object, error: type[LoonmaatError]
) -> None:
    give_identity(ready.session, pki.holder("Anna", None, since=since, until=until))  # type: ignore[arg-type]  # moments
    vault = ready.session.vault
    before = vault.entries(ready.stream)
    with pytest.raises(error) as caught:
        sign(ready, "assessor")
    assert caught.value.remedy
    assert vault.entries(ready.stream) == before
    assert vault.documents(ready.stream) == []


def test_without_an_identity_it_is_refused_before_any_work(session: Session) -> None:
    assessment = concluded(session)
    with pytest.raises(RefusedError, match="identiteit"):
        order_for(assessment, "assessor", b"")


def test_a_wrong_passphrase_leaves_the_report_as_it_was(ready: Assessment) -> None:
    order = order_for(ready, "assessor", report(ready))
    wrong = reporting.SignOrder(
        order.pdf, SigningMeans(order.means.file, "iets anders"), order.signer, True, (), order.at, order.fonts
    )
    with pytest.raises(WrongIdentityPassphraseError):
        reporting.sign(wrong)
    assert ready.draft.state == "concluded"


def test_a_vault_that_is_full_keeps_neither_signature_nor_report(
    ready: Assessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The entry fits and the report does not: memory and vault stay as they were, and it can be tried again."""

    def full(*_arguments: object, **_named: object) -> None:
        raise NoSpace

    before = ready.ledger
    with monkeypatch.context() as patched:
        patched.setattr(Vault, "put_document", full)
        with pytest.raises(NoSpace):
            sign(ready, "assessor")
    assert ready.ledger == before
    assert ready.draft.state == "concluded"
    assert ready.session.vault.entries(ready.stream)[-1].act == "conclude"
    sign(ready, "assessor")
    assert ready.draft.state == "signed"


# --- files -------------------------------------------------------------------------------------------------------


def failing(number: int) -> Callable[[Path, Path], Path]:
    def replace(_self: Path, _target: Path) -> Path:
        raise OSError(number, "the system's words")

    return replace


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "de schijf is vol"),
        (errno.EACCES, "open in een ander programma"),
        (errno.EROFS, "alleen gelezen"),
        (errno.EIO, "de schijf doet het niet"),
    ],
)
def test_a_file_that_cannot_be_written_is_told_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    target = tmp_path / "rapport.pdf"
    target.write_bytes(b"dat er al was")
    monkeypatch.setattr(Path, "replace", failing(number))
    with pytest.raises(LoonmaatError, match=said) as caught:
        reporting.write_file(target, b"nieuw")
    assert "niet veranderd" in caught.value.remedy
    assert list(tmp_path.iterdir()) == [target]
    assert target.read_bytes() == b"dat er al was"


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(LoonmaatError, match="map is er niet meer"):
        reporting.write_file(tmp_path / "weg" / "rapport.pdf", b"x")
