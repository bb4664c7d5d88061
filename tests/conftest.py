"""Every test runs on its own: no key, no cache, no home, no internet."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.servers import ChatServer

ROOT = Path(__file__).parent.parent


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests with a real model run only when they are asked for."""
    if "live" in (config.getoption("-m") or ""):
        return
    for item in items:
        if item.get_closest_marker("live"):
            item.add_marker(pytest.mark.skip(reason="run with -m live"))


@pytest.fixture(autouse=True)
def alone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A folder of its own to work in, and none of the user's settings."""
    if request.node.get_closest_marker("live"):
        return
    for name in (
        "OPENAI_API_KEY",
        "OPENAI_BASE_URL",
        "SUMMARIZE_MODEL",
        "SUMMARIZE_STORE",
        "SUMMARIZE_PROMPTS",
        "GITHUB_ACTIONS",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)

    connect = socket.socket.connect

    def loopback_only(self: socket.socket, address: Any) -> None:
        if isinstance(address, tuple) and address[0] not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"a test reached for {address}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", loopback_only)


@pytest.fixture
def server() -> Iterator[ChatServer]:
    """An endpoint that speaks OpenAI's protocol, by script."""
    with ChatServer() as server:
        yield server


@pytest.fixture
def seeds() -> Path:
    """The user's five articles."""
    return ROOT / "seeds"
