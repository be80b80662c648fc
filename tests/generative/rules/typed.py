"""Per ask, questions over its whole space with the answer, typed by hand or worked out without the tables."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, datetime, time
from functools import cache
from typing import Any

from mgz.calendar import AMSTERDAM
from mgz.rules.closed_lists import INTERNAL_ASKS
from tests.spec.rules import (
    claiming,
    conforming,
    counting,
    directing,
    dt1,
    escalating,
    gzsp,
    moving,
    proof_asks,
    specific,
    urgent,
    vpt,
)

KNOWN_ON = date(2026, 6, 10)
MOMENT = datetime.fromisoformat("2025-06-10T10:00:00+02:00")
Question = tuple[dict[str, Any], datetime, dict[str, Any]]

FIRST = frozenset(
    "situation care_by obstacle duty general_care gp_registration interval_hours flag_no_gp"
    " flag_end_gp_registration flag_provider_nonconform flag_scope_region_decides".split()
)
URGENT = frozenset(
    "hour_class time_class acts_now backup_asked urgent_care flag_anw_evaluation"
    " flag_anw_arrangement_unproven flag_no_anw_arrangement flag_specialist_choice_open"
    " flag_standby_funding_open".split()
)
VPT = frozenset(
    "cluster_conditions variant_found claim_excluded vpt_variant flag_too_few_units flag_no_shared_room"
    " flag_not_mostly_elderly vpt_question vpt_treatment flag_propose_review".split()
)
SPECIFIC = frozenset(
    "specific_way specialist_named specific_outcome specific_care flag_find_contracted_provider"
    " flag_allocation_check flag_no_referral flag_provider_nonconform_specific wlz_side gzsp_status"
    " flag_wlz_indication_start flag_no_referral_start flag_trajectory_settlement_open trajectory_period"
    " trajectory_state trajectory flag_wlz_indication_trajectory flag_no_referral_trajectory"
    " flag_no_trajectory_contract flag_consult_enough flag_before_2025".split()
)
CLAIM = frozenset(
    "claim_kind claim_verdict claim flag_wlz_indication_claim flag_no_wlz_indication flag_no_referral_claim"
    " flag_inside_package flag_route_differs flag_wmo_not_for_treatment flag_pgb_not_for_treatment"
    " flag_find_contracted_provider_claim flag_no_trajectory_contract_claim flag_consult_enough_claim"
    " flag_before_2025_claim flag_allocation_check_claim flag_provider_nonconform_claim"
    " flag_indirect_time_open".split()
)
PROOF = frozenset(
    "specialist_asked specialist_duty triage_duty action_group reason_class first_action".split()
)
REGION = frozenset(
    "anw_evaluation quorum procurement source_conflict programme_counts issue_start national_way"
    " escalation_clash issue_step escalation provider_place provider_treatment specialist_agreement hap_part"
    " programme_fit conformity flag_provider_nonconform_conformity".split()
)
CARE = frozenset(
    "director_side taker director helper regiebehandelaar deployment_form deployment_record"
    " flag_review_date_required flag_no_gp_direction flag_specialist_choice_open_direction event_fit"
    " gzsp_ends transition transition_tasks transition_ended transition_care transition_route"
    " transition_zorgkantoor flag_trajectory_settlement_open_transition"
    " flag_find_contracted_provider_transition"
    " flag_allocation_check_transition flag_no_referral_transition flag_open_handover flag_new_gp_needed"
    " flag_propose_review_transition flag_no_gp_transition flag_end_gp_registration_transition"
    " expected_consults".split()
)


@cache
def typed(ask: str) -> list[Question]:
    """In a fixed but random order, so that a difference is met early; empty where nothing is typed."""
    found = list(_QUESTIONS[ask](ask)) if ask in _QUESTIONS else []
    random.Random(ask).shuffle(found)
    return found


def _dt1(ask: str) -> Iterator[Question]:
    for space in (dt1.space(sectors=("GGZ",)), *(_by_sector(sector) for sector in dt1.SECTORS)):
        for facts in space:
            yield facts, MOMENT, dt1.expected(ask, facts)


def _by_sector(sector: str) -> Iterator[dict[str, str]]:
    for indication, form in (("yes", "vpt"), ("no", "geen")):
        yield {
            "wlz_indication": indication, "leveringsvorm": form, "behandeling": "zonder",
            "treatment_by": "none", "gp": "registered", "sector": sector,
        }  # fmt: skip


#: Day, hour, and what it is with the post open on Good Friday, closed, and not known (DT9).
DT9 = (
    ("2025-06-10", "12", "dag dag dag"),
    ("2025-06-10", "20", "anw anw anw"),
    ("2025-06-14", "12", "anw anw anw"),
    ("2025-06-14", "20", "anw anw anw"),
    ("2025-06-09", "12", "anw anw anw"),
    ("2025-06-09", "20", "anw anw anw"),
    ("2025-04-18", "12", "anw dag unknown"),
    ("2025-04-18", "20", "anw anw anw"),
)


def _dt9(_: str) -> Iterator[Question]:
    for day, hour, words in DT9:
        moment = datetime.fromisoformat(f"{day}T{hour}:00:00+02:00")
        for switch, word in zip(("yes", "no", "unknown"), words.split(), strict=True):
            missing = word == "unknown"
            answer = {"status": "open" if missing else "settled", "time_class": word}
            flags = {"facts_missing"} if missing else set()
            yield {"hds_open_good_friday": switch}, moment, answer | {"flags": flags}


def _urgent(_: str) -> Iterator[Question]:
    for facts, moment in urgent.spaces():
        yield facts, datetime.fromisoformat(urgent.MOMENTS[moment]), urgent.expected(facts, moment)


def _variants(_: str) -> Iterator[Question]:
    for facts in vpt.variant_space():
        yield facts, MOMENT, vpt.variant(facts)


def _treatments(_: str) -> Iterator[Question]:
    for facts in vpt.treatment_space():
        yield facts, MOMENT, vpt.treatment(facts)


def _specific(_: str) -> Iterator[Question]:
    for facts in specific.space():
        yield facts, MOMENT, specific.expected(facts)


def _gzsp(_: str) -> Iterator[Question]:
    for facts in gzsp.status_space():
        yield facts, MOMENT, gzsp.status(facts)


def _trajectories(_: str) -> Iterator[Question]:
    for facts, day in gzsp.trajectory_space():
        yield facts, datetime.combine(day, time(10), AMSTERDAM), gzsp.trajectory(facts, day)


def _claims(_: str) -> Iterator[Question]:
    for facts in claiming.space():
        yield facts, MOMENT, claiming.expected(facts)


def _specialists(_: str) -> Iterator[Question]:
    for facts in proof_asks.specialist_space():
        yield facts, MOMENT, proof_asks.specialist(facts)


def _triage(_: str) -> Iterator[Question]:
    for form in dt1.FORMS:
        for place in ("woonlocatie", "elders"):
            for guard in proof_asks.YES_NO:
                facts = {"leveringsvorm": form, "place_kind": place, "voorwacht_in_de_wijk": guard}
                yield facts, MOMENT, proof_asks.triage(form, place, guard)


def _actions(ask: str) -> Iterator[Question]:
    nobody = dict.fromkeys(INTERNAL_ASKS[ask].keys, "unknown") | {"first": set(), "supports": set()}
    for facts in proof_asks.action_space():
        yield facts, MOMENT, proof_asks.action(facts) or nobody | {"flags": {"facts_conflict"}}


def _escalations(_: str) -> Iterator[Question]:
    for facts in escalating.space():
        yield facts, MOMENT, escalating.expected(facts)


def _checks(_: str) -> Iterator[Question]:
    for facts in (*conforming.specialist_space(), *conforming.other_space()):
        yield facts, MOMENT, conforming.expected(facts)


_COUNTED = {
    "anw_evaluation": counting.evaluations,
    "quorum": counting.tables,
    "procurement": counting.purchases,
    "source_conflict": counting.conflicts,
    "programme_counts": counting.reports,
}


def _counts(ask: str) -> Iterator[Question]:
    for facts, expected in _COUNTED[ask]():
        yield facts, MOMENT, expected


_CARE = {
    "regiebehandelaar": (directing.regie, directing.space),
    "deployment_form": (directing.deployment, directing.space, directing.record_space),
    "transition": (moving.expected, moving.space),
    "expected_consults": (directing.consults, directing.consult_space),
}

#: Asks of which the answer leaves out keys that nobody asks for: too many is as wrong as too few.
OPTIONAL_KEYS = frozenset({"deployment_form", "transition"})


def _care(ask: str) -> Iterator[Question]:
    expected, *spaces = _CARE[ask]
    for space in spaces:
        for facts in space():
            yield facts, MOMENT, expected(facts)


_QUESTIONS = {
    **dict.fromkeys(("general_care", "gp_registration", "duty"), _dt1),
    "time_class": _dt9,
    "urgent_care": _urgent,
    "vpt_variant": _variants,
    "vpt_treatment": _treatments,
    "specific_care": _specific,
    "gzsp_status": _gzsp,
    "trajectory": _trajectories,
    "claim": _claims,
    "escalation": _escalations,
    "conformity": _checks,
    **dict.fromkeys(_COUNTED, _counts),
    **dict.fromkeys(_CARE, _care),
    "specialist_duty": _specialists,
    "triage_duty": _triage,
    "first_action": _actions,
}
