"""Words inside quotation marks are a span of the evidence, verbatim."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from summarize.grounding.institutions import translated
from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed
from summarize.grounding.spelling import Printed, alike, derived, spelled, words_of
from summarize.language.names import Sameness
from summarize.language.word_lists import word_list
from summarize.passages.model import Quote


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """Somebody's words stand in a quote of the evidence, word for word; they may begin and end
    within it.

    Other words between marks stand somewhere in the evidence; a name between marks («Тұз»)
    is left to the check of names, and what may be a translation is unchecked.
    """
    spoken = [_tokens(evidence.words(q)) for q in evidence.quotes]
    spoken.append(_tokens(" ".join(evidence.words(q) for q in evidence.quotes)))
    everything = [_tokens(evidence.text)]
    named = [m for n in statement.names for m in n.mentions]
    unsure: Verdict | None = None
    for quote in statement.quotes:
        words = " ".join(statement.words(quote).split()).rstrip(",.")
        mine = _tokens(words)
        if any(_within(mine, row) for row in (spoken if quote.speech else everything)):
            continue
        if _is_name(words, quote.speech, statement, evidence):
            continue
        verdict = Verdict(result=Result.UNSUPPORTED, reason=Reason.QUOTE, token=words)
        if not quote.speech or _is_called(quote, words, statement):
            if any(m.start < quote.end and quote.start < m.end for m in named):
                continue
            if statement.languages != evidence.languages:
                unsure = unsure or verdict.model_copy(update={"result": Result.UNCHECKED})
                continue
        return verdict
    return unsure


_WORD = re.compile(r"[^\W_]+(?:['’ʼ‑-][^\W_]+)*|[%$€£₸₴₽]")
_ONE_FORM = str.maketrans({"ё": "е", "’": "'", "ʼ": "'", "‑": "-"})


@lru_cache(maxsize=2_000)
def _tokens(text: str) -> tuple[str, ...]:
    """The words of a quotation; its capitals and marks belong to the sentence around it."""
    return tuple(_WORD.findall(text.casefold().translate(_ONE_FORM)))


def _within(mine: Sequence[str], others: Sequence[str]) -> bool:
    size = len(mine)
    return any(others[i : i + size] == mine for i in range(len(others) - size + 1))


def _is_name(words: str, speech: bool, statement: Parsed, evidence: Parsed) -> bool:
    """Whether it is the title of something that the evidence prints in any case, script or
    translation."""
    language, other = statement.article.language, evidence.article.language
    mine = words_of(words, language)
    if not 0 < len(mine) <= _TITLE or _ENDED.search(words):
        return False
    titles = [words_of(evidence.words(q), other) for q in evidence.quotes if not q.speech]
    titles += [words_of(n.text, other) for n in evidence.names]
    if any(_is_titled(mine, title) for title in titles):
        return True
    if speech and not words.istitle() and not _has_capitals(words):
        return False
    if spelled(words, language, False, evidence.text, other) is Sameness.SAME:
        return all(w.capital for w in mine) or not speech
    printed = [w for q in evidence.quotes if len((w := evidence.words(q)).split()) <= _TITLE]
    printed += [n.text for n in evidence.names]
    return language != other and any(translated(words, language, p, other) for p in printed)


def _is_called(quote: Quote, words: str, statement: Parsed) -> bool:
    """Whether the words are a title, and nobody's speech: by their capitals, or by what they are
    called («фильм „…“», «… романы»)."""
    if len(words.split()) > _TITLE + 2 or _ENDED.search(words):
        return False
    text = statement.article.text
    before = text[max(0, quote.start - _NEAR) : quote.start]
    after = text[quote.end : quote.end + _NEAR]
    return _has_capitals(words) or bool(_WORK_BEFORE.search(before) or _WORK_BEHIND.match(after))


def _has_capitals(words: str) -> bool:
    """Whether English writes it as a title: "Salt on the Threshold"."""
    found = re.findall(r"[^\W\d_]+", words)
    long = [w for w in found if w not in _SMALL]
    return (
        len(found) > 1 and re.search("[A-Z]", words) is not None and all(w.istitle() for w in long)
    )


_SMALL = word_list("a an the and or but nor of on in at to for from by with as into s t")
_NEAR = 30
"""Characters between a title and what it is called."""
_WORKS = (
    "фильм|картин|лент|драм|комеди|мелодрам|триллер|мультфильм|роман|книг|повест|рассказ|сборник|"
    "песн|альбом|сингл|клип|сериал|спектакл|постановк|пьес|опер|балет|полотн|поэм|стихотворени|"
    "программ|шоу|выставк|журнал|скульптур|композици|симфони|мюзикл|эссе|очерк|"
    "фільм|стрічк|комеді|оповідан|збірк|пісн|серіал|вистав|картин|п.єс|повіст|вірш|виставк|"
    "мультфільм|скульптур|композиці|симфоні|мюзикл|нарис|постановк|новел"
)
_WORK_BEFORE = re.compile(
    rf"(?<!\w)(?:(?:{_WORKS})\w*|films?|movies?|dramas?|comed(?:y|ies)|novels?|books?|songs?|albums?"
    r"|series|plays?|operas?|ballets?|paintings?|exhibitions?|poems?|stor(?:y|ies)|shows?|pictures?"
    r"|musicals?|essays?|titled|entitled|called|named|под\s+названием|під\s+назвою)"
    r"(?:\s[^\W\d_]+){0,2},?\s*[«“„\"]?$",
    re.IGNORECASE,
)
_WORK_BEHIND = re.compile(
    r"[»”“\"]?\s*(?:атты\s+|деген\s+)?(?:фильм|картина|драма|комедия|роман|кітаб|кітап|повес|әңгіме|"
    r"жинағ|жинақ|ән[іін]|альбом|сериал|спектакл|пьеса|опера|балет|поэма|өлең|көрме|журнал|туынды|"
    r"мультфильм|мюзикл|таспа|хикаят|films?\b|movie|novel|song|album|series|drama|exhibition)",
    re.IGNORECASE,
)


def _is_titled(mine: Sequence[Printed], title: Sequence[Printed]) -> bool:
    """Whether the words are the title's, one by one: «Дала жолы», «Дала жоли»; «Тұзға» of «Тұз»."""
    return len(mine) == len(title) and all(map(_is_title_word, mine, title))


def _is_title_word(a: Printed, b: Printed) -> bool:
    inflected = a.key.startswith(b.key) and len(a.key) - len(b.key) <= _CASE
    return inflected or ((a.capital or a.language != b.language) and (alike(a, b) or derived(a, b)))


_ENDED = re.compile(r"[.!?…]\s|[!?…,;:]")
"""Marks that a title hardly has."""
_TITLE = 5
"""Words of a title at most."""
_CASE = 4
"""Letters of a case ending at most."""
