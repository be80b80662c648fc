"""The rules of the care as data: dated, sourced, proven tables that decide who acts and who is responsible.

::

    book = load(texts)                                   # raises RuleError with all faults
    book.decide("general_care", facts, moment, known_on) # Decision
    book.explain(...)                                    # Explanation
    book.decide_many(population, known_on)               # Decided: everybody at once
    book.difference(other, known_on)                     # RulesDifference: what another set says differently

A question is a declared graph of small decision tables with hit policy UNIQUE over words; dates and
numbers become words through named functions; what is not known is worked out key by key. How to read and
write a table: docs/regels.md.
"""

from mgz.rules.answer_change import Effect
from mgz.rules.asking import NotSupported
from mgz.rules.book import RuleBook
from mgz.rules.built import BUILT
from mgz.rules.bulk import Decided, Population
from mgz.rules.closed_lists import ANSWER_KEYS, ASKS, FACTS, FLAGS, UNKNOWN, Kind
from mgz.rules.controls import CONTROLS, Control
from mgz.rules.counterfactual import Counterfactual
from mgz.rules.decision import Decision
from mgz.rules.difference import Differing, RulesDifference
from mgz.rules.explaining import Explanation
from mgz.rules.loading import load
from mgz.rules.missing import MissingFact
from mgz.rules.refusal import Refusal, refusal
from mgz.rules.situations import Situation
from mgz.rules.wording import FLAG_WORDS, SILENT

__all__ = [
    "ANSWER_KEYS",
    "ASKS",
    "BUILT",
    "CONTROLS",
    "FACTS",
    "FLAGS",
    "FLAG_WORDS",
    "SILENT",
    "UNKNOWN",
    "Control",
    "Counterfactual",
    "Decided",
    "Decision",
    "Differing",
    "Effect",
    "Explanation",
    "Kind",
    "MissingFact",
    "NotSupported",
    "Population",
    "Refusal",
    "RuleBook",
    "RulesDifference",
    "Situation",
    "load",
    "refusal",
]
