"""From an empty laptop to a verified, signed report, by keyboard only."""

from __future__ import annotations

from app.desk.assessment import Assessment
from app.desk.reporting import signed_report
from app.signing.findings import SignatureKind
from app.signing.verify import verify
from forms.road.sign_page import SignPage
from tests.acceptance import road
from tests.acceptance.driver import Hand


def assessment_of(hand: Hand) -> Assessment:
    """Return the measurement that is open."""
    inside = hand.program.inside
    assert inside is not None
    assert inside.road is not None
    return inside.road.assessment


def sign_page(hand: Hand) -> SignPage:
    """Return the last step."""
    page = hand.program.window.page()
    assert isinstance(page, SignPage)
    return page


def concluded(hand: Hand) -> Hand:
    """Go the whole road and conclude."""
    road.first_start(hand)
    road.new_dossier(hand)
    hand.press("Ctrl+Return")
    road.whole_road(hand)
    while not hand.program.window.page().title().startswith("Zienswijze"):
        hand.press("Ctrl+Return")
    road.views(hand)
    hand.press("Ctrl+Return")
    return hand.until(lambda: bool(sign_page(hand).pdf), "the report is made")


def signed_by_assessor(hand: Hand) -> Hand:
    """Sign as the assessor: to the signing, and sign."""
    hand.press("Ctrl+Return", "Ctrl+Return")
    return hand.until(lambda: assessment_of(hand).draft.state == "signed", "the assessor signed")


def test_from_an_empty_laptop_to_a_verified_signed_report(hand: Hand) -> None:
    signed_by_assessor(concluded(hand))
    pdf = signed_report(assessment_of(hand))
    assert pdf is not None
    found = verify(pdf)
    assert (found.signed, found.intact) == (True, True)
    assert [one.kind for one in found.signatures] == [SignatureKind.CERTIFIED]
    assert [one.name for one in found.signatures] == ["Anna Jansen"]


def test_one_changed_byte_is_found(hand: Hand) -> None:
    signed_by_assessor(concluded(hand))
    pdf = bytearray(signed_report(assessment_of(hand)) or b"")
    pdf[len(pdf) // 3] ^= 1
    assert not verify(bytes(pdf)).intact
