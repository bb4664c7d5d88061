"""The scores of the gate and the two ways in which they are shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarize.evals.grounding import Half, Scores, load, markdown, score, terminal

PAIRS = """
article:
  id: ru01
  language: ru
  published: 2026-03-10
  fictional: true
  sentences:
    s1: "Ольга Верес вывела из порта 14 судов."
pairs:
  - statement: "Ольга Верес вывела из порта 14 судов."
    language: ru
    cites: [s1]
    covers: [name, number]
  - statement: "Ольга Верес вывела из порта 15 судов."
    language: ru
    cites: [s1]
    covers: [name, number]
"""


@pytest.fixture
def scores(tmp_path: Path) -> Scores:
    (tmp_path / "dev").mkdir()
    (tmp_path / "dev" / "ru01.yaml").write_text(PAIRS, encoding="utf-8")
    return score(load(tmp_path, Half.DEV), "dev")


def test_true_statements_are_counted(scores: Scores) -> None:
    whole = scores.true[0]
    assert (whole.name, whole.statements) == ("all", 2)
    assert (whole.rejected.hits, whole.passed.hits) == (1, 1)
    assert scores.true[1].name == "ru → ru"


def test_a_rejected_statement_earns_no_credit_for_its_mutations(scores: Scores) -> None:
    counted = scores.kinds[-1]
    made = [c for c in scores.checked if c.kind is not None]
    assert counted.statements == sum(c.pair.id == "ru01.1" for c in made) < len(made)
    number = next(r for r in scores.kinds if r.name == "number changed")
    assert (number.rejected.hits, number.statements) == (1, 1)


def test_both_tables_hold_every_kind(scores: Scores) -> None:
    for shown in (markdown(scores), terminal(scores)):
        assert "speaker swapped" in shown
        assert "ru → ru" in shown
    assert "| number changed | 1 | 100.0 %" in markdown(scores)
