"""``summarize glossary``: the names in digests, and how the newsroom spells them."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from summarize.cli import options, output
from summarize.cli.exits import Exit, Failure
from summarize.cli.newsroom import Newsroom, newsroom_file, opened_newsroom
from summarize.cli.run import store, today

if TYPE_CHECKING:
    from summarize.digest import Digest
    from summarize.stories.newsroom import Spelling

app = typer.Typer(
    help="Names in digests, and how the newsroom spells them: show, add, check.",
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Kind = Literal["person", "organisation", "place"]
"""The values of `summarize.passages.NameKind` that a digest lists."""


@app.command()
def show(
    digests: Annotated[
        Path | None,
        typer.Argument(
            metavar="DIGESTS",
            help="A digest.json, or a folder with one or with DATE/digest.json; by default the "
            "digests in the store.",
        ),
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Leave out earlier digests.")
    ] = None,
    newsroom: Newsroom = None,
    store_file: options.Store = options.DEFAULT_STORE,
    as_json: options.Json = False,
) -> None:
    """Show the people, organisations and places of digests with their forms and spellings.

    Exit codes: 0 complete, 2 bad usage, 3 the store cannot be used.
    """
    from summarize.digest.names import listed

    spelling = opened_newsroom(newsroom).spelling
    first = options.day(since, today(), "--since") if since else dt.date.min
    found = [d for d in _digests(digests, store_file) if d.date >= first]
    names = listed(found, spelling)
    if as_json:
        rows = [n._asdict() | {"house": n.house and n.house.name} for n in names]
        output.data(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    if not names:
        output.data("no digest names anybody")
    for name in names:
        house = f" → {_spelled(name.house)}" if name.house else ""
        output.data(f"{name.name} ({name.kind}){house}")
        forms = [f for f in name.forms if f != name.name]
        if forms:
            output.data(f"  as printed: {', '.join(forms)}")
        output.data(f"  in: {', '.join(name.dates)}")


@app.command()
def add(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="How the newsroom writes it, in any language.")
    ],
    own: Annotated[
        list[str] | None,
        typer.Option(
            "--in", metavar="LANG=NAME", help="Its own spelling in a language; may be repeated."
        ),
    ] = None,
    variants: Annotated[
        list[str] | None,
        typer.Option("--variant", metavar="FORM", help="Another form of it; may be repeated."),
    ] = None,
    kind: Annotated[
        Kind | None, typer.Option("--kind", help="Only for names of this kind.")
    ] = None,
    newsroom: Newsroom = None,
) -> None:
    """Add an entry to the end of the newsroom's file, and make the file if there is none.

    Exit codes: 0 written, 2 the entry or the file is not in order, 3 cannot be written.
    """
    from summarize.stories.newsroom import ALL, DEFAULT, NewsroomError, entry_of
    from summarize.stories.newsroom_edit import with_entry

    file = newsroom_file(newsroom) or DEFAULT
    try:
        names = {ALL: name, **dict(map(_in_language, own or ()))}
        entry = entry_of(names, variants or (), kind)
        output.write(file, with_entry(_content(file), entry, file))
    except NewsroomError as error:
        raise Failure(str(error), Exit.USAGE) from error
    output.say(f"added to {file}: {_spelled(entry)}")


@app.command()
def check(newsroom: Newsroom = None) -> None:
    """Check the newsroom's file: its form, and entries that clash.

    Exit codes: 0 in order, 1 entries clash, 2 the file cannot be used.
    """
    from summarize.stories.house import clashes

    file = newsroom_file(newsroom)
    if file is None:
        raise Failure("there is no newsroom.toml here; --newsroom names the file", Exit.USAGE)
    room = opened_newsroom(newsroom)
    found = clashes(room.spelling)
    for clash in found:
        output.data(f"{file}: {clash}")
    if found:
        output.say(f"{len(found)} to mend")
        raise typer.Exit(Exit.PARTIAL)
    output.data(
        f"{file}: {len(room.spelling)} spellings, {len(room.families)} families: "
        "everything is in order"
    )


def _spelled(entry: Spelling) -> str:
    from summarize.stories.newsroom import ALL

    names = entry.name.items()
    return ", ".join(name if code == ALL else f"{name} ({code})" for code, name in names)


def _in_language(text: str) -> tuple[str, str]:
    code, equals, name = text.partition("=")
    if not equals or not code or not name:
        raise Failure(f"--in {text!r}: write LANG=NAME, for example ru=Имя", Exit.USAGE)
    return code.strip(), name


def _content(file: Path) -> str:
    """With the line endings that it has."""
    try:
        return file.read_bytes().decode() if file.exists() else ""
    except OSError as error:
        raise Failure(f"{file} cannot be read: {error.strerror}", Exit.USAGE) from error
    except UnicodeDecodeError as error:
        raise Failure(f"{file} is not UTF-8 (byte {error.start})", Exit.USAGE) from error


def _digests(path: Path | None, store_file: Path) -> list[Digest]:
    from summarize.digest import Digest

    found = []
    for where, text in _texts(path, store_file):
        try:
            found.append(Digest.model_validate_json(text))
        except ValueError as error:
            raise Failure(f"{where} is no digest of this version", Exit.USAGE) from error
    return found


def _texts(path: Path | None, store_file: Path) -> Iterator[tuple[str, str]]:
    """The digests as JSON, each with where it is from."""
    if path is None:
        if not store_file.exists():
            raise Failure(
                f"{store_file} is not there yet: summarize digest makes it; or name a digest.json",
                Exit.USAGE,
            )
        with store(store_file) as opened:
            stored = opened.get_digests(dt.date.max)
        yield from ((f"the digest of {d.date} in {store_file}", d.json) for d in stored)
        return
    files = (
        [path]
        if path.is_file()
        else sorted({*path.glob("digest.json"), *path.glob("*/digest.json")})
    )
    if not files:
        raise Failure(f"{path}: there is no digest.json", Exit.USAGE)
    for file in files:
        try:
            yield str(file), file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise Failure(f"{file} cannot be read", Exit.USAGE) from error
