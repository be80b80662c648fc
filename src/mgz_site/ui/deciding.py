"""Which workbook counts: accept one, take that back, put an earlier one back; nobody overwrites anybody."""

from __future__ import annotations

from mgz_site.ui import services
from mgz_site.ui.stands import Moved, Stand, Step
from mgz_site.ui.store import Stored


def current() -> Stand | None:
    """The stand that counts now."""
    return services.stands().current()


def accept(key: str, seen: int, *, origin: str = "") -> Stand:
    """Let a workbook that was handed in count.

    `seen` is the number of the stand that was looked at (0: none yet). Raises Moved when another one counts
    by now, UnknownWorkbook when the workbook is not here. A workbook that counts already stays the same
    stand. Without an origin of its own it goes on from that of the stand before it.
    """
    stored = _stored(key)
    now = current()
    if now is not None and now.key == key:
        return now
    made_of = origin or (now.origin if now else "")
    return services.stands().move(seen, key, stored.name, services.now(), Step.ACCEPTED, made_of)


def needs_consent(key: str) -> bool:
    """Whether a workbook is about another region than the one that counts: then somebody must say so."""
    now = current()
    if now is None or now.key == key:
        return False
    mine, other = (services.snapshot_of(_stored(each)).region for each in (now.key, key))
    return (mine.name, mine.zorgkantoorregio) != (other.name, other.zorgkantoorregio)


def undo(seen: int) -> Stand:
    """Let the workbook count that did so before the stand that was looked at.

    Raises Moved when another stand counts by now, or when there is nothing before it.
    """
    before = services.stands().at(seen - 1)
    if before is None:
        raise Moved(current())
    _stored(before.key)
    return _again(before, seen, Step.UNDONE)


def put_back(number: int, seen: int) -> Stand:
    """Let the workbook of an earlier stand count again; raises Moved, or UnknownWorkbook."""
    earlier = services.stands().at(number)
    if earlier is None:
        raise services.UnknownWorkbook(str(number))
    _stored(earlier.key)
    return _again(earlier, seen, Step.PUT_BACK)


def _again(earlier: Stand, seen: int, step: Step) -> Stand:
    """An earlier workbook counts again; like every decision it belongs to the origin of what counted."""
    now = services.stands().at(seen)
    origin = now.origin if now else ""
    return services.stands().move(seen, earlier.key, earlier.name, services.now(), step, origin)


def _stored(key: str) -> Stored:
    stored = services.store().get(key)
    if stored is None:
        raise services.UnknownWorkbook(key)
    return stored
