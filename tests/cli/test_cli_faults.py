"""What goes wrong: one line that says what and what to do, the right exit code, and every
good article still served."""

from __future__ import annotations

import json
import os
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from summarize.store import Store, StoreError
from tests.cli.conftest import DAY, HARBOUR, KEY, Cli, Shown
from tests.scripted import scripted
from tests.servers import ChatServer, Reply, fault, out_of_quota, refusal, reply

COMPLETE, PARTIAL, USAGE, NOTHING = 0, 1, 2, 3


def one_line(shown: Shown, *words: str) -> None:
    """Nothing on stdout, and one line on stderr with all of these words."""
    assert shown.out == ""
    assert shown.err.startswith("summarize: ")
    assert shown.err.count("\n") == 1, shown.err
    assert "Traceback" not in shown.err
    for word in words:
        assert word in shown.err


# the command line


@pytest.mark.parametrize("date", ["2026-13-01", "23.01.2026", "tomorrow", "", "2026-02-30"])
@pytest.mark.parametrize("command", ["digest", "articles"])
def test_a_date_that_is_none(
    cli: Cli, endpoint: ChatServer, news: Path, command: str, date: str
) -> None:
    shown = cli(command, "--date", date, "--articles", news)
    assert shown.code == USAGE
    one_line(shown, f"--date {date!r} is not a date", "YYYY-MM-DD")


def test_a_date_in_the_future(cli: Cli, endpoint: ChatServer, news: Path) -> None:
    shown = cli("digest", "--date", "2999-01-01", "--articles", news)
    assert shown.code == USAGE
    one_line(shown, "2999-01-01 is in the future", "today is")
    assert not Path("digests").exists()


def test_a_folder_that_is_not_there(cli: Cli, endpoint: ChatServer) -> None:
    shown = cli("digest", "--date", DAY, "--articles", "nowhere")
    assert shown.code == USAGE
    one_line(shown, "nowhere does not exist", "name the folder")
    default = cli("digest", "--date", DAY)
    assert default.code == USAGE
    one_line(default, "--articles (its default): seeds does not exist")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--lang", "fr"), ("'fr'", "en, ru, uk, kk")),
        (("--mode", "guess"), ("--mode", "'select', 'write'")),
        (("--concurrency", "0"), ("--concurrency",)),
        (("--concurrency", "many"), ("--concurrency",)),
        (("--context", "5"), ("--context", "4096")),
        (("--context", "4096", "--mode", "write"), ("--context 4096", "8192", "--mode select")),
        (("--prompts", "nowhere"), ("--prompts nowhere", "no such folder")),
        (("--prompts", "."), ("--prompts .", "select.jinja", "write.jinja")),
        (("--colour",), ("--colour", "summarize digest --help")),
        (("stray",), ("stray",)),
    ],
)
def test_options_that_make_no_sense(
    cli: Cli, endpoint: ChatServer, news: Path, words: tuple[str, ...], said: tuple[str, ...]
) -> None:
    shown = cli("digest", "--date", DAY, "--articles", news, *words)
    assert shown.code == USAGE
    one_line(shown, *said)
    assert endpoint.requests == []


# what is read


def spoil(folder: Path) -> dict[str, str]:
    """Files that cannot be used; by name a word of the reason."""
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 9)
    (folder / "empty.txt").write_bytes(b"")
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(20 * 2**20)
    (folder / "broken.json").write_text('{"title": ', encoding="utf-8")
    (folder / "list.jsonl").write_text('{"text": "Шторм стих."}\n{oops\n', encoding="utf-8")
    (folder / "gone.txt").symlink_to(folder / "moved.txt")
    (folder / "sheet.xlsx").write_bytes(b"PK")
    os.mkfifo(folder / "pipe.txt")
    return {
        "picture.txt": "save the article as text",
        "empty.txt": "empty",
        "huge.txt": "20.0 MB",
        "broken.json": "JSON",
        "list.jsonl#2": "JSON",
        "gone.txt": "it",
        "sheet.xlsx": "not a kind of file",
        "pipe.txt": "not a regular file",
    }


