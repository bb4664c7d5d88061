"""Language tools without an LLM: what of an article can be pointed at, and where it stands.

``split`` takes an article apart; ``attribution`` says whom a sentence is attributed to.
"""

from summarize.passages.model import (
    Mention,
    Name,
    NameKind,
    Passage,
    Passages,
    Qualifier,
    Quantity,
    Quote,
    Sentence,
    TimeMention,
)
from summarize.passages.speech import attribution
from summarize.passages.split import split

__all__ = [
    "Mention",
    "Name",
    "NameKind",
    "Passage",
    "Passages",
    "Qualifier",
    "Quantity",
    "Quote",
    "Sentence",
    "TimeMention",
    "attribution",
    "split",
]
