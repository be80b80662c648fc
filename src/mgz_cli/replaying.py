"""`mgz rules replay`: a stored question answered again, by the rules of now, and compared byte for byte."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from mgz_cli import exits, files

if TYPE_CHECKING:
    from mgz.rules.replay import Replay

HELP: Final = exits.help_text(
    "Answer again what `mgz rules explain --store` kept, with the same facts, moment and day of knowledge, "
    "and say whether the rules changed and whether the answer did.",
    "0 the same answer, 1 another answer, 6 this is no stored answer",
)


def replay(
    file: Annotated[Path, typer.Argument(help="The stored answer; - is standard input.", show_default=False)],
    as_json: Annotated[bool, typer.Option("--json", help="The result as JSON.")] = False,
) -> None:
    from mgz.rules.replay import Outcome
    from mgz.rules.replay import replay as replay_stored
    from mgz_cli.rulefiles import standard_rules

    name = "de invoer" if str(file) == "-" else str(file)
    found = replay_stored(files.read_text(file), standard_rules(), name=name)
    print(json.dumps(_data(found), ensure_ascii=False) if as_json else _text(found))
    raise typer.Exit(exits.OK if found.outcome in (Outcome.SAME, Outcome.SAME_ANSWER) else 1)


def _text(found: Replay) -> str:
    from mgz.rules.change_text import key_text
    from mgz.rules.replay import Outcome

    told = {
        Outcome.SAME: "Zelfde regels, zelfde antwoord.",
        Outcome.SAME_ANSWER: "De regels zijn veranderd; het antwoord is hetzelfde.",
        Outcome.CHANGED: "De regels zijn veranderd, en het antwoord ook.",
        Outcome.BROKEN: "Zelfde regels en toch een ander antwoord: het bestand is veranderd na het bewaren.",
    }
    lines = [told[found.outcome]]
    if found.keys:
        lines.append(f"Anders: {key_text(found.keys)}")
    if found.rules_then != found.rules_now:
        lines += [f"Regels toen: {', '.join(found.rules_then)}", f"Regels nu: {', '.join(found.rules_now)}"]
    lines.append(f"Kenmerk van de regels toen {found.hash_then[:12]}, nu {found.hash_now[:12]}")
    return "\n".join(lines)


def _data(found: Replay) -> dict[str, object]:
    from mgz.rules.explained_data import key_data
    from mgz.rules.lines import plain

    return {
        "outcome": found.outcome.value,
        "keys": key_data(found.keys),
        "answer": plain(found.decision),
        "rules_then": list(found.rules_then),
        "rules_now": list(found.rules_now),
        "hash_then": found.hash_then,
        "hash_now": found.hash_now,
    }
