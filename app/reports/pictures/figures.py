"""Pictures of many measurements: groups with their uncertainty, pairs against each other, changes person by person.

Nothing is told by colour alone: falls and rises also have a pattern, a side and a word; a group too small to conclude
from has an open sign.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.reports.pictures.brush import Brush, Picture
from app.reports.style import Palette

_WIDTH = 467.0
_ROW = 26.0
_LABELS = 150.0
_COUNTS = 62.0


@dataclass(frozen=True, slots=True)
class FigureWords:
    """The texts of these pictures. What stands between braces is filled in."""

    decimal_mark: str = ","
    groups_alt: str = (
        "Per groep het gemiddelde, met de onzekerheid daarvan en de spreiding. Alle metingen: {mean} procent."
    )
    group: str = "{label}: {n} metingen, gemiddeld {mean} procent, zeker tussen {low} en {high}."
    group_alone: str = "{label}: {n} metingen, gemiddeld {mean} procent."
    too_few: str = "Te weinig om iets uit te concluderen."
    count: str = "n {n}"
    all: str = "alle {mean}%"
    pairs_alt: str = (
        "Elk punt is één mens: hoe hoog de twee samen uitkomen, en hoeveel de tweede van de eerste verschilt. "
        "{n} punten. Gemiddeld verschil {mean} punten."
    )
    limits_alt: str = "Bijna alle verschillen liggen tussen {low} en {high}."
    level: str = "samen gemiddeld"
    changes_alt: str = "Eén balk per mens, op volgorde. {fell} gedaald, {same} gelijk, {rose} gestegen, {n} in totaal."
    largest: str = "Grootste daling {fall}, grootste stijging {rise} punten."
    fell: str = "{n} gedaald"
    rose: str = "{n} gestegen"

    def number(self, value: float) -> str:
        """Write a number with at most one decimal."""
        text = f"{abs(value) + 1e-9:.1f}".removesuffix(".0")
        sign = "−" if value < 0 and text != "0" else ""
        return f"{sign}{text}".replace(".", self.decimal_mark)


DUTCH = FigureWords()


@dataclass(frozen=True, slots=True)
class Group:
    """One group: its name, how many, its mean in percent, the interval of the mean, and the standard deviation."""

    label: str
    n: int
    mean: float
    interval: tuple[float, float] | None = None
    sd: float | None = None
    few: bool = False


def group_means(
    groups: Sequence[Group], mean: float, words: FigureWords = DUTCH, palette: Palette | None = None
) -> Picture:  # fmt: skip
    """Return a line for each group: a dot at its mean, a thick bar for the interval, a thin one for the spread.

    The mean of all stands as a dashed line, so that a group (a method, an assessor) is seen against the others.
    """
    brush = Brush(_WIDTH, 24 + _ROW * len(groups) + 22, palette or Palette())
    left, right = _LABELS, _WIDTH - _COUNTS
    scale = (right - left) / 100
    floor = 24 + _ROW * len(groups)
    for mark in (0, 50, 100):
        brush.line((left + mark * scale, 18), (left + mark * scale, floor), brush.palette.line)
        brush.words(f"{mark}%", left + mark * scale, floor + 10, size=8.5, colour="muted", anchor="middle")
    brush.line((left + mean * scale, 18), (left + mean * scale, floor), brush.palette.attention, 1.2, dashed=True)
    told = words.all.format(mean=words.number(mean))
    brush.words(told, left + mean * scale, 9, size=8.5, colour="attention", anchor="middle")
    for number, group in enumerate(groups):
        middle = 24 + _ROW * number + _ROW / 2
        brush.words(group.label, 0, middle, width=_LABELS - 10, lines=2, size=9)
        _group(brush, group, middle, (left, scale))
        brush.words(words.count.format(n=group.n), _WIDTH, middle, size=9, anchor="end", colour="muted")
    return Picture(brush.drawing, _groups_alt(groups, mean, words))


def _group(brush: Brush, group: Group, middle: float, place: tuple[float, float]) -> None:
    left, scale = place
    if group.sd is not None:
        low, high = (_within(group.mean + side * group.sd) for side in (-1, 1))
        brush.line((left + low * scale, middle), (left + high * scale, middle), brush.palette.muted, 1)
    if group.interval is not None:
        low, high = (_within(end) for end in group.interval)
        brush.bar((left + low * scale, middle - 3, (high - low) * scale, 6), brush.palette.accent)
    fill = brush.palette.paper if group.few else brush.palette.ink
    brush.circle(left + group.mean * scale, middle, 4.5, fill, brush.palette.ink)


def _within(value: float) -> float:
    return min(100.0, max(0.0, value))


def _groups_alt(groups: Sequence[Group], mean: float, words: FigureWords) -> str:
    parts = [words.groups_alt.format(mean=words.number(mean))]
    for group in groups:
        known = {"label": group.label, "n": group.n, "mean": words.number(group.mean)}
        if group.interval is None:
            parts.append(words.group_alone.format(**known))
        else:
            low, high = (words.number(end) for end in group.interval)
            parts.append(words.group.format(**known, low=low, high=high))
        parts += [words.too_few] if group.few else []
    return " ".join(parts)


_PLOT = 190.0
_BESIDE = 46.0


def difference_plot(
    pairs: Sequence[tuple[float, float]],
    mean: float,
    limits: tuple[float, float] | None,
    words: FigureWords = DUTCH,
    palette: Palette | None = None,
) -> Picture:
    """Return the plot of Bland and Altman (Lancet 1986): differences against means, with the limits of agreement."""
    brush = Brush(_WIDTH, _PLOT + 44, palette or Palette())
    ends = [b - a for a, b in pairs] + [mean, *(limits or ())]
    reach = max(10.0, *(abs(one) for one in ends)) * 1.08
    left, right, middle = _BESIDE, _WIDTH - _BESIDE, 12 + _PLOT / 2
    across, down = (right - left) / 100, _PLOT / 2 / reach
    brush.line((left, middle), (right, middle), brush.palette.muted)
    brush.words("0", left - 6, middle, size=8.5, colour="muted", anchor="end")
    for mark in (0, 50, 100):
        x = left + mark * across
        brush.line((x, 12), (x, 12 + _PLOT), brush.palette.line)
        brush.words(f"{mark}%", x, 12 + _PLOT + 10, size=8.5, colour="muted", anchor="middle")
    for first, second in pairs:
        x, y = left + (first + second) / 2 * across, middle - (second - first) * down
        brush.circle(x, y, 2.6, None, brush.palette.accent)
    _lines(brush, words, mean, limits, (left, right, middle, down))
    brush.words(words.level, (left + right) / 2, 12 + _PLOT + 24, size=8.5, anchor="middle")
    return Picture(brush.drawing, _pairs_alt(pairs, mean, limits, words))


def _lines(
    brush: Brush,
    words: FigureWords,
    mean: float,
    limits: tuple[float, float] | None,
    place: tuple[float, float, float, float],
) -> None:
    """Draw the mean difference and the limits, each with its number at the right unless there is no room."""
    left, right, middle, down = place
    taken: list[float] = []
    for value, dashed in ((mean, False), *((end, True) for end in limits or ())):
        y = middle - value * down
        brush.line((left, y), (right, y), brush.palette.attention, 1.2, dashed=dashed)
        if all(abs(y - other) >= 11 for other in taken):
            brush.words(words.number(value), right + 6, y, size=8.5, colour="attention", bold=not dashed)
            taken.append(y)


def _pairs_alt(
    pairs: Sequence[tuple[float, float]], mean: float, limits: tuple[float, float] | None, words: FigureWords
) -> str:
    told = words.pairs_alt.format(n=len(pairs), mean=words.number(mean))
    if limits is None:
        return told
    low, high = (words.number(end) for end in limits)
    return f"{told} {words.limits_alt.format(low=low, high=high)}"


_CHART = 170.0
_MOST_BARS = 150


def change_bars(changes: Sequence[float], words: FigureWords = DUTCH, palette: Palette | None = None) -> Picture:
    """Return a bar for each person who was measured again, falls at the left, rises at the right.

    Above 150 people every so many are drawn, evenly; the text alternative counts all.
    """
    brush = Brush(_WIDTH, _CHART + 34, palette or Palette())
    ordered = sorted(changes)
    shown = _thinned(ordered)
    reach = max(10.0, *(abs(one) for one in ordered)) if ordered else 10.0
    left, right, middle = 40.0, _WIDTH - 8, 24 + _CHART / 2
    wide, down = (right - left) / max(len(shown), 1), _CHART / 2 / reach
    for mark in (-reach, 0.0, reach):
        brush.line((left, middle - mark * down), (right, middle - mark * down), brush.palette.line)
        text = words.number(round(mark)) if mark <= 0 else f"+{words.number(round(mark))}"
        brush.words(text, left - 6, middle - mark * down, size=8.5, colour="muted", anchor="end")
    for number, change in ((place, one) for place, one in enumerate(shown) if one):
        x, tall = left + number * wide, abs(change) * down
        top = middle - tall if change > 0 else middle
        colour, pattern = (brush.palette.agreed, "solid") if change > 0 else (brush.palette.attention, "falling")
        brush.bar((x + wide * 0.1, top, wide * 0.8, tall), colour, pattern)  # type: ignore[arg-type]  # two of Pattern
    fell, rose = sum(one < 0 for one in ordered), sum(one > 0 for one in ordered)
    brush.words(words.fell.format(n=fell), left, 9, size=9, bold=True)
    brush.words(words.rose.format(n=rose), right, 9, size=9, bold=True, anchor="end")
    return Picture(brush.drawing, _changes_alt(ordered, fell, rose, words))


def _thinned(ordered: Sequence[float]) -> Sequence[float]:
    if len(ordered) <= _MOST_BARS:
        return ordered
    last = len(ordered) - 1
    return [ordered[round(place * last / (_MOST_BARS - 1))] for place in range(_MOST_BARS)]


def _changes_alt(ordered: Sequence[float], fell: int, rose: int, words: FigureWords) -> str:
    told = words.changes_alt.format(fell=fell, same=len(ordered) - fell - rose, rose=rose, n=len(ordered))
    if not ordered:
        return told
    fall, rise = words.number(max(0.0, -ordered[0])), words.number(max(0.0, ordered[-1]))
    return f"{told} {words.largest.format(fall=fall, rise=rise)}"
