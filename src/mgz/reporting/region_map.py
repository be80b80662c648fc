"""The map of a region: marks of locations by verdict, of posts, borders and names, in units of a drawing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from mgz.region import LonLat, Outline, holds
from mgz.reporting.map_frame import XY, Frame, frame_of
from mgz.reporting.map_marks import Border, Look, Mark, PostMark, PostSpot, RegionMap, Spot
from mgz.reporting.map_positions import mean
from mgz.reporting.map_spread import Box, Heap, Label, apart, around, labels
from mgz.vocabulary import Verdict

#: From the worst to nothing asked: the verdict a mark of several places shows is the first that occurs.
WORST_FIRST: Final = (Verdict.NIET_SLUITEND, Verdict.ONBEKEND, Verdict.SLUITEND, Verdict.NVT)
#: So many locations are drawn one by one; more are counted per area.
MOST_APART: Final = 250
#: Marks take at most this share of the drawing; beyond that they are counted by larger parts.
_FULLEST: Final = 0.45
#: How wide and high such a part is: more than twice the largest mark.
_PART: Final = (90.0, 54.0)
#: So many names are tried, those of most marks first.
_NAMES: Final = 60
#: Corners of a border nearer to each other than this are drawn as one.
_FINEST: Final = 1.2


WIDE: Final = Look(width=720, letter=15, margin=46)
NARROW: Final = Look(width=320, letter=11, margin=20)
#: A sign with room for a finger or a pointer around it, and what each digit beside it adds.
SIGN: Final = (27.0, 27.0)
_PILL: Final = 30.0
_DIGIT: Final = 8.0
#: The bar of kilometres stands in the corner at the left below, so high.
_FOOT: Final = 34.0


def region_map(
    spots: Sequence[Spot],
    posts: Sequence[PostSpot],
    outlines: Iterable[Outline],
    look: Look,
    *,
    counted: bool,
) -> RegionMap | None:
    """The drawing; None where nothing has a place. Too many locations are counted per area all the same."""
    if not spots and not posts:
        return None
    places = [spot.at for spot in spots] + [post.at for post in posts]
    drawn = belonging(outlines, spots, posts)
    corners = [corner for row in drawn for ring in row.rings for corner in ring]
    frame = frame_of([*places, *corners], look.width, look.margin)
    bundles = _bundles(spots, frame, counted=counted)
    of_posts = [(frame.at(post.at), SIGN) for post in posts]
    of_places = [(frame.at(mean(spot.at for spot in bundle)), _size(len(bundle))) for bundle in bundles]
    if any(len(bundle) > 1 for bundle in bundles):
        at = apart(of_places + of_posts, frame.width, frame.height)
        at_places, at_posts = at[: len(bundles)], at[len(bundles) :]
    else:
        # Single locations give way to the few posts; a count of a whole area does not.
        at = apart(of_posts + of_places, frame.width, frame.height)
        at_posts, at_places = at[: len(posts)], at[len(posts) :]
    marks = tuple(_mark(bundle, xy) for bundle, xy in zip(bundles, at_places, strict=True))
    post_marks = tuple(PostMark(*xy, post) for post, xy in zip(posts, at_posts, strict=True))
    kilometres, bar = frame.bar
    return RegionMap(
        width=frame.width,
        height=frame.height,
        borders=tuple(_border(row, frame) for row in drawn),
        marks=marks,
        posts=post_marks,
        labels=_names(marks, post_marks, drawn, look, frame),
        kilometres=kilometres,
        bar=bar,
    )


def belonging(outlines: Iterable[Outline], spots: Sequence[Spot], posts: Sequence[PostSpot]) -> list[Outline]:
    """The borders of this region: of an area by that name, or with something of the region in it."""
    names = {_bare(spot.area_name) for spot in spots}
    places = list(dict.fromkeys([spot.at for spot in spots] + [post.at for post in posts]))
    return [row for row in outlines if row.name.casefold() in names or _holds_any(row, places)]


def _holds_any(outline: Outline, places: Sequence[LonLat]) -> bool:
    """Whether any place lies inside; most fall outside the box around it, which is quickly seen."""
    lons = [lon for ring in outline.rings for lon, _ in ring]
    lats = [lat for ring in outline.rings for _, lat in ring]
    west, east, south, north = min(lons), max(lons), min(lats), max(lats)
    near = (at for at in places if west <= at[0] <= east and south <= at[1] <= north)
    return any(holds(outline.rings, at) for at in near)


def _bare(area_name: str) -> str:
    return area_name.casefold().removeprefix("gemeente ")


def _bundles(spots: Sequence[Spot], frame: Frame, *, counted: bool) -> list[list[Spot]]:
    """One by one; else together per area; else, where those do not fit either, by parts of the drawing."""
    ways: tuple[Callable[[Spot], tuple[str, object]], ...] = (
        lambda spot: (spot.area_name, (spot.name, spot.place.id)),
        lambda spot: (spot.area_name, spot.area or spot.at),
        lambda spot: ("", _part(frame.at(spot.at))),
    )
    for way in ways[1:] if counted or len(spots) > MOST_APART else ways:
        found: dict[tuple[str, object], list[Spot]] = {}
        for spot in sorted(spots, key=lambda spot: spot.place.id):
            found.setdefault(way(spot), []).append(spot)
        room = sum(width * height for width, height in (_size(len(bundle)) for bundle in found.values()))
        if room <= _FULLEST * frame.width * frame.height:
            break
    return [found[key] for key in sorted(found, key=str)]


def _part(at: XY) -> tuple[int, int]:
    """Which part of the drawing a place falls in."""
    return int(at[1] // _PART[1]), int(at[0] // _PART[0])


def _mark(bundle: list[Spot], at: XY) -> Mark:
    verdicts = [spot.verdict for spot in bundle]
    counts = tuple((each, verdicts.count(each)) for each in WORST_FIRST if each in verdicts)
    first = bundle[0]
    alone = len(bundle) == 1
    one_area = len({spot.area for spot in bundle}) == 1
    return Mark(
        *at,
        verdict=counts[0][0],
        number=len(bundle),
        name=first.name if alone else first.area_name if one_area else "",
        spot=first,
        counts=counts,
        is_counted=not alone,
        size=_size(len(bundle)),
    )


def _border(outline: Outline, frame: Frame) -> Border:
    pieces = []
    for ring in outline.rings:
        kept: list[XY] = []
        for corner in ring:
            x, y = frame.at(corner)
            if not kept or abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= _FINEST:
                kept.append((x, y))
        if len(kept) > 2:
            pieces.append("M" + "L".join(f"{x:g} {y:g}" for x, y in kept) + "Z")
    return Border(outline.name, "".join(pieces))


def _size(number: int) -> XY:
    """How wide and high a mark of so many locations is, with room around it."""
    return SIGN if number == 1 else (_PILL + _DIGIT * len(str(number)), SIGN[1])


def _names(
    marks: Sequence[Mark],
    posts: Sequence[PostMark],
    outlines: Iterable[Outline],
    look: Look,
    frame: Frame,
) -> tuple[Label, ...]:
    """The names of the areas beside their marks, those with most marks first."""
    heaps: dict[str, list[Box]] = {}
    taken = [around((post.x, post.y), SIGN) for post in posts]
    taken.append(Box(0, frame.height - _FOOT, frame.bar[1] + 24, frame.height))
    for mark in marks:
        box = around((mark.x, mark.y), mark.size)
        taken.append(box)
        if mark.spot.area_name and (mark.name or not mark.is_counted):
            heaps.setdefault(_short(mark.spot.area_name), []).append(box)
    homes = {row.name: tuple(tuple(map(frame.at, ring)) for ring in row.rings) for row in outlines}
    names = sorted(heaps, key=lambda name: (-len(heaps[name]), name))[:_NAMES]
    together = [Heap(name, tuple(heaps[name]), homes.get(name, ())) for name in names]
    return labels(together, taken, look.letter, frame.width, frame.height)


def _short(name: str) -> str:
    """``Gemeente Borne`` is Borne on a map."""
    return name.removeprefix("Gemeente ")
