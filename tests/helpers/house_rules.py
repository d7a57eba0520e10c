"""The rules of the house, measured on the code: each function takes a source text and returns the offences.

The rules are applied in tests/test_house_rules.py, which also shows each of them a planted fault, so that no
rule can rot into one that never fails.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST_FUNCTION = 60
LONGEST_FILE = 600

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Offence:
    """A breach of a rule at a line."""

    line: int
    text: str


def long_parts(source: str) -> list[Offence]:
    """Return what is longer than a reader can hold: functions over 60 lines, a file over 600."""
    lines = len(source.splitlines())
    whole = [Offence(lines, f"the file has {lines} lines")] if lines > LONGEST_FILE else []
    lengths = [(node, _length(node)) for node in _functions(source)]
    return whole + [
        Offence(node.lineno, f"{node.name} has {length} lines") for node, length in lengths if length > LONGEST_FUNCTION
    ]


def missing_docstrings(source: str) -> list[Offence]:
    """Return modules, classes and public functions that do not say what they are for."""
    tree = ast.parse(source)
    undocumented = [Offence(1, "the module has no docstring")] if not ast.get_docstring(tree) else []
    return undocumented + [
        Offence(node.lineno, f"{node.name} has no docstring")
        for node in _named_parts(tree)
        if not ast.get_docstring(node)
    ]


def floats(source: str) -> list[Offence]:
    """Return float literals and calls of `float`: money and percentages are exact here."""
    tree = ast.parse(source)
    literals = [
        Offence(node.lineno, f"the float {node.value}")
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, float)
    ]
    calls = [
        Offence(node.lineno, "a call of float")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _is_name(node.func, "float")
    ]
    return literals + calls


def broad_excepts(source: str) -> list[Offence]:
    """Return handlers that catch everything and keep it, and `suppress` of everything.

    A handler that ends in a bare `raise` only clears up on the way: it keeps nothing from anyone.
    """
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ExceptHandler) and _catches_all(node.type) and not _passes_on(node):
            found.append(Offence(node.lineno, "a broad except"))
        if isinstance(node, ast.Call) and _is_name(node.func, "suppress") and any(map(_catches_all, node.args)):
            found.append(Offence(node.lineno, "a broad suppress"))
    return found


def qt_imports(source: str) -> list[Offence]:
    """Return imports of Qt, however they are written."""
    found = []
    for node in ast.walk(ast.parse(source)):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        found += [
            Offence(node.lineno, f"imports {name}")
            for name in names
            if isinstance(node, ast.stmt) and name.split(".")[0] in {"PySide6", "shiboken6"}
        ]
    return found


# Written so that these lines do not offend themselves.
MACHINE_PATH = re.compile(r"(?<![\w.~$}-])/(?:work|root|farm|home/[a-z]\w*)/|\b[A-Z]:\\Users\\\w")
REGISTRY = re.compile(r"\bpy[p]i\.org|python[h]osted\.|npm[j]s\.|https?://[^\s\"'/]*(?:registry|mirror)|/simpl[e]/")


def places_of_a_machine(text: str) -> list[Offence]:
    """Return paths of somebody's machine and addresses of package registries: nobody else's business."""
    return [
        Offence(number, f"{found.group()!r}")
        for number, line in enumerate(text.splitlines(), start=1)
        for rule in (MACHINE_PATH, REGISTRY)
        for found in rule.finditer(line)
    ]


def layout_items(source: str) -> list[Offence]:
    """Return where Qt is asked for an item of a layout.

    Shiboken keeps the wrapper after Qt deleted the item; when a widget comes to lie at that address, its end releases
    a wrapper that is gone, and the process ends (seen with gdb, PySide6 6.11.3; `forms/widgets/focus_order.py`).
    """
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Attribute))
    return [Offence(node.lineno, f".{node.attr}") for node in calls if node.attr in ("itemAt", "itemAtPosition")]


def _functions(source: str) -> Iterator[Function]:
    """Yield every function of the source, methods and inner functions too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, Function):
            yield node


def _length(node: Function) -> int:
    """Return how many lines a function takes, docstring and decorators included."""
    first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
    return (node.end_lineno or node.lineno) - first + 1


def _named_parts(tree: ast.Module | ast.ClassDef) -> Iterator[Function | ast.ClassDef]:
    """Yield the classes and public functions that must document themselves."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            yield node
            yield from () if node.name.startswith("_") else _named_parts(node)
        elif isinstance(node, Function) and not node.name.startswith("_") and not _is_exempt(node):
            yield node


def _is_exempt(node: Function) -> bool:
    """Return whether the docstring stands elsewhere: a setter's at its property, an override's at its base."""
    names = [ast.unparse(decorator).split(".")[-1] for decorator in node.decorator_list]
    return any(name in {"setter", "overload", "override"} for name in names)


def _passes_on(handler: ast.ExceptHandler) -> bool:
    """Return whether the handler's last word is to raise again what it caught."""
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def _catches_all(caught: ast.expr | None) -> bool:
    """Return whether what is caught, alone or in a tuple, is every exception; nothing named is everything."""
    if caught is None:
        return True
    parts = caught.elts if isinstance(caught, ast.Tuple) else [caught]
    return any(_is_name(part, name) for part in parts for name in ("Exception", "BaseException"))


def _is_name(node: ast.expr, name: str) -> bool:
    """Return whether the expression is this name, plain or at the end of dots."""
    return (isinstance(node, ast.Name) and node.id == name) or (isinstance(node, ast.Attribute) and node.attr == name)
