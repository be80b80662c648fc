"""*Locatie*: who acts for one place at a moment, with the ground under it, and its own gaps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from urllib.parse import quote

from mgz.reporting.board import outside_text
from mgz.reporting.gap_lines import GapLine
from mgz.reporting.location import LocationGroup, own_gaps
from mgz.reporting.location_alike import Alike, alike
from mgz.reporting.location_place import Place, groups_of
from mgz.reporting.words import joined_names
from mgz.vocabulary import Leveringsvorm, label
from mgz_site.ui.addresses import later_pages, query_of
from mgz_site.ui.asked import Asked
from mgz_site.ui.looking import covering, looking, places
from mgz_site.ui.pages.choosing import Choice, Option
from mgz_site.ui.pages.duty import MOST, DutyView, ProblemView, duty_view, problem_view
from mgz_site.ui.pages.location_list import form_name, place_address
from mgz_site.ui.pages.pager import Pager, pager
from mgz_site.ui.pages.sliced import page_number, sliced
from mgz_site.ui.pages.words import Mark, amount, capital, clients, counted, mark
from mgz_site.ui.result import Result

PER_PAGE, GROUPS = 20, 4
#: Of what is not known so much is repeated.
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class LocationChoice:
    """What was chosen on the page, as it stands in its address; `unknown` says what could not be chosen."""

    asked: Asked
    vorm: Leveringsvorm | None = None
    namen: bool = False
    bladzijde: int = 1
    deel: int = 1
    unknown: str = ""

    def query(self, **changes: object) -> str:
        """The choices with some changed, as the part of an address after the question mark."""
        made = replace(self, **{"bladzijde": 1, "deel": 1, **changes})  # type: ignore[arg-type]
        pairs = [("vorm", made.vorm.value if made.vorm else ""), ("namen", "ja" if made.namen else "")]
        pairs += made.asked.pairs()
        return query_of([*pairs, *later_pages(bladzijde=made.bladzijde, deel=made.deel)])


@dataclass(frozen=True, slots=True)
class ShareView:
    """What holds for some of the clients, such as those of one practice."""

    clients: str
    duties: tuple[DutyView, ...]
    problem: ProblemView | None
    grounds: tuple[str, ...]
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
    unknown: str
    now: str
    groups: tuple[GroupView, ...]
    group_pager: Pager | None
    forms: Choice | None
    gaps: tuple[OwnGap, ...]
    gap_count: str
    gap_pager: Pager | None
    card: str


def read(given: Mapping[str, str], asked: Asked, forms: tuple[Leveringsvorm, ...]) -> LocationChoice:
    """Read the choices; a form that does not live here counts as not chosen, and is said."""
    written = given.get("vorm", "")
    form = next((each for each in forms if each.value == written), None)
    unknown = ""
    if written and form is None:
        unknown = f"Met leveringsvorm '{written[:_LONGEST]}' woont hier niemand. U ziet alle vormen."
    return LocationChoice(
        asked,
        form,
        given.get("namen") == "ja",
        page_number(given.get("bladzijde", "")),
        page_number(given.get("deel", "")),
        unknown,
    )


def location_page(result: Result, place: Place, given: Mapping[str, str], asked: Asked) -> LocationPage:
    """A place at a moment; its gaps are those of the whole stretch of time the proof is about."""
    line = next(each for each in places(result, asked.minute) if each.place == place)
    choice = read(given, asked, line.forms)
    inside = result.region.period.holds(asked.minute)
    if inside:
        result = covering(result, asked.minute, asked.minute + 1)
    here = groups_of(result.region, place, asked.minute, choice.vorm) if inside else ()
    shown, part, parts = sliced(here, choice.deel, GROUPS)
    found = looking(result).locations.of(shown, asked.minute, persons=choice.namen) if inside else ()
    gaps = own_gaps(result.proof, groups_of(result.region, place, form=choice.vorm))
    rows, page, pages = sliced(gaps, choice.bladzijde, PER_PAGE)
    return LocationPage(
        name=line.name,
        town=line.town,
        organisation=line.organisation,
        outside="" if inside else outside_text(result.region),
        empty="" if found or not inside else _empty(choice),
        unknown=choice.unknown,
        now=place_address(place) + choice.query(asked=replace(asked, is_now=True)),
        groups=tuple(_group(result, asked.minute, group) for group in found),
        group_pager=pager(part, parts, lambda n: choice.query(deel=n) + "#wie"),
        forms=_forms(line.forms, choice) if len(line.forms) > 1 else None,
        gaps=tuple(_gap(result, gap) for gap in rows),
        gap_count=_counted(gaps),
        gap_pager=pager(page, pages, lambda n: choice.query(bladzijde=n, deel=choice.deel) + "#gaten"),
        card=place_address(place, "kaart") + (f"?vorm={quote(choice.vorm.value)}" if choice.vorm else ""),
    )


def _empty(choice: LocationChoice) -> str:
    if choice.vorm:
        form = form_name(choice.vorm)
        return f"Op dit moment woont hier niemand met leveringsvorm {form}. Kies een andere vorm."
    return "Op dit moment wonen hier geen cliënten. Kies een ander moment, of vul het blad Clientgroepen aan."


def _forms(forms: tuple[Leveringsvorm, ...], choice: LocationChoice) -> Choice:
    options = (Option(form.value, form_name(form), form is choice.vorm) for form in forms)
    return Choice("vorm", "Leveringsvorm", (Option("", "Alle", choice.vorm is None), *options))


def _group(result: Result, at: int, group: LocationGroup) -> GroupView:
    by_care = groupby(alike(group.lines), key=lambda each: each.first.care)
    form = group.group.leveringsvorm
    return GroupView(
        name=form_name(form) + group.name.removeprefix(label(form)),
        clients=clients(group.group.number),
        care=tuple(CareView(capital(care), _shares(result, at, tuple(found))) for care, found in by_care),
    )


def _shares(result: Result, at: int, found: tuple[Alike, ...]) -> tuple[ShareView, ...]:
    return tuple(_share(result, at, each, several=len(found) > 1) for each in found)


def _share(result: Result, at: int, each: Alike, *, several: bool) -> ShareView:
    line = each.first
    address = result.address("gat", line.gap) if line.gap in result.gap_by_id else ""
    duties = tuple(duty_view(at, duty, each.parties(n)) for n, duty in enumerate(line.duties))
    return ShareView(
        clients=f"voor {clients(each.clients)}" if several else "",
        duties=duties,
        problem=problem_view(line.problem, each.first_actions, address) if line.problem else None,
        grounds=tuple(_ground(each.grounds(n), duty) for n, duty in enumerate(duties)),
        layers=tuple(
            (
                capital(label(known.layer)),
                ": ".join(label(word) for word in (known.state, known.reason) if word),
            )
            for known in line.layers
        ),
        rules=", ".join(line.rules),
    )


def _ground(grounds: tuple[str, ...], duty: DutyView) -> str:
    """On what it rests, and how far that was seen: ``afspraak A1, uren anw, van Zorggroep Linde``."""
    remark = f" ({duty.remark})" if duty.remark else ""
    return f"{joined_names(grounds, MOST)}, van {duty.parties}{remark}"


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
