"""From text to lines: where a line ends, which face each part has, and where it stands.

Greedy, ragged, never hyphenated (readers with dyslexia, W3C COGA). A word longer than the line is cut between
characters and nothing is added, so that the letters of all lines together are exactly the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.reports.lettering.characters import ISOLATE, ISOLATE_END, clean_parts, clusters, without_isolates
from app.reports.lettering.direction import has_rtl, levels, visual_order
from app.reports.lettering.fonts import Face, Fonts, Segment
from app.reports.lettering.shaping import Shaped, shape

_BREAKS = re.compile(r" +|(?<=[^\W\d_]{2})[-/\u2010\u2013](?=[^\W\d_])")
"""After spaces, and after a hyphen or slash inside a word (werkgever/werknemer), never before a number (-5)."""

_SLACK = 1e-6


@dataclass(frozen=True, slots=True)
class Format:
    """How a stretch of text is set.

    `mark` numbers the stretches that are something of their own: a link, another language.
    """

    size: float
    bold: bool = False
    italic: bool = False
    colour: str = "ink"
    link: str = ""
    language: str = ""
    mark: int = 0


@dataclass(frozen=True, slots=True)
class Atom:
    """The smallest thing that is placed.

    Letters of one face, format and direction between two places to break.
    """

    actual: str
    shown: str
    face: Face
    format: Format
    width: float
    inset: float = 0.0
    level: int = 0
    shaped: Shaped | None = None

    @property
    def blank(self) -> float:
        """Return the width of the spaces at its end, which may hang outside the line."""
        spaces = len(self.actual) - len(self.actual.rstrip(" "))
        return self.face.width(" ", self.format.size) * spaces if spaces else 0.0

    @property
    def plain(self) -> bool:
        """Tell whether what is drawn says by itself what it is."""
        return self.shaped is None and self.shown == self.actual


@dataclass(frozen=True, slots=True)
class Line:
    """Atoms in the order in which they are read. `width` leaves out spaces at the end, `full` does not."""

    atoms: tuple[Atom, ...]
    width: float
    full: float

    @property
    def text(self) -> str:
        """Return the characters of the line, in the order in which they are read."""
        return "".join(atom.actual for atom in self.atoms)

    def placed(self) -> Iterator[tuple[Atom, float]]:
        """Yield each atom as read with the distance of its left side from the left side of the line."""
        if not any(atom.level for atom in self.atoms):
            x = 0.0
            for atom in self.atoms:
                yield atom, x
                x += atom.width
            return
        lefts = [0.0] * len(self.atoms)
        x = 0.0
        for index in visual_order([atom.level for atom in self.atoms]):
            lefts[index] = x
            x += self.atoms[index].width
        yield from zip(self.atoms, lefts, strict=True)


@dataclass(frozen=True, slots=True)
class Setting:
    """What breaking needs besides the text.

    Fonts, direction, and whether figures get one width each (columns).
    """

    fonts: Fonts
    rtl: bool = False
    tabular: bool = False


def break_lines(texts: Iterable[tuple[str, Format]], width: float, setting: Setting) -> tuple[Line, ...]:
    """Break stretches of text into lines of at most `width` points; a line end in the text ends the line.

    The lines' `text` together is the cleaned text, with a space for each line end. A text of nothing is no
    lines.
    """
    lines: list[Line] = []
    for paragraph in _paragraphs(texts):
        lines.extend(_fill(_words(_atoms(paragraph, setting)), width, setting))
    return tuple(lines)


def _paragraphs(texts: Iterable[tuple[str, Format]]) -> Iterator[list[tuple[str, Format]]]:
    """Yield the stretches between line ends; a line end is kept as a space, to be read as one."""
    now: list[tuple[str, Format]] = []
    for text, form in texts:
        *ended, last = clean_parts(text).split("\n")
        for part in ended:
            yield [*now, (f"{part} ", form)]
            now = []
        if last:
            now.append((last, form))
    if now:
        yield now


def _atoms(stretches: Sequence[tuple[str, Format]], setting: Setting) -> Iterator[tuple[Atom, bool]]:
    """Yield the atoms of one paragraph, each with whether the line may end after it."""
    embedding = _embedding("".join(part for part, _ in stretches), setting)
    stretches = [(without_isolates(part), form) for part, form in stretches]
    text = "".join(part for part, _ in stretches)
    breaks = {match.end() for match in _BREAKS.finditer(text)}
    turns = _turns(embedding) if embedding else set()
    at = 0
    for part, form in stretches:
        for segment in setting.fonts.segments(part, form.bold, form.italic):
            end = at + len(segment.actual)
            for start, stop in _cuts(segment, at, breaks | turns if turns else breaks):
                piece = _cut(segment, start - at, stop - at)
                level = embedding[start] if embedding else 0
                *before, last = _make(piece, form, level, setting)
                yield from ((atom, False) for atom in before)
                yield last, stop in breaks
            at = end


def _embedding(text: str, setting: Setting) -> list[int] | None:
    """Return the level of each character that is drawn; None where all of them run to the right."""
    if not setting.rtl and not has_rtl(text):
        return None
    found = zip(text, levels(text, setting.rtl), strict=True)
    return [level for character, level in found if character not in (ISOLATE, ISOLATE_END)]


def _turns(embedding: Sequence[int]) -> set[int]:
    return {i for i in range(1, len(embedding)) if embedding[i] != embedding[i - 1]}


def _cuts(segment: Segment, at: int, places: set[int]) -> Iterator[tuple[int, int]]:
    """Yield start and stop of the parts of a segment between `places`.

    One that stands for another stays whole.
    """
    end = at + len(segment.actual)
    if segment.shown != segment.actual:
        yield at, end
        return
    start = at
    for place in range(at + 1, end + 1):
        if place in places or place == end:
            yield start, place
            start = place


def _cut(segment: Segment, start: int, stop: int) -> Segment:
    if segment.shown != segment.actual:
        return segment
    text = segment.actual[start:stop]
    return Segment(segment.face, text, text)


def _make(segment: Segment, form: Format, level: int, setting: Setting) -> Iterator[Atom]:
    """Yield the atoms of a segment that has one level.

    One, or one a figure where figures get equal widths.
    """
    face, shown = segment.face, segment.shown
    if level % 2 and segment.shown == segment.actual:
        shaped = shape(face, shown, form.size)
        yield Atom(segment.actual, shown, face, form, shaped.width, 0.0, level, shaped)
    elif setting.tabular and any(character.isdigit() for character in shown):
        for part in re.findall(r"[0-9]|[^0-9]+", shown):
            yield _figure(part, face, form, level)
    else:
        yield Atom(segment.actual, shown, face, form, face.width(shown, form.size), 0.0, level)


def _figure(part: str, face: Face, form: Format, level: int) -> Atom:
    own = face.width(part, form.size)
    width = face.digit * form.size / 1000 if part in "0123456789" else own
    return Atom(part, part, face, form, width, (width - own) / 2, level)


def _words(atoms: Iterable[tuple[Atom, bool]]) -> Iterator[tuple[Atom, ...]]:
    """Yield the atoms that must stay on one line together."""
    word: list[Atom] = []
    for atom, may_break in atoms:
        word.append(atom)
        if may_break:
            yield tuple(word)
            word = []
    if word:
        yield tuple(word)


def _fill(words: Iterable[tuple[Atom, ...]], width: float, setting: Setting) -> Iterator[Line]:
    """Yield lines of at most `width`, each as full as it can be."""
    line: list[Atom] = []
    used = 0.0
    for word in words:
        full = sum(atom.width for atom in word)
        seen = full - word[-1].blank
        if line and used + seen > width + _SLACK:
            yield _line(line)
            line, used = [], 0.0
        if seen > width + _SLACK:
            *whole, last = _chopped(word, width, setting)
            yield from (_line(part) for part in whole)
            line, used = list(last), sum(atom.width for atom in last)
        else:
            line.extend(word)
            used += full
    if line:
        yield _line(line)


def _chopped(word: Sequence[Atom], width: float, setting: Setting) -> list[tuple[Atom, ...]]:
    """Return a word that is too long as parts that fit, cut between characters.

    At least one character a part.
    """
    parts: list[tuple[Atom, ...]] = []
    now: list[Atom] = []
    used = 0.0
    for letter in (letter for atom in word for letter in _letters(atom, setting)):
        if now and used + letter.width - letter.blank > width + _SLACK:
            parts.append(tuple(_rejoined(now, setting)))
            now, used = [], 0.0
        now.append(letter)
        used += letter.width
    return [*parts, tuple(_rejoined(now, setting))]


def _letters(atom: Atom, setting: Setting) -> Iterator[Atom]:
    if atom.shown != atom.actual or len(atom.actual) == 1:
        yield atom
        return
    for cluster in clusters(atom.actual):
        yield from _make(Segment(atom.face, cluster, cluster), atom.format, atom.level, setting)


def _rejoined(letters: Sequence[Atom], setting: Setting) -> Iterator[Atom]:
    """Join neighbouring letters again that can be drawn as one."""
    run: list[Atom] = []
    for letter in letters:
        if run and not _alike(run[-1], letter):
            yield from _join(run, setting)
            run = []
        run.append(letter)
    yield from _join(run, setting)


def _alike(one: Atom, other: Atom) -> bool:
    same = one.face is other.face and one.format == other.format and one.level == other.level
    return same and one.shown == one.actual and other.shown == other.actual and not one.inset and not other.inset


def _join(run: Sequence[Atom], setting: Setting) -> Iterator[Atom]:
    if len(run) < 2:
        yield from run
        return
    text = "".join(atom.actual for atom in run)
    if run[0].shaped is not None:
        yield from _make(Segment(run[0].face, text, text), run[0].format, run[0].level, setting)
    else:
        yield replace(run[0], actual=text, shown=text, width=sum(atom.width for atom in run))


def _line(atoms: Sequence[Atom]) -> Line:
    full = sum(atom.width for atom in atoms)
    return Line(tuple(atoms), full - (atoms[-1].blank if atoms else 0.0), full)
