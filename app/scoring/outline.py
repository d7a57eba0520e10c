"""A method as a reader meets it: what it asks, of whom, how it counts, where it comes from and what it proves.

Made from the definition alone, for the page *Methoden* and for `methods show`; holds texts, no markup.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from app.scoring.definition import Example, Item, Level, Method, Node, Question, Respondent, Scale
from app.scoring.graph import Graph, split_name
from app.scoring.integrity import ways
from app.scoring.outline_words import WORDS
from app.scoring.phrases import PHRASES, RULES, Language
from app.scoring.shape import Text
from app.scoring.words import Teller

Kind = Literal["node", "question", "number", "parameter", "row_value"]


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: its text, who answers, on which scale, for which rows, and when it is left out."""

    key: str
    text: str
    help: str
    who: tuple[str, ...]
    scale: str
    per: str
    when: str


@dataclass(frozen=True, slots=True)
class AskedGroup:
    """Questions under one heading."""

    title: str
    help: str
    questions: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Branch:
    """One step of the calculation with what it stands on. `again` says that its parts were shown before."""

    key: str
    kind: Kind
    title: str
    rule: str
    per: str = ""
    weight: str = ""
    terms: tuple[str, ...] = ()
    parts: tuple[Branch, ...] = ()
    again: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """One fork of a decision tree: the question and where each answer leads."""

    key: str
    question: str
    leads: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Remarked:
    """One remark: how heavy, what it says and when."""

    weight: str
    text: str
    when: str


@dataclass(frozen=True, slots=True)
class Origin:
    """One source: its text, where it is read, and whether it is a fact, an inference or an own choice."""

    text: str
    url: str
    kind: str


