"""The worked explanations of docs/uitleg-regels.md; `python -m tests.spec.rules.explained` writes them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from mgz.rules import Explanation
from mgz_cli.fact_words import read_facts
from mgz_cli.rulefiles import standard_rules

PAGE = Path(__file__).parents[3] / "docs" / "uitleg-regels.md"
BEGIN, END = "<!-- voorbeelden: begin -->", "<!-- voorbeelden: einde -->"
KNOWN_ON = date(2025, 6, 10)


@dataclass(frozen=True)
class Worked:
    """One question that somebody really asks, and what a reader must find in its explanation."""

    title: str
    story: str
    ask: str
    facts: str
    finds: tuple[str, ...]
    moment: str = "2025-06-10T10:00:00+02:00"

    def told(self) -> Explanation:
        """The explanation as the rules give it today."""
        facts = read_facts(self.facts.split())
        return standard_rules().explain(self.ask, facts, datetime.fromisoformat(self.moment), KNOWN_ON)


WORKED = (
    Worked(
        "Mevrouw Bakker: de arts VG bij iemand met een mpt",
        "Zij woont in haar eigen huis met een mpt. De arts VG komt erbij en heeft de overeenkomst."
        " Langs welke route?",
        "specific_care",
        "wlz_indication=yes leveringsvorm=mpt sector=VG professional=arts_vg"
        " extramural_treatment_contract=yes",
        (
            "Uitkomst: settled", "route: wlz_modulair_behandeling", "code: H336", "Deed er niet toe: sector",
            "extramural_treatment_contract yes → no", "status settled → not_allowed",
            "professional arts_vg → so (wie de zorg geeft): acts arts_vg → so; code H336 → H335",
        ),
    ),
    Worked(
        "Meneer Pietersen: beginnende dementie met een vpt",
        "Hij woont in een cluster met een vpt en viel twee keer. Wie is verantwoordelijk voor de algemene"
        " medische zorg?",
        "general_care",
        "wlz_indication=yes leveringsvorm=vpt gp=registered sector=VV condition=dementie behandeling=zonder",
        (
            "responsible: huisarts", "Deed er niet toe: behandeling, condition",
            "gp registered → none of refused (inschrijving bij een huisarts): status settled → gap",
        ),
    ),
    Worked(
        "Waarom niet: GZSP gedeclareerd bij iemand met een mpt",
        "Voor mevrouw Bakker is GZSP per uur gedeclareerd.",
        "claim",
        "claimed_route=gzsp_uur wlz_indication=yes leveringsvorm=mpt professional=arts_vg"
        " extramural_treatment_contract=yes direct_minutes=60",
        (
            "Uitkomst: not_allowed",
            "de cliënt heeft een Wlz-indicatie (wlz_indication): regel F-CL-WLZ-HOUR",
            "Wel: law Wlz, payer zorgkantoor, route wlz_modulair_behandeling",
            "claimed_route gzsp_uur → wlz_modulair_behandeling",
        ),
    ),
    Worked(
        "Waarom niet: GZSP en ook geen overeenkomst",
        "Hetzelfde, maar de organisatie heeft geen overeenkomst. Eén wijziging is dan niet genoeg.",
        "claim",
        "claimed_route=gzsp_uur wlz_indication=yes leveringsvorm=mpt professional=arts_vg"
        " extramural_treatment_contract=no direct_minutes=60",
        (
            "twee wijzigingen samen", "extramural_treatment_contract no → yes",
            "te regelen door zorgkantoor en zorgaanbieder",
        ),
    ),
    Worked(
        "Niet te beslissen: verblijf met behandeling, de huisarts is niet bekend",
        "Alleen de inschrijving bij de huisarts ontbreekt nog.",
        "general_care",
        "wlz_indication=yes leveringsvorm=verblijf behandeling=met treatment_by=same_provider",
        (
            "Uitkomst: open", "er ontbreekt een feit (facts_missing)", "responsible: wlz_instelling",
            "Onbekend: gp; zou vaststaan met registered, none, refused, subcontractor, not_possible",
        ),
    ),
    Worked(
        "In de ANW-uren: zaterdagavond thuis met een vpt",
        "Wie handelt nu, en op welk ander moment is dat iemand anders?",
        "urgent_care",
        "wlz_indication=yes leveringsvorm=vpt gp=registered sector=VV care_type=algemeen compact_team=no",
        ("acts: hap", "time_class: anw", "Op een ander moment:", "acts hap → huisarts"),
        "2025-06-14T21:30:00+02:00",
    ),
)  # fmt: skip


def as_markdown() -> str:
    """The section of the page, made of what the rules say today."""
    parts = [BEGIN]
    for one in WORKED:
        command = (
            f'mgz rules explain --ask {one.ask} --at "{one.moment[8:10]}-{one.moment[5:7]}-{one.moment[:4]}'
        )
        command += f' {one.moment[11:16]}" --known-on {KNOWN_ON:%d-%m-%Y} {one.facts}'
        parts += [f"## {one.title}", one.story, f"    {command}", f"```text\n{one.told().text}\n```"]
    return "\n\n".join([*parts, END])


def main() -> None:
    """Write the section anew."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    PAGE.write_text(before + as_markdown() + rest.partition(END)[2], encoding="utf-8")


if __name__ == "__main__":
    main()
