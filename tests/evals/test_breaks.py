"""The list of ways to break the product is up to date. What the gate says of each takes minutes
to find out: ``python evals/breaks.py`` does, and docs/breaks.md holds it."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from summarize.evals.gate import Verdict

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def breaks() -> Iterator[ModuleType]:
    spec = importlib.util.spec_from_file_location("breaks", ROOT / "evals" / "breaks.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["breaks"] = module  # its classes look for it
    spec.loader.exec_module(module)
    yield module
    del sys.modules["breaks"]


def test_every_break_finds_what_it_breaks(
    breaks: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_by: list[Any] = []

    def keep(owner: Any, name: str, value: Any) -> None:
        assert callable(value), name
        set_by.append(value)

    monkeypatch.setattr(breaks, "setattr", keep, raising=False)
    for one in breaks.BREAKS:
        one.apply()
    assert len(set_by) == len(breaks.BREAKS) > 10


ONLY_WARNED_OF = {"contradictions"}
"""Too few labelled events have what these break: the gate names them *suspect*, and passes."""
UNNOTICED = {"all-new"}
"""Nothing that the recorded model picks on the second day was told on the first."""


def test_the_page_in_the_docs_has_every_break_with_its_verdict(breaks: ModuleType) -> None:
    rows = (ROOT / "docs" / "breaks.md").read_text(encoding="utf-8").splitlines()
    for one in breaks.BREAKS:
        (row,) = [r for r in rows if r.startswith(f"| {one.what} |")]
        if one.name in ONLY_WARNED_OF:
            assert "**suspect**" in row
            assert row.endswith("| **no** |"), row
        elif one.name in UNNOTICED:
            assert row.endswith("| **no** |"), row
        else:
            assert row.endswith("| – |" if one.name == "nothing" else "| yes |"), row


@pytest.mark.parametrize(
    ("verdicts", "refused", "caught"),
    [
        ({Verdict.OK: ["a"], Verdict.SUSPECT: ["b"]}, "", False),
        ({Verdict.OK: ["a"], Verdict.REGRESSED: ["b"]}, "", True),
        ({Verdict.VIOLATED: ["a"]}, "", True),
        ({}, "no recording", True),
    ],
)
def test_a_break_is_caught_when_the_gate_fails(
    breaks: ModuleType, verdicts: Any, refused: str, caught: bool
) -> None:
    fine = breaks.Judgement({Verdict.OK: ["a"]})
    judged = breaks.Judgement(verdicts, refused)
    assert breaks.Outcome("x", None, judged).caught is caught
    assert breaks.Outcome("x", judged, fine).caught is caught
