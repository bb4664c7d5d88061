"""What stands beside a statement in Markdown: its translation, and the second opinion."""

from __future__ import annotations

from collections.abc import Iterator

from summarize.briefs import Gloss, Glosses, Opinions, Statement
from summarize.digest.text import duration, escape, opinion, plural


def gloss(statement: Statement, before: str) -> Iterator[str]:
    """The line under a statement with its translation, or with why it has none.

    Args:
        before: what makes the line part of what it stands under (``> ``, ``  - ``).
    """
    if statement.gloss is not None:
        yield before + _told(statement.gloss)


def _told(found: Gloss) -> str:
    if found.text is None:
        return f"*no translation: {escape(found.reason)}*"
    return f"*machine translation:* {escape(found.text)}{opinion(found.judged)}"


def counted(glosses: Glosses | None, opinions: Opinions | None) -> str:
    """What the footer says of both; nothing of what was not asked for."""
    said = ""
    if glosses is not None:
        said += (
            f" Machine translations into {glosses.language}: {glosses.shown} shown, "
            f"{glosses.refused} refused{_because(glosses.failure)}."
        )
    if opinions is not None:
        asked = (
            opinions.entailed + opinions.contradicted + opinions.not_stated + opinions.unanswered
        )
        cost = "unknown" if opinions.cost_usd is None else f"${opinions.cost_usd:.4f}"
        said += (
            f" Second opinion of {escape(opinions.model)} on {plural(asked, 'sentence')}: "
            f"{opinions.entailed} entailed, {opinions.contradicted} contradicted, "
            f"{opinions.not_stated} not stated, {opinions.unanswered} without an answer"
            f"{_because(opinions.failure)}; {opinions.prompt_tokens} tokens in, "
            f"{opinions.completion_tokens} out, {duration(opinions.seconds)}, cost: {cost}."
        )
    return said


def _because(failure: str) -> str:
    return f" (last failure: {escape(failure)})" if failure else ""
