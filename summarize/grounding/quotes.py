"""Words inside quotation marks are a span of the evidence, verbatim."""

from __future__ import annotations

import re

from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed
from summarize.grounding.spelling import spelled
from summarize.language.names import Sameness


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """Somebody's words stand in a quote of the evidence, to the letter and in whole words.

    Other words between marks stand somewhere in the evidence; a name between marks («Тұз»)
    is left to the check of names, and what may be a translation is unchecked.
    """
    text = " ".join(evidence.text.split())
    spoken = [" ".join(evidence.words(q).split()) for q in evidence.quotes]
    named = [m for n in statement.names for m in n.mentions]
    unsure: Verdict | None = None
    for quote in statement.quotes:
        words = " ".join(statement.words(quote).split()).rstrip(",.")
        verbatim = re.compile(rf"(?<!\w){_first(words)}{re.escape(words[1:])}(?!\w)")
        if any(map(verbatim.search, spoken if quote.speech else [text])):
            continue
        verdict = Verdict(result=Result.UNSUPPORTED, reason=Reason.QUOTE, token=words)
        if (not quote.speech or words.istitle()) and _is_name(words, statement, evidence):
            continue
        if not quote.speech:
            if any(m.start < quote.end and quote.start < m.end for m in named):
                continue
            if statement.languages != evidence.languages:
                unsure = unsure or verdict.model_copy(update={"result": Result.UNCHECKED})
                continue
        return verdict
    return unsure


def _first(words: str) -> str:
    """The first letter: within a sentence a quote may lose its capital, and never gains one."""
    letter = words[:1]
    return f"[{letter}{letter.upper()}]" if letter.islower() else re.escape(letter)


def _is_name(words: str, statement: Parsed, evidence: Parsed) -> bool:
    """Whether it is the title of something that the evidence prints in any case or script."""
    language, other = statement.article.language, evidence.article.language
    if len(words.split()) > _TITLE:
        return False
    if spelled(words, language, False, evidence.text, other) is Sameness.SAME:
        return True
    # «Тұзға» of «Тұз»
    parts = [" ".join(evidence.words(q).split()) for q in evidence.quotes]
    return any(words.startswith(p) and len(words) - len(p) <= _CASE for p in parts)


_TITLE = 4
"""Words of a title at most."""
_CASE = 4
"""Letters of a case ending at most."""
