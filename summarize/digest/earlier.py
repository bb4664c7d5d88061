"""The digests of earlier dates, as they were stored."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pydantic import ValidationError

from summarize.digest.model import Digest
from summarize.stories.earlier import Earlier, Source, earlier

DAYS = 7
"""How far back a digest looks unless it is told otherwise."""


class Remembered(NamedTuple):
    """What could be read of the stored digests."""

    digests: tuple[Digest, ...]
    notes: tuple[str, ...]
    """One sentence for each that was skipped: which, why, what to do."""


def first_day(date: dt.date) -> dt.date:
    """The first day that a digest of ``date`` looks back to by default."""
    return date - dt.timedelta(days=DAYS)


def remember(
    stored: Iterable[tuple[dt.date, str]], *, since: dt.date, before: dt.date
) -> Remembered:
    """Read stored digests.

    One that is broken or of another version is skipped: it costs the comparison with its
    date, not the digest.

    Args:
        stored: dates with ``digest.json``.
        since: the first date that counts.
        before: the date that is being made; itself and later ones are not looked at.
    """
    digests: list[Digest] = []
    notes: list[str] = []
    for date, text in sorted(stored):
        if not since <= date < before:
            continue
        try:
            version = json.loads(text).get("version")
            digest = Digest.model_validate_json(text) if version == _VERSION else None
        except (ValueError, AttributeError, ValidationError):
            notes.append(_note(date, "cannot be read"))
            continue
        if digest is None:
            notes.append(_note(date, f"is of version {version}, not {_VERSION}"))
        elif digest.date != date:
            notes.append(_note(date, f"says that it is of {digest.date}"))
        else:
            digests.append(digest)
    return Remembered(tuple(digests), tuple(notes))


_VERSION = Digest.model_fields["version"].default


def _note(date: dt.date, why: str) -> str:
    return (
        f"the stored digest of {date} {why}; it was not compared with:"
        f" make it again with summarize digest --date {date}"
    )


def stories_before(digests: Sequence[Digest], date: dt.date) -> list[Earlier]:
    """The stories of the digests of earlier dates, ready to be compared."""
    found = []
    for digest in digests:
        if digest.date < date:
            sources = {
                e.id: Source(e.path, e.language, e.publisher, e.published) for e in digest.articles
            }
            found += [earlier(digest.date, story, sources) for story in digest.stories]
    return found
