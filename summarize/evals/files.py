"""Writing whole files, and hashing what an eval was made of."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from collections.abc import Iterable
from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Write a file so that a reader finds the old one or the new one, never half of it.

    Raises:
        OSError: the folder cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def digest_of(files: Iterable[tuple[str, Path]]) -> str:
    """SHA-256 over names and contents, in hex, whatever the order of the files.

    Args:
        files: each file with the name that counts: the same on every machine.

    Raises:
        OSError: a file cannot be read.
    """
    whole = hashlib.sha256()
    for name, path in sorted(files):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        whole.update(f"{name}\0{content}\n".encode())
    return whole.hexdigest()


def digest_of_folder(folder: Path, suffix: str) -> str:
    """SHA-256 over the files of a folder and its sub-folders with this ending."""
    files = (p for p in folder.rglob(f"*{suffix}") if p.is_file())
    return digest_of((p.relative_to(folder).as_posix(), p) for p in files)


def file_name(model: str) -> str:
    """A model's name as a file name: ``qwen2.5:3b`` becomes ``qwen2.5-3b``."""
    return re.sub(r"[^A-Za-z0-9._-]+", "-", model).strip("-.") or "model"
