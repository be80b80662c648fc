"""Which facts somebody can arrange, which a declarer chooses, and which are established by others.

An explanation never tells anybody to make a client another one. A fact about the client or about what
really happened may be recorded otherwise, and is told so; what can be arranged is told as something to do.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Final

from mgz.rules.closed_lists import ALL_FACTS


class Control(Enum):
    """What a change of a fact comes to, in the order in which changes are proposed."""

    ARRANGED = "te regelen"
    CHOSEN = "keuze van wie vraagt of declareert"
    ESTABLISHED = "alleen als dit anders is vastgelegd"


@dataclass(frozen=True, slots=True)
class FactControl:
    """Who goes about a fact, and why that makes it something to arrange, to choose or to establish."""

    control: Control
    who: str
    reason: str


def _all(control: Control, who: str, reason: str, facts: str) -> dict[str, FactControl]:
    return dict.fromkeys(facts.split(), FactControl(control, who, reason))


_ARRANGED, _CHOSEN, _ESTABLISHED = Control

CONTROLS: Final[Mapping[str, FactControl]] = MappingProxyType(
    _all(_ARRANGED, "huisarts", "een verwijzing kan worden gevraagd", "gp_referral")
    | _all(_ARRANGED, "huisartsenpraktijk en cliënt", "inschrijving op naam kan worden geregeld", "gp")
    | _all(
        _ARRANGED,
        "zorgkantoor en zorgaanbieder",
        "een overeenkomst kan worden gesloten, of een aanbieder gezocht die haar heeft",
        "extramural_treatment_contract contract_until contract subcontract",
    )
    | _all(
        _ARRANGED,
        "zorgverzekeraar en zorgaanbieder",
        "een overeenkomst kan worden gesloten",
        "trajectory_contract",
    )
    | _all(
        _ARRANGED,
        "zorgaanbieder",
        "wie er komt en hoe is te kiezen",
        "professional candidate deployment_form",
    )
    | _all(
        _ARRANGED,
        "zorgaanbieder",
        "een afspraak of inzet kan worden geregeld",
        "institution_anw compact_team employs_specialist fixed_gp_agreement triage_expertise"
        " end_or_review_date",
    )
    | _all(
        _ARRANGED,
        "partijen in de regio",
        "de regio spreekt dit samen af of kiest het",
        "hap_involvement regiotafel table_agreement participants radius_m review_threshold_hours"
        " project_leader sector_specialist voorwacht_in_de_wijk",
    )
    | _all(
        _ARRANGED,
        "wie de zorg geeft",
        "dit kan alsnog worden gedaan",
        "handover_done evaluated client_recorded",
    )
    | _all(
        _CHOSEN,
        "wie declareert of vraagt",
        "zo is gedeclareerd of gevraagd; het kan ook anders",
        "claimed_route claimed_variant gp_item requested_step check goal_is_cooperation care_type",
    )
    | _all(
        _ESTABLISHED,
        "CIZ",
        "het CIZ stelt de indicatie en het zorgprofiel vast",
        "wlz_indication sector wlz_effective_from wlz_decided_on",
    )
    | _all(
        _ESTABLISHED,
        "zorgkantoor en cliënt",
        "de vorm van de zorg is met de cliënt gekozen en vastgelegd",
        "leveringsvorm behandeling partner zorgkantoor_from zorgkantoor_to",
    )
    | _all(
        _ESTABLISHED,
        "wie behandelt",
        "dit zegt hoe het met de cliënt is, of wat er echt gebeurt",
        "treatment_by condition complex_need gzsp gzsp_event trajectory_started_on treatment_need"
        " h_hours_13w event done_on",
    )
    | _all(
        _ESTABLISHED,
        "wie declareert",
        "tijd en dagen zijn zoals ze waren",
        "direct_minutes indirect_minutes service_dates start_local end_local anw_consults",
    )
    | _all(
        _ESTABLISHED,
        "zorgaanbieder",
        "zo is de plek waar de cliënt woont",
        "setting units distance_m shared_room mostly_elderly all_vpt place_kind",
    )
    | _all(
        _ESTABLISHED,
        "partijen in de regio",
        "zo is het in de regio geteld of gebeurd",
        "regions_in_zorgkantoor issue step_now blocks_region documents consults_per_week share_acute"
        " share_weekend share_phone total delta report_on hds_open_good_friday layer kind reason",
    )
)

_ORDER: Final = {control: number for number, control in enumerate(Control)}


def rank(facts: tuple[str, ...]) -> int:
    """Where a change of these facts comes among proposals: the hardest of them counts."""
    return max(_ORDER[CONTROLS[fact].control] for fact in facts)


assert CONTROLS.keys() == ALL_FACTS.keys(), CONTROLS.keys() ^ ALL_FACTS.keys()
