"""The published JSON Schemas, generated from the models."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from summarize.briefs import Brief
from summarize.digest.model import Digest

PUBLISHED: dict[str, type[BaseModel]] = {"brief": Brief, "digest": Digest}


def published_schema(name: str) -> str:
    """The JSON Schema of ``brief`` or ``digest``, as it stands in ``schemas/``."""
    schema: dict[str, Any] = PUBLISHED[name].model_json_schema(mode="serialization", by_alias=True)
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def digest_json(digest: Digest) -> str:
    """``digest.json``."""
    return digest.model_dump_json(indent=2, by_alias=True) + "\n"
