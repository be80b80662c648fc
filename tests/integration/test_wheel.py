"""The built wheel, installed without a network in an environment of its own, shows the demonstration."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from tests.integration.demo_process import AT, demo

CHECKOUT = Path(__file__).parents[2]
#: Settings of a tool, of no use to who installs.
LEFT_OUT = "ruff.toml"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as the build backend of the dev lock makes it."""
    folder = tmp_path_factory.mktemp("wiel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=CHECKOUT)
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`mgz` in a new environment: the wheel is installed there, what it needs is borrowed from this one."""
    folder = tmp_path_factory.mktemp("omgeving")
    run(sys.executable, "-m", "venv", str(folder), cwd=folder)
    scripts = folder / ("Scripts" if sys.platform == "win32" else "bin")
    run(str(scripts / "python"), "-m", "pip", "install", "--no-index", "--no-deps", str(wheel), cwd=folder)
    (site,) = folder.rglob("site-packages")
    # A folder that a .pth names is searched, but the .pth files in it (our editable install) are not read.
    (site / "geleend.pth").write_text(sysconfig.get_paths()["purelib"], encoding="utf-8")
    return scripts / "mgz"


def run(*command: str, cwd: Path) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_every_file_of_the_packages_goes_along(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
    tracked = run("git", "ls-files", "-z", "src", cwd=CHECKOUT)
    wanted = {name.removeprefix("src/") for name in tracked.split("\0") if name}
    assert len(wanted) > 300
    assert {Path(name).name for name in wanted - held} == {LEFT_OUT}


def test_the_demonstration_runs_from_the_wheel(program: Path, tmp_path: Path) -> None:
    python = str(program.with_name("python"))
    look = "import mgz, mgz_site, mgz_cli as cli; print(mgz.__file__, mgz_site.__file__, cli.__file__)"
    where = run(python, "-c", look, cwd=tmp_path)
    assert where.count(str(program.parents[1])) == 3 and str(CHECKOUT) not in where
    with demo(tmp_path / "gegevens", *AT, program=(str(program),), folder=tmp_path) as running:
        assert "25-11-2026" in running.page("")
        now = running.page("nu/")
        assert running.page("static/mgz/theme.css")
        assert running.stop() == 0
    assert "25-11-2026, 10:" in now and "fictief" in now
    assert running.errors == ""
