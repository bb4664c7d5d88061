"""Long forms of abbreviations: «Совет Дальнего моря (СДМ)», «Алыс теңіз кеңесі (АТК)»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarize.language.word_lists import word_list
from summarize.passages.model import Sentence
from summarize.passages.printed import Evidence, Found, Word, together

_BRACKETED = re.compile(r"\s\(([^\W\d_]{2,7})\)")
_SKIPPED = word_list("по в и для на при с of the for and on in у з із та й і мен және")


def spelled_out(text: str, sentences: Sequence[Sentence], evidence: Evidence) -> Iterator[Found]:
    """Every printing of a name whose initials an abbreviation in brackets behind it gives."""
    long_forms: dict[tuple[str, ...], None] = {}
    for sentence in sentences:
        words = evidence.words[sentence.id]
        for match in _BRACKETED.finditer(text, sentence.start, sentence.end):
            letters = match.group(1)
            before = [w for w in words if w.end <= match.start()]
            span = _span(before, letters) if letters.isupper() else None
            if span and span[-1].end == match.start():
                long_forms[_stems(span)] = None
    for sentence in sentences:
        words = evidence.words[sentence.id]
        for stems in long_forms:
            for i in range(len(words) - len(stems) + 1):
                window = words[i : i + len(stems)]
                joined = all(together(window, k) for k in range(1, len(window)))
                if joined and window[0].capital and _stems(window) == stems:
                    start, end = window[0].start, window[-1].end
                    yield Found(start, end, text[start:end], sentence.language)


def _span(before: Sequence[Word], letters: str) -> Sequence[Word] | None:
    """The last words whose initials are the letters, a capital first."""
    left = list(letters.lower())
    for i in range(len(before) - 1, -1, -1):
        word = before[i]
        if i + 1 < len(before) and not together(before, i + 1):
            return None
        parts = [p[0].lower() for p in re.split("[-‑]", word.text) if p]
        if left[-len(parts) :] == parts:
            del left[-len(parts) :]
        elif word.text.lower() not in _SKIPPED:
            return None
        if not left:
            several = len(before) - i > 1
            return before[i:] if several and word.capital else None
    return None


def _stems(words: Sequence[Word]) -> tuple[str, ...]:
    """The words without what a case could change."""
    return tuple(w.text.lower()[: max(3, len(w.text) - 3)][:6] for w in words)
