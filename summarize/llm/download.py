"""Downloading a large file so that it can go on where it stopped."""

from __future__ import annotations

import http.client
import os
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

TIMEOUT = 60.0
"""Seconds without a byte."""
CHUNK = 1 << 20

NO_CONNECTION = (
    urllib.error.URLError,
    http.client.HTTPException,
    ConnectionError,
    TimeoutError,
)
"""What `download` raises when the network is to blame; other OSErrors are the disk's."""


def download(url: str, partial: Path, size: int, progress: Callable[[int, int], None]) -> None:
    """Add to ``partial`` what it lacks of the ``size`` bytes at ``url``."""
    have = partial.stat().st_size if partial.exists() else 0
    if have >= size:
        return
    request = urllib.request.Request(url, headers={"Range": f"bytes={have}-"})
    with urllib.request.urlopen(request, timeout=TIMEOUT) as reply:
        # a server that knows no ranges sends everything again
        resumed = reply.status == http.client.PARTIAL_CONTENT
        have = have if resumed else 0
        with partial.open("ab" if resumed else "wb") as out:
            while block := reply.read(CHUNK):
                out.write(block)
                have += len(block)
                progress(have, size)
            out.flush()
            os.fsync(out.fileno())
