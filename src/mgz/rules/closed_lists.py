"""The closed lists of the case format: every fact, every ask with its answer keys, every flag.

One home for all 22 asks, so that a later issue only adds tables. Words that the vocabulary knows come
from there; the rest is typed here once. Source: the domain folder's `cases-format.md`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from types import MappingProxyType
from typing import Final

from mgz.vocabulary import (
    Behandeling,
    Beroep,
    GpRegistration,
    HapInvolvement,
    Laag,
    Leveringsvorm,
    ObligationKind,
    Payer,
    Reason,
    Route,
    Sector,
    TreatmentBy,
    Unit,
    VptVariant,
    Wet,
    YesNo,
)

UNKNOWN: Final = "unknown"
#: A GP asks for specific care instead of giving it; the last two are on duty but no case asks about them.
_NOT_ASKED_OF: Final = (Beroep.HUISARTS, Beroep.VERPLEEGKUNDIGE, Beroep.TRIAGIST)


class Kind(Enum):
    """The shape of a value: one word of a list, a number, a date, a time, a code, or nested facts."""

    WORD = "een woord"
    INT = "een geheel getal vanaf 0"
    NUM = "een getal"
    DATE = "een datum JJJJ-MM-DD"
    LOCAL = "een tijd JJJJ-MM-DDTUU:MM"
    ZK = "een zorgkantoorcode 55dd"
    FACTS = "een groep feiten"


@dataclass(frozen=True, slots=True)
class ValueType:
    """What may stand in one fact or answer key; `words` only for WORD, `many` for a list without doubles."""

    kind: Kind
    words: tuple[str, ...] = ()
    many: bool = False

    @property
    def known(self) -> tuple[str, ...]:
        """The words that say something: the list without `unknown`."""
        return tuple(word for word in self.words if word != UNKNOWN)


def _of(terms: type[StrEnum]) -> ValueType:
    return ValueType(Kind.WORD, tuple(term.value for term in terms))


def _words(text: str) -> ValueType:
    return ValueType(Kind.WORD, tuple(text.split()))


def _many(text: str) -> ValueType:
    return ValueType(Kind.WORD, tuple(text.split()), many=True)


_YN, _INT, _NUM = _of(YesNo), ValueType(Kind.INT), ValueType(Kind.NUM)
_DATE, _LOCAL, _ZK = ValueType(Kind.DATE), ValueType(Kind.LOCAL), ValueType(Kind.ZK)
_VARIANTS = _of(VptVariant)
_ACTORS = "huisarts wlz_instelling so arts_vg vs pa hap none unknown"

_CLIENT: Final = {
    "wlz_indication": _YN,
    "leveringsvorm": _of(Leveringsvorm),
    "behandeling": _of(Behandeling),
    "treatment_by": _of(TreatmentBy),
    "gp": _of(GpRegistration),
    "sector": _of(Sector),
    "condition": _words("none dementie gedrag epilepsie nah multimorbiditeit vallen"),
    "gp_referral": _YN,
    "partner": ValueType(Kind.FACTS),
}
_TREATMENT: Final = {
    "professional": ValueType(Kind.WORD, tuple(b.value for b in Beroep if b not in _NOT_ASKED_OF)),
    "extramural_treatment_contract": _YN,
    "contract_until": _DATE,
    "trajectory_contract": _YN,
    "complex_need": _YN,
    "gzsp": _words("none uur traject_start traject_vervolg unknown"),
    "gzsp_event": _words("none goals_reached no_goals_left wlz_indication_granted death"),
    "trajectory_started_on": _DATE,
    "wlz_effective_from": _DATE,
    "wlz_decided_on": _DATE,
    "treatment_need": _words("structureel af_en_toe unknown"),
    "h_hours_13w": _INT,
    "review_threshold_hours": _INT,
}
_CLAIM: Final = {
    "claimed_route": _words(
        "gzsp_uur gzsp_traject_start gzsp_traject_vervolg wlz_modulair_behandeling"
        " wmo_maatwerkvoorziening pgb_geld"
    ),
    "direct_minutes": _INT,
    "indirect_minutes": _INT,
    "service_dates": ValueType(Kind.DATE, many=True),
    "gp_item": _words(
        "inschrijving diabetes cvrm copd e_health patient_satisfaction anw keuring asielopvang"
    ),
}
_VPT: Final = {
    "setting": _words("clustered own_home unknown"),
    "units": _INT,
    "distance_m": _INT,
    "radius_m": _INT,
    "shared_room": _YN,
    "mostly_elderly": _YN,
    "all_vpt": _YN,
    "claimed_variant": ValueType(Kind.WORD, _VARIANTS.known),
}
_TIME: Final = {
    "hds_open_good_friday": _YN,
    "care_type": _words("algemeen specifiek"),
    "compact_team": _YN,
    "institution_anw": _words("own hap_contract none unknown"),
    "start_local": _LOCAL,
    "end_local": _LOCAL,
    "anw_consults": _INT,
    "evaluated": _INT,
}
_DEPLOYMENT: Final = {
    "deployment_form": _words(
        "consultatie diagnostiek medebehandeling polyfarmacie geriatrisch_assessment overname compact_team"
    ),
    "done_on": _DATE,
    "candidate": _words("huisarts so vs pa"),
    "end_or_review_date": _YN,
}
_EVENT: Final = {
    "event": _words(
        "wlz_indication_starts mpt_to_vpt moves_into_verblijf_met treatment_stops contract_ends moves_region"
        " death need_becomes_structural trajectory_contract_ends"
    ),
    "zorgkantoor_from": _ZK,
    "zorgkantoor_to": _ZK,
    "handover_done": _YN,
}
_ISSUES: Final = "individual_case party_refuses no_regiotafel funding ict uncontracted_care table_disagrees"
_REGION: Final = {
    "check": _words(
        "provider_specialist_agreement fixed_gp_agreement hap_involvement triage treatment_record"
        " region_division programme_support"
    ),
    "employs_specialist": _YN,
    "fixed_gp_agreement": _YN,
    "triage_expertise": _YN,
    "client_recorded": _YN,
    "project_leader": _YN,
    "goal_is_cooperation": _YN,
    "hap_involvement": _of(HapInvolvement),
    "regions_in_zorgkantoor": _INT,
    "participants": _many("huisartsen so artsen_vg hap wlz_aanbieders zorgkantoor zorgverzekeraar"),
    "issue": _words(_ISSUES),
    "step_now": _INT,
    "requested_step": _INT,
    "blocks_region": _YN,
    "regiotafel": _YN,
    "documents": _many("convenant lhv_leidraad regional_agreement"),
    "table_agreement": _YN,
    "contract": _YN,
    "consults_per_week": _NUM,
    "share_acute": _NUM,
    "share_weekend": _NUM,
    "share_phone": _NUM,
    "total": _INT,
    "delta": _INT,
    "report_on": _DATE,
}

FACTS: Final[Mapping[str, ValueType]] = MappingProxyType(
    _CLIENT | _TREATMENT | _CLAIM | _VPT | _TIME | _DEPLOYMENT | _EVENT | _REGION
)

#: Facts that only the product's own asks read: what the proof knows, in the words of the vocabulary.
INTERNAL_FACTS: Final[Mapping[str, ValueType]] = MappingProxyType(
    {
        "sector_specialist": _words("so arts_vg unknown"),
        "place_kind": _words("woonlocatie elders"),
        "voorwacht_in_de_wijk": _YN,
        "layer": _of(Laag),
        "kind": _of(ObligationKind),
        "reason": _of(Reason),
        "subcontract": _words("yes no"),
    }
)
ALL_FACTS: Final[Mapping[str, ValueType]] = MappingProxyType({**FACTS, **INTERNAL_FACTS})

ANSWER_KEYS: Final[Mapping[str, ValueType]] = MappingProxyType(
    {
        "status": _words("settled open gap not_allowed"),
        "responsible": _words(_ACTORS),
        "regiebehandelaar": _words(_ACTORS),
        "acts": _words(_ACTORS + " gedragswetenschapper paramedicus"),
        "backup": _words("so arts_vg none unknown"),
        "part_responsible": _words("specialist huisarts vs none unknown"),
        "ground": _words("zorginhoudelijk unknown"),
        "law": _of(Wet),
        "payer": _of(Payer),
        "route": _of(Route),
        "fallback_route": _of(Route),
        "partner_route": _of(Route),
        "unit": _of(Unit),
        "code": _words("H335 H336 none unknown"),
        "segment": _words("1 2 3 overig unknown"),
        "owners": _many("zorgkantoor zorgverzekeraar zorgaanbieder"),
        "registration": _words("possible not_possible unknown"),
        "free_choice": _YN,
        "gp_obliged": _YN,
        "required": _YN,
        "gzsp": _words("may_start running ended not_available unknown"),
        "ended_by": _words("goals_reached no_goals_left wlz_indication_granted death none unknown"),
        "time_class": _words("dag anw unknown"),
        "hours": _NUM,
        "clock_change": _words("none hour_twice hour_missing unknown"),
        "variant": _VARIANTS,
        "decision": _words("vpt_met_behandeling vpt_zonder_behandeling unknown"),
        "record": _many(
            "advice minutes findings named_part start review_date examination multidisciplinary evaluation"
            " reason roles"
        ),
        "tasks": _many(
            "close_gzsp check_contracted_provider warn_regiebehandelaar decide_with_or_without deregister_gp"
            " find_gp handover check_anw list_clients propose_review close_all"
        ),
        "ended": _many("gzsp_uur gzsp_traject_start gzsp_traject_vervolg"),
        "verdict": _words("conform partly not_conform complete incomplete match mismatch unknown"),
        # The participants of a regiotafel, or what a conformity check misses.
        "missing": _many(
            "huisartsen so artsen_vg hap wlz_aanbieders zorgkantoor zorgverzekeraar client triage"
        ),
        "precondition": _words("funding ict uncontracted none unknown"),
        "action": _words("convene_regiotafel signal_national none unknown"),
        "leading": _words("convenant unknown"),
        "step": _INT,
        "max_step": _INT,
        "open_items": _INT,
        "previous_total": _INT,
        "declarable_minutes": _INT,
        "acute": _NUM,
        "weekend": _NUM,
        "phone": _NUM,
        "declarable_dates": ValueType(Kind.DATE, many=True),
        "total_from": _DATE,
        "delta_from": _DATE,
        "delta_to": _DATE,
        "next_review_by": _DATE,
        "zorgkantoor_now": _ZK,
        "zorgkantoor_next": _ZK,
        # Of the product's own tables only: who must be there, as the proof sees it, and who acts first.
        "duty": _words("instelling huisarts open unknown"),
        "so": _words("yes no open unknown"),
        "vg": _words("yes no open unknown"),
        "arrangement": _words("residence vpt home bridging form_open open none unknown"),
        "location": _words("yes no unknown"),
        "wijk": _words("yes no open unknown"),
        "first": _many("zorgkantoor zorgverzekeraar zorgaanbieder hds partij"),
        "supports": _many("zorgkantoor zorgverzekeraar zorgaanbieder hds partij"),
        "basis": _words("document afgeleid regio unknown"),
        "issue": _words(_ISSUES + " none unknown"),
        "start_step": _INT,
    }
)


@dataclass(frozen=True, slots=True)
class AskKeys:
    """The keys of one ask's answer, next to status and flags; `optional` ones only with the fact for them."""

    keys: tuple[str, ...]
    optional: tuple[str, ...] = ()

    @property
    def allowed(self) -> frozenset[str]:
        """Every key that may stand in an answer to this ask."""
        return frozenset(self.keys + self.optional + ("status", "flags"))


