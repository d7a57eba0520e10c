"""Rapport Loonwaardemeting: the prescribed model complete and in its order, and what the first page says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.reports.pdf.blocks import Block, DefinitionList, Figure, Heading, Note, Paragraph, SignaturePlace, Table, plain
from app.reports.pdf.document import walk
from app.reports.subject import Subject
from tests.helpers.measured import example, five_tasks, refused, regular, short, tree, uniform, withheld
from tests.helpers.paper import story

MODEL = (
    "Naam", "Geboortedatum", "Datum rapportage", "Datum bedrijfsbezoek", "Werkgever", "Contactpersoon werkgever",
    "E-mail contactpersoon", "Geïnterviewde werkgever", "Normfunctie", "Uitgevoerde functie", "Aantal uren werknemer",
    "Aantal voltijdsuren", "Loonwaardedeskundige", "Telefoonnummer",
)  # fmt: skip
"""The header of the model, in its order (Regeling LKS 2021, bijlage; loonwaarde.md A14)."""

BLOCKS = (
    "Gegevens", "Functies", "Reguliere arbeidsprestatie", "Overzicht van de arbeidsprestatie", "Toelichting",
    "Condities van de werkgever", "Zienswijzen",
)  # fmt: skip
"""The blocks of the model, in its order."""


def headings(blocks: list[Block], level: int = 2) -> list[str]:
    return [plain(block.text) for block in walk(blocks) if isinstance(block, Heading) and block.level == level]


def blocks_of(made: Subject) -> list[Block]:
    return list(story(made, "employer"))


def said(blocks: list[Block]) -> str:
    """Return all running text."""
    return "\n".join(plain(block.text) for block in walk(blocks) if isinstance(block, Paragraph))


def table(blocks: list[Block], title: str) -> list[list[str]]:
    """Return the cells of the table whose title begins so."""
    found = next(block for block in walk(blocks) if isinstance(block, Table) and block.title.startswith(title))
    return [[plain(getattr(cell, "text", cell)) for cell in row] for row in (*found.header, *found.rows)]


def test_the_header_has_all_fields_in_order() -> None:
    fields = next(block for block in walk(blocks_of(five_tasks())) if isinstance(block, DefinitionList))
    assert tuple(plain(label) for label, _ in fields.pairs) == MODEL
    assert all(plain(value) not in ("", "–") for _, value in fields.pairs)


def test_the_blocks_of_the_model_follow_each_other() -> None:
    assert tuple(headings(blocks_of(five_tasks()))[: len(BLOCKS)]) == BLOCKS


def test_each_task_is_explained_in_all_three_factors() -> None:
    blocks = blocks_of(five_tasks())
    explained = [
        text for text in said(blocks).splitlines() if text.startswith(("Tempo: ", "Kwaliteit: ", "Netto werktijd: "))
    ]
    assert len(explained) == 15
    assert all("Gezien en besproken." in text for text in explained)
    assert "Oorzaak tempo: volhouden, overzicht houden" in said(blocks)


def test_the_table_of_tasks_adds_up_to_the_unrounded_result() -> None:
    rows = table(blocks_of(example("uniform-2021")), "Hoofdtaken met")
    assert rows == [
        ["Hoofdtaak", "Tijd", "Tempo", "Kwaliteit", "Netto werktijd", "Resultaat"],
        ["Strijken en vouwen", "50%", "70%", "95%", "90%", "29,925%"],
        ["Sorteren", "30%", "80%", "90%", "90%", "19,44%"],
        ["Inpakken", "20%", "100%", "100%", "85%", "17%"],
        ["Totale arbeidsprestatie", "100%", "", "", "", "66,365%"],
    ]


def test_the_exact_value_stands_beside_the_rounded_one() -> None:
    text = said(blocks_of(example("uniform-2021")))
    assert "De uitkomst is 66,365%. Alleen dit totaal wordt afgerond, rekenkundig op hele procenten: 66%." in text
    assert "66,37" not in text
    assert "Resultaat = tempo × kwaliteit × netto werktijd × deel van de werktijd" in text


def test_a_value_that_goes_on_is_cut_and_not_rounded() -> None:
    made = uniform(
        "\n".join(
            f"time.{row} = 1 h\npace.{row} = 80\nquality.{row} = 80\nnet_working_time.{row} = 80" for row in "abc"
        )
    )
    rows = table(blocks_of(made), "Hoofdtaken met")
    assert rows[1][1] == "33,3333…%"


def test_the_first_page_says_the_result_in_one_sentence_with_two_pictures() -> None:
    blocks = blocks_of(example("uniform-2021"))
    lead = next(block for block in blocks if isinstance(block, Paragraph) and block.style == "lead")
    assert plain(lead.text) == "De loonwaarde van Sam de Vries in het werk als medewerker wasserij is 66 procent."
    bar, fall = [block for block in blocks if isinstance(block, Figure)][:2]
    assert "tussen 61 en 71" in bar.alt
    assert fall.alt.startswith("Van 100 procent naar 66 procent")


def test_what_was_counted_and_what_was_estimated_stands_beside_each_other() -> None:
    rows = table(blocks_of(five_tasks()), "Strijken")
    assert rows[0] == ["Onderdeel", "Werkgever", "Werknemer", "Gezien", "Besluit", "Hoe bepaald"]
    assert rows[1] == ["Tempo", "55%", "70%", "60%", "70%", "geteld: 70 van 100"]
    assert rows[2] == ["Kwaliteit", "85%", "100%", "90%", "90%", "geschat"]


def test_a_pace_above_the_norm_is_shown_as_seen() -> None:
    rows = table(blocks_of(five_tasks()), "Schoonmaken")
    assert rows[1][4] == "120%"
    assert table(blocks_of(five_tasks()), "Hoofdtaken met")[5][2] == "100%"


def test_regular_performance_is_100_whatever_the_table_says() -> None:
    text = said(blocks_of(regular()))
    assert "volgt hier niet uit de tabel" in text
    assert "JA" in text


def test_a_withheld_result_says_why_and_shows_no_number() -> None:
    blocks = blocks_of(withheld())
    text = said(blocks)
    assert "Er is geen loonwaarde vastgesteld." in text
    assert all(plain(row[0]) != "Totale arbeidsprestatie" for row in table(blocks, "Hoofdtaken met"))
    assert not any("Gewone collega" in block.alt for block in walk(blocks) if isinstance(block, Figure))


def test_a_tree_tells_its_way_instead_of_a_percentage() -> None:
    blocks = blocks_of(tree())
    assert "De weg naar de uitkomst" in headings(blocks)
    assert "Overzicht van de arbeidsprestatie" not in headings(blocks)


@pytest.mark.parametrize("method", ["uwv-stijl", "dariuz-stijl", "activa-stijl", "toegangstoets-stijl"])
def test_a_historic_method_says_on_the_first_page_that_it_is_no_ground(method: str) -> None:
    made = example(method)
    disclaimer = made.definition.method.disclaimer
    assert disclaimer is not None
    first = next(block for block in blocks_of(made) if isinstance(block, Note))
    assert plain(next(block.text for block in walk([first]) if isinstance(block, Paragraph))) == disclaimer.say()


def test_the_factors_are_those_of_the_definition() -> None:
    rows = table(blocks_of(example("uwv-stijl")), "Taken met")
    assert rows[0][2:5] == ["Tempo", "Kwaliteit", "Inzetbaarheid"]


def test_everybody_has_a_place_to_sign() -> None:
    places = [block.name for block in walk(blocks_of(short())) if isinstance(block, SignaturePlace)]
    assert places == ["Beoordelaar", "Werkgever", "Werknemer"]


def test_who_refused_has_no_place_but_the_reason_stands_there() -> None:
    blocks = blocks_of(refused())
    assert [block.name for block in walk(blocks) if isinstance(block, SignaturePlace)] == ["Beoordelaar", "Werknemer"]
    assert "Heeft niet ondertekend. Reden: Ik wil eerst overleggen." in said(blocks)


def test_method_version_hash_and_qualification_are_told() -> None:
    made = short()
    pairs = {plain(k): plain(v) for b in walk(blocks_of(made)) if isinstance(b, DefinitionList) for k, v in b.pairs}
    assert pairs["Kenmerk van het methodebestand (SHA-256)"] == made.definition.sha256
    assert pairs["Versie"] == made.definition.method.version
    assert pairs["Deskundigheid"] == "Registerdeskundige loonwaarde"


def test_employer_and_municipality_read_the_same() -> None:
    assert story(short(), "employer") is not story(short(), "municipality")
    assert said(list(story(short(), "employer"))) == said(list(story(short(), "municipality")))


def test_there_is_no_page_about_money_unless_asked_for() -> None:
    assert "euro" not in said(blocks_of(five_tasks())).lower()
    assert replace(short(), money=None) == short()
