"""The shape of a piece of a rule file: the keys it may have, a word, a list of words; all else is a fault."""

from collections.abc import Collection, Mapping

from mgz.rules.findings import Findings, Obligation
from mgz.rules.yamltext import Item


def fields_of(
    item: Item, allowed: Collection[str] | None, whose: str, findings: Findings
) -> Mapping[str, Item]:
    """The entries of a mapping; a key outside `allowed` (None: any) is a fault, and so is no mapping."""
    if not isinstance(item.value, dict):
        findings.add(
            Obligation.WELL_FORMED,
            item.place,
            f"{whose} is geen groep van sleutels.",
            "Schrijf {sleutel: waarde}." + (f" Sleutels: {', '.join(allowed)}." if allowed else ""),
        )
        return {}
    for key, value in item.value.items():
        if allowed is not None and key not in allowed:
            findings.add(
                Obligation.WELL_FORMED,
                value.place,
                f"{whose}: '{key}' hoort hier niet.",
                f"Haal het weg; hier mag staan: {', '.join(allowed)}.",
            )
    return {key: value for key, value in item.value.items() if allowed is None or key in allowed}


def word_of(item: Item | None, whose: str, findings: Findings) -> str:
    """One word or text; an absent one is empty, one that is written may not be empty or a list."""
    if item is None:
        return ""
    if not item.text:
        findings.add(
            Obligation.WELL_FORMED,
            item.place,
            f"{whose} is leeg, of geen gewone tekst.",
            "Schrijf er één tekst.",
        )
    return item.text or ""


def words_of(item: Item | None, whose: str, findings: Findings) -> tuple[str, ...]:
    """A list of different words, or one word; an absent list is empty."""
    if item is None:
        return ()
    words = tuple(member.text or "" for member in item.items)
    if isinstance(item.value, dict) or not all(words) or len(set(words)) < len(words):
        findings.add(
            Obligation.WELL_FORMED,
            item.place,
            f"{whose} is geen lijst van verschillende woorden.",
            "Schrijf [een, ander], elk woord één keer.",
        )
    return words