@dataclass(frozen=True, slots=True)
class Proof:
    """One worked example: its name, where it comes from and what comes out."""

    name: str
    source: str
    result: str


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole method. `identity` holds pairs of a word and its value: version, status, role and so on."""

    title: str
    summary: str
    disclaimer: str
    identity: tuple[tuple[str, str], ...]
    groups: tuple[AskedGroup, ...]
    repeats: tuple[tuple[str, tuple[str, ...]], ...]
    calculation: tuple[tuple[str, Branch], ...]
    ways: tuple[Way, ...]
    endings: tuple[tuple[str, str], ...]
    remarks: tuple[Remarked, ...]
    sources: tuple[Origin, ...]
    examples: tuple[Proof, ...]


def outline(graph: Graph, language: Language = "nl") -> Outline:
    """Return the outline of a definition in one language."""
    return _Outliner(graph, language).outline()


class _Outliner:
    """Makes one outline; remembers which nodes were shown already."""

    def __init__(self, graph: Graph, language: Language) -> None:
        self.graph = graph
        self.language: Language = language
        self.teller = Teller(language, graph)
        self.words: Mapping[str, str] = WORDS[language]
        self.shown: set[str] = set()

    def outline(self) -> Outline:
        """Return the whole."""
        method = self.graph.method
        return Outline(
            title=self.say(method.title),
            summary=self.say(method.summary),
            disclaimer=self.say(method.disclaimer),
            identity=tuple(self._identity(method)),
            groups=tuple(self._groups(method)),
            repeats=tuple((self.say(r.plural or r.text), tuple(self.say(row.text) for row in r.rows))
                          for r in method.repeats),
            calculation=tuple(self._calculation(method)),
            ways=tuple(self._way(question) for question in method.tree.questions) if method.tree else (),
            endings=tuple((e.code, self.say(e.text)) for e in method.tree.endings) if method.tree else (),
            remarks=tuple(Remarked(self.words[f"severity_{c.severity}"], self.say(c.text),
                                   self.teller.condition(c.when)) for c in method.checks),
            sources=tuple(Origin(one.text, one.url, self.words[f"source_{one.kind}"]) for one in method.sources),
            examples=tuple(Proof(one.name, one.source, self._result(one)) for one in method.examples),
        )  # fmt: skip

    def say(self, text: Text | None) -> str:
        """Return a text in the language of the outline, or nothing."""
        return "" if text is None else text.say(self.language)

    def _identity(self, method: Method) -> Iterator[tuple[str, str]]:
        words = self.words
        yield words["name"], f"{method.id} {method.version}"
        yield words["status"], words[f"status_{method.status}"]
        yield words["role"], words[f"role_{method.role}"]
        if method.valid_from is not None:
            yield words["valid_from"], method.valid_from.isoformat()
        if method.valid_to is not None:
            yield words["valid_to"], method.valid_to.isoformat()
        if method.target_minutes is not None:
            yield words["minutes"], str(method.target_minutes)
        yield words["authors"], ", ".join(method.authors)
        yield words["licence"], method.licence

    # --- what it asks ----------------------------------------------------------------------------------------

    def _groups(self, method: Method) -> Iterator[AskedGroup]:
        for group in method.groups:
            asked = tuple(self._asked(item) for item in method.items if item.group == group.key)
            if asked:
                yield AskedGroup(self.say(group.text), self.say(group.help), asked)
        rest = tuple(self._asked(item) for item in method.items if not item.group)
        if rest:
            yield AskedGroup(self.words["questions"], "", rest)

    def _asked(self, item: Item) -> Asked:
        return Asked(
            key=item.key,
            text=self.say(item.text),
            help=self.say(item.help),
            who=(self.words["dossier"],) if item.fact else tuple(self._who(by) for by in item.respondents),
            scale=self._scale(self.graph.scale_of(item)),
            per=self._repeat(item.per),
            when=self.teller.condition(item.relevant) if item.relevant is not None else "",
        )

    def _who(self, by: Respondent) -> str:
        return PHRASES[self.language][by]

    def _repeat(self, key: str) -> str:
        return self.say(self.graph.repeats[key].text) if key else ""

    def _scale(self, scale: Scale) -> str:
        number, words = self.teller.number, self.words
        unit = f" {self.say(scale.unit)}" if scale.unit is not None else ""
        if scale.kind == "levels":
            return "; ".join(self._level(level) for level in scale.levels)
        if scale.kind in ("choice", "choices"):
            told = "; ".join(self.say(option.text) for option in scale.options)
            return f"{words['several']}: {told}" if scale.kind == "choices" else told
        if scale.kind == "number" and scale.minimum is not None and scale.maximum is not None:
            told = words["from_to"].format(low=number(scale.minimum), high=number(scale.maximum)) + unit
            return f"{told}, {words['counted']}" if scale.counted else told
        return words[f"scale_{scale.kind}"] + unit

    def _level(self, level: Level) -> str:
        told = f"{self.teller.number(level.value)} {self.say(level.text)}"
        if level.counts_as is None:
            return told
        counts = PHRASES[self.language]["counts_as"].format(number=self.teller.number(level.counts_as))
        return f"{told} ({counts})"

    # --- how it counts ---------------------------------------------------------------------------------------

    def _calculation(self, method: Method) -> Iterator[tuple[str, Branch]]:
        for stage in method.stages:
            yield self.say(stage.text), self._branch(stage.node, "")
        if method.result is not None and not method.stages:
            yield self.words["result"], self._branch(method.result.node, "")
        for node in method.nodes:
            if node.key not in self.shown and not self._is_used(node):
                yield self.words["beside"], self._branch(node.key, "")

    def _is_used(self, node: Node) -> bool:
        return any(node.key in [split_name(name)[0] for name in other.of if isinstance(name, str)]
                   for other in self.graph.method.nodes)  # fmt: skip

    def _branch(self, name: str | Fraction, weight: str) -> Branch:
        if isinstance(name, Fraction):
            return Branch("", "number", self.teller.number(name), "", weight=weight)
        key, _ = split_name(name)
        node = self.graph.nodes.get(key)
        if node is None:
            return self._leaf(name, key, weight)
        again = key in self.shown
        self.shown.add(key)
        return Branch(
            key=key,
            kind="node",
            title=self.say(node.text),
            rule=RULES[self.language][node.rule],
            per=self._repeat(node.per),
            weight=weight,
            terms=() if again else tuple(self._terms(node)),
            parts=() if again else tuple(self._parts(node)),
            again=again,
        )

    def _leaf(self, name: str, key: str, weight: str) -> Branch:
        title = self.teller.name(name)
        if key in self.graph.items:
            return Branch(key, "question", title, "", self._repeat(self.graph.items[key].per), weight)
        parameter = self.graph.parameters.get(key)
        if parameter is not None:
            return Branch(key, "parameter", f"{title}: {self.teller.number(parameter.value)}", "", weight=weight)
        return Branch(key, "row_value", self.words["row_value"].format(name=key), "", weight=weight)

    def _parts(self, node: Node) -> Iterator[Branch]:
        for at, name in enumerate(node.of):
            yield self._branch(name, self.teller.number(node.weights[at]) if node.weights else "")
        if node.weight:
            yield self._branch(node.weight, self.words["is_weight"])

    def _terms(self, node: Node) -> Iterator[str]:
        """Yield what the definition adds to the rule: rows, bounds, tables, conditions, and what is not there."""
        words, teller, phrases = self.words, self.teller, PHRASES[self.language]
        if node.over:
            repeat = self.graph.repeats[node.over]
            yield words["over"].format(rows=self.say(repeat.plural or repeat.text))
        if node.where is not None:
            yield phrases["where"].format(condition=teller.condition(node.where))
        if node.low is not None:
            yield words["low"].format(number=teller.number(node.low))
        if node.high is not None:
            yield words["high"].format(number=teller.number(node.high))
        if node.stretches:
            yield teller.table(node.stretches, interpolate=node.interpolate)
        if node.when is not None:
            yield words[f"when_{node.rule}"].format(condition=teller.condition(node.when))
        if node.because is not None:
            yield words["because"].format(text=self.say(node.because))
        yield from self._demands(node)

    def _demands(self, node: Node) -> Iterator[str]:
        phrases = PHRASES[self.language]
        if node.at_least:
            yield phrases["enough"].format(number=node.at_least)
        if node.at_least_weight is not None:
            yield phrases["enough_weight"].format(number=self.teller.number(node.at_least_weight * 100))
        for word, policy in (("missing", node.missing), ("absent", node.not_applicable)):
            if isinstance(policy, Fraction):
                yield self.words[f"{word}_number"].format(number=self.teller.number(policy))
            elif policy is not None:
                yield self.words[f"{word}_{policy}"]

    # --- trees and examples ----------------------------------------------------------------------------------

    def _way(self, question: Question) -> Way:
        item = self.graph.items[question.item]
        leads = tuple((PHRASES[self.language][word], target) for word, target in ways(question))
        return Way(question.key, self.say(item.text), leads)

    def _result(self, example: Example) -> str:
        expected = example.expected
        if expected.percent is not None:
            return f"{expected.percent}%"
        if expected.exact is not None:
            return f"{self.teller.number(expected.exact)}%"
        return expected.ending or (self.words["withheld"] if expected.withheld else self.words["values"])
