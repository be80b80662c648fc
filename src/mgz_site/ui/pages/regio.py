"""*Regio*: the map with its table, the organisations, and how much of everything there is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.urls import reverse

from mgz.reporting.location_place import PlaceKind, PlaceLine
from mgz.reporting.region_lines import KIND_WORDS, LineKind, Order, RegionLine
from mgz.reporting.region_map import WORST_FIRST
from mgz.vocabulary import State, Verdict
from mgz_site.ui.known import Known
from mgz_site.ui.pages.gaps import Choice
from mgz_site.ui.pages.location_list import place_address, safe_step
from mgz_site.ui.pages.pager import Pager, pager
from mgz_site.ui.pages.periods import period_text
from mgz_site.ui.pages.regio_choice import RegioChoice, map_choices
from mgz_site.ui.pages.regio_map import MapView, map_view
from mgz_site.ui.pages.sliced import sliced
from mgz_site.ui.pages.words import Mark, amount, day, mark, moment
from mgz_site.ui.regional import in_order, lines, places, shares, verdicts

PLACES, PARTIES = 15, 20


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place with its verdict, as a line of the table beside the map."""

    name: str
    address: str
    town: str
    organisation: str
    mark: Mark
    clients: str


@dataclass(frozen=True, slots=True)
class PartyRow:
    """An organisation with what it has here and what it has to do."""

    name: str
    address: str
    kind: str
    locations: str
    clients: str
    gaps: str
    open: str
    questions: str


@dataclass(frozen=True, slots=True)
class KindLink:
    """How many lines of a kind there are, and the list of them."""

    text: str
    address: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class RegioPage:
    """Everything on the page."""

    standing: str
    faults: tuple[str, ...]
    choices: tuple[Choice, ...]
    hidden: tuple[tuple[str, object], ...]
    typed_day: str
    typed_known: str
    is_narrowed: bool
    is_one_day: bool
    map: MapView
    places: tuple[PlaceRow, ...]
    place_count: str
    place_pager: Pager | None
    kinds: tuple[KindLink, ...]
    parties: tuple[PartyRow, ...]
    party_count: str
    party_pager: Pager | None
    sliding: str
    places_csv: str
    parties_csv: str
    earlier: bool


def regio_page(known: Known, choice: RegioChoice) -> RegioPage:
    """One page of places and one of organisations, beside the whole map."""
    found = chosen_places(known, choice)
    shown, page, pages = sliced(found, choice.bladzijde, PLACES)
    everybody = party_lines(known)
    some, part, parts = sliced(everybody, choice.deel, PARTIES)
    return RegioPage(
        standing=standing_text(known),
        faults=fault_lines(known, choice),
        choices=map_choices(known, choice),
        hidden=choice.hidden("functie", "laag", "gebied", "oordeel", "dag", "bekend"),
        typed_day=known.typed_day,
        typed_known=known.typed_known,
        is_narrowed=choice.query() != "?",
        is_one_day=known.day is not None,
        map=map_view(known, choice),
        places=tuple(_row(line, verdict) for line, verdict in shown),
        place_count=amount(len(found)),
        place_pager=pager(page, pages, lambda n: choice.query(bladzijde=n, deel=part) + "#plaatsen"),
        kinds=kind_links(known, choice),
        parties=tuple(party_row(known, choice, line) for line in some),
        party_count=amount(len(everybody)),
        party_pager=pager(part, parts, lambda n: choice.query(deel=n, bladzijde=page) + "#organisaties"),
        sliding=reverse("schuifkaart") + choice.query(),
        places_csv=reverse("regio_plaatsen_csv") + choice.query(),
        parties_csv=reverse("regio_lijst_csv") + choice.query(soort=LineKind.ORGANISATIE, zoek=""),
        earlier=known.known_on is not None,
    )


def chosen_places(known: Known, choice: RegioChoice) -> tuple[tuple[PlaceLine, Verdict], ...]:
    """The places that fit with their verdicts: the worst first, then those with most clients."""
    region, judged = known.result.region, verdicts(known)
    codes = region.postcodes_of(choice.gebied) if choice.gebied else None
    rows = []
    for line in places(known.result):
        at = region.location_by_id.get(line.place.id) if line.place.kind is PlaceKind.LOCATIE else None
        where = {at.postcode} if at else region.postcodes_of(line.place.id)
        verdict = judged.of(line.place, choice.functie, choice.laag)
        if (codes is None or where <= codes) and choice.oordeel in (None, verdict):
            rows.append((line, verdict))
    rows.sort(key=lambda row: (WORST_FIRST.index(row[1]), -row[0].clients))
    return tuple(rows)


