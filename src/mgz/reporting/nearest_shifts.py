"""What is wrong with a duty: with the person on it, with the duty itself, or with what it is for."""

from __future__ import annotations

from typing import Final

from mgz.region import Region, Shift
from mgz.reporting.nearest_words import Told
from mgz.reporting.words import stretch_text
from mgz.vocabulary import Functie, Reason, label

#: Reason -> (what is wrong, sheet, column); `{functie}` is the care. Persons are not named.
_FAULTS: Final[dict[Reason, tuple[str, str, str]]] = {
    Reason.NIET_BEVESTIGD: ("niet bevestigd", "Diensten", "bevestigd"),
    Reason.ONBEREIKBAAR: (
        "er is geen dienstnummer om te bellen",
        "Afspraken, Pools of Posten",
        "dienstnummer",
    ),
    Reason.BUITEN_BEREIK: ("wie dienst heeft is later dan de norm toestaat", "Reistijden", "minuten"),
    Reason.DUBBEL_INGEROOSTERD: (
        "wie dienst heeft, heeft tegelijk een andere dienst",
        "Diensten",
        "professional",
    ),
    Reason.AFWEZIG: ("wie dienst heeft is dan afwezig", "Afwezigheid", "begin, einde"),
    Reason.NIET_BEVOEGD: (
        "wie dienst heeft is dan niet bevoegd voor {functie}",
        "Professionals",
        "bevoegd voor",
    ),
    Reason.FEIT_ONBEKEND: ("de reistijd van wie dienst heeft is niet bekend", "Reistijden", "minuten"),
}


def shift_fault(region: Region, function: Functie, row: Shift, reason: Reason) -> Told:
    """Why somebody on duty does not count."""
    fault, sheet, column = _FAULTS[reason]
    desk = row.commitment or row.pool
    name = f"Dienst {row.id} bij {desk}, {stretch_text(row.begin, row.end)}"
    return Told(name, fault.format(functie=label(function)), sheet, column)
