"""``summarize articles``: why is it in my digest, or not."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import DAY, HARBOUR, Cli


def test_each_article_with_its_date_status_and_reason(cli: Cli, news: Path) -> None:
    (news / "copy.txt").write_text(HARBOUR, encoding="utf-8")
    (news / "void.txt").write_bytes(b"")
    shown = cli("articles", "--date", DAY, "--articles", news)
    assert (shown.code, shown.err) == (1, "")
    lines = shown.out.splitlines()
    told = dict(zip(lines[::2], lines[1::2], strict=True))
    assert list(told) == ["bridge.txt", "copy.txt", "harbour.txt", "older.txt", "void.txt"]
    assert told["bridge.txt"].startswith(f"  ru  {DAY}  current: ")
    assert told["harbour.txt"].endswith("duplicate: the same text as copy.txt")
    assert told["older.txt"].startswith("  ru  2026-02-01  other day: ")
    assert told["void.txt"].startswith("  -  no date  unreadable: ")


def test_json(cli: Cli, news: Path) -> None:
    shown = cli("articles", "--date", DAY, "--articles", news, "--json")
    assert shown.code == 0
    rows = {r["path"]: r for r in json.loads(shown.out)}
    assert rows["harbour.txt"]["status"] == "current"
    assert rows["harbour.txt"]["published"]["value"] == DAY
    assert rows["older.txt"]["status"] == "other day"


def test_the_seeds(cli: Cli, seeds: Path) -> None:
    shown = cli("articles", "--date", "2026-01-23", "--articles", seeds, "--json")
    rows = json.loads(shown.out)
    found = {r["path"][:3]: (r["published"]["value"], r["status"]) for r in rows}
    assert found["000"] == found["001"] == ("2026-01-23", "current")
    assert found["002"] == ("2025-12-23", "other day")
    assert found["003"][0] is None
    assert found["004"][0] is None
    assert all(r["reason"] for r in rows)


def test_today_and_yesterday(cli: Cli, news: Path) -> None:
    assert cli("articles", "--articles", news).code == 0
    assert cli("articles", "--articles", news, "--date", "yesterday").code == 0


def test_it_needs_no_model_and_no_store(cli: Cli, news: Path) -> None:
    assert cli("articles", "--date", DAY, "--articles", news).code == 0
    assert not Path(".summarize").exists()


def test_an_empty_folder(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    shown = cli("articles", "--articles", "empty")
    assert (shown.code, shown.out) == (0, "")
    assert "no article is in it" in shown.err
