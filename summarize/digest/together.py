"""Why articles stand in one story, and what a model was asked about it, in Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from summarize.articles import Span
from summarize.digest.model import Kinships
from summarize.digest.text import escape, plural
from summarize.stories import Story
from summarize.stories.model import Decider


def together(
    story: Story, numbers: Mapping[str, int], cite: Callable[[Iterable[Span]], str]
) -> Iterator[str]:
    """What was not clear by the rules; nothing of what was.

    Args:
        numbers: of the stories of the digest, by id.
        cite: the links to some spans.
    """
    number = {a: i for i, a in enumerate(story.articles, start=1)}
    lines = []
    for joint in story.joints:
        if joint.sure:
            continue
        a, b = sorted((number[joint.article], number[joint.to]))
        who = "the model found" if joint.by is Decider.MODEL else "the rules took, not for sure,"
        why = f"; {escape(joint.note)}" if joint.note else ""
        lines.append(f"- {who} [{a}] and [{b}] to be one event{why}{cite(joint.evidence)}")
    for kin in story.kin:
        if kin.story not in numbers:
            continue
        other = f"story {numbers[kin.story]}"
        if kin.kinship is not None:
            said = f"the model found {other} to be another one ({kin.kinship.value})"
        elif kin.note:
            said = f"{other} could be the same event; the rules kept it apart: {escape(kin.note)}"
        else:
            continue
        lines.append(f"- {said}{cite(kin.evidence)}")
    if lines:
        yield from ("### Whether it is one event", "", *lines, "")


def decided(kinships: Kinships | None) -> str:
    """What the footer says of the model's part; nothing where the rules decided alone."""
    if kinships is None:
        return ""
    asked = kinships.one + kinships.apart + kinships.unanswered
    return (
        f" Same event or not, asked about {plural(asked, 'pair')} of groups: {kinships.one} one "
        f"event, {kinships.apart} apart, {kinships.unanswered} without an answer."
    )
