"""Reads the packaged rule tables, once per process; for the site and the commands alike."""

import gc
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from mgz.rules import RuleBook, load


def packaged_texts() -> Mapping[str, str]:
    """Every packaged rule file: name -> YAML text."""
    tables = files("mgz.rules").joinpath("tables")
    return {
        entry.name: entry.read_text(encoding="utf-8")
        for entry in sorted(tables.iterdir(), key=lambda entry: entry.name)
        if entry.name.endswith(".yaml")
    }


@cache
def standard_rules() -> RuleBook:
    """The packaged rules, proven and complete; raises RuleError with every fault, or with what is missing."""
    # Loading makes many small objects that all stay; looking for circles among them is nearly half the work.
    on = gc.isenabled()
    gc.disable()
    try:
        return load(packaged_texts())
    finally:
        if on:
            gc.enable()
