"""The difference between two proofs in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from mgz.calendar import DAG
from mgz.coverage import Difference, Proof, Put, difference, edit
from mgz.region import Region, Setting
from mgz.reporting.changes import NOTHING, changes
from mgz.reporting.changes_page import changes_page
from mgz.reporting.changes_text import changes_text
from mgz.vocabulary import Functie
from tests.unit.reporting.reading import Page

Prove = Callable[..., Proof]


def of_hours(region: Region, proved: Prove) -> Difference:
    """The office hours of the only agreement become the whole day; Good Friday is a day like any other."""
    decided = replace(region, settings=(Setting("S1", "goede_vrijdag_anw", "no"),))
    changed = edit(decided, Put(replace(region.agreements[0], hours=DAG)))
    return difference(proved(decided), proved(changed))


def test_nothing_changed_is_said_plainly(region: Region, proved: Prove) -> None:
    found = changes(difference(proved(region), proved(region)))
    assert found.nothing
    assert NOTHING in changes_text(found)
    assert NOTHING in Page(changes_page(found, made="nu")).words


def test_gaps_that_close_are_told_and_those_that_stay_are_not(region: Region, proved: Prove) -> None:
    found = of_hours(region, proved)
    assert {gap.id for gap in found.closed} >= {"afgesproken/general_care/G1/dag"}
    text = changes_text(changes(found))
    closed = text.split("GATEN EN OPEN PUNTEN WEG")[1].split("\n\n")[0]
    assert "=Huize Linde, algemene medische zorg, overdag, afgesproken: buiten de afgesproken uren" in closed
    assert "Huize <b>Beuk</b>" not in closed
    assert "Alleen andere aantallen".upper() in text


def test_a_verdict_that_turns_is_told_both_ways(closed: Region, proved: Prove) -> None:
    short = closed.agreements[2]
    without = replace(closed, agreements=tuple(row for row in closed.agreements if row.id != short.id))
    found = changes(difference(proved(closed), proved(without)))
    turned = [turn for turn in found.turned if turn.after.name == "alle cliënten"]
    assert [(turn.after.function, turn.before.word, turn.after.word) for turn in turned] == [
        (Functie.SPECIALIST_SO, "sluitend", "onbekend"),
    ]
    assert "specialist ouderengeneeskunde, afgesproken, alle cliënten: sluitend (2 gedekt) → onbekend" in (
        changes_text(found)
    )
    back = changes(difference(proved(without), proved(closed)))
    assert {line.id for line in back.closed} >= {"afgesproken/specialist_so/G1/dag"}


def test_a_gap_that_changes_shows_both_readings(region: Region, proved: Prove) -> None:
    more = tuple(
        replace(line, number=line.number + 1) if line.id == "I2" else line for line in region.registrations
    )
    found = changes(difference(proved(region), proved(replace(region, registrations=more))))
    text = changes_text(found)
    assert "- was: Huize <b>Beuk</b>" in text and "  nu:  Huize <b>Beuk</b>" in text
    assert "3 cliënten" in text and "4 cliënten" in text


def test_the_page_tells_the_same_and_names_are_words(region: Region, proved: Prove) -> None:
    found = changes(of_hours(region, proved))
    parsed = Page(changes_page(found, made="nu"))
    assert found.summary in parsed.words and found.before.proof_hash in parsed.words
    for line in (*found.opened, *found.closed):
        assert line.where in parsed.words and line.stretches in parsed.words
    assert not {name for name, _ in parsed.tags} & {"script", "b"}
