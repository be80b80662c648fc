"""Each proof obligation refuses a broken rule file, by its name, with file, rule and column."""

from __future__ import annotations

import pytest

from mgz.errors import RuleError
from mgz.rules import load
from mgz.rules.findings import Obligation
from tests.unit.rules.breaking import Broken, Swap, broken
from tests.unit.rules.slipped import SLIPPED
from tests.unit.rules.small import ANSWER, FLAG, NODE, SOURCES, files

BROKEN = (
    Broken("no yaml", Obligation.WELL_FORMED, ("duty.yaml", "rij"), whole={"duty": "rules: [1, 2"}),
    Broken("empty file", Obligation.WELL_FORMED, ("duty.yaml", "leeg"), whole={"duty": ""}),
    Broken(
        "a key twice",
        Obligation.WELL_FORMED,
        ("duty.yaml", "twee keer", "kind"),
        whole={"duty": ANSWER + "kind: node\n"},
    ),
    Broken(
        "a missing head",
        Obligation.WELL_FORMED,
        ("decides", "besluit"),
        (Swap("duty", "decides:", "besluit:"),),
    ),
    Broken(
        "a strange key in a rule", Obligation.WELL_FORMED, ("D-IN", "'ref'"), (Swap("duty", "refs:", "ref:"),)
    ),
    Broken(
        "a rule without when",
        Obligation.WELL_FORMED,
        ("D-NO", "when"),
        (Swap("duty", "when: {wlz_indication: no}, ", ""),),
    ),
    Broken(
        "a silent answer key",
        Obligation.WELL_FORMED,
        ("duty",),
        (Swap("duty", "duty: instelling", "status: open"),),
    ),
    Broken(
        "a word twice in a cell",
        Obligation.WELL_FORMED,
        ("P-IN", "kolom 'leveringsvorm'"),
        (Swap("place", "leveringsvorm: verblijf}", "leveringsvorm: [verblijf, verblijf]}"),),
    ),
    Broken(
        "impossible without why",
        Obligation.WELL_FORMED,
        ("D-NO", "because"),
        (Swap("duty", "{open: facts_conflict}", "impossible"),),
    ),
    Broken(
        "a strange fact",
        Obligation.KNOWN_VALUES,
        ("duty.yaml", "kolom 'indicatie'"),
        (Swap("duty", "wlz_indication: fact", "indicatie: fact"),),
    ),
    Broken(
        "a number as a column",
        Obligation.KNOWN_VALUES,
        ("kolom 'units'",),
        (Swap("flag", "gp: fact", "units: fact"),),
    ),
    Broken(
        "a strange function",
        Obligation.KNOWN_VALUES,
        ("kolom 'place'",),
        (Swap("duty", "place: table", "place: function"),),
    ),
    Broken(
        "a flag as an input",
        Obligation.KNOWN_VALUES,
        ("kolom 'flag'",),
        (Swap("duty", "place: table", "flag: table"),),
    ),
    Broken(
        "a strange word",
        Obligation.KNOWN_VALUES,
        ("place.yaml", "P-IN", "kolom 'leveringsvorm'", "verblif"),
        (Swap("place", "leveringsvorm: verblijf", "leveringsvorm: verblif"),),
    ),
    Broken(
        "a strange column",
        Obligation.KNOWN_VALUES,
        ("D-NO", "kolom 'sector'"),
        (Swap("duty", "{wlz_indication: no}", "{sector: VV}"),),
    ),
    Broken(
        "unknown as a plain word",
        Obligation.KNOWN_VALUES,
        ("F-YES", "kolom 'gp'"),
        (Swap("flag", "gp: none", "gp: unknown"),),
    ),
    Broken(
        "a strange outcome",
        Obligation.KNOWN_VALUES,
        ("P-IN", "inside"),
        (Swap("place", "then: in", "then: inside"),),
    ),
    Broken(
        "a strange answer key",
        Obligation.KNOWN_VALUES,
        ("D-IN", "kolom 'law'"),
        (Swap("duty", "duty: instelling", "duty: instelling, law: Wlz"),),
    ),
    Broken(
        "a strange answer value",
        Obligation.KNOWN_VALUES,
        ("D-IN", "kolom 'duty'", "iemand"),
        (Swap("duty", "duty: instelling", "duty: iemand"),),
    ),
    Broken(
        "flags in an answer",
        Obligation.KNOWN_VALUES,
        ("D-IN", "flags"),
        (Swap("duty", "duty: instelling", "duty: instelling, flags: [no_gp]"),),
    ),
    Broken(
        "a strange reason",
        Obligation.KNOWN_VALUES,
        ("D-NO", "geen_idee"),
        (Swap("duty", "open: facts_conflict", "open: geen_idee"),),
    ),
    Broken(
        "a strange measure",
        Obligation.KNOWN_VALUES,
        ("D-IN", "lengte"),
        (Swap("duty", "duty: instelling", "duty: {measure: lengte}"),),
    ),
    Broken(
        "a strange ask",
        Obligation.KNOWN_VALUES,
        ("dienst",),
        (Swap("duty", "answers: duty", "answers: dienst"),),
    ),
    Broken(
        "a strange flag",
        Obligation.KNOWN_VALUES,
        ("flag.yaml",),
        (Swap("flag", "flag: no_gp", "flag: geen_ha"),),
    ),
    Broken(
        "a strange status", Obligation.KNOWN_VALUES, ("wet",), (Swap("duty", "status: norm", "status: wet"),)
    ),
    Broken(
        "no reference",
        Obligation.SOURCED,
        ("duty.yaml", "D-NO", "kolom 'refs'"),
        (Swap("duty", ", refs: [R015]", ""),),
    ),
    Broken(
        "a reference to nowhere", Obligation.SOURCED, ("D-IN", "R999"), (Swap("duty", "[R015]", "[R999]"),)
    ),
    Broken(
        "a source without place",
        Obligation.SOURCED,
        ("R015", "place"),
        (Swap("sources", "place: regel 106, ", ""),),
    ),
    Broken(
        "a comma that splits a source",
        Obligation.SOURCED,
        ("R015", "woorden"),
        (Swap("sources", "eigen woorden", "eigen, woorden"),),
    ),
    Broken(
        "an id twice",
        Obligation.UNIQUE_IDS,
        ("flag.yaml", "D-IN", "duty.yaml"),
        (Swap("flag", "F-YES", "D-IN"),),
    ),
    Broken("a table twice", Obligation.UNIQUE_IDS, ("place", "again.yaml"), whole={"again": NODE}),
    Broken(
        "31 February",
        Obligation.VALID_DATES,
        ("duty.yaml", "2025-02-31"),
        (Swap("duty", "{from: 2025-01-01}", "{from: 2025-02-31}"),),
    ),
    Broken(
        "no begin",
        Obligation.VALID_DATES,
        ("duty.yaml", "from"),
        (Swap("duty", "{from: 2025-01-01}", "{to: 2025-02-01}"),),
    ),
    Broken(
        "an end before its begin",
        Obligation.VALID_DATES,
        ("D-NO", "2025-06-01"),
        (Swap("duty", "id: D-NO, ", "id: D-NO, valid: {from: 2026-01-01, to: 2025-06-01}, "),),
    ),
    Broken(
        "before its table",
        Obligation.VALID_DATES,
        ("D-NO", "kolom 'known'"),
        (Swap("duty", "id: D-NO, ", "id: D-NO, known: {from: 2024-01-01}, "),),
    ),
    Broken(
        "overrides nothing",
        Obligation.OVERRIDE_EXISTS,
        ("D-NO", "P-IN", "kolom 'overrides'"),
        (Swap("duty", "id: D-NO, ", "id: D-NO, overrides: P-IN, "),),
    ),
    Broken(
        "overrides each other",
        Obligation.OVERRIDE_EXISTS,
        ("D-NO",),
        (
            Swap("duty", "id: D-NO, ", "id: D-NO, overrides: D-IN, "),
            Swap("duty", "id: D-IN", "id: D-IN\n    overrides: D-NO"),
        ),
    ),
    Broken(
        "a table that reads itself",
        Obligation.ACYCLIC,
        ("place.yaml", "place"),
        (
            Swap(
                "place", "{leveringsvorm: fact or unknown}", "{leveringsvorm: fact or unknown, place: table}"
            ),
            Swap("place", "{leveringsvorm: verblijf}", "{leveringsvorm: verblijf, place: in}"),
        ),
    ),
    Broken(
        "a gap",
        Obligation.NO_GAP,
        ("duty", "place=out, wlz_indication=yes"),
        (Swap("duty", "place: out, wlz_indication: yes", "place: out, wlz_indication: no"),),
    ),
    Broken(
        "a gap in time",
        Obligation.NO_GAP,
        ("duty", "2026-01-01", "wlz_indication=no"),
        (Swap("duty", "id: D-NO, ", "id: D-NO, valid: {to: 2026-01-01}, "),),
    ),
    Broken(
        "a gap in what is known",
        Obligation.NO_GAP,
        ("duty", "wlz_indication=no"),
        (Swap("duty", "id: D-NO, ", "id: D-NO, known: {from: 2026-01-01}, "),),
    ),
    Broken(
        "an overlap",
        Obligation.NO_OVERLAP,
        ("D-IN", "D-NO", "place=in, wlz_indication=yes"),
        (Swap("duty", "{wlz_indication: no}", "{place: in}"),),
    ),
    Broken(
        "a dead rule",
        Obligation.NO_DEAD_RULE,
        ("D-IN",),
        (
            Swap(
                "duty", "id: D-NO, when: {wlz_indication: no}", "id: D-NO, overrides: [D-IN, D-OUT], when: {}"
            ),
        ),
    ),
    Broken(
        "an idle column",
        Obligation.NO_IDLE_COLUMN,
        ("duty.yaml", "kolom 'place'"),
        (Swap("duty", "duty: instelling", "duty: huisarts"),),
    ),
    Broken(
        "an impossible cell that is reached",
        Obligation.COMPLETE_GRAPH,
        ("D-NO", "wlz_indication=no"),
        (Swap("duty", "{open: facts_conflict}", "impossible, because: het kan niet"),),
    ),
    Broken(
        "a rule that no question reaches",
        Obligation.REACHABLE_GRAPH,
        ("P2-IN",),
        whole={"more": NODE.replace("table: place", "table: more").replace("P-", "P2-")},
    ),
    Broken(
        "a word that no rule gives",
        Obligation.KNOWN_VALUES,
        ("place.yaml", "kolom 'words'", "away"),
        (
            Swap("place", "words: [in, out]", "words: [in, out, away]"),
            Swap("duty", "place: out,", "place: [out, away],"),
        ),
    ),
    *SLIPPED,
)


