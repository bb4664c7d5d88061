from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarize.llm import Usage

USAGES = st.builds(
    Usage,
    requests=st.integers(0, 5),
    prompt_tokens=st.integers(0, 100),
    completion_tokens=st.integers(0, 100),
    seconds=st.integers(0, 100).map(float),
    cost_usd=st.none() | st.integers(0, 9).map(float),
).map(lambda usage: usage if usage.requests else Usage())


@given(USAGES, USAGES, USAGES)
def test_usage_adds_up(a: Usage, b: Usage, c: Usage) -> None:
    assert (a + b) + c == a + (b + c)
    assert a + b == b + a
    assert a + Usage() == a == Usage() + a
    assert (a + b).prompt_tokens == a.prompt_tokens + b.prompt_tokens


def test_a_part_of_unknown_price_makes_the_sum_unknown() -> None:
    known, unknown = Usage(requests=1, cost_usd=0.5), Usage(requests=1)
    assert (known + known).cost_usd == 1.0
    assert (known + unknown).cost_usd is None
