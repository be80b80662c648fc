"""What the product has built: a start without one of these would give fewer answers and fail late."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mgz.errors import Place
from mgz.rules.findings import Findings, Obligation
from mgz.rules.model import Table, TableKind

#: Per ask, the product's own included, the flags that belong to it. A new table comes in here too.
BUILT: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "general_care": ("scope_region_decides", "no_gp", "end_gp_registration", "provider_nonconform"),
        "gp_registration": ("scope_region_decides", "no_gp", "end_gp_registration"),
        "specific_care": (
            "find_contracted_provider",
            "allocation_check",
            "no_referral",
            "provider_nonconform",
        ),
        "gzsp_status": ("wlz_indication", "no_referral", "trajectory_settlement_open"),
        "trajectory": (
            "wlz_indication",
            "no_referral",
            "before_2025",
            "no_trajectory_contract",
            "consult_enough",
        ),
        "claim": (
            "provider_nonconform",
            "find_contracted_provider",
            "allocation_check",
            "wlz_indication",
            "no_wlz_indication",
            "no_referral",
            "inside_package",
            "route_differs",
            "wmo_not_for_treatment",
            "pgb_not_for_treatment",
            "before_2025",
            "no_trajectory_contract",
            "consult_enough",
            "indirect_time_open",
        ),
        "urgent_care": (
            "specialist_choice_open",
            "no_gp",
            "anw_evaluation",
            "anw_arrangement_unproven",
            "no_anw_arrangement",
            "standby_funding_open",
        ),
        "vpt_variant": ("too_few_units", "no_shared_room", "not_mostly_elderly"),
        "vpt_treatment": ("propose_review",),
        "anw_evaluation": (),
        "escalation": (),
        "quorum": (),
        "conformity": ("provider_nonconform",),
        "procurement": (),
        "source_conflict": (),
        "programme_counts": (),
        "regiebehandelaar": ("specialist_choice_open", "no_gp", "review_date_required"),
        "deployment_form": ("no_gp", "review_date_required"),
        "transition": (
            "no_gp",
            "end_gp_registration",
            "find_contracted_provider",
            "allocation_check",
            "no_referral",
            "trajectory_settlement_open",
            "propose_review",
            "open_handover",
            "new_gp_needed",
        ),
        "expected_consults": (),
        "time_class": (),
        "interval_hours": (),
        "duty": (),
        "specialist_duty": (),
        "triage_duty": (),
        "first_action": (),
    }
)


#: Per ask whose answer stands in several tables, these tables: each decides some of its keys.
PARTS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "deployment_form": ("deployment_form", "deployment_record"),
        "transition": (
            "transition",
            "transition_tasks",
            "transition_ended",
            "transition_care",
            "transition_route",
            "transition_zorgkantoor",
        ),
    }
)


def prove_built(
    tables: Mapping[str, Table], required: Mapping[str, tuple[str, ...]], findings: Findings
) -> None:
    """Every ask required has its answer table, and every flag of it its flag table."""
    answers = {t.answers[0]: t for t in tables.values() if t.kind is TableKind.ANSWER}
    flags = {(t.flag, ask) for t in tables.values() if t.kind is TableKind.FLAG for ask in t.answers}
    for ask, wanted in required.items():
        if ask not in answers:
            _tell(f"De tabel die vraag {ask} beantwoordt, ontbreekt.", Place(), findings)
            continue
        for part in PARTS.get(ask, ()):
            if part not in tables:
                what = f"De tabel {part}, een deel van het antwoord op vraag {ask}, ontbreekt."
                _tell(what, answers[ask].place, findings)
        for flag in wanted:
            if (flag, ask) not in flags:
                what = f"De tabel van signaal {flag} bij vraag {ask} ontbreekt."
                _tell(what, answers[ask].place, findings)


def _tell(what: str, place: Place, findings: Findings) -> None:
    findings.add(
        Obligation.COMPLETE_SET,
        place,
        what,
        "Zet het regelbestand terug, of installeer mgz opnieuw.",
    )
