"""What a report says of a proof."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

from mgz.coverage import LIMITS, Proof
from mgz.region import Region
from mgz.reporting.csv_tables import GAP_COLUMNS, gaps_csv, questions_csv
from mgz.reporting.page import page
from mgz.reporting.report import report, verdict_sentence
from mgz.reporting.text import SHOWN_LINES, report_text
from mgz.vocabulary import State, Verdict

Prove = Callable[..., Proof]


def test_everything_agreed_is_sluitend_and_still_says_what_it_does_not_say(
    closed: Region, proved: Prove
) -> None:
    text = report_text(report(proved(closed)))
    assert "Sluitend: 4 verplichtingen voor 1.210 cliënten" in text
    for limit in LIMITS:
        assert limit in text
    assert "GATEN" not in text and "VRAGEN" not in text


def test_numbers_add_up_and_no_percentage_is_shown(region: Region, proved: Prove) -> None:
    made = report(proved(region))
    for cut in (made.whole, *made.sectors, *made.areas):
        assert cut.gedekt + cut.gat + cut.onbeslist == cut.obligations
    assert "%" not in report_text(made)


def test_every_gap_of_the_proof_is_in_the_report_once(region: Region, proved: Prove) -> None:
    proof = proved(region)
    made = report(proof)
    lines = [line for action in (*made.gaps, *made.undecided) for line in action.lines]
    parts = {(gap.id, part.outcome, part.spans.key) for gap in proof.gaps for part in gap.parts}
    assert len(lines) == len(parts)
    assert {line.id for line in lines} == {gap.id for gap in proof.gaps}
    assert all(line.state is State.GAT for action in made.gaps for line in action.lines)


def test_a_region_without_groups_is_onbekend_and_says_what_to_do(region: Region, proved: Prove) -> None:
    empty = replace(region, groups=(), registrations=(), agreements=())
    made = report(proved(empty))
    assert made.verdict is Verdict.ONBEKEND
    assert "blad Clientgroepen" in report_text(made)
    assert "geen clientgroepen" in verdict_sentence(made.whole)


def test_a_period_beyond_that_of_the_region_is_said(region: Region, proved: Prove) -> None:
    inside = report(proved(region))
    beyond = report(proved(region, date(2025, 12, 1), date(2026, 2, 1)))
    assert not any("buiten de periode" in remark for remark in inside.remarks)
    assert any("deels buiten de periode" in remark for remark in beyond.remarks)


def test_long_lists_say_how_many_more(region: Region, proved: Prove) -> None:
    many = tuple(replace(region.groups[0], id=f"G{n}", number=n) for n in range(1, 12))
    text = report_text(report(proved(replace(region, groups=many, registrations=()))))
    assert f"… en nog {11 - SHOWN_LINES} gaten" in text


def test_a_name_cannot_steer_a_terminal(region: Region, proved: Prove) -> None:
    location = replace(region.locations[0], name="Linde\x1b[2J\x07")
    text = report_text(report(proved(replace(region, locations=(location, region.locations[1])))))
    assert "Linde?[2J?" in text and "\x1b" not in text


class _Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


def test_names_are_words_on_the_page_never_markup(region: Region, proved: Prove) -> None:
    group = replace(region.groups[1], id='G2"><img src=x onerror=alert(1)>')
    lines = tuple(replace(line, group=group.id) for line in region.registrations)
    nasty = replace(
        region, name="</title><script>x</script>", groups=(region.groups[0], group), registrations=lines
    )
    parsed = _Page(page(report(proved(nasty)), made="nu"))
    names = {name for name, _ in parsed.tags}
    assert not names & {"script", "img", "b", "link", "iframe"}
    assert "De <script>alert(1)</script> Linde" in parsed.words
    assert "Huize <b>Beuk</b>" in parsed.words


def test_the_page_stands_alone_in_dutch_and_holds_the_whole_hashes(region: Region, proved: Prove) -> None:
    made = report(proved(region))
    text = page(made, made="25-11-2026 10:00 door mgz 0")
    parsed = _Page(text)
    assert ("html", {"lang": "nl"}) in parsed.tags
    attributes = {name for _, attrs in parsed.tags for name in attrs}
    assert not attributes & {"src", "href", "style", "onclick"}
    assert not re.search(r"url\(|@import", text)
    for words in (made.region_hash, made.rules_hash, made.proof_hash, made.known_on, *LIMITS):
        assert words in parsed.words
    assert "@page" in text
    headers = [attrs for tag, attrs in parsed.tags if tag == "th"]
    assert headers and all("scope" in attrs for attrs in headers)


def test_the_page_lists_every_gap_in_words(region: Region, proved: Prove) -> None:
    made = report(proved(region))
    words = _Page(page(made, made="nu")).words
    for action in (*made.gaps, *made.undecided):
        assert f"Eerste actie bij {action.first}" in words
        for line in action.lines:
            assert line.stretches in words and line.reason in words


def rows_of(text: str) -> list[list[str]]:
    import csv
    import io

    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))


def test_the_table_opens_in_a_dutch_excel_and_runs_nothing(region: Region, proved: Prove) -> None:
    starts = ("=cmd()", "+1+1", "-2+3", "@SUM(A1)", "\tx", " =1", "Linde; met puntkomma")
    groups = tuple(replace(region.groups[0], id=f"G{n}", location=f"L{n}") for n in range(len(starts)))
    places = tuple(replace(region.locations[0], id=f"L{n}", name=name) for n, name in enumerate(starts))
    agreements = tuple(
        replace(region.agreements[0], id=f"A{n}", scope=replace(region.agreements[0].scope, id=f"L{n}"))
        for n in range(len(starts))
    )
    nasty = replace(region, groups=groups, locations=places, registrations=(), agreements=agreements)
    made = report(proved(nasty))
    rows = rows_of(gaps_csv(made))
    assert rows[0] == list(GAP_COLUMNS)
    assert {len(row) for row in rows} == {len(GAP_COLUMNS)}
    cells = [cell for row in (*rows, *rows_of(questions_csv(made))) for cell in row]
    assert "'=cmd()" in cells and "Linde; met puntkomma" in cells
    assert not [cell for cell in cells if cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t"))]


def test_the_questions_table_is_in_order_of_rank(region: Region, proved: Prove) -> None:
    rows = rows_of(questions_csv(report(proved(region))))[1:]
    assert [int(row[0]) for row in rows] == sorted(int(row[0]) for row in rows)
    assert len(rows) == len(proved(region).questions)
