"""The embedded model: llama.cpp inside this process, behind a port that only we can use."""

from __future__ import annotations

import asyncio
import importlib.util
import json
import os
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from summarize.llm import weights
from summarize.llm.errors import BadWeights, NoModel
from summarize.llm.model import ModelSpec

CONTEXT = 8192
"""Tokens of prompt and answer: the longest seed takes 2,000, and memory grows with it."""

SILENT = -1
"""llama.cpp writes to the terminal's stderr from 0 on."""


class Served(NamedTuple):
    """A running server."""

    model: ModelSpec
    """With the address and the key of the server."""
    compact: bool
    """It was built with llguidance."""


def installed() -> bool:
    """Whether llama.cpp is there; imports nothing."""
    return importlib.util.find_spec("xllamacpp") is not None


@asynccontextmanager
async def serve(model: ModelSpec, notify: Callable[[str], None]) -> AsyncIterator[Served]:
    """Load the weights and serve them on a free port of 127.0.0.1 until the block ends.

    Loading takes 3 to 5 s and about 2 GB of memory, which is free again afterwards.

    Raises:
        NoModel: xllamacpp is not installed.
        BadWeights: the file is missing or damaged, or llama.cpp cannot load it.
    """
    if not installed():
        raise NoModel("the embedded model is not installed: pip install '.[local]' in the checkout")
    path = model.weights
    if path is None:
        path = await asyncio.to_thread(weights.locate, notify=notify)
    notify(f"loading {model.name}")
    key = secrets.token_urlsafe(32)
    server = await asyncio.to_thread(_load, path, key, model.context_tokens)
    try:
        served = replace(model, base_url=f"{server.listening_address}/v1", api_key=key)
        yield Served(served, _has_llguidance())
    finally:
        del server  # frees the memory and the port


def _load(path: Path, key: str, context_tokens: int) -> Any:
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = str(path)
    params.n_ctx = context_tokens
    params.n_parallel = 1
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = physical_cores()
    params.cache_ram_mib = 0  # by default up to 8 GB of old prompts are kept in memory
    params.hostnames, params.port = ["127.0.0.1"], 0
    params.api_keys = [key]
    params.ui = params.endpoint_slots = False
    params.verbosity = SILENT
    try:
        return xllamacpp.Server(params)
    except RuntimeError as error:
        raise BadWeights(
            f"llama.cpp cannot load {path}: it is no GGUF model that it knows, or there is not"
            " enough memory; free some, or pass another --model"
        ) from error


def _has_llguidance() -> bool:
    import xllamacpp

    grammar = xllamacpp.json_schema_to_grammar(json.dumps({"type": "object"}))
    return str(grammar).startswith("%llguidance")


def physical_cores() -> int:
    """The cores that this process may use, without hyper-threads: those slow llama.cpp down."""
    if not hasattr(os, "sched_getaffinity"):
        return os.cpu_count() or 1
    allowed = os.sched_getaffinity(0)
    siblings = set()
    for cpu in allowed:
        topology = Path(f"/sys/devices/system/cpu/cpu{cpu}/topology/thread_siblings_list")
        try:
            siblings.add(topology.read_text())
        except OSError:
            return len(allowed)
    return len(siblings)
