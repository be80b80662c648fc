"""The result of proving a region over a period: obligations, gaps, verdicts and questions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mgz.coverage.capacity import Capacity
from mgz.coverage.convenant import PointResult, PointVerdict, Standing, convenant_verdict, point_verdicts
from mgz.coverage.gap import Gap
from mgz.coverage.question import Question
from mgz.coverage.verdict import ObligationResult, VerdictRow, verdict_of
from mgz.region import Region
from mgz.vocabulary import Functie, Laag, State, Verdict

#: What every verdict prints with it: what the proof does not say (design section 2).
LIMITS = (
    "Getoetst aan de handreiking van 9-12-2024, niet aan de convenanttekst.",
    "Sluitend zegt dat er voor iedereen op elk moment iemand is, niet dat de capaciteit genoeg is.",
)

#: What every page and export says of a region that calls itself fictional: no real organisation has this gap.
FICTIONAL = (
    "Voorbeeld: de aantallen zijn schattingen en alle organisaties zijn verzonnen; "
    "geen enkel gat gaat over een echte organisatie."
)


def is_fictional(region: Region) -> bool:
    """Whether the region says in its name that it is filled in with inventions."""
    return "fictief" in region.name.lower()


def limits_of(region: Region) -> tuple[str, ...]:
    """What is printed with every verdict over a region: what the proof does not say."""
    return (FICTIONAL, *LIMITS) if is_fictional(region) else LIMITS


@dataclass(frozen=True, slots=True)
class Proof:
    """A proof over [begin, end) in UTC minutes, for the region as known on `region.known_on`.

    `without_effect` names posts, agreements and contracts that count for nobody: no obligation of the region
    can be fulfilled by them. `convenant` are the points without hours, with a verdict of their own;
    `capacity` says how many clients there are for each person on duty, which no verdict says.
    """

    region: Region
    rules_hash: str
    begin: int
    end: int
    obligations: tuple[ObligationResult, ...]
    gaps: tuple[Gap, ...]
    verdicts: tuple[VerdictRow, ...]
    questions: tuple[Question, ...]
    without_effect: tuple[str, ...] = ()
    convenant: tuple[PointResult, ...] = ()
    capacity: tuple[Capacity, ...] = ()

    def verdict(self, layer: Laag = Laag.AFGESPROKEN, function: Functie = Functie.GENERAL_CARE) -> Verdict:
        """The verdict shown over everybody for one layer and function, earlier layers included."""
        return next(row.shown for row in self.everybody(layer) if row.function is function)

    def everybody(self, layer: Laag) -> tuple[VerdictRow, ...]:
        """The verdict rows over everybody in one layer, one per function."""
        return tuple(row for row in self.verdicts if row.layer is layer and not row.sector and not row.area)

    def worst_in(self, layer: Laag) -> Verdict:
        """The worst verdict shown over all functions in a layer: niet sluitend before onbekend."""
        return worst_verdict(row.shown for row in self.everybody(layer))

    @property
    def worst(self) -> Verdict:
        """The worst verdict over all functions of what was agreed."""
        return self.worst_in(Laag.AFGESPROKEN)

    @property
    def convenant_points(self) -> tuple[PointVerdict, ...]:
        """Each point of the covenant over the region."""
        return point_verdicts(self.region, self.convenant)

    @property
    def convenant_standing(self) -> Standing:
        """The one verdict over all points of the covenant."""
        return convenant_verdict(self.convenant_points)


def worst_verdict(verdicts: Iterable[Verdict]) -> Verdict:
    """Of several verdicts the one that counts."""
    states = {
        Verdict.NIET_SLUITEND: State.GAT,
        Verdict.ONBEKEND: State.ONBESLIST,
        Verdict.SLUITEND: State.GEDEKT,
    }
    return verdict_of(states[verdict] for verdict in verdicts if verdict in states)
