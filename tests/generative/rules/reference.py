"""A second reading of the rule tables: plain loops over the rows, no arrays, no trees, no shared code.

Slow on purpose: every unknown fact that a table does not count as a word is tried with all its words, in
all combinations, and every row of every table is looked at each time.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import yaml

Row = Mapping[str, Any]

WORDS = {
    "wlz_indication": "yes no",
    "leveringsvorm": (
        "geen verblijf vpt mpt pgb mpt_pgb deeltijdverblijf logeeropvang crisis overbrugging partner_verblijf"
    ),
    "behandeling": "met zonder nvt",
    "treatment_by": "none same_provider other_provider same_provider_on_paper_only",
    "gp": "registered none refused subcontractor not_possible",
    "sector": "VV LG VG ZG LVG GGZ none",
    "hds_open_good_friday": "yes no",
    "issue": "individual_case party_refuses no_regiotafel funding ict uncontracted_care table_disagrees",
    "check": (
        "provider_specialist_agreement fixed_gp_agreement hap_involvement triage treatment_record"
        " region_division programme_support"
    ),
    "hap_involvement": "none informed involved agreed",
    **dict.fromkeys(
        (
            "blocks_region regiotafel employs_specialist fixed_gp_agreement triage_expertise client_recorded"
            " goal_is_cooperation project_leader table_agreement contract"
        ).split(),
        "yes no",
    ),
    "end_or_review_date": "yes no",
    "handover_done": "yes no",
    "extramural_agreement": "yes no",
}
KEYS = {
    "general_care": "responsible law payer route unit owners",
    "gp_registration": "registration free_choice gp_obliged owners",
    "duty": "duty",
    "time_class": "time_class",
    "anw_evaluation": "verdict open_items",
    "escalation": "step max_step precondition action",
    "quorum": "verdict missing",
    "conformity": "verdict required owners missing",
    "procurement": "verdict",
    "source_conflict": "leading",
    "programme_counts": "total_from delta_from delta_to previous_total",
    "regiebehandelaar": "regiebehandelaar acts ground",
    "expected_consults": "acute weekend phone",
}
LISTS = ("owners", "missing", "record", "tasks", "ended")
#: The order in which reasons are told.
REASONS = (
    "facts_missing form_not_decided facts_conflict route_not_decided professional_not_decided code_unknown"
    " specialist_choice_open retroactive_indication switch_date_open review_date_required"
).split()


class Reference:
    """The tables of a set of rule files, on one day, as known on one day."""

    def __init__(self, texts: Mapping[str, str], day: date, known_on: date) -> None:
        files = [yaml.load(text, Loader=yaml.CBaseLoader) for text in texts.values()]
        self.tables = {file["table"]: file for file in files if "table" in file}
        self.day, self.known_on = day.isoformat(), known_on.isoformat()

    def answer(self, ask: str, facts: Mapping[str, str]) -> dict[str, Any]:
        """The answer with lists as sets; `facts` also holds the words of functions, ready made."""
        tops = [t for t in self.tables.values() if t["kind"] == "answer" and t["answers"] == ask]
        answer = _whole(
            [self._agreed([_answer(o, top, ask) for o in self._outcomes(top, facts)]) for top in tops]
        )
        alone = {answer.pop("reason")} if "reason" in answer else set()
        if alone & {*REASONS[:3]}:
            return answer | {"flags": alone}
        answer["flags"] = alone | {
            t["flag"]
            for t in self.tables.values()
            if t["kind"] == "flag"
            and ask in _many(t["answers"])
            and all(outcome == "yes" for outcome in self._outcomes(t, facts))
        }
        return answer

    def _agreed(self, answers: list[dict[str, Any]]) -> dict[str, Any]:
        if all(answer == answers[0] for answer in answers):
            return answers[0]
        agreed = {
            key: value if all(a.get(key) == value for a in answers) else _nothing(value)
            for answer in answers
            for key, value in answer.items()
            if key != "reason"
        }
        if all(answer.get("status") == "not_allowed" for answer in answers):
            return agreed
        agreed |= {"status": "open", "reason": "facts_missing"}
        if "owners" in agreed:
            agreed["owners"] = set()
        return agreed

    def _outcomes(self, table: Row, facts: Mapping[str, str]) -> list[Any]:
        """The outcome for every completion of the facts that some table below wants to know."""
        wanted = [name for name in self._expanded(table) if facts.get(name, "unknown") == "unknown"]
        found = []
        for words in itertools.product(*(WORDS[name].split() for name in wanted)):
            tried = dict(zip(wanted, words, strict=True))

            def word(name: str, kind: str, tried: Mapping[str, str] = tried) -> str:
                if kind == "table":
                    return str(self._row(self.tables[name], word)["then"])
                if kind in ("fact", "function") and name in tried:
                    return tried[name]
                return facts.get(name, "unknown")

            found.append(self._row(table, word)["then"])
        return found

    def _expanded(self, table: Row) -> list[str]:
        names: list[str] = []
        for name, kind in table["inputs"].items():
            if kind == "table":
                names += self._expanded(self.tables[name])
            elif kind == "fact" or (kind == "function" and name in WORDS):
                names.append(name)
        return list(dict.fromkeys(names))

    def _row(self, table: Row, word: Callable[[str, str], str]) -> Row:
        """The one row that holds after the exceptions have taken their place."""
        words = {name: word(name, kind) for name, kind in table["inputs"].items()}
        holding = []
        for row in table["rules"]:
            if self._in_force(row, table) and all(
                _holds(cell, words[name]) for name, cell in row["when"].items()
            ):
                holding.append(row)
        beaten = {other for row in holding for other in _many(row.get("overrides", []))}
        left = [row for row in holding if row["id"] not in beaten]
        assert len(left) == 1, (table["table"], words, [row["id"] for row in left])
        return left[0]

    def _in_force(self, row: Row, table: Row) -> bool:
        for axis, day in (("valid", self.day), ("known", self.known_on)):
            period = {**table[axis], **row.get(axis, {})}
            if day < period["from"] or ("to" in period and day >= period["to"]):
                return False
        return True


def _many(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value]


def _holds(cell: Any, word: str) -> bool:
    if isinstance(cell, dict):
        return word not in _many(cell["not"])
    return word in _many(cell)


def _answer(then: Mapping[str, Any], table: Row, ask: str) -> dict[str, Any]:
    values = {key: set(v) if isinstance(v, list) else v for key, v in then.items() if key != "open"}
    if "open" not in then:
        return values
    keys = table["keys"] if "keys" in table else KEYS[ask].split()
    nothing = {key: set() if key in LISTS else "unknown" for key in keys}
    return nothing | {"status": "open", "reason": then["open"]} | values


def _whole(parts: list[dict[str, Any]]) -> dict[str, Any]:
    """The parts of one answer together, with the strongest status and the first reason."""
    whole = {key: value for part in parts for key, value in part.items()}
    said = [part.get("status", "settled") for part in parts]
    whole["status"] = next(word for word in ("not_allowed", "open", "gap", "settled") if word in said)
    if "reason" in whole:
        whole["reason"] = min((part["reason"] for part in parts if "reason" in part), key=REASONS.index)
    return whole


def _nothing(value: Any) -> Any:
    return set() if isinstance(value, set) else "unknown"
