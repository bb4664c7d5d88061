"""Where outlets contradict each other in what no number tells: place, time, who was there,
whether it happened."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.articles import Span
from summarize.stories.glossary import Glossary, Told
from summarize.stories.model import Disagreement
from summarize.stories.moments import moments
from summarize.stories.outcomes import outcomes
from summarize.stories.presence import presence
from summarize.stories.venues import venues


def contradictions(told: Sequence[Told], glossary: Glossary) -> tuple[Disagreement, ...]:
    """The contradictions within one story; the claims stand in the order of the articles.

    Args:
        glossary: of these articles.
    """
    if len(told) < 2:
        return ()
    found: list[Disagreement] = []
    for kind in (moments, venues, presence, outcomes):
        shown = {c.evidence for d in found for c in d.claims}
        # «Участвовал» against «не участвовал» is one contradiction, not two.
        found += [d for d in kind(told, glossary) if not shown.issuperset(_evidence(d))]
    return tuple(found)


def _evidence(found: Disagreement) -> set[Span]:
    return {c.evidence for c in found.claims}
