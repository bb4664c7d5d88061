"""Whether something happened at all, where one outlet says so and another denies it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from summarize.briefs import Fact
from summarize.passages import Sentence
from summarize.stories.claims import claim
from summarize.stories.contents import Content, content_of
from summarize.stories.corrections import is_own_report
from summarize.stories.glossary import Glossary, Told, outlet
from summarize.stories.model import Disagreement, Slot
from summarize.stories.statements import Weights, agree, opposed

_ALIKE = 0.5
"""Share of all that the two statements say, but for the denial."""
_PARTS = 3
"""Words, names and numbers that both have."""
_SHORT_ALIKE = 0.65
"""The share with fewer."""


_DENIAL = re.compile(
    r"(?<!\w)(?:не|ни|нет|никто|ничего|опроверг\w*|отриц\w+|ні|ніхто|нічого|нема|немає|спросту\w+"
    r"|запереч\w+|ешкім|ештеңе|not|no|never|nobody|none|nothing|den(?:y|ies|ied|ying))(?!\w)"
    r"|n[’']t(?!\w)|жоқ|емес|[мбп][ае](?:ды|ді|ған|ген|й)",
    re.IGNORECASE,
)
"""A word that can deny something."""


class _Fact(NamedTuple):
    told: Told
    fact: Fact
    content: Content
    denies: bool


def outcomes(told: Sequence[Told], glossary: Glossary) -> Iterator[Disagreement]:
    """The facts of a story that one outlet tells and another denies, each shown once."""
    facts = [
        _Fact(t, f, content_of(t, f.evidence, glossary), _DENIAL.search(f.text) is not None)
        for t in told
        for f in t.brief.facts
        if not is_own_report(f.text)
    ]
    weights = Weights(f.content for f in facts)
    used: set[int] = set()
    denying = [i for i, f in enumerate(facts) if f.denies]
    saying = [j for j, f in enumerate(facts) if not f.denies]
    for i, j in sorted((min(p), max(p)) for p in product(denying, saying)):
        a, b = facts[i], facts[j]
        if i in used or j in used or outlet(a.told) == outlet(b.told):
            continue
        if not _deny(a, b, weights):
            continue
        used |= {i, j}
        yield Disagreement(
            slot=Slot.HAPPENED,
            subject=f"«{a.fact.text}»",
            claims=tuple(claim(f.told, s, s.start, s.end) for f in (a, b) for s in [_last(f)]),
        )


def _deny(a: _Fact, b: _Fact, weights: Weights) -> bool:
    x, y = a.content, b.content
    if agree(x.quantities, y.quantities) is False or (x.days and y.days and not x.days & y.days):
        return False
    common = weights.common(x, y)
    parts = common.words + common.names + common.figures
    if common.words < 1 or common.dice < (_ALIKE if parts >= _PARTS else _SHORT_ALIKE):
        return False
    return parts > 1 and opposed(x, y)


def _last(item: _Fact) -> Sentence:
    """The sentence that says it; one before it may only make it readable."""
    end = item.fact.evidence[0].end
    return next(
        (s for s in item.told.passages.sentences if s.start < end <= s.end),
        item.told.passages.sentences[0],
    )
