"""The worked examples of docs/regels.md; `python -m tests.spec.rules.examples` prints the section."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

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
    def fact_words(self) -> dict[str, str | int]:
        """The facts as the rules take them."""
        pairs = (pair.split("=") for pair in self.facts.split())
        return {key: int(word) if word.isdigit() else word for key, word in pairs}


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
        facts = ", ".join(f"{key} {word}" for key, word in example.fact_words.items())
        when = f"moment {example.moment}" if example.ask in ("time_class", "urgent_care") else ""
        given = ", ".join(filter(None, (facts, when)))
        parts.append(f"**{example.title}.**\n`{example.ask}`: {given}\n→ {answer}.")
    return "\n\n".join([*parts, END])


if __name__ == "__main__":
    print(as_markdown())
