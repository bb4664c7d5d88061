"""Statements sliced from the article: what a pointer becomes."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence

from summarize.articles.model import Article, Span
from summarize.briefs.model import Entity, Fact, FactKind, Origin, SpokenQuote, Statement
from summarize.grounding.model import SUPPORTED, Reason, Result, Verdict
from summarize.passages import attribution
from summarize.passages.model import Name, NameKind, Passages, Quote, Sentence

# A sentence that opens with one of these says who or what it speaks of only together with
# the sentence before it.
_LEANING = re.compile(
    r"(?:(?:об?|про|к|у|в|с|на|за|от|из|до|для|по|при|над|під|від|з|із|до|після|после|і|и|а|но|але)\s+)?"
    r"(?:он|она|они|оно|его|её|ее|их|ему|ей|им|ими|нему|ней|них|ним|нём|нем|нею|"
    r"это|этот|эта|эти|этого|этой|этих|этому|этим|этом|эту|тот|того|том|тому|тем|те|ту|"
    r"там|туда|оттуда|тогда|также|оба|обе|обеих|обоих|"
    r"він|вона|вони|воно|його|її|їх|йому|їй|їм|ними|ньому|ній|них|ним|нею|"
    r"це|цей|ця|ці|цього|цієї|цих|цьому|цим|цю|той|того|тому|тим|ту|ті|"
    r"там|туди|звідти|тоді|водночас|також|обидва|обидві|обох|"
    r"ол|олар|оның|олардың|оған|оны|онда|одан|бұл|бұған|бұны|бұдан|мұны|мұнда|мұндай|осы|сол|"
    r"сондай-ақ|сонда|екеуі|"
    r"he|she|they|it|his|her|their|its|him|them|this|these|that|those|there|then|both)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s(?:и|а|но|да|та|і|й|але|and|but|әрі|және|ал),?\s*$", re.IGNORECASE)
"""A conjunction right before the words that attribute."""
_MAX_BACKGROUND = 900
"""Characters of background that one statement holds at most."""
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
        if self._is_background(pointed):
            start = self._since(sentence)
        elif (
            before is not None
            and before.id not in after
            and not self._is_background(before.id)
            and before.paragraph == sentence.paragraph
            and before.end - before.start <= _MAX_LENT
            and _LEANING.match(self.article.text, sentence.start)
        ):
            start = before.start
        span = self.article.span(start, sentence.end)
        return Statement.sliced(span, sentence.language)

    def _since(self, sentence: Sentence) -> int:
        """Where the background begins that a sentence goes on with: what places it before the
        news («2 желтоқсанда кездесті») stands there, and without it «Келіссөздер бес сағатқа
        созылды» would be told of today."""
        first = sentence
        before = self._before.get(first.id)
        while (
            before is not None
            and before.paragraph == first.paragraph
            and self._is_background(before.id)
            and sentence.end - before.start <= _MAX_BACKGROUND
        ):
            first, before = before, self._before.get(before.id)
        return first.start

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
        who = self._names[name] if name else None
        if who is not None and who.kind is NameKind.PLACE:
            # «Ресей президенті көмекшісінің айтуынша»: the country is not who says it.
            who = None
        return (who.normal if who else None), self.article.span(start, end)

    def quote(self, quote: Quote, speaker: str | None) -> SpokenQuote:
        """A quote with its speaker, or without one. Only a rule shows who speaks: a speaker
        that a model chose is unchecked."""
        chosen = speaker is not None and quote.speakers != (speaker,)
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
            origin=Origin.SOURCE,
            verdict=Verdict(result=Result.UNCHECKED, reason=Reason.SPEAKER)
            if chosen
            else SUPPORTED,
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


def in_order(ids: Sequence[str], *, without: Iterable[str] = ()) -> list[str]:
    """The ids, each once, in the order given, without some of them."""
    gone = set(without)
    return [i for i in dict.fromkeys(ids) if i not in gone]
