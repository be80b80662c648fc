"""Rows of the register that count for nobody: shown, because whoever wrote them meant something by them."""

from collections.abc import Iterator

from mgz.coverage import Proof
from mgz.errors import Fault, Place, Severity
from mgz.region import Agreement, Post
from mgz.reporting.words import organisation_name, place_text


def unheard(proof: Proof) -> tuple[Fault, ...]:
    """A warning for each post and agreement for general care that can fulfil nothing in this region."""
    return tuple(_warnings(proof))


def _warnings(proof: Proof) -> Iterator[Fault]:
    silent = set(proof.without_effect)
    for post in proof.region.posts:
        if post.id in silent:
            yield _warning("Posten", post.id, _about_post(post))
    for agreement in proof.region.agreements:
        if agreement.id in silent:
            yield _warning("Afspraken", agreement.id, _about_agreement(proof, agreement))


def _warning(sheet: str, name: str, why: str) -> Fault:
    return Fault(
        "telt_niet_mee",
        f"Rij '{name}' telt voor geen enkele groep mee. {why}",
        "Controleer voor wie de rij is en welke partij er staat.",
        Place(sheet=sheet, column="id"),
        Severity.WARNING,
    )


def _about_post(post: Post) -> str:
    return f"In het werkgebied van post {post.name} wonen geen cliënten die deze post nodig hebben."


def _about_agreement(proof: Proof, agreement: Agreement) -> str:
    party = organisation_name(proof.region, agreement.party)
    whom = place_text(proof.region, agreement.scope.id)
    return (
        f"Een afspraak met {party} voor {whom} telt alleen waar de instelling verantwoordelijk is: overdag "
        "met die instelling of een praktijk, in de ANW-uren met die instelling of een andere organisatie."
    )
