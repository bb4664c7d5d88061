"""What an outlet claims: its words, where they stand, and whom it attributes them to."""

from __future__ import annotations

from collections.abc import Callable

from summarize.articles import Span
from summarize.briefs.evidence import Slicer
from summarize.passages import Sentence
from summarize.stories.glossary import Told, outlet
from summarize.stories.model import Claim
from summarize.stories.readings import once_per_article


def claim(told: Told, sentence: Sentence, start: int, end: int) -> Claim:
    """The claim that the words ``start:end`` of an article make in a sentence."""
    article = told.article
    return Claim(
        value=article.text[start:end],
        article=article.id,
        outlet=outlet(told),
        evidence=article.span(min(sentence.start, start), max(sentence.end, end)),
        attributed_to=source(told, sentence),
    )


def source(told: Told, sentence: Sentence) -> str | None:
    """Whom the article attributes a sentence to: by the words of the sentence and the next one
    («Об этом сообщил министр»), or else as the brief says."""
    who, cue = _sources(told)(sentence)
    if cue is not None:  # of nobody with a name: «по данным СМИ»
        return who
    brief = told.brief
    for fact in (*brief.facts, *brief.next, *brief.background):
        if fact.attributed_to and any(s.start <= sentence.start < s.end for s in fact.evidence):
            return fact.attributed_to
    return None


@once_per_article
def _sources(told: Told) -> Callable[[Sentence], tuple[str | None, Span | None]]:
    """Whom each sentence attributes its content to by its own words, and which these are."""
    slicer = Slicer(told.article, told.passages)
    known: dict[tuple[int, int], tuple[str | None, Span | None]] = {}

    def source_of(sentence: Sentence) -> tuple[str | None, Span | None]:
        place = sentence.start, sentence.end
        if place not in known:
            known[place] = slicer.attribution(sentence)
        return known[place]

    return source_of
