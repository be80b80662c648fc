"""How many lines of code the rule engine has, by what they are for; every module stands in one part."""

from __future__ import annotations

import ast
import tokenize
from pathlib import Path

import mgz.rules

_HERE = Path(mgz.rules.__file__).parent
#: Reading what a table says, filling its cells, the graph, settling, deciding.
DECIDING = (
    "__init__ asks book bulk compiling decision graph growing heads model outcomes packing periods reading"
    " rows settling shapes sources yamltext"
).split()
#: What must hold before an answer is given.
PROVING = "built composing contract findings proving".split()
#: Why, what else, what changed, what was told then, and which set of rules it was.
EXPLAINING = (
    "answer_change change_text counterfactual difference explained_data explained_text explaining fired"
    " hashing knowledge missing nearest_rule other_moment placing probing question refusal"
    " refusal_text replay wording"
).split()
#: What care is about: closed lists, named functions, and questions and cases as they come in from outside.
NO_ENGINE = (
    "agreements casefiles cases claims closed_lists consults controls deployments documents evaluations lines"
    " named programmes regions regiotafels steps trajectories transitions values vpt"
).split()


def engine_lines() -> dict[str, dict[str, int]]:
    """Per part of the engine the lines of code of each module."""
    parts = {"deciding": DECIDING, "proving": PROVING, "explaining": EXPLAINING}
    placed = sorted([*NO_ENGINE, *(name for names in parts.values() for name in names)])
    assert placed == sorted(path.stem for path in _HERE.glob("*.py")), "every module has one place"
    return {part: {name: lines_of(_HERE / f"{name}.py") for name in names} for part, names in parts.items()}


def lines_of(path: Path) -> int:
    """The lines on which code stands; a docstring is none."""
    with path.open("rb") as text:
        tokens = list(tokenize.tokenize(text.readline))
    silent = (
        tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENCODING,
        tokenize.ENDMARKER,
    )  # fmt: skip
    lines = {
        line
        for token in tokens
        if token.type not in silent
        for line in range(token.start[0], token.end[0] + 1)
    }
    return len(lines - _docstrings(ast.parse(path.read_bytes())))


def _docstrings(tree: ast.Module) -> set[int]:
    found: set[int] = set()
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and body:
            first = body[0]
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                found |= set(range(first.lineno, (first.end_lineno or first.lineno) + 1))
    return found
