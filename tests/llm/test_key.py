from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from summarize.llm import ModelSpec
from summarize.llm.key import canonical, key_of, request_of
from summarize.llm.model import Message

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
)  # fmt: skip


def shuffled(value: Any) -> Any:
    """An equal value whose mappings were filled in another order."""
    if isinstance(value, dict):
        return {k: shuffled(v) for k, v in reversed(value.items())}
    return [shuffled(v) for v in value] if isinstance(value, list) else value


@given(st.dictionaries(st.text(), JSON))
def test_equal_requests_have_one_key(request: dict[str, Any]) -> None:
    assert key_of(shuffled(request)) == key_of(request)
    assert key_of(json.loads(canonical(request))) == key_of(request)


def request(
    model: ModelSpec | None = None,
    content: str = "Қала күні",
    schema: dict[str, Any] | None = None,
    max_tokens: int = 10,
) -> dict[str, Any]:
    messages: list[Message] = [{"role": "user", "content": content}]
    spec = model or ModelSpec("m", 1)
    return request_of(spec, messages, schema or {"required": ["a", "b"]}, max_tokens=max_tokens)


def test_the_key_is_stable() -> None:
    """Changing it throws away everybody's stored answers."""
    assert key_of(request()) == ("dc5800c11c083beca1c48933733adc3914775e62dd726eebfe451a115bba754f")


def test_what_decides_the_answer_is_in_the_key() -> None:
    keys = {
        key_of(r)
        for r in (
            request(),
            request(ModelSpec("m2", 1)),
            request(ModelSpec("m", 1, weights_sha256="00")),
            request(content="Қала күнi"),
            request(schema={"required": ["b", "a"]}),
            request(max_tokens=11),
        )
    }
    assert len(keys) == 6


@given(st.text(), st.text(), st.integers(1, 10**6))
def test_where_the_model_is_does_not(url: str, key: str, context: int) -> None:
    spec = ModelSpec("m", context, base_url=url, api_key=key)
    assert key_of(request(spec)) == key_of(request())
