"""The verdict on one written sentence."""

from __future__ import annotations

from enum import StrEnum

from summarize.articles.model import Model


class Result(StrEnum):
    SUPPORTED = "supported"
    UNSUPPORTED = "unsupported"
    UNCHECKED = "unchecked"


class Reason(StrEnum):
    """Why a sentence is not supported, or could not be checked."""

    NO_CITATION = "no citation"
    NAME = "name"
    NUMBER = "number"
    DATE = "date"
    QUOTE = "quote"
    SPEAKER = "speaker"
    POLARITY = "polarity"
    ROLE = "role"
    QUALIFIER = "qualifier"
    CONTENT = "content"
    LANGUAGE = "language"
    """The check does not know the language or the script."""


class Verdict(Model):
    """``supported``, ``unsupported(reason, token)`` or ``unchecked(reason)``."""

    result: Result
    reason: Reason | None = None
    token: str = ""
    """The offending words of the sentence, as written."""

    @property
    def passes(self) -> bool:
        return self.result is Result.SUPPORTED

    def __str__(self) -> str:
        if self.reason is None:
            return self.result.value
        return f"{self.result.value}: {self.reason.value}" + (
            f" “{self.token}”" if self.token else ""
        )


SUPPORTED = Verdict(result=Result.SUPPORTED)
"""Also the verdict of a sentence that is sliced from its article."""
