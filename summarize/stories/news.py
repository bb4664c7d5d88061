"""Which sentences of an article are today's news, and whose it is.

Passages calls a sentence background when its own words place it before the news, and carries
that on to the end of the paragraph. What is carried is taken back here where it was carried
too far: over somebody's words of today, or from a date that says only when a thing was that
the sentence speaks of («вернуть доплату, отменённую в январе»).
"""

from __future__ import annotations

import re

from summarize.passages import Sentence
from summarize.stories.corrections import is_own_report
from summarize.stories.glossary import UNKNOWN_OUTLET, Told, outlet
from summarize.stories.readings import once_per_article

_ASIDE = re.compile(r"[,:—–]\s+(?:\w+\s+){0,6}$")
"""A date soon behind a comma is of what stands there, not of the sentence."""


@once_per_article
def news(told: Told) -> tuple[Sentence, ...]:
    """The sentences of the body that tell today's news, without what the outlet says of its own
    reports."""
    text = told.article.text
    earlier = _earlier(told)
    return tuple(
        [
            s
            for s in told.passages.sentences
            if s.id not in earlier and not is_own_report(text[s.start : s.end])
        ]
    )


def rivals(a: Told, b: Told) -> bool:
    """Whether two articles may be of two outlets: the text of many does not name its own."""
    if a.article.id == b.article.id:
        return False
    return outlet(a) != outlet(b) or outlet(a) == UNKNOWN_OUTLET


def _earlier(told: Told) -> frozenset[str]:
    return _background(told) if told.passages.background else frozenset()


def _background(told: Told) -> frozenset[str]:
    text, passages = told.article.text, told.passages
    marked = frozenset(passages.background)
    spoken = {s for q in passages.quotes if q.speech and q.cue for s in q.sentences}
    found: set[str] = set()
    before: Sentence | None = None
    carried = False
    for sentence in passages.sentences:
        if sentence.id not in marked:
            before, carried = sentence, False
            continue
        follows = before is not None and before.paragraph == sentence.paragraph
        dates = [t for t in passages.times if sentence.start <= t.start < sentence.end]
        if not (follows and before is not None and before.id in marked):
            # The first of them says itself when it was.
            found.add(sentence.id)
            carried = all(not _ASIDE.search(text[sentence.start : t.start]) for t in dates)
        elif sentence.id in spoken:
            carried = False
        elif carried or dates:
            found.add(sentence.id)
        before = sentence
    return frozenset(found)
