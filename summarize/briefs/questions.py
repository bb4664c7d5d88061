"""Small questions beside the draft: each is asked once, and a failure costs only itself."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from summarize.briefs.draft import Draft
from summarize.briefs.prompt import Template, template
from summarize.llm import Answer, Asker, LLMError, Message, Usage

D = TypeVar("D", bound=Draft)


class Reply(NamedTuple, Generic[D]):
    """What became of a question."""

    value: D | None
    """None when the model gave no usable answer."""
    failure: str
    """Why there is no value."""
    usage: Usage
    """Zero where somebody else had asked the same before: sums count each answer once."""


class Questions(Generic[D]):
    """Questions of one schema to one model, over the whole run."""

    def __init__(self, asker: Asker, schema: type[D], prompt: str, prompts: Path | None) -> None:
        """
        Args:
            asker: the model in use, behind the store.
            schema: what it fills.
            prompt: the name of the template.
            prompts: the newsroom's own templates.

        Raises:
            PromptError: the template is missing or broken.
        """
        self.model = asker.model.name
        self.template: Template = template(prompt, prompts)
        self._asker = asker
        self._schema = schema
        self._asked: dict[tuple[str, ...], asyncio.Task[Answer[D] | LLMError]] = {}

    async def ask(self, messages: Sequence[Message], *, max_tokens: int) -> Reply[D]:
        """The answer; one question is on its way at most once."""
        key = tuple(m["content"] for m in messages)
        first = key not in self._asked
        if first:
            self._asked[key] = asyncio.ensure_future(self._send(messages, max_tokens))
        answer = await self._asked[key]
        usage = answer.usage if first else Usage()
        if isinstance(answer, LLMError):
            return Reply(None, str(answer), usage)
        return Reply(answer.value, "", usage)

    async def _send(self, messages: Sequence[Message], max_tokens: int) -> Answer[D] | LLMError:
        try:
            return await self._asker.ask(messages, self._schema, max_tokens=max_tokens)
        except LLMError as error:
            return error
