"""An error of the SDK in our words: what happened, and what to do."""

from __future__ import annotations

from urllib.parse import urlsplit

import openai

from summarize.llm import errors
from summarize.llm.model import ModelSpec, Patience
from summarize.llm.retry import TOO_MANY, out_of_money

UNAUTHORISED, PAYMENT_REQUIRED, FORBIDDEN, NOT_FOUND = 401, 402, 403, 404
WRONG_REQUEST = (400, 422)
SAID_AT_MOST = 200
"""Characters of the server's own words that are repeated."""


def translate(error: Exception, model: ModelSpec, patience: Patience) -> errors.LLMError:
    """Our error for one that no retry and no simpler form of the request mended."""
    where = _where(model)
    if isinstance(error, openai.APIStatusError):
        return _of_status(error, model, where)
    if isinstance(error, openai.APITimeoutError):
        problem = f"gave no reply within {patience.timeout:.0f} s"
    elif isinstance(error, openai.APIConnectionError):
        problem = "cannot be reached"
    else:
        problem = f"sends replies that are no chat completions ({_said(error, model)})"
    return errors.Unreachable(
        f"{where} {problem}; check that the server runs and that OPENAI_BASE_URL is its address"
    )


def too_long(error: openai.APIStatusError) -> bool:
    """The server says that the question does not fit into the context."""
    said = str(error).lower()
    return any(
        words in said
        for words in ("context_length", "context length", "context size", "context window")
    )


def _of_status(error: openai.APIStatusError, model: ModelSpec, where: str) -> errors.LLMError:
    status, said = error.status_code, _said(_words(error), model)
    result: tuple[type[errors.LLMError], str]
    if status == UNAUTHORISED:
        # the server's words are left out: they may repeat the key
        result = errors.Unauthorised, f"{where} does not accept the key; check OPENAI_API_KEY"
    elif status == FORBIDDEN:
        result = (
            errors.Unauthorised,
            f"{where} does not let this key use {model.name}; check OPENAI_API_KEY and --model",
        )
    elif status == PAYMENT_REQUIRED or (status == TOO_MANY and out_of_money(error)):
        result = (
            errors.QuotaExceeded,
            f"the account at {where} is out of quota; top it up, or use another key or --model",
        )
    elif status == NOT_FOUND:
        result = (
            errors.UnknownModel,
            f"{where} has no model {model.name!r} ({said}); name one that it has with --model,"
            " and check OPENAI_BASE_URL, which often ends in /v1",
        )
    elif too_long(error):
        result = (
            errors.TooLong,
            f"the text does not fit into the context of {model.name} ({said});"
            " use a --model with a larger one",
        )
    elif status in WRONG_REQUEST:
        result = errors.Rejected, f"{where} rejects the request ({said}); try another --model"
    elif status == TOO_MANY:
        result = (
            errors.Unreachable,
            f"{where} asks for fewer requests ({said}); try again later, with fewer at once",
        )
    else:
        result = (
            errors.Unreachable,
            f"{where} answers with status {status} ({said}); try again later",
        )
    return result[0](result[1])


def _where(model: ModelSpec) -> str:
    """The server without what else its address may hold: a user, a password, a path."""
    if model.embedded:
        return "the embedded model"
    parts = urlsplit(model.base_url or "https://api.openai.com")
    return f"{parts.hostname}:{parts.port}" if parts.port else str(parts.hostname)


def _words(error: openai.APIStatusError) -> str:
    body = error.body
    if isinstance(body, dict) and isinstance(body.get("message"), str):
        return str(body["message"])
    return str(error)


def _said(words: object, model: ModelSpec) -> str:
    text = " ".join(str(words).split())
    if model.api_key:
        text = text.replace(model.api_key, "…")
    return text if len(text) <= SAID_AT_MOST else text[: SAID_AT_MOST - 1] + "…"
