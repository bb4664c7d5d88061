"""Stories: briefs about one event, told once."""

from summarize.stories.glossary import Told
from summarize.stories.model import (
    Claim,
    Disagreement,
    Slot,
    Story,
    StoryFact,
    StoryName,
)
from summarize.stories.tell import tell

__all__ = [
    "Claim",
    "Disagreement",
    "Slot",
    "Story",
    "StoryFact",
    "StoryName",
    "Told",
    "tell",
]
