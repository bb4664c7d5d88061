"""Every statement of a brief, to look at and to change."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from summarize.briefs.model import Brief, Statement

S = TypeVar("S", bound=Statement)

_LISTS = ("summary", "facts", "background", "next", "quotes")


def shown(brief: Brief) -> Iterator[Statement]:
    """The statements in the order in which they are shown; one may come twice."""
    yield brief.headline
    for field in _LISTS:
        yield from getattr(brief, field)


def changed(brief: Brief, change: Callable[[Statement], dict[str, Any]]) -> Brief:
    """The brief with the fields that ``change`` gives set in each statement."""

    def one(statement: S) -> S:
        return statement.model_copy(update=change(statement))

    lists = {field: tuple(map(one, getattr(brief, field))) for field in _LISTS}
    return brief.model_copy(update={"headline": one(brief.headline), **lists})
