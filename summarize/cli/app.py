"""The command line: one file per command, no logic."""

from __future__ import annotations

import io
import os
import sys

import typer

from summarize.cli import (
    articles,
    brief,
    digest,
    eval,
    glossary,
    gold,
    models,
    output,
    schema,
    verify,
)
from summarize.cli.exits import Exit, Failure

app = typer.Typer(
    name="summarize",
    help="A day's news articles in, a digest out in which everything points at its source.\n\n"
    "Start with: summarize digest --articles FOLDER --date 2026-01-23\n\n"
    "The model that answers: OPENAI_API_KEY for OpenAI's; OPENAI_BASE_URL and --model for "
    "another server (Ollama, vLLM, llama.cpp); with neither, one that runs on this machine. "
    "summarize models shows what is there.\n\n"
    "Exit codes: 0 complete; 1 written, but some articles failed, or a check found something; "
    "2 bad usage; 3 nothing written; 130 interrupted.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (digest, brief, articles, verify, models, schema, eval):
    app.command(command.__name__.rpartition(".")[2])(command.run)
app.add_typer(glossary.app, name="glossary")
app.add_typer(gold.app, name="gold")


def main() -> None:
    """Run the command line; no traceback reaches a user."""
    _speak_utf8()
    try:
        # typer returns the code of typer.Exit, and 130 for Ctrl-C
        code = app(prog_name="summarize", standalone_mode=False) or Exit.COMPLETE
    except Failure as failure:
        output.say(f"summarize: {failure}")
        code = failure.code
    except typer.TyperException as error:
        output.say(_usage(error))
        code = Exit.USAGE
    except Exception as error:
        if os.environ.get("SUMMARIZE_DEBUG"):
            raise
        said = " ".join(str(error).split())[:300]
        output.say(
            f"summarize: a fault in the program ({type(error).__name__}: {said}); "
            "please report it; SUMMARIZE_DEBUG=1 shows where"
        )
        code = Exit.NOTHING
    if code == Exit.INTERRUPTED:
        output.say("summarize: interrupted; what was answered is in the store")
    sys.exit(code)


def _usage(error: typer.TyperException) -> str:
    """What is wrong with the command line, in one line; a whole help page as it is."""
    message = error.format_message()
    if "\n" in message:
        return message
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "summarize"
    # pydantic's words, which typer passes on
    message = message.replace("Value error, ", "").rstrip(".")
    return f"summarize: {message}; see {command} --help"


def _speak_utf8() -> None:
    """Articles hold any script: what goes into a file or a pipe is UTF-8 in every locale."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")
