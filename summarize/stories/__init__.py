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
from summarize.stories.tell import Desk, spellings, tell

__all__ = [
    "Claim",
    "Desk",
    "Disagreement",
    "Slot",
    "Story",
    "StoryFact",
    "StoryName",
    "Told",
    "spellings",
    "tell",
]
