"""`mgz demo` as a person meets it: where it is, what to try, another port, a clean stop, a second start."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from mgz_site.serve import HOST
from mgz_site.ui.pages.menu import MENU
from tests.integration.demo_process import AT, PATIENCE, Demo, demo

#: The program where a new process starts empty, as on Windows, on macOS and from Python 3.14 on.
EMPTY_START = (
    sys.executable,
    "-c",
    "import multiprocessing, sys; multiprocessing.set_start_method('spawn');"
    "from mgz_cli.main import main; sys.exit(main())",
)
#: The program, which says when it has begun to make the example and then takes its time. A test run in the
#: background of a shell ignores Ctrl-C, and so would what it starts; a person's program does not.
SLOW_START = """
import signal, sys, time
signal.signal(signal.SIGINT, signal.default_int_handler)
from mgz_cli.main import main
from mgz_cli.twente import build
def slow(*arguments, **named):
    print("bezig", flush=True)
    time.sleep(600)
build.demonstratie = slow
sys.exit(main())
"""
CLOCK = "woensdag 25-11-2026, 10:"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One data folder for all starts of this module, so that all but the first are second starts."""
    return tmp_path_factory.mktemp("gegevens")


@pytest.fixture(scope="module")
def first(data: Path) -> Demo:
    """A first start that was looked at and stopped."""
    with demo(data, *AT) as running:
        for path in ("", "nu/", "dekking/"):
            assert CLOCK in running.page(path)
        assert running.stop() == 0
    return running


def stands(data: Path) -> list[str]:
    return sorted(file.name for file in (data / "demonstratie" / "standen").iterdir())


def test_it_says_where_it_is_and_what_to_try_first(first: Demo) -> None:
    assert first.address.startswith(f"http://{HOST}:")
    assert "Stoppen: Ctrl-C" in first.words
    tried = first.words.partition("Probeer eerst:")[2]
    names = [text for _name, _address, text in MENU]
    chosen = [line.partition("kies ")[2].partition(":")[0] for line in tried.strip().splitlines()]
    assert chosen == ["Rondleiding", "Nu", "Locatie", "Regio", "Dekking", "Wegwijzer"]
    assert set(chosen) <= set(names)


def test_ctrl_c_stops_without_a_word_of_error_and_frees_the_port(first: Demo) -> None:
    assert first.process.returncode == 0
    assert first.errors == ""
    with socket.socket() as probe:
        assert probe.connect_ex((HOST, first.port)) != 0


def test_a_closed_terminal_stops_it_too(first: Demo, data: Path) -> None:
    with demo(data, *AT) as running:
        running.page("uitleg/")
        assert running.stop(signal.SIGHUP) == 0
    assert running.errors == ""


def test_ctrl_c_while_it_prepares_is_told_in_a_word(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", SLOW_START, "demo", "--no-browser"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "MGZ_DATA": str(tmp_path)},
        start_new_session=True,
    )
    assert process.stdout
    assert process.stdout.readline() == "bezig\n"
    os.killpg(process.pid, signal.SIGINT)
    said, errors = process.communicate(timeout=PATIENCE)
    assert (process.returncode, said, errors) == (130, "", "\nAfgebroken.\n")


def test_a_second_start_finds_what_counted_and_makes_nothing_anew(first: Demo, data: Path) -> None:
    before = stands(data), workbooks(data)
    with demo(data, *AT) as running:
        assert CLOCK in running.page("nu/")
        assert running.stop() == 0
    assert (stands(data), workbooks(data)) == before
    assert "Nieuw:" not in running.words


def workbooks(data: Path) -> list[tuple[Path, int]]:
    """Every file but the stands, and when it was written."""
    found = (file for file in (data / "demonstratie").rglob("*") if file.is_file())
    return sorted((file, file.stat().st_mtime_ns) for file in found)


def test_a_taken_port_is_passed_over(first: Demo, data: Path) -> None:
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        taken.listen()
        port = taken.getsockname()[1]
        with demo(data, *AT, "--port", str(port)) as running:
            assert running.port > port
            assert CLOCK in running.page("")
            assert running.stop() == 0


def test_another_day_is_said_and_the_stand_before_it_is_kept(first: Demo, data: Path) -> None:
    kept = stands(data)
    with demo(data, "--at", "30-12-2027 10:00") as running:
        assert "donderdag 30-12-2027, 10:" in running.page("nu/")
        assert running.stop() == 0
    assert "Nieuw: het voorbeeld van 30-12-2027 geldt nu." in running.words
    assert set(kept) < set(stands(data))


def test_clock_and_folder_reach_a_process_that_starts_empty(tmp_path: Path) -> None:
    with demo(tmp_path, *AT, program=EMPTY_START) as running:
        words = running.page("nu/")
        assert running.stop() == 0
    assert CLOCK in words
    assert "fictief" in words
    assert running.errors == ""
