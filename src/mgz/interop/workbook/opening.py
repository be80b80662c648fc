"""From bytes to an open workbook, or a plain reason why this file is not one."""

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Final
from warnings import catch_warnings, simplefilter

from mgz.errors import Fault, FileError, Place

if TYPE_CHECKING:
    from openpyxl import Workbook

#: A file with more than this when unpacked is refused before anything of it is read.
MAX_UNPACKED: Final = 400 * 1024 * 1024
_MAX_PARTS: Final = 5000
_OLE: Final = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_SAVE_AS: Final = "Sla het bestand in Excel of LibreOffice op als Excel-werkmap (.xlsx)."
_STRICT: Final = b"purl.oclc.org/ooxml"
_AGAIN: Final = "Open het bestand in Excel, sla het opnieuw op en probeer het nog eens."


def open_workbook(content: bytes, file: str, *, read_only: bool = True) -> "Workbook":
    """The workbook in some bytes; raises FileError when it is none, is locked, broken or far too big."""
    from openpyxl import load_workbook

    _check(content, file)
    try:
        # What the library warns about (styles, extensions it leaves out) is no business of the reader.
        with catch_warnings():
            simplefilter("ignore")
            return load_workbook(
                BytesIO(content), read_only=read_only, data_only=False, keep_links=not read_only
            )
    except Exception as broken:  # the library raises whatever a broken part makes it raise
        raise damaged(file) from broken


def damaged(file: str) -> FileError:
    """The file is a workbook from the outside and cannot be read inside."""
    return _refusal("beschadigd", "Het bestand is beschadigd en kan niet worden gelezen.", _AGAIN, file)


def parts_lost(content: bytes) -> tuple[str, ...]:
    """What a workbook holds that is lost when it is written again, in Dutch words."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        names = archive.namelist()
    kinds = {
        "xl/charts/": "grafieken",
        "xl/media/": "afbeeldingen",
        "xl/pivotTables/": "draaitabellen",
        "xl/vbaProject": "macro's",
        "xl/slicers/": "slicers",
    }
    return tuple(word for start, word in kinds.items() if any(name.startswith(start) for name in names))


def _check(content: bytes, file: str) -> None:
    if not content:
        raise _refusal("leeg_bestand", "Het bestand is leeg (0 bytes).", "Kies het juiste bestand.", file)
    if content.startswith(_OLE):
        if _ENCRYPTED in content:
            remedy = (
                "Haal in Excel het wachtwoord eraf (Bestand, Info, Werkmap beveiligen) en sla het opnieuw op."
            )
            raise _refusal("versleuteld", "Het bestand is met een wachtwoord beveiligd.", remedy, file)
        raise _refusal("oude_excel", "Dit is een oud Excel-bestand (.xls).", _SAVE_AS, file)
    if not content.startswith(b"PK"):
        raise _refusal(
            "geen_werkmap", f"Dit is geen Excel-werkmap maar {_looks_like(content)}.", _SAVE_AS, file
        )
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            _check_parts(archive.infolist(), file)
            _check_flavour(archive, file)
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError) as broken:
        raise damaged(file) from broken


def _check_parts(parts: list[zipfile.ZipInfo], file: str) -> None:
    names = {part.filename for part in parts}
    if any(part.flag_bits & 1 for part in parts):
        raise _refusal(
            "versleuteld", "Het bestand is met een wachtwoord beveiligd.", "Haal het wachtwoord eraf.", file
        )
    if sum(part.file_size for part in parts) > MAX_UNPACKED or len(parts) > _MAX_PARTS:
        limit = MAX_UNPACKED // (1024 * 1024)
        raise _refusal(
            "te_groot",
            f"Het bestand is uitgepakt groter dan {limit} MB; zo groot is een regiowerkboek nooit.",
            "Haal ongebruikte bladen, rijen en opmaak weg, of begin met een lege sjabloon.",
            file,
        )
    if "xl/workbook.xml" not in names and "[Content_Types].xml" not in names:
        raise _refusal(
            "geen_werkmap", f"Dit is geen Excel-werkmap maar {_archive_kind(names)}.", _SAVE_AS, file
        )
    if any(name.endswith("xl/workbook.bin") for name in names):
        raise _refusal("geen_werkmap", "Dit is een binaire Excel-werkmap (.xlsb).", _SAVE_AS, file)


def _check_flavour(archive: zipfile.ZipFile, file: str) -> None:
    if "xl/workbook.xml" not in archive.namelist():
        return
    with archive.open("xl/workbook.xml") as part:
        if _STRICT in part.read(1 << 16):
            raise _refusal(
                "strict",
                "Dit is een Excel-werkmap in het formaat 'Strict Open XML', dat mgz niet leest.",
                "Kies in Excel Opslaan als en dan de gewone 'Excel-werkmap (.xlsx)'.",
                file,
            )


def _archive_kind(names: set[str]) -> str:
    return "een LibreOffice-bestand (.ods)" if "content.xml" in names else "een zipbestand"


def _looks_like(content: bytes) -> str:
    if content.startswith(b"%PDF"):
        return "een pdf"
    head = content[:4096]
    if head.lstrip().lower().startswith((b"<html", b"<!doctype", b"<?xml")):
        return "een webpagina of XML-bestand"
    if b"\0" not in head:
        return "een tekstbestand (csv)"
    return "een ander soort bestand"


def _refusal(key: str, message: str, remedy: str, file: str) -> FileError:
    return FileError(Fault(key, message, remedy, Place(file)))
