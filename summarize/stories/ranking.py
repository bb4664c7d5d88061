"""Why a story stands where it stands: reasons with points, which add up to its rank.

The points are few and plain, so that an editor can follow and correct them: each independent
voice is one; no other reason weighs more than about two voices, except what the newsroom
asks for itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from summarize.articles import Precision
from summarize.language.inflection import lemmas
from summarize.passages import NameKind
from summarize.stories.glossary import Glossary, Told, outlet
from summarize.stories.harm import harm
from summarize.stories.house import fold
from summarize.stories.model import Story, StoryName, Weight
from summarize.stories.newsroom import Priorities, identity
from summarize.stories.offices import fits, office_of, register

_VOICE = 1.0
_UNNAMED = 0.5
"""Of each article that does not name its outlet: it may be another one's, or a copy."""
_MOST_UNNAMED = 2.0
_UNKNOWN = "no outlet is named"
_NEW = 1.0
_NEW_FACT = 0.2
"""Of an update, up to what a new story gets."""
_NAMES = 3
"""Names of a story that count, those that most of the day's outlets print."""
_FAME = 1.0
"""Of names that every outlet of the day prints."""
_DETAIL = 0.05
_MOST_DETAIL = 0.75
_TODAY = 0.25
_LATEST = 0.25
"""Of a report at midnight; at noon it is half."""
_MINUTES = 24 * 60
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


def ranked(stories: Iterable[Story]) -> tuple[Story, ...]:
    """The stories in the order of a digest: by the sum of their points, then by id."""
    return tuple(sorted(stories, key=lambda s: (-rank(s), s.id)))


def rank(story: Story) -> float:
    """The sum of a story's points."""
    return round(sum(w.points for w in story.why), 2)


def with_novelty(story: Story) -> Story:
    """The story with the points for what it has that no earlier digest told, in place of
    those that it had."""
    kept = tuple(w for w in story.why if not w.reason.startswith(_NOVELTY))
    return story.model_copy(update={"why": (*kept[:1], _novelty(story), *kept[1:])})


_NOVELTY = ("a new story", "an update")


def _novelty(story: Story) -> Weight:
    if story.update is None:
        return Weight(reason=_NOVELTY[0], points=_NEW)
    new = sum(f.new for f in (*story.facts, *story.next)) + len(story.update.changes)
    counted = f"{new} new fact{'' if new == 1 else 's'}"
    return Weight(
        reason=f"{_NOVELTY[1]} with {counted} since {story.update.since}",
        points=round(min(_NEW, new * _NEW_FACT), 2),
    )


class Day:
    """What the weight of a story is measured against: all that is told on a day.

    Args:
        told: every article of the day.
        glossary: of them all.
        priorities: the newsroom's.
    """

    def __init__(
        self, told: Sequence[Told], glossary: Glossary, priorities: Priorities | None = None
    ) -> None:
        self._told = {t.article.id: t for t in told}
        self._glossary = glossary
        self._priorities = priorities or Priorities()
        self._outlets: dict[str, set[str]] = {}
        for t in told:
            for key in glossary.keys_of(t.article.id):
                self._outlets.setdefault(key, set()).add(identity(outlet(t)))
        self._all = {identity(outlet(t)) for t in told}
        self._date = max((d for t in told if (d := t.article.published.value)), default=None)

    def weigh(self, story: Story) -> Story:
        """The story with the reasons for its place."""
        told = [self._told[a] for a in story.articles]
        why = [
            *_voices(story),
            *self._names(told),
            *_offices(story),
            *_harm(story, told),
            _detail(story),
            *self._recency(told),
            *self._desk(story, told),
        ]
        return with_novelty(story.model_copy(update={"why": tuple(w for w in why if w.points)}))

    def _names(self, told: Sequence[Told]) -> Iterator[Weight]:
        """Whom and what the outlets of the day speak of, places aside: where something
        happens is not who it happens to."""
        if len(self._all) < 2:
            return
        keys = {
            key
            for t in told
            for key in self._glossary.keys_of(t.article.id)
            if self._glossary.kind(key) in (NameKind.PERSON, NameKind.ORGANISATION)
        }
        here = {identity(outlet(t)) for t in told}
        best = sorted(keys, key=lambda k: (-len(self._outlets[k]), k))[:_NAMES]
        elsewhere = [k for k in best if len(self._outlets[k] - here)]
        if not elsewhere:
            return
        share = sum(len(self._outlets[k] - here) for k in elsewhere) / (len(self._all) * _NAMES)
        shown = ", ".join(self._glossary.shown(k) for k in elsewhere)
        yield Weight(
            reason=f"names that other outlets of the day print too: {shown}",
            points=round(_FAME * share, 2),
        )

    def _recency(self, told: Sequence[Told]) -> Iterator[Weight]:
        if self._date and any(t.article.event.value == self._date for t in told):
            yield Weight(reason="it happened on the day", points=_TODAY)
        times = [
            t.article.published.time
            for t in told
            if t.article.published.precision is Precision.MINUTE
            and t.article.published.value == self._date
            and t.article.published.time
        ]
        if times:
            hour, minute = map(int, max(times, key=_minutes).split(":")[:2])
            yield Weight(
                reason=f"latest report at {hour:02}:{minute:02}",
                points=round(_LATEST * (hour * 60 + minute) / _MINUTES, 2),
            )

    def _desk(self, story: Story, told: Sequence[Told]) -> Iterator[Weight]:
        asked = self._priorities
        spans = [
            s
            for statement in (story.headline, *story.summary, *story.facts, *story.next)
            for s in statement.evidence
        ]
        words = {
            (fold(w), self._told[s.article].article.language)
            for s in (spans if asked.words else ())
            for w in _WORD.findall(s.text)
        }
        for word, points in asked.words.items():
            if _stands(word, words):
                yield Weight(reason=f"desk: the word “{word}”", points=points)
        named: tuple[tuple[Mapping[str, float], Sequence[StoryName], str], ...] = (
            (asked.names, (*story.people, *story.organisations), "name"),
            (asked.places, story.places, "place"),
        )
        for table, names, what in named:
            if not table:
                continue
            forms = {fold(f) for n in names for f in (n.name, *n.forms)}
            forms |= {fold(f) for n in names for f in self._base_forms(n)}
            for name, points in table.items():
                if fold(name) in forms:
                    yield Weight(reason=f"desk: the {what} {name}", points=points)
        languages = {t.article.language for t in told}
        for language, points in asked.languages.items():
            if language in languages:
                yield Weight(reason=f"desk: reports in {language}", points=points)

    def _base_forms(self, name: StoryName) -> set[str]:
        keys = {k for m in name.mentions for k in self._glossary.keys_in(m)}
        return {n.normal for k in keys for n in self._glossary.called(k)}


