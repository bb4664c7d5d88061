"""How a run becomes a card, over a small world."""

from __future__ import annotations

from typing import Any

import pytest

from summarize.briefs import Mode
from summarize.evals.baseline import Baseline
from summarize.evals.card import Card, pin
from summarize.evals.lead import Lead
from summarize.evals.run import prepare
from summarize.evals.suite import Suite, card, hashes_of, open_suite, run_with
from tests.evals import small


@pytest.fixture(scope="module")
def suite(tmp_path_factory: pytest.TempPathFactory) -> Suite:
    return open_suite(small.write(tmp_path_factory.mktemp("world")))


def scored(suite: Suite, **change: Any) -> tuple[Card, Baseline]:
    """The card of a run of the model lead-5, and a baseline made of it."""
    prepared, hashes = prepare(suite.inputs), hashes_of(suite, None)
    run = run_with(prepared, Lead, Mode.SELECT)
    settings = {"how": "live", "hashes": hashes, "baseline": None, "pinned": False} | change
    made, found = card(suite, prepared, run, **settings)
    return made, Baseline(model=run.model, hashes=hashes, scores=pin(found))


def test_a_run_of_another_model_shows_the_pinned_models_figures(suite: Suite) -> None:
    _, own = scored(suite)
    made, _ = scored(suite, baseline=own.model_copy(update={"model": "tiny"}))
    assert made.gate.passes
    assert made.gate.notes == ("the baseline is of tiny: lead-5 is held to the invariants only",)
    assert made.beside is not None
    assert made.beside.model == "tiny"
    assert {r.name: r.value for r in made.rows} == pytest.approx(
        {name: compared.value for name, compared in made.beside.scores.items()}, abs=1e-5
    )
    same, _ = scored(suite, baseline=own, pinned=True)
    assert same.gate.passes
    assert same.beside is None


def test_the_default_model_is_never_replayed_without_a_baseline_of_its_own(
    suite: Suite, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, own = scored(suite)
    other = own.model_copy(update={"model": "tiny"})
    assert scored(suite, baseline=other, pinned=True)[0].gate.passes
    monkeypatch.setattr("summarize.evals.suite.recorded_name", lambda model: "lead-5")
    gate = scored(suite, baseline=other, pinned=True)[0].gate
    assert not gate.passes
    assert "lead-5 is the default model" in gate.problems[0]


def test_other_recordings_fail_until_they_are_pinned(suite: Suite) -> None:
    _, own = scored(suite)
    hashes = own.hashes.model_copy(update={"recordings": "r" * 64})
    gate = scored(suite, baseline=own, hashes=hashes, pinned=True)[0].gate
    assert "other recordings" in gate.problems[0]
    pinned = own.model_copy(update={"hashes": hashes})
    assert scored(suite, baseline=pinned, hashes=hashes, pinned=True)[0].gate.passes


def test_the_confusion_matrix_comes_with_the_score_of_status(suite: Suite) -> None:
    assert scored(suite)[0].statuses == {("current", "current"): 3}
    without = suite._replace(scores=tuple(s for s in suite.scores if s.name == "title"))
    assert not scored(without)[0].statuses