@pytest.mark.parametrize("case", BROKEN, ids=lambda case: case.name)
def test_a_broken_file_is_refused_by_name(case: Broken) -> None:
    with pytest.raises(RuleError) as caught:
        load(case.files, require=case.require)
    matching = [str(f) for f in caught.value.faults if f.key == f"rules.{case.obligation.value}"]
    told = "\n".join(matching)
    assert matching, str(caught.value)
    for part in case.named:
        assert part in told, told
    assert caught.value.exit_code == 5
    # Only what is missing altogether has no place.
    assert all(fault.place.file or "ontbreekt" in fault.message for fault in caught.value.faults)


def test_the_whole_set_loads() -> None:
    assert load(files(), require={}).asks == ()


def test_every_obligation_has_a_broken_file() -> None:
    tested = {case.obligation for case in BROKEN} | {Obligation.SMALL}
    assert tested == set(Obligation)


def test_a_table_that_is_too_large_is_refused() -> None:
    facts = "leveringsvorm behandeling treatment_by gp sector professional gzsp condition".split()
    inputs = ", ".join(f"{fact}: fact or unknown" for fact in facts)
    table = broken(FLAG, "{gp: fact}", "{" + inputs + "}")
    with pytest.raises(RuleError) as caught:
        load(files(flag=table), require={})
    assert [fault.key for fault in caught.value.faults] == ["rules.small"]