def _ask(keys: str, optional: str = "") -> AskKeys:
    return AskKeys(tuple(keys.split()), tuple(optional.split()))


ASKS: Final[Mapping[str, AskKeys]] = MappingProxyType(
    {
        "general_care": _ask("responsible law payer route unit owners"),
        "specific_care": _ask("acts law payer route unit code", "partner_route"),
        "urgent_care": _ask("time_class acts backup law payer route owners"),
        "regiebehandelaar": _ask("regiebehandelaar acts ground"),
        "time_class": _ask("time_class"),
        "interval_hours": _ask("hours clock_change"),
        "gp_registration": _ask("registration free_choice gp_obliged owners"),
        "gzsp_status": _ask("gzsp ended_by"),
        "trajectory": _ask("law payer route unit fallback_route"),
        "vpt_variant": _ask("variant"),
        "vpt_treatment": _ask("decision route"),
        "deployment_form": _ask("regiebehandelaar part_responsible record", "next_review_by"),
        "claim": _ask("law payer route unit code", "declarable_minutes declarable_dates segment"),
        "transition": _ask("tasks ended", "responsible law route code zorgkantoor_now zorgkantoor_next"),
        "anw_evaluation": _ask("verdict open_items"),
        "escalation": _ask("step max_step precondition action"),
        "quorum": _ask("verdict missing"),
        "conformity": _ask("verdict required owners missing"),
        "procurement": _ask("verdict"),
        "source_conflict": _ask("leading"),
        "programme_counts": _ask("total_from delta_from delta_to previous_total"),
        "expected_consults": _ask("acute weekend phone"),
    }
)

