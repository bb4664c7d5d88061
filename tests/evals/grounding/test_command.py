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


ARTICLE = """Strike at the port
10 March 2026

Olga Veres said that the port would stay closed until 1 April.
About 40 dockers went on strike on Monday, the port said.
"""
WRITTEN = """
model: a-small-one
language: en
articles:
  articles/a01.txt:
    - text: "The port will stay closed until 1 April, Olga Veres said."
      cites: ["Olga Veres said that"]
      attributed_to: "Olga Veres"
      faults: []
    - text: "The port will stay closed until 3 May."
      cites: ["Olga Veres said that"]
      faults: [date]
    - text: "Порт закрыт до первого апреля, и работать он не будет."
      cites: ["Olga Veres said that"]
      faults: [language]
"""


def written(folder: Path, text: str = WRITTEN) -> list[str]:
    for name, content in (
        ("articles/a01.txt", ARTICLE),
        ("grounding/written/en.yaml", text),
    ):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return ["eval", "written", "--evals", str(folder)]


def test_what_a_model_wrote(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    shown = CliRunner().invoke(app, [*written(tmp_path), "--markdown", str(page)])
    assert shown.exit_code == 0, shown.output
    assert "written by a-small-one about 1 articles" in shown.output
    table = page.read_text(encoding="utf-8")
    false, by_fault, true, reasons = table.split("###")[1:]
    assert "| all | 2 | 100.0 %" in false
    assert "| date | 1 | 100.0 %" in by_fault
    assert "| en → en | 1 | 0.0 %" in true
    assert "| date | 1 | 1 | 0 |" in reasons
    assert "| language | 1 | 1 | 0 |" in reasons


def test_a_false_alarm_is_counted_as_one(tmp_path: Path) -> None:
    shown = CliRunner().invoke(
        app, written(tmp_path, WRITTEN.replace("faults: [date]", "faults: []"))
    )
    assert shown.exit_code == 0, shown.output
    assert ["date", "1", "0", "1"] in [line.split() for line in shown.output.splitlines()]


def test_written_sentences_that_are_not_right_are_said(tmp_path: Path) -> None:
    for wrong, words in (
        (WRITTEN.replace("Olga Veres said that", "Nobody said"), "no sentence of"),
        (WRITTEN.replace('"Olga Veres"', '"Ilya Orlov"'), "has no name"),
        (WRITTEN.replace("[date]", "[spelling]"), "spelling"),
        (WRITTEN.replace("cites", "quotes"), "cites"),
        (WRITTEN.replace("a01.txt", "a02.txt"), "a02.txt"),
    ):
        shown = CliRunner().invoke(app, written(tmp_path, wrong))
        assert isinstance(shown.exception, Failure), wrong
        assert words in str(shown.exception)
