"""When to send a request again.

Validation errors are not here: those go back to the model as a re-ask, without a wait.
"""

from __future__ import annotations

import datetime as dt
import email.utils
import json
import random
from collections.abc import Callable, Mapping
from typing import NamedTuple

import openai
from tenacity import (
    AsyncRetrying,
    RetryCallState,
    retry_if_exception,
    stop_after_attempt,
    stop_before_delay,
)

from summarize.llm.model import Patience

REQUEST_TIMEOUT, TOO_MANY, SERVER_ERROR = 408, 429, 500
OUT_OF_MONEY = frozenset({"insufficient_quota", "billing_hard_limit_reached"})


class Garbled(Exception):
    """A reply with status 200 that holds no completion: an HTML page, cut JSON, no choices."""


_PASSING: dict[type[BaseException], str] = {
    openai.APITimeoutError: "no reply in time",  # is an APIConnectionError too
    openai.APIConnectionError: "no connection",
    Garbled: "a garbled reply",
    json.JSONDecodeError: "a garbled reply",
}


class Decision(NamedTuple):
    """Whether to send again, after how many seconds (None: our own choice), and why."""

    again: bool
    wait: float | None
    reason: str


def should_retry(error: BaseException) -> Decision:
    """What to do about an error of one request."""
    for kind, reason in _PASSING.items():
        if isinstance(error, kind):
            return Decision(True, None, reason)
    if isinstance(error, openai.APIStatusError):
        status = error.status_code
        if status == TOO_MANY and out_of_money(error):
            return Decision(False, None, "out of quota")
        if status in (REQUEST_TIMEOUT, TOO_MANY) or status >= SERVER_ERROR:
            reason = "too many requests" if status == TOO_MANY else f"status {status}"
            return Decision(True, retry_after(error.response.headers), reason)
    return Decision(False, None, type(error).__name__)


def out_of_money(error: openai.APIStatusError) -> bool:
    """A 429 that says that the account is out of quota, which no wait mends."""
    return bool(OUT_OF_MONEY & {error.code, error.type}) or "insufficient_quota" in str(error)


def retry_after(headers: Mapping[str, str]) -> float | None:
    """The seconds of a ``Retry-After`` header, a number or an HTTP date (RFC 9110, 10.2.3)."""
    value = headers.get("retry-after", "").strip()
    if not value:
        return None
    try:
        return max(0.0, float(value))
    except ValueError:
        pass
    try:
        when = email.utils.parsedate_to_datetime(value)
    except ValueError:
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=dt.UTC)
    return max(0.0, (when - dt.datetime.now(dt.UTC)).total_seconds())


def retrying(patience: Patience, notify: Callable[[str], None]) -> AsyncRetrying:
    """A fresh policy for one request. One that is shared between tasks mixes their counts."""

    def wait(state: RetryCallState) -> float:
        decision = should_retry(_error(state))
        if decision.wait is None:
            pause: float = patience.first * 2 ** (state.attempt_number - 1)
            return min(pause + random.uniform(0, pause), patience.longest)
        if decision.wait > patience.total:
            return decision.wait  # longer than we would go on: stop_before_delay ends it now
        return min(decision.wait, patience.longest)

    def before_sleep(state: RetryCallState) -> None:
        reason = should_retry(_error(state)).reason
        notify(f"{reason}: trying again in {state.upcoming_sleep:.0f} s")

    return AsyncRetrying(
        retry=retry_if_exception(lambda error: should_retry(error).again),
        wait=wait,
        stop=stop_after_attempt(patience.attempts) | stop_before_delay(patience.total),
        sleep=patience.sleep,
        before_sleep=before_sleep,
        reraise=True,
    )


def _error(state: RetryCallState) -> BaseException:
    error = state.outcome.exception() if state.outcome else None
    return error or Garbled("no outcome")
