"""A duty list and where it is kept: the shape of `desks`."""

from dataclasses import dataclass

from mgz.region import Pool, Shift
from mgz_cli.twente.crews import Crew
from mgz_cli.twente.parties import Party, marked
from mgz_cli.twente.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Rota:
    """Persons who take turns in a pattern; with `second` one of them stands behind for a week at a time."""

    crews: tuple[Crew, ...]
    pattern: Pattern
    second: bool = False

    @property
    def stem(self) -> str:
        """What its duties are called by."""
        return self.crews[0].stem


@dataclass(frozen=True, slots=True)
class Desk:
    """A pool, or a post, with its duty number and its lists; a post has no pool of its own."""

    id: str
    title: str
    members: tuple[Party, ...]
    number: str
    rotas: tuple[Rota, ...]

    @property
    def pool(self) -> Pool:
        """The row of the sheet Pools."""
        return Pool(self.id, marked(self.title), tuple(party.id for party in self.members), self.number)

    def holds(self, shift: Shift) -> bool:
        """Whether a duty belongs here."""
        return self.id in (shift.pool, shift.commitment)
