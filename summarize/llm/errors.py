"""What can go wrong between a question and its answer.

    LLMError
    ├── ModelUnavailable      every other question would fail as well: stop the run
    │   ├── NoModel           nothing to ask: no key, no endpoint, no embedded model
    │   ├── BadWeights        the embedded model's file is missing, damaged or does not fit
    │   ├── Unauthorised      the server does not accept the key
    │   ├── QuotaExceeded     the account is out of money
    │   ├── UnknownModel      the server has no model of that name
    │   └── Unreachable       no usable reply: connection, timeout, 429 and 5xx, after retries
    └── NoAnswer              this question has no answer; others may
        ├── Refused           the model, or a content filter, declined
        ├── CutOff            the answer did not fit into max_tokens
        ├── TooLong           the question does not fit into the model's context
        ├── Rejected          the server calls the request wrong
        └── AskFailed         no draft fitted the schema, re-asks included

Each message is one line that says what to do, and never holds a key.
"""

from __future__ import annotations

from summarize.llm.model import Usage


class LLMError(Exception):
    """Base of all errors of this room."""

    def __init__(self, message: str, usage: Usage | None = None) -> None:
        super().__init__(" ".join(message.split()))
        self.usage = usage or Usage()
        """What was spent before it failed."""


class ModelUnavailable(LLMError):
    """Every other question would fail as well."""


class NoModel(ModelUnavailable):
    """There is nothing to ask."""


class BadWeights(ModelUnavailable):
    """The embedded model's file is missing, damaged, or there is no room for it."""


class Unauthorised(ModelUnavailable):
    """The server does not accept the key."""


class QuotaExceeded(ModelUnavailable):
    """The account is out of money; waiting does not help."""


class UnknownModel(ModelUnavailable):
    """The server has no model of that name, or no such address."""


class Unreachable(ModelUnavailable):
    """The server gave no usable reply, retries included."""


class NoAnswer(LLMError):
    """This question has no answer; others may have one."""


class Refused(NoAnswer):
    """The model, or the provider's content filter, declined."""


class CutOff(NoAnswer):
    """The answer did not fit into ``max_tokens``."""


class TooLong(NoAnswer):
    """The question does not fit into the model's context."""


class Rejected(NoAnswer):
    """The server calls the request wrong, and no simpler form of it helped."""


class AskFailed(NoAnswer):
    """No draft fitted the schema, re-asks included."""
