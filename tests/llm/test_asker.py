from __future__ import annotations

import asyncio
import json
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field

from summarize.llm import (
    Asker,
    AskFailed,
    CutOff,
    LLMError,
    Message,
    ModelSpec,
    Patience,
    QuotaExceeded,
    Refused,
    Rejected,
    TooLong,
    Unauthorised,
    UnknownModel,
    Unreachable,
)
from summarize.store import Store
from tests.servers import (
    ChatServer,
    Reply,
    cut_off,
    dropped,
    fault,
    no_choices,
    out_of_quota,
    raw,
    refusal,
    reply,
    unsupported_form,
)

KEY = "sk-test-secret-123"


class Tally(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    ships: int = Field(ge=0, le=99)
    port: Literal["north", "south"]


GOOD = {"ships": 14, "port": "north"}
QUESTION: list[Message] = [
    {"role": "system", "content": "Count the ships."},
    {"role": "user", "content": "В гавани осталось 14 судов. {{ 7*7 }} {% raw %}"},
]


class Waits(list[float]):
    """Records the waits instead of waiting."""

    async def __call__(self, seconds: float) -> None:
        self.append(seconds)


def asker(
    server: ChatServer,
    store: Store | None = None,
    waits: Callable[[float], Awaitable[None]] | None = None,
    **options: Any,
) -> Asker:
    sleep = Waits() if waits is None else waits
    patience = Patience(sleep=sleep, timeout=options.pop("timeout", 5.0))
    model = ModelSpec("m", 32_768, base_url=server.base_url, api_key=KEY)
    return Asker(model, store, patience=patience, **options)


async def ask(server: ChatServer, store: Store | None = None, **options: Any) -> Any:
    check = options.pop("check", None)
    async with asker(server, store, **options) as a:
        return await a.ask(QUESTION, Tally, max_tokens=50, check=check)


# --- one question -----------------------------------------------------------------------


async def test_an_answer_is_a_plain_instance_with_what_it_took(server: ChatServer) -> None:
    server.enqueue(reply(GOOD))
    answer = await ask(server)
    assert type(answer.value) is Tally
    assert answer.value == Tally(ships=14, port="north")
    assert (answer.problems, answer.reasks, answer.stored) == ((), 0, False)
    assert answer.usage.requests == 1
    assert (answer.usage.prompt_tokens, answer.usage.completion_tokens) == (100, 10)
    assert answer.usage.seconds > 0
    assert answer.usage.cost_usd is None


async def test_the_request(server: ChatServer) -> None:
    server.enqueue(reply(GOOD))
    await ask(server)
    (request,) = server.requests
    assert request.path == "/v1/chat/completions"
    assert request.headers["authorization"] == f"Bearer {KEY}"
    assert request.messages == QUESTION  # not rendered as a template, not dedented
    assert request.json["temperature"] == 0
    assert request.json["max_tokens"] == 50
    form = request.json["response_format"]["json_schema"]
    assert form["strict"] is True
    assert form["schema"]["additionalProperties"] is False
    assert form["schema"]["required"] == ["ships", "port"]
    assert "title" not in form["schema"]


async def test_the_cost_that_the_server_names_is_kept(server: ChatServer) -> None:
    usage = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2, "cost": 0.25}
    server.enqueue(fault(500), reply({"ships": 100, "port": "north"}, usage=usage))
    server.enqueue(reply(GOOD, usage=usage))
    answer = await ask(server)
    assert answer.usage.cost_usd == 0.5
    assert answer.usage.requests == 3


async def test_missing_usage_counts_the_request(server: ChatServer) -> None:
    server.enqueue(reply(GOOD, usage=None))
    answer = await ask(server)
    assert answer.usage.requests == 1
    assert answer.usage.prompt_tokens == 0
    assert answer.usage.cost_usd is None


@pytest.mark.parametrize(
    "content",
    [
        "```json\n" + json.dumps(GOOD) + "\n```",
        "<think>{maybe {13}</think>\nHere it is: " + json.dumps(GOOD),
    ],
)
async def test_json_is_found_in_what_stands_around_it(server: ChatServer, content: str) -> None:
    server.enqueue(reply(content))
    assert (await ask(server)).value.ships == 14


