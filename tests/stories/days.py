"""Two days of stories: what one digest told, and what is told the day after."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from summarize.stories import Story, Told, tell
from summarize.stories.earlier import Earlier, Source, earlier
from summarize.stories.updates import Compared, compare_days

FIRST = dt.date(2026, 4, 6)
SECOND = dt.date(2026, 4, 7)
THIRD = dt.date(2026, 4, 8)


def stored(told: Sequence[Told], date: dt.date = FIRST) -> list[Earlier]:
    """The stories of a digest as a later one finds them."""
    return kept(tell(told), told, date)


def kept(stories: Sequence[Story], told: Sequence[Told], date: dt.date) -> list[Earlier]:
    sources = {
        t.article.id: Source(
            t.article.path, t.article.language, t.article.publisher, t.article.published
        )
        for t in told
    }
    return [earlier(date, Story.model_validate_json(s.model_dump_json()), sources) for s in stories]


def compared(told: Sequence[Told], before: Sequence[Earlier]) -> Compared:
    return compare_days(tell(told), told, before)
