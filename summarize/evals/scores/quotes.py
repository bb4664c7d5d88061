"""Direct speech: the words, and apart from them the speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarize.articles.model import Span
from summarize.briefs.model import SpokenQuote
from summarize.evals.labels import UNKNOWN, UNNAMED
from summarize.evals.locate import Quote
from summarize.evals.model import GoldSet, Item, Miss, Run, Score
from summarize.evals.scores.frame import Frame, frames
from summarize.evals.scores.overlap import pairs
from summarize.evals.scores.sums import counted, f1, ratio
from summarize.evals.scores.who import Who


class Paired(NamedTuple):
    """The quotes of an article, labelled and shown, paired by where they stand."""

    pairs: tuple[tuple[Quote, SpokenQuote], ...]
    missed: tuple[Quote, ...]
    extra: tuple[SpokenQuote, ...]


def paired(frame: Frame) -> Paired:
    """Pair the quotes. A quote printed in the title as well is asked for only once."""
    located = frame.located
    gold = [q for q in located.quotes if q.span is not None]
    lost = [q for q in located.quotes if q.span is None]
    brief = frame.predicted.brief
    said = [q for q in (brief.quotes if brief else ()) if q.evidence]
    spans = [q.span for q in gold if q.span is not None]
    found = pairs(spans, [q.evidence[0] for q in said])
    of_gold, of_said = {i for i, _ in found}, {j for _, j in found}
    extra = [q for j, q in enumerate(said) if j not in of_said]
    return Paired(
        tuple((gold[i], said[j]) for i, j in found),
        (*(q for i, q in enumerate(gold) if i not in of_gold), *lost),
        tuple(q for q in extra if not _of_title(q, located.title)),
    )


def _of_title(quote: SpokenQuote, title: Span | None) -> bool:
    span = quote.evidence[0]
    return title is not None and title.start <= span.start and span.end <= title.end


def words(text: str) -> str:
    """Quoted words without the marks and stops around them."""
    return re.sub(r"^\W+|\W+$", "", " ".join(text.split()))


def _content(gold: GoldSet, run: Run) -> Sequence[Item]:
    def items() -> Iterator[Item]:
        for frame in frames(gold, run):
            found = paired(frame)
            wrong = [(g, p) for g, p in found.pairs if words(g.words) != words(p.text)]
            misses = [
                *(
                    Miss(
                        kind="wrong ends",
                        expected=g.words,
                        got=p.text,
                        gold_spans=(g.span,) if g.span else (),
                        spans=p.evidence,
                    )
                    for g, p in wrong
                ),
                *(
                    Miss(kind="missed", expected=g.words, gold_spans=(g.span,) if g.span else ())
                    for g in found.missed
                ),
                *(Miss(kind="no speech", got=p.text, spans=p.evidence) for p in found.extra),
            ]
            counts = {
                "tp": float(len(found.pairs) - len(wrong)),
                "fp": float(len(found.extra) + len(wrong)),
                "fn": float(len(found.missed) + len(wrong)),
            }
            yield frame.item(counts, *misses)

    return list(items())


def _speaker(gold: GoldSet, run: Run) -> Sequence[Item]:
    """Of the quotes that were found, whatever their ends; all of them when no brief was made.

    A speaker without a name is shown rightly by showing none.
    """
    found = []
    for frame in frames(gold, run):
        if frame.predicted.brief is None:
            found.append(frame.failed(len(frame.labels.quotes)))
            continue
        who = Who(frame.located, gold.entities)
        answers = []
        misses = []
        for label, quote in paired(frame).pairs:
            got = who.one(quote.speaker, quote.speaker_mention) if quote.speaker else None
            wanted = None if label.speaker in {UNNAMED, UNKNOWN} else label.speaker
            answers.append(got == wanted)
            if got != wanted:
                kind = "no speaker" if got is None else "wrong" if wanted else "invented"
                misses.append(
                    Miss(kind=kind, expected=label.speaker, got=got or "", spans=quote.evidence)
                )
        found.append(frame.item(counted(answers), *misses))
    return found


SCORES = (
    Score(
        "quote_content",
        "every piece of direct speech is found with its exact ends, and nothing else (F1)",
        _content,
        f1,
    ),
    Score("quote_speaker", "every quote found has its speaker, or rightly none", _speaker, ratio),
)
