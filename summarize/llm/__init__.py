"""Asking a language model: which one, how, and what to do when it does not answer."""

from summarize.llm.asker import Asker
from summarize.llm.choose import choose
from summarize.llm.errors import (
    AskFailed,
    BadWeights,
    CutOff,
    LLMError,
    ModelUnavailable,
    NoAnswer,
    NoModel,
    QuotaExceeded,
    Refused,
    Rejected,
    TooLong,
    Unauthorised,
    UnknownModel,
    Unreachable,
)
from summarize.llm.model import Answer, Message, ModelSpec, Patience, Usage
from summarize.llm.schema import schema_digest

__all__ = [
    "Answer",
    "AskFailed",
    "Asker",
    "BadWeights",
    "CutOff",
    "LLMError",
    "Message",
    "ModelSpec",
    "ModelUnavailable",
    "NoAnswer",
    "NoModel",
    "Patience",
    "QuotaExceeded",
    "Refused",
    "Rejected",
    "TooLong",
    "Unauthorised",
    "UnknownModel",
    "Unreachable",
    "Usage",
    "choose",
    "schema_digest",
]
