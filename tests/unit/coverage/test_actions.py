"""First actions: an answer for every case that can occur, by the design, and no blame without a document."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import product

import pytest

from mgz.answer import GAP_ORDERS, Outcome, of_reason
from mgz.calendar import Validity
from mgz.coverage import Actions, Basis, Party
from mgz.region import Organisation, Region
from mgz.rules import RuleBook
from mgz.vocabulary import Laag, ObligationKind, OrganisatieSoort, PartyRole, Reason, YesNo

K, R, A, B, C = ObligationKind, Reason, Laag.AFGESPROKEN, Laag.INGEKOCHT, Laag.INGEROOSTERD
INSTITUTION_DAY = (K.INSTITUTION_DAY, K.TRIAGE_PRACTICE_INSTITUTION)
INSTITUTION_ANW = (K.INSTITUTION_ANW, K.TRIAGE_POST_INSTITUTION)
GP = (K.GP_DAY, K.TRIAGE_PRACTICE_GP, K.GP_ANW)
PROVIDER = (K.SPECIALIST_RESIDENCE, K.SPECIALIST_VPT, K.SPECIALIST_FORM_OPEN)
HOME = (K.SPECIALIST_HOME, K.SPECIALIST_BRIDGING)
LATER = (*INSTITUTION_ANW, K.INSTITUTION_DAY, K.GP_ANW, K.TRIAGE_POST_GP, *PROVIDER, *HOME)
LATER += (K.TRIAGE_LOCATION, K.TRIAGE_WIJK)
AGREED, BOUGHT, ROSTER = (GAP_ORDERS[layer] for layer in Laag)

#: (layer, kinds, reasons) -> who acts first, who supports, where escalation starts (design section 8, DT8).
EXPECTED = (
    (A, INSTITUTION_DAY, AGREED, "zorgaanbieder", "", 1),
    (A, INSTITUTION_ANW, AGREED, "zorgkantoor", "zorgaanbieder", 1),
    (A, GP, AGREED, "zorgkantoor zorgverzekeraar", "hds", 1),
    (A, (K.TRIAGE_POST_GP,), AGREED, "hds", "zorgverzekeraar", 1),
    (A, (*PROVIDER, K.TRIAGE_LOCATION), AGREED, "zorgaanbieder", "", 1),
    (A, HOME, AGREED, "zorgkantoor", "", 1),
    (A, (K.TRIAGE_WIJK,), AGREED, "zorgkantoor", "hds", 1),
    (A, (K.OPEN, K.SPECIALIST_FORM_OPEN), (R.REGEL_OPEN,), "zorgkantoor", "", 4),
    (A, (K.GP_DAY, K.TRIAGE_PRACTICE_GP), (R.FEIT_ONBEKEND,), "zorgaanbieder", "hds", 0),
    (A, (K.UNKNOWN,), (R.FEIT_ONBEKEND,), "zorgaanbieder", "", 0),
    (
        A,
        (*INSTITUTION_DAY, *INSTITUTION_ANW, K.SPECIALIST_RESIDENCE, K.SPECIALIST_VPT, K.TRIAGE_LOCATION),
        (R.GEEN_OPGAVE,),
        "zorgaanbieder",
        "",
        0,
    ),
    (A, (K.GP_ANW, K.TRIAGE_POST_GP), (R.GEEN_OPGAVE,), "hds", "", 0),
    (A, HOME, (R.GEEN_OPGAVE,), "zorgkantoor", "", 0),
    (A, (K.TRIAGE_WIJK,), (R.GEEN_OPGAVE,), "zorgkantoor", "hds", 0),
    (B, (K.INSTITUTION_DAY, *INSTITUTION_ANW, *PROVIDER), BOUGHT, "zorgkantoor", "", 1),
    (B, (K.TRIAGE_LOCATION, K.TRIAGE_WIJK), BOUGHT, "zorgkantoor", "", 1),
    (B, (K.GP_ANW, K.TRIAGE_POST_GP), BOUGHT, "zorgverzekeraar", "", 1),
    (B, HOME, BOUGHT, "zorgkantoor", "", 4),
    (B, (*PROVIDER, *HOME), (R.STANDBY_FUNDING_OPEN,), "zorgkantoor", "", 4),
    (B, (K.SPECIALIST_FORM_OPEN,), (R.REGEL_OPEN,), "zorgkantoor", "", 4),
    (C, LATER, ROSTER, "partij", "", 1),
    (C, LATER, (R.GEEN_OPGAVE, R.BUITEN_HORIZON, R.FEIT_ONBEKEND), "partij", "", 0),
    (A, (K.GOOD_FRIDAY,), (R.FEIT_ONBEKEND,), "zorgkantoor", "hds", 0),
    (B, (K.GOOD_FRIDAY,), (R.FEIT_ONBEKEND,), "zorgkantoor", "hds", 0),
    (C, (K.GOOD_FRIDAY,), (R.FEIT_ONBEKEND,), "zorgkantoor", "hds", 0),
)
CASES = [
    (layer, kind, reason, *rest)
    for layer, kinds, reasons, *rest in EXPECTED
    for kind, reason in product(kinds, reasons)
]
ORGANISATIONS = tuple(
    Organisation(kind.value, kind.value, kind)
    for kind in (
        OrganisatieSoort.ZORGAANBIEDER,
        OrganisatieSoort.HDS,
        OrganisatieSoort.ZORGKANTOOR,
        OrganisatieSoort.ZORGVERZEKERAAR,
    )
)
DAY = date(2026, 6, 1)
AT = int(datetime(2026, 6, 1, tzinfo=UTC).timestamp()) // 60


@pytest.fixture(scope="module")
def rules() -> RuleBook:
    from mgz_cli.rulefiles import standard_rules

    return standard_rules()


def actions(rules: RuleBook, *, regiotafel: YesNo = YesNo.YES, known: bool = True) -> Actions:
    organisations = ORGANISATIONS if known else ()
    region = Region("R", Validity(DAY, DAY), DAY, regiotafel=regiotafel, organisations=organisations)
    return Actions(rules, region, AT)


def outcome(layer: Laag, reason: Reason) -> Outcome:
    return of_reason(reason, "zorgaanbieder" if layer is C else "")


@pytest.mark.parametrize(("layer", "kind", "reason", "first", "supports", "step"), CASES)
def test_who_acts_first(
    rules: RuleBook, layer: Laag, kind: ObligationKind, reason: Reason, first: str, supports: str, step: int
) -> None:
    """The party, its helper and the step are those of the design."""
    found = actions(rules).of("zorgaanbieder", kind, layer, outcome(layer, reason))
    assert [party.role.value for party in found.first] == first.split()
    assert [party.role.value for party in found.supports] == supports.split()
    assert found.start_step == step
    assert (found.issue == "none") == (step == 0)


def test_what_counts_for_the_national_parties(rules: RuleBook) -> None:
    """Uncontracted hours at home are precondition 3, unpaid standby is precondition 1 (R007)."""
    table = actions(rules)
    assert table.of("Z", K.SPECIALIST_HOME, B, of_reason(R.NIET_INGEKOCHT)).precondition == "uncontracted"
    assert table.of("Z", K.SPECIALIST_RESIDENCE, B, of_reason(R.NIET_INGEKOCHT)).precondition == "none"
    assert table.of("Z", K.SPECIALIST_VPT, B, of_reason(R.STANDBY_FUNDING_OPEN)).precondition == "funding"


def test_without_a_table_the_zorgkantoor_convenes(rules: RuleBook) -> None:
    """What would start at the regiotafel starts one step before it (R028, R041)."""
    table = actions(rules, regiotafel=YesNo.NO)
    found = table.of("Z", K.SPECIALIST_HOME, B, of_reason(R.NIET_INGEKOCHT))
    assert (found.issue, found.start_step, found.max_step) == ("no_regiotafel", 3, 4)
    assert found.precondition == "uncontracted"
    not_said = actions(rules, regiotafel=YesNo.UNKNOWN)
    assert not_said.of("Z", K.OPEN, A, of_reason(R.REGEL_OPEN)).start_step == 4


def test_the_providers_own_contract_is_its_own(rules: RuleBook) -> None:
    """A practice or post that the provider hires is bought by the provider, not by the zorgkantoor."""
    found = actions(rules).of(
        "zorgaanbieder", K.INSTITUTION_DAY, B, of_reason(R.NIET_INGEKOCHT, "zorgaanbieder")
    )
    assert found.first == (Party(PartyRole.ZORGAANBIEDER, ("zorgaanbieder",)),)


def test_no_blame_without_a_document(rules: RuleBook) -> None:
    """Only the agreement with an SO or arts VG is laid on the provider by a document (R018, R023)."""
    for layer, kind, reason, first, *_ in CASES:
        found = actions(rules).of("zorgaanbieder", kind, layer, outcome(layer, reason))
        if first == "zorgaanbieder" and kind not in PROVIDER:
            assert found.basis is Basis.DERIVED, (layer, kind, reason)
        if first == "partij":
            assert found.basis is Basis.DERIVED


def test_a_role_nobody_fills_falls_to_the_zorgkantoor(rules: RuleBook) -> None:
    """Also when it is not known by name (R028)."""
    found = actions(rules, known=False).of("", K.INSTITUTION_DAY, A, of_reason(R.GEEN_AFSPRAAK))
    assert found.first == (Party(PartyRole.ZORGKANTOOR),)
    assert found.supports == ()


def test_covered_minutes_ask_for_nothing(rules: RuleBook) -> None:
    """Asking anyway is a defect of the caller."""
    with pytest.raises(ValueError, match="covered"):
        actions(rules).of("Z", K.GP_DAY, A, Outcome(state=of_reason(R.GEEN_AFSPRAAK).state))
