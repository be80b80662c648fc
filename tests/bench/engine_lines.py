"""How many lines of code the rule engine has, by what they are for; every module stands in one part."""

from __future__ import annotations

import ast
import tokenize
from pathlib import Path

import mgz.rules

_HERE = Path(mgz.rules.__file__).parent
#: Reading a rule file, every fault with its line and remedy.
READING = "findings heads outcomes periods reading rows shapes sources yamltext".split()
#: Filling the cells of a table, proving it and the graph, settling, deciding, one by one and for everybody.
DECIDING = (
    "asking asks book bulk compiling composing decision graph growing loading model packing proving settling"
).split()
#: Why, what else, what changed, which set of rules it was, and what was known of it on a day.
EXPLAINING = (
    "answer_change counterfactual difference explained_data explaining fired hashing knowledge lazy"
    " missing nearest_rule other_moment placing probing question refusal replay situations"
).split()
#: What care is about: closed lists, named functions, texts, questions and cases as they come from outside.
NO_ENGINE = (
    "__init__ agreements built casefiles cases change_text claims closed_lists consults contract controls"
    " deployments documents evaluations explained_text lines named programmes refusal_text regions"
    " regiotafels steps trajectories transitions values vpt wording"
).split()


def engine_lines() -> dict[str, dict[str, int]]:
    """Per part of the engine the lines of code of each module."""
    parts = {"reading": READING, "proving and deciding": DECIDING, "explaining": EXPLAINING}
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
