from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field

from summarize.briefs import Mode
from summarize.evals.recordings import BadRecordings, Recordings, Setup, recorded_name
from summarize.evals.replay import Recorder, RecordingMiss, Replayer
from summarize.llm import CutOff, LLMError, Message, ModelSpec, NoAnswer
from tests.servers import ChatServer, cut_off, reply


class Tally(BaseModel):
    model_config = ConfigDict(extra="forbid")

    ships: int = Field(ge=0, le=99)
    port: Literal["north", "south"]


GOOD = {"ships": 14, "port": "north"}
KEY = "sk-secret-of-the-newsroom"


def question(words: str = "Fourteen ships.") -> list[Message]:
    return [{"role": "user", "content": words}]


def setup_of(server: ChatServer) -> Setup:
    spec = ModelSpec("tiny", 8192, small=True, base_url=server.base_url, api_key=KEY)
    return Setup(spec, Mode.SELECT)


async def ask(asker: Any, words: str = "Fourteen ships.") -> Any:
    return await asker.ask(question(words), Tally, max_tokens=50)


async def record(server: ChatServer, path: Path, *words: str) -> Recordings:
    server.answer = lambda _: GOOD
    recordings = Recordings(path)
    async with Recorder(setup_of(server), recordings) as asker:
        for one in words:
            await ask(asker, one)
    return recordings


async def test_what_was_recorded_replays_without_a_server(
    server: ChatServer, tmp_path: Path
) -> None:
    path = tmp_path / "tiny.jsonl"
    (await record(server, path, "one", "two")).finish()
    recordings = Recordings(path)
    assert recordings.setup is not None
    assert recordings.setup.mode is Mode.SELECT
    assert recordings.setup.spec.small
    server.enqueue()  # nothing
    async with Replayer(recordings.setup, recordings) as asker:
        answer = await ask(asker, "two")
    assert answer.value == Tally(ships=14, port="north")
    assert answer.stored
    assert answer.usage.prompt_tokens == 100
    assert len(server.requests) == 2


