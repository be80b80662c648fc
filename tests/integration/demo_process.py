"""`mgz demo` as a process: started, looked at over its address, and stopped as a person stops it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

#: The program in this environment.
MGZ = (sys.executable, "-m", "mgz_cli.main")
AT = ("--at", "25-11-2026 10:00")
#: How long a start or a stop may take before the test gives up, in seconds; no speed is judged by it.
PATIENCE = 180


@dataclass
class Demo:
    """A demonstration that runs: its first lines, and what it gave when it stopped."""

    process: subprocess.Popen[str]
    said: list[str] = field(default_factory=list)
    rest: str = ""
    errors: str = ""

    @property
    def words(self) -> str:
        return "".join(self.said) + self.rest

    @property
    def address(self) -> str:
        """The address of the first line that has one."""
        return next(word for line in self.said for word in line.split() if word.startswith("http://"))

    @property
    def port(self) -> int:
        return int(self.address.rstrip("/").rpartition(":")[2])

    def page(self, path: str) -> str:
        """A page, redirections followed; waits until the server answers."""
        limit = time.monotonic() + PATIENCE
        while True:
            try:
                with urlopen(f"{self.address}{path}", timeout=PATIENCE) as answer:
                    return str(answer.read().decode("utf-8"))
            except URLError as error:
                if not isinstance(error.reason, ConnectionError) or time.monotonic() > limit:
                    raise
                time.sleep(0.05)

    def stop(self, how: int = signal.SIGINT) -> int:
        """Ctrl-C as a terminal sends it, to every process of the program; gives the exit status."""
        os.killpg(self.process.pid, how)
        status = self.process.wait(PATIENCE)
        assert self.process.stdout and self.process.stderr
        self.rest, self.errors = self.process.stdout.read(), self.process.stderr.read()
        return status


@contextmanager
def demo(
    data: Path, *options: str, program: Sequence[str] = MGZ, folder: Path | None = None
) -> Iterator[Demo]:
    """Start the program and read until it said where it is; stops it in the end, whatever happened."""
    # A run that was itself sheltered from a closed terminal must not shelter the program.
    sheltered = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    process = subprocess.Popen(
        [*program, "demo", "--no-browser", *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "MGZ_DATA": str(data)},
        cwd=folder,
        start_new_session=True,
    )
    signal.signal(signal.SIGHUP, sheltered)
    running = Demo(process)
    try:
        assert process.stdout
        for line in process.stdout:
            running.said.append(line)
            if "http://" in line:
                break
        else:
            assert process.stderr
            raise AssertionError(process.stderr.read())
        yield running
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        for pipe in (process.stdout, process.stderr):
            assert pipe
            pipe.close()
