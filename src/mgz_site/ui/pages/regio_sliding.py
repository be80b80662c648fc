"""The map to move: the same places as on the map of the region, as points with all that stands there."""

from __future__ import annotations

from dataclasses import dataclass

from mgz.region import LonLat
from mgz.reporting.map_marks import PostSpot, Spot
from mgz.reporting.region_map import WORST_FIRST, belonging
from mgz.vocabulary import label
from mgz_site.ui.known import Known
from mgz_site.ui.mapping import mapping
from mgz_site.ui.pages.location_list import place_address
from mgz_site.ui.pages.regio import party_address
from mgz_site.ui.pages.regio_choice import RegioChoice
from mgz_site.ui.pages.regio_map import post_spots, spots_of
from mgz_site.ui.pages.words import counted, mark

#: More marks than a browser moves smoothly are not sent.
MOST = 1000


@dataclass(frozen=True, slots=True)
class Sliding:
    """What the script draws, and how many locations were left out."""

    borders: tuple[tuple[tuple[tuple[float, float], ...], ...], ...]
    points: tuple[dict[str, object], ...]
    left_out: int

    @property
    def more(self) -> str:
        """What is said of those that were left out."""
        if not self.left_out:
            return ""
        stand = counted(self.left_out, "locatie staat", "locaties staan")
        return f"{stand} alleen in de tabel: zoveel tekens verschuift een browser niet vlot."


def sliding(known: Known, choice: RegioChoice) -> Sliding:
    """Points by place, the worst locations first; what lies at one place is one point."""
    spots, _ = spots_of(known, choice)
    spots.sort(key=lambda spot: (WORST_FIRST.index(spot.verdict), spot.name, spot.place.id))
    kept = spots[:MOST]
    posts = post_spots(known, choice)
    found: dict[LonLat, list[Spot]] = {}
    for spot in kept:
        found.setdefault(spot.at, []).append(spot)
    points = [_point(at, here) for at, here in found.items()]
    points += [_post(choice, post) for post in posts]
    drawn = belonging(mapping(known.result.region).data.outlines, kept, posts)
    borders = tuple(tuple(tuple((lat, lon) for lon, lat in ring) for ring in row.rings) for row in drawn)
    return Sliding(borders, tuple(points), len(spots) - len(kept))


def _point(at: LonLat, here: list[Spot]) -> dict[str, object]:
    worst = min((spot.verdict for spot in here), key=WORST_FIRST.index)
    places = [
        {"name": spot.name, "words": _words(spot), "address": place_address(spot.place)} for spot in here
    ]
    return {"lat": at[1], "lon": at[0], "kind": mark(worst).kind, "words": label(worst), "places": places}


def _words(spot: Spot) -> str:
    return f"{label(spot.verdict)}{f' ({spot.ground.value})' if spot.ground.is_rough else ''}"


def _post(choice: RegioChoice, post: PostSpot) -> dict[str, object]:
    words = f"huisartsenpost{'' if post.counts else ', niet getekend'} ({post.ground.value})"
    place = {"name": post.name, "words": words, "address": party_address(post.id, choice)}
    lon, lat = post.at
    return {"lat": lat, "lon": lon, "kind": "post", "words": words, "places": [place]}
