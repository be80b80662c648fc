"""What somebody chose on the pages of the region, as it stands in the address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from mgz.reporting.region_lines import KIND_WORDS, LineKind, Order
from mgz.vocabulary import Functie, Laag, Verdict, label
from mgz_site.ui.addresses import later_pages, query_of
from mgz_site.ui.known import Known
from mgz_site.ui.pages.choosing import Choice, Option, choice_of
from mgz_site.ui.pages.sliced import page_number
from mgz_site.ui.pages.words import capital

#: Longer than any name; what comes after it is not read.
_LONGEST = 100
ORDER_WORDS = {
    Order.NAME: "naam",
    Order.WHERE: "plaats",
    Order.WHOSE: "organisatie",
    Order.BEGIN: "begin van de geldigheid",
    Order.CLIENTS: "meeste cliënten",
}


@dataclass(frozen=True, slots=True)
class RegioChoice:
    """The choices; an empty one means: no choice made. `unknown` says what could not be chosen."""

    functie: Functie | None = None
    laag: Laag | None = None
    gebied: str = ""
    oordeel: Verdict | None = None
    zoek: str = ""
    soort: LineKind | None = None
    op: Order = Order.NAME
    dag: str = ""
    bekend: str = ""
    bladzijde: int = 1
    deel: int = 1
    unknown: tuple[str, ...] = ()

    def query(self, **changes: object) -> str:
        """The choices with some changed, as the part of an address after the question mark."""
        made = replace(self, **{"bladzijde": 1, "deel": 1, **changes})  # type: ignore[arg-type]
        return query_of([*made.pairs(), *later_pages(bladzijde=made.bladzijde, deel=made.deel)])

    def pairs(self) -> list[tuple[str, object]]:
        """What goes along in an address."""
        return [
            ("functie", self.functie.value if self.functie else ""),
            ("laag", self.laag.value if self.laag else ""),
            ("gebied", self.gebied),
            ("oordeel", self.oordeel.value if self.oordeel else ""),
            ("zoek", self.zoek),
            ("soort", self.soort.value if self.soort else ""),
            ("op", "" if self.op is Order.NAME else self.op.value),
            ("dag", self.dag),
            ("bekend", self.bekend),
        ]

    def hidden(self, *fields: str) -> tuple[tuple[str, object], ...]:
        """The choices that a form has no field for and must carry along."""
        return tuple(pair for pair in self.pairs() if pair[1] and pair[0] not in fields)

    def days(self) -> str:
        """Only the days, for a page about something else of the same region."""
        return query_of([("dag", self.dag), ("bekend", self.bekend)]).removesuffix("?")


def read(given: Mapping[str, str], known: Known) -> RegioChoice:
    """Read the choices; what does not exist here counts as not chosen, and is said."""
    areas = known.result.region.area_by_id
    unknown = []

    def one(name: str, values: Mapping[str, object]) -> object | None:
        written = given.get(name, "")
        if written and written not in values:
            unknown.append(f"{name} = {written[:60]}")
        return values.get(written)

    functie, laag, oordeel, soort, op = (
        one(name, {each.value: each for each in kind})
        for name, kind in (
            ("functie", Functie),
            ("laag", Laag),
            ("oordeel", Verdict),
            ("soort", LineKind),
            ("op", Order),
        )
    )
    return RegioChoice(
        functie=functie,
        laag=laag,
        gebied=given["gebied"] if one("gebied", areas) else "",
        oordeel=oordeel,
        zoek=given.get("zoek", "").replace("\x00", "").strip()[:_LONGEST],
        soort=soort,
        op=op or Order.NAME,
        dag=known.typed_day,
        bekend=known.typed_known,
        bladzijde=page_number(given.get("bladzijde", "")),
        deel=page_number(given.get("deel", "")),
        unknown=tuple(unknown),
    )


def map_choices(known: Known, choice: RegioChoice) -> tuple[Choice, ...]:
    """The fields above the map: function and layer, the worst over all when nothing is chosen."""
    areas = sorted(((a.id, a.name) for a in known.result.region.areas), key=lambda pair: pair[1])
    made = [
        choice_of("functie", "Zorg", ((f.value, label(f)) for f in Functie), _value(choice.functie)),
        choice_of("laag", "Laag", ((each.value, label(each)) for each in Laag), _value(choice.laag)),
        choice_of("oordeel", "Oordeel", ((v.value, label(v)) for v in Verdict), _value(choice.oordeel)),
    ]
    if areas:
        made.append(choice_of("gebied", "Gebied", areas, choice.gebied))
    return tuple(made)


def list_choices(choice: RegioChoice) -> tuple[Choice, ...]:
    """The fields above a list: the kind of line, and the order."""
    kinds = ((kind.value, words[1]) for kind, words in KIND_WORDS.items())
    return (choice_of("soort", "Soort", kinds, _value(choice.soort)), order_choice(choice, *Order))


def order_choice(choice: RegioChoice, *orders: Order) -> Choice:
    """In which order the list stands."""
    options = (Option(each.value, capital(ORDER_WORDS[each]), each is choice.op) for each in orders)
    return Choice("op", "Volgorde", tuple(options))


def _value(chosen: Functie | Laag | Verdict | LineKind | None) -> str:
    return chosen.value if chosen else ""
