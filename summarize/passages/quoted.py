"""Names in quotation marks of their own: «Маяк»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from summarize.language.inflection import parses
from summarize.language.names import normal
from summarize.passages.model import Sentence
from summarize.passages.name_words import is_listed
from summarize.passages.phrases import is_head
from summarize.passages.printed import Found, Word

_QUOTED = re.compile(r"[«“„\"]([^«»“”„\"\n]{2,50})[»”“\"]")


def quoted_names(text: str, sentence: Sentence, words: Sequence[Word]) -> Iterator[Found]:
    """Names in quotation marks of their own: «Маяк» after a noun, «Совет мира»."""
    for match in _QUOTED.finditer(text, sentence.start, sentence.end):
        content = [w for w in words if match.start(1) <= w.start and w.end <= match.end(1)]
        before = [w for w in words if w.end <= match.start()][-1:]
        if not content or not content[0].capital or len(content) > 4:
            continue
        if re.search(r"[.,!?…:;]", match.group(1)):
            continue
        capitals = all(w.capital for w in content)
        headed = any(is_listed(w.text, "organisations", sentence.language) for w in content)
        close = bool(before) and text[before[0].end : match.start()].strip() == ""
        named = close and _is_noun(before[0].text, sentence.language)
        kind_said = close and is_head(before[0].text, sentence.language)
        if sentence.language == "kk":  # «„Шағала“ паромы»
            behind = next((w for w in words if w.start >= match.end()), None)
            if behind is not None and _is_kept_by(text[match.end() : behind.start], behind):
                named = kind_said = True
        # «сказали „Вечернему Норвику“»: in Slavic languages only names have capitals throughout.
        title = capitals and len(content) > 1 and sentence.language in ("ru", "uk")
        if headed or title or (named and (capitals or kind_said)):
            yield Found(match.start(1), match.end(1), match.group(1), sentence.language, True)


def _is_kept_by(gap: str, noun: Word) -> bool:
    return gap == " " and (is_head(noun.text, "kk") or is_listed(noun.text, "ships", "kk"))


def _is_noun(word: str, language: str) -> bool:
    if language in ("ru", "uk"):
        return bool(parses(word.lower(), language)[0].tag.POS == "NOUN")
    return is_head(word, language)


def quoted_again(
    text: str, sentences: Sequence[Sentence], found: Iterable[Found]
) -> Iterator[Found]:
    """What stands in quotation marks elsewhere, where the words around showed that it is a name:
    «„Шағаланың“ бағыты»."""
    known = {(normal(m.text, m.language), m.language) for m in found if m.quoted}
    known |= {(name.split()[0], language) for name, language in known}
    if not known:
        return
    for sentence in sentences:
        for match in _QUOTED.finditer(text, sentence.start, sentence.end):
            words = match.group(1)
            if (
                words[0].isupper()
                and (normal(words, sentence.language), sentence.language) in known
            ):
                yield Found(match.start(1), match.end(1), words, sentence.language, True)