# --- retries ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "bad",
    [
        fault(500),
        fault(502),
        fault(503),
        fault(529),
        fault(408),
        fault(429, "slow down", code="rate_limit_exceeded"),
        dropped(),
        no_choices("upstream is busy"),
        raw(b'{"choices": [{"ind'),
        raw(b"<html>maintenance</html>", "text/html"),
    ],
)
async def test_passing_faults_are_tried_again(server: ChatServer, bad: Reply) -> None:
    waits = Waits()
    server.enqueue(bad, bad, reply(GOOD))
    answer = await ask(server, waits=waits)
    assert answer.value.ships == 14
    assert answer.usage.requests == 3
    assert answer.reasks == 0
    assert 1 <= waits[0] <= 2 <= waits[1] <= 4


async def test_a_slow_reply_is_tried_again(server: ChatServer) -> None:
    server.enqueue(reply(GOOD, delay=1.0), reply(GOOD))
    answer = await ask(server, timeout=0.3)
    assert answer.usage.requests == 2


@pytest.mark.parametrize(
    ("bad", "error", "words"),
    [
        (fault(401, f"Incorrect key {KEY}"), Unauthorised, "OPENAI_API_KEY"),
        (fault(403), Unauthorised, "--model"),
        (fault(402), QuotaExceeded, "top it up"),
        (out_of_quota(), QuotaExceeded, "top it up"),
        (fault(404, "no such model"), UnknownModel, "--model"),
        (fault(400, "maximum context length is 10", code="context_length_exceeded"), TooLong, "m"),
        (fault(400, f"what is {KEY}?"), Rejected, "…"),
        (refusal("Not that."), Refused, "Not that."),
        (reply("", finish_reason="content_filter"), Refused, "declined"),
        (cut_off(), CutOff, "max_tokens"),
    ],
)
async def test_other_faults_are_not(
    server: ChatServer, bad: Reply, error: type[LLMError], words: str
) -> None:
    server.enqueue(bad, reply(GOOD))
    with pytest.raises(error, match=words) as caught:
        await ask(server)
    assert len(server.requests) == 1
    assert caught.value.usage.requests == 1
    assert KEY not in str(caught.value)
    assert "\n" not in str(caught.value)


async def test_refusals_and_cut_offs_keep_their_usage(server: ChatServer) -> None:
    for bad in (refusal(), cut_off()):
        server.enqueue(bad)
        with pytest.raises(LLMError) as caught:
            await ask(server)
        assert caught.value.usage.completion_tokens == 10


async def test_attempts_end(server: ChatServer) -> None:
    server.answer = lambda _: fault(500)
    with pytest.raises(Unreachable, match="status 500") as caught:
        await ask(server)
    assert len(server.requests) == 5
    assert caught.value.usage.requests == 5


async def test_nobody_there() -> None:
    with ChatServer() as server:
        pass
    with pytest.raises(Unreachable, match=r"127\.0\.0\.1:\d+ cannot be reached"):
        await ask(server)


async def test_retry_after_is_honoured_under_a_cap(server: ChatServer) -> None:
    waits = Waits()
    for seconds in ("7", "90", "Wed, 21 Oct 2015 07:28:00 GMT", "soon"):
        server.enqueue(fault(429, headers={"Retry-After": seconds}))
    server.enqueue(reply(GOOD))
    await ask(server, waits=waits)
    assert waits[:3] == [7, 60, 0]
    assert waits[3] >= 1


async def test_a_retry_after_beyond_all_patience_gives_up_at_once(server: ChatServer) -> None:
    waits = Waits()
    server.answer = lambda _: fault(429, "busy", headers={"Retry-After": "3600"})
    with pytest.raises(Unreachable, match="fewer requests"):
        await ask(server, waits=waits)
    assert (len(server.requests), waits) == (1, [])


async def test_a_wait_is_told(server: ChatServer) -> None:
    told: list[str] = []
    server.enqueue(fault(429, headers={"Retry-After": "3"}), reply(GOOD))
    await ask(server, notify=told.append)
    assert told == ["too many requests: trying again in 3 s"]


# --- simpler forms ----------------------------------------------------------------------


