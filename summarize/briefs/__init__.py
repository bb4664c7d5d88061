"""Briefs: the per-article schema, the prompt, and resolving a draft."""

from summarize.briefs.make import NothingToBrief, make_brief
from summarize.briefs.model import (
    Brief,
    Entity,
    Fact,
    FactKind,
    Mode,
    Origin,
    Provenance,
    SpokenQuote,
    Statement,
)
from summarize.briefs.prompt import PromptError

__all__ = [
    "Brief",
    "Entity",
    "Fact",
    "FactKind",
    "Mode",
    "NothingToBrief",
    "Origin",
    "PromptError",
    "Provenance",
    "SpokenQuote",
    "Statement",
    "make_brief",
]
