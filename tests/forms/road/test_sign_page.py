"""The last step: conclude, look, sign in any order, refuse, stop, fail, hand over; and nothing changes that may not."""

from __future__ import annotations

import email
import io
from collections.abc import Callable
from email.policy import default
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.desk import reporting
from app.desk.assessment import Assessment
from app.desk.handing import Handout
from app.desk.session import Session
from app.signing.verify import verify
from app.vault.errors import NoSpace
from app.vault.store import Vault
from forms.road.hand_over import HandOver
from forms.road.road import Road
from forms.road.sign_page import SignPage, Stage
from forms.shell.window import MainWindow
from forms.theme import Look, Scheme, Theme
from forms.work import Works
from tests.helpers.accessibility import faults, told, walk_by_tab
from tests.helpers.reports import concluded, give_identity
from tests.signing import pki
from tests.signing.pki import DAY, NOW

Settled = Callable[[], None]


@pytest.fixture
def assessment(ready: Assessment) -> Assessment:
    """Return a concluded measurement of an assessor with an identity."""
    return ready


@pytest.fixture
def page(assessment: Assessment, window: MainWindow, works: Works, settled: Settled) -> SignPage:
    """Return the last step, shown, with its report made."""
    road = Road(assessment, window, works)
    road.show("sign")
    settled()
    shown = window.page()
    assert isinstance(shown, SignPage)
    shown.test_road = road  # type: ignore[attr-defined]  # kept alive as long as its page
    return shown


def act(page: SignPage) -> str:
    """Do the primary act of the page; return what stood on the button."""
    wanted = page.primary()
    assert wanted is not None
    assert wanted.why_not == ""
    wanted.run()
    return wanted.text


def sign_typed(page: SignPage, verdict: str = "", name: str = "") -> None:
    """Go to signing and sign with a typed name, as somebody who has only a keyboard."""
    act(page)
    panel = page.panel_for_signing
    if verdict:
        panel.verdict.set_value(verdict)
    if name:
        first = panel.pad.first()
        first.setFocus()
        QTest.keyClicks(first, name)
    act(page)


# --- looking -----------------------------------------------------------------------------------------------------


def test_the_report_is_there_to_be_read_before_anyone_signs(page: SignPage) -> None:
    assert page.pdf.startswith(b"%PDF")
    assert page.preview.pages() is not None
    assert page.primary() is not None
    assert page.status.isHidden()
    assert not page.panel_for_signing.isVisible()


def test_each_reader_has_a_document_of_their_own(page: SignPage, settled: Settled) -> None:
    found = {page.pdf}
    for reader in ("employee", "jobcoach", "dossier"):
        page.choice.reader.set_value(reader)
        page.choice.reader.committed.emit(reader)
        settled()
        assert page.message.isHidden(), page.message.words()
        found.add(page.pdf)
    assert len(found) == 4
    assert all(pdf.startswith(b"%PDF") for pdf in found)


def test_the_page_about_euros_comes_only_when_asked(page: SignPage, settled: Settled) -> None:
    without = page.pdf
    page.choice.money.click()
    settled()
    assert page.message.isHidden(), page.message.words()
    assert len(pikepdf.open(io.BytesIO(page.pdf)).pages) > len(pikepdf.open(io.BytesIO(without)).pages)
    page.choice.money.click()
    settled()
    assert page.pdf == without


# --- signing -----------------------------------------------------------------------------------------------------


def test_assessor_first_then_employer_before_employee_with_the_keyboard_alone(
    page: SignPage, assessment: Assessment, settled: Settled
) -> None:
    sign_typed(page)
    settled()
    assert assessment.draft.state == "signed"
    act(page)
    panel = page.panel_for_signing
    panel.who.setFocus()
    QTest.keyClick(panel.who.focusWidget() or panel.who, Qt.Key.Key_2)
    signer = panel.signer()
    assert signer is not None
    assert signer.role == "employer"
    panel.verdict.set_value("seen")
    QTest.keyClicks(panel.pad.first(), "N. Bakker")
    act(page)
    settled()
    sign_typed(page, "agrees", "Sam")
    settled()
    signed = verify(page.pdf)
    assert signed.intact
    assert [one.field for one in signed.signatures] == ["Beoordelaar", "Werkgever", "Werknemer"]
    assert [str(body["verdict"]) for body in assessment.draft.signatures] == ["Vastgesteld", "Voor gezien", "Akkoord"]
    assert page.status.lines()[2] == "Werkgever Noor Bakker, teamleider: ondertekend, voor gezien"


def test_the_kind_that_was_signed_stays(page: SignPage, assessment: Assessment, settled: Settled) -> None:
    page.choice.money.click()
    settled()
    sign_typed(page)
    settled()
    assert reporting.edition(assessment).money == "2026-03-02"
    assert not page.choice.money.isEnabled()
    assert page.choice.money.isChecked()


def test_what_is_missing_is_said_where_it_is_missing(page: SignPage, assessment: Assessment, settled: Settled) -> None:
    sign_typed(page)
    settled()
    act(page)
    act(page)
    assert "Kies wat de handtekening zegt" in told(page)
    page.panel_for_signing.verdict.set_value("agrees")
    act(page)
    assert "Er is nog niets gezet" in told(page)
    assert len(assessment.draft.signatures) == 1


def test_who_will_not_sign_is_kept_with_why_and_stands_in_a_report_made_after(
    page: SignPage, assessment: Assessment, settled: Settled
) -> None:
    sign_typed(page)
    settled()
    act(page)
    panel = page.panel_for_signing
    panel._refuse.click()
    assert "Schrijf in een paar woorden waarom" in told(page)
    panel.reason.setText("Niet eens met het tempo.")
    panel._refuse.click()
    settled()
    assert assessment.draft.refusals[0]["reason"] == "Niet eens met het tempo."
    assert "tekent niet. Niet eens met het tempo." in page.status.lines()[1]


