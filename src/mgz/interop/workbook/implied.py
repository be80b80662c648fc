"""The organisations, practices, pools and areas that a quick start leaves out and the other sheets name."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from mgz.interop.workbook.directory import Directory, Tables
from mgz.interop.workbook.postcodes import area_id, postcodes_of, show_postcodes
from mgz.interop.workbook.routes import buyer_kind
from mgz.interop.workbook.rows import Row
from mgz.interop.workbook.sheets_clients import NOT_REGISTERED
from mgz.region import Area, Organisation, Pool, Practice
from mgz.vocabulary import GpRegistration, OrganisatieSoort

#: Where an organisation may be named and what that makes it; None: the route of the contract says.
_NAMED: Final = (
    ("Locaties", "organisatie", OrganisatieSoort.ZORGAANBIEDER),
    ("Clientgroepen", "zorgaanbieder", OrganisatieSoort.ZORGAANBIEDER),
    ("Posten", "hds", OrganisatieSoort.HDS),
    ("Praktijken", "hds", OrganisatieSoort.HDS),
    ("Clientgroepen", "behandelaanbieder", OrganisatieSoort.BEHANDELAANBIEDER),
    ("Afspraken", "voor organisatie", OrganisatieSoort.ZORGAANBIEDER),
    ("Convenantpunten", "voor organisatie", OrganisatieSoort.ZORGAANBIEDER),
    ("Contracten", "inkoper", None),
    ("Afspraken", "partij", OrganisatieSoort.OVERIG),
    ("Contracten", "aanbieder", OrganisatieSoort.OVERIG),
    ("Contracten", "inkoper", OrganisatieSoort.OVERIG),
    ("Pools", "deelnemers", OrganisatieSoort.OVERIG),
    ("Professionals", "organisatie", OrganisatieSoort.OVERIG),
)
#: The columns in which a practice may stand as well.
OR_PRACTICE: Final = (("Afspraken", "partij"), ("Contracten", "aanbieder"), ("Pools", "deelnemers"))


@dataclass(frozen=True, slots=True)
class Named:
    """An organisation that is named somewhere: where, and what that makes it."""

    name: str
    kind: OrganisatieSoort
    row: Row
    header: str


def named_organisations(tables: Tables, practices: Collection[str]) -> Iterator[Named]:
    """Every place where an organisation is named; of one name the first kind counts."""
    for sheet, header, kind in _NAMED:
        for row in tables[sheet].rows:
            found = kind or buyer_kind(row.text("route"))
            for name in row.items(header) or (row.text(header),):
                if name and found and not ((sheet, header) in OR_PRACTICE and name in practices):
                    yield Named(name, found, row, header)


def implied_organisations(
    tables: Tables, directory: Directory, practices: frozenset[str]
) -> Iterator[Organisation]:
    """The organisations that are only named, when the sheet Organisaties was left empty."""
    if not directory.implies("Organisaties"):
        return
    kinds: dict[str, OrganisatieSoort] = {}
    for named in named_organisations(tables, practices):
        kinds.setdefault(named.name, named.kind)
    for name in sorted(kinds):
        yield Organisation(name, name, kinds[name])


def implied_practices(tables: Tables, directory: Directory) -> Iterator[Practice]:
    """The practices that are only named, when the sheet Praktijken was left empty; their HDS is not known."""
    if not directory.implies("Praktijken"):
        return
    lines = (registration(line, directory) for line in tables["Inschrijving"].rows)
    for name in sorted({practice for _, practice in lines if practice}):
        yield Practice(name, name, name, "")


def implied_pools(tables: Tables, directory: Directory) -> Iterator[Pool]:
    """The pools that agreements name, when the sheet Pools was left empty; their parties take part."""
    if not directory.implies("Pools"):
        return
    parties: dict[str, set[str]] = {}
    for row in tables["Afspraken"].rows:
        if row.text("pool"):
            parties.setdefault(row.text("pool"), set()).add(row.text("partij"))
    for name in sorted(parties):
        yield Pool(name, name, tuple(sorted(filter(None, parties[name]))))


def implied_areas(tables: Tables, directory: Directory) -> Iterator[Area]:
    """The areas of groups that name postcodes instead of an area."""
    found: dict[str, Area] = {}
    for row in tables["Clientgroepen"].rows:
        name = group_area(row, directory)
        if name and not directory.knows(name, ("Gebieden",)) and name not in found:
            postcodes = postcodes_of(row.text("gebied"))
            found[name] = Area(name, f"postcodes {show_postcodes(postcodes)}", postcodes)
    yield from (found[name] for name in sorted(found))


def group_area(row: Row, directory: Directory) -> str:
    """The id of the area of a group: the one it names, or that of its postcodes; empty at a location."""
    written = row.text("gebied")
    if not written or directory.knows(written, ("Gebieden",)):
        return written
    return area_id(postcodes_of(written))


def registration(row: Row, directory: Directory) -> tuple[GpRegistration, str]:
    """How the clients of a registration line stand with a practice, and with which."""
    name = row.text("praktijk")
    code = None if directory.knows(name, ("Praktijken",)) else NOT_REGISTERED.code(name)
    return (GpRegistration(code), "") if code else (GpRegistration.REGISTERED, name)
