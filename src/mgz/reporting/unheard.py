"""Rows of the register that count for nobody: shown, because whoever wrote them meant something by them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mgz.coverage import Proof
from mgz.errors import Fault, Place, Severity
from mgz.region import Agreement, Contract, Post, Region
from mgz.reporting.point_lines import scope_text
from mgz.reporting.words import organisation_name
from mgz.vocabulary import Functie, Route, label


@dataclass(frozen=True, slots=True)
class SilentRow:
    """A row that fulfils nothing: on which sheet, whose it is, and why it does not count."""

    sheet: str
    id: str
    parties: tuple[str, ...]
    why: str

    @property
    def text(self) -> str:
        """The row and why, in words."""
        return f"Rij '{self.id}' telt voor geen enkele groep mee. {self.why}"


REMEDY = "Controleer voor wie de rij is en welke partij er staat."


def unheard(proof: Proof) -> tuple[Fault, ...]:
    """A warning for each row that can fulfil nothing in this region."""
    return tuple(
        Fault("telt_niet_mee", row.text, REMEDY, Place(sheet=row.sheet, column="id"), Severity.WARNING)
        for row in silent_rows(proof)
    )


def silent_rows(proof: Proof) -> tuple[SilentRow, ...]:
    """The posts, agreements and contracts that count for nobody, sheet by sheet, by id."""
    return tuple(_rows(proof.region, frozenset(proof.without_effect)))


def _rows(region: Region, silent: frozenset[str]) -> Iterator[SilentRow]:
    for post in sorted(region.posts, key=lambda row: row.id):
        if post.id in silent:
            yield SilentRow("Posten", post.id, _named(post.hds, post.stated.by), _about_post(post))
    for row in sorted(region.agreements, key=lambda row: row.id):
        if row.id in silent:
            parties = _named(row.party, row.stated.by)
            yield SilentRow("Afspraken", row.id, parties, _about_agreement(region, row))
    for contract in sorted(region.contracts, key=lambda row: row.id):
        if contract.id in silent:
            parties = _named(contract.buyer, contract.provider, contract.stated.by)
            yield SilentRow("Contracten", contract.id, parties, _about_contract(region, contract))


def _named(*parties: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(party for party in parties if party))


def _about_post(post: Post) -> str:
    return f"In het werkgebied van post {post.name} wonen geen cliënten die deze post nodig hebben."


def _about_agreement(region: Region, row: Agreement) -> str:
    party, whom = organisation_name(region, row.party), scope_text(region, row.scope)
    if row.function is Functie.GENERAL_CARE:
        return (
            f"Een afspraak met {party} voor {whom} telt alleen waar de instelling verantwoordelijk is: "
            "overdag met die instelling of een praktijk, in de ANW-uren met die instelling of een andere "
            "organisatie."
        )
    return (
        f"Een afspraak met {party} over {label(row.function)} voor {whom} telt alleen waar deze zorg wordt "
        "gevraagd en deze partij haar daar kan geven."
    )


def _about_contract(region: Region, contract: Contract) -> str:
    buyer, provider = (organisation_name(region, name) for name in (contract.buyer, contract.provider))
    route = label(contract.route) if isinstance(contract.route, Route) else "geen route"
    about = "beschikbaarheid" if contract.standby else route.replace("_", " ")
    return (
        f"Het contract van {buyer} met {provider} ({about}) telt alleen waar deze inkoper deze zorg moet "
        "inkopen van deze partij, voor een afspraak die er is."
    )
