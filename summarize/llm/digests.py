"""SHA-256 of large files, remembered until the file changes.

Hashing 1.1 GB takes seconds, and every start needs it: the hash of the weights is part of the
key that answers are stored under. A note in the cache folder holds it with the file's size and
time of change.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from contextlib import suppress
from pathlib import Path


def sha256_of(path: Path, folder: Path, *, rehash: bool = False) -> str:
    """The hash in hex; read from the note if the file is as it was.

    Args:
        path: the file.
        folder: where notes are kept.
        rehash: read the file in any case.
    """
    known = None if rehash else known_sha256(path, folder)
    if known is None:
        with path.open("rb") as file:
            known = hashlib.file_digest(file, "sha256").hexdigest()
        remember(path, folder, known)
    return known


def known_sha256(path: Path, folder: Path) -> str | None:
    """The hash from when the file had the size and time that it has now; None if unknown."""
    try:
        note = json.loads(_note(path, folder).read_text())
    except (OSError, ValueError):
        return None
    if not isinstance(note, dict):
        return None
    sha256 = note.pop("sha256", None)
    return sha256 if isinstance(sha256, str) and note == _state(path) else None


def remember(path: Path, folder: Path, sha256: str) -> None:
    """Note the hash of a file as it is now."""
    note = _note(path, folder)
    temporary = note.with_suffix(f".{secrets.token_hex(4)}")
    with suppress(OSError):  # without the note it is hashed again, no more
        folder.mkdir(parents=True, exist_ok=True)
        temporary.write_text(json.dumps(_state(path) | {"sha256": sha256}))
        temporary.replace(note)


def _note(path: Path, folder: Path) -> Path:
    where = str(path.resolve()).encode(errors="surrogateescape")
    return folder / f"{hashlib.sha256(where).hexdigest()[:16]}.sha256.json"


def _state(path: Path) -> dict[str, int]:
    found = path.stat()
    return {"size": found.st_size, "mtime_ns": found.st_mtime_ns}
