"""A fact is attributed only to whom the article attributes it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarize.grounding.bearers import borne_by
from summarize.grounding.clauses import clauses
from summarize.grounding.figures import figures
from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.nations import land
from summarize.grounding.parsed import Parsed
from summarize.grounding.spelling import alike, words_of
from summarize.grounding.titles import TITLES, broader, titles_in
from summarize.grounding.wording import Wording, content_words
from summarize.passages import attribution
from summarize.passages.model import Name, NameKind, Passages, Sentence
from summarize.passages.reporting import cues


def check(attributed_to: str, evidence: Parsed, passages: Passages) -> Verdict | None:
    """Whether the cited sentences are that name's words.

    Unsupported when they do not name it, or are somebody else's words. When the rules find
    no words of attribution, nobody can tell: unchecked.
    """
    name = next((n for n in passages.names if n.id == attributed_to), None)
    if name is None:
        return Verdict(result=Result.UNSUPPORTED, reason=Reason.SPEAKER, token=attributed_to)
    others = False
    for sentence in evidence.sentences:
        found = attribution(evidence.article, passages, sentence)
        if found is None:
            continue
        source, (start, end) = found
        if source == name.id or any(start <= m.start and m.end <= end for m in name.mentions):
            return None
        others = others or source is not None
    there = any(n.id == name.id for n in evidence.names)
    return Verdict(
        result=Result.UNCHECKED if there and not others else Result.UNSUPPORTED,
        reason=Reason.SPEAKER,
        token=name.normal,
    )


def check_words(statement: Parsed, evidence: Parsed, passages: Passages) -> Verdict | None:
    """Whether what the sentence tells of one person is told of somebody else in what it cites.

    Looked at where the sentence has one source or speaks of one person, and its evidence has
    sentences on that person and sentences on others only: the words and numbers that only one
    of the two have show whose they are. A sentence that joins both has some of each.
    """
    person = _only_person(statement, evidence, passages)
    language, other = statement.article.language, evidence.article.language
    if person is None:
        return None
    reports = _reports(statement)
    own: list[Sentence] = []
    others: list[Sentence] = []
    for sentence in evidence.sentences:
        said = _speakers(evidence, passages, sentence)
        texts = (_text(evidence, sentence), *(n.text for n in said))
        if any(_is_of(person, language, words, other) for words in texts):
            own.append(sentence)
        elif (
            said
            or _people(evidence, sentence, sure=not reports)
            or (reports and _is_anothers(person, evidence, sentence))
        ):
            others.append(sentence)
    if not own or not others:
        return None
    ours = _told(statement, evidence, own, person)
    theirs = _told(statement, evidence, others, person)
    mine, strange = len(ours - theirs), len(theirs - ours)
    few = max(int(reports), strange // _TIMES)
    shown = strange >= _SHOWN and strange > mine and mine <= few
    if shown or (reports and strange and not ours):
        beside = _beside(statement, person)
        near = len(_in(beside, ours - theirs))
        if near >= _SHOWN and near > len(_in(beside, theirs - ours)):
            return None  # another clause is somebody else's
        return Verdict(result=Result.UNSUPPORTED, reason=Reason.SPEAKER, token=person.text)
    return None


def _beside(statement: Parsed, person: _Person) -> tuple[int, int]:
    """The clause that names the person."""
    at = person.parts[0][0]
    spans = clauses(statement.article.text)
    return next(((s, e) for s, e in spans if s <= at < e), (0, 0))


def _in(span: tuple[int, int], words: Iterable[object]) -> list[object]:
    return [w for w in words if isinstance(w, int) and span[0] <= w < span[1]]


def _is_of(person: _Person, language: str, text: str, other: str) -> bool:
    """Whether a text has any of the words that name the person: «Omar» where the evidence goes on
    with "Siddiqi"."""
    return _same(person.text, language, text, other) or _same(person.full, other, text, other)


_SHOWN = 2
"""Words that only the others have; a single one may be anybody's."""
_TIMES = 4
"""How often as many words of others outweigh those of the person."""


class _Person(NamedTuple):
    """Somebody of the evidence in the statement."""

    text: str
    """The first of the printed words that name them."""
    full: str
    """The name that the evidence has for them."""
    parts: tuple[tuple[int, int], ...]
    """Where these stand."""

    def has(self, at: int) -> bool:
        return any(start <= at < end for start, end in self.parts)


def _only_person(statement: Parsed, evidence: Parsed, passages: Passages) -> _Person | None:
    """The one person of the evidence whom the statement names, or the one whom it gives for its
    source."""
    text, language = statement.article.text, statement.article.language
    sources = {n.id for s in evidence.sentences for n in _speakers(evidence, passages, s)}
    people = [
        n.text
        for n in evidence.names
        if (n.kind is NameKind.PERSON or (n.kind is None and n.id in sources))
        and land(n.text, evidence.article.language) is None
    ]
    found: dict[str, list[tuple[int, int]]] = {}
    for match in _NAME.finditer(text):
        if any(q.start <= match.start() < q.end for q in statement.quotes):
            continue
        who = (p for p in people if _same(match[0], language, p, evidence.article.language))
        if (person := next(who, None)) is not None:
            found.setdefault(person, []).append(_with_capitals(text, match))
    named = [_Person(text[slice(*parts[0])], full, tuple(parts)) for full, parts in found.items()]
    if len(named) == 1:
        return named[0]
    return None if _each_says(text, named) else _source(text, named)


