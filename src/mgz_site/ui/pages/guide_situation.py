"""A situation as it stands in an address: the moment and the facts, read once for every page of the guide."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import urlencode

from django.http import QueryDict

from mgz.calendar import civil
from mgz.guide.situation import GivenSituation, before_the_rules, given_situation
from mgz.rules import RuleBook
from mgz_site.ui.asked import Asked, asked, read_day

#: The fields about the moment.
MOMENT: Final = ("datum", "tijd")
#: The field that names the subject of which pairs of changes are sought.
PAIRS: Final = "samen"


@dataclass(frozen=True, slots=True)
class Situation:
    """What was given in an address."""

    asked: Asked
    given: GivenSituation

    @classmethod
    def read(cls, rules: RuleBook, query: QueryDict, prefix: str = "") -> Situation:
        """Out of the fields of a form or the words of a link; `prefix` tells two situations apart."""
        mine = [
            (name.removeprefix(prefix), value)
            for name, values in query.lists()
            if name.startswith(prefix)
            for value in values
        ]
        facts = ((name, value) for name, value in mine if name not in (*MOMENT, PAIRS))
        first_day = rules.first_day()
        moment = asked(dict(mine))
        if civil(moment.minute).date() < first_day:
            # What was typed stays to mend; the answers are those of now, as with any moment that cannot be.
            here = asked({})
            fault = f"{before_the_rules(first_day)} U ziet nu."
            moment = replace(here, day=moment.day, clock=moment.clock, fault=fault)
        elif not moment.fault:
            # A field that was left empty stays empty: an answer that comes while one types would fill it in.
            typed = dict(mine)
            shown = {name: typed.get(name, "").strip() for name in MOMENT}
            moment = replace(
                moment, day=moment.day if shown["datum"] else "", clock=moment.clock if shown["tijd"] else ""
            )
        return cls(moment, given_situation(facts, read_day, first_day))

    def query(self, prefix: str = "") -> str:
        """The same situation as the end of an address."""
        moment = self.asked.pairs()
        if self.asked.fault and self.asked.is_now:
            # A moment that cannot be read stays in the address, so that its field can say what is wrong.
            typed = zip(MOMENT, (self.asked.day, self.asked.clock), strict=True)
            moment = [(name, text) for name, text in typed if text]
        pairs = [*moment, *self.given.typed.items()]
        return urlencode([(f"{prefix}{name}", value) for name, value in pairs])
