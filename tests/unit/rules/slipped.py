"""Broken rule files that got past the proofs until a second reader tried them."""

from __future__ import annotations

from mgz.rules.findings import Obligation
from tests.unit.rules.breaking import Broken, Swap, broken, swapped
from tests.unit.rules.small import ANSWER, FLAG, SOURCES


def flag_like(**changed: str) -> str:
    """A second flag table, with words of the first replaced."""
    text = FLAG.replace("table: flag", "table: extra").replace("F-", "X-")
    for old, new in changed.items():
        text = broken(text, f"{old}: ", f"{old}: {new} #")
    return text


SLIPPED = (
    swapped(
        "a strange key in a period",
        Obligation.WELL_FORMED,
        "duty",
        "valid: {from: 2025-01-01}",
        "valid: {from: 2025-01-01, tot: 2026-01-01}",
        "'tot'",
    ),
    swapped(
        "a strange key in the period of a rule",
        Obligation.WELL_FORMED,
        "duty",
        "id: D-NO, ",
        "id: D-NO, known: {from: 2025-01-01, tot: 2026-01-01}, ",
        "D-NO",
        "'tot'",
    ),
    swapped(
        "a period that is a word",
        Obligation.WELL_FORMED,
        "duty",
        "id: D-NO, ",
        "id: D-NO, valid: 2025-01-01, ",
        "D-NO",
    ),
    swapped(
        "a strange key beside not",
        Obligation.WELL_FORMED,
        "flag",
        "{not: [none]}",
        "{not: [none], only: [refused]}",
        "F-NO",
        "'only'",
    ),
    swapped("nothing in not", Obligation.WELL_FORMED, "flag", "{not: [none]}", "{not: []}", "F-NO", "'gp'"),
    swapped(
        "a strange key beside a measure",
        Obligation.WELL_FORMED,
        "duty",
        "duty: instelling",
        "duty: {measure: interval_hours, bla: 1}",
        "D-IN",
        "'bla'",
    ),
    swapped(
        "conditions that are a word", Obligation.WELL_FORMED, "duty", "{wlz_indication: no}", "no", "D-NO"
    ),
    swapped(
        "a strange key beside sources", Obligation.WELL_FORMED, "sources", "sources:", "x: 1\nsources:", "'x'"
    ),
    swapped(
        "overrides as a mapping",
        Obligation.WELL_FORMED,
        "duty",
        "id: D-NO, ",
        "id: D-NO, overrides: {}, ",
        "D-NO",
    ),
    swapped("a reference twice", Obligation.WELL_FORMED, "duty", "[R015]", "[R015, R015]", "D-IN", "refs"),
    swapped("an ask twice", Obligation.WELL_FORMED, "flag", "[duty]", "[duty, duty]", "answers"),
    swapped(
        "a word twice in the head", Obligation.WELL_FORMED, "place", "[in, out]", "[in, out, in]", "words"
    ),
    swapped(
        "because without impossible",
        Obligation.WELL_FORMED,
        "duty",
        "id: D-NO, ",
        "id: D-NO, because: x, ",
        "D-NO",
    ),
    swapped("an alias to itself", Obligation.WELL_FORMED, "duty", "rules:", "rules: &r [*r]\nmore:", "*r"),
    swapped("an anchor", Obligation.WELL_FORMED, "duty", "status: norm", "status: &s norm", "rij 9", "&s"),
    swapped(
        "a tag",
        Obligation.WELL_FORMED,
        "duty",
        "status: norm",
        "status: !!python/name:os.system norm",
        "rij 9",
        "os.system",
    ),
    swapped("a tag on a list", Obligation.WELL_FORMED, "duty", "refs: [R015]", "refs: !x [R015]", "!x"),
    swapped(
        "a key that is a list",
        Obligation.WELL_FORMED,
        "duty",
        "rules:",
        "? [a, {b: c}]\n: d\nrules:",
        "sleutel",
    ),
    swapped("two documents", Obligation.WELL_FORMED, "duty", "rules:", "---\nrules:", "tweede document"),
    swapped("no name", Obligation.WELL_FORMED, "duty", "table: duty", 'table: ""', "naam"),
    swapped("a name with a space", Obligation.KNOWN_VALUES, "duty", "table: duty", "table: de taak", "naam"),
    swapped(
        "an answer with words",
        Obligation.KNOWN_VALUES,
        "duty",
        "kind: answer",
        "kind: answer\nwords: [a, b]",
        "words",
    ),
    swapped(
        "a date without dashes",
        Obligation.VALID_DATES,
        "duty",
        "from: 2025-01-01",
        "from: 20250101",
        "20250101",
    ),
    swapped(
        "a week as a date",
        Obligation.VALID_DATES,
        "duty",
        "from: 2025-01-01",
        "from: 2025-W01-1",
        "2025-W01-1",
    ),
    swapped(
        "a date before all law",
        Obligation.VALID_DATES,
        "duty",
        "from: 2025-01-01",
        "from: 0001-01-01",
        "0001",
    ),
    swapped(
        "an exception that says the same",
        Obligation.OVERRIDE_EXISTS,
        "duty",
        "id: D-OUT",
        "id: D-SAME\n    overrides: D-OUT\n    when: {place: out, wlz_indication: yes}\n"
        "    then: {status: settled, duty: huisarts}\n    refs: [R015]\n  - id: D-OUT",
        "D-SAME",
        "hetzelfde",
    ),
    Broken(
        "a source in two files",
        Obligation.UNIQUE_IDS,
        ("zz.yaml", "R015", "sources.yaml"),
        whole={"zz": SOURCES},
    ),
    Broken(
        "two flag tables",
        Obligation.UNIQUE_IDS,
        ("flag.yaml", "no_gp", "extra"),
        whole={"extra": flag_like()},
    ),
    Broken(
        "two answer tables",
        Obligation.UNIQUE_IDS,
        ("duty", "again"),
        whole={"again": ANSWER.replace("table: duty", "table: again").replace("D-", "A-")},
    ),
    Broken(
        "a flag of an ask that nobody answers",
        Obligation.KNOWN_VALUES,
        ("extra.yaml", "urgent_care"),
        whole={"extra": flag_like(answers="[urgent_care]")},
    ),
    swapped(
        "a flag from a later day",
        Obligation.COVERS_ASK,
        "flag",
        "{from: 2025-01-01}",
        "{from: 2026-01-01}",
        "kolom 'valid'",
        "2026-01-01",
        "duty.yaml",
    ),
    swapped(
        "a node known from a later day",
        Obligation.COVERS_ASK,
        "place",
        "known: {from: 2025-01-01}",
        "known: {from: 2025-01-02}",
        "kolom 'known'",
        "2025-01-02",
    ),
    swapped(
        "a table that ends",
        Obligation.COVERS_ASK,
        "duty",
        "valid: {from: 2025-01-01}",
        "valid: {from: 2025-01-01, to: 2030-01-01}",
        "2030-01-01",
    ),
    swapped(
        "a table that is forgotten",
        Obligation.COVERS_ASK,
        "place",
        "known: {from: 2025-01-01}",
        "known: {from: 2025-01-01, to: 2030-01-01}",
        "2030-01-01",
    ),
    Broken(
        "tables that never hold together",
        Obligation.COVERS_ASK,
        ("duty.yaml", "2026-01-01"),
        (
            Swap("flag", "valid: {from: 2025-01-01}", "valid: {from: 2026-01-01}"),
            Swap("duty", "valid: {from: 2025-01-01}", "valid: {from: 2025-01-01, to: 2026-01-01}"),
        ),
    ),
    swapped(
        "open without a reason", Obligation.STATUS_CONTRACT, "duty", "status: settled", "status: open", "D-IN"
    ),
    swapped("no reason at all", Obligation.KNOWN_VALUES, "duty", "open: facts_conflict", "open: ''", "D-NO"),
    swapped(
        "a flag that is no reason",
        Obligation.STATUS_CONTRACT,
        "duty",
        "open: facts_conflict",
        "open: no_gp",
        "D-NO",
    ),
    swapped(
        "settled and open",
        Obligation.STATUS_CONTRACT,
        "duty",
        "open: facts_conflict",
        "open: facts_conflict, status: settled",
        "D-NO",
        "settled",
    ),
    swapped(
        "settled without deciding",
        Obligation.STATUS_CONTRACT,
        "duty",
        "duty: instelling",
        "duty: unknown",
        "D-IN",
    ),
    swapped(
        "a gap nobody can own",
        Obligation.STATUS_CONTRACT,
        "duty",
        "status: settled",
        "status: gap",
        "D-IN",
        "owners",
    ),
    swapped(
        "a measure for a word",
        Obligation.KNOWN_VALUES,
        "duty",
        "duty: instelling",
        "duty: {measure: interval_hours}",
        "D-IN",
        "getal",
    ),
    Broken("a built ask is missing", Obligation.COMPLETE_SET, ("time_class",), require={"time_class": ()}),
    Broken(
        "a built flag is missing",
        Obligation.COMPLETE_SET,
        ("duty.yaml", "end_gp_registration"),
        require={"duty": ("no_gp", "end_gp_registration")},
    ),
)
