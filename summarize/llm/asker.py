"""Asking a model for a value of a schema, once per question: the store answers repeats.

Nothing heavy is imported here. A run that finds every answer in the store loads neither the
OpenAI SDK (about 1.7 s) nor the embedded model.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from contextlib import AsyncExitStack
from types import TracebackType
from typing import TYPE_CHECKING, Any, Protocol, Self

from pydantic import ValidationError

from summarize.llm.errors import LLMError, ModelUnavailable, Unreachable
from summarize.llm.key import key_of, request_of
from summarize.llm.model import Answer, Message, ModelSpec, Patience, T, Usage
from summarize.llm.schema import strict_schema
from summarize.store import StoredAnswer

if TYPE_CHECKING:
    from summarize.llm.client import Client

EMBEDDED_TIMEOUT = 1800.0
"""Seconds for one reply of the embedded model: it may share two cores with others."""


class Answers(Protocol):
    """Where answers are looked up and kept: a `summarize.store.Store`, or recordings."""

    def get_answer(self, key: str) -> StoredAnswer | None: ...

    def put_answer(
        self,
        key: str,
        *,
        model: str,
        request: Mapping[str, Any],
        response: str,
        usage: Mapping[str, Any],
    ) -> None: ...


class Asker:
    """Asks one model; an async context manager.

    The client, and the embedded model where that is asked, open at the first question that
    the store cannot answer, and close at exit.
    """

    def __init__(
        self,
        model: ModelSpec,
        store: Answers | None,
        *,
        fresh: bool = False,
        concurrency: int = 1,
        reasks: int = 2,
        patience: Patience | None = None,
        notify: Callable[[str], None] = lambda _: None,
    ) -> None:
        """
        Args:
            model: see `choose`.
            store: where answers are looked up and kept; None keeps nothing.
            fresh: ask even if the store has the answer, and replace it there.
            concurrency: questions in flight at once; the embedded model takes one at a time.
            reasks: how often a draft that does not fit is sent back.
            patience: how long to go on with a server that does not answer well.
            notify: told in a few words why a question takes long.
        """
        self.model = model
        self.requests = 0
        """Sent so far, whatever became of them."""
        self.stored = 0
        """Answers so far that came from the store."""
        self._store = store
        self._fresh = fresh
        self._slots = asyncio.Semaphore(1 if model.embedded else concurrency)
        self._reasks = reasks
        default = Patience(timeout=EMBEDDED_TIMEOUT) if model.embedded else Patience()
        self._patience = patience or default
        self._notify = notify
        self._answered = False
        self._dead: ModelUnavailable | None = None
        """Why nothing can be asked any more."""
        self._opening = asyncio.Lock()
        self._client: Client | None = None
        self._exits = AsyncExitStack()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._client = None
        await self._exits.aclose()

    async def ask(
        self,
        messages: Sequence[Message],
        schema: type[T],
        *,
        max_tokens: int,
        check: Callable[[T], Sequence[str]] | None = None,
    ) -> Answer[T]:
        """The model's answer as an instance of ``schema``.

        Args:
            messages: the question; what other questions share should come first.
            schema: what the model fills. Every pointer should be an enum or a bounded int.
            max_tokens: of the answer.
            check: what is wrong with a value, one sentence each, written for the model: it
                is asked again with them. What it still says at the end is
                ``Answer.problems``. It must be cheap and pure: it also runs on replays.

        Raises:
            ModelUnavailable: every other question would fail as well.
            NoAnswer: this question has none.
            StoreError: the answer could not be kept.
        """
        json_schema = strict_schema(schema)
        request = request_of(self.model, messages, json_schema, max_tokens=max_tokens)
        key = key_of(request)
        stored = None if self._fresh else self._recall(key, schema, check)
        if stored:
            self.stored += 1
            return stored
        async with self._slots:
            if self._dead is not None:
                raise self._dead
            try:
                client = await self._open()
                draft = await client.draft(
                    messages,
                    schema,
                    json_schema,
                    max_tokens=max_tokens,
                    check=check,
                    reasks=self._reasks,
                )
            except LLMError as error:
                self.requests += error.usage.requests
                if isinstance(error, ModelUnavailable) and self._is_final(error):
                    self._dead = error
                raise
        self._answered = True
        self.requests += draft.usage.requests
        assert draft.json is not None  # a draft without a value has raised
        answer = Answer(
            # instructor's instance is one of a subclass
            value=schema.model_validate_json(draft.json),
            problems=draft.problems,
            first_problems=draft.first_problems,
            reasks=draft.replies - 1,
            usage=draft.usage,
            stored=False,
        )
        if self._store is not None:
            usage = answer.usage.model_dump() | {
                "reasks": answer.reasks,
                "first_problems": answer.first_problems,
            }
            self._store.put_answer(
                key, model=self.model.name, request=request, response=draft.json, usage=usage
            )
        return answer

    def _recall(
        self, key: str, schema: type[T], check: Callable[[T], Sequence[str]] | None
    ) -> Answer[T] | None:
        """The stored answer; one that no longer fits the schema is as good as none."""
        found = self._store.get_answer(key) if self._store is not None else None
        if not found:
            return None
        spent: dict[str, Any] = dict(found.usage)
        try:
            value = schema.model_validate_json(found.response)
            reasks = int(spent.pop("reasks", 0))
            first = int(spent.pop("first_problems", 0))
            usage = Usage.model_validate(spent)
        except ValidationError:
            return None
        problems = tuple(check(value)) if check else ()
        return Answer(
            value=value,
            problems=problems,
            first_problems=first,
            reasks=reasks,
            usage=usage,
            stored=True,
        )

    def _is_final(self, error: ModelUnavailable) -> bool:
        """Whether there is no use in asking anything else: a server that has answered before
        may only be busy."""
        return not (isinstance(error, Unreachable) and self._answered)

    async def _open(self) -> Client:
        async with self._opening:
            if self._client is None:
                from summarize.llm.client import Client
                from summarize.llm.dialect import Dialect

                model, dialect = self.model, Dialect()
                if model.embedded:
                    from summarize.llm.embedded import serve

                    server = await self._exits.enter_async_context(serve(model, self._notify))
                    model, dialect = server.model, Dialect(compact=server.compact)
                self._client = Client(
                    model, dialect=dialect, patience=self._patience, notify=self._notify
                )
                self._exits.push_async_callback(self._client.close)
        return self._client
