"""Where outlets contradict each other in what no list of subjects tells: other figures, place,
time, who was there, whether it happened."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.articles import Span
from summarize.stories.counterparts import counterparts
from summarize.stories.glossary import Glossary, Told
from summarize.stories.model import Disagreement
from summarize.stories.moments import moments
from summarize.stories.numbered import numbered
from summarize.stories.outcomes import outcomes
from summarize.stories.presence import presence
from summarize.stories.venues import venues


def contradictions(
    told: Sequence[Told], glossary: Glossary, shown: Sequence[Disagreement] = ()
) -> tuple[Disagreement, ...]:
    """The contradictions within one story; the claims stand in the order of the articles.

    Args:
        glossary: of these articles.
        shown: the disagreements that are told anyway; none of their values is told again.
    """
    if len(told) < 2:
        return ()
    values = {(c.evidence, c.value) for d in shown for c in d.claims}
    found = [
        d
        for d in counterparts(told, glossary)
        if values.isdisjoint((c.evidence, c.value) for c in d.claims)
    ]
    for kind in (moments, venues, numbered, presence, outcomes):
        told_of = {c.evidence for d in found for c in d.claims}
        # «Участвовал» against «не участвовал» is one contradiction, not two.
        found += [d for d in kind(told, glossary) if not told_of.issuperset(_evidence(d))]
    return tuple(found)


def _evidence(found: Disagreement) -> set[Span]:
    return {c.evidence for c in found.claims}