def test_bad_files_cost_only_themselves(cli: Cli, endpoint: ChatServer, news: Path) -> None:
    bad = spoil(news)
    (news / "copy.txt").write_text(HARBOUR, encoding="utf-8")
    (news / "folder.txt").mkdir()
    shown = cli("digest", "--date", DAY, "--articles", news, "--json")
    assert shown.code == PARTIAL
    made = json.loads(shown.out)
    assert len([a for s in made["stories"] for a in s["articles"]]) == 2
    ledger = {e["path"]: e for e in made["ledger"]}
    for name, word in bad.items():
        assert ledger[name]["reason"] == "unreadable"
        assert word in ledger[name]["detail"]
    assert ledger["harbour.txt"]["reason"] == "duplicate"  # of copy.txt, which comes first
    assert ledger["list.jsonl#1"]["reason"] != "unreadable"
    reasons = {e["detail"] for e in made["ledger"] if e["reason"] == "unreadable"}
    assert len(shown.err.splitlines()) == len(reasons)
    assert all(reason in shown.err for reason in reasons)
    assert cli("verify", f"digests/{DAY}", "--articles", news).code == COMPLETE


def test_articles_says_what_is_wrong_with_each_file(cli: Cli, news: Path) -> None:
    bad = spoil(news)
    shown = cli("articles", "--date", DAY, "--articles", news, "--json")
    assert (shown.code, shown.err) == (PARTIAL, "")
    rows = {r["path"]: r for r in json.loads(shown.out)}
    assert {p for p, r in rows.items() if r["status"] == "unreadable"} == set(bad)
    assert len({tuple(r) for r in rows.values()}) == 1  # the same keys in every row


def test_text_that_is_no_valid_unicode(cli: Cli, endpoint: ChatServer, tmp_path: Path) -> None:
    record = {"title": "Мост \ud83d открыт", "text": HARBOUR + "\ud83d", "date": DAY}
    (tmp_path / "a.json").write_text(json.dumps(record), encoding="utf-8")
    assert cli("digest", "--date", DAY, "--articles", "a.json").code == COMPLETE
    assert cli("verify", f"digests/{DAY}", "--articles", "a.json").code == COMPLETE


# what answers


