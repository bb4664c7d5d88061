"""A second opinion: does what a sentence cites entail it, asked of another model.

It is kept apart from the verdict of the checks: it stops nothing, and passes nothing.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

from summarize.articles.model import Article, Dated
from summarize.briefs.draft import Draft
from summarize.briefs.model import Brief, Entailment, Judged, Opinions, Origin, Statement
from summarize.briefs.prompt import one_line, render
from summarize.briefs.questions import Questions
from summarize.briefs.shown import changed, shown
from summarize.llm import Asker, Message, Usage

_TOKENS = 100
"""Of an answer: one word in JSON."""


class Opinion(Draft):
    """What the model fills."""

    verdict: Literal["entailed", "contradicted", "not stated"]


class Heard(NamedTuple):
    """A second opinion and what it took."""

    judged: Judged
    failure: str
    usage: Usage


class Judge:
    """Asks a model of its own, over the whole run."""

    def __init__(self, asker: Asker, prompts: Path | None = None) -> None:
        """
        Args:
            asker: the second model, behind the store.
            prompts: the newsroom's own templates.

        Raises:
            PromptError: the template is missing or broken.
        """
        self._questions = Questions(asker, Opinion, "judge", prompts)

    async def hear(self, text: str, passages: Sequence[str], published: Dated) -> Heard:
        """Whether the passages entail the text.

        Args:
            published: of the article; without it nobody can tell which day "on Tuesday" is.

        Raises:
            PromptError: the template is broken.
        """
        source = self._questions.template
        day = published.value
        values = {
            "published": f"{day:%A}, {day.isoformat()}" if day else None,
            "passages": [one_line(p) for p in passages],
            "sentence": one_line(text),
        }
        reply = await self._questions.ask(
            (
                Message(role="system", content=render(source.system, values, source.path)),
                Message(role="user", content=render(source.user, values, source.path)),
            ),
            max_tokens=_TOKENS,
        )
        verdict = None if reply.value is None else Entailment(reply.value.verdict)
        judged = Judged(model=self._questions.model, verdict=verdict)
        return Heard(judged, reply.failure, reply.usage)

    async def judged(self, brief: Brief, article: Article) -> Brief:
        """The brief with an opinion on every written sentence and every gloss that is shown,
        and with what it took in its provenance.

        Raises:
            PromptError: the template is broken.
        """
        wanted = list(dict.fromkeys(q for s in shown(brief) if (q := _question(s)) is not None))
        heard = await asyncio.gather(
            *(self.hear(text, passages, article.published) for text, passages in wanted)
        )
        found = dict(zip(wanted, heard, strict=True))

        def add(statement: Statement) -> dict[str, Any]:
            question = _question(statement)
            if question is None:
                return {}
            judged = found[question].judged
            if statement.gloss is None:
                return {"judged": judged}
            return {"gloss": statement.gloss.model_copy(update={"judged": judged})}

        made = brief.provenance.model_copy(update={"opinions": self._counted(heard)})
        return changed(brief, add).model_copy(update={"provenance": made})

    def _counted(self, heard: Sequence[Heard]) -> Opinions:
        said = Counter(h.judged.verdict for h in heard)
        usage = sum((h.usage for h in heard), Usage())
        return Opinions(
            model=self._questions.model,
            prompt=self._questions.template.digest,
            entailed=said[Entailment.ENTAILED],
            contradicted=said[Entailment.CONTRADICTED],
            not_stated=said[Entailment.NOT_STATED],
            unanswered=said[None],
            failure=next((h.failure for h in reversed(heard) if h.failure), ""),
            requests=usage.requests,
            prompt_tokens=usage.prompt_tokens,
            completion_tokens=usage.completion_tokens,
            seconds=round(usage.seconds, 2),
            cost_usd=usage.cost_usd if usage.requests else 0.0,
        )


def _question(statement: Statement) -> tuple[str, tuple[str, ...]] | None:
    """What is asked about and what it is held against; None for an article's own words."""
    if statement.origin is Origin.WRITTEN:
        return statement.text, tuple(s.text for s in statement.evidence)
    if statement.gloss is not None and statement.gloss.text is not None:
        return statement.gloss.text, (statement.text,)
    return None
