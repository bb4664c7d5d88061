"""Bounds that a denied verb tells: "will not last longer than two months", "not before April"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.grounding.negation import Clause
from summarize.grounding.pairing import likeness
from summarize.grounding.wording import Wording
from summarize.language.concepts import Word, words

_SURE = 2
"""Words that two clauses share at least if one is the other reworded."""


def unbound(clauses: Sequence[Clause], other: Sequence[Clause]) -> list[Clause]:
    """ "Will not last longer than two months" is "two months at most": the check of numbers has
    its say about the bound where only one side denies a verb for it."""
    bounded = any(not c.denies and _AT_MOST.search(c.text) for c in other)
    return [
        c._replace(negations=0, open=c.open + 1, heads=())
        if c.negations == 1 and bounded and _MORE_THAN.search(c.text)
        else c
        for c in clauses
    ]


def exceeded(mine: Sequence[Clause], source: Sequence[Clause]) -> Clause | None:
    """ "Will last longer than a month" of what the evidence says will not."""
    bounds = [c for c in source if _AT_MOST.search(c.text)]
    if not bounds or any(_MORE_THAN.search(_AT_MOST.sub(" ", c.text)) for c in source):
        return None
    for clause in mine:
        free = clause.plain and not clause.open and not _AT_MOST.search(clause.text)
        if free and _MORE_THAN.search(clause.text):
            near = max(likeness(clause, bound) for bound in bounds)
            if near >= _SURE and all(likeness(clause, c) <= near for c in source):
                return clause
    return None


_MORE_THAN = re.compile(
    r"\b(?:больше|более|дольше|дальше|выше|дороже|быстрее|свыше|более\s+чем|більше|більш|довше|далі|вище"
    r"|дорожче|швидше|понад|over|above|(?:more|longer|further|higher|faster|later)\s+than"
    r"|менше|менш|меньше|менее|(?:less|fewer|shorter)\s+than)\b"
    r"|[днт][ае]н\s+(?:көп|артық|астам|ұзақ|аз|кем)\b",
    re.IGNORECASE,
)
_AT_MOST = re.compile(
    r"\b(?:не|no|not|nor)\s+(?:более|больше|дольше|выше|більше|більш|довше|вище|менш\w*|меньше|менее"
    r"|more|longer|higher|less|fewer)\b|\b(?:at most|up to|at least|maximum|максимум|maximal\w*)\b"
    r"|\b(?:щонай|най)(?:більше|довше|менше)\b"
    r"|[днт][ае]н\s+(?:көп|артық|астам|ұзақ|аз|кем)\s+(?:\w+\s+){0,2}\w+[мбп][ае](?:й|ған|ген|ды|ді|с)"
    r"|[днт][ае]н\s+ас(?:па|ыр?ма)|(?:көп|артық|кем|аз)\s+емес",
    re.IGNORECASE,
)


def hurried(mine: Sequence[Clause], source: Sequence[Clause]) -> Clause | None:
    """ "Before April" of what the evidence has "not before April"."""
    told = {t.text for c in mine if c.denies or c.open for t in _times_before(c)}
    for bound in source:
        times = _times_before(bound)
        if told or not (times and (bound.open or bound.denies)):
            continue
        said = [w for w in bound.own if not Wording(times).carries(w)]
        for clause in mine:
            same = Wording(times).count(_times_before(clause))
            # «Закроют до среды» may be what «не откроют раньше среды» means, «откроют» is not.
            by = clause.wording.count(said) == len(said) and bool(
                Wording(times).count(_times(_BY, clause))
            )
            free = not (clause.tacit or clause.hints or clause.denies or clause.open)
            if (same or by) and free and not NOT.search(clause.text):
                return clause
    return None


def _times_before(clause: Clause) -> list[Word]:
    return _times(_BEFORE, clause)


def _times(bounds: re.Pattern[str], clause: Clause) -> list[Word]:
    found = (t for m in bounds.finditer(clause.text) for t in m.groups() if t)
    return [
        w
        for t in found
        for w in words(t, clause.language) or (Word(t, 0, len(t), frozenset(), False),)
        if not w.light or t[:1].isupper()  # May
    ]


_BEFORE = re.compile(
    r"\b(?:before|earlier\s+than|sooner\s+than|(?:раньше|ранее|раніше)(?:\s+(?:чем|ніж))?)"
    r"\s+(\w+)(?:\s(\w+))?"
    r"|\b(\w+)[днт][ае]н\s+(?:ерте|бұрын)\b",
    re.IGNORECASE,
)


NOT = re.compile(r"\b(?:не|not)\b|n['’]t\b|[мбп][ае](?:й|ған|ген|с|ды|ді)", re.IGNORECASE)
"""What denies, neutral as it may be: «мамырдан ерте ашылмайды»."""


_BY = re.compile(r"\b(?:до|by)\s+(\w+)(?:\s(\w+))?|\b(\w+)[ғгқк][ае]\s+дейін\b", re.IGNORECASE)