async def test_the_ladder_goes_down_and_is_remembered(server: ChatServer) -> None:
    server.enqueue(
        fault(400, "'maxLength' is not permitted in response_format"),
        unsupported_form("strict"),
        unsupported_form("json_schema"),
        unsupported_form("response_format"),
        reply(GOOD),
        reply(GOOD),
    )
    async with asker(server) as a:
        answer = await a.ask(QUESTION, Tally, max_tokens=50)
        await a.ask(QUESTION, Tally, max_tokens=51)
    forms = [r.form for r in server.requests]
    assert forms == ["strict", "strict", "json_schema", "json_object", "plain", "plain"]
    assert answer.usage.requests == 5

    def bounded(n: int) -> bool:
        return "maximum" in json.dumps(server.requests[n].json["response_format"])

    assert bounded(0)
    assert not bounded(1)
    assert bounded(2)
    # the schema stands in the prompt only where the server takes it nowhere else
    assert server.requests[2].messages == QUESTION
    for request in server.requests[3:]:
        assert request.messages[0] == QUESTION[0]
        assert '"required":["ships","port"]' in request.messages[1]["content"]


async def test_a_reask_keeps_the_schema_in_the_question(server: ChatServer) -> None:
    server.enqueue(*[unsupported_form()] * 4, reply("no idea"), reply(GOOD))
    answer = await ask(server)
    assert answer.reasks == 1
    messages = server.requests[-1].messages
    assert [m["role"] for m in messages] == ["system", "user", "assistant", "user"]
    assert messages[1] == server.requests[-2].messages[1]


async def test_parameters_that_a_model_refuses_are_left_out(server: ChatServer) -> None:
    server.enqueue(
        fault(400, "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."),
        fault(400, "Unsupported value: 'temperature' does not support 0 with this model."),
        reply(GOOD),
    )
    await ask(server)
    last = server.requests[-1]
    assert last.form == "strict"
    assert last.json["max_completion_tokens"] == 50
    assert not {"max_tokens", "temperature"} & last.json.keys()


async def test_side_by_side_refusals_step_down_once(server: ChatServer) -> None:
    async def both(a: Asker) -> None:
        await asyncio.gather(*(a.ask(QUESTION, Tally, max_tokens=n) for n in range(50, 60)))

    def answer(request: dict[str, Any]) -> Reply:
        form = request.get("response_format", {})
        refused = form.get("type") == "json_schema" and form["json_schema"].get("strict")
        return unsupported_form("strict") if refused else reply(GOOD)

    server.answer = answer
    async with asker(server, concurrency=10) as a:
        await both(a)
    assert {r.form for r in server.requests} == {"strict", "json_schema"}


# --- re-asks ----------------------------------------------------------------------------


def too_many(value: Tally) -> list[str]:
    return [f"ships: {value.ships} is not in the text"] if value.ships != 14 else []


async def test_a_check_is_asked_again_with_its_reasons(server: ChatServer) -> None:
    server.enqueue(reply({"ships": 15, "port": "north"}), reply(GOOD))
    answer = await ask(server, check=too_many)
    assert answer.value.ships == 14
    assert (answer.problems, answer.reasks) == ((), 1)
    assert (answer.usage.requests, answer.usage.completion_tokens) == (2, 20)
    messages = server.requests[1].messages
    assert messages[:2] == QUESTION  # the prefix stays
    assert json.loads(messages[2]["content"])["ships"] == 15
    assert "ships: 15 is not in the text" in messages[3]["content"]
    assert "input_value" not in messages[3]["content"]


async def test_a_value_that_is_never_right_keeps_its_problems(server: ChatServer) -> None:
    server.answer = lambda _: {"ships": 20, "port": "south"}
    answer = await ask(server, check=too_many)
    assert answer.value.port == "south"
    assert answer.problems == ("ships: 20 is not in the text",)
    assert answer.reasks == 2


async def test_of_several_drafts_the_best_one_is_kept(server: ChatServer) -> None:
    server.enqueue(
        reply({"ships": 9, "port": "north"}), reply({"ships": 8, "port": "south"}), reply("{")
    )

    def check(value: Tally) -> list[str]:
        return ["wrong"] * (1 if value.port == "north" else 2)

    answer = await ask(server, check=check)
    assert (answer.value.ships, answer.problems) == (9, ("wrong",))


@pytest.mark.parametrize("bad", [refusal(), cut_off()])
async def test_a_draft_is_not_lost_when_its_reask_fails(server: ChatServer, bad: Reply) -> None:
    server.enqueue(reply({"ships": 9, "port": "north"}), bad)
    answer = await ask(server, check=too_many)
    assert answer.value.ships == 9
    assert answer.problems


