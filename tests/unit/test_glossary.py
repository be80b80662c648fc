"""The glossary and the vocabulary hold the same words, both ways."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

import pytest

from mgz import vocabulary
from mgz.vocabulary import label

CHECKOUT = Path(__file__).parents[2]
GLOSSARY = (CHECKOUT / "GLOSSARY.md").read_text(encoding="utf-8")
TERMS = "Terms"
HEADER = ["term", "code", "meaning", "source"]
ENUMS = {
    name: member
    for name, member in vars(vocabulary).items()
    if isinstance(member, type) and issubclass(member, StrEnum) and member is not StrEnum
}


def sections() -> dict[str, list[list[str]]]:
    """The rows of the table under each heading; a code is stripped of its quotes."""
    found: dict[str, list[list[str]]] = {}
    for part in re.split(r"^## ", GLOSSARY, flags=re.MULTILINE)[1:]:
        name, _, body = part.partition("\n")
        lines = [line for line in body.splitlines() if line.startswith("|")]
        table = [[cell.strip().strip("`") for cell in line.strip("|").split("|")] for line in lines]
        assert table[0] == HEADER, name
        found[name.strip()] = table[2:]
    return found


SECTIONS = sections()


def test_every_enum_has_a_section_and_every_section_an_enum() -> None:
    assert set(SECTIONS) - {TERMS} == set(ENUMS)


@pytest.mark.parametrize("name", sorted(ENUMS))
def test_every_member_stands_in_the_glossary_and_nothing_else(name: str) -> None:
    codes = [row[1] for row in SECTIONS[name]]
    assert codes == [member.value for member in ENUMS[name]]


@pytest.mark.parametrize("name", sorted(ENUMS))
def test_a_term_is_the_word_people_read_on_every_page(name: str) -> None:
    terms = [row[0] for row in SECTIONS[name]]
    assert terms == [label(member) for member in ENUMS[name]]


def test_every_row_is_whole() -> None:
    for name, rows in SECTIONS.items():
        assert rows, name
        for row in rows:
            assert len(row) == len(HEADER) and all(row), (name, row)


def test_every_named_term_is_an_identifier_of_the_code() -> None:
    code = "\n".join(
        path.read_text(encoding="utf-8") for path in sorted((CHECKOUT / "src" / "mgz").rglob("*.py"))
    )
    gone = [row[1] for row in SECTIONS[TERMS] if not re.search(rf"\b{re.escape(row[1])}\b", code)]
    assert gone == []


def test_no_term_is_given_twice() -> None:
    for name, rows in SECTIONS.items():
        codes = [row[1] for row in rows]
        assert len(codes) == len(set(codes)), name


DUTCH_NAME = re.compile(
    r"^(?:Agb|Big|Bsn|Uzovi|Wet|.*(?:vorm|Variant|Behandeling|Beroep|Soort|Bewijs|Functie|Dagdeel|Laag))$"
)


def test_every_dutch_type_of_the_vocabulary_is_explained() -> None:
    explained = {row[1].lower().replace("_", "") for row in SECTIONS[TERMS]}
    dutch = {name for name in vocabulary.__all__ if DUTCH_NAME.match(name)}
    assert {name.lower() for name in dutch} - explained == set()
