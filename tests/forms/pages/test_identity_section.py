"""What is signed with, in *Instellen*: made, brought, or on a card; what is wrong is told, and no secret stays."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.desk import identity
from app.desk.session import Session
from forms.pages.settings import SettingsPage
from forms.shell.window import MainWindow
from forms.theme import Look, Scheme, Theme
from forms.work import Works
from tests.helpers.accessibility import faults, told, walk_by_tab
from tests.helpers.reports import give_identity
from tests.signing import pki, tokens
from tests.signing.pki import DAY, NOW, PASSPHRASE

Settled = Callable[[], None]


@pytest.fixture
def page(session: Session, works: Works, window: MainWindow) -> SettingsPage:
    """Return *Instellen*, shown."""
    made = SettingsPage(session, works)
    window.show_page(made, "settings")
    return made


def test_an_own_identity_is_made_and_what_it_is_worth_is_said(page: SettingsPage, settled: Settled) -> None:
    assert "nog geen identiteit" in page.identity.told()
    page.identity.own.click()
    settled()
    assert "Anna Jansen (zelf gemaakt)" in page.identity.told()
    assert "Niemand heeft gecontroleerd wie u bent" in told(page)


def test_a_name_no_certificate_can_hold_is_told(page: SettingsPage, session: Session, settled: Settled) -> None:
    session.vault.set_setting("assessor.name", "x" * 65)
    page.identity.own.click()
    settled()
    assert "Langer dan 64 tekens" in page.message.words()
    assert not identity.has_identity(session)


def test_a_file_and_a_wrong_password(page: SettingsPage, session: Session, tmp_path: Path, settled: Settled) -> None:
    file = tmp_path / "anna.p12"
    file.write_bytes(pki.holder("Anna Bestand", None).pkcs12())
    page.identity.take_file(file)
    page.identity.file_passphrase.show_text("verkeerd")
    page.identity._bring()
    settled()
    assert "wachtwoord past niet" in page.message.words()
    assert not identity.has_identity(session)
    page.identity.file_passphrase.show_text(PASSPHRASE)
    page.identity._bring()
    settled()
    assert identity.facts(session).name == "Anna Bestand"
    assert page.identity.file_passphrase.text() == ""


NO_IDENTITIES = {".p12": b"", "PEM": b"-----BEGIN CERTIFICATE-----", "te groot": bytes(1_000_001)}


@pytest.mark.parametrize("words", NO_IDENTITIES)
def test_a_file_that_is_no_identity_is_told(page: SettingsPage, tmp_path: Path, settled: Settled, words: str) -> None:
    file = tmp_path / "anders.p12"
    file.write_bytes(NO_IDENTITIES[words])
    page.identity.take_file(file)
    page.identity._bring()
    settled()
    assert words in page.message.words()
    assert "nog geen identiteit" in page.identity.told()


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [
        (NOW - 90 * DAY, NOW - DAY, "verlopen op 1 maart 2026"),
        (NOW + DAY, NOW + 90 * DAY, "pas vanaf 3 maart 2026"),
        (NOW - DAY, NOW + 20 * DAY, "nog tot en met 22 maart 2026"),
    ],
)
def test_how_it_stands_is_told_before_anyone_signs(
    page: SettingsPage, session: Session, since: object, until: object, words: str
) -> None:
    give_identity(session, pki.holder("Anna", None, since=since, until=until))  # type: ignore[arg-type]  # moments
    page.identity.refresh()
    assert words in page.identity.told()


# --- the timestamp -----------------------------------------------------------------------------------------------


def test_a_timestamp_is_off_and_says_that_it_uses_the_network(page: SettingsPage, session: Session) -> None:
    assert page.identity.timestamp.value() is None
    assert "verbinding met internet" in told(page)
    page.identity.timestamp.setText("tijd.example")
    page.identity.timestamp.finish()
    assert "geen internetadres" in told(page)
    assert identity.timestamp_authority(session) is None
    page.identity.timestamp.setText("https://tijd.example/tsa")
    page.identity.timestamp.finish()
    assert "geen internetadres" not in told(page)
    assert identity.timestamp_authority(session) is not None


def test_a_revocation_list_is_added_shown_and_taken_away(page: SettingsPage, session: Session, tmp_path: Path) -> None:
    lists = page.identity.lists
    file = tmp_path / "lijst.crl"
    file.write_bytes(b"geen lijst")
    lists.take(file)
    assert "geen intrekkingslijst" in told(page)
    file.write_bytes(pki.crl(pki.holder("Proef CA", None, ca=True)))
    lists.take(file)
    assert lists.told() == "Proef CA, geldig tot en met 1 april 2026"
    lists.stop.click()
    assert lists.told() == ""
    assert identity.revocation_lists(session) == ()


# --- a card, with SoftHSM in its part ----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Put a good card in the reader."""
    before = os.environ.get("SOFTHSM2_CONF")
    folder = tmp_path_factory.mktemp("softhsm")
    tokens.make_tokens(folder, ["kaart-venster"])
    tokens.put("kaart-venster", b"\x01", pki.holder("Anna Kaart", None, pki.rsa_key()))
    yield tokens.library()
    if before is None:
        os.environ.pop("SOFTHSM2_CONF", None)
    else:
        os.environ["SOFTHSM2_CONF"] = before


