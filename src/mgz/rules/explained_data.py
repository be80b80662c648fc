"""An explanation as plain values for JSON: the same for the same question, rules and facts."""

from collections.abc import Iterable

from mgz.rules.controls import CONTROLS
from mgz.rules.counterfactual import Counterfactual, KeyChange, Pairs
from mgz.rules.explaining import Explanation, FiredRule
from mgz.rules.lines import plain
from mgz.rules.model import Period
from mgz.rules.nearest_rule import NearRule
from mgz.rules.other_moment import OtherMoment
from mgz.rules.placing import facts_behind
from mgz.rules.refusal import Objection, Refusal, refusal


def explained_data(told: Explanation) -> dict[str, object]:
    """Everything the explanation says."""
    question = told.question
    return {
        "ask": question.ask,
        "facts": dict(question.facts),
        "moment": question.moment.isoformat(),
        "known_on": question.known_on.isoformat(),
        "answer": plain(told.decision),
        "rules": [_rule(rule) for rule in told.rules],
        "used": dict(told.used),
        "idle": list(told.idle),
        "read_by": {
            name: list(facts_behind(name))
            for name in question.placed.stretch.inputs
            if facts_behind(name) != (name,)
        },
        "reckoned": {key: list(facts) for key, facts in told.reckoned.items()},
        "missing": [
            {"fact": one.fact, "settled_by": list(one.settled_by), "still_open": list(one.still_open)}
            for one in told.missing
        ],
        "near": [_near(rule) for rule in told.near],
        "changes": [_counterfactual(one) for one in told.changes],
        "pairs": _pairs(told.pairs),
        "moments": [_moment(one) for one in told.moments],
        "not_tried": list(told.not_tried),
        "why_not": _why_not(refusal(told)),
        "valid": _period(told.valid),
        "known": _period(told.known),
        "hash": told.hash,
    }


def key_data(keys: Iterable[KeyChange]) -> dict[str, object]:
    """What becomes of every key that changes."""
    return {one.key: {"was": _value(one.was), "to": _value(one.to)} for one in keys}


def _rule(rule: FiredRule) -> dict[str, object]:
    return {
        "id": rule.id,
        "table": rule.table,
        "certain": rule.certain,
        "status": rule.status.value,
        "note": rule.note,
        "refs": list(rule.refs),
        "sources": [
            {
                "document": source.document,
                "place": source.place,
                "date": source.date.isoformat() if source.date else None,
                "says": source.says,
            }
            for source in rule.sources
        ],
    }


def _near(rule: NearRule) -> dict[str, object]:
    return {
        "id": rule.id,
        "table": rule.table,
        "misses": [
            {"column": miss.column, "wants": list(miss.wants), "found": list(miss.found)}
            for miss in rule.misses
        ],
        "not_now": _period(rule.not_now) if rule.not_now else None,
        "overruled_by": list(rule.overruled_by),
        "note": rule.note,
    }


def _counterfactual(one: Counterfactual) -> dict[str, object]:
    return {
        "changes": [
            {
                "fact": change.fact,
                "was": _value(change.was),
                "to": _value(change.to),
                "turns": dict(change.turns),
                "control": CONTROLS[change.fact].control.name.lower(),
                "who": CONTROLS[change.fact].who,
            }
            for change in one.changes
        ],
        "answer": plain(one.decision),
        "keys": key_data(one.keys),
        "effect": one.effect.value,
    }


def _pairs(pairs: Pairs) -> dict[str, object]:
    return {
        "found": [_counterfactual(one) for one in pairs.found],
        "tried": pairs.tried,
        "complete": pairs.complete,
    }


def _moment(one: OtherMoment) -> dict[str, object]:
    return {
        "moment": one.moment.isoformat(),
        "turns": one.turns,
        "other_rules": one.other_rules,
        "answer": plain(one.decision),
        "keys": key_data(one.keys),
        "effect": one.effect.value,
    }


def _why_not(found: Refusal | None) -> dict[str, object] | None:
    if found is None:
        return None
    return {
        "status": found.status,
        "objections": [_objection(one) for one in found.objections],
        "remarks": [_objection(one) for one in found.remarks],
        "holds": {key: _value(value) for key, value in found.holds.items()},
        "owners": list(found.owners),
        "silent": found.silent,
        "remedies": [_counterfactual(one) for one in found.remedies],
        "lifting": [_counterfactual(one) for one in found.lifting],
        "pairs_tried": found.pairs.tried,
        "pairs_complete": found.pairs.complete,
    }


def _objection(one: Objection) -> dict[str, object]:
    return {"flag": one.flag, "says": one.says, "rules": [rule.id for rule in one.rules]}


def _value(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def _period(period: Period) -> dict[str, str | None]:
    return {"from": period.start.isoformat(), "to": period.end.isoformat() if period.end else None}
