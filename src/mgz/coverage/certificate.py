"""The proof as plain JSON values with a published schema (`proof.schema.json`).

Sets of minutes stand once in `spans` and are named from everywhere, because groups that live alike share
them. Minutes are whole UTC minutes since 1-1-1970, half-open; `first` and `last` repeat the ends of a
part in Dutch time for people.
"""

from __future__ import annotations

from hashlib import sha256

from mgz.calendar import Spans, civil
from mgz.coverage.certificate_points import capacity_content, convenant_content, parties
from mgz.coverage.gap import Gap, GapPart
from mgz.coverage.proof import Proof, limits_of
from mgz.coverage.question import Question
from mgz.coverage.verdict import ObligationResult, VerdictRow
from mgz.region import canonical_json

FORMAT = "mgz-proof/2"


class _SpanTable:
    """Gives each distinct set of minutes a name, in order of first use."""

    def __init__(self) -> None:
        self._names: dict[bytes, str] = {}
        self.rows: dict[str, list[list[int]]] = {}

    def name(self, spans: Spans) -> str:
        if spans.key not in self._names:
            name = f"S{len(self._names) + 1}"
            self._names[spans.key] = name
            self.rows[name] = [[begin, end] for begin, end in spans]
        return self._names[spans.key]


def content(proof: Proof) -> dict[str, object]:
    """Everything the result hash is taken over."""
    region, table = proof.region, _SpanTable()
    gaps = [_gap(gap, table) for gap in proof.gaps]
    return {
        "format": FORMAT,
        "region": {"name": region.name, "zorgkantoorregio": region.zorgkantoorregio, "hash": region.hash},
        "rules": proof.rules_hash,
        "period": {
            "begin": proof.begin,
            "end": proof.end,
            "first": _local(proof.begin),
            "last": _local(proof.end),
        },
        "limits": list(limits_of(region)),
        "verdicts": [_verdict(row) for row in proof.verdicts],
        "obligations": [_obligation(result) for result in proof.obligations],
        "gaps": gaps,
        "spans": table.rows,
        "without_effect": list(proof.without_effect),
        "convenant": convenant_content(proof),
        "capacity": [capacity_content(row) for row in proof.capacity],
        "questions": [_question(question) for question in proof.questions],
    }


def proof_hash(proof: Proof) -> str:
    """The sha256 of the outcome, the snapshot and the rules.

    Not in it are the moment of proving, the software version and `known_on`: where that day makes a
    difference the outcome differs.
    """
    return sha256(canonical_json(content(proof)).encode()).hexdigest()


def certificate(proof: Proof, *, proved_at: str, software: str) -> dict[str, object]:
    """The proof as handed out: its content, the hash over it, and when and by what it was made."""
    whole = content(proof)
    digest = sha256(canonical_json(whole).encode()).hexdigest()
    known_on = proof.region.known_on.isoformat()
    return {**whole, "hash": digest, "known_on": known_on, "made": {"at": proved_at, "software": software}}


def _local(minute: int) -> str:
    return civil(minute).isoformat(timespec="minutes")


def _verdict(row: VerdictRow) -> dict[str, object]:
    return {
        "layer": row.layer.value,
        "function": row.function.value,
        "sector": row.sector,
        "area": row.area,
        "verdict": row.verdict.value,
        "shown": row.shown.value,
        "first": row.first.value if row.first else None,
        "obligations": row.obligations,
        "gedekt": row.gedekt,
        "gat": row.gat,
        "onbeslist": row.onbeslist,
        "clients": row.clients,
    }


def _obligation(result: ObligationResult) -> dict[str, object]:
    return {
        "group": result.group,
        "function": result.function.value,
        "place": result.place.value if result.place else None,
        "dagdeel": result.dagdeel.value,
        "layer": result.layer.value,
        "state": result.state.value,
        "minutes": {"gedekt": result.gedekt, "gat": result.gat, "onbeslist": result.onbeslist},
        "notes": dict(result.notes),
    }


def _gap(gap: Gap, table: _SpanTable) -> dict[str, object]:
    return {
        "id": gap.id,
        "group": gap.group,
        "function": gap.function.value,
        "place": gap.place.value if gap.place else None,
        "dagdeel": gap.dagdeel.value,
        "layer": gap.layer.value,
        "state": gap.state.value,
        "clients": gap.clients,
        "parts": [_part(part, table) for part in gap.parts],
    }


def _part(part: GapPart, table: _SpanTable) -> dict[str, object]:
    outcome = part.outcome
    return {
        "state": outcome.state.value,
        "reason": outcome.reason.value if outcome.reason else None,
        "kind": part.kind.value,
        "party": outcome.party or None,
        "registration": part.line,
        "clients": part.number,
        "postcodes": list(outcome.postcodes),
        "notes": list(outcome.notes),
        "first_action": parties(part.action.first),
        "supports": parties(part.action.supports),
        "basis": part.action.basis.value,
        "escalation": {
            "issue": part.action.issue,
            "start_step": part.action.start_step,
            "max_step": part.action.max_step,
            "precondition": part.action.precondition,
        },
        "first": _local(int(part.spans.begins[0])),
        "last": _local(int(part.spans.ends[-1])),
        "minutes": part.spans.minutes,
        "spans": table.name(part.spans),
    }


def _question(question: Question) -> dict[str, object]:
    return {
        "rank": question.rank,
        "to": parties(question.to),
        "kind": question.kind.value,
        "function": question.function.value if question.function else None,
        "place": question.place,
        "groups": list(question.groups),
        "clients": question.clients,
    }
