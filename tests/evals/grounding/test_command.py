"""``summarize eval grounding``."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner

from summarize.cli.app import app
from summarize.cli.exits import Failure

PAIR = """
article: {id: en01, language: en, published: 2026-03-10, sentences: {s1: "Olga Veres left."}}
pairs: [{statement: "Olga Veres left.", language: en, cites: [s1], covers: [name]}]
"""


def evals(folder: Path) -> Path:
    pairs = folder / "grounding" / "dev"
    pairs.mkdir(parents=True)
    (pairs / "en01.yaml").write_text(PAIR, encoding="utf-8")
    return folder


def test_the_table_and_the_markdown(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    arguments = ["eval", "grounding", "--evals", str(evals(tmp_path)), "--markdown", str(page)]
    shown = CliRunner().invoke(app, arguments)
    assert shown.exit_code == 0, shown.output
    assert "name invented" in shown.output
    assert "| en → en | 1 |" in page.read_text(encoding="utf-8")


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    for arguments, words in (
        (["eval", "gruonding"], "no eval gruonding"),
        (["eval", "grounding", "--half", "third"], "--half is dev or test"),
        (["eval", "grounding", "--evals", str(tmp_path)], "no pairs"),
    ):
        shown = CliRunner().invoke(app, arguments)
        assert isinstance(shown.exception, Failure)
        assert words in str(shown.exception)
