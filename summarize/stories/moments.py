"""When something is, where two outlets give two times for it.

Compared are sentences that say the same but for the time: a day that lies ahead, an hour of
any day, or a day of the past that is off by more than the night between two. Each outlet must
give one time and never name the other's: what was announced for 06:00 and came at 09:30 is an
outlet's own update.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from itertools import combinations
from typing import NamedTuple

from summarize.articles import Precision
from summarize.passages import Sentence
from summarize.stories.claims import claim
from summarize.stories.contents import HOUR, Content, content_of, sentence_content
from summarize.stories.glossary import Glossary, Told
from summarize.stories.model import Disagreement, Slot
from summarize.stories.news import news, rivals
from summarize.stories.statements import Common, Weights, agree, opposed
from summarize.stories.subjects import stems_pattern

_ALIKE = 0.45
"""Share of all that the two sentences say, times apart."""
_SHORT_ALIKE = 0.7
"""The same where they share one word and no name: «Выборы состоятся 26 апреля»."""
_HELD = 0.6
"""Share of what the shorter one says, for an hour: «Столкновение произошло в 07:15»."""
_NIGHT = 1
"""Days: the night of the 9th is the early morning of the 10th."""
_NEAR = 30
"""Minutes between two hours of which one is «около»."""
_ABOUT = re.compile(
    r"(?:около|примерно|приблизительно|близько|приблизно|шамамен|about|around|some|circa|shortly)"
    r"\W+(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"(?:до|к|до|until|till|by|through)\s+(?:\w+\s+)?$", re.IGNORECASE)
_UNTIL_BEHIND = re.compile(r"\S*\s+(?:дейін|қарай|шейін)", re.IGNORECASE)
_WINDOW = 24


_FROM = re.compile(
    r"(?<!\w)(?:с|со|з|із|від|from|as of|starting|beginning|effective|начиная с|починаючи з)"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_FROM_BEHIND = re.compile(r"\S*\s+(?:бастап|бері)", re.IGNORECASE)
_FEW = 4
"""Words: a sentence with fewer says what it starts only together with the one before it."""
_LENT = 2
"""Sentences."""
_START_ALIKE = 0.25
"""Share of all that two sentences say of what starts, if neither article starts anything else."""
_START_WORDS = 2
_START_PARTS = 3


class _Moment(NamedTuple):
    told: Told
    sentence: Sentence
    content: Content
    start: int
    end: int
    day: dt.date | None
    minute: int | None
    """Of the day."""
    until: bool
    about: bool
    wide: Content
    """The sentence and, where it says little, those before it."""
    starts: bool
    """Whether it says that something holds from that day on."""


def moments(told: Sequence[Told], glossary: Glossary) -> Iterator[Disagreement]:
    """The times of a story that two outlets give otherwise."""
    found = [m for t in told for m in _moments(t, glossary)]
    weights = Weights(m.content for m in found)
    alike = [
        (common.dice, a, b)
        for a, b in combinations(found, 2)
        if _differ(a, b) and (common := _of_one_thing(a, b, weights)) is not None
    ]
    # What an article says twice is shown in somebody's words, where it has them.
    known = {(a.told.article.id, b.told.article.id) for _, a, b in alike}
    alike += [
        (dice, a, b)
        for dice, a, b in _starts(found)
        if (a.told.article.id, b.told.article.id) not in known
    ]
    alike.sort(key=lambda p: (-_spoken(p[1]) - _spoken(p[2]), -p[0]))
    shown: set[tuple[str, frozenset[str]]] = set()
    for _, a, b in alike:
        label = _label(a, b)
        key = (label, frozenset((a.told.article.id, b.told.article.id)))
        if key not in shown:
            shown.add(key)
            yield Disagreement(
                slot=Slot.TIME,
                subject=label,
                claims=tuple(claim(m.told, m.sentence, m.start, m.end) for m in (a, b)),
            )


def _starts(found: Sequence[_Moment]) -> Iterator[tuple[float, _Moment, _Moment]]:
    """The pairs of articles that each let one thing start, on two days to come."""
    only: list[_Moment] = []
    for told in dict.fromkeys(m.told.article.id for m in found):
        mine = [
            m
            for m in found
            if m.told.article.id == told and m.starts and m.minute is None and _is_ahead(m)
        ]
        if len({m.day for m in mine}) == 1:
            only.append(mine[0])
    weights = Weights(m.wide for m in found)
    for a, b in combinations(only, 2):
        if not _differ(a, b) or agree(a.content.quantities, b.content.quantities) is False:
            continue
        common = weights.common(a.wide, b.wide)
        parts = common.words + common.names + common.figures
        enough = common.words >= _START_WORDS and parts >= _START_PARTS
        if enough and common.dice >= _START_ALIKE:
            yield common.dice, a, b


def _spoken(moment: _Moment) -> bool:
    article, passages = moment.told.article, moment.told.passages
    return article.text[moment.sentence.start] in "—–" or any(
        q.speech and moment.sentence.id in q.sentences for q in passages.quotes
    )


def _moments(told: Told, glossary: Glossary) -> Iterator[_Moment]:
    """The sentences of today's news that give exactly one time."""
    article, passages = told.article, told.passages
    for sentence in news(told):
        days = [
            t
            for t in passages.times
            if sentence.start <= t.start < sentence.end
            and t.value is not None
            and t.end_value is None
            and t.precision in (Precision.DAY, Precision.MINUTE)
        ]
        hours = list(HOUR.finditer(article.text, sentence.start, sentence.end))
        if len(hours) > 1 or not (hours or len(days) == 1):
            continue
        day = days[0].value if len(days) == 1 else None
        minute = None
        if hours:
            start, end = hours[0].span()
            minute = 60 * int(hours[0][1]) + int(hours[0][2])
        else:
            start, end = days[0].start, days[0].end
        content = sentence_content(told, sentence, glossary).undated()
        wide = content
        at = passages.sentences.index(sentence)
        if len(content.terms) <= _FEW and at:
            before = [
                p
                for p in passages.sentences[max(0, at - _LENT) : at]
                if p.paragraph == sentence.paragraph
            ]
            if before:
                lent = [article.span(before[0].start, sentence.end)]
                wide = content_of(told, lent, glossary).undated()
        moment = _Moment(
            told, sentence, content, start, end, day, minute, False, False, wide, False
        )
        yield _hedged(moment)


