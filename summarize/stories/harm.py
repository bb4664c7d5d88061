"""How much people were harmed: the reason that editors put first.

Deaths weigh more than anything else that is counted, and more weigh more, but not in
proportion: between two and twenty dead lies as much as between twenty and two hundred.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from decimal import Decimal

from summarize.articles import Span
from summarize.stories.absences import none_of
from summarize.stories.disagreements import values_of
from summarize.stories.glossary import Told
from summarize.stories.model import Weight
from summarize.stories.subjects import subjects

_SOME = 0.5
"""People are harmed, in whatever number."""
_LEAST = {"dead": 1.0, "injured": 0.5, "missing": 0.5, "evacuated": 0.5, "sick": 0.5}
"""Points of one person, by subject."""
_TENFOLD = {"dead": 0.5}
_OTHERWISE = 0.25
"""Points of ten times as many."""
_MOST = {"dead": 2.25}
_MOST_OTHERWISE = 1.0
_DEATH = re.compile(
    r"(?<!\w)(?:погиб(?:ла|ли|ло|ший|шая|шие|шего|шей|ших)?|скончал(?:ся|ась|ись)|умер(?:ла|ли)?"
    r"|убит[аы]?|(?:найден|нашли|обнаружен|обнаружили)\w* м[её]ртв\w+"
    r"|загину(?:в|ла|ли|ло)|загибл\w+|помер(?:ла|ли)?|вбит[аоі]|знайшли мертв\w+"
    r"|қаза (?:тап|бол)\w+|қайтыс бол\w+|мерт бол\w+|өлі табыл\w+|көз жұм\w+"
    r"|die[sd]|killed|found dead|has died|death toll)(?!\w)",
    re.IGNORECASE,
)
"""Somebody's death as news; not mortality, not a deadline."""
_NOBODY = re.compile(
    r"(?<!\w)(?:никто|никого|не погиб|без жертв|ніхто|нікого|не загину|ешкім|nobody|no one|none)\w*"
    r"|n['’]t (?:die|killed)|not (?:die|killed)",
    re.IGNORECASE,
)
_SHOWN = {"dead": "killed", "injured": "injured", "missing": "missing", "sick": "ill"}


def harm(
    told: Sequence[Told], statements: Sequence[Span], opening: Sequence[Span] = ()
) -> Weight | None:
    """The weight of the people who were killed, hurt, or driven from their homes; None where
    none are counted and nobody is said to have died.

    Args:
        told: the articles of the story.
        statements: what the story tells as news; numbers elsewhere do not count.
        opening: its headline and summary, where one death is told without a number.
    """
    found: dict[str, Counter[Decimal]] = defaultdict(Counter)
    for item in told:
        spans = [s for s in statements if s.article == item.article.id]
        mine = {
            (subject.name, value.quantity.value)
            for subject, value in values_of(item)
            if subject.name in _LEAST
            and value.quantity.value >= 1
            and any(s.start <= value.quantity.start < s.end for s in spans)
        }
        for name, number in mine:
            found[name][number] += 1
    weights = [_weight(name, found[name]) for name in _LEAST if name in found]
    if weights:
        return max(weights, key=lambda w: w.points)
    if any(_dies(told, s) for s in opening):
        return Weight(reason="people were harmed or in danger: a death", points=_LEAST["dead"])
    if _counted(told, statements):
        return Weight(reason="people were harmed or in danger", points=_SOME)
    return None


def _weight(name: str, counted: Counter[Decimal]) -> Weight:
    """By the number that most articles give; of several the largest, since tolls rise."""
    number = max(counted, key=lambda n: (counted[n], n))
    most = _MOST.get(name, _MOST_OTHERWISE)
    more = _TENFOLD.get(name, _OTHERWISE) * math.log10(number)
    return Weight(
        reason=f"people were harmed or in danger: {number:f} {_SHOWN.get(name, name)}",
        points=round(min(most, _LEAST[name] + more), 2),
    )


def _dies(told: Sequence[Told], span: Span) -> bool:
    """Whether somebody died, by a statement that does not count the dead."""
    item = next(t for t in told if t.article.id == span.article)
    printed = [*item.passages.sentences, *([item.passages.title] if item.passages.title else [])]
    here = [s for s in printed if s.start < span.end and span.start < s.end]
    text = item.article.text
    return any(
        _DEATH.search(text, s.start, s.end) is not None
        and not _NOBODY.search(text, s.start, s.end)
        and not any(subject.name == "dead" for subject, _ in none_of(text, s))
        for s in here
    )


def _counted(told: Sequence[Told], statements: Sequence[Span]) -> bool:
    """Whether a statement has the word for it and a number."""
    words = [s.words for s in subjects() if s.name in _LEAST]
    quantities = {t.article.id: t.passages.quantities for t in told}
    return any(
        any(w.search(s.text) for w in words)
        and any(s.start <= q.start and q.end <= s.end for q in quantities[s.article])
        for s in statements
    )
