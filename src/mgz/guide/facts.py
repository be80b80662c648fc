"""The facts that a person can be asked for, in plain Dutch: the question, a hint, and the words to choose.

Only the wording stands here. Which words a fact may have is the closed list of the rules, and whether a
question is asked at all follows from the rules (`RuleBook.asks_for`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from mgz.guide.words import said
from mgz.rules import FACTS, UNKNOWN


class FactGroup(Enum):
    """Where a question stands on the page."""

    CLIENT = "De cliënt"
    TREATMENT = "De behandeling"
    VPT = "Het volledig pakket thuis"
    URGENT = "De vraag van nu"
    CLAIM = "De declaratie"
    DEPLOYMENT = "De inzet van een specialist"


@dataclass(frozen=True, slots=True)
class FactText:
    """A fact as a question; `words` are the choices in the order in which they are shown.

    One that may be left says more when it is answered, and nobody waits for it.
    """

    group: FactGroup
    question: str
    hint: str = ""
    words: Mapping[str, str] | None = None
    may_be_left: bool = False

    def word(self, value: object) -> str:
        """What was chosen or typed, as people say it; several days with commas."""
        if value == UNKNOWN:
            return "weet ik niet"
        several = value if isinstance(value, tuple) else (value,)
        return ", ".join(said(self.words or {}, one) for one in several)

    def otherwise(self, value: object) -> str:
        """Another answer that was tried; of a number or a day it is one of many."""
        return self.word(value) if self.words else f"bijvoorbeeld {self.word(value)}"


_YES_NO: Final = {"yes": "ja", "no": "nee"}
_C, _T, _V, _U, _D, _X = (
    FactGroup.CLIENT,
    FactGroup.TREATMENT,
    FactGroup.VPT,
    FactGroup.URGENT,
    FactGroup.CLAIM,
    FactGroup.DEPLOYMENT,
)

TEXTS: Final[Mapping[str, FactText]] = {
    "wlz_indication": FactText(
        _C,
        "Heeft de cliënt een Wlz-indicatie?",
        "Een besluit van het CIZ dat iemand blijvend zorg nodig heeft.",
        _YES_NO,
    ),
    "leveringsvorm": FactText(
        _C,
        "Hoe krijgt de cliënt de langdurige zorg?",
        "De leveringsvorm. Die staat in het zorgplan en bij het zorgkantoor.",
        {
            "verblijf": "in een instelling (verblijf)",
            "vpt": "volledig pakket thuis (vpt)",
            "mpt": "modulair pakket thuis (mpt)",
            "pgb": "met een persoonsgebonden budget (pgb)",
            "mpt_pgb": "deels mpt, deels pgb",
            "deeltijdverblijf": "deels thuis, deels in een instelling",
            "logeeropvang": "tijdelijk logeren",
            "crisis": "crisisopname",
            "overbrugging": "thuis, tot er een plek is (overbruggingszorg)",
            "partner_verblijf": "woont mee met een partner die is opgenomen",
            "geen": "geen langdurige zorg",
        },
    ),
    "behandeling": FactText(
        _C,
        "Is het verblijf of pakket met of zonder behandeling?",
        "Zoals het op papier staat, in de beschikking of het contract.",
        {"met": "met behandeling", "zonder": "zonder behandeling", "nvt": "niet van toepassing"},
    ),
    "treatment_by": FactText(
        _C,
        "Wie geeft de behandeling in werkelijkheid?",
        "Wat echt gebeurt telt, niet wat op papier staat.",
        {
            "same_provider": "dezelfde aanbieder als die van het wonen",
            "other_provider": "een andere aanbieder",
            "same_provider_on_paper_only": "de eigen aanbieder, maar alleen op papier",
            "none": "niemand",
        },
    ),
    "sector": FactText(
        _C,
        "Voor welke doelgroep is de indicatie?",
        "Dit staat in het zorgprofiel, bijvoorbeeld VV 5 of VG 3.",
        {
            "VV": "ouderen (VV)",
            "VG": "verstandelijke beperking (VG)",
            "LVG": "licht verstandelijke beperking, jong (LVG)",
            "LG": "lichamelijke beperking (LG)",
            "ZG": "zintuiglijke beperking (ZG)",
            "GGZ": "psychische stoornis (GGZ)",
            "none": "geen",
        },
    ),
    "gp": FactText(
        _C,
        "Staat de cliënt ingeschreven bij een huisarts?",
        "",
        {
            "registered": "ja, ingeschreven",
            "none": "nee, er is geen huisarts",
            "refused": "nee, de praktijk neemt niemand aan",
            "subcontractor": "de huisarts werkt in opdracht van de instelling",
            "not_possible": "inschrijven kan niet",
        },
    ),
    "gp_referral": FactText(_T, "Is er een verwijzing van de huisarts?", "", _YES_NO),
    "condition": FactText(
        _C,
        "Wat speelt er vooral?",
        "Dit verandert nooit wie verantwoordelijk is. U mag het overslaan.",
        {
            "dementie": "dementie",
            "vallen": "vallen",
            "gedrag": "gedrag dat moeilijk te begrijpen is",
            "multimorbiditeit": "meer ziekten tegelijk",
            "epilepsie": "epilepsie",
            "nah": "hersenletsel (NAH)",
            "none": "niets van dit alles",
        },
    ),
    "professional": FactText(
        _T,
        "Wie geeft de specialistische zorg?",
        "",
        {
            "so": "specialist ouderengeneeskunde",
            "arts_vg": "arts voor mensen met een verstandelijke beperking (arts VG)",
            "vs": "verpleegkundig specialist",
            "pa": "physician assistant",
            "gedragswetenschapper": "gedragswetenschapper",
            "paramedicus": "paramedicus, zoals een fysiotherapeut",
        },
    ),
    "extramural_treatment_contract": FactText(
        _T,
        "Heeft de organisatie die declareert een overeenkomst voor Wlz-behandeling buiten verblijf?",
        "Met het zorgkantoor. Zonder die overeenkomst kan de behandeling niet worden gedeclareerd.",
        _YES_NO,
    ),
    "contract_until": FactText(
        _T, "Tot en met welke dag geldt die overeenkomst?", "Leeg: geen einddatum.", may_be_left=True
    ),
    "trajectory_contract": FactText(
        _T, "Heeft de organisatie een overeenkomst voor trajecten met de zorgverzekeraar?", "", _YES_NO
    ),
    "complex_need": FactText(
        _T,
        "Is de vraag zo ingewikkeld dat een los consult niet genoeg is?",
        "Een traject is voor een vraag die langer begeleiding vraagt van meer behandelaars.",
        _YES_NO,
    ),
    "gzsp": FactText(
        _T,
        "Loopt er nu zorg van een specialist zonder Wlz (GZSP)?",
        "Geneeskundige zorg voor specifieke patiëntgroepen, betaald door de zorgverzekeraar.",
        {
            "none": "nee",
            "uur": "ja, per uur",
            "traject_start": "ja, de eerste drie maanden van een traject",
            "traject_vervolg": "ja, een traject na drie maanden",
        },
    ),
    "gzsp_event": FactText(
        _T,
        "Is er iets gebeurd waardoor die zorg eindigt?",
        "",
        {
            "none": "nee",
            "goals_reached": "de doelen zijn bereikt",
            "no_goals_left": "er zijn geen doelen meer te bereiken",
            "wlz_indication_granted": "er is een Wlz-indicatie gegeven",
            "death": "de cliënt is overleden",
        },
    ),
    "trajectory_started_on": FactText(_T, "Wanneer begon het traject?"),
    "treatment_need": FactText(
        _V,
        "Hoe vaak is er behandeling van een specialist nodig?",
        "",
        {"structureel": "steeds, het hoort bij de zorg", "af_en_toe": "af en toe"},
    ),
    "h_hours_13w": FactText(_V, "Hoeveel uur losse behandeling was er in de laatste 13 weken?"),
    "review_threshold_hours": FactText(
        _V,
        "Vanaf hoeveel uur wil uw regio opnieuw kijken?",
        "Een afspraak van de regio; zonder afspraak leeg laten.",
    ),
    "setting": FactText(
        _V,
        "Waar woont de cliënt?",
        "",
        {"clustered": "in een complex bij elkaar", "own_home": "in een eigen huis in de wijk"},
    ),
    "units": FactText(_V, "Hoeveel woningen heeft het complex?"),
    "distance_m": FactText(_V, "Hoe ver is de dichtstbijzijnde locatie van de aanbieder?", "In meters."),
    "radius_m": FactText(
        _V,
        "Welke afstand noemt uw regio nog 'nabij'?",
        "In meters; een afspraak van de regio. Leeg: niet afgesproken.",
    ),
    "shared_room": FactText(_V, "Is er een gezamenlijke ruimte?", "", _YES_NO),
    "mostly_elderly": FactText(_V, "Wonen er vooral ouderen?", "", _YES_NO),
    "all_vpt": FactText(_V, "Heeft iedereen in het complex een vpt?", "", _YES_NO),
    "claimed_variant": FactText(
        _V,
        "Welke variant noemt de aanbieder?",
        "",
        {
            "geclusterd": "geclusterd",
            "gespikkeld": "gespikkeld",
            "ongeclusterd_nabij": "ongeclusterd, nabij een locatie",
            "wijk": "in de wijk",
        },
    ),
    "care_type": FactText(
        _U,
        "Is het een vraag voor de gewone dokter of voor een specialist?",
        "",
        {"algemeen": "gewone medische vraag", "specifiek": "vraag voor een SO of arts VG"},
    ),
    "compact_team": FactText(
        _U,
        "Hoort de cliënt bij een compact behandelteam?",
        "Een klein vast team van verpleegkundig specialist, huisarts en SO, dat enkele regio's proberen.",
        _YES_NO,
    ),
    "institution_anw": FactText(
        _U,
        "Hoe regelt de instelling avond, nacht en weekend?",
        "",
        {
            "own": "met een eigen dienst",
            "hap_contract": "met een contract met de huisartsenpost",
            "none": "er is niets geregeld",
        },
    ),
    "hds_open_good_friday": FactText(
        _U, "Is de huisartsenpost in uw regio op Goede Vrijdag overdag open?", "", _YES_NO
    ),
    "claimed_route": FactText(
        _D,
        "Hoe wilt u het declareren?",
        "",
        {
            "wlz_modulair_behandeling": "Wlz-behandeling per uur (H-code)",
            "gzsp_uur": "GZSP per uur",
            "gzsp_traject_start": "GZSP-traject, eerste drie maanden",
            "gzsp_traject_vervolg": "GZSP-traject, daarna per maand",
            "wmo_maatwerkvoorziening": "Wmo, via de gemeente",
            "pgb_geld": "uit het pgb van de cliënt",
        },
    ),
    "direct_minutes": FactText(_D, "Hoeveel minuten was de behandelaar bij de cliënt?"),
    "indirect_minutes": FactText(_D, "Hoeveel minuten werkte die voor de cliënt zonder erbij te zijn?"),
    "service_dates": FactText(_D, "Op welke dagen was de zorg?", "Een of meer dagen, met komma's ertussen."),
    "wlz_effective_from": FactText(_D, "Vanaf welke dag geldt de Wlz-indicatie?"),
    "wlz_decided_on": FactText(_D, "Op welke dag besloot het CIZ?"),
    "gp_item": FactText(
        _D,
        "Gaat het om een declaratie van de huisarts?",
        "",
        {
            "inschrijving": "inschrijving",
            "diabetes": "zorg bij diabetes",
            "cvrm": "zorg bij hart- en vaatziekten",
            "copd": "zorg bij COPD",
            "e_health": "e-health",
            "patient_satisfaction": "onderzoek naar tevredenheid",
            "anw": "avond, nacht en weekend",
            "keuring": "keuring",
            "asielopvang": "asielopvang",
        },
    ),
    "deployment_form": FactText(
        _X,
        "Hoe wordt de specialist ingezet?",
        "",
        {
            "consultatie": "advies aan de huisarts (consultatie)",
            "diagnostiek": "onderzoek (diagnostiek)",
            "medebehandeling": "behandelt mee (medebehandeling)",
            "polyfarmacie": "nakijken van de medicijnen",
            "geriatrisch_assessment": "breed onderzoek bij ouderen",
            "overname": "neemt de behandeling over",
            "compact_team": "in een compact behandelteam",
        },
    ),
    "candidate": FactText(
        _X,
        "Wie zou de behandeling leiden?",
        "De regiebehandelaar.",
        {
            "huisarts": "huisarts",
            "so": "specialist ouderengeneeskunde",
            "vs": "verpleegkundig specialist",
            "pa": "physician assistant",
        },
    ),
    "done_on": FactText(_X, "Wanneer was dit het laatst?"),
    "end_or_review_date": FactText(
        _X, "Is afgesproken wanneer het eindigt of opnieuw wordt bekeken?", "", _YES_NO
    ),
}


def choices(fact: str) -> tuple[tuple[str, str], ...]:
    """The words of a fact with their text, in the order to show them; without the unknown."""
    words = TEXTS[fact].words or {}
    assert set(words) == set(FACTS[fact].known), f"the words of {fact} are those of the closed list"
    return tuple(words.items())
