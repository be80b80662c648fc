"""Dutch words for the parts of a proof; one home for every page, report and command."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from mgz.calendar import Validity, civil
from mgz.coverage import Party
from mgz.region import Group, Region
from mgz.vocabulary import Functie, PartyRole, Reason, TriagePlace, label

_DAYS: Final = ("ma", "di", "wo", "do", "vr", "za", "zo")

#: Reason -> what to do about it, in one sentence.
REMEDIES: Final[dict[Reason, str]] = {
    Reason.BUITEN_UREN: "Breid de uren van de afspraak uit, of maak een afspraak voor de uren die ontbreken.",
    Reason.AFSPRAAK_NIET_IN_WERKING: "Teken of verleng de afspraak, of zet de goede begin- en einddatum.",
    Reason.GEEN_HUISARTS: "Zoek een huisarts; zorgkantoor en zorgverzekeraar bemiddelen.",
    Reason.GEEN_AFSPRAAK: "Maak een afspraak met een partij die deze zorg kan geven.",
    Reason.CONTRACT_NIET_IN_WERKING: "Teken of verleng het contract, of zet de goede begin- en einddatum.",
    Reason.OMVANG_NUL: "Spreek af hoeveel er wordt ingekocht, of zet de goede omvang bij het contract.",
    Reason.NIET_INGEKOCHT: "Sluit een contract voor deze zorg, of geef het contract op dat er al is.",
    Reason.NIET_BEVESTIGD: "Laat wie dienst heeft de dienst bevestigen.",
    Reason.ONBEREIKBAAR: "Geef een dienstnummer op bij de afspraak, de pool of de post.",
    Reason.BUITEN_BEREIK: "Rooster iemand in die op tijd kan zijn, of spreek bereikbaar op afstand af.",
    Reason.DUBBEL_INGEROOSTERD: "Geef één van de twee diensten aan iemand anders.",
    Reason.AFWEZIG: "Rooster voor deze uren iemand anders in.",
    Reason.NIET_BEVOEGD: "Rooster iemand in die bevoegd is voor deze zorg, of vul de bevoegdheid in.",
    Reason.GEEN_DIENST: "Rooster voor deze uren iemand in op lijn 1.",
    Reason.REGEL_OPEN: "De bronnen beslissen dit niet: maak er een regionale afspraak over.",
    Reason.FEIT_ONBEKEND: "Vul het ontbrekende gegeven in.",
    Reason.GEEN_OPGAVE: "Geef op wat er is geregeld, ook als dat niets is.",
    Reason.STANDBY_FUNDING_OPEN: "Spreek af wie betaalt dat er in de ANW-uren iemand beschikbaar is.",
    Reason.BUITEN_HORIZON: "Maak het rooster af voor de dagen na het verplichte rooster.",
}

#: What is worth knowing of covered minutes.
NOTES: Final[dict[str, str]] = {
    "andere_hds": "gedekt door een post van een andere HDS dan die van de praktijk",
    "no_gp": "gedekt door de post, maar de cliënten hebben geen huisarts",
    "hds_onbekend": "gedekt door een post, maar de HDS van de praktijk is niet bekend",
    "omvang_niet_opgegeven": "ingekocht, maar hoeveel is niet opgegeven",
    "gegarandeerd": "gegarandeerd door de partij, het rooster is niet ingezien",
    "norm_niet_gesteld": "de regio heeft geen norm gesteld voor hoe snel iemand er moet zijn",
    "reistijd_geschat": "de reistijd is geschat, niet opgegeven",
    "goede_vrijdag": "Goede Vrijdag: de regio heeft niet opgegeven of dit dag of ANW is",
}

#: What stands where no party is named.
NOBODY: Final = "–"
_THE: Final = {PartyRole.ZORGKANTOOR: "het zorgkantoor", PartyRole.PARTIJ: label(PartyRole.PARTIJ)}


def organisation_name(region: Region, name: str) -> str:
    """The name of an organisation, practice or post, or its id when no more is known."""
    organisation = region.organisation_by_id.get(name)
    if organisation:
        return organisation.name
    known = (row.name for row in region.practice_rows.get(name, ()) if row.name)
    posts = (post.name for post in region.posts if post.id == name)
    return next(known, None) or next(posts, None) or name


def party_text(region: Region, party: Party) -> str:
    """The party by name, or by its role when nobody is known to fill it."""
    if not party.organisations:
        return _THE.get(party.role, f"de {label(party.role)}")
    return ", ".join(organisation_name(region, name) for name in party.organisations)


def parties_text(region: Region, parties: Iterable[Party]) -> str:
    """Several parties as one phrase."""
    return " en ".join(party_text(region, party) for party in parties) or NOBODY


def care_text(function: Functie, place: TriagePlace | None) -> str:
    """What must be there, for triage with its place: ``triage op de woonlocatie``."""
    return f"{label(function)} {label(place)}" if place else label(function)


def joined_names(names: Sequence[str], most: int, between: str = "; ") -> str:
    """So many names, which may hold commas, and how many more: ``Huize A; Huize B en nog 3``."""
    shown = between.join(names[:most])
    return f"{shown} en nog {len(names) - most}" if len(names) > most else shown


def place_text(region: Region, place: str) -> str:
    """The name of a location, area, organisation, practice or post; nothing stands for the whole region."""
    if place in region.location_by_id:
        return region.location_by_id[place].name
    if place in region.area_by_id:
        return region.area_by_id[place].name
    return organisation_name(region, place) if place else region.name


def group_place(region: Region, group: Group) -> str:
    """Where a group lives, by name."""
    return place_text(region, group.location or group.area)


def group_text(group: Group) -> str:
    """What kind of clients a group holds: form, sector, treatment."""
    words = [label(group.leveringsvorm), label(group.sector)]
    if group.leveringsvorm.value == "verblijf":
        words.append(f"behandeling: {label(group.treatment_by)}")
    return ", ".join(words)


def date_text(day: date) -> str:
    """A day as the Dutch write it: ``25-11-2026``."""
    return f"{day:%d-%m-%Y}"


def period_text(validity: Validity) -> str:
    """The days of a validity: ``01-01-2026 t/m 31-12-2026``; an open side is said."""
    first = date_text(validity.first) if validity.first else "zonder begin"
    last = date_text(validity.last) if validity.last else "zonder einde"
    return f"{first} t/m {last}"


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
