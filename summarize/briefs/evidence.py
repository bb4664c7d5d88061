"""Statements sliced from the article: what a pointer becomes."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence

from summarize.articles.model import Article, Span
from summarize.briefs.model import Entity, Fact, FactKind, SpokenQuote, Statement
from summarize.passages import attribution
from summarize.passages.model import Name, NameKind, Passages, Quote, Sentence

# A sentence that opens with one of these says who or what it speaks of only together with
# the sentence before it.
_LEANING = re.compile(
    r"(?:он|она|они|оно|его|её|ее|их|это|этот|эта|эти|там|тогда|при этом|также|"
    r"він|вона|вони|воно|його|її|їх|це|цей|ця|ці|там|тоді|водночас|при цьому|також|"
    r"ол|олар|оның|олардың|бұл|осы|сол|сондай-ақ|сонда|"
    r"he|she|they|it|his|her|their|its|this|these|that|those|there|then)\b",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"(?P<place>[^\W\d_]{3,})[^—–\n]{0,60}?[.,(/][^—–\n]{0,60}?\s[-–—]\s(?=\S)")
_JOINED = re.compile(r"\s(?:и|а|но|да|та|і|й|але|and|but|әрі|және|ал),?\s*$", re.IGNORECASE)
"""A conjunction right before the words that attribute."""
_MAX_LENT = 320
"""Characters: a longer sentence before is not lent; the pair would be no fact any more."""


class Slicer:
    """Turns pointers at one article into statements."""

    def __init__(self, article: Article, passages: Passages) -> None:
        self.article = article
        self.passages = passages
        self.sentences: dict[str, Sentence] = {s.id: s for s in passages.sentences}
        if passages.title is not None:
            self.sentences[passages.title.id] = passages.title
        self._before = {
            b.id: a for a, b in zip(passages.sentences, passages.sentences[1:], strict=False)
        }
        self._names = {n.id: n for n in passages.names}

    def span(self, sentence: Sentence) -> Span:
        """The sentence itself."""
        return self.article.span(sentence.start, sentence.end)

    def spans(self, ids: Iterable[str]) -> tuple[Span, ...]:
        """The sentences that are cited, in the order of the article, each once."""
        cited = sorted({i: self.sentences[i] for i in ids}.values(), key=lambda s: s.start)
        return tuple(self.span(s) for s in cited)

    def statement(self, pointed: str, *, after: Container[str] = ()) -> Statement:
        """The sentence, with the one before it where it cannot stand alone.

        Args:
            after: sentences that are shown before it; none of them is lent again.
        """
        sentence = self.sentences[pointed]
        start = sentence.start
        before = self._before.get(pointed)
        if (
            before is not None
            and before.id not in after
            and self._is_background(before.id) == self._is_background(pointed)
            and before.paragraph == sentence.paragraph
            and before.end - before.start <= _MAX_LENT
            and _LEANING.match(self.article.text, sentence.start)
        ):
            start = before.start
        start += _dateline(self.article.text[start : sentence.end])
        span = self.article.span(start, sentence.end)
        return Statement(text=span.text, language=sentence.language, evidence=(span,))

    def fact(self, pointed: str, kind: FactKind) -> Fact:
        """The sentence as a fact, attributed where its own words attribute it."""
        statement = self.statement(pointed)
        who, cue = self.attribution(self.sentences[pointed])
        return Fact(
            **{f: getattr(statement, f) for f in Statement.model_fields},
            kind=kind,
            attributed_to=who,
            attribution=cue,
        )

    def _is_background(self, sentence: str) -> bool:
        return sentence in self.passages.background

    def attribution(self, sentence: Sentence) -> tuple[str | None, Span | None]:
        """Whom the sentence attributes its content to, and the words that do it; no name
        where the words name nobody («по данным СМИ»). Nothing where the words cover only the
        second half of the sentence («длились четыре часа и, по словам N, прошли открыто»)."""
        found = attribution(self.article, self.passages, sentence)
        if found is None:
            return None, None
        name, (start, end) = found
        if _JOINED.search(self.article.text[sentence.start : max(start, sentence.start)]):
            return None, None
        return (self._names[name].normal if name else None), self.article.span(start, end)

    def quote(self, quote: Quote, speaker: str | None) -> SpokenQuote:
        """A quote with its speaker, or without one."""
        span = self.article.span(quote.start, quote.end)
        name = self._names.get(speaker) if speaker else None
        language = next(
            (self.sentences[s].language for s in quote.sentences if s in self.sentences),
            self.article.language,
        )
        return SpokenQuote(
            text=span.text,
            language=language,
            evidence=(span,),
            speaker=name.normal if name else None,
            speaker_mention=self._nearest(name, quote) if name else None,
            cue=self.article.span(*quote.cue) if quote.cue else None,
        )

    def _nearest(self, name: Name, quote: Quote) -> Span:
        def distance(start: int, end: int) -> int:
            return min(abs(start - quote.end), abs(quote.start - end))

        mention = min(name.mentions, key=lambda m: distance(m.start, m.end))
        return self.article.span(mention.start, mention.end)

    def entities(self, kinds: dict[str, NameKind]) -> dict[NameKind, tuple[Entity, ...]]:
        """The names by kind; those whose kind nobody knows are left under ``other``."""
        found: dict[NameKind, list[Entity]] = {k: [] for k in NameKind}
        for name in self.passages.names:
            kind = name.kind or kinds.get(name.id, NameKind.OTHER)
            found[kind].append(
                Entity(
                    name=name.normal,
                    kind=kind,
                    role=self.article.span(*name.role) if name.role else None,
                    mentions=tuple(self.article.span(m.start, m.end) for m in name.mentions),
                )
            )
        return {k: tuple(v) for k, v in found.items()}


def _dateline(text: str) -> int:
    """The length of the dateline that a sentence opens with («АСТАНА.KAZINFORM - …»): it is
    about the report, and no part of what the report says."""
    match = _DATELINE.match(text)
    capitals = match is not None and match["place"].isupper() and text[match.end()].isupper()
    return match.end() if match is not None and capitals else 0


def in_order(ids: Sequence[str], *, without: Iterable[str] = ()) -> list[str]:
    """The ids, each once, in the order given, without some of them."""
    gone = set(without)
    return [i for i in dict.fromkeys(ids) if i not in gone]
