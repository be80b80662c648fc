"""The closed lists once more, typed from the case format: all that the second reading knows by itself."""

from __future__ import annotations

YES_NO = (
    "all_vpt blocks_region client_recorded compact_team complex_need contract employs_specialist"
    " end_or_review_date extramural_agreement fixed_gp_agreement goal_is_cooperation gp_referral"
    " handover_done hds_open_good_friday mostly_elderly project_leader regiotafel shared_room"
    " subcontract table_agreement trajectory_contract triage_expertise voorwacht_in_de_wijk wlz_indication"
).split()

#: Per fact the words that say something. An agreement, worked out from two, may be unknown too.
WORDS = dict.fromkeys(YES_NO, "yes no") | {
    "leveringsvorm": (
        "geen verblijf vpt mpt pgb mpt_pgb deeltijdverblijf logeeropvang crisis overbrugging partner_verblijf"
    ),
    "behandeling": "met zonder nvt",
    "treatment_by": "none same_provider other_provider same_provider_on_paper_only",
    "gp": "registered none refused subcontractor not_possible",
    "sector": "VV LG VG ZG LVG GGZ none",
    "issue": "individual_case party_refuses no_regiotafel funding ict uncontracted_care table_disagrees",
    "check": (
        "provider_specialist_agreement fixed_gp_agreement hap_involvement triage treatment_record"
        " region_division programme_support"
    ),
    "hap_involvement": "none informed involved agreed",
    "candidate": "huisarts so vs pa",
    "professional": "so arts_vg vs pa gedragswetenschapper paramedicus",
    "care_type": "algemeen specifiek",
    "institution_anw": "own hap_contract none",
    "treatment_need": "structureel af_en_toe",
    "gzsp": "none uur traject_start traject_vervolg",
    "gzsp_event": "none goals_reached no_goals_left wlz_indication_granted death",
    "claimed_route": (
        "gzsp_uur gzsp_traject_start gzsp_traject_vervolg wlz_modulair_behandeling wmo_maatwerkvoorziening"
        " pgb_geld"
    ),
    "claimed_variant": "geclusterd gespikkeld ongeclusterd_nabij wijk",
    "gp_item": (
        "inschrijving diabetes cvrm copd e_health patient_satisfaction anw keuring asielopvang"
    ),
    "setting": "clustered own_home",
    "deployment_form": (
        "consultatie diagnostiek medebehandeling polyfarmacie geriatrisch_assessment overname compact_team"
    ),
    "event": (
        "wlz_indication_starts mpt_to_vpt moves_into_verblijf_met treatment_stops contract_ends moves_region"
        " death need_becomes_structural trajectory_contract_ends"
    ),
    # What the proof asks, in the words of obligations and reasons.
    "sector_specialist": "so arts_vg",
    "place_kind": "woonlocatie elders",
    "layer": "afgesproken ingekocht ingeroosterd",
    "kind": (
        "institution_day institution_anw gp_day gp_anw specialist_residence specialist_vpt specialist_home"
        " specialist_bridging specialist_form_open triage_location triage_practice_institution"
        " triage_practice_gp triage_post_institution triage_post_gp triage_wijk open good_friday"
    ),
    "reason": (
        "buiten_uren afspraak_niet_in_werking geen_huisarts geen_afspraak contract_niet_in_werking omvang_nul"
        " niet_ingekocht niet_bevestigd onbereikbaar buiten_bereik dubbel_ingeroosterd afwezig niet_bevoegd"
        " geen_dienst regel_open feit_onbekend geen_opgave standby_funding_open buiten_horizon"
    ),
}  # fmt: skip

#: What is worked out from dates, numbers and lists is always one of these, also when nothing was given.
WORKED_OUT = {
    "claimed_minutes": "no_indirect with_indirect indirect_alone",
    "clock_band": "day_hours other_hours",
    "cluster_size": "few enough not_given",
    "covenant_named": "not_given yes no",
    "day_kind": "workday weekend holiday good_friday",
    "distance_band": "near far no_radius not_given",
    "duty_interval": "not_given two_readings no_change hour_twice hour_missing",
    "evaluation_count": "not_given all_evaluated some_open more_than_held",
    "indication_window": "other retroactive",
    "programme_report": "not_given before_start may_2025 other",
    "programme_totals": "not_given fits more_than_total",
    "region_count": "not_given none some",
    "review_due": "asked not_asked",
    "review_hours": "below reached not_given",
    "route_asked": "asked half_asked not_asked",
    "share_acute_given": "given not_given impossible",
    "share_phone_given": "given not_given impossible",
    "share_weekend_given": "given not_given impossible",
    "start_of_indication": "other not_yet retroactive",
    "step_reached": "none step_1 step_2 step_3 step_4 step_5",
    "step_requested": "not_given step_1 step_2 step_3 step_4 step_5 beyond",
    "steps_exist": "yes no",
    "table_membership": "not_given complete incomplete",
    "trajectory_phase": "not_given within_start after_start",
    "zorgkantoren": "not_given from_only to_only two same",
}

#: The keys of every answer, next to status and flags.
KEYS = {
    "general_care": "responsible law payer route unit owners",
    "specific_care": "acts law payer route unit code",
    "urgent_care": "time_class acts backup law payer route owners",
    "regiebehandelaar": "regiebehandelaar acts ground",
    "time_class": "time_class",
    "interval_hours": "hours clock_change",
    "gp_registration": "registration free_choice gp_obliged owners",
    "gzsp_status": "gzsp ended_by",
    "trajectory": "law payer route unit fallback_route",
    "vpt_variant": "variant",
    "vpt_treatment": "decision route",
    "claim": "law payer route unit code",
    "anw_evaluation": "verdict open_items",
    "escalation": "step max_step precondition action",
    "quorum": "verdict missing",
    "conformity": "verdict required owners missing",
    "procurement": "verdict",
    "source_conflict": "leading",
    "programme_counts": "total_from delta_from delta_to previous_total",
    "expected_consults": "acute weekend phone",
    "duty": "duty",
    "specialist_duty": "so vg arrangement",
    "triage_duty": "location wijk",
    "first_action": "first supports basis issue start_step max_step precondition",
}
#: Two answers stand in several tables, which name the keys they decide themselves.
IN_PARTS = ("deployment_form", "transition")
LISTS = "owners missing record tasks ended declarable_dates first supports".split()
NUMBERS = "step max_step open_items previous_total declarable_minutes start_step".split()
#: The order in which reasons are told; beside the first three nothing else is said.
REASONS = (
    "facts_missing form_not_decided facts_conflict route_not_decided professional_not_decided code_unknown"
    " specialist_choice_open retroactive_indication switch_date_open trajectory_settlement_open"
    " indirect_time_open propose_review too_few_units no_shared_room not_mostly_elderly radius_not_set"
    " review_date_required"
).split()
ALONE = frozenset(REASONS[:3])
#: Which status speaks for the whole where tables decide different keys.
STATUSES = ("not_allowed", "open", "gap", "settled")
