"""No template, script or style breaks the strict policy, and none says what we never say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import mgz_site

SITE = Path(mgz_site.__file__).parent
TEMPLATES = sorted((SITE / "ui" / "templates").rglob("*.html"))
WORDED = [*TEMPLATES, *sorted((SITE / "ui").rglob("*.py"))]
FORBIDDEN = {
    "inline style": r"<style|\sstyle=",
    "inline script": r"<script(?![^>]*\ssrc=)[^>]*>|javascript:",
    "inline handler": r"\son[a-z]+=|hx-on",
    "evaluated text": r"hx-vals=['\"]js:|hx-trigger=['\"][^'\"]*\[",
    "another server": r"(src|href|action)=['\"](https?:)?//",
}


def test_there_are_templates() -> None:
    assert len(TEMPLATES) > 20


@pytest.mark.parametrize("name", FORBIDDEN)
def test_templates_hold_no(name: str) -> None:
    found = [
        f"{template.name}: {match.group()}"
        for template in TEMPLATES
        for match in re.finditer(FORBIDDEN[name], template.read_text("utf-8"), re.IGNORECASE)
    ]
    assert found == []


@pytest.mark.parametrize("word", ["eigenaar", "schuld", "procent"])
def test_pages_never_say(word: str) -> None:
    texts = {file.name: file.read_text("utf-8").lower() for file in WORDED}
    found = [name for name, text in texts.items() if word in text and name != "glossary.py"]
    if word == "procent":  # the help says that there is none
        found = [name for name in found if name != "help.html"]
    assert found == []


def test_own_styles_ask_no_other_server() -> None:
    text = (SITE / "static" / "mgz" / "theme.css").read_text("utf-8")
    assert "@import" not in text
    assert set(re.findall(r"url\([\"']?(\w+:|#)", text)) <= {"data:", "#"}
