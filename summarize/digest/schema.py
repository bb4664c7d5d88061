"""The published JSON Schemas, generated from the models."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode

from summarize.briefs import Brief
from summarize.digest.model import Digest

PUBLISHED: dict[str, type[BaseModel]] = {"brief": Brief, "digest": Digest}


class _Written(GenerateJsonSchema):
    """Of what the program writes, where a field is there also when it has its default."""

    def field_is_required(self, field: Any, total: bool) -> bool:
        return self.mode == "serialization" or super().field_is_required(field, total)


def published_schema(name: str) -> str:
    """The JSON Schema of ``brief`` or ``digest``, as it stands in ``schemas/``."""
    return schema_file(PUBLISHED[name], "serialization")


def schema_file(model: type[BaseModel], mode: JsonSchemaMode) -> str:
    """The JSON Schema of a model as the text of a file.

    Args:
        mode: ``serialization`` for what the program writes, ``validation`` for what it reads.
    """
    schema = model.model_json_schema(mode=mode, by_alias=True, schema_generator=_Written)
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def digest_json(digest: Digest) -> str:
    """``digest.json``."""
    return digest.model_dump_json(indent=2, by_alias=True) + "\n"
