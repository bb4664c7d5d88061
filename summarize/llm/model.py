"""The values of this room: which model, what is asked, what comes back, what it cost."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, Literal, TypedDict, TypeVar

from pydantic import BaseModel, ConfigDict

T = TypeVar("T", bound=BaseModel)


class Message(TypedDict):
    """One turn of what is asked. Put what stays the same first: servers cache prefixes."""

    role: Literal["system", "user", "assistant"]
    content: str


@dataclass(frozen=True, slots=True)
class ModelSpec:
    """Which model to ask and where it is."""

    name: str
    """As the server knows it, and as provenance shows it."""
    context_tokens: int
    """Prompt and answer together."""
    small: bool = False
    """Better at choosing than at writing."""
    embedded: bool = False
    """Runs inside this process, from weights on this machine."""
    weights: Path | None = None
    """Of an embedded model: its GGUF file; None is the one that ships in packages."""
    weights_sha256: str = ""
    base_url: str | None = field(default=None, repr=False)
    """None is OpenAI's. Not shown: an address may hold a password."""
    api_key: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to go on with a server that does not answer well. Times in seconds."""

    attempts: int = 5
    """Of one request."""
    first: float = 1.0
    """The first wait; it doubles, plus up to as much again at random."""
    longest: float = 60.0
    """Of one wait, whatever ``Retry-After`` says."""
    total: float = 180.0
    """Of one request with its waits; a longer ``Retry-After`` gives up at once."""
    timeout: float = 300.0
    """Of one reply."""
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


class Usage(BaseModel):
    """What one or more answers took. ``Usage()`` is the zero of the addition."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    requests: int = 0
    """Sent, whatever became of them."""
    prompt_tokens: int = 0
    completion_tokens: int = 0
    seconds: float = 0.0
    """Time in requests; waits between them and for a free slot are not counted."""
    cost_usd: float | None = None
    """None when the price of any part is not known."""

    def __add__(self, other: Usage) -> Usage:
        if not self.requests:
            return other
        if not other.requests:
            return self
        known = self.cost_usd is not None and other.cost_usd is not None
        return Usage(
            requests=self.requests + other.requests,
            prompt_tokens=self.prompt_tokens + other.prompt_tokens,
            completion_tokens=self.completion_tokens + other.completion_tokens,
            seconds=self.seconds + other.seconds,
            cost_usd=(self.cost_usd or 0.0) + (other.cost_usd or 0.0) if known else None,
        )


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """What was answered, and what is still wrong with it."""

    value: T
    problems: tuple[str, ...]
    """What the check still says after the last re-ask."""
    reasks: int
    """Drafts that were sent back before this answer was taken."""
    usage: Usage
    """When it was answered; the same on a replay."""
    stored: bool
    """It came from the store, and nothing was sent."""
    first_problems: int = 0
    """How many the check had before any re-ask; the same on a replay."""
