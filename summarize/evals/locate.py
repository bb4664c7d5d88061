"""From quoted words to the characters of an article."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from summarize.articles.model import Article, Span
from summarize.briefs.model import FactKind
from summarize.evals.labels import META, ArticleLabels, Nth, Quoted, nth


class Line(NamedTuple):
    """A line of a text file that holds something."""

    number: int
    """1-based."""
    start: int
    end: int
    chrome: bool


class Fact(NamedTuple):
    """A key fact in the article at hand."""

    id: str
    says: str
    kind: FactKind
    importance: int
    attributed_to: str | None
    alternatives: tuple[tuple[Span, ...], ...]
    """Empty when the product lost the words: the fact then counts as missed."""


class Quote(NamedTuple):
    """Direct speech in the article at hand."""

    speaker: str
    span: Span | None
    words: str


class Mention(NamedTuple):
    """One printed occurrence of a labelled name."""

    id: str
    span: Span


class Located(NamedTuple):
    """The labels of an article with offsets in ``Article.text``."""

    labels: ArticleLabels
    article: Article
    title: Span | None
    lines: tuple[Line, ...]
    """Of a text file only."""
    facts: tuple[Fact, ...]
    quotes: tuple[Quote, ...]
    mentions: tuple[Mention, ...]
    """Of the body: neither title nor chrome."""
    upcoming: tuple[tuple[str, Span | None], ...]
    """What it says, and its words."""
    chrome_words: tuple[Span, ...]
    """Words of the site that stand in the text; of pages and records only."""
    missing: tuple[tuple[str, str], ...]
    """Labels whose words are not in the text: where, and the words."""

    def in_body(self, span: Span) -> bool:
        """Whether a span is neither of the title nor of a chrome line."""
        return _outside(span, _no_body(self.title, self.lines))


@lru_cache(maxsize=512)  # every score of a run asks for the same articles
def locate(labels: ArticleLabels, article: Article) -> Located:
    """Find the words of every label in the text.

    White space of any length matches white space. Where words stand in the text more than
    once and the label does not say which, the first occurrence in the body is meant.
    """
    text = article.text
    missing: list[tuple[str, str]] = []
    lines = tuple(_lines(text, labels.chrome)) if article.path.endswith(".txt") else ()
    title = _first(article, labels.title, ()) if labels.title is not None else None
    if labels.title is not None and title is None:
        missing.append(("title", nth(labels.title).words))
    barred = _no_body(title, lines)

    def find(where: str, quoted: Quoted) -> Span | None:
        span = _first(article, quoted, barred)
        if span is None:
            missing.append((where, nth(quoted).words))
        return span

    for name, date in (("published", labels.published), ("event", labels.event)):
        if date.words is not None and nth(date.words).words != META:
            find(name, date.words)
    facts = tuple(
        Fact(
            id=f.id,
            says=f.says,
            kind=f.kind,
            importance=f.importance,
            attributed_to=f.attributed_to,
            alternatives=tuple(_complete(find, f"fact {f.id}", f.alternatives)),
        )
        for f in labels.facts
    )
    quotes = []
    for number, quote in enumerate(labels.quotes, 1):
        found = find(f"quote {number}", quote.words)
        quotes.append(Quote(quote.speaker, found, nth(quote.words).words))
        if quote.cue is not None:
            find(f"cue of quote {number}", quote.cue)
    upcoming = tuple((u.says, find("upcoming", u.words)) for u in labels.upcoming)
    for entity in labels.entities:
        if entity.role is not None:
            find(f"role of {entity.id}", entity.role)
    return Located(
        labels=labels,
        article=article,
        title=title,
        lines=lines,
        facts=facts,
        quotes=tuple(quotes),
        mentions=tuple(_mentions(article, labels, barred, missing)),
        upcoming=upcoming,
        chrome_words=tuple(
            span for words in labels.chrome_words for span in occurrences(article, words)
        ),
        missing=tuple(missing),
    )


def pattern(words: str) -> str:
    """A regular expression that finds the words whatever blanks stand between them."""
    return r"\s+".join(map(re.escape, unicodedata.normalize("NFC", words).split()))


def occurrences(article: Article, quoted: Quoted) -> list[Span]:
    """Every place where the words stand, in order; of ``nth`` words the one that is meant."""
    wanted = pattern(nth(quoted).words)
    found = [article.span(*m.span()) for m in re.finditer(wanted, article.text)] if wanted else []
    return found[quoted.nth - 1 : quoted.nth] if isinstance(quoted, Nth) else found


def _first(article: Article, quoted: Quoted, barred: Sequence[tuple[int, int]]) -> Span | None:
    found = occurrences(article, quoted)
    return next((s for s in found if _outside(s, barred)), found[0] if found else None)


def _complete(
    find: Callable[[str, Quoted], Span | None],
    where: str,
    alternatives: Iterable[tuple[Quoted, ...]],
) -> Iterator[tuple[Span, ...]]:
    """The alternatives of which every piece was found."""
    for pieces in alternatives:
        spans = [find(where, piece) for piece in pieces]
        if all(spans):
            yield tuple(s for s in spans if s is not None)


def _lines(text: str, chrome: frozenset[int]) -> Iterator[Line]:
    at = 0
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield Line(number, at, at + len(line), number in chrome)
        at += len(line) + 1


def _no_body(title: Span | None, lines: Sequence[Line]) -> list[tuple[int, int]]:
    heading = [(title.start, title.end)] if title else []
    return heading + [(line.start, line.end) for line in lines if line.chrome]


def _outside(span: Span, barred: Sequence[tuple[int, int]]) -> bool:
    return not any(start < span.end and span.start < end for start, end in barred)


def _mentions(
    article: Article,
    labels: ArticleLabels,
    barred: Sequence[tuple[int, int]],
    missing: list[tuple[str, str]],
) -> Iterator[Mention]:
    """Every occurrence in the body of every form, as a whole word.

    Of the forms of one name the longest wins («Faroe Islands» over «Faroe»). A name
    inside the name of another («Норвегия» in a ministry's) is a mention of its own.
    """
    for entity in labels.entities:
        taken: list[Span] = []
        for form in sorted(entity.forms, key=len, reverse=True):
            wanted = rf"(?<!\w){pattern(form)}(?!\w)"
            found = [article.span(*m.span()) for m in re.finditer(wanted, article.text)]
            if not found:
                missing.append((f"form of {entity.id}", form))
            taken += [
                s
                for s in found
                if _outside(s, barred) and _outside(s, [(t.start, t.end) for t in taken])
            ]
        yield from (Mention(entity.id, s) for s in sorted(taken, key=lambda s: s.start))