def test_all_faults_come_at_once() -> None:
    changed = {
        "duty": broken(broken(ANSWER, "duty: instelling", "duty: iemand"), "[R015]", "[X]"),
        "flag": broken(FLAG, "gp: none", "gp: nobody"),
        "sources": SOURCES + "  R016: {document: d}\n",
    }
    with pytest.raises(RuleError) as caught:
        load(files(**changed), require={})
    files_named = {fault.place.file for fault in caught.value.faults}
    assert {"duty.yaml", "flag.yaml", "sources.yaml"} <= files_named


def test_an_exception_takes_its_cells_whatever_the_order_of_the_rows() -> None:
    rows = [
        "  - {id: D-ALL, when: {}, then: {status: settled, duty: huisarts}, refs: [R015]}",
        "  - {id: D-IN, overrides: D-ALL, when: {place: in},"
        " then: {status: settled, duty: instelling}, refs: [R015]}",
        "  - {id: D-NO, overrides: D-IN, when: {place: in, wlz_indication: no},"
        " then: {open: facts_conflict}, refs: [R015]}",
    ]
    head = ANSWER.split("rules:\n")[0] + "rules:\n"
    orders = (rows, rows[::-1], rows[1:] + rows[:1])
    books = [load(files(duty=head + "\n".join(order) + "\n"), require={}) for order in orders]
    assert len({book.hash for book in books}) == 1
    for book in books:
        cells = book.tables["duty"]
        assert [cells.table.rules[n].id for n in cells.slices[0].cells] == ["D-IN", "D-NO", "D-ALL", "D-ALL"]
