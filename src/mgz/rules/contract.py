"""What a status promises about the other keys of an answer: the case format, 'Meaning of status'."""

from collections.abc import Mapping
from typing import Final

from mgz.errors import Place
from mgz.rules.closed_lists import ANSWER_KEYS, OPEN_REASONS, UNKNOWN
from mgz.rules.findings import Findings, Obligation

#: What a gap leaves without anybody or anything, per ask.
NONE_IN_A_GAP: Final[Mapping[str, tuple[str, ...]]] = {"general_care": ("responsible", "route", "unit")}


def prove_contract(
    ask: str, values: Mapping[str, object], reason: str, id_: str, place: Place, findings: Findings
) -> None:
    """An answer row keeps the promise of its status; `reason` is the flag of an open one."""
    status, owners = values.get("status"), values.get("owners")
    if status == "open":
        if not reason:
            _tell(
                id_, place, "is open zonder reden", "Schrijf {open: reden}, met wat wel vaststaat.", findings
            )
        elif reason not in OPEN_REASONS:
            what = f"heeft '{reason}' als reden, en dat signaal maakt niets open"
            _tell(id_, place, what, f"Kies uit: {', '.join(OPEN_REASONS)}.", findings)
        if owners:
            _tell(id_, place, "is open en noemt toch 'owners'", "Laat owners leeg: [].", findings)
    elif reason:
        _tell(id_, place, f"is open én {status}", "Kies een van beide.", findings)
    if status == "gap":
        _prove_gap(ask, values, id_, place, findings)
    single = [key for key in values if key != "status" and not ANSWER_KEYS[key].many]
    if status == "settled" and single and all(values[key] == UNKNOWN for key in single):
        _tell(id_, place, "is settled, maar beslist geen enkele sleutel", "Schrijf {open: reden}.", findings)


def _prove_gap(ask: str, values: Mapping[str, object], id_: str, place: Place, findings: Findings) -> None:
    if not values.get("owners"):
        _tell(id_, place, "is een gat zonder 'owners'", "Noem wie er als eerste aan zet is.", findings)
    filled = [key for key in NONE_IN_A_GAP.get(ask, ()) if values.get(key) != "none"]
    if filled:
        what = f"is een gat, maar {', '.join(filled)} is niet none"
        _tell(id_, place, what, "In een gat is er niemand en niets: schrijf none.", findings)


def _tell(id_: str, place: Place, what: str, remedy: str, findings: Findings) -> None:
    findings.add(
        Obligation.STATUS_CONTRACT,
        Place(place.file, row=place.row, column="then"),
        f"Regel {id_} {what}.",
        remedy,
    )
