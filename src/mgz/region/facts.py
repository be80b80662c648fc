"""The only place where rows of the register become facts for the rules.

| fact | column |
|---|---|
| wlz_indication | Clientgroepen.wlz |
| leveringsvorm | Clientgroepen.leveringsvorm |
| behandeling | Clientgroepen.behandeling op papier |
| treatment_by | Clientgroepen.behandeling feitelijk door |
| sector | Clientgroepen.sector |
| hds_open_good_friday | Instellingen.goede_vrijdag_anw, in force at the minute |

`gp` and `institution_anw` are no facts of a group: they differ per registration line and per agreement.
`answer` fills them in afterwards from what it found (design section 1).
"""

from collections.abc import Mapping

from mgz.region.clients import Group
from mgz.region.practice import calendar_settings
from mgz.region.region import Region
from mgz.vocabulary import Leveringsvorm, YesNo

Facts = Mapping[str, str]

_WITHOUT_OBLIGATION = frozenset({Leveringsvorm.GEEN, Leveringsvorm.PARTNER_VERBLIJF})


def facts_of(region: Region, group: Group, at: int) -> Facts:
    """What the register knows of a group at a UTC minute, in the words of the case format."""
    return {
        "wlz_indication": group.wlz.value,
        "leveringsvorm": group.leveringsvorm.value,
        "behandeling": group.behandeling.value,
        "treatment_by": group.treatment_by.value,
        "sector": group.sector.value,
        "hds_open_good_friday": calendar_settings(region, at).good_friday.value,
    }


def carries_obligation(group: Group) -> bool:
    """Whether anything is asked for a group: not for clients without a Wlz indication of their own."""
    return group.number > 0 and not (group.wlz is YesNo.NO and group.leveringsvorm in _WITHOUT_OBLIGATION)