def _hedged(moment: _Moment) -> _Moment:
    text = moment.told.article.text
    before = text[max(moment.sentence.start, moment.start - _WINDOW) : moment.start]
    behind = text[moment.end : moment.end + _WINDOW]
    until = bool(_UNTIL.search(before) or _UNTIL_BEHIND.match(behind))
    _, starting = _labels()[0]
    starts = bool(
        _FROM.search(before)
        or _FROM_BEHIND.match(behind)
        or starting.search(text, moment.sentence.start, moment.sentence.end)
    )
    return moment._replace(until=until, about=bool(_ABOUT.search(before)), starts=starts)


def _differ(a: _Moment, b: _Moment) -> bool:
    if not rivals(a.told, b.told) or a.until is not b.until:
        return False
    if a.minute is not None and b.minute is not None:
        other_day = a.day is not None and b.day is not None and a.day != b.day
        return not other_day and _hours_differ(a, b, abs(a.minute - b.minute))
    if a.minute is not None or b.minute is not None or a.day is None or b.day is None:
        return False
    return a.day != b.day and _days_differ(a, b, abs((a.day - b.day).days))


def _hours_differ(a: _Moment, b: _Moment, minutes: int) -> bool:
    far = minutes > (_NEAR if a.about or b.about else 0)
    return far and not any(_gives_hour(x.told, y) for x, y in ((a, b), (b, a)))


def _days_differ(a: _Moment, b: _Moment, days: int) -> bool:
    if days <= _NIGHT and not (_is_ahead(a) and _is_ahead(b)):
        return False
    return not any(_gives_day(x.told, y) for x, y in ((a, b), (b, a)))


def _is_ahead(moment: _Moment) -> bool:
    published = moment.told.article.published.value
    return published is not None and moment.day is not None and moment.day > published


def _gives_hour(told: Told, moment: _Moment) -> bool:
    said = moment.told.article.text[moment.start : moment.end]
    return any(m[0] == said for m in HOUR.finditer(told.article.text))


def _gives_day(told: Told, moment: _Moment) -> bool:
    return any(t.value == moment.day for t in told.passages.times)


def _of_one_thing(a: _Moment, b: _Moment, weights: Weights) -> Common | None:
    """What the two sentences share, if they say the same but for the time."""
    if agree(a.content.quantities, b.content.quantities) is False:
        return None
    common = weights.common(a.content, b.content)
    if common.words < 1 or (common.words + common.names < 2 and common.dice < _SHORT_ALIKE):
        return None
    held = a.minute is not None and common.cover >= _HELD
    same = (common.dice >= _ALIKE or held) and not opposed(a.content, b.content)
    return common if same else None


def _label(a: _Moment, b: _Moment) -> str:
    for label, words in _labels():
        if all(words.search(m.told.article.text, m.sentence.start, m.sentence.end) for m in (a, b)):
            return label
    return "when it happens"


@cache
def _labels() -> tuple[tuple[str, re.Pattern[str]], ...]:
    text = resources.files(__package__).joinpath("moments.toml").read_text(encoding="utf-8")
    return tuple(
        (entry["label"], stems_pattern(entry["stems"])) for entry in tomllib.loads(text).values()
    )
