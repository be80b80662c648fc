"""What the pages can ask for: take in a workbook, prove it, hand it out again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version

from django.conf import settings

from mgz.coverage import Memory as Remembered
from mgz.coverage import Proof, certificate, prove
from mgz.interop.workbook import figure_sources
from mgz.interop.workbook import template as empty_workbook
from mgz.region import FigureSource
from mgz.reporting import csv_tables
from mgz_site.rulefiles import standard_rules
from mgz_site.ui import clock
from mgz_site.ui.memory import Memory
from mgz_site.ui.proven import Proven
from mgz_site.ui.result import Result
from mgz_site.ui.snapshot import Snapshot, take
from mgz_site.ui.stands import Stands
from mgz_site.ui.store import Store, Stored
from mgz_site.ui.window import Window, period

#: Workbooks by these names hold invented organisations, and every page about them says so.
EXAMPLE_NAME = "twente-met-opgaven.xlsx"

#: Results kept at a time: about one region with its gaps each.
_results: Memory[Proven] = Memory(8)
_snapshots: Memory[Snapshot] = Memory(8)
_figures: Memory[tuple[FigureSource, ...]] = Memory(8)


class UnknownWorkbook(LookupError):
    """No workbook with this key was handed in here."""


class NoStand(LookupError):
    """No workbook was accepted here yet."""


def today() -> date:
    """The day on which the edge of the product asks: in Dutch time."""
    return clock.today()


def now() -> datetime:
    return clock.now()


def store() -> Store:
    return Store(settings.MGZ_DATA)


def stands() -> Stands:
    return Stands(settings.MGZ_DATA)


def hand_in(content: bytes, name: str, memory: Remembered | None = None) -> Stored:
    """Check and prove a workbook and keep it, as a proposal: no stand changes.

    With a fault nothing is kept and MgzError tells all of them. Give the memory of the workbook it was made
    of to work out only what is different.
    """
    snapshot = take(content, name, today())
    memory = memory or Remembered()
    proof = _prove(snapshot, Window.COMING, memory, today())
    stored = store().put(content, name, now())
    _snapshots.put((stored.key, today()), snapshot)
    _results.put((stored.key, today(), Window.COMING), Proven(stored, proof, snapshot.warnings, memory))
    return stored


def _prove(snapshot: Snapshot, window: Window, memory: Remembered, day: date) -> Proof:
    stretch = period(snapshot.region, window, day)
    return prove(standard_rules(), snapshot.region, *stretch, memory=memory)


def result_of(base: str, window: Window) -> Result:
    """The proof of a workbook by its key, or of the one that counts (no key), as known today.

    Raises UnknownWorkbook when there is no such workbook, NoStand when none counts yet.
    """
    key = base
    if not base:
        current = stands().current()
        if current is None:
            raise NoStand
        key = current.key
    return Result(proven(key, window), window, base)


def proven(key: str, window: Window, known_on: date | None = None) -> Proven:
    """The proof of a workbook over a window, as known today or on an earlier day; raises UnknownWorkbook."""
    stored, day = store().get(key), known_on or today()
    if stored is None:
        raise UnknownWorkbook(key)

    def work_out() -> Proven:
        snapshot, memory = snapshot_of(stored, day), Remembered()
        proof = _prove(snapshot, window, memory, day)
        return Proven(stored, proof, snapshot.warnings, memory)

    return _results.get((key, day, window), work_out)


def snapshot_of(stored: Stored, known_on: date | None = None) -> Snapshot:
    """A workbook as values, as known today or on an earlier day."""
    day = known_on or today()
    return _snapshots.get((stored.key, day), lambda: take(store().content(stored.key), stored.name, day))


def figures_of(stored: Stored) -> tuple[FigureSource, ...]:
    """The account of the numbers in a workbook (blad Bronnen); none when it has none."""
    return _figures.get(stored.key, lambda: figure_sources(store().content(stored.key), stored.name))


def latest() -> list[Stored]:
    """The workbooks handed in last on this computer."""
    return store().latest(8)


def workbook(key: str) -> tuple[Stored, bytes]:
    """A workbook as it was handed in."""
    stored = store().get(key)
    if stored is None:
        raise UnknownWorkbook(key)
    return stored, store().content(key)


def template() -> bytes:
    """The empty workbook."""
    return empty_workbook()


@cache
def example() -> Callable[[date], bytes] | None:
    """What makes the example workbook for a day, when this install has one."""
    module, _, name = settings.MGZ_EXAMPLE.rpartition(".")
    try:
        found: Callable[[date], bytes] | None = getattr(import_module(module), name, None) if module else None
    except ModuleNotFoundError:
        return None
    return found


def software() -> str:
    try:
        return f"mgz {version('mgz')}"
    except PackageNotFoundError:
        return "mgz"


def proof_document(result: Result) -> dict[str, object]:
    """The certificate of a result."""
    return certificate(result.proof, proved_at=now().isoformat(timespec="seconds"), software=software())


def report_document(result: Result) -> bytes:
    """The report as a Word document to send."""
    from mgz.reporting.document import document

    return document(result.report, made=_made())


def report_spreadsheet(result: Result) -> bytes:
    """The report as an Excel file to filter."""
    from mgz.reporting.spreadsheet import spreadsheet

    return spreadsheet(result.report, made=_made())


def _made() -> str:
    return f"{now():%d-%m-%Y %H:%M} door {software()}"


def gaps_csv(result: Result) -> str:
    """The gaps as a table for a spreadsheet program."""
    return csv_tables.gaps_csv(result.report)
