"""Glosses: under a source sentence in another language, a translation that passed the gate.

A translation is made for one sentence and checked against that one sentence; it is shown
only if every check that can be made was made and passed. It is never evidence of anything.
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import NamedTuple

from pydantic import Field

from summarize.articles.model import Article
from summarize.briefs.draft import Draft
from summarize.briefs.gloss_check import GlossCheck, unwrapped
from summarize.briefs.model import Brief, Gloss, Glosses, Origin, Statement
from summarize.briefs.prompt import LANGUAGE_NAMES, one_line, render
from summarize.briefs.questions import Questions, Reply
from summarize.briefs.shown import changed, shown
from summarize.grounding import SUPPORTED, Reason, Result, Verdict
from summarize.grounding.gate import LANGUAGES
from summarize.llm import Asker, Message, Usage
from summarize.passages.model import Passages, Sentence


class Translation(Draft):
    """What the model fills."""

    translation: str = Field(min_length=1)


class Translator:
    """Makes the glosses of a run: a sentence that several articles print is asked about once."""

    def __init__(self, asker: Asker, language: str, prompts: Path | None = None) -> None:
        """
        Args:
            asker: the model in use, behind the store.
            language: of the glosses, one that the gate knows.
            prompts: the newsroom's own templates.

        Raises:
            PromptError: the template is missing or broken.
        """
        self.language = language
        self._questions = Questions(asker, Translation, "gloss", prompts)

    async def glossed(self, brief: Brief, article: Article, passages: Passages) -> Brief:
        """The brief with a gloss, or the reason why there is none, at every source sentence in
        another language; with what it took in its provenance.

        Raises:
            PromptError: the template is broken.
        """
        work = _Work(self._questions, self.language, article, passages)
        wanted = {s.text: s for s in shown(brief) if s.origin is Origin.SOURCE}
        found = await asyncio.gather(*(work.gloss(s) for s in wanted.values()))
        glosses = {text: g for text, g in zip(wanted, found, strict=True) if g is not None}
        made = brief.provenance
        usage = work.usage
        counted = Glosses(
            language=self.language,
            prompt=self._questions.template.digest,
            shown=sum(g.text is not None for g in glosses.values()),
            refused=sum(g.text is None for g in glosses.values()),
            failure=work.failure,
        )
        provenance = made.model_copy(
            update={
                "requests": made.requests + usage.requests,
                "prompt_tokens": made.prompt_tokens + usage.prompt_tokens,
                "completion_tokens": made.completion_tokens + usage.completion_tokens,
                "seconds": round(made.seconds + usage.seconds, 2),
                "cost_usd": _sum(made.cost_usd, usage),
                "glosses": counted,
            }
        )

        def add(statement: Statement) -> dict[str, object]:
            source = statement.origin is Origin.SOURCE
            return {"gloss": glosses.get(statement.text)} if source else {}

        return changed(brief, add).model_copy(update={"provenance": provenance})


def _sum(cost: float | None, usage: Usage) -> float | None:
    if not usage.requests:
        return cost
    return None if cost is None or usage.cost_usd is None else cost + usage.cost_usd


class _Translated(NamedTuple):
    """One sentence in the language asked for; ``text`` is None when it may not be shown."""

    text: str | None
    verdict: Verdict | None
    reason: str = ""


class _Work:
    """The glosses of one article."""

    def __init__(
        self,
        questions: Questions[Translation],
        language: str,
        article: Article,
        passages: Passages,
    ) -> None:
        self.usage = Usage()
        self.failure = ""
        self._questions = questions
        self._language = language
        self._article = article
        self._passages = passages
        self._check = GlossCheck(article, passages, language)
        self._done: dict[tuple[int, int], asyncio.Task[_Translated]] = {}

    async def gloss(self, statement: Statement) -> Gloss | None:
        """The gloss of a statement; one of several sentences has all of them or none."""
        pieces = self._pieces(statement)
        if all(p.language == self._language for p in pieces):
            return None
        parts = await asyncio.gather(*map(self._once, pieces))
        refused = next((p for p in parts if p.text is None), None)
        if refused is not None:
            return Gloss(
                language=self._language, text=None, verdict=refused.verdict, reason=refused.reason
            )
        text = " ".join(p.text for p in parts if p.text is not None)
        return Gloss(language=self._language, text=text, verdict=SUPPORTED)

    def _pieces(self, statement: Statement) -> list[Sentence]:
        """The sentences, or parts of sentences, that the statement's characters are."""
        span = statement.evidence[0]
        title = [self._passages.title] if self._passages.title is not None else []
        pieces = []
        for sentence in (*title, *self._passages.sentences):
            start, end = max(span.start, sentence.start), min(span.end, sentence.end)
            if self._article.text[start:end].strip():
                pieces.append(sentence.model_copy(update={"start": start, "end": end}))
        return pieces

    async def _once(self, piece: Sentence) -> _Translated:
        place = (piece.start, piece.end)
        if place not in self._done:
            self._done[place] = asyncio.ensure_future(self._translated(piece))
        return await self._done[place]

    async def _translated(self, piece: Sentence) -> _Translated:
        original = one_line(self._article.text[piece.start : piece.end])
        if piece.language == self._language:
            return _Translated(original, None)
        if piece.language not in LANGUAGES:
            # It would be refused whatever the model says.
            verdict = Verdict(result=Result.UNCHECKED, reason=Reason.LANGUAGE, token=piece.language)
            return _Translated(None, verdict, "the checks do not know the original's language")
        reply = await self._ask(original, piece.language)
        if reply.value is None:
            self.failure = reply.failure
            return _Translated(None, None, "the model gave none")
        text = unwrapped(one_line(reply.value.translation), original)
        verdict, refused = self._check.check(text, piece)
        return _Translated(None if refused else text, verdict, refused)

    async def _ask(self, original: str, language: str) -> Reply[Translation]:
        source = self._questions.template
        values = {
            "language_name": LANGUAGE_NAMES[self._language],
            "source_name": LANGUAGE_NAMES[language],
            "sentence": original,
        }
        reply = await self._questions.ask(
            (
                Message(role="system", content=render(source.system, values, source.path)),
                Message(role="user", content=render(source.user, values, source.path)),
            ),
            max_tokens=_tokens(original),
        )
        self.usage = self.usage + reply.usage
        return reply


def _tokens(sentence: str) -> int:
    """Room for the translation: Kazakh takes about a token a letter with older tokenizers, and
    a model that goes on and on is cut off."""
    return 100 + len(sentence) * 3 // 2
