"""Sentences that tell no news: questions, greetings, what an outlet says of its own work.

An aside is no fact of the article, nothing that it announces, and no summary of it. A
sentence that attributes its content («министр сказал, что мы …») is never one, and neither
is what stands in quotation marks.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

from summarize.articles.model import Article
from summarize.language.calendar import find_times
from summarize.language.inflection import parses
from summarize.passages import datelines, dialogue, marks
from summarize.passages.model import Sentence
from summarize.passages.reporting import cues

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
_LEAD = r"[\s«„“\"‘'(–—•-]*"
_QUESTION = re.compile(r"[?？][!.?…)\s]*$")
_CREDIT = re.compile(
    r"\(?(?:фото|відео|видео|світлина|скриншот|сурет|бейне|photo|picture|video|image)(?:\s+by|\s*[:/©])",
    re.IGNORECASE,
)
_KAZAKH_WE = re.compile(
    r"(?:[аеий]мыз|[аеий]міз|(?:ған|қан)быз|(?:ген|кен)біз|(?:отыр|тұр|жүр|жатыр)мыз|(?:жүр)міз)[.!…]*$"
)
_OUR_ENDINGS = {"ru": ("м", "мся"), "uk": ("мо", "мося", "мось")}
_TURNS = 3
"""Questions on lines of their own with a dash that make an article an interview."""


def find(article: Article, sentences: tuple[Sentence, ...]) -> tuple[str, ...]:
    """The ids of the asides, in order."""
    turns = _interviewer(article, sentences)
    return tuple(s.id for s in sentences if s.paragraph in turns or _is_aside(article, s))


def is_question(text: str) -> bool:
    """Whether a sentence ends as a question of its own, outside of what somebody says."""
    return bool(_QUESTION.search(text))


def _is_aside(article: Article, sentence: Sentence) -> bool:
    text = marks.blanked(article.text, sentence.start, sentence.end)
    if is_question(text) or _CREDIT.match(text) or _opening().match(text) or _is_bare(text):
        return True
    if dialogue.in_dash_line(article.text, sentence.start):
        return False
    if _pattern("telling").search(text):
        return False
    if _opens_with_we(text, sentence.language):
        return True
    told = any(c.verb for c in cues(text, 0, len(text)))
    return not told and _says_we(text, sentence.language)


def _is_bare(text: str) -> bool:
    """A day, an hour or a dateline with nothing told of it."""
    if datelines.length(text, 0, len(text)) == len(text):
        return True
    rest, at = "", 0
    for time in find_times(text, ""):
        rest, at = rest + text[at : time.start], time.end
    rest += text[at:]
    if "\0" in text:
        return False
    return not _WORD.search(re.sub(r"\b(?:года|год|року|рік|жылы|жыл|г|р|ж)\b", "", rest))


def _opens_with_we(text: str, language: str) -> bool:
    """«Собираем всё, что известно»: who collects it is the outlet, whatever follows."""
    words = _WORD.findall(text)
    if ":" in text:  # «Уточняем цифру: …» tells the figure
        return False
    return bool(words) and _is_our_verb(words[0].lower(), language, 0.25)


def _is_our_verb(word: str, language: str, likely: float) -> bool:
    if not word.endswith(_OUR_ENDINGS.get(language, ())) or len(word) <= 3:
        return False
    found = (p for p in parses(word, language) if p.score >= likely)
    return any(p.tag.POS == "VERB" and "1per" in p.tag and "plur" in p.tag for p in found)


def _says_we(text: str, language: str) -> bool:
    if _pattern("we").search(text):
        return True
    words = _WORD.findall(text)
    if any(word.islower() and _is_our_verb(word, language, 0.5) for word in words):
        return True
    return language == "kk" and bool(words) and bool(_KAZAKH_WE.search(text.rstrip()))


def _interviewer(article: Article, sentences: tuple[Sentence, ...]) -> set[int]:
    """The paragraphs that are an interviewer's turns: dash lines that begin or end with a
    question, in an article with several of them."""
    lines: dict[int, list[str]] = {}
    for s in sentences:
        lines.setdefault(s.paragraph, []).append(article.text[s.start : s.end])
    asked = {
        number
        for number, parts in lines.items()
        if dialogue.is_dash_line(parts[0], 0, len(parts[0]))
        and (is_question(parts[0]) or is_question(parts[-1]))
    }
    return asked if len(asked) >= _TURNS else set()


@cache
def _data() -> dict[str, list[str]]:
    file = resources.files("summarize.passages").joinpath("asides.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    words = "|".join(f"(?:{w})" for w in _data()[name]).replace(" ", r"\s+")
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


@cache
def _opening() -> re.Pattern[str]:
    words = "|".join(f"(?:{w})" for w in _data()["opening"]).replace(" ", r"\s+")
    return re.compile(rf"{_LEAD}(?:{words})(?!\w)", re.IGNORECASE)
