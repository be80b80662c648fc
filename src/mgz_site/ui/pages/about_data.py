"""The page *Over deze gegevens*: where every number comes from, and what the proof does not say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from mgz.coverage import FICTIONAL, LIMITS, is_fictional
from mgz.region import FigureSource
from mgz.reporting.capacity_lines import capacity_texts
from mgz.reporting.provenance import ShownNumber, shown_numbers
from mgz.reporting.rule_sources import CitedDocument, cited_documents
from mgz.reporting.statements_given import DeclaredComplete, StatedBy
from mgz.vocabulary import FigureLabel, Functie, label
from mgz_site.rulefiles import standard_rules
from mgz_site.ui import services
from mgz_site.ui.addresses import later_pages, query_of
from mgz_site.ui.memory import Memory
from mgz_site.ui.pages.pager import Pager, pager
from mgz_site.ui.pages.sliced import page_number, sliced
from mgz_site.ui.pages.words import Mark, amount, capital, counted
from mgz_site.ui.result import Result

PER_PAGE: Final = 20
_KINDS: Final = {FigureLabel.WAARGENOMEN: "goed", FigureLabel.SCHATTING: "open", FigureLabel.AANNAME: "nvt"}
_INVENTED: Final = ("fictief", "verzonnen")
T = TypeVar("T")
#: Counted over all rows of a workbook, once.
_numbers: Memory[tuple[ShownNumber, ...]] = Memory(8)


@dataclass(frozen=True, slots=True)
class NumberLine:
    """A number on the pages with the sign of its label."""

    number: ShownNumber
    mark: Mark


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line of the sheet Bronnen."""

    source: FigureSource
    value: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class AboutData:
    """All that is told about the numbers of one workbook."""

    numbers: tuple[NumberLine, ...]
    sources: tuple[SourceLine, ...]
    sources_count: str
    sources_pager: Pager | None
    stated: tuple[StatedBy, ...]
    stated_pager: Pager | None
    declared: tuple[DeclaredComplete, ...]
    declared_count: str
    declared_pager: Pager | None
    invented: str
    limits: tuple[str, ...]
    capacity: tuple[tuple[str, tuple[str, ...]], ...]
    documents: tuple[CitedDocument, ...]
    codes: tuple[tuple[str, str], ...]
    rules: str


def about_data(result: Result, asked: Mapping[str, str]) -> AboutData:
    """The page; each of its lists has pages of its own."""
    account = services.figures_of(result.stored)
    lists = _Lists(result, asked)
    rules = standard_rules()
    sources, sources_pager = lists.page("bronnen", account)
    stated, stated_pager = lists.page("opgaven", result.proven.stated)
    declared_all = result.proven.declared
    declared, declared_pager = lists.page("lijsten", declared_all)
    return AboutData(
        numbers=tuple(NumberLine(each, mark_of(each.label)) for each in _numbers_of(result, account)),
        sources=tuple(SourceLine(each, _value(each.value), mark_of(each.label)) for each in sources),
        sources_count=counted(len(account), "regel", "regels"),
        sources_pager=sources_pager,
        stated=stated,
        stated_pager=stated_pager,
        declared=declared,
        declared_count=counted(sum(len(line.sheets) for line in declared_all), "lijst", "lijsten"),
        declared_pager=declared_pager,
        invented=_invented(result),
        limits=LIMITS,
        capacity=tuple(
            (capital(label(function)), capacity_texts(result.report.capacity, function))
            for function in Functie
        ),
        documents=cited_documents(rules),
        codes=(
            ("Opgave", result.region.hash),
            ("Regels", rules.hash),
            ("Bewijs", result.hash),
        ),
        rules=f"{amount(len(rules.tables))} tabellen, {amount(len(rules.sources))} vindplaatsen",
    )


def _numbers_of(result: Result, account: Sequence[FigureSource]) -> tuple[ShownNumber, ...]:
    key = (result.stored.key, result.region.known_on, result.window)
    return _numbers.get(key, lambda: shown_numbers(result.proof, account))


def mark_of(known: FigureLabel | None) -> Mark:
    """How a label is shown everywhere."""
    return Mark(label(known), _KINDS[known]) if known else Mark("niet gezegd", "nvt")


def _value(written: str) -> str:
    """A whole number with points; everything else as it was written."""
    return amount(int(written)) if written.isascii() and written.isdigit() else written


class _Lists:
    """The lists of the page; the address holds at which page each of them is."""

    def __init__(self, result: Result, asked: Mapping[str, str]) -> None:
        self._period = "" if result.window is result.default_window else result.window.value
        self._at = {name: page_number(asked.get(name, "")) for name in ("bronnen", "opgaven", "lijsten")}

    def page(self, name: str, found: Sequence[T]) -> tuple[tuple[T, ...], Pager | None]:
        """One page of a list, and the way to its other pages."""
        shown, page, pages = sliced(tuple(found), self._at[name], PER_PAGE)
        return shown, pager(page, pages, lambda number: self._address(name, number))

    def _address(self, name: str, number: int) -> str:
        at = {**self._at, name: number}
        return query_of([("periode", self._period), *later_pages(**at)]) + f"#{name}"


def _invented(result: Result) -> str:
    if is_fictional(result.region):
        return FICTIONAL
    names = [each.name for each in result.region.organisations if _says_so(each.name)]
    if names:
        number = counted(len(names), "organisatie zegt", "organisaties zeggen")
        return f"{number} in de naam dat zij verzonnen is: {', '.join(names[:5])}."
    return "Niets in dit werkboek zegt dat het verzonnen is."


def _says_so(name: str) -> bool:
    return any(word in name.lower() for word in _INVENTED)
