"""The changed copies of functions that mutmut wrote, and how one is put in force in a running process."""

from __future__ import annotations
import __future__

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import CodeType, FunctionType, ModuleType

NAME = re.compile(r"x(?:_|ǁ(?P<owner>\w+?)ǁ)(?P<function>\w+)__mutmut_(?P<number>\d+)")
"""What mutmut calls a changed copy: of a function, or of a method and the class it stands in."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One changed copy: the module, the function it is a copy of, and its text as a tree."""

    module: str
    owner: str
    function: str
    number: int
    node: ast.FunctionDef

    @property
    def name(self) -> str:
        """Return a name for lists: module.Class.function.number."""
        return ".".join(filter(None, (self.module, self.owner, self.function, str(self.number))))

    def original(self) -> FunctionType:
        """Return the function that this is a copy of."""
        module = import_module(f"app.scoring.{self.module}")
        found = vars(getattr(module, self.owner))[self.function] if self.owner else getattr(module, self.function)
        return found.__func__ if isinstance(found, classmethod | staticmethod) else found

    def put_in_force(self) -> None:
        """Change the function itself, wherever it is kept: its code and its defaults.

        Calls made before this moment were of the function as it was; `tests.mutation.run` tells of which that holds.
        """
        original = self.original()
        changed = self._compiled(import_module(f"app.scoring.{self.module}"))
        assert not original.__code__.co_freevars, "a function within a function cannot be changed so"
        original.__code__ = changed.__code__
        original.__defaults__, original.__kwdefaults__ = changed.__defaults__, changed.__kwdefaults__

    def _compiled(self, module: ModuleType) -> FunctionType:
        tree = ast.Module([self.node], type_ignores=[])
        flags = __future__.annotations.compiler_flag
        made: dict[str, FunctionType] = {}
        exec(compile(tree, f"<{self.name}>", "exec", flags=flags), vars(module), made)  # noqa: S102 - our own engine
        return made[self.node.name]


def mutants_of(file: Path) -> Iterator[Mutant]:
    """Yield the changed copies in a file that mutmut made, in its order."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        found = NAME.fullmatch(node.name) if isinstance(node, ast.FunctionDef) else None
        if isinstance(node, ast.FunctionDef) and found:
            node.decorator_list = []
            yield Mutant(file.stem, found["owner"] or "", found["function"], int(found["number"]), node)


def code_of(mutant: Mutant) -> CodeType:
    """Return the code of the function as it is now."""
    return mutant.original().__code__
