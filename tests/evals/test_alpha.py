from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.evals.alpha import alpha

PAIRS = st.lists(st.tuples(st.sampled_from("абв"), st.sampled_from("абв")))


def test_a_worked_example() -> None:
    """Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, B: alpha = 0.095."""
    first = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    second = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    assert alpha(list(zip(first, second, strict=True))) == pytest.approx(0.095, abs=0.001)


@pytest.mark.parametrize("pairs", [[], [("да", "да")], [("да", "да"), ("да", "да")]])
def test_one_value_in_use_says_nothing(pairs: list[tuple[str, str]]) -> None:
    assert alpha(pairs) is None


@given(PAIRS)
def test_never_above_one_and_one_only_when_all_agree(pairs: list[tuple[str, str]]) -> None:
    value = alpha(pairs)
    assert value is None or value <= 1
    if value is not None:
        assert (value == 1) is all(a == b for a, b in pairs)
