"""Writing results: data to stdout, messages to stderr, files whole or not at all."""

from __future__ import annotations

import os
import secrets
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from summarize.cli.exits import Failure


def say(message: str) -> None:
    """One line on stderr about something that is wrong."""
    sys.stderr.write(message + "\n")


def note(message: str) -> None:
    """One line on stderr that a script does not need: only a person at a terminal sees it."""
    if sys.stderr.isatty():
        say(message)


def data(text: str) -> None:
    """The result itself."""
    try:
        sys.stdout.write(text if text.endswith("\n") else text + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader of our output went away (head, less): nothing is wrong.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def check_folder(folder: Path) -> None:
    """Find out that a folder cannot be written before hours of work, not after; makes nothing.

    Raises:
        Failure: it cannot.
    """
    with _writing(folder):
        existing = next(p for p in (folder, *folder.absolute().parents) if p.exists())
    if not existing.is_dir():
        raise Failure(f"cannot write {folder}: {existing} is a file; choose another --out")
    if not os.access(existing, os.W_OK | os.X_OK):
        raise Failure(f"cannot write {folder}: no permission in {existing}; choose another --out")


def write(path: Path, text: str) -> None:
    """Write a file so that a reader finds the old one or the new one, never half of it.

    Raises:
        Failure: the folder cannot be written.
    """
    temporary = path.with_name(f".{secrets.token_hex(8)}")
    with _writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with temporary.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)


def remove(paths: Iterable[Path]) -> None:
    """Remove files.

    Raises:
        Failure: one cannot be removed.
    """
    for path in paths:
        with _writing(path):
            path.unlink(missing_ok=True)


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Failure(f"cannot write {path}: {error.strerror}; choose another folder") from error
