"""Reading and writing files at the edge: every failure becomes a FileError that names the path."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from mgz.errors import Fault, FileError, Place

#: A larger file is refused before it is read into memory.
MAX_BYTES: Final = 256 * 1024 * 1024


def read_bytes(path: Path) -> bytes:
    """The whole content of a file; a folder, a missing or a far too large file is refused with a reason."""
    with _told(path, "gelezen"):
        if path.is_dir():
            raise _refusal("is_map", path)
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise _refusal("te_groot", path)
    return content


def read_text(path: Path) -> str:
    """The whole content of a UTF-8 file; `-` is standard input."""
    content = sys.stdin.buffer.read() if str(path) == "-" else read_bytes(path)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise FileError(
            Fault(
                "geen_utf8",
                "Dit is geen tekst in UTF-8.",
                "Sla het bestand op als UTF-8.",
                Place(str(path), row=line),
            )
        ) from None


def listed(folder: Path, ending: str) -> list[Path]:
    """The files of one kind in a folder, by name; a folder without any is refused."""
    with _told(folder, "gelezen"):
        if folder.exists() and not folder.is_dir():
            raise _refusal("geen_folder", folder)
        found = sorted(path for path in folder.iterdir() if path.suffix == ending and path.is_file())
    if not found:
        raise _refusal("leeg", folder, ending)
    return found


def make_empty(folder: Path) -> None:
    """Make a folder; one that holds something is refused."""
    with _told(folder, "geschreven"):
        if folder.exists() and not folder.is_dir():
            raise _refusal("geen_folder", folder)
        if folder.is_dir() and any(folder.iterdir()):
            raise _refusal("niet_leeg", folder)
        folder.mkdir(exist_ok=True)


def refuse_existing(path: Path, *, force: bool) -> None:
    """Refuse to replace a file unless that was asked for; done before any work starts."""
    with _told(path, "geschreven"):
        if path.is_dir():
            raise _refusal("is_map", path)
        if path.exists() and not force:
            raise _refusal("bestaat_al", path)
        if not path.parent.is_dir():
            raise _refusal("geen_map", path)


def refuse_other_kind(path: Path, ending: str) -> None:
    """Refuse a name that would make a program take the file for something else."""
    if path.suffix.lower() != ending:
        raise _refusal("andere_soort", path, ending)


def write(path: Path, content: str | bytes, *, force: bool) -> None:
    """Write a file whole or not at all: into a file beside it, which then takes its name."""
    refuse_existing(path, force=force)
    data = content.encode("utf-8") if isinstance(content, str) else content
    with _told(path, "geschreven"):
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            os.chmod(temporary, _mode(path))
            _place(temporary, path, force=force)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise


def _place(temporary: str, path: Path, *, force: bool) -> None:
    """Give the new file its name; without force never over a file that appeared in the meantime."""
    if force:
        os.replace(temporary, path)
        return
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise _refusal("bestaat_al", path) from None
    except OSError:  # a file system without hard links
        os.replace(temporary, path)
        return
    Path(temporary).unlink()


def _mode(path: Path) -> int:
    """The rights of the file that is replaced, else what the user's mask leaves of read and write."""
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


@contextmanager
def _told(path: Path, done: str) -> Iterator[None]:
    """Turn what the system says about a path into plain Dutch."""
    try:
        yield
    except FileNotFoundError:
        raise _refusal("bestaat_niet", path) from None
    except PermissionError:
        raise _refusal("geen_rechten", path, done) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise _refusal("mislukt", path, done, reason) from None


#: Key -> what is wrong, how to mend it.
_REFUSALS: Final[dict[str, tuple[str, str]]] = {
    "bestaat_niet": ("Dit bestand bestaat niet.", "Controleer de naam en de map."),
    "is_map": ("Dit is een map, geen bestand.", "Noem een bestand in die map."),
    "te_groot": (f"Dit bestand is groter dan {MAX_BYTES // 1024**2} MB.", "Kies een kleiner bestand."),
    "bestaat_al": ("Dit bestand bestaat al.", "Kies een andere naam, of geef --force om te vervangen."),
    "andere_soort": ("De naam eindigt niet op {}.", "Kies een naam die daarop eindigt."),
    "geen_map": ("De map van dit bestand bestaat niet.", "Maak eerst de map, of kies een andere."),
    "geen_folder": ("Dit is een bestand, geen map.", "Noem een map."),
    "leeg": ("In deze map staat geen bestand dat eindigt op {}.", "Noem de map met de bestanden."),
    "niet_leeg": ("In deze map staat al iets.", "Kies een lege map of een nieuwe naam."),
    "geen_rechten": ("Dit bestand mag niet worden {}.", "Vraag rechten, of kies een andere plek."),
    "mislukt": ("Dit bestand kan niet worden {} ({}).", "Controleer de naam en de schijf."),
}


def _refusal(key: str, path: Path, *words: str) -> FileError:
    message, remedy = _REFUSALS[key]
    return FileError(Fault(key, message.format(*words), remedy, Place(str(path))))
