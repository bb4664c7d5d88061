"""Downloading the official weights: for the command whose purpose that is, and nothing else."""

from __future__ import annotations

import http.client
import os
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

from summarize.llm import digests, weights
from summarize.llm.errors import BadWeights

TIMEOUT = 60.0
"""Seconds without a byte."""
_NO_CONNECTION = (
    urllib.error.URLError,
    http.client.HTTPException,
    ConnectionError,
    TimeoutError,
)


def fetch(
    recipe: weights.Recipe = weights.OFFICIAL,
    folder: Path | None = None,
    *,
    progress: Callable[[int, int], None] = lambda done, size: None,
) -> Path:
    """Download the weights file; goes on where an earlier download stopped.

    Not for two processes at once: the hash would be wrong, and both would say so.

    Args:
        recipe: which file.
        folder: where to keep it; the cache folder by default.
        progress: told the bytes done and the size of the whole.

    Raises:
        BadWeights: no connection, no room, or the file is not the one that was promised.
    """
    folder = folder or weights.cache_folder()
    with weights.writing(folder, recipe.size):
        folder.mkdir(parents=True, exist_ok=True)
        partial = folder / f"{recipe.filename}.download"
        try:
            _download(recipe, partial, progress)
        except _NO_CONNECTION as error:
            raise BadWeights(
                f"cannot download {recipe.url} ({error}); run it again to go on,"
                " or pip install 'summarize[local]'"
            ) from error
        if partial.stat().st_size < recipe.size:
            raise BadWeights("the download stopped early; run it again to go on")
        if digests.sha256_of(partial, folder, rehash=True) != recipe.sha256:
            partial.unlink()
            raise BadWeights(f"{recipe.url} sent another file than expected; run it again")
        return weights.keep(partial, recipe, folder)


def _download(recipe: weights.Recipe, partial: Path, progress: Callable[[int, int], None]) -> None:
    have = partial.stat().st_size if partial.exists() else 0
    if have >= recipe.size:
        return
    request = urllib.request.Request(recipe.url, headers={"Range": f"bytes={have}-"})
    with urllib.request.urlopen(request, timeout=TIMEOUT) as reply:
        # a server that knows no ranges sends everything again
        resumed = reply.status == http.client.PARTIAL_CONTENT
        have = have if resumed else 0
        with partial.open("ab" if resumed else "wb") as out:
            for block in weights.blocks(reply):
                out.write(block)
                have += len(block)
                progress(have, recipe.size)
            out.flush()
            os.fsync(out.fileno())
