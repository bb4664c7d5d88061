"""What a model says of groups of articles that the rules can neither join nor keep apart.

The model points: the schema holds the sentences that the two articles really have, and the
four verdicts. Questions and answers go through `Asker`, so they are stored like any other.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

from pydantic import create_model

from summarize.articles import Span
from summarize.briefs.draft import Draft, listing, pointer
from summarize.briefs.prompt import one_line, render, template
from summarize.llm import Asker, LLMError, Message, ModelUnavailable, Usage
from summarize.passages import Sentence
from summarize.stories.events import Pair, Ruling, Unclear, unclear
from summarize.stories.glossary import Glossary, Told
from summarize.stories.house import House
from summarize.stories.model import Kinship

QUESTIONS = 40
"""The most that are asked for one digest, the most doubtful pairs first."""
_SENTENCES = 15
"""Shown of an article; news puts the news first."""
_POINTERS = 3
_ANSWER_TOKENS = 200
_PROMPT_TOKENS = 900
"""Held back for the instructions and the schema."""
_BYTES_A_TOKEN = 2.5
"""A cautious figure, as for briefs."""
_LETTERS = ("A", "B")


class Asked(NamedTuple):
    """What was asked about a day."""

    rulings: dict[Pair, Ruling]
    usage: Usage
    """Of all answers, stored ones included."""


async def ask(
    told: Sequence[Told], asker: Asker, *, house: House, prompts: Path | None = None
) -> Asked:
    """Ask the model about every pair of groups that the rules leave open, one question each.

    A pair without an answer has a ruling that says why; the rules' decision stands there.

    Args:
        told: the articles of a day.
        house: the newsroom's spellings, as `tell` gets them.
        prompts: the newsroom's own templates.

    Raises:
        PromptError: the template is broken.
    """
    told = sorted(told, key=lambda t: t.article.id)
    pairs = unclear(told, Glossary(told, house))
    asked = await asyncio.gather(*(_ruling(p, asker, prompts) for p in pairs[:QUESTIONS]))
    rulings = {p.pair: ruling for p, (ruling, _) in zip(pairs, asked, strict=False)}
    rest = Ruling(None, note=f"the model was not asked: {QUESTIONS} pairs came before this one")
    rulings |= dict.fromkeys((p.pair for p in pairs[QUESTIONS:]), rest)
    return Asked(rulings, sum((usage for _, usage in asked), Usage()))


async def _ruling(pair: Unclear, asker: Asker, prompts: Path | None) -> tuple[Ruling, Usage]:
    room = (asker.model.context_tokens - _PROMPT_TOKENS - _ANSWER_TOKENS) // 2
    sides = [
        {f"{letter}.{s.id}": s for s in _shown(told, room)}
        for letter, told in zip(_LETTERS, pair.nearest, strict=True)
    ]
    try:
        answer = await asker.ask(
            _messages(pair.nearest, sides, prompts),
            _schema(*map(list, sides)),
            max_tokens=_ANSWER_TOKENS,
        )
    except ModelUnavailable as error:
        return Ruling(None, note=f"the model could not be asked: {error}"), error.usage
    except LLMError as error:
        return Ruling(None, note=f"the model gave no answer: {error}"), error.usage
    said = answer.value.model_dump()
    pointed = (dict.fromkeys(said[field]) for field in ("first", "second"))
    evidence = [
        _span(told, side[ident])
        for told, side, ids in zip(pair.nearest, sides, pointed, strict=True)
        for ident in ids
    ]
    return Ruling(Kinship(said["verdict"]), tuple(evidence)), answer.usage


def _shown(told: Told, room: int) -> Iterator[Sentence]:
    """The title and the first sentences that tell something, as far as there is room."""
    passages = told.passages
    telling = [s for s in passages.sentences if s.id not in passages.asides]
    used = 0.0
    for n, sentence in enumerate([*([passages.title] if passages.title else []), *telling]):
        size = len(told.article.text[sentence.start : sentence.end].encode()) / _BYTES_A_TOKEN + 6
        used += size
        if n and (n > _SENTENCES or used > room):
            return
        yield sentence


def _span(told: Told, sentence: Sentence) -> Span:
    return told.article.span(sentence.start, sentence.end)


def _messages(
    pair: Sequence[Told], sides: Sequence[dict[str, Sentence]], prompts: Path | None
) -> tuple[Message, ...]:
    source = template("kinship", prompts)
    values: dict[str, Any] = {
        "sides": [
            {
                "letter": letter,
                "published": told.article.published.value,
                "sentences": [
                    {"id": ident, "text": one_line(_span(told, s).text)}
                    for ident, s in side.items()
                ],
            }
            for letter, told, side in zip(_LETTERS, pair, sides, strict=True)
        ]
    }
    return (
        Message(role="system", content=render(source.system, values, source.path)),
        Message(role="user", content=render(source.user, values, source.path)),
    )


def _schema(first: Sequence[str], second: Sequence[str]) -> type[Draft]:
    """What the model fills: what decides it comes before the verdict."""
    verdict: Any = Literal[tuple(k.value for k in Kinship)]
    fields: dict[str, Any] = {
        "first": listing(pointer(first), 1, _POINTERS),
        "second": listing(pointer(second), 1, _POINTERS),
        "verdict": (verdict, ...),
    }
    return create_model("Kinship", __base__=Draft, **fields)
