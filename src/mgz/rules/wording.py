"""Facts, statuses and flags of the case format in the Dutch that people read beside the code."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

STATUS_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "settled": "de regels beslissen",
        "not_allowed": "de regels staan dit niet toe",
        "gap": "de regels vragen het, en het is er niet",
        "open": "niet te beslissen",
    }
)

FLAG_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "facts_missing": "er ontbreekt een feit",
        "facts_conflict": "de feiten spreken elkaar tegen",
        "form_not_decided": "de bronnen zeggen niets over deze leveringsvorm",
        "route_not_decided": "de bronnen zeggen niet langs welke route dit gaat",
        "professional_not_decided": "de bronnen zeggen niet of deze behandelaar dit mag",
        "code_unknown": "de bronnen noemen geen code voor deze behandelaar",
        "specialist_choice_open": "welke specialist bij deze sector hoort is niet beslist",
        "scope_region_decides": "de regio beslist of deze sector meedoet",
        "no_gp": "de cliënt heeft geen huisarts",
        "end_gp_registration": "de inschrijving bij de huisarts hoort te eindigen",
        "provider_nonconform": "de behandeling van de aanbieder staat alleen op papier",
        "find_contracted_provider": "er is op die dag geen overeenkomst Wlz-behandeling extramuraal",
        "allocation_check": "kijk na of de toewijzing klopt: de cliënt wacht thuis op een plek",
        "wlz_indication": "de cliënt heeft een Wlz-indicatie",
        "no_wlz_indication": "de cliënt heeft geen Wlz-indicatie",
        "no_referral": "er is geen verwijzing van de huisarts",
        "inside_package": "deze zorg zit al in het pakket van de cliënt",
        "route_differs": "er geldt een andere periode van het traject dan gedeclareerd is",
        "wmo_not_for_treatment": "behandeling wordt niet uit de Wmo betaald",
        "pgb_not_for_treatment": "behandeling wordt niet uit een pgb betaald",
        "before_2025": "zorgtrajecten bestaan pas sinds 1 januari 2025",
        "no_trajectory_contract": "er is geen overeenkomst voor trajecten met de zorgverzekeraar",
        "consult_enough": "een los consult is genoeg voor deze zorgvraag",
        "retroactive_indication": "de indicatie kreeg later met terugwerkende kracht effect",
        "switch_date_open": "de indicatie is verleend en geldt nog niet",
        "trajectory_settlement_open": "hoe een afgebroken traject wordt afgerekend is niet beslist",
        "indirect_time_open": "alleen tijd met de cliënt erbij wordt gedeclareerd",
        "propose_review": "de uren halen de grens waarbij herbeoordelen wordt voorgesteld",
        "too_few_units": "er zijn te weinig woningen bij elkaar",
        "no_shared_room": "er is geen gezamenlijke ruimte",
        "not_mostly_elderly": "er wonen niet vooral ouderen",
        "radius_not_set": "de regio koos geen afstand",
        "anw_evaluation": "het consult in de ANW-uren moet achteraf worden besproken",
        "anw_arrangement_unproven": "niet bekend is hoe de instelling haar ANW-uren regelt",
        "no_anw_arrangement": "de instelling regelde niets voor de ANW-uren",
        "standby_funding_open": "wie de beschikbaarheid in de ANW-uren betaalt is niet beslist",
        "review_date_required": "er moet een einddatum of evaluatiedatum komen",
        "open_handover": "de overdracht is nog niet gedaan",
        "new_gp_needed": "de cliënt heeft na de verhuizing een nieuwe huisarts nodig",
    }
)

#: The flags that say why something is refused; any other beside a refusal is a remark.
REFUSING: Final = frozenset(
    (
        "find_contracted_provider wlz_indication no_wlz_indication no_referral inside_package route_differs"
        " wmo_not_for_treatment pgb_not_for_treatment before_2025 no_trajectory_contract consult_enough"
        " too_few_units no_shared_room not_mostly_elderly"
    ).split()
)
#: The flags of an open answer that no fact of the question can take away: the sources do not decide.
SILENT: Final = frozenset(
    (
        "form_not_decided route_not_decided professional_not_decided code_unknown specialist_choice_open"
        " scope_region_decides trajectory_settlement_open indirect_time_open standby_funding_open"
        " retroactive_indication switch_date_open"
    ).split()
)

NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "wlz_indication": "Wlz-indicatie",
        "leveringsvorm": "leveringsvorm",
        "behandeling": "behandeling op papier",
        "treatment_by": "wie de behandeling echt geeft",
        "gp": "inschrijving bij een huisarts",
        "sector": "sector",
        "condition": "aandoening",
        "gp_referral": "verwijzing van de huisarts",
        "partner": "een tweede cliënt bij hetzelfde bezoek",
        "professional": "wie de zorg geeft",
        "extramural_treatment_contract": "overeenkomst Wlz-behandeling extramuraal",
        "contract_until": "laatste dag van die overeenkomst",
        "trajectory_contract": "overeenkomst voor trajecten",
        "complex_need": "complexe zorgvraag",
        "gzsp": "GZSP die nu loopt",
        "gzsp_event": "gebeurtenis die GZSP kan beëindigen",
        "trajectory_started_on": "begin van het traject",
        "wlz_effective_from": "dag waarop de indicatie ingaat",
        "wlz_decided_on": "dag van het indicatiebesluit",
        "treatment_need": "behoefte aan behandeling",
        "h_hours_13w": "uren behandeling in 13 weken",
        "review_threshold_hours": "grens van de regio voor herbeoordelen",
        "claimed_route": "gedeclareerde route",
        "direct_minutes": "minuten met de cliënt",
        "indirect_minutes": "minuten zonder de cliënt",
        "service_dates": "dagen van zorg",
        "gp_item": "dienst van de huisarts",
        "setting": "woont de cliënt in een cluster of op zichzelf",
        "units": "woningen bij elkaar",
        "distance_m": "afstand tot de locatie in meters",
        "radius_m": "afstand die de regio koos in meters",
        "shared_room": "gezamenlijke ruimte",
        "mostly_elderly": "vooral ouderen",
        "all_vpt": "alle bewoners hebben VPT",
        "claimed_variant": "opgegeven VPT-variant",
        "hds_open_good_friday": "Goede Vrijdag telt als ANW",
        "care_type": "soort zorgvraag",
        "compact_team": "compact team",
        "institution_anw": "hoe de instelling de ANW-uren regelt",
        "start_local": "begin van de dienst",
        "end_local": "einde van de dienst",
        "anw_consults": "consulten in de ANW-uren",
        "evaluated": "besproken consulten",
        "deployment_form": "vorm van inzet",
        "done_on": "dag waarop het gedaan is",
        "candidate": "wie de regie zou overnemen",
        "end_or_review_date": "einddatum of evaluatiedatum",
        "event": "gebeurtenis",
        "zorgkantoor_from": "zorgkantoor van vertrek",
        "zorgkantoor_to": "zorgkantoor van aankomst",
        "handover_done": "overdracht gedaan",
        "check": "toets",
        "employs_specialist": "specialist in dienst",
        "fixed_gp_agreement": "vaste afspraak met een huisarts",
        "triage_expertise": "deskundigheid in triage",
        "client_recorded": "cliënt staat in het behandeldossier",
        "project_leader": "projectleider",
        "goal_is_cooperation": "het doel is samenwerken",
        "hap_involvement": "hoe de huisartsenpost meedoet",
        "regions_in_zorgkantoor": "regio's binnen het zorgkantoor",
        "participants": "wie aan de regiotafel zit",
        "issue": "kwestie",
        "step_now": "stap waar de kwestie is",
        "requested_step": "stap die gevraagd wordt",
        "blocks_region": "de kwestie houdt de regio op",
        "regiotafel": "er is een regiotafel",
        "documents": "documenten die elkaar tegenspreken",
        "table_agreement": "afspraak aan de regiotafel",
        "contract": "contract",
        "consults_per_week": "consulten per week",
        "share_acute": "deel dat acuut is",
        "share_weekend": "deel in het weekend",
        "share_phone": "deel per telefoon",
        "total": "totaal",
        "delta": "verandering",
        "report_on": "dag van de rapportage",
        "sector_specialist": "specialist die de regio koos voor de sector",
        "place_kind": "soort plek",
        "voorwacht_in_de_wijk": "de regio koos voor een voorwacht in de wijk",
        "layer": "laag",
        "kind": "soort verplichting",
        "reason": "reden",
        "subcontract": "onderaanneming",
        "day_kind": "soort dag",
        "clock_band": "uur van de dag",
        "extramural_agreement": "de overeenkomst Wlz-behandeling extramuraal geldt op die dag",
        "cluster_size": "genoeg woningen voor een cluster",
        "distance_band": "binnen de afstand van de regio",
        "review_hours": "uren tegen de grens voor herbeoordelen",
        "trajectory_phase": "hoe ver het traject is",
        "indication_window": "de dag valt in de terugwerkende kracht van de indicatie",
        "claimed_minutes": "tijd met en zonder de cliënt",
        "share_acute_given": "het deel dat acuut is, is bekend",
        "share_weekend_given": "het deel in het weekend is bekend",
        "share_phone_given": "het deel per telefoon is bekend",
        "review_due": "de volgende beoordeling is te berekenen",
        "start_of_indication": "de indicatie die begint geldt al",
        "route_asked": "er wordt ook naar de route gevraagd",
        "zorgkantoren": "welk zorgkantoor bekend is",
        "duty_interval": "wat de klok doet tijdens de dienst",
        "evaluation_count": "besproken tegen gehouden consulten",
        "table_membership": "de regiotafel is compleet",
        "covenant_named": "het convenant is een van de documenten",
        "steps_exist": "de genoemde stappen bestaan",
        "step_reached": "stap die bereikt is",
        "step_requested": "stap die gevraagd wordt",
        "programme_report": "welke rapportage het is",
        "programme_totals": "de verandering past in het totaal",
        "region_count": "er is een regio",
    }
)


def named(name: str) -> str:
    """A fact or function as its code with the Dutch beside it."""
    dutch = NAMES.get(name, "")
    return f"{name} ({dutch})" if dutch and dutch != name else name


def value_words(value: object) -> str:
    """A value of a fact or answer as it is typed; a list with commas, an empty or absent one in words."""
    if value is None:
        return "niet gegeven"
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value)) or "geen"
    return str(value)