async def test_no_draft_that_fits(server: ChatServer, capfd: pytest.CaptureFixture[str]) -> None:
    server.answer = lambda _: {"ships": 100, "port": "north"}
    with pytest.raises(AskFailed, match="ships: Input should be less") as caught:
        await ask(server, reasks=1)
    assert caught.value.usage.requests == 2
    assert caught.value.usage.completion_tokens == 20
    assert capfd.readouterr() == ("", "")  # instructor does not talk to the user


async def test_a_broken_check_is_not_taken_for_a_bad_draft(server: ChatServer) -> None:
    def broken(_: Tally) -> list[str]:
        raise ValueError("a bug")

    server.enqueue(reply(GOOD), reply(GOOD))
    with pytest.raises(RuntimeError, match="check"):
        await ask(server, check=broken)
    assert len(server.requests) == 1


# --- the store --------------------------------------------------------------------------


async def test_what_is_stored_is_not_asked(server: ChatServer, tmp_path: Path) -> None:
    server.enqueue(reply({"ships": 15, "port": "north"}), reply(GOOD))
    with Store(tmp_path / "s.db") as store:
        first = await ask(server, store, check=too_many)
        again = await ask(server, store, check=too_many)
        assert len(server.requests) == 2
        assert again.stored
        assert not first.stored
        assert (again.value, again.usage, again.reasks) == (first.value, first.usage, 1)
        strict = await ask(server, store, check=lambda _: ["never good"])
        assert strict.problems == ("never good",)  # checks run on replays too


async def test_fresh_asks_and_replaces(server: ChatServer, tmp_path: Path) -> None:
    server.enqueue(reply(GOOD), reply({"ships": 3, "port": "north"}))
    with Store(tmp_path / "s.db") as store:
        await ask(server, store)
        assert (await ask(server, store, fresh=True)).value.ships == 3
        assert (await ask(server, store)).value.ships == 3
    assert len(server.requests) == 2


async def test_a_stored_value_that_no_longer_fits_is_asked_again(
    server: ChatServer, tmp_path: Path
) -> None:
    server.enqueue(reply(GOOD), reply({"ships": 3, "port": "north"}))
    path = tmp_path / "s.db"
    with Store(path) as store:
        await ask(server, store)
    db = sqlite3.connect(path)
    with db:
        db.execute("UPDATE answers SET response = ?", ('{"ships": 100, "port": "north"}',))
    db.close()
    with Store(path) as store:
        assert (await ask(server, store)).value.ships == 3


async def test_neither_key_nor_address_is_stored_or_part_of_the_key(
    server: ChatServer, tmp_path: Path
) -> None:
    server.enqueue(reply(GOOD))
    path = tmp_path / "s.db"
    with Store(path) as store:
        await ask(server, store)
        other = ModelSpec("m", 1, base_url="http://127.0.0.1:9/v1", api_key="sk-other")
        async with Asker(other, store) as a:
            assert (await a.ask(QUESTION, Tally, max_tokens=50)).stored
        another = ModelSpec("m2", 1, base_url=server.base_url)
        async with Asker(another, store) as a:
            with pytest.raises(UnknownModel):
                await a.ask(QUESTION, Tally, max_tokens=50)
    kept = await asyncio.to_thread(lambda: b"".join(p.read_bytes() for p in tmp_path.iterdir()))
    assert KEY.encode() not in kept
    assert b"127.0.0.1" not in kept


async def test_a_failure_is_not_stored(server: ChatServer, tmp_path: Path) -> None:
    server.enqueue(refusal(), reply(GOOD))
    with Store(tmp_path / "s.db") as store:
        with pytest.raises(Refused):
            await ask(server, store)
        assert (await ask(server, store)).value.ships == 14


PROGRAM = """
import asyncio, sys
from pathlib import Path
from summarize.llm import Asker, ModelSpec
from summarize.store import Store
from pydantic import BaseModel
class N(BaseModel):
    n: int
async def main():
    with Store(Path(sys.argv[2])) as store:
        async with Asker(ModelSpec("m", 1, base_url=sys.argv[1]), store) as a:
            for i in range(2):
                q = [{"role": "user", "content": str(i)}]
                print((await a.ask(q, N, max_tokens=9)).stored, flush=True)
asyncio.run(main())
print(sorted(m for m in ("openai", "instructor", "tenacity") if m in sys.modules))
"""


