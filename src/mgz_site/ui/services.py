"""What the pages can ask for: take in a workbook, prove it, hand it out again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version

from django.conf import settings

from mgz.calendar import AMSTERDAM
from mgz.coverage import certificate, prove
from mgz.errors import Fault, WorkbookError
from mgz.interop.workbook import template as empty_workbook
from mgz.reporting import csv_tables
from mgz_site.rulefiles import standard_rules
from mgz_site.ui.memory import Memory
from mgz_site.ui.result import Result
from mgz_site.ui.snapshot import Snapshot, take
from mgz_site.ui.store import Store, Stored

#: Workbooks by these names hold invented organisations, and every page about them says so.
EXAMPLE_NAME = "twente-met-opgaven.xlsx"

#: Results kept at a time: about one region with its gaps each.
_results: Memory[Result] = Memory(8)


class UnknownWorkbook(LookupError):
    """No workbook with this key was handed in here."""


def today() -> date:
    """The day on which the edge of the product asks: in Dutch time."""
    return now().date()


def now() -> datetime:
    return datetime.now(AMSTERDAM)


def store() -> Store:
    return Store(settings.MGZ_DATA)


def accept(content: bytes, name: str) -> Stored:
    """Check and prove a workbook and keep it; with a fault nothing is kept and MgzError tells all of them."""
    snapshot = take(content, name, today())
    proof = prove(standard_rules(), snapshot.region, *_period(snapshot))
    stored = store().put(content, name, now())
    _results.put((stored.key, today()), Result(stored, proof, snapshot.warnings))
    return stored


def result_of(key: str) -> Result:
    """The proof of a workbook that was handed in, as known today."""
    stored = store().get(key)
    if stored is None:
        raise UnknownWorkbook(key)

    def work_out() -> Result:
        snapshot = take(store().content(key), stored.name, today())
        proof = prove(standard_rules(), snapshot.region, *_period(snapshot))
        return Result(stored, proof, snapshot.warnings)

    return _results.get((key, today()), work_out)


def _period(snapshot: Snapshot) -> tuple[int, int]:
    """The stretch the region wants proven; the workbook must give both ends."""
    period = snapshot.region.period
    if period.first is None or period.last is None:
        raise WorkbookError(
            Fault(
                "regio.periode", "De periode heeft geen begin of geen einde.", "Vul beide in op blad Regio."
            )
        )
    return period.begin, period.end


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
def example() -> Callable[[], bytes] | None:
    """What makes the example workbook, when this install has one."""
    module, _, name = settings.MGZ_EXAMPLE.rpartition(".")
    try:
        found: Callable[[], bytes] | None = getattr(import_module(module), name, None) if module else None
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
