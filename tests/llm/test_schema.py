from __future__ import annotations

from typing import Annotated, Any, Literal

import pytest
from jsonschema import Draft202012Validator
from pydantic import BaseModel, Field, create_model

from summarize.llm.schema import BOUNDS, schema_digest, strict_schema, without_bounds


class Cat(BaseModel):
    kind: Literal["cat"]
    title: str = Field(default="Tom", max_length=9)


class Dog(BaseModel):
    kind: Literal["dog"]
    default: int = 3


class Zoo(BaseModel):
    """What lives here."""

    head: Cat = Field(description="The boss.")
    all: list[Annotated[Cat | Dog, Field(discriminator="kind")]] = Field(min_length=1)
    note: str | None = None


def objects(node: Any) -> list[dict[str, Any]]:
    found = [node] if isinstance(node, dict) and node.get("type") == "object" else []
    below = node.values() if isinstance(node, dict) else node if isinstance(node, list) else []
    return found + [o for sub in below for o in objects(sub)]


def test_every_object_is_closed_and_complete() -> None:
    schema = strict_schema(Zoo)
    Draft202012Validator.check_schema(schema)
    assert len(objects(schema)) == 3
    for node in objects(schema):
        assert node["additionalProperties"] is False
        assert node["required"] == list(node["properties"])


def test_properties_keep_their_names_and_order() -> None:
    schema = strict_schema(Zoo)
    assert list(schema["properties"]) == ["head", "all", "note"]
    assert list(schema["$defs"]["Cat"]["properties"]) == ["kind", "title"]
    assert list(schema["$defs"]["Dog"]["properties"]) == ["kind", "default"]
    assert schema["$defs"]["Cat"]["properties"]["title"] == {"maxLength": 9, "type": "string"}


def test_what_strict_servers_refuse_is_gone() -> None:
    schema = strict_schema(Zoo)
    assert schema["properties"]["head"] == {
        "anyOf": [{"$ref": "#/$defs/Cat"}],
        "description": "The boss.",
    }
    items = schema["properties"]["all"]["items"]
    assert set(items) == {"anyOf"}
    assert "title" not in schema


def test_an_open_mapping_is_an_error() -> None:
    with pytest.raises(TypeError, match="list of pairs"):
        strict_schema(create_model("M", of=(dict[str, int], ...)))


def test_without_bounds() -> None:
    schema = without_bounds(strict_schema(Zoo))
    assert not any(f'"{word}"' in str(schema).replace("'", '"') for word in BOUNDS)
    Draft202012Validator(schema).validate(
        {"head": {"kind": "cat", "title": "x" * 99}, "all": [], "note": None}
    )


def test_a_property_may_have_the_name_of_a_keyword() -> None:
    model = create_model("M", pattern=(str, ...), format=(int, ...), enum=(str, ...))
    schema = without_bounds(strict_schema(model))
    assert schema["required"] == ["pattern", "format", "enum"] == list(schema["properties"])


def test_the_digest_tells_schemas_apart() -> None:
    same = create_model("Kitty", __base__=Cat)
    assert schema_digest(Cat) == schema_digest(same)
    assert schema_digest(Cat) != schema_digest(Dog)
