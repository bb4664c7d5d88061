"""A judge's own accuracy: the sample, the counting, and the command."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from summarize.articles.model import Article
from summarize.briefs import Entailment
from summarize.cli.app import app
from summarize.cli.exits import Failure
from summarize.evals.grounding import Half, compare, load, sample, score
from summarize.evals.grounding.judge import Opined
from summarize.evals.grounding.mutate import Kind
from tests.scripted import judging
from tests.servers import ChatServer, refusal

PAIRS = """
article:
  id: en01
  language: en
  published: 2026-03-10
  sentences:
    s1: "Mayor Olga Veres closed the port of Yasnogorsk on Tuesday."
    s2: "About 14 ships did not enter the port."
pairs:
  - {statement: "Olga Veres closed the port on Tuesday.", language: en, cites: [s1], covers: [name]}
  - {statement: "About 14 ships did not enter the port.", language: en, cites: [s2], covers: []}
"""


@pytest.fixture
def evals(tmp_path: Path) -> Path:
    folder = tmp_path / "evals"
    (folder / "grounding" / "dev").mkdir(parents=True)
    (folder / "grounding" / "dev" / "en01.yaml").write_text(PAIRS, encoding="utf-8")
    return folder


def test_the_sample_is_the_same_every_time_and_of_all_kinds(evals: Path) -> None:
    checked = score(load(evals / "grounding", Half.DEV), "dev").checked
    small = sample(checked, 1)
    assert [c.kind is None for c in small] == [True, False]
    assert small[0].pair.id == small[1].pair.id
    assert small == sample(tuple(reversed(checked)), 1)
    whole = sample(checked, 1000)
    assert sorted(map(str, whole)) == sorted(map(str, checked))
    kinds = [c.kind for c in whole if c.kind]
    # each kind once before any of them twice
    assert len(set(kinds[: len(set(kinds))])) == len(set(kinds))


def test_both_are_counted_on_the_same_statements(evals: Path) -> None:
    checked = score(load(evals / "grounding", Half.DEV), "dev").checked
    lenient = [Opined(c, Entailment.ENTAILED, "") for c in checked]
    found = compare(lenient, "dev", "second")
    assert (found.true.judge.hits, found.true.judge.of) == (0, 2)
    assert found.kinds[-1].judge.hits == 0
    assert found.kinds[-1].either == found.kinds[-1].gate
    severe = [Opined(c, Entailment.NOT_STATED, "") for c in checked]
    found = compare(severe, "dev", "second")
    assert found.true.judge.value == 1.0
    # it rejects the true ones too: its catches count for nothing
    assert found.kinds[-1].judge.of == 0
    right = [
        Opined(c, Entailment.CONTRADICTED if c.kind else Entailment.ENTAILED, "") for c in checked
    ]
    found = compare(right, "dev", "second")
    assert (found.true.judge.value, found.kinds[-1].judge.value) == (0.0, 1.0)
    silent = [Opined(c, None, "refused") for c in checked]
    found = compare(silent, "dev", "second")
    assert (found.true.unanswered.value, found.true.judge.value) == (1.0, 0.0)
    assert {r.name for r in found.kinds} <= {*(k.value for k in Kind), "all"}
    assert [r.name for r in found.languages] == ["en → en"]
    assert isinstance(found.opined[0].checked.pair.source.article, Article)


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(app, list(map(str, words)))


def test_the_command_prints_it_beside_the_gate(
    evals: Path, server: ChatServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
    monkeypatch.setenv("OPENAI_API_KEY", "k")
    server.answer = judging({"Olga Veres closed the port on Tuesday.": "not stated"})
    words = ("eval", "grounding", "--evals", evals, "--judge", "second", "--sample", "2")
    shown = run(*words, "--markdown", tmp_path / "page.md")
    assert shown.exit_code == 0, shown.output
    assert "Second opinion of second beside the gate, dev half" in shown.output
    assert len(server.requests) == 4
    asked = [r.messages[-1]["content"] for r in server.requests]
    assert all("PUBLISHED ON Tuesday, 2026-03-10" in a for a in asked)
    page = (tmp_path / "page.md").read_text(encoding="utf-8")
    judged = page.partition("Second opinion")[2]
    line = next(x for x in judged.splitlines() if x.startswith("| all |"))
    assert "50.0 % [" in line  # one of the two true ones is a false alarm
    again = run(*words, "--markdown", tmp_path / "page.md")
    assert again.exit_code == 0
    assert len(server.requests) == 4  # every opinion is stored
    assert (tmp_path / "page.md").read_text(encoding="utf-8").endswith(judged)


def test_a_judge_that_answers_nothing_has_no_score(
    evals: Path, server: ChatServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
    server.answer = lambda _: refusal()
    shown = run("eval", "grounding", "--evals", evals, "--judge", "second")
    assert isinstance(shown.exception, Failure)
    assert "declined" in str(shown.exception)
    shown = run("eval", "--judge", "second")
    assert "--judge goes with" in str(shown.exception)
