"""Invented answers: the out-of-hours posts, their areas and hours.

The three towns really have a post. Its name, its area and its hours here are invented: no real post is
said to be closed.
"""

from typing import Final

from mgz.calendar import ANW, Hours
from mgz.region import Post
from mgz.vocabulary import AfspraakStatus, Bewijs, Functie
from mgz_cli.twente.areas import area_id
from mgz_cli.twente.parties import HDS, marked
from mgz_cli.twente.places import slug

#: Open in the evening and at weekends by day; between 23:00 and 8:00 nobody was agreed.
WITHOUT_NIGHT: Final = Hours.parse("ma-vr 17:00-23:00, za-zo 08:00-23:00, feestdag 08:00-23:00")

#: The municipality where the post has no night, and the one for which its row is only a concept.
NIGHT_MISSING: Final = "Dinkelland"
ONLY_CONCEPT: Final = "Twenterand"

DUTY_NUMBER: Final = "088-0000001"
#: The post that shows its roster.
ON_ROSTER: Final = "post-hengelo-1"

_ALMELO: Final = ("Almelo", "Hellendoorn", "Rijssen-Holten", "Tubbergen", "Wierden")
_HENGELO: Final = ("Borne", "Hengelo", "Hof van Twente")
_ENSCHEDE: Final = ("Enschede", "Haaksbergen", "Losser", "Oldenzaal")


def posts() -> tuple[Post, ...]:
    """Three posts, one of which shows its roster; two have a second row for one municipality."""
    return (
        _post("Almelo", _ALMELO, 1),
        _post("Hengelo", _HENGELO, 1, bewijs=Bewijs.ROOSTER),
        _post("Enschede", _ENSCHEDE, 1),
        _post("Enschede", (NIGHT_MISSING,), 2, hours=WITHOUT_NIGHT),
        _post("Almelo", (ONLY_CONCEPT,), 2, status=AfspraakStatus.CONCEPT),
    )


def _post(
    town: str,
    municipalities: tuple[str, ...],
    number: int,
    *,
    hours: Hours = ANW,
    status: AfspraakStatus = AfspraakStatus.GETEKEND,
    bewijs: Bewijs = Bewijs.GARANTIE,
) -> Post:
    return Post(
        id=f"post-{slug(town)}-{number}",
        name=marked(f"Huisartsenspoedpost {HDS.stem} {town}"),
        hds=HDS.id,
        areas=tuple(map(area_id, municipalities)),
        functions=frozenset({Functie.GENERAL_CARE, Functie.TRIAGE}),
        hours=hours,
        status=status,
        bewijs=bewijs,
        duty_number=DUTY_NUMBER,
    )
