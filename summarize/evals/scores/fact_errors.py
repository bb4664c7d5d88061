"""What kind of error it is when a labelled fact is not found, or a statement finds none.

The kinds stand in every report, because each has another remedy: what was *left out* is a
matter of choosing, what was told *in part* of where sentences are cut, and what the *site*
wrote of chrome.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarize.articles.model import Span
from summarize.evals.locate import Fact, Located
from summarize.evals.scores.overlap import length, shared

LONGEST = 1000
"""Characters. The longest sentence of the gold articles has fewer than 500; evidence longer
than this points at nothing in particular."""


def why_missed(fact: Fact, evidence: Sequence[Span] | None) -> str:
    """Why a fact is not found.

    Args:
        evidence: of every statement of the brief; None if no brief was made.

    Returns:
        ``no brief``; ``words lost`` (the article as read does not hold the fact's words any
        more); ``in part`` (statements hold less than half of its evidence); ``too long``
        (only evidence that is too long touches it); ``left out``.
    """
    if evidence is None:
        return "no brief"
    if not fact.alternatives:
        return "words lost"
    pieces = [piece for alternative in fact.alternatives for piece in alternative]
    near = [s for s in evidence if any(shared(s, p) for p in pieces)]
    if any(length(s) <= LONGEST for s in near):
        return "in part"
    return "too long" if near else "left out"


def why_unlabelled(evidence: Sequence[Span], located: Located) -> str:
    """Why a statement is none that an editor labelled, by what it points at.

    Returns:
        ``no evidence``; ``too long``; ``site`` (chrome); ``title``; ``part of a fact`` (less
        than half of its evidence); ``quote`` (direct speech that is no key fact);
        ``minor detail`` (anything else in the body).
    """
    spans = [s for s in evidence if length(s) <= LONGEST]
    if not spans:
        return "too long" if evidence else "no evidence"
    site = [located.article.span(x.start, x.end) for x in located.lines if x.chrome]
    facts = [p for f in located.facts for alternative in f.alternatives for p in alternative]
    facts += [words for _, words in located.upcoming if words is not None]
    quotes = [q.span for q in located.quotes if q.span is not None]
    title = [located.title] if located.title is not None else []
    for kind, places in (
        ("site", (*site, *located.chrome_words)),
        ("title", title),
        ("part of a fact", facts),
        ("quote", quotes),
    ):
        if any(shared(s, place) for s in spans for place in places):
            return kind
    return "minor detail"
