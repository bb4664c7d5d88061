"""Whether a translation of one sentence may be shown under it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from summarize.articles.model import Article, article_id
from summarize.briefs.prompt import one_line
from summarize.grounding import SUPPORTED, Gate, Reason, Result, Verdict
from summarize.grounding.parsed import written
from summarize.language.identify import UNDETERMINED, language_of
from summarize.passages.model import Passages, Sentence
from summarize.passages.split import split

_MARKS = '«»“”„‟"'
_LOWER = "a-zа-яёіїєґәғқңөұүһ"
_UPPER = "A-ZА-ЯЁІЇЄҐӘҒҚҢӨҰҮҺ"
_NEXT_SENTENCE = re.compile(rf"[{_LOWER}]{{4}}[.!?…]+[»”\"’)]*\s+[«“„\"—–-]*\s?[{_UPPER}]")
"""A sentence that begins behind another one; not behind «Mr.», «Prof.» or an initial."""


_LENGTH = (0.4, 2.5)
"""Letters of a translation to those of its original; between any two of the four languages
nearly all translations of news sentences lie between 0.6 and 1.7."""


class Checked(NamedTuple):
    """The verdict on a translation, and why it is not shown, in a few words for an editor."""

    verdict: Verdict
    why: str
    """Empty when it may be shown."""


class GlossCheck:
    """The gate, and what the gate need not know of a sentence that cites several: which
    language it is in, whose words stand between quotation marks, that it is one sentence, and
    that nothing of the original is lost."""

    def __init__(self, article: Article, passages: Passages, language: str) -> None:
        self._article = article
        self._passages = passages
        self._language = language
        self._gate = Gate(article, passages, language)

    def check(self, text: str, original: Sentence) -> Checked:
        """Whether a translation says what the one sentence says that it translates."""
        said = one_line(self._article.text[original.start : original.end])
        if language_of(text) not in {self._language, UNDETERMINED} or (
            text.casefold() == said.casefold()
        ):
            return _refused(Verdict(result=Result.UNSUPPORTED, reason=Reason.LANGUAGE, token=text))
        for check in (self._gated, self._quoted, self._added):
            verdict = check(text, original, said)
            if not verdict.passes:
                return _refused(verdict)
        verdict = self._lost(text, original, said)
        # What cannot be checked here has been checked the other way round.
        if verdict.result is Result.UNSUPPORTED:
            return Checked(verdict, _missing(verdict))
        return Checked(SUPPORTED, "")

    def _gated(self, text: str, original: Sentence, _: str) -> Verdict:
        return self._gate.check(_plain(text), [original])

    def _quoted(self, text: str, original: Sentence, _: str) -> Verdict:
        """A quotation in a translation is no span of the article, so its words are checked
        twice: as words of the sentence, and against what stands between the original's marks."""
        statement = written(text, self._language, self._article)
        quotes = self._quotes(original)
        for number, words in enumerate(map(statement.words, statement.quotes)):
            if number == len(quotes) or not any(
                self._gate.check(words, [q]).passes for q in quotes
            ):
                return Verdict(result=Result.UNSUPPORTED, reason=Reason.QUOTE, token=words)
        return SUPPORTED

    def _added(self, text: str, _: Sentence, said: str) -> Verdict:
        """One sentence is translated by one."""
        begun = list(_NEXT_SENTENCE.finditer(text))
        if len(begun) > len(_NEXT_SENTENCE.findall(said)):
            added = text[begun[-1].end() - 1 :]
            return Verdict(result=Result.UNSUPPORTED, reason=Reason.CONTENT, token=added)
        return SUPPORTED

    def _lost(self, text: str, original: Sentence, said: str) -> Verdict:
        """What the gate says of the original, were the translation its evidence: a translation
        that leaves a name, a number or a clause out is none."""
        least, most = _LENGTH
        if not least <= _letters(text) / max(1, _letters(said)) <= most:
            return Verdict(result=Result.UNSUPPORTED, reason=Reason.CONTENT, token=said)
        plain = _plain(text)
        article = Article(
            id=article_id(plain),
            path="",
            text=plain,
            language=self._language,
            published=self._article.published,
        )
        passages = split(article)
        gate = Gate(article, passages, original.language)
        return gate.check(_plain(said), passages.sentences)

    def _quotes(self, original: Sentence) -> Sequence[Sentence]:
        """What stands between quotation marks in the sentence, as evidence of its own."""
        found = []
        for quote in self._passages.quotes:
            start, end = max(original.start, quote.start), min(original.end, quote.end)
            if start < end:
                found.append(original.model_copy(update={"start": start, "end": end}))
        return found


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _plain(text: str) -> str:
    """The text without quotation marks."""
    return one_line(text.translate(dict.fromkeys(map(ord, _MARKS))))


def unwrapped(text: str, original: str) -> str:
    """The translation without marks around the whole of it that the original does not have."""
    inner = text[1:-1]
    wrapped = text[:1] in _MARKS and text[-1:] in _MARKS and not set(inner) & set(_MARKS)
    return inner.strip() if inner and wrapped and original[0] not in _MARKS else text


def _refused(verdict: Verdict) -> Checked:
    return Checked(verdict, why(verdict))


_PARTS = {Reason.NAME, Reason.NUMBER, Reason.DATE, Reason.QUOTE, Reason.ROLE}
_WHY = {
    Reason.NO_CITATION: "the model gave none",
    Reason.SPEAKER: "it gives the words to somebody else",
    Reason.POLARITY: "it says the opposite",
    Reason.QUALIFIER: "qualifier lost or added",
    Reason.CONTENT: "it says what the original does not",
    Reason.LANGUAGE: "it is in another language",
}


def why(verdict: Verdict) -> str:
    """Why a translation is not shown, in a few words: «number not in the original»."""
    reason = verdict.reason or Reason.CONTENT
    if verdict.result is Result.UNCHECKED:
        what = "wording" if reason is Reason.CONTENT else reason.value
        return f"its {what} could not be checked"
    if reason in _PARTS:
        return f"{reason.value} not in the original"
    return _WHY[reason]


def _missing(verdict: Verdict) -> str:
    """The same of the original, held against its translation."""
    reason = verdict.reason or Reason.CONTENT
    if reason is Reason.POLARITY:
        return _WHY[reason]
    return f"{reason.value if reason in _PARTS else 'part'} of the original is missing"
