"""The entities that digests name, across their stories and days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarize.digest.model import Digest
from summarize.passages import NameKind
from summarize.stories import Story, StoryName
from summarize.stories.house import fold
from summarize.stories.newsroom import Spelling


class Listed(NamedTuple):
    """One entity."""

    name: str
    """As the latest digest spells it."""
    kind: NameKind
    forms: tuple[str, ...]
    """As printed, each once, with what digests called it."""
    dates: tuple[str, ...]
    """Of the digests, the first one first."""
    house: Spelling | None
    """The newsroom's entry for it."""


class _Group:
    def __init__(self, kind: NameKind) -> None:
        self.kind = kind
        self.names: list[str] = []
        self.forms: dict[str, str] = {}
        self.dates: dict[str, None] = {}
        self.stories: set[tuple[str, str]] = set()

    def add(self, name: StoryName, story: tuple[str, str]) -> None:
        self.names.append(name.name)
        for form in (name.name, *name.forms):
            self.forms.setdefault(fold(form), form)
        self.dates[story[0]] = None
        self.stories.add(story)


def listed(digests: Iterable[Digest], spelling: Sequence[Spelling]) -> tuple[Listed, ...]:
    """The entities of some digests, by kind and name.

    Names of two stories are one when they are spelled the same, or when both print the same
    full form; a surname joins nobody, and two names of one story stay two.
    """
    groups: list[_Group] = []
    index: dict[tuple[NameKind, str], list[_Group]] = {}
    for digest in sorted(digests, key=lambda d: d.date):
        for story in digest.stories:
            where = (digest.date.isoformat(), story.id)
            for name in _names(story):
                handles = _handles(name)
                near = [g for h in handles for g in index.get((name.kind, h), ())]
                group = next((g for g in near if where not in g.stories), None)
                if group is None:
                    groups.append(group := _Group(name.kind))
                group.add(name, where)
                for handle in handles:
                    known = index.setdefault((name.kind, handle), [])
                    if group not in known:
                        known.append(group)
    made = [
        Listed(
            name=g.names[-1],
            kind=g.kind,
            forms=tuple(g.forms.values()),
            dates=tuple(g.dates),
            house=_entry(g, spelling),
        )
        for g in groups
    ]
    return tuple(sorted(made, key=lambda n: (list(NameKind).index(n.kind), fold(n.name))))


def _names(story: Story) -> tuple[StoryName, ...]:
    return (*story.people, *story.organisations, *story.places)


def _handles(name: StoryName) -> list[str]:
    full = [f for f in name.forms if len(f.split()) > 1]
    return list(dict.fromkeys(map(fold, (name.name, *full))))


def _entry(group: _Group, spelling: Sequence[Spelling]) -> Spelling | None:
    """The entry that lists how digests called it, or one of its full forms."""
    full = {f for f in group.forms if len(f.split()) > 1} | {fold(n) for n in group.names}
    fitting = (
        e
        for e in spelling
        if e.kind in (group.kind, None) and not full.isdisjoint(map(fold, e.forms))
    )
    return next(fitting, None)
