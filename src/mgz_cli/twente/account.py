"""The account of the example: every figure it stands on, observed, estimated or assumed (blad Bronnen)."""

from collections.abc import Iterator
from typing import Final

from mgz.vocabulary import FigureLabel, label
from mgz_cli.twente import assumptions, figures, places
from mgz_cli.twente.account_answers import invented_answers
from mgz_cli.twente.entry import Entry, assumed, entry
from mgz_cli.twente.locations import COMPLEXES, PLACES, RESIDENCES

SHEET: Final = "Bronnen"
_SPREAD: Final = (
    "naar rato verdeeld over de gemeenten, hele cliënten, grootste rest; de som blijft exact gelijk"
)


def account(*, with_answers: bool) -> tuple[Entry, ...]:
    """The lines of the sheet; `with_answers` adds what was invented on top of the quick start."""
    return (
        *_people(),
        *_postcodes(),
        *_clients(),
        *_assumed_groups(),
        *_assumed_places(),
        *(invented_answers() if with_answers else ()),
    )


def _people() -> Iterator[Entry]:
    for name in figures.MUNICIPALITIES:
        yield entry(f"Inwoners gemeente {name}", figures.INHABITANTS[name], figures.CBS_METHOD)
        yield entry(f"Inwoners van 75 jaar en ouder, gemeente {name}", figures.AGED[name], figures.CBS_METHOD)


def _postcodes() -> Iterator[Entry]:
    yield Entry(
        "Zorgkantoorregio van de 14 gemeenten",
        f"{assumptions.ZORGKANTOORREGIO} Twente",
        FigureLabel.WAARGENOMEN,
        "2019",
        "gemeenten per zorgkantoorregio, https://github.com/michielwoerkom/regions",
        "overgezet naar de gemeenten van 2022 en vergeleken met de CBS-indeling van 2025",
    )
    for name, written in places.WRITTEN.items():
        yield Entry(
            f"Postcodes gemeente {name}",
            written,
            FigureLabel.WAARGENOMEN,
            "2022",
            places.POSTCODE_SOURCE,
            places.POSTCODE_METHOD,
        )
    for post in places.POST_PLACES:
        yield Entry(
            f"Plaats met een huisartsenspoedpost: {post.place}",
            post.status,
            post.label,
            post.year,
            post.source,
            "alleen de plaats is echt; naam, gebied en uren van de post in dit voorbeeld zijn verzonnen",
        )


def _clients() -> Iterator[Entry]:
    seen = set()
    for line, estimate in figures.CLIENTS.items():
        if estimate.share not in seen:
            seen.add(estimate.share)
            yield entry(
                f"Twente in Nederland, {estimate.share} (procent)",
                estimate.percent,
                figures.SHARE_METHOD[estimate.share],
            )
        yield entry(f"Nederland, {line}", estimate.national, figures.NATIONAL_METHOD[line])
        method = f"landelijk aantal maal {estimate.share} van Twente; daarna {_SPREAD}"
        yield entry(f"Cliënten in Twente, {line}", estimate.clients, method)
    yield Entry(
        "Cliënten in Twente, totaal",
        figures.TOTAL_CLIENTS,
        FigureLabel.SCHATTING,
        "2019/2020",
        "eigen berekening",
        "som van de regels hierboven; peildata en leeftijdsgrenzen verschillen per regel",
    )


def _assumed_groups() -> Iterator[Entry]:
    for line, percents in assumptions.SECTOR_PERCENT.items():
        for sector, percent in percents.items():
            yield assumed(
                f"{line}: aandeel sector {sector} (procent)", percent, "de schatting noemt geen sector"
            )
    yield assumed("VPT: sector", "VV", "de schatting rekent met het aandeel 75+")
    why = "een kleinere groep thuis gaat op in de grootste sector van die gemeente en vorm"
    yield assumed("Kleinste groep thuis", assumptions.SMALLEST_GROUP, why)
    why = f"alleen in de {len(COMPLEXES)} gemeenten met een vpt-complex in dit voorbeeld"
    yield assumed("VPT: deel dat geclusterd woont (procent)", assumptions.CLUSTERED_PERCENT, why)
    for name, variant in assumptions.VARIANT.items():
        yield assumed(f"VPT: overige cliënten in {name}", label(variant), "één variant per gemeente")
    for taken in assumptions.TAKEN_OUT:
        what = f"{label(taken.leveringsvorm).capitalize()} in {taken.municipality}, sector {taken.sector}"
        why = f"afgehaald van '{taken.line}', zodat het totaal gelijk blijft; hier beslissen de bronnen niets"
        yield assumed(what, taken.number, why)


def _assumed_places() -> Iterator[Entry]:
    for sector, found in RESIDENCES.items():
        yield assumed(
            f"Woonlocaties sector {sector}", len(found), "plaats, organisatie en onderlinge grootte verzonnen"
        )
    yield assumed("VPT-complexen", len(COMPLEXES), "plaats en organisatie verzonnen")
    yield assumed("Locaties samen", len(PLACES), "som van de regels hierboven")
    for name, inside in places.SUBREGIONS.items():
        yield assumed(
            f"Deelgebied {name}", ", ".join(inside), "indeling bedacht rond de drie plaatsen met een post"
        )
    why = "veel kleine en enkele grote, zoals in de openbare data verpleeghuiszorg; geen is een kopie"
    yield assumed("Grootte van de organisaties", "verzonnen", why)
