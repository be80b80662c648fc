"""Answers that come back: kept as they came, put in the workbook that counts, and shown before they count."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from django.conf import settings

from mgz.errors import Fault, Place, Severity, WorkbookError
from mgz.interop.workbook import Merged, Returned, Source, Stamp, merge, stamp_of
from mgz_site.rulefiles import standard_rules
from mgz_site.ui import deciding, services
from mgz_site.ui.memory import Memory
from mgz_site.ui.stands import Stand
from mgz_site.ui.store import Store, Stored, write_whole

_FOLDER: Final = "teruggekomen"
_LONGEST: Final = 120
_outcomes: Memory[Outcome] = Memory(8)


class NothingCounts(LookupError):
    """There is no stand to put answers in."""


@dataclass(frozen=True, slots=True)
class MadeFrom:
    """The key of a returned file, and the number of the stand its answers were put in."""

    key: str
    stand: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a returned file against the stand that counts.

    `proposal` is the key of the workbook with the answers in it; empty when it was refused, or when nothing
    would change.
    """

    file: Stored
    stamp: Stamp
    stand: Stand
    findings: tuple[Fault, ...]
    returned: Returned | None
    proposal: str

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Why it was refused; empty when it was not."""
        return tuple(found for found in self.findings if found.severity is Severity.FAULT)


def take_back(content: bytes, name: str) -> Stored:
    """Keep a file that came back, whatever comes of it.

    Raises NothingCounts, or MgzError when it is no file with questions.
    """
    current = _current()
    _stamp(content, name)
    stored = _store().put(content, name, services.now())
    outcome = _put_in(stored, current)
    _outcomes.put((stored.key, current.number, services.today()), outcome)
    return stored


def outcome(key: str) -> Outcome:
    """What comes of it now; raises UnknownWorkbook, NothingCounts, or MgzError when it is no workbook."""
    stored = _store().get(key)
    if stored is None:
        raise services.UnknownWorkbook(key)
    current = _current()
    return _outcomes.get((key, current.number, services.today()), lambda: _put_in(stored, current))


def made_from(proposal: str) -> MadeFrom | None:
    """Of which returned file a proposal was made, and with which stand; None for any other workbook."""
    try:
        note = json.loads(_note(proposal).read_text("utf-8"))
        return MadeFrom(str(note["teruggekomen"]), int(note["stand"]))
    except (OSError, ValueError, KeyError):
        return None


def _note(proposal: str) -> Path:
    return Path(settings.MGZ_DATA) / _FOLDER / "voorstellen" / f"{proposal}.json"


def _remember(proposal: str, stored: Stored, current: Stand) -> None:
    """Which stand a proposal goes on from, so that it never takes back what others did since."""
    path = _note(proposal)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, json.dumps({"teruggekomen": stored.key, "stand": current.number}).encode())


def _current() -> Stand:
    current = deciding.current()
    if current is None:
        raise NothingCounts
    return current


def _store() -> Store:
    return Store(settings.MGZ_DATA / _FOLDER)


def _put_in(stored: Stored, current: Stand) -> Outcome:
    stamp = _stamp(_store().content(stored.key), stored.name)
    base, content = services.workbook(current.key)
    whole = Source(_apart(base.name, stored.name), content)
    back = Source(stored.name, _store().content(stored.key))
    merged = merge([whole, back], known_on=services.today(), rules=standard_rules())
    told = tuple(fault for fault in merged.findings if fault.place.file != whole.file)
    returned = merged.returned[0] if merged.returned else None
    if merged.region is None or returned is None:
        return Outcome(stored, stamp, current, told or merged.findings, returned, "")
    nothing = not returned.changed and not returned.added
    proposal = "" if nothing else _proposed(merged, base.name, returned)
    if proposal:
        _remember(proposal, stored, current)
    return Outcome(stored, stamp, current, told, returned, proposal)


def _proposed(merged: Merged, name: str, returned: Returned) -> str:
    stem = name.removesuffix(".xlsx").partition(" + ")[0]
    named = f"{stem} + antwoorden van {returned.organisation}"[:_LONGEST]
    return services.hand_in(merged.content, f"{named}.xlsx").key


def _apart(base: str, returned: str) -> str:
    """Two files are told apart by their names."""
    return base if base != returned else f"{base} (stand)"


def _stamp(content: bytes, name: str) -> Stamp:
    stamp = stamp_of(content, name)
    if stamp is None:
        raise WorkbookError(
            Fault(
                "geen_vragen",
                "Dit is geen bestand met vragen aan een organisatie.",
                "Kies het bestand dat u voor een organisatie maakte, met haar antwoorden erin. Is het een "
                "heel werkboek? Laad het dan op de pagina Werkboek.",
                Place(name),
            )
        )
    return stamp
