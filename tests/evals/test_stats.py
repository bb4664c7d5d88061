from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.evals.stats import (
    Interval,
    by_cluster,
    difference,
    interval,
    least_clusters,
    sign_test,
    signs,
)
from tests.evals.invented import item, items, share


def test_an_interval_holds_the_value_and_is_the_same_every_time() -> None:
    found = items([4, 3, 2, 4, 1, 0, 4, 3, 2, 4])
    first = interval(found, share)
    assert first is not None
    assert first == interval(found, share)
    assert first.low < 27 / 40 < first.high


def test_items_that_all_agree_leave_no_doubt() -> None:
    assert interval(items([4] * 8), share) == Interval(1.0, 1.0)


def test_too_few_events_give_no_interval() -> None:
    assert interval(items([4, 3, 2, 1]), share) is None
    assert difference(items([4, 3]), items([0, 0]), share) is None


def test_nothing_to_score_gives_no_interval() -> None:
    assert interval([item(f"a{i}", 0, 0) for i in range(9)], share) is None


def test_articles_of_one_event_are_drawn_together() -> None:
    """Forty articles of five events tell as little as five."""
    one_each = items([4, 0] * 20)
    grouped = [i.model_copy(update={"cluster": f"e{n // 8}"}) for n, i in enumerate(one_each)]
    uneven = [item(f"a{n}", 4 if n < 24 else 0, cluster=f"e{n // 8}") for n in range(40)]
    apart = [i.model_copy(update={"cluster": i.unit}) for i in uneven]
    wide, narrow = interval(uneven, share), interval(apart, share)
    assert wide is not None
    assert narrow is not None
    assert wide.high - wide.low > 1.5 * (narrow.high - narrow.low)
    assert len(by_cluster(grouped)) == 5


def test_a_paired_difference_sees_what_two_intervals_do_not() -> None:
    chance = random.Random(3)
    hits = [chance.randint(1, 4) for _ in range(30)]
    before, after = items(hits), items([h - 1 if i < 12 else h for i, h in enumerate(hits)])
    change = difference(before, after, share)
    a, b = interval(before, share), interval(after, share)
    assert change is not None
    assert a is not None
    assert b is not None
    assert change.high < 0
    assert b.high > a.low


def test_no_change_is_no_difference() -> None:
    assert difference(items([1, 2, 3, 4, 0]), items([1, 2, 3, 4, 0]), share) == Interval(0, 0)


@pytest.mark.parametrize(
    ("worse", "better", "chance"),
    [(0, 0, 1.0), (1, 0, 1.0), (5, 0, 0.0625), (6, 0, 0.03125), (0, 6, 0.03125), (3, 3, 1.0)],
)
def test_the_sign_test_is_exact(worse: int, better: int, chance: float) -> None:
    assert sign_test(worse, better) == chance


@given(st.integers(0, 60), st.integers(0, 60))
def test_the_sign_test_is_a_probability_and_symmetric(worse: int, better: int) -> None:
    assert 0 < sign_test(worse, better) <= 1
    assert sign_test(worse, better) == sign_test(better, worse)


@pytest.mark.parametrize(("events", "least"), [(4, None), (5, 3), (10, 4), (20, 4), (60, 4)])
def test_the_least_change_is_the_least_that_the_bootstrap_sees(
    events: int, least: int | None
) -> None:
    assert least_clusters(events) == least
    if least is None:
        return
    before = items([4] * events)
    for changed, seen in ((least, True), (least - 1, False)):
        after = items([0] * changed + [4] * (events - changed))
        change = difference(before, after, share)
        assert change is not None
        assert (change.high < 0) is seen


def test_signs_name_what_fell_and_what_rose() -> None:
    before = {"a": items([4]), "b": items([1]), "c": items([2]), "d": items([2])}
    after = {"a": items([3]), "b": items([2]), "c": items([2])}
    assert signs(before, after, share) == (("a",), ("b",))