def _minutes(time: str) -> tuple[int, int]:
    hour, minute = time.split(":")[:2]
    return int(hour), int(minute)


def _harm(story: Story, told: Sequence[Told]) -> Iterator[Weight]:
    opening = [s for statement in (story.headline, *story.summary) for s in statement.evidence]
    found = harm(told, [*opening, *(s for f in story.facts for s in f.evidence)], opening)
    if found is not None:
        yield found


def _voices(story: Story) -> Iterator[Weight]:
    """The independent sources; an article whose outlet is not named may be one of its own."""
    known = [v for v in story.voices if v.outlets]
    if known:
        counted = "1 voice" if len(known) == 1 else f"{len(known)} independent voices"
        yield Weight(reason=counted, points=_VOICE * len(known))
    named = {a for v in known for a in v.articles}
    unnamed = len([a for a in story.articles if a not in named])
    if not known or unnamed:
        shown = f"no outlet is named, in {unnamed} articles" if unnamed > 1 else _UNKNOWN
        yield Weight(reason=shown, points=min(_MOST_UNNAMED, _UNNAMED * max(1, unnamed)))


def _detail(story: Story) -> Weight:
    count = len(story.facts) + len(story.quotes)
    return Weight(
        reason=f"{count} fact{'' if count == 1 else 's'} and quotes",
        points=round(min(_MOST_DETAIL, _DETAIL * count), 2),
    )


def _offices(story: Story) -> Iterator[Weight]:
    """The highest office that somebody in the story holds, or that it opens with."""
    held = [
        (office, person.name)
        for person in story.people
        if person.role and (office := office_of(person.role.text))
    ]
    lesser = register()[0]
    for statement in (story.headline, *story.summary):
        office = office_of(statement.evidence[0].text)
        if office and office is not lesser:
            held.append((office, ""))
    if held:
        office, person = min(held, key=lambda h: (-h[0].points, not h[1], h[1]))
        shown = f": {person}" if person else ""
        yield Weight(reason=f"it names {office.name}{shown}", points=office.points)


def _stands(phrase: str, words: set[tuple[str, str]]) -> bool:
    """Whether the words of a phrase are all among some words, in any case form."""
    return all(
        any(
            fits(wanted, word) or (not wanted.endswith("*") and _one_word(wanted, word, language))
            for word, language in words
        )
        for wanted in fold(phrase).split()
    )


@lru_cache(maxsize=50_000)
def _one_word(a: str, b: str, language: str) -> bool:
    return bool(a[:2] == b[:2] and set(lemmas(a, language)) & set(lemmas(b, language)))
