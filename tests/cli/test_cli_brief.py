"""``summarize brief``: the briefs of single articles on stdout."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema

from summarize.digest import published_schema
from tests.cli.conftest import HARBOUR, Cli
from tests.scripted import scripted
from tests.servers import ChatServer


def test_a_brief_of_any_date(cli: Cli, endpoint: ChatServer, news: Path) -> None:
    shown = cli("brief", news / "older.txt")
    assert (shown.code, shown.err) == (0, "")
    assert shown.out.startswith("# В музее Ясногорска показали карты")
    assert "Published: 2026-02-01" in shown.out
    assert not Path("digests").exists()


def test_several_in_the_order_they_are_named(cli: Cli, endpoint: ChatServer, news: Path) -> None:
    shown = cli("brief", news / "older.txt", news / "bridge.txt")
    first, second = shown.out.split("\n---\n\n")
    assert "музее" in first
    assert "мост" in second


def test_json_fits_the_schema(cli: Cli, endpoint: ChatServer, news: Path) -> None:
    shown = cli("brief", news / "older.txt", news / "bridge.txt", "--json")
    briefs = json.loads(shown.out)
    assert len(briefs) == 2
    for brief in briefs:
        jsonschema.validate(brief, json.loads(published_schema("brief")))


def test_it_shares_the_store_with_the_digest(cli: Cli, endpoint: ChatServer, news: Path) -> None:
    cli("digest", "--date", "2026-03-10", "--articles", news)
    endpoint.requests.clear()
    assert cli("brief", news / "bridge.txt", news / "harbour.txt").code == 0
    assert endpoint.requests == []
    cli("brief", news / "bridge.txt", "--fresh")
    assert endpoint.requests != []


def test_model_mode_language_prompts_and_store(
    cli: Cli, endpoint: ChatServer, news: Path, tmp_path: Path
) -> None:
    (tmp_path / "select.jinja").write_text(
        "[system]\nThe house rules.\n[user]\n{% for s in sentences %}{{ s.id }}: {{ s.text }}\n"
        "{% endfor %}",
        encoding="utf-8",
    )
    words = ("brief", news / "bridge.txt", "--model", "mini", "--mode", "select", "--json")
    shown = cli(*words, "--prompts", tmp_path, "--store", "x/s.sqlite", "--context", "8192")
    (brief,) = json.loads(shown.out)
    assert (brief["provenance"]["model"], brief["provenance"]["mode"]) == ("mini", "select")
    assert "The house rules." in endpoint.requests[0].messages[0]["content"]
    assert Path("x/s.sqlite").is_file()
    shown = cli("brief", news / "bridge.txt", "--mode", "write", "--lang", "uk")
    assert shown.code == 0
    assert "Ukrainian" in str(endpoint.requests[-1].messages)
    assert cli("brief", news / "bridge.txt", "--lang", "xx").code == 2


def test_nothing_to_brief(cli: Cli, endpoint: ChatServer, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    shown = cli("brief", "a.txt")
    assert (shown.code, shown.out) == (3, "")
    assert shown.err.startswith("a.txt: the file is empty")
    assert json.loads(cli("brief", "a.txt", "--json").out) == []


def test_bad_files_cost_only_themselves(cli: Cli, endpoint: ChatServer, news: Path) -> None:
    (news / "a.txt").write_bytes(b"")
    shown = cli("brief", news / "a.txt", news / "harbour.txt")
    assert shown.code == 1
    assert shown.out.startswith("# Порт Белой Гавани")
    assert shown.err.count("\n") == 1
    assert cli("brief", news / "harbour.txt", news / "none.txt").code == 2


def test_a_page_that_is_perhaps_no_article_is_said_to_be_one(
    cli: Cli, endpoint: ChatServer, tmp_path: Path
) -> None:
    wall = (
        "Мы используем файлы cookie\nНажимая «Принять», вы соглашаетесь на обработку файлов "
        "cookie и персональных данных.\nПринять все\nНастройки\nПолитика конфиденциальности\n"
    )
    (tmp_path / "wall.txt").write_text(wall, encoding="utf-8")
    shown = cli("brief", "wall.txt")
    assert "wall.txt: perhaps no article: " in shown.err


def test_the_same_text_twice_is_asked_once(cli: Cli, endpoint: ChatServer, news: Path) -> None:
    (news / "copy.txt").write_text(HARBOUR, encoding="utf-8")
    endpoint.answer = scripted()
    shown = cli("brief", news / "harbour.txt", news / "copy.txt", "--mode", "select", "--json")
    assert shown.code == 0
    assert len(json.loads(shown.out)) == 2
    assert len(endpoint.requests) == 1
