"""What rose in the evidence has not fallen in the sentence: words of opposite meaning."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """Unsupported when a sentence has a word of one pole and its evidence only of the other.

    Where both have both poles, or a negation can turn one into the other, nothing is said.
    """
    for axis in _axes():
        mine, source = _poles(axis, statement), _poles(axis, evidence)
        if len(mine) == len(source) == 1 and mine.keys() != source.keys():
            (token,) = mine.values()
            return Verdict(result=Result.UNSUPPORTED, reason=Reason.POLARITY, token=token)
    return None


def _poles(axis: str, parsed: Parsed) -> dict[int, str]:
    """The poles that the text has words of, each with the first one."""
    found: dict[int, str] = {}
    for sentence in parsed.sentences:
        text = parsed.article.text[sentence.start : sentence.end]
        for number, pattern in enumerate(_patterns(axis, sentence.language)):
            if match := pattern.search(text):
                found.setdefault(number, match[0])
    return found


@cache
def _patterns(axis: str, language: str) -> tuple[re.Pattern[str], ...]:
    rows = _data()[axis][language]
    return tuple(re.compile(rf"(?<!\w)(?:{row})(?!\w)", re.IGNORECASE) for row in rows)


def _axes() -> tuple[str, ...]:
    return tuple(_data())


@cache
def _data() -> dict[str, dict[str, list[str]]]:
    text = resources.files(__package__).joinpath("poles.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
