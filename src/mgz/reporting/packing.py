"""Office files whose bytes depend on nothing but their content."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import Final

#: The earliest moment an archive can bear; it stands for "no moment".
_FIXED_TIME: Final = (1980, 1, 1, 0, 0, 0)
_FIXED_STAMP: Final = b"1980-01-01T00:00:00Z"
_STAMPS: Final = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")
#: What XML cannot hold.
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def plain(text: str) -> str:
    """Words of people without what an office file cannot hold: that becomes a question mark."""
    return _CONTROL.sub("?", text)


def packed(content: bytes) -> bytes:
    """The same file with every moment of writing replaced by one fixed moment."""
    fixed = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = _STAMPS.sub(rb"\g<1>" + _FIXED_STAMP + rb"\g<2>", part)
            new.writestr(zipfile.ZipInfo(name, _FIXED_TIME), part, zipfile.ZIP_DEFLATED)
    return fixed.getvalue()
