"""The road of the prescribed method by keyboard, step by step, for stories that need a part of it."""

from __future__ import annotations

from collections.abc import Sequence

from tests.acceptance.driver import Hand

PASSPHRASE = "vier paarden lopen langzaam"

EMPLOYEE = ("Sam de Vries", "12-4-1998")
EMPLOYER = ("Wasserij De Lelie", "Noor Bakker", "noor@delelie.example", "Noor Bakker, teamleider")

TASKS: Sequence[tuple[str, str]] = (("Strijken en vouwen", "16"), ("Sorteren", "9,6"), ("Inpakken", "6,4"))
"""Name and hours a week of each task."""

SAID: Sequence[tuple[str, str, str, str]] = (
    ("3", "4", "70/100", "g"), ("4", "5", "95", "g"), ("4", "5", "90", "g"),
    ("4", "4", "80", "g"), ("4", "4", "90", "g"), ("4", "4", "90", "g"),
    ("5", "5", "100", "g"), ("5", "5", "100", "g"), ("4", "4", "85", "g"),
)  # fmt: skip
"""Per task and factor (pace, quality, net working time): the digit of the employer and of the employee, what was seen,
and the key of the decision."""


def first_start(hand: Hand) -> None:
    """Choose a passphrase, keep the recovery key, say who one is."""
    hand.at("Wachtzin").answer(PASSPHRASE).answer(PASSPHRASE).wait()
    key = hand.program.entrance.key_page.key_text()
    hand.at("Typ de laatste vijf tekens").answer(key[-5:])
    for text in ("Anna Jansen", "Jansen Loonwaarde", "06 0000 0000", "", "Registerdeskundige loonwaarde"):
        hand.answer(text)
    hand.press("Ctrl+Return").wait()


def unlock(hand: Hand, passphrase: str = PASSPHRASE) -> None:
    """Open the vault again."""
    hand.at("Wachtzin").answer(passphrase).wait()


def new_dossier(hand: Hand) -> None:
    """Make the first dossier and fill it in."""
    hand.at("Eerste dossier maken").press("Return").at("Naam werknemer")
    for text in (*EMPLOYEE, *EMPLOYER, "medewerker wasserij"):
        hand.answer(text)
    hand.choose("2")  # dienstverband
    for text in ("1-3-2026", "32", "38", "4"):
        hand.answer(text)


def preparation_and_data(hand: Hand) -> None:
    """Pass the preparation and fill in the date of the visit."""
    hand.at("Opdrachtgever").press("Ctrl+Return").at("Datum bedrijfsbezoek").answer("2-3-2026").press("Ctrl+Return")


def tasks_and_norm_function(hand: Hand) -> None:
    """Enter three tasks and the norm function."""
    for name, hours in TASKS:
        hand.at("Hoofdtaak toevoegen").press("Return").at("Hoofdtaak").answer(name)
        hand.at("Hoeveel tijd").answer(hours).at("Wat doet de werknemer").press("Tab").choose("1")
    hand.at("Hoofdtaak toevoegen").press("Tab").at("Met welke gewone functie").answer("medewerker wasserij", "Tab")
    hand.choose("1").press("Ctrl+Return")


def employer_and_employee(hand: Hand) -> None:
    """Ask both, with a digit for each question; Enter on the button goes on."""
    for place in (0, 1):
        hand.choose(*(said[place] for said in SAID)).at("Verder").press("Return")


def observation(hand: Hand) -> None:
    """Note what was seen, typed or as a counted pair."""
    for said in SAID:
        hand.press("Tab").answer(said[2])
    hand.at("Verder").press("Return")


def weighing(hand: Hand, reason: str = "gezien") -> None:
    """Take over what was seen, line by line, with a reason for each estimate; then the closing questions."""
    for place, said in enumerate(SAID):
        hand.at("Besluit").choose(said[3])
        if "/" not in said[2]:
            hand.at("Waarom").answer(reason)
        if place % 3 == 2:
            hand.press("Return", "Return", "Return")  # past the causes
    hand.choose("2").at("Wat heeft de werkgever geregeld").answer("een vaste werkplek", "Ctrl+Return")


def whole_road(hand: Hand) -> None:
    """Go from the first step to the result."""
    preparation_and_data(hand)
    tasks_and_norm_function(hand)
    employer_and_employee(hand)
    observation(hand)
    weighing(hand)


def views(hand: Hand) -> None:
    """Note that both agree."""
    hand.at("Zienswijze werknemer").choose("1").press("Tab").at("Zienswijze werkgever").choose("1")
    hand.press("Ctrl+Return")
