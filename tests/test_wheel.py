"""The wheel holds what the program reads at run time.

Where hatchling is not installed this is left to .ci/run, which builds and installs the wheel.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LEFT_OUT = {"__pycache__"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    if importlib.util.find_spec("hatchling") is None:
        pytest.skip("hatchling is not installed; .ci/run builds the wheel")
    folder = tmp_path_factory.mktemp("wheel")
    words = ("-m", "hatchling", "build", "-t", "wheel", "-d", str(folder))
    subprocess.run([sys.executable, *words], cwd=ROOT, check=True, capture_output=True, timeout=60)
    return zipfile.ZipFile(next(folder.glob("*.whl")))


def test_every_file_of_the_package_is_in_it(wheel: zipfile.ZipFile) -> None:
    inside = set(wheel.namelist())
    for top in ("summarize", "prompts", "schemas"):
        for path in (ROOT / top).rglob("*"):
            if path.is_file() and not LEFT_OUT & set(path.parts) and path.suffix != ".pyc":
                name = path.relative_to(ROOT).as_posix()
                assert (name if top == "summarize" else f"summarize/{name}") in inside


def test_nothing_else_is_in_it(wheel: zipfile.ZipFile) -> None:
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert {t for t in tops if not t.endswith(".dist-info")} == {"summarize"}


def test_it_runs_outside_the_checkout(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    site = tmp_path / "site"
    wheel.extractall(site)
    code = (
        "import summarize, pathlib; from summarize.briefs.prompt import template;"
        "template('select'); template('write'); print(pathlib.Path(summarize.__file__).parent)"
    )
    shown = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    ).stdout
    assert Path(shown.strip()) == site / "summarize"


def test_the_console_script(wheel: zipfile.ZipFile) -> None:
    name = next(n for n in wheel.namelist() if n.endswith("entry_points.txt"))
    assert "summarize = summarize.cli.app:main" in wheel.read(name).decode()
