"""What a written sentence says is said by what it cites.

Each content word of the sentence is looked for in the evidence, within a language and between
two alike. A paraphrase leaves some words without a counterpart; an added clause has none
that has one.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarize.grounding.clauses import clauses
from summarize.grounding.figures import figures
from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed
from summarize.grounding.wording import Wording, content_words
from summarize.language.concepts import Word

_ABSENT = 1.0
_UNKNOWN = 0.6
"""A word that the lexicon does not have may mean anything that is said; it counts for less."""
_CARRIED = -1.0
_ADDED = 2.0
"""A clause that weighs so much is an addition."""
_DOUBTFUL = 3.0
"""Of a stretch of words that weighs so much nobody can tell."""


_FEW = 2
"""Of so few words half decide what is told: of «арестованы 1200 человек» the one."""


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """Unsupported for a clause of which next to nothing is carried, words apart that the clauses
    before it have used up; unchecked for words in a row that may be a paraphrase.

    Names, numbers and dates are left to their own checks, and quotations to theirs.
    """
    text, language = statement.article.text, statement.article.language
    source = Wording.of(evidence, evidence.sentences)
    elsewhere = _elsewhere(statement)
    mine = [
        w
        for w in content_words(text, language)
        if not any(start <= w.start < end for start, end in elsewhere)
    ]
    weights = [_weight(w, source) for w in mine]
    every = content_words(text, language)
    for start, end in clauses(text):
        told = Wording(w for w in every if w.end <= start)
        left = [
            _left(w, weight, source, told)
            for w, weight in zip(mine, weights, strict=True)
            if start <= w.start < end
        ]
        # The first clause has the subject: a paraphrase may word it freely, an addition follows.
        if sum(left) >= _ADDED and (min(left) > 0 or told.words):
            return _verdict(Result.UNSUPPORTED, text[start:end].strip())
    total, stretch = _heaviest(weights)
    strange = sum(weight for weight in weights if weight > 0)
    half = len(mine) <= _FEW and strange >= _ABSENT and 2 * strange >= len(mine)
    if total < _DOUBTFUL and not half:
        return None
    first, last = mine[stretch.start], mine[stretch.stop - 1]
    return _verdict(Result.UNCHECKED, text[first.start : last.end])


def _verdict(result: Result, token: str) -> Verdict:
    return Verdict(result=result, reason=Reason.CONTENT, token=token)


def _weight(word: Word, source: Wording) -> float:
    """How much a word speaks for an addition; less than 0: against it."""
    if source.carries(word):
        return _CARRIED
    return _ABSENT if word.concepts else _UNKNOWN


def _left(word: Word, weight: float, source: Wording, told: Wording) -> float:
    """The weight of a word behind what was told before it: a counterpart serves once."""
    used = weight < 0 and 0 < source.times(word) <= told.times(word)
    return _ABSENT if used else weight


def _elsewhere(parsed: Parsed) -> list[tuple[int, int]]:
    """Where other checks have their say."""
    text = parsed.article.text
    return [
        *((m.start, m.end) for n in parsed.names for m in n.mentions),
        *((t.start, t.end) for t in parsed.times),
        *((q.start, q.end) for q in parsed.quotes),
        *((f.words.start, f.words.end) for f in figures(text, parsed.article.language)),
    ]


def _heaviest(weights: Sequence[float]) -> tuple[float, range]:
    """The stretch with the greatest sum."""
    best, place = 0.0, range(0)
    total, start = 0.0, 0
    for i, weight in enumerate(weights):
        if total <= 0:
            total, start = 0.0, i
        total += weight
        if total > best:
            best, place = total, range(start, i + 1)
    return best, place
