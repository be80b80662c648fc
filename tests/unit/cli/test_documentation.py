"""The manual names every command, option and exit status, and what it names exists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from mgz_cli import exits
from mgz_cli.main import app

CHECKOUT = Path(__file__).parents[3]
MANUAL = (CHECKOUT / "docs/handleiding/opdrachten.md").read_text(encoding="utf-8")


def commands(command: Any, path: str = "mgz") -> Iterator[tuple[str, Any]]:
    inner = getattr(command, "commands", None)
    if inner is None:
        yield path, command
        return
    for name, child in inner.items():
        yield from commands(child, f"{path} {name}")


ALL = dict(commands(typer.main.get_command(app)))


def part_about(path: str) -> str:
    return next(
        part for part in re.split(r"^## ", MANUAL, flags=re.MULTILINE) if path in part.splitlines()[0]
    )


@pytest.mark.parametrize("path", sorted(ALL))
def test_a_command_has_a_part_that_names_its_options_and_no_other(path: str) -> None:
    part = part_about(path)
    options = {
        option
        for parameter in ALL[path].params
        for option in parameter.opts
        if option.startswith("--") and option != "--help"
    }
    named = set(re.findall(r"--[a-z][a-z-]*", part))
    assert options <= named
    assert named <= {
        option for command in ALL.values() for parameter in command.params for option in parameter.opts
    }


def test_every_exit_status_is_explained() -> None:
    statuses = {value for name, value in vars(exits).items() if name.isupper() and isinstance(value, int)}
    explained = {int(number) for number in re.findall(r"^\| (\d+) \|", MANUAL, flags=re.MULTILINE)}
    assert statuses | {5, 6, 7, 8} == explained


def test_every_command_that_is_named_exists() -> None:
    named = re.findall(r"(?:`|^ {4}|^## )mgz ((?:region |rules )?[a-z]+)", MANUAL, flags=re.MULTILINE)
    assert set(named) == {path.removeprefix("mgz ") for path in ALL}


@pytest.mark.parametrize("page", ["README.md", "docs/handleiding/opdrachten.md"])
def test_what_a_page_points_to_is_there(page: str) -> None:
    text = (CHECKOUT / page).read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text)
    missing = [link for link in links if not (CHECKOUT / page).parent.joinpath(link).exists()]
    assert missing == []
