"""Names of parties and places, and where a gap goes when it stays."""

from __future__ import annotations

import pytest

from mgz.coverage import Action, Basis, Party, Point, Standing
from mgz.interop.workbook.words import POINTS as SHEET_POINTS
from mgz.region import Region
from mgz.reporting.escalation import BASES, escalation_text
from mgz.reporting.point_lines import POINTS, STANDINGS
from mgz.reporting.words import NOTES, REMEDIES, organisation_name, parties_text, place_text
from mgz.vocabulary import PartyRole, Reason


def action(issue: str, first: int, last: int, precondition: str = "none") -> Action:
    return Action((), (), Basis.DOCUMENT, issue, first, last, precondition)


def test_every_reason_basis_point_and_standing_has_words() -> None:
    assert set(REMEDIES) == set(Reason)
    assert set(BASES) == set(Basis)
    assert set(POINTS) == set(Point)
    assert set(STANDINGS) == set(Standing)
    assert all("_" not in words for words in NOTES.values())


def test_the_points_are_called_as_on_the_sheet_where_people_state_them() -> None:
    assert {point.value: words for point, words in POINTS.items()} == dict(SHEET_POINTS.shown)


def test_a_party_may_be_an_organisation_a_practice_or_a_post(region: Region) -> None:
    assert organisation_name(region, "ZK1") == "Zorgkantoor Klein"
    assert organisation_name(region, "PR1") == "Praktijk Een"
    assert organisation_name(region, "PO1") == "Post Klein"
    assert organisation_name(region, "onbekend") == "onbekend"
    assert place_text(region, "ZA1") == organisation_name(region, "ZA1")
    assert place_text(region, "") == "Regio Klein"


def test_a_role_nobody_fills_is_named_by_its_role(region: Region) -> None:
    assert parties_text(region, [Party(PartyRole.ZORGKANTOOR)]) == "het zorgkantoor"
    assert parties_text(region, [Party(PartyRole.PARTIJ)]) == "de partij die het toezegde"
    assert parties_text(region, [Party(PartyRole.HDS), Party(PartyRole.PARTIJ, ("PR1",))]) == (
        "de HDS en Praktijk Een"
    )
    assert parties_text(region, []) == "–"


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (action("none", 0, 0), "nog niet: eerst is het antwoord van de partij nodig"),
        (
            action("individual_case", 1, 4),
            "als casus: begint bij stap 1 (intern), hooguit tot stap 4 (de regiotafel)",
        ),
        (
            action("uncontracted_care", 4, 5, "uncontracted"),
            "als zorg zonder contract: begint bij stap 4 (de regiotafel), hooguit tot stap 5 (de landelijke "
            "partijen); telt mee voor landelijke randvoorwaarde 3 (ongecontracteerde zorg)",
        ),
        (action("funding", 5, 5, "funding"), "als vraag over bekostiging: begint bij stap 5 (de landelijke "
         "partijen); telt mee voor landelijke randvoorwaarde 1 (bekostiging)"),
    ],
)  # fmt: skip
def test_escalation_in_words(given: Action, words: str) -> None:
    assert escalation_text(given) == words
