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
        "complex_need": "what refuses the trajectory refuses it for certain (0011-5)",
        "contract_until": _NO_END,
        "gzsp": "what refuses the trajectory refuses it for certain (0011-5)",
        "professional": _WHO,
        "trajectory_contract": "what refuses the trajectory refuses it for certain (0011-5)",
        "trajectory_started_on": "what refuses the trajectory refuses it for certain (0011-5)",
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
    "transition": dict.fromkeys(
        (
            "behandeling contract_until extramural_treatment_contract gp gp_referral gzsp handover_done"
            " leveringsvorm professional treatment_by treatment_need wlz_decided_on wlz_effective_from"
            " wlz_indication zorgkantoor_from zorgkantoor_to"
        ).split(),
        _EVENT,
    ),
    "escalation": {
        "issue": "a step that does not exist is refused whatever the issue (0015)",
        "regiotafel": "a step that does not exist is refused whatever the table (0015)",
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