# Questions the product puts to its own rules; `mgz answer` refuses them.
INTERNAL_ASKS: Final[Mapping[str, AskKeys]] = MappingProxyType(
    {
        "duty": _ask("duty"),
        "specialist_duty": _ask("so vg arrangement"),
        "triage_duty": _ask("location wijk"),
        "first_action": _ask("first supports basis issue start_step max_step precondition"),
    }
)

FLAGS: Final[tuple[str, ...]] = tuple(
    (
        "facts_missing facts_conflict form_not_decided route_not_decided professional_not_decided "
        "code_unknown specialist_choice_open scope_region_decides no_gp end_gp_registration "
        "provider_nonconform find_contracted_provider allocation_check wlz_indication no_wlz_indication "
        "no_referral inside_package route_differs wmo_not_for_treatment pgb_not_for_treatment before_2025 "
        "no_trajectory_contract consult_enough retroactive_indication switch_date_open "
        "trajectory_settlement_open indirect_time_open propose_review too_few_units no_shared_room "
        "not_mostly_elderly radius_not_set anw_evaluation anw_arrangement_unproven no_anw_arrangement "
        "standby_funding_open review_date_required open_handover new_gp_needed"
    ).split()
)

#: The flags that may be the reason of an open answer: first the general three, then the others.
OPEN_REASONS: Final[tuple[str, ...]] = tuple(
    (
        "facts_missing form_not_decided facts_conflict route_not_decided professional_not_decided "
        "code_unknown specialist_choice_open retroactive_indication switch_date_open "
        "trajectory_settlement_open indirect_time_open propose_review too_few_units no_shared_room "
        "not_mostly_elderly "
        "radius_not_set review_date_required"
    ).split()
)


def keys_of(ask: str) -> AskKeys | None:
    """The answer keys of an ask of the format or of the product itself; None when there is no such ask."""
    return ASKS.get(ask) or INTERNAL_ASKS.get(ask)
