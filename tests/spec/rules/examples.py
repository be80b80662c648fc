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
    def fact_words(self) -> dict[str, str]:
        """The facts as the rules take them."""
        return dict(pair.split("=") for pair in self.facts.split())


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
        when = f"moment {example.moment}" if example.ask == "time_class" else ""
        given = ", ".join(filter(None, (facts, when)))
        parts.append(f"**{example.title}.**\n`{example.ask}`: {given}\n→ {answer}.")
    return "\n\n".join([*parts, END])


if __name__ == "__main__":
    print(as_markdown())
