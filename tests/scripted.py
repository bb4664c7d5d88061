"""A model by script: it fills any draft schema that it is given.

It behaves like the worst model that still keeps to a schema: the first choice everywhere,
and in write mode the cited sentence word for word, unless a test tells it what to write.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

Write = Callable[[str, str], str]
"""From the cited id and its sentence to what the model writes."""


def copy(_: str, sentence: str) -> str:
    return sentence


def scripted(write: Write = copy) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """An ``answer`` for `tests.servers.ChatServer`."""

    def answer(request: dict[str, Any]) -> dict[str, Any]:
        schema = request["response_format"]["json_schema"]["schema"]
        prompt = "\n".join(m["content"] for m in request["messages"])
        sentences = dict(re.findall(r"^(t|s\d+): (.*)$", prompt, re.MULTILINE))
        value: dict[str, Any] = fill(schema, schema.get("$defs", {}), sentences, write)
        return value

    return answer


def translating(words: Mapping[str, str]) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """A model that has a translation of some sentences; of others it says «xxx»."""
    draft = scripted()

    def answer(request: dict[str, Any]) -> dict[str, Any]:
        schema = request["response_format"]["json_schema"]["schema"]
        if "translation" not in schema["properties"]:
            return draft(request)
        (asked,) = re.findall(
            r"^\w+: (.*)\nEND OF SENTENCE$", request["messages"][-1]["content"], re.MULTILINE
        )
        return {"translation": words.get(asked, "xxx")}

    return answer


def judging(opinions: Mapping[str, str]) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """A second model that has an opinion on some sentences; others are entailed."""

    def answer(request: dict[str, Any]) -> dict[str, Any]:
        user = request["messages"][-1]["content"]
        (asked,) = re.findall(r"^SENTENCE\n(.*)\nEND OF SENTENCE$", user, re.MULTILINE)
        return {"verdict": opinions.get(asked, "entailed")}

    return answer


def fill(
    schema: dict[str, Any],
    definitions: dict[str, Any],
    sentences: dict[str, str],
    write: Write = copy,
) -> Any:
    """A value that fits the schema."""
    if "$ref" in schema:
        return fill(definitions[schema["$ref"].rpartition("/")[2]], definitions, sentences, write)
    if "anyOf" in schema:  # nothing, where that will do
        nothing = {"type": "null"} in schema["anyOf"]
        return None if nothing else fill(schema["anyOf"][0], definitions, sentences, write)
    if "enum" in schema:
        return schema["enum"][0]
    if "const" in schema:
        return schema["const"]
    match schema.get("type"):
        case "array":
            items = schema["items"]
            if "enum" in items:
                count = min(len(items["enum"]), schema.get("maxItems", 3))
                return items["enum"][:count]
            return [
                fill(items, definitions, sentences, write)
                for _ in range(max(1, schema.get("minItems", 1)))
            ]
        case "object":
            value = {
                name: fill(part, definitions, sentences, write)
                for name, part in schema["properties"].items()
                if name != "text"
            }
            if "text" in schema["properties"]:
                value["cites"] = value["cites"][:1]
                cited = value["cites"][0]
                value["text"] = write(cited, sentences.get(cited, ""))
            return value
        case "string":
            return "text"
    raise AssertionError(f"cannot fill {json.dumps(schema)}")
