"""Gaps and questions as parts of a page: per party that can act first, what reads the same once."""

from __future__ import annotations

from collections.abc import Iterable

from mgz.reporting.bundles import Bundle, bundled
from mgz.reporting.gap_lines import ActionGaps, GapLine
from mgz.reporting.markup import facts, section, table, tag, text, with_small
from mgz.reporting.numbers import clients, counted
from mgz.reporting.question_lines import PartyQuestions
from mgz.vocabulary import label


def gaps_section(title: str, explanation: str, actions: Iterable[ActionGaps]) -> str:
    """All gaps, or all open points, per first action."""
    parts = [
        tag("h3", f"Eerste actie bij {action.first}") + bundles_html(bundled(action.lines))
        for action in actions
    ]
    said = f"{explanation} Dezelfde cliënten kunnen vaker voorkomen: tel de aantallen niet op."
    return section(title, tag("p", said), *parts) if parts else ""


def bundles_html(bundles: Iterable[Bundle]) -> str:
    """Each reason with its places in a table, and once what goes for all of them."""
    return "".join(map(_bundle, bundles))


def questions_section(parties: Iterable[PartyQuestions]) -> str:
    """The questions per organisation."""
    header = ("vraag", "cliënten", "antwoord")
    tables = [
        table(
            f"Aan {party.party}",
            header,
            ((text(f"{q.rank}. {q.text}"), q.clients, text(q.answer_in)) for q in party.questions),
        )
        for party in parties
    ]
    if not tables:
        return ""
    said = (
        "De antwoorden maken beslist wat nu nog onbeslist is. Bovenaan staat de vraag die voor de meeste "
        "cliënten beslist."
    )
    return section("Vragen per organisatie", tag("p", said), *tables)


def _bundle(bundle: Bundle) -> str:
    one = bundle.one
    caption = (
        f"{one.care}, {label(one.dagdeel)}, {label(one.layer)}: {label(one.reason)} "
        f"({clients(bundle.clients)}, {counted(len(bundle.lines), 'regel', 'regels')})"
    )
    pairs = [
        ("Wat te doen", one.remedy),
        ("Gaat over", one.party),
        ("Ondersteunt", bundle.supports[0] if len(bundle.supports) == 1 else ""),
        ("Grond", one.basis),
        ("Blijft het liggen", one.escalation),
        ("Opmerking", one.note),
    ]
    header = ("waar en wie", "cliënten", "soort verplichting", "wanneer")
    differs = len(bundle.supports) > 1
    rows = (_row(line, supports=differs) for line in bundle.lines)
    return table(caption, header, rows) + facts(pair for pair in pairs if pair[1])


def _row(line: GapLine, *, supports: bool) -> tuple[str | int, ...]:
    postcodes = f"postcodes: {', '.join(line.postcodes)}" if line.postcodes else ""
    return (
        with_small(line.where, f"{line.whom} ({line.group})"),
        line.clients,
        with_small(label(line.demand), f"ondersteunt: {line.supports}" if supports else ""),
        with_small(line.stretches, postcodes),
    )
