"""The gap of the guided tour: one small home without an SO, for want of one signature.

Everything else for this function in this municipality is agreed, bought and on duty for thirteen weeks. When
the one row on the sheet Afspraken is signed, its verdict turns from niet sluitend to sluitend in all layers.
"""

from typing import Final

from mgz.vocabulary import AfspraakStatus, Functie, Reason
from mgz_cli.twente import parties
from mgz_cli.twente.areas import area_id

MUNICIPALITY: Final = "Borne"
AREA: Final = area_id(MUNICIPALITY)
FUNCTION: Final = Functie.SPECIALIST_SO
PROVIDER: Final = parties.PUTTERWENDE
LOCATION: Final = "loc-7621-vv"
#: The other location of the same organisation, in another municipality; all is well there.
OTHER_LOCATION: Final = "loc-7531-vv"
GROUP: Final = "gr-7621-vv"
#: The row that is still a concept, on the sheet Afspraken, and what its status has to become.
AGREEMENT: Final = "afs-putterwende-so-borne"
SHEET: Final = "Afspraken"
STATUS_BEFORE: Final = AfspraakStatus.CONCEPT
STATUS_AFTER: Final = AfspraakStatus.GETEKEND
REASON: Final = Reason.AFSPRAAK_NIET_IN_WERKING
#: The identity of the gap by day and out of hours, as `Gap.id` gives it; the tour shows the second.
GAPS: Final = (f"afgesproken/specialist_so/{GROUP}/dag", f"afgesproken/specialist_so/{GROUP}/anw")
GAP: Final = GAPS[1]
