"""Dutch words for the parts of a proof; one home for every page, report and command."""

from collections.abc import Iterable
from typing import Final

from mgz.calendar import civil
from mgz.coverage import Party
from mgz.region import Group, Region
from mgz.vocabulary import PartyRole, Reason, label

_DAYS: Final = ("ma", "di", "wo", "do", "vr", "za", "zo")

#: Reason -> what to do about it, in one sentence.
REMEDIES: Final[dict[Reason, str]] = {
    Reason.BUITEN_UREN: "Breid de uren van de afspraak uit, of maak een afspraak voor de uren die ontbreken.",
    Reason.AFSPRAAK_NIET_IN_WERKING: "Teken of verleng de afspraak, of zet de goede begin- en einddatum.",
    Reason.GEEN_HUISARTS: "Zoek een huisarts; zorgkantoor en zorgverzekeraar bemiddelen.",
    Reason.GEEN_AFSPRAAK: "Maak een afspraak met een partij die deze zorg kan geven.",
    Reason.REGEL_OPEN: "De bronnen beslissen dit niet: maak er een regionale afspraak over.",
    Reason.FEIT_ONBEKEND: "Vul het ontbrekende gegeven in.",
    Reason.GEEN_OPGAVE: "Geef op wat er is afgesproken, ook als dat niets is.",
}

#: What is worth knowing of covered minutes.
NOTES: Final[dict[str, str]] = {
    "andere_hds": "gedekt door een post van een andere HDS dan die van de praktijk",
    "no_gp": "gedekt door de post, maar de cliënten hebben geen huisarts",
    "hds_onbekend": "gedekt door een post, maar de HDS van de praktijk is niet bekend",
    "goede_vrijdag": "Goede Vrijdag: de regio heeft niet opgegeven of dit dag of ANW is",
}


def organisation_name(region: Region, name: str) -> str:
    """The name of an organisation or practice, or its id when no more is known."""
    organisation = region.organisation_by_id.get(name)
    if organisation:
        return organisation.name
    rows = region.practice_rows.get(name, ())
    return rows[0].name if rows and rows[0].name else name


def party_text(region: Region, party: Party) -> str:
    """The party by name, or by its role when nobody is known to fill it."""
    if not party.organisations:
        article = "het" if party.role is PartyRole.ZORGKANTOOR else "de"
        return f"{article} {label(party.role)}"
    return ", ".join(organisation_name(region, name) for name in party.organisations)


def parties_text(region: Region, parties: Iterable[Party]) -> str:
    """Several parties as one phrase."""
    return " en ".join(party_text(region, party) for party in parties) or "–"


def place_text(region: Region, place: str) -> str:
    """The name of a location or area."""
    if place in region.location_by_id:
        return region.location_by_id[place].name
    return region.area_by_id[place].name if place in region.area_by_id else place or region.name


def group_place(region: Region, group: Group) -> str:
    """Where a group lives, by name."""
    return place_text(region, group.location or group.area)


def group_text(group: Group) -> str:
    """What kind of clients a group holds: form, sector, treatment."""
    words = [label(group.leveringsvorm), label(group.sector)]
    if group.leveringsvorm.value == "verblijf":
        words.append(f"behandeling: {label(group.treatment_by)}")
    return ", ".join(words)


def moment_text(minute: int) -> str:
    """A minute on the Dutch wall clock: ``wo 25-11-2026 17:00``."""
    moment = civil(minute)
    return f"{_DAYS[moment.weekday()]} {moment:%d-%m-%Y %H:%M}"


def stretch_text(begin: int, end: int) -> str:
    """A stretch in words: ``vr 01-05-2026 17:00 tot za 02-05-2026 08:00``."""
    return f"{moment_text(begin)} tot {moment_text(end)}"


def duration_text(minutes: int) -> str:
    """How long something takes: ``253 dagen 9 uur``; zero parts are left out."""
    days, rest = divmod(minutes, 24 * 60)
    hours, left = divmod(rest, 60)
    words = [
        (days, "dag" if days == 1 else "dagen"),
        (hours, "uur"),
        (left, "minuut" if left == 1 else "minuten"),
    ]
    return " ".join(f"{number} {word}" for number, word in words if number) or "0 minuten"
