"""Whether whoever promises or buys something exists at the time."""

from mgz.calendar import Validity
from mgz.interop.workbook.checks import show_validity
from mgz.interop.workbook.directory import Tables
from mgz.interop.workbook.findings import Findings
from mgz.region import Region

#: Where somebody is named whose promise or purchase holds only while they exist.
_PARTIES = (
    ("Posten", "hds"),
    ("Inschrijving", "praktijk"),
    ("Afspraken", "partij"),
    ("Contracten", "inkoper"),
    ("Contracten", "aanbieder"),
)


def check_existence(region: Region, tables: Tables, findings: Findings) -> None:
    """Warn for rows of which, in the period of the region, nothing is left because somebody is not there."""
    for sheet, header in _PARTIES:
        for row in tables[sheet].rows:
            name = row.text(header)
            existence = region.existence(name)
            if name and not _overlaps(_asked(row.validity, region.period), existence):
                findings.warn(
                    "bestaat_dan_niet",
                    f"'{name}' bestaat niet in de tijd van deze rij ({show_validity(row.validity)}): "
                    f"{' en '.join(map(show_validity, existence))}. Deze rij telt dan niet mee.",
                    f"Verbeter de dagen van deze rij of van '{name}', of geef de rij een 'tot en met'.",
                    row.sheet,
                    row.number,
                    header,
                )


def _asked(validity: Validity, period: Validity) -> tuple[int, int]:
    """The part of a row within the period; a row wholly outside it is judged by all of its days."""
    begin, end = max(validity.begin, period.begin), min(validity.end, period.end)
    return (begin, end) if begin < end else (validity.begin, validity.end)


def _overlaps(stretch: tuple[int, int], existence: tuple[Validity, ...]) -> bool:
    return any(row.begin < stretch[1] and stretch[0] < row.end for row in existence)