def _with_capitals(text: str, match: re.Match[str]) -> tuple[int, int]:
    """Where a name stands with what has a capital right before it («Пак Чжи Хун»)."""
    before = _CAPITALS.search(text[: match.start()])
    return (before.start() if before else match.start()), match.end()


_CAPITALS = re.compile(r"(?:[A-ZА-ЯЁІЇЄҐӘҒҚҢӨҰҮҺÀ-ÞŁŚŠŽ][^\W\d_]+ )+$")
_NAME = re.compile(
    r"(?:[^\W\d_]{1,2}\.\s?)*(?=[^\W\d_])[A-ZА-ЯЁІЇЄҐӘҒҚҢӨҰҮҺÀ-ÞŁŚŠŽ](?:[^\W\d_]|['’ʼ-](?=[^\W\d_]))+"
)
"""A capital and its initials: surnames and given names, wherever the finder of names cuts."""


def _source(text: str, people: Sequence[_Person]) -> _Person | None:
    """The one person right beside a verb of saying: «N написал премьеру M»."""
    verbs = [c for c in cues(text, 0, len(text)) if c.verb] if people else []
    beside = [
        p
        for p in people
        if any(
            text[a:b] == " "
            or (text[a:b] == ", " and a == e)
            or (b == s and _titled(text, c.start, a, b))
            for s, e in p.parts
            for c in verbs
            for a, b in ((e, c.start), (c.end, s))
        )
    ]
    return beside[0] if len(beside) == 1 else None


def _each_says(text: str, people: Sequence[_Person]) -> bool:
    """Whether two people have a verb of saying each: «…, сказал N, а M, глава банка, добавила»."""
    spans = sorted((*span, i) for i, p in enumerate(people) for span in p.parts)
    verbs = [c for c in cues(text, 0, len(text)) if c.verb] if spans else []
    saying = set()
    for verb in verbs:
        behind = (i for s, _, i in spans if text[verb.end : s] == " ")
        before = (i for _, e, i in reversed(spans) if e <= verb.start)
        saying.add(next(behind, next(before, None)))
    return len(saying - {None}) > 1


def _titled(text: str, verb: int, start: int, end: int) -> bool:
    """Whether only a title stands between a verb behind a comma and a name: «…, заявила директор
    больницы Иванова»."""
    return text[:verb].endswith(", ") and _SMALL.fullmatch(text, start, end) is not None


_SMALL = re.compile(r" (?:[^\W\d_A-ZА-ЯЁІЇЄҐӘҒҚҢӨҰҮҺ][^\W\d_]* ){1,6}")


def _is_anothers(person: _Person, evidence: Parsed, sentence: Sentence) -> bool:
    """Whether a sentence that names nobody is of somebody with a title which the person does not
    bear («Зампред связал…»)."""
    language = evidence.article.language
    own = {
        t
        for n in evidence.names
        if _same(person.full, language, n.text, language)
        for t in borne_by(n, evidence)
    }
    found = {t.concept for t in titles_in(_text(evidence, sentence), language) if t.table in TITLES}
    near = {b for t in own for b in (t, *broader(t))}
    far = {b for t in found for b in (t, *broader(t))}
    return bool(own and found) and near.isdisjoint(found) and own.isdisjoint(far)


def _reports(statement: Parsed) -> bool:
    """Whether the sentence gives somebody's words."""
    text = statement.article.text
    return any(q.speech for q in statement.quotes) or bool(cues(text, 0, len(text)))


def _people(parsed: Parsed, sentence: Sentence, sure: bool) -> list[Name]:
    """Names of the sentence that can be people's, or are for sure."""
    kinds = (NameKind.PERSON,) if sure else (NameKind.PERSON, None)
    return [
        n
        for n in parsed.names
        if n.kind in kinds
        and _WHOLE.search(n.text)
        and any(sentence.start <= m.start < sentence.end for m in n.mentions)
    ]


def _text(parsed: Parsed, sentence: Sentence) -> str:
    return parsed.article.text[sentence.start : sentence.end]


def _same(a: str, language: str, b: str, other: str) -> bool:
    """Whether two printed names share a word: the finder may have cut more or less of them."""
    return any(
        alike(x, y)
        for x in words_of(a, language)
        for y in words_of(b, other)
        if x.capital and y.capital and not x.initial and not y.initial
    )


def _told(
    statement: Parsed, evidence: Parsed, sentences: Sequence[Sentence], speaker: _Person
) -> set[object]:
    """The statement's numbers and words that the sentences have."""
    language, other = statement.article.language, evidence.article.language
    values = {f.words.value for s in sentences for f in figures(_text(evidence, s), other)}
    numbers = {f.words.value for f in figures(statement.article.text, language)}
    wording = Wording.of(evidence, sentences)
    words = {
        w.start
        for w in content_words(statement.article.text, language)
        if not speaker.has(w.start) and wording.carries(w)
    }
    return {*(("number", n) for n in numbers & values), *words}


def _speakers(parsed: Parsed, passages: Passages, sentence: Sentence) -> list[Name]:
    """Whom the rules give a sentence, or the quotes in it, to."""
    source = attribution(parsed.article, passages, sentence)
    ids = {source[0]} if source is not None and source[0] is not None else set()
    ids |= {i for q in passages.quotes if sentence.id in q.sentences for i in q.speakers[:1]}
    return [n for n in passages.names if n.id in ids and _WHOLE.search(n.text)]


_WHOLE = re.compile(r"[^\W\d_]{3}")
"""What a name has besides initials, which may have been cut off («said A. Zh.»)."""
