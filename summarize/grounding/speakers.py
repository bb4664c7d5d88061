"""A fact is attributed only to whom the article attributes it."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.grounding.content import WORD, stem
from summarize.grounding.figures import figures
from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed
from summarize.grounding.spelling import alike, words_of
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
    """Whether the person who speaks in the sentence speaks in what it cites.

    Only people are compared: what an institution says, one of its people says. Where the
    cited sentences are of several speakers, the numbers, the names and (in one language) the
    words of the statement show whose words it tells; if they do not, nobody can tell.
    """
    said = _speakers(statement, _passages(statement), statement.sentences[0])
    mine = [n for n in said if n.kind is NameKind.PERSON]
    if len(mine) != 1:
        return None
    name, language, other = mine[0], statement.article.language, evidence.article.language
    own: list[Sentence] = []
    others: list[Sentence] = []
    for sentence in evidence.sentences:
        found = _speakers(evidence, passages, sentence)
        people = [n for n in found if n.kind is NameKind.PERSON]
        same = any(_same(name.text, language, n.text, other) for n in people)
        (others if people and len(people) == len(found) and not same else own).append(sentence)
    if not others:
        return None
    wrong = Verdict(result=Result.UNSUPPORTED, reason=Reason.SPEAKER, token=name.text)
    if not own:
        # The finder may have cut the name in the evidence out of another.
        there = any(_same(name.text, language, _text(evidence, s), other) for s in others)
        return wrong.model_copy(update={"result": Result.UNCHECKED}) if there else wrong
    theirs = _told(statement, evidence, others, name)
    ours = _told(statement, evidence, own, name)
    if theirs > ours:
        return wrong
    return wrong.model_copy(update={"result": Result.UNCHECKED}) if theirs == ours else None


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


def _told(statement: Parsed, evidence: Parsed, sentences: Sequence[Sentence], speaker: Name) -> int:
    """How many of the statement's numbers, names and words the sentences have."""
    language, other = statement.article.language, evidence.article.language
    texts = [_text(evidence, s) for s in sentences]
    values = {f.words.value for t in texts for f in figures(t, other)}
    count = sum(f.words.value in values for f in figures(statement.article.text, language))
    spoken = " ".join(texts)
    count += sum(
        _same(n.text, language, spoken, other) for n in statement.names if n.id != speaker.id
    )
    if language == other:
        known = {stem(w) for w in WORD.findall(spoken) if len(w) > _SHORT}
        words = {stem(w) for w in WORD.findall(statement.article.text) if len(w) > _SHORT}
        count += len((known & words) - {stem(w) for w in WORD.findall(speaker.text)})
    return count


_SHORT = 4


def _speakers(parsed: Parsed, passages: Passages, sentence: Sentence) -> list[Name]:
    """Whom the rules give a sentence, or the quotes in it, to."""
    source = attribution(parsed.article, passages, sentence)
    ids = {source[0]} if source is not None and source[0] is not None else set()
    ids |= {i for q in passages.quotes if sentence.id in q.sentences for i in q.speakers[:1]}
    return [n for n in passages.names if n.id in ids]


def _passages(parsed: Parsed) -> Passages:
    """The written sentence as an article of one sentence."""
    return Passages(
        title=None,
        sentences=parsed.sentences,
        quotes=parsed.quotes,
        names=parsed.names,
        times=parsed.times,
    )
