"""What a step of the trace did, in a sentence with its numbers, so that it can be redone with pencil and paper.

In Dutch and in English. Numbers are written whole where their decimals end within eight places; a number that goes on
is written to eight places with an ellipsis, and the fraction beside it. With a `Graph` the parts have their own names.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from app.scoring.answers import Amount, Answers, Chosen, Counted, TimeShare, Value
from app.scoring.decimals import decimal_text, shown_number
from app.scoring.definition import Condition, Ending, Item, Node, Question, Scale, Stretch
from app.scoring.graph import Graph, split_name
from app.scoring.phrases import PHRASES, RULES, Language
from app.scoring.reasons import row_title
from app.scoring.rules import line_of
from app.scoring.steps import Input, Said, Seen, Settled, Step

__all__ = ["Teller", "decimal_text", "rule_in_words", "shown_number"]

PLACES = 8

SIGNS = {"product": " x ", "sum": " + ", "difference": " − ", "ratio": " : "}


def rule_in_words(
    step: Step, language: Language = "nl", graph: Graph | None = None, answers: Answers | None = None
) -> str:
    """Return what a step did, with its numbers, bounds, tables and conditions.

    With `graph` items and nodes have their own names, with `answers` the rows their titles.
    """
    return Teller(language, graph, answers).step(step)


class Teller:
    """Tells steps in one language."""

    def __init__(
        self,
        language: Language = "nl",
        graph: Graph | None = None,
        answers: Answers | None = None,
        *,
        dutch_numbers: bool = False,
    ) -> None:
        """Take the language, and the definition and answers that names and titles are looked up in.

        `dutch_numbers`: with a comma in every language, as in the fields of a window (docs/decisions/0063).
        """
        self.language = language
        self._has_point = language == "en" and not dutch_numbers
        self.graph = graph
        self.answers = answers or Answers()
        self.say: Mapping[str, str] = PHRASES[language]

    def step(self, step: Step) -> str:
        """Return the sentence of one step."""
        if step.settled is not None:
            return self._answer(step, step.settled)
        if isinstance(step.says, Question):
            return self._fork(step, step.says)
        if isinstance(step.says, Ending):
            return self.say["ending"].format(code=step.says.code, text=step.says.text.say(self.language))
        words = RULES[self.language][step.rule]
        node = step.says if isinstance(step.says, Node) else None
        told = [f"{words}: {self._inputs(step)}" if step.inputs else f"{words}: {self.say['nothing']}"]
        if node is not None:
            told += self._bounds(node) + self._condition(step, node) + self._demands(node)
        if step.value is not None:
            told.append(f"= {self.number(step.value)}")
        else:
            told.append(f"= {self.say[step.state]}")
        return "; ".join(told[:-1]) + f" {told[-1]}"

    def _fork(self, step: Step, question: Question) -> str:
        """Tell which answer was given, where it leads, and where the others would have led."""
        ways = {"yes": question.yes, "no": question.no, "unknown": question.unknown}
        chosen = next(option for one in step.seen for option in one.options if option in ways)
        others = "; ".join(f"{self.say[word]} → {self._way(ways[word])}" for word in ways if word != chosen)
        return self.say["fork"].format(answer=self.say[chosen], to=self._way(step.leads), others=others)

    def _way(self, target: str) -> str:
        """Return what a fork or an ending is called: its question, or the text of the ending."""
        tree = None if self.graph is None else self.graph.method.tree
        if self.graph is None or tree is None:
            return target
        asked = {one.key: self.graph.items[one.item].text for one in tree.questions}
        texts = asked | {ending.code: ending.text for ending in tree.endings}
        return texts[target].say(self.language) if target in texts else target

    # --- numbers and names -----------------------------------------------------------------------------------

    def number(self, number: Fraction) -> str:
        """Return a number whole where its decimals end soon, else to eight places with the fraction beside it."""
        short = shown_number(number, PLACES)
        if self._has_point:
            short = short.replace(",", ".")
        if (number * 10**PLACES).denominator == 1:
            return short
        if number.denominator < 10**12:
            return f"{short}… ({number.numerator}/{number.denominator})"
        return f"{short}…"

    def name(self, name: str) -> str:
        """Return what an item, node or parameter is called."""
        key, by = split_name(name)
        graph, text = self.graph, key
        part = None if graph is None else graph.items.get(key) or graph.nodes.get(key) or graph.parameters.get(key)
        if isinstance(part, Item) and part.short is not None:
            text = part.short.say(self.language)
        elif part is not None:
            text = part.text.say(self.language)
        return text if by is None else f"{text} ({self.say[by]})"

    # --- inputs ----------------------------------------------------------------------------------------------

    def _inputs(self, step: Step) -> str:
        used = [one for one in step.inputs if one.counts]
        skipped = [one for one in step.inputs if not one.counts]
        if step.rule == "share":
            told = self._share(step, used)
        elif step.rule in ("weighted_mean", "mean"):
            told = self._mean(used) if used else ""
        else:
            told = SIGNS.get(step.rule, "; ").join(self._input(one) for one in used)
        if skipped:
            states = ", ".join(f"{self._called(one)} {self.say[one.state]}" for one in skipped)
            told = f"{told}; {self.say['skipped']}: {states}" if told else f"{self.say['skipped']}: {states}"
        return told

    def _input(self, one: Input) -> str:
        value = self.say[one.state] if one.value is None else self.number(one.value)
        if one.was:
            value = f"{value} ({self.say[one.was]})"
        if one.weight is not None:
            value = f"{self.number(one.weight)} x {value}"
        return f"{value} [{self._called(one)}]" if self.graph is not None and not _is_number(one.name) else value

    def _called(self, one: Input) -> str:
        key = split_name(one.name)[0]
        graph = self.graph
        at = one.row if graph is None or graph.per(key) or key not in {**graph.items, **graph.nodes} else ""
        if not at:
            return self.name(one.name)
        row = at if graph is None else row_title(graph, self.answers, at, self.language)
        return f"{self.name(one.name)}, {row}"

    def _share(self, step: Step, used: list[Input]) -> str:
        own = next((self._input(one) for one in used if one.row == step.row), "0")
        return f"{own} : ({' + '.join(self._input(one) for one in used)})"

    def _mean(self, used: list[Input]) -> str:
        above = " + ".join(self._input(one) for one in used)
        if any(one.weight is not None for one in used):
            below = " + ".join("…" if one.weight is None else self.number(one.weight) for one in used)
            return f"({above}) : ({below})"
        return f"({above}) : {len(used)}"

    # --- what the definition adds ----------------------------------------------------------------------------

    def _bounds(self, node: Node) -> list[str]:
        if node.rule == "linear":
            low, high = line_of(node)
            return [self.say["line"].format(low=self.number(low), high=self.number(high))]
        if node.rule == "lookup":
            return [self.table(node.stretches, interpolate=node.interpolate)]
        told = []
        if node.low is not None and node.rule == "clamp":
            told.append(self.say["at_least"].format(number=self.number(node.low)))
        if node.high is not None and node.rule in ("clamp", "ratio"):
            told.append(self.say["at_most"].format(number=self.number(node.high)))
        if node.rule == "share":
            told.append(self.say["tolerance"].format(number=self.number(node.tolerance * 100)))
        return told

    def table(self, stretches: tuple[Stretch, ...], *, interpolate: bool = False) -> str:
        """Return a table in words: what each stretch of numbers counts as."""
        if interpolate:
            points = ", ".join(f"{self.number(s.from_ or Fraction(0))} → {self.number(s.value)}" for s in stretches)
            return self.say["points"].format(points=points)
        told = []
        for one in stretches:
            start = "" if one.from_ is None else self.say["from"].format(number=self.number(one.from_))
            end = "" if one.to is None else self.say["to"].format(number=self.number(one.to))
            told.append(f"{f'{start} {end}'.strip() or self.say['everything']} → {self.number(one.value)}")
        return self.say["table"].format(lines="; ".join(told))

    def _demands(self, node: Node) -> list[str]:
        told = []
        if node.at_least:
            told.append(self.say["enough"].format(number=node.at_least))
        if node.at_least_weight is not None:
            told.append(self.say["enough_weight"].format(number=self.number(node.at_least_weight * 100)))
        return told

    def _condition(self, step: Step, node: Node) -> list[str]:
        told = []
        if node.where is not None:
            told.append(self.say["where"].format(condition=self.condition(node.where)))
        if node.when is not None:
            held = self.say["holds"] if step.held else self.say["holds_not"]
            seen = ", ".join(self._seen(one) for one in step.seen)
            told.append(f"{self.condition(node.when)}: {held} ({seen})")
        return told

    def condition(self, condition: Condition) -> str:
        """Return a condition in words."""
        told = [self._leaf(condition)] if condition.of or condition.overlap or condition.tag else []
        told += [self._many("all", condition.all), self._many("any", condition.any)]
        told.append(self._many("none", condition.none))
        return f" {self.say['and']} ".join(one for one in told if one)

    def _many(self, how: str, conditions: tuple[Condition, ...]) -> str:
        if not conditions:
            return ""
        word = self.say["or"] if how == "any" else self.say["and"] if how == "all" else self.say["nor"]
        told = f" {word} ".join(self.condition(one) for one in conditions)
        return f"{self.say['not']} ({told})" if how == "none" else f"({told})" if len(conditions) > 1 else told

    def _leaf(self, condition: Condition) -> str:
        if condition.overlap:
            return self.say["overlap"].format(names=", ".join(self.name(one) for one in condition.overlap))
        told = [self.say["tag"].format(tag=condition.tag)] if condition.tag else []
        name = self.name(condition.of)
        limits = {word: getattr(condition, word) for word in ("above", "at_least", "below", "at_most", "equals")}
        told += [
            f"{name} {self.say[f'is_{word}'].format(number=self.number(limit))}"
            for word, limit in limits.items()
            if limit is not None
        ]
        options = [option for option in (condition.is_, condition.includes) if option]
        told += [f"{name} = {self._option(condition.of, option)}" for option in options]
        for asked, word in ((condition.answered, "answered"), (condition.not_applicable, "is_not_applicable")):
            if asked is not None:
                told.append(f"{name} {self.say[word] if asked else self.say[f'not_{word}']}")
        return f" {self.say['and']} ".join(told) or name

    def _option(self, name: str, option: str) -> str:
        item = None if self.graph is None else self.graph.items.get(split_name(name)[0])
        if item is None or self.graph is None:
            return option
        if self.graph.scale_of(item).kind == "share":
            return self.say[option]
        return next((o.text.say(self.language) for o in self.graph.options(item) if o.key == option), option)

    def _seen(self, seen: Seen) -> str:
        name = self.say["tags"] if seen.name == "#tags" else self.name(seen.name)
        if seen.options:
            return f"{name} = {', '.join(self._option(seen.name, one) for one in seen.options)}"
        return f"{name} = {self.say[seen.state] if seen.value is None else self.number(seen.value)}"

    # --- answers ---------------------------------------------------------------------------------------------

    def _answer(self, step: Step, settled: Settled) -> str:
        value = self.say[step.state] if step.value is None else self.number(step.value)
        if settled.policy == "fact":
            return f"{self.say['fact']}: {value}"
        if settled.policy == "irrelevant" or not settled.said:
            return self.say["irrelevant" if settled.policy == "irrelevant" else step.state]
        raw = step.rule == "answer_entered"
        told = [self._said(one, settled.scale, raw=raw) for one in settled.said]
        if settled.policy in ("assessor", "primary", "one"):
            return self.say["according_to"].format(told=told[0])
        return f"{self._policy(settled)}: {'; '.join(told)} = {value}"

    def _policy(self, settled: Settled) -> str:
        if settled.policy == "weighted":
            return self.say["policy_weighted"]
        if settled.limit is None:
            return self.say["policy_mean"]
        return self.say["policy_mean_if_close"].format(number=self.number(settled.limit))

    def _said(self, said: Said, scale: Scale, *, raw: bool) -> str:
        who = self.say[said.by]
        if said.weight is not None:
            who = f"{who} ({self.say['weight']} {self.number(said.weight)})"
        given = self.given(said.given, scale, said.entered)
        if said.entered is None or said.counts_as is None:
            return f"{who}: {given}"
        if isinstance(said.given, Chosen):
            return f"{who}: {given}, {self.say['counts_as'].format(number=self.number(said.counts_as))}"
        return f"{who}: {given}" if raw else f"{who}: {given}{self._conversion(scale, said.entered, said.counts_as)}"

    def given(self, value: Value, scale: Scale, entered: Fraction | None) -> str:
        """Return an answer as it was given: `70 van 80 geteld = 87,5 %`, `stap 3`, `20 uur`, `n.v.t.`."""
        if isinstance(value, Counted):
            counted = self.say["counted"].format(own=self.number(value.own), norm=self.number(value.norm))
            return counted if entered is None else f"{counted} = {self._in_units(scale, entered)}"
        match value:
            case Amount(number):
                return self._level(scale, number) if scale.kind == "levels" else self._in_units(scale, number)
            case TimeShare(amount, unit):
                return f"{self.number(amount)} {self.say[unit]}"
            case Chosen(options):
                return ", ".join(self._of_scale(scale, one) for one in options)
        return self.say["not_applicable"]

    def _in_units(self, scale: Scale, number: Fraction) -> str:
        unit = scale.unit.say(self.language) if scale.unit else ""
        return f"{self.number(number)}{'' if unit in ('', '%') else ' '}{unit}"

    def _of_scale(self, scale: Scale, option: str) -> str:
        known = {one.key: one.text.say(self.language) for one in scale.options}
        return known.get(option, self.say.get(option, option))

    def _level(self, scale: Scale, number: Fraction) -> str:
        text = next((level.text.say(self.language) for level in scale.levels if level.value == number), "")
        step = self.say["level"].format(number=self.number(number))
        return f"{step} ({text})" if text else step

    def _conversion(self, scale: Scale, entered: Fraction, counts_as: Fraction) -> str:
        told = self.say["counts_as"].format(number=self.number(counts_as))
        if any(level.value == entered and level.counts_as is not None for level in scale.levels):
            return f", {told}"
        if scale.stretches:
            return f", {told} ({self.table(scale.stretches)})"
        if scale.divide_by in (None, 1):
            return ""
        divided = self.say["divided"].format(number=self.number(scale.divide_by or Fraction(1)))
        return f", {divided} = {self.number(counts_as)}"


def _is_number(name: str) -> bool:
    return not name[:1].isalpha() and not name.startswith("_")
