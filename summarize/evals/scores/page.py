"""What is read off the page: language, title, publisher, and the site's own lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarize.articles.model import Chrome, Span
from summarize.evals.labels import nth
from summarize.evals.locate import Line, Located
from summarize.evals.model import GoldSet, Item, Miss, Run, Score
from summarize.evals.scores.frame import Frame, frames
from summarize.evals.scores.sums import counted, f1, ratio


def _plain(words: str) -> str:
    """What stays the same whatever marks, dashes and letter cases are used."""
    return " ".join(re.findall(r"\w+", words.casefold()))


def _same(frame: Frame, expected: str | None, got: str | None) -> Item:
    right = _plain(expected or "") == _plain(got or "")
    miss = [] if right else [Miss(kind="wrong", expected=expected or "none", got=got or "none")]
    return frame.item(counted([right]), *miss)


def _language(gold: GoldSet, run: Run) -> Sequence[Item]:
    return [_same(f, f.labels.language, f.predicted.article.language) for f in frames(gold, run)]


def _title(gold: GoldSet, run: Run) -> Sequence[Item]:
    found = []
    for frame in frames(gold, run):
        label, title = frame.labels.title, frame.predicted.article.title
        found.append(
            _same(frame, nth(label).words if label else None, title.text if title else None)
        )
    return found


def _publisher(gold: GoldSet, run: Run) -> Sequence[Item]:
    found = []
    for frame in frames(gold, run):
        outlet = frame.predicted.article.publisher
        found.append(_same(frame, frame.labels.publisher, outlet.name if outlet else None))
    return found


def _marked(line: Line, text: str, chrome: Sequence[Chrome]) -> bool:
    """Whether more than half of what a line prints is marked as the site's."""
    printed = [i for i in range(line.start, line.end) if not text[i].isspace()]
    inside = sum(any(c.start <= i < c.end for c in chrome) for i in printed)
    return 2 * inside > len(printed)


def _lines(located: Located) -> Iterator[tuple[Line, bool]]:
    article = located.article
    for line in located.lines:
        yield line, _marked(line, article.text, article.chrome)


def _chrome(gold: GoldSet, run: Run) -> Sequence[Item]:
    """Of text files; a page's menus never get into the text."""
    found = []
    for frame in frames(gold, run):
        located = frame.located
        answers = list(_lines(located))
        misses = [
            Miss(kind="chrome" if line.chrome else "body", got=_of(located, line).text)
            for line, marked in answers
            if marked != line.chrome
        ]
        found.append(frame.item(counted(m == line.chrome for line, m in answers), *misses))
    return found


def _body(gold: GoldSet, run: Run) -> Sequence[Item]:
    """Recall and precision of the body.

    Of a text file its lines count. Of a page or a record, whose lines the product draws,
    the labelled words count: evidence must be in the body, ``chrome_words`` must not.
    """
    found = []
    for frame in frames(gold, run):
        located = frame.located
        article = located.article
        misses: list[Miss] = []
        tp = fp = fn = 0
        if located.lines:
            for line, marked in _lines(located):
                tp += not line.chrome and not marked
                if line.chrome != marked:
                    fp += line.chrome
                    fn += marked
                    kind = "chrome kept" if line.chrome else "body lost"
                    misses.append(Miss(kind=kind, gold_spans=(_of(located, line),)))
        else:
            for fact in located.facts:
                spans = fact.alternatives[0] if fact.alternatives else ()
                kept = bool(spans) and not any(article.in_chrome(s.start, s.end) for s in spans)
                tp += kept
                fn += not kept
                if not kept:
                    misses.append(Miss(kind="body lost", expected=fact.says, gold_spans=spans))
            for span in located.chrome_words:
                if located.in_body(span) and not article.in_chrome(span.start, span.end):
                    fp += 1
                    misses.append(Miss(kind="chrome kept", spans=(span,)))
        found.append(frame.item({"tp": float(tp), "fp": float(fp), "fn": float(fn)}, *misses))
    return found


def _of(located: Located, line: Line) -> Span:
    return located.article.span(line.start, line.end)


SCORES = (
    Score("language", "every article is taken for the language it is in", _language, ratio),
    Score("title", "every headline is found, and nothing else is taken for it", _title, ratio),
    Score("publisher", "every outlet is named as printed, or rightly not", _publisher, ratio),
    Score("chrome", "every line of a text file is told apart as site or article", _chrome, ratio),
    Score("body", "the body is kept whole and holds nothing of the site (F1)", _body, f1),
)
