"""A fact is attributed only to whom the article attributes it."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.grounding.figures import figures
from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed
from summarize.grounding.spelling import alike, words_of
from summarize.grounding.wording import Wording, content_words
from summarize.passages import attribution
from summarize.passages.model import Name, NameKind, Passages, Sentence


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

    Looked at where the sentence names one person, and its evidence has sentences on that
    person and sentences on others only: the words and numbers that only one of the two have
    show whose they are.
    """
    name = _only_person(statement, evidence)
    language, other = statement.article.language, evidence.article.language
    if name is None:
        return None
    own: list[Sentence] = []
    others: list[Sentence] = []
    for sentence in evidence.sentences:
        said = _speakers(evidence, passages, sentence)
        if any(
            _same(name.text, language, words, other)
            for words in (_text(evidence, sentence), *(n.text for n in said))
        ):
            own.append(sentence)
        elif said or _people(evidence, sentence):
            others.append(sentence)
    if not own or not others:
        return None
    ours, theirs = _told(statement, evidence, own, name), _told(statement, evidence, others, name)
    if len(theirs - ours) >= _SHOWN and len(theirs - ours) > len(ours - theirs):
        return Verdict(result=Result.UNSUPPORTED, reason=Reason.SPEAKER, token=name.text)
    return None


_SHOWN = 2
"""Words that only the others have; a single one may be anybody's."""


def _only_person(statement: Parsed, evidence: Parsed) -> Name | None:
    """The one person of the evidence whom the statement names."""
    language, other = statement.article.language, evidence.article.language
    people = [n.text for n in evidence.names if n.kind is NameKind.PERSON]
    found = [
        name
        for name in statement.names
        if not any(q.start <= m.start < q.end for q in statement.quotes for m in name.mentions)
        and any(_same(name.text, language, text, other) for text in people)
    ]
    if not found:
        return None
    first, *rest = found
    alone = all(_same(n.text, language, first.text, language) for n in rest)
    return first if alone else None


def _people(parsed: Parsed, sentence: Sentence) -> list[Name]:
    """Names of the sentence that can be people's."""
    return [
        n
        for n in parsed.names
        if n.kind in (NameKind.PERSON, None)
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
    statement: Parsed, evidence: Parsed, sentences: Sequence[Sentence], speaker: Name
) -> set[object]:
    """The statement's numbers and words that the sentences have."""
    language, other = statement.article.language, evidence.article.language
    values = {f.words.value for s in sentences for f in figures(_text(evidence, s), other)}
    numbers = {f.words.value for f in figures(statement.article.text, language)}
    wording = Wording.of(evidence, sentences)
    words = {
        w.start
        for w in content_words(statement.article.text, language)
        if not any(m.start <= w.start < m.end for m in speaker.mentions) and wording.carries(w)
    }
    return {*(("number", n) for n in numbers & values), *words}


def _speakers(parsed: Parsed, passages: Passages, sentence: Sentence) -> list[Name]:
    """Whom the rules give a sentence, or the quotes in it, to."""
    source = attribution(parsed.article, passages, sentence)
    ids = {source[0]} if source is not None and source[0] is not None else set()
    ids |= {i for q in passages.quotes if sentence.id in q.sentences for i in q.speakers[:1]}
    return [n for n in passages.names if n.id in ids]