def test_a_killed_run_goes_on_where_it_was_and_replays_import_nothing(
    server: ChatServer, tmp_path: Path
) -> None:
    command = [sys.executable, "-c", PROGRAM, server.base_url, str(tmp_path / "s.db")]
    server.enqueue(reply({"n": 0}), reply({"n": 1}, delay=30))
    first = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert first.stdout is not None
    assert first.stdout.readline() == "False\n"
    while len(server.requests) < 2:
        time.sleep(0.01)
    first.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
    first.wait()
    first.stdout.close()

    server.enqueue(reply({"n": 1}))
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[:2] == ["True", "False"]
    assert len(server.requests) == 3
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert run.stdout.splitlines() == ["True", "True", "[]"]
    assert len(server.requests) == 3


# --- side by side -----------------------------------------------------------------------


async def test_what_a_run_sent_and_found_is_counted(server: ChatServer, tmp_path: Path) -> None:
    server.enqueue(fault(500), reply(GOOD), refusal())
    with Store(tmp_path / "s.db") as store:
        async with asker(server, store) as a:
            for _ in range(2):
                await a.ask(QUESTION, Tally, max_tokens=50)
            with pytest.raises(Refused):
                await a.ask(QUESTION, Tally, max_tokens=51)
    assert (a.requests, a.stored) == (3, 1)


async def test_many_at_once_stay_within_the_limit_and_apart(server: ChatServer) -> None:
    failed: set[str] = set()

    def answer(request: dict[str, Any]) -> dict[str, Any] | Reply:
        question = request["messages"][0]["content"]
        if question not in failed:  # each one fails once, so that retry policies overlap
            failed.add(question)
            return fault(503)
        time.sleep(0.05)
        return {"ships": int(question), "port": "north"}

    server.answer = answer
    async with asker(server, concurrency=4) as a:
        answers = await asyncio.gather(
            *(a.ask([{"role": "user", "content": str(n)}], Tally, max_tokens=50) for n in range(20))
        )
    assert [x.value.ships for x in answers] == list(range(20))
    assert {x.usage.requests for x in answers} == {2}
    assert 2 <= server.most_at_once <= 4


async def test_one_that_fails_leaves_the_others(server: ChatServer) -> None:
    server.answer = lambda r: refusal() if "3" in r["messages"][0]["content"] else GOOD
    async with asker(server, concurrency=5) as a:
        answers = await asyncio.gather(
            *(a.ask([{"role": "user", "content": str(n)}], Tally, max_tokens=50) for n in range(5)),
            return_exceptions=True,
        )
    assert [isinstance(x, Refused) for x in answers] == [False, False, False, True, False]


def test_the_path_to_a_stored_answer_is_cheap_to_import() -> None:
    code = "import sys, summarize.llm; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {"openai", "instructor", "tenacity", "httpx2", "xllamacpp", "urllib.request"}
    assert not heavy & set(run.stdout.split())


async def test_a_dead_server_is_not_asked_again(server: ChatServer) -> None:
    server.answer = lambda _: fault(401, "bad key")
    async with asker(server) as asking:
        for _ in range(5):
            with pytest.raises(Unauthorised):
                await asking.ask(QUESTION, Tally, max_tokens=99)
    assert len(server.requests) == 1


async def test_a_server_that_has_answered_may_only_be_busy(server: ChatServer) -> None:
    server.enqueue(reply(GOOD), *[fault(503)] * Patience().attempts, reply(GOOD))
    async with asker(server) as asking:
        await asking.ask(QUESTION, Tally, max_tokens=99)
        with pytest.raises(Unreachable):
            await asking.ask(QUESTION, Tally, max_tokens=98)
        assert (await asking.ask(QUESTION, Tally, max_tokens=97)).value.ships == 14


async def test_a_server_that_never_answered_is_given_up(server: ChatServer) -> None:
    server.answer = lambda _: fault(503)
    async with asker(server) as asking:
        for tokens in (99, 98, 97):
            with pytest.raises(Unreachable):
                await asking.ask(QUESTION, Tally, max_tokens=tokens)
    assert len(server.requests) == Patience().attempts
