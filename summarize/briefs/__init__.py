"""Briefs: the per-article schema, the prompt, and resolving a draft."""

from summarize.briefs.gloss import Translator
from summarize.briefs.judge import Judge
from summarize.briefs.make import NothingToBrief, make_brief
from summarize.briefs.model import (
    Brief,
    Entailment,
    Entity,
    Fact,
    FactKind,
    Gloss,
    Glosses,
    Judged,
    Mode,
    Opinions,
    Origin,
    Provenance,
    SpokenQuote,
    Statement,
)
from summarize.briefs.prompt import PromptError

__all__ = [
    "Brief",
    "Entailment",
    "Entity",
    "Fact",
    "FactKind",
    "Gloss",
    "Glosses",
    "Judge",
    "Judged",
    "Mode",
    "NothingToBrief",
    "Opinions",
    "Origin",
    "PromptError",
    "Provenance",
    "SpokenQuote",
    "Statement",
    "Translator",
    "make_brief",
]
