"""`mgz rules`: why the rules say what they say, and whether they still say it."""

from __future__ import annotations

from typing import Final

import typer

from mgz_cli import explaining, replaying

app: Final = typer.Typer(
    help="Explain an answer of the rules, or answer a stored question again.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

app.command("explain", help=explaining.HELP, short_help="Say why, why not, and what would change it.")(
    explaining.explain
)
app.command("replay", help=replaying.HELP, short_help="Answer a stored question again and compare.")(
    replaying.replay
)
