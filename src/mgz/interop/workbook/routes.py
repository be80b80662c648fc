"""Who must buy what: the kind of organisation whose contract for a route counts in the proof."""

from typing import Final

from mgz.interop.workbook.words import STANDBY
from mgz.vocabulary import OrganisatieSoort, Route

#: Routes that no rule ties to one kind of buyer are absent.
_BUYERS: Final = {
    STANDBY: OrganisatieSoort.ZORGKANTOOR,
    Route.ZZP_INCL_BEHANDELING.value: OrganisatieSoort.ZORGKANTOOR,
    Route.VPT_INCL_BEHANDELING.value: OrganisatieSoort.ZORGKANTOOR,
    Route.WLZ_MODULAIR_BEHANDELING.value: OrganisatieSoort.ZORGKANTOOR,
    Route.HUISARTS_ANW.value: OrganisatieSoort.ZORGVERZEKERAAR,
    Route.ONDERAANNEMING.value: OrganisatieSoort.ZORGAANBIEDER,
}


def buyer_kind(route: str) -> OrganisatieSoort | None:
    """Who must buy a route (by its code, or standby); None where the kind of buyer does not matter."""
    return _BUYERS.get(route)
