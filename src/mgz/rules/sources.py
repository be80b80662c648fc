"""The places the rules rest on: one file, each with document, place, date and our own words."""

import re
from collections.abc import Mapping
from typing import Final

from mgz.errors import Place
from mgz.rules.findings import Findings, Obligation
from mgz.rules.periods import read_date
from mgz.rules.shapes import fields_of
from mgz.rules.yamltext import Item
from mgz.vocabulary import Source

#: R statement, S public source, O open point, X conflict between sources, D decision on an ambiguous point.
REF: Final = re.compile(r"[RSOD]\d{2,3}|X\d{1,2}", re.ASCII)
_KEYS: Final = ("document", "place", "date", "says")


def read_sources(root: Item, seen: dict[str, Place], findings: Findings) -> dict[str, Source]:
    """The sources of one file, by the id that the rules cite; `seen` are those of all files so far."""
    found: dict[str, Source] = {}
    fields = fields_of(root, ("sources",), "Het bronbestand", findings)
    for ref, item in fields_of(fields["sources"], None, "De lijst van bronnen", findings).items():
        if ref in seen:
            findings.add(
                Obligation.UNIQUE_IDS,
                item.place,
                f"Bron {ref} bestaat al in {seen[ref]}.",
                "Geef elke bron een eigen nummer.",
            )
            continue
        seen[ref] = item.place
        missing = [key for key in _KEYS if not (key in item.fields and item.fields[key].text)]
        extra = sorted(item.fields.keys() - set(_KEYS))
        if missing or extra or not REF.fullmatch(ref):
            what = f"mist {', '.join(missing)}" if missing else "heeft geen nummer van R, S, O, X of D"
            what = f"heeft '{extra[0]}', dat geen deel van een bron is" if extra else what
            findings.add(
                Obligation.SOURCED,
                item.place,
                f"Bron {ref} {what}.",
                "Geef document, place, date (of undated) en says (eigen woorden).",
            )
            continue
        words = {key: item.fields[key].text or "" for key in _KEYS}
        when = None if words["date"] == "undated" else read_date(item.fields["date"], ref, findings)
        found[ref] = Source(words["document"], words["place"], when, words["says"])
    return found


def as_data(sources: Mapping[str, Source]) -> dict[str, list[str]]:
    """The sources as plain values for the hash of a rule book."""
    return {ref: [s.document, s.place, str(s.date), s.says] for ref, s in sorted(sources.items())}
