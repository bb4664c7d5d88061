"""The key that an answer is stored under: everything that decides it, and nothing else."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from summarize.llm.model import Message, ModelSpec

TEMPERATURE = 0
SEED = 7
"""Any fixed number: the same question should get the same answer."""


def request_of(
    model: ModelSpec,
    messages: Sequence[Message],
    schema: Mapping[str, Any],
    *,
    max_tokens: int,
) -> dict[str, Any]:
    """The request as it is stored and hashed.

    It says which model but not where: neither the address nor the API key is in it, so a
    store can be shared, and replays after the key has changed.
    """
    name = {"name": model.name}
    if model.weights_sha256:
        name["weights"] = model.weights_sha256
    return {
        "model": name,
        "parameters": {"temperature": TEMPERATURE, "seed": SEED, "max_tokens": max_tokens},
        "messages": [{"role": m["role"], "content": m["content"]} for m in messages],
        "schema": schema,
    }


def canonical(value: Any) -> str:
    """One JSON text for equal values: sorted keys, no spaces, ASCII.

    Sorting loses the order of a schema's properties, which decides the order of the
    answer; the ``required`` list of a strict schema keeps it.
    """
    return json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False)


def key_of(request: Mapping[str, Any]) -> str:
    """SHA-256 of the canonical request, in hex."""
    return hashlib.sha256(canonical(request).encode("ascii")).hexdigest()
