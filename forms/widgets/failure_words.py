"""What a failure says in a message bar: every single fault with its remedy, each once."""

from __future__ import annotations

from forms.widgets.messages import MessageBar, Tone
from forms.work import Failure

MOST_FAULTS = 12
"""A message of more is not read; the first ones lead to the place where the rest is."""


def tell_failure(bar: MessageBar, failure: Failure) -> None:
    """Tell a failure: what happened, and how to mend it, fault by fault."""
    lines = list(dict.fromkeys(f"{fault.text} {fault.remedy}".strip() for fault in failure.faults))
    more = ["…"] if len(lines) > MOST_FAULTS else []
    bar.tell(failure.text, "\n".join([failure.remedy, *lines[:MOST_FAULTS], *more]).strip(), tone=Tone.ATTENTION)
