"""Whether a page is an article at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.articles import lines as look
from summarize.articles.lines import Line

_SENTENCE_END = re.compile(r"[.!?…]+[\"»”’)\]]*(?=\s|$)")
_FEWEST_SENTENCES = 2
_FEWEST_LETTERS = 40
_SENTENCE_WORDS = 8
_FEWEST_STAMPS = 4


def why_not_article(title: str, lines: Sequence[Line], body: Sequence[Line]) -> str:
    """Why a page is no article, in one sentence, or an empty string.

    Args:
        title: the title, or an empty string.
        lines: all lines of the page.
        body: those that are neither title nor chrome.
    """
    prose = [line for line in body if look.is_prose(line.text)]
    # A paragraph that lost its full stop is a sentence all the same.
    sentences = sum(
        max(len(_SENTENCE_END.findall(line.text)), line.words >= _SENTENCE_WORDS) for line in body
    )
    letters = sum(map(str.isalpha, "".join(line.text for line in body)))
    words = look.words()
    consenting = sum(any(w in line.text.casefold() for w in words.consent) for line in prose)
    everywhere = sum(any(w in line.text.casefold() for w in words.consent) for line in lines)
    if everywhere >= 2 and 2 * consenting >= len(prose) and letters < 4000:
        return "The page asks for consent to cookies and holds no article."
    head = " ".join([title, *(line.text for line in lines[:3])]).casefold()
    short = sentences <= 4 and letters < 600
    if short and any(re.search(rf"(?<!\w){re.escape(w)}", head) for w in words.errors):
        return "The page is an error page and holds no article."
    # A date or a clock under headline after headline: an index with or without teasers.
    stamps = sum(look.is_date(line.text) for line in lines[: _last(lines, prose)])
    headlines = sum(not look.is_prose(line.text) and look.is_headline(line) for line in lines)
    paragraphs = [line for line in prose if look.is_paragraph(line.text, 160)]
    if stamps >= _FEWEST_STAMPS and headlines >= _FEWEST_STAMPS and len(paragraphs) < stamps / 2:
        return "The page is a list of headlines and holds no article."
    if sentences < _FEWEST_SENTENCES or letters < _FEWEST_LETTERS:
        if headlines >= _FEWEST_STAMPS + 1:
            return "The page is a list of headlines and holds no article."
        return "The page holds less than two sentences of text."
    return ""


def _last(lines: Sequence[Line], prose: Sequence[Line]) -> int:
    """How many lines there are up to the last prose; all, when there is none."""
    if not prose:
        return len(lines)
    return sum(line.start <= prose[-1].start for line in lines)
