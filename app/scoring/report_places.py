"""The places in the reports that a definition can put its questions and intermediate values in."""

from __future__ import annotations

from collections.abc import Mapping

REPORT_PLACES: Mapping[str, str] = {
    "header": "Bovenaan: de gegevens waar het om gaat.",
    "functions": "De werkelijke functie naast de normfunctie.",
    "tasks": "De lijst van taken.",
    "overview": "Het overzicht van scores en tussenuitkomsten.",
    "explanation": "De toelichting bij elke score.",
    "checklist": "De lijst voor het bezoek: wat er te bespreken was en wat eruit kwam.",
    "question": "De vraag of de prestatie regulier is.",
    "conditions": "Wat de werkgever regelde.",
    "result": "De uitkomst.",
    "profile": "Naast de uitkomst: het beeld van de persoon en het werk.",
    "advice": "De mogelijkheden om te noemen.",
    "appendix": "De bijlage met alles wat verder gevraagd is.",
}
"""Per place what stands there. A place that is not in this list would be printed nowhere."""
