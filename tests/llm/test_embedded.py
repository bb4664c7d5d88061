"""The embedded model with a stand-in for llama.cpp, and once with the real one (``-m live``)."""

from __future__ import annotations

import sys
import types
from pathlib import Path
from typing import Any, Literal

import pytest
from pydantic import BaseModel, Field

from summarize.llm import Asker, BadWeights, ModelSpec, NoModel, choose, embedded
from tests.servers import ChatServer


class Tally(BaseModel):
    ships: int = Field(ge=0, le=99)
    port: Literal["north", "south"]


@pytest.fixture
def llama(monkeypatch: pytest.MonkeyPatch, server: ChatServer, tmp_path: Path) -> types.ModuleType:
    """A module like xllamacpp, whose server is our scripted one."""
    module = types.ModuleType("xllamacpp")
    module.running = []  # type: ignore[attr-defined]

    def params() -> Any:
        space = types.SimpleNamespace
        return space(model=space(), cpuparams=space(), cpuparams_batch=space())

    class Server:
        def __init__(self, params: Any) -> None:
            if b"GGUF" not in Path(params.model.path).read_bytes():
                raise RuntimeError("Failed to init server, please check the input params.")
            self.listening_address = server.root
            module.running.append(params)

        def __del__(self) -> None:
            module.running.clear()

    module.CommonParams, module.Server = params, Server  # type: ignore[attr-defined]
    module.json_schema_to_grammar = lambda _: "%llguidance {}"  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "xllamacpp", module)
    monkeypatch.setattr(embedded, "installed", lambda: True)
    return module


@pytest.fixture
def model(tmp_path: Path) -> ModelSpec:
    path = tmp_path / "m.gguf"
    path.write_bytes(b"GGUF")
    return ModelSpec("m", 4096, small=True, embedded=True, weights=path, weights_sha256="0")


async def ask(asker: Asker) -> Any:
    return await asker.ask([{"role": "user", "content": "?"}], Tally, max_tokens=9)


async def test_it_opens_at_the_first_question_and_closes_at_exit(
    llama: Any, server: ChatServer, model: ModelSpec, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")  # must not come between
    server.answer = lambda _: {"ships": 4, "port": "south"}
    told: list[str] = []
    async with Asker(model, None, notify=told.append) as asker:
        assert llama.running == []
        answer = await ask(asker)
        await ask(asker)
        (params,) = llama.running
    assert llama.running == []
    assert told == ["loading m"]
    assert (params.n_ctx, params.n_parallel) == (4096, 1)
    assert (params.hostnames, params.port) == (["127.0.0.1"], 0)
    assert params.verbosity == -1
    (key,) = params.api_keys
    assert len(key) >= 32
    assert server.requests[0].headers["authorization"] == f"Bearer {key}"
    assert answer.usage.cost_usd == 0.0
    assert answer.value.ships == 4


async def test_white_space_is_forbidden_by_grammar(
    llama: Any, server: ChatServer, model: ModelSpec
) -> None:
    server.answer = lambda _: {"ships": 4, "port": "south"}
    async with Asker(model, None) as asker:
        await ask(asker)
    body = server.requests[0].json
    assert "response_format" not in body
    assert body["grammar"].startswith("%llguidance {}\nstart: %json {")
    assert '"whitespace_flexible": false' in body["grammar"]


async def test_it_closes_when_the_run_is_interrupted(
    llama: Any, server: ChatServer, model: ModelSpec
) -> None:
    server.answer = lambda _: {"ships": 4, "port": "south"}

    async def run() -> None:
        async with Asker(model, None) as asker:
            await ask(asker)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        await run()
    assert llama.running == []


@pytest.mark.usefixtures("llama")
async def test_weights_that_llama_cannot_load(model: ModelSpec) -> None:
    assert model.weights is not None
    model.weights.write_bytes(b"text")
    async with Asker(model, None) as asker:
        with pytest.raises(BadWeights, match="cannot load"):
            await ask(asker)


async def test_not_installed(model: ModelSpec, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "installed", lambda: False)
    async with Asker(model, None) as asker:
        with pytest.raises(NoModel, match=r"\.\[local\]"):
            await ask(asker)


def test_physical_cores() -> None:
    assert 1 <= embedded.physical_cores() <= 4096


@pytest.mark.live
@pytest.mark.skipif(not embedded.installed(), reason="needs summarize[local]")
async def test_the_real_one(capfd: pytest.CaptureFixture[str]) -> None:
    question = "4 ships lie in the south port. How many ships, and in which port? JSON."
    async with Asker(choose("embedded", {}), None) as asker:
        answer = await asker.ask([{"role": "user", "content": question}], Tally, max_tokens=50)
    assert answer.value.port == "south"
    assert answer.usage.requests == 1
    assert answer.usage.completion_tokens < 20  # no white space
    assert capfd.readouterr() == ("", "")
