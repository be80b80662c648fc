"""The clients a gap is about: what was stated of them, where they stand, and what else is open for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.urls import reverse

from mgz.coverage import Gap
from mgz.region import Group, Region, Registration
from mgz.reporting.words import date_text, group_place, organisation_name, period_text
from mgz.vocabulary import GpRegistration, label
from mgz_site.ui.pages.verdicts import Fact
from mgz_site.ui.pages.words import Mark, amount, capital, care_text, clients, counted, mark
from mgz_site.ui.result import Result

#: So many lines of each kind are shown; the rest is a number.
MOST: Final = 10
_WITHOUT: Final = {
    GpRegistration.NONE: "geen huisarts",
    GpRegistration.REFUSED: "geweigerd door een huisarts",
}


@dataclass(frozen=True, slots=True)
class OtherGap:
    """Another gap of the same clients."""

    text: str
    mark: Mark
    address: str


@dataclass(frozen=True, slots=True)
class GroupView:
    """The group in words; `location` is the address of the page about the place where they live."""

    facts: tuple[Fact, ...]
    practices: tuple[Fact, ...]
    more_practices: int
    others: tuple[OtherGap, ...]
    more_others: int
    location: str


def group_view(result: Result, gap: Gap) -> GroupView:
    """What is known of the clients of a gap."""
    region, group = result.region, result.group(gap)
    lines = region.registrations_of.get(group.id, ())
    others = [each for each in result.proof.gaps if each.group == group.id and each.id != gap.id]
    return GroupView(
        facts=tuple(_facts(region, group)),
        practices=tuple(_practice(region, line) for line in lines[:MOST]),
        more_practices=max(0, len(lines) - MOST),
        others=tuple(_other(result, each) for each in others[:MOST]),
        more_others=max(0, len(others) - MOST),
        location=_location(group) if result.is_current else "",
    )


def _facts(region: Region, group: Group) -> list[Fact]:
    """The columns of sheet Clientgroepen, in the words of the workbook."""
    postcodes = region.place_of(group)
    where = next(iter(postcodes)) if group.location else counted(len(postcodes), "postcode", "postcodes")
    facts = [
        Fact("Aantal", clients(group.number)),
        Fact("Waar", f"{group_place(region, group)} ({where})"),
        Fact("Wlz-indicatie", label(group.wlz)),
        Fact("Leveringsvorm", label(group.leveringsvorm)),
        Fact("Sector", label(group.sector)),
        Fact("Behandeling op papier", label(group.behandeling)),
        Fact("Behandeling feitelijk door", label(group.treatment_by)),
        Fact("Zorgaanbieder", organisation_name(region, group.zorgaanbieder) or "niet opgegeven"),
    ]
    if group.behandelaanbieder:
        facts.append(Fact("Behandelaanbieder", organisation_name(region, group.behandelaanbieder)))
    if group.validity.first or group.validity.last:
        facts.append(Fact("Geldt", period_text(group.validity)))
    if stated := _stated(region, group):
        facts.append(Fact("Opgegeven door", stated))
    facts.append(Fact("Rij op blad Clientgroepen", group.id, is_code=True))
    return facts


def _stated(region: Region, group: Group) -> str:
    by = organisation_name(region, group.stated.by) if group.stated.by else ""
    on = f"op {date_text(group.stated.on)}" if group.stated.on else ""
    return " ".join(filter(None, (by, on)))


def _practice(region: Region, line: Registration) -> Fact:
    where = organisation_name(region, line.practice) or _WITHOUT.get(line.gp, "praktijk niet bekend")
    return Fact(capital(where), clients(line.number))


def _other(result: Result, gap: Gap) -> OtherGap:
    text = f"{capital(care_text(gap))}, {label(gap.dagdeel)}, {label(gap.layer)}: {amount(gap.clients)}"
    return OtherGap(text, mark(gap.state), result.address("gat", gap.id))


def _location(group: Group) -> str:
    if group.location:
        return reverse("locatie", args=[group.location])
    return reverse("locatie_thuis", args=[group.area])
