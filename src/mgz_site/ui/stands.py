"""Which workbook counts: an append-only row of stands, each a pointer to a workbook by its hash.

A stand is a small file that is made whole and then linked into place under its number. Who comes second with
the same number is refused: so two people never overwrite each other, and no stand is ever lost or changed.
"""

from __future__ import annotations

import json
import os
import secrets
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path


class Step(StrEnum):
    """How a stand came to count."""

    ACCEPTED = "aangenomen"
    UNDONE = "teruggedraaid"
    PUT_BACK = "teruggezet"


@dataclass(frozen=True, slots=True)
class Stand:
    """Since when which workbook counts; `origin` says what made it, when that was no person with a file."""

    number: int
    key: str
    name: str
    since: datetime
    step: Step
    origin: str = ""


class Moved(Exception):
    """Somebody else was first: another stand counts than the one that was looked at."""

    def __init__(self, current: Stand | None) -> None:
        super().__init__(current.number if current else 0)
        self.current = current


class Stands:
    """A folder with numbered stands; the highest number counts."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "standen"

    def current(self) -> Stand | None:
        """The stand that counts, or None before the first."""
        return self.at(max(self._numbers(), default=0))

    def at(self, number: int) -> Stand | None:
        """A stand by its number."""
        try:
            note = json.loads(self._file(number).read_text("utf-8"))
        except FileNotFoundError:
            return None
        since = datetime.fromisoformat(note["sinds"])
        return Stand(number, note["werkboek"], note["naam"], since, Step(note["stap"]), note["herkomst"])

    def history(self) -> list[Stand]:
        """All stands, newest first."""
        found = map(self.at, sorted(self._numbers(), reverse=True))
        return [stand for stand in found if stand]

    def move(self, seen: int, key: str, name: str, since: datetime, step: Step, origin: str = "") -> Stand:
        """Let another workbook count; raises Moved when `seen` (0: none) is not the stand that counts."""
        stand = Stand(seen + 1, key, name, since, step, origin)
        current = self.current()
        if seen != (current.number if current else 0):
            raise Moved(current)
        note = {
            "werkboek": key,
            "naam": name,
            "sinds": since.isoformat(timespec="seconds"),
            "stap": step.value,
            "herkomst": origin,
        }
        self._folder.mkdir(parents=True, exist_ok=True)
        beside = self._folder / f".{secrets.token_hex(8)}"
        _write(beside, json.dumps(note, ensure_ascii=False))
        try:
            os.link(beside, self._file(stand.number))
        except FileExistsError:
            raise Moved(self.current()) from None
        finally:
            beside.unlink()
        return stand

    def _numbers(self) -> list[int]:
        files = self._folder.glob("*.json") if self._folder.is_dir() else ()
        return [int(file.stem) for file in files if file.stem.isdigit()]

    def _file(self, number: int) -> Path:
        return self._folder / f"{number:06d}.json"


def _write(path: Path, text: str) -> None:
    """Write and see it on the disk: what was acknowledged survives a power cut."""
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
