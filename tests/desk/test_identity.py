"""What is signed with: kept, shown, told when it ends; a PIN and a timestamp are never taken for granted."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from app.desk import identity, trust
from app.desk.assessment import Assessment
from app.desk.identity import NewIdentity, Standing, TokenPlace
from app.desk.session import Session
from app.errors import FaultyInputError, RefusedError
from app.signing.errors import ValidationMaterialError, WrongIdentityPassphraseError
from app.signing.identity import IdentityKind, load_pkcs12
from app.signing.revocation import UnreadableRevocationListError
from app.signing.verify import verify
from tests.helpers.reports import give_identity, sign
from tests.signing import pki
from tests.signing.pki import DAY, NOW, PASSPHRASE, World


def test_without_one_it_is_said_where_to_make_it(session: Session) -> None:
    assert not identity.has_identity(session)
    for ask in (identity.facts, identity.signing_means):
        with pytest.raises(RefusedError) as caught:
            ask(session)
        assert "Instellen" in caught.value.remedy


def test_what_was_made_opens_with_a_passphrase_nobody_typed(session: Session) -> None:
    identity.make_identity(session, "Anna Jansen", "Gemeente Proefstad")
    facts = identity.facts(session)
    assert (facts.name, facts.organisation, facts.kind) == ("Anna Jansen", "Gemeente Proefstad", IdentityKind.OWN)
    with identity.signing_means(session).opened() as opened:
        assert opened.facts.fingerprint == facts.fingerprint


def test_a_file_is_taken_only_when_its_passphrase_opens_it(session: Session) -> None:
    file = pki.holder("Anna Jansen", None).pkcs12()
    with pytest.raises(WrongIdentityPassphraseError):
        identity.bring_identity(session, file, "iets anders")
    assert not identity.has_identity(session)
    identity.bring_identity(session, file, PASSPHRASE)
    assert identity.facts(session).name == "Anna Jansen"


def test_its_own_signatures_are_trusted_until_somebody_says_not(session: Session) -> None:
    give_identity(session)
    (mine,) = trust.trusted_people(session)
    assert mine.fingerprint == identity.facts(session).fingerprint
    trust.distrust(session, mine.fingerprint)
    assert trust.trusted_certificates(session) == ()


def test_no_secret_shows_in_a_trace_or_a_log(session: Session) -> None:
    give_identity(session)
    means = identity.signing_means(session)
    assert PASSPHRASE not in repr(means)
    assert "123456" not in repr(identity.SigningMeans(token=TokenPlace(Path("x"), "y"), pin="123456"))
    assert PASSPHRASE not in repr(NewIdentity(b"x", PASSPHRASE, identity.facts(session)))


def test_a_card_is_kept_by_place_and_certificate_and_its_pin_is_asked(session: Session) -> None:
    facts = load_pkcs12(pki.holder("Anna Kaart", None).pkcs12(), PASSPHRASE).facts
    place = TokenPlace(Path("driver.so"), "UZI-pas")
    identity.keep_token(session, place, facts)
    assert identity.token_place(session) == place
    assert identity.signs_with_token(session)
    shown = identity.facts(session)
    assert (shown.name, shown.kind) == ("Anna Kaart", IdentityKind.TOKEN)
    with pytest.raises(RefusedError, match="pincode"):
        identity.signing_means(session)
    means = identity.signing_means(session, "123456")
    assert (means.token, means.pin, means.file) == (place, "123456", b"")


def test_the_pin_is_nowhere_in_the_vault(session: Session) -> None:
    facts = load_pkcs12(pki.holder("Anna Kaart", None).pkcs12(), PASSPHRASE).facts
    identity.keep_token(session, TokenPlace(Path("driver.so"), "UZI-pas"), facts)
    identity.signing_means(session, "918273")
    kept = [session.vault.secret(name) for name in session.vault.secret_names()]
    assert all(b"918273" not in content for content in kept)
    assert "918273" not in session.vault.setting(identity.TOKEN)


@pytest.mark.parametrize(
    ("since", "until", "standing"),
    [
        (NOW - DAY, NOW + 400 * DAY, Standing.GOOD),
        (NOW - DAY, NOW + 30 * DAY, Standing.ENDS_SOON),
        (NOW - 30 * DAY, NOW - DAY, Standing.EXPIRED),
        (NOW + DAY, NOW + 30 * DAY, Standing.NOT_YET),
    ],
)
def test_how_it_stands_is_told_beforehand(since: object, until: object, standing: Standing) -> None:
    holder = pki.holder("Anna", None, since=since, until=until)  # type: ignore[arg-type]  # moments, see the table
    facts = load_pkcs12(holder.pkcs12(), PASSPHRASE).facts
    assert identity.standing(facts, NOW) is standing


def test_what_it_is_worth_depends_on_who_issued_it() -> None:
    root = pki.holder("Root", None, ca=True)
    own = load_pkcs12(pki.holder("Anna", None).pkcs12(), PASSPHRASE).facts
    issued = load_pkcs12(pki.holder("Anna", root).pkcs12(), PASSPHRASE).facts
    assert "Niemand heeft gecontroleerd wie u bent" in identity.worth(own)
    assert "heeft gecontroleerd wie u bent" in identity.worth(issued)
    assert "Niemand" not in identity.worth(issued)


def test_nobody_is_asked_for_a_timestamp_unless_somebody_said_so(session: Session) -> None:
    give_identity(session)
    assert identity.signing_means(session).authority is None
    identity.set_timestamp_authority(session, " https://tijd.example/tsa ")
    asked = identity.signing_means(session).authority
    assert asked is not None
    assert asked.url == "https://tijd.example/tsa"
    identity.set_timestamp_authority(session, "")
    assert identity.signing_means(session).authority is None


@pytest.mark.parametrize(
    "url", ["tijd.example", "ftp://tijd.example", "https://", "https://[", "http://a b/", "file:///x"]
)
def test_what_is_no_address_is_refused(session: Session, url: str) -> None:
    with pytest.raises(FaultyInputError) as caught:
        identity.set_timestamp_authority(session, url)
    assert "https://" in caught.value.faults[0].remedy
    assert identity.timestamp_authority(session) is None


def test_an_end_within_sixty_days_is_soon() -> None:
    assert timedelta(days=60) == identity.ENDS_SOON


# --- revocation lists --------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def people() -> World:
    """Return everyone, with an authority that publishes lists."""
    return pki.world()


def test_a_list_is_kept_by_whom_it_is_about_and_a_newer_one_takes_its_place(session: Session, people: World) -> None:
    for content in (*people.crls, pki.crl(people.middle)):
        identity.keep_revocation_list(session, content)
    kept = identity.revocation_lists(session)
    assert [one.issuer for one in kept] == ["Proef Burger CA", "Proef Root CA"]
    assert all(one.until == NOW + 30 * DAY for one in kept)
    identity.forget_revocation_lists(session)
    assert identity.revocation_lists(session) == ()


@pytest.mark.parametrize("content", [b"", b"geen lijst", b"-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----\n"])
def test_what_is_no_list_is_refused_and_nothing_is_kept(session: Session, content: bytes) -> None:
    with pytest.raises(UnreadableRevocationListError, match="geen intrekkingslijst"):
        identity.keep_revocation_list(session, content)
    assert identity.revocation_lists(session) == ()


def test_with_lists_a_report_can_be_checked_for_years(ready: Assessment, people: World) -> None:
    """The whole way: an identity of an authority, its lists in the vault, one signature."""
    give_identity(ready.session, people.assessor)
    for content in people.crls:
        identity.keep_revocation_list(ready.session, content)
    found = verify(sign(ready, "assessor"), trust=[people.root.der], now=NOW + DAY)
    assert found.intact
    assert "Niet ingetrokken" in found.signatures[0].why_trusted


def test_lists_that_do_not_hold_any_more_stop_the_signature(ready: Assessment, people: World) -> None:
    give_identity(ready.session, people.assessor)
    identity.keep_revocation_list(ready.session, people.crls[0])
    with pytest.raises(ValidationMaterialError):
        sign(ready, "assessor")
    assert ready.draft.state == "concluded"


def test_lists_say_nothing_of_an_own_identity(ready: Assessment, people: World) -> None:
    give_identity(ready.session)
    identity.keep_revocation_list(ready.session, people.crls[0])
    assert verify(sign(ready, "assessor")).intact
