"""The identifying numbers of Dutch care, as checked types: a value of these types is always well formed.

| type | form | check | source |
|---|---|---|---|
| Bsn | 8 or 9 digits, kept as 9 | the elfproef | python-stdnum `nl.bsn`, after the Logisch ontwerp BSN |
| Agb | 8 digits | digits only; it has no check digit | Vektis, AGB-register; HL7 NL NamingSystem agb-z |
| Big | 11 digits | digits only; it has no check digit | CIBG, BIG-register; HL7 NL NamingSystem big |
| Uzovi | 4 digits | digits only; it has no check digit | Vektis, UZOVI-register; HL7 NL NamingSystem uzovi |

That a number is well formed does not say that somebody has it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, NoReturn

from mgz.errors import Fault, IdentifierError

_SEPARATORS: Final = re.compile(r"[\s.\-]")


@dataclass(frozen=True, slots=True, order=True)
class Bsn:
    """A citizen service number (burgerservicenummer); printing it shows no digit."""

    value: str

    @classmethod
    def parse(cls, text: str) -> Bsn:
        """Read a BSN; raises IdentifierError with the reason."""
        from stdnum.nl import bsn

        digits = _digits("Dit BSN", text, 8, 9).zfill(9)
        if digits == "000000000" or not bsn.is_valid(digits):
            _refuse(
                "Dit BSN",
                "klopt niet volgens de elfproef",
                "Kijk na of er een cijfer verkeerd of omgewisseld is.",
            )
        return cls(digits)

    def __repr__(self) -> str:
        return "Bsn(*********)"

    def __str__(self) -> str:
        return "*********"


@dataclass(frozen=True, slots=True, order=True)
class Agb:
    """The code of a care provider, practice or organisation in the AGB register."""

    value: str

    @classmethod
    def parse(cls, text: str) -> Agb:
        """Read an AGB code; raises IdentifierError with the reason."""
        return cls(_registered("Deze AGB-code", text, 8))

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, slots=True, order=True)
class Big:
    """The number of a professional in the BIG register."""

    value: str

    @classmethod
    def parse(cls, text: str) -> Big:
        """Read a BIG number; raises IdentifierError with the reason."""
        return cls(_registered("Dit BIG-nummer", text, 11))

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, slots=True, order=True)
class Uzovi:
    """The number of a health insurer or zorgkantoor in the UZOVI register."""

    value: str

    @classmethod
    def parse(cls, text: str) -> Uzovi:
        """Read a UZOVI number; raises IdentifierError with the reason."""
        return cls(_registered("Dit UZOVI-nummer", text, 4))

    def __str__(self) -> str:
        return self.value


def _registered(name: str, text: str, length: int) -> str:
    digits = _digits(name, text, length, length)
    if not int(digits):
        _refuse(name, "bestaat alleen uit nullen", "Vul het echte nummer in of laat het leeg.")
    return digits


def _digits(name: str, text: str, shortest: int, longest: int) -> str:
    digits = _SEPARATORS.sub("", text)
    if not (digits.isascii() and digits.isdigit()):
        _refuse(name, "bevat iets anders dan cijfers", "Vul alleen de cijfers in.")
    if not shortest <= len(digits) <= longest:
        wanted = f"{longest}" if shortest == longest else f"{shortest} of {longest}"
        remedy = f"Vul {wanted} cijfers in"
        remedy += (
            ", met de nullen ervoor (maak de cel eerst op als tekst)." if len(digits) < shortest else "."
        )
        _refuse(name, f"heeft {len(digits)} cijfers in plaats van {wanted}", remedy)
    return digits


def _refuse(name: str, reason: str, remedy: str) -> NoReturn:
    raise IdentifierError(Fault("nummer_ongeldig", f"{name} {reason}.", remedy))
