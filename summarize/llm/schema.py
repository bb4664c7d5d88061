"""The JSON Schema that is sent: what strict servers take, in as few tokens as it can be."""

from __future__ import annotations

import hashlib
from typing import Any

from pydantic import BaseModel

from summarize.llm.key import canonical

BOUNDS = frozenset(
    {
        "minItems", "maxItems", "uniqueItems", "minLength", "maxLength", "pattern", "format",
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
    }
)  # fmt: skip
"""Keywords that some strict servers refuse; what they ask is validated here in any case."""

_DROPPED = frozenset({"title", "default", "examples", "discriminator"})
_MAPS = frozenset({"properties", "$defs"})


def strict_schema(model: type[BaseModel]) -> dict[str, Any]:
    """The schema of ``model`` in the strict dialect of structured outputs.

    Every object is closed and requires every property (optional ones are ``X | None``);
    titles, defaults and examples are dropped, they cost tokens and strict servers refuse
    some of them.

    Raises:
        TypeError: the model has an open mapping (``dict[str, …]``), which strict forbids.
    """
    schema: dict[str, Any] = _strict(model.model_json_schema())
    return schema


def schema_digest(model: type[BaseModel]) -> str:
    """SHA-256 of the strict schema of ``model``, in hex, for provenance."""
    return hashlib.sha256(canonical(strict_schema(model)).encode("ascii")).hexdigest()


def without_bounds(schema: Any) -> Any:
    """The schema without the keywords in ``BOUNDS``."""
    return _walk(schema, lambda node: {k: v for k, v in node.items() if k not in BOUNDS})


def _strict(node: Any) -> Any:
    return _walk(node, _strict_node)


def _strict_node(node: dict[str, Any]) -> dict[str, Any]:
    out = {("anyOf" if k == "oneOf" else k): v for k, v in node.items() if k not in _DROPPED}
    if out.get("type") == "object":
        if "properties" not in out and out.get("additionalProperties") is not False:
            raise TypeError("a strict schema cannot hold an open mapping: use a list of pairs")
        properties = out.setdefault("properties", {})
        out["required"] = list(properties)
        out["additionalProperties"] = False
    if "$ref" in out and len(out) > 1:
        # strict servers refuse a reference with siblings
        out["anyOf"] = [{"$ref": out.pop("$ref")}]
    return out


def _walk(node: Any, change: Any) -> Any:
    """Apply ``change`` to every schema below ``node``, but not to maps from names to schemas:
    a property may be called "title"."""
    if isinstance(node, list):
        return [_walk(item, change) for item in node]
    if not isinstance(node, dict):
        return node
    return {
        key: {name: _walk(sub, change) for name, sub in value.items()}
        if key in _MAPS
        else value
        if key in ("enum", "const", "required")
        else _walk(value, change)
        for key, value in change(node).items()
    }
