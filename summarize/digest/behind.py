"""Who stands behind a story and its facts, and why it stands where it stands, in Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from summarize.briefs import Fact
from summarize.digest.model import ArticleEntry
from summarize.digest.text import escape, plural
from summarize.stories import Story, StoryFact
from summarize.stories.glossary import UNKNOWN_OUTLET
from summarize.stories.model import Voice
from summarize.stories.newsroom import identity
from summarize.stories.ranking import rank


def sources(story: Story) -> str:
    """«2 outlets: A, B»; with the voices where some of the outlets are one."""
    carried = dict.fromkeys(o for v in story.voices for o in v.outlets)
    outlets = {identity(o): o for o in reversed((*story.outlets, *carried))}
    counted = plural(len(outlets), "outlet")
    if all(len(v.outlets) < 2 for v in story.voices):
        return f"{counted}: {escape(', '.join(story.outlets))}"
    unknown = UNKNOWN_OUTLET in story.outlets
    shown = [*map(_voice, story.voices), *([UNKNOWN_OUTLET] if unknown else [])]
    voices = plural(len(story.voices), "independent voice")
    return f"{counted}, {voices}: {'; '.join(shown)}"


def _voice(voice: Voice) -> str:
    """«TASS, carried by 2 outlets (A, B)»."""
    others = [o for o in voice.outlets if identity(o) != identity(voice.name)]
    if not others:
        return escape(voice.name)
    return f"{escape(voice.name)}, carried by {_carriers(others)}"


def _carriers(outlets: list[str]) -> str:
    if len(outlets) == 1:
        return escape(outlets[0])
    return f"{plural(len(outlets), 'outlet')} ({escape(', '.join(outlets))})"


def standing(fact: Fact, story: Story, entries: Mapping[str, ArticleEntry]) -> str:
    """How many independent sources a fact has, or whose words one source carries.

    Nothing in a story of one voice, and nothing where an outlet stands alone for its own words:
    most facts do, and ``LEGEND`` says so once.
    """
    if not isinstance(fact, StoryFact) or not fact.voices or len(story.voices) < 2:
        return ""
    if len(fact.voices) > 1:
        return f" *({len(fact.voices)} independent sources)*"
    (name,) = fact.voices
    publishers = [p.name for a in fact.articles if (p := entries[a].publisher)]
    others = {identity(p): p for p in reversed(publishers) if identity(p) != identity(name)}
    if not others:
        return ""
    return f" *({escape(name)}, carried by {_carriers(list(others.values())[::-1])})*"


LEGEND = "a fact without a mark has one source"
"""For a story of several voices."""


def reasons(story: Story) -> Iterator[str]:
    """The points of a story, in one paragraph."""
    told = "; ".join(f"{escape(w.reason)} {w.points:+g}" for w in story.why)
    yield f"*Why here: {rank(story):g} points — {told}*"
    yield ""
