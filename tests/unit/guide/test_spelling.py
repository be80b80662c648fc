"""Every Dutch word of the guide, the glossary, the help and all pages was read once and stands in a list.

A word that is not in `tests/data/woorden.txt` makes the test fail with its place: mend the word, or add it to
the list when it is right.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import mgz.guide
import mgz_site
from mgz.guide.living import LIVING_FORMS
from mgz.rules import ANSWER_KEYS, ASKS, FACTS, FLAG_WORDS, FLAGS

TESTS = Path(__file__).parents[2]
LIST = TESTS / "data" / "woorden.txt"
PAGES = Path(mgz_site.__file__).parent / "ui" / "pages"
SOURCES = (
    *sorted(Path(mgz.guide.__file__).parent.glob("*.py")),
    PAGES / "glossary_words.py",
    PAGES / "glossary.py",
    PAGES / "help.py",
)
TEMPLATES = PAGES.parent / "templates"
#: What of a template is no text: comments, tags, variables, elements, entities.
_NO_TEXT = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<(script|style)\b.*?</\1>|<[^>]*>|&\w+;", re.DOTALL)
#: Texts inside tags and elements.
_IN_TAGS = re.compile(r'\b(?:text|title|lead|label|empty|aria-label|placeholder|alt)="([^"{]*)"')
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
CODES = {
    *FACTS,
    *ANSWER_KEYS,
    *ASKS,
    *FLAGS,
    *(living.key for living in LIVING_FORMS),
    *(word for type_ in (*FACTS.values(), *ANSWER_KEYS.values()) for word in type_.known),
}


def texts(file: Path) -> Iterator[tuple[int, str]]:
    """The strings that people may read, with their line: no docstrings, keys, formats or codes."""
    tree = ast.parse(file.read_text("utf-8"))
    skipped: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            first = node.body[0] if node.body else None
            if isinstance(first, ast.Expr):
                skipped.add(id(first.value))
        elif isinstance(node, ast.Dict) and file.name != "glossary_words.py":
            skipped |= {id(key) for key in node.keys}
        elif isinstance(node, ast.FormattedValue) and node.format_spec:
            skipped |= {id(part) for part in ast.walk(node.format_spec)}
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "compile":
            skipped |= {id(part) for part in ast.walk(node)}
        elif isinstance(node, ast.Assert) and node.msg:
            skipped |= {id(part) for part in ast.walk(node.msg)}
        elif isinstance(node, ast.Subscript):
            skipped |= {id(part) for part in ast.walk(node.slice)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in skipped:
            if node.value not in CODES:
                yield node.lineno, node.value


def used() -> Iterator[tuple[str, str]]:
    """Every word with the place where it stands."""
    for file in SOURCES:
        for line, text in texts(file):
            for word in WORD.findall(text):
                yield word.lower(), f"{file.name}:{line}"
    for page in sorted(TEMPLATES.rglob("*.html")):
        content = page.read_text("utf-8")
        for text in (_NO_TEXT.sub(" ", content), *_IN_TAGS.findall(content)):
            for word in WORD.findall(text):
                yield word.lower(), page.name
    for flag, text in FLAG_WORDS.items():
        for word in WORD.findall(text):
            yield word.lower(), f"wording.py, {flag}"


def test_every_word_stands_in_the_list() -> None:
    known = set(LIST.read_text("utf-8").split())
    strange: dict[str, str] = {}
    for word, place in used():
        if word not in known:
            strange.setdefault(word, place)
    assert strange == {}


def test_the_list_holds_no_word_that_is_not_used_and_none_twice() -> None:
    listed = LIST.read_text("utf-8").split()
    assert listed == sorted(set(listed))
    assert set(listed) - {word for word, _ in used()} == set()


def test_a_slip_of_the_keyboard_is_found() -> None:
    known = set(LIST.read_text("utf-8").split())
    assert "huisarts" in known
    assert not {"huisatrs", "verantwoordelijkk", "zorgkantor"} & known
