"""A long act that waits for its next turn: whoever else comes is refused, and never rolled back with it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest

from app.vault.errors import BusyVault
from app.vault.search import Filters
from app.vault.store import Vault
from tests.helpers.vaults import OTHER_PERSON, entry, texts

OTHERS: dict[str, Callable[[Vault], object]] = {
    "append": lambda vault: vault.append(entry("intussen", stream=OTHER_PERSON)),
    "together": lambda vault: vault.together().__enter__(),
    "set_setting": lambda vault: vault.set_setting("place.step", "work"),
    "put_secret": lambda vault: vault.put_secret("identity", b"geheim"),
    "put_document": lambda vault: vault.put_document(b"%PDF", sha256="0" * 64, stream=OTHER_PERSON, kind="r", at=""),
    "put_definition": lambda vault: vault.put_definition("0" * 64, "m", "1", b""),
    "entries": lambda vault: vault.entries(OTHER_PERSON),
    "find": lambda vault: vault.find("", Filters(kind="measurement")),
}


class StoppedError(Exception):
    """The user stopped the act."""


@pytest.mark.parametrize("other", OTHERS)
def test_nobody_else_comes_in_while_an_act_waits(vault: Vault, other: str) -> None:
    with vault.together():
        vault.append(entry("een"))
        with vault.waiting(), pytest.raises(BusyVault):
            OTHERS[other](vault)


def test_the_act_itself_goes_on_after_its_turn_came(vault: Vault) -> None:
    with vault.together():
        vault.append(entry("een"))
        with vault.waiting():
            pass
        vault.append(entry("twee"))
    assert texts(vault) == ["een", "twee"]


def test_what_was_kept_before_and_after_a_stopped_act_stays(vault: Vault) -> None:
    vault.append(entry("ervoor", stream=OTHER_PERSON))
    with suppress(StoppedError), vault.together():
        vault.append(entry("half"))
        with vault.waiting():
            raise StoppedError
    vault.append(entry("erna", stream=OTHER_PERSON))
    assert (texts(vault), texts(vault, OTHER_PERSON)) == ([], ["ervoor", "erna"])
