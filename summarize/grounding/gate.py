"""The gate: every check on one written sentence, the gravest finding decides."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from summarize.articles.model import Article
from summarize.grounding import (
    certainty,
    content,
    dates,
    names,
    numbers,
    polarity,
    poles,
    quotes,
    roles,
    speakers,
)
from summarize.grounding.model import SUPPORTED, Reason, Result, Verdict
from summarize.grounding.parsed import Parsed, cited, written
from summarize.language.identify import another_language
from summarize.passages.model import Passages, Sentence

LANGUAGES = frozenset({"ru", "uk", "kk", "en"})
"""Languages that the checks know, for statements and for evidence."""

CHECKS: tuple[Callable[[Parsed, Parsed], Verdict | None], ...] = (
    quotes.check,
    numbers.check,
    dates.check,
    names.check,
    roles.check,
    polarity.check,
    poles.check,
    certainty.check,
)
"""Each returns None when it has nothing against the sentence."""

_ADVICE = {
    Reason.NO_CITATION: "cite the sentences that it rests on",
    Reason.NAME: "the cited sentences do not name this; cite the one that does, or drop it",
    Reason.NUMBER: "the cited sentences do not give this number with this unit and qualifier",
    Reason.DATE: "the cited sentences do not give this date; never compute or guess one",
    Reason.QUOTE: "write no quotation marks",
    Reason.SPEAKER: "the cited sentences do not attribute it to this name",
    Reason.POLARITY: "the cited sentences say the opposite; keep every negation",
    Reason.ROLE: "the cited sentences do not call anyone this; keep every title and rank",
    Reason.QUALIFIER: "keep every qualifier of the cited sentences, and add none",
    Reason.LANGUAGE: "write in the language that was asked for",
}


class Gate:
    """Checks written sentences about one article."""

    def __init__(self, article: Article, passages: Passages, language: str) -> None:
        self._article = article
        self._passages = passages
        self._language = language

    def check(
        self, text: str, sentences: Sequence[Sentence], attributed_to: str | None = None
    ) -> Verdict:
        """The verdict on one sentence against only what it cites.

        Args:
            text: the written sentence.
            sentences: the sentences that it cites.
            attributed_to: the id of the name that it is attributed to.

        Returns:
            Unsupported if any check says so; else unchecked if any cannot tell; of several
            the first. ``unchecked`` for ``content`` means that all other checks have passed.
        """
        if not sentences or not text.strip():
            return Verdict(result=Result.UNSUPPORTED, reason=Reason.NO_CITATION)
        strange = {self._language, *(s.language for s in sentences)} - LANGUAGES
        if strange:
            return Verdict(
                result=Result.UNCHECKED, reason=Reason.LANGUAGE, token=", ".join(sorted(strange))
            )
        # Quotations may be in any language.
        if another_language(_QUOTED.sub(" ", text), self._language) is not None:
            return Verdict(result=Result.UNSUPPORTED, reason=Reason.LANGUAGE)
        statement = written(text, self._language, self._article)
        evidence = cited(self._article, self._passages, sentences)
        unsure: Verdict | None = None
        for verdict in self._verdicts(statement, evidence, attributed_to):
            if verdict is not None and verdict.result is Result.UNSUPPORTED:
                return verdict
            unsure = unsure or verdict
        return unsure or SUPPORTED

    def _verdicts(
        self, statement: Parsed, evidence: Parsed, attributed_to: str | None
    ) -> Iterator[Verdict | None]:
        for check in CHECKS:
            yield check(statement, evidence)
        yield speakers.check_words(statement, evidence, self._passages)
        if attributed_to is not None:
            yield speakers.check(attributed_to, evidence, self._passages)
        # Last: an unchecked wording says that everything else has passed.
        yield content.check(statement, evidence)

    def explain(self, place: str, text: str, verdict: Verdict) -> str:
        """One line for the model: what is wrong where, and how to mend it."""
        reason = verdict.reason or Reason.CONTENT
        advice = _ADVICE.get(reason, "write only what the cited sentences say")
        token = f" “{verdict.token}”" if verdict.token else ""
        return f"{place}: {reason.value}{token}: {advice}. It was: “{text}”"


_QUOTED = re.compile(r"[«“„\"][^«»“”„\"]*[»”“\"]")
