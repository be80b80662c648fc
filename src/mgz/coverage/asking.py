"""What is asked about an undecided minute: one sentence per kind, and where the answer goes."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from mgz.coverage.gap import Gap, GapPart
from mgz.region import Group, Region
from mgz.vocabulary import (
    Behandeling,
    Bewijs,
    Functie,
    Laag,
    Leveringsvorm,
    ObligationKind,
    Reason,
    Sector,
    TreatmentBy,
    YesNo,
)


class QuestionKind(StrEnum):
    """What is asked; each kind has one sentence and one sheet where the answer goes."""

    INDICATIE = "indicatie"
    LEVERINGSVORM = "leveringsvorm"
    SECTOR = "sector"
    BEHANDELING = "behandeling"
    BEHANDELING_PAPIER = "behandeling_papier"
    BEHANDELING_FEITELIJK = "behandeling_feitelijk"
    INSCHRIJVING = "inschrijving"
    ZORG_OVERDAG = "zorg_overdag"
    ZORG_ANW = "zorg_anw"
    SPECIALIST = "specialist"
    TRIAGE_LOCATIE = "triage_locatie"
    VOORWACHT = "voorwacht"
    POST = "post"
    POST_TRIAGE = "post_triage"
    GOEDE_VRIJDAG = "goede_vrijdag"
    REGEL = "regel"
    SECTOR_SPECIALIST = "sector_specialist"
    CONTRACT = "contract"
    CONTRACT_POST = "contract_post"
    BESCHIKBAARHEID = "beschikbaarheid"
    BEWIJS = "bewijs"
    HORIZON = "horizon"
    ROOSTER_VERVOLG = "rooster_vervolg"
    REISTIJD = "reistijd"


#: Kind -> (sentence, sheet and columns where the answer goes); `{waar}` is the place, `{functie}` the care.
SENTENCES: Final[dict[QuestionKind, tuple[str, str]]] = {
    QuestionKind.INDICATIE: ("Hebben deze cliënten ({waar}) een Wlz-indicatie?", "Clientgroepen: wlz"),
    QuestionKind.LEVERINGSVORM: (
        "In welke leveringsvorm krijgen deze cliënten ({waar}) zorg?",
        "Clientgroepen: leveringsvorm",
    ),
    QuestionKind.SECTOR: (
        "Onder welke sector valt het zorgprofiel van deze cliënten ({waar})?",
        "Clientgroepen: sector",
    ),
    QuestionKind.BEHANDELING: (
        "Krijgen deze cliënten ({waar}) hun zorg met of zonder behandeling, en wie geeft die echt?",
        "Clientgroepen: behandeling op papier, behandeling feitelijk door",
    ),
    QuestionKind.BEHANDELING_PAPIER: (
        "Krijgen deze cliënten ({waar}) hun zorg op papier met of zonder behandeling?",
        "Clientgroepen: behandeling op papier",
    ),
    QuestionKind.BEHANDELING_FEITELIJK: (
        "Wie geeft deze cliënten ({waar}) de behandeling echt?",
        "Clientgroepen: behandeling feitelijk door",
    ),
    QuestionKind.INSCHRIJVING: (
        "Bij welke huisartsenpraktijken zijn deze cliënten ({waar}) ingeschreven?",
        "Inschrijving",
    ),
    QuestionKind.ZORG_OVERDAG: (
        "Wie geeft deze bewoners ({waar}) overdag de algemene medische zorg?",
        "Afspraken: functie algemene medische zorg, uren dag",
    ),
    QuestionKind.ZORG_ANW: (
        "Wie geeft deze bewoners ({waar}) 's avonds, 's nachts en in het weekend de algemene medische zorg?",
        "Afspraken: functie algemene medische zorg, uren anw",
    ),
    QuestionKind.SPECIALIST: (
        "Wie is er, dag en nacht, als {functie} voor deze cliënten ({waar})?",
        "Afspraken: functie {functie}",
    ),
    QuestionKind.TRIAGE_LOCATIE: (
        "Wie beoordeelt op deze woonlocatie ({waar}), dag en nacht, hoe dringend een vraag is?",
        "Afspraken: functie triage",
    ),
    QuestionKind.VOORWACHT: (
        "Wie is in de ANW-uren de voorwacht voor deze cliënten thuis ({waar})?",
        "Afspraken: functie triage, voor gebied",
    ),
    QuestionKind.POST: (
        "Welke huisartsenpost is er in de ANW-uren voor deze cliënten ({waar})?",
        "Posten; zet daarna bij Organisaties de datum 'opgave volledig posten'",
    ),
    QuestionKind.POST_TRIAGE: (
        "Welke post doet in de ANW-uren de triage voor deze cliënten ({waar})?",
        "Posten: functies; zet daarna bij Organisaties de datum 'opgave volledig posten'",
    ),
    QuestionKind.GOEDE_VRIJDAG: (
        "Telt Goede Vrijdag overdag in deze regio als ANW?",
        "Instellingen: goede_vrijdag_anw",
    ),
    QuestionKind.REGEL: (
        "De regels beslissen niet wie er voor deze cliënten ({waar}) is. Wat spreekt de regio af?",
        "Bespreek dit aan de regiotafel",
    ),
    QuestionKind.SECTOR_SPECIALIST: (
        "Welke specialist is er voor cliënten met sector LG, ZG of GGZ ({waar})? De regels zeggen het niet.",
        "Instellingen: specialist_lg, specialist_zg, specialist_ggz",
    ),
    QuestionKind.CONTRACT: (
        "Is voor de cliënten van {waar} ingekocht: {functie}?",
        "Contracten; zet daarna bij Organisaties de datum 'opgave volledig contracten'",
    ),
    QuestionKind.CONTRACT_POST: (
        "Is de zorg van de huisartsenposten in de ANW-uren ingekocht?",
        "Contracten: route huisarts_anw; zet daarna bij Organisaties de datum 'opgave volledig contracten'",
    ),
    QuestionKind.BESCHIKBAARHEID: (
        "Wie betaalt dat er in de ANW-uren een {functie} beschikbaar is voor de cliënten van {waar}?",
        "Contracten: route beschikbaarheid",
    ),
    QuestionKind.BEWIJS: (
        "Waaruit blijkt dat er echt iemand is voor {functie}: een rooster, of uw garantie?",
        "Afspraken of Posten: bewijs; bij rooster ook Diensten",
    ),
    QuestionKind.HORIZON: (
        "Tot en met welke dag is een rooster in deze regio verplicht?",
        "Regio: rooster verplicht t/m",
    ),
    QuestionKind.ROOSTER_VERVOLG: (
        "Wie heeft er dienst voor {functie} na de laatste dag van het verplichte rooster?",
        "Diensten",
    ),
    QuestionKind.REISTIJD: (
        "Hoe lang doen de mensen met dienst voor {functie} erover naar deze cliënten ({waar})?",
        "Reistijden, of Professionals: standplaats en Postcodes",
    ),
}

#: Asked once for the whole region; once per party that promised; once per provider.
FOR_THE_REGION: Final = frozenset(
    {
        QuestionKind.POST,
        QuestionKind.POST_TRIAGE,
        QuestionKind.CONTRACT_POST,
        QuestionKind.GOEDE_VRIJDAG,
        QuestionKind.HORIZON,
    }
)
FOR_THE_PARTY: Final = frozenset({QuestionKind.BEWIJS, QuestionKind.ROOSTER_VERVOLG})
FOR_THE_PROVIDER: Final = frozenset({QuestionKind.CONTRACT, QuestionKind.BESCHIKBAARHEID})

_SPECIALISTS: Final = (Functie.SPECIALIST_SO, Functie.SPECIALIST_VG)
_STATED: Final = {
    ObligationKind.INSTITUTION_DAY: QuestionKind.ZORG_OVERDAG,
    ObligationKind.INSTITUTION_ANW: QuestionKind.ZORG_ANW,
    ObligationKind.TRIAGE_PRACTICE_INSTITUTION: QuestionKind.ZORG_OVERDAG,
    ObligationKind.TRIAGE_POST_INSTITUTION: QuestionKind.ZORG_ANW,
    ObligationKind.GP_ANW: QuestionKind.POST,
    ObligationKind.TRIAGE_POST_GP: QuestionKind.POST_TRIAGE,
    ObligationKind.TRIAGE_LOCATION: QuestionKind.TRIAGE_LOCATIE,
    ObligationKind.TRIAGE_WIJK: QuestionKind.VOORWACHT,
}


def kinds_of(region: Region, group: Group, gap: Gap, part: GapPart) -> tuple[QuestionKind, ...]:
    """Which questions would settle an undecided part of a gap."""
    if part.kind is ObligationKind.GOOD_FRIDAY:
        return (QuestionKind.GOEDE_VRIJDAG,)
    match gap.layer:
        case Laag.AFGESPROKEN:
            return _agreed(region, group, gap, part)
        case Laag.INGEKOCHT:
            return (_bought(part),)
        case Laag.INGEROOSTERD:
            return _rostered(region, gap, part)


def _agreed(region: Region, group: Group, gap: Gap, part: GapPart) -> tuple[QuestionKind, ...]:
    if part.outcome.reason is Reason.REGEL_OPEN:
        by_sector = part.kind is ObligationKind.OPEN and group.sector in _OPEN_SECTORS
        asks_choice = gap.function in _SPECIALISTS and by_sector
        return (QuestionKind.SECTOR_SPECIALIST if asks_choice else QuestionKind.REGEL,)
    if part.kind is ObligationKind.UNKNOWN:
        return _missing_facts(group, gap)
    if part.outcome.reason is Reason.FEIT_ONBEKEND:
        return (QuestionKind.INSCHRIJVING,)
    return (_STATED.get(part.kind, QuestionKind.SPECIALIST),)


_OPEN_SECTORS: Final = (Sector.LG, Sector.ZG, Sector.GGZ)


def _bought(part: GapPart) -> QuestionKind:
    match part.outcome.reason:
        case Reason.REGEL_OPEN:
            return QuestionKind.REGEL
        case Reason.STANDBY_FUNDING_OPEN:
            return QuestionKind.BESCHIKBAARHEID
        case _:
            by_post = part.kind in (ObligationKind.GP_ANW, ObligationKind.TRIAGE_POST_GP)
            return QuestionKind.CONTRACT_POST if by_post else QuestionKind.CONTRACT


def _rostered(region: Region, gap: Gap, part: GapPart) -> tuple[QuestionKind, ...]:
    match part.outcome.reason:
        case Reason.BUITEN_HORIZON:
            return (QuestionKind.ROOSTER_VERVOLG,)
        case Reason.FEIT_ONBEKEND:
            return (QuestionKind.REISTIJD,)
        case _:
            return tuple(_unproved(region, gap, part))


def _unproved(region: Region, gap: Gap, part: GapPart) -> list[QuestionKind]:
    """Whether the party stated no proof, or a roster for which the region set no last day."""
    party = part.outcome.party
    proofs = {row.bewijs for row in region.agreements if row.party == party}
    proofs |= {post.bewijs for post in region.posts if post.hds == party}
    kinds = [QuestionKind.BEWIJS] if Bewijs.GEEN in proofs or Bewijs.ROOSTER not in proofs else []
    if region.roster_until is None and Bewijs.ROOSTER in proofs:
        kinds.append(QuestionKind.HORIZON)
    return kinds or [QuestionKind.BEWIJS]


def _missing_facts(group: Group, gap: Gap) -> tuple[QuestionKind, ...]:
    """Which facts keep the rules from deciding what is asked, or on whom it rests."""
    kinds = []
    specialist = gap.function in _SPECIALISTS
    if group.wlz is YesNo.UNKNOWN:
        kinds.append(QuestionKind.INDICATIE)
    indicated_without_form = group.wlz is YesNo.YES and group.leveringsvorm is Leveringsvorm.GEEN
    if group.leveringsvorm is Leveringsvorm.UNKNOWN or indicated_without_form:
        kinds.append(QuestionKind.LEVERINGSVORM)
    if specialist and group.sector in (Sector.UNKNOWN, Sector.NONE):
        kinds.append(QuestionKind.SECTOR)
    with_treatment = (Leveringsvorm.VERBLIJF, Leveringsvorm.VPT) if specialist else (Leveringsvorm.VERBLIJF,)
    if group.leveringsvorm in with_treatment:
        kinds += _missing_treatment(group)
    return tuple(kinds)


def _missing_treatment(group: Group) -> list[QuestionKind]:
    match group.behandeling is Behandeling.UNKNOWN, group.treatment_by is TreatmentBy.UNKNOWN:
        case True, True:
            return [QuestionKind.BEHANDELING]
        case True, False:
            return [QuestionKind.BEHANDELING_PAPIER]
        case False, True:
            return [QuestionKind.BEHANDELING_FEITELIJK]
        case _:
            return []
