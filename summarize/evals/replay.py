"""Asking through recordings: strict replay, and recording what is not there yet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from summarize.evals.recordings import Recordings, Setup
from summarize.llm import Answer, Asker, LLMError, Message, NoAnswer
from summarize.llm.key import key_of, request_of
from summarize.llm.model import T
from summarize.llm.schema import strict_schema

if TYPE_CHECKING:
    from summarize.llm.client import Client


class RecordingMiss(LLMError):
    """There is no recording of an answer, and a replay never asks."""


class Replayer(Asker):
    """Answers from recordings only. It builds no client, whatever happens."""

    def __init__(self, setup: Setup, recordings: Recordings) -> None:
        super().__init__(setup.spec, recordings)
        self._recordings = recordings
        self.missed = 0
        """Questions that have no recording."""

    async def ask(
        self,
        messages: Sequence[Message],
        schema: type[T],
        *,
        max_tokens: int,
        check: Callable[[T], Sequence[str]] | None = None,
    ) -> Answer[T]:
        """The recorded answer.

        Raises:
            RecordingMiss: there is none.
            NoAnswer: the recorded failure.
        """
        request = request_of(self.model, messages, strict_schema(schema), max_tokens=max_tokens)
        if failure := self._recordings.get_failure(key_of(request)):
            raise failure
        return await super().ask(messages, schema, max_tokens=max_tokens, check=check)

    async def _open(self) -> Client:
        self.missed += 1
        raise RecordingMiss(f"no recording of this answer of {self.model.name}")


class Recorder(Asker):
    """Asks the model what is not recorded yet, and records failures too."""

    def __init__(self, setup: Setup, recordings: Recordings, **options: Any) -> None:
        super().__init__(setup.spec, recordings, **options)
        recordings.record_as(setup)
        self._recordings = recordings

    async def ask(
        self,
        messages: Sequence[Message],
        schema: type[T],
        *,
        max_tokens: int,
        check: Callable[[T], Sequence[str]] | None = None,
    ) -> Answer[T]:
        """The recorded answer, or a new one."""
        request = request_of(self.model, messages, strict_schema(schema), max_tokens=max_tokens)
        key = key_of(request)
        if failure := self._recordings.get_failure(key):
            raise failure
        try:
            return await super().ask(messages, schema, max_tokens=max_tokens, check=check)
        except NoAnswer as error:
            self._recordings.put_failure(key, request, error)
            raise
