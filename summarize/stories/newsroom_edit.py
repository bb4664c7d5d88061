"""Add an entry to a newsroom's file; what its editors wrote there stays as it is."""

from __future__ import annotations

import json
from pathlib import Path

from summarize.stories.house import clashes
from summarize.stories.newsroom import ALL, NewsroomError, Spelling, parse_newsroom

_BOM = "\ufeff"


def with_entry(text: str, entry: Spelling, path: Path) -> str:
    """The content of the file with one more entry at its end.

    Args:
        text: the content, in UTF-8; empty for a new file. Its line endings are kept.
        path: for messages.

    Raises:
        NewsroomError: the file is not in order, or the entry clashes with one that it has.
    """
    before = parse_newsroom(text.removeprefix(_BOM), path)
    known = set(clashes(before.spelling))
    if new := [c for c in clashes((*before.spelling, entry)) if c not in known]:
        raise NewsroomError(f"{path}: {new[0]}")
    end = "\r\n" if "\r\n" in text else "\n"
    gap = "" if not text else end if text.endswith("\n") else end * 2
    made = text + gap + end.join(_lines(entry)) + end
    if parse_newsroom(made.removeprefix(_BOM), path).spelling != (*before.spelling, entry):
        raise NewsroomError(f"{path}: an entry cannot be added at its end; write it by hand")
    return made


def _lines(entry: Spelling) -> list[str]:
    if set(entry.name) == {ALL}:
        name = _quoted(entry.name[ALL])
    else:
        pairs = (f"{code} = {_quoted(n)}" for code, n in entry.name.items())
        name = f"{{ {', '.join(pairs)} }}"
    lines = ["[[spelling]]", f"name = {name}"]
    if entry.variants:
        lines.append(f"variants = [{', '.join(map(_quoted, entry.variants))}]")
    if entry.kind:
        lines.append(f'kind = "{entry.kind.value}"')
    return lines


def _quoted(text: str) -> str:
    """A TOML basic string; the escapes of JSON are among its own."""
    return json.dumps(text, ensure_ascii=False)
