"""Regions drawn from a seed: plain and fast, for volume, tuned so that every outcome occurs often."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from mgz.calendar import ALTIJD, ANW, DAG, Hours, Validity
from mgz.region import (
    Agreement,
    Area,
    Group,
    Location,
    Organisation,
    Post,
    Practice,
    Region,
    Registration,
    Scope,
    ScopeKind,
    Setting,
)
from mgz.vocabulary import (
    AfspraakStatus,
    Behandeling,
    Functie,
    GpRegistration,
    Leveringsvorm,
    OrganisatieSoort,
    Sector,
    TreatmentBy,
    YesNo,
)

#: Clock changes, Good Friday, King's Day, Christmas, Whit Monday.
STARTS = [date(2025, 10, 20), date(2026, 3, 25), date(2026, 4, 1), date(2026, 4, 1), date(2026, 4, 24)]
STARTS += [date(2025, 12, 22), date(2026, 5, 20)]
WINDOWS = (
    "ma-vr 17:00-08:00, za-zo 00:00-24:00, feestdag 00:00-24:00",
    "zo 02:15-02:45",
    "ma-zo 17:00-23:00",
    "ma-vr 08:00-17:00",
    "feestdag 22:00-03:00",
    "za 12:00-06:30",
)
HOURS = [ALTIJD, ALTIJD, DAG, ANW, *(Hours.parse(text) for text in (*WINDOWS, WINDOWS[0], WINDOWS[0]))]
STATUSES = [*AfspraakStatus, *([AfspraakStatus.GETEKEND] * 3)]
AREAS = (
    Area("W", "West", frozenset({"7511", "7512"})),
    Area("O", "Oost", frozenset({"7521"})),
    Area("T", "Alles", frozenset(), ("W", "O")),
    Area("X", "Deel van West", frozenset({"7512"})),
)
TREATMENTS = [
    *([(Behandeling.MET, TreatmentBy.SAME_PROVIDER)] * 3),
    (Behandeling.ZONDER, TreatmentBy.NONE),
    (Behandeling.UNKNOWN, TreatmentBy.SAME_PROVIDER),
    (Behandeling.MET, TreatmentBy.NONE),
]
FORMS = [*([Leveringsvorm.VERBLIJF] * 6), *([Leveringsvorm.VPT, Leveringsvorm.MPT] * 3), *Leveringsvorm]


class RegionDraw:
    """One region from one seed."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.first = self.chance.choice(STARTS)
        self.days = self.chance.randint(1, 14)

    def region(self) -> Region:
        """A small region that the codec would accept."""
        groups, lines = self._clients()
        return Region(
            "Getrokken",
            Validity(self.first, self.first + timedelta(days=self.days)),
            date(2026, 1, 1),
            settings=self._settings(),
            areas=AREAS,
            organisations=self._organisations(),
            locations=(Location("L1", "L1", "Z1", "7511"), Location("L2", "L2", "Z2", "7521")),
            practices=self._practices(),
            posts=tuple(self._post(n) for n in range(self.chance.randint(0, 4))),
            groups=groups,
            registrations=lines,
            agreements=tuple(self._agreement(n) for n in range(self.chance.randint(0, 7))),
        )

    def _validity(self) -> Validity:
        first, last = (
            self.first + timedelta(days=self.chance.randint(-3, self.days + 2))
            if self.chance.random() < 0.4
            else None
            for _ in range(2)
        )
        if first and last and last < first:
            first, last = last, first
        return Validity(first, last)

    def _settings(self) -> tuple[Setting, ...]:
        rows = []
        if self.chance.random() < 0.6:
            rows.append(Setting("S1", "goede_vrijdag_anw", self.chance.choice(["yes", "no", "unknown"])))
        if self.chance.random() < 0.3:
            rows.append(Setting("S2", "dag_begin", "07:30", self._validity()))
        if self.chance.random() < 0.3:
            rows.append(Setting("S3", "dag_einde", "18:00", self._validity()))
        return tuple(rows)

    def _organisations(self) -> tuple[Organisation, ...]:
        provider, hds = OrganisatieSoort.ZORGAANBIEDER, OrganisatieSoort.HDS
        named = [("Z1", provider), ("Z2", provider)]
        named += [(f"H{n}", hds) for n in range(self.chance.randint(0, 2))]
        return tuple(Organisation(name, name, kind, complete=self._complete()) for name, kind in named)

    def _complete(self) -> tuple[tuple[str, date], ...]:
        days = (date(2025, 1, 1), date(2027, 1, 1))
        sheets = [sheet for sheet in ("Afspraken", "Posten") if self.chance.random() < 0.6]
        return tuple((sheet, self.chance.choice(days)) for sheet in sheets)

    def _practices(self) -> tuple[Practice, ...]:
        last = self.first + timedelta(days=self.chance.randint(0, self.days))
        rows = [Practice("P1a", "P1", "", self.chance.choice(["H0", "H1", ""]), Validity(None, last))]
        if self.chance.random() < 0.7:
            start = last + timedelta(days=self.chance.randint(1, 3))
            rows.append(Practice("P1b", "P1", "", self.chance.choice(["H0", "H1"]), Validity(start, None)))
        return (*rows, Practice("P2", "P2", "", "H1"))

    def _post(self, number: int) -> Post:
        areas = tuple(self.chance.sample(["W", "O", "T", "T", "X"], self.chance.randint(1, 2)))
        functions = self.chance.choice(
            [{Functie.GENERAL_CARE}, {Functie.GENERAL_CARE, Functie.TRIAGE}, {Functie.TRIAGE}]
        )
        hds, hours, status = (self.chance.choice(each) for each in (["H0", "H1"], HOURS, STATUSES))
        return Post(
            f"HP{number}", "", hds, areas, frozenset(functions), hours, status, validity=self._validity()
        )

    def _clients(self) -> tuple[tuple[Group, ...], tuple[Registration, ...]]:
        groups, lines = [], []
        for number in range(3):
            group = self._group(number)
            groups.append(group)
            left = group.number
            for line in range(self.chance.randint(0, 3)):
                size = self.chance.randint(0, left)
                left -= size
                lines.append(self._line(f"R{number}{line}", group.id, size))
        return tuple(groups), tuple(lines)

    def _group(self, number: int) -> Group:
        located = self.chance.random() < 0.6
        behandeling, treatment_by = self.chance.choice(TREATMENTS)
        return Group(
            f"G{number}",
            location=self.chance.choice(["L1", "L2"]) if located else "",
            area="" if located else self.chance.choice(["W", "O", "T"]),
            sector=self.chance.choice(list(Sector)),
            wlz=self.chance.choice([*([YesNo.YES] * 6), YesNo.NO, YesNo.UNKNOWN]),
            leveringsvorm=self.chance.choice(FORMS),
            number=self.chance.randint(0, 9),
            behandeling=behandeling,
            treatment_by=treatment_by,
            zorgaanbieder=self.chance.choice(["Z1", "Z2", ""]),
            validity=self._validity(),
        )

    def _line(self, name: str, group: str, size: int) -> Registration:
        gp = self.chance.choice(
            [
                *([GpRegistration.REGISTERED] * 4),
                GpRegistration.NONE,
                GpRegistration.REFUSED,
                GpRegistration.UNKNOWN,
            ]
        )
        practice = self.chance.choice(["P1", "P2"]) if gp is GpRegistration.REGISTERED else ""
        return Registration(name, group, gp, size, practice, self._validity())

    def _agreement(self, number: int) -> Agreement:
        kind = self.chance.choice(list(ScopeKind))
        names = {
            ScopeKind.ORGANISATIE: ["Z1", "Z2"],
            ScopeKind.LOCATIE: ["L1", "L2"],
            ScopeKind.GEBIED: ["W", "O", "T", "X"],
            ScopeKind.GROEP: ["G0", "G1", "G2"],
        }
        function = self.chance.choice([*([Functie.GENERAL_CARE] * 5), Functie.TRIAGE])
        party = self.chance.choice(["Z1", "Z2", "P1", "P2", "H0", "H1"])
        scope = Scope(kind, self.chance.choice(names[kind]))
        status, hours = self.chance.choice(STATUSES), self.chance.choice(HOURS)
        return Agreement(f"A{number}", function, party, scope, status, hours, self._validity())
