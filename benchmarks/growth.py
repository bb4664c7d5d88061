"""How the time of each part grows with its input: one run, ratios of the same run.

    python benchmarks/growth.py

A ratio near 2 for twice the input is linear; near 4, quadratic.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from summarize.articles.model import Article, article_id
from summarize.passages import sentences
from summarize.passages.split import split
from summarize.stories.events import events
from summarize.stories.glossary import Glossary, Told
from tests.stories.telling import named

MARKS = "«а», — сказал мэр. \"б\" 'в' “г” "
SPEECH = "Дорин сказал: «а б в», "
PROSE = "В Зорине 12 марта открыли мост длиной 1,5 км, сообщил мэр Пётр Дорин. "
SYLLABLES = ("ба", "го", "ду", "зе", "ки", "ло", "му", "не", "по", "ра", "су", "те")


def article(unit: str, size: int) -> Article:
    text = unit * (size // len(unit))
    return Article(id=article_id(text), path="a.txt", text=text, language="ru")


def word(number: int) -> str:
    return "".join(SYLLABLES[number // n % 12] for n in (144, 12, 1)).capitalize()


def told(count: int) -> list[Told]:
    """Small events of four articles, three people each, all in one town."""
    return [
        named(
            f"{i}.txt",
            "ru",
            *((f"Пётр {word(i // 4 * 3 + n)}ов", "person") for n in range(3)),
            ("Бескум", "place"),
        )
        for i in range(count)
    ]


Case = tuple[Callable[[int], Any], Callable[[Any], object], int]
"""How to make an input of a size, what to do with it, and the smaller size."""


def marks(size: int) -> Article:
    return article(MARKS, size)


CASES: dict[str, Case] = {
    "sentences, quotation marks": (marks, sentences.find, 5_000),
    "passages, quotation marks": (marks, split, 5_000),
    "passages, reported speech": (lambda n: article(SPEECH, n), split, 5_000),
    "passages, prose": (lambda n: article(PROSE, n), split, 5_000),
    "glossary": (told, Glossary, 400),
    "events": (told, lambda items: events(items, Glossary(items)), 400),
}


def seconds(case: Case, size: int) -> float:
    make, work, _ = case
    made = make(size)
    began = time.perf_counter()
    work(made)
    return time.perf_counter() - began


if __name__ == "__main__":
    seconds(CASES["passages, prose"], 500)  # dictionaries load once
    print(f"{'':28}{'n':>8}{'n, s':>8}{'2n, s':>8}{'ratio':>7}")
    for name, case in CASES.items():
        size = case[2]
        once, twice = seconds(case, size), seconds(case, 2 * size)
        print(f"{name:28}{size:8}{once:8.2f}{twice:8.2f}{twice / once:7.1f}")
