"""The command line as a user runs it, without a process of its own."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from summarize.cli.app import main
from tests.evals import small
from tests.scripted import scripted
from tests.servers import ChatServer


class Shown(NamedTuple):
    code: int
    out: str
    err: str


Cli = Callable[..., Shown]


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Cli:
    def run(*words: str) -> Shown:
        monkeypatch.setattr(sys, "argv", ["summarize", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        return Shown(int(ended.value.code or 0), *capsys.readouterr())

    return run


@pytest.fixture
def recorded(
    server: ChatServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cli: Cli
) -> ChatServer:
    """A small suite with recordings of the model ``tiny``; the settings are gone again."""
    small.write(tmp_path)
    server.answer = scripted()
    with monkeypatch.context() as settings:
        settings.setenv("OPENAI_BASE_URL", server.base_url)
        settings.setenv("OPENAI_API_KEY", "sk-secret")
        shown = cli("eval", "--record", "--model", "tiny", "--mode", "select")
    assert shown.code == 1, shown.err  # there is no baseline yet
    assert "3 answers, 3 new, 0 unused dropped" in shown.err
    return server
