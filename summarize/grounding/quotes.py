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
        if not quote.speech:
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
    if speech and not words.istitle():
        return False
    if spelled(words, language, False, evidence.text, other) is Sameness.SAME:
        return all(w.capital for w in mine) or not speech
    printed = [evidence.words(q) for q in evidence.quotes if not q.speech]
    printed += [n.text for n in evidence.names]
    return language != other and any(translated(words, language, p, other) for p in printed)


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
