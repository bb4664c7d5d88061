"""What a date or time expression says, before and after it is resolved."""

from __future__ import annotations

import datetime as dt
from typing import Literal, NamedTuple

Which = Literal["next", "last", "this"]
Tense = Literal["past", "future"]
Grain = Literal["minute", "day", "month", "year"]


class TimeWords(NamedTuple):
    """One expression of time in a text; ``text[start:end]`` are its words.

    Prepositions are left out («в пятницу» gives ``пятницу``), words that choose the day are
    kept («ближайшую пятницу», ``last Friday``, «сегодня вечером»). What the words do not
    say is None.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    end_year: int | None = None
    end_month: int | None = None
    end_day: int | None = None
    """Last day of a range; a part that is None is that of the first day."""
    offset_days: int | None = None
    """From the day of publication: 0 for "today", -1 for "yesterday"."""
    offset_weeks: int | None = None
    """A whole week: -1 for "last week". Likewise months and years."""
    offset_months: int | None = None
    offset_years: int | None = None
    """Also beside a month: «10 марта прошлого года»."""
    weekday: int | None = None
    """Monday is 0."""
    which: Which | None = None
    """None for a bare «в пятницу»."""
    nearest: bool = False
    """«ближайшую», ``coming``: the first such day, where ``next`` may be one week later."""
    last_day: bool = False
    """The last day of ``month``."""
    clock: str | None = None
    """``HH:MM``."""
    unclear: str = ""
    """Why the words have more than one reading whatever the publication date is."""


class Resolved(NamedTuple):
    """The calendar date that words stand for, or the reason why it is unknown."""

    value: dt.date | None
    end_value: dt.date | None = None
    """Last day of a range or of a week."""
    precision: Grain | None = None
    """For a month or a year, ``value`` is its first day."""
    reason: str = ""
    """Why ``value`` is None, in one English clause; empty otherwise."""
