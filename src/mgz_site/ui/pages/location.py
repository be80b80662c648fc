"""*Locatie*: who acts for one place at a moment, with the ground under it, and its own gaps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from urllib.parse import urlencode

from mgz.reporting.board import outside_text
from mgz.reporting.gap_lines import GapLine
from mgz.reporting.location import LocationGroup, LocationLine, own_gaps
from mgz.reporting.location_place import Place, groups_of
from mgz.vocabulary import Leveringsvorm, label
from mgz_site.ui.asked import Asked
from mgz_site.ui.looking import covering, looking, places
from mgz_site.ui.pages.duty import DutyView, ProblemView, duty_view, problem_view
from mgz_site.ui.pages.gaps import Choice, Option
from mgz_site.ui.pages.location_list import place_address
from mgz_site.ui.pages.pager import Pager, pager
from mgz_site.ui.pages.words import Mark, amount, capital, clients, counted, mark
from mgz_site.ui.result import Result

PER_PAGE = 20


@dataclass(frozen=True, slots=True)
class LocationChoice:
    """What was chosen on the page, as it stands in its address."""

    asked: Asked
    vorm: Leveringsvorm | None = None
    namen: bool = False
    bladzijde: int = 1

    def query(self, **changes: object) -> str:
        """The choices with some changed, as the part of an address after the question mark."""
        made = replace(self, **{"bladzijde": 1, **changes})  # type: ignore[arg-type]
        pairs = [("vorm", made.vorm.value if made.vorm else ""), ("namen", "ja" if made.namen else "")]
        pairs += [*made.asked.pairs(), ("bladzijde", str(made.bladzijde) if made.bladzijde > 1 else "")]
        return f"?{urlencode([pair for pair in pairs if pair[1]])}"


@dataclass(frozen=True, slots=True)
class ShareView:
    """What holds for some of the clients, such as those of one practice."""

    clients: str
    duties: tuple[DutyView, ...]
    problem: ProblemView | None
    layers: tuple[tuple[str, str], ...]
    rules: str


@dataclass(frozen=True, slots=True)
class CareView:
    """One kind of care for a group."""

    care: str
    shares: tuple[ShareView, ...]


@dataclass(frozen=True, slots=True)
class GroupView:
    """Clients who live alike."""

    name: str
    clients: str
    care: tuple[CareView, ...]


@dataclass(frozen=True, slots=True)
class OwnGap:
    """One line of the place's own gaps."""

    address: str
    care: str
    dagdeel: str
    mark: Mark
    reason: str
    when: str
    clients: str
    first: str


@dataclass(frozen=True, slots=True)
class LocationPage:
    """Everything about one place."""

    name: str
    town: str
    organisation: str
    outside: str
    empty: str
    groups: tuple[GroupView, ...]
    forms: Choice | None
    gaps: tuple[OwnGap, ...]
    gap_count: str
    gap_pager: Pager | None
    card: str


def read(given: Mapping[str, str], asked: Asked, forms: tuple[Leveringsvorm, ...]) -> LocationChoice:
    """Read the choices; a form that does not live here counts as not chosen."""
    written, page = given.get("vorm", ""), given.get("bladzijde", "")
    form = next((each for each in forms if each.value == written), None)
    number = int(page) if page.isascii() and page.isdigit() and len(page) < 7 else 1
    return LocationChoice(asked, form, given.get("namen") == "ja", max(1, number))


def location_page(result: Result, place: Place, given: Mapping[str, str], asked: Asked) -> LocationPage:
    """A place at a moment; its gaps are those of the whole stretch of time the proof is about."""
    line = next(each for each in places(result, asked.minute) if each.place == place)
    choice = read(given, asked, line.forms)
    result = covering(result, asked.minute, asked.minute + 1)
    inside = result.region.period.holds(asked.minute)
    found = (
        looking(result).locations.at(place, asked.minute, choice.vorm, persons=choice.namen) if inside else ()
    )
    gaps = own_gaps(result.proof, groups_of(result.region, place, form=choice.vorm))
    pages = max(1, -(-len(gaps) // PER_PAGE))
    page = min(choice.bladzijde, pages)
    return LocationPage(
        name=line.name,
        town=line.town,
        organisation=line.organisation,
        outside="" if inside else outside_text(result.region),
        empty="" if found or not inside else _empty(choice),
        groups=tuple(_group(asked.minute, group) for group in found),
        forms=_forms(line.forms, choice) if len(line.forms) > 1 else None,
        gaps=tuple(_gap(result, gap) for gap in gaps[(page - 1) * PER_PAGE : page * PER_PAGE]),
        gap_count=_counted(gaps),
        gap_pager=pager(page, pages, lambda n: choice.query(bladzijde=n) + "#gaten"),
        card=place_address(place, "kaart") + (f"?vorm={choice.vorm.value}" if choice.vorm else ""),
    )


def _empty(choice: LocationChoice) -> str:
    if choice.vorm:
        return (
            f"Op dit moment woont hier niemand met leveringsvorm {label(choice.vorm)}. Kies een andere vorm."
        )
    return "Op dit moment wonen hier geen cliënten. Kies een ander moment, of vul het blad Clientgroepen aan."


def _forms(forms: tuple[Leveringsvorm, ...], choice: LocationChoice) -> Choice:
    options = (Option(form.value, capital(label(form)), form is choice.vorm) for form in forms)
    return Choice("vorm", "Leveringsvorm", (Option("", "Alle", choice.vorm is None), *options))


def _group(at: int, group: LocationGroup) -> GroupView:
    by_care = groupby(group.lines, key=lambda line: line.who.care)
    return GroupView(
        name=capital(group.name),
        clients=clients(group.group.number),
        care=tuple(CareView(capital(care), _shares(at, tuple(lines))) for care, lines in by_care),
    )


def _shares(at: int, lines: tuple[LocationLine, ...]) -> tuple[ShareView, ...]:
    return tuple(_share(at, line, several=len(lines) > 1) for line in lines)


def _share(at: int, line: LocationLine, *, several: bool) -> ShareView:
    return ShareView(
        clients=f"voor {line.who.clients}" if several else "",
        duties=tuple(duty_view(at, duty) for duty in line.duties),
        problem=problem_view(line.problem) if line.problem else None,
        layers=tuple(
            (capital(each.layer), ": ".join(filter(None, (each.state, each.reason))))
            for each in line.who.layers
        ),
        rules=", ".join(line.who.rules),
    )


def _gap(result: Result, line: GapLine) -> OwnGap:
    return OwnGap(
        address=result.address("gat", line.id),
        care=capital(line.care),
        dagdeel=f"{label(line.dagdeel)}, laag {label(line.layer)}",
        mark=mark(line.state),
        reason=capital(label(line.reason)),
        when=line.stretches,
        clients=amount(line.clients),
        first=line.first,
    )


def _counted(gaps: tuple[GapLine, ...]) -> str:
    return counted(len(gaps), "regel", "regels") if gaps else "geen"
