"""Who signs a report, and the field in the PDF that each signs in."""

from __future__ import annotations

from collections.abc import Mapping

from app.dossier.people import Case

FIELDS: Mapping[str, str] = {"assessor": "Beoordelaar", "employer": "Werkgever", "employee": "Werknemer"}
"""The name of the signature field of each role. Names stay: signed files hold them."""


def signers(case: Case) -> Mapping[str, str]:
    """Return the name of whoever signs in each role, in the order of the places."""
    return {"assessor": case.assessor.name, "employer": case.employer.interviewed, "employee": case.employee.name}
