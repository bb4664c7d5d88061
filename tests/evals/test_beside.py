from __future__ import annotations

from summarize.evals.beside import beside
from tests.evals.invented import HASHES, baseline, items, score


def test_the_figures_of_the_baselines_model_stand_next_to_another_models() -> None:
    old = baseline([(score(), items([2] * 9)), (score("gone"), items([4]))])
    shown = beside([(score(), items([4] * 9))], old, model="large", hashes=HASHES)
    assert shown is not None
    assert shown.model == "tiny"
    assert set(shown.scores) == {"recall"}
    compared = shown.scores["recall"]
    assert compared.value == 0.5
    assert compared.apart == (0.5, 0.5)


def test_the_same_model_is_the_gates() -> None:
    old = baseline([(score(), items([2] * 9))])
    assert beside([(score(), items([4] * 9))], old, model="tiny", hashes=HASHES) is None
    assert beside([(score(), items([4] * 9))], None, model="large", hashes=HASHES) is None


def test_figures_of_other_labels_or_of_another_computation_are_not_shown() -> None:
    old = baseline([(score(), items([2] * 9))])
    for name in ("gold", "inputs"):
        other = HASHES.model_copy(update={name: "x" * 64})
        assert beside([(score(), items([4] * 9))], old, model="large", hashes=other) is None
    kinder = score(value=lambda found: 1.0 if found else None)
    shown = beside([(kinder, items([4] * 9))], old, model="large", hashes=HASHES)
    assert shown is not None
    assert not shown.scores


def test_other_recordings_are_no_reason_not_to_compare() -> None:
    """The other model's answers are others anyway."""
    old = baseline([(score(), items([2] * 9))])
    live = HASHES.model_copy(update={"recordings": ""})
    assert beside([(score(), items([4] * 9))], old, model="large", hashes=live) is not None