def _row(line: PlaceLine, verdict: Verdict) -> PlaceRow:
    at_home = line.place.kind is PlaceKind.GEBIED
    return PlaceRow(
        name=line.name,
        address=place_address(line.place),
        town="Mensen die thuis wonen" if at_home else line.town,
        organisation=line.organisation,
        mark=mark(verdict),
        clients=amount(line.clients),
    )


def standing_text(known: Known) -> str:
    """Which stand the page is about, what is known when, and over which days the verdicts go."""
    stand = f"Stand {known.stand.number} ({known.stand.name}), sinds {moment(known.stand.since)}"
    as_known = f", zoals bekend op {day(known.known_on)}" if known.known_on else ""
    over = f"op {day(known.day)}" if known.day else f"van {period_text(known.result)}"
    return f"{stand}{as_known}. De oordelen gaan over wat geldt {over}."


def fault_lines(known: Known, choice: RegioChoice) -> tuple[str, ...]:
    """What could not be used of the address, and what is shown instead."""
    said = list(known.faults)
    if choice.unknown:
        said.append(f"Deze keuze bestaat hier niet: {', '.join(choice.unknown)}. U ziet alles.")
    return tuple(said)


def lines_on(known: Known, rows: tuple[RegionLine, ...]) -> tuple[RegionLine, ...]:
    """The lines that hold on the day that was chosen; all of them without one."""
    return rows if known.day is None else tuple(line for line in rows if line.holds_on(known.day))


def kind_links(known: Known, choice: RegioChoice) -> tuple[KindLink, ...]:
    """How many of each kind there are, each with the list of them."""
    numbers = Counter(line.kind for line in lines_on(known, lines(known.result).everything))
    return tuple(
        KindLink(
            f"{amount(numbers[kind])} {words[numbers[kind] != 1]}",
            reverse("regio_lijst") + RegioChoice(soort=kind, dag=choice.dag, bekend=choice.bekend).query(),
            kind is choice.soort,
        )
        for kind, words in KIND_WORDS.items()
        if numbers[kind]
    )


def party_lines(known: Known) -> tuple[RegionLine, ...]:
    """The organisations, those with most gaps to act on first."""
    mine = shares(known.result)
    found = lines_on(known, in_order(known.result, LineKind.ORGANISATIE, Order.NAME))

    def weight(line: RegionLine) -> tuple[int, int, str]:
        numbers = mine.counted(line.subject)
        return -numbers[State.GAT], -numbers[State.ONBESLIST], line.name.casefold()

    return tuple(sorted(found, key=weight))


def party_address(party: str, choice: RegioChoice) -> str:
    """The page of an organisation, practice or post, on the same days."""
    return reverse("regio_organisatie", args=[safe_step(party)]) + choice.days()


def party_row(known: Known, choice: RegioChoice, line: RegionLine) -> PartyRow:
    """An organisation as a line of the list."""
    mine, numbers = lines(known.result).of_party.get(line.subject, ()), shares(known.result)
    own = [each for each in mine if each.kind is LineKind.LOCATIE]
    state = numbers.counted(line.subject)
    return PartyRow(
        name=line.name,
        address=party_address(line.subject, choice),
        kind=line.what,
        locations=amount(len(own)),
        clients=amount(sum(each.clients or 0 for each in own)),
        gaps=amount(state[State.GAT]),
        open=amount(state[State.ONBESLIST]),
        questions=amount(len(numbers.questions.get(line.subject, ()))),
    )


def line_address(known: Known, choice: RegioChoice, line: RegionLine) -> str:
    """The page a line leads to: its place, or the organisation it is of."""
    region = known.result.region
    if line.kind in (LineKind.ORGANISATIE, LineKind.PRAKTIJK, LineKind.POST):
        return party_address(line.subject, choice)
    if line.subject in region.location_by_id and line.kind in (LineKind.LOCATIE, LineKind.GROEP):
        return reverse("locatie", args=[safe_step(line.subject)])
    if line.subject in region.area_by_id and line.kind is LineKind.GROEP:
        return reverse("locatie_thuis", args=[safe_step(line.subject)])
    first = next(iter(line.parties), "")
    known_here = first in region.organisation_by_id or first in region.practice_rows
    return party_address(first, choice) if known_here else ""
