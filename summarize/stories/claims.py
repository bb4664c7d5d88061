"""What an outlet claims: its words, where they stand, and whom it attributes them to."""

from __future__ import annotations

from summarize.briefs.evidence import Slicer
from summarize.passages import Sentence
from summarize.stories.glossary import Told, outlet
from summarize.stories.model import Claim


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
    """Whom the article attributes a sentence to: as the brief says, or by the words of the
    sentence and the next one («Об этом сообщил министр»)."""
    brief = told.brief
    for fact in (*brief.facts, *brief.next, *brief.background):
        if fact.attributed_to and any(s.start <= sentence.start < s.end for s in fact.evidence):
            return fact.attributed_to
    return Slicer(told.article, told.passages).attribution(sentence)[0]
