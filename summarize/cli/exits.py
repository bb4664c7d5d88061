"""How the program ends: the exit codes, and the one line that goes with them."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """Exit codes of every command."""

    COMPLETE = 0
    PARTIAL = 1
    """Written, but some articles failed; or a check found something."""
    USAGE = 2
    """The command line is wrong."""
    NOTHING = 3
    """Nothing was written."""
    INTERRUPTED = 130


class Failure(Exception):
    """Ends the command with one line on stderr.

    Args:
        message: what is wrong and what to do.
        code: the exit code.
    """

    def __init__(self, message: str, code: Exit = Exit.NOTHING) -> None:
        super().__init__(" ".join(message.split()))
        self.code = code
