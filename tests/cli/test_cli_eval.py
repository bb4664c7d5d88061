from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

from tests.cli.conftest import Cli
from tests.evals import small
from tests.scripted import scripted
from tests.servers import ChatServer


def test_a_replay_needs_no_model_and_is_held_to_the_baseline(
    recorded: ChatServer, cli: Cli
) -> None:
    asked = len(recorded.requests)
    first = cli("eval", "--model", "tiny")
    assert first.code == 1
    assert "there is no baseline: run summarize eval --update" in first.out
    pinned = cli("eval", "--model", "tiny", "--update")
    assert "pinned in evals/baseline.json" in pinned.err
    again = cli("eval", "--model", "tiny")
    assert again.code == pinned.code
    assert "lead-5" in again.out
    assert len(recorded.requests) == asked
    text = Path("evals/baseline.json").read_text(encoding="utf-8")
    assert "sk-secret" not in text
    assert str(Path.cwd()) not in text
    assert "sk-secret" not in Path("evals/recordings/tiny.jsonl").read_text(encoding="utf-8")


def test_only_what_changed_is_recorded_again(
    recorded: ChatServer, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = len(recorded.requests)
    file = Path("evals/articles/2026-03-10_b03.txt")
    file.write_text(file.read_text(encoding="utf-8") + "Урочисте відкриття пройшло зранку.\n")
    missing = cli("eval", "--model", "tiny")
    assert missing.code == 3
    assert missing.err.count("\n") == 1
    assert "no recording of tiny for 2026-03-10_b03" in missing.err
    monkeypatch.setenv("OPENAI_BASE_URL", recorded.base_url)
    shown = cli("eval", "--record", "--model", "tiny", "--mode", "select")
    assert "3 answers, 1 new, 1 unused dropped" in shown.err
    assert len(recorded.requests) == asked + 1


def test_live_asks_the_model_and_writes_no_recordings(
    server: ChatServer, tmp_path: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    small.write(tmp_path)
    server.answer = scripted()
    monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
    shown = cli("eval", "--live", "--model", "tiny", "--mode", "select", "--only", "title")
    assert shown.code == 0, shown.err
    assert "tiny (live)" in shown.out
    assert len(server.requests) == 3
    assert not Path("evals/recordings").exists()
    assert Path(".summarize/store.sqlite").exists()


def test_reports_are_written(
    recorded: ChatServer, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    options = ("--markdown", "a.md", "--junit", "a.xml", "--html", "a.html", "--scorecard", "s.md")
    shown = cli("eval", "--model", "tiny", "--slices", *options)
    assert "::error title=evals::there is no baseline" in shown.out
    assert Path("a.md").read_text(encoding="utf-8").startswith("## Evals")
    assert Xml.parse("a.xml").getroot().tag == "testsuite"
    assert "</html>" in Path("a.html").read_text(encoding="utf-8")
    card = Path("s.md").read_text(encoding="utf-8")
    assert card.startswith("# Scorecard")
    assert str(Path.cwd()) not in card
    assert "cross-language" in shown.out


def test_a_worse_product_fails_and_a_lower_floor_needs_a_reason(
    recorded: ChatServer, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli("eval", "--model", "tiny", "--update")

    from summarize.evals import run as running
    from summarize.evals.model import Predicted

    honest = running.run_product

    async def broken(*words: object, **named: object) -> object:
        done = await honest(*words, **named)  # type: ignore[arg-type]
        lost = {
            s: Predicted(s, p.article, p.passages, None, "lost") for s, p in done.articles.items()
        }
        return done._replace(articles=lost)

    monkeypatch.setattr("summarize.evals.suite.run_product", broken)
    shown = cli("eval", "--model", "tiny")
    assert "suspect" in shown.out
    refused = cli("eval", "--model", "tiny", "--update")
    assert refused.code == 1
    assert "--allow-regression" in refused.err
    allowed = cli("eval", "--model", "tiny", "--update", "--allow-regression", "it is a test")
    assert "pinned" in allowed.err
    (entry,) = json.loads(Path("evals/baseline.json").read_text(encoding="utf-8"))["allowed"]
    assert entry["reason"] == "it is a test"
    assert entry["lowered"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((), "there is no folder evals/gold"),
        (("--live", "--record"), "choose one"),
        (("--live", "--update"), "use --record instead"),
        (("--update", "--only", "title"), "leave out --only"),
        (("--allow-regression", "so"), "goes with --update"),
    ],
)
def test_bad_usage_is_one_line_and_exit_2(cli: Cli, words: tuple[str, ...], says: str) -> None:
    shown = cli("eval", *words)
    assert shown.code == 2
    assert says in shown.err
    assert shown.err.count("\n") == 1


def test_a_score_that_is_not_there_is_named(cli: Cli, tmp_path: Path) -> None:
    small.write(tmp_path)
    shown = cli("eval", "--only", "beauty")
    assert shown.code == 2
    assert "--only beauty: there is no such score; there are language, title" in shown.err


def test_no_recordings_say_how_to_make_them(cli: Cli, tmp_path: Path) -> None:
    small.write(tmp_path)
    shown = cli("eval")
    assert shown.code == 3
    assert "run summarize eval --record" in shown.err
    shown = cli("eval", "--model", "other")
    assert "run summarize eval --record --model other" in shown.err


def test_gold_that_is_not_right_sends_to_gold_check(cli: Cli, tmp_path: Path) -> None:
    evals = small.write(tmp_path)
    (evals / "gold/articles/2026-03-10_b03.yaml").write_text("article: [")
    shown = cli("eval")
    assert shown.code == 2
    assert "summarize gold check" in shown.err
    assert shown.err.count("\n") == 1
