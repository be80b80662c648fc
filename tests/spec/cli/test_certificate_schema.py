"""The certificate against its published schema: exhaustive, described, and in step with the vocabulary."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from itertools import pairwise
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from mgz.answer import GAP_ORDER, OPEN_ORDER
from mgz.calendar import ALWAYS, Validity
from mgz.coverage import FORMAT, Basis, Point, QuestionKind, Standing, certificate, prove
from mgz.region import Area, Group, Location, Organisation, Region, Registration
from mgz.vocabulary import (
    Behandeling,
    Dagdeel,
    Functie,
    GpRegistration,
    Laag,
    Leveringsvorm,
    ObligationKind,
    OrganisatieSoort,
    PartyRole,
    Sector,
    TreatmentBy,
    TriagePlace,
    Verdict,
    YesNo,
)
from mgz_cli.rulefiles import standard_rules

SCHEMA = json.loads(files("mgz.coverage").joinpath("proof.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=FormatChecker())
DEFS = SCHEMA["$defs"]
#: The notes an outcome may bear (`mgz.answer.Outcome`).
NOTES = (
    "andere_hds gegarandeerd goede_vrijdag hds_onbekend no_gp norm_niet_gesteld omvang_niet_opgegeven "
    "reistijd_geschat"
).split()


def region() -> Region:
    """Groups whose facts, promises and rules leave something open in every way, and one gap."""
    forms = (Leveringsvorm.VERBLIJF, Leveringsvorm.MPT, Leveringsvorm.CRISIS, Leveringsvorm.UNKNOWN)
    homes = [
        Group(f"G{n}", "L1", "", sector, YesNo.YES, form, 5, zorgaanbieder="ZA1")
        for n, (form, sector) in enumerate(zip(forms, Sector, strict=False))
    ]
    spread = Group("G/9", "", "A1", Sector.NONE, YesNo.YES, Leveringsvorm.PGB, 7)
    treated = Group(
        "G8",
        "L1",
        "",
        Sector.VV,
        YesNo.YES,
        Leveringsvorm.VERBLIJF,
        9,
        Behandeling.MET,
        TreatmentBy.SAME_PROVIDER,
        zorgaanbieder="ZA1",
    )
    provider = Organisation(
        "ZA1", "Linde", OrganisatieSoort.ZORGAANBIEDER, complete=(("Afspraken", date(2026, 1, 1)),)
    )
    return Region(
        "R",
        Validity(date(2026, 3, 1), date(2026, 4, 30)),
        date(2026, 2, 1),
        organisations=(provider,),
        areas=(Area("A1", "Wijk", frozenset({"7511", "7512"})),),
        locations=(Location("L1", "Huis", "ZA1", "7511"),),
        groups=(*homes, spread, treated),
        registrations=(Registration("I1", "G1", GpRegistration.REFUSED, 2),),
    )


@pytest.fixture(scope="module")
def made() -> dict[str, Any]:
    asked = region()
    proof = prove(standard_rules(), asked, asked.period.begin, asked.period.end)
    whole = certificate(proof, proved_at="2026-11-25T10:00:00+01:00", software="mgz 0")
    return json.loads(json.dumps(whole))


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["properties"]["format"]["const"] == FORMAT


def test_a_certificate_with_every_open_reason_and_a_gap_is_valid(made: dict[str, Any]) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(made)] == []
    reasons = {part["reason"] for gap in made["gaps"] for part in gap["parts"]}
    assert {"regel_open", "feit_onbekend", "geen_opgave", "geen_huisarts", "geen_afspraak"} <= reasons


def test_an_empty_region_is_valid() -> None:
    empty = Region("", ALWAYS, date(2026, 1, 1))
    proof = prove(standard_rules(), empty, 0, 60)
    VALIDATOR.validate(
        json.loads(json.dumps(certificate(proof, proved_at="2026-01-01T00:00:00Z", software="x")))
    )


def objects(node: object, path: str = "#") -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(node, dict):
        if path.rsplit("/", 1)[-1] not in ("properties", "patternProperties", "$defs", "if", "then", "else"):
            yield path, node
        for key, value in node.items():
            if key not in ("if", "then", "else"):
                yield from objects(value, f"{path}/{key}")
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from objects(value, f"{path}/{number}")


def test_everything_is_described_closed_and_whole_numbers_name_what_they_count() -> None:
    for path, node in objects(SCHEMA):
        if not {"type", "$ref", "const", "enum", "properties"} & node.keys():
            continue
        assert node.get("description"), path
        if node.get("type") == "object":
            assert node["additionalProperties"] is False, path
            if "properties" in node and "required" in node:
                assert set(node["required"]) == set(node["properties"]), path
        if node.get("type") == "integer":
            words = node["description"].lower()
            assert any(
                unit in words
                for unit in ("minute", "clients", "obligations", "persons", "places", "step", "question")
            ), path


def test_an_unknown_key_a_missing_key_and_a_wrong_word_are_refused(made: dict[str, Any]) -> None:
    for spoil in (
        lambda it: it.update(extra=1),
        lambda it: it.pop("limits"),
        lambda it: it["gaps"][0].update(owner="x"),
        lambda it: it["gaps"][0]["parts"][0].update(reason="geen_zin"),
        lambda it: it["obligations"][0]["minutes"].update(gedekt=-1),
        lambda it: it["verdicts"][0].update(percentage=99),
        lambda it: it["spans"].update(S1=[[1, 2, 3]]),
        lambda it: it.update(hash="abc"),
    ):
        broken = json.loads(json.dumps(made))
        spoil(broken)
        assert list(VALIDATOR.iter_errors(broken)), spoil


def test_a_gap_cannot_bear_an_open_reason(made: dict[str, Any]) -> None:
    broken = json.loads(json.dumps(made))
    part = next(p for gap in broken["gaps"] for p in gap["parts"] if p["state"] == "gat")
    part["reason"] = "regel_open"
    assert list(VALIDATOR.iter_errors(broken))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (DEFS["verdict"]["properties"]["verdict"]["enum"], Verdict),
        (DEFS["verdict"]["properties"]["layer"]["enum"], Laag),
        (DEFS["verdict"]["properties"]["function"]["enum"], Functie),
        (DEFS["gap"]["properties"]["dagdeel"]["enum"], Dagdeel),
        (DEFS["part"]["properties"]["kind"]["enum"], ObligationKind),
        (DEFS["part"]["properties"]["basis"]["enum"], Basis),
        (DEFS["part"]["properties"]["notes"]["items"]["enum"], NOTES),
        (DEFS["obligation"]["properties"]["notes"]["properties"], NOTES),
        (DEFS["gap"]["properties"]["place"]["enum"], [*TriagePlace, None]),
        (DEFS["question"]["properties"]["function"]["enum"], [*Functie, None]),
        (DEFS["convenant_place"]["properties"]["point"]["enum"], Point),
        (DEFS["convenant_point"]["properties"]["standing"]["enum"], Standing),
        (DEFS["part"]["properties"]["reason"]["enum"], GAP_ORDER + OPEN_ORDER),
        (DEFS["question"]["properties"]["kind"]["enum"], QuestionKind),
        (DEFS["parties"]["items"]["properties"]["role"]["enum"], PartyRole),
        (DEFS["verdict"]["properties"]["sector"]["enum"], ["", *(s for s in Sector if s is not Sector.NONE)]),
    ],
)
def test_the_words_are_those_of_the_code(words: object, expected: object) -> None:
    assert {str(word) for word in words} == {str(word) for word in expected}  # type: ignore[attr-defined]


def test_every_named_set_of_minutes_is_there_and_used(made: dict[str, Any]) -> None:
    used = {part["spans"] for gap in made["gaps"] for part in gap["parts"]}
    assert used == set(made["spans"])
    for gap in made["gaps"]:
        for part in gap["parts"]:
            stretches = made["spans"][part["spans"]]
            assert sum(end - begin for begin, end in stretches) == part["minutes"]
            assert all(one[1] < two[0] for one, two in pairwise(stretches))
