"""The command line: one file per command, no logic."""

from __future__ import annotations

import os
import sys

import typer

from summarize.cli import articles, brief, digest, eval, gold, models, schema, verify
from summarize.cli.exits import Exit, Failure

app = typer.Typer(
    name="summarize",
    help="A day's news articles in, a digest out in which everything points at its source.\n\n"
    "Exit codes: 0 complete; 1 written, but some articles failed, or a check found something; "
    "2 bad usage; 3 nothing written.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (digest, brief, articles, verify, models, schema, eval):
    app.command(command.__name__.rpartition(".")[2])(command.run)
app.add_typer(gold.app, name="gold")


def main() -> None:
    """Run the command line; no traceback reaches a user."""
    try:
        app()
    except Failure as failure:
        print(f"summarize: {failure}", file=sys.stderr)
        sys.exit(failure.code)
    except KeyboardInterrupt:
        print("summarize: interrupted; what was answered is in the store", file=sys.stderr)
        sys.exit(Exit.INTERRUPTED)
    except BrokenPipeError:
        # The reader of our output went away (head, less): nothing is wrong.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(Exit.COMPLETE)
    except Exception as error:
        if os.environ.get("SUMMARIZE_DEBUG"):
            raise
        name = type(error).__name__
        print(
            f"summarize: a fault in the program ({name}: {' '.join(str(error).split())[:300]}); "
            "please report it; SUMMARIZE_DEBUG=1 shows where",
            file=sys.stderr,
        )
        sys.exit(Exit.NOTHING)
