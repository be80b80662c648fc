"""The rows of the sheets of level 2 as values of the region: pools, persons, duties, figures, travel."""

from collections.abc import Iterator

from mgz.interop.workbook.directory import Tables, person_key
from mgz.interop.workbook.rows import Row
from mgz.region import (
    Absence,
    Consults,
    Pool,
    PostcodePoint,
    Professional,
    Shift,
    TravelTime,
    Wish,
)
from mgz.vocabulary import Beroep, Functie, WensSoort, YesNo


def pools_of(tables: Tables) -> Iterator[Pool]:
    """The pools that are stated."""
    for row in tables["Pools"].rows:
        name = row.text("naam") or row.id
        yield Pool(row.id, name, row.items("deelnemers"), row.text("dienstnummer"), row.stated)


def professionals_of(tables: Tables) -> Iterator[Professional]:
    """The persons, one row per period of competence."""
    for row in tables["Professionals"].rows:
        yield Professional(
            id=row.id,
            professional=person_key(row),
            beroep=Beroep(row.text("beroep")),
            functions=frozenset(map(Functie, row.items("bevoegd voor"))),
            name=row.text("naam"),
            organisation=row.text("organisatie"),
            big=row.text("big"),
            base=row.text("standplaats"),
            validity=row.validity,
            stated=row.stated,
        )


def shifts_of(tables: Tables) -> Iterator[Shift]:
    """The shifts."""
    for row in tables["Diensten"].rows:
        begin, end = stretch(row)
        yield Shift(
            id=row.id,
            professional=person_key(row),
            begin=begin,
            end=end,
            commitment=row.text("afspraak"),
            pool=row.text("pool"),
            line=line_of(row),
            confirmed=row.text("bevestigd") == YesNo.YES,
            stated=row.stated,
        )


def absences_of(tables: Tables) -> Iterator[Absence]:
    """When persons are away."""
    for row in tables["Afwezigheid"].rows:
        yield Absence(row.id, person_key(row), *stretch(row), row.stated)


def wishes_of(tables: Tables) -> Iterator[Wish]:
    """What persons would like."""
    for row in tables["Wensen"].rows:
        yield Wish(row.id, person_key(row), *stretch(row), WensSoort(row.text("wens")), row.stated)


def consults_of(tables: Tables) -> Iterator[Consults]:
    """How often the doctor is called."""
    for row in tables["Consulten"].rows:
        yield Consults(
            row.id,
            row.text("locatie"),
            row.number_or_none("per week") or 0.0,
            row.number_or_none("aandeel acuut"),
            row.number_or_none("aandeel weekend"),
            row.number_or_none("aandeel telefonisch"),
            row.validity,
            row.stated,
        )


def travel_times_of(tables: Tables) -> Iterator[TravelTime]:
    """The stated travel times."""
    for row in tables["Reistijden"].rows:
        minutes = row.number_or_none("minuten") or 0.0
        yield TravelTime(row.id, row.text("van"), row.text("naar"), minutes, row.stated)


def postcode_points_of(tables: Tables) -> Iterator[PostcodePoint]:
    """Where postcodes lie."""
    for row in tables["Postcodes"].rows:
        latitude, longitude = row.number_or_none("breedtegraad"), row.number_or_none("lengtegraad")
        assert latitude is not None and longitude is not None
        yield PostcodePoint(row.id, point_postcode(row), latitude, longitude, row.stated)


def stretch(row: Row) -> tuple[int, int]:
    """From which up to which minute a row of a person holds."""
    begin, end = row.moment("begin"), row.moment("einde")
    assert begin is not None and end is not None
    return begin, end


def line_of(row: Row) -> int:
    """The line of a shift; who says nothing is on the first."""
    return 1 if row.raw.get("lijn") is None else row.count("lijn")


def point_postcode(row: Row) -> str:
    """The postcode of a row of Postcodes; left empty it is the id."""
    return row.text("postcode") or row.id
