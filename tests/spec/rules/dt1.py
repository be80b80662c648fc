"""The expectations of tests/data/dt1.txt, read without any code of the rule engine."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).parents[2] / "data" / "dt1.txt"

FORMS = (
    "geen verblijf vpt mpt pgb mpt_pgb deeltijdverblijf logeeropvang crisis overbrugging partner_verblijf"
    " unknown"
).split()
INDICATIONS = "yes no unknown".split()
PAPER = "met zonder nvt unknown".split()
DEED = "none same_provider other_provider same_provider_on_paper_only unknown".split()
GP = "registered none refused subcontractor not_possible unknown".split()
SECTORS = "VV LG VG ZG LVG GGZ none unknown".split()

CLIENT_KEYS = ("wlz_indication", "leveringsvorm", "behandeling", "treatment_by")
_CARE = ("responsible", "law", "payer", "route", "unit")
_REGISTRATION = ("registration", "free_choice", "gp_obliged")


def clients() -> Iterator[tuple[str, ...]]:
    """Every combination of the four client facts."""
    return itertools.product(INDICATIONS, FORMS, PAPER, DEED)


def space(sectors: tuple[str, ...] = ("VV", "GGZ", "unknown")) -> Iterator[dict[str, str]]:
    """Every combination of facts that these asks read; the sectors other than GGZ say the same."""
    for client in clients():
        for gp, sector in itertools.product(GP, sectors):
            yield dict(zip(CLIENT_KEYS, client, strict=True)) | {"gp": gp, "sector": sector}


def groups_of(client: tuple[str, ...]) -> list[str]:
    """The groups of the lines of part 1 that take a combination; it should be one."""
    return [group for pattern, group in _parts()[0] if _takes(pattern, client)]


def expected(ask: str, facts: dict[str, str]) -> dict[str, Any]:
    """The whole answer to general_care, gp_registration or duty, typed by hand."""
    (group,) = groups_of(tuple(facts[key] for key in CLIENT_KEYS))
    (row,) = [texts for pattern, texts in _parts()[1] if _takes(pattern, (group, facts["gp"]))]
    if ask == "duty":
        word, *reason = row[2].split()
        return {"status": "open" if reason else "settled", "duty": word, "flags": set(reason)}
    answer = _read(row[0], _CARE) if ask == "general_care" else _read(row[1], _REGISTRATION)
    ggz = facts["wlz_indication"] == "yes" and facts["sector"] == "GGZ"
    if ggz and answer["status"] != "open":
        answer["flags"] = answer["flags"] | {"scope_region_decides"}
    return answer


def _read(text: str, keys: tuple[str, ...]) -> dict[str, Any]:
    if text.startswith("?"):
        return {key: "unknown" for key in keys} | {
            "status": "open", "owners": set(), "flags": {text.removeprefix("?").strip()}
        }  # fmt: skip
    text, _, flags = text.partition("!")
    text, _, owners = text.partition("@")
    status, *values = text.split()
    return dict(zip(keys, values, strict=True)) | {
        "status": status, "owners": set(owners.split()), "flags": set(flags.split())
    }  # fmt: skip


@cache
def _parts() -> tuple[list[Any], list[Any]]:
    clients_: list[Any] = []
    answers: list[Any] = []
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        left, _, right = line.partition("->")
        pattern = tuple(tuple(cell.strip().split("/")) for cell in left.split("|"))
        if len(pattern) == 4:
            clients_.append((pattern, right.strip()))
        else:
            answers.append((pattern, [text.strip() for text in right.split("|")]))
    return clients_, answers


def _takes(pattern: tuple[tuple[str, ...], ...], words: tuple[str, ...]) -> bool:
    return all(cell == ("*",) or word in cell for cell, word in zip(pattern, words, strict=True))
