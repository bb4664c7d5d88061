"""What a written sentence says is said by what it cites.

Each content word of the sentence is looked for in the evidence, within a language and between
two alike. A paraphrase leaves some words without a counterpart, but it keeps the names, the
numbers and the dates, and the evidence has as much left over that nothing else has told; an
added clause has no counterpart, and of what the evidence says nothing is missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarize.grounding.clauses import clauses
from summarize.grounding.figures import figures
from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed
from summarize.grounding.wording import Wording, content_words
from summarize.language import concepts
from summarize.language.concepts import Word

_ABSENT = 1.0
_UNKNOWN = 0.6
"""A word that the lexicon does not have may mean anything that is said; it counts for less."""
_CARRIED = -1.0
_ADDED = 2.0
"""A clause that weighs so much is an addition."""
_LONG = 3.0
"""A clause that weighs more, or so much without a word that is carried, is one whatever the
evidence has left; one with a name, a number or a date of the evidence has to weigh more."""
_SPARE = 1.6
"""How often the words of a clause that is a paraphrase go into what the evidence says in a row
and the statement does not."""
_DOUBTFUL = 4.0
"""Of a stretch of words that weighs so much nobody can tell."""
_AROUND = 3
"""Words before and behind a clause that show its place in the evidence."""
_HALF = 2
"""Strange words for each word that the evidence has in their place, at most."""
_FEW = 2
"""Of so few words half decide what is told: of «арестованы 1200 человек» the one."""


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """Unsupported for a clause of which next to nothing is carried, words apart that the clauses
    before it have used up; unchecked for words in a row that may be a paraphrase.

    Names, numbers and dates are left to their own checks, and quotations to theirs; here each
    ties the words around it to the evidence where it is first told.
    """
    text, language = statement.article.text, statement.article.language
    source = Wording.of(evidence, evidence.sentences)
    every = content_words(text, language)
    quoted = [(q.start, q.end) for q in statement.quotes]
    mine = _free(every, [*_elsewhere(statement), *quoted])
    weights = [_weight(w, source) for w in mine]
    strange = sum(weight for weight in weights if weight > 0)
    anchors = _anchors(statement)
    room: _Room | None = None
    for start, end in clauses(text):
        told = Wording(w for w in every if w.end <= start)
        left = [
            _left(w, weight, source, told)
            for w, weight in zip(mine, weights, strict=True)
            if start <= w.start < end
        ]
        tied = sum(x for a, x in anchors if start <= a < end)
        weight = sum(left) + tied
        # The first clause has the subject: a paraphrase may word it freely, an addition follows.
        if not left or weight < _ADDED or not (min(left) > 0 or told.words):
            continue
        if tied and weight <= _LONG:
            continue  # what other checks have found is told in other words
        if min(weights) < 0:
            room = room or _Room(evidence, every)
            small = weight < _LONG or (weight == _LONG and min(left) < 0)
            if small and room.has(weight, strange - sum(x for x in left if x > 0)):
                continue
            if room.lies(_Place.of(start, end, every, source, told), sum(x > 0 for x in left)):
                continue
        return _verdict(Result.UNSUPPORTED, text[start:end].strip())
    items = [*((w.start, x) for w, x in zip(mine, weights, strict=True)), *anchors]
    weight, first, last = _heaviest(sorted(items))
    if weight >= _DOUBTFUL or (
        len(mine) <= _FEW and strange >= _ABSENT and 2 * strange >= len(mine)
    ):
        end = next(w.end for w in mine if w.start == last)
        return _verdict(Result.UNCHECKED, text[first:end])
    return None


def _verdict(result: Result, token: str) -> Verdict:
    return Verdict(result=result, reason=Reason.CONTENT, token=token)


def _weight(word: Word, source: Wording) -> float:
    """How much a word speaks for an addition; less than 0: against it."""
    if source.carries(word):
        return _CARRIED
    return _ABSENT if word.concepts else _UNKNOWN


def _left(word: Word, weight: float, source: Wording, told: Wording) -> float:
    """The weight of a word behind what was told before it: a counterpart serves once."""
    return _ABSENT if weight < 0 and _is_used(word, source, told) else weight


def _is_used(word: Word, source: Wording, told: Wording) -> bool:
    """Whether other words have used up all that the evidence has for this one."""
    return 0 < source.times(word) <= told.times(word)


class _Place(NamedTuple):
    """What of the evidence a clause of the statement and the words around it tell."""

    own: Wording
    before: Wording
    after: Wording

    @classmethod
    def of(
        cls, start: int, end: int, every: Sequence[Word], source: Wording, told: Wording
    ) -> _Place:
        carried = [w for w in every if source.carries(w)]
        own = (w for w in carried if start <= w.start < end and not _is_used(w, source, told))
        before = [w for w in carried if w.end <= start]
        after = [w for w in carried if w.start >= end]
        return cls(Wording(own), Wording(before[-_AROUND:]), Wording(after[:_AROUND]))

    def joins(self, one: Word, other: Word) -> bool:
        """Whether one word of the evidence is told before the clause, and the other one behind
        it or in it, or the like."""
        return any(
            (a.carries(one) and b.carries(other)) or (b.carries(one) and a.carries(other))
            for a, b in ((self.before, self.after), (self.before, self.own), (self.own, self.after))
        )


class _Room:
    """What the evidence says and the statement does not."""

    def __init__(self, evidence: Parsed, told: Sequence[Word]) -> None:
        elsewhere = _elsewhere(evidence)
        text, given = evidence.article.text, Wording(told)
        self._stretch = self._total = 0.0
        self._runs: list[tuple[Word, int, Word]] = []
        for s in evidence.sentences:
            spans = [(start - s.start, end - s.start) for start, end in elsewhere]
            words = _free(content_words(text[s.start : s.end], s.language), spans)
            self._runs += _runs(concepts.words(text[s.start : s.end], s.language), words, given)
            weights = [(w.start, _weight(w, given)) for w in words]
            if any(x < 0 for _, x in weights):  # of the others nothing is told
                self._stretch = max(self._stretch, _heaviest(weights)[0])
                self._total += sum(x for _, x in weights if x > 0)

    def has(self, weight: float, others: float) -> bool:
        """Whether strange words of some weight are likely to be a paraphrase of it, next to
        the strange words of other clauses."""
        wanted = _SPARE * weight
        return self._stretch >= wanted and self._total - others >= wanted

    def lies(self, place: _Place, strange: int) -> bool:
        """Whether the evidence says something else, half as many words at least, right between
        what is told on the two sides of so many strange words."""
        return any(_HALF * n >= strange and place.joins(a, b) for a, n, b in self._runs)


def _runs(
    every: Sequence[Word], free: Sequence[Word], given: Wording
) -> Iterator[tuple[Word, int, Word]]:
    """How many words in a row are not told, between the two next to them that are."""
    last: Word | None = None
    count = 0
    for word in every:
        if given.carries(word):
            if last is not None and count:
                yield last, count, word
            last, count = word, 0
        else:
            count += word in free


def _free(words: Sequence[Word], elsewhere: Sequence[tuple[int, int]]) -> list[Word]:
    return [w for w in words if not any(start <= w.start < end for start, end in elsewhere)]


def _elsewhere(parsed: Parsed) -> list[tuple[int, int]]:
    """Where other checks have their say."""
    text = parsed.article.text
    return [
        *((m.start, m.end) for n in parsed.names for m in n.mentions),
        *((t.start, t.end) for t in parsed.times),
        *(
            (s.start + f.words.start, s.start + f.words.end)
            for s in parsed.sentences
            for f in figures(text[s.start : s.end], s.language)
        ),
    ]


def _anchors(statement: Parsed) -> list[tuple[int, float]]:
    """Where each name, number and date is first told, with its weight."""
    text = statement.article.text
    times = [(t.start, t.end) for t in statement.times]
    numbers = [f.words.start for f in figures(text, statement.article.language)]
    starts = [
        *(min(m.start for m in n.mentions) for n in statement.names),
        *(start for start, _ in times),
        *(n for n in numbers if not any(start <= n < end for start, end in times)),
    ]
    return [(start, _CARRIED) for start in starts]


def _heaviest(items: Sequence[tuple[int, float]]) -> tuple[float, int, int]:
    """The stretch with the greatest sum: that, and where its first and last word start."""
    best, first, last = 0.0, 0, 0
    total, start = 0.0, 0
    for at, weight in items:
        if total <= 0:
            total, start = 0.0, at
        total += weight
        if total > best:
            best, first, last = total, start, at
    return best, first, last
