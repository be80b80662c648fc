"""What one organisation, practice or post has to do: its own list out of a proof."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mgz.coverage import Action, Party, Proof
from mgz.errors import Fault, QuestionError
from mgz.region import Region
from mgz.reporting.gap_lines import GapLine, gap_lines, weight
from mgz.reporting.point_lines import PointLine, point_line
from mgz.reporting.question_lines import QuestionLine, question_lines
from mgz.reporting.report import Head, head
from mgz.reporting.unheard import SilentRow, silent_rows
from mgz.reporting.words import organisation_name
from mgz.vocabulary import State, label


@dataclass(frozen=True, slots=True)
class OrganisationReport:
    """The list of one organisation: where it acts first, where it supports, what it is asked.

    `first` and `undecided` are gaps and open points in which it acts first, perhaps with others; `supports`
    both kinds in which it only supports. `silent` are rows of it, or stated by it, that count for nobody.
    """

    id: str
    name: str
    kind: str
    head: Head
    first: tuple[GapLine, ...]
    undecided: tuple[GapLine, ...]
    supports: tuple[GapLine, ...]
    questions: tuple[QuestionLine, ...]
    points: tuple[PointLine, ...]
    points_supported: tuple[PointLine, ...]
    silent: tuple[SilentRow, ...]

    @property
    def lines(self) -> tuple[GapLine, ...]:
        """All its gaps and open points, those it acts on first before those it supports."""
        return (*self.first, *self.undecided, *self.supports)

    @property
    def nothing(self) -> bool:
        """Whether there is nothing for it to do or to answer."""
        return not (self.lines or self.questions or self.points or self.points_supported or self.silent)


def organisation_report(proof: Proof, organisation: str, known: Head | None = None) -> OrganisationReport:
    """The list of an organisation, practice or post of the region by its id, in every layer and function.

    A post has the list of the HDS behind it. QuestionError when the region has nobody by that id. Give the
    head of another report of the same proof as `known`, and its hashes are not worked out again.
    """
    region = proof.region
    refuse_stranger(region, organisation)
    name = next((post.hds for post in region.posts if post.id == organisation), organisation)
    gaps = [gap for gap in proof.gaps if any(_concerns(part.action, name) for part in gap.parts)]
    lines = [line for line in gap_lines(proof, gaps) if _concerns(line.action, name)]
    first = sorted((line for line in lines if _is_in(line.action.first, name)), key=weight)
    results = [result for result in proof.convenant if _is_in((*result.first, *result.supports), name)]
    return OrganisationReport(
        id=organisation,
        name=organisation_name(region, organisation),
        kind=_kind(region, organisation),
        head=known or head(proof),
        first=tuple(line for line in first if line.state is State.GAT),
        undecided=tuple(line for line in first if line.state is not State.GAT),
        supports=tuple(sorted((li for li in lines if not _is_in(li.action.first, name)), key=weight)),
        questions=tuple(question_lines(proof, [q for q in proof.questions if _is_in(q.to, name)])),
        points=tuple(point_line(region, each) for each in results if _is_in(each.first, name)),
        points_supported=tuple(point_line(region, each) for each in results if not _is_in(each.first, name)),
        silent=tuple(row for row in silent_rows(proof) if {name, organisation} & {row.id, *row.parties}),
    )


def party_ids(region: Region) -> tuple[str, ...]:
    """Everybody who can have a list: organisations, practices and posts, in the order of their ids."""
    posts = (post.id for post in region.posts)
    return tuple(sorted({*region.organisation_by_id, *region.practice_rows, *posts}))


def refuse_stranger(region: Region, name: str) -> None:
    """QuestionError when the region has no organisation, practice or post by that id."""
    known = party_ids(region)
    if name not in known:
        near = [each for each in known if name.casefold() in _words(region, each)]
        shown = ", ".join(f"{each} ({organisation_name(region, each)})" for each in (near or known)[:10])
        raise QuestionError(
            Fault(
                "organisatie_onbekend",
                f"In deze regio is geen organisatie, praktijk of post met id '{name}'.",
                f"Kies bijvoorbeeld: {shown}." if shown else "Vul eerst het blad Organisaties.",
            )
        )


def _words(region: Region, name: str) -> str:
    return f"{name} {organisation_name(region, name)}".casefold()


def _kind(region: Region, name: str) -> str:
    if name in region.organisation_by_id:
        return label(region.organisation_by_id[name].kind)
    return "huisartsenpraktijk" if name in region.practice_rows else "huisartsenpost"


def _concerns(action: Action, name: str) -> bool:
    return _is_in((*action.first, *action.supports), name)


def _is_in(parties: Iterable[Party], name: str) -> bool:
    return any(name in party.organisations for party in parties)
