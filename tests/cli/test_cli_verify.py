"""``summarize verify``: a digest is held against its articles."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import DAY, Cli
from tests.servers import ChatServer

FILE = Path("digests") / DAY / "digest.json"


@pytest.fixture
def made(cli: Cli, endpoint: ChatServer, news: Path) -> Path:
    """The articles of a digest that was just made."""
    assert cli("digest", "--date", DAY, "--articles", news).code == 0
    endpoint.answer = None  # whoever asks now, fails
    endpoint.requests.clear()
    return news


def change(edit: Any) -> None:
    value = json.loads(FILE.read_text(encoding="utf-8"))
    edit(value)
    FILE.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")


def test_a_good_digest_by_file_and_by_folder(
    cli: Cli, endpoint: ChatServer, made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OPENAI_BASE_URL")
    monkeypatch.delenv("OPENAI_API_KEY")
    for path in (FILE, FILE.parent):
        shown = cli("verify", path, "--articles", made)
        assert (shown.code, shown.err) == (0, "")
        assert shown.out.endswith(
            "and 3 articles checked: all exact, every article accounted for\n"
        )
    assert endpoint.requests == []


def test_json(cli: Cli, made: Path) -> None:
    found = json.loads(cli("verify", FILE, "--articles", made, "--json").out)
    assert found["findings"] == []
    assert found["spans"] > 10
    change(lambda d: d["stories"].pop())
    shown = cli("verify", FILE, "--articles", made, "--json")
    assert shown.code == 1
    assert "not in the ledger" in json.loads(shown.out)["findings"][0]["what"]


def shift(digest: Any) -> None:
    digest["stories"][0]["headline"]["evidence"][0]["start"] += 1


def reword(digest: Any) -> None:
    digest["stories"][0]["headline"]["evidence"][0]["text"] += "!"


def forget(digest: Any) -> None:
    digest["ledger"].clear()


@pytest.mark.parametrize("edit", [shift, reword, forget])
def test_what_is_wrong_is_found(cli: Cli, made: Path, edit: Any) -> None:
    change(edit)
    shown = cli("verify", FILE, "--articles", made)
    assert shown.code == 1
    assert "wrong" in shown.out.splitlines()[-1]


def test_an_article_that_changed_since(cli: Cli, made: Path) -> None:
    file = made / "harbour.txt"
    file.write_text(file.read_text(encoding="utf-8").replace("шторма", "штиля"), encoding="utf-8")
    shown = cli("verify", FILE, "--articles", made)
    assert shown.code == 1
    assert shown.err.count("\n") == 1
    assert "is not the folder that the digest was made from" in shown.err


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{", "not JSON"),
        (b"[]", "not a digest"),
        (b'{"date": "2026-03-10"}', "not a digest"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (None, "No such file"),
    ],
)
def test_what_is_no_digest(
    cli: Cli, news: Path, tmp_path: Path, content: bytes | None, said: str
) -> None:
    path = tmp_path / "d.json"
    if content is not None:
        path.write_bytes(content)
    shown = cli("verify", path, "--articles", news)
    assert (shown.code, shown.out) == (2, "")
    assert shown.err.count("\n") == 1
    assert said in shown.err


def test_a_folder_without_a_digest(cli: Cli, news: Path) -> None:
    shown = cli("verify", news, "--articles", news)
    assert shown.code == 2
    assert "digest.json" in shown.err


def test_articles_that_are_not_there(cli: Cli, made: Path) -> None:
    assert cli("verify", FILE, "--articles", "nowhere").code == 2