def test_nothing_can_answer(cli: Cli, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from summarize.llm import embedded

    monkeypatch.setattr(embedded, "installed", lambda: False)
    for words in (
        ("digest", "--date", DAY, "--articles", news),
        ("brief", news / "harbour.txt"),
    ):
        shown = cli(*words)
        assert shown.code == NOTHING
        one_line(shown, "OPENAI_API_KEY", "OPENAI_BASE_URL", "[local]", ".gguf")
    assert not Path("digests").exists()


def test_a_model_without_an_endpoint(cli: Cli, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from summarize.llm import embedded

    monkeypatch.setattr(embedded, "installed", lambda: False)
    for name, word in (("gpt-9", "gpt-9"), ("embedded", "[local]"), ("a.gguf", "xllamacpp")):
        shown = cli("digest", "--date", DAY, "--articles", news, "--model", name)
        assert shown.code == NOTHING
        one_line(shown, word)


@pytest.mark.parametrize(
    ("replied", "said"),
    [
        (fault(401, f"Incorrect API key provided: {KEY}"), ("OPENAI_API_KEY",)),
        (fault(404, "The model does not exist"), ("has no model 'mini'", "--model")),
        (out_of_quota(), ("quota",)),
        (fault(500, "down"), ("status 500", "try again later")),
        (Reply(drop=True), ("cannot be reached", "OPENAI_BASE_URL")),
        (Reply(b"<html>It works!</html>"), ("OPENAI_BASE_URL",)),
    ],
    ids=["401", "404", "quota", "500", "dropped", "html"],
)
@pytest.mark.parametrize("command", ["digest", "brief"])
@pytest.mark.usefixtures("impatient")
def test_a_server_that_no_article_gets_an_answer_from(
    cli: Cli, endpoint: ChatServer, news: Path, command: str, replied: Reply, said: tuple[str, ...]
) -> None:
    endpoint.answer = lambda _: replied
    words = {
        "digest": ("digest", "--date", DAY, "--articles", news),
        "brief": ("brief", news / "harbour.txt", news / "bridge.txt"),
    }[command]
    shown = cli(*words, "--model", "mini")
    assert shown.code == NOTHING
    one_line(shown, *said)
    assert KEY not in shown.err
    assert not Path("digests").exists()


@pytest.mark.usefixtures("impatient")
def test_nobody_listens(
    cli: Cli, endpoint: ChatServer, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    shown = cli("digest", "--date", DAY, "--articles", news)
    assert shown.code == NOTHING
    one_line(shown, "127.0.0.1:9 cannot be reached", "check that the server runs")


def test_an_address_that_is_none(
    cli: Cli, endpoint: ChatServer, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "localhost:11434")
    shown = cli("digest", "--date", DAY, "--articles", news)
    assert shown.code == NOTHING
    one_line(shown, "http://")


@pytest.mark.parametrize(
    ("replied", "said"),
    [
        (fault(401), "OPENAI_API_KEY"),
        (fault(400, "the prompt is unsafe"), "rejects the request"),
        (refusal(), "declined"),
        (reply("I would rather not"), "no draft that fits the schema"),
        (reply('{"title"', finish_reason="length"), "cut off"),
    ],
    ids=["401", "400", "refused", "nonsense", "cut off"],
)
def test_an_article_without_an_answer_costs_only_itself(
    cli: Cli, endpoint: ChatServer, news: Path, replied: Reply, said: str
) -> None:
    good = scripted()

    def answer(request: dict[str, Any]) -> dict[str, Any] | Reply:
        return replied if "Ясногорск" in str(request["messages"]) else good(request)

    endpoint.answer = answer
    shown = cli("digest", "--date", DAY, "--articles", news)
    assert shown.code == PARTIAL
    assert shown.err.startswith("bridge.txt: ")
    assert shown.err.count("\n") == 1
    assert said in shown.err
    assert "Порт Белой Гавани" in shown.out
    assert "`bridge.txt` — **failed**" in shown.out
    assert cli("verify", f"digests/{DAY}", "--articles", news).code == COMPLETE
    brief = cli("brief", news / "bridge.txt", news / "harbour.txt")
    assert brief.code == PARTIAL
    assert brief.err.count("\n") == 1
    assert said in brief.err
    assert "Порт Белой Гавани" in brief.out


@pytest.mark.usefixtures("impatient")
def test_what_is_stored_is_served_by_a_server_that_is_down(
    cli: Cli, endpoint: ChatServer, news: Path
) -> None:
    words = ("digest", "--date", DAY, "--articles", news)
    bridge = (news / "bridge.txt").read_text(encoding="utf-8")
    (news / "bridge.txt").unlink()
    cli(*words)
    (news / "bridge.txt").write_text(bridge, encoding="utf-8")
    endpoint.answer = lambda _: fault(503)
    shown = cli(*words)
    assert shown.code == PARTIAL
    assert "Порт Белой Гавани" in shown.out
    assert shown.err.startswith("bridge.txt: ")


@pytest.mark.parametrize("content", [b"a page of text", b"", b"GGUF\x03\0\0\0 and then nothing"])
def test_a_weights_file_that_is_none(cli: Cli, news: Path, content: bytes) -> None:
    pytest.importorskip("xllamacpp")
    Path("wrong.gguf").write_bytes(content)
    shown = cli("digest", "--date", DAY, "--articles", news, "--model", "wrong.gguf")
    assert shown.code == NOTHING
    one_line(shown, "wrong.gguf", "--model")


def test_kept_weights_that_are_damaged(
    cli: Cli, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from summarize.llm import embedded, weights

    monkeypatch.setattr(embedded, "installed", lambda: True)
    monkeypatch.setattr(weights, "pieces", lambda recipe=None: [])
    kept = weights.cache_folder() / weights.OFFICIAL.filename
    kept.parent.mkdir(parents=True)
    kept.write_bytes(b"GGUF, but cut")
    shown = cli("digest", "--date", DAY, "--articles", news)
    assert shown.code == NOTHING
    one_line(shown, str(kept), "delete it", "summarize models --fetch")


# where it is written


def test_a_file_in_the_place_of_the_output_folder_shows_before_anything_is_asked(
    cli: Cli, endpoint: ChatServer, news: Path
) -> None:
    Path("out").write_text("mine", encoding="utf-8")
    shown = cli("digest", "--date", DAY, "--articles", news, "--out", "out")
    assert shown.code == NOTHING
    one_line(shown, "cannot write", "out is a file", "--out")
    assert endpoint.requests == []
    assert Path("out").read_text(encoding="utf-8") == "mine"


def test_a_file_in_the_place_of_the_briefs(cli: Cli, endpoint: ChatServer, news: Path) -> None:
    folder = Path("digests") / DAY
    folder.mkdir(parents=True)
    (folder / "briefs").write_text("mine", encoding="utf-8")
    shown = cli("digest", "--date", DAY, "--articles", news)
    assert shown.code == NOTHING
    one_line(shown, "cannot write", "briefs", "choose another folder")


def damaged(path: Path) -> None:
    path.write_bytes(b"no database at all, " * 500)


def cut(path: Path) -> None:
    Store(path).close()
    path.write_bytes(path.read_bytes()[:5000])


def foreign(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE letters (body TEXT)")
    db.close()


def newer(path: Path) -> None:
    Store(path).close()
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()


@pytest.mark.parametrize("spoilt", [damaged, cut, foreign, newer, Path.mkdir])
@pytest.mark.parametrize("command", ["digest", "brief"])
def test_a_store_that_cannot_be_used(
    cli: Cli, endpoint: ChatServer, news: Path, command: str, spoilt: Any
) -> None:
    spoilt(Path("s.sqlite"))
    before = Path("s.sqlite").read_bytes() if Path("s.sqlite").is_file() else None
    words = {
        "digest": ("digest", "--date", DAY, "--articles", news),
        "brief": ("brief", news / "harbour.txt"),
    }[command]
    shown = cli(*words, "--store", "s.sqlite")
    assert shown.code == NOTHING
    one_line(shown, "s.sqlite", "--store with another path")
    assert endpoint.requests == []
    if before is not None:
        assert Path("s.sqlite").read_bytes() == before  # never repaired by losing it


def test_a_store_in_a_place_that_cannot_be(cli: Cli, endpoint: ChatServer, news: Path) -> None:
    Path("file").write_text("", encoding="utf-8")
    shown = cli("digest", "--date", DAY, "--articles", news, "--store", "file/s.sqlite")
    assert shown.code == NOTHING
    one_line(shown, "file/s.sqlite", "--store with another path")


@pytest.mark.parametrize("command", ["digest", "brief"])
def test_a_disk_that_fills_up(
    cli: Cli, endpoint: ChatServer, news: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    def full(self: Store, key: str, **_: Any) -> None:
        raise StoreError("cannot write to the store; free some room on its disk")

    monkeypatch.setattr(Store, "put_answer", full)
    words = {
        "digest": ("digest", "--date", DAY, "--articles", news),
        "brief": ("brief", news / "harbour.txt"),
    }[command]
    shown = cli(*words)
    assert shown.code == NOTHING
    one_line(shown, "free some room")


@pytest.mark.parametrize(
    "text", ["no parts", "[system]\n{{ nobody }}\n[user]\n", "[system]\n{% for %}\n[user]\n"]
)
@pytest.mark.parametrize("command", ["digest", "brief"])
def test_a_broken_prompt(
    cli: Cli, endpoint: ChatServer, news: Path, command: str, text: str
) -> None:
    Path("own").mkdir()
    Path("own/write.jinja").write_text(text, encoding="utf-8")
    words = {
        "digest": ("digest", "--date", DAY, "--articles", news),
        "brief": ("brief", news / "harbour.txt"),
    }[command]
    shown = cli(*words, "--prompts", "own")
    assert shown.code == NOTHING
    one_line(shown, "write.jinja")
    assert endpoint.requests == []
