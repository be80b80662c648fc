"""The page *Wegwijzer*: the questions about a situation, and an answer for every subject that fits."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from django.urls import reverse

from mgz.calendar import civil
from mgz.guide.card import Card, cards
from mgz.guide.clash import clash_told
from mgz.guide.examples import WORKED_CASES, WorkedCase
from mgz.guide.facts import TEXTS, FactGroup
from mgz.guide.report import in_short, report_text
from mgz.guide.situation import GivenSituation
from mgz.rules import RuleBook
from mgz_site.ui.asked import Asked
from mgz_site.ui.pages.guide_cards import PLACE, GuideCard, GuideCards
from mgz_site.ui.pages.guide_fields import Field, Fields
from mgz_site.ui.pages.guide_situation import PAIRS, Situation


@dataclass(frozen=True, slots=True)
class Example:
    """A worked case to click; `chosen` when the situation is that case, `subject` its card."""

    name: str
    story: str
    address: str
    chosen: bool
    subject: str


@dataclass(frozen=True, slots=True)
class Guide:
    """Everything on the page; `clash` explains why answers contradict each other, `short` counts them.

    `kept` are answers that no question on the page asks for now; they go along with the form.
    """

    asked: Asked
    client: tuple[Field, ...]
    cards: tuple[GuideCard, ...]
    short: str
    clash: tuple[str, ...]
    unread: tuple[str, ...]
    idle: tuple[str, ...]
    kept: tuple[tuple[str, str], ...]
    begun: bool
    address: str
    beside: str
    text: str
    mail: str
    examples: tuple[Example, ...]
    case: Example | None

    @property
    def answered(self) -> tuple[GuideCard, ...]:
        """The subjects with an answer."""
        return tuple(card for card in self.cards if card.mark)

    @property
    def further(self) -> tuple[GuideCard, ...]:
        """The subjects that begin only when they are asked about."""
        return tuple(card for card in self.cards if not card.mark)


def guide_page(rules: RuleBook, situation: Situation, paired: str = "") -> Guide:
    """The page for one situation; `paired` is the subject of which pairs of changes are sought."""
    moment = civil(situation.asked.minute)
    known_on = moment.date()
    given = situation.given
    found = tuple(cards(rules, given.facts, moment, known_on))
    fields = Fields(rules, given, moment, known_on)
    clash = clash_told(found)
    client = _client_facts(found, given, all_given=bool(clash))
    query = situation.query()
    shown = GuideCards(fields, client, found, paired, _with(query, PAIRS))
    told = report_text(given, found, situation.asked.text, brief=True)
    used = client.union(*(card.needed for card in found))
    kept = {name: typed for name, typed in given.typed.items() if name not in used}
    examples = tuple(_example(case, given) for case in WORKED_CASES)
    return Guide(
        asked=situation.asked,
        client=fields.of(client),
        cards=tuple(shown.card(card) for card in found),
        short=in_short(found),
        clash=clash,
        unread=tuple(one.message for one in given.unread if not one.fact),
        idle=tuple(f"{TEXTS[name].question} {TEXTS[name].word(typed)}" for name, typed in kept.items()),
        kept=tuple(kept.items()),
        begun=bool(given.typed),
        address=f"{reverse('wegwijzer')}?{query}" if query else reverse("wegwijzer"),
        beside=f"{reverse('wegwijzer_naast')}?{situation.query('a-')}&{situation.query('b-')}",
        text=f"{reverse('wegwijzer_tekst')}?{query}",
        mail="mailto:?" + urlencode({"subject": "Wegwijzer mgz", "body": told}, quote_via=quote),
        examples=examples,
        case=next((example for example in examples if example.chosen), None),
    )


def _with(query: str, name: str) -> str:
    """The address of the same situation with one field more, whose value is still to come."""
    return f"{reverse('wegwijzer')}?{query}{'&' if query else ''}{name}="


def _client_facts(found: tuple[Card, ...], given: GivenSituation, *, all_given: bool) -> frozenset[str]:
    """What is asked about the client: all that some subject still needs, and what changes nothing.

    What cannot be read is shown as well, so that it can be mended where it stands; all that was given is
    where answers contradict each other.
    """
    needed = {name for card in found for name in card.needed}
    wrong = {one.fact for one in given.unread if one.fact and one.fact not in needed}
    about = {name for name in needed if TEXTS[name].group is FactGroup.CLIENT}
    begun = {"condition"} if given.typed else set()
    told = set(given.typed) if all_given else set()
    return frozenset({"wlz_indication"} | begun | about | wrong | told)


def _example(case: WorkedCase, given: GivenSituation) -> Example:
    address = f"{reverse('wegwijzer')}?{urlencode(case.facts)}"
    chosen = dict(case.facts) == dict(given.typed)
    return Example(case.name, case.story, address, chosen, f"{PLACE}{case.asks}")
