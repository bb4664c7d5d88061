"""Talking to one server that speaks OpenAI's chat completions.

Three loops, one inside the other, and none of them multiplies another's failures:
instructor re-asks when a draft does not fit (`Client.draft`), a simpler form of the request
is tried when the server does not know one (`_send`), and tenacity repeats a request that got
no usable reply (`_post`). The SDK's own retries are off.
"""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic

import instructor
import openai
from instructor.core import InstructorRetryException
from openai.types.chat import ChatCompletion
from pydantic import BaseModel, ValidationError, create_model, model_validator
from pydantic_core import PydanticCustomError

from summarize.llm import errors
from summarize.llm.dialect import Dialect, Written
from summarize.llm.model import Message, ModelSpec, Patience, T, Usage
from summarize.llm.retry import Garbled, retrying
from summarize.llm.translate import WRONG_REQUEST, too_long, translate

Check = Callable[[T], Sequence[str]]

# instructor logs what it is about to raise; without a handler Python prints that
logging.getLogger("instructor").addHandler(logging.NullHandler())


@dataclass
class Draft(Generic[T]):
    """What became of one question: the best draft so far, and what it took."""

    check: Check[T] | None
    json: str | None = None
    """The best draft that fits the schema."""
    problems: tuple[str, ...] = ()
    first_problems: int = 0
    """How many the first draft had that fitted the schema."""
    usage: Usage = field(default_factory=Usage)
    replies: int = 0

    def weigh(self, value: BaseModel, problems: tuple[str, ...]) -> None:
        """Keep the draft with the fewest problems; of equals the later one."""
        if self.json is None:
            self.first_problems = len(problems)
        if self.json is None or len(problems) <= len(self.problems):
            self.json, self.problems = value.model_dump_json(by_alias=True), problems


class Client:
    """An open connection to the server of a model."""

    def __init__(
        self,
        model: ModelSpec,
        *,
        dialect: Dialect,
        patience: Patience,
        notify: Callable[[str], None],
    ) -> None:
        self._model = model
        self._dialect = dialect
        self._patience = patience
        self._notify = notify
        # a proxy that the environment names must not come between us and our own server
        direct = openai.DefaultAsyncHttpxClient(trust_env=False) if model.embedded else None
        self._openai = openai.AsyncOpenAI(
            base_url=model.base_url or "https://api.openai.com/v1",
            api_key=model.api_key or "none",  # local servers want none; the SDK wants one
            max_retries=0,
            timeout=openai.Timeout(patience.timeout, connect=min(10.0, patience.timeout)),
            http_client=direct,
        )

    async def close(self) -> None:
        await self._openai.close()

    async def draft(
        self,
        messages: Sequence[Message],
        schema: type[T],
        json_schema: dict[str, Any],
        *,
        max_tokens: int,
        check: Check[T] | None,
        reasks: int,
    ) -> Draft[T]:
        """Ask until a draft fits ``schema`` and ``check`` has nothing to say.

        After the last re-ask the best draft that fitted the schema is returned with its
        problems.

        Raises:
            LLMError: with what was spent in ``usage``.
        """
        draft: Draft[T] = Draft(check)

        async def create(**kwargs: Any) -> ChatCompletion:
            def write() -> Written:
                return self._dialect.write(
                    model=self._model.name,
                    messages=kwargs["messages"],
                    asked=len(messages),
                    schema=json_schema,
                    name=schema.__name__,
                    max_tokens=max_tokens,
                )

            completion = await self._send(write, draft)
            draft.replies += 1
            return _readable(completion)

        mode = instructor.Mode.JSON_SCHEMA
        client = instructor.AsyncInstructor(
            client=self._openai, create=instructor.patch(create=create, mode=mode), mode=mode
        )
        try:
            await client.create(
                response_model=_checked(schema, draft),
                messages=[dict(m) for m in messages],  # type: ignore[misc]
                max_retries=reasks,
                strict=False,
            )
        except InstructorRetryException as error:
            cause = error.__cause__ or error
            lost = isinstance(cause, ValidationError | errors.Refused | errors.CutOff)
            if draft.json is None or not lost:
                raise self._explain(cause, draft.usage) from cause
        return draft

    def _explain(self, cause: BaseException, usage: Usage) -> BaseException:
        if isinstance(cause, errors.LLMError):
            cause.usage = usage
            return cause
        if isinstance(cause, ValidationError):
            first = cause.errors(include_url=False, include_input=False)[0]
            where = ".".join(map(str, first["loc"]))
            return errors.AskFailed(
                f"{self._model.name} gave no draft that fits the schema"
                f" ({where + ': ' if where else ''}{first['msg']}); try another --model",
                usage,
            )
        return cause  # a bug, ours or a check's: let it be seen as it is

    async def _send(self, write: Callable[[], Written], draft: Draft[T]) -> ChatCompletion:
        """The reply to the best form of the request that the server understands."""
        while True:
            written = write()
            try:
                return await self._post(written.body, draft)
            except openai.APIStatusError as error:
                simpler = error.status_code in WRONG_REQUEST
                if simpler and not too_long(error) and self._dialect.learn(written, str(error)):
                    continue
                raise translate(error, self._model, self._patience) from error
            except (openai.OpenAIError, Garbled, json.JSONDecodeError) as error:
                raise translate(error, self._model, self._patience) from error

    async def _post(self, body: dict[str, Any], draft: Draft[T]) -> ChatCompletion:
        """One request, repeated as `retry.should_retry` says."""

        async def once() -> ChatCompletion:
            start = time.monotonic()
            try:
                reply = await self._openai.chat.completions.create(**body)
            except openai.APIStatusError:
                draft.usage += Usage(requests=1, cost_usd=0.0)  # a refusal is not billed
                raise
            except BaseException:
                draft.usage += Usage(requests=1, cost_usd=self._price(None))
                raise
            draft.usage += self._usage(reply, time.monotonic() - start)
            if not isinstance(reply, ChatCompletion) or not reply.choices:
                raise Garbled(_upstream_error(reply))
            return reply

        call: Callable[[], Awaitable[ChatCompletion]] = once
        return await retrying(self._patience, self._notify)(call)

    def _usage(self, reply: Any, seconds: float) -> Usage:
        usage = getattr(reply, "usage", None)
        return Usage(
            requests=1,
            prompt_tokens=getattr(usage, "prompt_tokens", None) or 0,
            completion_tokens=getattr(usage, "completion_tokens", None) or 0,
            seconds=seconds,
            cost_usd=self._price(getattr(usage, "cost", None)),
        )

    def _price(self, said: Any) -> float | None:
        if self._model.embedded:
            return 0.0
        return float(said) if isinstance(said, int | float) else None