def test_an_expired_identity_is_told_and_changes_nothing(
    page: SignPage, assessment: Assessment, settled: Settled
) -> None:
    session = assessment.session
    give_identity(session, pki.holder("Anna", None, since=NOW - 30 * DAY, until=NOW - DAY))
    before = session.vault.entries(assessment.stream)
    act(page)
    assert "verlopen" in told(page)
    act(page)
    settled()
    assert "Deze identiteit is verlopen" in page.message.words()
    assert "niet veranderd" in page.message.words()
    assert session.vault.entries(assessment.stream) == before


def test_without_an_identity_it_says_where_to_get_one(
    session: Session, window: MainWindow, works: Works, settled: Settled
) -> None:
    road = Road(concluded(session), window, works)
    road.show("sign")
    settled()
    page = window.page()
    assert isinstance(page, SignPage)
    act(page)
    assert "Instellen" in page.message.words()
    assert not page.panel_for_signing.isVisible()


def test_a_full_vault_leaves_the_measurement_as_it_was_and_it_can_be_tried_again(
    page: SignPage, assessment: Assessment, settled: Settled, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object, **_named: object) -> None:
        raise NoSpace

    with monkeypatch.context() as patched:
        patched.setattr(Vault, "put_document", full)
        sign_typed(page)
        settled()
    assert assessment.draft.state == "concluded"
    assert not page.message.isHidden()
    act(page)
    settled()
    assert assessment.draft.state == "signed"


def test_stopping_while_signing_signs_nothing(page: SignPage, assessment: Assessment, settled: Settled) -> None:
    act(page)
    act(page)
    page.bar.stop()
    settled()
    assert assessment.draft.state == "concluded"
    assert "niets veranderd" in page.message.words()
    assert page.primary() is not None


def test_reopening_takes_the_report_away(page: SignPage, assessment: Assessment) -> None:
    page.reopen_button.click()
    assert assessment.draft.state == "draft"
    assert not page.preview.isVisible()
    wanted = page.primary()
    assert wanted is not None
    assert wanted.text == "Meting afronden"


# --- handing over ------------------------------------------------------------------------------------------------


def test_what_is_shown_is_what_is_saved(page: SignPage, tmp_path: Path, settled: Settled) -> None:
    page.save_to(tmp_path / "rapport.pdf")
    settled()
    assert (tmp_path / "rapport.pdf").read_bytes() == page.pdf


def test_a_folder_that_cannot_be_written_is_told(page: SignPage, tmp_path: Path, settled: Settled) -> None:
    page.save_to(tmp_path / "weg" / "rapport.pdf")
    settled()
    assert "map is er niet meer" in page.message.words()
    assert list(tmp_path.glob("*.pdf")) == []


def test_the_e_mail_holds_an_envelope_and_not_its_passphrase(
    page: SignPage, tmp_path: Path, settled: Settled, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "bericht.eml"
    monkeypatch.setattr(HandOver, "_ask_where", lambda *_words: target)
    page.mail_button.click()
    panel = page.mail
    assert panel.to.value() == "noor@delelie.example"
    panel.lock.setChecked(True)
    act(page)
    assert "ten minste 12" in told(page)
    panel.suggest.click()
    words = panel.passphrase.text()
    act(page)
    settled()
    message = email.message_from_bytes(target.read_bytes(), policy=default)
    (part,) = message.iter_attachments()  # type: ignore[attr-defined]  # an EmailMessage, by its policy
    with pikepdf.open(io.BytesIO(part.get_content()), password=words) as envelope:
        (inside,) = envelope.attachments.values()
        assert inside.get_file().read_bytes() == page.pdf
    assert words not in target.read_text(encoding="utf-8")
    assert "bericht.eml" in page.message.words()


def test_a_wrong_address_is_told_at_the_address(page: SignPage) -> None:
    page.mail_button.click()
    page.mail.to.setText("noor bij de lelie")
    act(page)
    assert "geen e-mailadres" in told(page)
    assert page._stage is Stage.MAIL


def test_a_passphrase_is_forgotten_on_leaving(page: SignPage) -> None:
    page.mail_button.click()
    page.mail.lock.setChecked(True)
    page.mail.suggest.click()
    page.left()
    assert page.mail.passphrase.text() == ""


def test_a_handout_is_named_without_the_person(page: SignPage) -> None:
    assert page.handout() == Handout("Rapport Loonwaardemeting", page.pdf)


# --- for everybody -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("stage", [Stage.LOOK, Stage.SIGN, Stage.MAIL])
def test_every_stage_can_be_heard_and_fits(
    page: SignPage, theme: Theme, stage: Stage, percent: int, qtbot: QtBot
) -> None:
    theme.choose(Look(Scheme.LIGHT, percent))
    if stage is Stage.SIGN:
        page.begin_signing()
    if stage is Stage.MAIL:
        page.mail_button.click()
        page.mail.lock.setChecked(True)
    qtbot.waitUntil(lambda: faults(page) == [], timeout=5000)  # once everything stands where it will stand
    sheet, room = page.sheet_and_room()
    assert sheet.width() <= room.width()


def test_tab_goes_through_signing_and_back(page: SignPage, window: MainWindow) -> None:
    page.begin_signing()
    page.focus_first()
    stops = walk_by_tab(window)
    assert page.panel_for_signing.pad.first() in stops
    assert window.foot.button() in stops
