"""What sending a draft back costs, and what it mends, with a real model.

    python benchmarks/reasks.py ARTICLES --lang en [--count N] [--model NAME]

Each article is written about from nothing with no, one and two re-asks, by the same model in
the same run; nothing is stored. Printed are the tokens and the sentences that the gate stopped
at first and in the end: a model that only says the same again costs tokens for nothing. The
embedded model takes a minute for a draft on two cores, so that five articles take half an hour.
"""

from __future__ import annotations

import argparse
import asyncio
import os
from pathlib import Path

from summarize.articles import read
from summarize.briefs import Mode, make_brief
from summarize.llm import Asker, LLMError, choose
from summarize.passages.split import split

REASKS = (0, 1, 2)


async def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--lang", default="en")
    parser.add_argument("--count", type=int, default=5, help="articles, the shortest ones")
    parser.add_argument("--model")
    wanted = parser.parse_args()
    found = [a for a in read([wanted.articles]).articles if not a.not_article]
    shortest = sorted(found, key=lambda a: (len(a.text), a.path))[: wanted.count]
    spec = choose(wanted.model, os.environ, context_tokens=None)
    print(f"{spec.name}, {wanted.lang}, {len(shortest)} articles")
    head = ("requests", "prompt", "answer", "written", "stopped")
    print(f"{'re-asks':8} " + " ".join(f"{name:>8}" for name in head))
    for reasks in REASKS:
        total = [0, 0, 0, 0, 0]
        async with Asker(spec, None, reasks=reasks) as asker:
            for article in shortest:
                try:
                    brief = await make_brief(
                        article, split(article), asker, mode=Mode.WRITE, language=wanted.lang
                    )
                except LLMError as error:
                    print(f"{article.path}: {error}")
                    continue
                p = brief.provenance
                row = (p.requests, p.prompt_tokens, p.completion_tokens, p.written, p.replaced)
                total = [a + b for a, b in zip(total, row, strict=True)]
        print(f"{reasks:<8} " + " ".join(f"{n:8}" for n in total), flush=True)


if __name__ == "__main__":
    asyncio.run(main())
