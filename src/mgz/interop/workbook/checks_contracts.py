"""Which contracts count for nothing in the proof, and why."""

from mgz.interop.workbook.directory import Tables
from mgz.interop.workbook.findings import Findings
from mgz.interop.workbook.routes import buyer_kind
from mgz.interop.workbook.rows import Row
from mgz.interop.workbook.words import ROUTES, STANDBY
from mgz.region import Region
from mgz.vocabulary import OrganisatieSoort, label

_AMONG = {
    OrganisatieSoort.ZORGKANTOOR: "een zorgkantoor",
    OrganisatieSoort.ZORGVERZEKERAAR: "een zorgverzekeraar",
    OrganisatieSoort.ZORGAANBIEDER: "een zorgaanbieder",
}


def check_contracts(region: Region, tables: Tables, findings: Findings) -> None:
    """Warn for every contract that nothing asks for: its buyer is of another kind, or it says nothing."""
    for row in tables["Contracten"].rows:
        route = row.text("route")
        wanted = buyer_kind(route)
        buyer = region.organisation_by_id.get(row.text("inkoper"))
        if not route and not row.text("functie"):
            _tell(
                row,
                "route",
                "Er staat geen route en geen functie bij, dus dit contract telt niet mee in het bewijs.",
                "Kies een route of beschikbaarheid, of een functie.",
                findings,
            )
        elif wanted and buyer and buyer.kind is not wanted:
            shown = "beschikbaarheid" if route == STANDBY else f"de route '{ROUTES.shown[route]}'"
            _tell(
                row,
                "inkoper",
                f"'{buyer.id}' is {label(buyer.kind)} en koopt hier {shown} in; dat telt alleen mee van "
                f"{_AMONG[wanted]}. Dit contract telt dus niet mee in het bewijs.",
                f"Verbeter de inkoper of de route, of het soort van '{buyer.id}' op het blad Organisaties.",
                findings,
            )


def _tell(row: Row, header: str, message: str, remedy: str, findings: Findings) -> None:
    findings.warn("contract_telt_niet", message, remedy, row.sheet, row.number, header)
