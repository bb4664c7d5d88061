from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarize.articles.model import Span
from summarize.evals.scores.overlap import covers, pairs, shared


def span(start: int, end: int, article: str = "a1") -> Span:
    return Span(article=article, start=start, end=end, text="я" * (end - start))


SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda t: span(t[0], t[0] + t[1])),
    max_size=6,
)


def test_spans_of_two_articles_share_nothing() -> None:
    assert shared(span(0, 5), span(0, 5, "a2")) == 0


def test_half_is_enough() -> None:
    assert covers(span(0, 5), span(0, 10))
    assert not covers(span(0, 4), span(0, 10))


def test_the_best_pair_wins() -> None:
    """A short name inside a long one does not take its place."""
    assert pairs([span(0, 7), span(0, 30)], [span(0, 30), span(0, 7)]) == [(0, 1), (1, 0)]


@given(SPANS, SPANS)
def test_nothing_is_paired_twice(gold: list[Span], predicted: list[Span]) -> None:
    found = pairs(gold, predicted)
    assert len({i for i, _ in found}) == len(found) == len({j for _, j in found})
    assert all(shared(gold[i], predicted[j]) for i, j in found)
