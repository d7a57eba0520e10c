"""A repeat measurement by keyboard only, and how many keys it takes against the first one."""

from __future__ import annotations

from app.desk.assessment import Assessment
from tests.acceptance import road
from tests.acceptance.driver import Count, Hand
from tests.helpers.accessibility import told

AIM = 5
"""A repeat takes at most one part in so many of the keys of a first measurement (issue 4)."""


def assessment(hand: Hand) -> Assessment:
    """Return the measurement that is open."""
    assert hand.program.inside is not None
    assert hand.program.inside.road is not None
    return hand.program.inside.road.assessment


def first_measurement(hand: Hand) -> Count:
    """Go from the dossier to a concluded measurement; return what it took."""
    hand.clear_count()
    hand.press("Ctrl+Return")
    road.whole_road(hand)
    hand.press("Ctrl+Return", "Ctrl+Return")
    road.views(hand)
    hand.press("Ctrl+Return").until(lambda: assessment(hand).draft.state == "concluded", "the measurement is concluded")
    return hand.count


def repeat(hand: Hand) -> Count:
    """Go from the dossier to a concluded repeat in which nothing changed; return what it took."""
    hand.clear_count()
    hand.press("Ctrl+Return").at("Opdrachtgever").press("Ctrl+Return")
    hand.at("Datum bedrijfsbezoek").answer("2-3-2027").press("Ctrl+Return")
    hand.at("klopt dit nog").choose("1", "1", "1", "1").at("Naar wat veranderde")
    hand.press("Return", "Ctrl+Return", "Ctrl+Return")
    road.views(hand)
    hand.press("Ctrl+Return").until(lambda: assessment(hand).draft.state == "concluded", "the repeat is concluded")
    return hand.count


def to_the_dossier(hand: Hand) -> None:
    """Go to the only dossier there is."""
    hand.press("Alt+2").at("Zoek op naam").press("Return").at("Metingen in dit dossier")


def test_a_repeat_takes_at_most_a_fifth_of_the_keys(hand: Hand) -> None:
    road.first_start(hand)
    road.new_dossier(hand)
    first = first_measurement(hand)
    print("\n" + first.told("first measurement, from dossier to concluded"))
    to_the_dossier(hand)
    again = repeat(hand)
    print(again.told("repeat without changes, from dossier to concluded"))
    print(f"a repeat takes 1 part in {first.keys / again.keys:.1f} of the keys")
    assert assessment(hand).outcome.percent == 66
    assert assessment(hand).draft.previous
    assert again.keys * AIM <= first.keys
    assert again.seconds() * AIM <= first.seconds()


def test_what_changed_is_asked_and_explained(hand: Hand) -> None:
    road.first_start(hand)
    road.new_dossier(hand)
    first_measurement(hand)
    to_the_dossier(hand)
    hand.press("Ctrl+Return", "Ctrl+Return").at("Datum bedrijfsbezoek").answer("2-3-2027").press("Ctrl+Return")
    hand.at("Strijken en vouwen").choose("1").at("Sorteren").choose("2").at("Besluit over Tempo").type("90")
    hand.press("Return").at("Waarom: Tempo").answer("gewend aan de machine")
    assert assessment(hand).outcome.percent is None, "the other rows wait to be confirmed"
    hand.press(*["Ctrl+PgUp"] * 5).at("Sorteren").choose("1", "1", "1").at("Naar wat veranderde").press("Return")
    page = hand.program.window.page()
    assert page is not None
    assert page.title() == "Wat veranderde"
    assert "Tempo bij Sorteren: was 80%, is nu 90%" in told(page)
    assert "gewend aan de machine" in told(page)
    assert assessment(hand).outcome.percent == 69
