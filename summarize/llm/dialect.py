"""What a server understands, learned from its own 400s and kept for the run.

"OpenAI-compatible" covers servers that enforce a strict schema, that know only
``json_object``, and that know neither; and models that refuse ``temperature`` or want
``max_completion_tokens``. Asking for the best form first and stepping down costs one request
per step and run.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from enum import IntEnum
from typing import Any, NamedTuple

from summarize.llm.key import SEED, TEMPERATURE
from summarize.llm.model import Message
from summarize.llm.schema import without_bounds


class Rung(IntEnum):
    """How the answer's form is asked for, best first."""

    STRICT = 0
    STRICT_WITHOUT_BOUNDS = 1
    SCHEMA = 2
    """``json_schema`` without ``strict``."""
    JSON_OBJECT = 3
    """JSON of any form; the schema stands in the prompt."""
    PLAIN = 4
    """The schema stands in the prompt."""


_ABOUT_FORM = re.compile(
    r"response_format|json_?schema|json_object|\b(schema|strict|grammar|guided|structured)\b"
)
_OPTIONAL = ("temperature", "seed")


class Written(NamedTuple):
    """A request as it is sent, and the rung that it was written on."""

    rung: Rung
    body: dict[str, Any]
    """Arguments of ``chat.completions.create``."""


class Dialect:
    """How requests to one server are written."""

    def __init__(self, *, compact: bool = False) -> None:
        self.compact = compact
        """The server takes llguidance grammars: ask for JSON without white space."""
        self.rung = Rung.STRICT
        self.dropped: frozenset[str] = frozenset()
        self.limit = "max_tokens"

    def write(
        self,
        *,
        model: str,
        messages: Sequence[Message],
        asked: int,
        schema: dict[str, Any],
        name: str,
        max_tokens: int,
    ) -> Written:
        """The request for an answer of ``schema``.

        ``asked`` is how many of ``messages`` are the question; the rest are a re-ask. A
        schema that goes into the prompt stands at the end of the question, so that what
        questions have in common stays a prefix.
        """
        body: dict[str, Any] = {"model": model, "messages": list(messages)}
        body |= {"temperature": TEMPERATURE, "seed": SEED, self.limit: max_tokens}
        for parameter in self.dropped:
            body.pop(parameter, None)
        if self.compact and self.rung is Rung.STRICT:
            body["extra_body"] = {"grammar": compact_grammar(schema)}
        elif self.rung <= Rung.SCHEMA:
            form: dict[str, Any] = {"name": name, "schema": schema}
            if self.rung is Rung.STRICT_WITHOUT_BOUNDS:
                form["schema"] = without_bounds(schema)
            if self.rung < Rung.SCHEMA:
                form["strict"] = True
            body["response_format"] = {"type": "json_schema", "json_schema": form}
        else:
            body["messages"][asked - 1] = _explained(messages[asked - 1], schema)
            if self.rung is Rung.JSON_OBJECT:
                body["response_format"] = {"type": "json_object"}
        return Written(self.rung, body)

    def learn(self, sent: Written, said: str) -> bool:
        """Take a server's refusal to heart; whether there is a simpler form to try.

        Calls run side by side: a refusal of a form that was given up since teaches nothing
        new, and the request is simply written again.
        """
        said = said.lower()
        if "max_completion_tokens" in said and "max_tokens" in sent.body:
            self.limit = "max_completion_tokens"
            return True
        for parameter in _OPTIONAL:
            if re.search(rf"\b{parameter}\b", said) and parameter in sent.body:
                self.dropped |= {parameter}
                return True
        if sent.rung is Rung.PLAIN or not _ABOUT_FORM.search(said):
            return False
        self.rung = max(self.rung, Rung(sent.rung + 1))
        return True


def compact_grammar(schema: dict[str, Any]) -> str:
    """The schema as an llguidance grammar whose JSON has no white space.

    llama.cpp's own ``json_schema`` lets the model indent, and small models do: the same
    answer took 32 tokens instead of 18, and output tokens are what a CPU is slow at.
    """
    guidance = {"whitespace_flexible": False, "item_separator": ",", "key_separator": ":"}
    return "%llguidance {}\nstart: %json " + json.dumps({**schema, "x-guidance": guidance})


def _explained(question: Message, schema: dict[str, Any]) -> Message:
    text = json.dumps(schema, ensure_ascii=False, separators=(",", ":"))
    rule = "Answer with one JSON object and nothing else. It must fit this JSON Schema:"
    return {"role": question["role"], "content": f"{question['content']}\n\n{rule}\n{text}"}