def _checked(schema: type[T], draft: Draft[T]) -> type[T]:
    """``schema`` with the check as its last validator, so that instructor re-asks natively.

    The validation context is not used for that: instructor renders every message as a Jinja
    template when there is one.
    """

    def gate(value: T) -> T:
        problems: tuple[str, ...] = ()
        if draft.check is not None:
            try:
                problems = tuple(draft.check(value))
            except (ValueError, AssertionError) as error:
                # pydantic would take it for a verdict on the draft
                raise RuntimeError("the check of a draft failed") from error
        draft.weigh(value, problems)
        if problems:
            raise PydanticCustomError("check", "{problems}", {"problems": "\n".join(problems)})
        return value

    model = create_model(
        schema.__name__,
        __base__=schema,
        __validators__={"gate_": model_validator(mode="after")(gate)},  # type: ignore[dict-item]
    )
    model.model_config["hide_input_in_errors"] = True
    model.model_rebuild(force=True)
    return model


def _readable(completion: ChatCompletion) -> ChatCompletion:
    """The completion with nothing but JSON in it.

    Raises:
        Refused: instructor would take the empty content for a draft and ask again.
        CutOff: the same question would be cut off again.
    """
    choice = completion.choices[0]
    refusal = getattr(choice.message, "refusal", None)
    if refusal or choice.finish_reason == "content_filter":
        said = f" ({' '.join(str(refusal).split())[:200]})" if refusal else ""
        raise errors.Refused(f"the model declined to answer{said}; try another --model")
    if choice.finish_reason == "length":
        raise errors.CutOff("the answer was cut off at max_tokens; try another --model")
    content = choice.message.content or ""
    # a server that enforces no form may think aloud, or fence the JSON
    after = content.rpartition("</think>")[2]
    start, end = after.find("{"), after.rfind("}")
    choice.message.content = after[start : end + 1] if 0 <= start < end else content
    return completion


def _upstream_error(reply: Any) -> str:
    """What a gateway says that wraps another server's error in a reply with status 200."""
    error = getattr(reply, "error", None)
    message = error.get("message") if isinstance(error, dict) else None
    return str(message) if message else "no choices in the reply"
