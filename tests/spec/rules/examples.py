"""The worked examples of docs/regels.md; `python -m tests.spec.rules.examples` prints the section."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from mgz.rules.closed_lists import ALL_FACTS, Kind
from mgz_cli.rulefiles import standard_rules

PAGE = Path(__file__).parents[3] / "docs" / "regels.md"
BEGIN, END = "<!-- voorbeelden: begin -->", "<!-- voorbeelden: einde -->"


@dataclass(frozen=True)
class Example:
    """One question with what a reader should see in its answer."""

    title: str
    ask: str
    facts: str
    expected: str
    moment: str = "2025-06-10T10:00:00+02:00"

    @property
    def fact_words(self) -> dict[str, str | float | list[str]]:
        """The facts as the rules take them."""
        pairs = (pair.split("=") for pair in self.facts.split())
        return {key: _value(key, word) for key, word in pairs}


def _value(key: str, word: str) -> str | float | list[str]:
    type_ = ALL_FACTS[key]
    if type_.many:
        return word.split(",")
    return {Kind.NUM: float, Kind.INT: int}.get(type_.kind, str)(word)


EXAMPLES = (
    Example(
        "Verblijf en behandeling van dezelfde aanbieder: de instelling",
        "general_care",
        "wlz_indication=yes leveringsvorm=verblijf behandeling=met"
        " treatment_by=same_provider gp=not_possible",
        "status=settled responsible=wlz_instelling law=Wlz payer=zorgkantoor",
    ),
    Example(
        "De behandeling staat alleen op papier: de huisarts, en een signaal",
        "general_care",
        "wlz_indication=yes leveringsvorm=verblijf behandeling=met"
        " treatment_by=same_provider_on_paper_only gp=registered",
        "status=settled responsible=huisarts flags=provider_nonconform",
    ),
    Example(
        "VPT met behandeling: toch de huisarts, ook als niet bekend is wie behandelt",
        "general_care",
        "wlz_indication=yes leveringsvorm=vpt behandeling=met gp=registered",
        "status=settled responsible=huisarts law=Zvw",
    ),
    Example(
        "Geen huisarts: een gat, met wie er als eerste aan zet is",
        "general_care",
        "wlz_indication=yes leveringsvorm=mpt gp=refused",
        "status=gap responsible=none owners=zorgkantoor,zorgverzekeraar flags=no_gp",
    ),
    Example(
        "De huisarts is niet bekend: wat er niet van afhangt staat vast",
        "general_care",
        "wlz_indication=yes leveringsvorm=verblijf behandeling=met treatment_by=same_provider",
        "status=open responsible=wlz_instelling law=Wlz payer=unknown flags=facts_missing",
    ),
    Example(
        "Onder de instelling is inschrijven nooit mogelijk, wat er ook van de huisarts bekend is",
        "gp_registration",
        "wlz_indication=yes leveringsvorm=verblijf behandeling=met treatment_by=same_provider",
        "status=not_allowed registration=not_possible flags=",
    ),
    Example(
        "Crisisopvang: de documenten zwijgen, dus open",
        "general_care",
        "wlz_indication=yes leveringsvorm=crisis",
        "status=open responsible=unknown flags=form_not_decided",
    ),
    Example(
        "Vrijdag precies 17:00 uur is ANW",
        "time_class",
        "",
        "status=settled time_class=anw",
        "2025-06-13T17:00:00+02:00",
    ),
    Example(
        "Goede Vrijdag overdag, contract niet bekend: dag noch ANW",
        "time_class",
        "",
        "status=open time_class=unknown flags=facts_missing",
        "2026-04-03T11:00:00+02:00",
    ),
    Example(
        "De nacht waarin de klok teruggaat duurt 16 uur",
        "interval_hours",
        "start_local=2025-10-25T17:00 end_local=2025-10-26T08:00",
        "status=settled hours=16 clock_change=hour_twice",
    ),
    Example(
        "Spoed in de nacht, thuis met VPT: de post, met de SO erachter; wie dat klaarstaan betaalt is open",
        "urgent_care",
        "wlz_indication=yes leveringsvorm=vpt behandeling=zonder gp=registered sector=VV care_type=specifiek",
        "status=settled time_class=anw acts=hap backup=so route=huisarts_anw flags=standby_funding_open",
        "2025-06-15T03:00:00+02:00",
    ),
    Example(
        "Bewoner met behandeling, nacht, niets geregeld: een gat, eerste actie bij het zorgkantoor",
        "urgent_care",
        "wlz_indication=yes leveringsvorm=verblijf behandeling=met treatment_by=same_provider"
        " gp=not_possible care_type=algemeen institution_anw=none",
        "status=gap acts=none law=Wlz owners=zorgkantoor flags=no_anw_arrangement",
        "2025-06-15T03:00:00+02:00",
    ),
    Example(
        "Zonder huisarts helpt in de nacht toch de post",
        "urgent_care",
        "wlz_indication=no leveringsvorm=geen gp=none care_type=algemeen",
        "status=settled acts=hap payer=zorgverzekeraar flags=no_gp",
        "2025-06-15T03:00:00+02:00",
    ),
    Example(
        "Goede Vrijdag overdag, contract niet bekend: ook voor een bewoner niets beslist",
        "urgent_care",
        "wlz_indication=yes leveringsvorm=verblijf behandeling=met treatment_by=same_provider"
        " gp=not_possible care_type=algemeen institution_anw=own",
        "status=open time_class=unknown acts=unknown flags=facts_missing",
        "2026-04-03T11:00:00+02:00",
    ),
    Example(
        "Vier woningen bij elkaar, alle met VPT: geen cluster, en een andere naam is er niet",
        "vpt_variant",
        "setting=clustered units=4 shared_room=yes mostly_elderly=yes all_vpt=yes",
        "status=open variant=unknown flags=too_few_units",
    ),
    Example(
        "Op de rand van de straal is nog nabij; wie dan wijk opgeeft krijgt nee, met wat het wel is",
        "vpt_variant",
        "setting=own_home distance_m=1000 radius_m=1000 claimed_variant=wijk",
        "status=not_allowed variant=ongeclusterd_nabij flags=",
    ),
    Example(
        "Zoveel uren als de drempel: een voorstel, geen besluit",
        "vpt_treatment",
        "leveringsvorm=vpt behandeling=zonder h_hours_13w=13 review_threshold_hours=13",
        "status=open decision=unknown flags=propose_review",
    ),
    Example(
        "Specifieke zorg bij MPT: per uur, met een code die bij de behandelaar hoort",
        "specific_care",
        "wlz_indication=yes leveringsvorm=mpt sector=LG professional=arts_vg"
        " extramural_treatment_contract=yes",
        "status=settled acts=arts_vg route=wlz_modulair_behandeling unit=uur_direct code=H336",
    ),
    Example(
        "Sector LG zonder genoemde behandelaar: de route staat vast, wie het doet niet",
        "specific_care",
        "wlz_indication=yes leveringsvorm=mpt sector=LG extramural_treatment_contract=yes",
        "status=open acts=unknown route=wlz_modulair_behandeling flags=specialist_choice_open",
    ),
    Example(
        "De overeenkomst eindigde gisteren: geen H-route meer",
        "specific_care",
        "wlz_indication=yes leveringsvorm=pgb professional=so extramural_treatment_contract=yes"
        " contract_until=2025-06-09",
        "status=not_allowed route=none flags=find_contracted_provider",
    ),
    Example(
        "Een indicatie breekt een lopend traject af; wat het gebruikte deel kost is open",
        "gzsp_status",
        "wlz_indication=yes gzsp=traject_start gzsp_event=none",
        "status=settled gzsp=ended ended_by=wlz_indication_granted flags=trajectory_settlement_open",
    ),
    Example(
        "Toegekend maar nog niet ingegaan: open",
        "gzsp_status",
        "wlz_indication=no leveringsvorm=geen gzsp=uur gzsp_event=wlz_indication_granted",
        "status=open gzsp=unknown flags=switch_date_open",
    ),
    Example(
        "Drie maanden na de start: het vervolg, per maand",
        "trajectory",
        "wlz_indication=no leveringsvorm=geen gp_referral=yes trajectory_contract=yes complex_need=yes"
        " gzsp=traject_start trajectory_started_on=2025-03-10",
        "status=settled route=gzsp_traject_vervolg unit=maand fallback_route=none",
    ),
    Example(
        "De laatste dag van 2024: er zijn nog geen trajecten, wel uren",
        "trajectory",
        "wlz_indication=no leveringsvorm=geen gp_referral=yes trajectory_contract=yes professional=so"
        " gzsp=none",
        "status=not_allowed route=none fallback_route=gzsp_uur flags=before_2025",
        "2024-12-31T23:59:59+01:00",
    ),
    Example(
        "Vier dagen in één declaratie: vóór de indicatie, in de open weken erna, en twee erna",
        "claim",
        "wlz_indication=yes leveringsvorm=mpt professional=so extramural_treatment_contract=yes"
        " claimed_route=wlz_modulair_behandeling wlz_effective_from=2025-03-01 wlz_decided_on=2025-03-10"
        " service_dates=2025-02-28,2025-03-09,2025-03-10,2025-04-01",
        "status=settled route=wlz_modulair_behandeling code=H335 declarable_dates=2025-03-10,2025-04-01",
    ),
    Example(
        "De behandeling zit al in het pakket: niet nog eens per uur",
        "claim",
        "wlz_indication=yes leveringsvorm=verblijf behandeling=met treatment_by=same_provider"
        " claimed_route=wlz_modulair_behandeling direct_minutes=45",
        "status=not_allowed route=zzp_incl_behandeling declarable_minutes=0 flags=inside_package",
    ),
    Example(
        "Twintig minuten bij de cliënt, tien erbuiten: alleen de twintig",
        "claim",
        "wlz_indication=no leveringsvorm=geen gp_referral=yes professional=so claimed_route=gzsp_uur"
        " direct_minutes=20 indirect_minutes=10",
        "status=settled route=gzsp_uur declarable_minutes=20 flags=indirect_time_open",
    ),
    Example(
        "De vervolgfase gedeclareerd terwijl de startfase nog loopt",
        "claim",
        "wlz_indication=no leveringsvorm=geen gp_referral=yes trajectory_contract=yes complex_need=yes"
        " gzsp=traject_start trajectory_started_on=2025-03-11 claimed_route=gzsp_traject_vervolg",
        "status=not_allowed route=gzsp_traject_start unit=drie_maanden flags=route_differs",
    ),
    Example(
        "Veertig consulten van de post, eenendertig besproken: negen nog open",
        "anw_evaluation",
        "compact_team=yes anw_consults=40 evaluated=31",
        "status=settled verdict=incomplete open_items=9",
    ),
    Example(
        "Een losse casus gaat nooit landelijk: hoogstens naar de regiotafel",
        "escalation",
        "issue=individual_case requested_step=5",
        "status=not_allowed step=4 max_step=4 action=none",
    ),
    Example(
        "Bekostiging die de regio blokkeert: een signaal aan de landelijke partijen",
        "escalation",
        "issue=funding blocks_region=yes",
        "status=settled step=5 max_step=5 precondition=funding action=signal_national",
    ),
    Example(
        "Er is geen regiotafel: het zorgkantoor, dat haar bijeenroept",
        "escalation",
        "issue=no_regiotafel",
        "status=settled step=3 max_step=4 action=convene_regiotafel",
    ),
    Example(
        "Een regiotafel zonder artsen VG en huisartsenpost",
        "quorum",
        "participants=huisartsen,so,wlz_aanbieders,zorgkantoor,zorgverzekeraar",
        "status=settled verdict=not_conform missing=artsen_vg,hap",
    ),
    Example(
        "Wie woont zonder behandeling: de aanbieder moet afspraken met een SO of arts VG hebben",
        "conformity",
        "check=provider_specialist_agreement leveringsvorm=verblijf behandeling=zonder treatment_by=none"
        " employs_specialist=no",
        "status=settled verdict=unknown required=yes owners=zorgaanbieder",
    ),
    Example(
        "Een aanbieder zonder eigen specialist moet die afspraken hebben, wie er ook woont",
        "conformity",
        "check=provider_specialist_agreement employs_specialist=no",
        "status=settled required=yes owners=zorgaanbieder",
    ),
    Example(
        "De huisartsenpost is alleen ingelicht: half",
        "conformity",
        "check=hap_involvement fixed_gp_agreement=yes hap_involvement=informed",
        "status=settled verdict=partly required=yes",
    ),
    Example(
        "Op een plaats is niemand die kan triëren: een gat",
        "conformity",
        "check=triage triage_expertise=no",
        "status=gap verdict=not_conform owners=zorgkantoor missing=triage",
    ),
    Example(
        "Afgesproken aan de regiotafel en niet ingekocht",
        "procurement",
        "table_agreement=yes contract=no",
        "status=settled verdict=mismatch",
    ),
    Example(
        "Het convenant gaat voor, welk stuk er ook naast ligt",
        "source_conflict",
        "documents=lhv_leidraad,convenant",
        "status=settled leading=convenant",
    ),
    Example(
        "101 (+20) in de rapportage van mei 2025: een half jaar eerder waren het er 81",
        "programme_counts",
        "total=101 delta=20 report_on=2025-05-01",
        "status=settled total_from=2022-11-01 delta_from=2024-11-01 delta_to=2025-05-01 previous_total=81",
    ),
    Example(
        "De SO geeft advies: de huisarts houdt de regie",
        "regiebehandelaar",
        "wlz_indication=yes leveringsvorm=mpt professional=so deployment_form=consultatie",
        "status=settled regiebehandelaar=huisarts acts=so ground=zorginhoudelijk",
    ),
    Example(
        "De SO neemt een traject over zonder einddatum: niet beslist",
        "regiebehandelaar",
        "wlz_indication=no leveringsvorm=geen gzsp=traject_vervolg candidate=so end_or_review_date=no",
        "status=open regiebehandelaar=unknown flags=review_date_required",
    ),
    Example(
        "Een VS leidt een traject",
        "regiebehandelaar",
        "wlz_indication=no leveringsvorm=geen gzsp=traject_start candidate=vs end_or_review_date=yes",
        "status=settled regiebehandelaar=vs acts=vs",
    ),
    Example(
        "Een traject loopt en niemand zegt wie het leidt: niet vanzelf de huisarts",
        "regiebehandelaar",
        "wlz_indication=no leveringsvorm=geen gzsp=traject_start",
        "status=open regiebehandelaar=unknown flags=facts_missing",
    ),
    Example(
        "Compact team: de huisarts heeft de regie, de VS handelt",
        "regiebehandelaar",
        "wlz_indication=yes leveringsvorm=verblijf behandeling=zonder treatment_by=none compact_team=yes",
        "status=settled regiebehandelaar=huisarts acts=vs",
    ),
    Example(
        "Bij verblijf met behandeling kan een huisarts de regie niet krijgen",
        "regiebehandelaar",
        "wlz_indication=yes leveringsvorm=verblijf behandeling=met treatment_by=same_provider"
        " candidate=huisarts",
        "status=not_allowed regiebehandelaar=wlz_instelling",
    ),
    Example(
        "Hulp bij veel medicijnen: binnen een jaar opnieuw",
        "deployment_form",
        "wlz_indication=yes leveringsvorm=vpt deployment_form=polyfarmacie done_on=2024-02-29",
        "status=settled regiebehandelaar=huisarts part_responsible=specialist record=review_date"
        " next_review_by=2025-02-28",
    ),
    Example(
        "Na een overname staat de nieuwe regiebehandelaar in voor de behandeling",
        "deployment_form",
        "wlz_indication=yes leveringsvorm=mpt deployment_form=overname candidate=so",
        "regiebehandelaar=so part_responsible=specialist record=reason,start,review_date",
    ),
    Example(
        "Een indicatie gaat in terwijl een traject loopt",
        "transition",
        "event=wlz_indication_starts wlz_effective_from=2025-03-15 leveringsvorm=mpt professional=so"
        " extramural_treatment_contract=yes gzsp=traject_start",
        "status=settled law=Wlz route=wlz_modulair_behandeling code=H335 ended=gzsp_traject_start"
        " flags=trajectory_settlement_open"
        " tasks=close_gzsp,check_contracted_provider,warn_regiebehandelaar",
    ),
    Example(
        "De indicatie gaat morgen pas in: de taken staan vast, de dag van de wissel niet",
        "transition",
        "event=wlz_indication_starts wlz_effective_from=2025-06-11 leveringsvorm=mpt gzsp=uur",
        "status=open route=unknown ended= flags=switch_date_open"
        " tasks=close_gzsp,check_contracted_provider,warn_regiebehandelaar",
    ),
    Example(
        "Verhuizen naar verblijf met behandeling",
        "transition",
        "event=moves_into_verblijf_met wlz_indication=yes leveringsvorm=vpt gp=registered",
        "status=settled responsible=wlz_instelling route=zzp_incl_behandeling"
        " tasks=deregister_gp,handover,check_anw flags=end_gp_registration",
    ),
    Example(
        "De instelling stopt met behandelen: de huisarts, en die moet er komen",
        "transition",
        "event=treatment_stops wlz_indication=yes leveringsvorm=verblijf gp=none",
        "status=settled responsible=huisarts tasks=find_gp flags=no_gp",
    ),
    Example(
        "De overeenkomst eindigt vandaag: vandaag kan het nog",
        "transition",
        "event=contract_ends contract_until=2025-06-10 wlz_indication=yes leveringsvorm=pgb professional=so",
        "status=settled route=wlz_modulair_behandeling code=H335"
        " tasks=list_clients,check_contracted_provider flags=",
    ),
    Example(
        "De overeenkomst is geëindigd: voor alle cliënten een andere aanbieder",
        "transition",
        "event=contract_ends contract_until=2025-06-09",
        "status=settled tasks=list_clients,check_contracted_provider flags=find_contracted_provider",
    ),
    Example(
        "Verhuisd en nog niet overgedragen: het oude zorgkantoor",
        "transition",
        "event=moves_region wlz_indication=yes leveringsvorm=vpt zorgkantoor_from=5515 zorgkantoor_to=5505"
        " handover_done=no",
        "status=settled zorgkantoor_now=5515 zorgkantoor_next=5505 flags=open_handover,new_gp_needed",
    ),
    Example(
        "De overeenkomst voor trajecten eindigt: terug naar uren",
        "transition",
        "event=trajectory_contract_ends wlz_indication=no leveringsvorm=geen gzsp=traject_vervolg",
        "status=settled law=Zvw route=gzsp_uur ended=gzsp_traject_vervolg tasks=warn_regiebehandelaar"
        " flags=trajectory_settlement_open",
    ),
    Example(
        "Consulten van een locatie: wat niet bekend is laat de rest staan",
        "expected_consults",
        "consults_per_week=20 share_acute=0.14 share_phone=0.59",
        "status=open acute=2.8 weekend=unknown phone=11.8 flags=facts_missing",
    ),
    Example(
        "Intern, voor het bewijs: sector ZG, de regio koos de arts VG",
        "specialist_duty",
        "wlz_indication=yes leveringsvorm=mpt sector=ZG sector_specialist=arts_vg",
        "so=no vg=yes arrangement=home",
    ),
    Example(
        "Intern: triage in de wijk alleen waar de regio een voorwacht heeft",
        "triage_duty",
        "wlz_indication=yes leveringsvorm=pgb place_kind=elders voorwacht_in_de_wijk=yes",
        "location=no wijk=yes",
    ),
    Example(
        "Intern: uren thuis die niemand inkocht; zonder regiotafel roept het zorgkantoor die bijeen",
        "first_action",
        "layer=ingekocht kind=specialist_home reason=niet_ingekocht subcontract=no regiotafel=no",
        "precondition=uncontracted first=zorgkantoor basis=document issue=no_regiotafel start_step=3",
    ),
)


def answer_words(example: Example) -> dict[str, str]:
    """The real answer, with the keys and the writing of `expected`."""
    decision = standard_rules().decide(
        example.ask, example.fact_words, datetime.fromisoformat(example.moment), date(2025, 6, 10)
    )
    return {
        key: ",".join(value) if isinstance(value, tuple) else str(value)
        for key, value in decision.answer.items()
        if f"{key}=" in example.expected
    }


def as_markdown() -> str:
    """The examples as they stand in the page, with the answers that the rules give now."""
    parts = [BEGIN]
    for example in EXAMPLES:
        answer = ", ".join(f"{key} {value or 'geen'}" for key, value in answer_words(example).items())
        facts = ", ".join(pair.replace("=", " ") for pair in example.facts.split())
        when = (
            f"moment {example.moment}" if example.ask in ("time_class", "urgent_care", "trajectory") else ""
        )
        given = ", ".join(filter(None, (facts, when)))
        parts.append(f"**{example.title}.**\n`{example.ask}`: {given}\n→ {answer}.")
    return "\n\n".join([*parts, END])


if __name__ == "__main__":
    print(as_markdown())