async def test_a_miss_raises_and_reaches_no_client(
    server: ChatServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recordings = await record(server, tmp_path / "tiny.jsonl", "one")

    def built(*_: Any, **__: Any) -> None:
        raise AssertionError("a replay built a client")

    monkeypatch.setattr("summarize.llm.client.Client.__init__", built)
    async with Replayer(setup_of(server), recordings) as asker:
        for _ in range(2):
            with pytest.raises(RecordingMiss):
                await ask(asker, "never asked")
        assert asker.missed == 2
    assert issubclass(RecordingMiss, LLMError)
    assert len(server.requests) == 1


async def test_a_recording_that_does_not_fit_the_schema_is_a_miss(
    server: ChatServer, tmp_path: Path
) -> None:
    path = tmp_path / "tiny.jsonl"
    (await record(server, path, "one")).finish()
    path.write_text(path.read_text().replace('"north"', '"nowhere"'))
    async with Replayer(setup_of(server), Recordings(path)) as asker:
        with pytest.raises(RecordingMiss):
            await ask(asker, "one")


async def test_the_file_is_sorted_and_holds_no_secret_no_address_and_no_question(
    server: ChatServer, tmp_path: Path
) -> None:
    path = tmp_path / "tiny.jsonl"
    (await record(server, path, *(f"вопрос {n}" for n in range(8)))).finish()
    text = path.read_text(encoding="utf-8")
    lines = [json.loads(line) for line in text.splitlines()]
    assert [x["key"] for x in lines] == sorted(x["key"] for x in lines)
    assert lines[0]["model"] == {"name": "tiny"}
    assert lines[0]["parameters"]["temperature"] == 0
    assert lines[0]["response"] == GOOD
    assert len(lines[0]["asked"]) == 64
    for secret in (KEY, server.base_url, "127.0.0.1", str(tmp_path), "вопрос"):
        assert secret not in text


async def test_a_recording_that_was_killed_goes_on(server: ChatServer, tmp_path: Path) -> None:
    path = tmp_path / "tiny.jsonl"
    await record(server, path, "one", "two")  # and no finish
    assert not path.exists()
    journal = path.with_suffix(".journal")
    journal.write_text(journal.read_text() + '{"key": "cut o')
    again = await record(server, path, "one", "two", "three")
    assert len(server.requests) == 3
    again.finish()
    assert Recordings(path).count == 3
    assert not path.with_suffix(".journal").exists()


async def test_what_a_torn_line_is_followed_by_is_not_lost(
    server: ChatServer, tmp_path: Path
) -> None:
    path = tmp_path / "tiny.jsonl"
    path.with_suffix(".journal").write_text('{"key": "cut o')
    await record(server, path, "one")
    assert Recordings(path).count == 1


async def test_unused_answers_are_dropped_at_the_end(server: ChatServer, tmp_path: Path) -> None:
    path = tmp_path / "tiny.jsonl"
    (await record(server, path, "one", "two")).finish()
    again = await record(server, path, "two", "three")
    assert again.finish() == 1
    assert len(server.requests) == 3
    assert Recordings(path).count == 2


async def test_a_failure_is_recorded_and_replays_as_one(server: ChatServer, tmp_path: Path) -> None:
    path = tmp_path / "tiny.jsonl"
    server.enqueue(*[cut_off("{")] * 9)
    recordings = Recordings(path)
    async with Recorder(setup_of(server), recordings) as asker:
        with pytest.raises(NoAnswer):
            await ask(asker)
    recordings.finish()
    asked = len(server.requests)
    recordings = Recordings(path)
    for asker in (
        Replayer(setup_of(server), recordings),
        Recorder(setup_of(server), recordings),
    ):
        with pytest.raises(CutOff):
            await ask(asker)
    assert len(server.requests) == asked
    assert recordings.finish() == 0


async def test_a_model_that_is_not_there_is_not_recorded(
    server: ChatServer, tmp_path: Path
) -> None:
    from tests.servers import fault

    server.enqueue(fault(401))
    recordings = Recordings(tmp_path / "tiny.jsonl")
    async with Recorder(setup_of(server), recordings) as asker:
        with pytest.raises(LLMError):
            await ask(asker)
    assert recordings.count == 0


async def test_words_with_line_separators_survive(server: ChatServer, tmp_path: Path) -> None:
    class Words(BaseModel):
        text: str

    path = tmp_path / "tiny.jsonl"
    server.enqueue(reply({"text": "one\u2028two\u0085three\n"}))
    recordings = Recordings(path)
    async with Recorder(setup_of(server), recordings) as asker:
        await asker.ask(question(), Words, max_tokens=9)
    recordings.finish()
    async with Replayer(setup_of(server), Recordings(path)) as asker:
        answer = await asker.ask(question(), Words, max_tokens=9)
    assert answer.value.text == "one\u2028two\u0085three\n"


def test_a_damaged_file_is_named_with_the_line(tmp_path: Path) -> None:
    path = tmp_path / "tiny.jsonl"
    path.write_text('{"key": 1}\n')
    with pytest.raises(BadRecordings, match=r"tiny\.jsonl, line 1"):
        Recordings(path)


def test_a_models_file_stays_in_its_folder(tmp_path: Path) -> None:
    assert Recordings.of(tmp_path, "../x/qwen2.5:3b").path == tmp_path / "x-qwen2.5-3b.jsonl"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (None, "qwen2.5-coder-1.5b-instruct-q4_k_m"),
        ("embedded", "qwen2.5-coder-1.5b-instruct-q4_k_m"),
        ("models/My.gguf", "My"),
        ("gpt-4.1-mini", "gpt-4.1-mini"),
    ],
)
def test_the_name_that_the_user_says_finds_the_file(said: str | None, name: str) -> None:
    assert recorded_name(said) == name
