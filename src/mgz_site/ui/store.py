"""Workbooks that were handed in: immutable files named by their sha256, with a note beside each."""

from __future__ import annotations

import json
import os
import re
import secrets
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

_KEY = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Stored:
    """A workbook in the folder: its key, the name it came with, and when it came."""

    key: str
    name: str
    received: datetime


class Store:
    """A folder with workbooks; writing the same content twice keeps one file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "werkboeken"

    def put(self, content: bytes, name: str, received: datetime) -> Stored:
        """Keep a workbook; the note holds the latest name and moment."""
        stored = Stored(sha256(content).hexdigest(), name, received)
        self._folder.mkdir(parents=True, exist_ok=True)
        if not self._file(stored.key).exists():
            write_whole(self._file(stored.key), content)
        note = {"naam": name, "ontvangen": received.isoformat(timespec="seconds")}
        write_whole(self._note(stored.key), json.dumps(note, ensure_ascii=False).encode())
        return stored

    def get(self, key: str) -> Stored | None:
        """The note of a workbook, or None when it is not there."""
        if not _KEY.fullmatch(key) or not self._file(key).is_file():
            return None
        try:
            note = json.loads(self._note(key).read_text("utf-8"))
            received = datetime.fromisoformat(note["ontvangen"])
            return Stored(key, str(note["naam"]), received)
        except (OSError, ValueError, KeyError):
            # The file is what counts; a lost note costs no more than the name.
            changed = datetime.fromtimestamp(self._file(key).stat().st_mtime).astimezone()
            return Stored(key, "werkboek.xlsx", changed)

    def content(self, key: str) -> bytes:
        """The bytes of a workbook that is there."""
        return self._file(key).read_bytes()

    def latest(self, number: int) -> list[Stored]:
        """The workbooks handed in last, newest first."""
        keys = [file.stem for file in self._folder.glob("*.xlsx")] if self._folder.is_dir() else []
        found = [stored for stored in map(self.get, keys) if stored]
        return sorted(found, key=lambda each: each.received, reverse=True)[:number]

    def _file(self, key: str) -> Path:
        return self._folder / f"{key}.xlsx"

    def _note(self, key: str) -> Path:
        return self._folder / f"{key}.json"


def write_whole(path: Path, content: bytes) -> None:
    """Write beside and move into place, so that nobody ever reads half a file."""
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    with beside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.replace(beside, path)
