"""Invented answers: the out-of-hours posts, their areas and hours.

The three towns really have a post. Its name, its area and its hours here are invented: no real post is
said to be closed.
"""

from dataclasses import replace
from typing import Final

from mgz.calendar import ANW, Hours
from mgz.region import Post
from mgz.vocabulary import AfspraakStatus, Bewijs, Functie
from mgz_cli.twente.areas import area_id
from mgz_cli.twente.days import Days
from mgz_cli.twente.parties import HDS, marked
from mgz_cli.twente.places import slug

#: Open in the evening and at weekends by day; between 23:00 and 8:00 nobody was agreed.
WITHOUT_NIGHT: Final = Hours.parse("ma-vr 17:00-23:00, za-zo 08:00-23:00, feestdag 08:00-23:00")

#: The municipality where the post has no night, and the one for which its row is only a concept.
NIGHT_MISSING: Final = "Dinkelland"
ONLY_CONCEPT: Final = "Twenterand"

DUTY_NUMBER: Final = "088-0000000"

_ALMELO: Final = ("Almelo", "Hellendoorn", "Rijssen-Holten", "Tubbergen", "Wierden")
_HENGELO: Final = ("Borne", "Hengelo", "Hof van Twente")
_ENSCHEDE: Final = ("Enschede", "Haaksbergen", "Losser", "Oldenzaal")


def posts(days: Days) -> tuple[Post, ...]:
    """Three posts; two of them have a second row for one municipality."""
    rows = (
        _post("Almelo", _ALMELO, 1),
        _post("Hengelo", _HENGELO, 1),
        _post("Enschede", _ENSCHEDE, 1),
        _post("Enschede", (NIGHT_MISSING,), 2, hours=WITHOUT_NIGHT),
        _post("Almelo", (ONLY_CONCEPT,), 2, status=AfspraakStatus.CONCEPT),
    )
    return tuple(replace(row, stated=days.stated) for row in rows)


def _post(
    town: str,
    municipalities: tuple[str, ...],
    number: int,
    *,
    hours: Hours = ANW,
    status: AfspraakStatus = AfspraakStatus.GETEKEND,
) -> Post:
    return Post(
        id=f"post-{slug(town)}-{number}",
        name=marked(f"Huisartsenspoedpost {HDS.stem} {town}"),
        hds=HDS.id,
        areas=tuple(map(area_id, municipalities)),
        functions=frozenset({Functie.GENERAL_CARE, Functie.TRIAGE}),
        hours=hours,
        status=status,
        bewijs=Bewijs.GARANTIE,
        duty_number=DUTY_NUMBER,
    )
