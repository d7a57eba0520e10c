"""The worked examples of the methods of 2009-2021, recomputed: to four decimals before the one rounding.

The numbers come from the comparison of the methods in the project's domain notes (sections 2 to 9), not from the
definitions: whoever changes a definition cannot change them along.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.scoring.outcome import banded, score
from tests.helpers.scoring import NUMBERS, RESULT, answers_to, graph_of
from tests.helpers.shipped_methods import four_decimals, outcome_of

DARIUZ, LOONBALANS, ARBOLAB = "dariuz-stijl", "loonbalans-stijl", "arbolab-stijl"

VECTORS = [
    # method, worked example, value, to four decimals
    (DARIUZ, "Na het bezoek", "pace", "0.7800"),
    (DARIUZ, "Na het bezoek", "quality", "0.8200"),
    (DARIUZ, "Na het bezoek", "deployability", "0.9000"),
    (DARIUZ, "Na het bezoek", "wage_value", "0.5756"),
    (DARIUZ, "Na het bezoek", "mean_rating", "3.3333"),
    (DARIUZ, "Na het bezoek", "rating_spread", "0.6667"),
    (DARIUZ, "Na het bezoek", "expected_loss", "0.0800"),
    (DARIUZ, "Na het bezoek", "guidance_loss", "0.1000"),
    (DARIUZ, "Na het bezoek", "loss_difference", "0.0200"),
    (LOONBALANS, "Twaalf competenties", "asked", "123.0000"),
    (LOONBALANS, "Twaalf competenties", "total_shortage", "26.0000"),
    (LOONBALANS, "Twaalf competenties", "total_surplus", "6.0000"),
    (LOONBALANS, "Twaalf competenties", "shortage_part", "0.2114"),
    (LOONBALANS, "Twaalf competenties", "surplus_share", "0.0488"),
    (LOONBALANS, "Twaalf competenties", "credit", "0.0122"),
    (LOONBALANS, "Twaalf competenties", "wage_value", "0.8008"),
    ("activa-stijl", "Winkel met klanten", "craft_mean", "0.7600"),
    ("activa-stijl", "Winkel met klanten", "speed_mean", "0.6800"),
    ("activa-stijl", "Winkel met klanten", "accuracy_mean", "0.8000"),
    ("activa-stijl", "Winkel met klanten", "endurance_mean", "0.6200"),
    ("activa-stijl", "Winkel met klanten", "self_direction_mean", "0.5500"),
    ("activa-stijl", "Winkel met klanten", "reliability_mean", "0.9000"),
    ("activa-stijl", "Winkel met klanten", "together_mean", "0.7000"),
    ("activa-stijl", "Winkel met klanten", "wage_value", "0.7055"),
    ("activa-stijl", "Werkt alleen, zonder klanten", "wage_value", "0.7061"),
    (ARBOLAB, "Definitief na twee keer kijken", "profile_fit", "0.9294"),
    (ARBOLAB, "Definitief na twee keer kijken", "weakest_link", "1.0000"),
    (ARBOLAB, "Definitief na twee keer kijken", "capacity_factor", "0.9294"),
    (ARBOLAB, "Definitief na twee keer kijken", "duration_factor", "0.8750"),
    (ARBOLAB, "Definitief na twee keer kijken", "indicative", "0.7479"),
    (ARBOLAB, "Definitief na twee keer kijken", "definitive", "0.7105"),
    (ARBOLAB, "De zwakste schakel", "profile_fit", "0.8500"),
    (ARBOLAB, "De zwakste schakel", "weakest_link", "0.5500"),
    (ARBOLAB, "De zwakste schakel", "ceiling", "0.6500"),
    (ARBOLAB, "De zwakste schakel", "capacity_factor", "0.6500"),
    (ARBOLAB, "De zwakste schakel", "indicative", "0.6256"),
    ("matchcare-stijl", "Drie taken op kantoor", "pace.a", "0.7100"),
    ("matchcare-stijl", "Drie taken op kantoor", "quality.a", "0.9200"),
    ("matchcare-stijl", "Drie taken op kantoor", "deployability.a", "0.8700"),
    ("matchcare-stijl", "Drie taken op kantoor", "task_performance.a", "0.5683"),
    ("matchcare-stijl", "Drie taken op kantoor", "task_performance.b", "0.7323"),
    ("matchcare-stijl", "Drie taken op kantoor", "task_performance.c", "0.9312"),
    ("matchcare-stijl", "Drie taken op kantoor", "contribution.a", "0.2273"),
    ("matchcare-stijl", "Drie taken op kantoor", "contribution.b", "0.2563"),
    ("matchcare-stijl", "Drie taken op kantoor", "contribution.c", "0.2328"),
    ("matchcare-stijl", "Drie taken op kantoor", "wage_value", "0.7164"),
    ("matchcare-stijl", "Drie taken op kantoor", "pace_range.a", "0.3000"),
    ("vta-stijl", "Vijf werkstappen", "mastered", "0.8500"),
    ("vta-stijl", "Vijf werkstappen", "net_pace", "0.7400"),
    ("vta-stijl", "Vijf werkstappen", "wage_value", "0.5661"),
    ("uwv-stijl", "Drie taken, geteld", "task_performance.a", "0.6493"),
    ("uwv-stijl", "Drie taken, geteld", "task_performance.b", "0.7789"),
    ("uwv-stijl", "Drie taken, geteld", "task_performance.c", "0.9302"),
    ("uwv-stijl", "Drie taken, geteld", "contribution.a", "0.3246"),
    ("uwv-stijl", "Drie taken, geteld", "contribution.b", "0.2921"),
    ("uwv-stijl", "Drie taken, geteld", "contribution.c", "0.1163"),
    ("uwv-stijl", "Drie taken, geteld", "wage_value", "0.7330"),
    ("uniform-2021", "Drie taken", "contribution.b", "0.1944"),
    ("uniform-2021", "Drie taken", "contribution.c", "0.1700"),
    ("uniform-2021", "Drie taken", "wage_value", "0.6637"),
]

PERCENTS = [
    (DARIUZ, "Na het bezoek", 58),
    (LOONBALANS, "Twaalf competenties", 80),
    ("activa-stijl", "Winkel met klanten", 71),
    ("activa-stijl", "Werkt alleen, zonder klanten", 71),
    (ARBOLAB, "Indicatief", 75),
    (ARBOLAB, "Definitief na twee keer kijken", 71),
    (ARBOLAB, "De zwakste schakel", 63),
    ("matchcare-stijl", "Drie taken op kantoor", 72),
    ("vta-stijl", "Vijf werkstappen", 57),
    ("uwv-stijl", "Drie taken, geteld", 73),
    ("uniform-2021", "Drie taken", 66),
]


@pytest.mark.parametrize(("name", "example", "value", "expected"), VECTORS)
def test_a_value_agrees_to_four_decimals(name: str, example: str, value: str, expected: str) -> None:
    key, _, row = value.partition(".")
    assert four_decimals(outcome_of(name, example).values[key, row]) == expected


@pytest.mark.parametrize(("name", "example", "expected"), PERCENTS)
def test_the_result_is_rounded_once_at_the_end(name: str, example: str, expected: int) -> None:
    assert outcome_of(name, example).percent == expected


@pytest.mark.parametrize(
    ("name", "example", "width", "expected"),
    [(LOONBALANS, "Twaalf competenties", 5, (80, 85)), ("activa-stijl", "Winkel met klanten", 5, (70, 75))],
)
def test_a_result_is_shown_in_fives(name: str, example: str, width: int, expected: tuple[int, int]) -> None:
    exact = outcome_of(name, example).exact
    assert exact is not None
    assert banded(exact, width) == expected


# --- why methods differed: four ways to combine the same pace, quality and deployability (Panteia 2012, via AKC) ---

WAYS = [
    ("mean", 'rule = "mean"\nof = ["a", "b", "c"]', "0.8500"),
    ("product", 'rule = "product"\nof = ["a", "b", "c"]', "0.6120"),
    ("difference", 'rule = "difference"\nof = ["a", "lost_quality", "lost_time"]', "0.5500"),
    ("mixture", 'rule = "product"\nof = ["pace_left", "c"]', "0.5950"),
]

LOSSES = """
[[nodes]]
key = "lost_quality"
text = "kwaliteitsverlies"
rule = "difference"
of = [1, "b"]

[[nodes]]
key = "lost_time"
text = "tijdverlies"
rule = "difference"
of = [1, "c"]

[[nodes]]
key = "pace_left"
text = "tempo min kwaliteitsverlies"
rule = "difference"
of = ["a", "lost_quality"]
"""


@pytest.mark.parametrize(("_way", "node", "expected"), WAYS)
def test_four_ways_on_the_same_answers_lie_thirty_points_apart(_way: str, node: str, expected: str) -> None:
    graph = graph_of(f'{NUMBERS}{LOSSES}\n[[nodes]]\nkey = "n"\ntext = "n"\n{node}\n{RESULT}')
    outcome = score(graph, answers_to(graph, "a = 0.80\nb = 0.90\nc = 0.85"))
    assert outcome.exact is not None
    assert four_decimals(outcome.exact / Fraction(100)) == expected
