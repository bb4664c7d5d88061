from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.evals.scores.clusters import added, b_cubed

GROUPS = st.dictionaries(st.integers(0, 9), st.sampled_from("абв"), min_size=1)


def test_a_worked_example() -> None:
    """Two true groups of 3 and 2; the product moves one thing over."""
    gold = {"а": 1, "б": 1, "в": 1, "г": 2, "д": 2}
    predicted = {"а": "x", "б": "x", "в": "y", "г": "y", "д": "y"}
    total = added(b_cubed(gold, predicted).values())
    assert total["precision"] == pytest.approx(1 + 1 + 1 / 3 + 2 / 3 + 2 / 3)
    assert total["recall"] == pytest.approx(2 / 3 + 2 / 3 + 1 / 3 + 1 + 1)


def test_a_lost_thing_lowers_recall_and_leaves_precision() -> None:
    scored = b_cubed({"а": 1, "б": 1}, {"а": "x"})
    assert scored["б"].precision is None
    assert (scored["а"].precision, scored["а"].recall) == (1, 0.5)


def test_what_belongs_together_more_widely_is_no_error() -> None:
    gold = {("день", 1): "а", ("ночь", 1): "б"}
    same = dict.fromkeys(gold, "один")
    scored = b_cubed(gold, dict.fromkeys(gold, "x"), same=same)
    assert all(s.precision == 1 and s.recall == 1 for s in scored.values())


@given(GROUPS)
def test_identical_groups_score_one(groups: dict[int, str]) -> None:
    assert all(s.precision == 1 == s.recall for s in b_cubed(groups, groups).values())


@given(GROUPS, GROUPS)
def test_both_stay_between_zero_and_one(gold: dict[int, str], predicted: dict[int, str]) -> None:
    for scored in b_cubed(gold, predicted).values():
        assert 0 <= scored.recall <= 1
        assert scored.precision is None or 0 < scored.precision <= 1
