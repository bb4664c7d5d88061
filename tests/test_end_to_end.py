"""The whole road as a user walks it: the five seeds, a scripted model, real processes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from summarize.articles import read
from summarize.digest import published_schema
from tests.cli import conftest as command
from tests.scripted import scripted
from tests.servers import ChatServer, Reply, reply

DAY = "2026-01-23"
FOLDER = Path("digests") / DAY
PROGRAM = (sys.executable, "-m", "summarize")

cli = command.cli
Cli = command.Cli


@pytest.fixture(autouse=True)
def endpoint(server: ChatServer, monkeypatch: pytest.MonkeyPatch) -> ChatServer:
    """The scripted model, as the environment names it to every process."""
    server.answer = scripted()
    monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
    monkeypatch.setenv("OPENAI_API_KEY", "sk-test")
    return server


def process(*words: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*PROGRAM, *map(str, words)],
        env=os.environ | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def statements(value: Any) -> Iterator[dict[str, Any]]:
    """Every sentence in a digest that somebody may publish."""
    if isinstance(value, dict):
        if "evidence" in value and "origin" in value:
            yield value
        for item in value.values():
            yield from statements(item)
    elif isinstance(value, list):
        for item in value:
            yield from statements(item)


def check(digest: dict[str, Any], seeds: Path) -> None:
    """What is promised of every digest of the seeds."""
    jsonschema.validate(digest, json.loads(published_schema("digest")))
    texts = {a.id: a.text for a in read([seeds]).articles}
    told = {a for s in digest["stories"] for a in s["articles"]}
    paths = {a["id"]: a["path"][:3] for a in digest["articles"]}
    assert {paths[a] for a in told} == {"000", "001"}
    assert {e["path"][:3] for e in digest["ledger"]} == {"002", "003", "004"}
    found = list(statements(digest["stories"]))
    assert len(found) > 4
    for statement in found:
        assert statement["evidence"]
        assert statement["verdict"]["result"] in {"supported", "unchecked"}
        for span in statement["evidence"]:
            assert texts[span["article"]][span["start"] : span["end"]] == span["text"]
        if statement["origin"] == "source":
            assert statement["text"] == statement["evidence"][0]["text"]
    for story in digest["stories"]:
        for quote in story["quotes"]:
            assert any(quote["text"] in texts[a] for a in story["articles"])


@pytest.mark.parametrize("mode", ["select", "write"])
def test_the_seeds(cli: Cli, endpoint: ChatServer, seeds: Path, mode: str) -> None:
    words = ("digest", "--date", DAY, "--articles", seeds, "--mode", mode, "--lang", "ru")
    first = cli(*words)
    assert (first.code, first.err) == (0, "")
    assert first.out == (FOLDER / "digest.md").read_text(encoding="utf-8")
    assert {p.name[:3] for p in (FOLDER / "briefs").iterdir()} == {"000", "001"}
    digest = json.loads((FOLDER / "digest.json").read_text(encoding="utf-8"))
    check(digest, seeds)
    assert (digest["footer"]["mode"], digest["footer"]["stored"]) == (mode, 0)
    assert digest["footer"]["requests"] == len(endpoint.requests) >= 2
    origins = {s["origin"] for s in statements(digest["stories"])}
    assert ("written" in origins) == (mode == "write")

    endpoint.requests.clear()
    endpoint.answer = None
    again = process(*words, "--json")
    assert (again.returncode, again.stderr, endpoint.requests) == (0, "", [])
    replayed = json.loads(again.stdout)
    asked = digest["footer"].pop("requests")
    del digest["footer"]["stored"]
    assert replayed["footer"].pop("requests") == 0
    assert 2 <= replayed["footer"].pop("stored") <= asked  # an answer may take re-asks
    assert replayed == digest

    verified = cli("verify", FOLDER, "--articles", seeds)
    assert (verified.code, verified.err) == (0, "")
    assert "5 articles checked: all exact, every article accounted for" in verified.out


def test_a_model_that_invents_is_not_believed(cli: Cli, endpoint: ChatServer, seeds: Path) -> None:
    endpoint.answer = scripted(lambda cited, sentence: "Министр Зорин назвал сумму: 987 млрд.")
    words = ("digest", "--date", DAY, "--articles", seeds, "--mode", "write", "--lang", "ru")
    shown = cli(*words, "--json")
    assert shown.code == 0
    digest = json.loads(shown.out)
    check(digest, seeds)
    assert digest["footer"]["replaced"] > 0
    for statement in statements(digest["stories"]):
        assert "Зорин" not in statement["text"]
        assert "987" not in statement["text"]
    markdown = (FOLDER / "digest.md").read_text(encoding="utf-8")
    assert "Зорин" not in markdown
    assert "the written one failed its check" in markdown


@pytest.fixture
def week(tmp_path: Path) -> Path:
    """Six short articles of one day, of six events."""
    folder = tmp_path / "week"
    folder.mkdir()
    towns = ["Верхов", "Лугин", "Сосновка", "Тихвино", "Рудный", "Озерск"]
    heads = ["Белова", "Громова", "Дашкова", "Жданова", "Котова", "Мухина"]
    for n, (town, head) in enumerate(zip(towns, heads, strict=True)):
        (folder / f"{n}.txt").write_text(
            f"date {DAY}\nВ городе {town} открыли школу\n"
            f"В городе {town} в пятницу открыли школу, сообщила директор Ирина {head}. "
            f"Строили её {n + 2} года. Уроки начнутся в понедельник.\n",
            encoding="utf-8",
        )
    return folder


def running(*words: str | Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*PROGRAM, *map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


class Slow:
    """Answers the first ``good`` requests, and keeps the rest waiting until it is let go."""

    def __init__(self, endpoint: ChatServer, good: int) -> None:
        self.answered = 0
        self.stuck = threading.Event()
        self._good, self._script = good, scripted()
        self._go, self._lock = threading.Event(), threading.Lock()
        endpoint.answer = self

    def __call__(self, request: dict[str, Any]) -> Reply:
        with self._lock:
            self.answered += 1
            waits = self.answered > self._good
        if waits:
            self.stuck.set()
            self._go.wait(30)
        return reply(self._script(request))

    def let_go(self) -> None:
        self._go.set()


@pytest.mark.parametrize(
    ("end", "code", "said"),
    [
        (signal.SIGKILL, -signal.SIGKILL, ""),
        (signal.SIGINT, 130, "summarize: interrupted; what was answered is in the store\n"),
    ],
    ids=["killed", "Ctrl-C"],
)
def test_stopped_in_the_middle_nothing_that_was_answered_is_lost(
    cli: Cli, endpoint: ChatServer, week: Path, end: signal.Signals, code: int, said: str
) -> None:
    slow = Slow(endpoint, good=3)
    words = ("digest", "--date", DAY, "--articles", week, "--mode", "select")
    with running(*words, "--concurrency", "2") as run:
        # both slots wait, so the three answers before them have arrived
        assert slow.stuck.wait(30)
        while slow.answered < 5:
            time.sleep(0.01)
        run.send_signal(end)
        assert run.communicate(timeout=30) == ("", said)
        assert run.returncode == code
    slow.let_go()
    assert not FOLDER.exists()

    endpoint.answer = scripted()
    endpoint.requests.clear()
    shown = cli(*words)
    assert (shown.code, shown.err) == (0, "")
    assert len(endpoint.requests) == 3
    assert "Requests in this run: 3; answers from the store: 3." in shown.out


def test_two_runs_at_once_share_a_store(cli: Cli, endpoint: ChatServer, week: Path) -> None:
    slow = Slow(endpoint, good=1)
    words = ("digest", "--date", DAY, "--articles", week, "--mode", "select")
    with running(*words, "--out", "a") as other:
        assert slow.stuck.wait(30)  # the other run is in the middle of its work
        slow.let_go()
        assert cli(*words, "--out", "b").code == 0
        assert other.communicate(timeout=60)[1] == ""
        assert other.returncode == 0
    a, b = (json.loads((Path(x) / DAY / "digest.json").read_text("utf-8")) for x in ("a", "b"))
    assert len(a["stories"]) == 6
    assert a["stories"] == b["stories"]


def test_locale_zone_and_hash_seed_have_no_part_in_what_is_written(
    cli: Cli, endpoint: ChatServer, seeds: Path
) -> None:
    words = ("digest", "--date", DAY, "--articles", seeds, "--mode", "select")
    assert cli(*words).code == 0
    here = cli(*words).out
    files = {p: p.read_bytes() for p in FOLDER.rglob("*.*")}
    there = process(*words, PYTHONHASHSEED="7", TZ="Asia/Almaty", LC_ALL="C")
    assert (there.returncode, there.stdout) == (0, here)
    assert {p: p.read_bytes() for p in FOLDER.rglob("*.*")} == files
