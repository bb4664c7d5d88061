"""Writing results: data to stdout, messages to stderr, files whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from summarize.cli.exits import Failure


def say(message: str) -> None:
    """One line for the person at the keyboard."""
    print(message, file=sys.stderr)


def data(text: str) -> None:
    """The result itself."""
    sys.stdout.write(text if text.endswith("\n") else text + "\n")


def write(path: Path, text: str) -> None:
    """Write a file so that a reader finds the old one or the new one, never half of it.

    Raises:
        Failure: the folder cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            Path(temporary).chmod(0o644)
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise Failure(
            f"cannot write {path}: {error.strerror}; choose another folder with --out"
        ) from error
