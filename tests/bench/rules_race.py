"""The same questions for mgz and for zen-engine: what both are asked, and how the other is called fastest."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import zen

from tests.generative.rules.cells import reference
from tests.generative.rules.reference import Reference
from tests.generative.rules.zen_graphs import nodes_of, said
from tests.generative.rules.zen_tables import decision, graph, node

DAY = date(2025, 6, 10)
#: Moments with the words that the functions `day_kind` and `clock_band` must find for them.
MOMENTS = (
    ("2025-06-10T10:00:00+02:00", "workday", "day_hours"),
    ("2025-06-10T20:00:00+02:00", "workday", "other_hours"),
    ("2025-06-14T12:00:00+02:00", "weekend", "day_hours"),
    ("2025-06-14T03:00:00+02:00", "weekend", "other_hours"),
    ("2025-06-09T12:00:00+02:00", "holiday", "day_hours"),
    ("2025-06-09T23:00:00+02:00", "holiday", "other_hours"),
    ("2025-04-18T11:00:00+02:00", "good_friday", "day_hours"),
    ("2025-04-18T22:00:00+02:00", "good_friday", "other_hours"),
)
_BY_MOMENT = ("day_kind", "clock_band")
_TRIES = 5


@dataclass(frozen=True)
class Asked:
    """One question: the facts and the moment for mgz; for zen the words, functions worked out already."""

    facts: dict[str, str]
    moment: datetime
    words: dict[str, str]


class Zen:
    """An ask as a graph of zen-engine, compiled once, with the ways to call it."""

    def __init__(self, ask: str) -> None:
        self.ask, self.reading = ask, reference(DAY, DAY)
        self._content = graph(nodes_of(self.reading, ask))
        self._decision = decision(nodes_of(self.reading, ask))
        call = node("all", "decisionNode") | {
            "content": {
                "key": "one",
                "passThrough": False,
                "executionMode": "loop",
                "inputField": "persons",
                "outputPath": "persons",
            }
        }
        every = graph([node("in", "inputNode"), call, node("out", "outputNode")])
        content = {"one": self._content, "every": every}
        self._engine = zen.ZenEngine({"loader": {"type": "static", "content": content}})

    def answers(self, found: Sequence[Any]) -> list[dict[str, Any]]:
        """Results as answers with lists as sets."""
        return [said(self.reading, self.ask, result) for result in found]

    def single(self) -> dict[str, Callable[[Asked], Any]]:
        """The ways to ask one question; each gives the result."""
        one, engine = self._decision.evaluate, self._engine.evaluate
        return {
            "decision, dict": lambda asked: one(asked.words)["result"],
            "decision, text": lambda asked: one(json.dumps(asked.words))["result"],
            "engine, dict": lambda asked: engine("one", asked.words)["result"],
        }

    def many(self) -> dict[str, Callable[[Sequence[Asked]], list[Any]]]:
        """The ways to ask many questions at once."""
        engine = self._engine

        def loop(every: Sequence[Asked]) -> list[Any]:
            found: list[Any] = engine.evaluate("every", {"persons": [one.words for one in every]})["result"][
                "persons"
            ]
            return found

        def batch(every: Sequence[Asked]) -> list[Any]:
            found = engine.evaluate_batch([{"key": "one", "context": one.words} for one in every])
            return [one["data"]["result"] for one in found]

        def singly(every: Sequence[Asked]) -> list[Any]:
            one = fastest(self.single(), every[:_TRIES])
            return [one(asked) for asked in every]

        return {"a loop node": loop, "evaluate_batch": batch, "one by one": singly}


def fastest(ways: dict[str, Callable[[Any], Any]], asked: Sequence[Any]) -> Callable[[Any], Any]:
    """The way that takes least time in its best round over what is asked, after a first round."""

    def seconds(way: Callable[[Any], Any]) -> float:
        taken = []
        for _ in range(_TRIES):
            start = time.perf_counter()
            for one in asked:
                way(one)
            taken.append(time.perf_counter() - start)
        return min(taken)

    return min(ways.values(), key=seconds)


def questions(ask: str, count: int) -> list[Asked]:
    """So many seeded questions in which everything is known: zen knows no unknown facts."""
    reading: Reference = reference(DAY, DAY)
    inputs, draw, found = reading.inputs(ask), random.Random(ask), []
    for _ in range(count):
        text, kind, band = draw.choice(MOMENTS)
        words = {
            name: draw.choice([word for word in known if word != "unknown"]) for name, known in inputs.items()
        }
        words |= {name: word for name, word in zip(_BY_MOMENT, (kind, band), strict=True) if name in inputs}
        facts = {name: word for name, word in words.items() if name not in _BY_MOMENT}
        found.append(Asked(facts, datetime.fromisoformat(text), words))
    return found
