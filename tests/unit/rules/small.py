"""A small, whole set of rule files that tests break in one place each."""

from __future__ import annotations

from functools import cache

from mgz.rules import RuleBook, load
from mgz_cli.rulefiles import packaged_texts

SOURCES = """
sources:
  R015: {document: Handreiking, place: regel 106, date: 2024-12-09, says: eigen woorden}
"""

NODE = """
table: place
kind: node
decides: waar iemand woont
words: [in, out]
inputs: {leveringsvorm: fact or unknown}
valid: {from: 2025-01-01}
known: {from: 2025-01-01}
status: norm
rules:
  - {id: P-IN, when: {leveringsvorm: verblijf}, then: in, refs: [R015]}
  - {id: P-OUT, when: {leveringsvorm: {not: [verblijf]}}, then: out, refs: [R015]}
"""

ANSWER = """
table: duty
kind: answer
answers: duty
decides: wie er moet zijn
inputs: {place: table, wlz_indication: fact}
valid: {from: 2025-01-01}
known: {from: 2025-01-01}
status: norm
rules:
  - id: D-IN
    when: {place: in, wlz_indication: yes}
    then: {status: settled, duty: instelling}
    refs: [R015]
  - id: D-OUT
    when: {place: out, wlz_indication: yes}
    then: {status: settled, duty: huisarts}
    refs: [R015]
  - {id: D-NO, when: {wlz_indication: no}, then: {open: facts_conflict}, refs: [R015]}
"""

FLAG = """
table: flag
kind: flag
flag: no_gp
answers: [duty]
decides: of er geen huisarts is
inputs: {gp: fact}
valid: {from: 2025-01-01}
known: {from: 2025-01-01}
status: norm
rules:
  - {id: F-YES, when: {gp: none}, then: yes, refs: [R015]}
  - {id: F-NO, when: {gp: {not: [none]}}, then: no, refs: [R015]}
"""


def files(**changed: str) -> dict[str, str]:
    """The whole set, with files replaced or added by name."""
    whole = {"sources": SOURCES, "place": NODE, "duty": ANSWER, "flag": FLAG}
    return {f"{name}.yaml": text for name, text in (whole | changed).items()}


@cache
def without_quorum() -> RuleBook:
    """The packaged rules as they were before anybody built one of the asks."""
    texts = {name: text for name, text in packaged_texts().items() if name != "quorum.yaml"}
    return load(texts, require={})
