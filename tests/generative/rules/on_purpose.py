"""The facts of which `unknown`, or nothing given, is a word with a meaning of its own: there, less says more.

Per ask, with the reading that says so (docs/adr). What tables leave to be worked out can never stand here. A
new pair is a decision about the rules, not about a test.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_NO_END = "a date that nobody gave sets no end: the agreement stated holds (0011)"
_WHO = "who acts is the one named, else the specialist of the sector (0011, 0014)"
_NOT_ASKED = "the part of the question that it opens is not asked when it is absent"
_NO_CLIENT = "without a client named the form or check itself answers (0014-4, 0015)"
_EVENT = "the event fills in what it takes for granted, and a date nobody gave is no obstacle (0014)"
_KINDS = "what the proof asks: it gives these facts whenever it knows them (0010)"

ON_PURPOSE: Final[Mapping[str, Mapping[str, str]]] = {
    "specific_care": {"contract_until": _NO_END, "professional": _WHO},
    "urgent_care": {
        "compact_team": "a team that nobody spoke of counts as no (0010-2)",
        "institution_anw": "an institution that said nothing acts itself, flagged unproven (0010)",
        "professional": _WHO,
    },
    "regiebehandelaar": {
        "candidate": _NOT_ASKED,
        "compact_team": "a team that nobody spoke of counts as no (0010-2)",
        "deployment_form": _NOT_ASKED,
        "end_or_review_date": "only direction that is said to be without a date waits for one (0014)",
        "leveringsvorm": _NO_CLIENT,
        "professional": _WHO,
        "wlz_indication": _NO_CLIENT,
    },
    "trajectory": {
        "contract_until": _NO_END,
        "professional": _WHO,
        **dict.fromkeys(
            ("complex_need", "gzsp", "trajectory_contract", "trajectory_started_on"),
            "hours may be declared while the trajectory is open, and once it is settled there is nothing to "
            "fall back on: the sample says so (D25)",
        ),
    },
    "vpt_variant": {"claimed_variant": _NOT_ASKED},
    "deployment_form": {
        "candidate": _NOT_ASKED,
        "end_or_review_date": "only direction that is said to be without a date waits for one (0014)",
        "leveringsvorm": _NO_CLIENT,
        "wlz_indication": _NO_CLIENT,
    },
    "claim": {
        "contract_until": _NO_END,
        "direct_minutes": "minutes that nobody gave are none (0011-13)",
        "gp_item": _NOT_ASKED,
        "indirect_minutes": "minutes that nobody gave are none (0011-13)",
        "professional": _WHO,
        "wlz_decided_on": "an indication without dates is not retroactive (0011)",
        "wlz_effective_from": "an indication without dates is not retroactive (0011)",
    },
    "transition": {
        **dict.fromkeys(
            "behandeling contract_until leveringsvorm treatment_by wlz_decided_on wlz_effective_from"
            " wlz_indication".split(),
            _EVENT,
        ),
        "gp": "a GP is deregistered and found as far as nobody says that there is none (0014)",
        "handover_done": "what nobody said was handed over is still to be (0014)",
        "professional": _WHO,
    },
    "escalation": {
        "requested_step": _NOT_ASKED,
        "step_now": "an issue of which nobody says how far it came has not been escalated (0015-4)",
    },
    "conformity": {"leveringsvorm": _NO_CLIENT, "wlz_indication": _NO_CLIENT},
    "programme_counts": dict.fromkeys(
        ("delta", "total"), "the period of the total is known while the numbers are not (0015)"
    ),
    "specialist_duty": {"leveringsvorm": _KINDS, "treatment_by": _KINDS, "wlz_indication": _KINDS},
    "triage_duty": {"leveringsvorm": _KINDS, "voorwacht_in_de_wijk": _KINDS},
    "first_action": {"kind": _KINDS, "regiotafel": _KINDS},
}

#: Pairs that the tests found and for which no reading says so: questions to whoever decides the rules.
TO_BE_JUDGED: Final[Mapping[str, Mapping[str, str]]] = {
    "regiebehandelaar": {
        "gzsp": "a running trajectory asks for indication and form; not knowing what runs leaves it settled",
    },
    "transition": {
        "extramural_treatment_contract": "the way is said without an agreement, and none with no",
        "gp_referral": "the way is said without a referral, and none with no",
        "gzsp": "nothing ends, settled, while it is not known what runs",
        "sector": "with a sector the specialist is open, without one nothing is",
        "treatment_need": "the way is said without it, and another with structureel",
        "zorgkantoor_from": "with one of two zorgkantoren the other is missing, without any nothing is",
        "zorgkantoor_to": "with one of two zorgkantoren the other is missing, without any nothing is",
    },
    "escalation": {
        "issue": "a step beyond the last is refused without it; table_disagrees asks for facts",
        "regiotafel": "as issue",
    },
}


def listed(ask: str) -> set[str]:
    """The facts of an ask that may make an answer more certain when they are left out."""
    return {*ON_PURPOSE.get(ask, ()), *TO_BE_JUDGED.get(ask, ())}
