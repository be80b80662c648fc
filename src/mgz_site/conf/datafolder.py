"""The one folder in which the site keeps what was handed in."""

import os
import sys
from pathlib import Path


def data_folder() -> Path:
    """`MGZ_DATA`, or the folder this computer has for the data of programs of one user."""
    chosen = os.environ.get("MGZ_DATA")
    return Path(chosen).expanduser() if chosen else _user_folder() / "mgz"


def demonstration_folder(folder: Path) -> Path:
    """The part of it in which `mgz demo` keeps the example, apart from what is real."""
    return folder / "demonstratie"


def _user_folder() -> Path:
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    if sys.platform == "darwin":
        return home / "Library" / "Application Support"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
