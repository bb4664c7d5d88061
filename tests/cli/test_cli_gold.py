from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml

from summarize.evals.labels import ArticleLabels
from tests.cli.conftest import Cli
from tests.evals import small
from tests.scripted import scripted
from tests.servers import ChatServer


def test_gold_that_is_in_order(cli: Cli, tmp_path: Path) -> None:
    small.write(tmp_path)
    shown = cli("gold", "check")
    assert shown.code == 0
    assert shown.out == "evals/gold: 3 articles, 1 dates: every label is in order\n"


def test_each_thing_to_mend_is_a_line(cli: Cli, tmp_path: Path) -> None:
    evals = small.write(tmp_path)
    file = evals / "gold/articles/2026-03-10_b02.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("was closed on", "was shut on"))
    shown = cli("gold", "check")
    assert shown.code == 1
    assert "2026-03-10_b02" in shown.out
    assert "was shut on" in shown.out
    assert shown.err == "1 to mend\n"


def test_a_folder_that_is_not_there(cli: Cli) -> None:
    for command in ("check", "agreement"):
        shown = cli("gold", command, "--evals", "nowhere")
        assert shown.code == 2
        assert "nowhere/gold" in shown.err


@pytest.mark.parametrize("stem", small.ARTICLES)
def test_a_label_file_starts_from_the_brief_and_quotes_the_article(
    server: ChatServer,
    tmp_path: Path,
    cli: Cli,
    monkeypatch: pytest.MonkeyPatch,
    stem: str,
) -> None:
    evals = small.write(tmp_path)
    server.answer = scripted()
    monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
    out = evals / "gold/articles" / f"{stem}.yaml"
    out.unlink()
    article = os.path.relpath(evals / "articles" / f"{stem}.txt")
    digest = evals / "gold/digests/2026-03-10.yaml"
    kept = digest.read_text(encoding="utf-8")
    digest.unlink()
    words = ("gold", "new", article, "--model", "tiny", "--mode", "select", "--out", str(out))
    shown = cli(*words)
    assert shown.code == 0, shown.err
    labels = ArticleLabels.model_validate(yaml.safe_load(out.read_text(encoding="utf-8")))
    assert labels.article == f"articles/{stem}.txt"
    assert labels.language == small.ARTICLES[stem][0]
    assert str(labels.published.date) == "2026-03-10"
    assert labels.facts
    assert cli(*words).code == 2  # it is there already
    digest.write_text(kept, encoding="utf-8")
    # What is left to mend are ids, which a person has to give.
    for line in cli("gold", "check").out.splitlines():
        assert "is not in entities.yaml" in line or "every label is in order" in line


def test_the_start_knows_the_ids_of_names_that_it_has(
    server: ChatServer,
    tmp_path: Path,
    cli: Cli,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    small.write(tmp_path)
    server.answer = scripted()
    monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
    shown = cli(
        "gold", "new", "evals/articles/2026-03-10_b01.txt", "--model", "t", "--mode", "select"
    )
    labels = ArticleLabels.model_validate(yaml.safe_load(shown.out))
    assert "p-veres" in {e.id for e in labels.entities}
    assert labels.quotes[0].words == "Мы откроем порт, как только ветер стихнет"
    assert labels.quotes[0].speaker == "p-veres"


def test_differences_of_one_article(recorded: ChatServer, cli: Cli) -> None:
    asked = len(recorded.requests)
    for name in ("2026-03-10_b03", "evals/articles/2026-03-10_b03.txt", "2026-03-10_b03.yaml"):
        shown = cli("gold", "diff", name, "--model", "tiny")
        assert shown.code in (0, 1), shown.err
        assert shown.out.startswith("2026-03-10_b03\n")
    assert len(recorded.requests) == asked
    assert cli("gold", "diff", "nothing", "--model", "tiny").code == 2


def test_agreement_without_a_second_labelling(cli: Cli, tmp_path: Path) -> None:
    small.write(tmp_path)
    assert cli("gold", "agreement").out == "there is no second labelling to compare with\n"
