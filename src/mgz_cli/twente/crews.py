"""The invented persons of the example, by the duty list they stand on; nobody in it is real."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mgz.calendar import ALWAYS, Validity
from mgz.region import Professional
from mgz.vocabulary import Beroep, Functie
from mgz_cli.twente.days import Days
from mgz_cli.twente.parties import Party, marked

_INITIALS: Final = "ABCDEFGHIJKLMNOPRSTVWYZ"
#: Words that are nobody's name; with an initial no two persons are called alike.
_SURNAMES: Final = (
    "Berkenzwam", "Bosbes", "Braamstruik", "Duizendblad", "Ereprijs", "Fluitenkruid", "Gagelstruik",
    "Ganzerik", "Goudhaantje", "Grasklokje", "Hazelworm", "Heidekartelblad", "Hondsdraf", "IJsvogeltje",
    "Jeneverbes", "Kamperfoelie", "Kardinaalsmuts", "Kikkerbeet", "Klokjesgentiaan", "Koekoeksbloem",
    "Kranswier", "Kruisbes", "Lijsterbes", "Maretak", "Moerasspirea", "Ooievaarsbek", "Oranjetip",
    "Parnassia", "Pijlkruid", "Pinksterbloem", "Ringslang", "Rolklaver", "Salomonszegel", "Sleutelbloem",
    "Speenkruid", "Struikheide", "Teunisbloem", "Tormentil", "Veenpluis", "Vogelmelk", "Waterviolier",
    "Wilgenroos", "Wolfsklauw", "Zandblauwtje", "Zilverschoon", "Zonnedauw", "Zuring",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Crew:
    """So many persons of one profession; `seat` tells crews apart where names are dealt out.

    `homes` are the organisations they work for and `bases` the postcodes they travel from, dealt out in
    turn. The last person's competence ends on day `leaves_on`.
    """

    stem: str
    seat: int
    beroep: Beroep
    function: Functie
    count: int
    homes: tuple[Party, ...]
    bases: tuple[str, ...] = ()
    leaves_on: int | None = None

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the persons."""
        return tuple(f"{self.stem}-{number:02d}" for number in range(1, self.count + 1))

    @property
    def leaver(self) -> str:
        """Whose competence ends; empty when nobody's does."""
        return "" if self.leaves_on is None else self.keys[-1]

    def rows(self, days: Days) -> Iterator[Professional]:
        """A row for each person."""
        for index, key in enumerate(self.keys):
            last = days.on(self.leaves_on) if self.leaves_on is not None and key == self.leaver else None
            yield Professional(
                id=key,
                professional=key,
                beroep=self.beroep,
                functions=frozenset({self.function}),
                name=_name(self.seat + index),
                organisation=self.homes[index % len(self.homes)].id,
                base=self.bases[index % len(self.bases)] if self.bases else "",
                validity=Validity(last=last) if last else ALWAYS,
            )


def _name(seat: int) -> str:
    """An invented name; the two lists have no common measure, so seats below 23 x 47 all differ."""
    return marked(f"{_INITIALS[seat % len(_INITIALS)]}. {_SURNAMES[seat % len(_SURNAMES)]}")
