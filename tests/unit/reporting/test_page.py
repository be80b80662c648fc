"""The page: it stands alone, names are words, and everything is on it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from mgz.coverage import LIMITS, Proof
from mgz.region import Region
from mgz.reporting.page import page
from mgz.reporting.report import report
from mgz.vocabulary import Functie, label
from tests.unit.reporting.reading import Page

Prove = Callable[..., Proof]


def test_names_are_words_on_the_page_never_markup(region: Region, proved: Prove) -> None:
    group = replace(region.groups[1], id='G2"><img src=x onerror=alert(1)>')
    lines = tuple(replace(line, group=group.id) for line in region.registrations)
    nasty = replace(
        region, name="</title><script>x</script>", groups=(region.groups[0], group), registrations=lines
    )
    parsed = Page(page(report(proved(nasty)), made="nu"))
    names = {name for name, _ in parsed.tags}
    assert not names & {"script", "img", "b", "link", "iframe"}
    assert "De <script>alert(1)</script> Linde" in parsed.words
    assert "Huize <b>Beuk</b>" in parsed.words


def test_the_page_stands_alone_in_dutch_and_holds_the_whole_hashes(full: Proof) -> None:
    made = report(full)
    text = page(made, made="25-11-2026 10:00 door mgz 0")
    parsed = Page(text)
    assert ("html", {"lang": "nl"}) in parsed.tags
    attributes = {name for _, attrs in parsed.tags for name in attrs}
    assert not attributes & {"src", "href", "style", "onclick"}
    assert not re.search(r"url\(|@import", text)
    head = made.head
    for words in (head.region_hash, head.rules_hash, head.proof_hash, head.known_on, *LIMITS):
        assert words in parsed.words
    assert "@page" in text


def test_every_table_has_a_caption_and_heads(full: Proof) -> None:
    parsed = Page(page(report(full), made="nu"))
    names = [name for name, _ in parsed.tags]
    assert names.count("table") == names.count("caption") == names.count("thead")
    headers = [attrs for tag, attrs in parsed.tags if tag == "th"]
    assert headers and all(attrs.get("scope") in ("col", "row") for attrs in headers)


def test_the_page_lists_every_gap_in_words(full: Proof) -> None:
    made = report(full)
    words = Page(page(made, made="nu")).words
    for action in (*made.gaps, *made.undecided):
        assert f"Eerste actie bij {action.first}" in words
        for line in action.lines:
            assert line.stretches in words and f"{label(line.layer)}: {label(line.reason)}" in words
            assert line.where in words and line.basis in words and line.escalation in words


def test_the_page_tells_verdicts_capacity_and_points(full: Proof) -> None:
    made = report(full)
    words = Page(page(made, made="nu")).words
    assert "Oordeel per functie en laag, voor alle cliënten" in words
    assert "zegt niet dat de capaciteit genoeg is" in words
    for line in made.capacity:
        if line.function is Functie.SPECIALIST_SO:
            assert line.text in words
    for point in made.points:
        assert point.point in words and point.standing in words
    for place in made.places:
        if place.is_open:
            assert place.place in words and place.told in words
