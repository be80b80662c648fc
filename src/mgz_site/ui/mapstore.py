"""Map files that were loaded: immutable files named by their sha256, each with a note on its source."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from mgz.interop.mapfile import MapFile, read_map
from mgz_site.ui.store import write_whole

_KEY = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class MapNote:
    """A map file: its key, the name it came with, its source as typed, when it came, and what is in it."""

    key: str
    name: str
    source: str
    received: datetime
    ending: str
    outlines: int
    points: int
    without: int
    counts: bool = True


class MapStore:
    """A folder with map files; one that is taken away stays on the disk and no longer counts."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "kaart"

    def put(self, content: bytes, name: str, source: str, received: datetime) -> MapNote:
        """Keep a file after reading it whole; FileError says why it is refused, and then nothing is kept."""
        read = read_map(content, name)
        key = sha256(content).hexdigest()
        made = MapNote(
            key,
            name,
            source,
            received,
            read.ending,
            len(read.data.outlines),
            len(read.data.points),
            read.without,
        )
        self._folder.mkdir(parents=True, exist_ok=True)
        if not self._file(made).exists():
            write_whole(self._file(made), content)
        self._write(made)
        return made

    def notes(self) -> tuple[MapNote, ...]:
        """The files that count, newest first."""
        keys = sorted(note.stem for note in self._folder.glob("*.json")) if self._folder.is_dir() else []
        found = [note for note in map(self._note, keys) if note and note.counts]
        return tuple(sorted(found, key=lambda each: each.received, reverse=True))

    def take_away(self, key: str) -> bool:
        """Let a file no longer count; False when there is no such file."""
        note = self._note(key)
        if note is None or not note.counts:
            return False
        self._write(replace(note, counts=False))
        return True

    def read(self, note: MapNote) -> MapFile:
        """What is in a file that was kept."""
        return read_map(self._file(note).read_bytes(), note.name)

    def _note(self, key: str) -> MapNote | None:
        """A note, or None where it is lost or its file is: such a file does not count."""
        if not _KEY.fullmatch(key):
            return None
        try:
            given = json.loads((self._folder / f"{key}.json").read_text("utf-8"))
            note = MapNote(
                key,
                str(given["naam"]),
                str(given["bron"]),
                datetime.fromisoformat(given["ontvangen"]),
                str(given["soort"]),
                int(given["grenzen"]),
                int(given["punten"]),
                int(given["zonder_plek"]),
                bool(given["telt"]),
            )
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return note if note.ending in (".geojson", ".csv") and self._file(note).is_file() else None

    def _write(self, note: MapNote) -> None:
        given = {
            "naam": note.name,
            "bron": note.source,
            "ontvangen": note.received.isoformat(timespec="microseconds"),
            "soort": note.ending,
            "grenzen": note.outlines,
            "punten": note.points,
            "zonder_plek": note.without,
            "telt": note.counts,
        }
        text = json.dumps(given, ensure_ascii=False, indent=1)
        write_whole(self._folder / f"{note.key}.json", text.encode())

    def _file(self, note: MapNote) -> Path:
        return self._folder / f"{note.key}{note.ending}"