def test_a_card_is_found_and_used_and_its_pin_is_not_kept(
    page: SettingsPage, session: Session, reader: Path, settled: Settled
) -> None:
    section = page.identity
    section.from_token.click()
    section.library.setText(str(reader))
    section.search.click()
    settled()
    section.label.set_value("kaart-venster")
    section.use_token.click()
    assert "Typ de pincode" in told(page)
    section.pin.show_text(tokens.PIN)
    section.use_token.click()
    settled()
    assert "Anna Kaart (op een kaart of token" in section.told()
    assert identity.signs_with_token(session)
    assert section.pin.text() == ""


def test_a_wrong_pin_changes_nothing(page: SettingsPage, session: Session, reader: Path, settled: Settled) -> None:
    section = page.identity
    section.from_token.click()
    section.library.setText(str(reader))
    section.search.click()
    settled()
    section.label.set_value("kaart-venster")
    section.pin.show_text("000000")
    section.use_token.click()
    settled()
    assert "pincode is onjuist" in page.message.words()
    assert not identity.has_identity(session)
    assert section.pin.text() == ""


def test_a_driver_that_is_none_is_told(page: SettingsPage, tmp_path: Path, settled: Settled) -> None:
    section = page.identity
    section.from_token.click()
    section.search.click()
    assert "Wijs eerst het stuurprogramma aan" in told(page)
    section.library.setText(str(tmp_path / "weg.so"))
    section.search.click()
    settled()
    assert "stuurprogramma" in page.message.words()


# --- for everybody -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("percent", [100, 200])
def test_everything_can_be_heard_and_fits(page: SettingsPage, theme: Theme, percent: int, qtbot: QtBot) -> None:
    theme.choose(Look(Scheme.DARK, percent))
    page.identity.from_token.click()
    qtbot.waitUntil(lambda: faults(page) == [], timeout=5000)  # once everything stands where it will stand
    sheet, room = page.sheet_and_room()
    assert sheet.width() <= room.width()


def test_tab_goes_through_the_card_as_well(page: SettingsPage, window: MainWindow) -> None:
    page.identity.from_token.click()
    page.focus_first()
    assert page.identity.search in walk_by_tab(window)


def test_leaving_forgets_what_was_typed(page: SettingsPage) -> None:
    page.identity.from_token.click()
    page.identity.pin.show_text("123456")
    page.identity.file_passphrase.show_text("geheim")
    page.left()
    assert (page.identity.pin.text(), page.identity.file_passphrase.text()) == ("", "")
