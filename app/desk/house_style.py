"""Acts on the house style: read what the vault keeps of the organisation, and change it.

The texts are one setting; the logo, a file of its own, is kept beside it like other contents of the vault.
"""

from __future__ import annotations

import json
from dataclasses import fields

from app.desk.session import Session
from app.errors import FaultyInputError
from app.reports.organisation import Organisation

SETTING = "organisation"
LOGO = "organisation.logo"

_TEXTS = tuple(one.name for one in fields(Organisation) if one.name not in ("address", "logo"))


def house_style(session: Session) -> Organisation:
    """Return the organisation of this vault; an empty one when nothing was set.

    A house style that a later version of the program no longer accepts falls back to none: a report can always be made.
    """
    kept = json.loads(session.vault.setting(SETTING, "{}"))
    logo = session.vault.secret(LOGO) if LOGO in session.vault.secret_names() else b""
    texts = {name: str(kept[name]) for name in _TEXTS if name in kept}
    try:
        return Organisation(**texts, address=tuple(map(str, kept.get("address", ()))), logo=logo)
    except FaultyInputError:
        return Organisation()


def set_house_style(session: Session, organisation: Organisation) -> None:
    """Keep the organisation for every document from now on; documents that were signed stay as they are."""
    kept: dict[str, object] = {name: getattr(organisation, name) for name in _TEXTS}
    kept["address"] = list(organisation.address)
    with session.vault.together():
        session.vault.set_setting(SETTING, json.dumps(kept, ensure_ascii=False, sort_keys=True))
        if organisation.logo:
            session.vault.put_secret(LOGO, organisation.logo)
        else:
            session.vault.remove_secret(LOGO)
