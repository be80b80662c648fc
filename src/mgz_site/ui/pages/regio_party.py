"""One organisation, practice or post: what it has here, what it has to do, and what it is asked."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from mgz.region import Region
from mgz.reporting.organisation import party_ids
from mgz.reporting.region_lines import KIND_WORDS, LineKind, Order, RegionLine, ordered
from mgz.reporting.words import date_text, organisation_name, period_text, place_text
from mgz.vocabulary import State, label
from mgz_site.ui.known import Known
from mgz_site.ui.pages.gaps import Choice, GapRow, gap_row
from mgz_site.ui.pages.pager import Pager, pager
from mgz_site.ui.pages.questions import Line, line_of
from mgz_site.ui.pages.regio import KindLink, fault_lines, lines_on, party_address, standing_text
from mgz_site.ui.pages.regio_choice import RegioChoice, order_choice
from mgz_site.ui.pages.regio_list import LineRow, line_row
from mgz_site.ui.pages.sliced import sliced
from mgz_site.ui.pages.verdicts import Fact
from mgz_site.ui.pages.words import amount, capital, counted
from mgz_site.ui.regional import lines, shares

ROWS, GAPS, QUESTIONS = 20, 10, 5


@dataclass(frozen=True, slots=True)
class PartyPage:
    """Everything about one organisation."""

    name: str
    kind: str
    standing: str
    faults: tuple[str, ...]
    facts: tuple[Fact, ...]
    kinds: tuple[KindLink, ...]
    chosen: LineKind | None
    order: Choice
    hidden: tuple[tuple[str, object], ...]
    title: str
    rows: tuple[LineRow, ...]
    pager: Pager | None
    csv: str
    gap_count: str
    gaps: tuple[GapRow, ...]
    gap_pager: Pager | None
    question_count: str
    questions: tuple[Line, ...]
    questions_address: str
    questions_more: str


def is_party(region: Region, name: str) -> bool:
    """Whether the region has an organisation, practice or post by this id."""
    return name in party_ids(region)


def own_lines(known: Known, party: str, choice: RegioChoice) -> tuple[RegionLine, ...]:
    """Its lines of the chosen kind, in the chosen order; those of the first kind when none was chosen."""
    mine = lines_on(known, lines(known.result).of_party.get(party, ()))
    kind = choice.soort or next(iter(_kinds(mine)), None)
    return ordered((line for line in mine if line.kind is kind and line.subject != party), choice.op)


def party_page(known: Known, party: str, choice: RegioChoice) -> PartyPage:
    """One page of its lines and one of its gaps; the work does not grow with what is on the other pages."""
    region, acting = known.result.region, _acting(known.result.region, party)
    mine = tuple(
        line for line in lines_on(known, lines(known.result).of_party.get(party, ())) if line.subject != party
    )
    kinds = _kinds(mine)
    kind = choice.soort or next(iter(kinds), None)
    found = ordered((line for line in mine if line.kind is kind), choice.op)
    shown, page, pages = sliced(found, choice.bladzijde, ROWS)
    gaps = tuple(shares(known.result).gaps.get(acting, ()))
    some, part, parts = sliced(gaps, choice.deel, GAPS)
    asked = shares(known.result).questions.get(acting, [])
    here = party_address(party, RegioChoice())
    return PartyPage(
        name=organisation_name(region, party),
        kind=_kind_words(region, party),
        standing=standing_text(known),
        faults=fault_lines(known, choice),
        facts=tuple(_facts(region, party)),
        kinds=tuple(
            KindLink(
                f"{amount(number)} {KIND_WORDS[each][number != 1]}",
                here + choice.query(soort=each) + "#lijst",
                each is kind,
            )
            for each, number in kinds.items()
        ),
        chosen=kind,
        order=order_choice(choice, *Order),
        hidden=choice.hidden("op"),
        title=capital(KIND_WORDS[kind][1]) if kind else "",
        rows=tuple(line_row(known, choice, line) for line in shown),
        pager=pager(page, pages, lambda n: choice.query(bladzijde=n, deel=part) + "#lijst"),
        csv=reverse("regio_organisatie_csv", args=[here.rstrip("/").rpartition("/")[2]]) + choice.query(),
        gap_count=_counted(gaps),
        gaps=tuple(gap_row(known.result, gap) for gap in some),
        gap_pager=pager(part, parts, lambda n: choice.query(deel=n, bladzijde=page) + "#gaten"),
        question_count=counted(len(asked), "vraag", "vragen"),
        questions=tuple(line_of(known.result, question) for question in asked[:QUESTIONS]),
        questions_address=known.result.address("resultaat") + "#vragen",
        questions_more=f"Alle {amount(len(asked))} vragen op de pagina Dekking" if asked else "",
    )


def _kinds(mine: tuple[RegionLine, ...]) -> dict[LineKind, int]:
    """How many of each kind, in the order of the kinds; the line of the organisation itself left out."""
    found = {kind: sum(line.kind is kind for line in mine) for kind in LineKind}
    return {kind: number for kind, number in found.items() if number}


def _acting(region: Region, party: str) -> str:
    """Who acts for a post is the HDS behind it."""
    return next((post.hds for post in region.posts if post.id == party), party)


def _kind_words(region: Region, party: str) -> str:
    known = region.organisation_by_id.get(party)
    if known:
        return capital(label(known.kind))
    kind = LineKind.PRAKTIJK if party in region.practice_rows else LineKind.POST
    return capital(KIND_WORDS[kind][0])


def _facts(region: Region, party: str) -> list[Fact]:
    """What was stated about it; what was not stated is not shown."""
    facts = [Fact("Id in het werkboek", party, is_code=True)]
    known = region.organisation_by_id.get(party)
    if known:
        facts += [Fact("AGB-code", known.agb)] if known.agb else []
        facts += [Fact("Bestaat", period_text(known.validity))] if known.validity.first else []
        said = ", ".join(f"{sheet} ({date_text(on)})" for sheet, on in known.complete)
        facts.append(Fact("Als volledig opgegeven", said or "nog niets"))
        facts += _stated(known.stated)
    for row in region.practice_rows.get(party, ()):
        facts.append(
            Fact("Aangesloten bij", f"{organisation_name(region, row.hds)} ({period_text(row.validity)})")
        )
    for post in region.posts:
        if post.id == party:
            facts.append(Fact("Van", organisation_name(region, post.hds)))
            facts.append(Fact("Werkgebied", ", ".join(place_text(region, area) for area in post.areas)))
            facts.append(Fact("Uren", str(post.hours)))
            facts.append(Fact("Status", post.status.value))
    return facts


def _stated(stated: object) -> list[Fact]:
    by, on = stated.by, stated.on
    said = " op ".join(filter(None, (by, date_text(on) if on else "")))
    return [Fact("Opgegeven door", said)] if said else []


def _counted(gaps: tuple) -> str:
    holes = sum(gap.state is State.GAT for gap in gaps)
    return f"{counted(holes, 'gat', 'gaten')} en {amount(len(gaps) - holes)} onbeslist"
