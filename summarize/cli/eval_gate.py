"""``summarize eval grounding`` and ``summarize eval written``: the gate on its own."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from summarize.cli import output
from summarize.cli.exits import Exit, Failure
from summarize.cli.run import Bar, failures, model, store

if TYPE_CHECKING:
    from summarize.evals.grounding import Scores
    from summarize.evals.grounding.judge import Comparison
    from summarize.store import Store


class Second(NamedTuple):
    """The judge to score, and how."""

    name: str
    sample: int
    context: int | None
    concurrency: int
    store_file: Path


def of_the_gate(
    what: str, evals: Path, half: str, markdown: Path | None, second: Second | None
) -> None:
    """Print the tables of ``what``, and write them where that is asked for.

    Raises:
        Failure: there is no such eval, or its data is not right.
    """
    from summarize.evals import grounding

    try:
        match what:
            case "grounding":
                text, page = _pairs(evals, half, second)
            case "written":
                found = grounding.judge_written(grounding.load_written(evals))
                text, page = grounding.written_terminal(found), grounding.written_markdown(found)
            case _:
                raise Failure(
                    f"there is no eval {what}: choose grounding or written, or none for all",
                    Exit.USAGE,
                )
    except grounding.BadPairs as error:
        raise Failure(str(error), Exit.USAGE) from error
    output.data(text)
    if markdown is not None:
        output.write(markdown, page)
        output.say(f"written to {markdown}")


def _pairs(evals: Path, half: str, second: Second | None) -> tuple[str, str]:
    """The table and the page."""
    from summarize.evals import grounding

    if half not in {h.value for h in grounding.Half}:
        raise Failure(f"--half is dev or test, not {half}", Exit.USAGE)
    scores = grounding.score(grounding.load(evals / "grounding", grounding.Half(half)), half)
    text, page = grounding.terminal(scores), grounding.markdown(scores)
    if second is not None:
        found = _judged(scores, second)
        text += "\n\n" + grounding.judge_terminal(found)
        page += "\n" + grounding.judge_markdown(found)
    return text, page


def _judged(scores: Scores, second: Second) -> Comparison:
    """The judge's accuracy.

    Raises:
        Failure: it answered nothing.
    """
    from summarize.briefs import Judge
    from summarize.evals import grounding
    from summarize.llm import Asker

    spec = model(second.name, second.context)
    sampled = grounding.sample(scores.checked, second.sample)

    async def work(opened: Store) -> Comparison:
        with Bar(len(sampled)) as bar:
            async with Asker(
                spec, opened, concurrency=second.concurrency, notify=bar.notify
            ) as asker:
                opined = await grounding.ask(sampled, Judge(asker), bar)
        if all(o.verdict is None for o in opined):
            raise Failure(opined[-1].failure)
        return grounding.compare(opined, scores.half, spec.name)

    with store(second.store_file) as opened, failures():
        return asyncio.run(work(opened))
